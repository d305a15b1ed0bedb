//! Properties of the engine over random scenarios, orders and seeds.

use crate::players::plan;
use headless::ai::{Policy, Strategist};
use proptest::prelude::*;
use rules::{
    check::check,
    event::{
        Body, CampEvent, Cause, Event, Logged, MarchEvent, OrderEvent, SubsistenceEvent, TimeEvent,
    },
    ids::{
        BoxId, CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId,
        Spot,
    },
    observe::Observation,
    order::{CampRule, Forage, Order, Pace, Quarters, SiegeWay, Stance},
    resolve::{DAYS, Scratch, week, week_with},
    state::{CampaignState, Columns},
};
use test_support::{assert_books_balance, scatter};

fn players(which: u64) -> Vec<Box<dyn Strategist>> {
    let at = |i: u64| Policy::ALL[(i % 4) as usize];
    // Mostly random players: they give the strangest orders.
    let pick = |i: u64| if i.is_multiple_of(3) { at(i / 3) } else { Policy::Random };
    vec![pick(which).player(), pick(which / 7).player()]
}

/// Any order at all, most of them nonsense: ids run beyond every table.
fn nonsense(roll: &mut scatter::Roll) -> Order {
    let mut id = |most: u64| {
        if roll.below(20) == 0 { u16::MAX } else { roll.below(most) as u16 }
    };
    let force = ForceId(id(14));
    let other = ForceId(id(14));
    let camp = CampId(id(10));
    let contingent = ContingentId(id(30));
    let hex = HexId(id(300));
    let spot = if id(3) == 0 { Spot(id(u64::from(u16::MAX))) } else { Spot::hex(hex) };
    let via = [if id(3) == 0 { HexId(id(400)) } else { HexId::NONE }, HexId::NONE];
    let place = PlaceId(id(12));
    let men = u32::from(id(6_000));
    let leader = if id(2) == 0 { LeaderId::NONE } else { LeaderId(id(4)) };
    match id(21) {
        0 => Order::March { force, to: spot, via, pace: Pace::ALL[usize::from(id(3)) % 3] },
        1 => Order::Halt { force },
        2 => Order::Follow { force, leader: other },
        3 => Order::Escort { force, camp },
        4 => Order::Stance { force, stance: Stance::ALL[usize::from(id(5)) % 5] },
        5 => Order::Forage { force, forage: Forage::ALL[usize::from(id(2)) % 2] },
        6 => Order::Winter { force, quarters: Quarters::ALL[usize::from(id(2)) % 2] },
        7 => Order::Detach { contingent, men, to: ForceId::NONE, leader, officer: id(2) == 0 },
        8 => Order::Detach { contingent, men, to: other, leader, officer: id(4) == 0 },
        9 => Order::Merge { force, into: other },
        10 => Order::Garrison { force, place },
        11 => Order::Relieve { force, garrison: other },
        12 => Order::Depot { force, food_man_days: men },
        13 => Order::Migrate { camp, to: hex },
        14 => Order::Evacuate { camp, to: BoxId(id(4)) },
        15 => Order::CampRule { camp, rule: CampRule::ALL[usize::from(id(3)) % 3] },
        16 => Order::CallLevy { camp, force, men },
        17 => Order::Besiege { force, place, way: SiegeWay::ALL[usize::from(id(4)) % 4] },
        18 => Order::Raid { force, camp },
        19 | 20 => Order::Answer { scripted_event: ScriptedEventId(id(9)), choice: id(4) as u8 },
        _ => Order::Release { contingent, men },
    }
}

fn saved_and_loaded(state: &CampaignState) -> CampaignState {
    let text = ron::to_string(state.tables()).unwrap();
    let tables: Columns = ron::from_str(&text).unwrap();
    CampaignState::from_columns(state.scenario.clone(), tables).unwrap()
}

