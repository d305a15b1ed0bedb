//! Who fights: which contacts come to blows, and who takes part.

use super::{Battle, phases::*};
use crate::{
    event::{Body, ContactEvent, Meeting, Sink},
    ids::{ForceId, HexId},
    map::{Map, Ways},
    num,
    order::{Pace, Stance, Task},
    resolve::Turn,
    rng::{Dice, Stream, die},
    ruleset::{CombatRules, ContactRules},
    scenario::Scenario,
    state::CampaignState,
};

/// What a die of the battle stream is thrown for, in the high bits of its subject.
const JOINS: u32 = 1 << 16;
const SURPRISES: u32 = 2 << 16;
const FIGHTS: u32 = 1 << 30;

impl<S: Sink> Turn<'_, S> {
    /// Enemies who have come to stand in one hex stand face to face.
    pub(super) fn meet_in_one_hex(&mut self) {
        let mut stand = core::mem::take(&mut self.scratch.battle.stand);
        stand.clear();
        for force in self.state.living_forces() {
            let side = self.state.t.forces.side(force);
            // Mostly no enemy stands where a force does: of such there is nobody to be met.
            if let Some(hex) = self.state.force_hex(force)
                && !self.state.in_garrison(force)
                && self.scratch.presence.enemy_at(side, hex)
            {
                stand.push((hex, force));
            }
        }
        stand.sort_unstable();
        for (i, &(hex, force)) in stand.iter().enumerate() {
            for &(_, enemy) in stand[i + 1..].iter().take_while(|&&(other, _)| other == hex) {
                let forces = &self.state.t.forces;
                let hostile = self.scenario.hostile(forces.side(force), forces.side(enemy));
                let free = |f: ForceId| !forces.contact(f).is_some();
                if hostile && (free(force) || free(enemy)) {
                    self.put(ContactEvent::Contact { force, enemy, at: hex });
                }
            }
        }
        self.scratch.battle.stand = stand;
    }

    /// Whether a contact comes to blows today, and who attacks.
    pub(super) fn challenge(&mut self, a: ForceId, b: ForceId) -> Option<(ForceId, ForceId)> {
        let state = &*self.state;
        let forces = &state.t.forces;
        let ready = |f: ForceId| {
            forces.alive(f) && !state.in_garrison(f) && !self.has_fought(f) && state.men(f) > 0
        };
        let (at_a, at_b) = (state.force_hex(a)?, state.force_hex(b)?);
        if !ready(a)
            || !ready(b)
            || !self.scenario.hostile(forces.side(a), forces.side(b))
            || self.scenario.map.distance(at_a, at_b) > 1
        {
            return None;
        }
        let (attacker, defender) = match (self.wants(a, b), self.wants(b, a)) {
            (false, false) => return None,
            (true, false) => (a, b),
            (false, true) => (b, a),
            // Both will: he who came attacks, or he who is quicker.
            (true, true) if self.is_barred(a, b) => (a, b),
            (true, true) if self.is_barred(b, a) => (b, a),
            (true, true) if initiative(state, b) > initiative(state, a) => (b, a),
            (true, true) => (a, b),
        };
        let (from, at) = if attacker == a { (at_a, at_b) } else { (at_b, at_a) };
        // A handful gives no battle: it is ridden over, whoever of the two comes for the other.
        if self.rides_over(attacker, from, at).is_some()
            || self.stands(defender) && self.rides_over(defender, at, from).is_some()
        {
            return None;
        }
        if self.slips_away(defender, attacker, at) {
            return None;
        }
        // Others there who will not stand go as well, if they can.
        for i in 0..self.state.t.forces.len() {
            let other = ForceId::at(i);
            let forces = &self.state.t.forces;
            let there = forces.alive(other)
                && other != defender
                && forces.side(other) == forces.side(defender)
                && !self.state.in_garrison(other)
                && self.state.force_hex(other) == Some(at);
            if there {
                self.slips_away(other, attacker, at);
            }
        }
        Some((attacker, defender))
    }

    /// Whether a force stands to meet who comes for it.
    fn stands(&self, force: ForceId) -> bool {
        !matches!(self.state.t.forces.stance(force), Stance::Evade | Stance::Screen)
    }

    fn is_barred(&self, force: ForceId, by: ForceId) -> bool {
        self.scratch.battle.barred.contains(&(force, by))
    }

    /// Whether a force goes for an enemy it is in contact with.
    fn wants(&self, force: ForceId, enemy: ForceId) -> bool {
        let state = &*self.state;
        let rules = &self.scenario.rules.combat;
        let needed = match state.t.forces.stance(force) {
            Stance::Evade | Stance::Screen => return false,
            Stance::Seek => rules.seek_odds_permille,
            Stance::Hold | Stance::Entrench if self.is_barred(force, enemy) => {
                rules.attack_odds_permille
            }
            Stance::Hold | Stance::Entrench => return false,
        };
        if state.is_dispersed(force) || is_shaken(state, force) {
            return false;
        }
        let (Some(here), Some(there)) = (state.force_hex(force), state.force_hex(enemy)) else {
            return false;
        };
        let side = state.t.forces.side(force);
        let own: u32 = in_field(state, here)
            .filter(|&f| state.t.forces.side(f) == side)
            .map(|f| state.men(f))
            .sum();
        own >= num::permille(known_men(state, force, there), needed)
    }

    /// The garrisons that seek battle and come out today.
    pub(super) fn sorties(&mut self) {
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let state = &*self.state;
            let forces = &state.t.forces;
            if !forces.alive(force)
                || !forces.garrison(force).is_some()
                || forces.stance(force) != Stance::Seek
                || self.has_fought(force)
                || is_shaken(state, force)
            {
                continue;
            }
            let (side, place) = (forces.side(force), forces.garrison(force));
            let at = self.scenario.places[place.index()].hex;
            let besieger = in_field(state, at)
                .filter(|&f| self.scenario.hostile(side, forces.side(f)) && !self.has_fought(f))
                .max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)));
            let Some(besieger) = besieger else { continue };
            let own: u32 = state
                .garrison_of(place)
                .filter(|&f| forces.side(f) == side && forces.stance(f) == Stance::Seek)
                .map(|f| state.men(f))
                .sum();
            let odds = self.scenario.rules.combat.sortie_odds_permille;
            if own > 0 && own >= num::permille(known_men(state, force, at), odds) {
                self.fight(force, besieger);
            }
        }
    }

    /// Puts the two sides in order of battle.
    pub(super) fn muster(&mut self, attacker: ForceId, defender: ForceId) -> Option<Battle> {
        let state = &*self.state;
        let forces = &state.t.forces;
        let (from, at) = (state.force_hex(attacker)?, state.force_hex(defender)?);
        let dug_in = u32::from(forces.dug_in(defender));
        let surprised = self.surprises(attacker, defender);
        let besieges = matches!(forces.task(defender), Task::Besiege { place, .. }
            if self.scenario.places[place.index()].hex == at);
        let meeting = match () {
            () if state.in_garrison(attacker) => Meeting::Sortie,
            () if surprised => Meeting::Surprise,
            () if besieges => Meeting::Relief,
            () if dug_in > 0 => Meeting::Works,
            () => Meeting::Open,
        };
        let mut sides = [self.party(attacker, from, at), self.party(defender, at, at)];
        let rules = &self.scenario.rules.combat;
        let ground = Battleground::of(self.scenario, state.t.weather.ways(), from, at);
        let [attackers, defenders] = &mut sides;
        ground.lay_out(rules, attackers, defenders, dug_in);
        defenders.surprised = surprised;
        let subject = FIGHTS | u32::from(attacker.0) << 16 | u32::from(defender.0);
        let mut dice = Dice::new(state.t.seed, Stream::Battle, state.t.day, subject);
        let fortune = [0, 1].map(|_| dice.bell(rules.fortune_permille.min(500)));
        let id = state.t.battles;
        Some(Battle { id, at, attacker, defender, meeting, ground, sides, fortune, dice })
    }

    /// One side: the principal, all with it, and those who come to the noise.
    fn party(&self, principal: ForceId, own: HexId, at: HexId) -> Party {
        let state = &*self.state;
        let forces = &state.t.forces;
        let side = forces.side(principal);
        let takes_part = |f: ForceId| {
            if f == principal {
                return true;
            }
            if forces.side(f) != side || self.has_fought(f) {
                return false;
            }
            let stance = forces.stance(f);
            if let Some(place) = forces.garrison(f).some() {
                // A garrison that seeks battle comes out when there is fighting at its gate.
                return stance == Stance::Seek && self.scenario.places[place.index()].hex == at;
            }
            let Some(hex) = state.force_hex(f) else { return false };
            if hex == at || hex == own {
                return hex == at || !matches!(stance, Stance::Evade | Stance::Screen);
            }
            self.scenario.map.distance(hex, at) <= 1
                && matches!(stance, Stance::Seek | Stance::Hold)
                && !state.is_dispersed(f)
                && !is_shaken(state, f)
                && self.comes_to_the_guns(f)
        };
        let mut list = vec![principal];
        list.extend(state.living_forces().filter(|&f| f != principal && takes_part(f)));
        party_of(state, side, list)
    }

    fn comes_to_the_guns(&self, force: ForceId) -> bool {
        let rules = &self.scenario.rules.combat;
        let chance =
            rules.join_permille + initiative(self.state, force) * rules.join_initiative_permille;
        let subject = JOINS | u32::from(force.0);
        die(self.state.t.seed, Stream::Battle, self.state.t.day, subject, 1000) < chance
    }

    /// Whether the attacker falls on the defender unawares.
    fn surprises(&self, attacker: ForceId, defender: ForceId) -> bool {
        let state = &*self.state;
        let rules = &self.scenario.rules.combat;
        let forces = &state.t.forces;
        if state.in_garrison(attacker) {
            return false;
        }
        let seen = state.t.knowledge.contact(forces.side(defender), Body::Force(attacker)).in_sight;
        let rides =
            matches!(forces.task(attacker), Task::Raid(_) | Task::March { pace: Pace::Forced, .. });
        let base = match (seen, rides) {
            (false, _) => rules.surprise_unseen_permille,
            (true, true) => rules.surprise_night_permille,
            (true, false) => return false,
        } as i32;
        let gap = initiative(state, attacker) as i32 - initiative(state, defender) as i32;
        let watchful = forces.dug_in(defender) > 0 || forces.stance(defender) == Stance::Screen;
        let watch = if watchful { rules.surprise_watch_permille as i32 } else { 0 };
        let chance = base + gap * rules.surprise_initiative_permille as i32 - watch;
        let subject = SURPRISES | u32::from(attacker.0) << 8 | u32::from(defender.0);
        (die(state.t.seed, Stream::Battle, state.t.day, subject, 1000) as i32) < chance
    }
}

