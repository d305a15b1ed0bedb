//! Golden digests of every shipped scenario: the same in debug and release builds, on one thread
//! and on two, and through saving and loading.
//!
//! A change of the rules changes them; then run once with `TURKISTAN_BLESS=1` (which fails on
//! purpose), look at the difference, and say in the commit message that behaviour changed. The
//! last line is the signature: one number for all.

use headless::ai::Policy;
use rules::{hash::StableHasher, scenario::Scenario, state::CampaignState};
use std::{fmt::Write as _, fs, sync::Arc};

const PAIRS: [(Policy, Policy); 6] = [
    (Policy::Passive, Policy::Passive),
    (Policy::Cautious, Policy::Cautious),
    (Policy::Bold, Policy::Cautious),
    (Policy::Cautious, Policy::Bold),
    (Policy::Random, Policy::Random),
    // No orders where the scenario has no plan.
    (Policy::Plan, Policy::Plan),
];
const SEEDS: [u64; 2] = [1, 1724];

fn finish(scenario: &Arc<Scenario>, pair: (Policy, Policy), seed: u64) -> u64 {
    let mut state = CampaignState::new(scenario.clone(), seed);
    let mut players = vec![pair.0.player(), pair.1.player()];
    let weeks = scenario.calendar.weeks;
    crate::players::play(&mut state, &mut players, weeks);
    state.digest()
}

fn table() -> String {
    let mut out = String::from("# scenario, first side, second side, seed, digest at the end\n");
    let mut all = Vec::new();
    for name in test_support::library().names() {
        let scenario = test_support::load(&name);
        let _ = writeln!(out, "{name} start {:016x}", scenario.hash);
        all.push(scenario.hash);
        for pair in PAIRS {
            for seed in SEEDS {
                let digest = finish(&scenario, pair, seed);
                all.push(digest);
                let _ =
                    writeln!(out, "{name} {} {} {seed} {digest:016x}", pair.0.key(), pair.1.key());
            }
        }
    }
    let _ = writeln!(out, "signature {:016x}", StableHasher::of(&all));
    out
}

#[test]
fn every_shipped_scenario_ends_as_recorded() {
    let path = test_support::root().join("tests/golden/digests.txt");
    let now = table();
    if std::env::var_os("TURKISTAN_BLESS").is_some() {
        fs::write(&path, &now).unwrap();
        panic!("blessed {}: look at the difference and run again without", path.display());
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, recorded, "the rules' behaviour changed");
}

#[test]
fn two_threads_sharing_a_scenario_agree_with_one() {
    let names = test_support::library().names();
    assert!(names.len() >= 2, "{names:?}");
    for name in names {
        let shared = test_support::load(&name);
        let alone = test_support::load(&name);
        let seeds = [5u64, 6, 7, 8];
        let one: Vec<u64> =
            seeds.iter().map(|&s| finish(&alone, (Policy::Bold, Policy::Cautious), s)).collect();
        let two: Vec<u64> = std::thread::scope(|scope| {
            let halves: Vec<_> = seeds
                .chunks(2)
                .map(|half| {
                    let shared = &shared;
                    scope.spawn(move || {
                        half.iter()
                            .map(|&s| finish(shared, (Policy::Bold, Policy::Cautious), s))
                            .collect::<Vec<_>>()
                    })
                })
                .collect();
            halves.into_iter().flat_map(|h| h.join().unwrap()).collect()
        });
        assert_eq!(one, two, "{name}");
    }
}

#[test]
fn shipped_scenarios_fold_and_balance_to_the_end() {
    use rules::resolve::week;
    for name in test_support::library().names() {
        let scenario = test_support::load(&name);
        for seed in SEEDS {
            let mut state = CampaignState::new(scenario.clone(), seed);
            let mut shown = state.clone();
            let mut players = vec![Policy::Bold.player(), Policy::Random.player()];
            while !state.is_over() {
                let orders = crate::players::plan(&state, &mut players);
                let mut log = Vec::new();
                week(&mut state, &orders, &mut log);
                log.iter().for_each(|logged| shown.apply(&logged.event));
                assert_eq!(shown.sections(), state.sections(), "{name} week {}", state.week());
                test_support::assert_books_balance(&state);
            }
            assert!(state.bytes() < 64 * 1024, "{name}: {} bytes", state.bytes());
        }
    }
}
