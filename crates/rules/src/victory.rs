//! What a campaign comes to: points of a side, its margin over the best enemy, and what the
//! result is called. Nothing here changes the state; it can be asked in any week.

use super::{
    ids::{ForceId, GroupId, PlaceId, SideId},
    num,
    state::{CampaignState, NEVER, Stock},
};
use serde::{Deserialize, Serialize};

/// What points are given or taken for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum ScoreItem {
    /// Places held that the side could keep; the quantity is their number (those that give
    /// points).
    Places,
    /// Own households alive, on the map or safe off it.
    Households,
    /// Enemy households led off.
    Captives,
    /// Men under arms, no more than in the mean of the last weeks.
    Men,
    /// Mean commitment of its peoples, permille.
    Commitment,
    /// Men lost, by every cause.
    MenLost,
    /// What events gave or took; the quantity is the same without its sign.
    Events,
}

/// The points of a side.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Score {
    /// What for, points, quantity: every item once, in order.
    pub items: Vec<(ScoreItem, i32, u32)>,
    /// The sum of the points.
    pub total: i32,
}

impl Score {
    /// Points of an item.
    pub fn points(&self, item: ScoreItem) -> i32 {
        self.items.iter().find(|i| i.0 == item).map_or(0, |i| i.1)
    }
}

/// What a result is called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Level {
    /// Decisive victory.
    DecisiveVictory,
    /// Victory.
    Victory,
    /// Marginal victory.
    MarginalVictory,
    /// Draw.
    Draw,
    /// Marginal defeat.
    MarginalDefeat,
    /// Defeat.
    Defeat,
    /// Decisive defeat.
    DecisiveDefeat,
}

impl Level {
    /// Every level, best first.
    pub const ALL: [Self; 7] = [
        Self::DecisiveVictory,
        Self::Victory,
        Self::MarginalVictory,
        Self::Draw,
        Self::MarginalDefeat,
        Self::Defeat,
        Self::DecisiveDefeat,
    ];
}

/// Men of a side under arms, those left out that wait off the map for a call that has not come.
pub fn men_under_arms(state: &CampaignState, side: SideId) -> u32 {
    state.men_under_arms(side)
}

/// Men of a side for whom it is given points: those under arms, but no more than in the mean of the
/// last weeks. Who is called up when it is nearly over has done nothing for it.
pub fn men_that_count(state: &CampaignState, side: SideId) -> u32 {
    let weeks = state.scenario.rules.levies.counted_weeks as usize;
    let mean = state.standings().row(side).mean_armed(weeks);
    men_under_arms(state, side).min(mean.unwrap_or(u32::MAX))
}

/// Mean commitment of a side's peoples by heads (men under arms and fighters at home), permille;
/// 0 when nobody is left.
pub fn mean_commitment(state: &CampaignState, side: SideId) -> u32 {
    let groups = &state.scenario.groups;
    let mut heads = vec![0u64; groups.len()];
    for force in state.forces_of(side).filter(|&f| state.forces().arrives(f) != NEVER) {
        for c in state.contingents_of(force) {
            heads[state.contingents().group(c).index()] += u64::from(state.contingents().men(c));
        }
    }
    for camp in state.camps_of(side) {
        let fighters = state.camps().fighters(camp);
        heads[state.camps().group(camp).index()] += u64::from(fighters);
    }
    let (mut sum, mut all) = (0, 0);
    for (i, heads) in heads.into_iter().enumerate().filter(|&(i, _)| groups[i].side == side) {
        sum += heads * u64::from(state.groups().commitment(GroupId::at(i)));
        all += heads;
    }
    sum.checked_div(all).map_or(0, |mean| mean as u32)
}

/// Whether a place counts for its holder: by men there, in garrison or before the gate, who are
/// enough for its people, or by townsmen who lean to them.
pub fn could_keep(state: &CampaignState, place: PlaceId) -> bool {
    could_keep_without(state, place, &[])
}

