//! The recorded campaign being shown, and how far it is shown.

use super::highlights::{self, Highlight};
use crate::game::{
    model::Shown,
    playback::{EventShown, Playback},
};
use bevy::prelude::*;
use headless::{history::WeekLine, play::ReplayTimeline, replay::basis::ScenarioOrigin};
use rules::{
    RULES,
    event::{Event, Logged, TimeEvent},
    ids::HexId,
    resolve::DAYS,
    state::CampaignState,
};
use std::{path::PathBuf, sync::Arc};
use text::Texts;

/// Where a record comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Both sides of a scenario by its plan, on its reference seed.
    History(String),
    /// A file.
    File(PathBuf),
}

/// The recorded campaign being shown.
#[derive(Resource)]
pub struct ReplayView {
    timeline: Arc<ReplayTimeline>,
    origin: Origin,
    /// Weeks shown whole.
    week: u16,
    /// Facts of the week that is being shown, if one is.
    log: Vec<Logged>,
    /// Where each day of [`Self::log`] begins.
    days: Vec<usize>,
    /// Days of that week that have been shown.
    shown: u16,
    running: bool,
    highlights: Vec<Highlight>,
    /// How it stood at the start and after every week.
    series: Vec<WeekLine>,
    /// The place that each entry of the chronicle names first.
    entry_places: Vec<Option<HexId>>,
    differs: Option<u16>,
    /// Where its scenario comes from.
    stands_on: ScenarioOrigin,
}

impl ReplayView {
    /// A record from its start, standing.
    #[must_use]
    pub fn new(timeline: ReplayTimeline, origin: Origin, stands_on: ScenarioOrigin) -> Self {
        let last = timeline.weeks();
        // Digests of other rules say nothing here.
        let weeks = timeline.replay().weeks.iter().filter(|_| timeline.can_play());
        let differs = { weeks }.find_map(|week| {
            (week.digest.0 != timeline.state(week.week).digest()).then_some(week.week)
        });
        let first = timeline.first();
        Self {
            highlights: highlights::of(&timeline),
            series: timeline.course(last).report(timeline.state(last)).series,
            entry_places: highlights::places_of_entries(timeline.scenario()),
            differs,
            stands_on,
            timeline: Arc::new(timeline),
            origin,
            week: first,
            log: Vec::new(),
            days: Vec::new(),
            shown: 0,
            running: false,
        }
    }

    /// The record.
    #[must_use]
    pub fn timeline(&self) -> &ReplayTimeline {
        &self.timeline
    }

    /// The record, for who looks at it in the background.
    #[must_use]
    pub fn shared_timeline(&self) -> Arc<ReplayTimeline> {
        Arc::clone(&self.timeline)
    }

    /// Where it comes from.
    #[must_use]
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Weeks shown whole.
    #[must_use]
    pub const fn week(&self) -> u16 {
        self.week
    }

    /// Days shown of the week after those.
    #[must_use]
    pub const fn days(&self) -> u16 {
        self.shown
    }

    /// Days of the campaign that have been shown.
    #[must_use]
    pub const fn days_in_all(&self) -> u16 {
        self.week * DAYS + self.shown
    }

    /// The day of the campaign that is shown: the last that is over, or the first.
    #[must_use]
    pub const fn day(&self) -> u16 {
        self.days_in_all().saturating_sub(1)
    }

