//! Seeing, losing sight, forgetting. Who knows of a fact as it happens stands in `witnesses`.

use super::Turn;
use crate::{
    event::{Body, KnowledgeEvent, Sink},
    hash::StableHasher,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot},
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
