//! Who commands what is split off, officers, and rows that are used again.

use rules::{
    check::{OrderError, check},
    event::{Body, Event, KnowledgeEvent, Logged, OrganisationEvent},
    ids::{ContingentId, ForceId, HexId, LeaderId, SideId, Spot},
    order::{Order, Pace, SiegeWay, Stance, Task},
    resolve::week,
    scenario::Scenario,
    state::{CampaignState, Columns, MAX_FORCES, NEVER},
};
use std::sync::Arc;
use test_support::{
    assert_books_balance,
    by_key::{self, hex, place, side},
    force, on_the_theatre,
};

/// The khan's host in Turkistan, a second beside it, families in the north, and an enemy far off.
fn world() -> Arc<Scenario> {
    let names = "name: (en: \"N\", kk: \"N\", ru: \"N\")";
    let khan = "leader: \"blue_khan\", food_days: 200,";
    let forces = [
        force("khan", "blue", "Place(\"turkistan\")", 3_000, khan),
        force("other", "blue", "Place(\"turkistan\")", 500, "food_days: 200,"),
        force("red", "red", "Place(\"taraz\")", 3_000, "leader: \"red_khan\", food_days: 200,"),
    ];
    let camp = |key: &str, of: &str, at: &str| {
        format!(
            "\"{key}\": ({names}, side: \"{of}\", group: \"{of}_tribe\", at: {at}, households: 500, \
             horses_per_household: 12, sheep_per_household: 80, rule: Stand),"
        )
    };
    let camps = [camp("aul", "blue", "Ground(\"irghyz\")"), camp("foe", "red", "Place(\"taraz\")")];
    on_the_theatre(
        "1724-09-04",
        &format!(
            "forces: {{ {} }}, camps: {{ {} }},
            places: {{
                \"turkistan\": (holder: \"blue\"), \"iqan\": (holder: \"blue\"),
                \"sauran\": (holder: \"red\"),
            }},",
            forces.concat(),
            camps.concat()
        ),
    )
}

struct Field {
    s: Arc<Scenario>,
    state: CampaignState,
    blue: SideId,
}

impl Field {
    fn new() -> Self {
        let s = world();
        let blue = side(&s, "blue");
        Self { state: CampaignState::new(s.clone(), 1), s, blue }
    }

    fn force(&self, key: &str) -> ForceId {
        by_key::force(&self.s, key)
    }

    fn men_of(&self, force: ForceId) -> ContingentId {
        self.state.contingents_of(force).next().unwrap()
    }

    fn split(&self, from: ForceId, men: u32, officer: bool) -> Order {
        let (contingent, to, leader) = (self.men_of(from), ForceId::NONE, LeaderId::NONE);
        Order::Detach { contingent, men, to, leader, officer }
    }

    fn check(&self, order: Order) -> Result<(), OrderError> {
        check(&self.state, self.blue, &order)
    }

    fn week(&mut self, orders: &[Order]) -> Vec<Logged> {
        for order in orders {
            assert_eq!(self.check(*order), Ok(()), "{order:?}");
        }
        let orders: Vec<_> = orders.iter().map(|&order| (self.blue, order)).collect();
        let mut log = Vec::new();
        week(&mut self.state, &orders, &mut log);
        assert_books_balance(&self.state);
        log
    }

    /// Splits a body off; its id.
    fn body(&mut self, from: ForceId, men: u32, officer: bool) -> ForceId {
        let order = self.split(from, men, officer);
        formed(&self.week(&[order]))[0]
    }

    fn officers(&self) -> u16 {
        self.state.standings().officers(self.blue)
    }
}

/// Bodies formed by the facts of a log, in order.
fn formed(log: &[Logged]) -> Vec<ForceId> {
    let new = |logged: &Logged| match logged.event {
        Event::Organisation(OrganisationEvent::Detached { to_force, new_force: true, .. }) => {
            Some(to_force)
        }
        _ => None,
    };
    log.iter().filter_map(new).collect()
}

const fn march(force: ForceId, to: HexId) -> Order {
    Order::March { force, to: Spot::hex(to), via: [HexId::NONE; 2], pace: Pace::Normal }
}

