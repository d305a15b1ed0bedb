//! The one search of the map: cheapest ways growing outward from some hexes. Equal costs are
//! broken by hex number, so what is found is unique.

use super::{Costs, Map, Mover, Ways};
use crate::{hex::Direction, ids::HexId};
use std::{cmp::Reverse, collections::BinaryHeap};

/// What a search knows and keeps.
pub(super) trait Search {
    /// Cheapest way known from a hex to where the search began; 0 for a hex that the search must
    /// not enter, the greatest number for one not reached.
    fn cost(&self, hex: HexId) -> u32;

    /// A cheaper way: from `hex` by a step in `direction` to `next`, at `cost` in all.
    fn improve(&mut self, hex: HexId, direction: Direction, next: HexId, cost: u32);
}

/// Grows outward from `seeds`, which `found` must know at cost 0.
pub(super) fn grow(
    map: &Map,
    costs: &Costs,
    mover: Mover,
    ways: &Ways,
    seeds: &[HexId],
    found: &mut impl Search,
) {
    let mut heap: BinaryHeap<Reverse<(u32, u16)>> =
        seeds.iter().map(|hex| Reverse((0, hex.0))).collect();
    while let Some(Reverse((cost, at))) = heap.pop() {
        let at = HexId(at);
        if cost > found.cost(at) {
            continue;
        }
        for direction in Direction::ALL {
            let Some(from) = map.step(at, direction) else { continue };
            // The step is taken from the neighbour towards here.
            let back = direction.opposite();
            let Some(step) = costs.step(map, mover, from, back, ways) else { continue };
            let total = cost + step.cost;
            if total < found.cost(from) {
                found.improve(from, back, at, total);
                heap.push(Reverse((total, from.0)));
            }
        }
    }
}
