//! Dates of the campaign: Gregorian (New Style), Julian (Old Style) and the Hijri year, all
//! from a day number. Integer arithmetic only.

use serde::{Deserialize, Serialize};

/// A calendar date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Julian day number (noon) of this date read as Gregorian (New Style).
    pub const fn to_day_number(self) -> i32 {
        let (y, m) = shifted(self);
        self.day as i32 + (153 * m + 2) / 5 + 365 * y + y.div_euclid(4) - y.div_euclid(100)
            + y.div_euclid(400)
            - 32_045
    }

    /// The Gregorian (New Style) date of a Julian day number.
    pub const fn new_style(day_number: i32) -> Self {
        let a = day_number + 32_044;
        let b = (4 * a + 3).div_euclid(146_097);
        let c = a - (146_097 * b).div_euclid(4);
        civil(b * 100, c)
    }

    /// The Julian (Old Style) date of a Julian day number.
    pub const fn old_style(day_number: i32) -> Self {
        civil(0, day_number + 32_082)
    }

    /// Reads `YYYY-MM-DD`; nothing for anything else, or for a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year: i32 = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let day: u8 = parts.next()?.parse().ok()?;
        if parts.next().is_some() || !(1000..3000).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let date = Self { year, month, day };
        (day >= 1 && Self::new_style(date.to_day_number()) == date).then_some(date)
    }

    /// Year of the Hijra in which the day falls (tabular calendar; a day's error is possible).
    pub const fn hijri_year(day_number: i32) -> i32 {
        // Tabular year: 354 11/30 days from the epoch, day number 1,948,440.
        (30 * (day_number - 1_948_440) + 10_646).div_euclid(10_631)
    }
}

const fn shifted(date: Date) -> (i32, i32) {
    let a = (14 - date.month as i32) / 12;
    (date.year + 4_800 - a, date.month as i32 + 12 * a - 3)
}

const fn civil(century_years: i32, c: i32) -> Date {
    let d = (4 * c + 3).div_euclid(1_461);
    let e = c - (1_461 * d).div_euclid(4);
    let m = (5 * e + 2) / 153;
    Date {
        year: century_years + d - 4_800 + m / 10,
        month: (m + 3 - 12 * (m / 10)) as u8,
        day: (e - (153 * m + 2) / 5 + 1) as u8,
    }
}

/// The days of a campaign: a start day and weeks of seven days from it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Calendar {
    /// Julian day number of day 0, a Monday in the shipped scenarios.
    pub start_day_number: i32,
    /// Length of the campaign in weeks.
    pub weeks: u16,
}

impl Calendar {
    /// New Style date of a campaign day (day 0 = the first).
    pub const fn date(&self, day: u16) -> Date {
        Date::new_style(self.start_day_number + day as i32)
    }

    /// Old Style date of a campaign day.
    pub const fn old_style(&self, day: u16) -> Date {
        Date::old_style(self.start_day_number + day as i32)
    }

    /// Year of the Hijra of a campaign day.
    pub const fn hijri_year(&self, day: u16) -> i32 {
        Date::hijri_year(self.start_day_number + day as i32)
    }

    /// Day of the campaign for a New Style date; negative before the start.
    pub const fn day_of(&self, date: Date) -> i32 {
        date.to_day_number() - self.start_day_number
    }

    /// A monthly table (January first) read for a day, with a straight line between the middles
    /// of the months.
    pub fn monthly(&self, day: u16, table: &[i32; 12]) -> i32 {
        let date = self.date(day);
        let this = (date.month - 1) as usize;
        let day_of_month = i32::from(date.day);
        let (other, weight) = if day_of_month >= 15 {
            ((this + 1) % 12, day_of_month - 15)
        } else {
            ((this + 11) % 12, 15 - day_of_month)
        };
        (table[this] * (30 - weight) + table[other] * weight) / 30
    }
}

/// Whether a month-day window such as 15 December – 15 March holds a date. `from` and `to` are
/// (month, day); the window may run over the new year.
pub fn in_window(date: Date, from: (u8, u8), to: (u8, u8)) -> bool {
    let now = (date.month, date.day);
    if from <= to { from <= now && now <= to } else { now >= from || now <= to }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_styles_of_a_known_day() {
        // Beneveni's report: 15 January 1725 Old Style is 26 January New Style.
        let day = Date { year: 1725, month: 1, day: 26 }.to_day_number();
        assert_eq!(Date::old_style(day), Date { year: 1725, month: 1, day: 15 });
        assert_eq!(Date::new_style(day), Date { year: 1725, month: 1, day: 26 });
    }

    #[test]
    fn the_campaign_starts_on_a_monday() {
        let day = Date { year: 1724, month: 8, day: 7 }.to_day_number();
        assert_eq!(day % 7, 0, "Julian day numbers divisible by seven are Mondays");
    }

    #[test]
    fn the_hijri_year_turns_in_september_1724() {
        // 1 Muharram 1137 = 20 September 1724 (research/history, computed).
        let day = Date { year: 1724, month: 9, day: 22 }.to_day_number();
        assert_eq!(Date::hijri_year(day), 1137);
        assert_eq!(Date::hijri_year(day - 6), 1136);
    }

    #[test]
    fn dates_are_read_strictly() {
        assert!(Date::parse("1724-08-07").is_some());
        for bad in ["1724-13-01", "1724-02-30", "1724-8", "x", "1724-08-07-1", "1725-02-29", ""] {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
        assert!(Date::parse("1724-02-29").is_some());
    }

    #[test]
    fn tables_are_read_between_months() {
        let calendar = Calendar {
            start_day_number: Date { year: 1724, month: 8, day: 15 }.to_day_number(),
            weeks: 1,
        };
        let mut table = [0; 12];
        table[7] = 300;
        table[8] = 0;
        assert_eq!(calendar.monthly(0, &table), 300);
        assert!((140..170).contains(&calendar.monthly(15, &table)));
        assert!(in_window(Date { year: 1725, month: 1, day: 1 }, (12, 15), (3, 15)));
        assert!(!in_window(Date { year: 1725, month: 4, day: 1 }, (12, 15), (3, 15)));
    }
}
