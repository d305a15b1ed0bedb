//! Facts of history, watched week by week.
//!
//! A campaign is looked at as it starts and at the end of every week. What comes to hold within a
//! week is known to the week, not to the day: it is in time when any day of that week is.

use rules::{
    history::{FactTiming, HistoricalFact},
    ids::PlaceId,
    resolve::DAYS,
    scenario::Scenario,
    scripted_event::{Span, Test, holds},
    state::CampaignState,
};
use serde::Serialize;

/// How a fact has turned out. Days are days of the campaign, from 0, the last of the week at
/// whose end it was seen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Verdict {
    /// It holds as history says.
    Met {
        /// Day on which it was settled.
        day: u16,
    },
    /// It came about before its time.
    Early {
        /// Day on which it came about.
        day: u16,
    },
    /// It came about after its time.
    Late {
        /// Day on which it came about.
        day: u16,
    },
    /// It did not come about, or did not last.
    NotMet,
    /// The campaign has not come so far.
    Pending,
}

impl Verdict {
    /// Whether it holds as history says.
    #[must_use]
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Met { .. })
    }

    /// The day that belongs to it.
    #[must_use]
    pub const fn day(self) -> Option<u16> {
        match self {
            Self::Met { day } | Self::Early { day } | Self::Late { day } => Some(day),
            Self::NotMet | Self::Pending => None,
        }
    }
}

/// The facts of a scenario, watched over a campaign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FactWatch {
    verdicts: Vec<Verdict>,
}

impl FactWatch {
    /// Begins to watch a campaign at its start.
    #[must_use]
    pub fn new(start: &CampaignState) -> Self {
        let facts = &start.scenario.facts;
        let mut watch = Self { verdicts: vec![Verdict::Pending; facts.len()] };
        for (fact, verdict) in facts.iter().zip(&mut watch.verdicts) {
            // What is so before the first day did not come about in the campaign.
            if let FactTiming::Comes(span) = fact.manner
                && is_so(fact, start)
            {
                *verdict = came(span, 0, 0);
            }
        }
        watch
    }

    /// Looks at the campaign at the end of a week. To be called once for every week.
    pub fn look(&mut self, state: &CampaignState) {
        let Some(week) = state.week().checked_sub(1) else { return };
        let (first, last) = (week * DAYS, week * DAYS + DAYS - 1);
        for (fact, verdict) in state.scenario.facts.iter().zip(&mut self.verdicts) {
            let open = match *verdict {
                Verdict::Pending => true,
                // What is overdue may still come late.
                Verdict::NotMet => matches!(fact.manner, FactTiming::Comes(_)),
                Verdict::Met { .. } | Verdict::Early { .. } | Verdict::Late { .. } => false,
            };
            if open {
                *verdict = look(fact, state, first, last);
            }
        }
    }

    /// The verdicts, in the order of the scenario's facts.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }
}

fn is_so(fact: &HistoricalFact, state: &CampaignState) -> bool {
    holds(&fact.test, state, state.seed())
}

/// A fact that was not settled before the week with these days.
fn look(fact: &HistoricalFact, state: &CampaignState, first: u16, last: u16) -> Verdict {
    let settled = |so: bool| if so { Verdict::Met { day: last } } else { Verdict::NotMet };
    match fact.manner {
        FactTiming::Comes(span) => {
            if is_so(fact, state) {
                came(span, first, last)
            } else if i32::from(last) >= span.most || state.is_over() {
                Verdict::NotMet
            } else {
                Verdict::Pending
            }
        }
        FactTiming::On(day) => {
            if day > last && !state.is_over() {
                Verdict::Pending
            } else {
                // A day after the campaign's end is never reached.
                settled(day <= last && is_so(fact, state))
            }
        }
        FactTiming::Throughout(span) => {
            let over = i32::from(last) >= span.most || state.is_over();
            if i32::from(last) < span.least {
                if over { Verdict::NotMet } else { Verdict::Pending }
            } else if !is_so(fact, state) {
                Verdict::NotMet
            } else if over {
                Verdict::Met { day: last }
            } else {
                Verdict::Pending
            }
        }
        FactTiming::AtEnd => {
            if state.is_over() {
                settled(is_so(fact, state))
            } else {
                Verdict::Pending
            }
        }
    }
}

/// What came about within a week.
fn came(span: Span, first: u16, last: u16) -> Verdict {
    if i32::from(last) < span.least {
        Verdict::Early { day: last }
    } else if i32::from(first) > span.most {
        Verdict::Late { day: last }
    } else {
        Verdict::Met { day: last }
    }
}

/// The places and days of which facts say who holds the place then, in order.
#[must_use]
pub fn holders_asked(scenario: &Scenario) -> Vec<(PlaceId, u16)> {
    let mut asked = Vec::new();
    for fact in &scenario.facts {
        if let FactTiming::On(day) = fact.manner {
            places_in(&fact.test, &mut |place| asked.push((place, day)));
        }
    }
    asked.sort_unstable_by_key(|&(place, day)| (day, place));
    asked.dedup();
    asked
}

fn places_in(test: &Test, found: &mut dyn FnMut(PlaceId)) {
    match test {
        Test::Holds(place, _) => found(*place),
        Test::All(tests) | Test::Any(tests) => {
            tests.iter().for_each(|test| places_in(test, found));
        }
        Test::Not(test) => places_in(test, found),
        _ => {}
    }
}
