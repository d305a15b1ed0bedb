//! What is taken of those whom nobody has counted.

patch! {
    /// What a side takes of others where it does not know: from what ranges food, horses and men are drawn
    /// when computer players think of how things might stand. It bears on nothing that happens by itself.
    pub struct BeliefRules, BeliefRulesPatch {
        /// Men whom a side is taken to lose in a week without a battle, permille.
        wear_permille_per_week: u32 = 3,
        /// Men whom a side is taken to have called up after some weeks, permille of the fighters in its camps.
        levied_permille: u32 = 300,
        /// Weeks after which they are taken to be there.
        levied_weeks: u32 = 12,
        /// Fewest men that are left of a force out of sight which is taken to be there, permille of its start.
        fewest_left_permille: u32 = 250,
        /// Of the men missing, the share of those who are taken to have gone with whole forces, permille.
        gone_whole_permille: u32 = 400,
        /// Chance that a garrison is taken to have gone under with its place, permille.
        fell_with_place_permille: u32 = 700,
        /// Men of a body that nobody has counted are drawn as far about what is expected, permille either way.
        uncounted_error_permille: u32 = 250,
        /// Chance that a body out of sight is taken to have gone for one of its side's aims, not anywhere, permille.
        onward_permille: u32 = 700,
        /// Farthest that a body which was seen is taken to have gone since, hexes.
        seen_walk_hexes: u32 = 12,
        /// Farthest that a force which nobody has seen is taken to have come from where it started, hexes.
        unseen_walk_hexes: u32 = 45,
        /// Chance that a force which nobody has seen is taken to be still about where it started, permille.
        stays_permille: u32 = 200,
        /// Least food with a force, days of its men.
        food_least_days: u32 = 1,
        /// Most food with a force, days of its men.
        food_most_days: u32 = 45,
        /// Horses lost since the start, at most, permille.
        horses_lost_most_permille: u32 = 300,
        /// Condition that horses lack of what the season allows, at most, permille.
        worn_most_permille: u32 = 400,
        /// Cohesion that men lack of what their kind is raised with, at most, permille.
        shaken_most_permille: u32 = 350,
        /// Chance that a force in the field is taken to be on the march, permille.
        marching_permille: u32 = 300,
        /// Households that a camp group is taken to lose in a week, permille.
        households_lost_permille_per_week: u32 = 1,
        /// Herds of a camp group, for a household, at least, permille of those of the start.
        herd_least_permille: u32 = 700,
        /// Herds of a camp group, for a household, at most, permille of those of the start.
        herd_most_permille: u32 = 1000,
        /// Food in a granary at least, permille of that of the start.
        granary_least_permille: u32 = 300,
        /// Food in a granary at most, permille of that of the start.
        granary_most_permille: u32 = 1000,
        /// Leaning of a town to whom it did not belong at the start, permille.
        taken_loyalty_permille: u32 = 500,
        /// Leaning of a town is drawn as far about what is expected, permille either way.
        loyalty_error_permille: u32 = 60,
        /// Commitment of a people is drawn as far about that of the start, permille either way.
        commitment_error_permille: u32 = 120,
        /// Grass eaten where a body of another side stands, at most, permille of what grows.
        grazed_most_permille: u32 = 600,
        /// Chance that others are taken to have heard of a body that they do not see, permille.
        heard_of_permille: u32 = 400,
        /// Oldest such news, days.
        heard_of_days: u32 = 30,
    }
}
