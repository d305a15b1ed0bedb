//! Raids on camp groups, flight, refuge and return, by the shape that the sources give them.

#![allow(
    clippy::print_stdout,
    reason = "figures for those who calibrate: cargo test -- --nocapture"
)]

use rules::{
    calendar::Date,
    check::{OrderError, check},
    event::{Body, CampEvent, Cause, Event, KnowledgeEvent, Logged, OrderEvent, RaidEvent},
    ids::{CampId, ForceId, HexId, SideId, Spot},
    observe::Observation,
    order::{CampTask, Order, Task},
    outlook::Outlook,
    resolve::{Scratch, week, week_with},
    scenario::Scenario,
    state::{CampaignState, Stock},
};
use std::sync::Arc;
use test_support::{assert_books_balance, by_key::side, force, load, on_the_theatre};

fn camp(key: &str, at: &str, households: u32, more: &str) -> String {
    format!(
        r#""{key}": (name: (en: "{key}", kk: "{key}", ru: "{key}"), side: "blue", group: "blue_tribe", at: {at},
            households: {households}, horses_per_household: 10, sheep_per_household: 80, {more}),"#
    )
}

fn scenario(start: &str, camps: &str, forces: &str) -> Arc<Scenario> {
    on_the_theatre(start, &format!("camps: {{ {camps} }}, forces: {{ {forces} }}"))
}

/// A side sees a body where `spot` says.
fn sighting(side: SideId, body: Body, spot: Spot, estimate: u32) -> Event {
    Event::Knowledge(KnowledgeEvent::Sighted {
        side,
        body,
        spot,
        estimate,
        error: 100,
        confidence: 900,
    })
}

/// The raid of the Uzen on its eve: the camp is known, the raiders ride for it; whether the camp
/// has seen them.
fn eve(s: &Arc<Scenario>, seed: u64, seen: bool) -> CampaignState {
    let (red, blue) = (side(s, "red"), side(s, "blue"));
    let (raiders, ulus) = (s.force_by_key("raiders").unwrap(), s.camp_by_key("ulus").unwrap());
    let mut state = CampaignState::new(s.clone(), seed);
    let at = state.camps().spot(ulus);
    state.apply(&sighting(red, Body::Camp(ulus), at, 1500));
    if seen {
        let from = state.forces().spot(raiders);
        state.apply(&sighting(blue, Body::Force(raiders), from, 757));
    }
    state.apply(&Event::Order(OrderEvent::TaskSet { force: raiders, task: Task::Raid(ulus) }));
    state
}

