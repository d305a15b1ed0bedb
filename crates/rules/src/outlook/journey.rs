//! The way of a force or a camp group day by day, by the rules of the week itself: its march, what
//! marching costs horses and herd, what grass they find where a day ends.
//!
//! The weather stands for the week that comes; beyond it the climate's mean is looked for. What
//! others have eaten counts where the side sees it.
//!
//! Until an order's courier comes, its bearer goes on with what it is doing. Whom it goes after is
//! taken to stay where it stands.

use super::food::along;
use crate::{
    event::Body,
    ids::{ForceId, HexId, PlaceId, SideId, Spot},
    map::{Crossing, Mover},
    num,
    observe::Observation,
    order::{Bearer, CampTask, Order, Pace, Task},
    resolve::{
        Scratch,
        camps::{camp_goal, camp_walk},
        horse_day,
        march::{Goal, task_goal},
    },
    state::{CampaignState, DAYS},
};

/// Days beyond which nothing is reckoned.
const HORIZON_DAYS: u16 = 120;
/// Dangers after which bare pasture is no longer told.
const MANY_DANGERS: usize = 12;
/// Grass under this share of the need makes a day's end barren, permille.
const BARREN_PERMILLE: u32 = 500;
/// A known enemy threatens a way that comes as near, hexes.
const NEAR_HEXES: u32 = 2;

/// A hex of a way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WayPoint {
    /// Where.
    pub hex: HexId,
    /// Day of the campaign on which the body comes there.
    pub day: u16,
    /// How water is crossed to get there.
    pub crossing: Crossing,
}

/// A danger on the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Danger {
    /// A known enemy within a day of the way.
    Enemy {
        /// Who.
        force: ForceId,
        /// Where.
        at: HexId,
    },
    /// A great river without boats or ice.
    Swim {
        /// On coming to this hex.
        at: HexId,
    },
    /// Food gives out on the way, on this day.
    Hunger {
        /// Day of the campaign.
        day: u16,
    },
    /// Little grass at a day's end.
    Barren {
        /// Where.
        at: HexId,
    },
}

/// What a journey leaves a force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wear {
    /// Days of food with it at the end, with all that feeds it on the way.
    pub food_days: u32,
    /// Mean horse condition at the end, permille; nothing for men on foot.
    pub condition: Option<u32>,
    /// Share of its slaughter herd that has kept up, permille.
    pub herd_permille: Option<u32>,
}

/// A journey over the map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Journey {
    /// Who goes.
    pub body: Body,
    /// How fast.
    pub pace: Pace,
    /// Where the body still goes by what it is doing, before the order takes effect.
    pub before: Vec<WayPoint>,
    /// The way, first step first.
    pub way: Vec<WayPoint>,
    /// Day of arrival, off the map where the goal lies there; nothing where that is beyond four
    /// months or no way leads on as the ways stand.
    pub arrives: Option<u16>,
    /// What it leaves a force; nothing for a camp group, which lives as it does at rest.
    pub wear: Option<Wear>,
    /// Dangers, in the order of the way; hunger last.
    pub dangers: Vec<Danger>,
}

impl Journey {
    /// The whole way from where the body stands now.
    pub fn points(&self) -> impl Iterator<Item = &WayPoint> + Clone {
        self.before.iter().chain(&self.way)
    }

    /// The journey on which an order sends its bearer from a day on.
    pub(super) fn ordered(seen: &Observation<'_>, order: &Order, starts: u16) -> Option<Self> {
        let (body, route) = match (order.bearer(), Task::ordered(order), CampTask::ordered(order)) {
            (Bearer::Force(force), Some(task), _) => (Body::Force(force), Route::of(seen, task)?),
            (Bearer::Camp(camp), _, Some(task)) => (Body::Camp(camp), Route::of_camp(seen, task)?),
            _ => return None,
        };
        Walk::new(seen, body)?.follow(&route, starts)
    }

    /// The journey on which one of the side's forces is by its task; nothing for one that goes
    /// nowhere, or is there.
    #[must_use]
    pub fn standing(seen: &Observation<'_>, force: ForceId) -> Option<Self> {
        seen.force_hex(force)?;
        let route = Route::of(seen, seen.force(force)?.task)?;
        Walk::new(seen, Body::Force(force))?.follow(&route, seen.state().orders_day())
    }
}

