//! `turkistan history`: the historical course, both sides by their plan, beside the chronicle.

use super::{
    after::{self, both_styles, claim},
    data::Setting,
    error::{CliError, message, shown},
    out::Out,
    players::no_plan,
    printer::{Format, json},
    real_course,
    run::put_record,
    usage::whole,
};
use clap::Args;
use headless::{
    ai::Policy,
    history::{AfterActionReport, CampaignCourse},
    replay::{record::Recorder, write::may_write},
    sim::{campaign::Players, real_course::Study},
};
use rules::{
    event::{
        BattleEvent, Event, Fate, Logged, MarchEvent, OrganisationEvent, ScenarioEvent, SiegeEvent,
    },
    history::{Basis, ChronicleEntry, Grade},
    ids::{SideId, SideSet},
    resolve::{DAYS, Scratch},
    scenario::Scenario,
    scripted_event::ScriptedEventKind,
    state::{CampaignState, Stock},
};
use serde::Serialize;
use std::{path::PathBuf, sync::Arc};
use terminal::MAIN;
use text::{Texts, describe};

#[derive(Args, Debug)]
pub(super) struct HistoryArgs {
    #[arg(default_value = MAIN)]
    scenario: String,
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<u64>,
    #[arg(long, value_name = "N", conflicts_with = "record", value_parser = whole::<u64>(1..=1_000_000))]
    runs: Option<u64>,
    #[arg(long, requires = "runs", value_parser = whole::<u16>(1..=1024))]
    jobs: Option<u16>,
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    force: bool,
}

/// A week as programs read it.
#[derive(Serialize)]
struct HistoryWeekLine<'a> {
    week: u16,
    first_day: String,
    chronicle: Vec<EntryLine<'a>>,
    happened: Vec<String>,
}

#[derive(Serialize)]
struct EntryLine<'a> {
    entry: &'a str,
    from: String,
    to: String,
    text: &'a str,
    grade: Grade,
    basis: &'a Basis,
}

#[derive(Serialize)]
struct HistoryLine<'a> {
    reference_seed: String,
    chronicle_before: Vec<EntryLine<'a>>,
    chronicle_after: Vec<EntryLine<'a>>,
    after_action: AfterActionReport,
}

/// Plays both sides by the plan. Fails when a fact is not met on the reference seed.
pub(super) fn history(setting: &Setting, args: &HistoryArgs) -> Result<(), CliError> {
    if let Some(file) = &args.record {
        may_write(file, args.force)?;
    }
    let scenario = setting.scenario(&args.scenario)?;
    let sides: Vec<SideId> = scenario.playable().collect();
    if let Some(&side) = sides.iter().find(|&&side| !Policy::Plan.can_play(&scenario, side)) {
        return Err(no_plan(&scenario, side));
    }
    if let Some(runs) = args.runs {
        let base = args.seed.unwrap_or(scenario.reference_seed);
        let study = Study { scenario, runs, base };
        return real_course::tell(setting, &study, args.jobs, args.format);
    }
    let policies: Vec<(SideId, Policy)> = sides.iter().map(|&side| (side, Policy::Plan)).collect();
    let seed = args.seed.unwrap_or(scenario.reference_seed);
    let mut state = CampaignState::new(Arc::clone(&scenario), seed);
    let mut recorder = Recorder::new(&scenario, seed, super::players::by_key(&scenario, &policies));
    let mut players = Players::new(&policies);
    let mut course = CampaignCourse::new(&state);
    let telling =
        HistoryPrinter { texts: &setting.texts, scenario: &scenario, format: args.format };
    // The record and the verdict stand also where nobody reads to the end.
    let mut out = Out::beside_work();
    telling.begin(&mut out, seed)?;
    let (mut orders, mut log, mut scratch) = (Vec::new(), Vec::new(), Scratch::default());
    while !state.is_over() {
        let before = state.clone();
        players.plan(&state, &mut orders);
        log.clear();
        recorder.play(&mut state, &orders, &mut log, &mut scratch);
        course.week(&state);
        telling.week(&mut out, &before, &state, &log)?;
    }
    let report = course.report(&state);
    let met = report.facts.iter().all(|fact| fact.verdict.is_met());
    telling.end(&mut out, report)?;
    if let Some(file) = &args.record {
        put_record(file, recorder.replay(), &scenario, args.force)?;
        if args.format == Format::Text {
            let line = message!("cli-recorded", file = shown(file)).text(&setting.texts);
            out.line("")?;
            out.line(&line)?;
        }
    }
    out.end()?;
    // What is not met has just been told.
    if met || seed != scenario.reference_seed { Ok(()) } else { Err(CliError::Failed) }
}

