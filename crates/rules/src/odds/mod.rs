//! What a fight or a siege promises, before the order is given, as far as a side can know.

mod battle;
pub(crate) mod siege;

pub use battle::{BattleOdds, ODDS_PHASES, battle_odds};
pub use siege::{
    Besieged, FallWay, SiegeCourse, SiegeFactor, SiegeGuess, SiegeOdds, WeekOdds, siege_odds,
};
