//! Ways to a goal, worked out once and remembered.
//!
//! For a goal hex, a mover and a state of the ways, a *field* holds the direction of the next
//! step from every hex. A force follows the field: no search per order. Fields are filled in on
//! first use and shared by every campaign of the scenario; they are pure functions of static
//! data, so remembering them changes no result.

use super::{Costs, Map, Mover, Net, Step, Ways};
use crate::rules::{hex::Direction, ids::HexId};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Marks "no way" in a field, and "here" at the goal.
const NO_STEP: u8 = 6;

/// The ways of one state of rivers and passes.
pub struct Regime {
    /// The state of the ways, reduced to what closes or opens a great river or a pass.
    pub ways: Ways,
    fields: [Vec<OnceLock<Box<[u8]>>>; 3],
    nets: [OnceLock<Net>; 3],
}

/// The remembered ways of a scenario.
#[derive(Default)]
pub struct Routes {
    /// Reaches of great rivers, one bit each.
    great: u32,
    regimes: Mutex<BTreeMap<Ways, Arc<Regime>>>,
}

impl core::fmt::Debug for Routes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Routes")
    }
}

impl Routes {
    /// Nothing worked out yet.
    pub fn new(map: &Map) -> Self {
        let great = (0..map.reaches.len().min(32))
            .filter(|&i| map.reaches[i].rank == 1)
            .fold(0, |bits, i| bits | 1 << i);
        Self { great, regimes: Mutex::default() }
    }

    /// The regime for a state of the ways. Smaller rivers only cost time, so they do not tell
    /// regimes apart; nor does which of the great reaches is in flood (they flood together).
    pub fn regime(&self, map: &Map, ways: &Ways) -> Arc<Regime> {
        let flood = if ways.flood & self.great != 0 { self.great } else { 0 };
        let key = Ways { ice: ways.ice & self.great, flood, closed: ways.closed };
        // A panic elsewhere cannot leave the table half-written: insertion is one step.
        let mut regimes = self.regimes.lock().unwrap_or_else(PoisonError::into_inner);
        regimes.entry(key).or_insert_with(|| Arc::new(Regime::new(map, key))).clone()
    }
}

impl Regime {
    fn new(map: &Map, ways: Ways) -> Self {
        let fields = || (0..map.len()).map(|_| OnceLock::new()).collect();
        Self {
            ways,
            fields: [fields(), fields(), fields()],
            nets: [OnceLock::new(), OnceLock::new(), OnceLock::new()],
        }
    }

    /// The next step from `here` on the way to `goal`; nothing when there, or when no way leads.
    pub fn next(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<Direction> {
        let field = self.fields[mover as usize][goal.index()]
            .get_or_init(|| flood(map, costs, mover, goal, &self.ways));
        Direction::ALL.get(usize::from(field[here.index()])).copied()
    }

    /// Whether a way leads from `here` to `goal`.
    pub fn reaches(&self, map: &Map, costs: &Costs, mover: Mover, here: HexId, goal: HexId) -> bool {
        here == goal || self.next(map, costs, mover, here, goal).is_some()
    }

    /// The whole way and its steps, goal last.
    pub fn walk(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Vec<(HexId, Step)> {
        let mut way = Vec::new();
        let mut at = here;
        while let Some(direction) = self.next(map, costs, mover, at, goal) {
            let (Some(next), Some(step)) =
                (map.step(at, direction), costs.step(map, mover, at, direction, &self.ways))
            else {
                break;
            };
            way.push((next, step));
            at = next;
        }
        way
    }

    /// Cost of the way, percent of an open hex; nothing when no way leads.
    pub fn cost(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<u32> {
        if here == goal {
            return Some(0);
        }
        let way = self.walk(map, costs, mover, here, goal);
        let last = way.last()?.0;
        (last == goal).then(|| way.iter().map(|(_, step)| step.cost).sum())
    }

    /// The graph of junctions for a mover.
    pub fn net(&self, map: &Map, costs: &Costs, mover: Mover) -> &Net {
        self.nets[mover as usize].get_or_init(|| Net::new(map, costs, mover, &self.ways))
    }
}

/// Dijkstra outward from the goal; equal costs are broken by hex, so the field is unique.
fn flood(map: &Map, costs: &Costs, mover: Mover, goal: HexId, ways: &Ways) -> Box<[u8]> {
    let mut next = vec![NO_STEP; map.len()];
    let mut best = vec![u32::MAX; map.len()];
    let mut heap = BinaryHeap::new();
    best[goal.index()] = 0;
    heap.push(Reverse((0u32, goal.0)));
    while let Some(Reverse((cost, at))) = heap.pop() {
        let at = HexId(at);
        if cost > best[at.index()] {
            continue;
        }
        for direction in Direction::ALL {
            let Some(from) = map.step(at, direction) else { continue };
            // The step is taken from the neighbour towards here.
            let back = direction.opposite();
            let Some(step) = costs.step(map, mover, from, back, ways) else { continue };
            let total = cost + step.cost;
            if total < best[from.index()] {
                best[from.index()] = total;
                next[from.index()] = back as u8;
                heap.push(Reverse((total, from.0)));
            }
        }
    }
    next.into_boxed_slice()
}
