//! Grass and depots: where the side stands as it is, elsewhere what others are taken to have left.

use super::{Draw, Sampling};
use crate::{
    ids::{HexId, SideId},
    num,
    resolve::{Eater, grown_grass},
    state::DepotRow,
};

impl Sampling<'_> {
    /// What was eaten of the grass, and what lies in depots.
    pub(super) fn lay_ground(&mut self) {
        for hex in self.seen.own_hexes() {
            let eaten = self.seen.eaten_at_own(hex).unwrap_or(0);
            self.state.t.grass.forget(hex);
            self.state.t.grass.eat(hex, eaten);
        }
        if !self.is_start() {
            self.graze();
        }
        self.fill_depots();
    }

    /// Others have eaten of the grass where they stand.
    fn graze(&mut self) {
        let own = self.seen.side();
        let (forces, camps) = (&self.state.t.forces, &self.state.t.camps);
        let there = |side: SideId, hex: Option<HexId>| hex.filter(|_| side != own);
        let mut stands = Vec::new();
        for force in self.state.living_forces() {
            let hex = there(forces.side(force), self.state.force_hex(force));
            stands.extend(hex.map(|hex| (hex, Draw::Grass, force.0)));
        }
        for camp in camps.ids().filter(|&camp| camps.households(camp) > 0) {
            let hex = there(camps.side(camp), self.state.camp_hex(camp));
            stands.extend(hex.map(|hex| (hex, Draw::CampGrass, camp.0)));
        }
        let most = self.rules.grazed_most_permille.min(1000) + 1;
        for (hex, draw, body) in stands {
            let fresh = self.state.t.grass.eaten(hex) == 0 && !self.seen.has_body_at(hex);
            if fresh {
                let grown = grown_grass(&self.state, hex, Eater::Horse);
                let eaten = num::permille(grown, self.lot(draw, body).roll(most));
                self.state.t.grass.eat(hex, eaten);
            }
        }
    }

    /// The side's depots at their ids; others that were there at the start, where it does not stand.
    fn fill_depots(&mut self) {
        let (own, seen, rules) = (self.seen.side(), self.seen, self.rules);
        let (least, most) = (rules.granary_least_permille, rules.granary_most_permille);
        for depot in self.state.t.depots.ids() {
            let row = self.state.t.depots.row(depot);
            let strange = row.side != own && !seen.has_body_at(row.hex);
            let left = self.lot(Draw::Depot, depot.0).between(least, most).min(1000);
            let food = match strange {
                true if self.is_start() => row.food,
                true => num::permille(row.food, left),
                false => 0,
            };
            self.state.t.depots.food[depot.index()] = food;
        }
        for (depot, row) in seen.depots() {
            let depots = &mut self.state.t.depots;
            while depots.len() <= depot.index() {
                depots.push(DepotRow { food: 0, ..row });
            }
            depots.put(depot, row);
        }
    }
}
