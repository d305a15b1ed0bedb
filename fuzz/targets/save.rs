//! Saves. The text of a file: it is read or refused, also when a broken seal is made anew. Tables changed behind their digest: they are
//! refused, or can be played.
#![no_main]

use headless::{
    ai::Policy,
    play::{Player, Session},
    replay::{ReplayError, basis::RecordBasis, save::Save},
    sim::campaign::Players,
};
use libfuzzer_sys::fuzz_target;
use rules::{
    ids::SideId,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::{CampaignState, Columns},
};
use serde::Deserialize as _;
use serde_json::Value;
use std::{
    path::Path,
    sync::{Arc, OnceLock},
};
use test_support::seal::sealed_anew;
use turkistan_fuzz::{checkout, library};

/// Weeks played of what is let in.
const WEEKS: usize = 2;

struct Sound {
    scenario: Arc<Scenario>,
    tables: Value,
    /// Where single values lie, as JSON pointers.
    places: Vec<String>,
}

fn sound() -> &'static Sound {
    static SOUND: OnceLock<Sound> = OnceLock::new();
    SOUND.get_or_init(|| {
        let scenario = library().load("first-march").unwrap();
        let sides: Vec<SideId> = scenario.playable().collect();
        let players: Vec<(SideId, Player)> =
            sides.iter().map(|&side| (side, Player::Computer(Policy::Bold))).collect();
        let mut session = Session::new(&scenario, 11, &players);
        (0..5).for_each(|_| session.end_week());
        let tables = serde_json::to_value(session.save().tables).unwrap();
        let mut places = Vec::new();
        leaves(&tables, "", &mut places);
        Sound { scenario, tables, places }
    })
}

/// What a kept save of today's rules stands on, and the files that it carries.
fn carried() -> &'static (RecordBasis, String) {
    static CARRIED: OnceLock<(RecordBasis, String)> = OnceLock::new();
    CARRIED.get_or_init(|| {
        let root = checkout();
        let save = Save::read(&root.join("tests/data/kept/format-2-rules-1/save.ron")).unwrap();
        let nothing = Err(scenario::problem::Report::new());
        let basis = RecordBasis::find(&save.header, &save.sources, nothing).unwrap();
        (basis, save.sources)
    })
}

fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                leaves(item, &format!("{at}/{i}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                leaves(field, &format!("{at}/{name}"), found);
            }
        }
        _ => found.push(at.to_owned()),
    }
}

/// Three bytes say where, the others what: a number of up to 32 bits.
fn edited(edits: &[u8]) -> Option<Columns> {
    let sound = sound();
    let mut tables = sound.tables.clone();
    for edit in edits.chunks_exact(8).take(16) {
        let at = u32::from_le_bytes([edit[0], edit[1], edit[2], 0]) as usize;
        let number = i32::from_le_bytes([edit[4], edit[5], edit[6], edit[7]]);
        let number = match edit[3] % 4 {
            0 => i64::from(number as u8),
            1 => i64::from(number as u16),
            2 => i64::from(number),
            _ => i64::from(number as u32),
        };
        let value = tables.pointer_mut(&sound.places[at % sound.places.len()])?;
        match value {
            Value::Number(_) => *value = number.into(),
            Value::Bool(yes) => *yes = !*yes,
            _ => {}
        }
    }
    Columns::deserialize(&tables).ok()
}

fn read(text: &str) -> Result<Save, ReplayError> {
    match Save::from_text(Path::new("save.ron"), text) {
        Err(ReplayError::Seal) => Save::from_text(Path::new("save.ron"), &sealed_anew(text)),
        read => read,
    }
}

/// What is read is gone on with, or begun anew, or refused.
fn go_on(save: Save) {
    let (basis, sources) = carried();
    let basis = match save.sources.is_empty() || save.sources == *sources {
        true => Ok(basis.clone()),
        false => {
            let nothing = Err(scenario::problem::Report::new());
            RecordBasis::find(&save.header, &save.sources, nothing)
        }
    };
    let scenario = basis.map_or_else(|_| Arc::clone(&carried().0.scenario), |basis| basis.scenario);
    if let Ok(mut session) = Session::begin_from(save.clone(), &scenario) {
        session.end_week();
    }
    if let Ok(mut session) = Session::resume(save, &scenario) {
        session.end_week();
        session.save().to_text().unwrap();
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((mode, rest)) = data.split_first() else { return };
    let scenario = &sound().scenario;
    if mode % 2 == 0 {
        let Ok(text) = std::str::from_utf8(rest) else { return };
        if let Ok(save) = read(text) {
            go_on(save);
        }
        return;
    }
    let Some(columns) = edited(rest) else { return };
    let Ok(mut state) = CampaignState::from_columns(Arc::clone(scenario), columns) else { return };
    let policies: Vec<_> = scenario.playable().map(|side| (side, Policy::Cautious)).collect();
    let mut players = Players::new(&policies);
    let (mut orders, mut log) = (Vec::new(), Vec::new());
    for _ in 0..WEEKS {
        if state.is_over() {
            break;
        }
        players.plan(&state, &mut orders);
        week_with(&mut state, &orders, &mut log, &mut Scratch::default());
    }
});
