//! Grass eaten, by hex. What stands is worked out from terrain, season and weather; only what
//! was eaten of it is state.

use crate::ids::HexId;
use serde::{Deserialize, Serialize};

/// Horse-days in one unit of the column.
pub const UNIT_HORSE_DAYS: u32 = 32;

/// Grass eaten by hex, and which hexes have any eaten.
#[derive(PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Grass {
    eaten: Vec<u16>,
    touched: Vec<u64>,
}

impl Clone for Grass {
    fn clone(&self) -> Self {
        Self { eaten: self.eaten.clone(), touched: self.touched.clone() }
    }
    fn clone_from(&mut self, source: &Self) {
        self.eaten.clone_from(&source.eaten);
        self.touched.clone_from(&source.touched);
    }
}

impl Grass {
    /// Nothing eaten.
    pub fn new(hexes: usize) -> Self {
        Self { eaten: vec![0; hexes], touched: vec![0; hexes.div_ceil(64)] }
    }

    /// Eaten of a hex, horse-days.
    #[inline]
    pub fn eaten(&self, hex: HexId) -> u32 {
        u32::from(self.eaten[hex.index()]) * UNIT_HORSE_DAYS
    }

    pub(super) fn eat(&mut self, hex: HexId, horse_days: u32) {
        if horse_days == 0 {
            return;
        }
        let units = horse_days.div_ceil(UNIT_HORSE_DAYS).min(u32::from(u16::MAX)) as u16;
        let cell = &mut self.eaten[hex.index()];
        *cell = cell.saturating_add(units);
        self.touched[hex.index() / 64] |= 1 << (hex.index() % 64);
    }

    /// Takes it that nobody has eaten of a hex.
    pub(crate) fn forget(&mut self, hex: HexId) {
        self.eaten[hex.index()] = 0;
        self.touched[hex.index() / 64] &= !(1 << (hex.index() % 64));
    }

    /// Grass grows back in some hexes, one bit each.
    pub(super) fn regrow(&mut self, permille: u16, hexes: &[u64]) {
        for (word_index, (word, hexes)) in self.touched.iter_mut().zip(hexes).enumerate() {
            let mut left = *word & hexes;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                let cell = &mut self.eaten[word_index * 64 + bit];
                let grown = (u32::from(*cell) * u32::from(permille)).div_ceil(1000) as u16;
                *cell -= grown.min(*cell);
                if *cell == 0 {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// Room taken, bytes.
    pub fn bytes(&self) -> usize {
        self.eaten.len() * 2 + self.touched.len() * 8
    }

    /// Whether no hex beyond the map is marked. Of columns that fit.
    pub(super) fn is_sane(&self, hexes: usize) -> bool {
        let beyond = self.touched.last().filter(|_| !hexes.is_multiple_of(64));
        beyond.is_none_or(|word| word >> (hexes % 64) == 0)
    }

    /// Whether the columns fit a map of so many hexes.
    pub fn fits(&self, hexes: usize) -> bool {
        self.eaten.len() == hexes && self.touched.len() == hexes.div_ceil(64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eaten_grass_grows_back_to_nothing() {
        let (here, elsewhere) = ([u64::MAX; 2], [u64::MAX, 0]);
        let mut grass = Grass::new(100);
        grass.eat(HexId(70), 1_000);
        assert_eq!(grass.eaten(HexId(70)), 1_024, "rounded up to whole units");
        grass.regrow(500, &elsewhere);
        assert_eq!(grass.eaten(HexId(70)), 1_024, "another zone's rain does not help");
        for _ in 0..40 {
            grass.regrow(300, &here);
        }
        assert_eq!(grass.eaten(HexId(70)), 0);
        assert!(grass.touched.iter().all(|&word| word == 0));
    }
}
