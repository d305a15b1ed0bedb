//! Whether a record still gives what it gave.

use super::{
    ReplayError,
    format::Replay,
    play::{Difference, Playback},
};
use rules::scenario::Scenario;
use std::sync::Arc;

/// What playing a record again has shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
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
pub fn verify(replay: &Replay, scenario: &Arc<Scenario>) -> Result<Verdict, ReplayError> {
    let mut playback = Playback::new(replay, scenario)?;
    while let Some(played) = playback.week(&mut ()) {
        if let Some(difference) = played.difference {
            return Ok(Verdict::Differs(difference));
        }
    }
    Ok(Verdict::Same { weeks: playback.state().week() })
}
