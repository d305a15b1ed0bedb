//! The countries off the map: who is in them, and how far their grass and bread go round.
//!
//! A country has no hexes, so nothing is eaten bare: each day it has so much of both for guests,
//! shared by all who are there. Whoever is on the way between it and the map lives off it too.
//! Deliberately absent: those who wait at home for a call that has not come, or are still gathering;
//! their own people keep them.

use super::{Eater, Turn, graze::under_snow};
use crate::{
    event::{Larder, Rations, Sink},
    ids::{BoxId, CampId, ForceId, Spot, ZoneId},
    num,
    order::Task,
    state::{CampaignState, DAYS, NEVER},
};

/// Who lives in a country off the map as a guest.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Guests {
    /// Men of forces.
    pub men: u32,
    /// Horses that the beasts of forces equal in grazing.
    pub horses: u32,
    /// Horses that the herds of camps equal in grazing.
    pub herds: u32,
}

/// The country in which a force lives; nothing for one on the map, or at home until it is called.
pub(crate) fn country_of_force(state: &CampaignState, force: ForceId) -> Option<BoxId> {
    let forces = &state.t.forces;
    let (spot, arrives) = (forces.spot(force), forces.arrives(force));
    if arrives == NEVER {
        return None;
    }
    match (spot.as_box(), spot.as_hex()) {
        (Some(id), _) if arrives == 0 || goes_to(forces.task(force), spot) => Some(id),
        // It is still gathering.
        (Some(_), _) => None,
        // On its way in, or on the map.
        (None, Some(hex)) if arrives > 0 => {
            state.scenario.map.boxes.iter().position(|off| off.entry == hex).map(BoxId::at)
        }
        (None, _) => None,
    }
}

fn goes_to(task: Task, spot: Spot) -> bool {
    matches!(task, Task::March { to, .. } if to == spot)
}

/// The country in which a camp group lives; nothing for one on the map.
pub(crate) fn country_of_camp(state: &CampaignState, camp: CampId) -> Option<BoxId> {
    state.t.camps.spot(camp).as_box()
}

/// The climate zone by which a country is reached: its weather is the country's.
pub(crate) fn zone_of(state: &CampaignState, country: BoxId) -> ZoneId {
    let map = &state.scenario.map;
    map.zone[map.boxes[country.index()].entry.index()]
}

/// Grass of a country that beasts can reach in a day now, horse-days.
fn grass(state: &CampaignState, country: BoxId, eater: Eater) -> u32 {
    let s = &state.scenario;
    let off = &s.map.boxes[country.index()];
    let grown = s.calendar.monthly(state.t.day, &off.grass_horses).max(0) as u32;
    under_snow(state, zone_of(state, country), off.shelter, grown, eater)
}

/// Grass that the horses of forces find in a country, permille of their need.
pub(crate) fn army_grass(state: &CampaignState, country: BoxId, guests: Guests) -> u32 {
    let share = state.scenario.rules.off_map.army_grass_permille;
    let day = num::permille(grass(state, country, Eater::Horse), share);
    num::share(day, guests.horses).min(1000)
}

/// Grass that the herds of camps find there, permille of their need: what armies leave.
pub(crate) fn herd_grass(state: &CampaignState, country: BoxId, guests: Guests) -> u32 {
    let day = grass(state, country, Eater::Herd);
    let gone = num::permille(guests.horses, army_grass(state, country, guests));
    num::share(day.saturating_sub(gone), guests.herds).min(1000)
}

/// Bread that a force of so many men gets in a country in a day, man-days.
pub(crate) fn bread(state: &CampaignState, country: BoxId, guests: Guests, men: u32) -> u32 {
    let day = state.scenario.map.boxes[country.index()].bread_man_days / u32::from(DAYS);
    num::ratio(day, men, guests.men.max(men)).min(men)
}

impl<S: Sink> Turn<'_, S> {
    /// Counts the guests of all countries, once a day: nobody comes or goes while they eat.
    pub(super) fn count_guests(&mut self) {
        let mut list = core::mem::take(&mut self.scratch.guests);
        list.clear();
        list.resize(self.scenario.map.boxes.len(), Guests::default());
        let state = &*self.state;
        for force in state.living_forces() {
            if let Some(country) = country_of_force(state, force) {
                let guests = &mut list[country.index()];
                guests.men += state.men(force);
                guests.horses += state.force_mouths(force);
            }
        }
        for camp in state.t.camps.ids() {
            let country = country_of_camp(state, camp);
            if let Some(country) = country.filter(|_| state.t.camps.households(camp) > 0) {
                list[country.index()].herds += state.camp_mouths(camp);
            }
        }
        self.scratch.guests = list;
    }

    pub(super) fn guests(&self, country: BoxId) -> Guests {
        self.scratch.guests.get(country.index()).copied().unwrap_or_default()
    }

    /// The market of a country off the map.
    pub(super) fn eat_off_map(&self, country: BoxId, rations: &mut Rations) {
        let food = bread(self.state, country, self.guests(country), rations.need);
        rations.from[Larder::Country as usize] += food.min(rations.short());
    }
}
