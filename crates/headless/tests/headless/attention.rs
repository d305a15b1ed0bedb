//! What needs a look before a week ends, and whether it is said in time.

use headless::play::attention::{self, Reason};
use rules::{
    event::Body,
    ids::{ForceId, HexId, SideId, Spot, Subject},
    observe::Observation,
    order::{Order, Pace},
    resolve::{Scratch, week_with},
    scenario::Scenario,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{by_key, force, on_the_theatre};

const BLUE: SideId = SideId(0);

fn reasons(state: &CampaignState, of: ForceId) -> Vec<Reason> {
    let list = attention::list(&Observation::new(state, BLUE));
    let found = list.into_iter().find(|(subject, _)| *subject == Subject::Force(of));
    found.map_or_else(Vec::new, |(_, reasons)| reasons)
}

fn march(scenario: &Scenario, force: ForceId, to: &str) -> Order {
    let hex = scenario.places[scenario.place_by_key(to).unwrap().index()].hex;
    Order::March { force, to: Spot::hex(hex), via: [HexId::NONE; 2], pace: Pace::Normal }
}

/// The week in which want of food is told first, and that in which the men go hungry.
fn told_and_hungry(scenario: &Arc<Scenario>, order: Option<Order>) -> (Option<u16>, Option<u16>) {
    let host = by_key::force(scenario, "host");
    let mut state = CampaignState::new(scenario.clone(), 5);
    let mut orders: Vec<(SideId, Order)> = order.into_iter().map(|order| (BLUE, order)).collect();
    let (mut told, mut hungry) = (None, None);
    for week in 0..20 {
        week_with(&mut state, &orders, &mut (), &mut Scratch::default());
        orders.clear();
        for reason in reasons(&state, host) {
            match reason {
                Reason::LittleFood { .. } | Reason::FoodBeforeArrival { .. } => {
                    told = told.or(Some(week));
                }
                Reason::Hungry { .. } | Reason::EatsHorses => hungry = hungry.or(Some(week)),
                _ => {}
            }
        }
    }
    (told, hungry)
}

#[test]
fn want_of_food_is_told_a_week_before_it_comes() {
    for days in [20, 30, 40] {
        let more = format!("food_days: {days},");
        let host = force("host", "blue", "Place(\"turkistan\")", 4_000, &more);
        let scenario = on_the_theatre("1724-11-06", &format!("forces: {{ {host} }},"));
        for order in [None, Some(march(&scenario, by_key::force(&scenario, "host"), "irghyz"))] {
            let (told, hungry) = told_and_hungry(&scenario, order);
            let hungry = hungry.unwrap_or_else(|| panic!("{days} days: they never go hungry"));
            let told = told.unwrap_or_else(|| panic!("{days} days: nobody says a word"));
            assert!(
                told < hungry,
                "{days} days, {order:?}: told in week {told}, hungry in {hungry}"
            );
        }
    }
}

#[test]
fn who_stands_idle_off_the_map_needs_a_look() {
    let away = force("away", "blue", "Off(\"ishim\")", 500, "food_days: 30,");
    let here = force("here", "blue", "Place(\"turkistan\")", 500, "food_days: 30,");
    let scenario = on_the_theatre("1724-10-02", &format!("forces: {{ {away} {here} }},"));
    let state = CampaignState::new(scenario.clone(), 1);
    assert!(reasons(&state, by_key::force(&scenario, "away")).contains(&Reason::IdleOffMap));
    assert!(!reasons(&state, by_key::force(&scenario, "here")).contains(&Reason::IdleOffMap));
}

#[test]
fn whoever_goes_after_one_who_is_to_march_is_told_so() {
    let first = force("first", "blue", "Place(\"turkistan\")", 500, "food_days: 30,");
    let second = force("second", "blue", "Place(\"sauran\")", 500, "food_days: 30,");
    let scenario = on_the_theatre("1724-10-02", &format!("forces: {{ {first} {second} }},"));
    let mut state = CampaignState::new(scenario.clone(), 1);
    let (first, second) = (by_key::force(&scenario, "first"), by_key::force(&scenario, "second"));
    let merge = Order::Merge { force: second, into: first };
    let march = march(&scenario, first, "irghyz");
    let after = |state: &CampaignState, planned: &[Order]| {
        attention::goes_after_a_mover(&Observation::new(state, BLUE), planned, &merge)
    };
    assert_eq!(after(&state, &[merge]), None, "it stands still");
    // It is to set out this week, or is on its way.
    assert_eq!(after(&state, &[merge, march]), Some(Body::Force(first)));
    week_with(&mut state, &[(BLUE, march)], &mut (), &mut Scratch::default());
    assert_eq!(after(&state, &[]), Some(Body::Force(first)));
}
