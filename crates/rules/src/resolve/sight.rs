//! What a side's bodies can see: a set of hexes, one bit each, kept by columns, because a disc
//! of flat-top hexes is one run in every column.

use crate::{hex::Offset, ids::HexId, map::Map};

/// Hexes in sight. Maps have at most 128 rows (the compiler refuses more).
#[derive(Default, Debug)]
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

/// So many hexes one below the other; at least one.
#[inline]
const fn run(count: i32) -> u128 {
    // Few discs are wider than this.
    if count < 64 { ((1u64 << count) - 1) as u128 } else { u128::MAX >> (128 - count) }
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
        let radius = radius.min(64) as i32;
        for dx in -radius..=radius {
            let column = at.column + dx;
            let Some(bits) = usize::try_from(column).ok().and_then(|c| self.columns.get_mut(c))
            else {
                continue;
            };
            // In the column `dx` away the run has 2·radius + 1 − |dx| hexes; its first row
            // follows from the stagger of odd columns.
            let count = 2 * radius + 1 - dx.abs();
            let even_to_odd = i32::from(at.column & 1 == 0 && column & 1 == 1);
            let first = at.row - radius + (dx.abs() + 1) / 2 - even_to_odd * (dx.abs() & 1);
            // Seldom does a disc reach over the edge.
            if first >= 0 && first + count <= self.rows {
                *bits |= run(count) << first;
                continue;
            }
            let from = first.clamp(0, self.rows);
            let to = (first + count).clamp(0, self.rows);
            if to > from {
                *bits |= run(to - from) << from;
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
            for radius in 0..6 {
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
