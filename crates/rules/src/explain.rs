//! Why a force or a camp group stands as it does: the sums of the week, ready to be shown. All
//! numbers were carried by events; nothing is reckoned anew but rates and days left.

use super::{
    ids::{CampId, ForceId},
    num,
    resolve::subsistence::{hunger_after, want_permille},
    state::CampaignState,
};

/// A force's supply, per day of the week so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ForceSupply {
    /// Days of the week that are counted.
    pub days: u32,
    /// Needed a day, man-days.
    pub need: u32,
    /// Eaten a day by [`Larder`](super::event::Larder), man-days.
    pub from: [u32; 7],
    /// Not found a day, man-days.
    pub short: u32,
    /// Brought by convoys in the week, man-days.
    pub convoys: u32,
    /// Days that train and herd last if nothing else is found.
    pub days_left: u32,
    /// Grass needed a day, horse-days.
    pub grass_need: u32,
    /// Grass found, permille of the need.
    pub grass_permille: u32,
    /// Cohesion lost a day to this shortage, permille.
    pub cohesion_lost: u32,
    /// Horse condition lost a day to want of grass, permille.
    pub condition_lost: u32,
    /// Horse condition lost to the last day's march, permille.
    pub condition_worked: u32,
}

/// A camp group's week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CampSupply {
    /// Food needed, man-days a week.
    pub need: u32,
    /// Eaten: milk and game.
    pub milk: u32,
    /// Eaten: slaughtered beasts.
    pub meat: u32,
    /// Not found.
    pub short: u32,
    /// Sheep slaughtered for the camp itself.
    pub slaughtered: u32,
    /// Sheep given to forces.
    pub given: u32,
    /// Grass needed, horse-days a week.
    pub grass_need: u32,
    /// Grass found, permille of the need.
    pub grass_permille: u32,
    /// Herd for each household, sheep-equivalents.
    pub herd_per_household: u32,
    /// Herd below which households fall into want, sheep-equivalents.
    pub minimum: u32,
}

/// A force's supply in the week under way (or, between weeks, the week that ended).
pub fn force_supply(state: &CampaignState, force: ForceId) -> ForceSupply {
    let row = state.forces().row(force);
    let rules = &state.scenario.rules;
    let men = state.men(force);
    let days = row.week.need.checked_div(men.max(1)).unwrap_or(0).clamp(1, 7);
    let need = row.week.need / days;
    let from = row.week.from.map(|part| part / days);
    let short = need.saturating_sub(from.iter().sum());
    let want = want_permille(&rules.hunger, &row.week);
    let grass_permille = num::share(row.grass_found, row.grass_need).min(1000);
    let herd = row.sheep * rules.food.man_days_per_sheep;
    ForceSupply {
        days,
        need,
        from,
        short,
        convoys: row.convoys,
        days_left: (row.stores + herd).checked_div(men).unwrap_or(0),
        grass_need: row.grass_need / days,
        grass_permille,
        cohesion_lost: num::permille(
            rules.hunger.cohesion_permille,
            hunger_after(&rules.hunger, 1000, want).saturating_sub(1000),
        ),
        condition_lost: num::permille(rules.horses.hungry_permille, 1000 - grass_permille),
        condition_worked: rules.horses.effort_permille(
            row.effort,
            state.riders(force),
            state.horses(force),
        ),
    }
}

/// A camp group's last settled week.
pub fn camp_supply(state: &CampaignState, camp: CampId) -> CampSupply {
    let row = state.camps().row(camp);
    let rules = &state.scenario.rules;
    let need = row.households * rules.food.household_rations * 7;
    CampSupply {
        need,
        milk: row.milk,
        meat: row.food.saturating_sub(row.milk),
        short: need.saturating_sub(row.food),
        slaughtered: row.slaughtered,
        given: row.given,
        grass_need: row.grass_need,
        grass_permille: num::share(row.grass_found, row.grass_need).min(1000),
        herd_per_household: state.herd_per_household(camp),
        minimum: rules.camps.minimum_sheep_per_household,
    }
}
