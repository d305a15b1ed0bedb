//! Sensible monotony: more men, walls, food or horses never make their owner's expected result
//! worse. Each pair plays the same scenario by plan with one thing changed, 300 seeds each, and
//! compares seed by seed.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

use headless::{ai::Policy, sim::batch::seed_of};
use rules::{
    event::Cause,
    ids::SideId,
    scenario::Scenario,
    state::{CampaignState, Stock},
    victory,
};
use std::sync::Arc;

const RUNS: u64 = 300;

/// A shipped scenario with some of its values changed.
fn variant(base: &str, changes: &str) -> Arc<Scenario> {
    test_support::custom(&format!("(format: 1, base: \"{base}\", {changes})"))
}

/// The measure of every run by plan on both sides.
fn measure(scenario: &Arc<Scenario>, of: &(dyn Fn(&CampaignState) -> i64 + Sync)) -> Vec<i64> {
    let one = |run: u64| {
        let mut state = CampaignState::new(scenario.clone(), seed_of(7, run));
        let sides = scenario.playable().count();
        let mut players: Vec<_> = (0..sides).map(|_| Policy::Plan.player()).collect();
        crate::players::run_through(&mut state, &mut players);
        of(&state)
    };
    std::thread::scope(|scope| {
        let half = scope.spawn(|| (0..RUNS / 2).map(one).collect::<Vec<i64>>());
        let rest: Vec<i64> = (RUNS / 2..RUNS).map(one).collect();
        let mut all = half.join().unwrap();
        all.extend(rest);
        all
    })
}

/// That `more` is better than `less` by the measure, beyond noise: the mean of the differences
/// is more than two of its standard errors above nothing.
fn better(name: &str, more: &[i64], less: &[i64]) {
    let n = more.len() as f64;
    let gaps: Vec<f64> = more.iter().zip(less).map(|(a, b)| (a - b) as f64).collect();
    let mean = gaps.iter().sum::<f64>() / n;
    let variance = gaps.iter().map(|g| (g - mean).powi(2)).sum::<f64>() / (n - 1.0);
    let error = (variance / n).sqrt();
    let mean_of = |all: &[i64]| all.iter().sum::<i64>() as f64 / n;
    println!(
        "{name}: {:.1} against {:.1}, better by {mean:.1} ± {error:.1}",
        mean_of(more),
        mean_of(less)
    );
    assert!(mean > 2.0 * error, "{name}: {mean:.2} ± {error:.2} is no gain");
}

fn side(state: &CampaignState, key: &str) -> SideId {
    state.scenario.side_by_key(key).unwrap()
}

/// Men of a side that are left.
fn men(key: &'static str) -> impl Fn(&CampaignState) -> i64 + Sync {
    move |state| i64::from(state.total(side(state, key), Stock::Men))
}

/// Households of a side that are left.
fn households(key: &'static str) -> impl Fn(&CampaignState) -> i64 + Sync {
    move |state| i64::from(state.total(side(state, key), Stock::Households))
}

/// Whether a side holds a place at the end.
fn holds(key: &'static str, place: &'static str) -> impl Fn(&CampaignState) -> i64 + Sync {
    move |state| {
        let place = state.scenario.place_by_key(place).unwrap();
        i64::from(state.places().holder(place) == side(state, key))
    }
}

const AYAGOZ: &str = "ayagoz-1717";
const UZEN: &str = "uzen-1724";
const SURPRISE: &str = "surprise-1723";
const STRUGGLE: &str = "struggle-for-turkistan";

#[test]
fn more_men_behind_works_hold_better() {
    let thin = variant(
        AYAGOZ,
        r#"forces: {"border_guard": (contingents: {"lancers": (men: 250), "matchlocks": (men: 150)})}"#,
    );
    let guard = |state: &CampaignState| {
        let force = state.scenario.force_by_key("border_guard").unwrap();
        let start = state.scenario.start.contingents.ids();
        let had: u32 = start
            .filter(|&c| state.scenario.start.contingents.force(c) == force)
            .map(|c| state.scenario.start.contingents.men(c))
            .sum();
        let left = if state.forces().alive(force) { state.men(force) } else { 0 };
        i64::from(left * 1000 / had)
    };
    let (full, thin) = (measure(&test_support::load(AYAGOZ), &guard), measure(&thin, &guard));
    better("share of the guard left, 1,000 or 400 men", &full, &thin);
}

#[test]
fn works_spare_those_behind_them() {
    let open = variant(
        AYAGOZ,
        r#"forces: {"border_guard": (stance: Hold)},
           plan: {"dzungar": [(key: "stand", forces: ["border_guard"], stance: Some(Hold), order: Halt)]}"#,
    );
    let works = variant(
        AYAGOZ,
        r#"plan: {"dzungar": [(key: "stand", forces: ["border_guard"], stance: Some(Entrench), order: Halt)]}"#,
    );
    let dzungars = men("dzungar");
    better(
        "Dzungars left, with and without works",
        &measure(&works, &dzungars),
        &measure(&open, &dzungars),
    );
}

