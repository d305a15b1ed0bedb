//! Ways to a goal, worked out once and remembered.
//!
//! For a goal hex, a mover and a state of the ways, a *field* holds the direction of the next
//! step from every hex. A force follows the field: no search per order. Fields are filled in on
//! first use and shared by every campaign of the scenario; they are pure functions of static
//! data, so remembering them changes no result.

use super::{
    Costs, HexStep, JunctionGraph, Map, Mover, Ways,
    grow::{Search, grow},
};
use crate::{
    hex::{Direction, Offset},
    ids::HexId,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Marks "no way" in a field, and "here" at the goal.
const NO_STEP: u8 = 6;

/// The ways of one state of rivers and passes.
pub struct Regime {
    /// The state of the ways, reduced to what closes or opens a great river or a pass.
    pub ways: Ways,
    fields: [Vec<OnceLock<Box<[u8]>>>; 3],
    near: [Vec<OnceLock<Box<Nearby>>>; 3],
    nets: [OnceLock<JunctionGraph>; 3],
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
        fn empty<T>(map: &Map) -> Vec<OnceLock<T>> {
            (0..map.len()).map(|_| OnceLock::new()).collect()
        }
        Self {
            ways,
            fields: [empty(map), empty(map), empty(map)],
            near: [empty(map), empty(map), empty(map)],
            nets: [OnceLock::new(), OnceLock::new(), OnceLock::new()],
        }
    }

    /// The next step from `here` on the way to `goal`; nothing when there, or when no way leads.
    ///
    /// A goal close by that is no junction is looked for in its own neighbourhood, so that camps
    /// which move on by a hex or two fill no field of the whole map. Which way is taken depends
    /// on the two hexes alone, never on what is remembered.
    pub fn next(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<Direction> {
        if here == goal {
            return None;
        }
        // Once inside the neighbourhood a way found there stays there: no going to and fro
        // between the two kinds of search.
        if map.node_at(goal).is_none()
            && let Some(direction) = self.next_nearby(map, costs, mover, here, goal)
        {
            return Some(direction);
        }
        let field = self.fields[mover as usize][goal.index()]
            .get_or_init(|| flood(map, costs, mover, goal, &self.ways));
        Direction::ALL.get(usize::from(field[here.index()])).copied()
    }

    /// As [`Regime::next`], by what was found around the goal alone.
    fn next_nearby(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<Direction> {
        let cell = cell_of(map.offset(goal), map.offset(here))?;
        let next = self.nearby(map, costs, mover, goal).next[cell];
        Direction::ALL.get(usize::from(next)).copied()
    }

    fn nearby(&self, map: &Map, costs: &Costs, mover: Mover, goal: HexId) -> &Nearby {
        self.near[mover as usize][goal.index()]
            .get_or_init(|| Box::new(Nearby::new(map, costs, mover, goal, &self.ways)))
    }

    /// Hexes that a mover reaches from `from` at a cost within `limit`, with the cost, no farther
    /// than a few hexes: where a camp may move on to.
    pub fn around<'a>(
        &'a self,
        map: &'a Map,
        costs: &Costs,
        mover: Mover,
        from: HexId,
        limit: u32,
    ) -> impl Iterator<Item = (HexId, u32)> + 'a {
        let centre = map.offset(from);
        let best = &self.nearby(map, costs, mover, from).best;
        best.iter().enumerate().filter(move |(_, cost)| u32::from(**cost) <= limit).filter_map(
            move |(cell, &cost)| {
                let x = (cell % SPAN) as i32 - AROUND + centre.column;
                let y = (cell / SPAN) as i32 - AROUND + centre.row;
                map.hex_at(Offset::new(x, y)).map(|hex| (hex, u32::from(cost)))
            },
        )
    }

    /// Whether a way leads from `here` to `goal`.
    pub fn reaches(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> bool {
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
    ) -> Vec<(HexId, HexStep)> {
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
    pub fn net(&self, map: &Map, costs: &Costs, mover: Mover) -> &JunctionGraph {
        self.nets[mover as usize].get_or_init(|| JunctionGraph::new(map, costs, mover, &self.ways))
    }
}

/// Half the side of the square of hexes that is the neighbourhood of a goal.
const AROUND: i32 = 5;
const SPAN: usize = 2 * AROUND as usize + 1;

/// Ways to a hex from those around it.
struct Nearby {
    /// Cost to the goal by cell; [`u16::MAX`] where no way leads within the square.
    best: [u16; SPAN * SPAN],
    /// Next step by cell.
    next: [u8; SPAN * SPAN],
}

/// Position of a hex in the square around a goal.
fn cell_of(goal: Offset, hex: Offset) -> Option<usize> {
    let (x, y) = (hex.column - goal.column + AROUND, hex.row - goal.row + AROUND);
    let inside = (0..SPAN as i32).contains(&x) && (0..SPAN as i32).contains(&y);
    inside.then(|| y as usize * SPAN + x as usize)
}

impl Nearby {
    fn new(map: &Map, costs: &Costs, mover: Mover, goal: HexId, ways: &Ways) -> Self {
        let mut nearby = Self { best: [u16::MAX; SPAN * SPAN], next: [NO_STEP; SPAN * SPAN] };
        let mut square = Square { map, centre: map.offset(goal), nearby: &mut nearby };
        square.nearby.best[SPAN * SPAN / 2] = 0;
        grow(map, costs, mover, ways, &[goal], &mut square);
        nearby
    }
}

/// A search that stays in the square around a goal.
struct Square<'a> {
    map: &'a Map,
    centre: Offset,
    nearby: &'a mut Nearby,
}

impl Search for Square<'_> {
    fn cost(&self, hex: HexId) -> u32 {
        let cell = cell_of(self.centre, self.map.offset(hex));
        cell.map_or(0, |cell| u32::from(self.nearby.best[cell]))
    }

    fn improve(&mut self, hex: HexId, direction: Direction, _: HexId, cost: u32) {
        if let Some(cell) = cell_of(self.centre, self.map.offset(hex)) {
            self.nearby.best[cell] = cost as u16;
            self.nearby.next[cell] = direction as u8;
        }
    }
}

/// A search over the whole map that keeps the next step.
struct Field {
    best: Vec<u32>,
    next: Vec<u8>,
}

impl Search for Field {
    fn cost(&self, hex: HexId) -> u32 {
        self.best[hex.index()]
    }

    fn improve(&mut self, hex: HexId, direction: Direction, _: HexId, cost: u32) {
        self.best[hex.index()] = cost;
        self.next[hex.index()] = direction as u8;
    }
}

/// The next step towards a goal from every hex.
fn flood(map: &Map, costs: &Costs, mover: Mover, goal: HexId, ways: &Ways) -> Box<[u8]> {
    let mut field = Field { best: vec![u32::MAX; map.len()], next: vec![NO_STEP; map.len()] };
    field.best[goal.index()] = 0;
    grow(map, costs, mover, ways, &[goal], &mut field);
    field.next.into_boxed_slice()
}
