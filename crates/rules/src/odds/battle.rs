//! What a battle promises: both sides' strength in the charge and in the melee as one side can
//! reckon them, and a rough chance of winning.

use crate::{
    event::{Body, Phase, Strength},
    ids::{ForceId, HexId, LeaderId, PlaceId, SideId},
    num,
    resolve::battle::{Battleground, Chief, Harm, Host, Party, Unit, party_of, small_body},
    ruleset::CombatRules,
    state::{CampaignState, ContingentRow},
};

/// The phases that [`BattleOdds`] shows, in order.
pub const ODDS_PHASES: [Phase; 2] = [Phase::Shock, Phase::Melee];

/// What a battle promises the attacker, as far as they can know.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct BattleOdds {
    /// His own men.
    pub own_men: u32,
    /// The enemy's men in the hex, as estimated.
    pub enemy_men: u32,
    /// Whether the enemy is so near that his arms, horses, works and the order of his ranks can be
    /// seen; otherwise he is taken for a middling, rested body of his side in the open.
    pub seen_near: bool,
    /// What the attacker brings to each of [`ODDS_PHASES`].
    pub own: [Strength; 2],
    /// What the enemy brings.
    pub enemy: [Strength; 2],
    /// Chance that the enemy breaks first, permille.
    pub win: u16,
    /// Whether the enemy is so few that he is ridden over, if he does not slip away: no battle is
    /// fought and the day goes on.
    pub rides_over: bool,
    /// Whether the enemy stands in a place that his side is thought to hold: behind its walls no
    /// battle is fought, and the chance is that against him in the open, should he come out.
    pub behind_walls: bool,
}

/// What an attack of some forces of a side on an enemy force promises; nothing when the side
/// knows of no such enemy or none of the forces is its own and on the map.
pub fn battle_odds(
    state: &CampaignState,
    side: SideId,
    attackers: &[ForceId],
    enemy: ForceId,
) -> Option<BattleOdds> {
    let forces = &state.t.forces;
    let fit = |f: &ForceId| {
        f.index() < forces.len()
            && forces.alive(*f)
            && forces.side(*f) == side
            && state.force_hex(*f).is_some()
            && state.men(*f) > 0
    };
    let mut own: Vec<ForceId> = Vec::new();
    for force in attackers.iter().copied().filter(fit) {
        // Who is named twice fights once.
        if !own.contains(&force) {
            own.push(force);
        }
    }
    let from = state.force_hex(*own.first()?)?;
    if enemy.index() >= forces.len() || !state.scenario.hostile(side, forces.side(enemy)) {
        return None;
    }
    let foe = forces.side(enemy);
    let contact = *state.t.knowledge.contact(side, Body::Force(enemy));
    let at = contact.spot.as_hex().filter(|_| contact.is_known())?;
    let rules = &state.scenario.rules.combat;
    let near = contact.in_sight && state.scenario.map.distance(from, at) <= 1;
    let mut party = together(party_of(state, side, own));
    let mut other = guess(state, side, enemy, at, near);
    let ground = Battleground::of(&state.scenario, state.t.weather.ways(), from, at);
    let dug_in = other.dug_in;
    ground.lay_out(rules, &mut party, &mut other, dug_in);
    let (own_men, enemy_men) = (party.men(), other.men());
    let bring =
        |p: &Party, against: u32| ODDS_PHASES.map(|ph| p.strength(rules, ph, against, 1000));
    let (own, enemy) = (bring(&party, enemy_men), bring(&other, own_men));
    let host = Host { side, men: own_men };
    let error = contact.error.min(1000).into();
    let rides_over =
        enemy_men > 0 && small_body(state, host, (other.side, enemy_men), (from, at), dug_in > 0);
    let win = if rides_over { 1000 } else { chance(&party, &other, rules, error) };
    let behind_walls = stands_in_its_place(state, side, foe, at);
    let seen_near = near;
    Some(BattleOdds { own_men, enemy_men, seen_near, own, enemy, win, rides_over, behind_walls })
}

