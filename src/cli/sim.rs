//! `turkistan sim`: many campaigns and what they say.

use super::{
    after::level_word,
    data::Setting,
    decide::DecideArgs,
    error::{CliError, ending, message},
    out::Out,
    players::{self, PlayerArgs},
    printer::{Format, json},
    usage::whole,
};
use clap::{Args, Subcommand};
use headless::{
    replay::write::{may_write, write_file},
    sim::{
        batch::Batch,
        campaign::Decree,
        columns::Layout,
        decisions::choice_key,
        run_table::{Meta, RunTable, TableFormat, merge},
        stats::{Share, Spread},
        summary::{SideMeasure, SideSummary, Summary},
    },
};
use indicatif::{ProgressBar, ProgressStyle};
use rules::{define::Names, scenario::Scenario};
use std::{
    collections::BTreeMap,
    io::{IsTerminal as _, stderr},
    num::NonZero,
    path::{Path, PathBuf},
    thread::available_parallelism,
};
use text::{Texts, date, table};

#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct SimArgs {
    #[arg(required = true)]
    scenario: Option<String>,
    #[arg(long, default_value_t = 100, value_parser = whole::<u64>(1..=1_000_000))]
    runs: u64,
    #[arg(long, default_value_t = super::run::SEED, allow_negative_numbers = true)]
    seed: u64,
    #[arg(long, value_name = "RUN", default_value_t = 0, value_parser = whole::<u64>(0..=1_000_000_000_000))]
    first: u64,
    #[command(flatten)]
    players: PlayerArgs,
    #[command(flatten)]
    decide: DecideArgs,
    #[arg(long, value_parser = whole::<u16>(1..=1024))]
    jobs: Option<u16>,
    #[arg(long, requires = "out")]
    weekly: bool,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<SimCommand>,
}

#[derive(Args, Debug)]
struct OutputArgs {
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    force: bool,
}

#[derive(Subcommand, Debug)]
enum SimCommand {
    Merge {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        output: OutputArgs,
    },
}

pub(super) fn sim(setting: &Setting, args: &SimArgs) -> Result<(), CliError> {
    match (&args.command, &args.scenario) {
        (Some(SimCommand::Merge { files, output }), _) => merge_files(setting, files, output),
        (None, Some(scenario)) => play(setting, scenario, args),
        // clap asks for one of them.
        (None, None) => Err(CliError::Failed),
    }
}

fn play(setting: &Setting, name: &str, args: &SimArgs) -> Result<(), CliError> {
    let to = destination(&args.output)?;
    let scenario = setting.scenario(name)?;
    let policies = args.players.resolve(&scenario, &BTreeMap::new())?;
    let meta = Meta::new(&scenario, args.seed, players::by_key(&scenario, &policies));
    let decrees = args.decide.resolve(&scenario)?;
    let decided = decrees.iter().map(|&Decree { scripted_event, choice }| {
        let event = &scenario.scripted_events[scripted_event.index()].key;
        format!("{event}={}", choice_key(&scenario, scripted_event, choice))
    });
    let layout = Layout { decided: decided.collect(), ..Layout::new(&scenario, args.weekly) };
    let batch = Batch {
        scenario,
        policies,
        first: args.first,
        runs: args.runs,
        base: args.seed,
        weekly: args.weekly,
        decrees,
    };
    let bar = progress(args.runs);
    let rows = batch.play(jobs(args.jobs), &|| bar.inc(1));
    bar.finish_and_clear();
    let runs = RunTable { meta, layout, rows };
    finish(setting, &runs, Some(&batch.scenario), to, &args.output)
}

fn merge_files(setting: &Setting, files: &[PathBuf], output: &OutputArgs) -> Result<(), CliError> {
    let to = destination(output)?;
    let mut parts = Vec::new();
    for file in files {
        parts.push((file.clone(), RunTable::read(file)?));
    }
    let Some(runs) = merge(parts)? else { return Err(CliError::Failed) };
    // For the names of sides and places; the numbers stand without it.
    let scenario = setting.library.load(&runs.meta.scenario).ok();
    finish(setting, &runs, scenario.as_deref(), to, output)
}

/// Where the table goes and as what; refused before anything is played.
fn destination(output: &OutputArgs) -> Result<Option<(&Path, TableFormat)>, CliError> {
    let Some(file) = &output.out else { return Ok(None) };
    let kind = TableFormat::of(file).ok_or_else(|| ending(file))?;
    may_write(file, output.force)?;
    Ok(Some((file, kind)))
}

/// How many threads work: as many as the machine has unless it is said.
pub(super) fn jobs(wish: Option<u16>) -> usize {
    wish.map_or_else(|| available_parallelism().map_or(1, NonZero::get), usize::from)
}

