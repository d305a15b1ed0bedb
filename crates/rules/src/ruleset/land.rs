//! Terrain, grass, weather and rivers.

use super::{Names, Table};
use crate::history::Grade;

patch! {
    /// A terrain: how it is crossed, what grows on it, what it hides.
    pub struct Terrain, TerrainPatch {
        /// Name on screen.
        name: Names,
        /// The character that stands for it in map files.
        symbol: char,
        /// Cost of a hex for riders, percent of open ground; 0 = closed but for roads and passes.
        cost_percent_horse: u16,
        /// Cost of a hex for camps with herds, percent of open ground; 0 = closed.
        cost_percent_camp: u16,
        /// Cost of a hex for foot, caravans and guns, percent of open ground; 0 = closed.
        cost_percent_foot: u16,
        /// Grass at its best, horse-days per km² at half use.
        grass_horse_days_per_km2: u32,
        /// Whether beasts and men find water without a well.
        has_water: bool,
        /// Shelter from snow and storm in winter, permille (reeds, hollows).
        shelter_permille: u32,
        /// How well bodies are hidden here, permille off the chance to be seen.
        cover_permille: u32,
        /// Food that can be gathered or plundered from the country people, man-days per hex and
        /// week (oasis villages; 0 elsewhere).
        country_food_man_days: u32,
    }
}

patch! {
    /// Grass.
    pub struct GrassRules, GrassRulesPatch {
        /// Area of a hex, km² (15 km flat-top hex: 194.9).
        hex_area_km2: u32,
        /// Share of the best grass that stands at forage score 0, 1 … 10 of the climate table,
        /// permille: dry standing grass feeds even where nothing grows.
        standing_permille_by_forage: Vec<u32>,
        /// Share of the eaten grass that grows back in a week, by month (January first), permille.
        regrowth_permille_by_month: Vec<u32>,
        /// Grass out of reach under snow, permille for each centimetre lying (horses paw).
        snow_permille_per_cm_horse: u32,
        /// The same for sheep, which cannot paw deep.
        snow_permille_per_cm_sheep: u32,
        /// Grass out of reach under an ice crust, permille.
        crust_permille: u32,
        /// Share of a neighbouring hex's grass in reach of wide foraging, permille.
        wide_reach_permille: u32,
        /// Grass a beast can find in country without water, permille.
        dry_permille: u32,
        /// Share of a hex's standing grass that can be eaten in one day, permille: beasts must
        /// walk to it.
        day_limit_permille: u32,
    }
}

impl GrassRules {
    /// Share of the best grass that stands at a forage score, permille: the table by score 0, 1 … 10
    /// read at tenths of a score.
    #[must_use]
    pub(crate) fn standing_permille(&self, tenths: u32) -> u32 {
        let table = &self.standing_permille_by_forage;
        let at = (tenths / 10) as usize;
        let (Some(&low), high) = (table.get(at), table.get(at + 1)) else {
            return table.last().copied().unwrap_or(0);
        };
        let high = high.copied().unwrap_or(low);
        (low * (10 - tenths % 10) + high * (tenths % 10)) / 10
    }
}

patch! {
    /// Weather of one climate zone beyond the map's monthly table.
    pub struct ZoneWeather, ZoneWeatherPatch {
        /// Depth of lying snow in a middling winter, mm.
        snow_mm: u32,
        /// Chance of a jut in a winter, permille.
        jut_permille: u32,
    }
}

