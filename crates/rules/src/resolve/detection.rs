//! Seeing, losing sight, forgetting. Who knows of a fact as it happens stands in `witnesses`.

use super::Turn;
use crate::{
    event::{Body, KnowledgeEvent, Sink},
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot},
    num,
    order::Stance,
    rng::{Dice, Stream},
    scenario::Scenario,
    state::{CampaignState, Contact},
};

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
        let map = &self.scenario.map;
        let in_sight = self.state.t.knowledge.contact(side, body).in_sight;
        let inside = hex.filter(|&h| sight.edge.has(map, h));
        // Most bodies are out of sight, and have been.
        if in_sight || inside.is_some() {
            self.spot(side, body, inside, sight);
        }
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
        self.put(KnowledgeEvent::Sighted {
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
                self.put(KnowledgeEvent::HolderKnown { side, place, holder });
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
                self.put(KnowledgeEvent::Faded { side, body, confidence });
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

/// What a side sees well and at the edge. What has not changed since the last time is kept: places
/// seldom change hands, and on many days nobody moves.
#[derive(Default)]
pub(super) struct SideSight {
    edge: super::Sight,
    /// Digest of the scenario on whose map it is.
    scenario: u64,
    /// Who looks, and how far: first the places, then the camps, then the forces.
    looks: Vec<(HexId, u32)>,
    /// How many of `looks` are places, and how many are no forces.
    places: usize,
    slow: usize,
    /// What the places see, and what places and camps see.
    by_places: super::Sight,
    by_slow: super::Sight,
    /// Who looks now, for the room.
    now: Vec<(HexId, u32)>,
}

impl SideSight {
    fn look(&mut self, state: &CampaignState, side: SideId) {
        let s = &state.scenario;
        let rules = &s.rules.knowledge;
        let held = state.t.places.ids().filter(|&p| state.t.places.holder(p) == side);
        self.now.clear();
        self.now.extend(held.map(|p| (s.places[p.index()].hex, rules.place_hexes)));
        let places = self.now.len();
        let camps = state.camps_of(side).filter_map(|camp| state.camp_hex(camp));
        self.now.extend(camps.map(|hex| (hex, rules.camp_hexes)));
        let slow = self.now.len();
        for force in state.forces_of(side) {
            let Some(hex) = state.force_hex(force) else { continue };
            let screens = state.t.forces.stance(force) == Stance::Screen;
            self.now.push((hex, if screens { rules.screen_hexes } else { rules.force_hexes }));
        }
        let kept = self.scenario == s.hash;
        if kept && self.now == self.looks {
            return;
        }
        let add = |board: &mut super::Sight, looks: &[(HexId, u32)]| {
            looks.iter().for_each(|&(hex, radius)| board.add_disc(s.map.offset(hex), radius));
        };
        if !kept || self.looks.get(..self.places) != self.now.get(..places) {
            self.by_places.clear(&s.map);
            add(&mut self.by_places, &self.now[..places]);
        }
        // What stands before the camps may have changed in number alone: both are compared.
        if !kept || self.places != places || self.looks.get(..self.slow) != self.now.get(..slow) {
            self.by_slow.clone_from(&self.by_places);
            add(&mut self.by_slow, &self.now[places..slow]);
        }
        self.edge.clone_from(&self.by_slow);
        add(&mut self.edge, &self.now[slow..]);
        (self.scenario, self.places, self.slow) = (s.hash, places, slow);
        core::mem::swap(&mut self.looks, &mut self.now);
    }

    /// Whether a hex lies within half of somebody's sight.
    fn is_close(&self, s: &Scenario, hex: HexId) -> bool {
        self.looks.iter().any(|&(from, radius)| s.map.distance(from, hex) <= radius / 2)
    }
}
