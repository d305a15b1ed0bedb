//! Shared by the integration tests: where the data lie, and random scenarios.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

pub mod events;
pub mod folder;
pub mod scatter;

use std::{path::PathBuf, sync::Arc};
use turkistan::{
    ai::Strategist,
    rules::{
        event::Logged,
        ids::SideId,
        observe::Observation,
        order::Order,
        resolve::{Scratch, week_with},
        scenario::Scenario,
        state::State,
    },
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

/// Plays to the end without a log.
pub fn run_through(state: &mut State, players: &mut [Box<dyn Strategist>]) {
    let mut scratch = Scratch::default();
    while !state.is_over() {
        let orders = plan(state, players);
        week_with(state, &orders, &mut (), &mut scratch);
    }
}

/// Loads a scenario from its text, as a modder's file outside the repository.
pub fn custom(text: &str) -> Arc<Scenario> {
    let folder = folder::Folder::new("custom");
    let path = folder.join("custom.ron");
    std::fs::write(&path, text).unwrap();
    let loaded = library().load(&path.display().to_string());
    loaded.unwrap_or_else(|report| panic!("the test's scenario does not load:\n{report}"))
}

/// A scenario on the theatre map with two sides at war and what `more` adds: `forces: {…}`,
/// `camps: {…}`, `places: {…}`, `rules: (…)`.
pub fn on_the_theatre(start: &str, more: &str) -> Arc<Scenario> {
    let names = "name: (en: \"N\", kk: \"N\", ru: \"N\")";
    custom(&format!(
        r#"(
    format: 1, {names}, summary: (en: "S", kk: "S", ru: "S"),
    start: "{start}", weeks: 20, map: "theatre",
    sides: {{
        "blue": ({names}, enemies: ["red"], headquarters: ["blue_khan"], seat: "turkistan"),
        "red": ({names}, enemies: ["blue"], headquarters: ["red_khan"], seat: "taraz"),
    }},
    groups: {{
        "blue_tribe": ({names}, side: "blue", levy_troop: "steppe_levy"),
        "red_tribe": ({names}, side: "red", levy_troop: "steppe_levy"),
    }},
    leaders: {{
        "blue_khan": ({names}, side: "blue", group: "blue_tribe", rank: 9),
        "red_khan": ({names}, side: "red", group: "red_tribe", rank: 9),
    }},
    {more}
)"#
    ))
}

/// One force of a single contingent, for [`on_the_theatre`].
pub fn force(key: &str, side: &str, at: &str, men: u32, more: &str) -> String {
    format!(
        r#""{key}": (name: (en: "{key}", kk: "{key}", ru: "{key}"), side: "{side}", at: {at}, {more}
            contingents: {{"c": (group: "{side}_tribe", troop: "steppe_levy", men: {men})}}),"#
    )
}
