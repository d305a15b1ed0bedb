//! A campaign being played by people: who plays which side, the orders planned for the week with
//! undo and redo, the week ended, saves, replays taken over, settings. The window and the
//! terminal are two faces of it.
//!
//! [`session`] is a campaign under way, [`plan`] a side's orders of the week, [`replay_timeline`] a recorded
//! campaign that can be looked at in any week, [`settings`] what a player has chosen, [`attention`] what needs a look, [`until`] weeks that run until something happens,
//! where campaigns are kept.
//!
//! Deliberately absent: sentences, pictures, rules. Whatever changes the campaign is an order.

pub mod attention;
pub mod encyclopaedia;
pub mod folders;
pub mod plan;
pub mod replay_timeline;
pub mod saves;
pub mod session;
pub mod settings;
pub mod until;

pub use plan::Plan;
pub use replay_timeline::ReplayTimeline;
pub use session::{Player, Session};
pub use settings::Settings;