#[test]
fn what_nobody_commands_garrisons_and_carries_and_does_nothing_else() {
    let mut f = Field::new();
    let khan = f.force("khan");
    let body = f.body(khan, 30, false);
    let s = f.s.clone();
    assert!(!f.state.is_led(body) && f.state.is_led(khan));
    let refused = Err(OrderError::NoCommander { force: body, hexes: 5 });
    let sauran = place(&s, "sauran");
    let foe = by_key::camp(&s, "foe");
    let here = f.state.force_hex(khan).unwrap();
    let at = |hexes: u32| {
        let all = (0..s.map.len()).map(HexId::at);
        let mut there = all.filter(|&h| s.map.distance(here, h) == hexes);
        let free = |h: &HexId| {
            s.places_at(*h).next().is_none() && check(&f.state, f.blue, &march(khan, *h)).is_ok()
        };
        there.find(free).unwrap()
    };
    let (near, far) = (at(5), at(6));
    for (order, whether) in [
        (Order::Besiege { force: body, place: sauran, way: SiegeWay::Storm }, refused),
        (Order::Stance { force: body, stance: Stance::Seek }, refused),
        (march(body, far), refused),
        (march(body, near), Ok(())),
        (Order::Stance { force: body, stance: Stance::Screen }, Ok(())),
        (Order::Garrison { force: body, place: place(&s, "iqan") }, Ok(())),
        // Nobody holds it, and it is far: to take it is to ride out.
        (Order::Garrison { force: body, place: place(&s, "sozaq") }, refused),
        (Order::Merge { force: body, into: f.force("other") }, Ok(())),
        (Order::Follow { force: body, leader: khan }, Ok(())),
        (Order::Escort { force: body, camp: by_key::camp(&s, "aul") }, Ok(())),
        (march(body, f.state.camp_hex(by_key::camp(&s, "aul")).unwrap()), Ok(())),
        (Order::Depot { force: body, food_man_days: 10 }, Ok(())),
        (Order::Halt { force: body }, Ok(())),
    ] {
        assert_eq!(f.check(order), whether, "{order:?}");
    }
    // By way of the enemy's country is no way home.
    let via = [far, HexId::NONE];
    let to = Spot::hex(here);
    let round = Order::March { force: body, to, via, pace: Pace::Normal };
    assert_eq!(f.check(round), refused);
    // The raid needs to be known of first.
    f.state.apply(&Event::Knowledge(KnowledgeEvent::Sighted {
        side: f.blue,
        body: Body::Camp(foe),
        spot: f.state.camps().spot(foe),
        estimate: 500,
        error: 0,
        confidence: 1_000,
    }));
    assert_eq!(f.check(Order::Raid { force: body, camp: foe }), refused);
    assert_eq!(f.check(Order::Raid { force: khan, camp: foe }), Ok(()));
    // Under an officer all of it may be done.
    let led = f.body(khan, 30, true);
    for order in [Order::Raid { force: led, camp: foe }, march(led, far)] {
        assert_eq!(f.check(order), Ok(()), "{order:?}");
    }
}

#[test]
fn bodies_split_off_from_what_nobody_commands_come_no_farther() {
    let mut f = Field::new();
    let khan = f.force("khan");
    let first = f.body(khan, 100, false);
    let here = f.state.force_hex(khan).unwrap();
    let out = (0..f.s.map.len()).map(HexId::at).filter(|&h| f.s.map.distance(here, h) == 5);
    let free = |h: &HexId| f.s.places_at(*h).next().is_none() && f.check(march(first, *h)).is_ok();
    let edge = out.into_iter().find(free).unwrap();
    f.week(&[march(first, edge)]);
    assert_eq!(f.state.force_hex(first), Some(edge));
    let second = f.body(first, 50, false);
    let all = (0..f.s.map.len()).map(HexId::at);
    let beyond = all.filter(|&h| f.s.map.distance(here, h) > 5 && f.s.map.distance(edge, h) == 1);
    let mut tried = 0;
    for hex in beyond.filter(|&h| f.s.places_at(h).next().is_none()) {
        let order = march(second, hex);
        assert!(matches!(f.check(order), Err(OrderError::NoCommander { .. })), "{order:?}");
        tried += 1;
    }
    assert!(tried > 0);
}

