//! Campaigns without a screen: computer players ([`ai`]), recorded and saved campaigns
//! ([`replay`]), courses held against history ([`history`]), campaigns by the thousand ([`sim`]),
//! and a campaign being played by people ([`play`]) before it has a face.
//!
//! Deliberately absent: windows, terminals, and every rule.

pub mod ai;
pub mod history;
pub mod play;
pub mod replay;
pub mod sim;