/// The hexes to which a task leads, one after the other, and the pace at which it is followed.
pub(super) fn stops(seen: &Observation<'_>, mut task: Task) -> Option<(Vec<HexId>, Pace)> {
    let mut stops = Vec::new();
    loop {
        let Goal::At(hex, pace) = task_goal(seen.state(), seen.side(), task) else { return None };
        stops.push(hex);
        match task {
            Task::March { to, via: [first, second], pace } if first.is_some() => {
                task = Task::March { to, via: [second, HexId::NONE], pace };
            }
            _ => return Some((stops, pace)),
        }
    }
}

/// Where a journey leads.
struct Route {
    stops: Vec<HexId>,
    pace: Pace,
    /// Days from the last stop into the goal, for one off the map.
    beyond_days: u16,
}

impl Route {
    fn of(seen: &Observation<'_>, task: Task) -> Option<Self> {
        let (stops, pace) = stops(seen, task)?;
        let beyond_days = match task {
            Task::March { to, .. } => days_off_map(seen, to).map_or(0, |(riders, _)| riders),
            _ => 0,
        };
        Some(Self { stops, pace, beyond_days })
    }

    fn of_camp(seen: &Observation<'_>, task: CampTask) -> Option<Self> {
        let stops = vec![camp_goal(seen.scenario(), task)?];
        let beyond_days = match task {
            CampTask::Evacuate(to) => {
                days_off_map(seen, Spot::off_map(to)).map_or(0, |(_, camps)| camps)
            }
            CampTask::Rest | CampTask::Migrate(_) | CampTask::Flee(_) | CampTask::Return => 0,
        };
        Some(Self { stops, pace: Pace::Normal, beyond_days })
    }
}

/// Days between a box off the map and its entry, for riders and for camps.
fn days_off_map(seen: &Observation<'_>, spot: Spot) -> Option<(u16, u16)> {
    let off = seen.scenario().map.boxes.get(spot.as_box()?.index())?;
    Some((off.days_riders.max(1), off.days_camps.max(1)))
}

/// A body on its way, day after day.
struct Walk<'a> {
    seen: &'a Observation<'a>,
    state: &'a CampaignState,
    /// The campaign as far as the way goes: day, weather, grass and the body's own horses.
    ahead: CampaignState,
    scratch: Scratch,
    /// Hexes of which it is settled what stands on them.
    grazed: Vec<HexId>,
    body: Body,
    mover: Mover,
    here: HexId,
    /// Days until it is on the map.
    comes_in_days: u16,
    /// March saved up, percent of an open hex.
    points: u32,
    /// Day of the campaign that comes next.
    day: u16,
    /// What is left of the slaughter herd, permille.
    herd: u32,
    enemies: Vec<(ForceId, HexId)>,
    dangers: Vec<Danger>,
}

impl<'a> Walk<'a> {
    /// A body of the side where it stands; nothing for one on a way off the map.
    fn new(seen: &'a Observation<'a>, body: Body) -> Option<Self> {
        let state = seen.state();
        let (spot, arrives, mover, points) = match body {
            Body::Force(id) => {
                let row = seen.force(id)?;
                (row.spot, row.arrives, state.mover(id), row.points)
            }
            Body::Camp(id) => {
                let row = seen.camp(id)?;
                (row.spot, row.arrives, Mover::Camp, row.points)
            }
        };
        if arrives > 0 {
            return None;
        }
        let (here, comes_in_days) = match (spot.as_hex(), spot.as_box()) {
            (Some(hex), _) => (hex, 0),
            (None, Some(id)) => {
                let (riders, camps) = days_off_map(seen, spot)?;
                let days = if matches!(body, Body::Camp(_)) { camps } else { riders };
                (seen.scenario().map.boxes[id.index()].entry, days)
            }
            (None, None) => return None,
        };
        let enemies = seen.enemy_forces().filter_map(|(enemy, hex)| match enemy.body {
            Body::Force(force) => Some((force, hex)),
            Body::Camp(_) => None,
        });
        Some(Self {
            seen,
            state,
            ahead: state.clone(),
            scratch: Scratch::default(),
            grazed: Vec::new(),
            body,
            mover,
            here,
            comes_in_days,
            points,
            day: state.orders_day(),
            herd: 1000,
            enemies: enemies.collect(),
            dangers: Vec::new(),
        })
    }

