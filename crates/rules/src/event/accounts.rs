//! What is booked: causes of loss and gain, and what was eaten.

use serde::{Deserialize, Serialize};

/// Why something was lost or gained. The ledger counts by these.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Cause {
    /// Want of food.
    Hunger,
    /// Want of grass.
    NoGrass,
    /// Cold and sickness.
    Cold,
    /// Ice crust over the pastures.
    Jut,
    /// Drowned or swept away.
    River,
    /// Hard riding, falling behind on the march.
    Overwork,
    /// Dropped in flight.
    Flight,
    /// Eaten.
    Eaten,
    /// Left for home without leave.
    Desertion,
    /// Households that scattered among other camps for want of herds.
    Destitution,
    /// In fight: battle, storm or raid.
    Combat,
    /// Taken by the enemy.
    Captured,
    /// Gone over to another side.
    Defection,
    /// Given away: presents, blood money, the price of a council.
    Given,
    /// Born: a gain.
    Born,
    /// Came in from off the map or from another side: a gain.
    Joined,
    /// Taken from the enemy: a gain.
    Booty,
}

impl Cause {
    /// Every cause, in ledger order.
    pub const ALL: [Self; 17] = [
        Self::Hunger,
        Self::NoGrass,
        Self::Cold,
        Self::Jut,
        Self::River,
        Self::Overwork,
        Self::Flight,
        Self::Eaten,
        Self::Desertion,
        Self::Destitution,
        Self::Combat,
        Self::Captured,
        Self::Defection,
        Self::Given,
        Self::Born,
        Self::Joined,
        Self::Booty,
    ];

    /// Whether it adds to what a side has.
    pub const fn is_gain(self) -> bool {
        matches!(self, Self::Born | Self::Joined | Self::Booty)
    }
}

/// Where a body's food came from in a day, man-days. Positions of [`Rations::from`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Larder {
    /// The force's own train.
    Stores,
    /// Its slaughter herd.
    Herd,
    /// The granary and market of the town it lies in.
    Town,
    /// Camp groups near it.
    Camps,
    /// The country people.
    Country,
    /// A depot in its hex.
    Depot,
    /// Its own spare horses.
    Horses,
}

impl Larder {
    /// Every larder, in order.
    pub const ALL: [Self; 7] = [
        Self::Stores,
        Self::Herd,
        Self::Town,
        Self::Camps,
        Self::Country,
        Self::Depot,
        Self::Horses,
    ];
}

/// What a force ate in a day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Rations {
    /// Needed, man-days.
    pub need: u32,
    /// Eaten, by [`Larder`], man-days.
    pub from: [u32; 7],
    /// Sheep slaughtered from its herd.
    pub sheep: u32,
    /// Food in store for the part of a slaughtered beast that was not eaten today, man-days.
    pub kept: u32,
}

impl Rations {
    /// Eaten in all, man-days.
    pub fn eaten(&self) -> u32 {
        self.from.iter().sum()
    }

    /// Not found, man-days.
    pub fn short(&self) -> u32 {
        self.need.saturating_sub(self.eaten())
    }
}
