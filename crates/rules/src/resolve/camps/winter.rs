//! What ice crust and bitter cold take of camp groups, day by day: nobody is spared who stands
//! elsewhere on the one day on which a week would be settled. What want takes afterwards, of herds too
//! small and of food, is not here.

use crate::{
    event::{CampEvent, Cause, Sink},
    ids::CampId,
    num,
    order::CampTask,
    resolve::{
        DAYS, Turn,
        off_map::{country_of_camp, zone_of},
        subsistence::per_100k,
    },
};

impl<S: Sink> Turn<'_, S> {
    /// A day of jut or of cold on the way, where a camp group is; off the map that of the country.
    pub(super) fn camp_winter_day(&mut self, camp: CampId) {
        let s = self.scenario;
        let (zone, shelter) = match (self.state.camp_hex(camp), country_of_camp(self.state, camp)) {
            (Some(hex), _) => (s.map.zone[hex.index()], s.derived.shelter[hex.index()]),
            (None, Some(id)) => (zone_of(self.state, id), s.map.boxes[id.index()].shelter),
            (None, None) => return,
        };
        let weather = &self.state.t.weather;
        let moving = self.state.t.camps.task(camp) != CampTask::Rest;
        let cold = moving && weather.temperature_dc(zone) < s.rules.camps.cold_dc;
        if weather.crust(zone) {
            self.jut_day(camp, shelter.min(1000));
        }
        if cold {
            let rate = s.rules.camps.cold_households_per_100k / u32::from(DAYS);
            self.households_lost(camp, rate, Cause::Cold);
        }
    }

    /// The herd that a day on an ice crust kills, and the households whose whole herd that was.
    fn jut_day(&mut self, camp: CampId, shelter: u32) {
        let (rules, winter) = (&self.scenario.rules.camps, &self.scenario.rules.winter);
        let spared = num::permille(rules.jut_shelter_permille, shelter).min(1000);
        let week = num::permille(rules.jut_permille * 100, 1000 - spared);
        let rate = week / u32::from(DAYS);
        let mut dice = self.camp_dice(camp, 5);
        let camps = &self.state.t.camps;
        let (have_horses, have_sheep) = (camps.horses(camp), camps.sheep(camp));
        // Horses break the crust better than sheep, but cut their legs.
        let horses = per_100k(have_horses, rate * 2 / 3, dice.roll(100_000)).min(have_horses);
        let sheep = per_100k(have_sheep, rate, dice.roll(100_000)).min(have_sheep);
        if horses + sheep > 0 {
            self.put(CampEvent::HerdChanged { camp, horses, sheep, cause: Cause::Jut });
        }
        self.households_lost(camp, num::permille(rate, winter.jut_households_permille), Cause::Jut);
    }

    /// Households lost at a rate, per 100,000.
    fn households_lost(&mut self, camp: CampId, rate: u32, cause: Cause) {
        let subject = if cause == Cause::Jut { 6 } else { 7 };
        let mut dice = self.camp_dice(camp, subject);
        let people = self.state.t.camps.households(camp);
        let lost = per_100k(people, rate, dice.roll(100_000)).min(people);
        self.people_gone(camp, lost, cause);
    }
}
