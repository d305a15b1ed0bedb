//! What one order promises several forces together: each its own way, all of them one fight.

use rules::{
    check::OrderError,
    event::{Body, Event, KnowledgeEvent},
    ids::{ForceId, HexId, PlaceId, SideId, Spot},
    observe::Observation,
    order::{Order, Pace, SiegeWay, Stance},
    outlook::{JointOutlook, Outlook},
    state::CampaignState,
};
use test_support::load;

/// The main scenario at its start, and the side that marches in it, which has had word of every
/// garrison.
fn start() -> (CampaignState, SideId) {
    let scenario = load("struggle-for-turkistan");
    let side = scenario.playable().find(|side| scenario.sides[side.index()].key == "kazakh");
    let side = side.expect("they are in it");
    let mut state = CampaignState::new(scenario.clone(), 3);
    for force in foreign(&state, side) {
        let (spot, estimate) = (state.forces().spot(force), state.men(force));
        let (error, confidence, body) = (100, 900, Body::Force(force));
        state.apply(&Event::Knowledge(KnowledgeEvent::Sighted {
            side,
            body,
            spot,
            estimate,
            error,
            confidence,
        }));
    }
    (state, side)
}

/// Forces of the enemy that sit in places.
fn foreign(state: &CampaignState, side: SideId) -> Vec<ForceId> {
    let enemys = |&force: &ForceId| state.scenario.hostile(side, state.forces().side(force));
    state.living_forces().filter(enemys).filter(|&force| state.in_garrison(force)).collect()
}

/// A siege and a march for a force, at places that lie near one another.
fn orders(seen: &Observation<'_>, force: ForceId) -> Vec<Order> {
    let s = seen.scenario();
    let to = |place: PlaceId| Spot::hex(s.places[place.index()].hex);
    let via = [HexId::NONE; 2];
    let enemys = (0..s.places.len())
        .map(PlaceId::at)
        .filter(|&place| s.kind(place).can_be_held && s.hostile(seen.side(), seen.holder(place)));
    enemys
        .flat_map(|place| {
            [
                Order::Besiege { force, place, way: SiegeWay::Blockade },
                Order::Besiege { force, place, way: SiegeWay::Storm },
                Order::March { force, to: to(place), via, pace: Pace::Normal },
            ]
        })
        .collect()
}

#[test]
fn one_force_is_promised_alone_what_it_is_promised_with_nobody() {
    let (state, side) = start();
    let seen = Observation::new(&state, side);
    let (mut sieges, mut battles) = (0, 0);
    for force in seen.forces().take(4) {
        for order in orders(&seen, force) {
            let joint = JointOutlook::of(&seen, &order, &[force]);
            match Outlook::of(&seen, &order) {
                Ok(alone) => {
                    let arrives = alone.journey.as_ref().and_then(|journey| journey.arrives);
                    assert_eq!(joint.arrives, arrives.map(|day| (day, day)), "{order:?}");
                    assert_eq!(joint.battle, alone.battle, "{order:?}");
                    assert_eq!(joint.siege, alone.siege, "{order:?}");
                    assert_eq!(joint.men, seen.men(force));
                    assert_eq!(joint.orders().collect::<Vec<_>>(), [order]);
                    sieges += u32::from(alone.siege.is_some());
                    battles += u32::from(alone.battle.is_some());
                }
                Err(why) => {
                    assert_eq!(joint.refused().collect::<Vec<_>>(), [(force, &why)]);
                    assert_eq!((joint.men, joint.siege, joint.battle), (0, None, None));
                }
            }
        }
    }
    assert!(sieges > 0 && battles > 0, "{sieges} sieges, {battles} battles");
}

