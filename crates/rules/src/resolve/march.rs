//! The day's march, by impulse: every marching force gains its share of the day's way, then
//! takes the steps it can pay for, one force after the other in id order.

use super::{Turn, way_ahead::WaysAhead};
use crate::{
    event::{Cause, HaltReason, MarchEvent, Sink, SubsistenceEvent},
    hex::Direction,
    ids::{ForceId, HexId, SideId, Spot},
    map::{Crossing, HexStep, Mover},
    num,
    order::{Pace, Stance, Task},
    rng::{Dice, Stream},
    state::CampaignState,
};

/// A force on the march today.
#[derive(Clone, Copy)]
struct Marcher {
    force: ForceId,
    goal: HexId,
    mover: Mover,
    pace: Pace,
    /// March gained so far, percent of an open hex.
    points: u32,
    /// March of the whole day.
    day: u32,
    moved: bool,
    done: bool,
    /// The step before it, while neither it nor its goal has moved: asked for in every impulse.
    ahead: Option<Ahead>,
}

/// The next step of a way.
#[derive(Clone, Copy)]
struct Ahead {
    from: HexId,
    goal: HexId,
    direction: Direction,
    step: HexStep,
    to: HexId,
}

#[derive(Default)]
pub(super) struct MarchScratch {
    marchers: Vec<Marcher>,
    ways: WaysAhead,
}

