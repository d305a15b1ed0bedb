//! How ordinary the real course is among the campaigns that the rules give, and how often each fact of
//! history fails under players who know nothing of it.

use super::{
    batch::{seed_of, spread},
    campaign::Players,
    stats::{Share, quantile},
};
use crate::{
    ai::Policy,
    history::{FactWatch, StatisticWatch},
};
use rules::{
    history::Grade,
    ids::SideId,
    resolve::week_with,
    scenario::{HistoricalMark, Scenario},
    state::CampaignState,
    victory,
};
use serde::Serialize;
use std::sync::Arc;

/// What is asked: so many campaigns for each pair of players.
#[derive(Clone, Debug)]
pub struct Study {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// How many campaigns of each pair of players.
    pub runs: u64,
    /// What their seeds are made from.
    pub base: u64,
}

/// A number of the real course among those of the campaigns by plan.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct StatisticLine {
    /// Key of the statistic.
    pub statistic: String,
    /// How well the real number is known.
    pub grade: Grade,
    /// What it was, least and most: days of the campaign, or a number.
    pub real: (i32, i32),
    /// Campaigns in which it could be measured.
    pub of: u64,
    /// A tenth of them lies below …
    pub low_10: i32,
    /// … half of them …
    pub median: i32,
    /// … and a tenth above.
    pub high_90: i32,
    /// Share of them that lies below the middle of the real number, half of those that equal it counted.
    pub percentile: f64,
    /// Whether the real number, with what is not known of it, reaches into the middle eight tenths.
    pub is_ordinary: bool,
}

/// How often a fact fails, by pair of players.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct FactShares {
    /// Key of the fact.
    pub fact: String,
    /// Share of campaigns in which it is not met, in the order of [`PLAYERS`].
    pub fails: Vec<Share>,
}

/// Where the mark lies among the margins of the campaigns by plan.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct MarkLine {
    /// Key of the side.
    pub side: String,
    /// The mark, and least and most that what is known allows.
    pub mark: (i32, i32, i32),
    /// A tenth of the campaigns lies below …
    pub low_10: i32,
    /// … half …
    pub median: i32,
    /// … and a tenth above.
    pub high_90: i32,
    /// Whether the two ranges overlap.
    pub overlaps: bool,
}

/// What a study found.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct RealCourse {
    /// Key of the scenario.
    pub scenario: String,
    /// Campaigns of each pair of players.
    pub runs: u64,
    /// What their seeds are made from.
    pub base_seed: String,
    /// The numbers of the real course.
    pub statistics: Vec<StatisticLine>,
    /// The marks of the sides.
    pub marks: Vec<MarkLine>,
    /// The players of the columns of `facts`, both sides by the same.
    pub players: Vec<&'static str>,
    /// The facts.
    pub facts: Vec<FactShares>,
}

/// Who plays both sides: the plan, and two that know nothing of history.
pub const PLAYERS: [Policy; 3] = [Policy::Plan, Policy::Bold, Policy::Random];

/// What is kept of a campaign.
struct KeptCampaign {
    values: Vec<Option<i32>>,
    failed: Vec<bool>,
    margins: Vec<i32>,
}

