//! Rows of bodies that are used again: nothing that names a body ever hits the one that has its row
//! after it, whatever is ordered.

use proptest::prelude::*;
use rules::{
    event::{Body, Event, Logged, OrderEvent, OrganisationEvent, PeopleEvent},
    ids::{ContingentId, ForceId, HexId, LeaderId, SideId, Spot},
    order::{Order, Pace},
    resolve::week,
    state::{CampaignState, NEVER},
};
use test_support::{assert_books_balance, scatter};

/// When a body came into its row, and what was said of it since.
#[derive(Default)]
struct Births {
    /// Facts so far.
    now: u64,
    /// By force: the fact and the day with which it came.
    born: Vec<(u64, u16)>,
    /// By force: the fact that gave it its task.
    tasked: Vec<u64>,
    /// Orders on the way, and the facts with which they left.
    sent: Vec<(SideId, Order, u64)>,
    /// Rows that were taken a second time.
    again: usize,
}

fn at<T: Default + Clone>(list: &mut Vec<T>, index: usize) -> &mut T {
    if list.len() <= index {
        list.resize(index + 1, T::default());
    }
    &mut list[index]
}

impl Births {
    fn came(&mut self, force: ForceId, day: u16) {
        let now = self.now;
        if at(&mut self.born, force.index()).0 > 0 {
            self.again += 1;
        }
        *at(&mut self.born, force.index()) = (now, day);
        *at(&mut self.tasked, force.index()) = now;
    }

    fn follow(&mut self, logged: &Logged) {
        self.now += 1;
        match logged.event {
            Event::Organisation(OrganisationEvent::Detached {
                to_force, new_force: true, ..
            })
            | Event::People(PeopleEvent::WentOver { to_force, new_force: true, .. }) => {
                self.came(to_force, logged.day);
            }
            Event::Order(OrderEvent::TaskSet { force, .. }) => {
                *at(&mut self.tasked, force.index()) = self.now;
            }
            Event::Order(OrderEvent::OrderSent { side, order, .. }) => {
                self.sent.push((side, order, self.now));
            }
            Event::Order(
                OrderEvent::OrderStarted { side, order }
                | OrderEvent::OrderLapsed { side, order, .. },
            ) => {
                let of = self.sent.iter().position(|s| (s.0, s.1) == (side, order)).unwrap();
                let (_, _, sent) = self.sent.remove(of);
                for force in order.forces().into_iter().filter(|force| force.is_some()) {
                    let (born, _) = *at(&mut self.born, force.index());
                    assert!(born < sent, "{order:?} was meant for another");
                }
            }
            _ => {}
        }
    }

    fn check(&mut self, state: &CampaignState) {
        let forces = state.forces();
        for force in forces.ids() {
            if let Some(goal) = forces.task(force).force() {
                let (born, _) = *at(&mut self.born, goal.index());
                let tasked = *at(&mut self.tasked, force.index());
                let alive = forces.alive(force);
                assert!(!alive || born <= tasked, "{force:?} follows a stranger");
            }
            let contact = forces.contact(force);
            assert!(!contact.is_some() || forces.alive(contact), "{force:?} faces nobody");
            for side in state.scenario.side_ids() {
                let known = state.knowledge().contact(side, Body::Force(force));
                let (_, day) = *at(&mut self.born, force.index());
                assert!(!known.is_known() || known.day >= day, "{force:?} was seen before it was");
            }
            if !forces.alive(force) {
                let row = forces.row(force);
                let named = row.leader.is_some() || row.garrison.is_some() || row.first.is_some();
                assert!(!named && !row.officer, "{force:?} is gone and holds something");
            }
        }
        for side in state.scenario.side_ids() {
            let start = state.scenario.force_names.len();
            let formed = forces.ids().skip(start).filter(|&f| forces.side(f) == side).count();
            assert!(formed <= state.most_formed(side), "{side:?} has {formed} rows");
        }
        check_men(state);
    }
}

/// Every contingent stands in one living force, or was struck off with nobody in it.
fn check_men(state: &CampaignState) {
    let men = state.contingents();
    let mut seen = vec![0; men.len()];
    for force in state.forces().ids() {
        for contingent in state.contingents_of(force) {
            seen[contingent.index()] += 1;
            assert_eq!(men.force(contingent), force);
        }
    }
    for contingent in men.ids() {
        let stands = men.gone(contingent) == NEVER;
        assert_eq!(seen[contingent.index()], i32::from(stands), "{contingent:?}");
        assert!(stands || (men.men(contingent), men.horses(contingent)) == (0, 0));
    }
}

/// Mostly splitting, joining and following, so that rows are wanted.
fn order(state: &CampaignState, side: SideId, roll: &mut scatter::Roll) -> Option<Order> {
    let own: Vec<ForceId> = state.forces_of(side).collect();
    let force = |roll: &mut scatter::Roll| own.get(roll.below(own.len() as u64) as usize).copied();
    let (one, other) = (force(roll)?, force(roll)?);
    Some(match roll.below(8) {
        0..=2 => {
            let parts: Vec<ContingentId> = state.contingents_of(one).collect();
            let contingent = *parts.get(roll.below(parts.len() as u64) as usize)?;
            let men = 1 + state.contingents().men(contingent) / (1 + roll.below(4) as u32);
            let officer = roll.below(2) == 0;
            let to = if roll.below(5) == 0 { other } else { ForceId::NONE };
            Order::Detach { contingent, men, to, leader: LeaderId::NONE, officer }
        }
        3 | 4 => Order::Merge { force: one, into: other },
        5 => Order::Follow { force: one, leader: other },
        6 => {
            let to = Spot::hex(HexId(roll.below(state.scenario.map.len() as u64) as u16));
            Order::March { force: one, to, via: [HexId::NONE; 2], pace: Pace::Normal }
        }
        _ => Order::Halt { force: one },
    })
}

/// A campaign of such orders to its end, every week of it checked.
fn played(map: u64, seed: u64, orders_seed: u64) -> Births {
    let scenario = scatter::scenario(map, 0);
    let mut state = CampaignState::new(scenario.clone(), seed);
    let mut roll = scatter::Roll::new(orders_seed);
    let mut births = Births::default();
    while !state.is_over() {
        let mut orders = Vec::new();
        for side in scenario.playable() {
            orders.extend((0..20).filter_map(|_| Some((side, order(&state, side, &mut roll)?))));
        }
        let mut log: Vec<Logged> = Vec::new();
        week(&mut state, &orders, &mut log);
        log.iter().for_each(|logged| births.follow(logged));
        births.check(&state);
        assert_books_balance(&state);
    }
    births
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_names_a_body_hits_the_one_that_has_its_row_after_it(
        map in 0u64..1_000_000, seed: u64, orders_seed: u64,
    ) {
        played(map, seed, orders_seed);
    }
}

/// A test in which no row is ever used again would prove nothing.
#[test]
fn rows_are_used_again() {
    let again: usize = (0..10).map(|seed| played(seed, seed, seed).again).sum();
    assert!(again > 20, "{again}");
}