/// A bar where somebody watches.
pub(super) fn progress(runs: u64) -> ProgressBar {
    if !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(runs);
    match ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn finish(
    setting: &Setting,
    runs: &RunTable,
    scenario: Option<&Scenario>,
    to: Option<(&Path, TableFormat)>,
    output: &OutputArgs,
) -> Result<(), CliError> {
    if let Some((file, kind)) = to {
        write_file(file, &runs.to_text(kind)?, output.force)?;
    }
    let summary = Summary::new(&runs.layout, &runs.rows);
    let mut out = Out::new();
    if output.format == Format::Json {
        out.line(&json(&summary)?)?;
    } else {
        for line in page(&setting.texts, runs, &summary, scenario) {
            out.line(&line)?;
        }
    }
    out.end()
}

/// The summary for people.
fn page(
    texts: &Texts,
    runs: &RunTable,
    summary: &Summary,
    scenario: Option<&Scenario>,
) -> Vec<String> {
    let say = |message: super::error::Message| message.text(texts);
    let word = |key: &str| texts.get(key, &[]);
    let names = NameBook { texts, scenario };
    let players = match scenario {
        Some(scenario) => players::in_words(texts, scenario, &runs.meta.players),
        None => pairs(&runs.meta.players),
    };
    let mut lines = vec![
        say(message!(
            "cli-sim-heading",
            runs = runs.rows.len(),
            name = names.scenario(&runs.meta.scenario)
        )),
        say(message!("cli-sim-players", players = players, seed = runs.meta.base.to_string())),
    ];
    for side in &summary.sides {
        lines.push(String::new());
        let ahead = share(&side.ahead);
        lines.push(say(message!("cli-sim-side", side = names.side(&side.side), ahead = ahead)));
        let mut rows = vec![vec![
            String::new(),
            word("cli-sim-mean"),
            word("cli-sim-median"),
            word("cli-sim-low"),
            word("cli-sim-high"),
        ]];
        for (measure, spread) in &side.measures {
            rows.push(numbers(texts, word(measure_key(*measure)), spread));
        }
        let more = [("cli-sim-april", &side.men_on_1_april), ("cli-sim-margin", &side.margin)];
        for (key, spread) in more {
            rows.extend(spread.as_ref().map(|spread| numbers(texts, word(key), spread)));
        }
        lines.extend(table(&rows));
    }
    if !summary.places.is_empty() {
        lines.push(String::new());
        lines.push(word("cli-sim-places"));
        let head = summary.sides.iter().map(|side| names.side(&side.side));
        let mut rows = vec![core::iter::once(String::new()).chain(head).collect::<Vec<_>>()];
        for place in &summary.places {
            let held = place.held.iter().map(share);
            rows.push(core::iter::once(names.place(&place.place)).chain(held).collect());
        }
        lines.extend(table(&rows));
    }
    lines.extend(endings(texts, &names, &summary.sides));
    lines.extend(decided(texts, summary));
    if !summary.facts.is_empty() {
        lines.extend(against_history(texts, &names, summary));
    }
    lines.push(String::new());
    lines.push(word("cli-sim-legend"));
    lines
}

/// A row of a table of spreads.
fn numbers(texts: &Texts, name: String, spread: &Spread) -> Vec<String> {
    let values = [spread.mean, spread.median, spread.low_10, spread.high_90];
    let numbers = values.map(|value| texts.lang().number(value.round() as i64));
    core::iter::once(name).chain(numbers).collect()
}

/// How often each side's result has each level; nothing where there are no levels.
fn endings(texts: &Texts, names: &NameBook<'_>, sides: &[SideSummary]) -> Vec<String> {
    let sides: Vec<&SideSummary> = sides.iter().filter(|side| !side.levels.is_empty()).collect();
    let Some(first) = sides.first() else { return Vec::new() };
    let head = sides.iter().map(|side| names.side(&side.side));
    let mut rows = vec![core::iter::once(String::new()).chain(head).collect::<Vec<_>>()];
    for (i, (level, _)) in first.levels.iter().enumerate() {
        let shares = sides.iter().filter_map(|side| side.levels.get(i)).map(|(_, s)| share(s));
        rows.push(core::iter::once(level_word(texts, level)).chain(shares).collect());
    }
    let mut lines = vec![String::new(), texts.get("cli-sim-levels", &[])];
    lines.extend(table(&rows));
    lines
}

/// What became of answers that were settled beforehand; nothing where none were.
fn decided(texts: &Texts, summary: &Summary) -> Vec<String> {
    if summary.decided.is_empty() {
        return Vec::new();
    }
    let word = |key: &str| texts.get(key, &[]);
    let mut rows = vec![vec![
        String::new(),
        word("cli-sim-decided-made"),
        word("cli-sim-decided-barred"),
        word("cli-sim-decided-not-asked"),
    ]];
    for decree in &summary.decided {
        let shares = [&decree.made, &decree.barred, &decree.not_asked].map(share);
        rows.push(core::iter::once(decree.decree.clone()).chain(shares).collect());
    }
    let mut lines = vec![String::new(), word("cli-sim-decided")];
    lines.extend(table(&rows));
    lines
}

/// The facts of history, fidelity, and who first took what when.
fn against_history(texts: &Texts, names: &NameBook<'_>, summary: &Summary) -> Vec<String> {
    let mut lines = vec![String::new(), texts.get("cli-sim-facts", &[])];
    let facts = summary.facts.iter().map(|fact| vec![names.fact(&fact.fact), share(&fact.met)]);
    lines.extend(table(&facts.collect::<Vec<_>>()));
    if let Some(spread) = &summary.fidelity_permille {
        let percent = |value: f64| (value / 10.0).round().to_string();
        let line = message!(
            "cli-sim-fidelity",
            median = percent(spread.median),
            low = percent(spread.low_10),
            high = percent(spread.high_90),
        );
        lines.push(line.text(texts));
    }
    if summary.taken.is_empty() {
        return lines;
    }
    lines.push(String::new());
    lines.push(texts.get("cli-sim-taken", &[]));
    let head = ["", "", "cli-sim-median", "cli-sim-low", "cli-sim-high"];
    let head = head.map(|key| if key.is_empty() { String::new() } else { texts.get(key, &[]) });
    let mut rows = vec![head.to_vec()];
    for line in &summary.taken {
        let (place, side) = (names.place(&line.place), names.side(&line.side));
        let who = message!("cli-sim-taken-by", place = place, side = side).text(texts);
        let days = line.day.map(|day| [day.median, day.low_10, day.high_90]);
        let dates = days.map(|days| days.map(|day| names.day(day))).into_iter().flatten();
        rows.push([who, share(&line.taken)].into_iter().chain(dates).collect());
    }
    lines.extend(table(&rows));
    lines
}

/// "42 % (33–51)".
pub(super) fn share(share: &Share) -> String {
    let percent = |value: f64| (value * 100.0).round() as i64;
    format!("{} % ({}–{})", percent(share.share), percent(share.low), percent(share.high))
}

/// "42 %".
pub(super) fn percent_of(share: f64) -> String {
    format!("{} %", (share * 100.0).round() as i64)
}

fn pairs(players: &BTreeMap<String, String>) -> String {
    let words: Vec<String> = players.iter().map(|(side, p)| format!("{side}: {p}")).collect();
    words.join(", ")
}

const fn measure_key(measure: SideMeasure) -> &'static str {
    match measure {
        SideMeasure::Points => "cli-sim-points",
        SideMeasure::Men => "cli-sim-men",
        SideMeasure::MenLost => "cli-sim-men-lost",
        SideMeasure::HouseholdsOnMap => "cli-sim-households",
        SideMeasure::HouseholdsSafe => "cli-sim-households-safe",
        SideMeasure::HouseholdsLost => "cli-sim-households-lost",
        SideMeasure::Horses => "cli-sim-horses",
        SideMeasure::Sheep => "cli-sim-sheep",
    }
}