/// Guards in the open, where numbers find room.
const IN_THE_OPEN: &str = r#"plan: {"dzungar": [
    (key: "stand", forces: ["border_guard", "second_body"], stance: Some(Hold), order: Halt)]}"#;

#[test]
fn a_larger_levy_costs_those_in_the_open_more() {
    // Levy alone: who stands in front is as good in the small host as in the large.
    let host = |first: u32, second: u32| {
        variant(
            AYAGOZ,
            &format!(
                r#"forces: {{"border_guard": (stance: Hold),
                    "kaip_host": (contingents: {{"levy": (men: {first}), "matchlocks": None}}),
                    "abulkhair_host": (contingents: {{"levy": (men: {second}), "batyrs": None}})}},
                   {IN_THE_OPEN}"#
            ),
        )
    };
    let lost = |state: &CampaignState| {
        let dzungar = side(state, "dzungar");
        let by = |cause| i64::from(state.ledger().of(dzungar, Stock::Men, cause));
        by(Cause::Combat) + by(Cause::Captured)
    };
    better(
        "Dzungars fallen or taken in the open, 12,000 or 1,500 levies",
        &measure(&host(7_000, 5_000), &lost),
        &measure(&host(1_000, 500), &lost),
    );
}

#[test]
fn more_pursuers_catch_more_raiders() {
    let few = variant(
        UZEN,
        r#"forces: {"dorji_riders": (contingents: {"riders": (men: 300)}),
                    "lekbei_riders": (contingents: {"riders": (men: 200)})}"#,
    );
    let raiders = men("kazakh");
    better(
        "raiders left, 500 or 5,500 pursuers",
        &measure(&few, &raiders),
        &measure(&test_support::load(UZEN), &raiders),
    );
}

#[test]
fn raiders_on_fewer_horses_fare_worse() {
    let lean = variant(
        UZEN,
        r#"forces: {"raiders": (contingents: {
            "karakalpaks": (horses_per_man_permille: Some(400)),
            "kazakhs": (horses_per_man_permille: Some(400)),
            "bashkirs": (horses_per_man_permille: Some(400))})}"#,
    );
    let taken =
        |state: &CampaignState| i64::from(state.standings().captives(side(state, "kazakh")));
    better(
        "households led off, three horses a man or two for five",
        &measure(&test_support::load(UZEN), &taken),
        &measure(&lean, &taken),
    );
}

#[test]
fn a_larger_invasion_costs_more_households() {
    let tenth = variant(
        SURPRISE,
        r#"forces: {
            "main_column": (contingents: {"lancers": (men: 600), "matchlocks": (men: 300)}),
            "main_wing": (contingents: {"lancers": (men: 250), "matchlocks": (men: 150)}),
            "chu_column": (contingents: {"lancers": (men: 400), "matchlocks": (men: 200)}),
            "chu_wing": (contingents: {"lancers": (men: 200), "matchlocks": (men: 100)}),
            "balkhash_column": (contingents: {"lancers": (men: 340), "matchlocks": (men: 160)}),
            "balkhash_wing": (contingents: {"lancers": (men: 210), "matchlocks": (men: 90)})}"#,
    );
    let people = households("kazakh");
    better(
        "households left, 3,000 or 30,000 Dzungars",
        &measure(&tenth, &people),
        &measure(&test_support::load(SURPRISE), &people),
    );
}

#[test]
fn walls_keep_a_town_longer() {
    let high = variant(SURPRISE, "weeks: 10");
    let low = variant(SURPRISE, r#"weeks: 10, places: {"turkistan": (walls_permille: 200)}"#);
    let town = holds("kazakh", "turkistan");
    better(
        "Turkistan held in week 10, high or low walls",
        &measure(&high, &town),
        &measure(&low, &town),
    );
}

#[test]
fn food_keeps_a_town_longer() {
    let full = variant(SURPRISE, r#"places: {"tashkent": (granary_days: 120)}"#);
    let none = variant(SURPRISE, r#"places: {"tashkent": (granary_days: 2)}"#);
    let town = holds("kazakh", "tashkent");
    better(
        "Tashkent held, with 120 or 2 days of food",
        &measure(&full, &town),
        &measure(&none, &town),
    );
}

#[test]
fn a_larger_relief_army_leaves_the_kazakhs_worse_off() {
    let small = variant(
        STRUGGLE,
        r#"forces: {"relief_main": (contingents: {"lancers": (men: 1000), "matchlocks": (men: 600)}),
                    "relief_second": (contingents: {"lancers": (men: 500), "matchlocks": (men: 300)})}"#,
    );
    let margin = |state: &CampaignState| i64::from(victory::margin(state, side(state, "dzungar")));
    better(
        "Dzungar margin, relief army whole or a tenth",
        &measure(&test_support::load(STRUGGLE), &margin),
        &measure(&small, &margin),
    );
}
