//! Camp groups: they migrate with the seasons, move on when the grass is gone, take fright and
//! flee, and lose herds and households to want, cold, jut, rivers and flight.

mod dangers;
mod flight;
mod winter;

pub(super) use dangers::Dangers;
pub(super) use flight::{Detour, refuge};

use super::{
    Eater, Turn,
    off_map::{country_of_camp, herd_grass},
    standing_grass,
};
use crate::{
    event::{CampEvent, Cause, Sink},
    ids::{CampId, HexId, SideId, Spot},
    map::{Crossing, Mover},
    num,
    order::{CampRule, CampTask, Pace},
    rng::{Dice, Stream},
    scenario::Scenario,
    state::CampaignState,
};

impl<S: Sink> Turn<'_, S> {
    /// Moves and frightens all camp groups for a day.
    #[inline(never)]
    pub(super) fn camps_day(&mut self) {
        self.hear_alarms();
        let month = self.scenario.calendar.date(self.state.t.day).month;
        for i in 0..self.state.t.camps.len() {
            let camp = CampId::at(i);
            if self.state.t.camps.households(camp) == 0 {
                continue;
            }
            self.camp_off_map(camp);
            let Some(here) = self.state.camp_hex(camp) else {
                self.camp_winter_day(camp);
                continue;
            };
            self.take_fright(camp, here);
            self.follow_the_season(camp, here, month);
            // Most camps lie still.
            if self.state.t.camps.task(camp) != CampTask::Rest {
                self.camp_march(camp);
                self.flight_day(camp);
            }
            self.camp_winter_day(camp);
        }
    }

    /// What the camps of all sides fear. Nothing that camps do changes it.
    #[inline(never)]
    fn hear_alarms(&mut self) {
        let unheard = self.scratch.changes.hear();
        let dangers = &mut self.scratch.dangers;
        dangers.resize_with(self.scenario.sides.len(), Default::default);
        for (side, dangers) in dangers.iter_mut().enumerate() {
            let side = SideId::at(side);
            // Whoever has no camps has nothing to fear for them.
            if self.state.camps_of(side).next().is_some() {
                dangers.look(self.state, side, unheard);
                let weekly = self.state.t.day % super::DAYS == super::DAYS - 1;
                debug_assert!(!weekly || dangers.is_true(self.state, side), "an alarm was missed");
            }
        }
    }

    fn camp_off_map(&mut self, camp: CampId) {
        let camps = &self.state.t.camps;
        let arrives = camps.arrives(camp);
        if arrives > 0 && arrives <= self.state.t.day {
            let spot = camps.spot(camp);
            match (camps.task(camp), spot.as_box()) {
                (CampTask::Return | CampTask::Migrate(_), Some(id)) => {
                    let at = self.scenario.map.boxes[id.index()].entry;
                    self.put(CampEvent::CampReturned { camp, at });
                }
                _ => self.put(CampEvent::CampSafe { camp, at: spot }),
            }
        }
    }

    /// Camps without orders go where they belong in the month.
    #[inline(never)]
    fn follow_the_season(&mut self, camp: CampId, here: HexId, month: u8) {
        let camps = &self.state.t.camps;
        let idle = camps.task(camp) == CampTask::Rest
            && camps.rule(camp) == CampRule::Seasonal
            && self.state.t.day >= camps.calm_until(camp);
        if !idle {
            return;
        }
        let ground = self.state.scenario.camp_names[camp.index()].round[usize::from(month - 1)];
        if !ground.is_some() || self.state.scenario.map.distance(here, ground) <= HOME_HEXES {
            return;
        }
        // Not into the arms of an enemy.
        if self.threat(camp, ground).is_none() {
            self.put(CampEvent::CampTaskSet { camp, task: CampTask::Migrate(ground) });
        }
    }

    #[inline(never)]
    fn camp_march(&mut self, camp: CampId) {
        let s = self.scenario;
        let Some(goal) = camp_goal(s, self.state.t.camps.task(camp)) else { return };
        let Some(mut here) = self.state.camp_hex(camp) else { return };
        let mut points = self.state.t.camps.points(camp) + self.camp_pace(camp, here);
        let ways = *self.state.t.weather.ways();
        loop {
            if here == goal {
                self.camp_arrives(camp, here);
                return;
            }
            let (ground, mover) = ((s, self.regime), Mover::Camp);
            let direct = self.scratch.camp_ways.next(camp.index(), ground, mover, here, goal);
            let direct = direct.map(|(direction, _)| direction);
            let direction = self.way_round(camp, here, goal, direct).or(direct);
            let way = direction.and_then(|direction| {
                let step = s.costs.step(&s.map, Mover::Camp, here, direction, &ways)?;
                Some((step, s.map.step(here, direction)?))
            });
            let Some((step, next)) = way else { return self.camp_barred(camp, here, points) };
            if points < step.cost {
                break;
            }
            if self.enemy_stands_at(camp, next) {
                return self.camp_barred(camp, here, points);
            }
            points -= step.cost;
            let crossing = step.crossing;
            self.put(CampEvent::CampMoved { camp, from: here, to: next, points, crossing });
            self.camp_crosses(camp, here, next, crossing);
            here = next;
        }
        self.camp_underway(camp, points);
    }

    /// March of a day, percent of an open hex. Lean beasts cannot run.
    fn camp_pace(&self, camp: CampId, here: HexId) -> u32 {
        let walk = camp_walk(self.state, here);
        if !self.runs(camp) {
            return walk;
        }
        let run = self.state.march_points(Mover::Camp, Pace::Forced, 1000, here);
        let condition = self.scenario.season_condition(self.state.t.day).min(1000);
        walk + num::permille(run.saturating_sub(walk), condition)
    }

    fn camp_underway(&mut self, camp: CampId, points: u32) {
        let points = points.min(2_400);
        if points != self.state.t.camps.points(camp) {
            self.put(CampEvent::CampUnderway { camp, points });
        }
    }

    /// No way leads on today. Who is on the way to safety waits for one; others settle, and set
    /// out again when they have lain still for a while.
    fn camp_barred(&mut self, camp: CampId, here: HexId, points: u32) {
        match self.state.t.camps.task(camp) {
            CampTask::Evacuate(_) => self.camp_underway(camp, points),
            _ => self.camp_settles(camp, here),
        }
    }

    fn enemy_stands_at(&self, camp: CampId, hex: HexId) -> bool {
        let side = self.state.t.camps.side(camp);
        let dangers = self.scratch.dangers.get(side.index());
        dangers.is_some_and(|dangers| dangers.enemy.has(&self.scenario.map, hex))
    }

    fn camp_settles(&mut self, camp: CampId, at: HexId) {
        let calm = self.state.scenario.rules.camps.calm_days as u16;
        self.put(CampEvent::CampSettled { camp, at, calm_until: self.state.t.day + calm });
    }

    fn camp_arrives(&mut self, camp: CampId, here: HexId) {
        match self.state.t.camps.task(camp) {
            CampTask::Evacuate(id) => {
                let off = &self.state.scenario.map.boxes[id.index()];
                let arrives = self.state.t.day + off.days_camps.max(1);
                let (from, to) = (Spot::hex(here), Spot::off_map(id));
                self.put(CampEvent::CampDeparted { camp, from, to, arrives });
            }
            CampTask::Flee(_) => self.camp_settles(camp, here),
            CampTask::Migrate(_) | CampTask::Rest | CampTask::Return => {
                self.put(CampEvent::CampSettled { camp, at: here, calm_until: self.state.t.day });
            }
        }
    }

    fn camp_crosses(&mut self, camp: CampId, from: HexId, to: HexId, crossing: Crossing) {
        let s = self.scenario;
        let rivers = &s.rules.rivers;
        let Some(direction) = s.map.direction_to(from, to) else { return };
        let reach = s.map.sides[from.index()][direction as usize].reach;
        let scale = match crossing {
            Crossing::Swim if self.state.t.weather.ways().flooded(reach) => {
                rivers.flood_loss_permille
            }
            Crossing::Swim => 1000,
            Crossing::Torrent => rivers.rank2_flood_loss_permille,
            Crossing::Dry | Crossing::Ice | Crossing::Ferry => return,
        };
        let mut dice = self.camp_dice(camp, 1);
        let herd = num::permille(rivers.swim_sheep_lost_permille, scale);
        let horse = num::permille(rivers.swim_horses_lost_permille, scale);
        self.herd_loss(camp, horse, herd, Cause::River, &mut dice);
        let people = num::permille(rivers.swim_households_lost_permille, scale);
        self.people_loss(camp, people, Cause::River, &mut dice);
    }

    /// Settles the week of all camp groups: grass, food, births, want, jut and cold.
    #[inline(never)]
    pub(super) fn camps_week(&mut self) {
        self.hear_alarms();
        self.count_guests();
        let month = usize::from(self.scenario.calendar.date(self.state.t.day).month - 1);
        for i in 0..self.state.t.camps.len() {
            let camp = CampId::at(i);
            if self.state.t.camps.households(camp) == 0 {
                continue;
            }
            let days = u32::from(super::DAYS);
            let grass_need = self.state.camp_mouths(camp) * days;
            let Some(here) = self.state.camp_hex(camp) else {
                self.week_off_map(camp, month, grass_need);
                continue;
            };
            let grass_found = self.graze(here, grass_need, true, Eater::Herd, days, 1000);
            let found = self.camp_eats(camp, month, grass_need, grass_found);
            self.births(camp, month);
            let mut dice = self.camp_dice(camp, 3);
            self.beasts_starve(camp, found, &mut dice);
            self.people_want(camp, 1000, &mut dice);
            self.move_on(camp, here);
        }
    }

    /// A week in a country off the map: grass as far as it goes round, births and want as on the
    /// map. Among its own people the poor find help; abroad bread and leave to stay are paid for.
    fn week_off_map(&mut self, camp: CampId, month: usize, grass_need: u32) {
        let Some(country) = country_of_camp(self.state, camp) else { return };
        let rules = &self.scenario.rules.off_map;
        let off = &self.scenario.map.boxes[country.index()];
        let fed = herd_grass(self.state, country, self.guests(country));
        let found = self.camp_eats(camp, month, grass_need, num::permille(grass_need, fed));
        self.births(camp, month);
        let mut dice = self.camp_dice(camp, 3);
        self.beasts_starve(camp, found, &mut dice);
        let abroad = off.owner != self.state.t.camps.side(camp);
        let poor = if abroad { 1000 } else { rules.kin_want_permille };
        self.people_want(camp, poor, &mut dice);
        if abroad {
            let sold = rules.guest_herd_permille;
            self.herd_loss(camp, sold, sold, Cause::Eaten, &mut dice);
            let scattered = rules.guest_households_permille;
            self.people_loss(camp, scattered, Cause::Destitution, &mut dice);
        }
    }

    /// Grass and food of the week, in a month (0 = January); the share of the grass wanted that was found, permille.
    #[inline(never)]
    fn camp_eats(&mut self, camp: CampId, month: usize, grass_need: u32, grass_found: u32) -> u32 {
        let s = self.scenario;
        let days = u32::from(super::DAYS);
        let camps = &self.state.t.camps;
        let need = camps.households(camp) * s.rules.food.household_rations * days;
        let by_milk = s.rules.food.milk_permille_by_month.get(month).copied().unwrap_or(0);
        // Milk comes from the herd: a poor camp has little of it.
        let wealth = num::share(
            self.state.herd_per_household(camp),
            s.rules.camps.minimum_sheep_per_household,
        );
        let milk = num::permille(num::permille(need, by_milk.min(1000)), wealth.min(1000));
        let per_sheep = s.rules.food.man_days_per_sheep.max(1);
        let sheep = (need - milk).div_ceil(per_sheep).min(camps.sheep(camp));
        let food = (milk + sheep * per_sheep).min(need);
        self.put(CampEvent::CampWeek { camp, grass_need, grass_found, food, milk, sheep });
        num::share(grass_found, grass_need).min(1000)
    }

    fn births(&mut self, camp: CampId, month: usize) {
        let s = &self.state.scenario;
        let rate = s.rules.camps.births_permille_by_month.get(month).copied().unwrap_or(0);
        let camps = &self.state.t.camps;
        let horses = num::permille(camps.horses(camp), rate / 2);
        let sheep = num::permille(camps.sheep(camp), rate);
        if horses + sheep > 0 {
            self.put(CampEvent::HerdChanged { camp, horses, sheep, cause: Cause::Born });
        }
    }

    fn beasts_starve(&mut self, camp: CampId, found: u32, dice: &mut Dice) {
        let rules = &self.state.scenario.rules.camps;
        let want = 1000 - found;
        if want <= rules.starve_from_permille {
            return;
        }
        let depth = want - rules.starve_from_permille;
        let rate =
            num::ratio(rules.starve_permille, depth, 1000 - rules.starve_from_permille.min(999));
        self.herd_loss(camp, rate, rate, Cause::NoGrass, dice);
    }

    /// Want of herds, as much of it as is felt (permille), and of food.
    fn people_want(&mut self, camp: CampId, felt: u32, dice: &mut Dice) {
        let s = self.scenario;
        let rules = &s.rules.camps;
        let herd = self.state.herd_per_household(camp);
        if herd < rules.minimum_sheep_per_household {
            let want = 1000 - num::share(herd, rules.minimum_sheep_per_household).min(1000);
            // A little less than a family needs is lean living; from some want on it scatters.
            let from = rules.want_from_permille.min(999);
            let rate = num::ratio(rules.want_permille, want.saturating_sub(from), 1000 - from);
            self.people_loss(camp, num::permille(rate, felt), Cause::Destitution, dice);
        }
        let camps = &self.state.t.camps;
        let need = camps.households(camp) * s.rules.food.household_rations * 7;
        let short = 1000 - num::share(camps.food(camp), need).min(1000);
        if short > 0 {
            self.people_loss(
                camp,
                num::permille(rules.want_permille * 2, short),
                Cause::Hunger,
                dice,
            );
        }
    }

    /// A camp at rest moves on when its pasture is eaten bare.
    #[inline(never)]
    fn move_on(&mut self, camp: CampId, here: HexId) {
        let s = self.scenario;
        let rules = &s.rules.camps;
        let camps = &self.state.t.camps;
        if camps.task(camp) != CampTask::Rest || camps.rule(camp) == CampRule::Stand {
            return;
        }
        let left = standing_grass(self.state, here, Eater::Herd);
        let week = self.state.camp_mouths(camp) * u32::from(super::DAYS);
        let floor = num::permille(s.derived.best_grass[here.index()], rules.move_on_permille);
        if left >= week && left >= floor.min(week * 2) {
            return;
        }
        let mut best = (left, here);
        let hexes = rules.move_on_hexes;
        let (ground, day) = ((&s.map, &s.costs), self.state.t.day);
        self.regime.around(ground, Mover::Camp, here, (200 * hexes, hexes), |hex, distance| {
            if distance == 0 {
                return;
            }
            // Each hex of the way costs a tenth of what is there.
            let share = 1000 - 100 * distance.min(9);
            // As much as the season lets stand, if there were no snow and nobody had eaten of it.
            let season = s.season_grass(s.map.zone[hex.index()], day);
            let grown = num::permille(s.derived.best_grass[hex.index()], season);
            if num::permille(grown, share) <= best.0 {
                return;
            }
            let worth = num::permille(standing_grass(self.state, hex, Eater::Herd), share);
            if worth > best.0 && self.threat(camp, hex).is_none() {
                best = (worth, hex);
            }
        });
        if best.1 != here {
            self.put(CampEvent::CampTaskSet { camp, task: CampTask::Migrate(best.1) });
        }
    }

    fn camp_dice(&self, camp: CampId, what: u32) -> Dice {
        let subject = u32::from(camp.0) | what << 16;
        Dice::new(self.state.t.seed, Stream::Camps, self.state.t.day, subject)
    }

    fn herd_loss(&mut self, camp: CampId, horse: u32, sheep: u32, cause: Cause, dice: &mut Dice) {
        let camps = &self.state.t.camps;
        let (have_horses, have_sheep) = (camps.horses(camp), camps.sheep(camp));
        let horses = num::permille_rolled(have_horses, horse, dice.roll(1000)).min(have_horses);
        let sheep = num::permille_rolled(have_sheep, sheep, dice.roll(1000)).min(have_sheep);
        if horses + sheep > 0 {
            self.put(CampEvent::HerdChanged { camp, horses, sheep, cause });
        }
    }

    fn people_loss(&mut self, camp: CampId, rate: u32, cause: Cause, dice: &mut Dice) {
        let have = self.state.t.camps.households(camp);
        let lost = num::permille_rolled(have, rate, dice.roll(1000)).min(have);
        self.people_gone(camp, lost, cause);
    }

    pub(super) fn people_gone(&mut self, camp: CampId, households: u32, cause: Cause) {
        if households == 0 {
            return;
        }
        let camps = &self.state.t.camps;
        let fighters = num::ratio(camps.fighters(camp), households, camps.households(camp));
        let last = households == camps.households(camp);
        let fighters = if last { camps.fighters(camp) } else { fighters };
        let (horses, sheep) = (camps.horses(camp), camps.sheep(camp));
        self.put(CampEvent::HouseholdsLost { camp, households, fighters, cause });
        if last && horses + sheep > 0 {
            self.put(CampEvent::HerdChanged { camp, horses, sheep, cause });
        }
    }
}

/// The hex to which a task leads a camp group; for one on its way off the map, where it goes out.
pub(crate) fn camp_goal(scenario: &Scenario, task: CampTask) -> Option<HexId> {
    match task {
        CampTask::Rest | CampTask::Return => None,
        CampTask::Migrate(to) | CampTask::Flee(to) => Some(to),
        CampTask::Evacuate(to) => Some(scenario.map.boxes[to.index()].entry),
    }
}

/// March of a day of a camp that nobody hunts, percent of an open hex.
pub(crate) fn camp_walk(state: &CampaignState, here: HexId) -> u32 {
    state.march_points(Mover::Camp, Pace::Normal, 1000, here)
}

/// Camps this near their seasonal ground are on it, hexes.
const HOME_HEXES: u32 = 4;
