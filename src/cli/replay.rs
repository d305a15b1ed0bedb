//! `turkistan replay`: a recorded campaign, told again or verified.

use super::{
    data::Setting,
    error::{CliError, message, of_replay},
    out::Out,
    printer::{CampaignPrinter, DispatchView, Format},
};
use clap::{Args, value_parser};
use headless::{
    history::CampaignCourse,
    replay::{
        format::Replay,
        play::{Difference, ReplayRunner},
        verify::{Verification, verify},
    },
};
use std::path::PathBuf;
use text::{Texts, section};

#[derive(Args, Debug)]
pub(super) struct ReplayArgs {
    /// The record
    file: PathBuf,
    /// Play it again and compare every week's digest; tell only whether it is the same
    #[arg(long)]
    verify: bool,
    /// Tell from this week on
    #[arg(long, value_name = "WEEK", default_value_t = 1, value_parser = value_parser!(u16).range(1..=260))]
    from: u16,
    /// Scenario, where it is not found by the name in the record
    #[arg(long)]
    scenario: Option<String>,
    /// Side whose dispatches are told, or `all`; the first playable side unless given
    #[arg(long, value_name = "SIDE")]
    view: Option<String>,
    /// Output for people or for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// After each dispatch, every battle with all its factors
    #[arg(long)]
    pub(super) battles: bool,
}

pub(super) fn replay(setting: &Setting, args: &ReplayArgs) -> Result<(), CliError> {
    let replay = Replay::read(&args.file).map_err(|error| of_replay(&args.file, error))?;
    let name = args.scenario.as_ref().unwrap_or(&replay.header.scenario);
    let scenario = setting.scenario(name).map_err(|error| {
        // The name in the record says nothing of a scenario that lies elsewhere.
        if args.scenario.is_some() {
            return error;
        }
        error.help(message!("cli-replay-give-scenario", scenario = name.clone()))
    })?;
    let texts = &setting.texts;
    let mut out = Out::new();
    if args.verify {
        return match verify(&replay, &scenario).map_err(|error| of_replay(&args.file, error))? {
            Verification::Same { weeks } => {
                out.line(&message!("cli-verify-ok", weeks = weeks).text(texts))?;
                out.end()
            }
            Verification::Differs(difference) => Err(differs(texts, &difference)),
        };
    }
    let view = DispatchView::resolve(&scenario, args.view.as_deref())?;
    let mut playback =
        ReplayRunner::new(&replay, &scenario).map_err(|error| of_replay(&args.file, error))?;
    let recorded = replay.weeks.len();
    if usize::from(args.from) > recorded {
        let error = message!("cli-replay-from", week = args.from.to_string(), weeks = recorded);
        return Err(CliError::usage(error));
    }
    let telling =
        CampaignPrinter { texts, format: args.format, view, quiet: false, battles: args.battles };
    let mut before = playback.state().clone();
    telling.begin(&mut out, &before, &replay.header)?;
    let (mut log, mut course) = (Vec::new(), CampaignCourse::new(&before));
    while let Some(played) = playback.week(&mut log) {
        course.week(playback.state());
        if played.week >= args.from {
            telling.week(&mut out, &before, playback.state(), &log)?;
        }
        if let Some(difference) = played.difference {
            return Err(differs(texts, &difference));
        }
        before.clone_from(playback.state());
        log.clear();
    }
    telling.end(&mut out, playback.state(), &course)?;
    out.end()
}

/// The first week that came out otherwise.
fn differs(texts: &Texts, difference: &Difference) -> CliError {
    let names: Vec<String> = difference.sections.iter().map(|name| section(texts, name)).collect();
    let what = if names.is_empty() {
        message!("cli-replay-forged", week = difference.week)
    } else {
        message!("cli-verify-differs", week = difference.week, sections = names.join(", "))
    };
    let (recorded, played) = (difference.recorded.to_string(), difference.played.to_string());
    CliError::new(what)
        .help(message!("cli-replay-digests", recorded = recorded, played = played))
        .help(message!("cli-replay-changed"))
}
