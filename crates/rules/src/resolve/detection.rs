//! Seeing, losing sight, forgetting; and who witnesses an event.

use super::Turn;
use crate::{
    event::{Body, Event, Sink},
    hash::StableHasher,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, SideSet, Spot},
    num,
    order::Stance,
    rng::{Dice, Stream},
    scenario::Scenario,
    state::{CampaignState, Contact},
};
use std::hash::{Hash, Hasher};

impl<S: Sink> Turn<'_, S> {
    /// Each side looks around.
    #[inline(never)]
    pub(super) fn spot_day(&mut self) {
        let sides = self.state.scenario.sides.len();
        let mut sights = core::mem::take(&mut self.scratch.sights);
        sights.resize_with(sides, Default::default);
        for (s, sight) in sights.iter_mut().enumerate() {
            let side = SideId::at(s);
            sight.look(self.state, side);
            let sight = &*sight;
            for i in 0..self.state.t.forces.len() {
                let force = ForceId::at(i);
                let forces = &self.state.t.forces;
                if forces.side(force) != side {
                    let alive = forces.alive(force);
                    let men = if alive { self.state.men(force) } else { 0 };
                    let hex = if alive { self.state.force_hex(force) } else { None };
                    self.spot_body(side, Body::Force(force), men, hex, sight);
                }
            }
            for i in 0..self.state.t.camps.len() {
                let camp = CampId::at(i);
                if self.state.t.camps.side(camp) != side {
                    let people = self.state.t.camps.households(camp);
                    let hex = if people > 0 { self.state.camp_hex(camp) } else { None };
                    self.spot_body(side, Body::Camp(camp), people, hex, sight);
                }
            }
            self.spot_places(side, &sight.edge);
        }
        self.scratch.sights = sights;
    }

    #[inline(never)]
    fn spot_body(
        &mut self,
        side: SideId,
        body: Body,
        size: u32,
        hex: Option<HexId>,
        sight: &SideSight,
    ) {
        let s = self.scenario;
        let known = *self.state.t.knowledge.contact(side, body);
        let inside = hex.filter(|&h| size > 0 && sight.edge.has(&s.map, h));
        let Some(hex) = inside else {
            if known.in_sight {
                self.put(Event::LostSight { side, body });
            }
            return;
        };
        let spot = Spot::hex(hex);
        let fresh = known.in_sight && known.spot == spot && self.state.t.day < known.day + 7;
        if fresh {
            return;
        }
        let rules = &s.rules.knowledge;
        let close = sight.is_close(s, hex);
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
        self.put(Event::Sighted {
            side,
            body,
            spot,
            estimate,
            error: error as u16,
            confidence: rules.fresh_confidence_permille.min(1000) as u16,
        });
    }

    #[inline(never)]
    fn spot_places(&mut self, side: SideId, edge: &super::Sight) {
        let rumour = self.state.scenario.rules.knowledge.rumour_weeks;
        for p in 0..self.state.t.places.len() {
            let place = PlaceId::at(p);
            let holder = self.state.t.places.holder(place);
            if self.state.t.knowledge.holder(side, place) == holder {
                continue;
            }
            let hex = self.state.scenario.places[p].hex;
            let map = &self.state.scenario.map;
            let seen = edge.has(map, hex);
            let heard = u32::from(self.state.t.knowledge.stale(side, place)) >= rumour;
            // What a side held itself, it knows to be lost.
            let own = self.state.t.knowledge.holder(side, place) == side || holder == side;
            if seen || heard || own {
                self.put(Event::HolderKnown { side, place, holder });
            }
        }
    }

    /// At the week's end, contacts out of sight fade and are dropped.
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
                self.put(Event::Faded { side, body, confidence });
            }
        }
    }
}

/// What a side's bodies and places can see now.
pub fn sight(state: &CampaignState, side: SideId) -> super::Sight {
    let mut looking = SideSight::default();
    looking.look(state, side);
    looking.edge
}

/// A number as people report it: rounded to two figures.
pub(super) fn two_figures(value: u32) -> u32 {
    let mut unit = 1;
    while value / unit >= 100 {
        unit *= 10;
    }
    (value + unit / 2) / unit * unit
}

/// What a side sees well and at the edge. Camps and places seldom move: what they see is kept
/// until they do.
#[derive(Default)]
pub(super) struct SideSight {
    edge: super::Sight,
    /// Who looks, and how far.
    looks: Vec<(HexId, u32)>,
    still_edge: super::Sight,
    /// How many of `looks` are camps and places.
    still_looks: usize,
    /// Digest of everything that `still_edge` was made from.
    still: u64,
}

