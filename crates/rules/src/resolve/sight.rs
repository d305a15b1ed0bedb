//! What a side's bodies can see: a set of hexes, one bit each, kept by columns, because a disc
//! of flat-top hexes is one run in every column.

use crate::{hex::Offset, ids::HexId, map::Map};

/// Hexes in sight. Maps have at most 128 rows (the compiler refuses more).
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Sight {
    columns: Vec<u128>,
    rows: i32,
}

impl Clone for Sight {
    fn clone(&self) -> Self {
        Self { columns: self.columns.clone(), rows: self.rows }
    }
    fn clone_from(&mut self, source: &Self) {
        self.columns.clone_from(&source.columns);
        self.rows = source.rows;
    }
}

/// So many hexes one below the other, from the first; at least one.
const fn run(count: i32) -> u128 {
    u128::MAX >> (128 - count)
}

/// The largest disc, and the largest that is kept ready.
const WIDEST: usize = 63;
const WIDE: usize = 8;

/// Discs by the column of their middle (even or odd), radius and column from the west; the bits
/// begin so many rows above the middle as the widest has radius.
const DISCS: [[[u128; 2 * WIDE + 1]; WIDE + 1]; 2] = {
    let mut discs = [[[0; 2 * WIDE + 1]; WIDE + 1]; 2];
    let mut radius = 0;
    while radius <= WIDE {
        let mut column = 0;
        while column <= 2 * radius {
            discs[0][radius][column] = run_of(0, radius, column, WIDE);
            discs[1][radius][column] = run_of(1, radius, column, WIDE);
            column += 1;
        }
        radius += 1;
    }
    discs
};

/// The rows of a disc in one of its columns, counted from the west; the first bit is `up` rows above
/// the middle.
const fn run_of(odd: usize, radius: usize, column: usize, up: usize) -> u128 {
    let away = column.abs_diff(radius);
    // In the column so far away the run has 2·radius + 1 − away hexes; its first row follows from
    // the stagger of odd columns.
    let stagger = if odd == 0 { away & 1 } else { 0 };
    let first = up + away.div_ceil(2) - radius - stagger;
    run((2 * radius + 1 - away) as i32) << first
}

impl Sight {
    /// Nothing in sight on a map.
    pub fn clear(&mut self, map: &Map) {
        self.columns.clear();
        self.columns.resize(usize::from(map.columns), 0);
        self.rows = i32::from(map.rows).min(128);
    }

    /// Adds all hexes within `radius` of a hex.
    pub fn add_disc(&mut self, at: Offset, radius: u32) {
        let radius = radius.min(WIDEST as u32) as usize;
        let (column, last) = (at.column as usize, self.columns.len().saturating_sub(1));
        let (from, to) = (column.saturating_sub(radius), (column + radius).min(last));
        if self.rows == 0 || from > to {
            return;
        }
        let all = run(self.rows);
        if radius > WIDE {
            self.add_wide(at, radius);
            return;
        }
        let disc = &DISCS[column & 1][radius];
        // Row of the first bit of the discs.
        let up = at.row - WIDE as i32;
        let columns = self.columns[from..=to].iter_mut().zip(&disc[from + radius - column..]);
        if up >= 0 {
            columns.for_each(|(bits, rows)| *bits |= rows << up & all);
        } else {
            columns.for_each(|(bits, rows)| *bits |= rows >> -up & all);
        }
    }

    /// Wide discs are few, and drawn as they come.
    fn add_wide(&mut self, at: Offset, radius: usize) {
        let (middle, all, up) = (at.column as usize, run(self.rows), at.row - radius as i32);
        for (column, bits) in self.columns.iter_mut().enumerate() {
            if middle.abs_diff(column) <= radius {
                let rows = run_of(middle & 1, radius, column + radius - middle, radius);
                *bits |= if up >= 0 { rows << up } else { rows >> -up } & all;
            }
        }
    }

    /// Adds a hex.
    pub(super) fn add(&mut self, map: &Map, hex: HexId) {
        let at = map.offset(hex);
        if let Some(bits) = self.columns.get_mut(at.column as usize).filter(|_| at.row < 128) {
            *bits |= 1 << at.row;
        }
    }

    /// The hexes in sight in a column around a hex, `reach` rows to each side (at most 7): one bit
    /// each, the northernmost first.
    pub(super) fn window(&self, at: Offset, across: i32, reach: i32) -> u16 {
        let column = usize::try_from(at.column + across).ok();
        let bits = column.and_then(|c| self.columns.get(c)).copied().unwrap_or(0);
        let first = at.row - reach;
        let rows = if first < 0 { bits << -first } else { bits >> first };
        rows as u16 & ((1 << (2 * reach + 1)) - 1)
    }

    /// Whether a hex is in sight.
    #[inline]
    pub fn has(&self, map: &Map, hex: HexId) -> bool {
        let at = map.offset(hex);
        let bits = self.columns.get(at.column as usize);
        bits.is_some_and(|bits| at.row < 128 && bits >> at.row & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disc_holds_exactly_the_hexes_within_its_radius() {
        let (columns, rows) = (20u16, 17u16);
        for centre in
            [Offset::new(9, 8), Offset::new(10, 8), Offset::new(0, 0), Offset::new(19, 16)]
        {
            for radius in (0..10).chain([14, 63, 70]) {
                let mut sight =
                    Sight { columns: vec![0; usize::from(columns)], rows: i32::from(rows) };
                sight.add_disc(centre, radius);
                for column in 0..columns {
                    for row in 0..rows {
                        let at = Offset::new(column.into(), row.into());
                        let seen = sight.columns[usize::from(column)] >> row & 1 == 1;
                        assert_eq!(
                            seen,
                            at.distance(centre) <= radius,
                            "{centre:?} {radius} {at:?}"
                        );
                    }
                }
            }
        }
    }
}
