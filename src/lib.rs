//! Turkistan 1724: rules, scenarios, computer players and programs of the campaign.
//!
//! The layers look down only (see `docs/architecture.md`): `rules` knows nobody, `scenario`
//! knows `rules`, everything else builds on those two.

pub mod ai;
pub mod cli;
#[cfg(feature = "game")]
pub mod game;
pub mod history;
pub mod play;
pub mod replay;
pub mod rules;
pub mod scenario;
pub mod sim;
pub mod terminal;
pub mod text;