fn uzen(more_forces: &str) -> Arc<Scenario> {
    let raiders =
        force("raiders", "red", "Hex(41, 30)", 757, r#"leader: "red_khan", food_days: 20,"#);
    let forces = format!("{raiders} {more_forces}");
    scenario("1724-08-28", &camp("ulus", "Hex(43, 31)", 1500, "rule: Stay"), &forces)
}

/// The first raid of a log: whether it came by surprise, and whether it was won.
fn first_raid(log: &[Logged]) -> Option<(bool, bool)> {
    log.iter().find_map(|l| match l.event {
        Event::Raid(RaidEvent::CampRaided { surprise, won, .. }) => Some((surprise, won)),
        _ => None,
    })
}

fn captives(log: &[Logged]) -> u32 {
    let led_off = |l: &Logged| match l.event {
        Event::Raid(RaidEvent::CaptivesTaken { households, .. }) => households,
        _ => 0,
    };
    log.iter().map(led_off).sum()
}

#[test]
fn night_raiders_beat_a_sleeping_camp_twice_their_number_and_fail_before_an_alert_one() {
    let s = uzen("");
    let (blue, red) = (side(&s, "blue"), side(&s, "red"));
    let (mut surprised, mut won, mut alert_won, mut horses, mut households) = (0, 0, 0, 0, 0);
    for seed in 0..200 {
        let mut state = eve(&s, seed, false);
        let mut log = Vec::new();
        week(&mut state, &[], &mut log);
        let (surprise, success) = first_raid(&log).expect("they fall on it the same night");
        surprised += u32::from(surprise);
        won += u32::from(success);
        let lost = state.ledger().of(blue, Stock::Households, Cause::Captured);
        assert_eq!(lost, state.standings().captives(red), "every captive is booked as captured");
        assert_eq!(lost, captives(&log));
        assert_books_balance(&state);
        if success {
            let driven = state.ledger().of(red, Stock::Horses, Cause::Booty);
            assert!(driven > 500 && lost > 50, "{driven} horses, {lost} households");
            horses += driven;
            households += lost;
            assert_eq!(state.forces().task(ForceId(0)), Task::Rest, "they have what they came for");
        }
        let mut seen = eve(&s, seed, true);
        let mut log = Vec::new();
        week(&mut seen, &[], &mut log);
        let (surprise, success) = first_raid(&log).expect("they fall on it all the same");
        assert!(!surprise);
        alert_won += u32::from(success);
    }
    let mean = |sum: u32| sum / won.max(1);
    let figures = format!(
        "surprise {surprised}, won {won} of 200 asleep and {alert_won} of 200 alert; {} horses and {} households a raid",
        mean(horses),
        mean(households)
    );
    println!("{figures}");
    assert!(won >= 140, "{figures}");
    assert!(alert_won <= 60, "{figures}");
    assert!((150..=450).contains(&mean(households)), "{figures}");
}

#[test]
fn protectors_in_the_camp_prevent_a_raid() {
    let guard = force("guard", "blue", "Hex(43, 31)", 3000, "food_days: 20,");
    let s = uzen(&guard);
    let blue = side(&s, "blue");
    for seed in 0..10 {
        let mut state = eve(&s, seed, false);
        let mut log = Vec::new();
        week(&mut state, &[], &mut log);
        assert_eq!(first_raid(&log), None, "seed {seed}");
        assert_eq!(state.ledger().of(blue, Stock::Households, Cause::Captured), 0);
    }
}

#[test]
fn a_camp_that_has_moved_on_is_followed_by_its_trail_or_the_raid_ends() {
    let s = uzen("");
    let (raiders, ulus) = (s.force_by_key("raiders").unwrap(), s.camp_by_key("ulus").unwrap());
    let red = side(&s, "red");
    let at = |c: i32, r: i32| s.map.hex_at(rules::hex::Offset::new(c, r)).unwrap();
    let run = |seed: u64, thought: HexId| {
        let mut state = eve(&s, seed, false);
        state.apply(&sighting(red, Body::Camp(ulus), Spot::hex(thought), 1500));
        let mut log = Vec::new();
        for _ in 0..2 {
            week(&mut state, &[], &mut log);
        }
        (first_raid(&log), state)
    };
    let found = (0..40).filter(|&seed| run(seed, at(40, 33)).0.is_some()).count();
    assert!(found >= 25, "found by the trail in {found} of 40");
    // Far from it there is no trail: they look about for a day and give up.
    for seed in 0..10 {
        let (raid, state) = run(seed, at(36, 20));
        assert_eq!(raid, None);
        assert_eq!(state.forces().task(raiders), Task::Rest);
    }
}

#[test]
fn a_host_that_seeks_battle_plunders_the_camp_it_lies_on_and_one_that_holds_does_not() {
    for (stance, plunders) in [("Seek", true), ("Hold", false)] {
        let more = format!("stance: {stance}, food_days: 20,");
        let host = force("host", "red", "Hex(43, 31)", 4000, &more);
        let s = scenario("1724-08-28", &camp("ulus", "Hex(43, 31)", 1500, ""), &host);
        let mut state = CampaignState::new(s.clone(), 4);
        let mut log = Vec::new();
        week(&mut state, &[], &mut log);
        assert_eq!(first_raid(&log).is_some(), plunders, "{stance}");
        let fled = |l: &Logged| matches!(l.event, Event::Camp(CampEvent::CampFled { .. }));
        assert!(log.iter().any(fled), "{stance}: it runs from a host in any case");
        assert_books_balance(&state);
    }
}

const CAMPS: [(i32, i32); 8] =
    [(45, 43), (44, 41), (42, 42), (46, 45), (47, 43), (43, 43), (45, 40), (41, 40)];

/// Eight camps of a thousand households about Turkistan, and 8,000 men in four bodies.
fn about_turkistan(start: &str, army: [(i32, i32); 4]) -> Arc<Scenario> {
    let camps: String = CAMPS
        .iter()
        .enumerate()
        .map(|(i, (c, r))| camp(&format!("camp_{i}"), &format!("Hex({c}, {r})"), 1000, ""))
        .collect();
    let forces: String = army
        .iter()
        .enumerate()
        .map(|(i, (c, r))| {
            let leader = if i == 0 { r#"leader: "red_khan","# } else { "" };
            let more = format!("{leader} stance: Seek, food_days: 20, slaughter_sheep: 6000,");
            force(&format!("host_{i}"), "red", &format!("Hex({c}, {r})"), 2000, &more)
        })
        .collect();
    scenario(start, &camps, &forces)
}

/// Each host without a raid is sent after the nearest camp it knows of; all toward Turkistan
/// when none is known.
fn hunt(state: &CampaignState) -> Vec<(SideId, Order)> {
    let s = &state.scenario;
    let red = side(s, "red");
    let mut orders = Vec::new();
    for force in state.forces_of(red) {
        let Some(here) = state.force_hex(force) else { continue };
        if matches!(state.forces().task(force), Task::Raid(_)) {
            continue;
        }
        let known = |camp: CampId| {
            let contact = state.knowledge().contact(red, Body::Camp(camp));
            let hex = contact.spot.as_hex().filter(|_| contact.is_known())?;
            Some((s.map.distance(here, hex), camp))
        };
        let order = match state.camps_of(side(s, "blue")).filter_map(known).min() {
            Some((_, camp)) => Order::Raid { force, camp },
            None => {
                let place = s.place_by_key("turkistan").unwrap();
                let to = Spot::hex(s.places[place.index()].hex);
                let pace = rules::order::Pace::WithHerd;
                Order::March { force, to, via: [HexId::NONE; 2], pace }
            }
        };
        if check(state, red, &order).is_ok() {
            orders.push((red, order));
        }
    }
    orders
}

/// Households lost after so many weeks of rest and of hunting.
fn hunted(
    s: &Arc<Scenario>,
    seed: u64,
    rest: u16,
    weeks: u16,
    first: &[(SideId, Order)],
) -> CampaignState {
    let mut state = CampaignState::new(s.clone(), seed);
    let mut scratch = Scratch::default();
    for now in 0..rest + weeks {
        let orders = match now {
            0 => first.to_vec(),
            _ if now < rest => Vec::new(),
            _ => hunt(&state),
        };
        week_with(&mut state, &orders, &mut (), &mut scratch);
    }
    state
}

fn losses(state: &CampaignState) -> (u32, String) {
    let blue = side(&state.scenario, "blue");
    let of = |cause| state.ledger().of(blue, Stock::Households, cause);
    let told: Vec<String> = Cause::ALL
        .into_iter()
        .filter(|&cause| of(cause) > 0)
        .map(|cause| format!("{cause:?} {}", of(cause)))
        .collect();
    (state.ledger().lost(blue, Stock::Households), told.join(", "))
}

const NEAR: [(i32, i32); 4] = [(48, 46), (49, 44), (48, 41), (46, 48)];
const FAR: [(i32, i32); 4] = [(62, 44), (62, 45), (63, 44), (63, 45)];

/// What hunters lead off they lead off in any month; what falls behind and dies on the way does not.
#[test]
fn the_hunt_of_april_costs_more_than_that_of_october_and_its_flight_two_and_a_half_times_as_much() {
    let mean = |start: &str| {
        let s = about_turkistan(start, NEAR);
        let ends: Vec<_> = (0..8).map(|seed| hunted(&s, seed, 0, 6, &[])).collect();
        println!("{start}: {:?}", ends.iter().map(losses).collect::<Vec<_>>());
        let flight = |end: &CampaignState| {
            end.ledger().of(side(&s, "blue"), Stock::Households, Cause::Flight)
        };
        let lost = ends.iter().map(|end| losses(end).0).sum::<u32>() / 8;
        (lost, ends.iter().map(flight).sum::<u32>() / 8)
    };
    let (april, april_flight) = mean("1725-04-02");
    let (october, october_flight) = mean("1724-10-02");
    let figures = format!(
        "of 8,000 households {april} in April, {april_flight} of them in flight, {october} in October, {october_flight} in flight"
    );
    println!("{figures}");
    assert!(2 * april_flight >= 5 * october_flight, "{figures}");
    assert!(4 * april >= 5 * october, "{figures}");
    assert!((1_200..=4_800).contains(&april), "{figures}");
}

#[test]
fn an_exodus_six_weeks_ahead_saves_most() {
    let s = about_turkistan("1725-02-19", FAR);
    let blue = side(&s, "blue");
    let to = s.map.boxes.iter().position(|b| b.key == "torghay_n").unwrap();
    let to = rules::ids::BoxId::at(to);
    let leave: Vec<_> =
        (0..8).map(|i| (blue, Order::Evacuate { camp: CampId::at(i), to })).collect();
    let mut sums = [0, 0];
    for seed in 0..6 {
        for (sum, orders) in sums.iter_mut().zip([&leave[..], &[]]) {
            let state = hunted(&s, seed, 6, 7, orders);
            let (lost, told) = losses(&state);
            println!("seed {seed}, {} orders: {lost}: {told}", orders.len());
            *sum += lost;
            if !orders.is_empty() {
                let away = (0..8).filter(|&i| state.camp_hex(CampId::at(i)).is_none()).count();
                assert_eq!(away, 8, "thirteen weeks bring all of them off the map");
            }
        }
    }
    let [left, stayed] = sums.map(|sum| sum / 6);
    assert!(left * 4 <= stayed, "{left} lost by those who left in time, {stayed} by the rest");
    assert!(left <= 500, "{left} of 8,000");
}

#[test]
fn books_balance_and_the_log_folds_to_the_same_end() {
    let s = about_turkistan("1725-04-02", NEAR);
    for seed in 0..3 {
        let mut state = CampaignState::new(s.clone(), seed);
        let mut log: Vec<Logged> = Vec::new();
        for _ in 0..6 {
            let orders = hunt(&state);
            week(&mut state, &orders, &mut log);
            assert_books_balance(&state);
        }
        let mut folded = CampaignState::new(s.clone(), seed);
        log.iter().for_each(|l| folded.apply(&l.event));
        assert_eq!(folded.sections(), state.sections());
        let blue = side(&s, "blue");
        let captured = state.ledger().of(blue, Stock::Households, Cause::Captured);
        assert!(captured > 0, "seed {seed}: somebody is led off");
        assert_eq!(captured, captives(&log));
        assert_eq!(captured, state.standings().captives(side(&s, "red")));
    }
}

#[test]
fn refugees_beyond_the_map_are_safe_pay_for_bread_and_come_home() {
    let s = scenario(
        "1724-08-07",
        &camp("refugees", r#"Off("bukhara")"#, 900, r#"winter: Ground("irghyz")"#),
        &force(
            "host",
            "blue",
            "Place(\"turkistan\")",
            500,
            r#"leader: "blue_khan", food_days: 30,"#,
        ),
    );
    let (camp, blue) = (CampId(0), side(&s, "blue"));
    let mut state = CampaignState::new(s.clone(), 3);
    assert!(state.camp_safe(camp) && state.camp_hex(camp).is_none());
    let herd = (state.camps().horses(camp), state.camps().sheep(camp));
    let levy = Order::CallLevy { camp, force: ForceId(0), men: 50 };
    assert_eq!(check(&state, blue, &levy), Err(OrderError::CampGone { camp }));
    let mut log: Vec<Logged> = Vec::new();
    for _ in 0..3 {
        week(&mut state, &[], &mut log);
    }
    assert!(state.camp_safe(camp));
    // They sell stock for bread in a foreign country, and a few scatter there.
    let gone = state.ledger().of(blue, Stock::Horses, Cause::Eaten);
    assert!((200..=500).contains(&gone), "{gone} of {herd:?}");
    assert!((885..900).contains(&state.camps().households(camp)));
    assert!(state.camps().row(camp).food > 0 && state.camps().row(camp).grass_found > 0);
    assert_books_balance(&state);
    let out = Event::Camp(CampEvent::CampSetOut {
        camp,
        from: state.camps().spot(camp),
        arrives: state.day() + 10,
    });
    let due = state.day() + 10;
    state.apply(&out);
    assert!(!state.camp_safe(camp), "on the way home nobody is safe yet");
    let mut log: Vec<Logged> = Vec::new();
    for _ in 0..2 {
        week(&mut state, &[], &mut log);
    }
    let id = s.map.boxes.iter().position(|b| b.key == "bukhara").unwrap();
    let home = log.iter().find_map(|l| match l.event {
        Event::Camp(CampEvent::CampReturned { at, .. }) => Some((at, l.day)),
        _ => None,
    });
    assert_eq!(home, Some((s.map.boxes[id].entry, due)));
    assert!(state.camp_hex(camp).is_some() && !state.camp_safe(camp));
    // It follows its round as any other: in November it leaves for its winter ground.
    for _ in 0..12 {
        week(&mut state, &[], &mut log);
    }
    let moved = |l: &Logged| matches!(l.event, Event::Camp(CampEvent::CampMoved { .. }));
    assert!(log.iter().any(moved), "{:?}", state.camps().task(camp));
}

#[test]
fn refugees_that_are_called_home_come_in_and_go_on_to_where_they_are_told() {
    let host = force(
        "host",
        "blue",
        "Place(\"turkistan\")",
        500,
        r#"leader: "blue_khan", food_days: 30,"#,
    );
    let refugees = camp("refugees", r#"Off("bukhara")"#, 900, "rule: Stand");
    let s = scenario("1724-08-07", &refugees, &host);
    let (camp, blue) = (CampId(0), side(&s, "blue"));
    let mut state = CampaignState::new(s.clone(), 3);
    let off = s.map.boxes.iter().find(|b| b.key == "bukhara").unwrap();
    let to = s.places[s.place_by_key("turkistan").unwrap().index()].hex;
    let order = Order::Migrate { camp, to };
    assert_eq!(check(&state, blue, &order), Ok(()));
    let outlook = Outlook::of(&Observation::new(&state, blue), &order).unwrap();
    let journey = outlook.journey.unwrap();
    let mut log: Vec<Logged> = Vec::new();
    week(&mut state, &[(blue, order)], &mut log);
    while state.camp_safe(camp) {
        week(&mut state, &[], &mut log);
    }
    // Nobody calls who is on the way already.
    assert_eq!(check(&state, blue, &order), Err(OrderError::CampGone { camp }));
    while state.camp_hex(camp) != Some(to) {
        week(&mut state, &[], &mut log);
    }
    let day = |what: fn(&CampEvent) -> bool| {
        log.iter().find(|l| matches!(&l.event, Event::Camp(c) if what(c))).map(|l| l.day)
    };
    let came = day(|c| matches!(c, CampEvent::CampReturned { .. })).unwrap();
    assert_eq!(came, outlook.starts + off.days_camps);
    let settled = day(|c| matches!(c, CampEvent::CampSettled { .. })).unwrap();
    let told = journey.arrives.unwrap();
    assert!(settled.abs_diff(told) <= 3, "arrives on {settled}, told {told}");
    assert_eq!(log_folds(&s, &log), state.sections());
}

fn log_folds(s: &Arc<Scenario>, log: &[Logged]) -> [u64; rules::state::SECTIONS.len()] {
    let mut folded = CampaignState::new(s.clone(), 3);
    log.iter().for_each(|l| folded.apply(&l.event));
    folded.sections()
}

/// Weeks that a camp needs from Turkistan to a box of the north-west, on the shipped map with
/// the Dzungars behind the walls of the Syr.
fn weeks_to(s: &Arc<Scenario>, seed: u64, off: &str) -> Option<u16> {
    let camp = s.camp_by_key("tabyn").unwrap();
    let to = s.map.boxes.iter().position(|b| b.key == off).unwrap();
    let to = rules::ids::BoxId::at(to);
    let mut state = CampaignState::new(s.clone(), seed);
    let from = state.camp_hex(camp).unwrap();
    // Half a day from the town, which is in enemy hands.
    let place = s.place_by_key("turkistan").unwrap();
    let town = s.map.offset(s.places[place.index()].hex);
    let start = s.map.hex_at(rules::hex::Offset::new(town.column - 1, town.row + 1));
    let crossing = rules::map::Crossing::Dry;
    state.apply(&Event::Camp(CampEvent::CampMoved {
        camp,
        from,
        to: start.unwrap(),
        points: 0,
        crossing,
    }));
    state.apply(&Event::Camp(CampEvent::CampTaskSet { camp, task: CampTask::Evacuate(to) }));
    let mut scratch = Scratch::default();
    for weeks in 1..=20 {
        week_with(&mut state, &[], &mut (), &mut scratch);
        if state.camp_hex(camp).is_none() {
            assert!(state.camps().households(camp) * 10 >= s.start.camps.households(camp) * 9);
            for _ in 0..6 {
                week_with(&mut state, &[], &mut (), &mut scratch);
            }
            assert!(state.camp_safe(camp), "{:?}", state.camps().row(camp));
            return Some(weeks);
        }
    }
    None
}

#[test]
fn camps_from_the_syr_reach_the_north_west_in_spring() {
    let mut s = Arc::into_inner(load("struggle-for-turkistan")).unwrap();
    s.calendar.start_day_number = Date { year: 1725, month: 3, day: 5 }.to_day_number();
    s.finish();
    let s = Arc::new(s);
    for (off, span) in [("torghay_n", 5..=10), ("emba_or", 6..=12)] {
        let weeks: Vec<_> = (0..4).map(|seed| weeks_to(&s, seed, off)).collect();
        println!("{off}: {weeks:?} weeks");
        assert!(weeks.iter().all(|w| w.is_some_and(|w| span.contains(&w))), "{off}: {weeks:?}");
    }
}
