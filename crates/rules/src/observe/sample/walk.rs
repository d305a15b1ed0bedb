//! Where a body may have gone: step by step towards something, over passable ground, not onto what the
//! side sees now. No way is searched: a guess is not worth a field of ways.

use super::{Lot, Sampling};
use crate::{
    hex::Direction,
    ids::{HexId, SideId},
    map::{Crossing, Mover},
};

impl Sampling<'_> {
    /// Whether the side sees a hex now.
    pub(super) fn sees(&self, hex: HexId) -> bool {
        self.sight.has(&self.s.map, hex)
    }

    /// The last hex out of sight on a walk of so many steps at most; where the whole walk is in sight, the
    /// nearest that is not; nothing where all the map is in sight.
    pub(super) fn walk(&self, mover: Mover, from: HexId, goal: HexId, steps: u32) -> Option<HexId> {
        let (mut at, mut last) = (from, None);
        let mut left = steps;
        loop {
            if !self.sees(at) {
                last = Some(at);
            }
            let Some(next) = self.nearer(mover, at, goal).filter(|_| left > 0) else { break };
            at = next;
            left -= 1;
        }
        last.or_else(|| self.out_of_sight(from))
    }

    /// The neighbour of a hex to which a mover can go and which lies nearer to a goal than it; of several
    /// the one reached at the least cost.
    fn nearer(&self, mover: Mover, at: HexId, goal: HexId) -> Option<HexId> {
        let (map, ways) = (&self.s.map, self.seen.weather().ways());
        let far = map.distance(at, goal);
        let steps = Direction::ALL.into_iter().filter_map(|direction| {
            let next = map.step(at, direction)?;
            let step = self.s.costs.step(map, mover, at, direction, ways)?;
            let good = map.distance(next, goal) < far && step.crossing != Crossing::Swim;
            good.then_some((step.cost, next))
        });
        steps.min().map(|(_, next)| next)
    }

    /// The hex nearest to another that the side does not see; of several the first.
    pub(super) fn out_of_sight(&self, hex: HexId) -> Option<HexId> {
        let map = &self.s.map;
        let unseen = (0..map.len()).map(HexId::at).filter(|&other| !self.sees(other));
        unseen.min_by_key(|&other| (map.distance(hex, other), other))
    }

    /// The hex so far off in a direction of the die, or the last on the map before.
    pub(super) fn anywhere(&self, lot: &mut Lot, from: HexId, hexes: u32) -> HexId {
        let direction = Direction::ALL[lot.roll(6) as usize % 6];
        let way = core::iter::successors(Some(from), |&at| self.s.map.step(at, direction));
        way.take(hexes as usize + 1).last().unwrap_or(from)
    }

    /// One of the places that a side wants, the dearer the likelier.
    pub(super) fn aim(&self, lot: &mut Lot, side: SideId) -> Option<HexId> {
        let wants = &self.s.sides[side.index()].objectives;
        let at = lot.pick(wants.iter().map(|&(_, weight)| weight))?;
        Some(self.s.places[wants[at].0.index()].hex)
    }
}
