//! Seeing, losing sight, forgetting. Who knows of a fact as it happens stands in `witnesses`.

use super::{
    Turn,
    changes::Unseen,
    coverage::{Coverage, Disc},
};
use crate::{
    event::{Body, KnowledgeEvent, Sink},
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot},
    num,
    order::Stance,
    rng::{Dice, Stream},
    scenario::Scenario,
    state::{CampaignState, Contact, MAX_CAMPS, MAX_FORCES},
};

impl<S: Sink> Turn<'_, S> {
    /// Each side looks around.
    #[inline(never)]
    pub(super) fn spot_day(&mut self) {
        let sides = self.state.scenario.sides.len();
        let mut sights = core::mem::take(&mut self.scratch.sights);
        sights.resize_with(sides, Default::default);
        let unseen = self.scratch.changes.see();
        for (s, sight) in sights.iter_mut().enumerate() {
            let side = SideId::at(s);
            sight.look(self.state, side, unseen);
            let sight = &*sight;
            let weekly = self.state.t.day % super::DAYS == super::DAYS - 1;
            debug_assert!(!weekly || sight.is_true(self.state, side), "somebody moved unseen");
            for i in 0..self.state.t.forces.len() {
                let force = ForceId::at(i);
                let forces = &self.state.t.forces;
                if forces.side(force) != side {
                    let alive = forces.alive(force);
                    let hex = if alive { self.state.force_hex(force) } else { None };
                    self.spot_body(side, Body::Force(force), hex, sight);
                }
            }
            for i in 0..self.state.t.camps.len() {
                let camp = CampId::at(i);
                if self.state.t.camps.side(camp) != side {
                    self.spot_body(side, Body::Camp(camp), self.state.camp_hex(camp), sight);
                }
            }
            self.spot_places(side, &sight.edge);
        }
        self.scratch.sights = sights;
    }

    /// Looks for a body of another side that stands at `hex`, if on the map.
    #[inline]
    fn spot_body(&mut self, side: SideId, body: Body, hex: Option<HexId>, sight: &SideSight) {
        let contact = self.state.t.knowledge.contact(side, body);
        let (in_sight, known) = (contact.in_sight, contact.is_known());
        let inside = hex.filter(|&h| sight.edge.has(h));
        // Most bodies are out of sight, and have been.
        if in_sight || inside.is_some() {
            self.spot(side, body, inside, sight);
        }
        if known {
            self.look_over(side, body, hex, sight);
        }
    }

    /// Strikes off a contact out of sight where nobody is who was thought to be: at once on ground
    /// that a side itself stands on, after some days on other ground that it sees well.
    fn look_over(&mut self, side: SideId, body: Body, hex: Option<HexId>, sight: &SideSight) {
        let contact = self.state.t.knowledge.contact(side, body);
        let Some(at) = contact.spot.as_hex() else { return };
        let thought_there = contact.is_known() && !contact.in_sight && sight.close.has(at);
        // Whoever is sought where he was seen, and is there, is not taken for gone.
        if !thought_there || hex == Some(at) {
            return;
        }
        let looked_over = self.scenario.rules.knowledge.looked_over_days;
        let old = u32::from(contact.day) + looked_over <= u32::from(self.state.t.day);
        if old || self.stands_on(side, at) {
            self.put(KnowledgeEvent::Faded { side, body, confidence: 0 });
        }
    }

    /// Whether a side has a force on a hex, or holds a place there.
    fn stands_on(&self, side: SideId, hex: HexId) -> bool {
        let (forces, places) = (&self.state.t.forces, &self.state.t.places);
        let stands = |force: ForceId| {
            forces.side(force) == side
                && forces.alive(force)
                && self.state.force_hex(force) == Some(hex)
        };
        let holds = |place: PlaceId| {
            places.holder(place) == side && self.scenario.places[place.index()].hex == hex
        };
        forces.ids().any(stands) || places.ids().any(holds)
    }

    /// The same where there is something to see, or was.
    #[inline(never)]
    fn spot(&mut self, side: SideId, body: Body, inside: Option<HexId>, sight: &SideSight) {
        let s = self.scenario;
        let known = *self.state.t.knowledge.contact(side, body);
        let size = match body {
            Body::Force(force) => inside.map_or(0, |_| self.state.men(force)),
            Body::Camp(camp) => self.state.t.camps.households(camp),
        };
        let Some(hex) = inside.filter(|_| size > 0) else {
            if known.in_sight {
                self.put(KnowledgeEvent::LostSight { side, body });
                let looks = known.spot.as_hex().is_some_and(|at| sight.edge.has(at));
                if looks && self.is_no_more(body) {
                    // It ended before the eyes of those who saw it yesterday.
                    self.put(KnowledgeEvent::Faded { side, body, confidence: 0 });
                }
            }
            return;
        };
        let spot = Spot::hex(hex);
        let fresh = known.in_sight && known.spot == spot && self.state.t.day < known.day + 7;
        if fresh {
            return;
        }
        let rules = &s.rules.knowledge;
        let close = sight.close.has(hex);
        let subject = match body {
            Body::Force(f) => u32::from(f.0),
            Body::Camp(c) => 0x1_0000 | u32::from(c.0),
        } | u32::from(side.0) << 20;
        let mut dice = Dice::new(self.state.t.seed, Stream::Spotting, self.state.t.day, subject);
        if !known.in_sight {
            let by_size =
                num::ratio(1000, size, rules.large_men).clamp(rules.small_permille.min(1000), 1000);
            let by_range = if close { 1000 } else { rules.edge_permille };
            let cover = s.ground(hex).cover_permille.min(1000);
            let chance = num::permille(num::permille(by_size, by_range), 1000 - cover);
            if dice.roll(1000) >= chance {
                return;
            }
        }
        let error =
            if close { rules.error_near_permille } else { rules.error_far_permille }.min(900);
        let skew = dice.bell(error);
        let estimate = num::permille(size, (1000 + skew) as u32).max(1);
        // Rounded as scouts would: to two figures.
        let estimate = two_figures(estimate);
        self.put(KnowledgeEvent::Sighted {
            side,
            body,
            spot,
            estimate,
            error: error as u16,
            confidence: rules.fresh_confidence_permille.min(1000) as u16,
        });
    }

    /// Whether a body has come to its end: fallen, taken, or gone up in another.
    fn is_no_more(&self, body: Body) -> bool {
        match body {
            Body::Force(force) => !self.state.t.forces.alive(force),
            Body::Camp(camp) => self.state.t.camps.households(camp) == 0,
        }
    }

    #[inline(never)]
    fn spot_places(&mut self, side: SideId, edge: &Coverage) {
        // Mostly everybody knows how things stand.
        if self.state.t.knowledge.holders(side) == self.state.t.places.holder {
            return;
        }
        let rumour = self.state.scenario.rules.knowledge.rumour_weeks;
        for p in 0..self.state.t.places.len() {
            let place = PlaceId::at(p);
            let holder = self.state.t.places.holder(place);
            if self.state.t.knowledge.holder(side, place) == holder {
                continue;
            }
            let hex = self.state.scenario.places[p].hex;
            let seen = edge.has(hex);
            let heard = u32::from(self.state.t.knowledge.stale(side, place)) >= rumour;
            // What a side held itself, it knows to be lost.
            let own = self.state.t.knowledge.holder(side, place) == side || holder == side;
            if seen || heard || own {
                self.put(KnowledgeEvent::HolderKnown { side, place, holder });
            }
        }
    }

    /// At the week's end, contacts out of sight fade and in the end are dropped.
    #[inline(never)]
    pub(super) fn fade(&mut self) {
        let rules = &self.state.scenario.rules.knowledge;
        let (fade, drop_below) = (rules.fade_permille_per_week, rules.drop_below_permille);
        for s in 0..self.state.scenario.sides.len() {
            let side = SideId::at(s);
            let forces = (0..self.state.t.forces.len()).map(|i| Body::Force(ForceId::at(i)));
            let camps = (0..self.state.t.camps.len()).map(|i| Body::Camp(CampId::at(i)));
            let bodies = forces.chain(camps);
            for body in bodies {
                let contact: &Contact = self.state.t.knowledge.contact(side, body);
                if !contact.is_known() || contact.in_sight {
                    continue;
                }
                let left = u32::from(contact.confidence).saturating_sub(fade);
                let confidence = if left < drop_below { 0 } else { left as u16 };
                self.put(KnowledgeEvent::Faded { side, body, confidence });
            }
        }
    }
}

