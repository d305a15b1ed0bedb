//! `turkistan tournament`: computer players against each other.

use super::{
    data::Setting,
    error::{CliError, message},
    out::Out,
    players,
    printer::{Format, json},
    sim::{jobs, percent_of, progress},
    usage::whole,
};
use clap::Args;
use headless::{
    ai::Policy,
    replay::write::{may_write, write_file},
    sim::{
        stats::WinShare,
        tournament::{Pairing, Standings, Tournament, two_sides},
    },
};
use rules::scenario::Scenario;
use std::path::PathBuf;
use text::{Texts, table};

#[derive(Args, Debug)]
pub(super) struct TournamentArgs {
    scenarios: Vec<String>,
    #[arg(long, value_name = "POLICY", value_delimiter = ',')]
    players: Vec<String>,
    #[arg(long, default_value_t = 200, value_parser = whole::<u64>(1..=1_000_000))]
    games: u64,
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

pub(super) fn tournament(setting: &Setting, args: &TournamentArgs) -> Result<(), CliError> {
    if let Some(file) = &args.out {
        may_write(file, args.force)?;
    }
    let named = players::named(&args.players)?;
    let names =
        if args.scenarios.is_empty() { setting.library.names() } else { args.scenarios.clone() };
    let mut all = Vec::new();
    for name in &names {
        all.push(prepare(setting, name, &named, args)?);
    }
    let bar = progress(all.iter().map(Tournament::count).sum());
    let mut out = if args.out.is_some() { Out::beside_work() } else { Out::new() };
    let mut told = String::new();
    for (i, tournament) in all.iter().enumerate() {
        let standings = tournament.play(jobs(args.jobs), &|| bar.inc(1));
        let line = json(&standings)?;
        bar.suspend(|| {
            if args.format == Format::Json {
                out.line(&line)?;
            } else {
                let between = (i > 0).then(String::new);
                let page = page(&setting.texts, &tournament.scenario, &standings);
                for line in between.into_iter().chain(page) {
                    out.line(&line)?;
                }
            }
            // A scenario at a time, so that whoever watches sees it when it is played.
            out.flush()
        })?;
        told.push_str(&line);
        told.push('\n');
    }
    bar.finish_and_clear();
    if args.format == Format::Text {
        out.line("")?;
        out.line(&setting.texts.get("cli-tournament-legend", &[]))?;
    }
    if let Some(file) = &args.out {
        write_file(file, &told, args.force)?;
    }
    out.end()
}

/// A scenario's tournament, refused before anything is played.
fn prepare(
    setting: &Setting,
    name: &str,
    named: &[Policy],
    args: &TournamentArgs,
) -> Result<Tournament, CliError> {
    let scenario = setting.scenario(name)?;
    let Some(sides) = two_sides(&scenario) else {
        let count = scenario.playable().count();
        let what = message!("cli-two-sides", scenario = scenario.key.clone(), sides = count);
        return Err(CliError::usage(what));
    };
    let players = if named.is_empty() { &Policy::NAMED[..] } else { named };
    let tournament = Tournament::new(&scenario, sides, players, args.games, args.seed);
    match sides.into_iter().zip(&tournament.players).find(|(_, able)| able.is_empty()) {
        Some((side, _)) => Err(players::no_plan(&scenario, side)),
        None => Ok(tournament),
    }
}

/// The standings of a scenario for people.
fn page(texts: &Texts, scenario: &Scenario, standings: &Standings) -> Vec<String> {
    let say = |message: super::error::Message| message.text(texts);
    let side = |key: &String| {
        let side = scenario.side_by_key(key).map(|side| &scenario.sides[side.index()].name);
        side.map_or(key.as_str(), |names| texts.lang().of(names)).to_owned()
    };
    let [ours, theirs] = [side(&standings.sides[0]), side(&standings.sides[1])];
    let mut lines = vec![
        say(message!(
            "cli-tournament-heading",
            name = texts.lang().of(&scenario.name).to_owned(),
            games = standings.games.cast_signed(),
            seed = standings.base.to_string(),
        )),
        say(message!("cli-tournament-table", side = ours.clone(), other = theirs.clone())),
    ];
    let mut seconds: Vec<&str> = Vec::new();
    for pair in standings.pairs.iter().take_while(|p| p.first == standings.pairs[0].first) {
        seconds.push(pair.second);
    }
    let head = core::iter::once(String::new()).chain(seconds.iter().map(|&key| key.to_owned()));
    let mut rows: Vec<Vec<String>> = vec![head.collect()];
    for row in standings.pairs.chunks(seconds.len().max(1)) {
        let name = row.first().map_or("", |pair| pair.first).to_owned();
        let cells = row.iter().map(|pair| cell(texts, pair));
        rows.push(core::iter::once(name).chain(cells).collect());
    }
    lines.extend(table(&rows));
    if let Some(pair) = standings.best_pairing() {
        lines.push(say(message!(
            "cli-tournament-best",
            side = ours,
            player = pair.first,
            other = theirs,
            rival = pair.second,
            share = wins(&pair.won),
            margin = texts.lang().number(pair.margin.mean.round() as i64),
        )));
    }
    lines
}

/// "62 % (55–68)  +14".
fn cell(texts: &Texts, pair: &Pairing) -> String {
    let mean = pair.margin.mean.round() as i64;
    let plus = if mean > 0 { "+" } else { "" };
    format!("{}  {plus}{}", wins(&pair.won), texts.lang().number(mean))
}

/// "62 % (55–68)".
fn wins(won: &WinShare) -> String {
    let [share, low, high] = [won.share, won.low, won.high].map(percent_of);
    format!("{share} ({}–{})", low.trim_end_matches(" %"), high.trim_end_matches(" %"))
}
