//! Shared by the integration tests: where the data lie, and random scenarios.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

pub mod scatter;

use std::{path::PathBuf, sync::Arc};
use turkistan::{
    rules::{
        event::Logged,
        ids::SideId,
        observe::Observation,
        order::Order,
        resolve::{Scratch, week_with},
        scenario::Scenario,
        state::State,
    },
    ai::Strategist,
    scenario::library::Library,
};

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The shipped library.
pub fn library() -> Library {
    Library::at(root())
}

/// A shipped scenario, which must load without an error.
pub fn load(name: &str) -> Arc<Scenario> {
    library().load(name).unwrap_or_else(|report| panic!("{name} does not load:\n{report}"))
}

/// The orders of every playable side for a week.
pub fn plan(state: &State, players: &mut [Box<dyn Strategist>]) -> Vec<(SideId, Order)> {
    let sides: Vec<SideId> = state.scenario.playable().collect();
    let mut all = Vec::new();
    for (side, player) in sides.into_iter().zip(players) {
        let mut orders = Vec::new();
        player.plan(&Observation::new(state, side), &mut orders);
        all.extend(orders.into_iter().map(|order| (side, order)));
    }
    all
}

/// Plays weeks and returns the log.
pub fn play(state: &mut State, players: &mut [Box<dyn Strategist>], weeks: u16) -> Vec<Logged> {
    let (mut log, mut scratch) = (Vec::new(), Scratch::default());
    for _ in 0..weeks {
        let orders = plan(state, players);
        week_with(state, &orders, &mut log, &mut scratch);
    }
    log
}