    /// Whether it runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.running
    }

    /// What stands out, in order.
    #[must_use]
    pub fn highlights(&self) -> &[Highlight] {
        &self.highlights
    }

    /// How it stood at the start and after every week.
    #[must_use]
    pub fn series(&self) -> &[WeekLine] {
        &self.series
    }

    /// The place that an entry of the chronicle names, by its position.
    #[must_use]
    pub fn place_of_entry(&self, entry: usize) -> Option<HexId> {
        self.entry_places.get(entry).copied().flatten()
    }

    /// The first week, from 1, that comes out otherwise than it was recorded.
    #[must_use]
    pub const fn differs(&self) -> Option<u16> {
        self.differs
    }

    /// What cannot be done with it, or is otherwise than it was recorded, in sentences.
    #[must_use]
    pub fn notes(&self, texts: &Texts) -> Vec<String> {
        let header = &self.timeline.replay().header;
        let scenario = [("scenario", header.scenario.as_str().into())];
        let mut notes = Vec::new();
        match self.stands_on {
            ScenarioOrigin::Installed => {}
            ScenarioOrigin::Changed => {
                notes.push(texts.get("cli-record-scenario-changed", &scenario));
            }
            ScenarioOrigin::Missing => {
                notes.push(texts.get("cli-record-scenario-missing", &scenario));
            }
        }
        if !self.timeline.can_play() {
            let (found, here) = (header.rules_number.to_string(), RULES.to_string());
            let args = [("found", found.into()), ("here", here.into())];
            notes.push(texts.get("film-states-only", &args));
        }
        if let Some(week) = self.differs {
            notes.push(texts.get("film-differs", &[("n", week.into())]));
        }
        notes
    }

    /// Shows the campaign after some weeks and days of the next one, standing still unless it
    /// runs.
    pub(super) fn go(&mut self, week: u16, days: u16, shown: &mut Shown, playback: &mut Playback) {
        self.week = week.clamp(self.timeline.first(), self.timeline.weeks());
        playback.clear();
        playback.paused = !self.running;
        self.close();
        if days == 0 || self.week == self.timeline.weeks() || !self.timeline.can_play() {
            shown.jump(self.timeline.state(self.week));
            return;
        }
        self.unroll();
        let from = self.days.get(usize::from(days)).copied().unwrap_or(self.log.len());
        let mut state: CampaignState = self.timeline.state(self.week).clone();
        for logged in &self.log[..from] {
            state.apply(&logged.event);
        }
        shown.jump(&state);
        playback.put(self.log[from..].iter().copied());
        self.shown = days;
    }

    /// Shows some days more or fewer, and stands still.
    pub(super) fn step(
        &mut self,
        days: i32,
        shown: &mut Shown,
        playback: &mut Playback,
        told: &mut MessageWriter<EventShown>,
    ) {
        self.running = false;
        if !self.timeline.can_play() {
            // Nothing is known within a week.
            let week = i32::from(self.week) + days.signum();
            self.go(week.max(0) as u16, 0, shown, playback);
            return;
        }
        let last = i32::from(self.timeline.weeks()) * i32::from(DAYS);
        let first = i32::from(self.timeline.first()) * i32::from(DAYS);
        let goal = (i32::from(self.days_in_all()) + days).clamp(first, last) as u16;
        self.go(goal / DAYS, goal % DAYS, shown, playback);
        if days != 1 {
            return;
        }
        // One day on: what happened on it is told, as when the week runs.
        let day = goal.saturating_sub(1);
        let log = if goal.is_multiple_of(DAYS) {
            self.timeline.log(day / DAYS)
        } else {
            self.log.clone()
        };
        let from = usize::from(day % DAYS);
        let starts = days_of(&log);
        let (Some(&from), to) = (starts.get(from), starts.get(from + 1).copied()) else { return };
        told.write_batch(log[from..to.unwrap_or(log.len())].iter().copied().map(EventShown));
    }

    /// Lets it run or stops it. At the end it begins anew.
    pub(super) fn run(
        &mut self,
        on: bool,
        shown: &mut Shown,
        playback: &mut Playback,
        told: &mut MessageWriter<EventShown>,
    ) {
        if on && !self.timeline.can_play() {
            // There is nothing to run: the next week at once.
            self.step(1, shown, playback, told);
            return;
        }
        self.running = on;
        if on && self.week == self.timeline.weeks() {
            self.go(self.timeline.first(), 0, shown, playback);
        }
        playback.paused = !on;
        if on && playback.is_idle() {
            self.unroll();
            playback.put(self.log.iter().copied());
        }
    }

    /// Follows what the playback has shown. Whether something has to be shown at once.
    pub(super) fn advance(&mut self, playback: &mut Playback) -> bool {
        if self.log.is_empty() {
            return false;
        }
        if !playback.is_idle() {
            let at = self.log.len().saturating_sub(playback.waiting());
            // A day whose facts have begun to be shown is shown: they come a day at a time.
            let days = self.days.partition_point(|&start| start < at) as u16;
            self.shown = days;
            return false;
        }
        self.week = (self.week + 1).min(self.timeline.weeks());
        self.close();
        if self.week == self.timeline.weeks() {
            self.running = false;
        }
        // What was asked of the last week is not asked of the next.
        playback.clear();
        playback.paused = !self.running;
        if self.running {
            self.unroll();
            playback.put(self.log.iter().copied());
        }
        true
    }

    fn close(&mut self) {
        self.log.clear();
        self.days.clear();
        self.shown = 0;
    }

    fn unroll(&mut self) {
        self.log = self.timeline.log(self.week);
        self.days = days_of(&self.log);
        self.shown = 0;
    }
}

/// Where each day of a week's facts begins; what opens the week belongs to its first.
fn days_of(log: &[Logged]) -> Vec<usize> {
    let began = |(i, logged): (usize, &Logged)| {
        matches!(logged.event, Event::Time(TimeEvent::DayBegan { .. })).then_some(i)
    };
    let mut starts: Vec<usize> = log.iter().enumerate().filter_map(began).collect();
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    starts
}