/// Living forces in a hex outside walls.
fn in_field(state: &CampaignState, hex: HexId) -> impl Iterator<Item = ForceId> + '_ {
    state.living_forces().filter(move |&f| state.force_hex(f) == Some(hex) && !state.in_garrison(f))
}

/// Enemy men in a hex as a force's side reckons them: as estimated, or what stands before their
/// eyes where nobody has counted yet.
fn known_men(state: &CampaignState, force: ForceId, hex: HexId) -> u32 {
    let side = state.t.forces.side(force);
    in_field(state, hex)
        .filter(|&f| state.scenario.hostile(side, state.t.forces.side(f)))
        .map(|f| {
            let contact = state.t.knowledge.contact(side, Body::Force(f));
            if contact.is_known() { contact.estimate } else { state.men(f) }
        })
        .sum()
}

/// Initiative of a force's leader; 0 without one.
fn initiative(state: &CampaignState, force: ForceId) -> u32 {
    Chief::of(state, &[force]).gifts[2]
}

/// Whether a force is too shaken to fight of its own will.
pub(crate) fn is_shaken(state: &CampaignState, force: ForceId) -> bool {
    state.cohesion(force) < state.scenario.rules.combat.shaken_permille
}

/// Forces of a side in order of battle, in the open.
pub(crate) fn party_of(
    state: &CampaignState,
    side: crate::ids::SideId,
    forces: Vec<ForceId>,
) -> Party {
    let rules = &state.scenario.rules.combat;
    let mut units = Vec::new();
    let (mut fed, mut men) = (0u64, 0u64);
    for &force in &forces {
        let present =
            if state.is_dispersed(force) { rules.dispersed_permille.min(1000) } else { 1000 };
        units.extend(
            state.contingents_of(force).map(|c| Unit::of(state, c, present)).filter(|u| u.men > 0),
        );
        let own = u64::from(state.men(force));
        men += own;
        fed += own * u64::from(freshness(state, rules, force));
    }
    // Contingents of one kind fight together.
    units.sort_by_key(|unit: &Unit| unit.troop);
    let supply = fed.checked_div(men).map_or(1000, |mean| mean as u32);
    let chief = Chief::of(state, &forces);
    let front = rules.frontage_open_permille;
    Party { side, forces, units, chief, front, ground: 1000, supply, ..Party::default() }
}

