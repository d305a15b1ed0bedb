//! Orders ride to those who must carry them out, and take effect when they arrive.

use super::Turn;
use crate::{
    check::{check, executable, levy_available},
    event::{Body, OrderEvent, Sink},
    hex::HEX_KM,
    ids::{ContingentId, HexId, SideId, Spot},
    map::Mover,
    num,
    order::{Bearer, Order},
    state::CampaignState,
};

/// Days that an order of a side rides to reach what it concerns; 0 = in hand at once.
///
/// Errors: none; what cannot be placed (a body off the map) counts by the box's distance.
pub fn delay_days(state: &CampaignState, side: SideId, order: &Order) -> u16 {
    let rules = &state.scenario.rules.couriers;
    let most = rules.longest_days as u16;
    let Some(from) = state.headquarters(side) else { return most };
    let Some(spot) = destination(state, order) else { return 0 };
    let map = &state.scenario.map;
    let (to, box_km) = match (spot.as_hex(), spot.as_box()) {
        (Some(hex), _) => (hex, 0),
        (None, Some(id)) => {
            let off = &map.boxes[id.index()];
            (off.entry, u32::from(off.days_riders) * rules.box_km_per_week / 7)
        }
        (None, None) => return 0,
    };
    if to == from && box_km == 0 {
        return 0;
    }
    let regime = state.scenario.routes.regime(state.weather().ways());
    let net = regime.net(map, &state.scenario.costs, Mover::Horse);
    let cost = net.estimate(map, from, to).min(60_000);
    let km = cost * HEX_KM / 100 + box_km;
    let slow = state.weather_rate(to) < 1000 || state.weather_rate(from) < 1000;
    let rate = if slow { rules.snow_permille } else { 1000 };
    let speed = num::permille(rules.km_per_day, rate).max(1);
    let mut days = km / speed;
    if enemy_country(state, side, to) {
        days += rules.enemy_country_days;
    }
    (days as u16).min(most)
}

/// Days until an order takes effect: those for which it rides, and those that a levy musters.
pub fn effect_days(state: &CampaignState, side: SideId, order: &Order) -> u16 {
    let muster = match order {
        Order::CallLevy { .. } => state.scenario.rules.levies.muster_days as u16,
        _ => 0,
    };
    delay_days(state, side, order) + muster
}

/// An order for so many men, or so much food, as it can be meant when it arrives: who was told to send
/// more than are there sends all that are.
fn as_it_stands(state: &CampaignState, order: Order) -> Order {
    let cut = |asked: u32, have: u32| if have == 0 { asked } else { asked.min(have) };
    let there = |contingent: ContingentId| {
        let rows = state.contingents();
        if contingent.index() < rows.len() { rows.men(contingent) } else { 0 }
    };
    match order {
        Order::Release { contingent, men } => {
            Order::Release { contingent, men: cut(men, there(contingent)) }
        }
        Order::Detach { contingent, men, to, leader, officer } => {
            let men = cut(men, there(contingent));
            Order::Detach { contingent, men, to, leader, officer }
        }
        Order::CallLevy { camp, force, men } if camp.index() < state.camps().len() => {
            Order::CallLevy { camp, force, men: cut(men, levy_available(state, camp)) }
        }
        Order::Depot { force, food_man_days } if force.index() < state.forces().len() => {
            let food_man_days = cut(food_man_days, state.forces().stores(force));
            Order::Depot { force, food_man_days }
        }
        _ => order,
    }
}

/// Where the one stands who must carry an order out.
fn destination(state: &CampaignState, order: &Order) -> Option<Spot> {
    match order.bearer() {
        Bearer::Force(force) => Some(state.forces().spot(force)),
        Bearer::Contingent(contingent) => {
            Some(state.forces().spot(state.contingents().force(contingent)))
        }
        Bearer::Camp(camp) => Some(state.camps().spot(camp)),
        // Headquarters decides where it is.
        Bearer::ScriptedEvent(_) => None,
    }
}

/// Whether a hex lies where the side knows an enemy force close by, or an enemy place.
fn enemy_country(state: &CampaignState, side: SideId, hex: HexId) -> bool {
    let map = &state.scenario.map;
    let near = |other: HexId| map.distance(hex, other) <= 1;
    let forces = state.forces();
    let by_force = forces.ids().any(|f| {
        let contact = state.knowledge().contact(side, Body::Force(f));
        contact.is_known()
            && state.scenario.hostile(side, forces.side(f))
            && contact.spot.as_hex().is_some_and(near)
    });
    let s = &state.scenario;
    let around = map.neighbours[hex.index()].into_iter().filter_map(HexId::some);
    let mut places = core::iter::once(hex)
        .chain(around)
        .filter(|&hex| s.place_at(hex).is_some())
        .flat_map(|hex| s.places_at(hex));
    by_force || places.any(|p| s.hostile(side, state.knowledge().holder(side, p)))
}

impl<S: Sink> Turn<'_, S> {
    /// Takes the sides' orders and sends the couriers off.
    pub(super) fn send_orders(&mut self, orders: &[(SideId, Order)]) {
        for &(side, order) in orders {
            match check(self.state, side, &order) {
                Ok(()) => {
                    let arrives = self.state.t.day + effect_days(self.state, side, &order);
                    self.put(OrderEvent::OrderSent { side, order, arrives });
                }
                Err(why) => self.put(OrderEvent::OrderRefused { side, order, why }),
            }
        }
    }

    /// Orders whose courier has come start; those that can no longer be carried out lapse.
    #[inline(never)]
    pub(super) fn deliver_orders(&mut self) {
        let day = self.state.t.day;
        let mut at = 0;
        while at < self.state.t.mail.len() {
            if self.state.t.mail.arrives[at] > day {
                at += 1;
                continue;
            }
            let (side, order) = (self.state.t.mail.side[at], self.state.t.mail.order[at]);
            let before = self.state.t.mail.len();
            let now = as_it_stands(self.state, order);
            match executable(self.state, side, &now) {
                Ok(()) => {
                    self.put(OrderEvent::OrderStarted { side, order });
                    self.carry_out(side, &now);
                }
                Err(why) => self.put(OrderEvent::OrderLapsed { side, order, why }),
            }
            debug_assert_eq!(
                self.state.t.mail.len() + 1,
                before,
                "a delivered order leaves the mail"
            );
        }
    }
}
