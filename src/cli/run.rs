//! `turkistan run`: one campaign without a screen.

use super::{
    data::Setting,
    error::{CliError, message, of_replay, shown},
    out::Out,
    players::{self, PlayerArgs},
    printer::{CampaignPrinter, DispatchView, Format, json},
    usage::whole,
};
use clap::Args;
use headless::{
    history::CampaignCourse,
    replay::{
        basis::{BasisError, RecordBasis, ScenarioOrigin},
        format::{Replay, packed_sources},
        record::Recorder,
        save::Save,
        write::{is_same_place, may_write, write_file},
    },
    sim::campaign::Players,
};
use rules::{event::Logged, resolve::Scratch, scenario::Scenario, state::CampaignState};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Seed when none is given.
pub(super) const SEED: u64 = 1724;

#[derive(Args, Debug, Default)]
pub(super) struct RunArgs {
    pub(super) scenario: String,
    #[command(flatten)]
    pub(super) players: PlayerArgs,
    #[arg(long, conflicts_with = "load", allow_negative_numbers = true)]
    pub(super) seed: Option<u64>,
    #[arg(long, value_name = "WEEK", value_parser = whole::<u16>(1..=260))]
    pub(super) weeks: Option<u16>,
    #[arg(long, value_name = "FILE")]
    pub(super) record: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(super) save: Option<PathBuf>,
    #[arg(long, value_name = "WEEK", requires = "save", value_parser = whole::<u16>(1..=260))]
    pub(super) save_week: Option<u16>,
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(super) load: Option<PathBuf>,
    #[arg(long, value_name = "SIDE")]
    pub(super) view: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    #[arg(long, conflicts_with = "quiet")]
    pub(super) battles: bool,
    #[arg(long, short)]
    pub(super) quiet: bool,
    #[arg(long)]
    pub(super) force: bool,
}

pub(super) fn run(setting: &Setting, args: &RunArgs) -> Result<(), CliError> {
    let files: Vec<&PathBuf> =
        [&args.record, &args.save, &args.report].into_iter().flatten().collect();
    for (i, file) in files.iter().enumerate() {
        if files[..i].iter().any(|other| is_same_place(other, file)) {
            return Err(CliError::usage(message!("cli-run-same-file")));
        }
        may_write(file, args.force)?;
    }
    let installed = setting.scenario(&args.scenario)?;
    let loaded = args.load.as_ref().map(|file| load(file, &installed)).transpose()?;
    let scenario = loaded.as_ref().map_or(installed, |(_, basis)| Arc::clone(&basis.scenario));
    let view = DispatchView::resolve(&scenario, args.view.as_deref())?;
    let is_as_it_was = loaded.as_ref().is_none_or(|(_, b)| b.origin == ScenarioOrigin::Installed);
    let (mut state, mut recorder, players, mut course) = begin(&scenario, args, loaded)?;
    let telling = CampaignPrinter {
        texts: &setting.texts,
        format: args.format,
        view,
        quiet: args.quiet,
        battles: args.battles,
    };
    let last = args.weeks.unwrap_or(scenario.calendar.weeks).min(scenario.calendar.weeks);
    let save_week = args.save_week.unwrap_or(last);
    if args.save.is_some() && !(state.week()..=last).contains(&save_week) {
        let error = message!("cli-run-save-week", first = state.week(), last = last);
        return Err(CliError::usage(error));
    }
    // Files that were asked for are written also where nobody reads on.
    let mut out = if files.is_empty() { Out::new() } else { Out::beside_work() };
    if !is_as_it_was && args.format == Format::Text {
        let note = message!("cli-record-scenario-changed", scenario = scenario.key.clone());
        out.line(&note.text(&setting.texts))?;
    }
    telling.begin(&mut out, &state, &recorder.replay().header)?;
    let mut campaign = RunningCampaign {
        players,
        orders: Vec::new(),
        log: Vec::new(),
        before: state.clone(),
        scratch: Scratch::default(),
    };
    let mut saved = save_at(args, save_week, &recorder, &state)?;
    while state.week() < last {
        campaign.week(&mut state, &mut recorder);
        course.week(&state);
        telling.week(&mut out, &campaign.before, &state, &campaign.log)?;
        saved |= save_at(args, save_week, &recorder, &state)?;
    }
    if let Some(file) = &args.record {
        put_record(file, recorder.replay(), &scenario, args.force)?;
    }
    if let Some(file) = &args.report {
        put_report(file, &course, &state, args.force)?;
    }
    telling.end(&mut out, &state, &course)?;
    if args.format == Format::Text {
        for file in args.record.iter().chain(&args.report) {
            out.line(&message!("cli-recorded", file = shown(file)).text(&setting.texts))?;
        }
        for file in args.save.iter().filter(|_| saved) {
            out.line(&message!("cli-saved", file = shown(file)).text(&setting.texts))?;
        }
    }
    out.end()
}

