//! Folding marches, contacts and the organisation of forces.

use super::super::{CampaignState, ForceRow, NEVER, columns::*};
use crate::{
    event::{ContactEvent, HaltReason, MarchEvent, OrganisationEvent, Rations},
    ids::{CampId, ContingentId, DepotId, ForceId, LeaderId, PlaceId, Spot},
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
            } => {
                let from = self.t.contingents.force[contingent.index()];
                if new_force {
                    self.form(from, leader);
                }
                self.hand_over_food(from, to_force, stores, sheep);
                if to_contingent == contingent {
                    self.unlink(contingent);
                    self.link(contingent, to_force);
                } else {
                    let mut row = self.t.contingents.row(contingent);
                    (row.men, row.horses, row.next) = (men, horses, ContingentId::NONE);
                    self.t.contingents.men[contingent.index()] -= men;
                    self.t.contingents.horses[contingent.index()] -= horses;
                    let new = self.t.contingents.push(row);
                    self.link(new, to_force);
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
            OrganisationEvent::Dissolved { force } => self.strike_off(force),
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
            self.raise(camp, force);
        }
        let i = contingent.index();
        // Who comes from home has eaten.
        let (had, hunger) = (self.t.contingents.men[i], self.t.contingents.hunger[i]);
        self.t.contingents.hunger[i] = num::ratio(hunger.into(), had, had + men) as u16;
        self.t.contingents.men[i] += men;
        self.t.contingents.horses[i] += horses;
        self.tell_hunger(force);
    }

    fn merge(&mut self, force: ForceId, into: ForceId) {
        while let Some(contingent) = self.t.forces.first[force.index()].some() {
            self.unlink(contingent);
            self.link(contingent, into);
        }
        self.tell_hunger(into);
        let leader = self.t.forces.leader[force.index()];
        if !self.t.forces.leader[into.index()].is_some() {
            self.t.forces.leader[into.index()] = leader;
        }
        self.strike_off(force);
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

    /// Makes room for a force split from another: same side, place and habits.
    fn form(&mut self, parent: ForceId, leader: LeaderId) {
        let row = self.t.forces.row(parent);
        if leader.is_some() && row.leader == leader {
            self.t.forces.leader[parent.index()] = LeaderId::NONE;
        }
        self.t.forces.push(ForceRow { leader, parent, ..row.beside() });
    }

    /// Opens an empty contingent of a camp's levy in a force.
    fn raise(&mut self, camp: CampId, force: ForceId) {
        let group = self.t.camps.group[camp.index()];
        let troop = self.scenario.levy_troop(group);
        let kind = self.scenario.troop(troop);
        let condition = self.scenario.season_condition(self.t.day);
        let id = self.t.contingents.push(ContingentRow {
            force,
            next: ContingentId::NONE,
            group,
            troop,
            home: camp,
            men: 0,
            horses: 0,
            condition: condition.min(1000) as u16,
            cohesion: kind.cohesion_permille.min(1000) as u16,
            hunger: 0,
        });
        self.link(id, force);
    }

    fn strike_off(&mut self, force: ForceId) {
        let i = force.index();
        let forces = &mut self.t.forces;
        forces.stores[i] = 0;
        forces.alive[i] = false;
        forces.garrison[i] = PlaceId::NONE;
        forces.leader[i] = LeaderId::NONE;
        forces.contact[i] = ForceId::NONE;
        for other in &mut forces.contact {
            if *other == force {
                *other = ForceId::NONE;
            }
        }
        // Other sides' contacts stay: they do not know that it is gone; it fades.
    }
}

impl ForceRow {
    /// A new force beside this one: its side, place and habits, with nobody and nothing in it.
    pub(super) fn beside(self) -> Self {
        Self {
            leader: LeaderId::NONE,
            task: Task::Rest,
            garrison: PlaceId::NONE,
            points: 0,
            stores: 0,
            sheep: 0,
            dug_in: 0,
            effort: 0,
            contact: ForceId::NONE,
            parent: ForceId::NONE,
            first: ContingentId::NONE,
            grass_need: 0,
            grass_found: 0,
            week: Rations::default(),
            convoys: 0,
            ..self
        }
    }
}
