//! One number for all that an observation shows. What is hidden cannot change it.

use super::{Observation, own::accounts};
use crate::{
    hash::StableHasher,
    ids::{ContingentId, ForceId, PlaceId},
    state::{ForceRow, Stock},
};
use std::hash::{Hash, Hasher};

impl Observation<'_> {
    /// Digest of everything the observation shows. What is hidden cannot change it.
    pub fn digest(&self) -> u64 {
        let mut hasher = StableHasher::new();
        (self.week(), self.day(), self.side).hash(&mut hasher);
        for force in self.forces() {
            (force, self.force(force).map(own_row)).hash(&mut hasher);
            for (id, row) in self.contingents(force) {
                (id, row).hash(&mut hasher);
            }
        }
        for camp in self.camps() {
            (camp, self.camp(camp)).hash(&mut hasher);
        }
        for enemy in self.known() {
            enemy.hash(&mut hasher);
        }
        for i in 0..self.state.scenario.places.len() {
            let place = PlaceId::at(i);
            (self.holder(place), self.place(place)).hash(&mut hasher);
            self.siege_days(place).hash(&mut hasher);
        }
        self.hash_peoples(&mut hasher);
        self.weather().hash(&mut hasher);
        for stock in Stock::ALL {
            self.total(stock).hash(&mut hasher);
        }
        self.orders_on_the_way().hash(&mut hasher);
        self.headquarters().hash(&mut hasher);
        self.hash_own(&mut hasher);
        hasher.finish()
    }

    /// What else is the side's own, and what is told of all battles.
    fn hash_own(&self, hasher: &mut StableHasher) {
        for force in self.forces() {
            self.faces(force).hash(hasher);
        }
        for (force, row) in self.struck_off() {
            (force, own_row(row)).hash(hasher);
        }
        for (depot, row) in self.depots() {
            (depot, row).hash(hasher);
        }
        for hex in self.own_hexes() {
            (hex, self.eaten_at_own(hex)).hash(hasher);
        }
        for place in self.state.places().ids() {
            (self.water_cut(place), self.stormed(place), self.inside(place)).hash(hasher);
        }
        for (stock, cause) in accounts() {
            self.booked(stock, cause).hash(hasher);
        }
        (self.battles_fought(), self.fights()).hash(hasher);
    }

    fn hash_peoples(&self, hasher: &mut StableHasher) {
        let state = self.state;
        self.open_scripted_events().hash(hasher);
        state
            .scripted_events()
            .ids()
            .for_each(|scripted_event| self.scripted_event(scripted_event).hash(hasher));
        state.tracks().ids().for_each(|track| self.track(track).hash(hasher));
        state.groups().ids().for_each(|group| self.group(group).hash(hasher));
        state.leaders().ids().for_each(|leader| self.leader(leader).hash(hasher));
        self.standing().hash(hasher);
        state.scenario.side_ids().for_each(|side| self.battles(side).hash(hasher));
        (self.households_safe(), self.households_lost()).hash(hasher);
    }
}

/// Rows are chained by ids that other sides' splits shift; what counts is what the row says.
fn own_row(row: ForceRow) -> ForceRow {
    ForceRow { first: ContingentId::NONE, contact: ForceId::NONE, ..row }
}