patch! {
    /// A winter of which something is known. Winters are named by the year in which they begin.
    pub struct KnownWinter, KnownWinterPatch {
        /// How hard it was, permille: the share of winters that are milder (1000 = the hardest);
        /// absent = drawn.
        hardness_permille: Option<u32>,
        /// Climate zones over which an ice crust (jut) lay, by key: over these and no others;
        /// absent = drawn. In which weeks is drawn.
        jut: Option<Vec<String>>,
        /// How well this is known.
        grade: Grade = Grade::Fiction,
        /// Source of what is said here.
        source: String = String::new(),
    }

    /// What cold and ice crust cost men and beasts.
    pub struct WinterRules, WinterRulesPatch {
        /// More men who die of the cold for each degree below that at which they begin to, permille.
        colder_permille: u32,
        /// Part of that loss which wood and reeds take off where shelter is best, permille.
        fuel_shelter_permille: u32,
        /// Part of it which the yurts of own camp groups near by take off, permille.
        fuel_camps_permille: u32,
        /// How near those must stand, hexes.
        fuel_camps_hexes: u32,
        /// Condition that horses of a force lose on a day on an ice crust, permille.
        crust_condition_permille: u32,
        /// Horses of a force that die on such a day without shelter, per 100,000.
        crust_horses_per_100k: u32,
        /// Households that scatter for each thousand beasts in a thousand that a jut kills,
        /// permille: those whose whole herd it was.
        jut_households_permille: u32,
    }

    /// Weather of the week.
    pub struct WeatherRules, WeatherRulesPatch {
        /// By climate zone key of the map.
        zones: Table<ZoneWeather>,
        /// Winters of which something is known, by the year in which they begin (from August on).
        winters: Table<KnownWinter> = Table::new(),
        /// Theatre-wide departure of a week's temperature, greatest, tenths of °C.
        theatre_spread_dc: u32,
        /// A zone's own departure, greatest, tenths of °C.
        zone_spread_dc: u32,
        /// How much colder (or warmer) the hardest (mildest) winter is, tenths of °C, December to March.
        winter_spread_dc: u32,
        /// Thaw: above this, tenths of °C, river ice does not bear and snow melts.
        thaw_dc: i32,
        /// First and last month in which a jut can begin.
        jut_first_month: u8,
        /// Last month in which a jut can begin.
        jut_last_month: u8,
        /// Shortest jut, weeks.
        jut_weeks_min: u32,
        /// Longest jut, weeks.
        jut_weeks_max: u32,
        /// Snow that slows a march, mm.
        slow_snow_mm: u32,
        /// March rate in slowing snow, permille.
        slow_snow_permille: u32,
        /// Snow that all but stops a march, mm.
        deep_snow_mm: u32,
        /// March rate in deep snow, permille.
        deep_snow_permille: u32,
        /// March rate on an ice crust, permille.
        crust_march_permille: u32,
    }
}

patch! {
    /// Rivers.
    pub struct RiverRules, RiverRulesPatch {
        /// Chance in a flood month that a reach is in flood for a week, permille.
        flood_week_permille: u32,
        /// Weeks by which the ice window opens late and closes early at the limit of the winters
        /// that freeze at all.
        window_shift_weeks: u32,
        /// Cost of a great river by ferry for riders and foot, percent of an open hex.
        ferry_cost_percent: u16,
        /// Cost by ferry for camps with herds, percent of an open hex.
        ferry_cost_percent_camp: u16,
        /// Cost of a ferry in flood, percent of the ferry's cost.
        ferry_flood_percent: u16,
        /// Cost of swimming a great river for riders, percent of an open hex; 0 = never.
        swim_cost_percent_horse: u16,
        /// Cost of swimming for camps, percent; 0 = never.
        swim_cost_percent_camp: u16,
        /// Cost of rafting over for foot and guns, percent; 0 = never.
        swim_cost_percent_foot: u16,
        /// Cost of a great river on ice, percent.
        ice_cost_percent: u16,
        /// Cost of a rank 2 river, percent.
        rank2_cost_percent: u16,
        /// More for a rank 2 river in flood, percent.
        rank2_flood_cost_percent: u16,
        /// Cost of a rank 3 river, percent.
        rank3_cost_percent: u16,
        /// Men lost swimming a great river, permille of those who cross.
        swim_men_lost_permille: u32,
        /// Horses lost swimming, permille.
        swim_horses_lost_permille: u32,
        /// Sheep lost swimming, permille.
        swim_sheep_lost_permille: u32,
        /// Households lost swimming, permille.
        swim_households_lost_permille: u32,
        /// The losses of swimming are multiplied by this in flood, permille (3000 = three times).
        flood_loss_permille: u32,
        /// A rank 2 river in flood costs this share of swimming losses, permille.
        rank2_flood_loss_permille: u32,
    }
}
