//! What a side brings to a phase of a battle, and what it suffers in it. Pure reckoning: the
//! resolution and the odds shown to players use the same.

use crate::{
    event::{Fate, Phase, Strength},
    ids::{ContingentId, ForceId, LeaderId, SideId, TroopId},
    num,
    ruleset::{CombatRules, PhaseRules, TroopType},
    state::CampaignState,
};

/// Men of one contingent in a battle.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Unit {
    /// Its force.
    pub(crate) force: ForceId,
    /// Which it is.
    pub(crate) contingent: ContingentId,
    /// Its kind.
    pub(crate) troop: TroopId,
    /// Men still fighting.
    pub(crate) men: u32,
    /// Men lost so far.
    pub(crate) lost: u32,
    /// Cohesion, permille.
    pub(crate) cohesion: u32,
    /// Horse condition, permille.
    pub(crate) condition: u32,
    /// Part of the men that has a horse to ride, permille.
    pub(crate) riders: u32,
    /// Quality, permille of a middling levy.
    pub(crate) quality: u32,
    /// Share that shoots, permille.
    pub(crate) missile: u32,
    /// Weight in a charge, permille of a middling levy.
    pub(crate) shock: u32,
}

impl Unit {
    /// A contingent as it stands, with the part of its men who are there, permille.
    pub(crate) fn of(state: &CampaignState, contingent: ContingentId, present: u32) -> Self {
        let row = state.t.contingents.row(contingent);
        let kind = state.scenario.troop(row.troop);
        Self {
            force: row.force,
            contingent,
            troop: row.troop,
            men: num::permille(row.men, present),
            cohesion: row.cohesion.into(),
            condition: row.condition.into(),
            riders: riders(kind, row.men, row.horses),
            quality: kind.quality_permille,
            missile: kind.missile_permille,
            shock: kind.shock_permille,
            ..Self::default()
        }
    }

    /// What a man counts in a phase, permille of a middling levy's man.
    fn weight(&self, rules: &CombatRules, phase: Phase, behind_works: bool) -> u32 {
        match phase {
            Phase::Missiles => num::permille(self.quality, self.missile),
            Phase::Shock if !behind_works => {
                let on_foot = num::permille(rules.unhorsed_permille, 1000 - self.riders);
                num::permille(num::permille(self.quality, self.shock), self.riders + on_foot)
            }
            // Men behind works take a charge on foot.
            Phase::Shock | Phase::Melee => self.quality,
            Phase::Pursuit => {
                self.riders + num::permille(rules.pursuit_foot_permille, 1000 - self.riders)
            }
        }
    }
}

/// The men of one kind of troops in a phase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arm {
    /// Which kind.
    pub(super) troop: TroopId,
    /// Men.
    pub(super) men: u32,
    /// Part of them that has a horse to ride, permille.
    pub(super) riders: u32,
    /// What each counts, permille of a middling levy's man.
    pub(super) weight: u32,
}

/// Part of the men that has a horse to ride, permille.
fn riders(kind: &TroopType, men: u32, horses: u32) -> u32 {
    if kind.mounted { num::share(horses.min(men), men) } else { 0 }
}

/// Who leads a side in a battle.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Chief {
    /// Who; [`LeaderId::NONE`] = nobody of name.
    pub(crate) leader: LeaderId,
    /// His ratings, halved if he is wounded: command, attack, initiative.
    pub(crate) gifts: [u32; 3],
}

impl Chief {
    /// The leader of highest rank among some forces; one who comes with a handful leads no host.
    pub(crate) fn of(state: &CampaignState, forces: &[ForceId]) -> Self {
        let least = if let [_] = forces {
            0
        } else {
            let all = forces.iter().map(|&f| state.men(f)).sum();
            num::permille(all, state.scenario.rules.combat.chief_men_permille)
        };
        let leaders = forces
            .iter()
            .filter_map(|&f| state.t.forces.leader(f).some().filter(|_| state.men(f) >= least));
        let able = leaders
            .filter(|&l| matches!(state.t.leaders.fate(l), Fate::Well | Fate::Wounded))
            .max_by_key(|&l| (state.scenario.leaders[l.index()].rank, core::cmp::Reverse(l)));
        let Some(leader) = able else {
            return Self { leader: LeaderId::NONE, gifts: [0; 3] };
        };
        let who = &state.scenario.leaders[leader.index()];
        let half = if state.t.leaders.fate(leader) == Fate::Wounded { 2 } else { 1 };
        let gifts = [who.command, who.attack, who.initiative].map(|g| u32::from(g) / half);
        Self { leader, gifts }
    }

