//! Rules as sentences: a small situation, orders, and the facts that must follow.

use crate::field::count;
use rules::{
    check::{OrderError, check},
    event::{
        Body, CampEvent, ContactEvent, Event, Logged, MarchEvent, OrderEvent, OrganisationEvent,
    },
    ids::{CampId, ForceId, HexId, LeaderId, SideId, Spot},
    observe::Observation,
    order::{CampTask, Order, Pace, Stance, Task},
    outlook::{Danger, Outlook},
    resolve::{courier_days, week},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{
    by_key::{self, hex, place, side},
    force, on_the_theatre,
};

const NO_VIA: [HexId; 2] = [HexId::NONE; 2];

fn march(s: &Scenario, key: &str, to: &str, pace: Pace) -> (SideId, Order) {
    let force = by_key::force(s, key);
    let owner = s.start.forces.side(force);
    (owner, Order::March { force, to: Spot::hex(hex(s, to)), via: NO_VIA, pace })
}

fn run(state: &mut CampaignState, orders: &[(SideId, Order)]) -> Vec<Logged> {
    for (by, order) in orders {
        assert_eq!(check(state, *by, order), Ok(()), "{order:?}");
    }
    let mut log = Vec::new();
    week(state, orders, &mut log);
    log
}

fn forces(list: &[String]) -> String {
    format!("forces: {{ {} }},", list.concat())
}

/// The khan in Turkistan, from whom couriers ride.
fn khan() -> String {
    force("khan", "blue", "Place(\"turkistan\")", 500, "leader: \"blue_khan\", food_days: 20,")
}

fn two_hosts(red_at: &str, red_stance: &str) -> Arc<Scenario> {
    on_the_theatre(
        "1724-09-04",
        &forces(&[
            force(
                "blue",
                "blue",
                "Place(\"turkistan\")",
                3_000,
                "leader: \"blue_khan\", food_days: 20,",
            ),
            force(
                "red",
                "red",
                red_at,
                3_000,
                &format!("leader: \"red_khan\", food_days: 20, stance: {red_stance},"),
            ),
        ]),
    )
}

#[test]
fn a_host_with_its_herd_makes_24_km_a_day_and_riders_more() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let steps = |pace| {
        let mut state = CampaignState::new(s.clone(), 1);
        let log = run(&mut state, &[march(&s, "blue", "irghyz", pace)]);
        count(&log, |e| matches!(e, Event::March(MarchEvent::Moved { .. })))
    };
    let (herd, normal, forced) = (steps(Pace::WithHerd), steps(Pace::Normal), steps(Pace::Forced));
    assert!((9..=12).contains(&herd), "{herd} hexes in a week with the herd");
    assert!((16..=21).contains(&normal), "{normal} hexes in a week");
    assert!((22..=29).contains(&forced), "{forced} hexes in a forced week");
}

#[test]
fn hard_riding_costs_horses_their_condition() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let after = |pace: Option<Pace>| {
        let mut state = CampaignState::new(s.clone(), 1);
        let orders: Vec<_> = pace.map(|p| march(&s, "blue", "irghyz", p)).into_iter().collect();
        run(&mut state, &orders);
        state.condition(by_key::force(&s, "blue"))
    };
    let rest = after(None);
    let (herd, normal, forced) =
        (after(Some(Pace::WithHerd)), after(Some(Pace::Normal)), after(Some(Pace::Forced)));
    assert!(rest >= herd && herd > normal && normal > forced, "{rest} {herd} {normal} {forced}");
    assert!(rest - forced >= 120, "a forced week costs {}", rest - forced);
}

