//! The player that thinks ahead: it tries **side plans** in simulated weeks and keeps the best.
//!
//! A side plan ([`SidePlan`]) is a character for the whole side, a script for each group of forces, a
//! character for the camps and the week's answers. What a plan is worth is found by playing it some weeks
//! on states that the side might be in ([`Observation::sample`]), with dice of their own, against players
//! who stand for the enemy ([`rollout`]). The best character comes first, then group by group what else
//! it could do, then the camps, then the open decisions.
//!
//! A budget is counted in simulated weeks, never in time, and what is tried is settled before it is tried
//! side by side: equal seed and budget give equal orders on every machine and number of threads.
//!
//! Deliberately absent: the truth, the campaign's own dice, and memory from one week to the next.

mod cast;
mod reason;
mod rollout;
mod script;
mod side_plan;

use super::Strategist;
use cast::Cast;
pub use reason::{GroupPurpose, PlanReason, PlanReasonKind};
use rollout::{Rooms, Task};
use rules::{
    ids::ForceId,
    observe::Observation,
    order::Order,
    outlook::goal,
    rng::{Stream, draw},
    state::CampaignState,
};
use side_plan::{Change, Groups, SidePlan};

/// How well the player plays: how far, how broadly and how long it thinks. Nothing else tells the levels
/// apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Skill {
    /// Weeks that a plan is played ahead.
    pub(super) horizon: u16,
    /// Weeks before the end of the campaign from which plans are played to the end.
    pub(super) to_the_end: u16,
    /// States that the side might be in on which plans are tried.
    pub(super) samples: usize,
    /// Simulated weeks for one week's orders.
    pub(super) budget_weeks: u32,
}

/// Quick: some seconds in a whole campaign.
pub(super) const STANDARD: Skill =
    Skill { horizon: 4, to_the_end: 6, samples: 1, budget_weeks: 260 };
/// Thinks twice as far, and on several guesses of what is hidden.
pub(super) const HARD: Skill =
    Skill { horizon: 8, to_the_end: 10, samples: 3, budget_weeks: 1_500 };

/// How far behind the best so far a plan may fall on the samples tried before it is given up, points.
const GIVEN_UP_BEHIND: i32 = 20;
/// How much better than the plan that stands a change must be in the mean, points: less is chance.
const WORTH_CHANGING: i32 = 2;

/// The player.
pub(super) struct Searcher {
    skill: Skill,
    cast: Cast,
    rooms: Rooms,
    samples: Vec<CampaignState>,
}

impl Searcher {
    pub(super) fn new(skill: Skill, threads: usize) -> Self {
        Self { skill, cast: Cast::new(), rooms: Rooms::new(threads), samples: Vec::new() }
    }
}

impl Searcher {
    /// The week's orders with what they are for: the same orders for the same week, asked now or when the
    /// campaign is over, for nothing is remembered from one week to the next.
    pub(super) fn explained(&mut self, seen: &Observation<'_>) -> (Vec<Order>, Vec<PlanReason>) {
        let (plan, reasons) = self.think(seen);
        let mut orders = Vec::new();
        self.cast.orders(&plan, seen, true, &mut orders);
        (orders, reasons)
    }

    fn think(&mut self, seen: &Observation<'_>) -> (SidePlan, Vec<PlanReason>) {
        let weeks_left = seen.scenario().calendar.weeks.saturating_sub(seen.week());
        let Skill { horizon, to_the_end, samples, budget_weeks } = self.skill;
        let horizon = if weeks_left <= to_the_end { weeks_left } else { horizon };
        let own = seen.choice_seed();
        let seeds = (0..samples as u32).map(|n| draw(own, Stream::Strategist, seen.week(), n));
        self.samples.clear();
        self.samples.extend(seeds.map(|seed| seen.sample(seed)));
        let mut search = Search {
            seen,
            cast: &self.cast,
            rooms: &mut self.rooms,
            samples: &self.samples,
            horizon,
            weeks: budget_weeks,
        };
        search.best()
    }
}

impl Strategist for Searcher {
    fn plan(&mut self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let (plan, _) = self.think(seen);
        self.cast.orders(&plan, seen, true, orders);
    }
}

/// A plan and what it was worth on the samples tried so far, the first ones first.
#[derive(Clone)]
struct Tried {
    plan: SidePlan,
    values: Vec<i32>,
}

impl Tried {
    /// Points ahead of another on the samples that both were tried on, and how many these are.
    fn ahead_of(&self, other: &Self) -> (i32, i32) {
        let pairs = self.values.iter().zip(&other.values);
        let ahead = pairs.clone().map(|(own, others)| own - others).sum();
        (ahead, pairs.count() as i32)
    }
}

/// What came of a choice: the best, and how far it is ahead of what stood before, points in the mean of
/// the states that both were tried on.
struct Choice {
    best: Tried,
    gain: i32,
}

/// One week's search.
struct Search<'a> {
    seen: &'a Observation<'a>,
    cast: &'a Cast,
    rooms: &'a mut Rooms,
    samples: &'a [CampaignState],
    /// Weeks that a plan is played ahead.
    horizon: u16,
    /// Simulated weeks that are left.
    weeks: u32,
}

