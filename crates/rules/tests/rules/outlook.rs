//! What an order is said to bring, and what then happens where no enemy is within reach.

use rules::{
    event::{Body, CampEvent, Event, KnowledgeEvent, Logged, MarchEvent, OrderEvent},
    ids::{BoxId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    observe::Observation,
    order::{Bearer, CampRule, Forage, Order, Pace, Quarters, SiegeWay, Stance},
    outlook::{Journey, Outlook, goal},
    resolve::week,
    scenario::Scenario,
    state::CampaignState,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use test_support::{force, load, on_the_theatre};

const MAIN: &str = "struggle-for-turkistan";
const NO_VIA: [HexId; 2] = [HexId::NONE; 2];
/// An enemy this near to a way is within reach of it, hexes.
const REACH: u32 = 8;
/// Journeys longer than that are left out: weather turns, and herds are eaten up, days.
const LONG_DAYS: u16 = 28;
/// The same for camps on their way off the map, which go slowly.
const LONG_CAMP_DAYS: u16 = 42;
/// How far the day of an arrival may lie off, days.
const OFF_DAYS: u16 = 1;

/// What is compared in the shipped scenario; raids are in a small one.
const KINDS: [&str; 25] = [
    "Answer",
    "Besiege Blockade",
    "Besiege CutWater",
    "Besiege Parley",
    "Besiege Storm",
    "CallLevy",
    "CampRule",
    "Depot",
    "Detach",
    "Escort",
    "Evacuate",
    "Follow",
    "Forage",
    "Garrison",
    "Halt",
    "March Forced",
    "March Normal",
    "March WithHerd",
    "March off the map",
    "March via",
    "Merge",
    "Migrate",
    "Release",
    "Relieve",
    "Stance",
];

/// What became of an order.
#[derive(Default, Debug)]
struct Course {
    /// Day on which it was to be there, as its courier set out.
    due: Option<u16>,
    /// Day on which it took effect.
    started: Option<u16>,
    /// The hexes that its bearer came to.
    way: Vec<(HexId, u16)>,
    /// Efforts of the days on which it marched by the order.
    efforts: BTreeSet<u8>,
    /// Day on which it reached a box off the map.
    off_map: Option<u16>,
}

fn body_of(order: &Order) -> Option<Body> {
    match order.bearer() {
        Bearer::Force(force) => Some(Body::Force(force)),
        Bearer::Camp(camp) => Some(Body::Camp(camp)),
        Bearer::Contingent(_) | Bearer::ScriptedEvent(_) => None,
    }
}

/// Plays an order for some weeks and follows its bearer.
fn play(state: &CampaignState, side: SideId, order: Order, weeks: u16) -> Course {
    let mut state = state.clone();
    let mut log = Vec::new();
    for week_no in 0..weeks {
        let orders: &[(SideId, Order)] = if week_no == 0 { &[(side, order)] } else { &[] };
        week(&mut state, orders, &mut log);
    }
    let mut course = Course::default();
    let body = body_of(&order);
    for Logged { day, event, .. } in log {
        match event {
            Event::Order(OrderEvent::OrderSent { side: by, order: sent, arrives })
                if (by, sent) == (side, order) =>
            {
                course.due = Some(arrives);
            }
            Event::Order(OrderEvent::OrderStarted { side: by, order: sent })
                if (by, sent) == (side, order) =>
            {
                course.started = Some(day);
            }
            Event::March(MarchEvent::Moved { force, to, .. })
                if body == Some(Body::Force(force)) =>
            {
                course.way.push((to, day));
            }
            Event::Camp(CampEvent::CampMoved { camp, to, .. })
                if body == Some(Body::Camp(camp)) =>
            {
                course.way.push((to, day));
            }
            Event::March(MarchEvent::Marched { force, effort })
                if body == Some(Body::Force(force)) && course.started.is_some() =>
            {
                course.efforts.insert(effort);
            }
            Event::March(MarchEvent::Arrived { force, at }) if body == Some(Body::Force(force)) => {
                course.off_map = at.as_box().map(|_| day);
            }
            Event::Camp(CampEvent::CampSafe { camp, .. }) if body == Some(Body::Camp(camp)) => {
                course.off_map = Some(day);
            }
            _ => {}
        }
    }
    course
}

/// Where what is said and what came about differ; empty where they agree.
fn differences(state: &CampaignState, side: SideId, order: Order) -> Vec<String> {
    let outlook = Outlook::of(&Observation::new(state, side), &order).unwrap();
    let last = outlook.journey.as_ref().and_then(|j| j.arrives).unwrap_or(outlook.starts);
    let weeks = (last + 2 * OFF_DAYS - state.orders_day()) / 7 + 1;
    let course = play(state, side, order, weeks);
    let mut wrong = Vec::new();
    let near = |day: Option<u16>, told: u16| day.is_some_and(|day| day.abs_diff(told) <= OFF_DAYS);
    if !near(course.due, outlook.starts) || !near(course.started, outlook.starts) {
        wrong.push(format!("starts {}: {:?} {:?}", outlook.starts, course.due, course.started));
    }
    let Some(journey) = &outlook.journey else { return wrong };
    let told: Vec<HexId> = journey.points().map(|point| point.hex).collect();
    // Whoever is there may be sent on by what comes next: the way that was asked for counts.
    let went: Vec<HexId> = course.way.iter().map(|step| step.0).take(told.len()).collect();
    if told != went {
        wrong.push(format!("way {told:?}: {went:?}"));
    }
    let there = match order {
        Order::March { to, .. } if to.as_box().is_some() => course.off_map,
        Order::Evacuate { .. } => course.off_map,
        _ => course.way.get(told.len().saturating_sub(1)).map(|step| step.1),
    };
    let arrives = journey.arrives.expect("only journeys that end are compared");
    if !near(there, arrives) {
        wrong.push(format!("arrives {arrives}: {there:?}, {} steps", told.len()));
    }
    let efforts: BTreeSet<u8> = match journey.body {
        Body::Force(_) if journey.before.is_empty() => [journey.pace.effort()].into(),
        _ => course.efforts.clone(),
    };
    if !course.efforts.contains(&journey.pace.effort()) && matches!(journey.body, Body::Force(_))
        || course.efforts.iter().any(|effort| *effort > 0 && !efforts.contains(effort))
    {
        wrong.push(format!("pace {:?}: efforts {:?}", journey.pace, course.efforts));
    }
    wrong
}

/// Whether no enemy in the field is within reach of a way, and none of what stands there is.
fn is_quiet(state: &CampaignState, side: SideId, order: &Order, journey: Option<&Journey>) -> bool {
    let map = &state.scenario.map;
    let here = match body_of(order) {
        Some(Body::Force(force)) => state.force_hex(force),
        Some(Body::Camp(camp)) => state.camp_hex(camp),
        None => None,
    };
    let mut way = journey.into_iter().flat_map(Journey::points).map(|p| p.hex).chain(here);
    let enemies: Vec<HexId> = state
        .living_forces()
        .filter(|&f| state.scenario.hostile(side, state.forces().side(f)) && !state.in_garrison(f))
        .filter_map(|f| state.force_hex(f))
        .collect();
    !way.any(|hex| enemies.iter().any(|&enemy| map.distance(enemy, hex) <= REACH))
}

fn long(order: &Order) -> u16 {
    if matches!(order, Order::Evacuate { .. }) { LONG_CAMP_DAYS } else { LONG_DAYS }
}

/// Whether whom an order goes after stays where it stands; camps follow the season.
fn stands(state: &CampaignState, order: &Order) -> bool {
    let Order::Escort { camp, .. } = *order else { return true };
    let mut later = state.clone();
    (0..LONG_DAYS / 7 + 1).for_each(|_| week(&mut later, &[], &mut ()));
    later.camp_hex(camp) == state.camp_hex(camp)
}

/// All kinds of orders that a side might give, at every body and many places.
fn orders(seen: &Observation<'_>) -> Vec<Order> {
    let s = seen.scenario().clone();
    let places: Vec<PlaceId> = (0..s.places.len()).map(PlaceId::at).collect();
    let boxes: Vec<BoxId> = (0..s.map.boxes.len()).map(BoxId::at).collect();
    let hex = |place: PlaceId| s.places[place.index()].hex;
    let mut list = Vec::new();
    for force in seen.forces() {
        let march = |to, via, pace| Order::March { force, to, via, pace };
        for (i, &place) in places.iter().enumerate() {
            let to = Spot::hex(hex(place));
            list.extend(Pace::ALL.map(|pace| march(to, NO_VIA, pace)));
            let via = hex(places[(i * 7 + 3) % places.len()]);
            list.push(march(to, [via, HexId::NONE], Pace::Normal));
            list.push(Order::Garrison { force, place });
            list.extend(SiegeWay::ALL.map(|way| Order::Besiege { force, place, way }));
        }
        list.extend(boxes.iter().map(|&b| march(Spot::off_map(b), NO_VIA, Pace::Normal)));
        for other in seen.forces() {
            list.push(Order::Follow { force, leader: other });
            list.push(Order::Merge { force, into: other });
            list.push(Order::Relieve { force, garrison: other });
        }
        list.extend(seen.camps().map(|camp| Order::Escort { force, camp }));
        let enemys = seen.known().filter_map(|enemy| match enemy.body {
            Body::Camp(camp) => Some(Order::Raid { force, camp }),
            Body::Force(_) => None,
        });
        list.extend(enemys);
        list.push(Order::Halt { force });
        list.extend(Stance::ALL.map(|stance| Order::Stance { force, stance }));
        list.extend(Forage::ALL.map(|forage| Order::Forage { force, forage }));
        list.extend(Quarters::ALL.map(|quarters| Order::Winter { force, quarters }));
        list.push(Order::Depot { force, food_man_days: 100 });
        for (contingent, row) in seen.contingents(force) {
            let (to, leader) = (ForceId::NONE, LeaderId::NONE);
            list.push(Order::Detach { contingent, men: row.men / 2, to, leader, officer: true });
            list.push(Order::Release { contingent, men: row.men / 2 });
        }
    }
    for camp in seen.camps() {
        list.extend(places.iter().map(|&place| Order::Migrate { camp, to: hex(place) }));
        list.extend(boxes.iter().map(|&to| Order::Evacuate { camp, to }));
        list.extend(CampRule::ALL.map(|rule| Order::CampRule { camp, rule }));
        let men = seen.levy_available(camp).min(50);
        list.extend(seen.forces().map(|force| Order::CallLevy { camp, force, men }));
    }
    for (scripted_event, choices) in seen.open_scripted_events() {
        list.extend(choices.into_iter().map(|choice| Order::Answer { scripted_event, choice }));
    }
    list
}

fn kind(order: &Order) -> String {
    let told = format!("{order:?}");
    let name = told.split([' ', '{']).next().unwrap_or_default().to_owned();
    match order {
        Order::March { to, .. } if to.as_box().is_some() => format!("{name} off the map"),
        Order::March { via, .. } if via[0].is_some() => format!("{name} via"),
        Order::March { pace, .. } => format!("{name} {pace:?}"),
        Order::Besiege { way, .. } => format!("{name} {way:?}"),
        _ => name,
    }
}

/// Compares orders of a side, of each kind a few that are not alike; those compared, by kind, and
/// where they went wrong.
fn compare(state: &CampaignState, side: SideId) -> (BTreeMap<String, usize>, Vec<String>) {
    const OF_A_KIND: usize = 5;
    let seen = Observation::new(state, side);
    let (mut counts, mut wrong) = (BTreeMap::new(), Vec::new());
    let mut bearers = BTreeSet::new();
    for order in orders(&seen) {
        let kind = kind(&order);
        let count = counts.get(&kind).copied().unwrap_or(0);
        let bearer = format!("{kind} {:?}", order.bearer());
        if count >= OF_A_KIND || bearers.contains(&bearer) {
            continue;
        }
        let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
        let journey = outlook.journey.as_ref();
        let fits = journey.is_none_or(|journey| {
            journey.way.len() >= 3
                && journey.arrives.is_some_and(|day| day <= state.orders_day() + long(&order))
        });
        // An order that sends somebody on his way shows nothing where he stands.
        let moves = goal(&seen, &order).is_some() && !matches!(order, Order::CallLevy { .. });
        let quiet = is_quiet(state, side, &order, journey) && stands(state, &order);
        if !fits || moves != journey.is_some() || !quiet {
            continue;
        }
        bearers.insert(bearer);
        *counts.entry(kind).or_default() += 1;
        let differ = differences(state, side, order);
        if !differ.is_empty() {
            wrong.push(format!("{order:?}: {}", differ.join("; ")));
        }
    }
    (counts, wrong)
}

#[test]
fn what_an_order_is_said_to_bring_comes_about_when_no_enemy_is_near() {
    let s = load(MAIN);
    let (mut all, mut wrong) = (BTreeMap::<String, usize>::new(), Vec::new());
    let mut state = CampaignState::new(s.clone(), 1723);
    for _ in 0..2 {
        for side in s.playable() {
            let (counts, differ) = compare(&state, side);
            counts.into_iter().for_each(|(kind, n)| *all.entry(kind).or_default() += n);
            wrong.extend(differ);
        }
        for _ in 0..2 {
            week(&mut state, &[], &mut ());
        }
    }
    let compared: usize = all.values().sum();
    assert!(wrong.is_empty(), "{} of {compared} ({all:?})\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared >= 300, "{compared} orders of {all:?}");
    for kind in KINDS {
        assert!(all.contains_key(kind), "{kind} is not among {all:?}");
    }
}

fn quiet(start: &str, more: &str) -> Arc<Scenario> {
    let blue = force("blue", "blue", "Place(\"turkistan\")", 1_000, "food_days: 60,");
    let red = force("red", "red", "Place(\"merke\")", 1_000, "food_days: 60,");
    on_the_theatre(start, &format!("forces: {{ {blue} {red} }}, {more}"))
}

fn hex_of(s: &Scenario, key: &str) -> HexId {
    s.places[s.place_by_key(key).unwrap().index()].hex
}

#[test]
fn besiegers_and_escorts_go_with_their_herds_and_raiders_ride_hard() {
    let names = "name: (en: \"N\", kk: \"N\", ru: \"N\")";
    let camp = |key: &str, side: &str, at: &str| {
        format!(
            r#""{key}": ({names}, side: "{side}", group: "{side}_tribe", at: {at}, households: 500,
                horses_per_household: 10, sheep_per_household: 80, rule: Stand),"#
        )
    };
    let camps =
        [camp("ours", "blue", "Place(\"sauran\")"), camp("theirs", "red", "Place(\"shieli\")")];
    let more =
        format!("camps: {{ {} }}, places: {{ \"sozaq\": (holder: \"red\") }}", camps.concat());
    let s = quiet("1724-09-04", &more);
    let (side, force) = (s.side_by_key("blue").unwrap(), s.force_by_key("blue").unwrap());
    let mut state = CampaignState::new(s.clone(), 3);
    let theirs = s.camp_by_key("theirs").unwrap();
    let at = state.camps().spot(theirs);
    let body = Body::Camp(theirs);
    state.apply(&Event::Knowledge(KnowledgeEvent::Sighted {
        side,
        body,
        spot: at,
        estimate: 500,
        error: 100,
        confidence: 900,
    }));
    let sozaq = s.place_by_key("sozaq").unwrap();
    let orders = [
        (Order::Besiege { force, place: sozaq, way: SiegeWay::Blockade }, Pace::WithHerd),
        (Order::Escort { force, camp: s.camp_by_key("ours").unwrap() }, Pace::WithHerd),
        (Order::Raid { force, camp: theirs }, Pace::Forced),
        (Order::Garrison { force, place: s.place_by_key("sauran").unwrap() }, Pace::Normal),
    ];
    for (order, pace) in orders {
        let outlook = Outlook::of(&Observation::new(&state, side), &order).unwrap();
        let journey = outlook.journey.unwrap();
        assert_eq!(journey.pace, pace, "{order:?}");
        assert_eq!(outlook.siege.is_some(), matches!(order, Order::Besiege { .. }));
        assert_eq!(differences(&state, side, order), Vec::<String>::new(), "{order:?}");
    }
}

#[test]
fn a_force_goes_on_until_the_courier_overtakes_it() {
    let khan =
        force("khan", "blue", "Place(\"turkistan\")", 500, "leader: \"blue_khan\", food_days: 60,");
    let far = force("far", "blue", "Place(\"irghyz\")", 1_000, "food_days: 60,");
    let red = force("red", "red", "Place(\"merke\")", 1_000, "food_days: 60,");
    let s = on_the_theatre("1724-09-04", &format!("forces: {{ {khan} {far} {red} }}"));
    let (side, force) = (s.side_by_key("blue").unwrap(), s.force_by_key("far").unwrap());
    let march = |to: &str, pace| {
        let to = Spot::hex(hex_of(&s, to));
        Order::March { force, to, via: NO_VIA, pace }
    };
    let mut state = CampaignState::new(s.clone(), 3);
    week(&mut state, &[(side, march("turkistan", Pace::Normal))], &mut ());
    while state.force_hex(force) == Some(hex_of(&s, "irghyz")) {
        week(&mut state, &[], &mut ());
    }
    let back = march("irghyz", Pace::Forced);
    let outlook = Outlook::of(&Observation::new(&state, side), &back).unwrap();
    let journey = outlook.journey.unwrap();
    assert!(outlook.courier_days > 0 && !journey.before.is_empty(), "{journey:?}");
    assert_eq!(differences(&state, side, back), Vec::<String>::new());
    // What it is doing is told without a courier.
    let standing = Journey::standing(&Observation::new(&state, side), force).unwrap();
    assert_eq!(standing.pace, Pace::Normal);
    assert!(standing.before.is_empty() && standing.arrives.is_some());
}

#[test]
fn an_order_that_cannot_be_given_brings_nothing() {
    let s = quiet("1724-09-04", "");
    let (side, force) = (s.side_by_key("blue").unwrap(), s.force_by_key("blue").unwrap());
    let state = CampaignState::new(s.clone(), 3);
    let seen = Observation::new(&state, side);
    let there = Order::March {
        force,
        to: Spot::hex(hex_of(&s, "turkistan")),
        via: NO_VIA,
        pace: Pace::Normal,
    };
    assert_eq!(Outlook::of(&seen, &there).err(), seen.check(&there).err());
    assert!(seen.check(&there).is_err());
    let foe = Order::Halt { force: s.force_by_key("red").unwrap() };
    assert!(Outlook::of(&seen, &foe).is_err());
}

#[test]
fn horses_that_graze_a_wide_circle_are_forecast_so() {
    const NEAR_DAYS: u16 = 2;
    const NEAR_PERMILLE: u32 = 150;
    let host = |key: &str, at: &str| {
        force(key, "blue", &format!("Place(\"{at}\")"), 14_000, "food_days: 60, forage: Wide,")
    };
    let red = force("red", "red", "Off(\"kashgar\")", 100, "food_days: 60,");
    let hosts = [host("a", "taraz"), host("b", "merke"), red].concat();
    let s = on_the_theatre("1724-09-04", &format!("forces: {{ {hosts} }},"));
    let (side, to) = (s.side_by_key("blue").unwrap(), hex_of(&s, "sauran"));
    let mut compared = 0;
    for seed in 1..=4 {
        let state = CampaignState::new(s.clone(), seed);
        for force in Observation::new(&state, side).forces() {
            // Columns of many thousands go with their herds: faster they ruin their horses.
            let pace = Pace::WithHerd;
            let order = Order::March { force, to: Spot::hex(to), via: NO_VIA, pace };
            let seen = Observation::new(&state, side);
            let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
            assert_eq!(state.forces().forage(force), Forage::Wide);
            let journey = outlook.journey.unwrap();
            let (arrives, condition) = (journey.arrives.unwrap(), journey.wear.unwrap().condition);
            let mut played = state.clone();
            week(&mut played, &[(side, order)], &mut ());
            let mut worst = played.condition(force);
            while played.force_hex(force).is_some_and(|hex| hex != to) && !played.is_over() {
                week(&mut played, &[], &mut ());
                worst = worst.min(played.condition(force));
            }
            let came = play(&state, side, order, played.week()).way.last().map(|step| step.1);
            let (near, came) = (condition.unwrap(), came.unwrap());
            let told = format!("seed {seed} {force:?}: {arrives} {near}, came {came}");
            assert!(came.abs_diff(arrives) <= NEAR_DAYS, "{told}");
            // At the end of the week in which it comes there it has rested for some days.
            assert!(worst.abs_diff(near) <= NEAR_PERMILLE, "{told} {worst}");
            compared += 1;
        }
    }
    assert!(compared >= 8, "{compared}");
}

#[test]
fn men_on_foot_have_no_horses_to_wear_out() {
    let s = load("surprise-1723");
    let side = s.side_by_key("kazakh").unwrap();
    let state = CampaignState::new(s.clone(), 4);
    let seen = Observation::new(&state, side);
    let mut on_foot = 0;
    for force in seen.forces() {
        let order = Order::March {
            force,
            to: Spot::hex(hex_of(&s, "sauran")),
            via: NO_VIA,
            pace: Pace::Normal,
        };
        let Ok(outlook) = Outlook::of(&seen, &order) else { continue };
        let wear = outlook.journey.unwrap().wear.unwrap();
        assert_eq!(wear.condition.is_some(), state.horses(force) > 0);
        assert_eq!(wear.herd_permille.is_some(), state.forces().sheep(force) > 0);
        on_foot += usize::from(wear.condition.is_none());
    }
    assert!(on_foot > 0);
}
