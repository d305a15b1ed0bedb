//! Battles: where forces stand face to face and one of them will fight.
//!
//! A battle takes a day: missiles, the charge, rounds of melee; the side whose cohesion is gone
//! breaks and is pursued. Night ends a fight that neither has won, and both stay in contact.

mod leaders;
mod muster;
mod overrun;
mod phases;
mod rout;
mod tell;

pub(crate) use muster::{Battleground, is_shaken, party_of};
pub(super) use overrun::could_be_ridden_over;
pub(crate) use overrun::{Host, small_body};
pub(crate) use phases::{Chief, Harm, Party, Unit};

use super::Turn;
use crate::{
    event::{BattleEvent, Cause, Meeting, Phase, Sink, Strength, SubsistenceEvent},
    ids::{ForceId, HexId},
    num,
    rng::Dice,
    ruleset::CombatRules,
};

/// Room that the resolution reuses.
#[derive(Default)]
pub(super) struct BattleScratch {
    /// Forces that an enemy kept from going on today, and that enemy.
    pub(super) barred: Vec<(ForceId, ForceId)>,
    /// Forces in the field by hex.
    stand: Vec<(HexId, ForceId)>,
    /// Forces that have fought today, one bit each (`MAX_FORCES` is 128).
    fought: u128,
}

/// A battle being fought: the attacker is side 0, the defender side 1.
pub(super) struct Battle {
    id: u16,
    /// The defender's hex, where it is fought.
    at: HexId,
    attacker: ForceId,
    defender: ForceId,
    meeting: Meeting,
    ground: Battleground,
    sides: [Party; 2],
    /// Fortune of the day of each side, permille either way.
    fortune: [i32; 2],
    dice: Dice,
}

impl Battle {
    /// A throw of fortune for a side in a phase, permille.
    fn luck(&mut self, rules: &CombatRules, side: usize) -> u32 {
        let phase = self.dice.bell(rules.luck_permille.min(500));
        (1000 + self.fortune[side] + phase).max(100) as u32
    }
}

/// Numbers that the rule book keeps small.
const fn narrow(n: u32) -> u16 {
    if n > u16::MAX as u32 { u16::MAX } else { n as u16 }
}

