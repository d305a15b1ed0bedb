//! What the decisions of a scenario weigh: every choice of every event, tried on the same seeds
//! under the same players, against what comes about when nobody chooses.
//!
//! All sides are played by the same player. Where a choice would change no order of a campaign,
//! because it was never asked or was made anyway, that campaign is not played again.
//!
//! Deliberately absent: which way is right. A mean over seeds says what a choice is worth to such
//! players, not what a better one would make of it.

use super::{
    batch::{seed_of, spread, to_the_end},
    campaign::{Asked, Decree, Players},
    row::Decided,
    stats::{Estimate, Share},
};
use crate::ai::Policy;
use rules::{
    ids::{ScriptedEventId, SideId},
    scenario::Scenario,
    scripted_event::ScriptedEventKind,
    victory,
};
use serde::Serialize;
use std::sync::Arc;

/// Points by which a choice must move the mean margin to weigh anything.
pub const WEIGHS: f64 = 20.0;

/// How a choice that leaves an event unanswered is called.
pub const SILENCE: &str = "none";

/// What is tried.
#[derive(Clone, Debug)]
pub struct DecisionTrial {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The players, each on all sides in turn.
    pub players: Vec<Policy>,
    /// The events to try; empty = all that a side answers.
    pub only: Vec<ScriptedEventId>,
    /// Campaigns for each choice and player.
    pub runs: u64,
    /// What their seeds are made from.
    pub base: u64,
}

/// The decisions of a scenario.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DecisionTable {
    /// Key of the scenario.
    pub scenario: String,
    /// What the seeds are made from.
    pub base: u64,
    /// Campaigns for each choice and player.
    pub runs: u64,
    /// Names of the players.
    pub players: Vec<&'static str>,
    /// Campaigns that had to be played.
    pub played: u64,
    /// The events that a side answers, by key.
    pub events: Vec<DecisionRow>,
}

/// An event that a side answers.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DecisionRow {
    /// Key of the event.
    pub event: String,
    /// Key of the side that answers.
    pub side: String,
    /// Whether it may be left open for good (a step).
    pub is_step: bool,
    /// Campaigns in which it stood open, by player, with nothing settled.
    pub asked: Vec<Share>,
    /// Its choices; the first is the one taken where nobody answers.
    pub choices: Vec<ChoiceRow>,
    /// Whether any choice moves the mean by [`WEIGHS`] points under any player.
    pub weighs: bool,
    /// The choice that is best under all players who are asked, if there is one: its key.
    pub best_under_all: Option<String>,
}

/// A choice.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ChoiceRow {
    /// Key of the choice; [`SILENCE`] for no answer.
    pub choice: String,
    /// What it came to, by player.
    pub under: Vec<ChoiceUnder>,
}

/// A choice under a player.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ChoiceUnder {
    /// Campaigns in which it was made.
    pub made: Share,
    /// Mean margin of the side that answers, over all campaigns.
    pub margin: f64,
    /// By how much that is more than with the first choice, seed by seed.
    pub more: Estimate,
}

/// A campaign as far as it matters here.
struct Course {
    margins: Vec<i32>,
    asked: Vec<Asked>,
}

impl Course {
    fn margin(&self, side: SideId) -> i32 {
        self.margins.get(side.index()).copied().unwrap_or(0)
    }

    /// Whether a decree would leave every order of the campaign as it is.
    fn is_same_under(&self, decree: &Decree) -> bool {
        let mut own = self.asked.iter().filter(|a| a.scripted_event == decree.scripted_event);
        own.all(|asked| asked.ordered == decree.choice)
    }
}

/// A piece of work: the choice `decree` under player `player` in run `run`.
#[derive(Clone, Copy)]
struct Piece {
    player: usize,
    decree: Option<Decree>,
    run: u64,
}

