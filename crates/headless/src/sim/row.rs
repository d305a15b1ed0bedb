//! What is kept of a run. How it stands in a table is the business of [`super::columns`].

use super::{
    campaign::{Asked, Decree},
    tally::Tally,
};
use crate::{
    history::{Verdict, fidelity},
    replay::format::Digest,
};
use rules::{
    calendar::Date,
    event::Cause,
    ids::{PlaceId, SideId},
    resolve::DAYS,
    scenario::Scenario,
    state::{CampaignState, Stock},
    victory::{self, Level, men_under_arms},
};
use serde::Serialize;

/// Causes of loss: all but gains, in ledger order.
pub const LOSS_CAUSES: [Cause; 14] = [
    Cause::Hunger,
    Cause::NoGrass,
    Cause::Cold,
    Cause::Jut,
    Cause::River,
    Cause::Overwork,
    Cause::Flight,
    Cause::Eaten,
    Cause::Desertion,
    Cause::Destitution,
    Cause::Combat,
    Cause::Captured,
    Cause::Defection,
    Cause::Given,
];

/// LossesByCause by cause, in the order of [`LOSS_CAUSES`].
pub type LossesByCause = [u32; LOSS_CAUSES.len()];

/// One side at the end of a run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SideRow {
    /// Men in forces.
    pub men: u32,
    /// Men in forces that are not waiting off the map to be called.
    pub men_under_arms: u32,
    /// Households not in safety: on the map, or on a way off it.
    pub households_on_map: u32,
    /// Households in a haven off the map.
    pub households_safe: u32,
    /// Horses, of forces and camps.
    pub horses: u32,
    /// Sheep-equivalents, of forces and camps.
    pub sheep: u32,
    /// Points of the places it holds.
    pub points: u32,
    /// Households lost by all causes.
    pub lost: u32,
    /// Men lost by cause.
    pub men_lost: LossesByCause,
    /// Households lost by cause.
    pub households_lost: LossesByCause,
}

/// One side at the end of one week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct WeekRow {
    /// Men in forces.
    pub men: u32,
    /// Men in forces that are not waiting off the map to be called.
    pub men_under_arms: u32,
    /// Households, on the map and in safety.
    pub households: u32,
}

/// How a run stands against history: what a batch is calibrated by.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunCourse {
    /// Margin of each side: its points less those of its best enemy.
    pub margins: Vec<i32>,
    /// Level of each side's result; nothing where the scenario has none.
    pub levels: Vec<Option<Level>>,
    /// Day on which each side first took each of [`Layout::places`](super::columns::Layout::places), place by place.
    pub taken: Vec<Option<u16>>,
    /// Positions in [`Layout::sides`](super::columns::Layout::sides) of the holders that [`Layout::asked`](super::columns::Layout::asked) asks for.
    pub held: Vec<Option<u8>>,
    /// Men of each side under arms on 1 April; empty where the campaign has none.
    pub april: Vec<u32>,
    /// Whether each of [`Layout::facts`](super::columns::Layout::facts) is met.
    pub facts: Vec<bool>,
    /// Share of the facts met, by weight, permille; 0 where there are none.
    pub fidelity: u32,
}

/// What became of an answer that was settled beforehand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// The event never stood open.
    NotAsked,
    /// It stood open, and the choice never did.
    Barred,
    /// The choice was ordered at least once; or, where silence was settled, the event stood open.
    Made,
}

impl Decided {
    pub(super) const ALL: [Self; 3] = [Self::NotAsked, Self::Barred, Self::Made];

    /// What became of a decree by all that stood open in a campaign.
    pub(super) fn of(decree: &Decree, asked: &[Asked]) -> Self {
        let mut own = asked.iter().filter(|a| a.scripted_event == decree.scripted_event).peekable();
        if own.peek().is_none() {
            Self::NotAsked
        } else if own.any(|a| a.ordered == decree.choice && !a.barred) {
            Self::Made
        } else {
            Self::Barred
        }
    }

    /// Its word in tables.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Barred => "barred",
            Self::Made => "made",
        }
    }
}

