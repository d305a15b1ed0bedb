//! Flight of camp groups: what frightens them, where they run, what running costs, and what an
//! enemy on their heels takes.

use super::dangers::{Alarm, Dangers, LOOK_AHEAD};
use crate::{
    event::{CampEvent, Cause, Sink},
    hex::Direction,
    ids::{CampId, ForceId, HexId},
    map::{Mover, SKIRT_HEXES, Skirter, Ways},
    num,
    order::{CampRule, CampTask, Stance, Task},
    resolve::{Turn, subsistence::per_100k},
    rng::Dice,
    state::CampaignState,
};
use std::cmp::Reverse;

impl<S: Sink> Turn<'_, S> {
    /// The enemy that would put a camp to flight at a hex, and where it is thought to be.
    pub(super) fn threat(&self, camp: CampId, hex: HexId) -> Option<(ForceId, HexId)> {
        let state = &*self.state;
        let map = &self.scenario.map;
        let dangers = self.scratch.dangers.get(state.t.camps.side(camp).index())?;
        if !dangers.frightens(hex) {
            return None;
        }
        let near = |a: &&Alarm| map.distance(a.at, hex) <= a.radius;
        let alarms = dangers.alarms().iter().filter(near);
        // Most alarms a camp bears alone: nobody need be counted.
        let alone = bearable_alone(state, camp);
        alarms.clone().find(|a| a.estimate > alone)?;
        let bearable = bearable(state, camp, hex);
        alarms
            .filter(|a| a.estimate > bearable)
            .map(|a| (map.distance(a.at, hex), a.force, a.at))
            .min()
            .map(|(_, force, at)| (force, at))
    }

    /// An enemy known to be near, and strong enough, puts a camp to flight.
    #[inline(never)]
    pub(super) fn take_fright(&mut self, camp: CampId, here: HexId) {
        let camps = &self.state.t.camps;
        // Who is on the way to safety keeps to it, and runs when hunted.
        let led_off = matches!(camps.task(camp), CampTask::Evacuate(_));
        if camps.rule(camp) == CampRule::Stand || led_off {
            return;
        }
        let Some((enemy, from)) = self.threat(camp, here) else { return };
        let map = &self.scenario.map;
        let running = matches!(camps.task(camp), CampTask::Flee(_));
        // Already running well away from it: let it run.
        if let CampTask::Flee(to) = camps.task(camp)
            && map.distance(to, from) > self.scenario.rules.knowledge.alarm_hexes + 2
        {
            return;
        }
        if let Some(to) = refuge(self.state, here, from) {
            self.put(CampEvent::CampFled { camp, from: here, to, enemy });
            // With herds nobody outruns an enemy who is upon him: they scatter.
            if !running && map.distance(here, from) <= 1 {
                let mut dice = self.camp_dice(camp, 4);
                self.scatter(camp, here, &mut dice);
            }
        }
    }

    /// A camp breaks up before an enemy who is upon it: what is far off or slow is left.
    pub(in crate::resolve) fn scatter(&mut self, camp: CampId, here: HexId, dice: &mut Dice) {
        let hardship = self.hardship(camp, here);
        let rules = &self.scenario.rules.raids;
        let herd = num::permille(rules.scatter_herd_permille, hardship).min(1000);
        self.herd_loss(camp, herd, herd, Cause::Flight, dice);
        let people = num::permille(rules.scatter_households_permille, hardship).min(1000);
        self.people_loss(camp, people, Cause::Flight, dice);
    }

    /// How dear a day of flight is, permille of a mild one: the month, cold, snow and ice, and how
    /// ready its people is for it.
    fn hardship(&self, camp: CampId, here: HexId) -> u32 {
        let s = self.scenario;
        let (camps, raids) = (&s.rules.camps, &s.rules.raids);
        let month = usize::from(s.calendar.date(self.state.t.day).month - 1);
        let mut hardship = camps.flight_month_permille.get(month).copied().unwrap_or(1000);
        let weather = &self.state.t.weather;
        if weather.temperature_dc(s.map.zone[here.index()]) < camps.cold_dc {
            hardship += num::permille(hardship, raids.flight_cold_permille);
        }
        if self.state.weather_rate(here) < 1000 {
            hardship += num::permille(hardship, raids.flight_snow_permille);
        }
        let t = &self.state.t;
        num::permille(hardship, t.groups.flight_permille(t.camps.group(camp)).into())
    }

    /// Whether a camp runs: in flight, or hunted on its way off the map.
    pub(super) fn runs(&self, camp: CampId) -> bool {
        match self.state.t.camps.task(camp) {
            CampTask::Flee(_) => true,
            CampTask::Evacuate(_) => {
                let Some(here) = self.state.camp_hex(camp) else { return false };
                let reach = self.scenario.rules.raids.pursuit_hexes;
                self.threat(camp, here)
                    .is_some_and(|(_, from)| self.scenario.map.distance(here, from) <= reach)
            }
            CampTask::Rest | CampTask::Migrate(_) | CampTask::Return => false,
        }
    }

    /// A day of running wears herds and people down, worst in the lambing months.
    pub(super) fn flight_day(&mut self, camp: CampId) {
        if !self.runs(camp) {
            return;
        }
        let Some(here) = self.state.camp_hex(camp) else { return };
        let days = self.state.t.camps.flight_days(camp).saturating_add(1);
        self.put(CampEvent::CampFlightDay { camp, days });
        let rules = &self.scenario.rules.camps;
        let hardship = self.hardship(camp, here);
        let mut dice = self.camp_dice(camp, 2);
        if u32::from(days) > rules.flight_free_days {
            let herd = num::permille(rules.flight_herd_permille, hardship).min(1000);
            self.herd_loss(camp, herd, herd, Cause::Flight, &mut dice);
            let rate = num::permille(rules.flight_households_per_100k, hardship);
            let people = self.state.t.camps.households(camp);
            let lost = per_100k(people, rate, dice.roll(100_000)).min(people);
            self.people_gone(camp, lost, Cause::Flight);
        }
        if let Some(hunter) = hunter(self.state, camp, here) {
            self.hunted(camp, hunter, hardship, &mut dice);
        }
    }

    /// An enemy on its heels: what falls behind is taken, or lost on the steppe.
    fn hunted(&mut self, camp: CampId, hunter: ForceId, hardship: u32, dice: &mut Dice) {
        let rules = &self.scenario.rules.raids;
        let herd = num::permille(rules.pursuit_herd_permille, hardship).min(1000);
        let taken = num::permille(herd, rules.pursuit_taken_permille.min(1000));
        let men = self.state.men(hunter);
        let most = (men * rules.horses_per_man, men * rules.sheep_per_man);
        self.take_herd((hunter, camp), taken, most);
        self.herd_loss(camp, herd - taken, herd - taken, Cause::Flight, dice);
        let rate = num::permille(rules.pursuit_households_permille, hardship).min(1000);
        let people = self.state.t.camps.households(camp);
        let lost = num::permille_rolled(people, rate, dice.roll(1000)).min(people);
        let share = rules.pursuit_taken_permille.min(1000);
        let most = num::ratio(men, rules.captives_per_100_men, 100);
        let captured = num::permille_rolled(lost, share, dice.roll(1000)).min(lost).min(most);
        self.lead_off(hunter, camp, captured);
        self.people_gone(camp, lost - captured, Cause::Flight);
    }

    /// The first step of a way round enemies that bar the straight one; nothing when the straight
    /// way is free, or no other leads on. `direct` is the first step of the straight one.
    pub(super) fn way_round(
        &mut self,
        camp: CampId,
        here: HexId,
        goal: HexId,
        direct: Option<Direction>,
    ) -> Option<Direction> {
        let dangers = self.scratch.dangers.get(self.state.t.camps.side(camp).index())?;
        if !dangers.trouble_ahead(here) {
            return None;
        }
        let asked = DetourAsked::new(self.state, dangers, here, goal);
        let known = self.scratch.detours.get(camp.index()).filter(|detour| detour.asked == asked);
        if let Some(known) = known {
            return known.first;
        }
        let first = self.look_round(dangers, here, goal, direct);
        let detours = &mut self.scratch.detours;
        if detours.len() <= camp.index() {
            detours.resize_with(camp.index() + 1, Default::default);
        }
        detours[camp.index()] = Detour { asked, first };
        first
    }

    /// The same, looked for.
    fn look_round(
        &self,
        dangers: &Dangers,
        here: HexId,
        goal: HexId,
        direct: Option<Direction>,
    ) -> Option<Direction> {
        let s = self.scenario;
        let (map, costs, mover) = (&s.map, &s.costs, Mover::Camp);
        let barred = |hex: HexId| hex != goal && dangers.bars(map, here, hex);
        let guide = self.regime.guide(map, costs, mover, goal);
        let next = |&at: &HexId| guide.next(at).map(|(_, next)| next);
        let first = direct.and_then(|direction| map.step(here, direction));
        if !core::iter::successors(first, next).take(LOOK_AHEAD).any(barred) {
            return None;
        }
        let skirter = Skirter { map, costs, mover, ways: self.state.t.weather.ways() };
        skirter.first_step(here, goal, barred, |at| guide.cost(at))
    }
}