    const fn gift(&self, phase: Phase) -> u32 {
        match phase {
            Phase::Missiles | Phase::Melee => self.gifts[0],
            Phase::Shock => self.gifts[1],
            Phase::Pursuit => self.gifts[2],
        }
    }
}

/// One side of a battle.
#[derive(Clone, Debug, Default)]
pub(crate) struct Party {
    /// Whose.
    pub(crate) side: SideId,
    /// Forces that take part, the one that met the enemy first.
    pub(crate) forces: Vec<ForceId>,
    /// Their men.
    pub(crate) units: Vec<Unit>,
    /// Who leads.
    pub(crate) chief: Chief,
    /// Men who can come to blows, permille of the enemy's.
    pub(crate) front: u32,
    /// Whether the ground leaves the enemy's flanks open to it.
    pub(crate) flanks: bool,
    /// Ground, permille.
    pub(crate) ground: u32,
    /// Days dug in; 0 = no works.
    pub(crate) dug_in: u32,
    /// Whether it was fallen on unawares.
    pub(crate) surprised: bool,
    /// Hunger and weariness, permille.
    pub(crate) supply: u32,
    /// Men lost so far.
    pub(crate) lost: u32,
}

impl Party {
    /// Men still fighting.
    pub(crate) fn men(&self) -> u32 {
        self.units.iter().map(|u| u.men).sum()
    }

    /// Mean cohesion by men, permille; 0 when nobody is left.
    pub(crate) fn cohesion(&self) -> u32 {
        self.mean(|u| u.cohesion)
    }

    fn mean(&self, value: impl Fn(&Unit) -> u32) -> u32 {
        let sum: u64 = self.units.iter().map(|u| u64::from(u.men) * u64::from(value(u))).sum();
        sum.checked_div(self.men().into()).map_or(0, |mean| mean as u32)
    }

    /// What it brings to a phase against so many enemy men, with a throw of fortune (permille).
    pub(crate) fn strength(
        &self,
        rules: &CombatRules,
        phase: Phase,
        enemy_men: u32,
        luck: u32,
    ) -> Strength {
        let men = self.men();
        let wide = phase == Phase::Pursuit;
        let engaged = self.engaged(rules, phase, men, enemy_men);
        let weigh = |arm: Arm| u64::from(arm.men) * u64::from(arm.weight) / 1000;
        let all: u64 = self.arms(rules, phase).map(weigh).sum();
        let base = (all * u64::from(engaged)).checked_div(men.into()).unwrap_or(0) as u32;
        let charged = if self.surprised && !wide {
            phase_rules(rules, phase).surprised_permille
        } else {
            1000
        };
        let narrow = |factor: u32| factor.min(u16::MAX.into()) as u16;
        Strength {
            men: engaged,
            base,
            cohesion: narrow(self.cohesion()),
            horses: narrow(self.horses(rules, phase)),
            leader: narrow(1000 + self.chief.gift(phase) * rules.leader_permille),
            ground: if wide { 1000 } else { narrow(self.ground) },
            works: if wide { 1000 } else { narrow(self.works(rules, phase)) },
            surprise: narrow(charged),
            flanks: narrow(self.around(rules, phase, men, enemy_men)),
            supply: narrow(self.supply),
            luck: narrow(luck),
        }
    }

    /// Its men by the kind of their troops. Contingents of one kind stand together.
    pub(super) fn arms(&self, rules: &CombatRules, phase: Phase) -> impl Iterator<Item = Arm> {
        let behind = self.dug_in > 0;
        self.units.chunk_by(|a, b| a.troop == b.troop).filter_map(move |units| {
            let men: u32 = units.iter().map(|u| u.men).sum();
            let ride: u64 = units.iter().map(|u| u64::from(u.men) * u64::from(u.riders)).sum();
            let riders = ride.checked_div(men.into())? as u32;
            let weight = Unit { riders, ..units[0] }.weight(rules, phase, behind);
            Some(Arm { troop: units[0].troop, men, riders, weight })
        })
    }

    /// Men for whom there is room against so many of the enemy.
    pub(super) fn room(&self, rules: &CombatRules, enemy_men: u32) -> u32 {
        num::permille(enemy_men, self.front).max(rules.frontage_least_men)
    }

    /// Men who come to blows: those who have room, and some of the others round the flanks.
    fn engaged(&self, rules: &CombatRules, phase: Phase, men: u32, enemy_men: u32) -> u32 {
        if phase == Phase::Pursuit {
            return men;
        }
        let in_front = men.min(self.room(rules, enemy_men));
        let beyond = if self.flanks { rules.envelop_beyond_permille.min(1000) } else { 0 };
        in_front + num::permille(men - in_front, beyond)
    }

