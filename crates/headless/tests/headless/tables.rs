//! Saved tables that somebody changed, one element at a time, over every column: the digest finds
//! all of them; and what passes with a digest made anew can be played, whatever it says.
//!
//! Of a long column some elements are tried, spread over it; with `TURKISTAN_LONG=1` all of them.

use headless::{
    ai::Policy,
    play::{Player, Session},
    replay::{ReplayError, save::Save},
    sim::campaign::Players,
};
use rules::{
    ids::SideId,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::{CampaignState, Columns},
};
use serde::Deserialize as _;
use serde_json::{Value, json};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

/// A campaign after some weeks, as it is kept.
fn kept(scenario: &Arc<Scenario>, weeks: usize, pair: [Policy; 2]) -> Save {
    let sides: Vec<SideId> = scenario.playable().collect();
    let players = [0, 1].map(|i| (sides[i], Player::Computer(pair[i])));
    let mut session = Session::new(scenario, 11, &players);
    for _ in 0..weeks {
        session.end_week();
    }
    session.save()
}

/// Where the lists of a value lie, as JSON pointers, and how long each is.
fn lists(value: &Value, at: &str, found: &mut Vec<(String, usize)>) {
    match value {
        Value::Array(items) => found.push((at.to_owned(), items.len())),
        Value::Object(fields) => {
            for (name, field) in fields {
                lists(field, &format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Where the single values of a value lie: those of every element of a short list, of some elements
/// of a long one.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            let all = std::env::var_os("TURKISTAN_LONG").is_some();
            let step = if all { 1 } else { (items.len() / 48).max(1) };
            for (i, item) in items.iter().enumerate() {
                if i % step == 0 || i + 1 == items.len() {
                    leaves(item, &format!("{at}/{i}"), found);
                }
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                leaves(field, &format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.push(at.to_owned());
        }
    }
}

/// What a single value may be changed to.
fn odd(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) => {
            let n = number.as_i64().unwrap_or(i64::MAX);
            let wide = [n.wrapping_add(1), 0, 1, -1, 200, 255, 999, 1_001, 32_767, 65_280, 65_534];
            let widest = [65_535, 99_999_999, 2_147_483_647, 4_294_967_295];
            wide.into_iter().chain(widest).filter(|&odd| odd != n).map(Value::from).collect()
        }
        Value::Bool(yes) => vec![json!(!yes)],
        // The names of choices.
        Value::String(_) => ["Rest", "Return", "Killed", "Captive", "Seek", "Evade", "Wide", "x"]
            .into_iter()
            .map(Value::from)
            .collect(),
        Value::Null | Value::Array(_) | Value::Object(_) => Vec::new(),
    }
}

/// Reads tables with one value put in another's place.
fn with(tables: &mut Value, at: &str, new: Value) -> Option<Columns> {
    let old = std::mem::replace(tables.pointer_mut(at).unwrap(), new);
    let read = Columns::deserialize(&*tables).ok();
    *tables.pointer_mut(at).unwrap() = old;
    read
}

#[test]
fn every_change_of_one_element_is_refused() {
    let scenario = test_support::tiny();
    let save = kept(&scenario, 4, [Policy::Bold, Policy::Random]);
    let digest = save.digest;
    let text = save.to_text().unwrap();
    let mut tables = serde_json::to_value(&save.tables).unwrap();
    let mut columns = Vec::new();
    lists(&tables, "", &mut columns);
    assert!(columns.len() > 80, "{columns:?}");
    let mut refused = 0;
    let mut try_one = |tables: &mut Value, at: &str, new: Value, what: &str| {
        // What no column can hold is refused by whoever reads.
        let Some(changed) = with(tables, at, new) else { return };
        let mut save = Save::from_text("save.ron".as_ref(), &text).unwrap();
        save.tables = changed;
        match save.restore(&scenario) {
            Err(error @ ReplayError::Digest) => {
                let said = format!("{error} {error:?}");
                assert!(!said.contains(&digest.to_string()), "{said}");
                refused += 1;
            }
            other => panic!("{at}, {what}: {:?}", other.map(|_| "it is let in")),
        }
    };
    for (at, len) in &columns {
        let items = tables.pointer(at).unwrap().as_array().unwrap().clone();
        let mut longer = items.clone();
        longer.push(items.last().cloned().unwrap_or(json!(0)));
        try_one(&mut tables, at, longer.into(), "one more");
        for i in [0, len / 2, len.saturating_sub(1)].into_iter().filter(|i| i < len) {
            let mut shorter = items.clone();
            shorter.remove(i);
            try_one(&mut tables, at, shorter.into(), "one less");
        }
    }
    let mut places = Vec::new();
    leaves(&tables, "", &mut places);
    for at in &places {
        let old = tables.pointer(at).unwrap().clone();
        let new = odd(&old).into_iter().find(|new| new != &old).unwrap();
        try_one(&mut tables, at, new, "changed");
    }
    assert!(refused > 1_000, "only {refused} changes could be read at all");
}

/// Plays two weeks from tables that were let in, with players who look at all they can.
fn play_on(scenario: &Arc<Scenario>, tables: Columns) -> bool {
    let Ok(mut state) = CampaignState::from_columns(Arc::clone(scenario), tables) else {
        return false;
    };
    let sides: Vec<SideId> = scenario.playable().collect();
    let policies: Vec<_> = sides.iter().map(|&side| (side, Policy::Cautious)).collect();
    let mut players = Players::new(&policies);
    let (mut orders, mut log) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        players.plan(&state, &mut orders);
        week_with(&mut state, &orders, &mut log, &mut Scratch::default());
    }
    let report = headless::history::CampaignCourse::new(&state).report(&state);
    assert_eq!(report.weeks, state.week());
    state.sections();
    true
}

#[test]
fn tables_that_are_let_in_can_be_played() {
    let (mut let_in, mut refused, mut broken) = (0, 0, Vec::new());
    for (scenario, weeks, every) in
        [(test_support::tiny(), 4, 1), (test_support::load("first-march"), 6, 7)]
    {
        let save = kept(&scenario, weeks, [Policy::Bold, Policy::Cautious]);
        let mut tables = serde_json::to_value(&save.tables).unwrap();
        let mut places = Vec::new();
        leaves(&tables, "", &mut places);
        for (i, at) in places.iter().enumerate().filter(|(i, _)| i % every == 0) {
            let old = tables.pointer(at).unwrap().clone();
            let values = odd(&old);
            // All of them in one place, two of them in each of the others.
            let tried = if i % (5 * every) == 0 { values.len() } else { 2 };
            for k in 0..tried.min(values.len()) {
                let new = values[(i / every + k) % values.len()].clone();
                let Some(changed) = with(&mut tables, at, new.clone()) else { continue };
                match catch_unwind(AssertUnwindSafe(|| play_on(&scenario, changed))) {
                    Ok(true) => let_in += 1,
                    Ok(false) => refused += 1,
                    Err(_) => broken.push(format!("{at} = {new} (was {old})")),
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} panics:\n{}", broken.len(), broken.join("\n"));
    assert!(let_in > 500 && refused > 500, "{let_in} let in, {refused} refused");
}
