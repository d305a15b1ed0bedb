//! What the scripted players make of small situations: each once went wrong.

use headless::ai::Policy;
use rules::{
    ids::{ForceId, SideId, Spot},
    observe::Observation,
    order::Order,
    state::CampaignState,
};
use std::sync::Arc;
use test_support::{by_key, events::NAMES, force, on_the_theatre};

const BLUE: SideId = SideId(0);

fn camp(key: &str, side: &str, at: &str, households: u32) -> String {
    format!(
        "\"{key}\": ({NAMES}, side: \"{side}\", group: \"{side}_tribe\", at: {at}, \
         households: {households}, horses_per_household: 4, sheep_per_household: 60, rule: Stand),"
    )
}

/// A campaign in its second week, when each side has seen what there is to see.
fn looked_round(start: &str, more: &str) -> CampaignState {
    let mut state = CampaignState::new(on_the_theatre(start, more), 3);
    rules::resolve::week(&mut state, &[], &mut ());
    state
}

fn orders(state: &CampaignState, policy: Policy) -> Vec<Order> {
    let mut orders = Vec::new();
    policy.player().plan(&Observation::new(state, BLUE), &mut orders);
    orders
}

fn raids(orders: &[Order], who: ForceId) -> bool {
    orders.iter().any(|o| matches!(o, Order::Raid { force, .. } if *force == who))
}

fn moves(orders: &[Order], who: ForceId) -> bool {
    orders
        .iter()
        .any(|o| o.tasked() == Some(who) && !matches!(o, Order::Halt { .. } | Order::Winter { .. }))
}

fn led(key: &str, at: &str, men: u32) -> String {
    force(key, "blue", at, men, "leader: \"blue_khan\", food_days: 40, stance: Hold,")
}

#[test]
fn nobody_rides_for_eighteen_kibitkas_and_everybody_hunts_to_their_measure() {
    for policy in [Policy::Cautious, Policy::Bold] {
        for (households, men, wanted) in [(18, 2_000, false), (18, 200, false), (800, 1_000, true)]
        {
            let (hunter, prey) =
                (led("hunter", "Hex(40, 40)", men), camp("prey", "red", "Hex(41, 40)", households));
            let more = format!("forces: {{ {hunter} }}, camps: {{ {prey} }},");
            let state = looked_round("1724-09-04", &more);
            let hunter = by_key::force(&state.scenario, "hunter");
            let orders = orders(&state, policy);
            assert_eq!(raids(&orders, hunter), wanted, "{policy:?} {households} {men}: {orders:?}");
        }
    }
}

#[test]
fn the_starving_march_to_bread_before_they_rest() {
    let hungry =
        force("hungry", "blue", "Hex(42, 40)", 800, "food_days: 0, leader: \"blue_khan\",");
    let more = format!(
        "forces: {{ {hungry} }}, places: {{ \"turkistan\": (holder: \"blue\", people: 6000, granary_days: 200) }},"
    );
    // In March, when horses are lean and everybody would rest.
    let state = CampaignState::new(on_the_theatre("1725-03-05", &more), 3);
    let scenario = Arc::clone(&state.scenario);
    let hungry = by_key::force(&scenario, "hungry");
    let town = Spot::hex(by_key::hex(&scenario, "turkistan"));
    for policy in [Policy::Cautious, Policy::Bold] {
        let orders = orders(&state, policy);
        let goes = orders
            .iter()
            .any(|o| matches!(*o, Order::March { force, to, .. } if force == hungry && to == town));
        assert!(goes, "{policy:?}: {orders:?}");
    }
}

#[test]
fn a_post_stays_where_it_has_stood() {
    let post = force("post", "blue", "Place(\"aqmeshit\")", 120, "food_days: 40,");
    let host = led("host", "Hex(33, 38)", 3_000);
    let state = looked_round("1724-09-04", &format!("forces: {{ {post}{host} }},"));
    let post = by_key::force(&state.scenario, "post");
    for policy in [Policy::Cautious, Policy::Bold] {
        let orders = orders(&state, policy);
        assert!(!moves(&orders, post), "{policy:?}: {orders:?}");
    }
}

#[test]
fn a_squad_by_the_families_is_met_by_a_small_body() {
    let (host, patrol) = (led("host", "Hex(40, 40)", 8_000), {
        force("patrol", "blue", "Hex(40, 40)", 200, "food_days: 40,")
    });
    let squad = force("squad", "red", "Hex(41, 41)", 60, "food_days: 40, stance: Screen,");
    let camp = camp("aul", "blue", "Hex(41, 40)", 400);
    let more = format!("forces: {{ {host}{patrol}{squad} }}, camps: {{ {camp} }},");
    let state = looked_round("1724-09-04", &more);
    let scenario = &state.scenario;
    let (host, patrol) = (by_key::force(scenario, "host"), by_key::force(scenario, "patrol"));
    for policy in [Policy::Cautious, Policy::Bold] {
        let orders = orders(&state, policy);
        let rides = |who| {
            orders.iter().any(|o| {
                o.tasked() == Some(who)
                    && matches!(o, Order::March { .. } | Order::Besiege { .. } | Order::Raid { .. })
            })
        };
        assert!(rides(patrol) && !rides(host), "{policy:?}: {orders:?}");
    }
}

#[test]
fn hosts_that_eat_a_hex_bare_part() {
    let (first, second) = (led("first", "Hex(40, 40)", 9_000), {
        force("second", "blue", "Hex(40, 40)", 8_000, "food_days: 40,")
    });
    let mut state = looked_round("1724-09-04", &format!("forces: {{ {first}{second} }},"));
    rules::resolve::week(&mut state, &[], &mut ());
    rules::resolve::week(&mut state, &[], &mut ());
    let second = by_key::force(&state.scenario, "second");
    let orders = orders(&state, Policy::Cautious);
    assert!(moves(&orders, second), "{orders:?}");
}

#[test]
fn nobody_rests_lean_horses_until_he_starves() {
    // February 1723: thirty thousand men with bread for three months, none of their own in reach.
    let scenario = test_support::load("surprise-1723");
    let dzungar = scenario.side_by_key("dzungar").unwrap();
    for policy in [Policy::Cautious, Policy::Bold] {
        let mut state = CampaignState::new(Arc::clone(&scenario), 3);
        let mut players: Vec<_> = scenario
            .playable()
            .map(|side| if side == dzungar { policy } else { Policy::Passive }.player())
            .collect();
        crate::players::run_through(&mut state, &mut players);
        let taken = ["turkistan", "tashkent", "sayram"].map(|key| by_key::place(&scenario, key));
        let taken = taken.iter().filter(|&&p| state.places().holder(p) == dzungar).count();
        assert!(taken > 0, "{policy:?} has taken nothing");
    }
}
