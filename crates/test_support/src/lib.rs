//! What the tests of several crates share: where the data lie, small scenarios made on the spot,
//! random ones, and folders that go away with their test.
//!
//! Deliberately absent: players (the rules are tested without them) and whatever is asserted.
//!
//! ```
//! use rules::ids::SideId;
//! use test_support::{force, on_the_theatre};
//!
//! let riders = force("riders", "blue", r#"Place("sauran")"#, 2000, "food_days: 10,");
//! let scenario = on_the_theatre("1724-08-07", &format!("forces: {{ {riders} }},"));
//! let riders = scenario.force_by_key("riders").unwrap();
//! assert_eq!(scenario.start.forces.side(riders), SideId(0));
//! ```

pub mod by_key;
pub mod changes;
pub mod events;
pub mod folder;
pub mod planned;
pub mod records;
pub mod scatter;
pub mod seal;

use rules::{
    scenario::Scenario,
    state::{CampaignState, Stock},
};
use scenario::library::Library;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The repository.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).expect("the crate lies in crates/").to_owned()
}

/// The shipped library.
pub fn library() -> Library {
    Library::at(root())
}

/// A shipped scenario, which must load without an error.
pub fn load(name: &str) -> Arc<Scenario> {
    library().load(name).unwrap_or_else(|report| panic!("{name} does not load:\n{report}"))
}

/// The tiny test campaign: three towns, two sides, eight weeks.
pub fn tiny() -> Arc<Scenario> {
    load(&root().join("tests/data/tiny").display().to_string())
}

/// The whole theatre with a single host on it.
pub fn theatre() -> Arc<Scenario> {
    load(&root().join("tests/data/theatre.ron").display().to_string())
}

/// Every side has of everything what its ledger says that it should have.
///
/// # Panics
/// Where the two differ.
pub fn assert_books_balance(state: &CampaignState) {
    for side in state.scenario.side_ids() {
        for stock in Stock::ALL {
            let (is, should) = (state.total(side, stock), state.accounted(side, stock));
            let week = state.week();
            assert_eq!(
                is, should,
                "{stock:?} of {side:?} in week {week} of {}",
                state.scenario.key
            );
        }
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