    /// Goes on with what it does until a day, then along a route; nothing where it is there.
    fn follow(mut self, route: &Route, starts: u16) -> Option<Journey> {
        let before = self.until(starts);
        let stays = before.is_empty() && self.comes_in_days == 0 && route.beyond_days == 0;
        self.come_in();
        self.sets_out();
        // Stops at which it stands already lie behind it.
        let goal = *route.stops.last()?;
        let stops =
            &route.stops[route.stops.iter().take_while(|&&stop| stop == self.here).count()..];
        if stops.is_empty() && stays {
            return None;
        }
        let mut way = Vec::new();
        let last = if stops.is_empty() {
            Some(self.day)
        } else {
            let steps = self.steps(stops);
            let there = steps.last().map(|step| step.0) == Some(goal);
            let last = self.march(&steps, route.pace, starts + HORIZON_DAYS, &mut way);
            last.filter(|_| there)
        };
        let arrives = last.map(|day| day + route.beyond_days);
        Some(self.journey(route.pace, before, way, arrives))
    }

    fn journey(
        mut self,
        pace: Pace,
        before: Vec<WayPoint>,
        way: Vec<WayPoint>,
        arrives: Option<u16>,
    ) -> Journey {
        let wear = match self.body {
            Body::Force(force) => {
                let end = arrives.unwrap_or(self.day);
                let points = before.iter().chain(&way);
                let food = along(self.seen, force, pace, points, end);
                let hunger = food.gives_out().filter(|&day| day <= end);
                self.dangers.extend(hunger.map(|day| Danger::Hunger { day }));
                Some(Wear {
                    food_days: food.on(end).map_or(0, |day| day.left_days),
                    condition: (self.state.horses(force) > 0).then(|| self.ahead.condition(force)),
                    herd_permille: (self.state.forces().sheep(force) > 0).then_some(self.herd),
                })
            }
            Body::Camp(_) => None,
        };
        Journey { body: self.body, pace, before, way, arrives, wear, dangers: self.dangers }
    }

    /// Goes on with the task it has until a day; the way that it makes so.
    fn until(&mut self, day: u16) -> Vec<WayPoint> {
        let mut way = Vec::new();
        if self.comes_in_days > 0 {
            self.rest_off_map(day);
            return way;
        }
        let route = match self.body {
            Body::Force(id) => Route::of(self.seen, self.state.forces().task(id)),
            Body::Camp(id) => Route::of_camp(self.seen, self.state.camps().task(id)),
        };
        if let Some(route) = route {
            let steps = self.steps(&route.stops);
            if !steps.is_empty() && self.march(&steps, route.pace, day, &mut way).is_some() {
                self.points = 0;
            }
        }
        while self.day < day {
            self.dawn();
            self.night(0);
            self.day += 1;
        }
        way
    }

    /// Out of a box off the map, living off the country there.
    fn come_in(&mut self) {
        let days = core::mem::take(&mut self.comes_in_days);
        self.rest_off_map(self.day + days);
    }

    /// Days off the map, until one comes.
    fn rest_off_map(&mut self, until: u16) {
        while self.day < until {
            self.dawn();
            if let Body::Force(force) = self.body {
                horse_day(&mut self.ahead, force, &mut self.scratch);
            }
            self.day += 1;
        }
    }

    /// It leaves walls and winter quarters.
    fn sets_out(&mut self) {
        if let Body::Force(force) = self.body {
            let (forces, i) = (&mut self.ahead.t.forces, force.index());
            forces.garrison[i] = PlaceId::NONE;
            forces.task[i] = Task::Rest;
            forces.spot[i] = Spot::hex(self.here);
        }
    }

    /// The day that comes, with the weather to be looked for on it.
    fn dawn(&mut self) {
        let (first, scenario) = (self.state.orders_day(), &self.state.scenario);
        self.ahead.t.day = self.day;
        let week = self.day - (self.day - first.min(self.day)) % DAYS;
        if week >= first + DAYS {
            // A jut lasts some weeks: one that lies now is taken to lie for another.
            let lies_on = week < first + 2 * DAYS;
            self.ahead.t.weather.expect(scenario, week + DAYS / 2, lies_on);
        }
    }