impl SideSight {
    fn look(&mut self, state: &CampaignState, side: SideId) {
        let s = &state.scenario;
        let rules = &s.rules.knowledge;
        let camps = || state.camps_of(side).filter_map(|camp| state.camp_hex(camp));
        let places = || {
            let held = state.t.places.ids().filter(|&p| state.t.places.holder(p) == side);
            held.map(|p| s.places[p.index()].hex)
        };
        let mut hasher = StableHasher::new();
        (s.hash, side).hash(&mut hasher);
        camps().for_each(|hex| hex.hash(&mut hasher));
        u64::MAX.hash(&mut hasher);
        places().for_each(|hex| hex.hash(&mut hasher));
        let still = hasher.finish();
        if still != self.still {
            self.still = still;
            self.looks.clear();
            self.looks.extend(camps().map(|hex| (hex, rules.camp_hexes)));
            self.looks.extend(places().map(|hex| (hex, rules.place_hexes)));
            self.still_looks = self.looks.len();
            self.still_edge.clear(&s.map);
            for &(hex, radius) in &self.looks {
                self.still_edge.add_disc(s.map.offset(hex), radius);
            }
        }
        self.looks.truncate(self.still_looks);
        self.edge.clone_from(&self.still_edge);
        for force in state.forces_of(side) {
            let Some(hex) = state.force_hex(force) else { continue };
            let screens = state.t.forces.stance(force) == Stance::Screen;
            let radius = if screens { rules.screen_hexes } else { rules.force_hexes };
            self.looks.push((hex, radius));
            self.edge.add_disc(s.map.offset(hex), radius);
        }
    }

    /// Whether a hex lies within half of somebody's sight.
    fn is_close(&self, s: &Scenario, hex: HexId) -> bool {
        self.looks.iter().any(|&(from, radius)| s.map.distance(from, hex) <= radius / 2)
    }
}