#[test]
fn waypoints_underfoot_told_twice_or_at_the_goal_end_no_march() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let blue = by_key::force(&s, "blue");
    let (here, sauran) = (hex(&s, "turkistan"), hex(&s, "sauran"));
    let kashgar = s.map.boxes.iter().position(|b| b.key == "bukhara").unwrap();
    let off = Spot::off_map(rules::ids::BoxId::at(kashgar));
    let entry = s.map.boxes[kashgar].entry;
    let via =
        [[here, HexId::NONE], [here, here], [HexId::NONE, here], [here, sauran], [sauran, sauran]];
    for via in via {
        let mut state = CampaignState::new(s.clone(), 1);
        let to = Spot::hex(sauran);
        let order = Order::March { force: blue, to, via, pace: Pace::Normal };
        let told = Outlook::of(&Observation::new(&state, side(&s, "blue")), &order).unwrap();
        assert!(told.journey.is_some_and(|j| j.arrives.is_some() && !j.way.is_empty()), "{via:?}");
        run(&mut state, &[(side(&s, "blue"), order)]);
        assert_eq!(state.force_hex(blue), Some(sauran), "{via:?}");
        // Nobody leaves the map but where its country begins.
        let mut state = CampaignState::new(s.clone(), 1);
        let order = Order::March { force: blue, to: off, via, pace: Pace::Normal };
        let log = run(&mut state, &[(side(&s, "blue"), order)]);
        let left = log.iter().find_map(|l| match l.event {
            Event::March(MarchEvent::Departed { from, .. }) => Some(from),
            _ => None,
        });
        assert!(left.is_none_or(|from| from == Spot::hex(entry)), "{via:?}: {left:?}");
    }
    let nowhere = Order::March {
        force: blue,
        to: Spot::hex(here),
        via: [here, HexId::NONE],
        pace: Pace::Normal,
    };
    let state = CampaignState::new(s.clone(), 1);
    assert_eq!(check(&state, side(&s, "blue"), &nowhere), Err(OrderError::AlreadyThere));
}

#[test]
fn before_the_first_week_its_weather_lies() {
    let s = two_hosts("Hex(46, 45)", "Hold");
    for seed in 0..20 {
        let mut state = CampaignState::new(s.clone(), seed);
        let first = state.clone();
        run(&mut state, &[]);
        assert_eq!(first.weather(), state.weather(), "the first week is the one that was shown");
    }
}

#[test]
fn orders_ride_to_those_who_are_far() {
    let s = on_the_theatre(
        "1724-09-04",
        &forces(&[
            khan(),
            force("near", "blue", "Place(\"turkistan\")", 500, "food_days: 20,"),
            force("far", "blue", "Place(\"irghyz\")", 500, "food_days: 20,"),
        ]),
    );
    let mut state = CampaignState::new(s.clone(), 1);
    let far = march(&s, "far", "turkistan", Pace::Normal);
    let near = march(&s, "near", "sauran", Pace::Normal);
    assert_eq!(courier_days(&state, near.0, &near.1), 0);
    let days = courier_days(&state, far.0, &far.1);
    // 61 hexes of 15 km at about 120 km a day.
    assert!((7..=9).contains(&days), "{days} days");
    let log = run(&mut state, &[far, near]);
    let started = |force: ForceId, log: &[Logged]| {
        log.iter().find_map(|l| match l.event {
            Event::Order(OrderEvent::OrderStarted {
                order: Order::March { force: f, .. }, ..
            }) if f == force => Some(l.day),
            _ => None,
        })
    };
    assert_eq!(started(by_key::force(&s, "near"), &log), Some(0));
    assert_eq!(started(by_key::force(&s, "far"), &log), None, "the courier is still riding");
    assert_eq!(state.force_hex(by_key::force(&s, "far")), Some(hex(&s, "irghyz")));
    let log = run(&mut state, &[]);
    assert_eq!(started(by_key::force(&s, "far"), &log), Some(days));
}

