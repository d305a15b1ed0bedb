//! Events of the scenario: those that the side was told of as they are, those of others by the calendar.

use super::{Draw, Sampling};
use crate::{
    ids::{ForceId, ScriptedEventId},
    scripted_event::{Effect, Test},
    state::{DAYS, NEVER, ScriptedEventRow},
};

impl Sampling<'_> {
    /// What has become of each event. Those of others whose time has passed are taken to have come about.
    pub(super) fn tell_events(&mut self) {
        for event in self.state.t.scripted_events.ids() {
            let told = self.seen.scripted_event(event);
            let Some(row) = told.or_else(|| self.passed(event)) else { continue };
            self.state.t.scripted_events.put(event, row);
        }
        self.set_down();
    }

    /// An event of others whose last day is over, as if it had come about then.
    fn passed(&self, event: ScriptedEventId) -> Option<ScriptedEventRow> {
        let fixed = &self.s.scripted_events[event.index()];
        let day = last_day(&fixed.when).filter(|&day| day < i32::from(self.seen.day()))?;
        let may = !fixed.choices.is_empty() && !fixed.only_when_due;
        let week = (day.max(0) / i32::from(DAYS)) as u16;
        may.then_some(ScriptedEventRow {
            times: fixed.times,
            week,
            choice: 0,
            offered: NEVER,
            due: NEVER,
        })
    }

    /// What others have set down for later, by what has come about.
    fn set_down(&mut self) {
        let now = self.seen.week();
        let mut due = Vec::new();
        for (row, effect) in self.come_about() {
            let Effect::After(event, least, most) = *effect else { continue };
            let (later, fixed) =
                (self.state.t.scripted_events.row(event), &self.s.scripted_events[event.index()]);
            let has_been = later.times > 0 && later.week != NEVER && later.week >= row.week;
            let (from, to) =
                (row.week.saturating_add(least).max(now), row.week.saturating_add(most));
            if !has_been && later.times < fixed.times && from <= to {
                let week = self.lot(Draw::Due, event.0).between(from.into(), to.into());
                due.push((event, week as u16));
            }
        }
        for (event, week) in due {
            self.state.t.scripted_events.due[event.index()] = week;
        }
    }

    /// Effects of the events that have come about, by the choice made last.
    pub(super) fn come_about(&self) -> impl Iterator<Item = (ScriptedEventRow, &Effect)> {
        let events = &self.state.t.scripted_events;
        let been = events.ids().map(|id| (id, events.row(id))).filter(|(_, row)| row.times > 0);
        been.flat_map(|(id, row)| {
            let choice = self.s.scripted_events[id.index()].choices.get(usize::from(row.choice));
            choice.into_iter().flat_map(|choice| &choice.effects).map(move |effect| (row, effect))
        })
    }

    /// Day on which a force that waits off the map comes, if an event is taken to have called it.
    pub(super) fn mustered(&self, force: ForceId) -> Option<u16> {
        let called = self.come_about().find_map(|(row, effect)| match *effect {
            Effect::Muster(who, least, most) if who == force => Some((row.week, least, most)),
            _ => None,
        });
        let (week, least, most) = called?;
        let weeks = self.lot(Draw::Muster, force.0).between(least.into(), most.into());
        let day = u32::from(week).saturating_add(weeks).saturating_mul(DAYS.into()) + 6;
        Some(day.min(u32::from(NEVER) - 1) as u16)
    }
}

/// Last day on which a test can hold, where it says one.
fn last_day(test: &Test) -> Option<i32> {
    match test {
        Test::Days(span) => Some(span.most),
        Test::All(tests) => tests.iter().filter_map(last_day).min(),
        Test::Any(tests) => {
            let days: Option<Vec<i32>> = tests.iter().map(last_day).collect();
            days?.into_iter().max()
        }
        _ => None,
    }
}
