//! `turkistan decisions`: what the decisions of a scenario weigh.

use super::{
    data::Setting,
    decide,
    error::{CliError, message},
    out::Out,
    players,
    printer::{Format, json},
    sim::{jobs, percent_of, progress, share},
    usage::whole,
};
use clap::Args;
use headless::{
    ai::Policy,
    replay::write::{may_write, write_file},
    sim::decisions::{ChoiceUnder, DecisionRow, DecisionTable, DecisionTrial, SILENCE},
};
use rules::scenario::Scenario;
use std::{path::PathBuf, sync::Arc};
use text::{Texts, table};

/// Who plays when nobody is named.
const PLAYERS: [Policy; 3] = [Policy::Plan, Policy::Bold, Policy::Cautious];

#[derive(Args, Debug)]
pub(super) struct DecisionsArgs {
    scenario: String,
    #[arg(long, default_value_t = 200, value_parser = whole::<u64>(1..=1_000_000))]
    runs: u64,
    #[arg(long, value_name = "POLICY", value_delimiter = ',')]
    players: Vec<String>,
    #[arg(long = "event", value_name = "EVENT", value_delimiter = ',')]
    events: Vec<String>,
    #[arg(long, default_value_t = super::run::SEED, allow_negative_numbers = true)]
    seed: u64,
    #[arg(long, value_parser = whole::<u16>(1..=1024))]
    jobs: Option<u16>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    force: bool,
}

pub(super) fn decisions(setting: &Setting, args: &DecisionsArgs) -> Result<(), CliError> {
    if let Some(file) = &args.out {
        may_write(file, args.force)?;
    }
    let named = players::named(&args.players)?;
    let scenario = setting.scenario(&args.scenario)?;
    let can = |policy: &Policy| scenario.playable().all(|side| policy.can_play(&scenario, side));
    if let Some(policy) = named.iter().find(|policy| !can(policy)) {
        let without = scenario.playable().find(|&side| !policy.can_play(&scenario, side));
        return Err(without.map_or(CliError::Failed, |side| players::no_plan(&scenario, side)));
    }
    let players = if named.is_empty() { PLAYERS.into_iter().filter(can).collect() } else { named };
    let only = args.events.iter().map(|key| decide::event_of(&scenario, key));
    let only = only.collect::<Result<Vec<_>, _>>()?;
    let trial = DecisionTrial {
        scenario: Arc::clone(&scenario),
        players,
        only,
        runs: args.runs,
        base: args.seed,
    };
    let bar = progress(0);
    let played = trial.play(jobs(args.jobs), &|more| bar.inc_length(more), &|| bar.inc(1));
    bar.finish_and_clear();
    if let Some(file) = &args.out {
        let mut text = json(&played)?;
        text.push('\n');
        write_file(file, &text, args.force)?;
    }
    let mut out = Out::new();
    if args.format == Format::Json {
        out.line(&json(&played)?)?;
    } else {
        for line in page(&setting.texts, &scenario, &played) {
            out.line(&line)?;
        }
    }
    out.end()
}

/// The table for people.
fn page(texts: &Texts, scenario: &Scenario, played: &DecisionTable) -> Vec<String> {
    let say = |message: super::error::Message| message.text(texts);
    let mut lines = vec![say(message!(
        "cli-decisions-heading",
        name = texts.lang().of(&scenario.name).to_owned(),
        runs = texts.lang().number(played.runs.cast_signed()),
        seed = played.base.to_string(),
        played = texts.lang().number(played.played.cast_signed()),
    ))];
    if played.events.is_empty() {
        lines.push(texts.get("cli-no-events", &[]));
        return lines;
    }
    for row in &played.events {
        lines.push(String::new());
        lines.extend(event(texts, scenario, &played.players, row));
    }
    let light: Vec<&str> =
        played.events.iter().filter(|row| !row.weighs).map(|row| row.event.as_str()).collect();
    lines.push(String::new());
    lines.push(say(message!(
        "cli-decisions-sum",
        all = played.events.len(),
        light = light.len(),
        best = played.events.iter().filter(|row| row.best_under_all.is_some()).count(),
    )));
    lines.push(texts.get("cli-decisions-legend", &[]));
    lines
}

fn event(texts: &Texts, scenario: &Scenario, who: &[&str], row: &DecisionRow) -> Vec<String> {
    let fixed = scenario.scripted_events.iter().find(|event| event.key == row.event);
    let side = scenario.side_by_key(&row.side).map(|side| &scenario.sides[side.index()].name);
    let name = |names: Option<&rules::define::Names>, key: &str| {
        names.map_or(key, |names| texts.lang().of(names)).to_owned()
    };
    let heading = message!(
        "cli-decisions-event",
        event = row.event.clone(),
        side = name(side, &row.side),
        name = name(fixed.map(|event| &event.name), &row.event),
    );
    let mut lines = vec![heading.text(texts)];
    let head = core::iter::once(String::new()).chain(who.iter().map(|&key| key.to_owned()));
    let asked = core::iter::once(texts.get("cli-decisions-asked", &[]));
    let mut rows: Vec<Vec<String>> =
        vec![head.collect(), asked.chain(row.asked.iter().map(share)).collect()];
    for (i, choice) in row.choices.iter().enumerate() {
        let key = match choice.choice.as_str() {
            SILENCE if row.is_step && i == 0 => texts.get("cli-decisions-silence", &[]),
            key => key.to_owned(),
        };
        let cells = choice.under.iter().map(|under| cell(texts, under, i == 0));
        rows.push(core::iter::once(key).chain(cells).collect());
    }
    lines.extend(table(&rows));
    if !row.weighs {
        lines.push(texts.get("cli-decisions-light", &[]));
    }
    if let Some(best) = &row.best_under_all {
        lines.push(message!("cli-decisions-best", choice = best.clone()).text(texts));
    }
    lines
}

/// The mean margin; beside it, but for the first choice, by how much that is more: "−12  +5 (−3 to
/// +13)", and how often the choice could be made where that is not always.
fn cell(texts: &Texts, under: &ChoiceUnder, is_first: bool) -> String {
    let number = |value: f64| texts.lang().number(value.round() as i64);
    let made = format!("[{}]", percent_of(under.made.share));
    if is_first {
        return format!("{}  {made}", number(under.margin));
    }
    let more = |value: f64| {
        let plus = if value.round() > 0.0 { "+" } else { "" };
        format!("{plus}{}", number(value))
    };
    let (mean, low, high) = (more(under.more.mean), more(under.more.low), more(under.more.high));
    format!("{}  {mean} ({low} … {high})  {made}", number(under.margin))
}
