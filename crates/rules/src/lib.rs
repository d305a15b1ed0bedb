//! Pure rules: no files, no clock, no threads, no engine, no floats, no hash-ordered iteration.
//!
//! A wish ([`order::Order`]) is checked ([`check::check`]), travels, and is resolved
//! ([`resolve::week`]) into facts ([`event::Event`]), which [`state::CampaignState::apply`] folds into
//! the state. Readers fold the same facts. Deliberately absent: text, files, drawing, and any
//! way to change the state but by a fact.
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

pub mod calendar;
pub mod check;
pub mod event;
pub mod explain;
pub mod hash;
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
