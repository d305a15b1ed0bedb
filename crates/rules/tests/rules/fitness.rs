//! How fit a force is called, and whom an order to fight warns of.

use rules::{
    event::{BattleEvent, Body, Event, KnowledgeEvent, SubsistenceEvent},
    ids::{ForceId, HexId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace, SiegeWay, Stance},
    outlook::{Caution, Fit, Fitness, cautions},
    state::CampaignState,
};
use test_support::{by_key, load};

fn start() -> (CampaignState, SideId, ForceId) {
    let scenario = load("struggle-for-turkistan");
    let side = by_key::side(&scenario, "kazakh");
    let force = by_key::force(&scenario, "abulkhair");
    (CampaignState::new(scenario, 3), side, force)
}

/// Lets all men of a force hold together so far, and their horses be in such a condition.
fn be(state: &mut CampaignState, force: ForceId, cohesion: u16, condition: u16) {
    let parts: Vec<_> = state.contingents_of(force).collect();
    for contingent in parts {
        let events = [
            SubsistenceEvent::Cohesion { contingent, to: cohesion },
            SubsistenceEvent::Condition { contingent, to: condition },
        ];
        events.into_iter().for_each(|event| state.apply(&Event::Subsistence(event)));
    }
}

/// Takes what a force eats of its own away to another.
fn without_food(state: &mut CampaignState, force: ForceId, by: ForceId) {
    let row = state.forces().row(force);
    let (stores, sheep) = (row.stores, row.sheep);
    state.apply(&Event::Battle(BattleEvent::TrainTaken { force, by, stores, sheep }));
}

#[test]
fn men_horses_and_food_are_graded_by_the_rule_book() {
    let (mut state, _, force) = start();
    let scenario = state.scenario.clone();
    let (rules, combat) = (&scenario.rules.fitness, &scenario.rules.combat);
    // Who breaks at the first blow is never called fit.
    assert!(combat.shaken_permille < rules.cohesion_bad_permille);
    assert!(combat.break_permille < rules.cohesion_bad_permille);
    for (cohesion, men) in [(280, Fit::Bad), (449, Fit::Bad), (450, Fit::Poor), (600, Fit::Good)] {
        be(&mut state, force, cohesion, 900);
        let fitness = Fitness::of(&state, force);
        assert_eq!((fitness.men, fitness.horses), (men, Fit::Good), "cohesion {cohesion}");
        assert_eq!(fitness.cohesion, u32::from(cohesion));
    }
    for (condition, horses) in [(399, Fit::Bad), (400, Fit::Poor), (550, Fit::Good)] {
        be(&mut state, force, 900, condition);
        assert_eq!(Fitness::of(&state, force).horses, horses, "condition {condition}");
    }
    assert_eq!(Fitness::of(&state, force).food, Fit::Good);
    let other = by_key::force(&scenario, "bukenbai");
    without_food(&mut state, force, other);
    let hungry = Fitness::of(&state, force);
    assert_eq!((hungry.food_days, hungry.food, hungry.worst()), (0, Fit::Bad, Fit::Bad));
}

#[test]
fn a_garrison_that_lives_on_its_town_is_not_called_hungry() {
    let (state, ..) = start();
    let mut looked = 0;
    for force in state.living_forces().filter(|&force| state.in_garrison(force)) {
        assert_eq!(Fitness::of(&state, force).food, Fit::Good, "{force:?}");
        looked += 1;
    }
    assert!(looked > 3, "{looked} garrisons");
}

#[test]
fn who_is_sent_into_a_fight_unfit_is_named_and_nobody_else() {
    let (mut state, side, force) = start();
    let scenario = state.scenario.clone();
    let place = by_key::place(&scenario, "turkistan");
    let hex = scenario.places[place.index()].hex;
    let enemy = state.living_forces().find(|&f| scenario.hostile(side, state.forces().side(f)));
    let (body, spot) = (Body::Force(enemy.unwrap()), Spot::hex(hex));
    let (estimate, error, confidence) = (800, 100, 900);
    let seen_there = KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence };
    state.apply(&Event::Knowledge(seen_there));
    be(&mut state, force, 280, 350);
    let march = |to: HexId| Order::March {
        force,
        to: Spot::hex(to),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    let elsewhere = state.force_hex(by_key::force(&scenario, "bukenbai")).unwrap();
    let (shaken, jaded) = (Caution::Shaken { cohesion: 280 }, Caution::Jaded { condition: 350 });
    let told = |state: &CampaignState, order| cautions(&Observation::new(state, side), &order);
    let storm = Order::Besiege { force, place, way: SiegeWay::Storm };
    assert_eq!(told(&state, storm), [shaken]);
    assert_eq!(told(&state, march(hex)), [shaken, jaded]);
    assert_eq!(told(&state, Order::Stance { force, stance: Stance::Seek }), [shaken, jaded]);
    // Nothing of this leads into a fight.
    for order in
        [march(elsewhere), Order::Halt { force }, Order::Stance { force, stance: Stance::Evade }]
    {
        assert_eq!(told(&state, order), [], "{order:?}");
    }
    let other = by_key::force(&scenario, "bukenbai");
    without_food(&mut state, force, other);
    be(&mut state, force, 800, 800);
    assert_eq!(told(&state, storm), [Caution::Starving { days: 0 }]);
    // Of another side's force nothing is told.
    let theirs = Order::Besiege { force: enemy.unwrap(), place, way: SiegeWay::Storm };
    assert_eq!(told(&state, theirs), []);
}