impl<S: Sink> Turn<'_, S> {
    /// Marches all forces for a day.
    #[inline(never)]
    pub(super) fn march_day(&mut self) {
        self.break_contacts();
        self.off_map_day();
        let mut marchers = core::mem::take(&mut self.scratch.march.marchers);
        marchers.clear();
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            if let Some(marcher) = self.marcher(force) {
                marchers.push(marcher);
            }
        }
        let impulses = self.state.scenario.rules.march.impulses.max(1);
        for impulse in 0..impulses {
            for marcher in &mut marchers {
                // Shares that add up to the whole day without rounding it away.
                let share =
                    marcher.day * (impulse + 1) / impulses - marcher.day * impulse / impulses;
                marcher.points += share;
                self.advance(marcher);
            }
        }
        for marcher in &marchers {
            self.end_march(marcher);
        }
        self.scratch.march.marchers = marchers;
    }

    /// Forces on off-map ways come in; forces in boxes with a goal on the map set out.
    fn off_map_day(&mut self) {
        let day = self.state.t.day;
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let forces = &self.state.t.forces;
            if !forces.alive(force) {
                continue;
            }
            let spot = forces.spot(force);
            if forces.arrives(force) > 0 {
                if forces.arrives(force) <= day {
                    self.put(MarchEvent::Arrived { force, at: spot });
                    if self.reached(force, spot) {
                        self.set_task(force, Task::Rest);
                        self.put(MarchEvent::Halted { force, at: spot, why: HaltReason::Arrived });
                    }
                }
            } else if let (Some(id), Task::March { to, via, .. }) =
                (spot.as_box(), forces.task(force))
                && (to != spot || via.iter().any(|stop| stop.is_some()))
            {
                let off = &self.state.scenario.map.boxes[id.index()];
                let (entry, arrives) = (Spot::hex(off.entry), day + off.days_riders.max(1));
                self.put(MarchEvent::Departed { force, from: spot, to: entry, arrives });
            }
        }
    }

    fn reached(&self, force: ForceId, spot: Spot) -> bool {
        let task = self.state.t.forces.task(force);
        let task = spot.as_hex().map_or(task, |here| task.past(here));
        matches!(task, Task::March { to, via, .. } if to == spot && !via[0].is_some())
    }

    #[inline(never)]
    fn marcher(&mut self, force: ForceId) -> Option<Marcher> {
        let state = &*self.state;
        if !state.t.forces.alive(force) || state.in_garrison(force) {
            return None;
        }
        let here = state.force_hex(force)?;
        // Who was sent over the hex where he stands has that waypoint behind him.
        let (task, ahead) = (state.t.forces.task(force), state.t.forces.task(force).past(here));
        if ahead != task {
            self.set_task(force, ahead);
        }
        let state = &*self.state;
        let (goal, pace) = match goal_of(state, force) {
            Goal::At(goal, pace) => (goal, pace),
            Goal::Lost => {
                self.set_task(force, Task::Rest);
                let why = HaltReason::LeaderGone;
                self.put(MarchEvent::Halted { force, at: Spot::hex(here), why });
                return None;
            }
            Goal::None => return None,
        };
        if goal == here {
            self.arrive(force, here);
            return None;
        }
        let state = &*self.state;
        let mover = state.mover(force);
        let day = state.march_points(mover, pace, state.condition(force), here);
        let points = state.t.forces.points(force);
        Some(Marcher {
            force,
            goal,
            mover,
            pace,
            points,
            day,
            moved: false,
            done: false,
            ahead: None,
        })
    }

    /// Takes the steps that the points allow.
    #[inline(never)]
    fn advance(&mut self, m: &mut Marcher) {
        while !m.done {
            let Some(here) = self.state.force_hex(m.force) else { return };
            if !self.state.t.forces.alive(m.force) {
                m.done = true;
                return;
            }
            // Whom it follows may have moved on; a waypoint may have been passed.
            match goal_of(self.state, m.force) {
                Goal::At(goal, _) => m.goal = goal,
                Goal::None | Goal::Lost => {
                    m.done = true;
                    return;
                }
            }
            if here == m.goal {
                self.arrive(m.force, here);
                m.done = true;
                return;
            }
            let Some(Ahead { direction, step, to: next, .. }) = self.ahead(m, here) else {
                self.stop(m, here, HaltReason::NoWay);
                return;
            };
            if m.points < step.cost {
                return;
            }
            let Some(cost) = self.passage(m.force, here, next) else {
                m.done = true;
                return;
            };
            if cost > 0 {
                // To ride over a picket takes its time.
                m.points = m.points.saturating_sub(num::permille(m.day, cost));
                if m.points < step.cost {
                    return;
                }
            }
            m.points -= step.cost;
            m.moved = true;
            self.put(MarchEvent::Moved {
                force: m.force,
                from: here,
                to: next,
                points: m.points,
                crossing: step.crossing,
            });
            self.cross(m.force, next, direction, step.crossing);
            if self.controlled(m.force, next) {
                // Under an enemy's eyes the day's march ends.
                m.points = 0;
                m.done = true;
            }
        }
    }

    /// The step that a force would take next from where it stands; nothing when no way leads on.
    fn ahead(&mut self, m: &mut Marcher, from: HexId) -> Option<Ahead> {
        let goal = m.goal;
        if let Some(ahead) = m.ahead.filter(|ahead| ahead.from == from && ahead.goal == goal) {
            return Some(ahead);
        }
        let (map, costs) = (&self.scenario.map, &self.scenario.costs);
        let (ground, body) = ((self.scenario, self.regime), m.force.index());
        let (direction, to) = self.scratch.march.ways.next(body, ground, m.mover, from, goal)?;
        let step = costs.step(map, m.mover, from, direction, self.state.t.weather.ways())?;
        m.ahead = Some(Ahead { from, goal, direction, step, to });
        m.ahead
    }

    fn stop(&mut self, m: &mut Marcher, here: HexId, why: HaltReason) {
        // Told once: while it stays halted, `points` stay at 0 and nothing is said again.
        if m.moved || self.state.t.forces.points(m.force) > 0 || m.points == m.day {
            self.put(MarchEvent::Halted { force: m.force, at: Spot::hex(here), why });
        }
        m.points = 0;
        m.done = true;
    }

    fn end_march(&mut self, m: &Marcher) {
        let forces = &self.state.t.forces;
        if !forces.alive(m.force) || forces.arrives(m.force) > 0 {
            return;
        }
        // The dearest step (rafts over the Syr in flood) is all that can be saved up for.
        let points = m.points.min(4_000);
        if !m.done && forces.points(m.force) != points {
            self.put(MarchEvent::Underway { force: m.force, points });
        }
        if m.moved || (!m.done && points > 0) {
            self.put(MarchEvent::Marched { force: m.force, effort: m.pace.effort() });
            self.herd_lags(m.force, m.pace);
        }
    }

    /// Slaughter herds fall behind riders who do not wait for them.
    fn herd_lags(&mut self, force: ForceId, pace: Pace) {
        let share = self.state.scenario.rules.march.herd_lag_permille(pace);
        let sheep = num::permille(self.state.t.forces.sheep(force), share);
        if sheep > 0 {
            self.put_daily(SubsistenceEvent::SheepLost { force, sheep, cause: Cause::Overwork });
        }
    }

    /// At the goal: tasks end, boxes are entered.
    fn arrive(&mut self, force: ForceId, here: HexId) {
        match self.state.t.forces.task(force) {
            Task::March { to, .. } => match to.as_box() {
                Some(id) => {
                    let days = self.state.scenario.map.boxes[id.index()].days_riders.max(1);
                    let (from, arrives) = (Spot::hex(here), self.state.t.day + days);
                    self.put(MarchEvent::Departed { force, from, to, arrives });
                }
                None => {
                    self.set_task(force, Task::Rest);
                    self.put(MarchEvent::Halted { force, at: to, why: HaltReason::Arrived });
                }
            },
            Task::Merge(_) | Task::Garrison(_) | Task::Relieve(_) => self.reach_goal(force),
            // Sieges and raids are settled after the march.
            Task::Besiege { .. } | Task::Raid(_) => {}
            Task::Rest | Task::Follow(_) | Task::Escort(_) | Task::Winter(_) => {}
        }
    }

    /// Losses at a river.
    fn cross(&mut self, force: ForceId, at: HexId, direction: Direction, crossing: Crossing) {
        let rivers = &self.state.scenario.rules.rivers;
        let side = self.state.scenario.map.sides[at.index()][direction.opposite() as usize];
        let flood = self.state.t.weather.ways().flooded(side.reach);
        let scale = match crossing {
            Crossing::Swim if flood => rivers.flood_loss_permille,
            Crossing::Swim => 1000,
            Crossing::Torrent => rivers.rank2_flood_loss_permille,
            Crossing::Dry | Crossing::Ice | Crossing::Ferry => return,
        };
        let men_rate = num::permille(rivers.swim_men_lost_permille, scale);
        let horse_rate = num::permille(rivers.swim_horses_lost_permille, scale);
        let sheep_rate = num::permille(rivers.swim_sheep_lost_permille, scale);
        let seed = self.state.t.seed;
        let mut dice = Dice::new(seed, Stream::Crossing, self.state.t.day, force.0.into());
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let t = &self.state.t;
            let (have_men, have_horses) =
                (t.contingents.men(contingent), t.contingents.horses(contingent));
            let men = num::permille_rolled(have_men, men_rate, dice.roll(1000)).min(have_men);
            let horses =
                num::permille_rolled(have_horses, horse_rate, dice.roll(1000)).min(have_horses);
            self.lose_men(contingent, men, Cause::River);
            self.lose_horses(contingent, horses, Cause::River);
        }
        let herd = self.state.t.forces.sheep(force);
        let sheep = num::permille_rolled(herd, sheep_rate, dice.roll(1000)).min(herd);
        if sheep > 0 {
            self.put_daily(SubsistenceEvent::SheepLost { force, sheep, cause: Cause::River });
        }
        self.strike_off_if_empty(force);
    }

    /// Forces at rest that entrench dig deeper day by day.
    #[inline(never)]
    pub(super) fn dig_in(&mut self) {
        let most = self.state.scenario.rules.contact.dig_days.min(200) as u8;
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let f = &self.state.t.forces;
            let digs = f.alive(force)
                && f.stance(force) == Stance::Entrench
                && f.effort(force) == 0
                && !self.state.in_garrison(force)
                && self.state.force_hex(force).is_some();
            if digs && f.dug_in(force) < most {
                let level = f.dug_in(force) + 1;
                self.put(MarchEvent::DugIn { force, level });
            }
        }
    }
}

