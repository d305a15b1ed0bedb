//! Folding how bodies come and go: forces formed, joined and struck off, men who enter a force and
//! leave it, and rows that are used again (`state::room` says which).
//!
//! Nobody else links contingents: those of a living force are a chain, those struck off are in none.

use super::super::{CampaignState, ForceRow, NEVER, columns::*};
use crate::{
    event::{Body, Rations},
    ids::{CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId},
    order::{Stance, Task},
};

impl CampaignState {
    /// Makes a force split from another: same side, place and habits.
    pub(super) fn form(&mut self, id: ForceId, parent: ForceId, leader: LeaderId, officer: bool) {
        let row = self.t.forces.row(parent);
        if leader.is_some() {
            self.t.leaders.at[leader.index()] = HexId::NONE;
            if row.leader == leader {
                self.t.forces.leader[parent.index()] = LeaderId::NONE;
            }
        }
        if officer {
            let left = &mut self.t.standings.officers[row.side.index()];
            *left = left.saturating_sub(1);
        }
        let number = self.next_number(parent);
        let mut new = ForceRow { leader, parent, officer, number, ..row.beside() };
        if !new.is_led() && new.stance == Stance::Seek {
            new.stance = Stance::Hold;
        }
        self.take_row(id, new);
    }

    /// The running number of a body split from a force, counted by the host of the start from which
    /// all its men come; 0 where there is none.
    fn next_number(&mut self, parent: ForceId) -> u16 {
        let Some(root) = self.root_of(parent) else { return 0 };
        // Where nothing was numbered yet, those that are there were told apart by their order.
        let last = match self.t.forces.number[root.index()] {
            0 => {
                let start = self.scenario.force_names.len();
                let others = self.t.forces.ids().skip(start);
                others.filter(|&f| self.root_of(f) == Some(root)).count() as u16
            }
            last => last,
        };
        let number = last.saturating_add(1);
        self.t.forces.number[root.index()] = number;
        number
    }

    /// Puts a new body into a row. All that still names the one that had it is cleared.
    pub(super) fn take_row(&mut self, id: ForceId, row: ForceRow) {
        let forces = &mut self.t.forces;
        if id.index() < forces.len() {
            let before = forces.parent[id.index()];
            for parent in forces.parent.iter_mut().filter(|parent| **parent == id) {
                *parent = before;
            }
            for task in forces.task.iter_mut().filter(|task| task.force() == Some(id)) {
                *task = Task::Rest;
            }
            for contact in forces.contact.iter_mut().filter(|contact| **contact == id) {
                *contact = ForceId::NONE;
            }
            self.t.knowledge.forget(Body::Force(id));
            // Records of before rows were used again did not strike men off.
            let men = &mut self.t.contingents;
            for i in 0..men.len() {
                if men.force[i] == id && men.gone[i] == NEVER && men.men[i] == 0 {
                    men.gone[i] = self.t.week;
                }
            }
        }
        self.t.forces.put(id, row);
    }

    /// A force joins another: its men, its leader if there is none, and its officer, who goes back to
    /// the reserve if there is one.
    pub(super) fn merge(&mut self, force: ForceId, into: ForceId) {
        while let Some(contingent) = self.t.forces.first[force.index()].some() {
            self.unlink(contingent);
            let row = self.t.contingents.row(contingent);
            match self.alike(into, &row) {
                Some(other) => {
                    self.absorb(other, &row);
                    let rows = &mut self.t.contingents;
                    (rows.men[contingent.index()], rows.horses[contingent.index()]) = (0, 0);
                    rows.gone[contingent.index()] = self.t.week;
                }
                None => self.link(contingent, into),
            }
        }
        self.tell_hunger(into);
        if !self.t.forces.leader[into.index()].is_some() {
            let leader =
                core::mem::replace(&mut self.t.forces.leader[force.index()], LeaderId::NONE);
            self.t.forces.leader[into.index()] = leader;
        }
        if self.t.forces.officer[force.index()] && !self.t.forces.officer[into.index()] {
            self.t.forces.officer[into.index()] = true;
            self.t.forces.officer[force.index()] = false;
        }
        self.dissolve(force, true);
    }

    /// Strikes a force off; in peace its officer goes back to the reserve.
    pub(super) fn dissolve(&mut self, force: ForceId, in_peace: bool) {
        let i = force.index();
        if in_peace && self.t.forces.officer[i] && self.t.forces.alive[i] {
            let left = &mut self.t.standings.officers[self.t.forces.side[i].index()];
            *left = left.saturating_add(1);
        }
        if let Some(leader) = self.t.forces.leader[i].some() {
            // He stays where his force was; off the map nobody can say where that is.
            self.t.leaders.at[leader.index()] = self.force_hex(force).unwrap_or(HexId::NONE);
        }
        let forces = &mut self.t.forces;
        forces.stores[i] = 0;
        forces.alive[i] = false;
        forces.officer[i] = false;
        forces.gone[i] = self.t.week;
        forces.garrison[i] = PlaceId::NONE;
        forces.leader[i] = LeaderId::NONE;
        forces.contact[i] = ForceId::NONE;
        for other in &mut forces.contact {
            if *other == force {
                *other = ForceId::NONE;
            }
        }
        self.strike_off_empty(force);
        // Other sides' contacts stay: they do not know that it is gone; it fades.
    }

