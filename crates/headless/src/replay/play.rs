//! Playing a record again, week by week.

use super::{
    ReplayError,
    format::{Digest, Replay, WeekOrders},
};
use rules::{
    event::Sink,
    hash::StableHasher,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::{CampaignState, SECTIONS},
};
use std::sync::Arc;

/// A week that came out otherwise than it was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// The week, from 1.
    pub week: u16,
    /// Which parts of the state differ, names of [`SECTIONS`]. Empty: the parts agree and only
    /// the recorded digest of the whole does not, so the file itself was changed.
    pub sections: Vec<&'static str>,
    /// The digest in the record.
    pub recorded: Digest,
    /// The digest that playing gave.
    pub played: Digest,
}

/// A week played again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Played {
    /// The week, from 1.
    pub week: u16,
    /// What differs from the record, if anything does.
    pub difference: Option<Difference>,
}

/// A record being played again.
pub struct ReplayRunner<'a> {
    replay: &'a Replay,
    orders: Vec<WeekOrders>,
    /// Weeks played before the record begins.
    first: u16,
    state: CampaignState,
    scratch: Scratch,
}

impl<'a> ReplayRunner<'a> {
    /// Starts a record from its first week.
    ///
    /// # Errors
    /// The record does not fit the scenario, or was played by other rules.
    pub fn new(replay: &'a Replay, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        replay.header.by_these_rules()?;
        replay.header.validate(scenario)?;
        let state = replay.first_state(scenario)?;
        let first = state.week();
        let orders = replay.bind(scenario, first)?;
        Ok(Self { replay, orders, first, state, scratch: Scratch::default() })
    }

    /// Weeks played before the record begins.
    #[must_use]
    pub const fn first(&self) -> u16 {
        self.first
    }

    /// The campaign as far as it has been played.
    #[must_use]
    pub const fn state(&self) -> &CampaignState {
        &self.state
    }

    /// Plays the next week; nothing at the end of the record.
    pub fn week<S: Sink>(&mut self, sink: &mut S) -> Option<Played> {
        let at = usize::from(self.state.week() - self.first);
        let (orders, week) = (self.orders.get(at)?, self.replay.weeks.get(at)?);
        week_with(&mut self.state, orders, sink, &mut self.scratch);
        let played = self.state.sections();
        let told = |i: usize| week.sections.get(i).copied();
        let sections: Vec<&'static str> = (0..SECTIONS.len())
            .filter(|&i| told(i) != Some(Digest(played[i])))
            .map(|i| SECTIONS[i])
            .collect();
        let whole = Digest(StableHasher::of(&played));
        let agrees =
            sections.is_empty() && week.digest == whole && week.sections.len() == SECTIONS.len();
        let difference = (!agrees).then_some(Difference {
            week: week.week,
            sections,
            recorded: week.digest,
            played: whole,
        });
        Some(Played { week: week.week, difference })
    }
}