impl Study {
    /// Plays all campaigns on so many threads. `done` is called after each, from any thread.
    #[must_use]
    pub fn play(&self, jobs: usize, done: &(dyn Fn() + Sync)) -> RealCourse {
        let scenario = &self.scenario;
        let sides: Vec<SideId> = scenario.playable().collect();
        let of = |policy: Policy| {
            let policies: Vec<_> = sides.iter().map(|&side| (side, policy)).collect();
            spread(self.runs, jobs, |run, scratch| {
                let seed = seed_of(self.base, run);
                let mut state = CampaignState::new(Arc::clone(scenario), seed);
                let mut players = Players::new(&policies);
                let (mut facts, mut numbers) =
                    (FactWatch::new(&state), StatisticWatch::new(&state));
                let mut orders = Vec::new();
                while !state.is_over() {
                    players.plan(&state, &mut orders);
                    week_with(&mut state, &orders, &mut (), scratch);
                    facts.look(&state);
                    numbers.look(&state);
                }
                done();
                KeptCampaign {
                    values: numbers.values().to_vec(),
                    failed: facts.verdicts().iter().map(|verdict| !verdict.is_met()).collect(),
                    margins: scenario.side_ids().map(|s| victory::margin(&state, s)).collect(),
                }
            })
        };
        let all: Vec<Vec<KeptCampaign>> = PLAYERS.into_iter().map(of).collect();
        let by_plan = all.first().map(Vec::as_slice).unwrap_or_default();
        RealCourse {
            scenario: scenario.key.clone(),
            runs: self.runs,
            base_seed: self.base.to_string(),
            statistics: (0..scenario.statistics.len())
                .filter_map(|at| statistic(scenario, at, by_plan))
                .collect(),
            marks: scenario.side_ids().filter_map(|side| mark(scenario, side, by_plan)).collect(),
            players: PLAYERS.iter().map(|policy| policy.key()).collect(),
            facts: (0..scenario.facts.len()).map(|at| fact(scenario, at, &all)).collect(),
        }
    }
}

fn statistic(scenario: &Scenario, at: usize, kept: &[KeptCampaign]) -> Option<StatisticLine> {
    let fixed = &scenario.statistics[at];
    let values: Vec<i32> = kept.iter().filter_map(|one| one.values[at]).collect();
    let (low_10, median, high_90) = tenths(&values)?;
    let real = (fixed.real.least, fixed.real.most);
    let middle = i64::from(real.0) + i64::from(real.1);
    // Twice each number, so that halves stay whole; one that equals the real one counts half.
    let below = values.iter().map(|&v| match (i64::from(v) * 2).cmp(&middle) {
        core::cmp::Ordering::Less => 2,
        core::cmp::Ordering::Equal => 1,
        core::cmp::Ordering::Greater => 0,
    });
    let below: u32 = below.sum();
    Some(StatisticLine {
        statistic: fixed.key.clone(),
        grade: fixed.grade,
        real,
        of: values.len() as u64,
        low_10,
        median,
        high_90,
        percentile: f64::from(below) / (2.0 * values.len() as f64),
        is_ordinary: real.0 <= high_90 && real.1 >= low_10,
    })
}

fn mark(scenario: &Scenario, side: SideId, kept: &[KeptCampaign]) -> Option<MarkLine> {
    let HistoricalMark { margin, least, most } = scenario.victory.get(side.index())?.historical?;
    let margins: Vec<i32> = kept.iter().map(|one| one.margins[side.index()]).collect();
    let (low_10, median, high_90) = tenths(&margins)?;
    Some(MarkLine {
        side: scenario.sides[side.index()].key.clone(),
        mark: (margin, least, most),
        low_10,
        median,
        high_90,
        overlaps: least <= high_90 && most >= low_10,
    })
}

fn fact(scenario: &Scenario, at: usize, all: &[Vec<KeptCampaign>]) -> FactShares {
    let fails = |kept: &Vec<KeptCampaign>| {
        let failed = kept.iter().filter(|one| one.failed[at]).count();
        Share::new(failed as u64, kept.len() as u64)
    };
    FactShares { fact: scenario.facts[at].key.clone(), fails: all.iter().map(fails).collect() }
}

/// A tenth, half and nine tenths of numbers, to whole numbers; nothing without any.
fn tenths(values: &[i32]) -> Option<(i32, i32, i32)> {
    let least = values.iter().copied().min()?;
    let mut above: Vec<u32> = values.iter().map(|&v| v.abs_diff(least)).collect();
    above.sort_unstable();
    let at = |share| least.saturating_add(quantile(&above, share).round() as i32);
    Some((at(0.1), at(0.5), at(0.9)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_of_numbers_below_nought() {
        let numbers: Vec<i32> = (-50..=50).collect();
        assert_eq!(tenths(&numbers), Some((-40, 0, 40)));
        assert_eq!(tenths(&[7]), Some((7, 7, 7)));
        assert_eq!(tenths(&[]), None);
    }
}
