//! What needs a look before a week ends, and whether it is said in time.

use headless::{
    ai::Policy,
    play::{
        Player, Session,
        attention::{self, Reason},
    },
    replay::save::Save,
};
use rules::{
    event::Body,
    ids::{ForceId, HexId, PlaceId, SideId, Spot, Subject},
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
    let list = attention::list(&Observation::new(state, BLUE), &[], &[]);
    let found = list.into_iter().find(|alert| alert.subject == Subject::Force(of));
    found.map_or_else(Vec::new, |alert| alert.reasons)
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

#[test]
fn the_number_reaches_zero_by_orders_and_by_what_is_left_alone() {
    for name in ["struggle-for-turkistan", "surprise-1723", "first-march"] {
        let scenario = test_support::load(name);
        let sides: Vec<SideId> = scenario.playable().collect();
        let players = sides.iter().map(|&side| (side, Player::Human)).collect::<Vec<_>>();
        let mut session = Session::new(&scenario, 7, &players);
        let mut minds = sides.iter().map(|_| Policy::Cautious.player()).collect::<Vec<_>>();
        let mut seen_any = 0;
        for week in 0..6 {
            for &side in &sides {
                // Each that is counted has an order that answers it.
                for alert in session.alerts(side) {
                    if !alert.counts() {
                        continue;
                    }
                    seen_any += 1;
                    for &reason in &alert.open {
                        let seen = session.seen_by(side);
                        let order = attention::way_out(&seen, alert.subject, reason).unwrap();
                        let after = attention::list(&seen, &[order], &[]);
                        let now = after.iter().find(|other| other.subject == alert.subject);
                        let open = now.is_some_and(|now| now.open.contains(&reason));
                        assert!(!open, "{name}, week {week}: {reason:?} stays after {order:?}");
                    }
                }
                // And whatever is left alone is gone from the count.
                for alert in session.alerts(side) {
                    assert_eq!(session.leave(side, alert.subject), alert.counts());
                }
                let alerts = session.alerts(side);
                assert_eq!(attention::counted(&alerts), 0, "{name}, week {week}");
            }
            for (&side, mind) in sides.iter().zip(&mut minds) {
                let mut orders = Vec::new();
                mind.plan(&session.seen_by(side), &mut orders);
                for order in orders {
                    let _ = session.give(side, order);
                }
            }
            session.end_week();
        }
        assert!(seen_any > 20, "{name}: {seen_any}");
    }
}

#[test]
fn what_cannot_be_acted_on_is_told_and_not_counted() {
    // Men in garrison see the enemy come; there is nothing that they could do about it.
    let town = "places: { \"turkistan\": (holder: \"blue\", walls_permille: 800) },";
    let kept = force("kept", "blue", "Place(\"turkistan\")", 500, "food_days: 60,");
    let kept = kept.replace("food_days", "garrison: true, food_days");
    let foe = force("foe", "red", "Place(\"iqan\")", 3_000, "food_days: 60,");
    let scenario = on_the_theatre("1724-10-02", &format!("{town} forces: {{ {kept} {foe} }},"));
    let mut state = CampaignState::new(scenario.clone(), 1);
    week_with(&mut state, &[], &mut (), &mut Scratch::default());
    let of = by_key::force(&scenario, "kept");
    let near = reasons(&state, of).into_iter().find(|r| matches!(r, Reason::EnemyNear { .. }));
    let near = near.expect("the enemy is told");
    let seen = Observation::new(&state, BLUE);
    assert!(seen.force(of).unwrap().garrison.is_some());
    assert_eq!(attention::way_out(&seen, Subject::Force(of), near), None);
}

#[test]
fn what_was_seen_holds_until_it_changes_and_over_a_save() {
    let scenario = test_support::load("struggle-for-turkistan");
    let sides: Vec<SideId> = scenario.playable().collect();
    let players = [(sides[0], Player::Human), (sides[1], Player::Computer(Policy::Passive))];
    let mut session = Session::new(&scenario, 7, &players);
    let side = sides[0];
    let idle = |session: &Session| {
        let alerts = session.alerts(side);
        let idle = alerts.into_iter().filter(|alert| alert.open == [Reason::Idle]);
        idle.map(|alert| alert.subject).collect::<Vec<_>>()
    };
    let Some(&Subject::Force(force)) = idle(&session).first() else { panic!("nobody is idle") };
    let subject = Subject::Force(force);
    assert!(session.leave(side, subject) && !session.leave(side, subject));
    // Kept with the campaign, and with it again on the table.
    let text = session.save().to_text().unwrap();
    let save = Save::from_text(std::path::Path::new("left.ron"), &text).unwrap();
    let mut again = Session::resume(save, &scenario).unwrap();
    assert_eq!(again.left_alone(side), session.left_alone(side));
    let left = |session: &Session| {
        session.alerts(side).iter().any(|alert| alert.subject == subject && alert.left)
    };
    assert!(left(&again));
    // It holds for as long as nothing changes.
    again.end_week();
    let alert = again.alerts(side).into_iter().find(|alert| alert.subject == subject);
    let same = alert.as_ref().is_some_and(|alert| alert.open == [Reason::Idle]);
    assert!(!same || left(&again), "{alert:?}");
    // Somewhere else it is another matter.
    let seen = session.seen_by(side);
    let march = attention::way_out(&seen, subject, Reason::Idle).unwrap();
    session.give(side, march).unwrap();
    for _ in 0..3 {
        session.end_week();
    }
    assert!(!left(&session));
    assert_eq!(session.left_alone(side), []);
}

#[test]
fn a_dear_place_that_would_not_count_needs_a_look() {
    let scenario = test_support::load("struggle-for-turkistan");
    let players: Vec<_> =
        scenario.playable().map(|side| (side, Player::Computer(Policy::Plan))).collect();
    let mut session = Session::new(&scenario, 7, &players);
    let mut seen_any = 0;
    for _ in 0..12 {
        for side in scenario.playable() {
            let seen = session.seen_by(side);
            for (place, row) in scenario.places.iter().enumerate() {
                let place = PlaceId::at(place);
                let unkept = Reason::Unkept { points: row.points };
                let told = attention::list(&seen, &[], &[]).into_iter().any(|alert| {
                    alert.subject == Subject::Place(place) && alert.reasons.contains(&unkept)
                });
                let own = seen.holder(place) == side && scenario.kind(place).can_be_held;
                let due = own && row.points >= 10 && seen.keeps(place) == Some(false);
                assert_eq!(told, due, "{}", row.key);
                seen_any += usize::from(told);
            }
        }
        session.end_week();
    }
    assert!(seen_any > 0);
}
