//! Who stands where, as the day goes on: boards that tell at a glance that no enemy is near or that a
//! force is alone, so that most questions about the ground need not look through all forces.
//!
//! Kept from fact to fact by the one who folds them ([`Turn::put`](super::Turn::put)), which is why it
//! can be trusted within a week. Whether an enemy who is near is strong enough to matter is not
//! answered here.

use super::{changes::Touched, coverage::Coverage};
use crate::{
    ids::{ForceId, HexId, PlaceId, SideId},
    state::CampaignState,
};

/// Where the forces stand that are outside walls, as each side must reckon with them.
#[derive(Default)]
pub(super) struct Presence {
    sides: Vec<EnemyGround>,
    /// Where anybody stands, outside walls or inside.
    all: Coverage,
    /// The place in whose walls each force lies.
    walls: Vec<PlaceId>,
    /// How many forces lie in the walls of each place.
    inside: Vec<u16>,
}

/// The ground that the enemies of a side stand on.
#[derive(Default)]
struct EnemyGround {
    /// Where one stands.
    at: Coverage,
    /// Where one stands in the hex or next to it.
    near: Coverage,
}

impl Presence {
    /// Looks where everybody stands.
    pub(super) fn open(&mut self, state: &CampaignState) {
        let sides = state.scenario.sides.len();
        self.sides.resize_with(sides, Default::default);
        self.all.fit(&state.scenario);
        let mut rows = state.t.forces.len().max(self.all.len());
        self.walls.clear();
        self.inside.clear();
        self.inside.resize(state.t.places.len(), 0);
        for ground in &mut self.sides {
            ground.at.fit(&state.scenario);
            ground.near.fit(&state.scenario);
            rows = rows.max(ground.at.len());
        }
        (0..rows).for_each(|i| self.look(state, ForceId::at(i)));
    }

    /// Looks where a force stands now.
    fn look(&mut self, state: &CampaignState, force: ForceId) {
        let (s, forces) = (&state.scenario, &state.t.forces);
        let there = force.index() < forces.len();
        let alive = there && forces.alive(force);
        let stands = if alive { state.force_hex(force) } else { None };
        self.all.set(&s.map, force.index(), stands.map(|hex| (hex, 0)));
        let walls = if alive { forces.garrison(force) } else { PlaceId::NONE };
        self.lie(force, walls);
        let stands = stands.filter(|_| !walls.is_some());
        let of = if there { forces.side(force) } else { SideId::NONE };
        for (i, ground) in self.sides.iter_mut().enumerate() {
            let side = SideId::at(i);
            let hex = stands.filter(|_| s.hostile(side, of) || s.hostile(of, side));
            ground.at.set(&s.map, force.index(), hex.map(|hex| (hex, 0)));
            ground.near.set(&s.map, force.index(), hex.map(|hex| (hex, 1)));
        }
    }

    /// Notes in whose walls a force lies.
    fn lie(&mut self, force: ForceId, walls: PlaceId) {
        if self.walls.len() <= force.index() {
            self.walls.resize(force.index() + 1, PlaceId::NONE);
        }
        let before = core::mem::replace(&mut self.walls[force.index()], walls);
        for (place, by) in [(before, u16::MAX), (walls, 1)] {
            if let Some(count) = self.inside.get_mut(place.index()) {
                *count = count.wrapping_add(by);
            }
        }
    }

    /// Follows a fact that has just been folded, by whom it touched.
    #[inline]
    pub(super) fn follow(&mut self, state: &CampaignState, touched: Touched) {
        match touched {
            Touched::Force(force) => self.look(state, force),
            Touched::Anybody => self.open(state),
            Touched::Nobody | Touched::Camp(_) => {}
        }
    }

    /// Whether an enemy of a side stands in a hex outside walls.
    #[inline]
    pub(super) fn enemy_at(&self, side: SideId, hex: HexId) -> bool {
        self.sides.get(side.index()).is_some_and(|ground| ground.at.has(hex))
    }

    /// The same of a hex and those around it.
    #[inline]
    pub(super) fn enemy_near(&self, side: SideId, hex: HexId) -> bool {
        self.sides.get(side.index()).is_some_and(|ground| ground.near.has(hex))
    }

    /// How many forces of all sides stand in a hex, within walls or without.
    #[inline]
    pub(super) fn forces_at(&self, hex: HexId) -> u16 {
        self.all.depth(hex)
    }

    /// How many forces lie in the walls of a place.
    #[inline]
    pub(super) fn inside(&self, place: PlaceId) -> u16 {
        self.inside[place.index()]
    }

    /// Whether everybody stands where it is thought: what is kept is what would be drawn anew.
    pub(super) fn is_true(&self, state: &CampaignState) -> bool {
        let mut fresh = Self::default();
        fresh.open(state);
        let same = self.all.discs().eq(fresh.all.discs()) && self.inside == fresh.inside;
        same && self.sides.iter().zip(&fresh.sides).all(|(kept, fresh)| {
            kept.at.discs().eq(fresh.at.discs()) && kept.near.discs().eq(fresh.near.discs())
        })
    }
}
