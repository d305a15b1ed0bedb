//! Every rate and constant of the rules, as data. The values live in `assets/ruleset/*.ron`
//! with unit and source; a scenario may override any of them. This module only names them.

mod combat;
mod command;
mod fitness;
mod headline;
mod land;
mod living;
mod march;
mod people;
mod politics;
mod raid;
mod siege;

pub use combat::{CombatRules, PhaseRules};
pub use command::CommandRules;
pub use fitness::FitnessRules;
pub use headline::HeadlineRules;
pub use land::{
    GrassRules, KnownWinter, KnownWinterPatch, RiverRules, Terrain, TerrainPatch, WeatherRules,
    WinterRules, ZoneWeather, ZoneWeatherPatch,
};
pub use living::{
    CountryRules, CountryRulesPatch, FoodRules, HorseRules, HungerRules, OffMapRules, SupplyRules,
};
pub use march::{ContactRules, CourierRules, KnowledgeRules, MarchRules};
pub use people::{CampRules, LevyRules, PlaceKindRules, TroopType, TroopTypePatch};
pub use politics::PoliticsRules;
pub use raid::RaidRules;
pub use siege::SiegeRules;

use super::define::{Aside, Names, Table};

patch! {
    /// The whole rule book: the files of `assets/ruleset` merged, with the scenario's own values
    /// on top.
    pub struct Ruleset, RulesetPatch {
        /// Version of the rules as text; recorded in saves and replays.
        version: String,
        /// Terrain catalogue.
        terrain: Table<Terrain>,
        /// Troop types.
        troops: Table<TroopType>,
        /// Kinds of places, by the kind named in the map.
        place_kinds: Table<PlaceKindRules>,
        /// Marching.
        march: MarchRules,
        /// Orders on the way.
        couriers: CourierRules,
        /// Who commands what is split off.
        command: CommandRules,
        /// Meeting and slipping away.
        contact: ContactRules,
        /// Seeing and forgetting.
        knowledge: KnowledgeRules,
        /// Horses: condition and losses.
        horses: HorseRules,
        /// Grass: eaten and regrown.
        grass: GrassRules,
        /// Weather of the week.
        weather: WeatherRules,
        /// What cold and ice crust cost.
        winter: WinterRules,
        /// Rivers, ice, floods and crossings.
        rivers: RiverRules,
        /// What men eat, and from where.
        food: FoodRules,
        /// What shortage does.
        hunger: HungerRules,
        /// The supply network.
        supply: SupplyRules,
        /// Life off the map.
        off_map: OffMapRules,
        /// Countries off the map, by the key of their box on the map; `elsewhere` = every box that is not named.
        countries: Table<CountryRules>,
        /// Camp groups.
        camps: CampRules,
        /// Levies.
        levies: LevyRules,
        /// Peoples: commitment, obeying, going home, changing sides.
        politics: PoliticsRules,
        /// Raids on camp groups, and pursuit.
        raids: RaidRules,
        /// Battle in the field.
        combat: CombatRules,
        /// Sieges.
        siege: SiegeRules,
        /// The front page of a week.
        headlines: Aside<HeadlineRules>,
        /// From where on a force is told as unfit.
        fitness: Aside<FitnessRules>,
    }
}
