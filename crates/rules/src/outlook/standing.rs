//! Journeys without an order: on which bodies are by what they do, and would be by what they might do.
//! For whoever weighs tasks, and has no courier to wait for.

use super::journey::{Journey, Route, Walk};
use crate::{
    event::Body,
    ids::{CampId, ForceId, Spot},
    observe::Observation,
    order::{Pace, Task},
    state::NEVER,
};

impl Journey {
    /// The journey on which one of the side's forces is by its task; nothing for one that goes
    /// nowhere, or is there, or is off the map.
    #[must_use]
    pub fn standing(seen: &Observation<'_>, force: ForceId) -> Option<Self> {
        seen.force_hex(force)?;
        Self::by_task(seen, force, seen.force(force)?.task)
    }

    /// The journey on which one of the side's forces would be by a task, if it took it up today: any task
    /// that an order can give, wherever the force is. Nothing for a task that leads nowhere (rest, winter
    /// quarters) or to where it is, or that names a body or a spot that it cannot name.
    #[must_use]
    pub fn by_task(seen: &Observation<'_>, force: ForceId, task: Task) -> Option<Self> {
        let row = seen.force(force)?;
        if row.spot.as_box().is_some() && row.arrives > 0 {
            return Self::into_the_box(Body::Force(force), row.arrives);
        }
        let route = can_name(seen, task).then(|| Route::of(seen, task))??;
        Walk::new(seen, Body::Force(force))?.follow(&route, seen.state().orders_day())
    }

    /// The journey on which one of the side's camp groups is: by order, in flight, into safety or home from
    /// it; nothing for one that goes nowhere.
    #[must_use]
    pub fn of_camp(seen: &Observation<'_>, camp: CampId) -> Option<Self> {
        let row = seen.camp(camp)?;
        let Some(route) = Route::of_camp(seen, row.task) else {
            return Self::into_the_box(Body::Camp(camp), row.arrives);
        };
        if row.spot.as_box().is_some() && row.arrives > 0 {
            return Self::into_the_box(Body::Camp(camp), row.arrives);
        }
        Walk::new(seen, Body::Camp(camp))?.follow(&route, seen.state().orders_day())
    }

    /// The rest of a way off the map, of which only the day is known on which it ends.
    fn into_the_box(body: Body, arrives: u16) -> Option<Self> {
        let under_way = arrives > 0 && arrives < NEVER;
        under_way.then_some(Self {
            body,
            pace: Pace::Normal,
            before: Vec::new(),
            way: Vec::new(),
            arrives: Some(arrives),
            wear: None,
            dangers: Vec::new(),
        })
    }
}

/// Whether all that a task names is there, and the side's where it has to be.
fn can_name(seen: &Observation<'_>, task: Task) -> bool {
    let s = seen.scenario();
    let spot = |spot: Spot| match (spot.as_hex(), spot.as_box()) {
        (Some(hex), _) => hex.index() < s.map.len(),
        (None, Some(id)) => id.index() < s.map.boxes.len(),
        (None, None) => false,
    };
    match task {
        Task::Rest | Task::Winter(_) => true,
        Task::March { to, via, .. } => {
            let stops = via.into_iter().filter(|via| via.is_some());
            spot(to) && stops.map(Spot::hex).all(spot)
        }
        Task::Follow(other) | Task::Merge(other) | Task::Relieve(other) => {
            seen.force(other).is_some()
        }
        Task::Escort(camp) => seen.camp(camp).is_some(),
        Task::Raid(camp) => camp.index() < s.camp_names.len(),
        Task::Garrison(place) | Task::Besiege { place, .. } => place.index() < s.places.len(),
    }
}
