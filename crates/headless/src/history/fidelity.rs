//! How faithful a course is: its facts one by one and in one figure.

use super::{FactWatch, Verdict};
use rules::{history::HistoricalFact, scenario::Scenario};

/// A fact with its verdict.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The fact.
    pub fact: &'a HistoricalFact,
    /// How it turned out.
    pub verdict: Verdict,
}

/// The facts of a scenario with their verdicts, in order.
pub fn judge<'a>(scenario: &'a Scenario, watch: &'a FactWatch) -> impl Iterator<Item = Judged<'a>> {
    scenario.facts.iter().zip(watch.verdicts()).map(|(fact, &verdict)| Judged { fact, verdict })
}

/// Share of the facts that are met, by their weights, permille, of those that are settled;
/// nothing where none is. What came early or late is not met.
#[must_use]
pub fn fidelity(scenario: &Scenario, watch: &FactWatch) -> Option<u32> {
    let (mut met, mut all) = (0u64, 0u64);
    for Judged { fact, verdict } in judge(scenario, watch) {
        if verdict != Verdict::Pending {
            all += u64::from(fact.weight);
            met += if verdict.is_met() { u64::from(fact.weight) } else { 0 };
        }
    }
    (met * 1000).checked_div(all).map(|share| share as u32)
}
