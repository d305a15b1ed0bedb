//! Peoples and their commitment, men who went home or over, and the events of the scenario with
//! the choices that stand open.

use super::{DispatchWeek, lists::List};
use crate::{
    people::{graded, offered, scenario},
    teller::{Teller, say},
    words,
};
use rules::{
    check::check,
    event::{Mood, PeopleEvent, ScenarioEvent},
    ids::{GroupId, ScriptedEventId},
    order::Order,
    resolve::DAYS,
    scripted_event::ScriptedEventKind,
    state::{NEVER, Stock},
};
use std::collections::BTreeMap;

const PEOPLES: usize = 5;
const HOME: usize = 4;
const EVENTS: usize = 6;
const NAMED: usize = 4;

/// How a mind moved over a week, and why. What is shown is of a hundred; each step is the
/// difference of what is shown before and after, so that the parts add up.
pub(super) struct Shift {
    from: u16,
    at: u16,
    parts: Vec<(Mood, i32)>,
}

impl Shift {
    pub(super) const fn from(permille: u16) -> Self {
        let from = words::hundred(permille);
        Self { from, at: from, parts: Vec::new() }
    }

    pub(super) fn add(&mut self, to: u16, why: Mood) {
        let to = words::hundred(to);
        let step = i32::from(to) - i32::from(self.at);
        self.at = to;
        match self.parts.iter_mut().find(|(mood, _)| *mood == why) {
            Some((_, sum)) => *sum += step,
            None => self.parts.push((why, step)),
        }
    }

    /// Whether anything but time has moved it, to some effect.
    pub(super) fn is_news(&self) -> bool {
        let least = if self.from == self.at { 2 } else { 1 };
        self.parts.iter().any(|&(why, n)| why != Mood::Time && n.unsigned_abs() >= least)
    }

    pub(super) const fn fell(&self) -> bool {
        self.at < self.from
    }

    pub(super) const fn weight(&self) -> u16 {
        self.at.abs_diff(self.from)
    }

    pub(super) const fn ends(&self) -> (u16, u16) {
        (self.from, self.at)
    }

    /// "three weeks without plunder −4, hunger −3".
    pub(super) fn causes(&self, t: &Teller<'_>, name: impl Fn(Mood) -> String) -> String {
        // What the reader's side can call only by one name is one cause to it.
        let mut parts: Vec<(String, i32)> = Vec::new();
        for &(why, n) in &self.parts {
            let why = name(why);
            match parts.iter_mut().find(|(other, _)| *other == why) {
                Some((_, sum)) => *sum += n,
                None => parts.push((why, n)),
            }
        }
        parts.retain(|(_, n)| *n != 0);
        parts.sort_by_key(|(_, n)| core::cmp::Reverse(n.unsigned_abs()));
        let parts: Vec<String> = parts
            .into_iter()
            .map(|(why, n)| {
                let key = if n < 0 { "mood-part-less" } else { "mood-part" };
                say!(t, key, why = why, n = n.unsigned_abs())
            })
            .collect();
        t.short_list(&parts, NAMED)
    }
}

