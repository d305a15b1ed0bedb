//! The week's weather, the state of rivers and passes, and the regrowth of grass.
//!
//! How hard a winter is, and whether, where and when a jut strikes, is drawn once for each winter,
//! from August to July; where a scenario knows it, that is taken.

use super::Turn;
use crate::{
    calendar::{Date, in_window},
    event::{Sink, TimeEvent},
    ids::{PassId, ReachId, ZoneId},
    map::{Reach, Ways},
    num,
    rng::{Dice, Stream, die, draw},
    ruleset::KnownWinter,
    scenario::Scenario,
};

/// A winter.
struct Winter<'a> {
    /// The year in which it begins.
    year: i32,
    /// Chance that a winter as hard as this freezes a reach, as a number in 0..1000: below a
    /// reach's crossable share, it freezes.
    chance: u32,
    /// What is known of it.
    known: Option<&'a KnownWinter>,
}

impl<'a> Winter<'a> {
    fn of(s: &'a Scenario, seed: u64, date: Date) -> Self {
        let year = if date.month >= FIRST_MONTH { date.year } else { date.year - 1 };
        let known = s.rules.weather.winters.get(&year.to_string());
        let hardness = known.and_then(|known| known.hardness_permille);
        let chance = match hardness {
            Some(hardness) => 999 - hardness.min(999),
            None => die(seed, Stream::Winter, die_of(year), 0, 1000),
        };
        Self { year, chance, known }
    }
}

/// Month in which a year of winters begins.
const FIRST_MONTH: u8 = 8;
/// Beside the dice of the zones, the winter's own.
const SHARED: u32 = 1 << 16;

/// The time by which dice of a winter are thrown.
fn die_of(year: i32) -> u16 {
    year.clamp(0, i32::from(u16::MAX)) as u16
}

impl<S: Sink> Turn<'_, S> {
    /// Draws weather by zone, then rivers and passes; refreshes the ways in use.
    #[inline(never)]
    pub(super) fn weather_of_the_week(&mut self) {
        let scenario = self.scenario;
        let (seed, week) = (self.state.t.seed, self.state.t.week);
        let theatre = Dice::new(seed, Stream::WeatherTheatre, week, 0)
            .bell(scenario.rules.weather.theatre_spread_dc);
        for i in 0..scenario.map.zones.len() {
            let zone = ZoneId::at(i);
            let (temperature, snow_mm) = zone_weather(scenario, seed, week, zone, theatre);
            let crust = jut(scenario, seed, week, zone);
            let event = TimeEvent::Weather {
                zone,
                temperature_dc: temperature.clamp(-900, 900) as i16,
                snow_mm: snow_mm.min(9_999) as u16,
                crust,
            };
            self.put(event);
        }
        self.ways_of_the_week(scenario, theatre);
    }

    fn ways_of_the_week(&mut self, scenario: &Scenario, theatre: i32) {
        let (seed, week) = (self.state.t.seed, self.state.t.week);
        let date = scenario.calendar.date(self.state.t.day + 3);
        let mut ways = Ways::default();
        for (i, reach) in scenario.map.reaches.iter().enumerate().take(32) {
            let id = ReachId::at(i);
            let ice = bears_ice(scenario, reach, seed, date, theatre);
            let flood = !ice && in_flood(scenario, reach, seed, week, id, date);
            if ice {
                ways.ice |= 1 << i;
            }
            if flood {
                ways.flood |= 1 << i;
            }
            let before = self.state.t.weather.ways();
            if before.frozen(id) != ice || before.flooded(id) != flood {
                self.put(TimeEvent::River { reach: id, ice, flood });
            }
        }
        for (i, pass) in scenario.map.passes.iter().enumerate().take(32) {
            if pass.closed_months >> (date.month - 1) & 1 == 1 {
                ways.closed |= 1 << PassId::at(i).0;
            }
        }
        if ways != *self.state.t.weather.ways() {
            self.put(TimeEvent::WaysChanged { ways });
        }
        self.regime = self.scenario.routes.regime(&ways);
    }

    /// Eaten grass grows back, by zone and month; nothing grows in frost.
    #[inline(never)]
    pub(super) fn regrow(&mut self) {
        let scenario = self.scenario;
        let month = usize::from(scenario.calendar.date(self.state.t.day).month - 1);
        let rate = scenario.rules.grass.regrowth_permille_by_month.get(month).copied();
        let rate = rate.unwrap_or(0).min(1000) as u16;
        if rate == 0 {
            return;
        }
        for i in 0..scenario.map.zones.len() {
            let zone = ZoneId::at(i);
            if self.state.t.weather.temperature_dc(zone) > 0 {
                self.put(TimeEvent::Regrew { zone, permille: rate });
            }
        }
    }
}

fn zone_weather(s: &Scenario, seed: u64, week: u16, zone: ZoneId, theatre: i32) -> (i32, u32) {
    let rules = &s.rules.weather;
    let climate = &s.map.zones[zone.index()];
    let day = week * super::DAYS + 3;
    let mean = s.calendar.monthly(day, &climate.months.map(|m| m.temperature_dc));
    let month = s.calendar.date(day).month;
    let mut dice = Dice::new(seed, Stream::WeatherZone, week, zone.0.into());
    let own = dice.bell(rules.zone_spread_dc);
    // A hard winter (a low number) is colder from December to March.
    let hard = 500 - Winter::of(s, seed, s.calendar.date(day)).chance as i32;
    let by_winter =
        if matches!(month, 12 | 1..=3) { -hard * rules.winter_spread_dc as i32 / 500 } else { 0 };
    let temperature = mean + theatre + own + by_winter;
    let lying = s.calendar.monthly(day, &climate.months.map(|m| m.snow_lying_permille as i32));
    let lies = (dice.roll(1000) as i32) < lying && temperature < rules.thaw_dc;
    let snow_mm = if lies {
        // Deeper in the depth of winter and in hard winters, half to one and a half of the mean.
        let depth = num::permille(climate.snow_mm, 500 + dice.roll(1001));
        num::permille(depth, (1000 + hard).clamp(500, 1500) as u32)
    } else {
        0
    };
    (temperature, snow_mm)
}

