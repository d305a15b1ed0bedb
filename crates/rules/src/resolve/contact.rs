//! Control of ground, meeting an enemy on the march, slipping away.
//!
//! Forces that stand face to face hold one another until one goes or battle decides it.

use super::{
    Turn,
    battle::{could_be_ridden_over, is_shaken},
};
use crate::{
    event::{ContactEvent, Sink},
    hex::Direction,
    ids::{ForceId, HexId},
    map::Mover,
    num,
    order::{Pace, Stance},
    rng::{Stream, die},
    state::CampaignState,
};

impl<S: Sink> Turn<'_, S> {
    /// Contacts end when the two are no longer next to each other.
    #[inline(never)]
    pub(super) fn break_contacts(&mut self) {
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let Some(enemy) = self.state.t.forces.contact(force).some() else { continue };
            let apart = match (self.state.force_hex(force), self.state.force_hex(enemy)) {
                (Some(a), Some(b)) => self.state.scenario.map.distance(a, b) > 1,
                _ => true,
            };
            let gone = !self.state.t.forces.alive(enemy) || self.state.in_garrison(enemy) || apart;
            if gone {
                self.put(ContactEvent::ContactBroken { force, enemy });
            }
        }
    }

    /// Whether a force can go from one hex to the next: what it costs of its day, permille, or
    /// `None` when an enemy keeps it from it. Enemies in the next hex slip away, are ridden over
    /// or bring on a contact.
    #[inline(never)]
    pub(super) fn passage(&mut self, force: ForceId, here: HexId, next: HexId) -> Option<u32> {
        let cost = self.rides_over(force, here, next).unwrap_or(0);
        let mut at = 0;
        while let Some(enemy) = self.field_enemy_at(force, next, at) {
            at = enemy.index() + 1;
            if !self.slips_away(enemy, force, next) {
                self.face(force, enemy, next);
                return None;
            }
        }
        // From one controlled hex straight to another of the same enemy: no.
        let state = &*self.state;
        let side = state.t.forces.side(force);
        let near = |hex| self.scratch.presence.enemy_near(side, hex);
        if !near(here) || !near(next) {
            return Some(cost);
        }
        let keeps =
            |e: &ForceId| controls(state, *e, force, here) && controls(state, *e, force, next);
        let Some(enemy) = state.living_forces().find(keeps) else { return Some(cost) };
        self.face(force, enemy, here);
        None
    }

    /// An enemy keeps a force from going on: the two stand face to face.
    fn face(&mut self, force: ForceId, enemy: ForceId, at: HexId) {
        self.scratch.battle.barred.push((force, enemy));
        if self.state.t.forces.contact(force) != enemy {
            self.put(ContactEvent::Contact { force, enemy, at });
        }
    }

    /// Whether a hex is under the control of an enemy of the force.
    #[inline(never)]
    pub(super) fn controlled(&self, force: ForceId, hex: HexId) -> bool {
        let state = &*self.state;
        self.scratch.presence.enemy_near(state.t.forces.side(force), hex)
            && state.living_forces().any(|enemy| controls(state, enemy, force, hex))
    }

    /// A force outside walls that is at war with another, at a hex, by id from a number on.
    pub(super) fn field_enemy_at(
        &self,
        force: ForceId,
        hex: HexId,
        from: usize,
    ) -> Option<ForceId> {
        let state = &*self.state;
        let side = state.t.forces.side(force);
        if !self.scratch.presence.enemy_at(side, hex) {
            return None;
        }
        state.forces_at(hex).find(|&f| {
            f.index() >= from
                && state.scenario.hostile(side, state.t.forces.side(f))
                && !state.in_garrison(f)
        })
    }

    /// A force that will not stand tries to give way before an enemy who comes for it.
    pub(super) fn slips_away(&mut self, force: ForceId, by: ForceId, from: HexId) -> bool {
        let state = &*self.state;
        let rules = &state.scenario.rules.contact;
        let stance = state.t.forces.stance(force);
        let willing = matches!(stance, Stance::Evade | Stance::Screen) || is_shaken(state, force);
        if !willing {
            return false;
        }
        let chance = {
            let mut chance = rules.evade_permille as i32;
            let gap = state.condition(force) as i32 - state.condition(by) as i32;
            chance += gap * rules.evade_condition_permille as i32 / 100;
            if stance == Stance::Screen {
                chance += rules.evade_screen_permille as i32;
            }
            if state.mover(force) == Mover::Foot || state.t.forces.sheep(force) > 0 {
                chance -= rules.evade_burden_permille as i32;
            }
            chance
        };
        let subject = u32::from(force.0) << 16 | u32::from(by.0);
        let roll = die(state.t.seed, Stream::Evasion, state.t.day, subject, 1000) as i32;
        if roll >= chance {
            return false;
        }
        let Some(to) = self.way_out(force, by, from) else { return false };
        let cohesion = self.state.scenario.rules.contact.evade_cohesion_permille.min(1000) as u16;
        self.put(ContactEvent::Evaded { force, from, to, by, cohesion });
        true
    }

    /// The neighbouring hex, free of enemies, that lies farthest from the pursuer and is
    /// cheapest to reach.
    pub(super) fn way_out(&self, force: ForceId, by: ForceId, from: HexId) -> Option<HexId> {
        let state = &*self.state;
        let s = &state.scenario;
        let pursuer = state.force_hex(by)?;
        let mover = state.mover(force);
        let ways = state.t.weather.ways();
        let day = state.march_points(mover, Pace::Forced, state.condition(force), from);
        Direction::ALL
            .into_iter()
            .filter_map(|d| {
                let to = s.map.step(from, d)?;
                let step = s.costs.step(&s.map, mover, from, d, ways)?;
                let near = self.scratch.presence.enemy_near(state.t.forces.side(force), to);
                let kept = |e| e != by && controls(state, e, force, to);
                let held =
                    self.held_against(force, from, to) || near && state.living_forces().any(kept);
                let farther = s.map.distance(to, pursuer) > 1;
                (!held && farther && step.cost <= day.max(100) * 2).then_some((step.cost, to))
            })
            .min()
            .map(|(_, to)| to)
    }
}

/// Whether `enemy` controls `hex` against `force`: near enough, strong enough, minded to. Who could
/// be ridden over controls nothing.
#[inline(never)]
fn controls(state: &CampaignState, enemy: ForceId, force: ForceId, hex: HexId) -> bool {
    let forces = &state.t.forces;
    if !state.scenario.hostile(forces.side(enemy), forces.side(force))
        || state.in_garrison(enemy)
        || matches!(forces.stance(enemy), Stance::Evade)
        || state.is_dispersed(enemy)
    {
        return false;
    }
    let Some(stands) = state.force_hex(enemy) else { return false };
    if state.scenario.map.distance(stands, hex) > 1 {
        return false;
    }
    let rules = &state.scenario.rules.contact;
    let men = state.men(enemy);
    men >= rules.control_men
        && state.men(force) < num::permille(men, rules.ignore_odds_permille)
        && !could_be_ridden_over(state, enemy, force)
}
