//! What can be shown: the player's own records, and the historical course of every scenario whose
//! sides have a plan. Looked through in the background whenever the sheet is opened.

use super::replay_error::Refusal;
use crate::game::{
    intent::{Intent, ScreenIntent, Sheet},
    model::{Paths, UiTexts},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{
    prelude::*,
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
    window::RequestRedraw,
};
use headless::{ai::Policy, play::folders::Folders, replay::format::Replay};
use rules::{RULES, define::Names};
use scenario::library::Library;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// The historical course of a scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct History {
    /// What loads the scenario.
    pub scenario: String,
    /// Its name.
    pub name: Names,
    /// Its weeks.
    pub weeks: u16,
}

/// A record of the player's own.
#[derive(Debug)]
pub struct Record {
    /// The file.
    pub file: PathBuf,
    /// When it was written.
    pub written: Option<SystemTime>,
    /// What it is of, or why it cannot be shown.
    pub contents: Result<Contents, Refusal>,
}

/// What a record is of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contents {
    /// Key of the scenario.
    pub scenario: String,
    /// Its name, where it is known here.
    pub name: Option<Names>,
    /// Weeks recorded.
    pub weeks: u16,
    /// Seed.
    pub seed: u64,
    /// The rules that its orders need, where they are not those of this program: it can be shown, not
    /// played again.
    pub needs_rules: Option<u32>,
    /// Names of the sides, where they are known here, or their keys, and who played them.
    pub players: Vec<(Result<Names, String>, String)>,
}

/// Records that can be shown.
#[derive(Resource, Default)]
pub struct Catalogue {
    /// Historical courses, in the order of the scenarios' names.
    pub histories: Vec<History>,
    /// Own records, the newest first.
    pub records: Vec<Record>,
    /// Whether it is being looked through.
    pub is_looking: bool,
    task: Option<Task<(Vec<History>, Vec<Record>)>>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Catalogue>()
        .add_systems(CarryOut, look.in_set(Carry::Campaign))
        .add_systems(Update, found.after(Stage::Intent).before(Stage::Playback));
}

fn look(mut intents: MessageReader<Intent>, paths: Res<Paths>, mut catalogue: ResMut<Catalogue>) {
    for intent in intents.read() {
        if matches!(intent, Intent::Screen(ScreenIntent::Open(Sheet::Replays))) {
            begin(&mut catalogue, &paths);
        }
    }
}

fn begin(catalogue: &mut Catalogue, paths: &Paths) {
    let (library, folders) = (paths.library.clone(), paths.folders.clone());
    catalogue.is_looking = true;
    catalogue.task =
        Some(AsyncComputeTaskPool::get().spawn(async move { search(&library, &folders) }));
}

fn found(mut catalogue: ResMut<Catalogue>, mut redraw: MessageWriter<RequestRedraw>) {
    if catalogue.task.is_none() {
        return;
    }
    // Also in the frame in which it has been found, so that it is drawn.
    redraw.write(RequestRedraw);
    let catalogue = &mut *catalogue;
    let Some(task) = &mut catalogue.task else { return };
    if let Some((histories, records)) = block_on(poll_once(task)) {
        (catalogue.histories, catalogue.records) = (histories, records);
        (catalogue.task, catalogue.is_looking) = (None, false);
    }
}

/// Deletes a record, but nothing outside the folder of records; what went wrong.
pub(super) fn delete(
    catalogue: &mut Catalogue,
    file: &Path,
    paths: &Paths,
    texts: &UiTexts,
) -> Option<String> {
    if file.parent() != Some(&paths.folders.replays) {
        return None;
    }
    let trouble = fs::remove_file(file).err().map(|error| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let args = [("file", name.as_ref().into()), ("why", error.to_string().into())];
        texts.0.get("film-not-deleted", &args)
    });
    catalogue.records.retain(|record| record.file != file);
    begin(catalogue, paths);
    trouble
}

fn search(library: &Library, folders: &Folders) -> (Vec<History>, Vec<Record>) {
    let mut loaded = Vec::new();
    for listed in library.listed() {
        // A scenario that does not load is told of where scenarios are chosen.
        loaded.extend(library.load(&listed.name).ok().map(|scenario| (listed, scenario)));
    }
    loaded.sort_by_key(|(listed, _)| (listed.home, listed.name.clone()));
    let planned = loaded.iter().filter(|(_, scenario)| {
        scenario.playable().next().is_some()
            && scenario.playable().all(|side| Policy::Plan.can_play(scenario, side))
    });
    let histories = planned
        .map(|(listed, scenario)| History {
            scenario: listed.name.clone(),
            name: scenario.name.clone(),
            weeks: scenario.calendar.weeks,
        })
        .collect();
    // What a record calls by its key alone is first of all what came with the game.
    let mut scenarios = BTreeMap::new();
    for (_, scenario) in &loaded {
        scenarios.entry(scenario.key.clone()).or_insert(scenario);
    }
    let contents = |file: &Path| -> Result<Contents, Refusal> {
        let replay = Replay::read(file).map_err(|error| Refusal::Replay(file.to_owned(), error))?;
        let scenario = scenarios.get(&replay.header.scenario);
        let side = |key: &String| {
            let known = scenario.and_then(|s| Some(&s.sides[s.side_by_key(key)?.index()].name));
            known.cloned().ok_or_else(|| key.clone())
        };
        Ok(Contents {
            name: scenario.map(|scenario| scenario.name.clone()),
            weeks: replay.weeks.len() as u16,
            seed: replay.header.seed,
            needs_rules: Some(replay.header.rules_number).filter(|&number| number != RULES),
            players: replay.header.players.iter().map(|(k, who)| (side(k), who.clone())).collect(),
            scenario: replay.header.scenario,
        })
    };
    let files = fs::read_dir(&folders.replays).into_iter().flatten().flatten();
    let mut records: Vec<Record> = files
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "ron"))
        .map(|entry| Record {
            written: entry.metadata().and_then(|facts| facts.modified()).ok(),
            contents: contents(&entry.path()),
            file: entry.path(),
        })
        .collect();
    records.sort_by(|a, b| (b.written, &b.file).cmp(&(a.written, &a.file)));
    (histories, records)
}
