//! Garrisons that the side has shut in: of them it hears how many they are and what they have to eat.

use super::Sampling;
use crate::{
    ids::{ContingentId, ForceId},
    num,
    observe::Inside,
    state::NEVER,
};

impl Sampling<'_> {
    /// Makes the garrisons that are shut in what is heard of them.
    pub(super) fn hear_inside(&mut self) {
        for place in self.state.t.places.ids() {
            let Some(inside) = self.seen.inside(place) else { continue };
            let (side, forces) = (self.seen.side(), &self.state.t.forces);
            let enemy = |f: &ForceId| self.s.hostile(side, forces.side(*f));
            let garrison: Vec<ForceId> = self.state.garrison_of(place).filter(enemy).collect();
            self.fit(&garrison, &inside);
        }
    }

    fn fit(&mut self, garrison: &[ForceId], inside: &Inside) {
        let men: Vec<ContingentId> =
            garrison.iter().flat_map(|&force| self.state.contingents_of(force)).collect();
        if inside.men == 0 {
            // Whoever was seen there is not any more.
            for &contingent in &men {
                let rows = &mut self.state.t.contingents;
                (rows.men[contingent.index()], rows.horses[contingent.index()]) = (0, 0);
                rows.gone[contingent.index()] = self.seen.week().min(NEVER - 1);
            }
            for &force in garrison {
                self.strike(force, self.state.t.forces.row(force));
            }
            return;
        }
        let rows = &mut self.state.t.contingents;
        let had: u32 = men.iter().map(|&c| rows.men(c)).sum();
        let rode: u32 = men.iter().map(|&c| rows.horses(c)).sum();
        let (mut left, mut horses) = (inside.men, inside.horses);
        for &contingent in &men {
            let i = contingent.index();
            rows.men[i] = num::ratio(inside.men, rows.men[i], had).min(left);
            rows.horses[i] = num::ratio(inside.horses, rows.horses[i], rode).min(horses);
            rows.cohesion[i] = inside.cohesion.min(1000) as u16;
            left -= rows.men[i];
            horses -= rows.horses[i];
        }
        if let Some(first) = men.first() {
            rows.men[first.index()] += left;
            rows.horses[first.index()] += horses;
        }
        for (n, &force) in garrison.iter().enumerate() {
            let food = if n == 0 { inside.food } else { 0 };
            let forces = &mut self.state.t.forces;
            (forces.stores[force.index()], forces.sheep[force.index()]) = (food, 0);
        }
    }
}
