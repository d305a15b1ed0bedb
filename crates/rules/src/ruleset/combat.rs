//! Battle: who joins it, what tells in it, what it costs.

patch! {
    /// One phase of a battle: how it kills and how it shakes.
    pub struct PhaseRules, PhaseRulesPatch {
        /// Men that fall for a thousand middling men of enemy power, permille.
        kill_permille: u32,
        /// Cohesion lost against an enemy of the same power, permille; more against a stronger
        /// one, in proportion.
        shake_permille: u32,
        /// What a side that was surprised brings, permille.
        surprised_permille: u32,
        /// What field works add on their first day, permille.
        works_first_permille: u32,
        /// What they add for each further day of digging, permille.
        works_day_permille: u32,
    }
}

patch! {
    /// Battle in the field.
    pub struct CombatRules, CombatRulesPatch {
        /// Least odds at which a force that seeks battle attacks, permille of the enemy's known
        /// men.
        seek_odds_permille: u32,
        /// Least odds at which a force whose march is barred fights its way, permille of the
        /// enemy's known men.
        attack_odds_permille: u32,
        /// Least odds at which a garrison that seeks battle comes out, permille of the besiegers'
        /// known men.
        sortie_odds_permille: u32,
        /// Cohesion under which a force does not fight of its own will and tries to slip away,
        /// permille.
        shaken_permille: u32,
        /// Chance that a force next to the battle comes to the noise of the guns, permille.
        join_permille: u32,
        /// Added for each point of its leader's initiative, permille.
        join_initiative_permille: u32,
        /// Chance to surprise an enemy who does not have the attacker in sight, permille.
        surprise_unseen_permille: u32,
        /// Chance of a forced march or a raid to fall on the enemy by night, permille.
        surprise_night_permille: u32,
        /// Added for each point by which the attacker's leader has more initiative, permille.
        surprise_initiative_permille: u32,
        /// Taken off when the defender lies behind works or screens, permille.
        surprise_watch_permille: u32,
        /// Men of a force in dispersed winter quarters who are there to fight, permille.
        dispersed_permille: u32,
        /// Most men who can come to blows in the open face to face, permille of the enemy's.
        frontage_open_permille: u32,
        /// Of the men beyond that, those who ride round the flanks and count, permille; only where
        /// the ground favours nobody.
        envelop_beyond_permille: u32,
        /// Men from which a side rides round the other's flanks in the open, permille of the
        /// enemy's.
        envelop_from_permille: u32,
        /// What charge and melee gain for a thousand permille of men more than that, permille.
        envelop_rise_permille: u32,
        /// What they gain at most, permille.
        envelop_most_permille: u32,
        /// Most attackers who can come to blows in hills, woods and defiles, permille of the
        /// defenders.
        frontage_rough_permille: u32,
        /// Most attackers who can come to blows with men behind works, permille of the defenders.
        frontage_works_permille: u32,
        /// Men who always find room to come to blows: a small post is taken from all sides.
        frontage_least_men: u32,
        /// Missiles: matchlocks and bows.
        missiles: PhaseRules,
        /// The charge with the lance.
        shock: PhaseRules,
        /// A round of sabre, axe and club.
        melee: PhaseRules,
        /// Rounds of melee before night falls, a count.
        melee_rounds: u32,
        /// Rounds of an assault on works before it is called off for the day, a count.
        works_rounds: u32,
        /// Cohesion lost more by a side whose charge was held, permille.
        held_permille: u32,
        /// Greatest odds that still tell on cohesion, permille.
        shake_odds_permille: u32,
        /// Cohesion under which a side breaks, permille.
        break_permille: u32,
        /// Cohesion of the attackers under which men behind works mount and charge, permille.
        countercharge_permille: u32,
        /// Cohesion that men behind works need to charge, permille.
        countercharge_own_permille: u32,
        /// What men held in reserve feel of what shakes those in front, permille.
        reserve_permille: u32,
        /// Spread of a side's fortune on the day, permille either way.
        fortune_permille: u32,
        /// Spread of fortune in a single phase, permille either way.
        luck_permille: u32,
        /// Power at horse condition 0 in a charge, permille (full at condition 1000).
        no_condition_permille: u32,
        /// Weight in a charge of riders' men who have no horse, permille.
        unhorsed_permille: u32,
        /// Least part of a side's men whom he must have with him who leads it in a battle,
        /// permille.
        chief_men_permille: u32,
        /// What each point of a leader's rating adds, permille.
        leader_permille: u32,
        /// What each day of hunger takes off, permille.
        hungry_day_permille: u32,
        /// What hunger takes off at most, permille.
        hungry_most_permille: u32,
        /// What the day's forced march takes off, permille.
        forced_march_permille: u32,
        /// Defender's ground behind a great river, permille.
        great_river_permille: u32,
        /// Defender's ground behind a river, permille.
        river_permille: u32,
        /// Defender's ground behind a stream, permille.
        stream_permille: u32,
        /// Defender's ground in hills, woods, marsh or a defile, permille.
        rough_permille: u32,
        /// Cost for riders from which ground counts as rough, percent of open ground.
        rough_cost_percent: u32,
        /// Travel time over a hex side from which it is a defile, percent of flat ground.
        defile_percent: u32,
        /// Men of the beaten lost in flight when the pursuers' power equals theirs, permille.
        pursuit_permille: u32,
        /// Greatest odds that still tell in pursuit, permille.
        pursuit_odds_permille: u32,
        /// Least of the beaten lost in flight, permille.
        pursuit_least_permille: u32,
        /// Weight of men on foot in flight and pursuit, permille of riders.
        pursuit_foot_permille: u32,
        /// Beasts driven for each man from which flight is burdened, sheep-equivalents.
        burden_sheep_per_man: u32,
        /// Horses for each man that he leads as his own; more are driven as booty.
        burden_horses_kept: u32,
        /// Losses in flight of those who drive beasts, permille of the others'.
        burden_permille: u32,
        /// Losses in flight of those who have no way out, permille of the others'.
        trapped_permille: u32,
        /// Losses in flight of those with a gate at their backs, permille of the others'.
        gate_permille: u32,
        /// Of those lost in flight, taken alive, permille.
        captured_permille: u32,
        /// Men who drown when the flight leads through a great river, permille.
        drowned_permille: u32,
        /// Men who drown when it leads through a smaller river in flood, permille.
        drowned_torrent_permille: u32,
        /// Horses that fall for each thousand men who fall, permille.
        horses_fall_permille: u32,
        /// Train and slaughter herd left to the victor, permille.
        train_left_permille: u32,
        /// Cohesion lost in a rout, permille.
        rout_permille: u32,
        /// Cohesion that victory gives back, permille.
        victory_permille: u32,
        /// Chance that a leader is hit in a battle, permille.
        leader_hit_permille: u32,
        /// Added for each point of his attack, permille: bold men ride in front.
        leader_bold_permille: u32,
        /// Chance that a beaten leader comes to harm in flight, permille.
        leader_rout_permille: u32,
        /// The same when his force is wiped out, permille.
        leader_lost_permille: u32,
        /// Of leaders hit, killed, permille.
        leader_killed_permille: u32,
        /// Of leaders who come to harm in flight, taken alive, permille.
        leader_captured_permille: u32,
        /// Days until a wound has healed, at least.
        wound_days: u32,
        /// Days that it can take longer.
        wound_more_days: u32,
        /// Cohesion his own force loses when its leader falls or is taken, permille; half of it
        /// for a wound.
        leader_fall_permille: u32,
        /// Cohesion the rest of his side loses when the man who leads the battle falls, permille.
        chief_fall_permille: u32,
    }
}
