//! Computer players. All of them, from the one that does nothing to the ones that will search,
//! speak through one interface and see only what their side knows: an [`Observation`].

mod passive;
mod plan;
mod random;
mod scripted;

use rules::{ids::SideId, observe::Observation, order::Order, scenario::Scenario};

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
    /// Follows the plan that the scenario has for the side; gives no orders where it has none.
    Plan,
}

impl Policy {
    /// The policies that play any side of any scenario.
    pub const ALL: [Self; 4] = [Self::Passive, Self::Random, Self::Cautious, Self::Bold];
    /// These, and those that need something of the scenario (see [`Self::can_play`]).
    pub const NAMED: [Self; 5] =
        [Self::Passive, Self::Random, Self::Cautious, Self::Bold, Self::Plan];

    /// Its name on the command line and in replays.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Passive => "passive",
            Self::Random => "random",
            Self::Cautious => "cautious",
            Self::Bold => "bold",
            Self::Plan => "plan",
        }
    }

    /// The policy of that name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|policy| policy.key() == key)
    }

    /// Whether it can play a side of a scenario: a plan must have been written for it.
    pub fn can_play(self, scenario: &Scenario, side: SideId) -> bool {
        self != Self::Plan || scenario.plan.iter().any(|directive| directive.side == side)
    }

    /// A fresh player.
    pub fn player(self) -> Box<dyn Strategist> {
        match self {
            Self::Passive => Box::new(passive::Passive),
            Self::Random => Box::new(random::Random),
            Self::Cautious => Box::new(scripted::Scripted::new(scripted::CAUTIOUS)),
            Self::Bold => Box::new(scripted::Scripted::new(scripted::BOLD)),
            Self::Plan => Box::new(plan::ByPlan),
        }
    }
}
