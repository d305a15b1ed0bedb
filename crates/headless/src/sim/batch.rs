//! A batch of campaigns on several threads.

use super::{
    campaign::{Asked, Decree, Players},
    row::{Decided, RunRow},
    tally::{Takings, Tally},
};
use crate::ai::Policy;
use rules::{
    ids::SideId,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::{
    panic::resume_unwind,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

/// Campaigns that differ in nothing but their seed.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Who plays which side.
    pub policies: Vec<(SideId, Policy)>,
    /// Number of the first run.
    pub first: u64,
    /// How many runs.
    pub runs: u64,
    /// What the seeds of all runs are made from.
    pub base: u64,
    /// Whether rows carry how things stood week by week.
    pub weekly: bool,
    /// Answers that are settled beforehand.
    pub decrees: Vec<Decree>,
}

/// Seed of a run: the finisher of SplitMix64 over `finisher(base) + run`. For one base no two
/// runs share a seed (the finisher is one to one), and bases next to each other give ranges that
/// lie far apart. Recorded tables depend on it: never change it.
#[must_use]
pub const fn seed_of(base: u64, run: u64) -> u64 {
    finish(finish(base).wrapping_add(run))
}

const fn finish(z: u64) -> u64 {
    let z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Batch {
    /// Plays all runs on so many threads and returns their rows by run. `done` is called after
    /// each run, from any thread.
    #[must_use]
    pub fn play(&self, jobs: usize, done: &(dyn Fn() + Sync)) -> Vec<RunRow> {
        spread(self.runs, jobs, |at, scratch| {
            let row = self.one(self.first.saturating_add(at), scratch);
            done();
            row
        })
    }

    /// Plays one run.
    #[must_use]
    pub fn one(&self, run: u64, scratch: &mut Scratch) -> RunRow {
        let seed = seed_of(self.base, run);
        let mut state = CampaignState::new(Arc::clone(&self.scenario), seed);
        let mut players = match self.decrees.as_slice() {
            [] => Players::new(&self.policies),
            decrees => Players::with_decrees(&self.policies, decrees),
        };
        let mut orders = Vec::new();
        let (mut tally, mut heard) = (Tally::new(&state, self.weekly), Takings::default());
        while !state.is_over() {
            players.plan(&state, &mut orders);
            week_with(&mut state, &orders, &mut heard, scratch);
            tally.week(&state, &mut heard);
        }
        let row = RunRow::new(run, seed, &state, tally);
        let decided = self.decrees.iter().map(|decree| Decided::of(decree, players.asked()));
        RunRow { decided: decided.collect(), ..row }
    }
}

/// The end of one campaign of a seed, and the events that stood open on the way.
pub(super) fn to_the_end(
    scenario: &Arc<Scenario>,
    seed: u64,
    mut players: Players,
    scratch: &mut Scratch,
) -> (CampaignState, Vec<Asked>) {
    let mut state = CampaignState::new(Arc::clone(scenario), seed);
    let mut orders = Vec::new();
    while !state.is_over() {
        players.plan(&state, &mut orders);
        week_with(&mut state, &orders, &mut (), scratch);
    }
    let asked = players.asked().to_vec();
    (state, asked)
}

/// Does so many pieces of work on so many threads; what comes of them stands in the order of the
/// pieces, whoever did them.
pub(super) fn spread<T: Send>(
    pieces: u64,
    jobs: usize,
    one: impl Fn(u64, &mut Scratch) -> T + Sync,
) -> Vec<T> {
    let next = AtomicU64::new(0);
    let work = || {
        let mut scratch = Scratch::default();
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= pieces {
                return done;
            }
            done.push((at, one(at, &mut scratch)));
        }
    };
    let mut done = thread::scope(|scope| {
        // This thread works too; a thread that the system does not give is done without.
        let helpers: Vec<_> = (1..jobs)
            .map_while(|_| thread::Builder::new().spawn_scoped(scope, work).ok())
            .collect();
        let mut done = work();
        for helper in helpers {
            match helper.join() {
                Ok(more) => done.extend(more),
                Err(panic) => resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, what)| what).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_are_pinned_and_differ() {
        // Tables made before depend on these values.
        assert_eq!(seed_of(0, 0), finish(finish(0)));
        assert_eq!(seed_of(1724, 0), 0x2846_53fe_dbcf_1fae);
        let mut seeds: Vec<u64> =
            (0..3).flat_map(|b| (0..1000).map(move |i| seed_of(b, i))).collect();
        seeds.sort_unstable();
        seeds.dedup();
        assert_eq!(seeds.len(), 3000);
    }
}