impl DecisionTrial {
    /// Plays all of it on so many threads. `found` is called with the number of campaigns to come
    /// whenever more are known, `done` after each, from any thread.
    #[must_use]
    pub fn play(
        &self,
        jobs: usize,
        found: &dyn Fn(u64),
        done: &(dyn Fn() + Sync),
    ) -> DecisionTable {
        let first = self.pieces(|_, _| true, None);
        found(first.len() as u64);
        let plain = self.courses(&first, jobs, done);
        let of = |player: usize, run: u64| &plain[player * self.runs as usize + run as usize];
        let is_tried = |event: &ScriptedEventId| self.only.is_empty() || self.only.contains(event);
        let events: Vec<ScriptedEventId> = answered(&self.scenario).filter(is_tried).collect();
        let mut wanted = Vec::new();
        for &event in &events {
            for choice in choices(&self.scenario, event) {
                let decree = Decree { scripted_event: event, choice };
                let fresh = |player, run| !of(player, run).is_same_under(&decree);
                wanted.extend(self.pieces(fresh, Some(decree)));
            }
        }
        found(wanted.len() as u64);
        let played = self.courses(&wanted, jobs, done);
        let mut again = wanted.iter().zip(&played).peekable();
        let mut rows = Vec::new();
        for &event in &events {
            let mut tried = Vec::new();
            for choice in choices(&self.scenario, event) {
                let decree = Decree { scripted_event: event, choice };
                // As `wanted` was made: player by player, run by run.
                let mut under = Vec::new();
                for player in 0..self.players.len() {
                    let mut courses = Vec::new();
                    for run in 0..self.runs {
                        let own = again.next_if(|(piece, _)| {
                            piece.decree == Some(decree)
                                && piece.player == player
                                && piece.run == run
                        });
                        courses.push(own.map_or(of(player, run), |(_, course)| course));
                    }
                    under.push(courses);
                }
                tried.push((decree, under));
            }
            rows.push(self.row(event, &tried, &plain));
        }
        DecisionTable {
            scenario: self.scenario.key.clone(),
            base: self.base,
            runs: self.runs,
            players: self.players.iter().map(|player| player.key()).collect(),
            played: (first.len() + wanted.len()) as u64,
            events: rows,
        }
    }

    /// The campaigns of a decree that must be played.
    fn pieces(&self, must: impl Fn(usize, u64) -> bool, decree: Option<Decree>) -> Vec<Piece> {
        let all = (0..self.players.len()).flat_map(|p| (0..self.runs).map(move |run| (p, run)));
        all.filter(|&(player, run)| must(player, run))
            .map(|(player, run)| Piece { player, decree, run })
            .collect()
    }

    fn courses(&self, pieces: &[Piece], jobs: usize, done: &(dyn Fn() + Sync)) -> Vec<Course> {
        spread(pieces.len() as u64, jobs, |at, scratch| {
            let Piece { player, decree, run } = pieces[at as usize];
            let policy = self.players[player];
            let sides: Vec<_> = self.scenario.playable().map(|side| (side, policy)).collect();
            let players = Players::with_decrees(&sides, decree.as_slice());
            let seed = seed_of(self.base, run);
            let (state, asked) = to_the_end(&self.scenario, seed, players, scratch);
            let sides = self.scenario.side_ids();
            let margins = sides.map(|side| victory::margin(&state, side)).collect();
            done();
            Course { margins, asked }
        })
    }

    fn row(
        &self,
        event: ScriptedEventId,
        tried: &[(Decree, Vec<Vec<&Course>>)],
        plain: &[Course],
    ) -> DecisionRow {
        let fixed = &self.scenario.scripted_events[event.index()];
        let stood = |course: &&Course| course.asked.iter().any(|a| a.scripted_event == event);
        let asked: Vec<Share> = (0..self.players.len())
            .map(|player| {
                let own = plain.iter().skip(player * self.runs as usize).take(self.runs as usize);
                Share::new(own.filter(stood).count() as u64, self.runs)
            })
            .collect();
        let Some((_, base)) = tried.first() else { return DecisionRow::nothing(fixed.key.clone()) };
        let choices: Vec<ChoiceRow> = tried
            .iter()
            .map(|(decree, under)| ChoiceRow {
                choice: choice_key(&self.scenario, event, decree.choice).to_owned(),
                under: under
                    .iter()
                    .zip(base)
                    .map(|(courses, base)| choice_under(courses, base, decree, fixed.side))
                    .collect(),
            })
            .collect();
        let moves = |under: &ChoiceUnder| under.more.mean.abs() >= WEIGHS;
        let weighs = choices.iter().flat_map(|choice| &choice.under).any(moves);
        DecisionRow {
            event: fixed.key.clone(),
            side: self.scenario.sides[fixed.side.index()].key.clone(),
            is_step: fixed.kind == ScriptedEventKind::Step,
            weighs,
            best_under_all: best_under_all(&choices, &asked),
            asked,
            choices,
        }
    }
}

