//! How much grass stands in a hex, and who eats it.

use super::Turn;
use crate::{
    event::{Sink, SubsistenceEvent},
    ids::{HexId, ZoneId},
    num,
    ruleset::GrassRules,
    state::CampaignState,
};

/// Whose mouths: horses paw through snow that starves sheep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Eater {
    /// Horses.
    Horse,
    /// Sheep and mixed herds.
    Herd,
}

/// Grass that beasts can reach in a hex now, horse-days: the best of the terrain, by season,
/// under snow and crust, less what was eaten.
pub fn standing_grass(state: &CampaignState, hex: HexId, eater: Eater) -> u32 {
    grown_grass(state, hex, eater).saturating_sub(state.t.grass.eaten(hex))
}

/// The same if nobody had eaten of it: what a side expects of country it does not see.
pub fn grown_grass(state: &CampaignState, hex: HexId, eater: Eater) -> u32 {
    let s = &state.scenario;
    let best = s.derived.best_grass[hex.index()];
    if best == 0 {
        return 0;
    }
    let rules = &s.rules.grass;
    let zone = s.map.zone[hex.index()];
    let day = state.t.day;
    let season = s.season_grass(zone, day);
    let shelter = s.derived.shelter[hex.index()].min(1000);
    let stands = under_snow(state, zone, shelter, num::permille(best, season), eater);
    // Snow is water; without it dry country feeds few.
    if !s.derived.watered[hex.index()] && state.t.weather.snow_mm(zone) < 10 {
        return num::permille(stands, rules.dry_permille);
    }
    stands
}

/// What beasts reach of grass under the snow and crust of a zone, on ground of some shelter, permille.
pub(super) fn under_snow(
    state: &CampaignState,
    zone: ZoneId,
    shelter: u32,
    grown: u32,
    eater: Eater,
) -> u32 {
    let rules = &state.scenario.rules.grass;
    let mut stands = grown;
    let snow_mm = state.t.weather.snow_mm(zone);
    if snow_mm > 0 {
        let per_cm = match eater {
            Eater::Horse => rules.snow_permille_per_cm_horse,
            Eater::Herd => rules.snow_permille_per_cm_sheep,
        };
        let lost = num::permille(snow_mm * per_cm / 10, 1000 - shelter).min(900);
        stands = num::permille(stands, 1000 - lost);
    }
    if state.t.weather.crust(zone) {
        let lost = num::permille(rules.crust_permille, 1000 - shelter / 2).min(1000);
        stands = num::permille(stands, 1000 - lost);
    }
    stands
}

/// Horse-days of what stands in a hex that beasts can walk to in some days; `share` is that of the
/// hex to which they come, permille.
fn day_reach(rules: &GrassRules, stands: u32, share: u32, days: u32) -> u32 {
    let limit = (rules.day_limit_permille * days).min(1000);
    num::permille(num::permille(stands, limit), share)
}

impl<S: Sink> Turn<'_, S> {
    /// Lets beasts eat in a hex (and, on a wide circle, in the hexes around it); the horse-days
    /// found. At most a day's share of what stands can be walked to in `days`, and of that as much as
    /// there is `time` for, permille of them.
    #[inline(never)]
    pub(super) fn graze(
        &mut self,
        hex: HexId,
        need: u32,
        wide: bool,
        eater: Eater,
        days: u32,
        time: u32,
    ) -> u32 {
        let need = num::permille(need, time);
        let mut found = self.graze_hex(hex, need, time, eater, days);
        if wide && found < need {
            let share = self.state.scenario.rules.grass.wide_reach_permille;
            let share = num::permille(share, time);
            for other in self.state.scenario.map.neighbours[hex.index()] {
                if found >= need {
                    break;
                }
                if other.is_some() {
                    found += self.graze_hex(other, need - found, share, eater, days);
                }
            }
        }
        found
    }

    fn graze_hex(&mut self, hex: HexId, need: u32, share: u32, eater: Eater, days: u32) -> u32 {
        let stands = standing_grass(self.state, hex, eater);
        let horse_days = need.min(day_reach(&self.state.scenario.rules.grass, stands, share, days));
        if horse_days > 0 {
            self.put_daily(SubsistenceEvent::Grazed { hex, horse_days });
        }
        horse_days
    }
}
