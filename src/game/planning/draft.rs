//! The order being composed, for one body or for several forces together, and what it would bring.
//!
//! Deliberately absent: what begins, changes and gives it (the systems of `planning`).

use super::aim;
use crate::game::intent::{Compose, PlanIntent};
use bevy::prelude::*;
use rules::{
    check::OrderError,
    event::Body,
    ids::{ForceId, HexId, Subject},
    observe::Observation,
    order::{Order, OrderKind, Pace},
    outlook::{JointOutlook, Journey, Outlook},
};

/// The order being composed.
#[derive(Resource, Clone, Debug)]
pub struct Draft {
    /// Its kind, while one is composed.
    pub compose: Option<Compose>,
    /// The forces that are told it together; empty where it is for one body.
    pub forces: Vec<ForceId>,
    /// The order as it would be given: under the pointer, or clicked and waiting to be confirmed. Of
    /// several forces, that of the first.
    pub order: Option<Order>,
    /// Whether its goal has been chosen.
    pub fixed: bool,
    /// What it would bring, where it can be given. Of several forces: the first its way, all of
    /// them together their odds.
    pub outlook: Option<Outlook>,
    /// Why it cannot be given.
    pub why_not: Option<OrderError>,
    /// What it would bring several forces.
    pub joint: Option<JointOutlook>,
    /// The hex it aims at.
    pub goal: Option<HexId>,
    /// Pace of a march.
    pub pace: Pace,
    /// Waypoints of a march.
    pub via: [HexId; 2],
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            compose: None,
            forces: Vec::new(),
            order: None,
            fixed: false,
            outlook: None,
            why_not: None,
            joint: None,
            goal: None,
            pace: Pace::Normal,
            via: [HexId::NONE; 2],
        }
    }
}

impl Draft {
    /// Whether the pointer gives its goal.
    #[must_use]
    pub fn is_aiming(&self) -> bool {
        self.takes_clicks() && !self.fixed
    }

    /// Whether a click on the map is its goal, and selects nothing.
    #[must_use]
    pub fn takes_clicks(&self) -> bool {
        self.compose.is_some_and(Compose::is_aimed)
    }

    /// Whether it can be given as it stands: of several forces, to one of them at least.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        match &self.joint {
            Some(joint) => joint.orders().next().is_some(),
            None => self.order.is_some() && self.why_not.is_none(),
        }
    }

    /// Whether there is room for one more waypoint.
    #[must_use]
    pub fn has_room_for_via(&self) -> bool {
        self.compose.is_some_and(|compose| compose.kind == OrderKind::March)
            && !self.via[1].is_some()
    }

    /// The way on which it would send somebody.
    #[must_use]
    pub fn journey(&self) -> Option<&Journey> {
        self.outlook.as_ref()?.journey.as_ref()
    }

    /// The orders that would be given as it stands.
    #[must_use]
    pub fn orders(&self) -> Vec<Order> {
        match &self.joint {
            Some(joint) => joint.orders().collect(),
            None => self.order.filter(|_| self.why_not.is_none()).into_iter().collect(),
        }
    }

    /// The wish that gives it; nothing where there is nothing to give.
    pub(super) fn given(&self) -> Option<PlanIntent> {
        match self.orders().as_slice() {
            [] => None,
            [order] => Some(PlanIntent::Give(*order)),
            orders => Some(PlanIntent::GiveAll(orders.to_vec())),
        }
    }

    /// Begins one of a kind: for those of `stack`, where they are told it together.
    pub(super) fn start(&mut self, compose: Compose, stack: &[ForceId]) {
        let joined = matches!(compose.body, Body::Force(force) if stack.contains(&force));
        let forces = match joined && stack.len() > 1 && compose.kind.is_for_several() {
            true => stack.to_vec(),
            false => Vec::new(),
        };
        *self = Self { compose: Some(compose), forces, pace: self.pace, ..Self::default() };
    }

    /// Whether what is composed is for another body than what has been selected.
    pub(super) fn is_left_for(&self, subject: Option<Subject>) -> bool {
        let body = subject.and_then(Subject::body);
        self.compose.is_some_and(|compose| body != Some(compose.body))
    }

    /// Aims at a hex.
    pub(super) fn aim(&mut self, seen: &Observation<'_>, hex: HexId) {
        let Some(compose) = self.compose else { return };
        self.goal = Some(hex);
        self.set(seen, aim::order(seen, compose, hex, self.pace, self.via));
    }

    /// Takes an order and works out what it would bring.
    pub(super) fn set(&mut self, seen: &Observation<'_>, order: Option<Order>) {
        if let Some(Order::March { pace, via, .. }) = order {
            (self.pace, self.via) = (pace, via);
        }
        self.order = order;
        self.joint = order
            .filter(|order| !self.forces.is_empty() && order.kind().is_for_several())
            .map(|order| JointOutlook::of(seen, &order, &self.forces));
        let outlook = order.map(|order| match &self.joint {
            Some(joint) => first_of(joint, &order),
            None => Outlook::of(seen, &order),
        });
        (self.outlook, self.why_not) = match outlook {
            Some(Ok(outlook)) => (Some(outlook), None),
            Some(Err(why)) => (None, Some(why)),
            None => (None, None),
        };
    }

    /// Tells it to one more force, or to one no more; the last of them is told it all the same.
    pub(super) fn with(&mut self, seen: &Observation<'_>, force: ForceId) {
        let Some(compose) = self.compose.filter(|compose| compose.kind.is_for_several()) else {
            return;
        };
        let Body::Force(head) = compose.body else { return };
        let mut forces =
            if self.forces.is_empty() { vec![head] } else { std::mem::take(&mut self.forces) };
        match forces.iter().position(|&other| other == force) {
            Some(at) if forces.len() > 1 => {
                forces.remove(at);
            }
            Some(_) => {}
            None => forces.push(force),
        }
        self.told_to(seen, compose, forces);
    }

    /// The same for others: of whom the first is the head.
    fn told_to(&mut self, seen: &Observation<'_>, compose: Compose, forces: Vec<ForceId>) {
        let mut order = self.order;
        if let Some(&first) = forces.first()
            && !forces.iter().any(|&force| compose.body == Body::Force(force))
        {
            self.compose = Some(Compose { body: Body::Force(first), ..compose });
            order = order.and_then(|order| order.for_force(first));
        }
        self.forces = if forces.len() > 1 { forces } else { Vec::new() };
        self.set(seen, order);
    }

    /// Takes the forces that are selected now for those who are told it. Whether that changed
    /// anything.
    pub(super) fn gather(&mut self, seen: &Observation<'_>, selected: &[ForceId]) -> bool {
        let Some(compose) = self.compose.filter(|compose| compose.kind.is_for_several()) else {
            return false;
        };
        let Body::Force(head) = compose.body else { return false };
        let forces = if selected.len() > 1 { selected } else { &[] };
        // What is composed for one while others are looked at concerns that one alone.
        let concerns = selected.contains(&head) || !self.forces.is_empty();
        if self.forces == forces || selected.is_empty() || !concerns {
            return false;
        }
        self.told_to(seen, compose, selected.to_vec());
        true
    }
}

/// What an order of several forces would bring the one that bears it, with the odds of all.
fn first_of(joint: &JointOutlook, order: &Order) -> Result<Outlook, OrderError> {
    let own = joint.each.iter().find(|(_, other, _)| other == order);
    let (.., outlook) = own.or(joint.each.first()).ok_or(OrderError::Itself)?;
    let (battle, siege) = (joint.battle, joint.siege.clone());
    outlook.clone().map(|outlook| Outlook { battle, siege, ..outlook })
}
