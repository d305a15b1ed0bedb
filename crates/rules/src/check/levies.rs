//! Men who come and go: levies that are called and released, walls and distances that keep men and
//! leaders apart.

use super::{Checked, Checker, OrderError};
use crate::{
    ids::{CampId, ContingentId, ForceId, LeaderId},
    num,
    state::CampaignState,
};

/// Men of a camp group that may still be called up.
pub fn levy_available(state: &CampaignState, camp: CampId) -> u32 {
    let rules = &state.scenario.rules;
    let camps = state.camps();
    let rows = state.contingents();
    let homes = rows.home.iter().zip(&rows.men);
    let away: u32 = homes.filter(|(home, _)| **home == camp).map(|(_, men)| men).sum();
    let all = camps.households(camp) * rules.camps.fighters_per_100 / 100;
    let limit = state.groups().levy_permille(camps.group(camp));
    let most = num::permille(all.max(camps.fighters(camp)), limit.into());
    most.saturating_sub(away).min(state.fighters_at_home(camp))
}

/// The contingent of a camp's levy in a force, if it has one.
pub(crate) fn levy_row(
    state: &CampaignState,
    camp: CampId,
    force: ForceId,
) -> Option<ContingentId> {
    state.contingents_of(force).find(|&c| state.contingents().home(c) == camp)
}

impl Checker<'_> {
    pub(super) fn call_levy(&self, camp: CampId, force: ForceId, men: u32) -> Checked<()> {
        let state = self.state;
        let home = self.camp(camp)?;
        let goal = self.on_map(force)?;
        if let Some(place) = state.shut_in(force) {
            return Err(OrderError::ShutIn { place });
        }
        let have = levy_available(state, camp);
        let away = state.riding_home(camp);
        if men > have && away > 0 {
            let days = state.camps().home_day(camp).saturating_sub(state.orders_day()).into();
            return Err(OrderError::StillRiding { camp, have, away, days });
        }
        if men == 0 || men > have {
            return Err(OrderError::NotEnoughMen { asked: men, have });
        }
        let hexes = state.scenario.map.distance(home, goal);
        let most = state.scenario.rules.levies.reach_hexes;
        if hexes > most {
            return Err(OrderError::TooFar { hexes, most });
        }
        let has_row = levy_row(state, camp, force).is_some();
        if !has_row && !state.has_room_for_men(self.side) {
            return Err(OrderError::Full);
        }
        Ok(())
    }

    pub(super) fn release(&self, contingent: ContingentId, men: u32) -> Checked<()> {
        let force = self.contingent(contingent)?;
        self.men(contingent, men)?;
        let state = self.state;
        if let Some(place) = state.shut_in(force) {
            return Err(OrderError::ShutIn { place });
        }
        let home = state.contingents().home(contingent);
        let levy = state.scenario.troop(state.contingents().troop(contingent)).levy;
        let open = home.is_some() && state.camps().households(home) > 0;
        if !levy || !open || state.camps().side(home) != state.forces().side(force) {
            return Err(OrderError::NotALevy { contingent });
        }
        Ok(())
    }

    /// That no walls of a place under siege lie between two forces.
    pub(super) fn no_walls(&self, a: ForceId, b: ForceId) -> Checked<()> {
        let state = self.state;
        let (in_a, in_b) = (state.shut_in(a), state.shut_in(b));
        match in_a.or(in_b) {
            Some(place) if in_a != in_b => Err(OrderError::ShutIn { place }),
            _ => Ok(()),
        }
    }

    /// That a leader without a force is where a force stands: where he was left, or with headquarters
    /// if he has not led yet.
    pub(super) fn leader_there(&self, leader: LeaderId, force: ForceId) -> Checked<()> {
        let state = self.state;
        let left = state.leaders().at(leader).some();
        match left.or_else(|| state.headquarters(self.side)) {
            Some(hex) if state.force_hex(force) != Some(hex) => {
                Err(OrderError::LeaderElsewhere { leader, hex })
            }
            _ => Ok(()),
        }
    }
}
