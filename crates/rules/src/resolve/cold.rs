//! Bitter cold and the men of forces: who lies in the open, and what fuel and shelter he has. What the
//! cold does to horses stands in `herds`, to camp groups in `camps::winter`.

use super::off_map::country_of_force;
use crate::{
    ids::{ForceId, ZoneId},
    num,
    state::CampaignState,
};

/// Shelter where a force is, permille: of its hex, or of the country off the map.
pub(super) fn shelter_of(state: &CampaignState, force: ForceId) -> u32 {
    let s = &state.scenario;
    let shelter = match state.force_hex(force).ok_or_else(|| country_of_force(state, force)) {
        Ok(hex) => s.derived.shelter[hex.index()],
        Err(Some(country)) => s.map.boxes[country.index()].shelter,
        Err(None) => 1000,
    };
    shelter.min(1000)
}

/// Men of a force who fall ill of the cold and die on a day, per 100,000: none in walls or in
/// quarters scattered over the winter grounds.
pub(super) fn cold_per_100k(state: &CampaignState, force: ForceId, zone: ZoneId) -> u32 {
    let (hunger, winter) = (&state.scenario.rules.hunger, &state.scenario.rules.winter);
    let below = hunger.cold_dc.saturating_sub(state.t.weather.temperature_dc(zone));
    if below <= 0 || state.in_garrison(force) || state.is_dispersed(force) {
        return 0;
    }
    // In tenths of a degree.
    let more = num::ratio(winter.colder_permille, below.unsigned_abs(), 10);
    let open = num::ratio(hunger.cold_per_100k, 1000 + more, 1000);
    let by_shelter = num::permille(winter.fuel_shelter_permille, shelter_of(state, force));
    let rate = num::permille(open, 1000 - by_shelter.min(1000));
    if has_yurts_near(state, force) {
        num::permille(rate, 1000 - winter.fuel_camps_permille.min(1000))
    } else {
        rate
    }
}

/// Whether tents of its own people stand near by; off the map there are always people to lodge with.
fn has_yurts_near(state: &CampaignState, force: ForceId) -> bool {
    let reach = state.scenario.rules.winter.fuel_camps_hexes;
    country_of_force(state, force).is_some()
        || state.force_hex(force).is_some_and(|here| {
            state
                .camps_of(state.t.forces.side(force))
                .filter_map(|camp| state.camp_hex(camp))
                .any(|at| state.scenario.map.distance(at, here) <= reach)
        })
}
