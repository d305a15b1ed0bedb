//! Computer players against each other: every player of one side against every player of the
//! other, all pairs on the same seeds.
//!
//! Deliberately absent: ratings of players over scenarios. Sides are not alike, so a player of one
//! side is only held against others of that side.

use super::{
    batch::{seed_of, spread, to_the_end},
    campaign::Players,
    stats::{Estimate, WinShare},
};
use crate::ai::Policy;
use rules::{ids::SideId, scenario::Scenario, victory};
use serde::Serialize;
use std::sync::Arc;

/// What is played.
#[derive(Clone, Debug)]
pub struct Tournament {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The two sides.
    pub sides: [SideId; 2],
    /// The players of each side.
    pub players: [Vec<Policy>; 2],
    /// Games of each pair.
    pub games: u64,
    /// What the seeds are made from.
    pub base: u64,
}

/// How it ended.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Standings {
    /// Key of the scenario.
    pub scenario: String,
    /// What the seeds are made from.
    pub base: u64,
    /// Games of each pair.
    pub games: u64,
    /// Keys of the sides.
    pub sides: [String; 2],
    /// Every pair: players of the first side in order, against those of the second.
    pub pairs: Vec<Pairing>,
    /// The best player of each side: the one with the best share of wins against the other's best
    /// answer to him.
    pub best: [&'static str; 2],
}

/// Two players against each other.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Pairing {
    /// Player of the first side.
    pub first: &'static str,
    /// Player of the second side.
    pub second: &'static str,
    /// Games won by the first side, a draw as half of one.
    pub won: WinShare,
    /// Margin of the first side.
    pub margin: Estimate,
}

/// The side that comes first in tables wherever it takes part, so that they can be compared.
const FIRST: &str = "kazakh";

/// The two sides of a scenario that somebody plays; nothing where there are fewer or more.
#[must_use]
pub fn two_sides(scenario: &Scenario) -> Option<[SideId; 2]> {
    let mut sides = scenario.playable();
    let [a, b] = [sides.next()?, sides.next()?];
    let turned = scenario.sides[b.index()].key == FIRST;
    sides.next().is_none().then_some(if turned { [b, a] } else { [a, b] })
}

impl Tournament {
    /// The tournament of a scenario's two sides: of the players named, those who can play a side
    /// play it.
    #[must_use]
    pub fn new(
        scenario: &Arc<Scenario>,
        sides: [SideId; 2],
        players: &[Policy],
        games: u64,
        base: u64,
    ) -> Self {
        let able = |side| players.iter().copied().filter(|p| p.can_play(scenario, side)).collect();
        Self { scenario: Arc::clone(scenario), sides, players: sides.map(able), games, base }
    }

    /// Games in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.games * (self.players[0].len() * self.players[1].len()) as u64
    }

    /// Plays all games on so many threads. `done` is called after each, from any thread.
    #[must_use]
    pub fn play(&self, jobs: usize, done: &(dyn Fn() + Sync)) -> Standings {
        let [ours, theirs] = &self.players;
        let pairs: Vec<(Policy, Policy)> =
            ours.iter().flat_map(|&a| theirs.iter().map(move |&b| (a, b))).collect();
        let margins = spread(self.count(), jobs, |at, scratch| {
            let (a, b) = pairs[(at / self.games) as usize];
            let players = Players::new(&[(self.sides[0], a), (self.sides[1], b)]);
            let seed = seed_of(self.base, at % self.games);
            let (state, _) = to_the_end(&self.scenario, seed, players, scratch);
            done();
            victory::margin(&state, self.sides[0])
        });
        let pairings: Vec<Pairing> = pairs
            .iter()
            .zip(margins.chunks(self.games.max(1) as usize))
            .map(|(&(a, b), margins)| Pairing::new(a, b, margins))
            .collect();
        let key = |side: SideId| self.scenario.sides[side.index()].key.clone();
        Standings {
            scenario: self.scenario.key.clone(),
            base: self.base,
            games: self.games,
            sides: self.sides.map(key),
            best: [best(ours, &pairings, 0), best(theirs, &pairings, 1)],
            pairs: pairings,
        }
    }
}

impl Pairing {
    fn new(first: Policy, second: Policy, margins: &[i32]) -> Self {
        let of = |so: &dyn Fn(i32) -> bool| margins.iter().filter(|&&m| so(m)).count() as u64;
        let numbers: Vec<f64> = margins.iter().copied().map(f64::from).collect();
        Self {
            first: first.key(),
            second: second.key(),
            won: WinShare::new(of(&|m| m > 0), of(&|m| m == 0), of(&|m| m < 0)),
            margin: Estimate::of(&numbers),
        }
    }
}

/// The player of a side who fares best against the other's best answer to him: the highest least
/// share of wins; of equals the one with the highest mean, then the one named first. The mean alone
/// would hang on which weak players take part.
fn best(players: &[Policy], pairings: &[Pairing], side: usize) -> &'static str {
    let mut best: Option<([f64; 2], &'static str)> = None;
    for key in players.iter().map(|player| player.key()) {
        let own = pairings.iter().filter(|p| [p.first, p.second][side] == key);
        let shares: Vec<f64> =
            own.map(|p| if side == 0 { p.won.share } else { 1.0 - p.won.share }).collect();
        let least = shares.iter().copied().fold(1.0, f64::min);
        let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
        if best.is_none_or(|(most, _)| [least, mean] > most) {
            best = Some(([least, mean], key));
        }
    }
    best.map_or("", |(_, key)| key)
}

impl Standings {
    /// How the best player of the first side fares against the best of the second.
    #[must_use]
    pub fn best_pairing(&self) -> Option<&Pairing> {
        self.pairs.iter().find(|p| [p.first, p.second] == self.best)
    }
}
