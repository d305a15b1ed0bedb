//! Raids on camp groups: who falls on whom, by surprise or not, who breaks in, and what is
//! driven off.
//!
//! A force ordered to raid falls on its camp where it finds it; a host that seeks battle and
//! lies in the hex of an enemy camp plunders it in passing. Field forces in the way are a matter
//! of battle first.

use super::{Turn, camps::refuge};
use crate::{
    event::{
        Body, CampEvent, Cause, HaltReason, KnowledgeEvent, MarchEvent, RaidEvent, Sink,
        SubsistenceEvent,
    },
    ids::{CampId, ContingentId, ForceId, HexId, Spot},
    num,
    order::{CampRule, CampTask, Stance, Task},
    rng::{Dice, Stream, die},
    state::CampaignState,
};

/// What a force may fall on today.
enum Prey {
    /// Nothing.
    None,
    /// A camp, and the share of a full raid's taking, permille.
    Camp(CampId, u32),
    /// The camp it rides for is not where it was thought to be.
    Gone(CampId),
}

/// The two parties of a raid.
#[derive(Clone, Copy)]
struct Parties {
    men: u32,
    fighters: u32,
    /// Fighters and those who help them.
    defenders: u32,
    /// Chance that the raiders break in, permille.
    chance: u32,
}

