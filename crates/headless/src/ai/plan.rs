//! The player that follows the plan of its side: the historical course, or what a modder wrote.
//!
//! It keeps no memory. Each week, for every force that the plan names, the first directive whose
//! test holds says what it does; of camps and answers every directive whose test holds is tried,
//! and what is said first of a camp or an event counts. Orders are given only where they change
//! something, so a quiet week has none, and the plan can be taken up in any week of any campaign.
//!
//! A force that no directive takes keeps its standing orders. What a named force left behind goes
//! into garrison where it stands.

use super::Strategist;
use rules::{
    event::Body,
    ids::{
        BoxId, CampId, ContingentId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId,
        Spot,
    },
    observe::Observation,
    order::{CampRule, CampTask, Order, Pace, Task},
    plan::{Act, Directive},
    scripted_event::holds,
    state::ForceRow,
};

/// Confidence below which a contact is too old to ride after, permille.
const STALE: u16 = 200;
/// Fewest men worth a call to a camp.
const FEWEST: u32 = 10;
/// A camp within so many hexes of where it is sent is there: herds need room.
const THERE: u32 = 1;

/// Plays a side by the plan of its scenario.
pub(super) struct ByPlan;

impl Strategist for ByPlan {
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let riding = seen.orders_on_the_way().into_iter().map(|(_, order)| order).collect();
        let seed = seen.choice_seed();
        let open = seen.scenario().plan.iter().filter(|d| d.side == seen.side());
        let open = open.filter(|d| holds(&d.when, seen, seed)).collect();
        let people = |camp| seen.camp(camp).map(|row| (camp, row.group));
        let mut week = DirectiveWeek {
            seen,
            open,
            riding,
            peoples: seen.camps().filter_map(people).collect(),
            orders,
            prey: Vec::new(),
            told: Vec::new(),
            ruled: Vec::new(),
        };
        week.answers();
        week.forces();
        week.left_behind();
        week.camps();
    }
}

/// What became of an act.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DirectiveOutcome {
    /// The force has what to do.
    Settled,
    /// The act has no object (any more): the next directive decides.
    Next,
}

/// A week's planning.
struct DirectiveWeek<'a, 'o> {
    seen: &'a Observation<'a>,
    /// Directives of the side that hold, in order.
    open: Vec<&'a Directive>,
    /// Orders that are still riding.
    riding: Vec<Order>,
    /// Camps of the side, with their peoples.
    peoples: Vec<(CampId, GroupId)>,
    orders: &'o mut Vec<Order>,
    /// Enemy camps that a force hunts this week.
    prey: Vec<CampId>,
    /// Camps that have been told where to go this week.
    told: Vec<CampId>,
    /// Camps whose rule has been settled this week.
    ruled: Vec<CampId>,
}

