//! Weather, rivers and passes.

use super::DispatchWeek;
use crate::teller::say;
use rules::{
    event::TimeEvent,
    ids::{PassId, ZoneId},
};

/// Names in one sentence.
const NAMED: usize = 4;

impl DispatchWeek<'_> {
    pub(super) fn weather(&self) -> Vec<String> {
        let zones = self.zones_of_interest();
        let mut lines = Vec::new();
        lines.extend(self.temperature(&zones));
        lines.extend(self.snow(&zones));
        let weather = self.t.state.weather();
        // Ice crust is told for the whole theatre: a jut next door is news.
        let crusted: Vec<String> = (0..self.t.scenario().map.zones.len())
            .map(ZoneId::at)
            .filter(|&zone| weather.crust(zone))
            .map(|zone| self.t.zone(zone))
            .collect();
        if !crusted.is_empty() {
            lines.push(say!(self.t, "weather-crust", zones = self.t.short_list(&crusted, NAMED)));
        }
        lines.extend(self.rivers());
        lines.extend(self.passes());
        lines
    }

    /// Zones in which the side has people, or all.
    fn zones_of_interest(&self) -> Vec<ZoneId> {
        let state = self.t.state;
        let map = &self.t.scenario().map;
        let forces = state.forces_of(self.t.viewer).filter_map(|f| state.force_hex(f));
        let camps = state.camps_of(self.t.viewer).filter_map(|c| state.camp_hex(c));
        let mut zones: Vec<ZoneId> =
            forces.chain(camps).filter_map(|hex| map.zone.get(hex.index()).copied()).collect();
        zones.sort_unstable();
        zones.dedup();
        if zones.is_empty() { (0..map.zones.len()).map(ZoneId::at).collect() } else { zones }
    }

    fn temperature(&self, zones: &[ZoneId]) -> Option<String> {
        let weather = self.t.state.weather();
        let degrees = |zone: &ZoneId| weather.temperature_dc(*zone).div_euclid(10);
        let (low, high) = (zones.iter().map(degrees).min()?, zones.iter().map(degrees).max()?);
        let mean = (low + high).div_euclid(2);
        let key = match mean {
            24.. => "weather-hot",
            14..24 => "weather-warm",
            6..14 => "weather-mild",
            -3..6 => "weather-cool",
            -12..-3 => "weather-frosty",
            ..-12 => "weather-bitter",
        };
        let sky = say!(self.t, key);
        Some(if high - low >= 2 {
            say!(self.t, "weather-range", sky = sky, low = low, high = high)
        } else {
            say!(self.t, "weather-degrees", sky = sky, n = mean)
        })
    }

    fn snow(&self, zones: &[ZoneId]) -> Option<String> {
        let weather = self.t.state.weather();
        let lying: Vec<ZoneId> =
            zones.iter().copied().filter(|&zone| weather.snow_mm(zone) >= 10).collect();
        let deepest = lying.iter().map(|&zone| weather.snow_mm(zone)).max()?;
        let cm = deepest.div_ceil(10);
        if lying.len() == zones.len() && zones.len() > 1 {
            return Some(say!(self.t, "weather-snow-all", cm = cm));
        }
        let names: Vec<String> = lying.iter().map(|&zone| self.t.zone(zone)).collect();
        Some(say!(self.t, "weather-snow", cm = cm, zones = self.t.short_list(&names, NAMED)))
    }

    /// What changed on the rivers, like with like.
    fn rivers(&self) -> Vec<String> {
        let was = self.before.weather().ways();
        let mut changes: [(&str, Vec<String>); 4] = [
            ("river-frozen", Vec::new()),
            ("river-flood", Vec::new()),
            ("river-thawed", Vec::new()),
            ("river-fallen", Vec::new()),
        ];
        for fact in self.facts() {
            let TimeEvent::River { reach, ice, flood } = *fact else { continue };
            let which = match (ice, flood) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) if was.frozen(reach) => 2,
                (false, false) => 3,
            };
            changes[which].1.push(self.t.reach(reach));
        }
        changes
            .iter()
            .filter(|(_, reaches)| !reaches.is_empty())
            .map(|(key, reaches)| {
                let named = self.t.short_list(reaches, NAMED);
                say!(self.t, key, reaches = named)
            })
            .collect()
    }

    fn passes(&self) -> Vec<String> {
        let (was, is) = (self.before.weather().ways(), self.t.state.weather().ways());
        let turned = |from: &rules::map::Ways, to: &rules::map::Ways| {
            (0..self.t.scenario().map.passes.len().min(32))
                .map(PassId::at)
                .filter(|&pass| !from.shut(pass) && to.shut(pass))
                .map(|pass| self.t.pass(pass))
                .collect::<Vec<String>>()
        };
        [("pass-closed", turned(was, is)), ("pass-open", turned(is, was))]
            .iter()
            .filter(|(_, passes)| !passes.is_empty())
            .map(|(key, passes)| {
                let named = self.t.short_list(passes, NAMED);
                say!(self.t, key, passes = named)
            })
            .collect()
    }
}
