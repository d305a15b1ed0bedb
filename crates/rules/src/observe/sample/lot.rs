//! Dice of one thing that is drawn of one body. Each has its own, so that one body's draw shifts no
//! other's.

use crate::rng::{Dice, Stream};

/// What is drawn of a body, a place, a people or an event.
#[derive(Clone, Copy)]
#[repr(u32)]
pub(super) enum Draw {
    /// Where a force is.
    Way = 1,
    /// How many men it has.
    Men = 2,
    /// What kind of men they are.
    Kind = 3,
    /// What food is with them.
    Food = 4,
    /// How their horses and they themselves stand.
    Shape = 5,
    /// What a force does.
    Task = 6,
    /// Where a camp group is.
    CampWay = 7,
    /// Its people and herds.
    Herds = 8,
    /// What is in a granary, and how its townsmen lean.
    Town = 9,
    /// How far a people stands by its cause.
    Heart = 10,
    /// When an event comes about that another has set down.
    Due = 11,
    /// When a force comes that an event has called.
    Muster = 12,
    /// Grass eaten around a force.
    Grass = 13,
    /// Grass eaten around a camp group.
    CampGrass = 14,
    /// What is left in a depot.
    Depot = 15,
    /// What others know of a force.
    News = 16,
    /// What others know of a camp group.
    CampNews = 17,
}

/// Some dice, or none: then whatever is asked comes out in the middle.
pub(super) struct Lot(Option<Dice>);

impl Lot {
    /// Dice for one thing drawn of one body, or the middle where there is no seed.
    pub(super) fn new(seed: Option<u64>, week: u16, draw: Draw, of: u32) -> Self {
        let subject = (draw as u32) << 24 | of;
        Self(seed.map(|seed| Dice::new(seed, Stream::Belief, week, subject)))
    }

    /// A number in `0..sides`; 0 for no sides.
    pub(super) fn roll(&mut self, sides: u32) -> u32 {
        self.0.as_mut().map_or(sides / 2, |dice| dice.roll(sides))
    }

    /// A number from the least to the most, both included; the least where that is more.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.roll(most.saturating_sub(least).saturating_add(1))
    }

    /// Whether something of that chance, permille, comes about.
    pub(super) fn falls(&mut self, permille: u32) -> bool {
        self.roll(1000) < permille
    }

    /// A number with an error of so many permille either way, those near it oftener.
    pub(super) fn about(&mut self, value: u32, error: u32) -> u32 {
        let error = error.min(900);
        let skew = self.0.as_mut().map_or(0, |dice| dice.bell(error));
        crate::num::permille(value, (1000 + skew).max(0) as u32)
    }

    /// A number as many to either side of another, within 0 and 1000.
    pub(super) fn around(&mut self, value: u32, spread: u32) -> u16 {
        let skew = self.0.as_mut().map_or(0, |dice| dice.bell(spread.min(1000)));
        (value.min(1000) as i32 + skew).clamp(0, 1000) as u16
    }

    /// The position of one of some weights, by weight; nothing where all are 0.
    pub(super) fn pick(&mut self, weights: impl Iterator<Item = u32> + Clone) -> Option<usize> {
        let all = weights.clone().fold(0u32, u32::saturating_add);
        let mut at = self.roll(all);
        for (i, weight) in weights.enumerate() {
            if at < weight {
                return Some(i);
            }
            at -= weight;
        }
        None
    }
}