/// As [`could_keep`], once some of those who are there have gone.
pub fn could_keep_without(state: &CampaignState, place: PlaceId, gone: &[ForceId]) -> bool {
    let fixed = &state.scenario.places[place.index()];
    let rules = &state.scenario.rules.siege;
    let row = state.places().row(place);
    let leans = u32::from(row.loyalty) > rules.neutral_loyalty_permille;
    if leans && fixed.people > 0 {
        return true;
    }
    let stays = |&f: &ForceId| state.force_hex(f) == Some(fixed.hex) && !gone.contains(&f);
    let there = state.forces_of(row.holder).filter(stays);
    let men: u32 = there.map(|f| state.men(f)).sum();
    men >= men_to_keep(state, place)
}

/// Men with whom a holder keeps a place, in it or before its gate, so that it counts for him.
pub fn men_to_keep(state: &CampaignState, place: PlaceId) -> u32 {
    let rules = &state.scenario.rules.siege;
    let people = state.scenario.places[place.index()].people;
    num::permille(people, rules.keep_permille).max(rules.keep_men)
}

/// Places worth points that a side holds and could not keep: they count for nobody.
pub fn held_for_nothing(state: &CampaignState, side: SideId) -> impl Iterator<Item = PlaceId> + '_ {
    let worth = |p: &PlaceId| state.scenario.places[p.index()].points > 0;
    let held = move |p: &PlaceId| state.places().holder(*p) == side;
    state.places().ids().filter(worth).filter(held).filter(|&p| !could_keep(state, p))
}

/// The points of a side as things stand.
pub fn score(state: &CampaignState, side: SideId) -> Score {
    let scenario = &state.scenario;
    let terms = scenario.victory.get(side.index()).cloned().unwrap_or_default();
    let per_1000 = |quantity: u32, points: u32| {
        (u64::from(quantity) * u64::from(points) / 1000).min(1_000_000_000) as i32
    };
    let held =
        state.places().ids().filter(|&p| state.places().holder(p) == side && could_keep(state, p));
    let worth = held.map(|p| scenario.places[p.index()].points).filter(|&points| points > 0);
    let (number, places) = worth.fold((0, 0u32), |(n, sum), p| (n + 1, sum.saturating_add(p)));
    let households = state.total(side, Stock::Households);
    let captives = state.standings().captives(side);
    let men = men_that_count(state, side);
    let commitment = mean_commitment(state, side);
    let lost = state.ledger().lost(side, Stock::Men);
    let events = state.standings().points(side);
    let items = vec![
        (ScoreItem::Places, places.min(1_000_000_000) as i32, number),
        (ScoreItem::Households, per_1000(households, terms.per_1000_households), households),
        (ScoreItem::Captives, per_1000(captives, terms.per_1000_captives), captives),
        (ScoreItem::Men, per_1000(men, terms.per_1000_men), men),
        // Ten of a hundred are a hundred permille.
        (ScoreItem::Commitment, per_1000(commitment, terms.per_10_commitment * 10), commitment),
        (ScoreItem::MenLost, -per_1000(lost, terms.lost_per_1000_men), lost),
        (ScoreItem::Events, events, events.unsigned_abs()),
    ];
    let total = items.iter().fold(0i32, |sum, item| sum.saturating_add(item.1));
    Score { items, total }
}

/// How far a side is ahead of its best enemy; its own points when it has none.
pub fn margin(state: &CampaignState, side: SideId) -> i32 {
    let scenario = &state.scenario;
    let enemies = scenario.side_ids().filter(|&other| scenario.hostile(side, other));
    let best = enemies.map(|enemy| score(state, enemy).total).max().unwrap_or(0);
    score(state, side).total.saturating_sub(best)
}

/// What a side's result is called as things stand; nothing if the scenario names no levels.
pub fn level(state: &CampaignState, side: SideId) -> Option<Level> {
    let terms = state.scenario.victory.get(side.index())?;
    level_of(&terms.levels, margin(state, side))
}

/// What a margin is called by the least margins of the levels, best first.
pub fn level_of(levels: &[i32], margin: i32) -> Option<Level> {
    if levels.is_empty() {
        return None;
    }
    let reached = levels.iter().position(|&least| margin >= least).unwrap_or(levels.len());
    Level::ALL.get(reached).copied().or(Some(Level::DecisiveDefeat))
}