/// All that the way round depends on, but for the static map.
#[derive(Clone, Copy, PartialEq, Eq)]
struct DetourAsked {
    scenario: u64,
    here: HexId,
    goal: HexId,
    ways: Ways,
    /// What is barred around the camp, column by column from the west.
    barred: [u16; 2 * SKIRT_HEXES as usize + 1],
    /// Enemies in the next hexes.
    enemy: [u16; 3],
}

impl DetourAsked {
    fn new(state: &CampaignState, dangers: &Dangers, here: HexId, goal: HexId) -> Self {
        let at = state.scenario.map.offset(here);
        let reach = SKIRT_HEXES as i32;
        Self {
            scenario: state.scenario.hash,
            here,
            goal,
            ways: *state.t.weather.ways(),
            barred: core::array::from_fn(|i| dangers.barred.window(at, i as i32 - reach, reach)),
            enemy: core::array::from_fn(|i| dangers.enemy.window(at, i as i32 - 1, 1)),
        }
    }
}

impl Default for DetourAsked {
    /// What nobody asks.
    fn default() -> Self {
        let (scenario, here, goal) = (0, HexId::NONE, HexId::NONE);
        Self {
            scenario,
            here,
            goal,
            ways: Ways::default(),
            barred: [0; 2 * SKIRT_HEXES as usize + 1],
            enemy: [0; 3],
        }
    }
}

