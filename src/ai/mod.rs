//! Computer players. All of them, from the one that does nothing to the ones that will search,
//! speak through one interface and see only what their side knows: an [`Observation`].

mod passive;
mod random;
mod scripted;

use crate::rules::{observe::Observation, order::Order};

/// Somebody who gives a side its orders, week by week.
pub trait Strategist: Send + Sync {
    /// The orders of the week, in order of importance. Every one must pass
    /// [`Observation::check`] when given; those that do not are refused and change nothing.
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>);
}

/// The players that commands know by name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Policy {
    /// Gives no orders.
    Passive,
    /// Gives any legal orders.
    Random,
    /// Marches when supplied and stronger, guards what it has, winters early.
    Cautious,
    /// Marches at even odds, hard and late into the year.
    Bold,
}

impl Policy {
    /// All policies.
    pub const ALL: [Self; 4] = [Self::Passive, Self::Random, Self::Cautious, Self::Bold];

    /// Its name on the command line and in replays.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Passive => "passive",
            Self::Random => "random",
            Self::Cautious => "cautious",
            Self::Bold => "bold",
        }
    }

    /// The policy of that name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.key() == key)
    }

    /// A fresh player.
    pub fn player(self) -> Box<dyn Strategist> {
        match self {
            Self::Passive => Box::new(passive::Passive),
            Self::Random => Box::new(random::Random),
            Self::Cautious => Box::new(scripted::Scripted::new(scripted::CAUTIOUS)),
            Self::Bold => Box::new(scripted::Scripted::new(scripted::BOLD)),
        }
    }
}
