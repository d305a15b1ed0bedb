//! The pool: six computer players in the manner of people, each with one idea of the war that he never
//! gives up. Stronger players are measured against them, so that they do not learn to beat the scripts
//! alone.
//!
//! A character of the scripted players says what every body would do; the manner tells those that are
//! fed and rested what it wants instead ([`week`]). So none of them starves for its idea more than the
//! scripts do, and all answer what the scenario asks.
//!
//! Deliberately absent: strength. They are opponents that differ, not good ones.

mod besieger;
mod concentrator;
mod country;
mod hider;
mod raider;
mod squads;
mod stubborn;
mod week;

pub(super) use besieger::Besieger;
pub(super) use concentrator::Concentrator;
pub(super) use hider::Hider;
pub(super) use raider::Raider;
pub(super) use squads::Squads;
pub(super) use stubborn::Stubborn;
