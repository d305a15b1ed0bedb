//! The ledger: every man, horse, sheep and household that is gone, by side and cause. What a
//! side started with equals what it has plus what the ledger holds; the tests add it up.

use crate::{event::Cause, ids::SideId};
use serde::{Deserialize, Serialize};

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Stock {
    /// Fighting men, in forces or at home.
    Men,
    /// Horses, of forces and camps.
    Horses,
    /// Sheep-equivalents, of forces and camps.
    Sheep,
    /// Households.
    Households,
}

impl Stock {
    /// Every stock, in ledger order.
    pub const ALL: [Self; 4] = [Self::Men, Self::Horses, Self::Sheep, Self::Households];
}

const CAUSES: usize = Cause::ALL.len();

/// Losses (and gains) by side, stock and cause.
#[derive(PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Ledger {
    rows: Vec<u32>,
}

impl Clone for Ledger {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone() }
    }
    fn clone_from(&mut self, source: &Self) {
        self.rows.clone_from(&source.rows);
    }
}

impl Ledger {
    /// Nothing lost.
    pub fn new(sides: usize) -> Self {
        Self { rows: vec![0; sides * Stock::ALL.len() * CAUSES] }
    }

    const fn at(side: SideId, stock: Stock, cause: Cause) -> usize {
        (side.index() * Stock::ALL.len() + stock as usize) * CAUSES + cause as usize
    }

    /// Lost (for the causes that are gains: gained) by a cause so far.
    pub fn of(&self, side: SideId, stock: Stock, cause: Cause) -> u32 {
        self.rows[Self::at(side, stock, cause)]
    }

    /// Lost by all causes so far, gains not taken off.
    pub fn lost(&self, side: SideId, stock: Stock) -> u32 {
        Cause::ALL
            .iter()
            .filter(|cause| !cause.is_gain())
            .map(|&cause| self.of(side, stock, cause))
            .sum()
    }

    /// Gained by all causes so far.
    pub fn gained(&self, side: SideId, stock: Stock) -> u32 {
        Cause::ALL
            .iter()
            .filter(|cause| cause.is_gain())
            .map(|&cause| self.of(side, stock, cause))
            .sum()
    }

    pub(super) fn add(&mut self, side: SideId, stock: Stock, cause: Cause, number: u32) {
        self.rows[Self::at(side, stock, cause)] += number;
    }

    /// Room taken, bytes.
    pub fn bytes(&self) -> usize {
        self.rows.len() * 4
    }

    /// Whether no entry is above a number.
    pub(super) fn is_sane(&self, most: u32) -> bool {
        self.rows.iter().all(|&row| row <= most)
    }

    /// Whether the ledger is one of so many sides.
    pub fn fits(&self, sides: usize) -> bool {
        self.rows.len() == sides * Stock::ALL.len() * CAUSES
    }
}