/// A campaign under way, with the room it reuses.
struct RunningCampaign {
    players: Players,
    orders: Vec<(rules::ids::SideId, rules::order::Order)>,
    log: Vec<Logged>,
    before: CampaignState,
    scratch: Scratch,
}

impl RunningCampaign {
    fn week(&mut self, state: &mut CampaignState, recorder: &mut Recorder) {
        self.before.clone_from(state);
        self.log.clear();
        self.players.plan(state, &mut self.orders);
        recorder.play(state, &self.orders, &mut self.log, &mut self.scratch);
    }
}

/// A campaign at its start, or where it was saved.
fn begin(
    scenario: &Arc<Scenario>,
    args: &RunArgs,
    loaded: Option<(Save, RecordBasis)>,
) -> Result<(CampaignState, Recorder, Players, CampaignCourse), CliError> {
    let (Some(file), Some((save, _))) = (&args.load, loaded) else {
        let policies = args.players.resolve(scenario, &BTreeMap::new())?;
        let seed = args.seed.unwrap_or(SEED);
        let names = players::by_key(scenario, &policies);
        let recorder = Recorder::new(scenario, seed, names);
        let state = CampaignState::new(Arc::clone(scenario), seed);
        let course = CampaignCourse::new(&state);
        return Ok((state, recorder, Players::new(&policies), course));
    };
    let (state, mut record) = save.restore(scenario).map_err(|error| of_replay(file, error))?;
    let policies = args.players.resolve(scenario, &record.header.players)?;
    let course =
        CampaignCourse::of_record(&record, &state).map_err(|error| of_replay(file, error))?;
    note_players(&mut record, players::by_key(scenario, &policies));
    Ok((state, Recorder::resume(record), Players::new(&policies), course))
}

/// A save, and the scenario that it stands on: the one given, or, where that has changed, its own.
fn load(file: &Path, installed: &Arc<Scenario>) -> Result<(Save, RecordBasis), CliError> {
    let save = Save::read(file).map_err(|error| of_replay(file, error))?;
    if save.header.scenario != installed.key {
        save.header.validate(installed).map_err(|error| of_replay(file, error))?;
    }
    match RecordBasis::find(&save.header, &save.sources, Ok(Arc::clone(installed))) {
        Ok(basis) => Ok((save, basis)),
        Err(BasisError::Replay(error)) => Err(of_replay(file, error)),
        Err(BasisError::Scenario(report)) => Err(CliError::from(*report)),
    }
}

/// Where others go on than have played so far, the record names both.
fn note_players(record: &mut Replay, now: BTreeMap<String, String>) {
    for (side, player) in now {
        let names = record.header.players.0.entry(side).or_default();
        if names.is_empty() {
            *names = player;
        } else if names.rsplit(", ").next() != Some(player.as_str()) {
            names.push_str(", ");
            names.push_str(&player);
        }
    }
}

fn save_at(
    args: &RunArgs,
    week: u16,
    recorder: &Recorder,
    state: &CampaignState,
) -> Result<bool, CliError> {
    match &args.save {
        Some(file) if state.week() == week => {
            let refused = |error| of_replay(file, error);
            let sources = packed_sources(&state.scenario).map_err(refused)?;
            let save = Save { sources, ..Save::new(recorder.replay(), state) };
            put(file, save.to_text(), args.force).map(|()| true)
        }
        _ => Ok(false),
    }
}

/// Writes a record, with all that it needs to outlive this program and these files.
pub(super) fn put_record(
    file: &Path,
    record: &Replay,
    scenario: &Arc<Scenario>,
    force: bool,
) -> Result<(), CliError> {
    let record = record.to_keep(scenario).map_err(|error| of_replay(file, error))?;
    put(file, record.to_text(), force)
}

/// Writes the after-action report.
pub(super) fn put_report(
    file: &Path,
    course: &CampaignCourse,
    state: &CampaignState,
    force: bool,
) -> Result<(), CliError> {
    let mut text = json(&course.report(state))?;
    text.push('\n');
    Ok(write_file(file, &text, force)?)
}

pub(super) fn put(
    file: &Path,
    text: Result<String, ron::Error>,
    force: bool,
) -> Result<(), CliError> {
    let text =
        text.map_err(|error| CliError::new(message!("cli-out-failed", why = error.to_string())))?;
    Ok(write_file(file, &text, force)?)
}
