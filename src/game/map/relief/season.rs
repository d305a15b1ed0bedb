//! The season as the map shows it: a small soft picture, made anew when another day is shown.

use super::{palette::DRY, raster::Raster};
use bevy::math::Vec4;
use rules::{ids::ZoneId, state::CampaignState};

/// What changes the face of the country from day to day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Weathered {
    day: u16,
    snow: Vec<u32>,
    /// Reaches that bear riders on ice, one bit each.
    pub(super) ice: u32,
    /// Reaches in flood.
    pub(super) flood: u32,
}

impl Weathered {
    /// Reads it from a state.
    pub(super) fn of(state: &CampaignState) -> Self {
        let weather = state.weather();
        let zones = state.scenario.map.zones.len();
        Self {
            day: state.day(),
            snow: (0..zones).map(|zone| weather.snow_mm(ZoneId::at(zone))).collect(),
            ice: weather.ways().ice,
            flood: weather.ways().flood,
        }
    }
}

/// Fresh grass, snow lying, warmth by zone and place; RGBA, one byte each.
pub(super) fn picture(state: &CampaignState, zones: &Raster<u16>) -> Vec<u8> {
    let scenario = &state.scenario;
    let by_zone: Vec<[f32; 4]> = (0..scenario.map.zones.len())
        .map(|index| {
            let zone = ZoneId::at(index);
            // The score of the country, not what stands to be grazed: so green does it look.
            let scores = scenario.map.zones[index].months.map(|month| month.forage as i32 * 10);
            let fresh = scenario.calendar.monthly(state.day(), &scores) as f32 / 100.0;
            let fresh = fresh.clamp(0.0, 1.0);
            let snow = 1.0 - (-(state.weather().snow_mm(zone) as f32) / 35.0).exp();
            let months = scenario.map.zones[index].months.map(|month| month.temperature_dc);
            // The mean of the season, not of the week: the snow line does not leap.
            let mean = scenario.calendar.monthly(state.day(), &months) as f32 * 0.1;
            [fresh, snow, 1.0, ((mean + 50.0) / 100.0).clamp(0.0, 1.0)]
        })
        .collect();
    let none = [0.4, 0.0, 1.0, 0.6];
    let values = zones.values.iter().map(|&zone| *by_zone.get(usize::from(zone)).unwrap_or(&none));
    let mut soft = Raster { frame: zones.frame, values: values.collect() };
    // A zone has no edge on the ground.
    soft.blur((15.0 / zones.frame.km().x).round().max(1.0) as u32, 2);
    let byte = |share: f32| (share * 255.0 + 0.5).clamp(0.0, 255.0) as u8;
    soft.values.iter().flat_map(|value| value.map(byte)).collect()
}

/// Colour of what is dry on a day, and how strongly it lies over the ground.
pub(super) fn dry(state: &CampaignState) -> Vec4 {
    let mut value = Vec4::ZERO;
    for part in 0..4 {
        let table = DRY.map(|(colour, share)| {
            let all = [colour[0], colour[1], colour[2], share];
            (all[part] * 1000.0) as i32
        });
        value[part] = state.scenario.calendar.monthly(state.day(), &table) as f32 * 0.001;
    }
    value
}