/// Whether a hex has a place in it that a side takes to be held by another.
pub(crate) fn stands_in_its_place(
    state: &CampaignState,
    side: SideId,
    of: SideId,
    hex: HexId,
) -> bool {
    let held =
        |p: PlaceId| state.scenario.kind(p).can_be_held && state.t.knowledge.holder(side, p) == of;
    state.scenario.places_at(hex).any(held)
}

/// The enemy in a hex as a side reckons him.
fn guess(state: &CampaignState, side: SideId, enemy: ForceId, at: HexId, near: bool) -> Party {
    let rules = &state.scenario.rules.combat;
    let foe = state.t.forces.side(enemy);
    let known = |f: &ForceId| {
        let contact = state.t.knowledge.contact(side, Body::Force(*f));
        state.t.forces.side(*f) == foe && contact.is_known() && contact.spot.as_hex() == Some(at)
    };
    let there: Vec<ForceId> = state.t.forces.ids().filter(known).collect();
    let estimate =
        |f: ForceId| state.t.knowledge.contact(side, Body::Force(f)).estimate.min(1_000_000);
    let men: u32 = there.iter().map(|&f| estimate(f)).sum();
    let near = near && there.iter().all(|&f| state.t.forces.alive(f));
    let mut unit = if near {
        let rows = there.iter().flat_map(|&f| state.contingents_of(f));
        let own = rows.map(|c| state.t.contingents.row(c));
        middling(state, own.map(|row| (u32::from(row.cohesion), row)))
    } else {
        // What everybody knows of that side: how it set out.
        let start = &state.scenario.start;
        let of_side = start.contingents.ids().map(|c| start.contingents.row(c));
        let of_side = of_side.filter(|row| start.forces.side(row.force) == foe);
        let rested = |row: ContingentRow| (state.scenario.troop(row.troop).cohesion_permille, row);
        let mut unit = middling(state, of_side.map(rested));
        unit.condition = state.scenario.season_condition(state.t.day);
        unit
    };
    unit.men = men;
    let chief = if near {
        Chief::of(state, &there)
    } else {
        Chief { leader: LeaderId::NONE, gifts: [0; 3] }
    };
    let dug_in = if near { u32::from(state.t.forces.dug_in(enemy)) } else { 0 };
    let front = rules.frontage_open_permille;
    let units = vec![unit];
    Party {
        side: foe,
        forces: there,
        units,
        chief,
        front,
        ground: 1000,
        dug_in,
        supply: 1000,
        ..Party::default()
    }
}

/// The mean man of some contingents, each with its cohesion: as it is where the order of their
/// ranks can be seen, else as that of rested men.
fn middling(state: &CampaignState, rows: impl Iterator<Item = (u32, ContingentRow)>) -> Unit {
    let mut sums = [0u64; 6];
    let mut men = 0u64;
    for (cohesion, row) in rows {
        let kind = state.scenario.troop(row.troop);
        let riders = if kind.mounted { num::share(row.horses.min(row.men), row.men) } else { 0 };
        let of = [
            cohesion,
            row.condition.into(),
            riders,
            kind.quality_permille,
            kind.missile_permille,
            kind.shock_permille,
        ];
        for (sum, value) in sums.iter_mut().zip(of) {
            *sum += u64::from(value) * u64::from(row.men);
        }
        men += u64::from(row.men);
    }
    let [cohesion, condition, riders, quality, missile, shock] =
        sums.map(|sum| sum.checked_div(men).map_or(1000, |mean| mean as u32));
    Unit { cohesion, condition, riders, quality, missile, shock, ..Unit::default() }
}

/// How likely the attackers' fortune exceeds what they need by nothing, by a tenth of its spread,
/// by two tenths and so on, permille: all dice together fall as a bell does.
const FORTUNE: [u16; 21] = [
    500, 460, 421, 382, 345, 309, 274, 242, 212, 184, 159, 136, 115, 97, 81, 67, 55, 45, 36, 29, 23,
];
/// What a spread of fortune either way on a day comes to as that of the bell, with the dice of
/// single phases, permille; shared out between both sides.
const FORTUNE_WEIGHT: u32 = 245;
/// The same for the error of an estimate.
const ERROR_WEIGHT: u32 = 290;