impl Search<'_> {
    /// The best plan that the budget finds, and what speaks for its parts.
    fn best(&mut self) -> (SidePlan, Vec<PlanReason>) {
        let groups = Groups::of(self.seen);
        let uniform = |base| SidePlan::uniform(base, &groups);
        let characters = self.cast.characters(self.seen).map(uniform).collect();
        let Choice { best: mut stands, gain } = self.choose(None, characters);
        let mut reasons = vec![PlanReason::character(stands.plan.base, gain)];
        let camps = self.cast.camp_characters(self.seen).map(Change::Camps).collect();
        let scripts =
            (0..groups.count()).map(|group| script::ALL.map(|s| Change::Script(group, s)));
        let answers = self.seen.open_scripted_events().into_iter().map(|(event, open)| {
            open.into_iter().map(|choice| Change::Answer(event, choice)).collect()
        });
        let parts: Vec<Vec<Change>> =
            scripts.map(Vec::from).chain([camps]).chain(answers).collect();
        for part in parts {
            let plans: Vec<SidePlan> =
                part.iter().map(|&change| stands.plan.with(change)).collect();
            let Choice { best, gain } = self.choose(Some(stands), plans.clone());
            let chosen = plans.iter().position(|plan| *plan == best.plan).filter(|_| gain > 0);
            reasons.extend(chosen.and_then(|at| self.reason(part[at], &groups, gain)));
            stands = best;
        }
        (stands.plan, reasons)
    }

    /// What speaks for a change of the plan.
    fn reason(&self, change: Change, groups: &Groups, gain: i32) -> Option<PlanReason> {
        let kind = match change {
            Change::Script(group, script) => {
                let members: Vec<ForceId> = groups.members(self.seen, group).collect();
                let lead = members.iter().copied().max_by_key(|&force| self.seen.men(force))?;
                let mut orders = Vec::new();
                script::orders(script, &members, self.seen, &mut orders);
                let at = orders.iter().find_map(|order| goal(self.seen, order));
                PlanReasonKind::Group { lead, does: script.purpose()?, at }
            }
            Change::Camps(_) => PlanReasonKind::Camps,
            Change::Answer(event, choice) => PlanReasonKind::Answer { event, choice },
        };
        Some(PlanReason { kind, gain })
    }

    /// The best of some plans, the one that stands among them: sample by sample on all that are still
    /// in the running, as long as the budget lasts. Plans that come to the same orders are tried once.
    fn choose(&mut self, stands: Option<Tried>, plans: Vec<SidePlan>) -> Choice {
        let mut known: Vec<Vec<Order>> = Vec::new();
        let mut running: Vec<Tried> = Vec::new();
        let fresh = plans.into_iter().map(|plan| Tried { plan, values: Vec::new() });
        for tried in stands.into_iter().chain(fresh) {
            let mut orders = Vec::new();
            self.cast.orders(&tried.plan, self.seen, true, &mut orders);
            if !known.contains(&orders) {
                known.push(orders);
                running.push(tried);
            }
        }
        for sample in 0..self.samples.len() {
            let behind: Vec<usize> =
                (0..running.len()).filter(|&at| running[at].values.len() <= sample).collect();
            let cost = behind.len() as u32 * u32::from(self.horizon);
            if cost > self.weeks || running.len() < 2 {
                break;
            }
            self.weeks -= cost;
            let tasks: Vec<Task<'_>> = behind
                .iter()
                .map(|&at| Task { plan: &running[at].plan, world: &self.samples[sample], sample })
                .collect();
            let values = self.rooms.values(self.cast, self.seen.side(), self.horizon, &tasks);
            for (at, value) in behind.into_iter().zip(values) {
                running[at].values.push(value);
            }
            self.drop_the_hopeless(&mut running);
        }
        let stood = running.remove(0);
        let mut best: Option<Tried> = None;
        for other in running {
            let (ahead, samples) = other.ahead_of(best.as_ref().unwrap_or(&stood));
            if ahead > WORTH_CHANGING * samples {
                best = Some(other);
            }
        }
        match best {
            Some(best) => {
                let (ahead, samples) = best.ahead_of(&stood);
                Choice { best, gain: ahead / samples.max(1) }
            }
            None => Choice { best: stood, gain: 0 },
        }
    }

    /// Gives up whoever is clearly behind the best so far; the first, which stands, is kept.
    fn drop_the_hopeless(&self, running: &mut Vec<Tried>) {
        let sum = |tried: &Tried| tried.values.iter().sum::<i32>();
        let most = running.iter().map(|tried| tried.values.len()).min().unwrap_or(0);
        let best = running.iter().map(|t| t.values[..most].iter().sum::<i32>()).max().unwrap_or(0);
        let mut at = 0;
        running.retain(|tried| {
            at += 1;
            at == 1 || tried.values.len() > most || sum(tried) + GIVEN_UP_BEHIND >= best
        });
    }
}
