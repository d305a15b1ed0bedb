//! Weather of the week by zone, and the state of rivers and passes.

use crate::{
    ids::ZoneId,
    map::{Ways, ZoneMonth},
    scenario::Scenario,
};
use serde::{Deserialize, Serialize};

/// The week's weather.
#[derive(PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Weather {
    pub(super) temperature_dc: Vec<i16>,
    pub(super) snow_mm: Vec<u16>,
    pub(super) crust: Vec<bool>,
    pub(super) ways: Ways,
}

impl Clone for Weather {
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.clone_from(self);
        copy
    }
    fn clone_from(&mut self, source: &Self) {
        self.temperature_dc.clone_from(&source.temperature_dc);
        self.snow_mm.clone_from(&source.snow_mm);
        self.crust.clone_from(&source.crust);
        self.ways = source.ways;
    }
}

impl Weather {
    /// Mean weather of the first day, all ways open.
    pub(super) fn new(scenario: &Scenario) -> Self {
        let zones = &scenario.map.zones;
        let month = usize::from(scenario.calendar.date(0).month - 1);
        Self {
            temperature_dc: zones.iter().map(|z| z.months[month].temperature_dc as i16).collect(),
            snow_mm: vec![0; zones.len()],
            crust: vec![false; zones.len()],
            ways: Ways::default(),
        }
    }

    /// What is to be looked for on a day too far off to be known: the climate's mean, snow where it
    /// lies on most days of the month. An ice crust that lies may lie on. Rivers and passes stay as
    /// they are.
    pub(crate) fn expect(&mut self, scenario: &Scenario, day: u16, lies_on: bool) {
        let thaw = scenario.rules.weather.thaw_dc;
        for (i, zone) in scenario.map.zones.iter().enumerate() {
            let mean = |of: fn(&ZoneMonth) -> i32| {
                scenario.calendar.monthly(day, &zone.months.each_ref().map(of))
            };
            let temperature = mean(|month| month.temperature_dc);
            let lies = mean(|month| month.snow_lying_permille as i32) >= 500 && temperature < thaw;
            self.temperature_dc[i] = temperature.clamp(-900, 900) as i16;
            self.snow_mm[i] = if lies { zone.snow_mm.min(9_999) as u16 } else { 0 };
            self.crust[i] &= lies_on;
        }
    }

    /// Mean temperature of the week, tenths of °C.
    pub fn temperature_dc(&self, zone: ZoneId) -> i32 {
        i32::from(self.temperature_dc[zone.index()])
    }

    /// Snow lying, mm.
    pub fn snow_mm(&self, zone: ZoneId) -> u32 {
        u32::from(self.snow_mm[zone.index()])
    }

    /// Whether an ice crust lies over the pastures (jut).
    pub fn crust(&self, zone: ZoneId) -> bool {
        self.crust[zone.index()]
    }

    /// Rivers and passes.
    pub fn ways(&self) -> &Ways {
        &self.ways
    }

    /// Room taken, bytes.
    pub fn bytes(&self) -> usize {
        self.temperature_dc.len() * 5 + size_of::<Ways>()
    }

    /// Whether it can have been: between −100 and +100 °C, snow below 60 m.
    pub(super) fn is_sane(&self) -> bool {
        self.temperature_dc.iter().all(|t| (-1_000..=1_000).contains(t))
            && self.snow_mm.iter().all(|&mm| mm < 60_000)
    }

    /// Whether the columns fit the scenario's zones.
    pub fn fits(&self, scenario: &Scenario) -> bool {
        let zones = scenario.map.zones.len();
        self.temperature_dc.len() == zones
            && self.snow_mm.len() == zones
            && self.crust.len() == zones
    }
}
