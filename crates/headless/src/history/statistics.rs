//! Numbers of a campaign that are held against those of the real course.

use rules::{
    history::Measure,
    ids::SideId,
    resolve::DAYS,
    scripted_event::{Span, holds},
    state::{CampaignState, Stock},
    victory::{self, men_under_arms},
};

/// The statistics of a scenario, measured over a campaign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatisticWatch {
    values: Vec<Option<i32>>,
}

impl StatisticWatch {
    /// Begins to measure a campaign at its start.
    #[must_use]
    pub fn new(start: &CampaignState) -> Self {
        let count = |measure: &Measure| matches!(measure, Measure::Weeks(_)).then_some(0);
        let statistics = start.scenario.statistics.iter();
        Self { values: statistics.map(|one| count(&one.measure)).collect() }
    }

    /// Looks at the campaign at the end of a week. To be called once for every week.
    pub fn look(&mut self, state: &CampaignState) {
        let Some(week) = state.week().checked_sub(1) else { return };
        let last = week * DAYS + DAYS - 1;
        for (statistic, value) in state.scenario.statistics.iter().zip(&mut self.values) {
            match &statistic.measure {
                Measure::FirstDay(test) => {
                    if value.is_none() && holds(test, state, state.seed()) {
                        *value = Some(last.into());
                    }
                }
                Measure::Weeks(test) => {
                    *value = value.map(|n| n + i32::from(holds(test, state, state.seed())));
                }
                Measure::MenUnderArms(side, Some(day)) => {
                    if day / DAYS == week {
                        *value = Some(whole(men_under_arms(state, *side)));
                    }
                }
                at_end => {
                    if state.is_over() {
                        *value = measured(at_end, state);
                    }
                }
            }
        }
    }

    /// What was measured, in the order of the scenario's statistics; nothing where it did not come about.
    #[must_use]
    pub fn values(&self) -> &[Option<i32>] {
        &self.values
    }
}

fn whole(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// What can be measured at the end.
fn measured(measure: &Measure, state: &CampaignState) -> Option<i32> {
    Some(match *measure {
        Measure::MenUnderArms(side, _) => whole(men_under_arms(state, side)),
        Measure::MenLost(side) => whole(state.ledger().lost(side, Stock::Men)),
        Measure::HouseholdsLost(side) => whole(state.ledger().lost(side, Stock::Households)),
        Measure::HouseholdsGone(side, ref boxes) => {
            let there = |&camp: &_| {
                let at = state.camps().spot(camp).as_box();
                at.is_some_and(|at| boxes.contains(&at))
            };
            let gone = state.camps_of(side).filter(there);
            whole(gone.map(|camp| state.camps().households(camp)).sum())
        }
        Measure::Battles(men, days) => whole(battles(state, None, men, days)),
        Measure::BattlesWon(side, men, days) => {
            let all = battles(state, None, men, days);
            let won = battles(state, Some(side), men, days);
            return (won * 1000).checked_div(all).map(whole);
        }
        Measure::Margin(side) => victory::margin(state, side),
        // Measured on the way.
        Measure::FirstDay(_) | Measure::Weeks(_) => return None,
    })
}

/// Battles that somebody won in a span of days, with so many men on each side; those of one side where
/// one is named.
fn battles(state: &CampaignState, winner: Option<SideId>, men: u32, days: Span) -> u32 {
    let fights = state.fights();
    let counts = |&fight: &_| {
        let row = fights.row(fight);
        row.winner.is_some()
            && winner.is_none_or(|side| row.winner == side)
            && row.attacking.min(row.defending) >= men
            && days.has(row.day.into())
    };
    fights.ids().filter(counts).count() as u32
}