impl<S: Sink> Turn<'_, S> {
    /// Raids on camp groups.
    #[inline(never)]
    pub(super) fn raids_day(&mut self) {
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let forces = &self.state.t.forces;
            // Most ride after no herds.
            if forces.stance(force) != Stance::Seek && !matches!(forces.task(force), Task::Raid(_))
            {
                continue;
            }
            match prey(self.state, force) {
                Prey::None => {}
                Prey::Camp(camp, share) => self.fall_on(force, camp, share),
                Prey::Gone(camp) => self.follow_the_trail(force, camp),
            }
        }
    }

    fn fall_on(&mut self, force: ForceId, camp: CampId, share: u32) {
        let (seed, day) = (self.state.t.seed, self.state.t.day);
        let subject = u32::from(force.0) | u32::from(camp.0) << 16;
        let mut dice = Dice::new(seed, Stream::Raid, day, subject);
        let surprise = dice.roll(1000) < surprise_chance(self.state, force, camp);
        let parties = parties(self.state, force, camp, surprise);
        let won = dice.roll(1000) < parties.chance;
        let (men, defenders) = (parties.men, parties.defenders);
        self.put(RaidEvent::CampRaided { camp, by: force, men, defenders, surprise, won });
        self.blows(force, camp, parties, won, &mut dice);
        if !self.state.t.forces.alive(force) {
            return;
        }
        if won {
            self.carry_off(force, camp, share, surprise, &mut dice);
            self.run_from(force, camp, &mut dice);
        } else {
            self.fall_back(force);
        }
        // Who has what he came for rests; a camp that still stands is fallen on again.
        let camps = &self.state.t.camps;
        let stands = camps.households(camp) > 0 && camps.task(camp) == CampTask::Rest;
        if matches!(self.state.t.forces.task(force), Task::Raid(_)) && !(won && stands) {
            self.set_task(force, Task::Rest);
        }
    }

    /// The dead of both parties.
    fn blows(&mut self, force: ForceId, camp: CampId, p: Parties, won: bool, dice: &mut Dice) {
        let s = self.scenario;
        let rules = &s.rules.raids;
        let (raiders, fighters) = if won {
            (rules.raiders_lost_permille, rules.fighters_lost_permille)
        } else {
            (rules.repelled_lost_permille, rules.held_lost_permille)
        };
        // The smaller party measures the fight: a few raiders do not kill a tenth of a people.
        let smaller = p.men.min(p.defenders);
        let rate = num::ratio(raiders, smaller, p.men).min(1000);
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let men = self.state.t.contingents.men(contingent);
            let lost = num::permille_rolled(men, rate, dice.roll(1000)).min(men);
            self.lose_men(contingent, lost, Cause::Combat);
        }
        let dead = num::permille_rolled(p.fighters.min(p.men), fighters, dice.roll(1000));
        let dead = dead.min(p.fighters);
        if dead > 0 {
            let left = self.state.t.camps.households(camp).saturating_sub(1);
            let households = num::ratio(dead, rules.households_per_100_dead, 100).min(left);
            let cause = Cause::Combat;
            self.put(CampEvent::HouseholdsLost { camp, households, fighters: dead, cause });
        }
        self.strike_off_if_empty(force);
    }

    /// Herds driven off and households led away.
    fn carry_off(
        &mut self,
        force: ForceId,
        camp: CampId,
        share: u32,
        surprise: bool,
        dice: &mut Dice,
    ) {
        let s = self.scenario;
        let rules = &s.rules.raids;
        let hold = if on_the_run(self.state, camp) {
            rules.scattered_permille
        } else if surprise {
            1000
        } else {
            rules.alert_permille
        };
        let hold = num::permille(hold, share);
        let men = num::permille(self.state.men(force), share);
        self.take_herd(
            (force, camp),
            num::permille(rules.herd_permille, hold),
            (men * rules.horses_per_man, men * rules.sheep_per_man),
        );
        // On lean horses few get away.
        let condition = s.season_condition(self.state.t.day).min(1000);
        let away = num::permille(rules.getaway_permille, condition).min(1000);
        let rate = num::permille(num::permille(rules.captives_permille, hold), 1000 - away);
        let people = self.state.t.camps.households(camp);
        let most = num::ratio(men, rules.captives_per_100_men, 100);
        let taken = num::permille_rolled(people, rate, dice.roll(1000)).min(most).min(people);
        self.lead_off(force, camp, taken);
    }

    /// Beasts of a camp fall to a force: a share of both kinds, within what it can drive.
    pub(super) fn take_herd(
        &mut self,
        (force, camp): (ForceId, CampId),
        share: u32,
        (most_horses, most_sheep): (u32, u32),
    ) {
        let camps = &self.state.t.camps;
        let sheep = num::permille(camps.sheep(camp), share).min(most_sheep);
        let horses = num::permille(camps.horses(camp), share).min(most_horses);
        let Some((contingent, rides)) = herders(self.state, force) else { return };
        let horses = if rides { horses } else { 0 };
        if horses + sheep > 0 {
            self.put(RaidEvent::HerdTaken { camp, force, contingent, horses, sheep });
        }
    }

    /// Households of a camp are led off by a force.
    pub(super) fn lead_off(&mut self, force: ForceId, camp: CampId, households: u32) {
        if households > 0 {
            let side = self.state.t.forces.side(force);
            self.people_gone(camp, households, Cause::Captured);
            self.put(RaidEvent::CaptivesTaken { camp, side, households });
        }
    }

    /// Who has been broken into scatters and runs.
    fn run_from(&mut self, force: ForceId, camp: CampId, dice: &mut Dice) {
        let camps = &self.state.t.camps;
        if camps.households(camp) == 0 || camps.rule(camp) == CampRule::Stand {
            return;
        }
        let Some(here) = self.state.camp_hex(camp) else { return };
        self.scatter(camp, here, dice);
        let camps = &self.state.t.camps;
        if camps.households(camp) == 0 || on_the_run(self.state, camp) {
            return;
        }
        let from = self.state.force_hex(force).unwrap_or(here);
        if let Some(to) = refuge(self.state, here, from) {
            self.put(CampEvent::CampFled { camp, from: here, to, enemy: force });
        }
    }

    /// Raiders beaten off lose heart.
    fn fall_back(&mut self, force: ForceId) {
        let loss = self.scenario.rules.raids.repelled_cohesion_permille.min(1000) as u16;
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let now = self.state.t.contingents.cohesion(contingent);
            let to = now.saturating_sub(loss);
            if to != now && self.state.t.contingents.men(contingent) > 0 {
                self.put_daily(SubsistenceEvent::Cohesion { contingent, to });
            }
        }
    }

    /// The camp is gone: its trail is found, or after a day of looking the raid is given up.
    fn follow_the_trail(&mut self, force: ForceId, camp: CampId) {
        let s = self.scenario;
        let rules = &s.rules.raids;
        let Some(here) = self.state.force_hex(force) else { return };
        let found = standing(self.state, camp).filter(|&at| {
            let subject = u32::from(force.0) | 1 << 31;
            let roll = die(self.state.t.seed, Stream::Raid, self.state.t.day, subject, 1000);
            s.map.distance(here, at) <= rules.trail_hexes && roll < rules.trail_permille
        });
        if let Some(at) = found {
            let side = self.state.t.forces.side(force);
            let knowledge = &s.rules.knowledge;
            let body = Body::Camp(camp);
            // A trail tells the way, not the number: what was thought of that stands.
            let before = self.state.t.knowledge.contact(side, body);
            let (estimate, error) = (before.estimate, before.error);
            self.put(KnowledgeEvent::Sighted {
                side,
                body,
                spot: Spot::hex(at),
                estimate,
                error,
                confidence: knowledge.fresh_confidence_permille.min(1000) as u16,
            });
        } else if self.state.t.forces.effort(force) == 0 {
            self.set_task(force, Task::Rest);
            let why = HaltReason::LeaderGone;
            self.put(MarchEvent::Halted { force, at: Spot::hex(here), why });
        }
    }
}

/// What a force falls on today.
fn prey(state: &CampaignState, force: ForceId) -> Prey {
    let (s, forces) = (&state.scenario, &state.t.forces);
    let task = forces.task(force);
    let raids = matches!(task, Task::Raid(_));
    let roams = forces.stance(force) == Stance::Seek && !matches!(task, Task::Winter(_));
    let free = forces.alive(force) && !state.in_garrison(force) && !forces.contact(force).is_some();
    if !free || !(raids || roams) {
        return Prey::None;
    }
    let Some(here) = state.force_hex(force) else { return Prey::None };
    let side = forces.side(force);
    if let Task::Raid(camp) = task {
        let contact = state.t.knowledge.contact(side, Body::Camp(camp));
        let thought = contact.spot.as_hex().filter(|_| contact.is_known());
        let at = standing(state, camp);
        // It has only just moved on to the next hex: they ride after it and are on it.
        let next_by = |at: HexId| {
            let ways = state.t.weather.ways();
            let mover = state.mover(force);
            s.map
                .direction_to(here, at)
                .is_some_and(|d| s.costs.step(&s.map, mover, here, d, ways).is_some())
        };
        return match at {
            Some(at) if at == here || (thought == Some(here) && next_by(at)) => {
                if guarded(state, force, at) { Prey::None } else { Prey::Camp(camp, 1000) }
            }
            _ if thought == Some(here) => Prey::Gone(camp),
            _ => Prey::None,
        };
    }
    let camp = state.camps_at(here).find(|&camp| s.hostile(side, state.t.camps.side(camp)));
    match camp {
        Some(camp) if !guarded(state, force, here) => {
            Prey::Camp(camp, s.rules.raids.plunder_permille)
        }
        _ => Prey::None,
    }
}

