//! What is noted of a campaign while it is played: the facts of history, who took what when, and
//! how things stood on days that are asked for later.

use super::row::{RunRow, WeekRow, april_week, holder, prizes};
use crate::history::{FactWatch, holders_asked};
use rules::{
    event::{Event, Logged, OrganisationEvent, Sink},
    ids::{PlaceId, SideId},
    resolve::DAYS,
    state::CampaignState,
    victory::men_under_arms,
};

/// Hears of one thing only, so that a batch stays as fast as without a log: places that change
/// hands.
#[derive(Clone, Debug, Default)]
pub struct Takings(Vec<(PlaceId, SideId, u16)>);

impl Sink for Takings {
    const WANTS: bool = false;

    #[inline]
    fn emit(&mut self, logged: &Logged) {
        if let Event::Organisation(OrganisationEvent::PlaceTaken { place, to, .. }) = logged.event {
            self.0.push((place, to, logged.day));
        }
    }
}

/// What is noted of a campaign.
#[derive(Clone, Debug)]
pub struct Tally {
    /// The facts of history.
    pub(super) watch: FactWatch,
    /// Day on which each side first took each place that gives points, place by place.
    pub(super) taken: Vec<Option<u16>>,
    /// Who held the places that facts ask for.
    pub(super) held: Vec<Option<u8>>,
    /// Men of each side under arms in the week of 1 April.
    pub(super) april: Vec<u32>,
    /// How the sides stood week by week.
    pub(super) weeks: Vec<Vec<WeekRow>>,
    prizes: Vec<PlaceId>,
    asked: Vec<(PlaceId, u16)>,
    april_week: Option<u16>,
    weekly: bool,
}

impl Tally {
    /// A campaign at its start.
    #[must_use]
    pub fn new(start: &CampaignState, weekly: bool) -> Self {
        let scenario = &start.scenario;
        let prizes: Vec<PlaceId> = prizes(scenario).collect();
        let asked = holders_asked(scenario);
        Self {
            watch: FactWatch::new(start),
            taken: vec![None; prizes.len() * scenario.sides.len()],
            held: vec![None; asked.len()],
            april: Vec::new(),
            weeks: Vec::new(),
            prizes,
            asked,
            april_week: april_week(scenario),
            weekly,
        }
    }

    /// Notes a week that has been played. What was heard is taken up and forgotten.
    pub fn week(&mut self, state: &CampaignState, heard: &mut Takings) {
        let Some(week) = state.week().checked_sub(1) else { return };
        let sides = state.scenario.sides.len();
        for (place, side, day) in heard.0.drain(..) {
            if let Some(at) = self.prizes.iter().position(|&p| p == place)
                && side.is_some()
            {
                self.taken[at * sides + side.index()].get_or_insert(day);
            }
        }
        for (&(place, day), held) in self.asked.iter().zip(&mut self.held) {
            if day / DAYS == week {
                *held = holder(state, place);
            }
        }
        if self.april_week == Some(week) {
            let men = state.scenario.side_ids().map(|side| men_under_arms(state, side));
            self.april = men.collect();
        }
        if self.weekly {
            self.weeks.push(RunRow::week_of(state));
        }
        self.watch.look(state);
    }
}
