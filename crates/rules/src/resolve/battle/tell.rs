//! What is told of a battle to those who read, so that all of its sum can be done again: who went into it
//! and how, on what each side stood, how it held together after each phase. Where nobody reads, nothing
//! of this is put.
//!
//! Deliberately absent: anything that bears on how a battle goes.

use super::{
    Battle,
    muster::{freshness, has_forced_march},
    narrow,
};
use crate::{
    event::{BattleEvent, Phase, Sink},
    ids::ForceId,
    resolve::Turn,
};

impl<S: Sink> Turn<'_, S> {
    /// How both sides go into a battle.
    pub(super) fn tell_order(&mut self, b: &Battle) {
        if !S::WANTS {
            return;
        }
        for (i, party) in b.sides.iter().enumerate() {
            for unit in &party.units {
                self.put(BattleEvent::BattleBody {
                    battle: b.id,
                    side: party.side,
                    force: unit.force,
                    contingent: unit.contingent,
                    troop: unit.troop,
                    men: unit.men,
                    riders: narrow(unit.riders),
                    condition: narrow(unit.condition),
                    cohesion: narrow(unit.cohesion),
                });
            }
            for &force in &party.forces {
                let rules = &self.scenario.rules.combat;
                self.put(BattleEvent::BattleFreshness {
                    battle: b.id,
                    force,
                    hungry_days: self.state.t.forces.hungry_days(force).into(),
                    forced: has_forced_march(self.state, force),
                    left: narrow(freshness(self.state, rules, force)),
                });
            }
            self.tell_stand(b, i);
        }
    }

    /// On what a side stands.
    fn tell_stand(&mut self, b: &Battle, side: usize) {
        let party = &b.sides[side];
        let [command, attack, initiative] = party.chief.gifts.map(|gift| gift.min(255) as u8);
        // A river and rough ground stand before him who is attacked.
        let ground = if side == 1 { b.ground } else { super::Battleground::OPEN };
        self.put(BattleEvent::BattleStand {
            battle: b.id,
            side: party.side,
            leader: party.chief.leader,
            command,
            attack,
            initiative,
            room: narrow(party.front),
            flanks: party.flanks,
            river: ground.river,
            rough: ground.rough,
            ground: narrow(party.ground),
            dug_in: narrow(party.dug_in),
            surprised: party.surprised,
        });
    }

    /// How both sides hold together after a phase.
    pub(super) fn tell_hearts(&mut self, b: &Battle, phase: Phase) {
        if !S::WANTS {
            return;
        }
        let broken = if phase == Phase::Pursuit { None } else { self.broken(b) };
        for (i, party) in b.sides.iter().enumerate() {
            self.put(BattleEvent::BattleHeart {
                battle: b.id,
                phase,
                side: party.side,
                men: party.men(),
                cohesion: narrow(party.cohesion()),
                least: narrow(self.scenario.rules.combat.break_permille.max(1)),
                breaks: broken == Some(i),
            });
        }
    }

    /// What the fall of a force's leader cost his men and the others of his side, permille, and who
    /// leads after it.
    pub(super) fn tell_dismay(
        &mut self,
        b: &Battle,
        side: usize,
        force: ForceId,
        (own, others): (u32, u32),
    ) {
        if !S::WANTS {
            return;
        }
        self.put(BattleEvent::BattleDismay {
            battle: b.id,
            side: b.sides[side].side,
            force,
            own: narrow(own),
            others: narrow(others),
        });
        self.tell_stand(b, side);
    }

    /// Why men behind works come out, and on what both sides stand after it.
    pub(super) fn tell_countercharge(&mut self, b: &Battle, foe: u32, own: u32) {
        if !S::WANTS {
            return;
        }
        let rules = &self.scenario.rules.combat;
        self.put(BattleEvent::BattleCountercharge {
            battle: b.id,
            side: b.sides[1].side,
            foe: narrow(foe),
            under: narrow(rules.countercharge_permille),
            own: narrow(own),
            least: narrow(rules.countercharge_own_permille),
        });
        for side in 0..2 {
            self.tell_stand(b, side);
        }
    }

    /// What men of which kind count in a phase.
    pub(super) fn tell_arms(&mut self, b: &Battle, side: usize, phase: Phase) {
        let party = &b.sides[side];
        for arm in party.arms(&self.scenario.rules.combat, phase) {
            self.put(BattleEvent::BattleArm {
                battle: b.id,
                phase,
                side: party.side,
                troop: arm.troop,
                men: arm.men,
                riders: narrow(arm.riders),
                weight: arm.weight,
            });
        }
    }
}
