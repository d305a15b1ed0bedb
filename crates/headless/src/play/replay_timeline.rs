//! A recorded campaign that can be looked at in any week, forwards and backwards.

use crate::{
    ai::Policy,
    history::CampaignCourse,
    replay::{
        ReplayError,
        format::{Replay, WeekOrders},
        play::ReplayRunner,
    },
};
use rules::{
    event::Logged,
    ids::SideId,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;

/// A campaign with its state at the start and after every week.
pub struct ReplayTimeline {
    replay: Replay,
    orders: Vec<WeekOrders>,
    states: Vec<CampaignState>,
    courses: Vec<CampaignCourse>,
}

impl ReplayTimeline {
    /// Plays a record through.
    ///
    /// # Errors
    /// The record does not fit the scenario.
    pub fn new(replay: Replay, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        let orders = replay.bind(scenario)?;
        let mut playback = ReplayRunner::new(&replay, scenario)?;
        let mut course = CampaignCourse::new(playback.state());
        let (mut states, mut courses) = (vec![playback.state().clone()], vec![course.clone()]);
        while playback.week(&mut ()).is_some() {
            course.week(playback.state());
            states.push(playback.state().clone());
            courses.push(course.clone());
        }
        drop(playback);
        Ok(Self { replay, orders, states, courses })
    }

    /// Plays the historical course: both sides by the scenario's plan, on its reference seed.
    /// Nothing where a side has no plan.
    #[must_use]
    pub fn history(scenario: &Arc<Scenario>) -> Option<Self> {
        use super::{Player, Session};
        let sides: Vec<SideId> = scenario.playable().collect();
        if !sides.iter().all(|&side| Policy::Plan.can_play(scenario, side)) {
            return None;
        }
        let players: Vec<_> =
            sides.iter().map(|&side| (side, Player::Computer(Policy::Plan))).collect();
        let mut session = Session::new(scenario, scenario.reference_seed, &players);
        while !session.is_over() {
            session.end_week();
        }
        // What was just recorded fits the scenario it was recorded on.
        Self::new(session.replay().clone(), scenario).ok()
    }

    /// The record.
    #[must_use]
    pub const fn replay(&self) -> &Replay {
        &self.replay
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.states[0].scenario
    }

    /// Weeks recorded.
    #[must_use]
    pub fn weeks(&self) -> u16 {
        (self.states.len() - 1) as u16
    }

    /// The campaign after a number of weeks; the last where there are fewer.
    #[must_use]
    pub fn state(&self, weeks: u16) -> &CampaignState {
        &self.states[usize::from(weeks.min(self.weeks()))]
    }

    /// How the campaign had gone after a number of weeks.
    #[must_use]
    pub fn course(&self, weeks: u16) -> &CampaignCourse {
        &self.courses[usize::from(weeks.min(self.weeks()))]
    }

    /// What happened in the week after a number of weeks: played again, in a millisecond.
    #[must_use]
    pub fn log(&self, weeks: u16) -> Vec<Logged> {
        let mut log = Vec::new();
        if let Some(orders) = self.orders.get(usize::from(weeks)) {
            let mut state = self.state(weeks).clone();
            week_with(&mut state, orders, &mut log, &mut Scratch::default());
        }
        log
    }
}