#[test]
fn an_order_that_comes_too_late_lapses_with_its_reason() {
    let s = on_the_theatre(
        "1724-09-04",
        &forces(&[
            khan(),
            force("a", "blue", "Place(\"irghyz\")", 500, "food_days: 20,"),
            force("b", "blue", "Place(\"irghyz\")", 500, "food_days: 20,"),
        ]),
    );
    let mut state = CampaignState::new(s.clone(), 1);
    let (a, b) = (by_key::force(&s, "a"), by_key::force(&s, "b"));
    let blue = side(&s, "blue");
    let merge = Order::Merge { force: a, into: b };
    run(&mut state, &[(blue, merge), march(&s, "a", "torghay_mouth", Pace::Normal)]);
    let log = run(&mut state, &[]);
    let lapsed = log.iter().find_map(|l| match l.event {
        Event::Order(OrderEvent::OrderLapsed {
            order: Order::March { force, .. }, why, ..
        }) if force == a => Some(why),
        _ => None,
    });
    assert_eq!(lapsed, Some(OrderError::ForceGone { force: a }));
    assert_eq!(state.men(b), 1_000);
}

#[test]
fn a_host_that_holds_bars_the_way_and_both_know_it() {
    let s = two_hosts("Place(\"sauran\")", "Hold");
    let mut state = CampaignState::new(s.clone(), 1);
    let log = run(&mut state, &[march(&s, "blue", "sauran", Pace::Normal)]);
    let (blue, red) = (by_key::force(&s, "blue"), by_key::force(&s, "red"));
    let contact = log.iter().find(|l| {
        matches!(l.event, Event::Contact(ContactEvent::Contact { force, enemy, .. })
        if force == blue && enemy == red)
    });
    let seen = contact.expect("they meet").seen;
    assert!(seen.has(side(&s, "blue")) && seen.has(side(&s, "red")));
    let (at, there) = (state.force_hex(blue).unwrap(), state.force_hex(red).unwrap());
    assert_eq!(s.map.distance(at, there), 1, "face to face, not in one hex");
    assert_eq!(state.forces().contact(blue), red);
}

#[test]
fn a_host_that_evades_mostly_slips_away() {
    let (mut slipped, mut caught) = (0, 0);
    let s = two_hosts("Place(\"sauran\")", "Evade");
    for seed in 0..60 {
        let mut state = CampaignState::new(s.clone(), seed);
        let log = run(&mut state, &[march(&s, "blue", "sauran", Pace::Normal)]);
        slipped += count(&log, |e| matches!(e, Event::Contact(ContactEvent::Evaded { .. }))).min(1);
        caught += count(&log, |e| matches!(e, Event::Contact(ContactEvent::Contact { .. }))).min(1);
    }
    assert!(slipped >= 30, "{slipped} of 60 slipped away");
    assert!(caught >= 1, "and sometimes they are caught");
}

#[test]
fn passing_under_an_enemys_eyes_ends_the_days_march() {
    let free = two_hosts("Place(\"taraz\")", "Hold");
    let watched = two_hosts("Hex(46, 45)", "Hold");
    let steps = |s: &Arc<Scenario>| {
        let mut state = CampaignState::new(s.clone(), 1);
        let log = run(&mut state, &[march(s, "blue", "otrar", Pace::Normal)]);
        log.iter()
            .find_map(|l| match l.event {
                Event::March(MarchEvent::Halted { force, .. })
                    if force == by_key::force(s, "blue") =>
                {
                    Some(l.day)
                }
                _ => None,
            })
            .unwrap_or(99)
    };
    assert!(steps(&free) < steps(&watched), "{} {}", steps(&free), steps(&watched));
}