/// Sides that know of an event as it happens: its own, and those that have the body in sight.
pub(super) fn witnesses(state: &CampaignState, event: &Event) -> SideSet {
    let of = |side: SideId| SideSet::default().with(side);
    let sees = |body: Body, own: SideId| {
        state
            .scenario
            .side_ids()
            .filter(|&s| s == own || state.t.knowledge.contact(s, body).in_sight)
            .fold(SideSet::default(), SideSet::with)
    };
    let forces = &state.t.forces;
    let force = |f: ForceId| {
        if f.index() >= forces.len() {
            return SideSet::default();
        }
        sees(Body::Force(f), forces.side(f))
    };
    let own_force = |f: ForceId| {
        if f.index() >= forces.len() { SideSet::default() } else { of(forces.side(f)) }
    };
    let camp = |c: CampId| sees(Body::Camp(c), state.t.camps.side(c));
    let own_camp = |c: CampId| of(state.t.camps.side(c));
    let contingent = |c: crate::ids::ContingentId| {
        if c.index() >= state.t.contingents.len() {
            return SideSet::default();
        }
        own_force(state.t.contingents.force(c))
    };
    let holders = |place: PlaceId| {
        let holder = state.t.places.holder(place);
        if holder.is_some() { of(holder) } else { SideSet::default() }
    };
    match *event {
        Event::WeekBegan { .. }
        | Event::DayBegan { .. }
        | Event::Weather { .. }
        | Event::WaysChanged { .. }
        | Event::River { .. }
        | Event::Regrew { .. }
        | Event::WeekEnded { .. } => SideSet::ALL,
        Event::OrderSent { side, .. }
        | Event::OrderRefused { side, .. }
        | Event::OrderStarted { side, .. }
        | Event::OrderLapsed { side, .. }
        | Event::Sighted { side, .. }
        | Event::LostSight { side, .. }
        | Event::Faded { side, .. }
        | Event::HolderKnown { side, .. } => of(side),
        Event::TaskSet { force: f, .. }
        | Event::StanceSet { force: f, .. }
        | Event::ForageSet { force: f, .. }
        | Event::Underway { force: f, .. }
        | Event::Marched { force: f, .. }
        | Event::DugIn { force: f, .. }
        | Event::DepotLaid { force: f, .. }
        | Event::HorsesFed { force: f, .. }
        | Event::Ate { force: f, .. }
        | Event::GranaryEaten { force: f, .. }
        | Event::DepotEaten { force: f, .. }
        | Event::SheepLost { force: f, .. }
        | Event::Convoy { force: f, .. }
        | Event::Merged { force: f, .. }
        | Event::Dissolved { force: f }
        | Event::LevyCalled { force: f, .. }
        | Event::CampGave { force: f, .. } => own_force(f),
        Event::Moved { force: f, .. }
        | Event::Halted { force: f, .. }
        | Event::Departed { force: f, .. }
        | Event::Arrived { force: f, .. }
        | Event::Garrisoned { force: f, .. }
        | Event::LeftGarrison { force: f, .. } => force(f),
        Event::Contact { force: f, enemy, .. }
        | Event::ContactBroken { force: f, enemy }
        | Event::TrainTaken { force: f, by: enemy, .. }
        | Event::Evaded { force: f, by: enemy, .. } => SideSet(own_force(f).0 | own_force(enemy).0),
        Event::PlaceTaken { place, from, to, .. } => {
            // Those who lost or took it know; others hear of it later.
            let lost = if from.is_some() { of(from) } else { SideSet::default() };
            let knew = state
                .scenario
                .side_ids()
                .filter(|&s| state.t.knowledge.holder(s, place) == to && to == s)
                .fold(SideSet::default(), SideSet::with);
            SideSet(lost.0 | of(to).0 | knew.0)
        }
        Event::Detached { contingent: c, .. }
        | Event::LevyReleased { contingent: c, .. }
        | Event::Condition { contingent: c, .. }
        | Event::Cohesion { contingent: c, .. }
        | Event::MenLost { contingent: c, .. }
        | Event::HorsesLost { contingent: c, .. } => contingent(c),
        Event::RemountsTaken { contingent: c, by, .. } => {
            SideSet(contingent(c).0 | contingent(by).0)
        }
        // Grazed grass is seen by those who stand on it; nothing is told of it.
        Event::Grazed { .. } => SideSet::default(),
        Event::TownWeek { place, .. } => holders(place),
        Event::CampMoved { camp: c, .. }
        | Event::CampFled { camp: c, .. }
        | Event::CampDeparted { camp: c, .. } => camp(c),
        Event::CampTaskSet { camp: c, .. }
        | Event::CampRuleSet { camp: c, .. }
        | Event::CampUnderway { camp: c, .. }
        | Event::CampFlightDay { camp: c, .. }
        | Event::CampSettled { camp: c, .. }
        | Event::CampSafe { camp: c, .. }
        | Event::CampWeek { camp: c, .. }
        | Event::HerdChanged { camp: c, .. }
        | Event::HouseholdsLost { camp: c, .. } => own_camp(c),
        Event::BattleBegan { attacker, defender, .. } => {
            SideSet(own_force(attacker).0 | own_force(defender).0)
        }
        Event::BattleJoined { force: f, .. } | Event::Routed { force: f, .. } => force(f),
        // Who fought knows how it went; others hear of a battle by who won.
        Event::BattlePhase { .. } | Event::BattleEnded { .. } => SideSet::ALL,
        Event::LeaderFate { leader, force: f, .. } => {
            let own = state.scenario.leaders.get(leader.index());
            SideSet(force(f).0 | own.map_or(SideSet::default(), |l| of(l.side)).0)
        }
        Event::Invested { place, by }
        | Event::WaterCut { place, by }
        | Event::StormTried { place, by, .. }
        | Event::ParleyTried { place, by, .. }
        | Event::Surrendered { place, by, .. }
        | Event::GatesOpened { place, by }
        | Event::Plundered { place, by, .. } => SideSet(own_force(by).0 | holders(place).0),
        Event::SiegeDay { place, .. }
        | Event::SiegeLifted { place }
        | Event::Loyalty { place, .. }
        | Event::GranaryChanged { place, .. } => holders(place),
        Event::CampRaided { camp: c, by, .. } | Event::HerdTaken { camp: c, force: by, .. } => {
            SideSet(own_camp(c).0 | own_force(by).0)
        }
        Event::CaptivesTaken { camp: c, side, .. } => SideSet(own_camp(c).0 | of(side).0),
        Event::Commitment { group, .. }
        | Event::LevyLimit { group, .. }
        | Event::Waited { group, .. } => of(state.scenario.groups[group.index()].side),
        Event::WentHome { contingent: c, .. } => contingent(c),
        Event::WentOver { contingent: c, side, .. } => SideSet(contingent(c).0 | of(side).0),
        Event::ScriptedEventOffered { scripted_event, .. }
        | Event::ScriptedEventChosen { scripted_event, .. }
        | Event::ScriptedEventClosed { scripted_event } => {
            match state.scenario.scripted_events[scripted_event.index()].side {
                side if side.is_some() => of(side),
                _ => SideSet::ALL,
            }
        }
        // Set down by what is told; tracks move before everybody's eyes.
        Event::ScriptedEventDue { .. } => SideSet::default(),
        Event::TrackMoved { .. } => SideSet::ALL,
        Event::Mustered { force: f, .. } | Event::Provisioned { force: f, .. } => own_force(f),
        Event::CampSetOut { camp: c, .. } | Event::CampReturned { camp: c, .. } => own_camp(c),
        Event::Awarded { side, .. } => of(side),
    }
}