/// Where a task leads a force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Goal {
    /// Nowhere.
    None,
    /// To a hex.
    At(HexId, Pace),
    /// After a body that is gone.
    Lost,
}

fn goal_of(state: &CampaignState, force: ForceId) -> Goal {
    match state.t.forces.task(force) {
        Task::Rest => intercept(state, force),
        task => task_goal(state, state.t.forces.side(force), task),
    }
}

/// Where a task leads a force of a side, and at what pace it goes there. One at rest goes nowhere:
/// what it does of itself is not its task.
#[inline(never)]
pub(crate) fn task_goal(state: &CampaignState, side: SideId, task: Task) -> Goal {
    let after = |other: ForceId| {
        if !state.t.forces.alive(other) {
            return Goal::Lost;
        }
        state.force_hex(other).map_or(Goal::None, |hex| Goal::At(hex, Pace::Normal))
    };
    match task {
        Task::Rest | Task::Winter(_) => Goal::None,
        Task::March { to, via, pace } => {
            if via[0].is_some() {
                return Goal::At(via[0], pace);
            }
            match (to.as_hex(), to.as_box()) {
                (Some(hex), _) => Goal::At(hex, pace),
                (None, Some(id)) => Goal::At(state.scenario.map.boxes[id.index()].entry, pace),
                (None, None) => Goal::None,
            }
        }
        Task::Follow(other) | Task::Merge(other) => after(other),
        Task::Relieve(other) => after(other),
        Task::Escort(camp) => {
            if state.t.camps.households(camp) == 0 || state.camp_safe(camp) {
                return Goal::Lost;
            }
            state.camp_hex(camp).map_or(Goal::None, |hex| Goal::At(hex, Pace::WithHerd))
        }
        Task::Garrison(place) => Goal::At(state.scenario.places[place.index()].hex, Pace::Normal),
        Task::Besiege { place, .. } => {
            Goal::At(state.scenario.places[place.index()].hex, Pace::WithHerd)
        }
        Task::Raid(camp) => {
            let contact = state.t.knowledge.contact(side, crate::event::Body::Camp(camp));
            match contact.spot.as_hex().filter(|_| contact.is_known()) {
                Some(hex) => Goal::At(hex, Pace::Forced),
                None => Goal::Lost,
            }
        }
    }
}

