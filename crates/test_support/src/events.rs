//! A small world for events: two towns, two armies, a force that waits, a camp group off the map.

use super::{assert_books_balance, force, on_the_theatre};
use rules::{
    event::{Event, Logged, ScenarioEvent},
    ids::{ScriptedEventId, SideId},
    order::Order,
    resolve::week,
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;

/// A name in three languages, as a field of a scenario file.
pub const NAMES: &str = "name: (en: \"N\", kk: \"N\", ru: \"N\")";
/// A name and a text in three languages, as fields of a scenario file.
pub const WORDS: &str =
    "name: (en: \"N\", kk: \"N\", ru: \"N\"), text: (en: \"T\", kk: \"T\", ru: \"T\")";
/// The first side of [`world`].
pub const BLUE: SideId = SideId(0);
/// The second side of [`world`].
pub const RED: SideId = SideId(1);

/// Two towns, two armies, a force that waits, and a camp group off the map; with these events.
pub fn world(events: &str) -> Arc<Scenario> {
    let camp = |key: &str, side: &str, at: &str, households: u32, sheep: u32| {
        format!(
            "\"{key}\": ({NAMES}, side: \"{side}\", group: \"{side}_tribe\", at: {at}, \
             households: {households}, horses_per_household: 4, sheep_per_household: {sheep}, \
             rule: Stand),"
        )
    };
    let levies = "contingents: { \"levy\": (group: \"blue_tribe\", troop: \"steppe_levy\", men: 1000, \
         home: \"camp\"), \"own\": (group: \"blue_tribe\", troop: \"batyr_retinue\", men: 2000) }";
    let more = format!(
        r#"
    places: {{
        "turkistan": (holder: "blue", people: 1000, granary_days: 300, loyalty: 60),
        "sauran": (holder: "red", people: 1000, granary_days: 100),
    }},
    forces: {{
        "main": ({NAMES}, side: "blue", leader: "blue_khan", at: Place("turkistan"), stance: Evade,
            food_days: 10, {levies}),
        {wait}{host}{far}
    }},
    camps: {{ {camp}{poor}{away}{red_camp} }},
    tracks: {{ "threat": ({NAMES}, start: 4) }},
    events: {{ {events} }},
"#,
        wait = force("wait", "blue", "Off(\"ishim\")", 500, "waits: true, food_days: 30,"),
        host = force("host", "red", "Place(\"sauran\")", 2000, "garrison: true, food_days: 30,"),
        far = force("far", "red", "Place(\"taraz\")", 700, "leader: \"red_khan\", food_days: 30,"),
        camp = camp("camp", "blue", "Place(\"turkistan\")", 100, 60),
        poor = camp("poor", "blue", "Place(\"otrar\")", 10, 7),
        away = camp("away", "blue", "Off(\"emba_or\")", 50, 20),
        red_camp = camp("red_camp", "red", "Place(\"taraz\")", 200, 30),
    );
    on_the_theatre("1724-08-07", &more)
}

/// An entry of `events`: news, with what it brings.
pub fn news(key: &str, when: &str, effects: &str) -> String {
    format!("\"{key}\": ({WORDS}, when: {when}, effects: [{effects}]),\n")
}

/// An entry of `events`: a question to blue (`kind` is `Decision` or `Step`), with its choices by
/// key and what each brings.
pub fn asked(key: &str, kind: &str, when: &str, more: &str, choices: &[(&str, &str)]) -> String {
    let choices: Vec<String> = choices
        .iter()
        .map(|(choice, rest)| format!("(key: \"{choice}\", {WORDS}, {rest})"))
        .collect();
    format!(
        "\"{key}\": ({WORDS}, side: \"blue\", kind: {kind}, when: {when}, {more} choices: [{}]),\n",
        choices.join(", ")
    )
}

/// Plays weeks with orders of blue in the first of them; the books of every side must balance.
pub fn play(state: &mut CampaignState, weeks: u16, orders: &[Order]) -> Vec<Logged> {
    let mut log = Vec::new();
    for i in 0..weeks {
        let orders: Vec<(SideId, Order)> =
            orders.iter().filter(|_| i == 0).map(|&order| (BLUE, order)).collect();
        week(state, &orders, &mut log);
    }
    assert_books_balance(state);
    log
}

/// When a question was answered: the week, the choice, and whether nobody had chosen.
pub fn chosen(log: &[Logged], scripted_event: ScriptedEventId) -> Vec<(u16, u8, bool)> {
    let of = |logged: &Logged| match logged.event {
        Event::Scenario(ScenarioEvent::Chosen { scripted_event: a, choice, week, by_default })
            if a == scripted_event =>
        {
            Some((week, choice, by_default))
        }
        _ => None,
    };
    log.iter().filter_map(of).collect()
}