/// Names for keys, where the scenario is at hand.
struct NameBook<'a> {
    texts: &'a Texts,
    scenario: Option<&'a Scenario>,
}

impl NameBook<'_> {
    fn or_key(&self, names: Option<&Names>, key: &str) -> String {
        names.map_or(key, |names| self.texts.lang().of(names)).to_owned()
    }

    fn scenario(&self, key: &str) -> String {
        self.or_key(self.scenario.map(|s| &s.name), key)
    }

    fn side(&self, key: &str) -> String {
        let side = self.scenario.and_then(|s| s.side_by_key(key).map(|id| &s.sides[id.index()]));
        self.or_key(side.map(|side| &side.name), key)
    }

    fn fact(&self, key: &str) -> String {
        let fact = self.scenario.and_then(|s| s.facts.iter().find(|fact| fact.key == key));
        self.or_key(fact.map(|fact| &fact.name), key)
    }

    /// A day of the campaign as a date.
    fn day(&self, day: f64) -> String {
        let day = day.round() as u16;
        self.scenario.map_or_else(|| day.to_string(), |s| date(self.texts, s, day))
    }

    fn place(&self, key: &str) -> String {
        let place = self.scenario.and_then(|s| s.place_by_key(key).map(|id| &s.places[id.index()]));
        self.or_key(place.map(|place| &place.name), key)
    }
}