impl DecisionRow {
    /// An event without choices: the compiler of scenarios lets none through.
    const fn nothing(event: String) -> Self {
        Self {
            event,
            side: String::new(),
            is_step: false,
            asked: Vec::new(),
            choices: Vec::new(),
            weighs: false,
            best_under_all: None,
        }
    }
}

/// A choice seed by seed against the first. Where it was never open it could not be made, and the
/// campaign counts as if nobody had chosen.
fn choice_under(
    courses: &[&Course],
    base: &[&Course],
    decree: &Decree,
    side: SideId,
) -> ChoiceUnder {
    let runs = courses.len() as u64;
    let what = |course: &Course| Decided::of(decree, &course.asked);
    let made = courses.iter().filter(|course| what(course) == Decided::Made).count();
    let pairs = courses.iter().zip(base).map(|(course, base)| {
        let barred = what(course) == Decided::Barred;
        let own = if barred { base } else { course };
        (f64::from(own.margin(side)), f64::from(base.margin(side)))
    });
    let (margins, more): (Vec<f64>, Vec<f64>) = pairs.map(|(own, base)| (own, own - base)).unzip();
    ChoiceUnder {
        made: Share::new(made as u64, runs),
        margin: margins.iter().sum::<f64>() / (runs.max(1) as f64),
        more: Estimate::of(&more),
    }
}

/// The choice whose mean is highest under every player who is asked at all.
fn best_under_all(choices: &[ChoiceRow], asked: &[Share]) -> Option<String> {
    let mut best: Option<usize> = None;
    for player in (0..asked.len()).filter(|&p| asked[p].runs > 0) {
        let mean = |at: usize| choices[at].under.get(player).map_or(0.0, |under| under.more.mean);
        let highest = (0..choices.len()).max_by(|&a, &b| mean(a).total_cmp(&mean(b)))?;
        // Two that are equally good: neither is the best.
        let alone = (0..choices.len()).all(|at| at == highest || mean(at) < mean(highest));
        if !alone || best.is_some_and(|before| before != highest) {
            return None;
        }
        best = Some(highest);
    }
    best.map(|at| choices[at].choice.clone())
}

/// The events that a side answers.
pub fn answered(scenario: &Scenario) -> impl Iterator<Item = ScriptedEventId> + '_ {
    let events = scenario.scripted_events.iter().enumerate();
    events.filter(|(_, e)| e.kind != ScriptedEventKind::News).map(|(i, _)| ScriptedEventId::at(i))
}

/// What can be made of an event; first what comes about where nobody answers.
fn choices(scenario: &Scenario, event: ScriptedEventId) -> impl Iterator<Item = Option<u8>> + '_ {
    let fixed = &scenario.scripted_events[event.index()];
    let silence = (fixed.kind == ScriptedEventKind::Step).then_some(None);
    silence.into_iter().chain((0..fixed.choices.len() as u8).map(Some))
}

/// Key of a choice of an event.
#[must_use]
pub fn choice_key(scenario: &Scenario, event: ScriptedEventId, choice: Option<u8>) -> &str {
    let fixed = &scenario.scripted_events[event.index()];
    let choice = choice.and_then(|choice| fixed.choices.get(usize::from(choice)));
    choice.map_or(SILENCE, |choice| &choice.key)
}
