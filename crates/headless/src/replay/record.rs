//! Playing a campaign and keeping what was ordered.

use super::{
    ReplayError,
    format::{Header, Replay, Week},
    weekly_states::pack_start,
};
use rules::{
    event::Sink,
    ids::SideId,
    order::Order,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};

/// Keeps the orders and digests of a campaign as it is played.
#[derive(Clone, Debug)]
pub struct Recorder {
    replay: Replay,
}

impl Recorder {
    /// A record of a campaign from its first week; `players` says who plays, by side key.
    pub fn new<K: Into<String>>(
        scenario: &Scenario,
        seed: u64,
        players: impl IntoIterator<Item = (K, String)>,
    ) -> Self {
        let header = Header::new(scenario, seed, players.into_iter().collect());
        Self { replay: Replay::new(header) }
    }

    /// A record that begins where a campaign stands, whatever led there.
    ///
    /// # Errors
    /// The state cannot be packed; it has no reason to.
    pub fn from_state<K: Into<String>>(
        state: &CampaignState,
        players: impl IntoIterator<Item = (K, String)>,
    ) -> Result<Self, ReplayError> {
        let mut recorder = Self::new(&state.scenario, state.seed(), players);
        let start = pack_start(state);
        recorder.replay.start = start.map_err(|_| ReplayError::Packed("state at the start"))?;
        Ok(recorder)
    }

    /// Goes on with the record of a campaign that was saved.
    #[must_use]
    pub const fn resume(replay: Replay) -> Self {
        Self { replay }
    }

    /// Plays the next week and writes it down. Nothing happens when the campaign is over.
    pub fn play<S: Sink>(
        &mut self,
        state: &mut CampaignState,
        orders: &[(SideId, Order)],
        sink: &mut S,
        scratch: &mut Scratch,
    ) {
        if state.is_over() {
            return;
        }
        week_with(state, orders, sink, scratch);
        let (digest, sections) = (state.digest(), state.sections());
        let week = Week::new(state.week(), orders, &state.scenario, digest, &sections);
        self.replay.weeks.push(week);
    }

    /// The record so far.
    #[must_use]
    pub const fn replay(&self) -> &Replay {
        &self.replay
    }
}