/// What a side's bodies and places can see now.
pub fn sight(state: &CampaignState, side: SideId) -> super::Sight {
    let map = &state.scenario.map;
    let places = state.t.places.ids().filter_map(|place| place_look(state, side, place));
    let camps = state.t.camps.ids().filter_map(|camp| camp_look(state, side, camp));
    let forces = state.t.forces.ids().filter_map(|force| force_look(state, side, force));
    let mut sight = super::Sight::default();
    sight.clear(map);
    for (hex, radius) in places.chain(camps).chain(forces) {
        sight.add_disc(map.offset(hex), radius);
    }
    sight
}

/// A number as people report it: rounded to two figures.
pub(super) fn two_figures(value: u32) -> u32 {
    let mut unit = 1;
    while value / unit >= 100 {
        unit *= 10;
    }
    (value + unit / 2) / unit * unit
}

/// What a side sees well and at the edge. Only who has moved since the last time is drawn anew.
#[derive(Default)]
pub(super) struct SideSight {
    /// What somebody sees: by force, then by camp, then by place.
    edge: Coverage,
    /// What lies within half of somebody's sight, by the same.
    close: Coverage,
    /// How many forces there were.
    forces: usize,
    /// Who held the places when theirs was drawn: they seldom change hands.
    holders: Vec<SideId>,
}

