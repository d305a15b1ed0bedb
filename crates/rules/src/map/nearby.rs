//! Ways to a hex from those around it, by a search that never leaves the square of hexes around
//! it: for camps that move on by a hex or two, which would else need a field of their own for
//! every hex they look at.

use super::{
    Map,
    grow::{Found, NextStep, UNREACHED, Waiting, settle_bucket},
    steps::Terms,
};
use crate::{
    hex::{Direction, Offset},
    ids::HexId,
};

/// Half the side of the square of hexes that is the neighbourhood of a goal.
const AROUND: i32 = 5;
const SPAN: usize = 2 * AROUND as usize + 1;

/// Ways to a hex from those around it.
pub(super) struct Nearby {
    /// Cost to the goal by cell; [`UNREACHED`] where no way leads within the square.
    best: [u32; SPAN * SPAN],
    next: [NextStep; SPAN * SPAN],
}

/// Steps over open ground from the middle of a square to each cell, for a middle in an even and in
/// an odd column.
const AWAY: [[u8; SPAN * SPAN]; 2] = [distances(0), distances(1)];

const fn distances(column: i32) -> [u8; SPAN * SPAN] {
    let middle = Offset::new(column + 2 * AROUND, 2 * AROUND);
    let mut away = [0; SPAN * SPAN];
    let mut cell = 0;
    while cell < away.len() {
        let (x, y) = ((cell % SPAN) as i32, (cell / SPAN) as i32);
        let hex = Offset::new(middle.column - AROUND + x, middle.row - AROUND + y);
        away[cell] = middle.distance(hex) as u8;
        cell += 1;
    }
    away
}

/// A square of hexes of a map.
#[derive(Clone, Copy)]
struct Square<'m> {
    map: &'m Map,
    centre: Offset,
}

impl Square<'_> {
    /// Position of a hex in the square.
    #[inline]
    fn cell(&self, hex: HexId) -> Option<usize> {
        let at = self.map.offset(hex);
        let (x, y) = (at.column - self.centre.column + AROUND, at.row - self.centre.row + AROUND);
        let inside = (0..SPAN as i32).contains(&x) && (0..SPAN as i32).contains(&y);
        inside.then(|| y as usize * SPAN + x as usize)
    }

    fn hex(&self, cell: usize) -> Option<HexId> {
        let x = (cell % SPAN) as i32 - AROUND + self.centre.column;
        let y = (cell / SPAN) as i32 - AROUND + self.centre.row;
        self.map.hex_at(Offset::new(x, y))
    }
}

/// For each hex whether any marked hex lies in the square around it.
pub(super) fn any_near(map: &Map, marked: &[bool]) -> Vec<bool> {
    let mut near = vec![false; marked.len()];
    for hex in (0..marked.len()).filter(|&i| marked[i]).map(HexId::at) {
        let square = Square { map, centre: map.offset(hex) };
        for other in (0..SPAN * SPAN).filter_map(|cell| square.hex(cell)) {
            near[other.index()] = true;
        }
    }
    near
}

impl Nearby {
    #[inline(never)]
    pub(super) fn new(map: &Map, terms: &Terms<'_>, goal: HexId) -> Self {
        let square = Square { map, centre: map.offset(goal) };
        let mut search = SquareSearch { square, best: [UNREACHED; SPAN * SPAN] };
        search.best[SPAN * SPAN / 2] = 0;
        let mut waiting = Waiting::new(terms);
        waiting.push(goal, 0);
        let mut bucket = 0;
        while !waiting.is_empty() {
            settle_bucket(terms, &mut waiting, bucket, &mut search, |_, _| true);
            bucket += 1;
        }
        Self { best: search.best, next: [const { NextStep::new() }; SPAN * SPAN] }
    }

    /// Cost of the way from a hex; nothing where it lies outside the square, or no way leads there
    /// within it.
    #[inline]
    pub(super) fn cost(&self, map: &Map, goal: HexId, here: HexId) -> Option<u32> {
        let square = Square { map, centre: map.offset(goal) };
        let best = self.best[square.cell(here)?];
        (best != UNREACHED).then_some(best)
    }

    /// The next step from a hex; nothing at the goal, outside the square, or where no way leads.
    pub(super) fn next(
        &self,
        map: &Map,
        terms: &Terms<'_>,
        goal: HexId,
        here: HexId,
    ) -> Option<(Direction, HexId)> {
        let square = Square { map, centre: map.offset(goal) };
        let cost = |hex| square.cell(hex).map_or(UNREACHED, |cell| self.best[cell]);
        self.next[square.cell(here)?].of(terms, here, cost)
    }

    /// Hexes no farther than `hexes` from which the way costs no more than `limit`, with the
    /// distance, row by row.
    pub(super) fn within<'a>(
        &'a self,
        map: &'a Map,
        goal: HexId,
        limit: u32,
        hexes: u32,
    ) -> impl Iterator<Item = (HexId, u32)> + 'a {
        let square = Square { map, centre: map.offset(goal) };
        let away = &AWAY[(square.centre.column & 1) as usize];
        let limit = limit.min(UNREACHED - 1);
        let cells = away.iter().zip(&self.best).enumerate();
        let near =
            cells.filter(move |(_, (away, cost))| u32::from(**away) <= hexes && **cost <= limit);
        near.filter_map(move |(cell, (&away, _))| Some((square.hex(cell)?, away.into())))
    }
}

/// A search that stays in the square.
struct SquareSearch<'m> {
    square: Square<'m>,
    best: [u32; SPAN * SPAN],
}

impl Found for SquareSearch<'_> {
    /// Of hexes outside the square that it cannot be cheaper.
    #[inline]
    fn cost(&self, hex: HexId) -> u32 {
        self.square.cell(hex).map_or(0, |cell| self.best[cell])
    }

    #[inline]
    fn improve(&mut self, hex: HexId, cost: u32) {
        if let Some(cell) = self.square.cell(hex) {
            self.best[cell] = cost;
        }
    }
}
