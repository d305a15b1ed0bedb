//! Winters of which a scenario knows something: named by a year in which it has a winter, and ice
//! crusts over climate zones of its map.

use super::Compiler;
use rules::{
    calendar::{Calendar, Date},
    define::Path,
};
use std::ops::RangeInclusive;

impl Compiler<'_, '_> {
    /// The winters of the rule book.
    pub(super) fn winters(&mut self, calendar: &Calendar) {
        let (file, map) = (self.input.file, self.input.map);
        let years = years(calendar);
        for (key, winter) in &file.rules.weather.winters {
            let at = Path::new().field("rules").field("weather").field("winters").key(key.as_str());
            let year = key.parse().ok().filter(|year: &i32| year.to_string() == *key);
            match year {
                None => {
                    let text = "a winter is named by the year in which it begins, such as \"1722\"";
                    self.error("winter", at.clone(), text);
                }
                Some(year) if !years.contains(&year) => {
                    let (first, last) = (years.start(), years.end());
                    let text = format!("the scenario has no winter that begins in {year}");
                    let help = format!("its winters begin in {first} to {last}, each in August");
                    self.warning_with("winter", at.clone(), &text, |problem| problem.help(help));
                }
                Some(_) => {}
            }
            let zones = self.map_table("climate zone", "zones", &map.zones);
            for (i, zone) in winter.jut.iter().flatten().enumerate() {
                self.name(&zones, zone, at.clone().field("jut").item(i));
            }
        }
    }
}

/// The years in which winters of a campaign begin: a year of winters runs from August to July.
fn years(calendar: &Calendar) -> RangeInclusive<i32> {
    let of = |date: Date| if date.month >= 8 { date.year } else { date.year - 1 };
    let last = calendar.weeks.saturating_mul(7).saturating_sub(1);
    of(calendar.date(0))..=of(calendar.date(last))
}
