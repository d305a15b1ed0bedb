//! What a side's forces will have to eat: the meals of the week itself, day after day, on what the
//! side knows. One sum for the panel, the lists and the forecast of a march.
//!
//! Town, camps, country, depots and convoys feed as the rules let them, enemies that are known cut
//! the roads, and want takes men as it will. Everybody but the one whose way is asked for is taken
//! to stay where it is; the weather stands; camps keep their herds.

use super::WayPoint;
use crate::{
    event::{Body, Event, Larder, TimeEvent},
    ids::{ContingentId, ForceId, PlaceId, Spot},
    num,
    observe::Observation,
    order::Pace,
    resolve::{Scratch, meals},
    state::{CampaignState, DAYS},
};

/// Days for which food is looked ahead where nothing leads anywhere.
pub const FOOD_HORIZON_DAYS: u16 = 60;
/// More than this share of the rations missing, or eaten of the men's own horses, is want that tells,
/// permille: men live with a fifth for ever.
const TELLS_PERMILLE: u32 = 200;

/// What a force has to eat on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FoodDay {
    /// Day of the campaign.
    pub day: u16,
    /// Days that train and herd would last in the evening, nothing else found.
    pub left_days: u32,
    /// Not found, permille of the need.
    pub missing_permille: u32,
    /// Eaten of the men's own riding horses, permille of the need.
    pub horses_permille: u32,
}

/// What a force has to eat on the days that come, the next one first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FoodCourse {
    days: Vec<FoodDay>,
}

impl FoodCourse {
    /// The meals of a day of the campaign; nothing beyond those that were reckoned.
    #[must_use]
    pub fn on(&self, day: u16) -> Option<&FoodDay> {
        self.days.iter().find(|meal| meal.day == day)
    }

    /// The first day on which the men go short, or eat their own horses; nothing as far as was
    /// reckoned.
    #[must_use]
    pub fn gives_out(&self) -> Option<u16> {
        let tells = |meal: &&FoodDay| meal.missing_permille + meal.horses_permille > TELLS_PERMILLE;
        self.days.iter().find(tells).map(|meal| meal.day)
    }

    /// Days for which the men have enough; nothing where that is longer than was reckoned.
    #[must_use]
    pub fn lasts_days(&self) -> Option<u32> {
        let first = self.days.first()?.day;
        self.gives_out().map(|day| u32::from(day.saturating_sub(first)))
    }
}

/// What all forces of a side have to eat where they stand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FoodForecast {
    courses: Vec<FoodCourse>,
}

impl FoodForecast {
    /// For [`FOOD_HORIZON_DAYS`] from now.
    #[must_use]
    pub fn standing(seen: &Observation<'_>) -> Self {
        let mut eating = Eating::laid(seen);
        let mut courses = vec![FoodCourse::default(); eating.state.t.forces.len()];
        let first = seen.state().orders_day();
        for day in first..first.saturating_add(FOOD_HORIZON_DAYS) {
            eating.eat(day);
            for force in seen.forces() {
                courses[force.index()].days.extend(eating.day_of(force, day));
            }
        }
        Self { courses }
    }

    /// The course of one of the side's forces; empty for any other.
    #[must_use]
    pub fn of(&self, force: ForceId) -> &FoodCourse {
        const EMPTY: &FoodCourse = &FoodCourse { days: Vec::new() };
        self.courses.get(force.index()).unwrap_or(EMPTY)
    }
}

/// What a force has to eat along a way until a day.
pub(super) fn along<'w>(
    seen: &Observation<'_>,
    force: ForceId,
    pace: Pace,
    way: impl Iterator<Item = &'w WayPoint> + Clone,
    until: u16,
) -> FoodCourse {
    let mut eating = Eating::laid(seen);
    let lag = seen.scenario().rules.march.herd_lag_permille(pace).min(1000);
    let mut course = FoodCourse::default();
    for day in seen.state().orders_day()..=until {
        let mut today = way.clone().filter(|point| point.day == day);
        if let Some(last) = today.by_ref().last() {
            eating.move_to(force, Spot::hex(last.hex), lag);
        }
        eating.eat(day);
        course.days.extend(eating.day_of(force, day));
    }
    course
}

/// A campaign as the side knows it, in which nothing is done but eating.
struct Eating {
    state: CampaignState,
    scratch: Scratch,
}

impl Eating {
    fn laid(seen: &Observation<'_>) -> Self {
        let mut state = seen.state().clone();
        hide_what_is_not_known(&mut state, seen);
        Self { state, scratch: Scratch::default() }
    }

    fn eat(&mut self, day: u16) {
        if day.is_multiple_of(DAYS) {
            self.state.apply(&Event::Time(TimeEvent::WeekBegan { week: day / DAYS }));
        }
        self.state.apply(&Event::Time(TimeEvent::DayBegan { day }));
        meals(&mut self.state, &mut self.scratch);
    }

    /// On the march, out of walls, some of the herd falls behind.
    fn move_to(&mut self, force: ForceId, spot: Spot, lag: u32) {
        let (forces, i) = (&mut self.state.t.forces, force.index());
        forces.spot[i] = spot;
        forces.garrison[i] = PlaceId::NONE;
        forces.sheep[i] = num::permille(forces.sheep[i], 1000 - lag);
    }

    fn day_of(&self, force: ForceId, day: u16) -> Option<FoodDay> {
        let forces = &self.state.t.forces;
        if !forces.alive(force) {
            return None;
        }
        let row = forces.row(force);
        let herd = row.sheep * self.state.scenario.rules.food.man_days_per_sheep;
        let eaten = self.scratch.eaten.get(force.index()).copied().unwrap_or_default();
        let horses = eaten.from[Larder::Horses as usize];
        Some(FoodDay {
            day,
            left_days: (row.stores + herd).checked_div(self.state.men(force)).unwrap_or(0),
            missing_permille: num::share(eaten.short(), eaten.need.max(1)),
            horses_permille: num::share(horses, eaten.need.max(1)),
        })
    }
}

/// Leaves of other sides what the side knows of them: where they are thought to be, and how strong.
/// Dice fall otherwise than they will.
fn hide_what_is_not_known(state: &mut CampaignState, seen: &Observation<'_>) {
    let side = seen.side();
    state.t.seed = seen.choice_seed();
    for force in state.t.forces.ids().filter(|&f| seen.state().forces().side(f) != side) {
        let contact = *state.t.knowledge.contact(side, Body::Force(force));
        let (forces, i) = (&mut state.t.forces, force.index());
        let Some(at) = contact.spot.as_hex().filter(|_| contact.is_known()) else {
            forces.alive[i] = false;
            continue;
        };
        let place = state.scenario.place_at(at);
        let walls = place.filter(|&p| state.t.knowledge.holder(side, p) == forces.side[i]);
        (forces.alive[i], forces.spot[i], forces.arrives[i]) = (true, contact.spot, 0);
        forces.garrison[i] = walls.unwrap_or(PlaceId::NONE);
        // Its strength as it is told; a contingent without horses and name bears it.
        let mut row = state.t.contingents.row(ContingentId(0));
        (row.force, row.next) = (force, ContingentId::NONE);
        (row.men, row.horses) = (contact.estimate, 0);
        state.t.forces.first[i] = state.t.contingents.push(row);
    }
}
