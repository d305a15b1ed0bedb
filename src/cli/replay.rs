//! `turkistan replay`: a recorded campaign, told again or verified.

use super::{
    data::Setting,
    error::{CliError, Message, message, of_replay, shown},
    out::Out,
    printer::{CampaignPrinter, DispatchView, Format},
    run::put,
    usage::whole,
};
use clap::Args;
use headless::{
    history::CampaignCourse,
    play::{Player, ReplayTimeline, Session},
    replay::{
        basis::{BasisError, RecordBasis, ScenarioOrigin},
        format::Replay,
        play::{Difference, ReplayRunner},
        verify::{Verification, verify},
        write::may_write,
    },
};
use rules::{RULES, ids::SideId, state::CampaignState};
use std::path::PathBuf;
use text::{Arg, Texts, section};

#[derive(Args, Debug)]
pub(super) struct ReplayArgs {
    file: PathBuf,
    #[arg(long)]
    verify: bool,
    #[arg(long, value_name = "WEEK", default_value_t = 1, value_parser = whole::<u16>(1..=260))]
    from: u16,
    #[arg(long)]
    scenario: Option<String>,
    #[arg(long, value_name = "SIDE")]
    view: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "verify")]
    save: Option<PathBuf>,
    #[arg(long, value_name = "WEEK", requires = "save", value_parser = whole::<u16>(0..=260))]
    week: Option<u16>,
    #[arg(long, requires = "save")]
    force: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    pub(super) battles: bool,
}

pub(super) fn replay(setting: &Setting, args: &ReplayArgs) -> Result<(), CliError> {
    if let Some(file) = &args.save {
        may_write(file, args.force)?;
    }
    let replay = Replay::read(&args.file).map_err(|error| of_replay(&args.file, error))?;
    let basis = basis(setting, args, &replay)?;
    // The save that is asked for, and the verdict, stand also where nobody reads on.
    let works = args.save.is_some() || args.verify;
    let mut out = if works { Out::beside_work() } else { Out::new() };
    if args.format == Format::Text {
        for line in can_do(args, &replay, &basis) {
            out.line(&line.text(&setting.texts))?;
        }
    }
    if args.verify {
        verified(setting, args, &replay, &basis, &mut out)?;
        return out.end();
    }
    if let Some(file) = &args.save {
        let timeline = timeline(args, replay, &basis)?;
        let weeks = timeline.first()..=timeline.weeks();
        let week = args.week.unwrap_or(timeline.weeks());
        if !weeks.contains(&week) {
            return Err(no_week(week, timeline.weeks()));
        }
        let session = taken(&timeline, week).map_err(|error| of_replay(&args.file, error))?;
        put(file, session.save().to_text(), args.force)?;
        out.line(&message!("cli-saved", file = shown(file)).text(&setting.texts))?;
        return out.end();
    }
    let view = DispatchView::resolve(&basis.scenario, args.view.as_deref())?;
    let texts = &setting.texts;
    let telling =
        CampaignPrinter { texts, format: args.format, view, quiet: false, battles: args.battles };
    if basis.needs_rules.is_some() {
        tell_states(args, replay, &basis, &telling, &mut out)?;
    } else {
        tell(setting, args, &replay, &basis, &telling, &mut out)?;
    }
    out.end()
}

/// On what the record stands here.
fn basis(setting: &Setting, args: &ReplayArgs, replay: &Replay) -> Result<RecordBasis, CliError> {
    let name = args.scenario.as_ref().unwrap_or(&replay.header.scenario);
    let installed = setting.library.load(name);
    RecordBasis::find(&replay.header, &replay.sources, installed).map_err(|error| match error {
        BasisError::Replay(error) => of_replay(&args.file, error),
        // The name in the record says nothing of a scenario that lies elsewhere.
        BasisError::Scenario(report) if args.scenario.is_some() => CliError::from(*report),
        BasisError::Scenario(report) => CliError::from(*report)
            .help(message!("cli-replay-give-scenario", scenario = name.clone())),
    })
}

/// What can be done with the record and what cannot, where that is not everything.
fn can_do(args: &ReplayArgs, replay: &Replay, basis: &RecordBasis) -> Vec<Message> {
    let scenario = replay.header.scenario.clone();
    let mut lines = Vec::new();
    match basis.origin {
        ScenarioOrigin::Installed => {}
        ScenarioOrigin::Changed => {
            lines.push(message!("cli-record-scenario-changed", scenario = scenario));
        }
        ScenarioOrigin::Missing => {
            lines.push(message!("cli-record-scenario-missing", scenario = scenario));
        }
    }
    if let Some(found) = basis.needs_rules.filter(|_| !args.verify) {
        let (found, here) = (found.to_string(), RULES.to_string());
        lines.push(message!("cli-record-states-only", found = found, here = here));
    }
    lines
}

