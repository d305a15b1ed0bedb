//! What a side brings to a phase of a battle, and what it suffers in it. Pure reckoning: the
//! resolution and the odds shown to players use the same.

use crate::{
    event::{Fate, Phase, Strength},
    ids::{ContingentId, ForceId, LeaderId, SideId},
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
    /// The leader of highest rank among some forces.
    pub(crate) fn of(state: &CampaignState, forces: &[ForceId]) -> Self {
        let leaders = forces.iter().filter_map(|&f| state.t.forces.leader(f).some());
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
        let front = num::permille(enemy_men, self.front).max(rules.frontage_least_men);
        let engaged = if wide { men } else { men.min(front) };
        let behind = self.dug_in > 0;
        let weight = |u: &Unit| u64::from(u.men) * u64::from(u.weight(rules, phase, behind)) / 1000;
        let all: u64 = self.units.iter().map(weight).sum();
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
            supply: narrow(self.supply),
            luck: narrow(luck),
            power: 0,
        }
        .reckoned()
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

/// What a phase costs a side: men by a die in 0..1000, and cohesion.
pub(super) fn harm(
    rules: &CombatRules,
    phase: Phase,
    own: &Strength,
    enemy: &Strength,
    die: u32,
) -> (u32, u32) {
    let of = phase_rules(rules, phase);
    // Works are cover as well as a rest for the gun.
    let under_fire = num::ratio(enemy.power, 1000, u32::from(own.works).max(1));
    let lost = num::permille_rolled(under_fire, of.kill_permille, die);
    let odds = num::ratio(1000, enemy.power, own.power.max(1)).min(rules.shake_odds_permille);
    let held = phase == Phase::Shock && own.power < enemy.power;
    let more = if held { rules.held_permille } else { 0 };
    (lost, num::permille(of.shake_permille, odds) + more)
}

/// What a whole side feels of what shakes those of its men who are in front.
pub(super) fn felt(rules: &CombatRules, own: &Strength, men: u32, shaken: u32) -> u32 {
    let in_front = num::share(own.men, men).min(1000);
    num::permille(shaken, in_front + num::permille(1000 - in_front, rules.reserve_permille))
}
