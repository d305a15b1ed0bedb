//! What campaigns cost, in instructions: played under a counter by `tools/instructions.py`, which
//! holds the count against the bound on record. Here they are only played, and must come out the
//! same when they are played again on what the first time has left remembered.
//!
//! Time is deliberately absent: machines differ and are shared.

use headless::{
    ai::Policy,
    sim::{batch::Batch, row::RunRow},
};
use rules::resolve::Scratch;
use std::hint::black_box;

/// Campaigns played unless the environment says otherwise.
const CAMPAIGNS: u64 = 4;

/// Plays campaigns of which each has dice of its own. Nothing is remembered but what the ones
/// before have left.
#[inline(never)]
fn play_afresh(batch: &Batch, scratch: &mut Scratch) -> Vec<RunRow> {
    (0..batch.runs).map(|run| black_box(batch.one(run, scratch))).collect()
}

/// Plays the same campaigns once more, the last first: everything is remembered that can be. (Were
/// it the same loop, the compiler would make one function of the two.)
#[inline(never)]
fn play_again(batch: &Batch, scratch: &mut Scratch) -> Vec<RunRow> {
    let mut rows: Vec<RunRow> =
        (0..batch.runs).rev().map(|run| black_box(batch.one(run, scratch))).collect();
    rows.reverse();
    rows
}

#[test]
fn campaigns_played_again_on_what_is_remembered_come_out_the_same() {
    let runs = std::env::var("TURKISTAN_CAMPAIGNS").ok().and_then(|n| n.parse().ok());
    let scenario = test_support::load("struggle-for-turkistan");
    let policies = scenario.playable().map(|side| (side, Policy::Plan)).collect();
    let batch = Batch {
        scenario,
        policies,
        first: 0,
        runs: runs.unwrap_or(CAMPAIGNS),
        base: 1724,
        weekly: false,
        decrees: Vec::new(),
    };
    let mut scratch = Scratch::default();
    let first = play_afresh(&batch, &mut scratch);
    let again = play_again(&batch, &mut scratch);
    for (first, again) in first.iter().zip(&again) {
        assert_eq!(format!("{first:?}"), format!("{again:?}"));
    }
}