    /// At a week's end, contingents of whom nobody is left are struck off.
    pub(super) fn strike_off_emptied(&mut self) {
        for force in self.t.forces.ids() {
            if self.t.forces.alive(force) {
                self.strike_off_empty(force);
            }
        }
    }

    fn strike_off_empty(&mut self, force: ForceId) {
        let mut at = self.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.t.contingents.next(contingent);
            let rows = &self.t.contingents;
            if rows.men(contingent) == 0 && rows.horses(contingent) == 0 {
                self.unlink(contingent);
                self.t.contingents.gone[contingent.index()] = self.t.week;
            }
        }
    }

    /// Men of a camp's levy as they come to a force: who comes from home has eaten.
    pub(super) fn levy_row(
        &self,
        camp: CampId,
        force: ForceId,
        men: u32,
        horses: u32,
    ) -> ContingentRow {
        let group = self.t.camps.group[camp.index()];
        let troop = self.scenario.levy_troop(group);
        let kind = self.scenario.troop(troop);
        ContingentRow {
            force,
            next: ContingentId::NONE,
            group,
            troop,
            home: camp,
            men,
            horses,
            condition: self.levy_condition(camp) as u16,
            cohesion: kind.cohesion_permille.min(1000) as u16,
            hunger: 0,
            gone: NEVER,
        }
    }

    /// Opens a contingent of a camp's levy in its force.
    pub(super) fn raise(&mut self, levy: ContingentRow, id: ContingentId) {
        self.t.contingents.put(id, levy);
        self.link(id, levy.force);
    }

    /// Men come to a force as a contingent of their own, or into one of their kind that is there.
    pub(super) fn receive(&mut self, force: ForceId, id: ContingentId, sent: ContingentRow) {
        if self.contingents_of(force).any(|other| other == id) {
            self.absorb(id, &sent);
            return;
        }
        let row = ContingentRow { next: ContingentId::NONE, gone: NEVER, ..sent };
        self.t.contingents.put(id, row);
        self.link(id, force);
    }

    /// Adds men and horses to a contingent of their kind. Cohesion and want are shared man by man,
    /// condition horse by horse.
    pub(super) fn absorb(&mut self, into: ContingentId, sent: &ContingentRow) {
        let (rows, i) = (&mut self.t.contingents, into.index());
        let mean = |a: u16, of: u32, b: u16, more: u32| {
            let all = (u64::from(of) + u64::from(more)).max(1);
            let sum = u64::from(a) * u64::from(of) + u64::from(b) * u64::from(more);
            if of == 0 && more == 0 { a } else { (sum / all) as u16 }
        };
        rows.cohesion[i] = mean(rows.cohesion[i], rows.men[i], sent.cohesion, sent.men);
        rows.condition[i] = mean(rows.condition[i], rows.horses[i], sent.condition, sent.horses);
        rows.hunger[i] = mean(rows.hunger[i], rows.men[i], sent.hunger, sent.men);
        rows.men[i] += sent.men;
        rows.horses[i] += sent.horses;
    }

    pub(super) fn link(&mut self, contingent: ContingentId, force: ForceId) {
        self.t.contingents.force[contingent.index()] = force;
        self.t.contingents.next[contingent.index()] = ContingentId::NONE;
        let last = self.contingents_of(force).last();
        match last {
            Some(last) => self.t.contingents.next[last.index()] = contingent,
            None => self.t.forces.first[force.index()] = contingent,
        }
    }

    pub(super) fn unlink(&mut self, contingent: ContingentId) {
        let force = self.t.contingents.force[contingent.index()];
        let after = self.t.contingents.next[contingent.index()];
        if self.t.forces.first[force.index()] == contingent {
            self.t.forces.first[force.index()] = after;
        } else {
            let before = self
                .contingents_of(force)
                .find(|c| self.t.contingents.next[c.index()] == contingent);
            if let Some(before) = before {
                self.t.contingents.next[before.index()] = after;
            }
        }
        self.t.contingents.next[contingent.index()] = ContingentId::NONE;
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
            alive: true,
            first: ContingentId::NONE,
            grass_need: 0,
            grass_found: 0,
            week: Rations::default(),
            convoys: 0,
            officer: false,
            number: 0,
            gone: 0,
            ..self
        }
    }
}