#[test]
fn undefended_places_change_hands_and_garrisons_keep_theirs() {
    let places = r#"places: {
        "sauran": (holder: "red", people: 1000), "iqan": (holder: "red", people: 500),
    },"#;
    let guard = force("guard", "red", "Place(\"iqan\")", 100, "garrison: true, food_days: 20,");
    let s = on_the_theatre(
        "1724-09-04",
        &format!(
            "{places}{}",
            forces(&[
                force(
                    "one",
                    "blue",
                    "Place(\"turkistan\")",
                    900,
                    "leader: \"blue_khan\", food_days: 20,"
                ),
                force("two", "blue", "Place(\"turkistan\")", 900, "food_days: 20,"),
                guard,
            ])
        ),
    );
    let mut state = CampaignState::new(s.clone(), 1);
    run(
        &mut state,
        &[march(&s, "one", "sauran", Pace::Normal), march(&s, "two", "iqan", Pace::Normal)],
    );
    assert_eq!(state.places().holder(place(&s, "sauran")), side(&s, "blue"));
    assert_eq!(state.places().holder(place(&s, "iqan")), side(&s, "red"), "its garrison stands");
}

#[test]
fn splitting_and_joining_keeps_men_horses_and_food() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let mut state = CampaignState::new(s.clone(), 1);
    let (blue, own) = (by_key::force(&s, "blue"), side(&s, "blue"));
    let contingent = state.contingents_of(blue).next().unwrap();
    let (to, leader) = (ForceId::NONE, LeaderId::NONE);
    let split = Order::Detach { contingent, men: 1_000, to, leader, officer: false };
    let log = run(&mut state, &[(own, split)]);
    assert_eq!(
        count(&log, |e| matches!(e, Event::Organisation(OrganisationEvent::Detached { .. }))),
        1
    );
    let part = ForceId(state.forces().len() as u16 - 1);
    assert_eq!((state.men(blue), state.men(part)), (2_000, 1_000));
    assert_eq!(
        (state.horses(blue) + state.horses(part)),
        state.total(own, rules::state::Stock::Horses)
    );
    assert!(state.forces().stores(part) > 0);
    run(&mut state, &[(own, Order::Merge { force: part, into: blue })]);
    assert_eq!(state.men(blue), 3_000);
    assert!(!state.forces().alive(part));
    assert_eq!(
        check(&state, own, &Order::Halt { force: part }),
        Err(OrderError::ForceGone { force: part })
    );
}

#[test]
fn nobody_commands_what_is_not_his() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let state = CampaignState::new(s.clone(), 1);
    let red = by_key::force(&s, "red");
    let order = Order::Halt { force: red };
    assert_eq!(
        check(&state, side(&s, "blue"), &order),
        Err(OrderError::NotYourForce { force: red })
    );
    let nobody = ForceId(77);
    let order = Order::Halt { force: nobody };
    assert_eq!(
        check(&state, side(&s, "blue"), &order),
        Err(OrderError::NoSuchForce { force: nobody })
    );
}

#[test]
fn an_outlook_says_where_when_and_what_threatens() {
    let s = two_hosts("Hex(46, 45)", "Hold");
    let (by, order) = march(&s, "blue", "tashkent", Pace::WithHerd);
    let after_a_week = |seed| {
        let mut state = CampaignState::new(s.clone(), seed);
        run(&mut state, &[]);
        state
    };
    let red = Body::Force(by_key::force(&s, "red"));
    let state = (0..20)
        .map(after_a_week)
        .find(|state| state.knowledge().contact(by, red).is_known())
        .expect("scouts see a host two hexes off sooner or later");
    let outlook = Outlook::of(&Observation::new(&state, by), &order).unwrap();
    let journey = outlook.journey.unwrap();
    // A week has been played; orders go out on the first day of the next.
    assert_eq!((state.day(), outlook.starts), (6, 7));
    let last = journey.way.last().unwrap();
    assert_eq!(last.hex, hex(&s, "tashkent"));
    let days = journey.arrives.unwrap() - outlook.starts;
    assert!((9..=16).contains(&days), "Turkistan to Tashkent with the herd: {days} days");
    assert!(
        journey.dangers.iter().any(|d| matches!(d, Danger::Enemy { .. })),
        "{:?}",
        journey.dangers
    );
    // What comes about is what was forecast, as long as nobody interferes.
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let mut state = CampaignState::new(s.clone(), 1);
    let (by, order) = march(&s, "blue", "sayram", Pace::WithHerd);
    let outlook = Outlook::of(&Observation::new(&state, by), &order).unwrap();
    let mut log = run(&mut state, &[(by, order)]);
    log.extend(run(&mut state, &[]));
    let arrived = log.iter().find_map(|l| match l.event {
        Event::March(MarchEvent::Halted { force, .. }) if force == by_key::force(&s, "blue") => {
            Some(l.day)
        }
        _ => None,
    });
    let told = outlook.journey.and_then(|journey| journey.arrives).unwrap();
    assert!(arrived.unwrap().abs_diff(told) <= 1, "forecast {told}, came {arrived:?}");
}