/// How history is told.
struct HistoryPrinter<'a> {
    texts: &'a Texts,
    scenario: &'a Scenario,
    format: Format,
}

impl<'a> HistoryPrinter<'a> {
    fn begin(&self, out: &mut Out, seed: u64) -> Result<(), CliError> {
        if self.format == Format::Json {
            return Ok(());
        }
        let name = self.texts.lang().of(&self.scenario.name).to_owned();
        let heading = message!("cli-history", name = name, seed = seed.to_string());
        out.line(&heading.text(self.texts))?;
        if seed == self.scenario.reference_seed && !self.scenario.facts.is_empty() {
            out.line(&self.texts.get("cli-history-reference", &[]))?;
        }
        self.entries(out, "cli-history-before", |entry| entry.days.least < 0)
    }

    /// Entries of the chronicle under a heading; nothing without any.
    fn entries(
        &self,
        out: &mut Out,
        heading: &str,
        of: impl Fn(&ChronicleEntry) -> bool,
    ) -> Result<(), CliError> {
        let mut entries = self.scenario.chronicle.iter().filter(|entry| of(entry)).peekable();
        if entries.peek().is_none() {
            return Ok(());
        }
        out.line("")?;
        out.line(&self.texts.get(heading, &[]))?;
        for entry in entries {
            out.line(&format!("  {}", self.entry(entry)))?;
        }
        Ok(())
    }

    /// "12 October 1724 (1 October Old Style): Turkistan fell. [attested] Source." What no text
    /// says is marked before it begins.
    fn entry(&self, entry: &ChronicleEntry) -> String {
        let date = both_styles(self.texts, self.scenario, entry.days.least, entry.days.most);
        let text = self.texts.lang().of(&entry.text).to_owned();
        let told = if entry.grade == Grade::Attested || entry.grade == Grade::Secondary {
            message!("cli-history-entry", date = date, text = text)
        } else {
            message!("cli-history-entry-unsure", date = date, text = text)
        };
        claim(self.texts, &told.text(self.texts), entry.grade, &entry.basis)
    }

    fn in_week(entry: &ChronicleEntry, week: u16) -> bool {
        // An entry stands where it may have begun.
        let first = i32::from(week) * i32::from(DAYS);
        (first..first + i32::from(DAYS)).contains(&entry.days.least)
    }

    fn week(
        &self,
        out: &mut Out,
        before: &CampaignState,
        after: &CampaignState,
        log: &[Logged],
    ) -> Result<(), CliError> {
        let week = before.week();
        let happened = happened(self.texts, before, after, log);
        if self.format == Format::Json {
            let entries = self.scenario.chronicle.iter().filter(|e| Self::in_week(e, week));
            let line = HistoryWeekLine {
                week: after.week(),
                first_day: self.iso(i32::from(week * DAYS)),
                chronicle: entries.map(|entry| self.entry_line(entry)).collect(),
                happened,
            };
            return out.line(&json(&line)?);
        }
        let first = i32::from(week * DAYS);
        let date = both_styles(self.texts, self.scenario, first, first + i32::from(DAYS) - 1);
        let weeks = self.scenario.calendar.weeks;
        out.line("")?;
        out.line(
            &message!("cli-week", n = after.week(), weeks = weeks, date = date).text(self.texts),
        )?;
        self.entries_of_week(out, week)?;
        for line in happened {
            out.line(&format!("  {line}"))?;
        }
        out.flush()
    }

    fn entries_of_week(&self, out: &mut Out, week: u16) -> Result<(), CliError> {
        for entry in self.scenario.chronicle.iter().filter(|e| Self::in_week(e, week)) {
            let told = self.entry(entry);
            let line = message!("cli-history-says", entry = told).text(self.texts);
            out.line(&format!("  {line}"))?;
        }
        Ok(())
    }

