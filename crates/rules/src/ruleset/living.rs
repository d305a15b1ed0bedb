//! Horses, food, hunger, the supply network, and the countries off the map.

use crate::num;

patch! {
    /// Horse condition, the clock of the campaign: 1000 = fat and rested.
    pub struct HorseRules, HorseRulesPatch {
        /// Condition towards which horses on fair pasture drift, by month (January first), permille.
        condition_by_month: Vec<u32>,
        /// Drift towards it a day, permille.
        drift_permille: u32,
        /// Lost on a day of normal march with so many horses a man as below, permille.
        march_permille: u32,
        /// The same of march with the herd, permille.
        herd_march_permille: u32,
        /// The same of forced march or raid, permille.
        forced_permille: u32,
        /// Horses a man with which those three are reckoned, permille (2500 = two and a half): who
        /// has more changes mounts more often.
        horses_per_man_permille: u32,
        /// Least that many horses make of a day's cost, percent.
        rotation_least_percent: u32,
        /// Most that few horses make of it, percent.
        rotation_most_percent: u32,
        /// Share of a day's grazing that a march with the herd leaves time for, permille.
        herd_graze_permille: u32,
        /// The same of a normal march, permille.
        march_graze_permille: u32,
        /// The same of a forced march or raid, permille.
        forced_graze_permille: u32,
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
    /// Condition that a day's work costs horses that carry so many riders in turn, permille, by
    /// [`crate::order::Pace::effort`]; 0 at rest.
    #[must_use]
    pub const fn effort_permille(&self, effort: u8, riders: u32, horses: u32) -> u32 {
        let cost = match effort {
            0 => return 0,
            1 => self.herd_march_permille,
            2 => self.march_permille,
            _ => self.forced_permille,
        };
        let (least, most) = (self.rotation_least_percent, self.rotation_most_percent);
        let percent = num::ratio(riders, self.horses_per_man_permille / 10, horses);
        let percent = if percent > most { most } else { percent };
        num::ratio(cost, if percent < least { least } else { percent }, 100)
    }

    /// Share of a day's grazing for which its work leaves time, permille, by the same.
    #[must_use]
    pub const fn graze_permille(&self, effort: u8) -> u32 {
        match effort {
            0 => 1000,
            1 => self.herd_graze_permille,
            2 => self.march_graze_permille,
            _ => self.forced_graze_permille,
        }
    }
}

patch! {
    /// Food.
    pub struct FoodRules, FoodRulesPatch {
        /// Man-days of food in one sheep (Central Asian fat-tail, meat and fat).
        man_days_per_sheep: u32,
        /// Man-days of food in one fat horse.
        man_days_per_horse: u32,
        /// What a horse that is all skin and bone still yields of that, permille; between the two by its condition.
        lean_horse_permille: u32,
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
        /// Share of a granary that friendly forces in the town which are not its garrison may eat in a day, all
        /// together, permille.
        granary_day_permille: u32,
        /// Men for whom a place keeps house in peace, permille of its people: of a greater garrison the others eat as
        /// friendly forces in the town do.
        garrison_fill_permille: u32,
        /// Men for whom any place does, men.
        garrison_fill_men: u32,
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
    /// What hunger does, in order: cohesion, desertion, death. Men carry their want with them, counted in days
    /// without any food: short rations add their share of a day, full ones take a part of a day off.
    pub struct HungerRules, HungerRulesPatch {
        /// Part of a day's want that a day's full rations make good, permille: the want that men live with for ever
        /// is this share of it and one.
        made_good_permille: u32,
        /// Want in a ration of the men's own riding horses, permille of none at all: they eat what they ride home on.
        horse_meat_want_permille: u32,
        /// Cohesion lost for each day of want that is added, permille.
        cohesion_permille: u32,
        /// Cohesion regained a day when fed and not fighting, permille; as far as the want that is left allows.
        recover_permille: u32,
        /// Days of want after which men desert.
        desert_after_days: u32,
        /// Men who leave a day in complete want, permille.
        desert_permille: u32,
        /// How much of that gets over the wall of a place in which they are shut, permille.
        wall_desert_permille: u32,
        /// Days of want after which men die.
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
        /// Days of a garrison's own food that it locks away from townsmen and convoys: it has the keys.
        garrison_lock_days: u32,
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

patch! {
    /// A country off the map, where forces wait and camps find refuge: what those who come there find beside the
    /// people who live in it. All who are there share it.
    pub struct CountryRules, CountryRulesPatch {
        /// Horses that the grass which is left to guests feeds without snow, January to December.
        grass_horses_by_month: Vec<u32>,
        /// Bread and meat to be had in a week, man-days.
        bread_man_days_per_week: u32,
        /// Shelter of its winter grounds, permille.
        shelter_permille: u32,
    }
}

patch! {
    /// Life in the countries off the map.
    pub struct OffMapRules, OffMapRulesPatch {
        /// Part of a country's grass that armies come to, permille: they lie together, and herdsmen are there first.
        army_grass_permille: u32,
        /// How much want of herds costs a camp in its own people's country, permille of what it costs on the map: kin
        /// take in the poor.
        kin_want_permille: u32,
        /// Herd that a camp in foreign country sells in a week for bread and leave to stay, permille.
        guest_herd_permille: u32,
        /// Households that scatter in a week in foreign country, permille.
        guest_households_permille: u32,
    }
}
