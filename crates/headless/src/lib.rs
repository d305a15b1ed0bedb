//! Campaigns without a screen: computer players ([`ai`]), recorded and saved campaigns
//! ([`replay`]), courses held against history ([`history`]), campaigns by the thousand ([`sim`]),
//! and a campaign being played by people ([`play`]) before it has a face.
//!
//! Deliberately absent: windows, terminals, and every rule.
//!
//! The same scenario, seed and orders give the same campaign, and a record of the orders says so:
//!
//! ```
//! use headless::{
//!     ai::Policy,
//!     play::{Player, Session},
//!     replay::verify::{Verification, verify},
//! };
//! use scenario::library::Library;
//!
//! let library = Library::at(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
//! let scenario = library.load("uzen-1724").unwrap();
//! let players: Vec<_> =
//!     scenario.playable().map(|side| (side, Player::Computer(Policy::Passive))).collect();
//! let played = |seed| {
//!     let mut session = Session::new(&scenario, seed, &players);
//!     while !session.is_over() {
//!         session.end_week();
//!     }
//!     session
//! };
//! let campaign = played(1724);
//! assert_eq!(campaign.state().digest(), played(1724).state().digest());
//! assert_ne!(campaign.state().digest(), played(1725).state().digest());
//!
//! let verification = verify(campaign.replay(), &scenario).unwrap();
//! assert_eq!(verification, Verification::Same { weeks: scenario.calendar.weeks, refused: 0 });
//! ```

pub mod ai;
pub mod history;
pub mod play;
pub mod replay;
pub mod sim;