    /// What riding round the enemy's flanks is worth, permille.
    fn around(&self, rules: &CombatRules, phase: Phase, men: u32, enemy_men: u32) -> u32 {
        if !self.flanks || !matches!(phase, Phase::Shock | Phase::Melee) {
            return 1000;
        }
        let odds = num::ratio(men, 1000, enemy_men.max(1)).min(20_000);
        let more = odds.saturating_sub(rules.envelop_from_permille);
        1000 + num::permille(more, rules.envelop_rise_permille).min(rules.envelop_most_permille)
    }

    /// Horse condition tells in the charge and in pursuit, half as much in the melee.
    fn horses(&self, rules: &CombatRules, phase: Phase) -> u32 {
        let floor = rules.no_condition_permille.min(1000);
        let mounted = self.mean(|u| {
            let own = floor + num::permille(1000 - floor, u.condition.min(1000));
            num::permille(own, u.riders) + 1000 - u.riders
        });
        match phase {
            Phase::Missiles => 1000,
            Phase::Shock if self.dug_in > 0 => 1000,
            Phase::Melee if self.dug_in > 0 => 1000,
            Phase::Melee => (1000 + mounted) / 2,
            Phase::Shock | Phase::Pursuit => mounted,
        }
    }

    /// What works are worth in a phase, permille.
    fn works(&self, rules: &CombatRules, phase: Phase) -> u32 {
        if self.dug_in == 0 || phase == Phase::Pursuit {
            return 1000;
        }
        let phase = phase_rules(rules, phase);
        1000 + phase.works_first_permille + (self.dug_in - 1) * phase.works_day_permille
    }

    /// Takes losses, spread over the men, and a loss of cohesion.
    pub(crate) fn suffer(&mut self, lost: u32, shaken: u32) {
        let all = self.men();
        let lost = lost.min(all);
        let (mut passed, mut taken) = (0, 0);
        for unit in &mut self.units {
            passed += unit.men;
            let share = num::ratio(lost, passed, all) - taken;
            taken += share;
            unit.men -= share;
            unit.lost += share;
        }
        self.lost += lost;
        self.shake(|_| shaken);
    }

    /// Takes off the men whom one of its contingents lost in flight.
    pub(super) fn lose_in_flight(&mut self, contingent: ContingentId, men: u32) {
        for unit in self.units.iter_mut().filter(|unit| unit.contingent == contingent) {
            unit.men = unit.men.saturating_sub(men);
        }
        self.lost += men;
    }

    /// Takes cohesion off each contingent.
    pub(crate) fn shake(&mut self, loss: impl Fn(&Unit) -> u32) {
        for unit in &mut self.units {
            unit.cohesion = unit.cohesion.saturating_sub(loss(unit));
        }
    }
}

/// The numbers of a phase; pursuit has none of its own and takes those of the melee.
pub(crate) const fn phase_rules(rules: &CombatRules, phase: Phase) -> &PhaseRules {
    match phase {
        Phase::Missiles => &rules.missiles,
        Phase::Shock => &rules.shock,
        Phase::Melee | Phase::Pursuit => &rules.melee,
    }
}

/// What a phase costs a side, and by what it was reckoned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Harm {
    /// What of the enemy's power the cover of its works leaves.
    pub(crate) under_fire: u32,
    /// Men lost.
    pub(crate) lost: u32,
    /// Cohesion lost, permille.
    pub(crate) shaken: u32,
    /// The enemy's power over its own, permille, as far as it tells.
    pub(crate) odds: u32,
    /// Cohesion lost more because its charge was held, permille.
    pub(crate) held: u32,
    /// What the whole side feels of what shakes those in front, permille.
    pub(crate) felt: u32,
}

impl Harm {
    /// What a phase costs a side of so many men, who brought `own` against `enemy`, by a die in
    /// 0..1000.
    pub(crate) fn of(
        rules: &CombatRules,
        phase: Phase,
        (own, men): (&Strength, u32),
        enemy: &Strength,
        die: u32,
    ) -> Self {
        let of = phase_rules(rules, phase);
        let (power, enemy) = (own.power(), enemy.power());
        // Works are cover as well as a rest for the gun.
        let under_fire = num::ratio(enemy, 1000, u32::from(own.works).max(1));
        let lost = num::permille_rolled(under_fire, of.kill_permille, die).min(men);
        let odds = num::ratio(1000, enemy, power.max(1)).min(rules.shake_odds_permille);
        let is_held = phase == Phase::Shock && power < enemy;
        let held = if is_held { rules.held_permille } else { 0 };
        let in_front = num::share(own.men, men).min(1000);
        let felt = in_front + num::permille(1000 - in_front, rules.reserve_permille);
        let shaken = num::permille(num::permille(of.shake_permille, odds) + held, felt).min(1000);
        Self { under_fire, lost, shaken, odds, held, felt }
    }
}