/// Number of the first disc of camps, and of the first of places.
const CAMPS: usize = MAX_FORCES;
const PLACES: usize = MAX_FORCES + MAX_CAMPS;

impl SideSight {
    fn look(&mut self, state: &CampaignState, side: SideId, unseen: Unseen) {
        let s = &state.scenario;
        let other = self.edge.fit(s) | self.close.fit(s);
        let holders = &state.t.places.holder;
        if other || self.holders != *holders {
            self.holders.clone_from(holders);
            for place in state.t.places.ids() {
                self.set(s, PLACES + place.index(), place_look(state, side, place));
            }
        }
        for camp in unseen.camps.below(state.t.camps.len()).map(CampId::at) {
            self.set(s, CAMPS + camp.index(), camp_look(state, side, camp));
        }
        // The board may have seen a campaign with more forces.
        let forces = state.t.forces.len();
        let before = core::mem::replace(&mut self.forces, forces);
        for force in unseen.forces.below(before.max(forces)).map(ForceId::at) {
            let there = force.index() < forces;
            let look = if there { force_look(state, side, force) } else { None };
            self.set(s, force.index(), look);
        }
    }

    /// Whether what is kept is what would be drawn anew.
    fn is_true(&self, state: &CampaignState, side: SideId) -> bool {
        let mut fresh = Self::default();
        fresh.look(state, side, Unseen::ALL);
        let same = |kept: &Coverage, fresh: &Coverage| kept.discs().eq(fresh.discs());
        same(&self.edge, &fresh.edge) && same(&self.close, &fresh.close)
    }

    #[inline]
    fn set(&mut self, s: &Scenario, number: usize, look: Option<Disc>) {
        if self.edge.set(&s.map, number, look) {
            self.close.set(&s.map, number, look.map(|(hex, radius)| (hex, radius / 2)));
        }
    }
}

/// What a place sees for a side.
fn place_look(state: &CampaignState, side: SideId, place: PlaceId) -> Option<Disc> {
    let s = &state.scenario;
    let held = state.t.places.holder(place) == side;
    held.then(|| (s.places[place.index()].hex, s.rules.knowledge.place_hexes))
}

/// What a camp sees for a side.
#[inline]
fn camp_look(state: &CampaignState, side: SideId, camp: CampId) -> Option<Disc> {
    let camps = &state.t.camps;
    let own = camps.side(camp) == side && camps.households(camp) > 0;
    let hex = if own { state.camp_hex(camp) } else { None };
    hex.map(|hex| (hex, state.scenario.rules.knowledge.camp_hexes))
}

/// What a force sees for a side.
#[inline]
fn force_look(state: &CampaignState, side: SideId, force: ForceId) -> Option<Disc> {
    let (rules, forces) = (&state.scenario.rules.knowledge, &state.t.forces);
    let own = forces.side(force) == side && forces.alive(force);
    let hex = if own { state.force_hex(force) } else { None };
    let screens = forces.stance(force) == Stance::Screen;
    hex.map(|hex| (hex, if screens { rules.screen_hexes } else { rules.force_hexes }))
}