#[test]
fn an_outlook_does_not_betray_grass_that_unseen_enemies_ate() {
    // 30,000 horsemen stand on the road, or far from it. Nobody of the marcher's side sees them.
    let seen = |at: &str| {
        let blue =
            test_support::force("blue", "blue", "Place(\"turkistan\")", 1_000, "food_days: 60,");
        let red = test_support::force("red", "red", at, 30_000, "food_days: 60,");
        let s = test_support::on_the_theatre("1724-10-02", &format!("forces: {{{blue}{red}}}"));
        let mut state = CampaignState::new(s.clone(), 4);
        for _ in 0..3 {
            run(&mut state, &[]);
        }
        let (by, order) = march(&s, "blue", "tashkent", Pace::WithHerd);
        assert!(!state.knowledge().contact(by, Body::Force(by_key::force(&s, "red"))).is_known());
        Outlook::of(&Observation::new(&state, by), &order).unwrap()
    };
    assert_eq!(seen("Place(\"temirlan\")"), seen("Place(\"merke\")"));
}

#[test]
fn contacts_age_and_are_forgotten() {
    let s = two_hosts("Place(\"sauran\")", "Hold");
    let mut state = CampaignState::new(s.clone(), 1);
    let (blue, red) = (side(&s, "blue"), by_key::force(&s, "red"));
    for _ in 0..3 {
        run(&mut state, &[]);
    }
    let contact = *state.knowledge().contact(blue, Body::Force(red));
    if !contact.in_sight {
        // Four hexes off: sight is shorter; come and look.
        run(&mut state, &[march(&s, "blue", "sauran", Pace::Normal)]);
    }
    let seen = *state.knowledge().contact(blue, Body::Force(red));
    assert!(seen.in_sight, "{seen:?}");
    assert!(seen.estimate.abs_diff(3_000) <= 900, "about 3,000: {}", seen.estimate);
    run(&mut state, &[march(&s, "blue", "tashkent", Pace::Forced)]);
    let mut confidence = Vec::new();
    for _ in 0..12 {
        run(&mut state, &[]);
        confidence.push(state.knowledge().contact(blue, Body::Force(red)).confidence);
    }
    assert!(confidence.windows(2).all(|w| w[1] <= w[0]), "{confidence:?}");
    assert_eq!(*confidence.last().unwrap(), 0, "forgotten in the end: {confidence:?}");
    assert!(Observation::new(&state, blue).known().all(|e| e.body != Body::Force(red)));
}