impl<'a> DirectiveWeek<'a, '_> {
    /// Gives an order if it is legal, and neither given nor riding already.
    fn give(&mut self, order: Order) -> bool {
        let fresh = !self.riding.contains(&order) && !self.orders.contains(&order);
        let legal = fresh && self.seen.check(&order).is_ok();
        if legal {
            self.orders.push(order);
        }
        legal
    }

    fn answers(&mut self) {
        let mut answered: Vec<ScriptedEventId> = Vec::new();
        for directive in self.open.clone() {
            if let Act::Answer(scripted_event, choice) = directive.act
                && !answered.contains(&scripted_event)
                && self.give(Order::Answer { scripted_event, choice })
            {
                answered.push(scripted_event);
            }
        }
    }

    fn forces(&mut self) {
        let mut named: Vec<ForceId> =
            self.open.iter().flat_map(|d| d.forces.iter().copied()).collect();
        named.sort_unstable();
        named.dedup();
        for force in named {
            if let Some(row) = self.seen.force(force)
                // One that waits off the map until it is called, or is on such a way, gets none.
                && row.arrives == 0
            {
                self.force(force, row);
            }
        }
    }

    fn force(&mut self, force: ForceId, row: ForceRow) {
        let mut stance = None;
        let mut forage = None;
        for directive in self.open.clone() {
            if !directive.forces.contains(&force) {
                continue;
            }
            if self.act(force, &row, &directive.act) == DirectiveOutcome::Next {
                // Leaving men behind and calling levies say how to stand as well.
                if matches!(directive.act, Act::LeaveGarrison(..) | Act::CallLevies(..)) {
                    stance = stance.or(directive.stance);
                    forage = forage.or(directive.forage);
                }
                continue;
            }
            stance = stance.or(directive.stance);
            forage = forage.or(directive.forage);
            break;
        }
        if let Some(stance) = stance {
            self.give(Order::Stance { force, stance });
        }
        if let Some(forage) = forage {
            self.give(Order::Forage { force, forage });
        }
    }

    /// The last order riding to a force that says what it shall do.
    fn next_task(&self, force: ForceId) -> Option<Order> {
        self.riding.iter().copied().rev().find(|order| order.tasked() == Some(force))
    }

    /// Gives a force a task unless it has it, or is about to be told so.
    fn task(&mut self, force: ForceId, now: Task, task: Task, order: Order) -> DirectiveOutcome {
        let settled = match self.next_task(force) {
            Some(riding) => riding == order,
            None => now == task,
        };
        if !settled {
            self.give(order);
        }
        DirectiveOutcome::Settled
    }

    fn act(&mut self, force: ForceId, row: &ForceRow, act: &Act) -> DirectiveOutcome {
        let seen = self.seen;
        match *act {
            Act::March(to, pace) => self.march(force, row, to, pace),
            Act::Halt => {
                let task = row.garrison.some().map_or(Task::Rest, Task::Garrison);
                self.task(force, row.task, task, Order::Halt { force })
            }
            Act::Besiege(place, way) => {
                if !seen.scenario().hostile(seen.side(), seen.holder(place)) {
                    return DirectiveOutcome::Next;
                }
                let order = Order::Besiege { force, place, way };
                self.task(force, row.task, Task::Besiege { place, way }, order)
            }
            Act::Garrison(place) => {
                if seen.scenario().hostile(seen.side(), seen.holder(place)) {
                    return DirectiveOutcome::Next;
                }
                self.task(force, row.task, Task::Garrison(place), Order::Garrison { force, place })
            }
            Act::Follow(leader) => {
                if seen.force_hex(leader).is_none() {
                    return DirectiveOutcome::Next;
                }
                self.task(force, row.task, Task::Follow(leader), Order::Follow { force, leader })
            }
            Act::Merge(into) => {
                if seen.force_hex(into).is_none() {
                    return DirectiveOutcome::Next;
                }
                self.task(force, row.task, Task::Merge(into), Order::Merge { force, into })
            }
            Act::Winter(quarters) => {
                let order = Order::Winter { force, quarters };
                self.task(force, row.task, Task::Winter(quarters), order)
            }
            Act::Raid(hexes) => self.raid(force, row, hexes),
            Act::Attack(hexes) => self.attack(force, row, hexes),
            Act::LeaveGarrison(place, men) => self.leave_garrison(force, place, men),
            Act::CallLevies(group, permille) => self.call_levies(force, group, permille),
            // Of camps and answers, not of forces.
            Act::Migrate(..)
            | Act::MigrateCamp(..)
            | Act::Evacuate(..)
            | Act::CampRule(..)
            | Act::Answer(..) => DirectiveOutcome::Next,
        }
    }

    fn march(&mut self, force: ForceId, row: &ForceRow, to: Spot, pace: Pace) -> DirectiveOutcome {
        let there = row.spot == to;
        let idle = row.task == Task::Rest || row.garrison.is_some();
        let busy = self.next_task(force).is_some() || !idle;
        if there {
            // "March there and stay": only what would lead it away is called off.
            let leaves = busy && !matches!(row.task, Task::March { to: goal, .. } if goal == to);
            if leaves && self.next_task(force) != Some(Order::Halt { force }) {
                self.give(Order::Halt { force });
            }
            return DirectiveOutcome::Settled;
        }
        let via = [HexId::NONE; 2];
        // On the march a waypoint that lies behind is struck out: plans have none.
        self.task(
            force,
            row.task,
            Task::March { to, via, pace },
            Order::March { force, to, via, pace },
        )
    }

    /// The nearest known enemy camp: one that is already hunted is not let go for another, and one
    /// that another force hunts comes last.
    fn raid(&mut self, force: ForceId, row: &ForceRow, hexes: u32) -> DirectiveOutcome {
        let seen = self.seen;
        let Some(here) = seen.force_hex(force) else { return DirectiveOutcome::Next };
        let map = &seen.scenario().map;
        let hunted = match row.task {
            Task::Raid(camp) => Some(camp),
            _ => None,
        };
        let prey = seen
            .known()
            .filter(|enemy| enemy.contact.confidence >= STALE)
            .filter(|enemy| seen.scenario().hostile(seen.side(), enemy.side))
            .filter_map(|enemy| match enemy.body {
                Body::Camp(camp) => {
                    let away = map.distance(here, enemy.contact.spot.as_hex()?);
                    let shared = self.prey.contains(&camp);
                    (away <= hexes).then_some((hunted != Some(camp), shared, away, camp))
                }
                Body::Force(_) => None,
            })
            .min();
        match prey {
            Some((_, _, _, camp)) => {
                self.prey.push(camp);
                self.task(force, row.task, Task::Raid(camp), Order::Raid { force, camp })
            }
            None => DirectiveOutcome::Next,
        }
    }

    /// The nearest known enemy in the field; walls are for sieges.
    fn attack(&mut self, force: ForceId, row: &ForceRow, hexes: u32) -> DirectiveOutcome {
        let seen = self.seen;
        let Some(here) = seen.force_hex(force) else { return DirectiveOutcome::Next };
        let scenario = seen.scenario();
        let walled = |hex: HexId| {
            scenario.places_at(hex).any(|place| {
                scenario.kind(place).walled && scenario.hostile(seen.side(), seen.holder(place))
            })
        };
        let enemy = seen
            .enemy_forces()
            .filter(|(enemy, hex)| enemy.contact.confidence >= STALE && !walled(*hex))
            .map(|(_, hex)| (scenario.map.distance(here, hex), hex))
            // One in the same hex is met already, or is a report that has outlived its man.
            .filter(|&(away, _)| (1..=hexes).contains(&away))
            .min();
        match enemy {
            Some((_, hex)) => self.march(force, row, Spot::hex(hex), Pace::Normal),
            None => DirectiveOutcome::Next,
        }
    }

    /// Tells men off for a place where the force stands, if nobody keeps it yet. They go in the
    /// week after (see [`Self::left_behind`]).
    fn leave_garrison(&mut self, force: ForceId, place: PlaceId, men: u32) -> DirectiveOutcome {
        let seen = self.seen;
        let hex = seen.scenario().places[place.index()].hex;
        let ours = seen.holder(place) == seen.side();
        if !ours || seen.force_hex(force) != Some(hex) {
            return DirectiveOutcome::Next;
        }
        let starters = seen.scenario().force_names.len();
        let kept = seen.forces().any(|f| {
            let Some(row) = seen.force(f) else { return false };
            let told_off = f.index() >= starters && row.spot == Spot::hex(hex);
            row.garrison == place || (f != force && row.task == Task::Garrison(place)) || told_off
        });
        let contingents = seen.contingents(force);
        let leaving = self.riding.iter().any(|order| {
            matches!(order, Order::Detach { contingent, .. }
                if contingents.iter().any(|(id, _)| id == contingent))
        });
        if kept || leaving {
            return DirectiveOutcome::Next;
        }
        let all: u32 = contingents.iter().map(|(_, row)| row.men).sum();
        // The largest contingent gives them; never more than half of the force.
        let largest: Option<(u32, ContingentId)> =
            contingents.iter().map(|(id, row)| (row.men, *id)).max();
        if let Some((have, contingent)) = largest {
            let men = men.min(have).min(all / 2);
            // They go into garrison: nobody need command them.
            let (to, leader) = (ForceId::NONE, LeaderId::NONE);
            self.give(Order::Detach { contingent, men, to, leader, officer: false });
        }
        DirectiveOutcome::Next
    }

    fn call_levies(&mut self, force: ForceId, group: GroupId, permille: u32) -> DirectiveOutcome {
        let seen = self.seen;
        let Some(here) = seen.force_hex(force) else { return DirectiveOutcome::Next };
        let map = &seen.scenario().map;
        let reach = seen.scenario().rules.levies.reach_hexes;
        for camp in self.camps_of(group) {
            let near = seen.camp_hex(camp).is_some_and(|hex| map.distance(here, hex) <= reach);
            let men = (u64::from(seen.levy_available(camp)) * u64::from(permille) / 1000) as u32;
            let all = self.riding.iter().chain(self.orders.iter());
            let called =
                all.into_iter().any(|o| matches!(o, Order::CallLevy { camp: c, .. } if *c == camp));
            if near && men >= FEWEST && !called {
                self.give(Order::CallLevy { camp, force, men });
            }
        }
        DirectiveOutcome::Next
    }

    /// Men told off by a named force keep the place where they stand.
    fn left_behind(&mut self) {
        let seen = self.seen;
        let scenario = seen.scenario();
        for force in seen.forces().filter(|f| f.index() >= scenario.force_names.len()) {
            let (Some(row), Some(here)) = (seen.force(force), seen.force_hex(force)) else {
                continue;
            };
            let idle = row.task == Task::Rest && !row.garrison.is_some();
            let place = scenario.places_at(here).find(|&p| seen.holder(p) == seen.side());
            if let Some(place) = place.filter(|_| idle && self.next_task(force).is_none()) {
                self.give(Order::Garrison { force, place });
            }
        }
    }

    fn camps_of(&self, group: GroupId) -> Vec<CampId> {
        let of = self.peoples.iter().filter(|(_, people)| *people == group);
        of.map(|&(camp, _)| camp).collect()
    }

    fn camps(&mut self) {
        for directive in self.open.clone() {
            match directive.act {
                Act::Migrate(group, to) => {
                    for camp in self.camps_of(group) {
                        self.migrate(camp, to);
                    }
                }
                Act::MigrateCamp(camp, to) => self.migrate(camp, to),
                Act::Evacuate(group, near, hexes, to) => {
                    let map = &self.seen.scenario().map;
                    for camp in self.camps_of(group) {
                        let here = self.seen.camp_hex(camp);
                        if here.is_some_and(|hex| map.distance(hex, near) <= hexes) {
                            self.evacuate(camp, to);
                        }
                    }
                }
                Act::CampRule(group, rule) => {
                    for camp in self.camps_of(group) {
                        self.rule(camp, rule);
                    }
                }
                _ => {}
            }
        }
    }

    fn migrate(&mut self, camp: CampId, to: HexId) {
        let (Some(row), Some(here)) = (self.seen.camp(camp), self.seen.camp_hex(camp)) else {
            return;
        };
        let there = self.seen.scenario().map.distance(here, to) <= THERE;
        // Whoever runs for his life, or is on his way out, is not called back to the pastures.
        let busy = matches!(row.task, CampTask::Flee(_) | CampTask::Evacuate(_) | CampTask::Return);
        if busy || self.told.contains(&camp) {
            return;
        }
        self.told.push(camp);
        if !there && row.task != CampTask::Migrate(to) {
            self.give(Order::Migrate { camp, to });
        }
    }

    fn evacuate(&mut self, camp: CampId, to: BoxId) {
        let Some(row) = self.seen.camp(camp) else { return };
        if matches!(row.task, CampTask::Evacuate(_)) || self.told.contains(&camp) {
            return;
        }
        if self.give(Order::Evacuate { camp, to }) {
            self.told.push(camp);
        }
    }

    fn rule(&mut self, camp: CampId, rule: CampRule) {
        if self.ruled.contains(&camp) {
            return;
        }
        self.ruled.push(camp);
        self.give(Order::CampRule { camp, rule });
    }
}
