//! Folding marches, contacts and the organisation of forces.

use super::super::{CampaignState, NEVER, columns::*};
use crate::{
    event::{ContactEvent, HaltReason, MarchEvent, OrganisationEvent},
    ids::{CampId, DepotId, ForceId, PlaceId, Spot},
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
            OrganisationEvent::LevyReleased {
                contingent,
                camp,
                men,
                horses,
                home_day,
                rested_day,
            } => {
                self.t.contingents.men[contingent.index()] -= men;
                self.t.contingents.horses[contingent.index()] -= horses;
                self.ride_home(camp, men, home_day, rested_day);
                self.t.camps.horses[camp.index()] += horses;
            }
            OrganisationEvent::DepotTaken { depot, by, taken, .. } => {
                self.t.depots.food[depot.index()] = 0;
                self.t.forces.stores[by.index()] += taken;
            }
        }
    }

    /// Fighters set out for their camp: they belong to it, and are not there yet.
    pub(super) fn ride_home(&mut self, camp: CampId, men: u32, home_day: u16, rested_day: u16) {
        let on_the_way = self.riding_home(camp);
        let (camps, i) = (&mut self.t.camps, camp.index());
        camps.fighters[i] += men;
        camps.away[i] = on_the_way + men;
        camps.home_day[i] = home_day;
        camps.rested_day[i] = rested_day;
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
        let levy = self.levy_row(camp, force, men, horses);
        self.t.camps.fighters[camp.index()] -= men;
        self.t.camps.horses[camp.index()] -= horses;
        self.t.forces.stores[force.index()] += food;
        if new_contingent {
            self.raise(levy, contingent);
        } else {
            self.absorb(contingent, &levy);
        }
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