/// Whom a side still thinks to stand where it has a force of its own or holds a place, though nobody
/// is there.
fn ghost(state: &CampaignState) -> Option<(SideId, Body)> {
    let forces = state.forces().ids().map(Body::Force);
    let bodies: Vec<Body> = forces.chain(state.camps().ids().map(Body::Camp)).collect();
    let ghost = |side: SideId, body: Body| {
        let contact = state.knowledge().contact(side, body);
        let at = contact.spot.as_hex().filter(|_| contact.is_known() && !contact.in_sight)?;
        let is = match body {
            Body::Force(force) => state.force_hex(force),
            Body::Camp(camp) => state.camp_hex(camp),
        };
        let stands = state.forces_of(side).any(|force| state.force_hex(force) == Some(at));
        let holds = state.places().ids().any(|place| {
            state.places().holder(place) == side && state.scenario.places[place.index()].hex == at
        });
        (is != Some(at) && (stands || holds)).then_some((side, body))
    };
    let all = |side| bodies.iter().find_map(move |&body| ghost(side, body));
    state.scenario.side_ids().find_map(all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_the_events_gives_the_state_and_the_accounts_balance(
        map in 0u64..1_000_000, seed: u64, who in 0u64..1_000,
    ) {
        let scenario = scatter::scenario(map, 0);
        let mut state = CampaignState::new(scenario.clone(), seed);
        let mut shown = CampaignState::new(scenario.clone(), seed);
        let mut players = players(who);
        let mut scratch = Scratch::default();
        while !state.is_over() {
            let orders = plan(&state, &mut players);
            let mut log: Vec<Logged> = Vec::new();
            week_with(&mut state, &orders, &mut log, &mut scratch);
            for logged in &log {
                // Between the weeks camps and peoples move after everybody has looked around.
                if let Event::Time(TimeEvent::DayBegan { day }) = logged.event
                    && day % DAYS > 0
                {
                    prop_assert_eq!(ghost(&shown), None, "day {}", day);
                }
                shown.apply(&logged.event);
            }
            prop_assert_eq!(shown.sections(), state.sections(), "week {}", state.week());
            assert_books_balance(&state);
            prop_assert!(state.bytes() < 64 * 1024, "{} bytes", state.bytes());
        }
    }

    #[test]
    fn accepted_orders_resolve_and_refused_ones_change_nothing(
        map in 0u64..1_000_000, seed: u64, orders_seed: u64,
    ) {
        let scenario = scatter::scenario(map, 0);
        let mut state = CampaignState::new(scenario.clone(), seed);
        let mut roll = scatter::Roll::new(orders_seed);
        for _ in 0..4 {
            let side = SideId(roll.below(3) as u16 % scenario.sides.len() as u16);
            let orders: Vec<(SideId, Order)> = (0..40).map(|_| (side, nonsense(&mut roll))).collect();
            let refused: Vec<(SideId, Order)> = orders
                .iter()
                .copied()
                .filter(|(side, order)| check(&state, *side, order).is_err())
                .collect();
            let mut idle = state.clone();
            let mut bad = state.clone();
            week(&mut idle, &[], &mut ());
            week(&mut bad, &refused, &mut ());
            prop_assert_eq!(idle.digest(), bad.digest(), "a refused order changed something");
            let mut log: Vec<Logged> = Vec::new();
            week(&mut state, &orders, &mut log);
            for (side, order) in &refused {
                let told = log.iter().any(|l| matches!(l.event,
                    Event::Order(OrderEvent::OrderRefused { side: s, order: o, .. }) if s == *side && o == *order));
                prop_assert!(told, "{order:?} was refused without a word");
            }
            assert_books_balance(&state);
        }
    }

    #[test]
    fn saving_in_the_middle_changes_nothing(
        map in 0u64..1_000_000, seed: u64, who in 0u64..1_000, stop in 1u16..6,
    ) {
        let scenario = scatter::scenario(map, 0);
        let mut state = CampaignState::new(scenario, seed);
        let mut log = Vec::new();
        let mut one = players(who);
        let mut two = players(who);
        for _ in 0..stop {
            let orders = plan(&state, &mut one);
            week(&mut state, &orders, &mut log);
            let _ = plan(&state, &mut two);
        }
        let mut loaded = saved_and_loaded(&state);
        prop_assert_eq!(loaded.sections(), state.sections());
        for _ in 0..3 {
            let orders = plan(&state, &mut one);
            prop_assert_eq!(&orders, &plan(&loaded, &mut two));
            week(&mut state, &orders, &mut ());
            week(&mut loaded, &orders, &mut ());
            prop_assert_eq!(loaded.sections(), state.sections());
        }
    }

    #[test]
    fn the_order_of_lists_in_a_file_changes_no_digest(map in 0u64..1_000_000, shuffle: u64, seed: u64) {
        let straight = scatter::scenario(map, 0);
        let shuffled = scatter::scenario(map, shuffle);
        prop_assert_eq!(straight.hash, shuffled.hash);
        let mut a = CampaignState::new(straight, seed);
        let mut b = CampaignState::new(shuffled, seed);
        crate::players::play(&mut a, &mut players(seed), 4);
        crate::players::play(&mut b, &mut players(seed), 4);
        prop_assert_eq!(a.sections(), b.sections());
    }

    #[test]
    fn what_is_hidden_does_not_change_an_observation(
        map in 0u64..1_000_000, seed: u64, who in 0u64..1_000, weeks in 0u16..4, change: u64,
    ) {
        let scenario = scatter::scenario(map, 0);
        let mut state = CampaignState::new(scenario.clone(), seed);
        crate::players::play(&mut state, &mut players(who), weeks);
        let mut roll = scatter::Roll::new(change);
        for viewer in scenario.side_ids() {
            let before = Observation::new(&state, viewer).digest();
            let mut hidden = state.clone();
            for force in state.forces().ids() {
                let unknown = !state.knowledge().contact(viewer, Body::Force(force)).is_known();
                if state.forces().side(force) == viewer || !unknown {
                    continue;
                }
                change_force(&mut hidden, force, &mut roll);
            }
            for camp in state.camps().ids() {
                let unknown = !state.knowledge().contact(viewer, Body::Camp(camp)).is_known();
                if state.camps().side(camp) == viewer || !unknown {
                    continue;
                }
                let sheep = state.camps().sheep(camp) / 2;
                hidden.apply(&Event::Camp(CampEvent::HerdChanged { camp, horses: 0, sheep, cause: Cause::Jut }));
            }
            prop_assert_eq!(before, Observation::new(&hidden, viewer).digest());
            // And what is not hidden does: a test that cannot fail proves nothing.
            if let Some(own) = state.forces_of(viewer).next() {
                let mut open = state.clone();
                change_force(&mut open, own, &mut roll);
                prop_assert_ne!(before, Observation::new(&open, viewer).digest());
            }
        }
    }
}

/// Facts that change a force in ways its own side would see at once.
fn change_force(state: &mut CampaignState, force: ForceId, roll: &mut scatter::Roll) {
    let now = state.forces().stance(force);
    let stance = Stance::ALL[(Stance::ALL.iter().position(|s| *s == now).unwrap() + 1) % 5];
    state.apply(&Event::Order(OrderEvent::StanceSet { force, stance }));
    let first = state.contingents_of(force).next();
    if let Some(contingent) = first {
        let men = state.contingents().men(contingent) / 2;
        state.apply(&Event::Subsistence(SubsistenceEvent::MenLost {
            contingent,
            men,
            cause: Cause::Cold,
        }));
        state.apply(&Event::Subsistence(SubsistenceEvent::Condition {
            contingent,
            to: roll.below(1_000) as u16,
        }));
    }
    let to = HexId(roll.below(state.scenario.map.len() as u64) as u16);
    if let Some(from) = state.force_hex(force) {
        let crossing = rules::map::Crossing::Dry;
        state.apply(&Event::March(MarchEvent::Moved { force, from, to, points: 7, crossing }));
    }
}
