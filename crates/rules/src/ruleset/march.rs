//! Marching, couriers, contact and knowledge.

use crate::order::Pace;

patch! {
    /// March rates and what changes them.
    pub struct MarchRules, MarchRulesPatch {
        /// Camps with families and herds, km a day.
        camp_km: u32,
        /// Camps in flight, km a day, for a few days.
        camp_forced_km: u32,
        /// Foot, caravans and guns, km a day.
        foot_km: u32,
        /// Foot in a forced march, km a day.
        foot_forced_km: u32,
        /// Riders who keep their slaughter herd and live off the grass, km a day.
        herd_km: u32,
        /// Riders with spare horses, km a day.
        normal_km: u32,
        /// Riders in a raid or forced march, km a day.
        forced_km: u32,
        /// Impulses into which a day's march is cut.
        impulses: u32,
        /// Slaughter herd that falls behind a normal march, permille a day.
        herd_lag_normal_permille: u32,
        /// Slaughter herd that falls behind a forced march, permille a day.
        herd_lag_forced_permille: u32,
        /// March rate at horse condition 0, permille (full rate at condition 1000).
        rate_at_no_condition_permille: u32,
        /// Cost of a hill side for every percent of travel time above flat ground, where it is
        /// dearer than the terrain (100 = as measured).
        hill_weight_percent: u16,
        /// Hill sides above this travel-time ratio, percent, are closed to camps, foot and guns.
        closed_ratio_percent: u16,
        /// Hill sides above this ratio, percent, are closed to riders.
        closed_ratio_percent_horse: u16,
        /// Cost of a hex along a road, percent of open ground, by kind: main, secondary, caravan,
        /// trail, nomad track.
        road_cost_percent: Vec<u16>,
        /// Cost of going over a pass, percent of open ground.
        pass_cost_percent: u16,
        /// Greatest slowing of a road by the hill side it climbs, percent of travel time.
        road_hill_cap_percent: u16,
    }
}

impl MarchRules {
    /// Slaughter herd that falls behind in a day's march, permille.
    #[must_use]
    pub const fn herd_lag_permille(&self, pace: Pace) -> u32 {
        match pace {
            Pace::WithHerd => 0,
            Pace::Normal => self.herd_lag_normal_permille,
            Pace::Forced => self.herd_lag_forced_permille,
        }
    }
}

patch! {
    /// Couriers.
    pub struct CourierRules, CourierRulesPatch {
        /// A relay of riders, km a day.
        km_per_day: u32,
        /// Days added when the goal lies in country the enemy holds or is known to stand in.
        enemy_country_days: u32,
        /// Rate in slowing snow, permille.
        snow_permille: u32,
        /// Longest delay, days.
        longest_days: u32,
        /// Ride to or from an off-map box, km for each week of a rider's travel.
        box_km_per_week: u32,
    }
}

patch! {
    /// Meeting an enemy on the march.
    pub struct ContactRules, ContactRulesPatch {
        /// Men that a force needs to control the hexes around it.
        control_men: u32,
        /// A force ignores the control of an enemy it outnumbers by this, permille (4000 = four to one).
        ignore_odds_permille: u32,
        /// Chance to slip away at equal horse condition and scouting, permille.
        evade_permille: u32,
        /// Added for every 100 permille of better horse condition, permille.
        evade_condition_permille: u32,
        /// Taken off for those who foot it or drive herds, permille.
        evade_burden_permille: u32,
        /// Added for a screen, permille.
        evade_screen_permille: u32,
        /// Cohesion lost in slipping away, permille.
        evade_cohesion_permille: u32,
        /// How far a resting force that seeks battle goes out to meet an enemy in sight, hexes.
        intercept_hexes: u32,
        /// Most men of a body that a host rides over without a battle, permille of the host's men.
        overrun_permille: u32,
        /// Part of the day's march that riding over the largest such body costs, permille; smaller
        /// ones cost in proportion.
        overrun_day_permille: u32,
        /// What men in hills, woods or a defile count against a host that would ride over them,
        /// permille of men in the open.
        overrun_rough_permille: u32,
        /// The same of men behind a river that has to be crossed.
        overrun_river_permille: u32,
        /// The same of men behind field works or under their own walls.
        overrun_works_permille: u32,
        /// Men of an enemy whom a resting force that seeks battle does not go out to meet, permille
        /// of its own.
        bait_permille: u32,
        /// Men needed for every hundred townsmen to ride into a walled place that nobody bars.
        walled_men_per_100_people: u32,
        /// Most days that digging in still strengthens works.
        dig_days: u32,
    }
}

patch! {
    /// Seeing, estimating and forgetting.
    pub struct KnowledgeRules, KnowledgeRulesPatch {
        /// Sight of a force, hexes.
        force_hexes: u32,
        /// Sight of a screening force, hexes.
        screen_hexes: u32,
        /// Sight of a camp group, hexes.
        camp_hexes: u32,
        /// Sight of a place in hand, hexes.
        place_hexes: u32,
        /// Chance to see a body at the edge of sight on a day, permille.
        edge_permille: u32,
        /// Men (or households) of a body that is seen without fail in sight; smaller ones are
        /// seen in proportion, never under `small_permille`.
        large_men: u32,
        /// Least chance to see a small body in sight, permille.
        small_permille: u32,
        /// Error of an estimate at close quarters, permille either way.
        error_near_permille: u32,
        /// Error at the edge of sight, permille either way.
        error_far_permille: u32,
        /// Confidence of a fresh contact, permille.
        fresh_confidence_permille: u32,
        /// Confidence lost a week without news, permille.
        fade_permille_per_week: u32,
        /// Below this a contact is dropped, permille.
        drop_below_permille: u32,
        /// Days after which a contact is dropped on ground that is seen well where nobody is; on ground
        /// that the side itself stands on it is dropped on the day.
        looked_over_days: u32,
        /// Weeks after which a side hears that a place changed hands, at the latest.
        rumour_weeks: u32,
        /// How far an enemy must be known to come before camps take fright, hexes.
        alarm_hexes: u32,
    }
}
