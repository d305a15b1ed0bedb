//! The cheapest way past hexes that are barred, for who would else run into them: out to the rim of
//! the neighbourhood, and on from there as nothing barred it.

use super::{
    Costs, Map, Mover, Ways,
    grow::{UNREACHED, Waiting},
};
use crate::{hex::Direction, ids::HexId};

/// How far aside it goes, hexes.
pub(crate) const SKIRT_HEXES: u32 = 6;
/// Coordinates to each side that this takes in.
const REACH: i32 = SKIRT_HEXES as i32;
const WIDTH: i32 = 2 * REACH + 1;
const CELLS: usize = (WIDTH * WIDTH) as usize;

/// How far the cell of the next hex lies from that of a hex, by direction.
const ASIDE: [isize; 6] = {
    let down = WIDTH as isize;
    [-down, 1 - down, 1, down, down - 1, -1]
};

/// A hex that has been reached.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    /// The first step of the way to it.
    first: Option<Direction>,
    /// The hex before it on the way, and what the way to that costs: of equal ways the one over
    /// the hex that was reached first counts.
    by: (u32, HexId),
}

/// Who looks for a way.
#[derive(Clone, Copy)]
pub(crate) struct Skirter<'a> {
    pub(crate) map: &'a Map,
    pub(crate) costs: &'a Costs,
    pub(crate) mover: Mover,
    pub(crate) ways: &'a Ways,
}

impl Skirter<'_> {
    /// The first step of the cheapest way from `here` to `goal` that enters no hex which is
    /// `barred`. `onward` knows what the way from a hex of the rim costs, if one leads on.
    pub(crate) fn first_step(
        &self,
        here: HexId,
        goal: HexId,
        barred: impl Fn(HexId) -> bool,
        onward: impl Fn(HexId) -> Option<u32>,
    ) -> Option<Direction> {
        let map = self.map;
        // By axial coordinates, of which neither differs by more than the distance.
        let [q, r] = map.axial[here.index()].map(i32::from);
        let cell = |hex: HexId| {
            let at = map.axial[hex.index()].map(i32::from);
            ((at[1] - r + REACH) * WIDTH + at[0] - q + REACH) as usize
        };
        let steps = self.costs.steps(self.mover);
        let nothing = Reached { cost: UNREACHED, first: None, by: (0, HexId::NONE) };
        let mut reached = [nothing; CELLS];
        reached[cell(here)].cost = 0;
        let mut waiting = Waiting::with(self.costs.fineness(self.mover), self.costs.dearest());
        waiting.push(here, 0);
        let mut best: Option<(u32, HexId, Direction)> = None;
        let mut bucket = 0;
        while !waiting.is_empty() && best.is_none_or(|(whole, ..)| waiting.start(bucket) <= whole) {
            while let Some(at) = waiting.pop(bucket) {
                let Reached { cost, first, .. } = reached[cell(at)];
                if waiting.bucket(cost) != bucket {
                    continue;
                }
                let rim = map.distance(here, at) == SKIRT_HEXES;
                if let Some(first) = first.filter(|_| rim || at == goal) {
                    let way = onward(at).map(|more| (cost.saturating_add(more), at, first));
                    best = [best, way].into_iter().flatten().min();
                    continue;
                }
                let (around, lasting, seasonal) = steps.lasting(at);
                let middle = cell(at);
                for direction in Direction::ALL {
                    let d = direction as usize;
                    let Some(next) = around[d].some() else { continue };
                    let place = &mut reached[middle.wrapping_add_signed(ASIDE[d])];
                    // No step is free: what is as near as this hex is not come to from it.
                    if place.cost <= cost {
                        continue;
                    }
                    let step = if seasonal >> d & 1 == 0 {
                        lasting[d]
                    } else {
                        let step = self.costs.step(map, self.mover, at, direction, self.ways);
                        step.map_or(0, |step| step.cost)
                    };
                    if step == 0 {
                        continue;
                    }
                    let (total, by) = (cost + step, (cost, at));
                    if total > place.cost || (total == place.cost && by >= place.by) || barred(next)
                    {
                        continue;
                    }
                    if total < place.cost {
                        waiting.push(next, total);
                    }
                    *place = Reached { cost: total, first: first.or(Some(direction)), by };
                }
            }
            bucket += 1;
        }
        best.map(|(_, _, first)| first)
    }
}
