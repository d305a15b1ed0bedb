//! Whether a record still gives what it gave.
//!
//! Playing covers what bears on the campaign: scenario, seed and every order that was carried out.
//! It cannot cover what changes nothing: who played, and orders that the rules refused. That is what
//! the seal of a file is for ([`Replay::is_sealed`]).

use super::{
    ReplayError,
    format::Replay,
    play::{Difference, ReplayRunner},
};
use rules::{
    event::{Event, Logged, OrderEvent, Sink},
    scenario::Scenario,
};
use std::sync::Arc;

/// What playing a record again has shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verification {
    /// Every digest is the recorded one.
    Same {
        /// Weeks played.
        weeks: u16,
        /// Orders in the record that the rules refused. They changed nothing, so no digest can say
        /// whether they were given.
        refused: u32,
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
    let mut refusals = Refusals(0);
    while let Some(played) = playback.week(&mut refusals) {
        if let Some(difference) = played.difference {
            return Ok(Verification::Differs(difference));
        }
    }
    Ok(Verification::Same { weeks: playback.state().week(), refused: refusals.0 })
}

/// Counts the orders that the rules refuse.
struct Refusals(u32);

impl Sink for Refusals {
    const WANTS: bool = false;

    fn emit(&mut self, logged: &Logged) {
        self.0 += u32::from(matches!(logged.event, Event::Order(OrderEvent::OrderRefused { .. })));
    }
}
