//! What campaigns cost, in instructions: played under a counter by `tools/instructions.py`, which
//! holds the count against the bound on record. Here they are only played, and must come out the
//! same when they are played again on what the first time has left remembered, or in room in which
//! others have been played.
//!
//! Time is deliberately absent: machines differ and are shared.

use headless::{
    ai::Policy,
    sim::{batch::Batch, row::RunRow},
};
use rules::{resolve::Scratch, state::CampaignState};
use std::hint::black_box;

/// Campaigns played unless the environment says otherwise.
const CAMPAIGNS: u64 = 4;

/// Copies that are counted together.
const COPIES: usize = 100;

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

/// Copies a campaign over others, as forecasts and searches do all the time.
#[inline(never)]
fn copy_state(from: &CampaignState, to: &mut [CampaignState]) {
    to.iter_mut().for_each(|to| black_box(to).clone_from(black_box(from)));
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
    let start = CampaignState::new(batch.scenario, 1724);
    let mut copies: Vec<_> = (0..COPIES).map(|_| start.clone()).collect();
    copy_state(&start, &mut copies);
    assert!(copies.iter().all(|copy| copy.digest() == start.digest()));
}

#[test]
fn a_campaign_comes_out_the_same_whatever_was_played_before_in_the_same_room() {
    // Random players form and lose many bodies, so that campaigns differ in how many there are.
    let scenario = test_support::load("first-march");
    let policies = scenario.playable().map(|side| (side, Policy::Random)).collect();
    let (weekly, decrees) = (false, Vec::new());
    let batch = Batch { scenario, policies, first: 0, runs: 12, base: 7, weekly, decrees };
    let mut used = Scratch::default();
    for run in 0..batch.runs {
        let row = batch.one(run, &mut used);
        assert_eq!(format!("{row:?}"), format!("{:?}", batch.one(run, &mut Scratch::default())));
    }
}
