//! Weight of numbers: levies in the mass against few lancers, and small bodies in a host's way.
//! Figures are printed on failure.

use crate::field::{HERE, THERE, attack, body, count, first_week, meeting, wins};
use rules::{
    event::{BattleEvent, ContactEvent, Event, Logged},
    hex::Offset,
    ids::{HexId, SideId, Spot},
    order::{Order, Pace},
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::assert_books_balance;

/// Levies of blue go for 3,000 lancers of red; battles of 200 that blue wins.
fn levies(men: u32, of_red: &str) -> usize {
    let s = meeting(
        &[
            body("a", "blue", HERE, "steppe_levy", men, "stance: Seek,"),
            body("b", "red", THERE, "dzungar_lancers", 3_000, of_red),
        ],
        "",
    );
    wins(&s, "blue")
}

#[test]
fn levies_in_the_mass_are_worth_something_in_the_open_and_break_on_works() {
    let open: Vec<usize> = [4_500, 6_000, 9_000, 12_000].map(|men| levies(men, "")).to_vec();
    let works: Vec<usize> =
        [6_000, 9_000, 12_000].map(|men| levies(men, "stance: Entrench,")).to_vec();
    let told = format!("of 200: open {open:?}, works {works:?}");
    assert!(open[0] < 30, "{told}");
    assert!((30..=70).contains(&open[1]), "{told}");
    assert!((80..=120).contains(&open[2]), "{told}");
    assert!((135..=165).contains(&open[3]), "{told}");
    assert!(works.iter().all(|&won| won <= 4), "{told}");
}

#[test]
fn nobody_rides_round_the_flanks_of_those_who_stand_in_hills() {
    let most = |at: &str, from: &str| {
        let s = meeting(
            &[
                body("a", "blue", from, "steppe_levy", 12_000, "stance: Seek,"),
                body("b", "red", at, "dzungar_lancers", 3_000, ""),
            ],
            "",
        );
        let of = |l: &Logged| match l.event {
            Event::Battle(BattleEvent::BattlePhase { strength, .. }) => Some(strength.flanks),
            _ => None,
        };
        first_week(&s, 1).1.iter().filter_map(of).max().unwrap()
    };
    assert_eq!((most(THERE, HERE), most("Hex(36, 35)", "Hex(35, 35)")), (1_375, 1_000));
}

/// An order of a side's force to march to a hex.
fn march(s: &Scenario, key: &str, column: i32, row: i32) -> (SideId, Order) {
    let force = s.force_by_key(key).unwrap();
    let to = Spot::hex(s.map.hex_at(Offset::new(column, row)).unwrap());
    let pace = Pace::Normal;
    (s.start.forces.side(force), Order::March { force, to, via: [HexId::NONE; 2], pace })
}

/// The day on which a host of blue that marches south comes to its goal, against bodies of red,
/// and what befell on the way.
fn comes(host: u32, bodies: &[String], seed: u64) -> (u16, Vec<Logged>) {
    let host = body("host", "blue", "Hex(50, 4)", "steppe_levy", host, "");
    let s = meeting(&[&[host], bodies].concat(), "");
    let (host, goal) = (s.force_by_key("host").unwrap(), Offset::new(50, 14));
    let goal = s.map.hex_at(goal).unwrap();
    let orders = [march(&s, "host", 50, 14)];
    let mut state = CampaignState::new(s.clone(), seed);
    let mut log: Vec<Logged> = Vec::new();
    for week in 0..4 {
        let orders: &[_] = if week == 0 { &orders } else { &[] };
        week_with(&mut state, orders, &mut log, &mut Scratch::default());
        assert_books_balance(&state);
        if state.force_hex(host) == Some(goal) {
            break;
        }
    }
    let mut folded = CampaignState::new(s, seed);
    log.iter().for_each(|l| folded.apply(&l.event));
    assert_eq!(folded.sections(), state.sections(), "seed {seed}: the fold differs");
    let there = |l: &Logged| {
        matches!(l.event, Event::March(rules::event::MarchEvent::Moved { force, to, .. })
            if force == host && to == goal)
    };
    (log.iter().find(|l| there(l)).map_or(99, |l| l.day), log)
}

fn fought(log: &[Logged]) -> usize {
    count(log, |e| matches!(e, Event::Battle(BattleEvent::BattleBegan { .. })))
}

fn ridden_over(log: &[Logged]) -> usize {
    count(log, |e| matches!(e, Event::Contact(ContactEvent::RiddenOver { .. })))
}

#[test]
fn pickets_cost_a_host_no_day() {
    let pickets: Vec<String> = (5..15)
        .map(|row| {
            let at = format!("Hex(50, {row})");
            body(&format!("p{row}"), "red", &at, "steppe_levy", 1, "stance: Hold,")
        })
        .collect();
    let mut late = 0;
    for seed in 0..20 {
        let (free, _) = comes(14_000, &[], seed);
        let (day, log) = comes(14_000, &pickets, seed);
        assert!(ridden_over(&log) >= 8, "{} ridden over", ridden_over(&log));
        assert_eq!(fought(&log), 0);
        late += day - free;
    }
    assert_eq!(late, 0, "twenty marches were {late} days late in all");
}

#[test]
fn those_ridden_over_lose_men_and_a_large_body_stops_a_host() {
    let at = |men| vec![body("b", "red", "Hex(50, 8)", "steppe_levy", men, "")];
    let (mut lost, mut told) = (0, 0);
    for seed in 0..20 {
        let (_, log) = comes(14_000, &at(600), seed);
        assert_eq!(fought(&log), 0);
        for l in &log {
            if let Event::Contact(ContactEvent::RiddenOver { host, men, lost: l, day, .. }) =
                l.event
            {
                assert!(host == 14_000 && men <= 600 && l <= men, "{host} {men} {l}");
                assert!(day <= 100, "{day}");
                (lost, told) = (lost + l * 1000 / men, told + 1);
            }
        }
        // One in fourteen is a body to reckon with.
        let (_, log) = comes(14_000, &at(1_000), seed);
        assert!(fought(&log) > 0 || ridden_over(&log) == 0);
        let first = log
            .iter()
            .position(|l| matches!(l.event, Event::Contact(ContactEvent::Contact { .. })));
        assert!(first.is_some(), "seed {seed}: a thousand men are met");
    }
    let mean = lost / told.max(1);
    assert!(told >= 20 && (100..=250).contains(&mean), "{told} ridden over lose {mean} permille");
}

#[test]
fn works_make_a_small_body_one_to_reckon_with() {
    let met = |stance: &str, men: u32| {
        let b = body("b", "red", "Hex(50, 8)", "steppe_levy", men, stance);
        let (_, log) = comes(3_000, &[b], 3);
        ridden_over(&log) > 0
    };
    assert!(met("stance: Hold,", 100), "a hundred in the open before three thousand");
    assert!(!met("stance: Entrench,", 100), "a hundred behind works");
    assert!(met("stance: Entrench,", 20), "twenty behind works");
    assert!(!met("stance: Hold,", 200), "two hundred in the open");
}

#[test]
fn a_handful_that_seeks_a_host_costs_it_nothing() {
    let s = meeting(
        &[
            body("host", "blue", HERE, "steppe_levy", 8_000, "stance: Hold,"),
            body("few", "red", THERE, "steppe_levy", 10, "stance: Seek,"),
        ],
        "",
    );
    for seed in 0..20 {
        assert_eq!(fought(&first_week(&s, seed).1), 0, "seed {seed}");
    }
}

#[test]
fn battles_of_a_handful_end() {
    for (blue, red) in [(1, 1), (1, 2), (2, 1), (3, 19), (19, 3), (1, 19)] {
        let s = attack(blue, red, "", "");
        for seed in 0..10 {
            let (state, _) = first_week(&s, seed);
            assert_books_balance(&state);
        }
    }
}

/// The odds that blue has before a body of red, the first time that it sees it.
fn odds(s: &Arc<Scenario>) -> rules::odds::BattleOdds {
    let of = |seed| {
        let (state, _) = first_week(s, seed);
        let seen = rules::observe::Observation::new(&state, s.side_by_key("blue").unwrap());
        let own: Vec<_> = seen.forces().collect();
        seen.battle_odds(&own, s.force_by_key("b").unwrap())
    };
    (0..40).find_map(of).unwrap()
}

#[test]
fn the_odds_say_who_is_ridden_over_and_who_gets_round() {
    let before = |men, red| {
        meeting(
            &[
                body("a", "blue", HERE, "steppe_levy", men, ""),
                body("b", "red", THERE, "steppe_levy", red, ""),
            ],
            "",
        )
    };
    let few = odds(&before(8_000, 200));
    assert!(few.rides_over && few.win == 1000, "{few:?}");
    let many = odds(&before(8_000, 3_000));
    assert!(!many.rides_over && many.own[0].flanks > 1_000, "{many:?}");
    assert_eq!(many.enemy[0].flanks, 1_000);
}
