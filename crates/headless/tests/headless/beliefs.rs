//! What a side draws of what it does not know: whole states that look to it as the true one does, in which
//! nothing is read that is hidden from it.

use crate::players::{plan, play};
use headless::ai::{Policy, Strategist};
use proptest::prelude::*;
use rules::{
    check::check,
    event::{
        Body, CampEvent, Cause, Event, Fate, KnowledgeEvent, MarchEvent, Mood, OrderEvent,
        OrganisationEvent, PeopleEvent, ScenarioEvent, SiegeEvent, SubsistenceEvent,
    },
    ids::{ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    map::Crossing,
    observe::Observation,
    order::{CampTask, Order, Stance, Task},
    resolve::{Scratch, week_with},
    state::{CampaignState, Stock},
    victory,
};
use std::{collections::BTreeMap, sync::Arc};
use test_support::{assert_books_balance, scatter};

const PAIRS: [(Policy, Policy); 4] = [
    (Policy::Bold, Policy::Cautious),
    (Policy::Random, Policy::Bold),
    (Policy::Plan, Policy::Plan),
    (Policy::Random, Policy::Random),
];

fn players((one, two): (Policy, Policy)) -> Vec<Box<dyn Strategist>> {
    vec![one.player(), two.player()]
}

/// Shows campaigns of all shipped scenarios between different players, in some of their weeks.
fn in_many_weeks(weeks: &[u16], mut show: impl FnMut(&CampaignState)) {
    for name in test_support::library().names() {
        let scenario = test_support::load(&name);
        for (i, pair) in PAIRS.into_iter().enumerate() {
            let mut state = CampaignState::new(scenario.clone(), 40 + i as u64);
            let (mut players, mut scratch) = (players(pair), Scratch::default());
            while !state.is_over() {
                if weeks.contains(&state.week()) {
                    show(&state);
                }
                let orders = plan(&state, &mut players);
                week_with(&mut state, &orders, &mut (), &mut scratch);
            }
        }
    }
}

/// What a side draws of a campaign looks to it as the campaign does, can be loaded, and balances.
fn draws(state: &CampaignState, side: SideId, seed: u64) -> CampaignState {
    let seen = Observation::new(state, side);
    let drawn = seen.sample(seed);
    for made in [&drawn, &seen.expected()] {
        let (scenario, tables) = (state.scenario.clone(), made.tables().clone());
        let loaded = CampaignState::from_columns(scenario, tables);
        let told = (&state.scenario.key, state.week(), side);
        assert_eq!(loaded.map(|_| ()), Ok(()), "{told:?}");
        let again = Observation::new(made, side);
        // Choices that hang on a die of the week (random scenarios have some) stand open by other dice.
        if again.open_scripted_events() == seen.open_scripted_events() {
            assert_eq!(again.digest(), seen.digest(), "{told:?}");
        } else {
            assert_eq!(state.scenario.key, "scatter");
        }
        assert_eq!(victory::score(made, side), victory::score(state, side), "{told:?}");
        assert_books_balance(made);
    }
    assert_eq!(drawn.seed(), seed);
    let same_dice = seen.sample(state.seed());
    assert_eq!(Observation::new(&same_dice, side).digest(), seen.digest());
    drawn
}

#[test]
fn a_drawn_state_looks_as_the_true_one_and_can_be_played_on() {
    let mut seed = 0;
    in_many_weeks(&[0, 1, 3, 7, 13, 22], |state| {
        for side in state.scenario.playable() {
            seed += 1;
            let mut drawn = draws(state, side, seed);
            play(&mut drawn, &mut players((Policy::Random, Policy::Random)), 8);
            assert_books_balance(&drawn);
        }
    });
}

#[test]
fn at_the_start_the_order_of_battle_is_known() {
    for name in test_support::library().names() {
        let start = CampaignState::new(test_support::load(&name), 3);
        for side in start.scenario.playable() {
            let drawn = Observation::new(&start, side).sample(8);
            assert_eq!(drawn.sections(), start.fork(8).sections(), "{name}");
        }
    }
}

#[test]
fn who_is_seen_stands_where_it_is_seen_and_who_is_not_stands_out_of_sight() {
    let (mut seen_bodies, mut unseen_bodies, mut moved) = (0, 0, 0);
    in_many_weeks(&[2, 6, 12], |state| {
        for side in state.scenario.playable() {
            let seen = Observation::new(state, side);
            let (drawn, sight) = (seen.sample(5), seen.sight());
            for force in drawn.living_forces().filter(|&f| drawn.forces().side(f) != side) {
                let contact = state.knowledge().contact(side, Body::Force(force));
                let hex = drawn.force_hex(force);
                // Of a garrison that is shut in more is heard than seen.
                let walls = drawn.forces().garrison(force);
                let heard = walls.some().is_some_and(|place| seen.inside(place).is_some());
                if contact.in_sight && !heard {
                    seen_bodies += 1;
                    assert_eq!(drawn.forces().spot(force), contact.spot);
                    let (men, off) = (drawn.men(force), u32::from(contact.error) + 1);
                    let (few, many) = (1000 - off.min(900), 1000 + off);
                    assert!(men + 1 >= contact.estimate * few / 1000, "{men} of {contact:?}");
                    assert!(men <= contact.estimate * many / 1000 + 1, "{men} of {contact:?}");
                } else if !contact.is_known() {
                    unseen_bodies += 1;
                    let walls = drawn.in_garrison(force);
                    let late = hex.is_none();
                    assert!(
                        walls || late || hex.is_some_and(|h| !sight.has(&state.scenario.map, h))
                    );
                    let start = state.scenario.start.forces.spot(force);
                    moved += u32::from(hex.is_some() && drawn.forces().spot(force) != start);
                }
            }
            // And they know of whoever lies in their sight.
            for other in state.scenario.side_ids().filter(|&other| other != side) {
                let theirs = rules::resolve::sight(&drawn, other);
                for force in drawn.forces_of(side).filter(|&f| drawn.men(f) > 0) {
                    let hex = drawn.force_hex(force);
                    if hex.is_some_and(|h| theirs.has(&drawn.scenario.map, h)) {
                        let known = drawn.knowledge().contact(other, Body::Force(force));
                        assert!(known.in_sight && known.spot == drawn.forces().spot(force));
                    }
                }
            }
        }
    });
    assert!(
        seen_bodies > 100 && unseen_bodies > 100 && moved > 30,
        "{seen_bodies} {unseen_bodies} {moved}"
    );
}

#[test]
fn equal_seeds_draw_the_same_and_others_do_not() {
    let (mut all, mut different) = (0, 0);
    in_many_weeks(&[3, 8], |state| {
        for side in state.scenario.playable() {
            let seen = Observation::new(state, side);
            let (one, again, other) = (seen.sample(11), seen.sample(11), seen.sample(12));
            assert_eq!(one.digest(), again.digest());
            // The first section is the time, and the seed in it.
            all += 1;
            different += u32::from(one.sections()[1..] != other.sections()[1..]);
        }
    });
    assert_eq!(different, all);
}

/// Whom a side may not know more of: something that is changed behind its back.
type Change = (&'static str, Event);

/// Facts of many kinds about others, some of which the side would notice.
fn changes(state: &CampaignState, side: SideId, roll: &mut scatter::Roll) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    of_forces(state, side, roll, &mut all);
    of_camps_and_places(state, side, roll, &mut all);
    of_sides(state, side, roll, &mut all);
    all
}

fn hex(state: &CampaignState, roll: &mut scatter::Roll) -> HexId {
    HexId(roll.below(state.scenario.map.len() as u64) as u16)
}

fn of_forces(state: &CampaignState, side: SideId, roll: &mut scatter::Roll, all: &mut Vec<Change>) {
    for force in state.living_forces().filter(|&f| state.forces().side(f) != side) {
        let to = hex(state, roll);
        let stance = Stance::ALL[roll.below(5) as usize];
        let task = Task::March {
            to: Spot::hex(to),
            via: [HexId::NONE; 2],
            pace: rules::order::Pace::Normal,
        };
        let event = rules::ids::ScriptedEventId(0);
        if !state.in_garrison(force) && state.force_hex(force).is_some() {
            let from = state.force_hex(force).unwrap_or(to);
            let moved = MarchEvent::Moved { force, from, to, points: 5, crossing: Crossing::Dry };
            all.push(("place", moved.into()));
            all.push(("task", OrderEvent::TaskSet { force, task }.into()));
        }
        all.push(("stance", OrderEvent::StanceSet { force, stance }.into()));
        if !state.scenario.scripted_events.is_empty() {
            let food = roll.below(9_000) as u32;
            let fed = ScenarioEvent::Provisioned { force, food, why: event };
            all.push(("food", fed.into()));
        }
        for contingent in state.contingents_of(force) {
            let (horses, men) = (
                state.contingents().horses(contingent) / 3,
                state.contingents().men(contingent) / 3,
            );
            let cause = Cause::Cold;
            let to = roll.below(1_000) as u16;
            all.push(("horses", SubsistenceEvent::HorsesLost { contingent, horses, cause }.into()));
            all.push(("men", SubsistenceEvent::MenLost { contingent, men, cause }.into()));
            all.push(("condition", SubsistenceEvent::Condition { contingent, to }.into()));
            all.push(("cohesion", SubsistenceEvent::Cohesion { contingent, to }.into()));
        }
        if let Some(contingent) =
            state.contingents_of(force).find(|&c| state.contingents().men(c) > 9)
        {
            let detached = OrganisationEvent::Detached {
                contingent,
                to_force: ForceId::at(state.forces().len()),
                to_contingent: rules::ids::ContingentId::at(state.contingents().len()),
                men: 5,
                horses: 0,
                stores: 0,
                sheep: 0,
                leader: LeaderId::NONE,
                new_force: true,
                officer: false,
            };
            all.push(("split", detached.into()));
        }
        all.push(("end", OrganisationEvent::Dissolved { force, in_peace: true }.into()));
    }
}

fn of_camps_and_places(
    state: &CampaignState,
    side: SideId,
    roll: &mut scatter::Roll,
    all: &mut Vec<Change>,
) {
    for camp in state.camps().ids().filter(|&c| state.camps().side(c) != side) {
        let (sheep, to) = (state.camps().sheep(camp) / 2, hex(state, roll));
        let cause = Cause::Jut;
        all.push(("herds", CampEvent::HerdChanged { camp, horses: 0, sheep, cause }.into()));
        let households = state.camps().households(camp) / 4;
        let lost = CampEvent::HouseholdsLost { camp, households, fighters: 0, cause };
        all.push(("people", lost.into()));
        let task = CampTask::Migrate(to);
        all.push(("camp task", CampEvent::CampTaskSet { camp, task }.into()));
    }
    for place in state.places().ids().filter(|&p| state.places().holder(p) != side) {
        let to = roll.below(1_000) as u16;
        all.push(("loyalty", SiegeEvent::Loyalty { place, to, why: Mood::Siege }.into()));
        if !state.scenario.scripted_events.is_empty() {
            let (why, to) = (rules::ids::ScriptedEventId(0), roll.below(90_000) as u32);
            all.push(("granary", ScenarioEvent::GranaryChanged { place, to, why }.into()));
        }
    }
    let grazed = SubsistenceEvent::Grazed { hex: hex(state, roll), horse_days: 5_000 };
    all.push(("grass", grazed.into()));
}

fn of_sides(state: &CampaignState, side: SideId, roll: &mut scatter::Roll, all: &mut Vec<Change>) {
    for group in state.groups().ids() {
        let to = roll.below(1_000) as u16;
        all.push(("commitment", PeopleEvent::Commitment { group, to, why: Mood::Siege }.into()));
    }
    for leader in state.leaders().ids() {
        let (force, fate, until) = (ForceId::NONE, Fate::Wounded, state.day() + 9);
        all.push((
            "leader",
            rules::event::BattleEvent::LeaderFate { leader, force, fate, until }.into(),
        ));
    }
    for event in state.scripted_events().ids() {
        let week = state.week() + 1;
        all.push(("event", ScenarioEvent::Due { scripted_event: event, week }.into()));
    }
    for other in state.scenario.side_ids().filter(|&other| other != side) {
        for force in state.forces_of(other) {
            let order = Order::Halt { force };
            let arrives = state.day() + 3;
            all.push(("mail", OrderEvent::OrderSent { side: other, order, arrives }.into()));
        }
        if !state.scenario.scripted_events.is_empty() {
            let why = rules::ids::ScriptedEventId(0);
            all.push(("points", ScenarioEvent::Awarded { side: other, points: 7, why }.into()));
        }
        for force in state.forces_of(side) {
            let sighted = KnowledgeEvent::Sighted {
                side: other,
                body: Body::Force(force),
                spot: Spot::hex(hex(state, roll)),
                estimate: 1 + roll.below(3_000) as u32,
                error: 200,
                confidence: 900,
            };
            all.push(("what they know", sighted.into()));
        }
    }
}

/// The same campaign as far as a side can tell, with much changed that it cannot; what was changed is counted
/// by kind.
fn changed(
    state: &CampaignState,
    side: SideId,
    roll: &mut scatter::Roll,
    counts: &mut BTreeMap<&'static str, usize>,
) -> CampaignState {
    let digest = |state: &CampaignState| Observation::new(state, side).digest();
    let before = digest(state);
    // Other dice, which nobody sees either.
    let fork = state.fork(roll.below(1 << 40));
    let mut other = if digest(&fork) == before { fork } else { state.clone() };
    let mut last = "";
    for (kind, event) in changes(state, side, roll) {
        // Each change of a kind after the first is made with one chance in two.
        if kind == last && roll.below(2) == 0 || is_spent(&other, &event) {
            continue;
        }
        let mut more = other.clone();
        more.apply(&event);
        if digest(&more) == before {
            other = more;
            *counts.entry(kind).or_default() += 1;
            last = kind;
        }
    }
    other
}

/// Whether the body is no more, or has no more room, of which a fact that was made before tells.
fn is_spent(state: &CampaignState, event: &Event) -> bool {
    let gone = |force: ForceId| !state.forces().alive(force);
    match *event {
        Event::March(MarchEvent::Moved { force, .. })
        | Event::Organisation(OrganisationEvent::Dissolved { force, .. }) => gone(force),
        Event::Subsistence(
            SubsistenceEvent::MenLost { contingent, .. }
            | SubsistenceEvent::HorsesLost { contingent, .. },
        ) => gone(state.contingents().force(contingent)),
        Event::Organisation(OrganisationEvent::Detached {
            contingent,
            to_force,
            to_contingent,
            men,
            ..
        }) => {
            gone(state.contingents().force(contingent))
                || state.contingents().men(contingent) <= men
                || to_force.index() != state.forces().len()
                || to_contingent.index() != state.contingents().len()
                || to_force.index() + 1 >= rules::state::MAX_FORCES
        }
        _ => false,
    }
}

#[test]
fn what_is_hidden_changes_nothing_of_what_is_drawn() {
    let (mut counts, mut roll) = (BTreeMap::new(), scatter::Roll::new(9));
    in_many_weeks(&[0, 1, 4, 10, 18], |state| {
        for side in state.scenario.playable() {
            let other = changed(state, side, &mut roll, &mut counts);
            let (seen, theirs) = (Observation::new(state, side), Observation::new(&other, side));
            assert_ne!(state.digest(), other.digest());
            assert_eq!(seen.digest(), theirs.digest());
            for seed in [1, 77] {
                let (one, two) = (seen.sample(seed), theirs.sample(seed));
                let told = (&state.scenario.key, state.week(), side);
                assert_eq!(one.sections(), two.sections(), "{told:?}");
            }
            assert_eq!(seen.expected().sections(), theirs.expected().sections());
            assert_eq!(seen.margin(), theirs.margin());
        }
    });
    let kinds = [
        "place",
        "task",
        "stance",
        "food",
        "horses",
        "men",
        "condition",
        "cohesion",
        "split",
        "end",
        "herds",
        "people",
        "camp task",
        "loyalty",
        "granary",
        "grass",
        "commitment",
        "leader",
        "event",
        "mail",
        "points",
        "what they know",
    ];
    for kind in kinds {
        assert!(counts.get(kind).is_some_and(|&n| n > 20), "{kind}: {counts:?}");
    }
}

#[test]
fn what_is_the_sides_own_is_drawn_as_it_is() {
    let mut own = 0;
    in_many_weeks(&[4, 12], |state| {
        for side in state.scenario.playable() {
            let Some(force) = state.forces_of(side).next() else { continue };
            let mut other = state.clone();
            let stance = Stance::ALL[(Stance::ALL
                .iter()
                .position(|s| *s == state.forces().stance(force))
                .unwrap()
                + 1)
                % 5];
            other.apply(&OrderEvent::StanceSet { force, stance }.into());
            let drawn = Observation::new(&other, side).sample(1);
            assert_eq!(drawn.forces().stance(force), stance);
            own += 1;
            let seen = Observation::new(state, side);
            for (depot, row) in seen.depots() {
                assert_eq!(drawn.depots().row(depot), row);
            }
            for (stock, cause) in Stock::ALL.into_iter().flat_map(|s| Cause::ALL.map(|c| (s, c))) {
                assert_eq!(drawn.ledger().of(side, stock, cause), seen.booked(stock, cause));
            }
        }
    });
    assert!(own > 20);
}

#[test]
fn margins_as_a_side_can_know_them_are_near_the_true_ones() {
    let (mut off, mut all) = (0i64, 0i64);
    in_many_weeks(&[1, 6, 12], |state| {
        for side in state.scenario.playable() {
            let seen = Observation::new(state, side);
            off += i64::from(seen.margin().abs_diff(victory::margin(state, side)));
            all += 1;
        }
    });
    // Turkistan changing hands moves a margin by 200.
    assert!(off / all < 60, "off by {} points in the mean", off / all);
}

#[test]
fn a_fork_stands_as_its_campaign_does_and_falls_otherwise() {
    let scenario = test_support::load("struggle-for-turkistan");
    let mut state = CampaignState::new(scenario, 1724);
    for _ in 0..3 {
        let fork = state.fork(99);
        assert_eq!(fork.sections()[1..], state.sections()[1..]);
        let same = Observation::new(&fork, SideId(0));
        assert_eq!(same.digest(), Observation::new(&state, SideId(0)).digest());
        let (mut one, mut two) = (state.clone(), fork);
        let first = state.week() == 0;
        play(&mut one, &mut players((Policy::Passive, Policy::Passive)), 1);
        play(&mut two, &mut players((Policy::Passive, Policy::Passive)), 1);
        // The weather of the start is that of the first week, whatever the dice.
        assert_eq!(one.weather() == two.weather(), first, "week {}", state.week());
        assert_ne!(one.sections()[1..], two.sections()[1..]);
        play(&mut state, &mut players((Policy::Bold, Policy::Bold)), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_campaigns_are_drawn_as_well(
        map in 0u64..1_000_000, seed: u64, who in 0u64..16, weeks in 0u16..7, change: u64,
    ) {
        let scenario = scatter::scenario(map, 0);
        let mut state = CampaignState::new(Arc::clone(&scenario), seed);
        let of = |i: u64| Policy::ALL[(i % 4) as usize];
        play(&mut state, &mut players((of(who), of(who / 4))), weeks);
        let mut roll = scatter::Roll::new(change);
        for side in scenario.side_ids() {
            let mut drawn = draws(&state, side, change);
            let other = changed(&state, side, &mut roll, &mut BTreeMap::new());
            let theirs = Observation::new(&other, side).sample(change);
            prop_assert_eq!(theirs.sections(), drawn.sections());
            let seen = Observation::new(&state, side);
            let again = Observation::new(&drawn, side);
            // What may be ordered in the one may be in the other, as far as a side can know.
            for force in seen.forces() {
                for place in (0..scenario.places.len()).map(PlaceId::at) {
                    let order = Order::Garrison { force, place };
                    prop_assert_eq!(check(&state, side, &order), again.check(&order));
                }
            }
            play(&mut drawn, &mut players((Policy::Random, Policy::Bold)), 3);
            assert_books_balance(&drawn);
        }
    }
}
