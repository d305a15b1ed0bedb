//! What makes the front page of a week, and how large it is set.

patch! {
    /// Weights of headlines. They bear on nothing that happens: only on what is told first.
    pub struct HeadlineRules, HeadlineRulesPatch {
        /// Most headlines of a week.
        most: u32 = 5,
        /// So many are told of all that weigh enough; those beyond have to be middling at least.
        few: u32 = 3,
        /// Weight from which something is a headline.
        least_weight: u32 = 100,
        /// Weight from which something stands on the front page of a week that has no other headline.
        quiet_weight: u32 = 30,
        /// Weight from which a headline is set in middling letters.
        middling_weight: u32 = 250,
        /// Weight from which a headline is set in great letters.
        great_weight: u32 = 500,
        /// A battle in which the side fought.
        battle_weight: u32 = 160,
        /// A battle that nobody won.
        battle_drawn_weight: u32 = 80,
        /// A battle between others, of which the side hears.
        battle_heard_weight: u32 = 60,
        /// Added for every hundred men whom a fight cost both sides.
        per_100_lost_weight: u32 = 50,
        /// Added for every thousand men who were put to flight.
        per_1000_fled_weight: u32 = 40,
        /// Men of the beaten who fled, permille of those who fought: from this a defeat is a rout.
        rout_permille: u32 = 500,
        /// Men of the beaten who fled: of fewer nobody would call it a rout.
        rout_men: u32 = 300,
        /// A place that was taken or lost.
        place_weight: u32 = 180,
        /// Added for every hundred men who were in a place that fell, killed or taken.
        per_100_inside_weight: u32 = 5,
        /// Added for every point of a place that was taken, lost, stormed, shut in or freed.
        per_point_weight: u32 = 6,
        /// A siege that was lifted.
        lifted_weight: u32 = 130,
        /// A place that was shut in.
        invested_weight: u32 = 60,
        /// A town whose people turn away from the side.
        turning_weight: u32 = 120,
        /// A storm that was thrown back.
        repulse_weight: u32 = 150,
        /// A leader killed or captured.
        leader_lost_weight: u32 = 300,
        /// A leader wounded.
        leader_wounded_weight: u32 = 110,
        /// Men who went over to another side: the news itself.
        went_over_weight: u32 = 200,
        /// For every hundred men who went home of their own will.
        per_100_home_weight: u32 = 20,
        /// For every hundred men who died of hunger, cold and sickness.
        per_100_want_weight: u32 = 60,
        /// For every thousand men who come to go short of food.
        per_1000_hungry_weight: u32 = 60,
        /// For every thousand men who were called and have set out.
        per_1000_mustered_weight: u32 = 60,
        /// Most that men weigh who go home, or whom hunger, cold and sickness take.
        ebb_most_weight: u32 = 600,
        /// For every hundred households that a side lost or led off.
        per_100_households_weight: u32 = 25,
        /// A force of others that was not known the week before, for every thousand men.
        per_1000_seen_weight: u32 = 40,
        /// An event of the scenario that came about, or asks for a decision.
        event_weight: u32 = 120,
        /// A battle bears on a siege that lies so near, hexes.
        near_hexes: u32 = 3,
    }
}
