//! Peoples: what raises and lowers their commitment, who goes home, who obeys, who changes sides.

patch! {
    /// What peoples put up with.
    pub struct PoliticsRules, PoliticsRulesPatch {
        /// Commitment won by a victory in which all of a people's men stood against as many
        /// enemies, permille.
        victory_permille: u32,
        /// Commitment lost by a defeat in which all of its men stood, permille.
        defeat_permille: u32,
        /// Commitment won or lost with the place that its side wants most, permille.
        place_permille: u32,
        /// Weight of a place that gives no points and is nobody's objective, for each step of
        /// its importance, permille of the dearest.
        place_importance_permille: u32,
        /// Commitment won for each sheep-equivalent of plunder a man in a week, permille.
        booty_permille: u32,
        /// Most that plunder wins in a week, permille.
        booty_most_permille: u32,
        /// Commitment lost in a week without any food, permille.
        hunger_permille: u32,
        /// Commitment lost in a week in which all camps flee or are raided, permille.
        camps_danger_permille: u32,
        /// How often a household that was lost counts against one that only fled.
        camps_lost_weight: u32,
        /// Commitment won back in a week in which no camp is in danger, permille.
        camps_safe_permille: u32,
        /// Weeks that levies wait without victory or plunder before they murmur.
        patience_weeks: u32,
        /// Commitment lost in a week of waiting beyond that, permille.
        waiting_permille: u32,
        /// Commitment lost with a leader of its own for each step of his rank, permille.
        leader_lost_permille: u32,
        /// Authority from which a leader of another people is borne without murmur, 0–10.
        authority_enough: u32,
        /// Commitment lost in a week in which all men serve under another people's leader of no
        /// authority, permille.
        precedence_permille: u32,
        /// Drift back to the commitment of the start in a week, permille.
        drift_permille: u32,
        /// What is added to it, permille of the distance.
        drift_share_permille: u32,
        /// Share of a people's fighters that can be called up in a week without murmur, permille.
        call_free_permille: u32,
        /// Commitment lost when all of them are called up in one week, permille.
        call_cost_permille: u32,

        /// Commitment below which levies go home, permille.
        go_home_below_permille: u32,
        /// Levies that go home in a week at no commitment at all, permille.
        go_home_permille: u32,
        /// Plunder a man above which levies take it home, sheep-equivalents.
        booty_limit_sheep: u32,
        /// Levies that ride home rich in a week, permille.
        booty_home_permille: u32,
        /// Plunder that one who rides home rich carries, permille of the mean.
        booty_carried_permille: u32,
        /// That share by month (January first), permille: lambing and winter call men home.
        home_month_permille: Vec<u32>,
        /// Days without full rations after which levies go home.
        hunger_days: u32,
        /// Hungry levies that go home in a week, permille.
        hunger_home_permille: u32,
        /// Levies that go home in a week when their own camp is in flight or was raided, permille
        /// (at no commitment at all).
        worried_home_permille: u32,

        /// Commitment and authority together below which a people refuses the orders of another
        /// people's leader, permille.
        follow_permille: u32,
        /// What each step of the commander's authority counts, permille.
        authority_permille: u32,

        /// Commitment below which men of doubtful loyalty change sides, permille.
        go_over_below_permille: u32,
        /// How near the enemy must stand, hexes.
        go_over_hexes: u32,
        /// How many the enemy must be, permille of the men of the force.
        go_over_enemy_permille: u32,
        /// Chance of it in a week at no commitment at all, permille.
        go_over_chance_permille: u32,
        /// That chance in the open field, permille; behind walls it is as far as the townsmen do
        /// not lean to the holder.
        go_over_field_permille: u32,
        /// How much less a town leans to its holder when its men have gone over, permille.
        go_over_loyalty_permille: u32,
    }
}