#[test]
fn camps_flee_from_a_host_they_hear_of_and_lose_by_it() {
    let camp = |rule: &str| {
        format!(
            r#"camps: {{ "aul": (name: (en: "A", kk: "A", ru: "A"), side: "blue", group: "blue_tribe",
            at: Place("bugun"), households: 1000, horses_per_household: 10, sheep_per_household: 80, rule: {rule}) }},"#
        )
    };
    let raid = |rule: &str, start: &str| {
        let s = on_the_theatre(
            start,
            &format!(
                "{}{}",
                camp(rule),
                forces(&[force(
                    "raid",
                    "red",
                    "Place(\"temirlan\")",
                    5_000,
                    "leader: \"red_khan\", food_days: 20,"
                )])
            ),
        );
        let mut state = CampaignState::new(s.clone(), 1);
        let log = run(&mut state, &[march(&s, "raid", "bugun", Pace::Normal)]);
        let home = s.places[place(&s, "bugun").index()].hex;
        let away = state.camp_hex(CampId(0)).map(|h| s.map.distance(h, home));
        (
            count(&log, |e| matches!(e, Event::Camp(CampEvent::CampFled { .. }))),
            away.unwrap_or(99),
            state,
        )
    };
    let (fled, away, state) = raid("Seasonal", "1725-03-05");
    assert!(fled >= 1 && away >= 2, "fled {fled} times, {away} hexes");
    assert!(matches!(state.camps().task(CampId(0)), CampTask::Flee(_) | CampTask::Rest));
    let (stood, away, _) = raid("Stand", "1725-03-05");
    assert_eq!((stood, away), (0, 0), "a camp told to stand stands");
}

#[test]
fn levies_ride_out_with_horses_and_food_and_go_home_again() {
    let s = on_the_theatre(
        "1724-09-04",
        &format!(
            r#"camps: {{ "aul": (name: (en: "A", kk: "A", ru: "A"), side: "blue", group: "blue_tribe",
            at: Place("sauran"), households: 1000, horses_per_household: 10, sheep_per_household: 80) }}, {}"#,
            forces(&[force(
                "khan",
                "blue",
                "Place(\"turkistan\")",
                500,
                "leader: \"blue_khan\", food_days: 20,"
            )])
        ),
    );
    let mut state = CampaignState::new(s.clone(), 1);
    let (blue, khan, camp) = (side(&s, "blue"), by_key::force(&s, "khan"), CampId(0));
    let call = Order::CallLevy { camp, force: khan, men: 400 };
    run(&mut state, &[(blue, call)]);
    let log = run(&mut state, &[]);
    let _ = log;
    assert_eq!(state.men(khan), 900);
    let levy = state.contingents_of(khan).find(|&c| state.contingents().home(c) == camp).unwrap();
    assert!(state.contingents().horses(levy) >= 700);
    let too_many = Order::CallLevy { camp, force: khan, men: 5_000 };
    assert!(matches!(
        check(&state, blue, &too_many),
        Err(OrderError::NotEnoughMen { asked: 5_000, .. })
    ));
    run(&mut state, &[(blue, Order::Release { contingent: levy, men: 400 })]);
    assert_eq!(state.men(khan), 500);
}

#[test]
fn entrenching_takes_days_and_marching_undoes_it() {
    let s = two_hosts("Place(\"taraz\")", "Hold");
    let mut state = CampaignState::new(s.clone(), 1);
    let (blue, own) = (by_key::force(&s, "blue"), side(&s, "blue"));
    run(&mut state, &[(own, Order::Stance { force: blue, stance: Stance::Entrench })]);
    assert!(state.forces().dug_in(blue) >= 3);
    run(&mut state, &[march(&s, "blue", "sauran", Pace::Normal)]);
    assert!(state.forces().dug_in(blue) < 7);
    assert_eq!(state.forces().task(blue), Task::Rest);
}

#[test]
fn a_host_two_hexes_off_is_seen_within_a_week_as_a_rule() {
    let s = two_hosts("Hex(46, 45)", "Hold");
    assert_eq!(
        s.map.distance(
            hex(&s, "turkistan"),
            s.start.forces.spot(by_key::force(&s, "red")).as_hex().unwrap()
        ),
        2
    );
    let mut seen = 0;
    for seed in 0..100 {
        let mut state = CampaignState::new(s.clone(), seed);
        run(&mut state, &[]);
        seen += u32::from(
            state
                .knowledge()
                .contact(side(&s, "blue"), Body::Force(by_key::force(&s, "red")))
                .is_known(),
        );
    }
    assert!(seen >= 80, "{seen} of 100");
}
