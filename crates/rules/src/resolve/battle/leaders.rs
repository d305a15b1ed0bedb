//! What becomes of leaders: wounds and their healing, death, captivity.

use super::Battle;
use crate::{
    event::{BattleEvent, Fate, Sink},
    ids::{ForceId, LeaderId},
    num,
    resolve::Turn,
    rng::{Dice, Stream},
};

/// The occasions on which dice are thrown for a leader, in the high bits of their subject.
const IN_FIGHT: u32 = 1 << 16;
const IN_FLIGHT: u32 = 2 << 16;

impl<S: Sink> Turn<'_, S> {
    /// Wounds whose time has come have healed.
    pub(super) fn heal_leaders(&mut self) {
        for leader in self.state.t.leaders.ids() {
            let t = &self.state.t;
            if t.leaders.fate(leader) == Fate::Wounded && t.leaders.until(leader) <= t.day {
                let force = self.state.force_led_by(leader).unwrap_or(ForceId::NONE);
                self.put(BattleEvent::LeaderFate { leader, force, fate: Fate::Well, until: 0 });
            }
        }
    }

    /// Leaders who ride in front are hit.
    pub(super) fn leaders_in_fight(&mut self, b: &mut Battle) {
        let rules = &self.scenario.rules.combat;
        for side in 0..2 {
            for i in 0..b.sides[side].forces.len() {
                let force = b.sides[side].forces[i];
                let Some(leader) = self.state.t.forces.leader(force).some() else { continue };
                let attack = u32::from(self.scenario.leaders[leader.index()].attack);
                let chance = rules.leader_hit_permille + attack * rules.leader_bold_permille;
                let mut dice = self.leader_dice(leader, IN_FIGHT);
                if dice.roll(1000) >= chance {
                    continue;
                }
                let dies = dice.roll(1000) < rules.leader_killed_permille;
                let fate = if dies { Fate::Killed } else { Fate::Wounded };
                self.befall(force, leader, fate, &mut dice);
                self.dismay(b, side, force, leader, fate);
            }
        }
    }

    /// Leaders of the beaten come to harm in flight; `wiped_out` when none of their men are left.
    pub(super) fn leader_in_flight(&mut self, force: ForceId, wiped_out: bool, gate: bool) {
        let rules = &self.scenario.rules.combat;
        let Some(leader) = self.state.t.forces.leader(force).some() else { return };
        let mut chance =
            if wiped_out { rules.leader_lost_permille } else { rules.leader_rout_permille };
        if gate {
            chance = num::permille(chance, rules.gate_permille);
        }
        let mut dice = self.leader_dice(leader, IN_FLIGHT);
        if dice.roll(1000) >= chance {
            return;
        }
        let fate = if dice.roll(1000) < rules.leader_captured_permille {
            Fate::Captured
        } else if dice.roll(1000) < rules.leader_killed_permille {
            Fate::Killed
        } else {
            Fate::Wounded
        };
        self.befall(force, leader, fate, &mut dice);
    }

    fn leader_dice(&self, leader: LeaderId, occasion: u32) -> Dice {
        let subject = occasion | u32::from(leader.0);
        Dice::new(self.state.t.seed, Stream::Leaders, self.state.t.day, subject)
    }

    fn befall(&mut self, force: ForceId, leader: LeaderId, fate: Fate, dice: &mut Dice) {
        let rules = &self.scenario.rules.combat;
        let days = rules.wound_days + dice.roll(rules.wound_more_days + 1);
        let until = match fate {
            Fate::Wounded => self.state.t.day.saturating_add(days.min(10_000) as u16),
            Fate::Well | Fate::Captured | Fate::Killed => 0,
        };
        self.put(BattleEvent::LeaderFate { leader, force, fate, until });
        self.without_commander(force);
    }

    /// His men lose heart; when he led the battle, all do.
    fn dismay(&mut self, b: &mut Battle, side: usize, of: ForceId, leader: LeaderId, fate: Fate) {
        let rules = &self.scenario.rules.combat;
        let half = if fate == Fate::Wounded { 2 } else { 1 };
        let party = &mut b.sides[side];
        let led = party.chief.leader == leader;
        let own = rules.leader_fall_permille / half;
        let others = if led { rules.chief_fall_permille / half } else { 0 };
        party.shake(|unit| if unit.force == of { own } else { others });
        if led {
            party.chief = super::Chief::of(self.state, &party.forces);
        }
        self.tell_dismay(b, side, of, (own, others));
    }
}