impl<S: Sink> Turn<'_, S> {
    /// Battles: where forces stand face to face and one of them will fight.
    #[inline(never)]
    pub(super) fn battles_day(&mut self) {
        self.heal_leaders();
        self.scratch.battle.fought = 0;
        self.meet_in_one_hex();
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let Some(enemy) = self.state.t.forces.contact(force).some() else { continue };
            // A pair is asked once, from its first.
            if enemy < force && self.state.t.forces.contact(enemy) == force {
                continue;
            }
            if let Some((attacker, defender)) = self.challenge(force, enemy) {
                self.fight(attacker, defender);
            }
        }
        self.sorties();
        self.scratch.battle.barred.clear();
    }

    /// Whether a force has fought today.
    fn has_fought(&self, force: ForceId) -> bool {
        self.scratch.battle.fought >> (force.index() & 127) & 1 == 1
    }

    /// Fights a battle.
    fn fight(&mut self, attacker: ForceId, defender: ForceId) {
        let Some(mut b) = self.muster(attacker, defender) else { return };
        self.open(&b);
        self.tell_order(&b);
        let loser = self.course(&mut b);
        self.book_losses(&mut b);
        if let Some(loser) = loser {
            self.rout(&mut b, loser);
        }
        self.close(&b, loser);
        for side in &b.sides {
            for &force in &side.forces {
                self.strike_off_if_empty(force);
            }
        }
    }

    fn open(&mut self, b: &Battle) {
        let &Battle { id: battle, at, attacker, defender, meeting, .. } = b;
        self.put(BattleEvent::BattleBegan { battle, at, attacker, defender, meeting });
        for party in &b.sides {
            for &force in &party.forces {
                self.scratch.battle.fought |= 1 << (force.index() & 127);
                let men = self.state.men(force);
                self.put(BattleEvent::BattleJoined { battle, force, side: party.side, men });
            }
        }
    }

    fn close(&mut self, b: &Battle, loser: Option<usize>) {
        let [attackers, defenders] = &b.sides;
        let (battle, at) = (b.id, b.at);
        let decided = |winner: &Party, loser: &Party| BattleEvent::BattleEnded {
            battle,
            at,
            winner: Some(winner.side),
            loser: Some(loser.side),
            winner_lost: winner.lost,
            loser_lost: loser.lost,
        };
        self.put(match loser {
            Some(0) => decided(defenders, attackers),
            Some(_) => decided(attackers, defenders),
            None => BattleEvent::BattleEnded {
                battle,
                at,
                winner: None,
                loser: None,
                winner_lost: attackers.lost,
                loser_lost: defenders.lost,
            },
        });
    }

    /// The phases until one side breaks or night falls; the side that broke.
    fn course(&mut self, b: &mut Battle) -> Option<usize> {
        let rules = &self.scenario.rules.combat;
        let works = b.sides[1].dug_in > 0;
        let rounds = if works { rules.works_rounds } else { rules.melee_rounds };
        self.phase(b, Phase::Missiles);
        self.tell_hearts(b, Phase::Missiles);
        if let Some(loser) = self.broken(b) {
            return Some(loser);
        }
        self.phase(b, Phase::Shock);
        self.leaders_in_fight(b);
        self.tell_hearts(b, Phase::Shock);
        for _ in 0..rounds {
            if let Some(loser) = self.broken(b) {
                return Some(loser);
            }
            self.phase(b, Phase::Melee);
            self.tell_hearts(b, Phase::Melee);
        }
        if works && self.broken(b).is_none() {
            self.countercharge(b);
        }
        self.broken(b)
    }

    /// Men behind works who have beaten off the assault mount and ride at the attackers.
    fn countercharge(&mut self, b: &mut Battle) {
        let rules = &self.scenario.rules.combat;
        let (foe, own) = (b.sides[0].cohesion(), b.sides[1].cohesion());
        if foe >= rules.countercharge_permille || own < rules.countercharge_own_permille {
            return;
        }
        let [attackers, defenders] = &mut b.sides;
        // Between the works and the men before them there is no way round anybody's flank.
        (defenders.dug_in, defenders.ground, defenders.surprised) = (0, 1000, false);
        attackers.front = rules.frontage_open_permille;
        b.ground = Battleground::OPEN;
        self.tell_countercharge(b, foe, own);
        self.phase(b, Phase::Shock);
        self.tell_hearts(b, Phase::Shock);
    }

    /// One phase: both bring what they have, both suffer.
    fn phase(&mut self, b: &mut Battle, phase: Phase) {
        let rules = &self.scenario.rules.combat;
        let men = [b.sides[0].men(), b.sides[1].men()];
        let brought: [Strength; 2] = core::array::from_fn(|i| {
            let luck = b.luck(rules, i);
            b.sides[i].strength(rules, phase, men[1 - i], luck)
        });
        for i in 0..2 {
            let die = b.dice.roll(1000);
            let harm = Harm::of(rules, phase, (&brought[i], men[i]), &brought[1 - i], die);
            let (battle, side) = (b.id, b.sides[i].side);
            if S::WANTS {
                self.tell_arms(b, i, phase);
                self.put(BattleEvent::BattleToll {
                    battle,
                    phase,
                    side,
                    men: men[i],
                    front: b.sides[i].room(rules, men[1 - i]),
                    fortune: b.fortune[i] as i16,
                    under_fire: harm.under_fire,
                    kill: narrow(phases::phase_rules(rules, phase).kill_permille),
                    die: narrow(die),
                    shake: narrow(phases::phase_rules(rules, phase).shake_permille),
                    odds: narrow(harm.odds),
                    held: narrow(harm.held),
                    felt: narrow(harm.felt),
                });
            }
            b.sides[i].suffer(harm.lost, harm.shaken);
            self.put(BattleEvent::BattlePhase {
                battle,
                phase,
                side,
                strength: brought[i],
                lost: harm.lost,
                cohesion_lost: narrow(harm.shaken),
            });
        }
    }

    /// The side that has broken; of two, the one that holds together less.
    fn broken(&self, b: &Battle) -> Option<usize> {
        let least = self.scenario.rules.combat.break_permille.max(1);
        let left = [b.sides[0].cohesion(), b.sides[1].cohesion()];
        match (left[0] < least, left[1] < least) {
            (false, false) => None,
            (true, false) => Some(0),
            (false, true) => Some(1),
            (true, true) => Some(usize::from(left[1] < left[0])),
        }
    }

    /// Writes men, horses and cohesion lost in the fight into the state.
    fn book_losses(&mut self, b: &mut Battle) {
        let fall = self.scenario.rules.combat.horses_fall_permille;
        for party in &mut b.sides {
            for unit in &mut party.units {
                let lost = core::mem::take(&mut unit.lost);
                self.lose_men(unit.contingent, lost, Cause::Combat);
                let horses = num::permille(num::permille(lost, unit.riders), fall)
                    .min(self.state.t.contingents.horses(unit.contingent));
                self.lose_horses(unit.contingent, horses, Cause::Combat);
                self.set_cohesion(unit);
            }
        }
    }

    fn set_cohesion(&mut self, unit: &Unit) {
        let to = unit.cohesion.min(1000) as u16;
        if self.state.t.contingents.cohesion(unit.contingent) != to {
            self.put_daily(SubsistenceEvent::Cohesion { contingent: unit.contingent, to });
        }
    }
}