#[test]
fn several_count_together_and_are_there_when_the_last_has_come() {
    let (state, side) = start();
    let seen = Observation::new(&state, side);
    let forces: Vec<ForceId> = seen.forces().collect();
    let mut apart = 0;
    for order in orders(&seen, forces[0]) {
        let joint = JointOutlook::of(&seen, &order, &forces);
        let each: Vec<(ForceId, Outlook)> = forces
            .iter()
            .filter_map(|&f| Some((f, Outlook::of(&seen, &order.for_force(f)?).ok()?)))
            .collect();
        let men: u32 = each.iter().map(|(force, _)| seen.men(*force)).sum();
        assert_eq!(joint.men, men, "{order:?}");
        let days: Vec<Option<u16>> = each
            .iter()
            .filter_map(|(_, outlook)| outlook.journey.as_ref())
            .map(|journey| journey.arrives)
            .collect();
        let whole: Option<Vec<u16>> = days.iter().copied().collect();
        let first_and_last =
            whole.and_then(|days| Some((days.iter().copied().min()?, days.iter().copied().max()?)));
        assert_eq!(joint.arrives, first_and_last, "{order:?}");
        if let (Some((first, last)), Some(slowest)) = (joint.arrives, joint.slowest) {
            let of = each.iter().find(|(force, _)| *force == slowest);
            let day = of.and_then(|(_, outlook)| outlook.journey.as_ref()?.arrives);
            assert_eq!(day, Some(last));
            apart += u32::from(first < last);
        }
        if let Some(siege) = &joint.siege {
            assert_eq!(siege.besieged.besiegers, men, "nobody lies before it yet");
            let alone = each.iter().find(|(force, _)| *force == forces[0]);
            if let Some(alone) = alone.and_then(|(_, outlook)| outlook.siege.as_ref()) {
                assert!(siege.week_permille >= alone.week_permille, "{order:?}");
            }
        }
        if let Some((_, battle)) = joint.battle {
            assert_eq!(battle.own_men, men, "{order:?}");
        }
    }
    assert!(apart > 0, "some come later than others");
}

#[test]
fn who_cannot_be_told_is_named_and_who_is_named_twice_goes_once() {
    let (state, side) = start();
    let seen = Observation::new(&state, side);
    let mut own = seen.forces();
    let (first, second) = (own.next().unwrap(), own.next().unwrap());
    let foreign = foreign(&state, side)[0];
    let follow = Order::Follow { force: first, leader: second };
    let joint = JointOutlook::of(&seen, &follow, &[first, second, first, foreign]);
    assert_eq!(joint.orders().collect::<Vec<_>>(), [follow], "nobody follows himself");
    let refused: Vec<(ForceId, OrderError)> =
        joint.refused().map(|(force, why)| (force, *why)).collect();
    let order = follow.for_force(foreign).unwrap();
    assert_eq!(refused, [(foreign, seen.check(&order).unwrap_err())]);
    assert_eq!(joint.men, seen.men(first));
}

#[test]
fn who_is_sent_into_a_place_that_is_shut_in_is_told_the_fight_before_it() {
    let (mut state, side) = start();
    let s = state.scenario.clone();
    let seen = Observation::new(&state, side);
    let own = |p: &PlaceId| s.kind(*p).can_be_held && seen.holder(*p) == side;
    let place = (0..s.places.len()).map(PlaceId::at).find(own).expect("it holds something");
    let force = seen.forces().find(|&f| seen.check(&Order::Garrison { force: f, place }).is_ok());
    let order = Order::Garrison { force: force.expect("somebody can go"), place };
    assert_eq!(Outlook::of(&seen, &order).unwrap().battle, None, "nobody lies before it");
    let enemy = foreign(&state, side)[0];
    let (body, spot) = (Body::Force(enemy), Spot::hex(s.places[place.index()].hex));
    let (estimate, error, confidence) = (state.men(enemy), 100, 900);
    let sighted = KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence };
    state.apply(&Event::Knowledge(sighted));
    let seen = Observation::new(&state, side);
    let battle = Outlook::of(&seen, &order).unwrap().battle;
    assert_eq!(battle.map(|(foe, _)| foe), Some(enemy));
    // Who is inside may ride out, and is told what that promises.
    let inside = seen.forces().find(|&f| seen.force(f).is_some_and(|row| row.garrison == place));
    if let Some(force) = inside {
        let seek = Order::Stance { force, stance: Stance::Seek };
        let battle = Outlook::of(&seen, &seek).unwrap().battle;
        assert_eq!(battle.map(|(foe, _)| foe), Some(enemy));
    }
}