    /// The steps over some stops, with their costs, as the ways stand; as far as a way leads.
    fn steps(&self, stops: &[HexId]) -> Vec<(HexId, u32, Crossing)> {
        let s = &self.state.scenario;
        let mut here = self.here;
        let mut steps = Vec::new();
        for &stop in stops {
            let way = self.seen.regime().walk(&s.map, &s.costs, self.mover, here, stop);
            steps.extend(way.into_iter().map(|(hex, step)| (hex, step.cost, step.crossing)));
            here = steps.last().map_or(here, |step| step.0);
            if here != stop {
                break;
            }
        }
        steps
    }

    /// Marches along steps until the last is taken or a day comes; the day of the last.
    fn march(
        &mut self,
        steps: &[(HexId, u32, Crossing)],
        pace: Pace,
        until: u16,
        way: &mut Vec<WayPoint>,
    ) -> Option<u16> {
        let mut left = steps.iter().peekable();
        while self.day < until && left.peek().is_some() {
            self.dawn();
            self.points += match self.body {
                Body::Force(force) => {
                    let condition = self.ahead.condition(force);
                    self.ahead.march_points(self.mover, pace, condition, self.here)
                }
                Body::Camp(_) => camp_walk(&self.ahead, self.here),
            };
            while let Some(&(hex, cost, crossing)) = left.next_if(|step| step.1 <= self.points) {
                self.points -= cost;
                self.here = hex;
                self.threatened(hex, crossing);
                way.push(WayPoint { hex, day: self.day, crossing });
            }
            let rules = &self.state.scenario.rules.march;
            self.herd = num::permille(self.herd, 1000 - rules.herd_lag_permille(pace).min(1000));
            self.night(pace.effort());
            self.day += 1;
        }
        left.peek().is_none().then(|| self.day.saturating_sub(1))
    }

    /// What threatens on coming to a hex.
    fn threatened(&mut self, hex: HexId, crossing: Crossing) {
        if crossing == Crossing::Swim {
            self.dangers.push(Danger::Swim { at: hex });
        }
        let map = &self.state.scenario.map;
        let (near, far) = core::mem::take(&mut self.enemies)
            .into_iter()
            .partition(|&(_, at)| map.distance(at, hex) <= NEAR_HEXES);
        self.enemies = far;
        let near: Vec<(ForceId, HexId)> = near;
        self.dangers.extend(near.into_iter().map(|(force, at)| Danger::Enemy { force, at }));
    }

    /// A day's wear, and whether beasts find enough where the day ends. Camps carry
    /// what they live on.
    fn night(&mut self, effort: u8) {
        let Body::Force(force) = self.body else { return };
        self.ahead.t.day = self.day;
        self.look_around();
        let (forces, i) = (&mut self.ahead.t.forces, force.index());
        forces.spot[i] = Spot::hex(self.here);
        forces.effort[i] = effort;
        forces.sheep[i] = num::permille(self.state.forces().sheep(force), self.herd);
        let fed = horse_day(&mut self.ahead, force, &mut self.scratch);
        if effort > 0 && fed < BARREN_PERMILLE && self.dangers.len() < MANY_DANGERS {
            self.dangers.push(Danger::Barren { at: self.here });
        }
    }

    /// What others have eaten counts where somebody of the side sees it; elsewhere herdsmen know
    /// the country and the season.
    fn look_around(&mut self) {
        let around = self.state.scenario.map.neighbours[self.here.index()];
        for hex in around.into_iter().chain([self.here]).filter(|hex| hex.is_some()) {
            if !self.grazed.contains(&hex) {
                self.grazed.push(hex);
                if !sees(self.state, self.seen.side(), hex) {
                    self.ahead.t.grass.forget(hex);
                }
            }
        }
    }
}

/// Whether a hex lies in the sight of a force, camp group or place of the side.
fn sees(state: &CampaignState, side: SideId, hex: HexId) -> bool {
    let (map, rules) = (&state.scenario.map, &state.scenario.rules.knowledge);
    let near = |at: Option<HexId>, hexes: u32| at.is_some_and(|at| map.distance(at, hex) <= hexes);
    let places = &state.scenario.places;
    state.forces_of(side).any(|f| near(state.force_hex(f), rules.force_hexes))
        || state.camps_of(side).any(|c| near(state.camp_hex(c), rules.camp_hexes))
        || state.places().ids().any(|p| {
            state.places().holder(p) == side && near(Some(places[p.index()].hex), rules.place_hexes)
        })
}