/// A resting force that seeks battle goes out to meet an enemy it sees nearby and is not
/// clearly weaker than. A host does not let a handful draw it away.
fn intercept(state: &CampaignState, force: ForceId) -> Goal {
    use crate::event::Body;
    if state.t.forces.stance(force) != Stance::Seek {
        return Goal::None;
    }
    let Some(here) = state.force_hex(force) else { return Goal::None };
    let side = state.t.forces.side(force);
    let reach = state.scenario.rules.contact.intercept_hexes;
    let own = state.men(force);
    let handful = num::permille(own, state.scenario.rules.contact.bait_permille);
    let best = state
        .living_forces()
        .filter(|&f| state.scenario.hostile(side, state.t.forces.side(f)))
        .filter_map(|f| {
            let contact = state.t.knowledge.contact(side, Body::Force(f));
            // Where a contact that is none would be means nothing.
            let hex = contact.spot.as_hex().filter(|_| contact.in_sight && contact.is_known())?;
            let distance = state.scenario.map.distance(here, hex);
            let worth = distance > 0
                && distance <= reach
                && own * 2 >= contact.estimate
                && contact.estimate >= handful
                && !state.in_garrison(f);
            worth.then_some((distance, hex))
        })
        .min();
    best.map_or(Goal::None, |(_, hex)| Goal::At(hex, Pace::Normal))
}
