//! Turkistan 1724: the program of the campaign.
//!
//! What can be done without a screen lies in the crates below (see `docs/architecture.md`); here
//! are the commands and, with the feature `game`, the Bevy application.
//!
//! The application without a window: a campaign is asked for, as a player asks for it, and begins.
//!
//! ```
//! # #[cfg(feature = "game")] {
//! use headless::play::{Player, Settings, folders::Folders};
//! use scenario::library::Library;
//! use text::{Lang, Texts};
//! use turkistan::game::{
//!     app::{Options, windowless},
//!     campaign::Campaign,
//!     intent::CampaignIntent,
//! };
//!
//! let library = Library::at(env!("CARGO_MANIFEST_DIR"));
//! let scenario = library.load("first-march").unwrap();
//! let begin = CampaignIntent::Begin {
//!     scenario: "first-march".into(),
//!     seed: 1724,
//!     players: scenario.playable().map(|side| (side, Player::Human)).collect(),
//! };
//! let home = test_support::folder::Folder::new("first-page");
//! let mut app = windowless(
//!     Options {
//!         texts: Texts::load(&library.assets(), Lang::En).unwrap(),
//!         library,
//!         folders: Folders::at(&home),
//!         settings: Settings::default(),
//!         first: vec![begin.into()],
//!     },
//!     (1280, 720),
//! );
//! for _ in 0..4 {
//!     app.update();
//! }
//! let campaign = app.world().resource::<Campaign>();
//! assert_eq!(campaign.session().state().scenario.name.en, "The First March");
//! # }
//! ```

pub mod cli;
#[cfg(feature = "game")]
pub mod game;
pub mod signals;