/// Whether a force has ridden a forced march today.
pub(super) fn has_forced_march(state: &CampaignState, force: ForceId) -> bool {
    state.t.forces.effort(force) >= 3
}

/// What hunger and the day's march leave of a force's strength, permille.
pub(super) fn freshness(state: &CampaignState, rules: &CombatRules, force: ForceId) -> u32 {
    let hungry = u32::from(state.t.forces.hungry_days(force)) * rules.hungry_day_permille;
    let tired = if has_forced_march(state, force) { rules.forced_march_permille } else { 0 };
    1000u32.saturating_sub(hungry.min(rules.hungry_most_permille) + tired)
}

/// The ground between attacker and defender.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Battleground {
    /// Rank of the river to be crossed; 0 = none, or it bears ice.
    pub(super) river: u8,
    /// Hills, woods, marsh or a defile.
    pub(super) rough: bool,
}

impl Battleground {
    /// Ground that favours nobody.
    pub(super) const OPEN: Self = Self { river: 0, rough: false };

    /// The ground for an attack from one hex on the next (or within one).
    pub(crate) fn of(s: &Scenario, ways: &Ways, from: HexId, at: HexId) -> Self {
        let rules = &s.rules.combat;
        let map: &Map = &s.map;
        let cost = u32::from(s.ground(at).cost_percent_horse);
        let rough = cost == 0 || cost >= rules.rough_cost_percent;
        let Some(direction) = map.direction_to(at, from) else { return Self { river: 0, rough } };
        let side = map.sides[at.index()][direction as usize];
        let river = if ways.frozen(side.reach) { 0 } else { side.river_rank };
        let defile = side.pass.is_some() || u32::from(side.hill_percent) >= rules.defile_percent;
        Self { river, rough: rough || defile }
    }

