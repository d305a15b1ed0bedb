//! What winters cost: the main campaign with nobody giving orders, in a middling winter, in one of ice
//! over the Syr, and as the dice fall.

use headless::sim::batch::seed_of;
use rules::{
    event::Cause,
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::{CampaignState, Stock},
};
use std::sync::Arc;
use test_support::custom;

/// Weeks from August until the grass is up.
const WEEKS: u16 = 36;

/// The main campaign with a winter that is known.
fn main_with(winter: &str) -> Arc<Scenario> {
    custom(&format!(
        r#"(format: 2, base: "struggle-for-turkistan",
            name: (en: "W", kk: "W", ru: "W"), rules: (weather: (winters: {{ {winter} }})))"#
    ))
}

/// What a winter took of the side that has the camps.
#[derive(Clone, Copy, Default, Debug)]
struct Toll {
    sheep_jut: u32,
    horses_jut: u32,
    households_jut: u32,
    households_cold: u32,
    households_want: u32,
    men_cold: u32,
}

impl Toll {
    fn of(state: &CampaignState) -> Self {
        let lost = |stock, cause| {
            state.scenario.side_ids().map(|side| state.ledger().of(side, stock, cause)).sum()
        };
        Self {
            sheep_jut: lost(Stock::Sheep, Cause::Jut),
            horses_jut: lost(Stock::Horses, Cause::Jut),
            households_jut: lost(Stock::Households, Cause::Jut),
            households_cold: lost(Stock::Households, Cause::Cold),
            households_want: lost(Stock::Households, Cause::Destitution),
            men_cold: lost(Stock::Men, Cause::Cold),
        }
    }

    const fn row(&self) -> [u32; 6] {
        [
            self.sheep_jut,
            self.horses_jut,
            self.households_jut,
            self.households_cold,
            self.households_want,
            self.men_cold,
        ]
    }
}

/// What the rows are called.
const NAMES: [&str; 6] = [
    "sheep, jut",
    "horses, jut",
    "households, jut",
    "households, cold on the way",
    "households, want of herds",
    "men, cold",
];

/// Nobody gives orders: the camps go their round, hosts stand where they are.
fn idle(s: &Arc<Scenario>, runs: u64) -> Vec<Toll> {
    let mut scratch = Scratch::default();
    let one = |run| {
        let mut state = CampaignState::new(s.clone(), seed_of(24, run));
        (0..WEEKS).for_each(|_| week_with(&mut state, &[], &mut (), &mut scratch));
        Toll::of(&state)
    };
    (0..runs).map(one).collect()
}

fn told(name: &str, tolls: &[Toll]) {
    println!(
        "\n{name}, {} winters\n| | mean | tenth | median | nine tenths |\n|---|---|---|---|---|",
        tolls.len()
    );
    for (i, row) in NAMES.iter().enumerate() {
        let mut all: Vec<u32> = tolls.iter().map(|toll| toll.row()[i]).collect();
        all.sort_unstable();
        let at = |tenths: usize| all[(all.len() - 1) * tenths / 10];
        let mean = all.iter().map(|&n| u64::from(n)).sum::<u64>() / all.len().max(1) as u64;
        println!("| {row} | {mean} | {} | {} | {} |", at(1), at(5), at(9));
    }
}

fn mean(tolls: &[Toll], of: impl Fn(&Toll) -> u32) -> u32 {
    tolls.iter().map(of).sum::<u32>() / tolls.len().max(1) as u32
}

#[test]
fn a_middling_winter_on_the_syr_costs_little_and_one_of_ice_some_hundred_households() {
    let long = std::env::var_os("TURKISTAN_LONG").is_some();
    let (few, many) = if long { (50, 200) } else { (2, 0) };
    let mild = idle(&main_with(r#""1724": (hardness_permille: 500, jut: [])"#), few);
    told("A middling winter without a jut", &mild);
    let ice = r#""1724": (hardness_permille: 950, jut: ["syr_middle", "syr_lower", "karatau"])"#;
    let hard = idle(&main_with(ice), few);
    told("A hard winter with ice crust over the Syr and the Karatau", &hard);
    if many > 0 {
        told("As the dice fall", &idle(&main_with(""), many));
    }
    assert_eq!(mean(&mild, |t| t.sheep_jut + t.horses_jut + t.households_jut), 0);
    assert!(mean(&mild, |t| t.households_cold) <= 100, "{mild:?}");
    let people = |t: &Toll| t.households_jut + t.households_cold + t.households_want;
    let more = mean(&hard, people) - mean(&mild, people).min(mean(&hard, people));
    assert!((200..=3_000).contains(&more), "{more} households: {hard:?}");
    assert!(mean(&hard, |t| t.sheep_jut) >= 50_000, "{hard:?}");
    assert!(mean(&hard, |t| t.horses_jut) >= 5_000, "{hard:?}");
}