    fn end(&self, out: &mut Out, report: AfterActionReport) -> Result<(), CliError> {
        let days = i32::from(self.scenario.calendar.weeks) * i32::from(DAYS);
        let later = |entry: &ChronicleEntry| entry.days.least >= days;
        if self.format == Format::Json {
            let lines = |of: &dyn Fn(&ChronicleEntry) -> bool| {
                let entries = self.scenario.chronicle.iter().filter(|entry| of(entry));
                entries.map(|entry| self.entry_line(entry)).collect()
            };
            let line = HistoryLine {
                reference_seed: self.scenario.reference_seed.to_string(),
                chronicle_before: lines(&|entry| entry.days.least < 0),
                chronicle_after: lines(&later),
                after_action: report,
            };
            return out.line(&json(&line)?);
        }
        self.entries(out, "cli-history-after", later)?;
        for line in after::page(self.texts, self.scenario, &report) {
            out.line(&line)?;
        }
        Ok(())
    }

    fn entry_line(&self, entry: &'a ChronicleEntry) -> EntryLine<'a> {
        EntryLine {
            entry: &entry.key,
            from: self.iso(entry.days.least),
            to: self.iso(entry.days.most),
            text: self.texts.lang().of(&entry.text),
            grade: entry.grade,
            basis: &entry.basis,
        }
    }

    fn iso(&self, day: i32) -> String {
        use rules::calendar::Date;
        let Date { year, month, day } =
            Date::new_style(self.scenario.calendar.start_day_number + day);
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// The turns of a week, a line each, as those saw them who made them; and what it cost in
/// households.
fn happened(
    texts: &Texts,
    before: &CampaignState,
    after: &CampaignState,
    log: &[Logged],
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for logged in log {
        let Some(side) = viewer(after, &logged.event) else { continue };
        let told = Logged { seen: SideSet::ALL, ..*logged };
        let Some(line) = describe(texts, after, side, &told) else { continue };
        let name = texts.lang().of(&after.scenario.sides[side.index()].name).to_owned();
        let line = message!("cli-history-turn", side = name, line = line).text(texts);
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    for side in after.scenario.playable() {
        let lost = |state: &CampaignState| state.ledger().lost(side, Stock::Households);
        let lost = lost(after).saturating_sub(lost(before));
        if lost > 0 {
            let name = texts.lang().of(&after.scenario.sides[side.index()].name).to_owned();
            let count = texts.get("count-kibitkas", &[("n", lost.into())]);
            lines.push(message!("cli-history-lost", side = name, lost = count).text(texts));
        }
    }
    lines
}

/// The side through whose eyes a turn of events is told; nothing for the daily round.
fn viewer(state: &CampaignState, event: &Event) -> Option<SideId> {
    let of = |force: rules::ids::ForceId| {
        (force.index() < state.forces().len()).then(|| state.forces().side(force))
    };
    match *event {
        Event::Battle(BattleEvent::BattleEnded { winner, loser, .. }) => {
            winner.or(loser).or_else(|| state.scenario.playable().next())
        }
        Event::Battle(BattleEvent::LeaderFate { leader, fate, .. }) if fate != Fate::Well => {
            state.scenario.leaders.get(leader.index()).map(|leader| leader.side)
        }
        Event::Organisation(OrganisationEvent::PlaceTaken { by, .. }) => of(by),
        Event::Siege(fact) => match fact {
            SiegeEvent::Invested { by, .. }
            | SiegeEvent::Surrendered { by, .. }
            | SiegeEvent::GatesOpened { by, .. }
            | SiegeEvent::StormTried { by, .. } => of(by),
            SiegeEvent::SiegeLifted { place } => state.places().holder(place).some(),
            SiegeEvent::SiegeDay { .. }
            | SiegeEvent::WaterCut { .. }
            | SiegeEvent::WaterBack { .. }
            | SiegeEvent::ParleyTried { .. }
            | SiegeEvent::Plundered { .. }
            | SiegeEvent::Loyalty { .. } => None,
        },
        Event::March(MarchEvent::Mustered { force, .. }) => of(force),
        // What a side decided; news has its place in the dispatches.
        Event::Scenario(ScenarioEvent::Chosen { scripted_event, .. }) => {
            let fixed = state.scenario.scripted_events.get(scripted_event.index())?;
            fixed.side.some().filter(|_| fixed.kind != ScriptedEventKind::News)
        }
        Event::Battle(_)
        | Event::Organisation(_)
        | Event::March(_)
        | Event::Scenario(_)
        | Event::Time(_)
        | Event::Order(_)
        | Event::Contact(_)
        | Event::Raid(_)
        | Event::People(_)
        | Event::Subsistence(_)
        | Event::Camp(_)
        | Event::Knowledge(_) => None,
    }
}
