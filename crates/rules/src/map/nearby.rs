//! Ways to a hex from those around it, by a search that never leaves the square of hexes around
//! it: for camps that move on by a hex or two, which would else need a field of their own for
//! every hex they look at.

use super::{
    Map,
    costs::Hangs,
    grow::{NextStep, UNREACHED, Waiting},
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

/// For each hex all that the hexes in the square around it hang on.
pub(super) fn all_near(map: &Map, hangs: &[Hangs]) -> Vec<Hangs> {
    let mut near = vec![Hangs::NOTHING; hangs.len()];
    for hex in (0..hangs.len()).filter(|&i| hangs[i] != Hangs::NOTHING).map(HexId::at) {
        let square = Square { map, centre: map.offset(hex) };
        for other in (0..SPAN * SPAN).filter_map(|cell| square.hex(cell)) {
            near[other.index()] = near[other.index()].or(hangs[hex.index()]);
        }
    }
    near
}

/// The cells around each cell by direction, for a middle in an even and in an odd column;
/// [`OUTSIDE`] beyond the square.
const AROUND_CELL: [[[u8; 6]; SPAN * SPAN]; 2] = [cells_around(0), cells_around(1)];
const OUTSIDE: u8 = u8::MAX;

const fn cells_around(column: i32) -> [[u8; 6]; SPAN * SPAN] {
    let mut around = [[OUTSIDE; 6]; SPAN * SPAN];
    let mut cell = 0;
    while cell < around.len() {
        let mut d = 0;
        while d < 6 {
            // The column's parity is what tells how odd columns lie.
            let first = column + 2 * AROUND - AROUND;
            let here = Offset::new(first + (cell % SPAN) as i32, (cell / SPAN) as i32);
            let there = here.step(Direction::ALL[d]);
            let (x, y) = (there.column - first, there.row);
            if x >= 0 && x < SPAN as i32 && y >= 0 && y < SPAN as i32 {
                around[cell][d] = (y * SPAN as i32 + x) as u8;
            }
            d += 1;
        }
        cell += 1;
    }
    around
}

impl Nearby {
    #[inline(never)]
    pub(super) fn new(map: &Map, terms: &Terms<'_>, goal: HexId) -> Self {
        let square = Square { map, centre: map.offset(goal) };
        let around = &AROUND_CELL[(square.centre.column & 1) as usize];
        let mut best = [UNREACHED; SPAN * SPAN];
        best[SPAN * SPAN / 2] = 0;
        // What waits here are cells, by their number.
        let mut waiting = Waiting::new(terms);
        waiting.push(HexId::at(SPAN * SPAN / 2), 0);
        let mut bucket = 0;
        while !waiting.is_empty() {
            while let Some(cell) = waiting.pop(bucket) {
                let cost = best[cell.index()];
                let Some(hex) = square.hex(cell.index()) else { continue };
                // A cheaper way was found since it began to wait.
                if waiting.bucket(cost) != bucket {
                    continue;
                }
                for (&next, (_, step)) in around[cell.index()].iter().zip(terms.towards(hex)) {
                    if step == 0 || next == OUTSIDE {
                        continue;
                    }
                    let (next, total) = (usize::from(next), cost + step);
                    if total < best[next] {
                        best[next] = total;
                        waiting.push(HexId::at(next), total);
                    }
                }
            }
            bucket += 1;
        }
        Self { best, next: [const { NextStep::new() }; SPAN * SPAN] }
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

    /// Visits the hexes no farther than `hexes` from which the way costs no more than `limit`, with the
    /// distance, row by row.
    #[inline]
    pub(super) fn within(
        &self,
        map: &Map,
        goal: HexId,
        limit: u32,
        hexes: u32,
        mut visit: impl FnMut(HexId, u32),
    ) {
        let centre = map.offset(goal);
        let away = &AWAY[(centre.column & 1) as usize];
        let limit = limit.min(UNREACHED - 1);
        // No hex so near lies farther aside, or up or down.
        let span = hexes.min(AROUND as u32) as i32;
        let (columns, rows) = (i32::from(map.columns), i32::from(map.rows));
        for down in (-span).max(-centre.row)..=span.min(rows - 1 - centre.row) {
            let first = (-span).max(-centre.column);
            let last = span.min(columns - 1 - centre.column);
            for across in first..=last {
                let cell = ((down + AROUND) * SPAN as i32 + across + AROUND) as usize;
                let distance = u32::from(away[cell]);
                if distance <= hexes && self.best[cell] <= limit {
                    let at = (centre.row + down) * columns + centre.column + across;
                    visit(HexId::at(at as usize), distance);
                }
            }
        }
    }
}
