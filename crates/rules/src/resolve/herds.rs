//! The horses' day: grass, effort, cold, condition and death. Horse condition is the clock of
//! the campaign.

use super::{
    Eater, Turn,
    cold::shelter_of,
    off_map::{army_grass, country_of_force, zone_of},
    subsistence::per_100k,
};
use crate::{
    event::{Cause, Sink, SubsistenceEvent},
    ids::{ContingentId, ForceId, HexId, ZoneId},
    num,
    order::Forage,
    rng::{Dice, Stream},
    ruleset::HorseRules,
};

/// What a day asks of horses and gives them.
#[derive(Clone, Copy)]
pub(crate) struct HorseDay {
    /// Condition that the season allows, permille.
    pub season: u32,
    /// Condition that the day's march costs, permille; 0 at rest.
    pub effort: u32,
    /// Condition that cold and ice crust cost, permille.
    pub cold: u32,
    /// Grass found, permille of the need.
    pub fed: u32,
}

/// Horse condition after a day, permille.
pub(crate) fn condition_after(rules: &HorseRules, now: u32, day: HorseDay) -> u32 {
    // Well-fed horses drift towards what the season allows; hungry ones only down.
    let mut to = if day.fed >= 900 || now > day.season {
        num::approach(now, day.season, rules.drift_permille)
    } else {
        now
    };
    if day.effort == 0 && day.fed >= 1000 && to < day.season {
        to = num::approach(to, day.season, rules.rest_permille);
    }
    let hungry = num::permille(rules.hungry_permille, 1000 - day.fed);
    to.saturating_sub(day.effort + day.cold + hungry).min(1000)
}

impl<S: Sink> Turn<'_, S> {
    /// Feeds and works the horses of all forces for a day.
    #[inline(never)]
    pub(super) fn horses_day(&mut self) {
        let season = self.state.scenario.season_condition(self.state.t.day);
        self.count_guests();
        for i in 0..self.state.t.forces.len() {
            self.horse_day(ForceId::at(i), season);
        }
    }

    /// A day of a force's horses; how far they found grass, permille of what they need.
    pub(super) fn horse_day(&mut self, force: ForceId, season: u32) -> u32 {
        let alive = self.state.t.forces.alive(force);
        let need = if alive { self.state.force_mouths(force) } else { 0 };
        if need == 0 {
            return 1000;
        }
        let country = || country_of_force(self.state, force);
        let (found, zone) = match self.state.force_hex(force).ok_or_else(country) {
            Ok(hex) => (self.graze_horses(force, hex, need), self.scenario.map.zone[hex.index()]),
            Err(Some(country)) => {
                let fed = army_grass(self.state, country, self.guests(country));
                (num::permille(need, fed), zone_of(self.state, country))
            }
            // At home, among its own people's herds.
            Err(None) => {
                self.rest_at_home(force, season);
                return 1000;
            }
        };
        self.put_daily(SubsistenceEvent::HorsesFed { force, need, found });
        let fed = num::share(found, need).min(1000);
        self.work_horses(force, zone, season, fed);
        fed
    }

    /// Grass of the country around a force, as far as the day's march leaves time for it.
    fn graze_horses(&mut self, force: ForceId, hex: HexId, need: u32) -> u32 {
        let forces = &self.state.t.forces;
        let wide = forces.forage(force) == Forage::Wide || self.state.is_dispersed(force);
        let time = self.scenario.rules.horses.graze_permille(forces.effort(force)).min(1000);
        self.graze(hex, need, wide, Eater::Horse, 1, time)
    }

    fn rest_at_home(&mut self, force: ForceId, season: u32) {
        let drift = self.state.scenario.rules.horses.drift_permille;
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let now = u32::from(self.state.t.contingents.condition(contingent));
            self.set_condition(contingent, num::approach(now, season, drift));
        }
    }

    #[inline(never)]
    fn work_horses(&mut self, force: ForceId, zone: ZoneId, season: u32, fed: u32) {
        let rules = &self.scenario.rules.horses;
        let want = 1000 - fed;
        let dispersed = self.state.is_dispersed(force);
        let effort = match self.state.t.forces.effort(force) {
            0 => 0,
            ridden => {
                let (riders, horses) = (self.state.riders(force), self.state.horses(force));
                rules.effort_permille(ridden, riders, horses)
            }
        };
        let bitter = self.state.t.weather.temperature_dc(zone) < rules.cold_dc && !dispersed;
        let mut cold = if bitter { rules.cold_permille } else { 0 };
        let town = self.state.t.forces.garrison(force);
        let stabled = town.is_some() && self.state.t.places.granary(town) > 0;
        let season = (season + if stabled { rules.grain_permille } else { 0 }).min(1000);
        let mut crust = 0;
        if self.state.t.weather.crust(zone) && !stabled {
            let (winter, camps) = (&self.scenario.rules.winter, &self.scenario.rules.camps);
            cold += winter.crust_condition_permille;
            let shelter = num::permille(camps.jut_shelter_permille, shelter_of(self.state, force));
            crust = num::permille(winter.crust_horses_per_100k, 1000 - shelter.min(1000));
        }
        let seed = self.state.t.seed;
        let mut dice = Dice::new(seed, Stream::Horses, self.state.t.day, force.0.into());
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let now = u32::from(self.state.t.contingents.condition(contingent));
            let to = condition_after(rules, now, HorseDay { season, effort, cold, fed });
            self.set_condition(contingent, to);
            self.horses_die(contingent, to, want, &mut dice);
            if crust > 0 {
                let left = self.state.t.contingents.horses(contingent);
                let lost = per_100k(left, crust, dice.roll(100_000)).min(left);
                self.lose_horses(contingent, lost, Cause::Jut);
            }
        }
    }

    fn horses_die(&mut self, contingent: ContingentId, condition: u32, want: u32, dice: &mut Dice) {
        let rules = &self.state.scenario.rules.horses;
        let horses = self.state.t.contingents.horses(contingent);
        if horses == 0 {
            return;
        }
        let worn = if condition < rules.death_below_permille {
            let depth = rules.death_below_permille - condition;
            num::ratio(rules.death_permille, depth, rules.death_below_permille)
        } else {
            0
        };
        let starved = if want > rules.starve_from_permille {
            let depth = want - rules.starve_from_permille;
            num::ratio(rules.starve_permille, depth, 1000 - rules.starve_from_permille.min(999))
        } else {
            0
        };
        if worn > 0 {
            let lost = num::permille_rolled(horses, worn, dice.roll(1000)).min(horses);
            self.lose_horses(contingent, lost, Cause::Overwork);
        }
        if starved > 0 {
            let left = self.state.t.contingents.horses(contingent);
            let lost = num::permille_rolled(left, starved, dice.roll(1000)).min(left);
            self.lose_horses(contingent, lost, Cause::NoGrass);
        }
    }

    fn set_condition(&mut self, contingent: ContingentId, to: u32) {
        let to = to.min(1000) as u16;
        if self.state.t.contingents.condition(contingent) != to {
            self.put_daily(SubsistenceEvent::Condition { contingent, to });
        }
    }

    /// Takes horses off a contingent, if any.
    pub(super) fn lose_horses(&mut self, contingent: ContingentId, horses: u32, cause: Cause) {
        if horses > 0 {
            self.put_daily(SubsistenceEvent::HorsesLost { contingent, horses, cause });
        }
    }

    /// Takes men off a contingent, if any.
    pub(super) fn lose_men(&mut self, contingent: ContingentId, men: u32, cause: Cause) {
        if men > 0 {
            self.put_daily(SubsistenceEvent::MenLost { contingent, men, cause });
        }
    }
}
