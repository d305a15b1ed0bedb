//! Computer players. All of them, from the one that does nothing to the ones that will search,
//! speak through one interface and see only what their side knows: an [`Observation`].

mod passive;
mod plan;
mod pool;
mod random;
mod scripted;
mod search;

pub use search::{GroupPurpose, PlanReason, PlanReasonKind};

use rules::{ids::SideId, observe::Observation, order::Order, scenario::Scenario};

/// Somebody who gives a side its orders, week by week.
pub trait Strategist: Send + Sync {
    /// The orders of the week, in order of importance. Every one must pass
    /// [`Observation::check`] when given; those that do not are refused and change nothing.
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>);
}

/// A strategist that keeps nothing from one week to the next: what it orders follows from what it sees,
/// so one of it serves any number of campaigns at once, played ahead or for good.
pub trait Memoryless: Send + Sync {
    /// As [`Strategist::plan`].
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>);
}

impl<T: Memoryless> Strategist for T {
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        self.orders(seen, orders);
    }
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
    /// Tries plans of the whole side some weeks ahead and keeps the best: quick.
    Standard,
    /// The same, twice as far, on several guesses of what is hidden.
    Hard,
    /// Of the pool: one host that lies before the dearest prize until it falls.
    Stubborn,
    /// Of the pool: small bodies after camps and weak places, the armies at home.
    Squads,
    /// Of the pool: no battles, early flights, places that nobody guards taken late.
    Hider,
    /// Of the pool: two or three bodies before each prize, no raids.
    Besieger,
    /// Of the pool: rides after camps, no sieges.
    Raider,
    /// Of the pool: all main forces at one point, and all at one enemy.
    Concentrator,
}

impl Policy {
    /// The policies that play any side of any scenario.
    pub const ALL: [Self; 4] = [Self::Passive, Self::Random, Self::Cautious, Self::Bold];
    /// These, and those that need something of the scenario (see [`Self::can_play`]).
    pub const NAMED: [Self; 5] =
        [Self::Passive, Self::Random, Self::Cautious, Self::Bold, Self::Plan];
    /// The pool: players in the manner of people against whom stronger ones are measured. Commands
    /// know them by name; nobody is offered them.
    pub const POOL: [Self; 6] = [
        Self::Stubborn,
        Self::Squads,
        Self::Hider,
        Self::Besieger,
        Self::Raider,
        Self::Concentrator,
    ];

    /// Those that think ahead, the quick one first.
    pub const LEVELS: [Self; 2] = [Self::Standard, Self::Hard];

    /// Its name on the command line and in replays.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Passive => "passive",
            Self::Random => "random",
            Self::Cautious => "cautious",
            Self::Bold => "bold",
            Self::Plan => "plan",
            Self::Standard => "standard",
            Self::Hard => "hard",
            Self::Stubborn => "stubborn",
            Self::Squads => "squads",
            Self::Hider => "hider",
            Self::Besieger => "besieger",
            Self::Raider => "raider",
            Self::Concentrator => "concentrator",
        }
    }

    /// The policy of that name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::known().find(|policy| policy.key() == key)
    }

    /// All that have a name, those of the pool last.
    pub fn known() -> impl Iterator<Item = Self> {
        Self::NAMED.into_iter().chain(Self::LEVELS).chain(Self::POOL)
    }

    /// Whether it can play a side of a scenario: a plan must have been written for it.
    pub fn can_play(self, scenario: &Scenario, side: SideId) -> bool {
        self != Self::Plan || scenario.plan.iter().any(|directive| directive.side == side)
    }

    /// What a player that thinks ahead orders in a week, with what speaks for it; nothing for the others.
    pub fn explained(self, seen: &Observation<'_>) -> Option<(Vec<Order>, Vec<PlanReason>)> {
        let skill = match self {
            Self::Standard => search::STANDARD,
            Self::Hard => search::HARD,
            _ => return None,
        };
        Some(search::Searcher::new(skill, 1).explained(seen))
    }

    /// A fresh player.
    pub fn player(self) -> Box<dyn Strategist> {
        match self {
            Self::Passive => Box::new(passive::Passive),
            Self::Random => Box::new(random::Random),
            Self::Cautious => Box::new(scripted::Scripted::new(scripted::CAUTIOUS)),
            Self::Bold => Box::new(scripted::Scripted::new(scripted::BOLD)),
            Self::Plan => Box::new(plan::ByPlan),
            // Who plays many games at once has a thread for each of them.
            Self::Standard => Box::new(search::Searcher::new(search::STANDARD, 1)),
            Self::Hard => Box::new(search::Searcher::new(search::HARD, 1)),
            Self::Stubborn => Box::new(pool::Stubborn),
            Self::Squads => Box::new(pool::Squads),
            Self::Hider => Box::new(pool::Hider),
            Self::Besieger => Box::new(pool::Besieger),
            Self::Raider => Box::new(pool::Raider),
            Self::Concentrator => Box::new(pool::Concentrator),
        }
    }
}
