//! The men's day: what they eat and from where, and what hunger and cold do to them. The order
//! of larders is fixed: what others give first, then the train, the herd, and horses last.

use super::Turn;
use crate::{
    event::{Cause, Larder, Rations, Sink, SubsistenceEvent},
    ids::{DepotId, ForceId, HexId},
    num,
    order::Forage,
    rng::{Dice, Stream},
    ruleset::HungerRules,
};

impl<S: Sink> Turn<'_, S> {
    /// Feeds the men of all forces for a day.
    #[inline(never)]
    pub(super) fn men_day(&mut self) {
        self.list_givers();
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            if !self.state.t.forces.alive(force) {
                continue;
            }
            let need = self.state.men(force);
            let Some(hex) = self.state.force_hex(force) else {
                // Off the map it lives off the country there.
                continue;
            };
            let mut rations = Rations { need, ..Rations::default() };
            self.eat_in_town(force, hex, &mut rations);
            if !super::siege::is_cut_off(self.state, force) {
                self.eat_with_camps(force, hex, &mut rations);
                self.eat_depot(force, hex, &mut rations);
                self.eat_country(force, hex, &mut rations);
            }
            self.eat_own(force, &mut rations);
            self.eat_horses(force, &mut rations);
            self.put(SubsistenceEvent::Ate { force, rations });
            self.want(force, hex, &rations);
        }
    }

    /// Camp groups on the map that are rich enough to give, with where they are.
    fn list_givers(&mut self) {
        let floor = self.state.scenario.rules.food.camp_gift_floor_sheep;
        let mut givers = core::mem::take(&mut self.scratch.givers);
        givers.clear();
        for camp in self.state.t.camps.ids() {
            let rich = self.state.t.camps.households(camp) > 0
                && self.state.herd_per_household(camp) >= floor;
            if let Some(at) = self.state.camp_hex(camp).filter(|_| rich) {
                givers.push((self.state.t.camps.side(camp), camp, at));
            }
        }
        self.scratch.givers = givers;
    }

    fn eat_in_town(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let Some(place) = self.state.scenario.place_at(hex) else { return };
        let t = &self.state.t;
        if t.places.holder(place) != t.forces.side(force) {
            return;
        }
        // Shut in with the townsmen, a garrison eats what it needs while there is any: stores end.
        let share = if super::siege::is_cut_off(self.state, force) {
            1000
        } else {
            self.state.scenario.rules.food.granary_day_permille
        };
        let food = num::permille(t.places.granary(place), share).min(r.short());
        if food > 0 {
            r.from[Larder::Town as usize] += food;
            self.put(SubsistenceEvent::GranaryEaten { place, force, food });
        }
    }

    #[inline(never)]
    fn eat_with_camps(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let s = self.scenario;
        let food_rules = &s.rules.food;
        let per_sheep = food_rules.man_days_per_sheep.max(1);
        let side = self.state.t.forces.side(force);
        let mut short = r.short();
        for g in 0..self.scratch.givers.len() {
            if short == 0 {
                return;
            }
            let (owner, camp, at) = self.scratch.givers[g];
            if owner != side || s.map.distance(at, hex) > food_rules.camp_reach_hexes {
                continue;
            }
            if self.state.herd_per_household(camp) < food_rules.camp_gift_floor_sheep {
                continue;
            }
            let camps = &self.state.t.camps;
            let had = camps.sheep(camp) + camps.given(camp);
            let gift = num::permille(had, food_rules.camp_gift_permille_per_week);
            let sheep = gift.saturating_sub(camps.given(camp)).min(camps.sheep(camp));
            let sheep = sheep.min(short / per_sheep);
            if sheep > 0 {
                let food = sheep * per_sheep;
                r.from[Larder::Camps as usize] += food;
                short -= food;
                self.put(SubsistenceEvent::CampGave { camp, force, sheep, food });
            }
        }
    }

    fn eat_depot(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let side = self.state.t.forces.side(force);
        for d in 0..self.state.t.depots.len() {
            let depot = DepotId::at(d);
            let depots = &self.state.t.depots;
            if depots.side(depot) != side || depots.hex(depot) != hex {
                continue;
            }
            let food = depots.food(depot).min(r.short());
            if food > 0 {
                r.from[Larder::Depot as usize] += food;
                self.put(SubsistenceEvent::DepotEaten { depot, force, food });
            }
        }
    }

    /// Country people's food: a week's worth is there, a seventh of it a day.
    #[inline(never)]
    fn eat_country(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let rules = &self.state.scenario.rules.food;
        let wide = self.state.t.forces.forage(force) == Forage::Wide;
        let share = if wide { rules.wide_forage_permille } else { rules.close_forage_permille };
        let there = self.state.scenario.ground(hex).country_food_man_days / 7;
        if there == 0 || r.short() == 0 {
            return;
        }
        // Shared among all forces that stand here.
        let crowd =
            self.state.living_forces().filter(|&f| self.state.force_hex(f) == Some(hex)).count();
        let food = (num::permille(there, share) / crowd.max(1) as u32).min(r.short());
        r.from[Larder::Country as usize] += food;
    }

    fn eat_own(&mut self, force: ForceId, r: &mut Rations) {
        let stores = self.state.t.forces.stores(force).min(r.short());
        r.from[Larder::Stores as usize] = stores;
        let short = r.short();
        if short == 0 {
            return;
        }
        let per_sheep = self.state.scenario.rules.food.man_days_per_sheep.max(1);
        let sheep = short.div_ceil(per_sheep).min(self.state.t.forces.sheep(force));
        let eaten = (sheep * per_sheep).min(short);
        r.sheep = sheep;
        r.from[Larder::Herd as usize] = eaten;
        r.kept += sheep * per_sheep - eaten;
    }

    /// The last resort: spare horses, beyond those every man needs.
    fn eat_horses(&mut self, force: ForceId, r: &mut Rations) {
        let rules = &self.state.scenario.rules.food;
        let per_horse = rules.man_days_per_horse.max(1);
        let kept_for = rules.horses_kept_per_100_men;
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let short = r.short();
            if short == 0 {
                return;
            }
            let row = self.state.t.contingents.row(contingent);
            let spare = row.horses.saturating_sub(row.men * kept_for / 100);
            let horses = short.div_ceil(per_horse).min(spare);
            if horses > 0 {
                let eaten = (horses * per_horse).min(short);
                r.from[Larder::Horses as usize] += eaten;
                r.kept += horses * per_horse - eaten;
                self.lose_horses(contingent, horses, Cause::Eaten);
            }
        }
    }

    /// What want of food and cold do in a day.
    #[inline(never)]
    fn want(&mut self, force: ForceId, hex: HexId, r: &Rations) {
        let s = self.scenario;
        let rules = &s.rules.hunger;
        let want = 1000 - num::share(r.eaten(), r.need).min(1000);
        let hungry = u32::from(self.state.t.forces.hungry_days(force));
        let zone = s.map.zone[hex.index()];
        let housed = self.state.in_garrison(force) || self.state.is_dispersed(force);
        let bitter = !housed && self.state.t.weather.temperature_dc(zone) < rules.cold_dc;
        if want == 0 && !bitter && self.all_recovered(force) {
            return;
        }
        let seed = self.state.t.seed;
        let mut dice = Dice::new(seed, Stream::Hunger, self.state.t.day, force.0.into());
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let row = self.state.t.contingents.row(contingent);
            let now = u32::from(row.cohesion);
            let full = s.troop(row.troop).cohesion_permille.min(1000);
            let day = day_of_want(rules, now, full, hungry, want);
            if day.cohesion != now {
                self.put(SubsistenceEvent::Cohesion { contingent, to: day.cohesion as u16 });
            }
            if day.die_permille > 0 {
                let (rate, die) = (day.die_permille, dice.roll(1000));
                let lost = num::permille_rolled(row.men, rate, die).min(row.men);
                self.lose_men(contingent, lost, Cause::Hunger);
            }
            if day.desert_permille > 0 {
                let left = self.state.t.contingents.men(contingent);
                let (rate, die) = (day.desert_permille, dice.roll(1000));
                self.desert(contingent, num::permille_rolled(left, rate, die).min(left));
            }
            if bitter {
                let left = self.state.t.contingents.men(contingent);
                let lost = per_100k(left, rules.cold_per_100k, dice.roll(100_000)).min(left);
                self.lose_men(contingent, lost, Cause::Cold);
            }
        }
        self.strike_off_if_empty(force);
    }

    fn all_recovered(&self, force: ForceId) -> bool {
        let t = &self.state.t;
        self.state.contingents_of(force).all(|c| {
            u32::from(t.contingents.cohesion(c))
                >= self.state.scenario.troop(t.contingents.troop(c)).cohesion_permille.min(1000)
        })
    }

    /// Deserters ride off on their horses.
    fn desert(&mut self, contingent: crate::ids::ContingentId, men: u32) {
        if men == 0 {
            return;
        }
        let row = self.state.t.contingents.row(contingent);
        let horses = num::ratio(row.horses, men, row.men);
        self.lose_horses(contingent, horses, Cause::Desertion);
        self.lose_men(contingent, men, Cause::Desertion);
    }
}