/// A run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunRow {
    /// Its number.
    pub run: u64,
    /// Its seed.
    pub seed: u64,
    /// Digest of the campaign at its end.
    pub digest: Digest,
    /// The sides, in the order of [`Layout::sides`](super::columns::Layout::sides).
    pub sides: Vec<SideRow>,
    /// Positions in [`Layout::sides`](super::columns::Layout::sides) of those who hold [`Layout::places`](super::columns::Layout::places); nothing = nobody.
    pub holders: Vec<Option<u8>>,
    /// How it stands against history; nothing in a plain row.
    pub course: Option<RunCourse>,
    /// Week by week the sides; empty unless asked for.
    pub weeks: Vec<Vec<WeekRow>>,
    /// What became of [`Layout::decided`](super::columns::Layout::decided).
    pub decided: Vec<Decided>,
}

/// Places of a scenario that give points.
pub(super) fn prizes(scenario: &Scenario) -> impl Iterator<Item = PlaceId> + '_ {
    let places = (0..scenario.places.len()).map(PlaceId::at);
    places.filter(|p| scenario.places[p.index()].points > 0)
}

/// The week in which the first 1 April of a campaign falls, from 0.
pub(super) fn april_week(scenario: &Scenario) -> Option<u16> {
    let calendar = &scenario.calendar;
    let year = calendar.date(0).year;
    let april = |year| calendar.day_of(Date { year, month: 4, day: 1 });
    let day = [april(year), april(year + 1)].into_iter().find(|&day| day >= 0)?;
    let week = u16::try_from(day / i32::from(DAYS)).ok()?;
    (week < calendar.weeks).then_some(week)
}

impl RunRow {
    /// What is kept of a finished campaign, with what was noted on the way.
    #[must_use]
    pub fn new(run: u64, seed: u64, state: &CampaignState, tally: Tally) -> Self {
        let scenario = &state.scenario;
        let verdicts = tally.watch.verdicts();
        let course = RunCourse {
            margins: scenario.side_ids().map(|side| victory::margin(state, side)).collect(),
            levels: scenario.side_ids().map(|side| victory::level(state, side)).collect(),
            taken: tally.taken,
            held: tally.held,
            april: tally.april,
            facts: verdicts.iter().map(|verdict: &Verdict| verdict.is_met()).collect(),
            fidelity: fidelity(scenario, &tally.watch).unwrap_or(0),
        };
        Self { course: Some(course), weeks: tally.weeks, ..Self::plain(run, seed, state) }
    }

    /// What a campaign says at a moment, whatever came before.
    #[must_use]
    pub fn plain(run: u64, seed: u64, state: &CampaignState) -> Self {
        let scenario = &state.scenario;
        Self {
            run,
            seed,
            digest: Digest(state.digest()),
            sides: scenario.side_ids().map(|side| side_row(state, side)).collect(),
            holders: prizes(scenario).map(|place| holder(state, place)).collect(),
            course: None,
            weeks: Vec::new(),
            decided: Vec::new(),
        }
    }

    /// How the sides stand in a week.
    #[must_use]
    pub fn week_of(state: &CampaignState) -> Vec<WeekRow> {
        let week = |side| WeekRow {
            men: men(state, side),
            men_under_arms: men_under_arms(state, side),
            households: state.total(side, Stock::Households),
        };
        state.scenario.side_ids().map(week).collect()
    }
}

/// Position of the side that holds a place.
pub(super) fn holder(state: &CampaignState, place: PlaceId) -> Option<u8> {
    state.places().holder(place).some().map(|side| side.index() as u8)
}

fn men(state: &CampaignState, side: SideId) -> u32 {
    state.forces_of(side).map(|force| state.men(force)).sum()
}

fn side_row(state: &CampaignState, side: SideId) -> SideRow {
    let safe = state.camps_of(side).filter(|&camp| state.camp_safe(camp));
    let households_safe = safe.map(|camp| state.camps().households(camp)).sum();
    let all = state.total(side, Stock::Households);
    let lost = |stock| LOSS_CAUSES.map(|cause| state.ledger().of(side, stock, cause));
    let held = state.places().ids().filter(|&p| state.places().holder(p) == side);
    SideRow {
        men: men(state, side),
        men_under_arms: men_under_arms(state, side),
        households_on_map: all.saturating_sub(households_safe),
        households_safe,
        horses: state.total(side, Stock::Horses),
        sheep: state.total(side, Stock::Sheep),
        points: held.map(|p| state.scenario.places[p.index()].points).sum(),
        lost: state.ledger().lost(side, Stock::Households),
        men_lost: lost(Stock::Men),
        households_lost: lost(Stock::Households),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cause_but_gains_is_a_loss() {
        let losses: Vec<Cause> = Cause::ALL.into_iter().filter(|c| !c.is_gain()).collect();
        assert_eq!(losses, LOSS_CAUSES);
    }
}
