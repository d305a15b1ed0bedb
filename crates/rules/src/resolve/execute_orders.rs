//! Orders taking effect: tasks, stances, splitting and joining, depots, levies, camps.

use super::{Turn, going_home::RideHome};
use crate::{
    check::levy_row,
    event::{CampEvent, Cause, OrderEvent, OrganisationEvent, Sink, SubsistenceEvent},
    ids::{CampId, ContingentId, ForceId, LeaderId, PlaceId, SideId},
    num,
    order::{CampTask, Order, Stance, Task},
};

impl<S: Sink> Turn<'_, S> {
    /// Carries out an order that can be carried out.
    pub(super) fn carry_out(&mut self, side: SideId, order: &Order) {
        match *order {
            Order::March { force, .. }
            | Order::Follow { force, .. }
            | Order::Escort { force, .. }
            | Order::Winter { force, .. }
            | Order::Merge { force, .. }
            | Order::Garrison { force, .. }
            | Order::Relieve { force, .. }
            | Order::Besiege { force, .. }
            | Order::Raid { force, .. } => {
                if let Some(task) = Task::ordered(order) {
                    self.set_task(force, task);
                    self.reach_goal(force);
                }
            }
            Order::Halt { force } => {
                let task = match self.state.t.forces.garrison(force).some() {
                    Some(place) => Task::Garrison(place),
                    None => Task::Rest,
                };
                self.set_task(force, task);
            }
            Order::Stance { force, stance } => self.put(OrderEvent::StanceSet { force, stance }),
            Order::Forage { force, forage } => self.put(OrderEvent::ForageSet { force, forage }),
            Order::Detach { contingent, men, to, leader, officer } => {
                self.detach(contingent, men, to, leader, officer);
            }
            Order::Depot { force, food_man_days } => self.lay_depot(side, force, food_man_days),
            Order::Migrate { camp, .. } | Order::Evacuate { camp, .. } => {
                if let Some(task) = CampTask::ordered(order) {
                    self.put(CampEvent::CampTaskSet { camp, task });
                    self.come_home(camp);
                }
            }
            Order::CampRule { camp, rule } => self.put(CampEvent::CampRuleSet { camp, rule }),
            Order::CallLevy { camp, force, men } => self.call_levy(camp, force, men),
            Order::Release { contingent, men } => self.release(contingent, men),
            Order::Answer { scripted_event, choice } => self.choose(scripted_event, choice, false),
        }
    }

    /// A camp group that is called home from off the map sets out.
    fn come_home(&mut self, camp: CampId) {
        let from = self.state.t.camps.spot(camp);
        if let Some(id) = from.as_box().filter(|_| self.state.camp_safe(camp)) {
            let days = self.scenario.map.boxes[id.index()].days_camps.max(1);
            let arrives = self.state.t.day + days;
            self.put(CampEvent::CampSetOut { camp, from, arrives });
        }
    }

    /// Sets a task; a force that is to go elsewhere leaves its garrison.
    pub(super) fn set_task(&mut self, force: ForceId, task: Task) {
        let garrison = self.state.t.forces.garrison(force);
        if garrison.is_some() && task != Task::Garrison(garrison) {
            self.put(OrganisationEvent::LeftGarrison { force, place: garrison });
        }
        self.put(OrderEvent::TaskSet { force, task });
    }

    fn detach(
        &mut self,
        contingent: ContingentId,
        men: u32,
        to: ForceId,
        leader: LeaderId,
        officer: bool,
    ) {
        let t = &self.state.t;
        let from = t.contingents.force(contingent);
        let side = t.forces.side(from);
        let (have, horses) = (t.contingents.men(contingent), t.contingents.horses(contingent));
        let all = self.state.men(from);
        // Food goes with the men, head for head.
        let stores = num::ratio(t.forces.stores(from), men, all);
        let sheep = num::ratio(t.forces.sheep(from), men, all);
        let new_force = !to.is_some();
        let row = if new_force { self.state.room_for_force(side) } else { Some(to) };
        let to_contingent = if men == have {
            Some(contingent)
        } else {
            let kind = t.contingents.row(contingent);
            let there = to.some().and_then(|to| self.state.alike(to, &kind));
            there.or_else(|| self.state.room_for_men(side))
        };
        // There was room when the order was looked at.
        let (Some(to_force), Some(to_contingent)) = (row, to_contingent) else { return };
        self.put(OrganisationEvent::Detached {
            contingent,
            to_force,
            to_contingent,
            men,
            horses: num::ratio(horses, men, have),
            stores,
            sheep,
            leader,
            new_force,
            officer,
        });
        self.without_commander(from);
        self.disband_if_empty(from);
    }

    /// A force that nobody commands any more breaks off what only commanders do.
    pub(super) fn without_commander(&mut self, force: ForceId) {
        let forces = &self.state.t.forces;
        if self.state.is_led(force) || !forces.alive(force) {
            return;
        }
        let (task, stance) = (forces.task(force), forces.stance(force));
        match task {
            Task::March { .. } | Task::Besiege { .. } | Task::Raid(_) => {
                self.set_task(force, Task::Rest);
            }
            Task::Rest
            | Task::Follow(_)
            | Task::Escort(_)
            | Task::Garrison(_)
            | Task::Relieve(_)
            | Task::Merge(_)
            | Task::Winter(_) => {}
        }
        if stance == Stance::Seek {
            self.put(OrderEvent::StanceSet { force, stance: Stance::Hold });
        }
    }

    /// What happens when a force stands where its task leads: joins, garrisons, reliefs.
    pub(super) fn reach_goal(&mut self, force: ForceId) {
        let here = self.state.force_hex(force);
        match self.state.t.forces.task(force) {
            Task::Merge(into) => {
                // Who stands before the gates of a place under siege waits until it is free.
                let walls = self.state.shut_in(force) != self.state.shut_in(into);
                if here.is_some() && self.state.force_hex(into) == here && !walls {
                    self.merge(force, into);
                }
            }
            Task::Garrison(place) => {
                let is_there = here == Some(self.state.scenario.places[place.index()].hex);
                if is_there && !self.state.in_garrison(force) {
                    self.enter(force, place);
                }
            }
            Task::Relieve(old) => {
                let place = self.state.t.forces.garrison(old);
                if here.is_none() || self.state.force_hex(old) != here {
                    // Still on the way.
                } else if self.state.shut_in(old).is_some() {
                    // Nobody goes in or out.
                } else if place.is_some() {
                    self.enter(force, place);
                    self.set_task(old, Task::Rest);
                } else {
                    self.set_task(force, Task::Rest);
                }
            }
            // The march itself, the siege and the raid are the business of their own phases; the
            // others have no goal at which something happens.
            Task::March { .. }
            | Task::Besiege { .. }
            | Task::Raid(_)
            | Task::Follow(_)
            | Task::Escort(_)
            | Task::Winter(_)
            | Task::Rest => {}
        }
    }

    /// Goes into a place of its side; one in other hands is not entered.
    fn enter(&mut self, force: ForceId, place: PlaceId) {
        let holder = self.state.t.places.holder(place);
        let side = self.state.t.forces.side(force);
        let guarded = self.state.garrison_of(place).any(|f| self.state.t.forces.side(f) != side);
        if guarded || self.state.scenario.hostile(side, holder) {
            self.set_task(force, Task::Rest);
            return;
        }
        if self.state.t.places.siege_days(place) > 0 {
            // Nobody goes in through the besiegers' lines: it waits before the gates.
            return;
        }
        self.put(OrganisationEvent::Garrisoned { force, place });
        if holder != side {
            self.put(OrganisationEvent::PlaceTaken { place, from: holder, to: side, by: force });
        }
    }

    fn merge(&mut self, force: ForceId, into: ForceId) {
        let forces = &self.state.t.forces;
        let (stores, sheep) = (forces.stores(force), forces.sheep(force));
        let place = forces.garrison(force);
        if place.is_some() {
            self.put(OrganisationEvent::LeftGarrison { force, place });
        }
        self.put(OrganisationEvent::Merged { force, into, stores, sheep });
    }

    fn lay_depot(&mut self, side: SideId, force: ForceId, food: u32) {
        let Some(hex) = self.state.force_hex(force) else { return };
        if let Some(depot) = self.state.room_for_depot(side, hex) {
            self.put(OrganisationEvent::DepotLaid { depot, force, hex, side, food });
        }
    }

    fn call_levy(&mut self, camp: CampId, force: ForceId, men: u32) {
        let rules = &self.state.scenario.rules;
        let (levies, food_rules) = (&rules.levies, &rules.food);
        let camps = &self.state.t.camps;
        let troop = self.state.scenario.levy_troop(camps.group(camp));
        let want = num::permille(men, self.state.scenario.troop(troop).horses_per_man_permille);
        let keep = num::permille(camps.households(camp), levies.horses_kept_permille);
        let horses = want.min(camps.horses(camp).saturating_sub(keep));
        // The men bring dried meat from their own herds.
        let per_sheep = food_rules.man_days_per_sheep.max(1);
        let sheep = (men * levies.food_days).div_ceil(per_sheep).min(camps.sheep(camp));
        let food = (sheep * per_sheep).min(men * levies.food_days);
        let row = levy_row(self.state, camp, force);
        let side = self.state.t.camps.side(camp);
        // There was room when the order was looked at.
        let room = row.or_else(|| self.state.room_for_men(side));
        let Some(contingent) = room else { return };
        let new_contingent = row.is_none();
        self.put(CampEvent::HerdChanged { camp, horses: 0, sheep, cause: Cause::Eaten });
        let event = OrganisationEvent::LevyCalled {
            camp,
            force,
            contingent,
            new_contingent,
            men,
            horses,
            food,
        };
        self.put(event);
    }

    fn release(&mut self, contingent: ContingentId, men: u32) {
        let t = &self.state.t;
        let camp = t.contingents.home(contingent);
        let horses =
            num::ratio(t.contingents.horses(contingent), men, t.contingents.men(contingent));
        let force = t.contingents.force(contingent);
        let RideHome { home_day, rested_day } = RideHome::of(self.state, contingent, camp, horses);
        self.put(OrganisationEvent::LevyReleased {
            contingent,
            camp,
            men,
            horses,
            home_day,
            rested_day,
        });
        self.disband_if_empty(force);
    }

    /// A force whose men have been killed or have run is no force, and its officer is lost; horses that
    /// nobody leads are lost.
    pub(super) fn strike_off_if_empty(&mut self, force: ForceId) {
        self.end_if_empty(force, false);
    }

    /// A force whose men were all sent elsewhere is no force; its officer is free.
    fn disband_if_empty(&mut self, force: ForceId) {
        self.end_if_empty(force, true);
    }

    fn end_if_empty(&mut self, force: ForceId, in_peace: bool) {
        if !self.state.t.forces.alive(force) || self.state.men(force) > 0 {
            return;
        }
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            let horses = self.state.t.contingents.horses(contingent);
            if horses > 0 {
                self.put_daily(SubsistenceEvent::HorsesLost {
                    contingent,
                    horses,
                    cause: Cause::Desertion,
                });
            }
            at = self.state.t.contingents.next(contingent);
        }
        let sheep = self.state.t.forces.sheep(force);
        if sheep > 0 {
            self.put_daily(SubsistenceEvent::SheepLost { force, sheep, cause: Cause::Desertion });
        }
        self.put(OrganisationEvent::Dissolved { force, in_peace });
    }
}
