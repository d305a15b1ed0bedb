//! What a campaign costs. Run with `cargo bench -p headless`; the figures on record are
//! in `docs/performance.md`. Pin to one core and compare ratios within a run.

use divan::{Bencher, counter::ItemsCount};
use headless::ai::Policy;
use rules::{
    event::{Logged, Sink},
    observe::Observation,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use scenario::library::Library;
use std::{hint::black_box, path::Path, sync::Arc};

fn main() {
    divan::main();
}

fn main_scenario() -> Arc<Scenario> {
    let library = Library::at(Path::new(env!("CARGO_MANIFEST_DIR")));
    match library.load("struggle-for-turkistan") {
        Ok(scenario) => scenario,
        Err(report) => panic!("{report}"),
    }
}

fn campaign<S: Sink>(
    policy: Policy,
    start: &CampaignState,
    state: &mut CampaignState,
    sink: &mut S,
    scratch: &mut Scratch,
) {
    state.clone_from(start);
    let sides: Vec<_> = start.scenario.playable().collect();
    let mut players: Vec<_> = sides.iter().map(|_| policy.player()).collect();
    let mut orders = Vec::new();
    while !state.is_over() {
        orders.clear();
        for (side, player) in sides.iter().zip(&mut players) {
            let mut given = Vec::new();
            player.plan(&Observation::new(state, *side), &mut given);
            orders.extend(given.into_iter().map(|order| (*side, order)));
        }
        week_with(state, &orders, sink, scratch);
    }
}

/// Loading the main scenario from its files.
#[divan::bench(sample_count = 20)]
fn load_main_scenario() -> Arc<Scenario> {
    main_scenario()
}

/// Copying a campaign into one that exists.
#[divan::bench]
fn state_clone_from(bencher: Bencher<'_, '_>) {
    let state = CampaignState::new(main_scenario(), 1);
    let mut copy = state.clone();
    bencher.bench_local(|| copy.clone_from(black_box(&state)));
}

/// Digest of the whole state.
#[divan::bench]
fn state_digest(bencher: Bencher<'_, '_>) {
    let state = CampaignState::new(main_scenario(), 1);
    bencher.bench_local(|| black_box(&state).digest());
}

/// One autumn week without orders, no log.
#[divan::bench]
fn week_without_orders(bencher: Bencher<'_, '_>) {
    let scenario = main_scenario();
    let mut start = CampaignState::new(scenario, 1);
    let mut scratch = Scratch::default();
    for _ in 0..6 {
        week_with(&mut start, &[], &mut (), &mut scratch);
    }
    let mut state = start.clone();
    bencher.bench_local(|| {
        state.clone_from(&start);
        week_with(&mut state, &[], &mut (), &mut scratch);
    });
}

/// A whole campaign, cautious on both sides, no log. Ways are worked out before the clock runs,
/// as in any long simulation.
#[divan::bench(sample_count = 30)]
fn campaign_without_log(bencher: Bencher<'_, '_>) {
    bench_campaign(bencher, Policy::Cautious, 1);
}

/// The historical plan on both sides, no log.
#[divan::bench(sample_count = 30)]
fn campaign_by_plan(bencher: Bencher<'_, '_>) {
    bench_campaign(bencher, Policy::Plan, 1725);
}

fn bench_campaign(bencher: Bencher<'_, '_>, policy: Policy, seed: u64) {
    let start = CampaignState::new(main_scenario(), seed);
    let (mut state, mut scratch) = (start.clone(), Scratch::default());
    campaign(policy, &start, &mut state, &mut (), &mut scratch);
    bencher
        .counter(ItemsCount::new(1u32))
        .bench_local(|| campaign(policy, &start, &mut state, &mut (), &mut scratch));
}

/// The historical plan on both sides, each campaign with dice that have not been thrown before: other
/// winters bring other states of the ways, which nobody has looked at yet.
#[divan::bench(sample_count = 30)]
fn campaign_of_new_dice(bencher: Bencher<'_, '_>) {
    let scenario = main_scenario();
    let mut state = CampaignState::new(scenario.clone(), 0);
    let (mut scratch, mut seed) = (Scratch::default(), 0);
    bencher
        .counter(ItemsCount::new(1u32))
        .with_inputs(|| {
            seed += 1;
            CampaignState::new(scenario.clone(), seed)
        })
        .bench_local_values(|start| {
            campaign(Policy::Plan, &start, &mut state, &mut (), &mut scratch);
        });
}

/// The first ten campaigns of a scenario that has just been loaded.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn first_ten_campaigns(bencher: Bencher<'_, '_>) {
    let mut scratch = Scratch::default();
    bencher.counter(ItemsCount::new(10u32)).with_inputs(main_scenario).bench_local_values(
        |scenario| {
            for seed in 0..10 {
                let start = CampaignState::new(scenario.clone(), seed);
                let mut state = start.clone();
                campaign(Policy::Plan, &start, &mut state, &mut (), &mut scratch);
            }
        },
    );
}

/// The same with the event log kept.
#[divan::bench(sample_count = 30)]
fn campaign_with_log(bencher: Bencher<'_, '_>) {
    let start = CampaignState::new(main_scenario(), 1);
    let (mut state, mut scratch) = (start.clone(), Scratch::default());
    campaign(Policy::Cautious, &start, &mut state, &mut (), &mut scratch);
    let mut log: Vec<Logged> = Vec::new();
    bencher.counter(ItemsCount::new(1u32)).bench_local(|| {
        log.clear();
        campaign(Policy::Cautious, &start, &mut state, &mut log, &mut scratch);
    });
}
