//! Why a battle was won: what told for the winner, in order of weight, worked out from the facts
//! of its phases alone.
//!
//! A side's power is a product, so what each factor did is the logarithm of the winner's over the
//! loser's; phases weigh by what they shook the loser. Who was shaken before it began counts by
//! the heart he had left to lose as well. Words are absent: `text` has them.

use crate::{
    event::{BattleEvent, Phase, Strength},
    ids::SideId,
};

/// What can decide a battle.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BattleCauseKind {
    /// More men came to blows.
    Numbers,
    /// Better men and arms, man for man.
    Arms,
    /// One side went into battle shaken.
    Cohesion,
    /// Horses in better condition.
    Horses,
    /// Who led.
    Leader,
    /// A river, hills, a defile.
    Ground,
    /// Field works.
    Works,
    /// One side was fallen on unawares.
    Surprise,
    /// One side was ridden round.
    Flanks,
    /// Hunger and weariness.
    Supply,
    /// Fortune.
    Fortune,
}

/// Something that told for the winner.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BattleCause {
    /// What.
    pub kind: BattleCauseKind,
    /// Its part in all that told for the winner, permille.
    pub weight: u16,
    /// What the winner had of it: men who came to blows, weight of a man or a factor (permille),
    /// in the phase in which it told most.
    pub winner: u32,
    /// What the loser had of it.
    pub loser: u32,
}

/// Most causes that are named.
const NAMED: usize = 3;
/// Least part of the whole that is worth naming beside a greater one, permille.
const WORTH_NAMING: u64 = 60;

const KINDS: [BattleCauseKind; 11] = [
    BattleCauseKind::Numbers,
    BattleCauseKind::Arms,
    BattleCauseKind::Cohesion,
    BattleCauseKind::Horses,
    BattleCauseKind::Leader,
    BattleCauseKind::Ground,
    BattleCauseKind::Works,
    BattleCauseKind::Surprise,
    BattleCauseKind::Flanks,
    BattleCauseKind::Supply,
    BattleCauseKind::Fortune,
];

/// What a side had of each kind in a phase, in the order of [`KINDS`].
fn of_phase(strength: &Strength) -> [u32; 11] {
    let each = (u64::from(strength.base) * 1000).checked_div(strength.men.into()).unwrap_or(0);
    let [cohesion, horses, leader, ground, works, surprise, flanks, supply, luck] =
        strength.factors().map(u32::from);
    let arms = each.min(u64::from(u32::MAX)) as u32;
    [strength.men, arms, cohesion, horses, leader, ground, works, surprise, flanks, supply, luck]
}

/// The causes for which a battle was won, the weightiest first, at most three. None while nobody
/// has won. `break_permille` is the cohesion at which sides break, by the rule book.
#[must_use]
pub fn battle_causes<'a>(
    facts: impl Iterator<Item = &'a BattleEvent> + Clone,
    battle: u16,
    break_permille: u32,
) -> Vec<BattleCause> {
    let ended = facts.clone().find_map(|fact| match *fact {
        BattleEvent::BattleEnded { battle: n, winner, loser, .. } if n == battle => {
            winner.zip(loser)
        }
        _ => None,
    });
    let Some((winner, loser)) = ended else { return Vec::new() };
    let phases = |side: SideId| {
        facts.clone().filter_map(move |fact| match *fact {
            BattleEvent::BattlePhase {
                battle: n, phase, side: s, strength, cohesion_lost, ..
            } if n == battle && s == side && phase != Phase::Pursuit => {
                Some((strength, cohesion_lost))
            }
            _ => None,
        })
    };
    let mut told = [Told::default(); 11];
    for (i, ((won, _), (lost, shaken))) in phases(winner).zip(phases(loser)).enumerate() {
        let shaken = i64::from(shaken.max(1));
        for ((told, own), foe) in told.iter_mut().zip(of_phase(&won)).zip(of_phase(&lost)) {
            told.add(own, foe, shaken);
        }
        if i == 0 {
            told[2].first(won.cohesion.into(), lost.cohesion.into(), break_permille);
        }
    }
    weighed(told)
}

/// How one kind told over the phases.
#[derive(Clone, Copy, Default)]
struct Told {
    /// Sum of logarithms times weights, and of weights.
    sum: i64,
    weights: i64,
    /// The phase in which it told most: how much, and what both had.
    most: i64,
    had: (u32, u32),
    /// Settled before the first phase: later ones are its consequence.
    settled: Option<i64>,
}

impl Told {
    fn add(&mut self, own: u32, foe: u32, weight: i64) {
        let told = log2(own) - log2(foe);
        self.sum += told * weight;
        self.weights += weight;
        if told > self.most && self.settled.is_none() {
            (self.most, self.had) = (told, (own, foe));
        }
    }

    /// Cohesion as it was before the first blow; what is left of it above the breaking point
    /// counts half as much again, because odds tell twice, in what one does and what one suffers.
    fn first(&mut self, own: u32, foe: u32, least: u32) {
        let left = |cohesion: u32| log2(cohesion.saturating_sub(least).max(1));
        self.settled = Some(log2(own) - log2(foe) + (left(own) - left(foe)) / 2);
        self.had = (own, foe);
    }

    fn mean(self) -> i64 {
        self.settled.unwrap_or_else(|| self.sum.checked_div(self.weights).unwrap_or(0))
    }
}

fn weighed(told: [Told; 11]) -> Vec<BattleCause> {
    let for_winner = KINDS.into_iter().zip(told).filter(|(_, told)| told.mean() > 0);
    let all: u64 = for_winner.clone().map(|(_, told)| told.mean().unsigned_abs()).sum();
    let mut causes: Vec<BattleCause> = for_winner
        .map(|(kind, told)| BattleCause {
            kind,
            weight: (told.mean().unsigned_abs() * 1000 / all.max(1)) as u16,
            winner: told.had.0,
            loser: told.had.1,
        })
        .collect();
    if causes.is_empty() {
        // Nothing that he had was better: the dice of the day went his way where it counted.
        let (kind, weight, (winner, loser)) = (BattleCauseKind::Fortune, 1000, told[10].had);
        causes.push(BattleCause { kind, weight, winner, loser });
    }
    causes.sort_by_key(|cause| (core::cmp::Reverse(cause.weight), cause.kind));
    causes.truncate(NAMED);
    let worth = |cause: &BattleCause| u64::from(cause.weight) >= WORTH_NAMING;
    let named = causes.iter().take_while(|cause| worth(cause)).count();
    causes.truncate(named);
    causes
}

/// Logarithm to the base 2, in 1024ths; of 0 as of 1.
fn log2(n: u32) -> i64 {
    let n = u64::from(n.max(1));
    let whole = n.ilog2();
    // The rest lies in 1..2, as a fraction of 2^31; each squaring tells one bit more.
    let mut rest = n << (31 - whole);
    let mut log = i64::from(whole);
    for _ in 0..10 {
        rest = (rest * rest) >> 31;
        let bit = rest >> 32;
        rest >>= bit;
        log = log * 2 + bit as i64;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_those_of_the_tables() {
        for (n, log) in [(0, 0), (1, 0), (2, 1024), (3, 1623), (10, 3401), (1000, 10205)] {
            assert!((log2(n) - log).abs() <= 1, "{n}: {}", log2(n));
        }
        assert!((1..2000).all(|n| log2(n) <= log2(n + 1)));
    }
}