#[test]
fn an_officer_goes_with_a_body_and_comes_back_unless_it_is_destroyed() {
    let mut f = Field::new();
    let khan = f.force("khan");
    assert_eq!(f.officers(), 2, "the fewest, of two forces");
    let body = f.body(khan, 30, true);
    assert!(f.state.is_led(body));
    let lost = f.body(khan, 30, true);
    assert_eq!(f.officers(), 0);
    assert_eq!(f.check(f.split(khan, 30, true)), Err(OrderError::NoOfficer { left: 0 }));
    f.week(&[Order::Merge { force: body, into: khan }]);
    assert_eq!(f.officers(), 1);
    for (in_peace, left) in [(false, 1), (true, 2)] {
        let mut end = f.state.clone();
        let dissolved = OrganisationEvent::Dissolved { force: lost, in_peace };
        end.apply(&Event::Organisation(dissolved));
        assert_eq!(end.standings().officers(f.blue), left, "he died with his men, or did not");
    }
    // One who joins those whom nobody commands commands them.
    let bare = f.body(khan, 30, false);
    let led = f.body(khan, 30, true);
    f.week(&[Order::Merge { force: led, into: bare }]);
    assert!(f.state.is_led(bare) && f.officers() == 0);
}

#[test]
fn an_officer_is_promised_once() {
    let mut f = Field::new();
    let other = f.force("other");
    // Far from headquarters, so that orders ride.
    let away = hex(&f.s, "irghyz");
    for _ in 0..6 {
        if f.state.force_hex(other) != Some(away) {
            let order = march(other, away);
            let orders = if f.check(order).is_ok() { vec![order] } else { vec![] };
            f.week(&orders);
        }
    }
    let orders = [1, 2, 3].map(|men| (f.blue, f.split(other, men, true)));
    assert!(rules::resolve::courier_days(&f.state, f.blue, &orders[0].1) > 0);
    let mut log = Vec::new();
    week(&mut f.state, &orders, &mut log);
    let refused = |l: &&Logged| {
        matches!(l.event, Event::Order(rules::event::OrderEvent::OrderRefused { why, .. })
            if why == OrderError::NoOfficer { left: 0 })
    };
    assert_eq!(log.iter().filter(refused).count(), 1, "two were left");
}

#[test]
fn a_body_takes_the_row_of_one_that_is_gone_a_week_later_under_a_number_of_its_own() {
    let mut f = Field::new();
    let (khan, other) = (f.force("khan"), f.force("other"));
    let first = f.body(khan, 100, true);
    let child = f.body(first, 20, false);
    assert_eq!((f.state.forces().number(first), f.state.forces().number(child)), (1, 2));
    // Somebody follows it, somebody knows of it, an order for it is forgotten.
    f.week(&[Order::Follow { force: other, leader: first }]);
    let red = side(&f.s, "red");
    f.state.apply(&Event::Knowledge(KnowledgeEvent::Sighted {
        side: red,
        body: Body::Force(first),
        spot: f.state.forces().spot(first),
        estimate: 100,
        error: 0,
        confidence: 1_000,
    }));
    // In the week in which it goes its row is not free.
    let merge = Order::Merge { force: first, into: khan };
    let split = f.split(khan, 40, false);
    let second = formed(&f.week(&[merge, split]))[0];
    assert!(second != first && !f.state.forces().alive(first));
    assert!(f.state.knowledge().contact(red, Body::Force(first)).is_known(), "nobody told them");
    let third = f.body(khan, 50, false);
    assert_eq!(third, first, "its row is used again");
    assert_eq!(f.state.forces().number(third), 4);
    assert_eq!(f.state.forces().parent(child), khan, "the child is the host's now");
    assert_eq!(f.state.root_of(child), Some(khan));
    assert_eq!(f.state.forces().task(other), Task::Rest);
    let contact = f.state.knowledge().contact(red, Body::Force(third));
    assert!(!contact.is_known() || contact.in_sight, "what was known of the old one is gone");
}