impl DispatchWeek<'_> {
    /// Commitment by causes; who went home; who came or went over; how many may be called up.
    pub(super) fn peoples(&self) -> Vec<String> {
        let mut lines = self.commitment();
        lines.extend(self.cap(self.went_home(), HOME, "more-went-home"));
        let mut others = self.list(List::Peoples);
        others.extend(self.flight_costs());
        lines.extend(self.cap(others, PEOPLES, "more-peoples"));
        lines
    }

    fn commitment(&self) -> Vec<String> {
        let mut shifts: BTreeMap<GroupId, Shift> = BTreeMap::new();
        for fact in self.facts() {
            let PeopleEvent::Commitment { group, to, why } = *fact else { continue };
            if group.index() < self.before.groups().len() {
                let before = self.before.groups().commitment(group);
                shifts.entry(group).or_insert_with(|| Shift::from(before)).add(to, why);
            }
        }
        let mut shifts: Vec<(GroupId, Shift)> =
            shifts.into_iter().filter(|(_, shift)| shift.is_news()).collect();
        shifts.sort_by_key(|(group, shift)| (core::cmp::Reverse(shift.weight()), *group));
        let lines = shifts
            .iter()
            .map(|(group, shift)| {
                let key = match shift.ends() {
                    (from, to) if from == to => "commitment-same",
                    _ if shift.fell() => "commitment-fell",
                    _ => "commitment-rose",
                };
                let (from, to) = shift.ends();
                let waiting = self.t.state.groups().waiting_weeks(*group);
                let causes = shift.causes(&self.t, |why| self.mood(Some(waiting), why));
                let group = self.t.group(*group);
                say!(self.t, key, group = group, from = from, to = to, causes = causes)
            })
            .collect();
        self.cap_late(lines, PEOPLES, "more-peoples")
    }

    /// Levies that went home of their own will, by people and reason.
    fn went_home(&self) -> Vec<String> {
        let contingents = self.t.state.contingents();
        let mut gone: Vec<(GroupId, Mood, u32, u32)> = Vec::new();
        for fact in self.facts() {
            let PeopleEvent::WentHome { contingent, men, booty, sheep, why, .. } = *fact else {
                continue;
            };
            if contingent.index() >= contingents.len() {
                continue;
            }
            let group = contingents.group(contingent);
            let booty = booty.saturating_add(sheep);
            match gone.iter_mut().find(|(g, w, ..)| (*g, *w) == (group, why)) {
                Some((_, _, sum, carried)) => {
                    *sum += men;
                    *carried += booty;
                }
                None => gone.push((group, why, men, booty)),
            }
        }
        gone.sort_by_key(|&(group, _, men, _)| (core::cmp::Reverse(men), group));
        gone.into_iter()
            .map(|(group, why, men, booty)| {
                let waiting = self.t.state.groups().waiting_weeks(group);
                let why = self.mood(Some(waiting), why);
                let (group, men) = (self.t.group(group), self.t.men(men));
                if booty == 0 {
                    return say!(self.t, "went-home", group = group, men = men, why = why);
                }
                let sheep = self.t.count(Stock::Sheep, booty);
                let key = "went-home-booty";
                say!(self.t, key, group = group, men = men, why = why, sheep = sheep)
            })
            .collect()
    }

    // --- events of the scenario ---

    /// What came about, with its grade and source; what stands open, with its choices; what
    /// else events brought.
    pub(super) fn scripted_events(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut told = Vec::new();
        for fact in self.facts() {
            if let ScenarioEvent::Chosen { scripted_event: id, .. } = *fact {
                let line = scenario(&self.t, fact);
                lines.extend(line.map(|line| self.with_grade(id, line)));
            } else if let ScenarioEvent::Offered { scripted_event, .. } = *fact {
                told.push(scripted_event);
            }
        }
        lines.extend(self.open_scripted_events(&told));
        let mut news: Vec<String> = Vec::new();
        for line in self.list(List::Consequences) {
            // What comes of one event for several is told once.
            if !news.contains(&line) {
                news.push(line);
            }
        }
        lines.extend(self.cap_late(news, EVENTS, "more-events"));
        lines
    }

    fn with_grade(&self, id: ScriptedEventId, line: String) -> String {
        match self.t.scenario().scripted_events.get(id.index()) {
            Some(scripted_event) => {
                graded(&self.t, line, scripted_event.grade, &scripted_event.basis)
            }
            None => line,
        }
    }

    /// What stands open at the week's end: new news and steps at length, decisions by title.
    fn open_scripted_events(&self, told: &[ScriptedEventId]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut steps = Vec::new();
        for i in 0..self.t.scenario().scripted_events.len() {
            let id = ScriptedEventId::at(i);
            let new = told.contains(&id);
            let Some((choices, first)) = self.choices(id) else {
                // It may have been answered or closed in the same week's end.
                continue;
            };
            let scripted_event = &self.t.scenario().scripted_events[i];
            if !new && scripted_event.kind == ScriptedEventKind::Step {
                steps.push(self.t.scripted_event(id));
                continue;
            }
            // A decision's own text stands where it is decided.
            let told = new && scripted_event.kind != ScriptedEventKind::Decision;
            let line = if told {
                offered(&self.t, id).map(|line| self.with_grade(id, line))
            } else {
                Some(say!(self.t, "event-decide", event = self.t.scripted_event(id)))
            };
            let Some(mut line) = line else { continue };
            line.push(' ');
            line.push_str(&self.choice_line(id, &choices, first));
            lines.push(line);
        }
        if !steps.is_empty() {
            let steps = self.t.short_list(&steps, NAMED);
            lines.push(say!(self.t, "steps-open", events = steps));
        }
        lines
    }

    fn choice_line(&self, id: ScriptedEventId, choices: &str, first: String) -> String {
        let offered = self.t.state.scripted_events().offered(id);
        let decision =
            self.t.scenario().scripted_events[id.index()].kind == ScriptedEventKind::Decision;
        if !decision || offered == NEVER {
            return say!(self.t, "choices-open", choices = choices);
        }
        // It is settled at the end of the week from which it stands open.
        let until = offered.saturating_add(1).saturating_mul(DAYS).saturating_sub(1);
        let date = self.t.date(until);
        say!(self.t, "choices-open-until", choices = choices, date = date, choice = first)
    }

    /// The choices that can be made now, and the first of them; nothing when there is none.
    fn choices(&self, scripted_event: ScriptedEventId) -> Option<(String, String)> {
        let fixed = self.t.scenario().scripted_events.get(scripted_event.index())?;
        if fixed.side != self.t.viewer {
            return None;
        }
        let open: Vec<String> = (0..fixed.choices.len())
            .filter_map(|choice| u8::try_from(choice).ok())
            .filter(|&choice| {
                let answer = Order::Answer { scripted_event, choice };
                check(self.t.state, self.t.viewer, &answer).is_ok()
            })
            .map(|choice| self.t.choice(scripted_event, choice))
            .collect();
        let first = open.first()?.clone();
        let quoted: Vec<String> =
            open.iter().map(|name| say!(self.t, "choice-quoted", choice = name)).collect();
        Some((self.t.list(&quoted), first))
    }
}
