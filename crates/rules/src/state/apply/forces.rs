//! Folding marches, contacts and the organisation of forces.

use super::super::{CampaignState, NEVER, columns::*};
use crate::{
    event::{ContactEvent, HaltReason, MarchEvent, OrganisationEvent},
    ids::{DepotId, ForceId, PlaceId, Spot},
    num,
    order::Task,
};

impl CampaignState {
    pub(super) fn apply_march(&mut self, fact: &MarchEvent) {
        let forces = &mut self.t.forces;
        match *fact {
            MarchEvent::Moved { force, to, points, .. } => {
                let i = force.index();
                forces.spot[i] = Spot::hex(to);
                forces.points[i] = points;
                forces.dug_in[i] = 0;
                forces.task[i] = forces.task[i].past(to);
            }
            MarchEvent::Underway { force, points } => forces.points[force.index()] = points,
            MarchEvent::Marched { force, effort } => forces.effort[force.index()] = effort,
            MarchEvent::Halted { force, why, .. } => {
                let i = force.index();
                forces.points[i] = 0;
                if let HaltReason::Enemy(enemy) = why {
                    forces.contact[i] = enemy;
                }
            }
            MarchEvent::Departed { force, to, arrives, .. } => {
                let i = force.index();
                forces.spot[i] = to;
                forces.arrives[i] = arrives;
                forces.points[i] = 0;
                forces.dug_in[i] = 0;
                forces.contact[i] = ForceId::NONE;
            }
            MarchEvent::Arrived { force, at } => {
                forces.spot[force.index()] = at;
                forces.arrives[force.index()] = 0;
            }
            MarchEvent::DugIn { force, level } => forces.dug_in[force.index()] = level,
            MarchEvent::Mustered { force, arrives } => forces.arrives[force.index()] = arrives,
        }
    }

    pub(super) fn apply_contact(&mut self, fact: &ContactEvent) {
        let forces = &mut self.t.forces;
        match *fact {
            ContactEvent::Contact { force, enemy, .. } => {
                forces.contact[force.index()] = enemy;
                forces.contact[enemy.index()] = force;
            }
            ContactEvent::ContactBroken { force, enemy } => {
                forces.contact[force.index()] = ForceId::NONE;
                if forces.contact[enemy.index()] == force {
                    forces.contact[enemy.index()] = ForceId::NONE;
                }
            }
            ContactEvent::Evaded { force, to, by, cohesion, .. }
            | ContactEvent::RiddenOver { force, to, by, cohesion, .. } => {
                let i = force.index();
                forces.spot[i] = Spot::hex(to);
                forces.points[i] = 0;
                forces.dug_in[i] = 0;
                forces.contact[i] = ForceId::NONE;
                if forces.contact[by.index()] == force {
                    forces.contact[by.index()] = ForceId::NONE;
                }
                let mut at = forces.first[i];
                while at.is_some() {
                    let value = &mut self.t.contingents.cohesion[at.index()];
                    *value = value.saturating_sub(cohesion);
                    at = self.t.contingents.next[at.index()];
                }
            }
        }
    }

    pub(super) fn apply_organisation(&mut self, fact: &OrganisationEvent) {
        match *fact {
            OrganisationEvent::Detached {
                contingent,
                to_force,
                to_contingent,
                men,
                horses,
                stores,
                sheep,
                leader,
                new_force,
                officer,
            } => {
                let from = self.t.contingents.force[contingent.index()];
                if new_force {
                    self.form(to_force, from, leader, officer);
                }
                self.hand_over_food(from, to_force, stores, sheep);
                if to_contingent == contingent {
                    self.unlink(contingent);
                    self.link(contingent, to_force);
                } else {
                    let row = self.t.contingents.row(contingent);
                    self.t.contingents.men[contingent.index()] -= men;
                    self.t.contingents.horses[contingent.index()] -= horses;
                    let sent = ContingentRow { men, horses, ..row };
                    self.receive(to_force, to_contingent, sent);
                }
                self.tell_hunger(from);
                self.tell_hunger(to_force);
            }
            OrganisationEvent::Merged { force, into, stores, sheep } => {
                self.hand_over_food(force, into, stores, sheep);
                self.merge(force, into);
            }
            OrganisationEvent::Garrisoned { force, place } => {
                self.t.forces.garrison[force.index()] = place;
                self.t.forces.task[force.index()] = Task::Garrison(place);
            }
            OrganisationEvent::LeftGarrison { force, .. } => {
                self.t.forces.garrison[force.index()] = PlaceId::NONE;
            }
            OrganisationEvent::Dissolved { force, in_peace } => self.dissolve(force, in_peace),
            OrganisationEvent::PlaceTaken { place, to, .. } => {
                let (places, i) = (&mut self.t.places, place.index());
                places.holder[i] = to;
                places.siege_days[i] = 0;
                places.water_cut[i] = false;
                places.stormed[i] = NEVER;
            }
            OrganisationEvent::DepotLaid { depot, force, hex, side, food } => {
                self.t.forces.stores[force.index()] -= food;
                self.lay_down(depot, DepotRow { side, hex, food });
            }
            OrganisationEvent::LevyCalled { .. } => self.levy_called(fact),
            OrganisationEvent::LevyReleased { contingent, camp, men, horses } => {
                self.t.contingents.men[contingent.index()] -= men;
                self.t.contingents.horses[contingent.index()] -= horses;
                self.t.camps.fighters[camp.index()] += men;
                self.t.camps.horses[camp.index()] += horses;
            }
        }
    }

    fn levy_called(&mut self, fact: &OrganisationEvent) {
        let OrganisationEvent::LevyCalled {
            camp,
            force,
            contingent,
            new_contingent,
            men,
            horses,
            food,
        } = *fact
        else {
            return;
        };
        self.t.camps.fighters[camp.index()] -= men;
        self.t.camps.horses[camp.index()] -= horses;
        self.t.forces.stores[force.index()] += food;
        if new_contingent {
            self.raise(camp, force, contingent);
        }
        let i = contingent.index();
        // Who comes from home has eaten.
        let (had, hunger) = (self.t.contingents.men[i], self.t.contingents.hunger[i]);
        self.t.contingents.hunger[i] = num::ratio(hunger.into(), had, had + men) as u16;
        self.t.contingents.men[i] += men;
        self.t.contingents.horses[i] += horses;
        self.tell_hunger(force);
    }

    fn lay_down(&mut self, depot: DepotId, laid: DepotRow) {
        let (depots, i) = (&mut self.t.depots, depot.index());
        if i < depots.len() {
            depots.food[i] += laid.food;
            (depots.side[i], depots.hex[i]) = (laid.side, laid.hex);
        } else {
            depots.push(laid);
        }
    }
}
