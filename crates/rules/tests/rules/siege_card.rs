//! The siege on one card: who takes part, who does not, and that its figures are those of the odds.

use rules::{
    ids::{ForceId, PlaceId, SideId},
    observe::Observation,
    order::{Order, SiegeWay},
    outlook::{ApartBecause, Outlook, SiegeOutlook},
    resolve::week,
    state::CampaignState,
};
use std::collections::BTreeSet;
use test_support::{by_key, load};

const WEEKS: u16 = 9;

/// The main scenario, in which all forces of a side go for the same two places, each its own way.
fn besieging() -> (Vec<CampaignState>, SideId, [PlaceId; 2]) {
    let scenario = load("struggle-for-turkistan");
    let side = by_key::side(&scenario, "kazakh");
    let places = ["turkistan", "sauran"].map(|key| by_key::place(&scenario, key));
    let mut state = CampaignState::new(scenario, 5);
    let mut weeks = vec![state.clone()];
    for no in 0..WEEKS {
        let seen = Observation::new(&state, side);
        let orders: Vec<(SideId, Order)> = seen
            .forces()
            .enumerate()
            .map(|(i, force)| {
                let (place, way) = (places[i % 2], SiegeWay::ALL[(i / 2) % 3]);
                (side, Order::Besiege { force, place, way })
            })
            .filter(|(_, order)| no % 3 == 0 && seen.check(order).is_ok())
            .collect();
        week(&mut state, &orders, &mut ());
        weeks.push(state.clone());
    }
    (weeks, side, places)
}

#[test]
fn nobody_is_counted_twice_and_the_men_are_those_of_the_odds() {
    let (weeks, side, places) = besieging();
    let (mut apart, mut coming, mut stood) = (0, 0, 0);
    for (state, place) in weeks.iter().flat_map(|state| places.map(|place| (state, place))) {
        let seen = Observation::new(state, side);
        let hex = state.scenario.places[place.index()].hex;
        let here = |&f: &ForceId| {
            seen.force_hex(f) == Some(hex)
                && seen.force(f).is_some_and(|row| !row.garrison.is_some())
        };
        let forces = SiegeOutlook::nearest(&seen, place, 20);
        for way in SiegeWay::ALL {
            let Some(card) = SiegeOutlook::of(&seen, &forces, place, way) else { continue };
            let odds = card.odds().unwrap();
            let men: u32 = card.pressing.iter().map(|&(_, men)| men).sum();
            assert_eq!(men, odds.besieged.besiegers, "{way:?}");
            let named: Vec<ForceId> = { card.pressing.iter().map(|&(force, _)| force) }
                .chain(card.others.iter().map(|&(force, ..)| force))
                .collect();
            assert_eq!(named.len(), named.iter().collect::<BTreeSet<_>>().len(), "{named:?}");
            // Whoever stands there is on the card.
            for force in seen.forces().filter(here) {
                assert!(named.contains(&force), "{force:?} is left out");
                stood += 1;
            }
            for (force, men, why) in &card.others {
                assert_eq!(*men, seen.men(*force));
                apart += u32::from(matches!(why, ApartBecause::OtherWay(other) if *other != way));
                coming += u32::from(matches!(why, ApartBecause::OnTheWay(_)));
            }
        }
    }
    assert!(apart > 0 || stood > 0, "nobody ever stood there");
    assert!(coming > 0, "nobody was ever on the way");
}

#[test]
fn every_row_is_what_an_order_of_that_way_promises() {
    let (weeks, side, places) = besieging();
    let mut compared = 0;
    for (state, place) in weeks.iter().flat_map(|state| places.map(|place| (state, place))) {
        let seen = Observation::new(state, side);
        for force in seen.forces().take(3) {
            let Some(card) = SiegeOutlook::of(&seen, &[force], place, SiegeWay::Storm) else {
                continue;
            };
            assert_eq!(card.ways.iter().map(|odds| odds.way).collect::<Vec<_>>(), SiegeWay::ALL);
            for odds in &card.ways {
                let order = Order::Besiege { force, place, way: odds.way };
                if let Ok(outlook) = Outlook::of(&seen, &order) {
                    assert_eq!(outlook.siege.as_ref(), Some(odds), "{order:?}");
                    assert_eq!(outlook.battle, card.field, "{order:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 20, "{compared} compared");
}

#[test]
fn a_place_of_ones_own_or_a_siege_by_nobody_has_no_card() {
    let (weeks, side, [place, _]) = besieging();
    let seen = Observation::new(&weeks[0], side);
    assert_eq!(SiegeOutlook::of(&seen, &[], place, SiegeWay::Storm), None);
    let own = (0..seen.scenario().places.len())
        .map(PlaceId::at)
        .find(|&place| seen.holder(place) == side)
        .unwrap();
    let force = seen.forces().next().unwrap();
    assert_eq!(SiegeOutlook::of(&seen, &[force], own, SiegeWay::Storm), None);
}
