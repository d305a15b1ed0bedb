//! Dates, the chronicle, and the facts of history.

use super::{
    Compiler,
    basis::said,
    keys::{shown_name, shown_text},
    scripted_events::throws,
};
use crate::raw::FactFile;
use rules::{
    calendar::{Calendar, Date},
    define::Path,
    history::{ChronicleEntry, FactTiming, HistoricalFact},
    scenario::Scenario,
    scripted_event::Span,
};

impl Compiler<'_, '_> {
    /// A date, or an error.
    pub(super) fn date(&mut self, text: &str, path: Path) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            let is_dated = text.len() == 10
                && text.bytes().enumerate().all(|(i, byte)| match i {
                    4 | 7 => byte == b'-',
                    _ => byte.is_ascii_digit(),
                });
            if is_dated {
                self.error("date", path, &format!("the calendar has no day {text}"));
            } else {
                let text = format!("\"{text}\" is not a date such as \"1724-08-07\"");
                self.error_with("date", path, &text, |problem| {
                    problem.help("write year, month and day, New Style")
                });
            }
        }
        date
    }

    /// Day of the campaign of a date; before its start negative.
    pub(super) fn day(&mut self, text: &str, path: Path) -> Option<i32> {
        let date = self.date(text, path)?;
        // A start that is no date was told where it stands.
        let start = Date::parse(&self.input.file.start)?;
        let calendar = Calendar { start_day_number: start.to_day_number(), weeks: 0 };
        Some(calendar.day_of(date))
    }

    /// Days of the campaign.
    pub(super) fn days(&self) -> i32 {
        i32::from(self.input.file.weeks) * 7
    }

    /// Two dates in order, within the campaign or before it.
    pub(super) fn span_of_days(
        &mut self,
        (from, to): (&str, &str),
        (at_from, at_to): (Path, Path),
    ) -> Option<Span> {
        let least = self.day(from, at_from);
        let most = self.day(to, at_to.clone());
        let (least, most) = (least?, most?);
        if least > most {
            self.error("date", at_to, "this ends before it begins");
            return None;
        }
        Some(Span { least, most })
    }

    /// The chronicle by date, of one date by key.
    pub(super) fn chronicle(&mut self) -> Vec<ChronicleEntry> {
        let mut entries = Vec::new();
        for (key, entry) in &self.input.file.chronicle {
            let path = Path::new().field("chronicle").key(key.as_str());
            let at = |field| path.clone().field(field);
            let to = if entry.to.is_empty() { &entry.from } else { &entry.to };
            let at_to = if entry.to.is_empty() { at("from") } else { at("to") };
            let days = self.span_of_days((&entry.from, to), (at("from"), at_to));
            entries.push(ChronicleEntry {
                key: key.clone(),
                days: days.unwrap_or(Span { least: 0, most: 0 }),
                text: shown_text(&entry.text),
                grade: entry.grade,
                basis: self.firm_basis(said!(entry), entry.grade, &path),
            });
        }
        entries.sort_by_key(|entry| entry.days.least);
        entries
    }

    /// The facts, in key order.
    pub(super) fn facts(&mut self, scenario: &Scenario) -> Vec<HistoricalFact> {
        let mut facts = Vec::new();
        for (key, fact) in &self.input.file.facts {
            let path = Path::new().field("facts").key(key.as_str());
            let at = |field: &'static str| path.clone().field(field);
            let test = self.test(&fact.test, &scenario.map, &at("test"));
            if throws(&fact.test) {
                self.error("fact", at("test"), "whether a fact holds is no matter of chance");
            }
            if fact.weight == 0 {
                self.error("range", at("weight"), "a fact without weight counts for nothing");
            }
            facts.push(HistoricalFact {
                key: key.clone(),
                name: shown_name(&fact.name),
                test,
                manner: self.manner(fact, &path),
                weight: fact.weight,
                grade: fact.grade,
                basis: self.firm_basis(said!(fact), fact.grade, &path),
            });
        }
        facts
    }

    fn manner(&mut self, fact: &FactFile, path: &Path) -> FactTiming {
        let at = |field: &'static str| path.clone().field(field);
        let given = [
            ("comes", fact.comes.is_some()),
            ("on", fact.on.is_some()),
            ("throughout", fact.throughout.is_some()),
        ];
        let mut given = given.iter().filter(|(_, is_given)| *is_given).map(|(field, _)| *field);
        if let (Some(first), Some(second)) = (given.next(), given.next()) {
            let text = format!("`{first}` says already when this must hold: give one of them");
            self.error("fact", at(second), &text);
        }
        if let Some((from, to)) = &fact.comes {
            return self.within(from, to, at("comes")).map_or(FactTiming::AtEnd, FactTiming::Comes);
        }
        if let Some(date) = &fact.on {
            let day = self.day(date, at("on"));
            let day = day.filter(|&day| self.inside(day, date, at("on")));
            return day.map_or(FactTiming::AtEnd, |day| FactTiming::On(day as u16));
        }
        if let Some((from, to)) = &fact.throughout {
            let span = self.within(from, to, at("throughout"));
            return span.map_or(FactTiming::AtEnd, FactTiming::Throughout);
        }
        FactTiming::AtEnd
    }

    /// Two dates of the campaign.
    fn within(&mut self, from: &str, to: &str, path: Path) -> Option<Span> {
        let (at_from, at_to) = (path.clone().item(0), path.item(1));
        let span = self.span_of_days((from, to), (at_from.clone(), at_to.clone()))?;
        // Both are looked at, so that both can be told.
        let from_inside = self.inside(span.least, from, at_from);
        let to_inside = self.inside(span.most, to, at_to);
        (from_inside && to_inside).then_some(span)
    }

    /// Whether a day lies in the campaign, else an error.
    fn inside(&mut self, day: i32, date: &str, path: Path) -> bool {
        let inside = (0..self.days()).contains(&day);
        let is_sure = self.is_sure(&Path::new().field("weeks"));
        if !inside && is_sure && (1..=260).contains(&self.input.file.weeks) {
            let text = format!("{date} lies outside the campaign, so this cannot be checked");
            self.error("date", path, &text);
        }
        inside
    }
}
