//! Numbers of the real course.

use super::{Compiler, basis::StatedSources, keys::shown_name, scripted_events::throws};
use crate::raw::{Measure as Written, StatisticFile, When};
use rules::{
    define::Path,
    history::{Measure, Statistic},
    map::Map,
    scenario::Scenario,
    scripted_event::{Span, Test},
};

impl Compiler<'_, '_> {
    /// The statistics, in key order.
    pub(super) fn statistics(&mut self, scenario: &Scenario) -> Vec<Statistic> {
        let mut statistics = Vec::new();
        for (key, row) in &self.input.file.statistics {
            let path = Path::new().field("statistics").key(key.as_str());
            let measure = self.measure(&row.of, &scenario.map, &path.clone().field("of"));
            let said = StatedSources { sources: &row.sources, note: &row.note, plain: "" };
            statistics.push(Statistic {
                key: key.clone(),
                name: shown_name(&row.name),
                real: self.real(row, &measure, &path),
                measure,
                grade: row.grade,
                basis: self.firm_basis(said, row.grade, &path),
            });
        }
        statistics
    }

    fn real(&mut self, row: &StatisticFile, measure: &Measure, path: &Path) -> Span {
        let nothing = Span { least: 0, most: 0 };
        let at = |field: &'static str| path.clone().field(field);
        match (&row.dates, row.numbers, measure.is_day()) {
            (Some((from, to)), None, true) => {
                let places = (at("dates").item(0), at("dates").item(1));
                self.span_of_days((from, to), places).unwrap_or(nothing)
            }
            (None, Some((least, most)), false) if least <= most => Span { least, most },
            (None, Some(_), false) => {
                self.error("range", at("numbers"), "the least comes first");
                nothing
            }
            (_, _, true) => {
                self.error(
                    "statistic",
                    path.clone(),
                    "this is a day: give `dates`, and no `numbers`",
                );
                nothing
            }
            (_, _, false) => {
                let text = "this is a number: give `numbers`, and no `dates`";
                self.error("statistic", path.clone(), text);
                nothing
            }
        }
    }

    fn measure(&mut self, of: &Written, map: &Map, path: &Path) -> Measure {
        let at = |field: &'static str| path.clone().field(field);
        let only = || path.clone().item(0);
        match of {
            Written::FirstDay(when) => Measure::FirstDay(self.sure(when, map, &only())),
            Written::Weeks(when) => Measure::Weeks(self.sure(when, map, &only())),
            Written::MenUnderArms { side, on } => {
                let day = on.as_ref().and_then(|date| self.day(date, at("on")));
                let day = day.map(|day| u16::try_from(day).unwrap_or(0));
                Measure::MenUnderArms(self.side(side, at("side")), day)
            }
            Written::MenLost(side) => Measure::MenLost(self.side(side, only())),
            Written::HouseholdsLost(side) => Measure::HouseholdsLost(self.side(side, only())),
            Written::HouseholdsGone { side, boxes } => {
                let side = self.side(side, at("side"));
                let named = boxes.iter().enumerate();
                let named = named.map(|(i, key)| self.off_map(key, at("boxes").item(i)));
                Measure::HouseholdsGone(side, named.collect())
            }
            Written::Battles { least_men, from, to } => {
                let days = self.span_of_days((from, to), (at("from"), at("to")));
                Measure::Battles(*least_men, days.unwrap_or(Span { least: 0, most: 0 }))
            }
            Written::BattlesWon { side, least_men, from, to } => {
                let days = self.span_of_days((from, to), (at("from"), at("to")));
                let days = days.unwrap_or(Span { least: 0, most: 0 });
                Measure::BattlesWon(self.side(side, at("side")), *least_men, days)
            }
            Written::Margin(side) => Measure::Margin(self.side(side, only())),
        }
    }

    fn sure(&mut self, when: &When, map: &Map, path: &Path) -> Test {
        if throws(when) {
            self.error("statistic", path.clone(), "what is counted is no matter of chance");
        }
        self.test(when, map, path)
    }
}
