//! Pure rules: no files, no clock, no threads, no engine, no floats, no hash-ordered iteration.
//!
//! A wish ([`order::Order`]) is checked ([`check::check`]), travels, and is resolved
//! ([`resolve::week`]) into facts ([`event::Event`]), which [`state::CampaignState::apply`] folds into
//! the state. Readers fold the same facts. Deliberately absent: text, files, drawing, and any
//! way to change the state but by a fact.
//!
//! A week, from the wish to the facts that a reader folds:
//!
//! ```
//! use rules::{
//!     observe::Observation,
//!     order::{Order, Stance},
//!     resolve::week,
//!     state::CampaignState,
//! };
//!
//! // The rules read no files: the crate `scenario` does, here for the helper of the tests.
//! let scenario = test_support::load("first-march");
//! let kazakh = scenario.side_by_key("kazakh").unwrap();
//! let force = scenario.force_by_key("bukenbai").unwrap();
//!
//! let mut truth = CampaignState::new(scenario, 1724);
//! let mut shown = truth.clone();
//! let wish = Order::Stance { force, stance: Stance::Evade };
//! Observation::new(&truth, kazakh).check(&wish).unwrap();
//!
//! let mut facts = Vec::new();
//! week(&mut truth, &[(kazakh, wish)], &mut facts);
//! assert_eq!(truth.forces().stance(force), Stance::Evade);
//!
//! // Whoever has the state of before and the facts has the state of after.
//! assert_ne!(shown.digest(), truth.digest());
//! facts.iter().for_each(|fact| shown.apply(&fact.event));
//! assert_eq!(shown.digest(), truth.digest());
//! ```
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

#[macro_use]
pub mod define;

pub mod battle_causes;
pub mod battle_course;
pub mod battle_losses;
pub mod calendar;
pub mod check;
pub mod event;
pub mod explain;
pub mod harmless;
pub mod hash;
pub mod headline;
pub mod hex;
pub mod history;
pub mod ids;
pub mod map;
pub mod num;
pub mod observe;
pub mod odds;
pub mod order;
pub mod outlook;
pub mod plan;
pub mod resolve;
pub mod rng;
pub mod ruleset;
pub mod scenario;
pub mod scripted_event;
pub mod state;
pub mod victory;

/// Number of these rules: the same state, orders and seed give the same week under the same number.
/// It is raised, by one, when that changes: when recorded orders that are played again give another
/// digest. The program's version may change without it. Records and saves name it, because they can
/// be played on only under the number under which they were played.
///
/// Numbers of the rule book (`assets/ruleset`) are no part of it: they are part of a scenario's hash.
pub const RULES: u32 = 4;
