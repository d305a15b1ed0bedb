//! Turkistan 1724: the program of the campaign.
//!
//! What can be done without a screen lies in the crates below (see `docs/architecture.md`); here
//! are the commands and, with the feature `game`, the Bevy application.

pub mod cli;
#[cfg(feature = "game")]
pub mod game;
