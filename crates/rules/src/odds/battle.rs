//! What a battle promises: both sides' strength in the charge and in the melee as one side can
//! reckon them, and a rough chance of winning.

use crate::{
    event::{Body, Phase, Strength},
    ids::{ForceId, HexId, LeaderId, SideId},
    num,
    resolve::battle::{Battleground, Chief, Party, Unit, party_of},
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
    /// Whether the enemy is so near that his arms, horses and works can be seen; otherwise he is
    /// taken for a middling body of his side in the open.
    pub seen_near: bool,
    /// What the attacker brings to each of [`ODDS_PHASES`].
    pub own: [Strength; 2],
    /// What the enemy brings.
    pub enemy: [Strength; 2],
    /// Chance that the enemy breaks first, permille.
    pub win: u16,
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
    let own: Vec<ForceId> = attackers.iter().copied().filter(fit).collect();
    let from = state.force_hex(*own.first()?)?;
    if enemy.index() >= forces.len() || !state.scenario.hostile(side, forces.side(enemy)) {
        return None;
    }
    let contact = *state.t.knowledge.contact(side, Body::Force(enemy));
    let at = contact.spot.as_hex().filter(|_| contact.is_known())?;
    let rules = &state.scenario.rules.combat;
    let near = contact.in_sight && state.scenario.map.distance(from, at) <= 1;
    let mut party = party_of(state, side, own);
    let mut other = guess(state, side, enemy, at, near);
    let ground = Battleground::of(&state.scenario, state.t.weather.ways(), from, at);
    party.front = ground.front(rules, other.dug_in > 0);
    other.ground = ground.permille(rules);
    let (own_men, enemy_men) = (party.men(), other.men());
    let bring =
        |p: &Party, against: u32| ODDS_PHASES.map(|ph| p.strength(rules, ph, against, 1000));
    let (own, enemy) = (bring(&party, enemy_men), bring(&other, own_men));
    let win = chance(&party, &other, &own, &enemy, rules.break_permille);
    Some(BattleOdds { own_men, enemy_men, seen_near: near, own, enemy, win })
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
        middling(state, rows.map(|c| state.t.contingents.row(c)))
    } else {
        // What everybody knows of that side: how it set out.
        let start = &state.scenario.start;
        let of_side = start.contingents.ids().map(|c| start.contingents.row(c));
        let mut unit = middling(state, of_side.filter(|row| start.forces.side(row.force) == foe));
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

/// The mean man of some contingents. Their cohesion cannot be seen: it is taken as that of rested
/// men.
fn middling(state: &CampaignState, rows: impl Iterator<Item = ContingentRow>) -> Unit {
    let mut sums = [0u64; 6];
    let mut men = 0u64;
    for row in rows {
        let kind = state.scenario.troop(row.troop);
        let riders = if kind.mounted { num::share(row.horses.min(row.men), row.men) } else { 0 };
        let of = [
            kind.cohesion_permille,
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

/// Each side breaks when what it can bear is used up, at a rate given by the odds: the ratio of
/// the two times tells who breaks first, and fortune blurs it.
fn chance(a: &Party, b: &Party, own: &[Strength; 2], enemy: &[Strength; 2], least: u32) -> u16 {
    let power = |of: &[Strength; 2]| of.iter().map(|s| u64::from(s.power)).sum::<u64>().max(1);
    let bears = |p: &Party| u64::from(p.cohesion().saturating_sub(least)).max(1);
    let odds = (power(own) * 1000 / power(enemy)).clamp(20, 50_000);
    // Thousandths. The fourth power is what simulated battles show.
    let ratio = (odds * odds / 1000 * bears(a) / bears(b)).clamp(1, 1_000_000);
    let sharp = u128::from(ratio).pow(4);
    (sharp * 1000 / (sharp + 1000u128.pow(4))) as u16
}
