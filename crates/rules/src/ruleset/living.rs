//! Horses, food, hunger and the supply network.

patch! {
    /// Horse condition, the clock of the campaign: 1000 = fat and rested.
    pub struct HorseRules, HorseRulesPatch {
        /// Condition towards which horses on fair pasture drift, by month (January first), permille.
        condition_by_month: Vec<u32>,
        /// Drift towards it a day, permille.
        drift_permille: u32,
        /// Lost on a day of normal march, permille.
        march_permille: u32,
        /// Lost on a day of march with the herd, permille.
        herd_march_permille: u32,
        /// Lost on a day of forced march or raid, permille.
        forced_permille: u32,
        /// Lost on a day without any grass, permille (in proportion to the want).
        hungry_permille: u32,
        /// Gained on a day of rest on full pasture beyond the drift, permille.
        rest_permille: u32,
        /// Under this condition horses die, permille.
        death_below_permille: u32,
        /// Horses that die a day at condition 0, permille (none at the limit above, a straight
        /// line between).
        death_permille: u32,
        /// Horses that die a day of complete want of grass, permille.
        starve_permille: u32,
        /// Want of grass, permille of the need, below which no horse dies of it.
        starve_from_permille: u32,
        /// Condition lost a day in the cold below `cold_dc`, permille.
        cold_permille: u32,
        /// Cold that tells on horses, tenths of °C.
        cold_dc: i32,
        /// How much better than the season allows horses are kept in a garrison with grain, permille.
        grain_permille: u32,
    }
}

impl HorseRules {
    /// Condition that a day's work costs, permille, by [`crate::order::Pace::effort`]; 0 at rest.
    #[must_use]
    pub const fn effort_permille(&self, effort: u8) -> u32 {
        match effort {
            0 => 0,
            1 => self.herd_march_permille,
            2 => self.march_permille,
            _ => self.forced_permille,
        }
    }
}

patch! {
    /// Food.
    pub struct FoodRules, FoodRulesPatch {
        /// Man-days of food in one sheep (Central Asian fat-tail, meat and fat).
        man_days_per_sheep: u32,
        /// Man-days of food in one horse.
        man_days_per_horse: u32,
        /// Sheep that eat as much grass as one horse.
        sheep_per_horse_grazing: u32,
        /// Days of food a force can carry in its train.
        train_days: u32,
        /// Share of its herd that a camp group gives friendly forces in a week, permille.
        camp_gift_permille_per_week: u32,
        /// Herd below which a camp group gives nothing, sheep-equivalents per household.
        camp_gift_floor_sheep: u32,
        /// Reach of gifts, hexes.
        camp_reach_hexes: u32,
        /// Share of a granary that a garrison or friendly force may eat in a day, permille; a
        /// garrison that is cut off eats what it needs.
        granary_day_permille: u32,
        /// Share of the country people's food that close foraging finds, permille.
        close_forage_permille: u32,
        /// Share that wide foraging finds, permille.
        wide_forage_permille: u32,
        /// Milk and game as a share of what camps eat, by month (January first), permille.
        milk_permille_by_month: Vec<u32>,
        /// Rations of a household a day.
        household_rations: u32,
        /// Horses a force keeps for every 100 men before it eats one.
        horses_kept_per_100_men: u32,
    }
}

patch! {
    /// What hunger does, in order: horses (see horse rules), cohesion, desertion, death.
    pub struct HungerRules, HungerRulesPatch {
        /// Cohesion lost a day without any food, permille (in proportion to the want).
        cohesion_permille: u32,
        /// Cohesion regained a day when fed and not fighting, permille.
        recover_permille: u32,
        /// Hungry days after which men desert.
        desert_after_days: u32,
        /// Men who leave a day in complete want, permille.
        desert_permille: u32,
        /// Hungry days after which men die.
        die_after_days: u32,
        /// Men who die a day in complete want, permille.
        die_permille: u32,
        /// Men a day who fall ill and die in winter quarters under canvas below `cold_dc`, per
        /// 100,000.
        cold_per_100k: u32,
        /// The cold that tells on men, tenths of °C.
        cold_dc: i32,
    }
}

patch! {
    /// The network that carries food.
    pub struct SupplyRules, SupplyRulesPatch {
        /// Farthest a source carries, percent of open hexes for foot (800 = eight open hexes).
        reach_cost_percent: u32,
        /// Farthest the homeland's caravans carry, percent of open hexes.
        homeland_reach_cost_percent: u32,
        /// Food that the carriers eat, permille for every open hex of the way.
        loss_permille_per_hex: u32,
        /// Share of a town's granary that leaves the town in a week, permille.
        place_output_permille: u32,
        /// Days of its own people's food that a town never gives away.
        place_keep_days: u32,
        /// Share of a depot that can be carried in a week, permille.
        depot_output_permille: u32,
        /// Share of a camp's herd that is driven to forces in a week, permille.
        camp_output_permille: u32,
        /// Enemy men at a junction that cut it.
        cut_men: u32,
        /// Reach in snow that slows marches, permille.
        snow_reach_permille: u32,
        /// Days of food a force asks to be filled up to.
        want_days: u32,
        /// Rations a townsman eats a day, permille of a man's (children, and gardens).
        townsman_ration_permille: u32,
        /// Food that a town's gardens and villages bring in a day, permille of what its people
        /// eat, by month (January first); the harvest fills the granary.
        harvest_permille_by_month: Vec<u32>,
        /// Greatest store of a town, days of its people's food.
        granary_cap_days: u32,
        /// Share of the harvest lost while an enemy army stands at the town, permille.
        blockade_harvest_loss_permille: u32,
    }
}
