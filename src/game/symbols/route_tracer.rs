//! Traces ways over the map: where a task or an order leads a body, as the ways stand and as far as
//! the watching eyes know.
//!
//! Deliberately absent: how a way is drawn, see [`super::routes`].

use super::scene::edge;
use crate::game::geo;
use bevy::math::Vec2;
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot},
    map::{Mover, Regime},
    observe::Observation,
    order::{CampTask, Order, Task},
    state::CampaignState,
};
use std::sync::Arc;

/// What is asked of the state to trace a way.
pub(super) struct Tracer<'a> {
    pub(super) state: &'a CampaignState,
    pub(super) seen: Option<&'a Observation<'a>>,
    pub(super) regime: Arc<Regime>,
}

impl Tracer<'_> {
    pub(super) fn centre(&self, hex: HexId) -> Vec2 {
        geo::centre(&self.state.scenario.map, hex)
    }

    /// Where a body stands, as far as the eyes know; bodies on a way off the map have no way.
    pub(super) fn hex(&self, body: Body) -> Option<HexId> {
        let (forces, camps) = (self.state.forces(), self.state.camps());
        let known = |side: SideId| self.seen.is_none_or(|seen| seen.side() == side);
        match body {
            Body::Force(id) if id.index() >= forces.len() => None,
            Body::Camp(id) if id.index() >= camps.len() => None,
            Body::Force(id) if known(forces.side(id)) => self.state.force_hex(id),
            Body::Camp(id) if known(camps.side(id)) => self.state.camp_hex(id),
            _ => {
                let contact = self.state.knowledge().contact(self.seen?.side(), body);
                contact.spot.as_hex().filter(|_| contact.is_known())
            }
        }
    }

    fn spot(&self, spot: Spot) -> Option<(HexId, Option<Vec2>)> {
        let map = &self.state.scenario.map;
        match (spot.as_hex(), spot.as_box()) {
            (Some(hex), _) if hex.index() < map.len() => Some((hex, None)),
            (None, Some(id)) => {
                let entry = map.boxes.get(id.index())?.entry;
                Some((entry, Some(edge(map, entry))))
            }
            _ => None,
        }
    }

    fn place(&self, place: PlaceId) -> Option<HexId> {
        self.state.scenario.places.get(place.index()).map(|place| place.hex)
    }

    /// The way of a body over stops to a goal, as the ways stand.
    fn walk(&self, body: Body, stops: &[HexId], beyond: Option<Vec2>) -> Option<Vec<Vec2>> {
        let scenario = &self.state.scenario;
        let mover = match body {
            Body::Force(force) => self.state.mover(force),
            Body::Camp(_) => Mover::Camp,
        };
        let mut here = self.hex(body)?;
        let mut line = vec![self.centre(here)];
        for &stop in stops {
            let steps = self.regime.walk(&scenario.map, &scenario.costs, mover, here, stop);
            line.extend(steps.iter().map(|&(hex, _)| self.centre(hex)));
            if steps.last().is_none_or(|&(hex, _)| hex != stop) {
                // No way that herdsmen know of: straight.
                line.push(self.centre(stop));
            }
            here = stop;
        }
        line.extend(beyond);
        line.dedup();
        (line.len() > 1).then_some(line)
    }

    fn march(&self, force: ForceId, to: Spot, via: [HexId; 2]) -> Option<Vec<Vec2>> {
        let (goal, beyond) = self.spot(to)?;
        let stops: Vec<HexId> = via.into_iter().filter_map(HexId::some).chain([goal]).collect();
        self.walk(Body::Force(force), &stops, beyond)
    }

    fn force_to(&self, force: ForceId, goal: Option<HexId>) -> Option<Vec<Vec2>> {
        self.walk(Body::Force(force), &[goal?], None)
    }

    pub(super) fn task(&self, force: ForceId) -> Option<Vec<Vec2>> {
        match self.state.forces().task(force) {
            Task::March { to, via, .. } => self.march(force, to, via),
            Task::Follow(other) | Task::Relieve(other) | Task::Merge(other) => {
                self.force_to(force, self.hex(Body::Force(other)))
            }
            Task::Escort(camp) | Task::Raid(camp) => {
                self.force_to(force, self.hex(Body::Camp(camp)))
            }
            Task::Garrison(place) | Task::Besiege { place, .. } => {
                self.force_to(force, self.place(place))
            }
            Task::Rest | Task::Winter(_) => None,
        }
    }

    pub(super) fn camp_task(&self, camp: CampId) -> Option<Vec<Vec2>> {
        match self.state.camps().task(camp) {
            CampTask::Migrate(hex) | CampTask::Flee(hex) => {
                self.walk(Body::Camp(camp), &[hex], None)
            }
            CampTask::Evacuate(id) => {
                let (hex, beyond) = self.spot(Spot::off_map(id))?;
                self.walk(Body::Camp(camp), &[hex], beyond)
            }
            CampTask::Rest | CampTask::Return => None,
        }
    }

    /// Whom an order concerns, and the way it means; nothing for orders that lead nowhere.
    pub(super) fn order(&self, order: &Order) -> Option<(Body, Vec<Vec2>)> {
        let of = |force: ForceId, line: Option<Vec<Vec2>>| Some((Body::Force(force), line?));
        match *order {
            Order::March { force, to, via, .. } => of(force, self.march(force, to, via)),
            Order::Follow { force, leader } => {
                of(force, self.force_to(force, self.hex(Body::Force(leader))))
            }
            Order::Merge { force, into } => {
                of(force, self.force_to(force, self.hex(Body::Force(into))))
            }
            Order::Relieve { force, garrison } => {
                of(force, self.force_to(force, self.hex(Body::Force(garrison))))
            }
            Order::Escort { force, camp } | Order::Raid { force, camp } => {
                of(force, self.force_to(force, self.hex(Body::Camp(camp))))
            }
            Order::Garrison { force, place } | Order::Besiege { force, place, .. } => {
                of(force, self.force_to(force, self.place(place)))
            }
            Order::CallLevy { camp, force, .. } => {
                let line = self.walk(Body::Camp(camp), &[self.hex(Body::Force(force))?], None)?;
                Some((Body::Camp(camp), line))
            }
            Order::Migrate { camp, to } => {
                Some((Body::Camp(camp), self.walk(Body::Camp(camp), &[to], None)?))
            }
            Order::Evacuate { camp, to } => {
                let (hex, beyond) = self.spot(Spot::off_map(to))?;
                Some((Body::Camp(camp), self.walk(Body::Camp(camp), &[hex], beyond)?))
            }
            Order::Halt { .. }
            | Order::Stance { .. }
            | Order::Forage { .. }
            | Order::Winter { .. }
            | Order::Detach { .. }
            | Order::Depot { .. }
            | Order::CampRule { .. }
            | Order::Release { .. }
            | Order::Answer { .. } => None,
        }
    }
}
