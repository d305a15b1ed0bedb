//! Whether a record still gives what it gave.

use super::{
    ReplayError,
    format::Replay,
    play::{Difference, ReplayRunner},
};
use rules::scenario::Scenario;
use std::sync::Arc;

/// What playing a record again has shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verification {
    /// Every digest is the recorded one.
    Same {
        /// Weeks played.
        weeks: u16,
    },
    /// The first week that came out otherwise. Later ones are not played: they would differ for
    /// no other reason.
    Differs(Difference),
}

/// Plays a record again and compares every week.
///
/// # Errors
/// The record does not fit the scenario.
pub fn verify(replay: &Replay, scenario: &Arc<Scenario>) -> Result<Verification, ReplayError> {
    let mut playback = ReplayRunner::new(replay, scenario)?;
    while let Some(played) = playback.week(&mut ()) {
        if let Some(difference) = played.difference {
            return Ok(Verification::Differs(difference));
        }
    }
    Ok(Verification::Same { weeks: playback.state().week() })
}
