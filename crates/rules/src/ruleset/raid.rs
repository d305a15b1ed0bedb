//! Raids on camp groups, their pursuit, and what makes a flight dear.

patch! {
    /// Raids on camp groups, and the pursuit of those that flee.
    pub struct RaidRules, RaidRulesPatch {
        /// Chance to come on a camp unawares that has not seen the raiders, permille.
        surprise_permille: u32,
        /// Added after a forced march: raiders who come by night, permille.
        surprise_forced_permille: u32,
        /// Added for each point of the leader's initiative, permille.
        surprise_initiative_permille: u32,
        /// Share of a camp's fighters who get to their arms when it is surprised, permille.
        asleep_permille: u32,
        /// Fighting worth of a camp's fighter, permille of a middling levy.
        herdsman_permille: u32,
        /// Share of a garrison in the camp's hex that comes to its help, permille.
        garrison_help_permille: u32,
        /// Added to the raiders' strength for each point of the leader's attack above 5 (taken off
        /// below it), permille.
        attack_rating_permille: u32,
        /// Least chance that a raid breaks in, permille.
        least_chance_permille: u32,
        /// Greatest chance that a raid breaks in, permille.
        most_chance_permille: u32,
        /// Loss of raiders who break in, permille of the smaller party.
        raiders_lost_permille: u32,
        /// Fighters killed in a camp that is broken into, permille of the smaller party.
        fighters_lost_permille: u32,
        /// Loss of raiders who are beaten off, permille of the smaller party.
        repelled_lost_permille: u32,
        /// Fighters killed in a camp that holds, permille of the smaller party.
        held_lost_permille: u32,
        /// Cohesion lost by raiders who are beaten off, permille.
        repelled_cohesion_permille: u32,
        /// Households that are no more for every hundred fighters killed.
        households_per_100_dead: u32,
        /// Horses that a raider can drive off.
        horses_per_man: u32,
        /// Sheep that a raider can drive off.
        sheep_per_man: u32,
        /// Most of the herds that a raid can lay hands on, permille.
        herd_permille: u32,
        /// Most of the households that a raid can lay hands on where nobody gets away, permille.
        captives_permille: u32,
        /// Households that a hundred raiders can guard on the way.
        captives_per_100_men: u32,
        /// Share of those in reach who get away on fat horses, permille at full condition.
        getaway_permille: u32,
        /// Of all this, what is taken from a camp that saw the raiders come, permille.
        alert_permille: u32,
        /// Of all this, what is taken from a camp on the move or in flight: it scatters, permille.
        scattered_permille: u32,
        /// Of all this, what a host takes that plunders in passing without a raid, permille.
        plunder_permille: u32,
        /// Chance a day to find the trail of a camp that has moved on, permille.
        trail_permille: u32,
        /// How far away such a camp is found, hexes.
        trail_hexes: u32,
        /// Herd that a camp loses when it scatters before an enemy upon it, permille.
        scatter_herd_permille: u32,
        /// Households that it loses so, permille.
        scatter_households_permille: u32,
        /// How near an enemy must be to catch up with a camp in flight, hexes.
        pursuit_hexes: u32,
        /// Herd that a hunted camp loses on a day, permille.
        pursuit_herd_permille: u32,
        /// Households that a hunted camp loses on a day, permille.
        pursuit_households_permille: u32,
        /// Share of what pursuit costs that falls into the pursuers' hands, permille.
        pursuit_taken_permille: u32,
        /// Losses of flight are greater by this in cold that kills in the open, permille.
        flight_cold_permille: u32,
        /// Losses of flight are greater by this in snow that slows marches or on ice, permille.
        flight_snow_permille: u32,
    }
}
