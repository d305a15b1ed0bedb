//! What a side is told of its food comes about: two hundred stays and marches of plan games, held
//! against what the week then brings. Figures with `--nocapture`.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

use crate::players::plan;
use headless::{ai::Policy, sim::batch::seed_of};
use rules::{
    event::{Cause, Logged},
    ids::{ForceId, HexId, PlaceId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace, Task},
    outlook::{FoodForecast, Outlook},
    resolve::{Scratch, week_with},
    state::{CampaignState, Stock},
};
use test_support::load;

/// Days beyond which nobody asks.
const MOST_DAYS: u32 = 60;
/// Weeks of a stay.
const STAY_WEEKS: u16 = 4;

/// Days of food that a force has with it.
fn with_it(state: &CampaignState, force: ForceId) -> u32 {
    let per_sheep = state.scenario.rules.food.man_days_per_sheep;
    let row = state.forces().row(force);
    (row.stores + row.sheep * per_sheep).checked_div(state.men(force)).unwrap_or(0).min(MOST_DAYS)
}

/// What was told less what came, days.
#[derive(Default)]
struct Errors(Vec<i32>);

impl Errors {
    fn add(&mut self, told: u32, came: u32) {
        self.0.push(told.min(MOST_DAYS) as i32 - came as i32);
    }

    /// Mean error, and how many of a hundred are within so many days.
    fn told(&self, what: &str) -> (i32, usize) {
        let n = self.0.len();
        let mean = self.0.iter().sum::<i32>() * 10 / n.max(1) as i32;
        let near = self.0.iter().filter(|e| e.abs() <= 6).count() * 100 / n.max(1);
        let (sign, tenths) = (if mean < 0 { "-" } else { "+" }, mean.abs());
        println!(
            "{n} {what}: bias {sign}{}.{} days, {near} % within six",
            tenths / 10,
            tenths % 10
        );
        (mean, near)
    }
}

fn quiet(state: &CampaignState, side: SideId, at: HexId) -> bool {
    let s = &state.scenario;
    !state.living_forces().any(|f| {
        s.hostile(side, state.forces().side(f))
            && state.force_hex(f).is_some_and(|hex| s.map.distance(hex, at) <= 6)
    })
}

fn stays(state: &CampaignState, side: SideId, errors: &mut Errors) {
    let forecast = FoodForecast::standing(&Observation::new(state, side));
    let due = state.orders_day() + STAY_WEEKS * 7 - 1;
    let mut later = state.clone();
    let mut scratch = Scratch::default();
    (0..STAY_WEEKS).for_each(|_| week_with(&mut later, &[], &mut (), &mut scratch));
    for force in state.forces_of(side) {
        let Some(at) = state.force_hex(force) else { continue };
        let still =
            matches!(state.forces().task(force), Task::Rest | Task::Garrison(_) | Task::Winter(_));
        let stays = later.forces().alive(force) && later.force_hex(force) == Some(at);
        let Some(told) =
            forecast.of(force).on(due).filter(|_| still && stays && quiet(state, side, at))
        else {
            continue;
        };
        errors.add(told.left_days, with_it(&later, force));
    }
}

fn marches(state: &CampaignState, side: SideId, errors: &mut Errors, windfalls: &mut Errors) {
    let s = &state.scenario;
    let seen = Observation::new(state, side);
    for force in seen.forces() {
        let Some(at) = seen.force_hex(force) else { continue };
        let to = (0..s.places.len())
            .map(|i| s.places[PlaceId::at(i).index()].hex)
            .filter(|&hex| (8..=25).contains(&s.map.distance(at, hex)) && quiet(state, side, hex))
            .nth(usize::from(force.0) % 5);
        let Some(to) = to.filter(|_| quiet(state, side, at)) else { continue };
        let order =
            Order::March { force, to: Spot::hex(to), via: [HexId::NONE; 2], pace: Pace::Normal };
        let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
        let Some((told, day)) = outlook.journey.and_then(|j| j.wear.zip(j.arrives)) else {
            continue;
        };
        let mut later = state.clone();
        let (mut then, mut log): (_, Vec<Logged>) = (later.clone(), Vec::new());
        let mut scratch = Scratch::default();
        week_with(&mut later, &[(side, order)], &mut log, &mut scratch);
        while later.week() * 7 <= day && !later.is_over() {
            then.clone_from(&later);
            log.clear();
            week_with(&mut later, &[], &mut log, &mut scratch);
        }
        let came = later.forces().alive(force) && later.force_hex(force) == Some(to);
        if came && later.week() * 7 > day {
            // As it stood on the day for which it was told.
            log.iter().filter(|l| l.day <= day).for_each(|l| then.apply(&l.event));
            // Herds that are met on the way and taken from the enemy nobody is told of beforehand.
            let booty = |at: &CampaignState| at.ledger().of(side, Stock::Sheep, Cause::Booty);
            let sheep = |at: &CampaignState| at.forces().sheep(force);
            let plundered = booty(&then) > booty(state) && sheep(&then) > sheep(state);
            let errors = if plundered { &mut *windfalls } else { &mut *errors };
            errors.add(told.food_days, with_it(&then, force));
        }
    }
}

#[test]
fn what_is_told_of_food_comes_about() {
    let s = load("struggle-for-turkistan");
    let (mut stay, mut march) = (Errors::default(), Errors::default());
    let mut windfalls = Errors::default();
    for run in 0..3 {
        let mut state = CampaignState::new(s.clone(), seed_of(11, run));
        let mut players: Vec<_> = s.playable().map(|_| Policy::Plan.player()).collect();
        let mut scratch = Scratch::default();
        while state.week() < 34 {
            let orders = plan(&state, &mut players);
            week_with(&mut state, &orders, &mut (), &mut scratch);
            if state.week() % 6 == 3 {
                for side in s.playable() {
                    stays(&state, side, &mut stay);
                    marches(&state, side, &mut march, &mut windfalls);
                }
            }
        }
    }
    let stayed = stay.told("stays of four weeks");
    let marched = march.told("marches");
    windfalls.told("marches that took herds on the way, not counted");
    assert!(windfalls.0.len() * 20 <= march.0.len(), "{}", windfalls.0.len());
    for (mean, near) in [stayed, marched] {
        assert!(mean.abs() <= 20 && near >= 80, "{stayed:?} {marched:?}");
    }
    stay.0.append(&mut march.0);
    let all = stay.told("stays and marches");
    assert!(stay.0.len() >= 200, "{}", stay.0.len());
    assert!(all.0.abs() <= 20 && all.1 >= 80, "{stayed:?} {marched:?} {all:?}");
}
