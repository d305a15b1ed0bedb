//! The men's day: what they eat and from where, and what hunger and cold do to them. The order
//! of larders is fixed: what others give first, then the train, the herd, and horses last.

use super::{
    Turn,
    cold::cold_per_100k,
    coverage::Coverage,
    off_map::{country_of_force, zone_of},
};
use crate::{
    event::{Cause, Larder, Rations, Sink, SubsistenceEvent},
    ids::{CampId, DepotId, ForceId, HexId, PlaceId, ZoneId},
    num,
    order::Forage,
    rng::{Dice, Stream},
    ruleset::{FoodRules, HungerRules},
    scenario::Scenario,
    state::CampaignState,
};

/// Camp groups that are rich enough to give.
#[derive(Default)]
pub(super) struct Givers {
    /// Those of each side, and where they are.
    camps: Vec<Vec<(CampId, HexId)>>,
    /// Hexes to which one of them gives, whoever stands there, by camp.
    near: Coverage,
}

/// As much want as men can carry, thousandths of a day.
const MOST_HUNGER: u32 = 60_000;

impl<S: Sink> Turn<'_, S> {
    /// Feeds the men of all forces for a day.
    #[inline(never)]
    pub(super) fn men_day(&mut self) {
        self.list_givers();
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let need = if self.state.t.forces.alive(force) { self.state.men(force) } else { 0 };
            if need == 0 {
                continue;
            }
            let mut rations = Rations { need, ..Rations::default() };
            let country = || country_of_force(self.state, force);
            let zone = match self.state.force_hex(force).ok_or_else(country) {
                Ok(hex) => {
                    self.eat_in_town(force, hex, &mut rations);
                    if !super::siege::is_cut_off(self.state, force) {
                        self.eat_with_camps(force, hex, &mut rations);
                        self.eat_depot(force, hex, &mut rations);
                        self.eat_country(force, hex, &mut rations);
                    }
                    self.scenario.map.zone[hex.index()]
                }
                Err(Some(country)) => {
                    self.eat_off_map(country, &mut rations);
                    zone_of(self.state, country)
                }
                // At home until it is called.
                Err(None) => continue,
            };
            self.eat_own(force, &mut rations);
            self.eat_horses(force, &mut rations);
            self.put_daily(SubsistenceEvent::Ate { force, rations });
            if let Some(eaten) = self.scratch.eaten.get_mut(i) {
                *eaten = rations;
            }
            self.want(force, zone, &rations);
        }
    }

    /// Camp groups on the map that are rich enough to give, with where they are.
    fn list_givers(&mut self) {
        let floor = self.state.scenario.rules.food.camp_gift_floor_sheep;
        let reach = self.scenario.rules.food.camp_reach_hexes;
        let Givers { camps, near } = &mut self.scratch.givers;
        camps.resize_with(self.scenario.sides.len(), Vec::new);
        camps.iter_mut().for_each(Vec::clear);
        near.fit(self.scenario);
        for camp in self.state.t.camps.ids() {
            let rich = self.state.t.camps.households(camp) > 0
                && self.state.herd_per_household(camp) >= floor;
            let at = self.state.camp_hex(camp).filter(|_| rich);
            near.set(&self.scenario.map, camp.index(), at.map(|at| (at, reach)));
            if let Some(of) = camps.get_mut(self.state.t.camps.side(camp).index()) {
                of.extend(at.map(|at| (camp, at)));
            }
        }
    }

    fn eat_in_town(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let inside = self.state.t.forces.garrison(force).some();
        let Some(place) = inside.or_else(|| self.state.scenario.place_at(hex)) else { return };
        let t = &self.state.t;
        if t.places.holder(place) != t.forces.side(force) {
            return;
        }
        let food = match inside {
            Some(_) => self.garrison_ration(place, force, r.need),
            None => self.guest_ration(place, force, r.need),
        };
        let food = food.min(r.short());
        if food > 0 {
            r.from[Larder::Town as usize] += food;
            self.put_daily(SubsistenceEvent::GranaryEaten { place, force, food });
        }
    }

    #[inline(never)]
    fn eat_with_camps(&mut self, force: ForceId, hex: HexId, r: &mut Rations) {
        let s = self.scenario;
        if !self.scratch.givers.near.has(hex) {
            return;
        }
        let food_rules = &s.rules.food;
        let per_sheep = food_rules.man_days_per_sheep.max(1);
        let side = self.state.t.forces.side(force);
        let mut short = r.short();
        for g in 0..self.scratch.givers.camps.get(side.index()).map_or(0, Vec::len) {
            if short == 0 {
                return;
            }
            let (camp, at) = self.scratch.givers.camps[side.index()][g];
            if s.map.distance(at, hex) > food_rules.camp_reach_hexes {
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
                self.put_daily(SubsistenceEvent::CampGave { camp, force, sheep, food });
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
                self.put_daily(SubsistenceEvent::DepotEaten { depot, force, food });
            }
        }
    }

    /// What a garrison force of so many men may eat from the granary in a day, man-days: it has the
    /// keys. Those for whom the place keeps house, behind shut gates all, eat their fill to the last
    /// sack; others are guests.
    fn garrison_ration(&self, place: PlaceId, force: ForceId, men: u32) -> u32 {
        let (s, state) = (self.scenario, &*self.state);
        let granary = state.t.places.granary(place);
        if state.t.places.siege_days(place) > 0 {
            return men.min(granary);
        }
        let all = match self.scratch.presence.inside(place) {
            1 => men,
            _ => state.garrison_of(place).map(|f| state.men(f)).sum::<u32>().max(men),
        };
        let kept_house = num::ratio(s.keeps_house_for(place), men, all).min(men);
        let others = men - kept_house;
        let guests = match others {
            0 => 0,
            _ => num::ratio(self.guest_ration(place, force, men), others, men),
        };
        (kept_house + guests).min(granary)
    }

    /// What a force at a place of its side may eat from the granary in a day, man-days: its
    /// share by heads of what the town spares.
    fn guest_ration(&self, place: PlaceId, force: ForceId, men: u32) -> u32 {
        let (s, state) = (self.scenario, &*self.state);
        let granary = state.t.places.granary(place);
        let kept = townsmen_keep(s, place).saturating_add(self.locked(place));
        let spared = num::permille(granary, s.rules.food.granary_day_permille)
            .min(granary.saturating_sub(kept));
        let hex = s.places[place.index()].hex;
        debug_assert_eq!(state.force_hex(force), Some(hex), "who eats in a town is there");
        let all = match self.scratch.presence.forces_at(hex) {
            1 => men,
            _ => {
                let side = state.t.forces.side(force);
                let guests = state.forces_at(hex).filter(|&f| state.t.forces.side(f) == side);
                guests.map(|f| state.men(f)).sum::<u32>().max(men)
            }
        };
        num::ratio(spared, men, all)
    }

    /// Man-days that the garrison of a place locks away for itself.
    pub(super) fn locked(&self, place: PlaceId) -> u32 {
        match self.scratch.presence.inside(place) {
            0 => 0,
            _ => locked(self.state, place),
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
        // Shared among all who stand here by heads: a force that splits eats no more.
        let crowd: u32 = match self.scratch.presence.forces_at(hex) {
            1 => r.need,
            _ => self.state.forces_at(hex).map(|f| self.state.men(f)).sum(),
        };
        let food = num::ratio(num::permille(there, share), r.need, crowd.max(r.need));
        let food = food.min(r.short());
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

    /// The last resort: spare horses, beyond those every man needs. A lean one is soon eaten; what
    /// is left of the last of the day falls to chance, so that a handful gets no more of it than a host.
    fn eat_horses(&mut self, force: ForceId, r: &mut Rations) {
        if r.short() == 0 {
            return;
        }
        let rules = &self.scenario.rules.food;
        let kept_for = rules.horses_kept_per_100_men;
        let (seed, day) = (self.state.t.seed, self.state.t.day);
        let mut dice = Dice::new(seed, Stream::Hunger, day, u32::from(force.0) | 1 << 16);
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let short = r.short();
            if short == 0 {
                return;
            }
            let row = self.state.t.contingents.row(contingent);
            let spare = row.horses.saturating_sub(num::ratio(row.men, kept_for, 100));
            let each = horse_yield(rules, row.condition.into());
            let eaten = spare.saturating_mul(each).min(short);
            r.from[Larder::Horses as usize] += eaten;
            let horses = ((eaten + dice.roll(each)) / each).min(spare);
            self.lose_horses(contingent, horses, Cause::Eaten);
        }
    }

    /// What want of food and cold do in a day.
    #[inline(never)]
    fn want(&mut self, force: ForceId, zone: ZoneId, r: &Rations) {
        let s = self.scenario;
        let rules = &s.rules.hunger;
        let missing = 1000 - num::share(r.eaten(), r.need).min(1000);
        let want = want_permille(rules, r);
        let cold = cold_per_100k(self.state, force, zone);
        if want == 0 && cold == 0 && self.all_recovered(force) {
            return;
        }
        let shut_in = super::siege::is_cut_off(self.state, force);
        let seed = self.state.t.seed;
        let mut dice = Dice::new(seed, Stream::Hunger, self.state.t.day, force.0.into());
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let rows = &self.state.t.contingents;
            let heads = rows.men(contingent);
            let men = Appetite {
                hunger: rows.hunger(contingent).into(),
                cohesion: rows.cohesion(contingent).into(),
                full: s.troop(rows.troop(contingent)).cohesion_permille.min(1000),
            };
            let day = day_of_want(rules, men, want, missing, shut_in);
            if day.hunger != men.hunger {
                self.put_daily(SubsistenceEvent::Hunger { contingent, to: day.hunger as u16 });
            }
            if day.cohesion != men.cohesion {
                self.put_daily(SubsistenceEvent::Cohesion { contingent, to: day.cohesion as u16 });
            }
            if day.die_permille > 0 {
                let (rate, die) = (day.die_permille, dice.roll(1000));
                let lost = num::permille_rolled(heads, rate, die).min(heads);
                self.lose_men(contingent, lost, Cause::Hunger);
            }
            if day.desert_permille > 0 {
                let left = self.state.t.contingents.men(contingent);
                let (rate, die) = (day.desert_permille, dice.roll(1000));
                self.desert(contingent, num::permille_rolled(left, rate, die).min(left));
            }
            if cold > 0 {
                let left = self.state.t.contingents.men(contingent);
                let lost = per_100k(left, cold, dice.roll(100_000)).min(left);
                self.lose_men(contingent, lost, Cause::Cold);
            }
        }
        self.strike_off_if_empty(force);
    }

    fn all_recovered(&self, force: ForceId) -> bool {
        let t = &self.state.t;
        self.state.contingents_of(force).all(|c| {
            t.contingents.hunger(c) == 0
                && u32::from(t.contingents.cohesion(c))
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

/// Man-days that the townsmen of a place eat a day.
pub(crate) fn townsmen_day(s: &Scenario, place: PlaceId) -> u32 {
    num::permille(s.places[place.index()].people, s.rules.supply.townsman_ration_permille)
}

/// Man-days that the people of a place keep for themselves.
fn townsmen_keep(s: &Scenario, place: PlaceId) -> u32 {
    townsmen_day(s, place).saturating_mul(s.rules.supply.place_keep_days)
}

/// Man-days that a garrison locks away for itself.
fn locked(state: &CampaignState, place: PlaceId) -> u32 {
    let men: u32 = state.garrison_of(place).map(|f| state.men(f)).sum();
    men.saturating_mul(state.scenario.rules.supply.garrison_lock_days)
}

/// Man-days in a granary that a place gives nobody from outside: its people's and its garrison's.
pub(crate) fn kept_back(state: &CampaignState, place: PlaceId) -> u32 {
    townsmen_keep(&state.scenario, place).saturating_add(locked(state, place))
}

/// Man-days that a place gives in a day to a garrison of so many men while it is not shut in, if so many
/// others of its side eat there: their fill to those for whom it keeps house, to the rest their share
/// of what it spares.
pub(crate) fn garrison_fed(state: &CampaignState, place: PlaceId, men: u32, guests: u32) -> u32 {
    let s = &state.scenario;
    let granary = state.t.places.granary(place);
    let kept_house = s.keeps_house_for(place).min(men);
    let lock = men.saturating_mul(s.rules.supply.garrison_lock_days);
    let kept = townsmen_keep(s, place).saturating_add(lock);
    let spared =
        num::permille(granary, s.rules.food.granary_day_permille).min(granary.saturating_sub(kept));
    let others = men - kept_house;
    let share = num::ratio(spared, others, men.saturating_add(guests).max(1)).min(others);
    (kept_house + share).min(granary)
}

/// Man-days of food in one horse of some condition.
pub(crate) fn horse_yield(rules: &FoodRules, condition: u32) -> u32 {
    let lean = rules.lean_horse_permille.min(1000);
    let share = lean + num::permille(1000 - lean, condition.min(1000));
    num::permille(rules.man_days_per_horse, share).max(1)
}

/// Want of food that a day's rations leave, permille: what is missing, and part of what is eaten of
/// the men's own horses.
pub(crate) fn want_permille(rules: &HungerRules, r: &Rations) -> u32 {
    if r.need == 0 {
        return 0;
    }
    let missing = 1000 - num::share(r.eaten(), r.need).min(1000);
    let mounts = num::share(r.from[Larder::Horses as usize], r.need).min(1000);
    (missing + num::permille(mounts, rules.horse_meat_want_permille)).min(1000)
}

/// The want that men carry after a day of some want, thousandths of a day.
pub(crate) fn hunger_after(rules: &HungerRules, now: u32, want: u32) -> u32 {
    let good = num::permille(rules.made_good_permille, 1000 - want);
    (now + want).saturating_sub(good).min(MOST_HUNGER)
}

/// How men stand who eat or do not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Appetite {
    /// Want that they carry, thousandths of a day.
    pub(crate) hunger: u32,
    /// Their cohesion, permille.
    pub(crate) cohesion: u32,
    /// That with which they muster, permille.
    pub(crate) full: u32,
}

/// What a day's meals do to men.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DayOfWant {
    /// The want that they carry afterwards, thousandths of a day.
    pub(crate) hunger: u32,
    /// Their cohesion afterwards, permille.
    pub(crate) cohesion: u32,
    /// The share of them who die, permille.
    pub(crate) die_permille: u32,
    /// The share of those left who slip away, permille.
    pub(crate) desert_permille: u32,
}

/// What a day does to men who feel some want ([`want_permille`]) and lack some of their rations
/// altogether (`missing`), in the field or shut in behind walls.
pub(crate) fn day_of_want(
    rules: &HungerRules,
    men: Appetite,
    want: u32,
    missing: u32,
    shut_in: bool,
) -> DayOfWant {
    let hunger = hunger_after(rules, men.hunger, want);
    let cohesion = if hunger > men.hunger {
        let lost = num::permille(rules.cohesion_permille, hunger - men.hunger);
        men.cohesion.saturating_sub(lost)
    } else {
        // Who still feels a week of hunger is not what he was.
        let felt = num::permille(rules.cohesion_permille, hunger);
        let most = men.full.saturating_sub(felt).max(men.cohesion);
        num::approach(men.cohesion, most, rules.recover_permille)
    };
    let after = |days: u32, rate: u32| {
        if hunger > days.saturating_mul(1000) { rate } else { 0 }
    };
    let over_the_wall = if shut_in { rules.wall_desert_permille } else { 1000 };
    let leave = num::permille(after(rules.desert_after_days, rules.desert_permille), want);
    // The less holds them together, the more slip away.
    let leave = num::permille(leave, 2000u32.saturating_sub(cohesion));
    DayOfWant {
        hunger,
        cohesion,
        die_permille: num::permille(after(rules.die_after_days, rules.die_permille), missing),
        desert_permille: num::permille(leave, over_the_wall),
    }
}

/// `value × rate / 100,000`, rounded by a die in 0..100,000.
pub(super) const fn per_100k(value: u32, rate: u32, die: u32) -> u32 {
    ((value as u64 * rate as u64 + die as u64) / 100_000) as u32
}
