//! Sieges: storm, parley, thirst, hunger, and what follows when a place falls.

patch! {
    /// Sieges. Chances are for one attempt; factors multiply them in turn.
    pub struct SiegeRules, SiegeRulesPatch {
        /// Besiegers needed to cut a place off, permille of the defenders.
        invest_permille: u32,
        /// Under this the siege is lifted, permille of the defenders.
        lift_permille: u32,

        /// Fewest stormers who cover the wall, permille of the defenders: fewer do not try.
        storm_least_permille: u32,
        /// Chance of a storm at `base_odds` to one against full walls, all else middling, permille.
        storm_permille: u32,
        /// Besiegers for each defender at which the chances above and below hold.
        base_odds: u32,
        /// Least factor of the odds, percent.
        least_odds_percent: u32,
        /// Greatest factor of the odds, percent.
        most_odds_percent: u32,
        /// Walls from which height counts as full, permille of the strongest of the theatre.
        full_walls_permille: u32,
        /// Factor without any wall, percent; falls as the square of what is missing to full walls.
        no_walls_percent: u32,
        /// Cohesion at which men fight as reckoned, permille.
        steady_cohesion_permille: u32,
        /// Least factor for a garrison steadier than that, permille.
        stout_permille: u32,
        /// Factor for a garrison without any cohesion, percent.
        shaken_percent: u32,
        /// More men than this, unwearied, are a fresh garrison.
        fresh_men: u32,
        /// Days of siege for which a garrison stays fresh, when it neither hungers nor thirsts.
        fresh_days: u32,
        /// Factor of a fresh garrison, permille.
        fresh_permille: u32,
        /// Leaning at which townsmen neither help nor hinder, permille.
        neutral_loyalty_permille: u32,
        /// Leaning at which there is a party of the besiegers inside, permille.
        party_loyalty_permille: u32,
        /// Factor of such a party, percent; in proportion from the neutral leaning down.
        party_percent: u32,
        /// Townsmen who man the walls when wholly loyal, permille of the people; none at the
        /// neutral leaning, but for those who shut the gate.
        townsmen_permille: u32,
        /// Townsmen of a walled place who shut the gate to a handful whatever they want, permille
        /// of the people.
        townsmen_floor_permille: u32,
        /// Men up to whom a host is a handful, permille of the people: as many as the town has
        /// able men.
        handful_permille: u32,
        /// Men from whom nobody shuts the gate who does not lean to the holder, percent of such a
        /// handful; between the two in proportion.
        host_percent: u32,
        /// Attack and siegecraft together of a middling leader.
        leader_neutral: u32,
        /// Attack and siegecraft together where nobody of name leads.
        leader_nameless: u32,
        /// Added to the factor for each point above that, permille.
        leader_point_permille: u32,
        /// Factor of a storm on the night of an arrival that nobody saw, percent.
        surprise_percent: u32,
        /// Added to the factor for each hungry day of the garrison, percent.
        hunger_day_percent: u32,
        /// Greatest factor of hunger, percent.
        hunger_most_percent: u32,
        /// Factor of thirst where all the water is turned away, percent.
        thirst_percent: u32,
        /// Taken off the factor for each day that the garrison dug in before, permille.
        works_day_permille: u32,
        /// Greatest chance of any attempt, permille.
        most_permille: u32,
        /// Days before the walls until ladders and bundles are ready.
        prepare_days: u32,
        /// Days between two storms.
        storm_every_days: u32,
        /// Stormers lost in a storm that fails, least, permille.
        failed_least_permille: u32,
        /// Stormers lost in a storm that fails, most, permille.
        failed_most_permille: u32,
        /// Stormers lost in a storm that succeeds, least, permille.
        taken_least_permille: u32,
        /// Stormers lost in a storm that succeeds, most, permille.
        taken_most_permille: u32,
        /// Stormers lost for each defender at most, permille.
        lost_per_defender_permille: u32,
        /// Garrison lost in a storm that fails, least, permille.
        held_least_permille: u32,
        /// Garrison lost in a storm that fails, most, permille.
        held_most_permille: u32,
        /// Cohesion that a failed storm costs the stormers, permille.
        failed_cohesion_permille: u32,
        /// Cohesion that it costs the garrison, permille.
        held_cohesion_permille: u32,
        /// Garrison killed when a place is taken by force, permille; the others are captives.
        killed_permille: u32,
        /// Chance that the leader of a garrison taken by force is killed, permille.
        leader_killed_permille: u32,
        /// Chance that he is captured, permille; else he gets away.
        leader_captured_permille: u32,

        /// Chance that a garrison takes terms at `base_odds`, all else middling, permille.
        parley_permille: u32,
        /// Days between two parleys.
        parley_every_days: u32,
        /// Command rating of a middling commander.
        commander_neutral: u32,
        /// Taken off the factor for each point above that, permille.
        commander_point_permille: u32,
        /// How near an army of its own must stand to give a garrison hope, hexes.
        relief_hexes: u32,
        /// How strong it must be, permille of the besiegers.
        relief_share_permille: u32,
        /// Factor of such hope, permille.
        relief_permille: u32,
        /// Leaning below which townsmen open the gates themselves, permille.
        gates_loyalty_permille: u32,
        /// Chance that they do when the parley succeeds and they lean so, permille.
        gates_permille: u32,

        /// Chance a day to turn the water away, where it can be, permille.
        water_day_permille: u32,
        /// Fewest men who dig, and who keep the water away, permille of the defenders.
        water_least_permille: u32,
        /// Chance a day that a place gives up where all its water is turned away, all else
        /// middling, permille.
        thirst_yield_permille: u32,
        /// Cohesion that full thirst costs a garrison a day, permille.
        thirst_cohesion_permille: u32,
        /// Loyalty that full thirst costs a town a day, permille.
        thirst_loyalty_permille: u32,

        /// Days of its people's food below which a besieged town starves.
        starving_days: u32,
        /// Loyalty that it then loses a day, permille.
        hunger_loyalty_permille: u32,
        /// Hungry days in a row after which a garrison thinks of giving up.
        starve_days: u32,
        /// Chance a day that a starving place gives up, all else middling, permille.
        yield_permille: u32,
        /// Factor where the town starves and the garrison still eats, permille.
        fed_garrison_permille: u32,
        /// Chance that those who give up for hunger get free leave, permille.
        free_permille: u32,
        /// Horses in a besieged place that die or are killed a day for want of fodder, permille.
        fodder_permille: u32,

        /// How far the leaning turns round when the holder changes, permille.
        turn_permille: u32,
        /// Loyalty to the new holder that plunder costs, permille.
        plunder_loyalty_permille: u32,
        /// Share of the granary that plunderers find, permille.
        plunder_food_permille: u32,
        /// Plunder of a town for each hundred people, sheep-equivalents.
        booty_per_100_people: u32,

        /// Cohesion ascribed to a garrison of which nothing is known, permille.
        assumed_cohesion_permille: u32,
        /// Men usual in a garrison never seen, for each hundred townsmen.
        assumed_men_per_100_people: u32,
        /// Men usual in it at the least.
        assumed_men: u32,
        /// Least that it may be, percent of what is usual.
        assumed_least_percent: u32,
        /// Most that it may be, percent of what is usual.
        assumed_most_percent: u32,

        /// Men with whom a holder could keep a place, permille of its people; townsmen who lean
        /// to the holder keep it too.
        keep_permille: u32,
        /// Fewest men with whom it could.
        keep_men: u32,
    }
}