fn verified(
    setting: &Setting,
    args: &ReplayArgs,
    replay: &Replay,
    basis: &RecordBasis,
    out: &mut Out,
) -> Result<(), CliError> {
    let texts = &setting.texts;
    match verify(replay, &basis.scenario).map_err(|error| of_replay(&args.file, error))? {
        Verification::Same { weeks, refused } => {
            out.line(&message!("cli-verify-ok", weeks = weeks).text(texts))?;
            let rest = if replay.is_sealed() {
                message!("cli-verify-sealed", refused = refused)
            } else {
                message!("cli-verify-uncovered", refused = refused)
            };
            out.line(&rest.text(texts))
        }
        Verification::Differs(difference) => Err(differs(texts, &difference)),
    }
}

fn timeline(
    args: &ReplayArgs,
    replay: Replay,
    basis: &RecordBasis,
) -> Result<ReplayTimeline, CliError> {
    ReplayTimeline::open(replay, basis).map_err(|error| of_replay(&args.file, error))
}

/// The campaign after a week, in the hands of people.
fn taken(timeline: &ReplayTimeline, week: u16) -> Result<Session, headless::replay::ReplayError> {
    let players: Vec<(SideId, Player)> =
        timeline.scenario().playable().map(|side| (side, Player::Human)).collect();
    Session::take_over(timeline, week, &players)
}

/// Tells it by playing its orders again.
fn tell(
    setting: &Setting,
    args: &ReplayArgs,
    replay: &Replay,
    basis: &RecordBasis,
    telling: &CampaignPrinter<'_>,
    out: &mut Out,
) -> Result<(), CliError> {
    let mut playback =
        ReplayRunner::new(replay, &basis.scenario).map_err(|error| of_replay(&args.file, error))?;
    has_week(args, usize::from(playback.first()) + replay.weeks.len())?;
    let mut before = playback.state().clone();
    telling.begin(out, &before, &replay.header)?;
    let (mut log, mut course) = (Vec::new(), CampaignCourse::new(&before));
    while let Some(played) = playback.week(&mut log) {
        course.week(playback.state());
        if played.week >= args.from {
            telling.week(out, &before, playback.state(), &log)?;
        }
        if let Some(difference) = played.difference {
            return Err(differs(&setting.texts, &difference));
        }
        before.clone_from(playback.state());
        log.clear();
    }
    telling.end(out, playback.state(), &course)
}

/// Tells it by the states that are kept in it, without what happened within the weeks.
fn tell_states(
    args: &ReplayArgs,
    replay: Replay,
    basis: &RecordBasis,
    telling: &CampaignPrinter<'_>,
    out: &mut Out,
) -> Result<(), CliError> {
    let timeline = timeline(args, replay, basis)?;
    has_week(args, timeline.weeks().into())?;
    let state = |week: u16| -> &CampaignState { timeline.state(week) };
    telling.begin(out, state(timeline.first()), &timeline.replay().header)?;
    for week in timeline.first()..timeline.weeks() {
        if week + 1 >= args.from {
            telling.week(out, state(week), state(week + 1), &[])?;
        }
    }
    telling.end(out, state(timeline.weeks()), timeline.course(timeline.weeks()))
}

/// Whether the week from which it is told is in the record.
fn has_week(args: &ReplayArgs, weeks: usize) -> Result<(), CliError> {
    if usize::from(args.from) <= weeks {
        return Ok(());
    }
    Err(no_week(args.from, weeks))
}

fn no_week(week: u16, weeks: impl Into<Arg<'static>>) -> CliError {
    CliError::usage(message!("cli-replay-from", week = week.to_string(), weeks = weeks.into()))
}

/// The first week that came out otherwise.
fn differs(texts: &Texts, difference: &Difference) -> CliError {
    let names: Vec<String> = difference.sections.iter().map(|name| section(texts, name)).collect();
    let what = if names.is_empty() {
        message!("cli-replay-forged", week = difference.week)
    } else {
        message!("cli-verify-differs", week = difference.week, sections = names.join(", "))
    };
    // Not which digest was played: written into the file it would make it pass.
    CliError::new(what).help(message!("cli-replay-changed"))
}
