//! A recorded campaign that can be looked at in any week, forwards and backwards.

use crate::{
    ai::Policy,
    history::CampaignCourse,
    replay::{
        ReplayError,
        basis::RecordBasis,
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
    /// Nothing where they cannot be played here.
    orders: Option<Vec<WeekOrders>>,
    /// Weeks played before it begins.
    first: u16,
    states: Vec<CampaignState>,
    courses: Vec<CampaignCourse>,
}

impl ReplayTimeline {
    /// Plays a record through.
    ///
    /// # Errors
    /// The record does not fit the scenario.
    pub fn new(replay: Replay, scenario: &Arc<Scenario>) -> Result<Self, ReplayError> {
        let mut playback = ReplayRunner::new(&replay, scenario)?;
        let first = playback.first();
        let orders = Some(replay.bind(scenario, first)?);
        let mut course = CampaignCourse::new(playback.state());
        let (mut states, mut courses) = (vec![playback.state().clone()], vec![course.clone()]);
        while playback.week(&mut ()).is_some() {
            course.week(playback.state());
            states.push(playback.state().clone());
            courses.push(course.clone());
        }
        drop(playback);
        Ok(Self { replay, orders, first, states, courses })
    }

    /// A record on what it stands on here: played through, or, where its orders are of other rules,
    /// by the states that are kept in it.
    ///
    /// # Errors
    /// The record does not fit the scenario; or it is of other rules and no states are kept in it.
    pub fn open(replay: Replay, basis: &RecordBasis) -> Result<Self, ReplayError> {
        if basis.needs_rules.is_none() {
            return Self::new(replay, &basis.scenario);
        }
        if replay.states.is_empty() {
            replay.header.by_these_rules()?;
        }
        let states = replay.kept_states(&basis.scenario)?;
        let Some(start) = states.first() else {
            return Err(ReplayError::Columns("no state is kept"));
        };
        let mut course = CampaignCourse::new(start);
        let mut courses = vec![course.clone()];
        for state in &states[1..] {
            course.week(state);
            courses.push(course.clone());
        }
        Ok(Self { replay, orders: None, first: start.week(), states, courses })
    }

    /// Whether its orders can be played here: else it is shown by its states, a week at a time, and
    /// nothing is known of what happened within them.
    #[must_use]
    pub const fn can_play(&self) -> bool {
        self.orders.is_some()
    }

    /// Weeks played before it begins: not 0 where it goes on from a state.
    #[must_use]
    pub const fn first(&self) -> u16 {
        self.first
    }

    fn at(&self, weeks: u16) -> usize {
        usize::from(weeks.clamp(self.first, self.weeks()) - self.first)
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

    /// Weeks of the campaign up to the end of the record.
    #[must_use]
    pub fn weeks(&self) -> u16 {
        self.first + (self.states.len() - 1) as u16
    }

    /// The campaign after a number of weeks; the nearest where the record has none of that week.
    #[must_use]
    pub fn state(&self, weeks: u16) -> &CampaignState {
        &self.states[self.at(weeks)]
    }

    /// How the campaign had gone after a number of weeks.
    #[must_use]
    pub fn course(&self, weeks: u16) -> &CampaignCourse {
        &self.courses[self.at(weeks)]
    }

    /// What happened in the week after a number of weeks: played again, in a millisecond. Nothing
    /// where it cannot be played.
    #[must_use]
    pub fn log(&self, weeks: u16) -> Vec<Logged> {
        let mut log = Vec::new();
        let at = weeks.checked_sub(self.first).map(usize::from);
        let orders = self.orders.as_ref().zip(at).and_then(|(orders, at)| orders.get(at));
        if let Some(orders) = orders {
            let mut state = self.state(weeks).clone();
            week_with(&mut state, orders, &mut log, &mut Scratch::default());
        }
        log
    }
}