/// Where a camp stands that has people and is on the map.
fn standing(state: &CampaignState, camp: CampId) -> Option<HexId> {
    state.camp_hex(camp).filter(|_| state.t.camps.households(camp) > 0)
}

/// Whether a field force of the enemy stands in a hex: it must be beaten before the camp is.
fn guarded(state: &CampaignState, force: ForceId, hex: HexId) -> bool {
    let side = state.t.forces.side(force);
    let mut there = state.forces_at(hex);
    there.any(|f| state.scenario.hostile(side, state.t.forces.side(f)) && !state.in_garrison(f))
}

/// Whether a camp is in flight or on its way off the map: it does not sleep, and it scatters.
fn on_the_run(state: &CampaignState, camp: CampId) -> bool {
    matches!(state.t.camps.task(camp), CampTask::Flee(_) | CampTask::Evacuate(_))
}

/// Chance that a force comes on a camp unawares, permille.
fn surprise_chance(state: &CampaignState, force: ForceId, camp: CampId) -> u32 {
    let rules = &state.scenario.rules.raids;
    let side = state.t.camps.side(camp);
    if state.t.knowledge.contact(side, Body::Force(force)).in_sight || on_the_run(state, camp) {
        return 0;
    }
    let forced = if state.t.forces.effort(force) >= 3 { rules.surprise_forced_permille } else { 0 };
    let leader = state.t.forces.leader(force).some();
    let initiative = leader.map_or(0, |l| u32::from(state.scenario.leaders[l.index()].initiative));
    rules.surprise_permille + forced + initiative * rules.surprise_initiative_permille
}

/// Men of a force in middling levies.
fn worth(state: &CampaignState, force: ForceId) -> u32 {
    state
        .contingents_of(force)
        .map(|c| {
            let row = &state.t.contingents;
            let quality = state.scenario.troop(row.troop(c)).quality_permille;
            num::permille(num::permille(row.men(c), quality), row.cohesion(c).into())
        })
        .sum()
}

/// What stands against what, and the chance that the raiders break in.
fn parties(state: &CampaignState, force: ForceId, camp: CampId, surprise: bool) -> Parties {
    let s = &state.scenario;
    let rules = &s.rules.raids;
    let side = state.t.camps.side(camp);
    let at = state.camp_hex(camp);
    let fighters = state.fighters_at_home(camp);
    let help = || {
        state.living_forces().filter(|&f| {
            let own = state.t.forces.side(f);
            (own == side || (!s.hostile(own, side) && s.hostile(own, state.t.forces.side(force))))
                && state.in_garrison(f)
                && state.force_hex(f) == at
        })
    };
    let share = rules.garrison_help_permille;
    let helpers: u32 = help().map(|f| num::permille(state.men(f), share)).sum();
    let helping: u32 = help().map(|f| num::permille(worth(state, f), share)).sum();
    let awake = if surprise { rules.asleep_permille } else { 1000 };
    let own = num::permille(num::permille(fighters, rules.herdsman_permille), awake);
    let leader = state.t.forces.leader(force).some();
    let rating = leader.map_or(5, |l| i64::from(s.leaders[l.index()].attack));
    let lift = 1000 + (rating - 5) * i64::from(rules.attack_rating_permille);
    let attack = u64::from(num::permille(worth(state, force), lift.max(0) as u32));
    let defence = u64::from(own + helping);
    // By the squares: twice the strength is four to one.
    let (a, d) = (attack * attack, defence * defence);
    let least = rules.least_chance_permille;
    let chance = (a * 1000).checked_div(a + d).unwrap_or(0) as u32;
    Parties {
        men: state.men(force),
        fighters,
        defenders: fighters + helpers,
        chance: chance.clamp(least, rules.most_chance_permille.max(least)),
    }
}

/// Who of a force drives the beasts, and whether they ride.
fn herders(state: &CampaignState, force: ForceId) -> Option<(ContingentId, bool)> {
    let rides = |c: ContingentId| state.scenario.troop(state.t.contingents.troop(c)).mounted;
    let mut with_men =
        state.contingents_of(force).filter(|&c| state.t.contingents.men(c) > 0).peekable();
    let first = *with_men.peek()?;
    Some(with_men.find(|&c| rides(c)).map_or((first, false), |c| (c, true)))
}
