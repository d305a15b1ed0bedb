//! Forecasts of marches against what then happens: day of arrival and condition of the horses, over
//! scenarios, seasons, paces and seeds, where no enemy is near the way.

use headless::sim::batch::seed_of;
use rules::{
    event::{Event, HaltReason, Logged, MarchEvent, TimeEvent},
    ids::{ForceId, HexId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace},
    outlook::Outlook,
    resolve::{Scratch, week_with},
    rng::{Stream, die},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{force, load, on_the_theatre};

/// Days beyond which nobody asks.
const MOST_DAYS: u16 = 56;
/// An enemy this near to a way spoils it, hexes.
const NEAR: u32 = 6;
/// Bounds of the mean error: days, and permille of condition.
const BIAS: (i32, i32) = (1, 30);

/// What was told of a march.
struct Told {
    force: ForceId,
    arrives: u16,
    condition: u32,
}

/// What was told less what came.
#[derive(Default)]
struct Errors {
    days: Vec<i32>,
    condition: Vec<i32>,
    /// Marches that were told and did not end in time.
    lost: usize,
}

/// Mean in hundredths, and how many of a hundred are within a bound.
fn figures(errors: &[i32], within: i32) -> (i32, usize) {
    let n = errors.len().max(1);
    let mean = errors.iter().sum::<i32>() * 100 / n as i32;
    (mean, errors.iter().filter(|e| e.abs() <= within).count() * 100 / n)
}

/// Eight hosts of many sizes all over the theatre, and an enemy far away.
fn hosts(start: &str) -> Arc<Scenario> {
    let at = [
        ("a", "turkistan", 500),
        ("b", "irghyz", 4_000),
        ("c", "sozaq", 2_000),
        ("d", "tashkent", 8_000),
        ("e", "otrar", 1_000),
        ("f", "sauran", 3_000),
        ("g", "torghay_mouth", 6_000),
        ("h", "shymkent", 12_000),
    ];
    let list = at.map(|(key, place, men)| {
        force(key, "blue", &format!("Place(\"{place}\")"), men, "food_days: 60,")
    });
    let red = force("red", "red", "Off(\"kashgar\")", 100, "food_days: 60,");
    on_the_theatre(start, &format!("forces: {{ {} {red} }},", list.concat()))
}

/// Sends every force of a side that can go unmolested somewhere else, and waits.
fn send(state: &CampaignState, side: SideId, draw: u32, errors: &mut Errors) {
    let s = &state.scenario;
    let seen = Observation::new(state, side);
    let enemies: Vec<HexId> = state
        .living_forces()
        .filter(|&f| s.hostile(side, state.forces().side(f)))
        .filter_map(|f| state.force_hex(f))
        .collect();
    let (mut orders, mut told) = (Vec::new(), Vec::new());
    for force in seen.forces() {
        let Some(here) = seen.force_hex(force) else { continue };
        let roll = |what: u32, sides| {
            die(
                state.seed(),
                Stream::Strategist,
                draw as u16,
                u32::from(force.0) << 8 | what,
                sides,
            )
        };
        let pace = Pace::ALL[roll(0, 3) as usize];
        let far: Vec<HexId> = s
            .places
            .iter()
            .map(|place| place.hex)
            .filter(|&hex| (4..=70).contains(&s.map.distance(here, hex)))
            .collect();
        if far.is_empty() {
            continue;
        }
        let to = far[roll(1, far.len() as u32) as usize];
        let order = Order::March { force, to: Spot::hex(to), via: [HexId::NONE; 2], pace };
        let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
        let Some(journey) = outlook.journey else { continue };
        let quiet = |hex: HexId| enemies.iter().all(|&enemy| s.map.distance(enemy, hex) > NEAR);
        let Some((arrives, condition)) =
            journey.arrives.zip(journey.wear.and_then(|wear| wear.condition))
        else {
            continue;
        };
        let last = (state.orders_day() + MOST_DAYS).min(s.calendar.weeks * 7 - 7);
        if arrives < last && quiet(here) && journey.points().all(|point| quiet(point.hex)) {
            orders.push((side, order));
            told.push(Told { force, arrives, condition });
        }
    }
    follow(state, &orders, &told, errors);
}

fn follow(state: &CampaignState, orders: &[(SideId, Order)], told: &[Told], errors: &mut Errors) {
    let Some(last) = told.iter().map(|told| told.arrives).max() else { return };
    let (mut later, mut log) = (state.clone(), Vec::<Logged>::new());
    let mut scratch = Scratch::default();
    week_with(&mut later, orders, &mut log, &mut scratch);
    while later.week() * 7 <= last + 14 && !later.is_over() {
        week_with(&mut later, &[], &mut log, &mut scratch);
    }
    let mut folded = state.clone();
    let mut there: Vec<(ForceId, u16)> = Vec::new();
    let mut done = 0;
    for logged in log {
        // Whoever came in yesterday has had his day, and his horses theirs.
        if matches!(logged.event, Event::Time(TimeEvent::DayBegan { .. })) {
            for (force, day) in there.drain(..) {
                let Some(told) = told.iter().find(|told| told.force == force) else { continue };
                errors.days.push(i32::from(told.arrives) - i32::from(day));
                errors.condition.push(told.condition as i32 - folded.condition(force) as i32);
                done += 1;
            }
        }
        if let Event::March(MarchEvent::Halted { force, why: HaltReason::Arrived, .. }) =
            logged.event
        {
            there.push((force, logged.day));
        }
        folded.apply(&logged.event);
    }
    errors.lost += told.len() - done;
}

#[test]
fn what_is_told_of_a_march_comes_about() {
    let long = std::env::var_os("TURKISTAN_LONG").is_some();
    let mut errors = Errors::default();
    let seeds = if long { 20 } else { 2 };
    let starts =
        ["1724-08-07", "1724-10-02", "1724-12-04", "1725-01-29", "1725-03-05", "1725-04-16"];
    for start in starts {
        let s = hosts(start);
        let blue = s.side_by_key("blue").unwrap();
        for run in 0..seeds {
            let mut state = CampaignState::new(s.clone(), seed_of(11, run));
            for leg in 0..2 {
                send(&state, blue, leg, &mut errors);
                week_with(&mut state, &[], &mut (), &mut Scratch::default());
            }
        }
    }
    let theatre = errors.days.len();
    for name in ["struggle-for-turkistan", "surprise-1723"] {
        let s = load(name);
        for run in 0..seeds {
            let mut state = CampaignState::new(s.clone(), seed_of(12, run));
            let mut scratch = Scratch::default();
            while state.week() < 30.min(s.calendar.weeks - 8) {
                for side in s.playable() {
                    send(&state, side, state.week().into(), &mut errors);
                }
                (0..7).for_each(|_| week_with(&mut state, &[], &mut (), &mut scratch));
            }
        }
    }
    let (days, near) = figures(&errors.days, 3 * BIAS.0);
    let (condition, close) = figures(&errors.condition, 3 * BIAS.1);
    println!(
        "{} marches, {theatre} of them over the made-up theatre; {} did not end in time\n\
         | | bias | within three times the bound |\n|---|---|---|\n\
         | day of arrival | {:.2} days | {near} % |\n| condition of horses | {:.2} ‰ | {close} % |",
        errors.days.len(),
        errors.lost,
        f64::from(days) / 100.0,
        f64::from(condition) / 100.0
    );
    assert!(errors.days.len() >= 200, "{} marches", errors.days.len());
    assert!(errors.lost * 20 <= errors.days.len(), "{} of {}", errors.lost, errors.days.len());
    assert!(days.abs() <= BIAS.0 * 100 && near >= 80, "days: {:?}", errors.days);
    assert!(condition.abs() <= BIAS.1 * 100 && close >= 80, "condition: {:?}", errors.condition);
}
