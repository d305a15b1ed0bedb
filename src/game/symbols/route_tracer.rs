//! Traces ways over the map: where a task or an order leads a body, as the ways stand and as far as
//! the watching eyes know.
//!
//! Deliberately absent: how a way is drawn, see [`super::routes`].

use super::scene::edge;
use crate::game::geo;
use bevy::math::Vec2;
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Spot, Subject},
    map::{Mover, Regime},
    observe::Observation,
    order::{Bearer, CampTask, Order, Task},
    state::CampaignState,
};

/// What is asked of the state to trace a way.
pub(super) struct Tracer<'a> {
    pub(super) state: &'a CampaignState,
    pub(super) seen: Option<&'a Observation<'a>>,
    pub(super) regime: &'a Regime,
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
        let body = match order.bearer() {
            Bearer::Force(force) => Body::Force(force),
            Bearer::Camp(camp) => Body::Camp(camp),
            Bearer::Contingent(_) | Bearer::ScriptedEvent(_) => return None,
        };
        let (goal, beyond) = self.goal(order.target()?)?;
        let via = match *order {
            Order::March { via, .. } => via,
            _ => [HexId::NONE; 2],
        };
        let stops: Vec<HexId> = via.into_iter().filter_map(HexId::some).chain([goal]).collect();
        Some((body, self.walk(body, &stops, beyond)?))
    }

    /// The hex of what an order is aimed at, and where the way goes on beyond the map.
    fn goal(&self, target: Subject) -> Option<(HexId, Option<Vec2>)> {
        let on_map = |hex| Some((hex, None));
        match target {
            Subject::Force(force) => self.hex(Body::Force(force)).and_then(on_map),
            Subject::Camp(camp) => self.hex(Body::Camp(camp)).and_then(on_map),
            Subject::Place(place) => self.place(place).and_then(on_map),
            Subject::Hex(hex) => self.spot(Spot::hex(hex)),
            Subject::OffMap(id) => self.spot(Spot::off_map(id)),
            Subject::Leader(_) | Subject::Group(_) | Subject::ScriptedEvent(_) => None,
        }
    }
}