/// What a day's want of food does to men.
pub(crate) struct DayOfWant {
    /// Their cohesion afterwards, permille.
    pub(crate) cohesion: u32,
    /// The share of them who die, permille.
    pub(crate) die_permille: u32,
    /// The share of those left who slip away, permille.
    pub(crate) desert_permille: u32,
}

/// What a day does to men of a cohesion who muster with `full`: `want` is the share of their
/// rations that they lack, permille, `hungry` for how many days they have lacked any.
pub(crate) fn day_of_want(
    rules: &HungerRules,
    cohesion: u32,
    full: u32,
    hungry: u32,
    want: u32,
) -> DayOfWant {
    if want == 0 {
        let fed = num::approach(cohesion, full.max(cohesion), rules.recover_permille);
        return DayOfWant { cohesion: fed, die_permille: 0, desert_permille: 0 };
    }
    let less = num::permille(rules.cohesion_permille, want).max(1);
    let cohesion = cohesion.saturating_sub(less);
    let after = |days: u32, rate: u32| if hungry > days { num::permille(rate, want) } else { 0 };
    // The less holds them together, the more slip away.
    let leave = after(rules.desert_after_days, rules.desert_permille);
    DayOfWant {
        cohesion,
        die_permille: after(rules.die_after_days, rules.die_permille),
        desert_permille: num::permille(leave, 2000u32.saturating_sub(cohesion)),
    }
}

/// `value × rate / 100,000`, rounded by a die in 0..100,000.
pub(super) const fn per_100k(value: u32, rate: u32, die: u32) -> u32 {
    ((value as u64 * rate as u64 + die as u64) / 100_000) as u32
}
