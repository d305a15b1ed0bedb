//! The ride home of men who leave a force: how long it takes, and what their horses then lack.
//!
//! Simplified: a camp keeps one number of men on the way and one day for all of them, the last one's;
//! the way is straight; nobody meets them; and the horses they rode are mixed with those that the camp
//! could lend.

use crate::{
    hex::HEX_KM,
    ids::{CampId, ContingentId, Spot},
    map::Mover,
    num,
    order::Pace,
    state::CampaignState,
};

/// When men who set out today are home, and their camp's riding horses rested.
pub(super) struct RideHome {
    /// Day on which all who are on the way to that camp are home.
    pub home_day: u16,
    /// Day on which its riding horses are what the season allows.
    pub rested_day: u16,
}

impl RideHome {
    /// The ride of men of a contingent with so many of its horses.
    pub(super) fn of(
        state: &CampaignState,
        contingent: ContingentId,
        camp: CampId,
        horses: u32,
    ) -> Self {
        let camps = state.camps();
        let force = state.contingents().force(contingent);
        let days = days(state, state.forces().spot(force), camps.spot(camp));
        let home_day = state.day().saturating_add(days).max(camps.home_day(camp));
        Self { home_day, rested_day: rested_day(state, contingent, camp, horses) }
    }
}

/// Days of a ride from one spot to another at the normal pace; a part of a day is one.
fn days(state: &CampaignState, from: Spot, to: Spot) -> u16 {
    let map = &state.scenario.map;
    // Off the map: over the way in, and as long as riders take from there.
    let place = |spot: Spot| match (spot.as_hex(), spot.as_box()) {
        (Some(hex), _) => Some((hex, 0)),
        (None, Some(id)) => Some((map.boxes[id.index()].entry, map.boxes[id.index()].days_riders)),
        (None, None) => None,
    };
    let (Some((a, before)), Some((b, after))) = (place(from), place(to)) else { return 0 };
    let rate = state.rate_km(Mover::Horse, Pace::Normal).max(1);
    let ride = (map.distance(a, b) * HEX_KM).div_ceil(rate) as u16;
    let beyond = if from == to { 0 } else { before.saturating_add(after) };
    ride.saturating_add(beyond)
}

/// The day on which a camp's riding horses are rested once worn ones have come to them. What they lack
/// is the mean of all that it could lend.
fn rested_day(state: &CampaignState, contingent: ContingentId, camp: CampId, horses: u32) -> u16 {
    let rules = &state.scenario.rules;
    let camps = state.camps();
    let season = state.scenario.season_condition(state.day()).min(1000);
    let keep = num::permille(camps.households(camp), rules.levies.horses_kept_permille);
    let there = camps.horses(camp).saturating_sub(keep);
    let lacked = season.saturating_sub(state.levy_condition(camp));
    let lack = season.saturating_sub(state.contingents().condition(contingent).into());
    let sum = u64::from(lacked) * u64::from(there) + u64::from(lack) * u64::from(horses);
    let mean = sum.div_ceil((u64::from(there) + u64::from(horses)).max(1)) as u32;
    let a_day = (rules.horses.drift_permille + rules.horses.rest_permille).max(1);
    state.day().saturating_add(mean.div_ceil(a_day) as u16)
}
