//! Troops, places, camps and levies.

use super::Names;

patch! {
    /// A troop type.
    pub struct TroopType, TroopTypePatch {
        /// Name on screen.
        name: Names,
        /// Whether it rides; foot and guns march at foot rates.
        mounted: bool,
        /// Horses a man brings, permille (2500 = two and a half).
        horses_per_man_permille: u32,
        /// Fighting quality, permille of a middling levy.
        quality_permille: u32,
        /// Share that shoots (matchlocks, bows), permille: the missile phase.
        missile_permille: u32,
        /// Weight in a charge, permille of a middling levy.
        shock_permille: u32,
        /// Cohesion when raised, permille.
        cohesion_permille: u32,
        /// Whether it goes home to camps of its group when released.
        levy: bool,
    }
}

patch! {
    /// What a kind of place is and does.
    pub struct PlaceKindRules, PlaceKindRulesPatch {
        /// Name on screen.
        name: Names,
        /// Whether it can be held by a side and counts as a place in hand.
        can_be_held: bool,
        /// Whether great rivers are crossed here by boat.
        ferry: bool,
        /// Whether it gives water in dry country.
        well: bool,
        /// Whether it shelters camps and herds in winter, permille off snow.
        shelter_permille: u32,
        /// Whether walls keep an ungarrisoned place from being taken by anyone who rides in.
        walled: bool,
    }
}

patch! {
    /// Camp groups.
    pub struct CampRules, CampRulesPatch {
        /// Persons in a household.
        persons_per_household: u32,
        /// Men fit to fight in a hundred households.
        fighters_per_100: u32,
        /// Herd a household needs to live, sheep-equivalents (horses count five).
        minimum_sheep_per_household: u32,
        /// Sheep-equivalents of a horse.
        sheep_per_horse: u32,
        /// Households lost a week to want at no herd at all, permille (in proportion).
        want_permille: u32,
        /// Want of herds from which households begin to be lost, permille of the herd they need.
        want_from_permille: u32,
        /// Births in the herds a week, by month (January first), permille.
        births_permille_by_month: Vec<u32>,
        /// Herd that dies a week of complete want of grass, permille.
        starve_permille: u32,
        /// Want of grass below which no beast dies, permille of the need.
        starve_from_permille: u32,
        /// Herd that dies in a week of jut, permille.
        jut_permille: u32,
        /// Share of the jut's loss that shelter takes off, permille of the shelter.
        jut_shelter_permille: u32,
        /// Grass left, permille of the best, at which a camp moves on by itself.
        move_on_permille: u32,
        /// Farthest hex a camp looks at when it moves on, hexes.
        move_on_hexes: u32,
        /// Herd lost on a day of flight, permille.
        flight_herd_permille: u32,
        /// Households lost on a day of flight, per 100,000.
        flight_households_per_100k: u32,
        /// Both are multiplied by this, by month (January first), permille: lambing, cold, mud.
        flight_month_permille: Vec<u32>,
        /// As cheap as events can make flight, permille of the usual.
        flight_least_permille: u32,
        /// Days of flight that cost nothing: people run before they drop.
        flight_free_days: u32,
        /// How far camps flee at a time, hexes.
        flight_hexes: u32,
        /// Days that a camp lies still after a flight before it drifts back to its ground.
        calm_days: u32,
        /// Households lost a week in the open below `cold_dc`, per 100,000.
        cold_households_per_100k: u32,
        /// The cold that kills in the open, tenths of °C.
        cold_dc: i32,
        /// Enemy men that put a camp to flight for every hundred of its own fighters.
        fear_per_100: u32,
    }
}

patch! {
    /// Levies.
    pub struct LevyRules, LevyRulesPatch {
        /// Share of a camp's fighters that can be under arms at once, permille.
        most_permille: u32,
        /// Days from the call to the ride.
        muster_days: u32,
        /// How far from its force a camp answers a call, hexes.
        reach_hexes: u32,
        /// Days of food a levy brings.
        food_days: u32,
        /// Horses that must stay in a camp, for every household, permille.
        horses_kept_permille: u32,
        /// Weeks whose mean of men under arms is the most that counts at the end.
        counted_weeks: u32,
    }
}