/// The way round that a camp found last: while nothing around it changes it need not look again.
#[derive(Default)]
pub(in crate::resolve) struct Detour {
    asked: DetourAsked,
    first: Option<Direction>,
}

/// Enemy men that a camp stands up to at a hex, its protectors within two hexes with it.
fn bearable(state: &CampaignState, camp: CampId, hex: HexId) -> u32 {
    let s = &state.scenario;
    let protectors: u32 = state
        .forces_of(state.t.camps.side(camp))
        .filter(|&f| state.force_hex(f).is_some_and(|h| s.map.distance(h, hex) <= 2))
        .map(|f| state.men(f))
        .sum();
    bearable_alone(state, camp) + protectors
}

/// Enemy men that a camp stands up to with its own fighters.
fn bearable_alone(state: &CampaignState, camp: CampId) -> u32 {
    state.fighters_at_home(camp) * state.scenario.rules.camps.fear_per_100 / 100
}

/// The strongest enemy that hunts a camp in flight from near by; a rear guard that is strong
/// enough keeps all of them off.
fn hunter(state: &CampaignState, camp: CampId, here: HexId) -> Option<ForceId> {
    let s = &state.scenario;
    let reach = s.rules.raids.pursuit_hexes;
    let side = state.t.camps.side(camp);
    let forces = &state.t.forces;
    let hunts = |f: ForceId| match forces.task(f) {
        Task::Raid(prey) => prey == camp || forces.stance(f) == Stance::Seek,
        Task::Winter(_) => false,
        _ => forces.stance(f) == Stance::Seek,
    };
    let hunter = state
        .living_forces()
        .filter(|&f| {
            hunts(f)
                && s.hostile(side, forces.side(f))
                && !state.in_garrison(f)
                && !forces.contact(f).is_some()
                && state.force_hex(f).is_some_and(|h| s.map.distance(h, here) <= reach)
        })
        .max_by_key(|&f| (state.men(f), Reverse(f)))?;
    (state.men(hunter) > bearable(state, camp, here)).then_some(hunter)
}

/// A junction to run to: away from the enemy first, near second.
pub(in crate::resolve) fn refuge(state: &CampaignState, here: HexId, from: HexId) -> Option<HexId> {
    let s = &state.scenario;
    let regime = s.routes.regime(state.t.weather.ways());
    let net = regime.net(&s.map, &s.costs, Mover::Camp);
    let (near, to_near) = net.nearest(here)?;
    let row = net.row(near);
    let limit = s.rules.camps.flight_hexes;
    let now = s.map.distance(here, from);
    // No hex so near lies more rows away, and junctions are kept in the order of the rows.
    let rows = limit * u32::from(s.map.columns) + limit;
    let first = u32::from(here.0).saturating_sub(rows);
    let last = u32::from(here.0).saturating_add(rows);
    let from_node = s.map.nodes.partition_point(|hex| u32::from(hex.0) < first);
    let nodes = s.map.nodes.iter().enumerate().skip(from_node);
    nodes
        .take_while(|(_, hex)| u32::from(hex.0) <= last)
        .filter_map(|(node, &hex)| {
            let run = s.map.distance(here, hex);
            if run == 0 || run > limit {
                return None;
            }
            let gained = s.map.distance(hex, from);
            if gained <= now {
                return None;
            }
            // The estimate of the graph for a junction: see `JunctionGraph::estimate`.
            let cost = if node == near.index() {
                to_near.min(run * 150)
            } else {
                row[node].saturating_add(to_near)
            };
            if cost > limit * 250 {
                return None;
            }
            // Twice the distance won, less the way.
            let score = 200 * (gained - now) as i64 - i64::from(cost);
            Some((score, core::cmp::Reverse(hex)))
        })
        .max()
        .map(|(_, hex)| hex.0)
}