    /// Sets two sides face to face on it: who has room, who can ride round, what helps the
    /// defender.
    pub(crate) fn lay_out(
        self,
        rules: &CombatRules,
        attackers: &mut Party,
        defenders: &mut Party,
        dug_in: u32,
    ) {
        attackers.front = self.front(rules, dug_in > 0);
        (defenders.ground, defenders.dug_in) = (self.permille(rules), dug_in);
        // Flanks are open where the ground favours nobody and nobody has dug in.
        let flanks = defenders.ground == 1000 && dug_in == 0;
        (attackers.flanks, defenders.flanks) = (flanks, flanks);
    }

    /// What men who hold this ground count against a host that would ride over them, permille of
    /// men in the open.
    pub(super) fn small_body_permille(self, rules: &ContactRules, works: bool) -> u32 {
        let of = |there: bool, permille: u32| if there { permille.max(1000) } else { 1000 };
        of(works, rules.overrun_works_permille)
            .max(of(self.rough, rules.overrun_rough_permille))
            .max(of(matches!(self.river, 1 | 2), rules.overrun_river_permille))
    }

    /// What it adds to the defender, permille.
    pub(crate) fn permille(self, rules: &CombatRules) -> u32 {
        let river = match self.river {
            1 => rules.great_river_permille,
            2 => rules.river_permille,
            3 => rules.stream_permille,
            _ => 1000,
        };
        if self.rough { num::permille(river, rules.rough_permille) } else { river }
    }

    /// Attackers who can come to blows, permille of the defenders.
    pub(crate) fn front(self, rules: &CombatRules, works: bool) -> u32 {
        let mut front = rules.frontage_open_permille;
        if self.rough {
            front = front.min(rules.frontage_rough_permille);
        }
        if works { front.min(rules.frontage_works_permille) } else { front }
    }
}