/// Whether a jut lies on a zone this week. Drawn once a winter: whether, when and how long.
fn jut(s: &Scenario, seed: u64, week: u16, zone: ZoneId) -> bool {
    let rules = &s.rules.weather;
    let climate = &s.map.zones[zone.index()];
    let today = s.calendar.date(week * super::DAYS + 3);
    let winter = Winter::of(s, seed, today);
    let mut dice = Dice::new(seed, Stream::Jut, die_of(winter.year), zone.0.into());
    // Juts come together: half of the die is the winter's own.
    let own = dice.roll(1000);
    let shared = (draw(seed, Stream::Jut, die_of(winter.year), SHARED) % 1000) as u32;
    let strikes = match winter.known.and_then(|known| known.jut.as_ref()) {
        Some(zones) => zones.contains(&climate.key),
        None => (own + shared) / 2 < half_sum_quantile(climate.jut_permille),
    };
    if !strikes {
        return false;
    }
    let (from, days_long) = jut_season(winter.year, rules.jut_first_month, rules.jut_last_month);
    let start = from + dice.roll(days_long) as i32;
    let span = rules.jut_weeks_max.saturating_sub(rules.jut_weeks_min) + 1;
    let days = (rules.jut_weeks_min + dice.roll(span)) * u32::from(super::DAYS);
    (start..start.saturating_add(days as i32)).contains(&today.to_day_number())
}

/// The days of a winter on which a jut can begin, as day numbers, and their count: from the first
/// day of one month to the last of another.
fn jut_season(year: i32, first: u8, last: u8) -> (i32, u32) {
    let of = |month: u8| if month >= FIRST_MONTH { year } else { year + 1 };
    let begins = |year: i32, month: u8| Date { year, month, day: 1 }.to_day_number();
    let from = begins(of(first), first);
    let after = if last == 12 { begins(of(last) + 1, 1) } else { begins(of(last), last + 1) };
    // Months given the other way round run over the turn of the winters.
    let to = if after > from { after } else { after + 365 };
    (from, (to - from).max(1) as u32)
}

/// The value below which half the sum of two dice in 0..1000 falls with the chance `permille`:
/// the triangle's own square root, so that the shared die changes no zone's chance.
const fn half_sum_quantile(permille: u32) -> u32 {
    // P(sum/2 < x) = 2 (x/1000)² for x ≤ 500, so x = 1000 √(p/2); beyond, the same from above.
    let p = if permille > 1000 { 1000 } else { permille };
    let less = if p > 500 { 1000 - p } else { p };
    let root = (less as u64 * 1000 / 2).isqrt() as u32;
    if p > 500 { 1000 - root } else { root }
}

fn bears_ice(s: &Scenario, reach: &Reach, seed: u64, date: Date, theatre: i32) -> bool {
    let hardness = Winter::of(s, seed, date).chance;
    if hardness >= reach.crossable_permille || theatre > s.rules.weather.thaw_dc {
        return false;
    }
    // Near the limit of the winters that freeze at all, the ice comes late and goes early.
    let margin = (reach.crossable_permille - hardness).min(1000);
    let weeks = s.rules.rivers.window_shift_weeks;
    let shift = (weeks * super::DAYS as u32 * (1000 - margin) / 1000 / 2) as i32;
    let (from, to) = (reach.ice_from, reach.ice_to);
    let day = date.to_day_number();
    let earlier = Date::new_style(day - shift);
    let later = Date::new_style(day + shift);
    in_window(date, from, to) && in_window(earlier, from, to) && in_window(later, from, to)
}

fn in_flood(s: &Scenario, reach: &Reach, seed: u64, week: u16, id: ReachId, date: Date) -> bool {
    reach.flood_months >> (date.month - 1) & 1 == 1
        && die(seed, Stream::Flood, week, id.0.into(), 1000) < s.rules.rivers.flood_week_permille
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_die_keeps_each_zones_chance() {
        for permille in [100, 250, 400, 600, 900] {
            let limit = half_sum_quantile(permille);
            let mut hits = 0;
            for seed in 0..40_000u64 {
                let own = die(seed, Stream::Jut, 7, 1, 1000);
                let shared = die(seed, Stream::Jut, 7, 2, 1000);
                hits += u32::from((own + shared) / 2 < limit);
            }
            let share = hits * 1000 / 40_000;
            assert!(share.abs_diff(permille) <= 12, "{permille} ‰ came out as {share} ‰");
        }
    }

    #[test]
    fn the_season_of_juts_lies_in_its_winter() {
        let day = |year, month| Date { year, month, day: 1 }.to_day_number();
        assert_eq!(jut_season(1722, 12, 3), (day(1722, 12), 31 + 31 + 28 + 31));
        assert_eq!(jut_season(1722, 1, 2), (day(1723, 1), 59));
        assert_eq!(jut_season(1722, 11, 12), (day(1722, 11), 61));
        assert!(jut_season(1722, 3, 12).1 > 0);
    }
}