/// The chance that the attackers win, permille: the battle is fought through with ever more fortune
/// for them until they win; what is told is how often they have so much. By how much the estimate
/// of the enemy's men may be out (`error`, permille either way) adds to what fortune can do.
fn chance(a: &Party, b: &Party, rules: &CombatRules, error: u32) -> u16 {
    let wins = |shift: i32| course(a.clone(), b.clone(), rules, shift);
    let (mut low, mut high) = (-MOST_SHIFT, MOST_SHIFT);
    if wins(low) {
        return 1000 - LEAST_CHANCE;
    }
    if !wins(high) {
        return LEAST_CHANCE;
    }
    while high - low > 8 {
        let middle = low + (high - low) / 2;
        if wins(middle) { high = middle } else { low = middle }
    }
    let needed = low + (high - low) / 2;
    // A rule book with less fortune in it leaves less to it.
    let fortune = rules.fortune_permille.clamp(1, 500) * FORTUNE_WEIGHT / 1000;
    let unsure = error * ERROR_WEIGHT / 1000;
    let spread = (fortune * fortune + unsure * unsure).isqrt().max(1);
    // The table goes by tenths of the spread.
    let steps = needed.unsigned_abs() * 10_000 / spread;
    let (at, rest) = ((steps / 1000) as usize, steps % 1000);
    let of = |i: usize| FORTUNE.get(i).map_or(0, |&p| u32::from(p));
    let beyond = (of(at) * (1000 - rest) + of(at + 1) * rest) / 1000;
    let won = if needed > 0 { beyond } else { 1000 - beyond };
    (won as u16).clamp(LEAST_CHANCE, 1000 - LEAST_CHANCE)
}

/// Most fortune that is reckoned with, permille.
const MOST_SHIFT: i32 = 300;
/// No battle is certain, permille.
const LEAST_CHANCE: u16 = 5;

/// Fights a battle through without dice, with so much more fortune for the attackers and less for
/// the defenders; whether the attackers win.
fn course(a: Party, b: Party, rules: &CombatRules, shift: i32) -> bool {
    let luck = [(1000 + shift) as u32, (1000 - shift) as u32];
    let works = b.dug_in > 0;
    let rounds = if works { rules.works_rounds } else { rules.melee_rounds };
    let melee = (0..rounds).map(|_| Phase::Melee);
    let mut sides = [a, b];
    for phase in [Phase::Missiles, Phase::Shock].into_iter().chain(melee) {
        let men = [sides[0].men(), sides[1].men()];
        let brought = [0, 1].map(|i| sides[i].strength(rules, phase, men[1 - i], luck[i]));
        for i in 0..2 {
            let harm = Harm::of(rules, phase, (&brought[i], men[i]), &brought[1 - i], 500);
            sides[i].suffer(harm.lost, harm.shaken);
        }
        let left = [sides[0].cohesion(), sides[1].cohesion()];
        let least = rules.break_permille.max(1);
        if left[0] < least || left[1] < least {
            return left[1] < least && left[1] < left[0];
        }
    }
    false
}

/// The same men with all of one kind together, so that a battle is soon reckoned.
fn together(party: Party) -> Party {
    let units = party.units.chunk_by(|a, b| a.troop == b.troop).map(|units| {
        let men: u32 = units.iter().map(|u| u.men).sum();
        let mean = |of: fn(&Unit) -> u32| {
            let sum: u64 = units.iter().map(|u| u64::from(u.men) * u64::from(of(u))).sum();
            sum.checked_div(men.into()).unwrap_or(0) as u32
        };
        Unit {
            men,
            cohesion: mean(|u| u.cohesion),
            condition: mean(|u| u.condition),
            riders: mean(|u| u.riders),
            ..units[0]
        }
    });
    let units = units.collect();
    Party { units, ..party }
}