#[test]
fn ninety_bodies_of_one_side_leave_the_other_its_room() {
    let mut f = Field::new();
    let khan = f.force("khan");
    let most = f.state.most_formed(f.blue);
    assert_eq!(most, (MAX_FORCES - 3) / 2);
    let mut full = None;
    for _ in 0..4 {
        let order = f.split(khan, 2, false);
        let orders = vec![(f.blue, order); 30];
        let mut log = Vec::new();
        week(&mut f.state, &orders, &mut log);
        full = full.or_else(|| {
            log.iter().find_map(|l| match l.event {
                Event::Order(
                    rules::event::OrderEvent::OrderLapsed { why, .. }
                    | rules::event::OrderEvent::OrderRefused { why, .. },
                ) => Some(why),
                _ => None,
            })
        });
    }
    assert_eq!(full, Some(OrderError::TooManyBodies { most: most as u32 }));
    assert_eq!(f.state.forces_of(f.blue).count(), most + 2);
    assert_eq!(f.check(f.split(khan, 2, false)), Err(OrderError::TooManyBodies { most: 62 }));
    // The other side splits as before.
    let red = side(&f.s, "red");
    let contingent = f.men_of(f.force("red"));
    let (to, leader) = (ForceId::NONE, LeaderId::NONE);
    let order = Order::Detach { contingent, men: 5, to, leader, officer: true };
    assert_eq!(check(&f.state, red, &order), Ok(()));
    // Those who join make room, and their men are one contingent again.
    let bodies: Vec<ForceId> = f.state.forces_of(f.blue).filter(|&b| b.index() > 2).collect();
    let merges: Vec<Order> =
        bodies.iter().map(|&force| Order::Merge { force, into: khan }).collect();
    f.week(&merges);
    assert_eq!(f.state.contingents_of(khan).count(), 1);
    assert_eq!(f.check(f.split(khan, 2, false)), Ok(()));
    let rows = f.state.forces().len();
    f.body(khan, 2, false);
    assert_eq!(f.state.forces().len(), rows);
}

#[test]
fn years_of_splitting_and_joining_fill_no_table() {
    let mut f = Field::new();
    let khan = f.force("khan");
    for _ in 0..9 {
        let split = f.split(khan, 10, true);
        let bodies = formed(&f.week(&[split, split]));
        let merges: Vec<Order> =
            bodies.iter().map(|&force| Order::Merge { force, into: khan }).collect();
        f.week(&merges);
    }
    assert!(f.state.forces().len() <= 3 + 4, "{}", f.state.forces().len());
    assert!(f.state.contingents().len() <= 3 + 4, "{}", f.state.contingents().len());
    assert_eq!(f.officers(), 2, "no officer is won or lost by it");
    assert_eq!(f.state.men(khan), 3_000);
}

#[test]
fn a_raid_ends_when_its_commander_rides_away() {
    let mut f = Field::new();
    let khan = f.force("khan");
    let (contingent, to) = (f.men_of(khan), ForceId::NONE);
    // A body under the khan himself; the host keeps its officer.
    let leader = LeaderId(by_key_leader(&f.s, "blue_khan"));
    let order = Order::Detach { contingent, men: 100, to, leader, officer: false };
    let body = formed(&f.week(&[order]))[0];
    assert!(f.state.is_led(body) && f.state.is_led(khan));
    let here = hex(&f.s, "irghyz");
    f.week(&[march(body, here), Order::Stance { force: body, stance: Stance::Seek }]);
    assert!(matches!(f.state.forces().task(body), Task::March { .. } | Task::Rest));
    let contingent = f.men_of(body);
    let order = Order::Detach { contingent, men: 1, to, leader, officer: false };
    let mut log = Vec::new();
    week(&mut f.state, &[(f.blue, order)], &mut log);
    assert_eq!(formed(&log).len(), 1);
    assert!(!f.state.is_led(body));
    assert_eq!(f.state.forces().task(body), Task::Rest);
    assert_eq!(f.state.forces().stance(body), Stance::Hold);
}

fn by_key_leader(s: &Scenario, key: &str) -> u16 {
    s.leaders.iter().position(|leader| leader.key == key).unwrap() as u16
}

#[test]
fn tables_of_before_rows_were_used_again_are_read() {
    let mut f = Field::new();
    let khan = f.force("khan");
    let body = f.body(khan, 30, false);
    let mut tables = serde_json::to_value(f.state.tables()).unwrap();
    for (table, columns) in [
        ("forces", &["officer", "number", "gone"][..]),
        ("contingents", &["gone"]),
        ("standings", &["officers"]),
    ] {
        for column in columns {
            let had = tables[table].as_object_mut().unwrap().remove(*column);
            assert!(had.is_some(), "{table}.{column}");
        }
    }
    let tables: Columns = serde_json::from_value(tables).unwrap();
    f.state = CampaignState::from_columns(f.s.clone(), tables).unwrap();
    assert!(f.state.is_led(body), "all had commanders");
    assert_eq!(f.state.contingents().gone(f.men_of(body)), NEVER);
    // The next one is told apart from those that were not numbered.
    let next = f.body(khan, 30, true);
    assert_eq!(f.state.forces().number(next), 2);
}
