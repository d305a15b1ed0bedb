//! What a plan is worth: played some weeks ahead on a state that the side might be in.

use super::{cast::Cast, side_plan::SidePlan};
use rules::{
    ids::SideId,
    observe::Observation,
    order::Order,
    resolve::{Scratch, week_with},
    state::CampaignState,
    victory::margin,
};
use std::{
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// A plan to be tried on a state.
pub(super) struct Task<'a> {
    pub(super) plan: &'a SidePlan,
    pub(super) world: &'a CampaignState,
    /// Which of the samples it is.
    pub(super) sample: usize,
}

/// Room to play ahead in, for each thread its own, kept from week to week.
pub(super) struct Rooms(Vec<Room>);

#[derive(Default)]
struct Room {
    work: Option<CampaignState>,
    scratch: Scratch,
    wishes: Vec<Order>,
    orders: Vec<(SideId, Order)>,
}

impl Rooms {
    pub(super) fn new(threads: usize) -> Self {
        Self((0..threads.max(1)).map(|_| Room::default()).collect())
    }

    /// What each task is worth to a side after so many weeks, in the order of the tasks, whoever
    /// did them.
    pub(super) fn values(
        &mut self,
        cast: &Cast,
        side: SideId,
        weeks: u16,
        tasks: &[Task<'_>],
    ) -> Vec<i32> {
        let mut values = vec![0; tasks.len()];
        let hands = self.0.len().min(tasks.len());
        if hands <= 1 {
            let room = &mut self.0[0];
            for (value, task) in values.iter_mut().zip(tasks) {
                *value = room.value(cast, side, weeks, task);
            }
            return values;
        }
        let next = AtomicUsize::new(0);
        let work = |room: &mut Room| {
            let mut done = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(task) = tasks.get(at) else { return done };
                done.push((at, room.value(cast, side, weeks, task)));
            }
        };
        let done = thread::scope(|scope| {
            let (own, others) = self.0.split_at_mut(1);
            let helpers: Vec<_> = others[..hands - 1]
                .iter_mut()
                .filter_map(|room| thread::Builder::new().spawn_scoped(scope, || work(room)).ok())
                .collect();
            let mut done = work(&mut own[0]);
            for helper in helpers {
                match helper.join() {
                    Ok(part) => done.extend(part),
                    Err(panic) => resume_unwind(panic),
                }
            }
            done
        });
        for (at, value) in done {
            values[at] = value;
        }
        values
    }
}

impl Room {
    fn value(&mut self, cast: &Cast, side: SideId, weeks: u16, task: &Task<'_>) -> i32 {
        let work = match &mut self.work {
            Some(work) => {
                work.clone_from(task.world);
                work
            }
            none => none.insert(task.world.clone()),
        };
        let first = work.week();
        while work.week() < first + weeks && !work.is_over() {
            self.orders.clear();
            let now = work.week() == first;
            cast.orders(task.plan, &Observation::new(work, side), now, &mut self.wishes);
            self.orders.extend(self.wishes.drain(..).map(|order| (side, order)));
            let turn = task.sample + usize::from(first);
            for other in work.scenario.playable().filter(|&other| other != side) {
                let part = cast.model(&work.scenario, other, turn);
                cast.orders_of(part, &Observation::new(work, other), &mut self.wishes);
                self.orders.extend(self.wishes.drain(..).map(|order| (other, order)));
            }
            week_with(work, &self.orders, &mut (), &mut self.scratch);
        }
        margin(work, side)
    }
}
