//! Whether anything can still be ordered about what needs a look: an alarm that no order answers, or
//! that what was ordered answers already, is told and not counted.
//!
//! Deliberately absent: whether an order would be wise.

use super::{NEAR_HEXES, Reason, concerns};
use rules::{
    event::Body,
    hex::Direction,
    ids::{CampId, ForceId, HexId, PlaceId, Spot, Subject},
    observe::Observation,
    order::{CampTask, Forage, Order, Pace, Stance, Task},
};

/// An order that the side may give, and that answers a reason; nothing where nothing helps.
#[must_use]
pub fn way_out(seen: &Observation<'_>, subject: Subject, reason: Reason) -> Option<Order> {
    match (subject, reason) {
        (
            Subject::Force(force),
            Reason::Hungry { .. }
            | Reason::EatsHorses
            | Reason::LittleFood { .. }
            | Reason::FoodBeforeArrival { .. },
        ) => {
            let wide = Order::Forage { force, forage: Forage::Wide };
            allowed(seen, wide).or_else(|| step(seen, force))
        }
        (Subject::Force(force), Reason::WeakHorses { .. }) => {
            let row = seen.force(force)?;
            // Who rests does already what there is to do.
            let rests = matches!(row.task, Task::Rest | Task::Winter(_)) || row.garrison.is_some();
            if rests { None } else { allowed(seen, Order::Halt { force }) }
        }
        (Subject::Force(force), Reason::EnemyNear { enemy, at, .. }) => {
            let row = seen.force(force)?;
            // Who looks for battle means to meet him.
            let seeks = row.stance == Stance::Seek;
            if row.garrison.is_some() || seeks || goes_for(seen, force, enemy, at) {
                return None;
            }
            let other = Stance::ALL.into_iter().filter(|stance| *stance != row.stance);
            let stances = other.map(|stance| Order::Stance { force, stance });
            step(seen, force).or_else(|| stances.into_iter().find(|order| may(seen, order)))
        }
        (Subject::Force(force), Reason::Idle | Reason::IdleOffMap) => step(seen, force),
        (Subject::Camp(camp), Reason::EnemyNear { .. }) => {
            let flees = matches!(seen.camp(camp)?.task, CampTask::Flee(_));
            if flees { None } else { move_on(seen, camp) }
        }
        (Subject::Place(place), Reason::Besieged { .. }) => relief(seen, place),
        (Subject::Place(place), Reason::Open | Reason::Unkept { .. }) => {
            let keep = |force| Order::Garrison { force, place };
            seen.forces().map(keep).find(|order| may(seen, order))
        }
        (Subject::ScriptedEvent(scripted_event), Reason::Decision) => {
            let open = seen.open_scripted_events();
            let (_, choices) = open.into_iter().find(|(id, _)| *id == scripted_event)?;
            let choice = *choices.first()?;
            allowed(seen, Order::Answer { scripted_event, choice })
        }
        _ => None,
    }
}

/// Whether what has been ordered answers a reason.
pub(super) fn is_answered(
    seen: &Observation<'_>,
    given: &[Order],
    subject: Subject,
    reason: Reason,
) -> bool {
    let by = |answers: &dyn Fn(&Order) -> bool| given.iter().any(answers);
    match (subject, reason) {
        (
            Subject::Force(force),
            Reason::Hungry { .. }
            | Reason::EatsHorses
            | Reason::LittleFood { .. }
            | Reason::FoodBeforeArrival { .. },
        ) => by(&|order| {
            let wide =
                matches!(order, Order::Forage { force: f, forage: Forage::Wide } if *f == force);
            wide || concerns(seen, order) == Some(Body::Force(force))
        }),
        (Subject::Force(force), _) => {
            by(&|order| concerns(seen, order) == Some(Body::Force(force)))
        }
        (Subject::Camp(camp), _) => by(&|order| concerns(seen, order) == Some(Body::Camp(camp))),
        (Subject::Place(place), Reason::Besieged { .. }) => {
            let comes =
                |force| seen.force(force).is_some_and(|row| leads_to(seen, row.task, place));
            by(&|order| sends_to(seen, order, place)) || seen.forces().any(comes)
        }
        (Subject::Place(place), _) => {
            let comes =
                |force| seen.force(force).is_some_and(|row| row.task == Task::Garrison(place));
            by(&|order| matches!(order, Order::Garrison { place: p, .. } if *p == place))
                || seen.forces().any(comes)
        }
        _ => false,
    }
}

fn may(seen: &Observation<'_>, order: &Order) -> bool {
    seen.check(order).is_ok()
}

fn allowed(seen: &Observation<'_>, order: Order) -> Option<Order> {
    may(seen, &order).then_some(order)
}

/// A march of a force to some hex beside it; out of the country off the map where it stands.
fn step(seen: &Observation<'_>, force: ForceId) -> Option<Order> {
    let map = &seen.scenario().map;
    let march = |to: HexId| Order::March {
        force,
        to: Spot::hex(to),
        via: [HexId::NONE; 2],
        pace: Pace::Normal,
    };
    match seen.force(force)?.spot.as_box() {
        Some(id) => allowed(seen, march(map.boxes.get(id.index())?.entry)),
        None => around(seen, seen.force_hex(force)?).map(march).find(|order| may(seen, order)),
    }
}

/// The same of a camp group.
fn move_on(seen: &Observation<'_>, camp: CampId) -> Option<Order> {
    let here = seen.camp_hex(camp)?;
    around(seen, here).map(|to| Order::Migrate { camp, to }).find(|order| may(seen, order))
}

fn around<'a>(seen: &'a Observation<'_>, here: HexId) -> impl Iterator<Item = HexId> + 'a {
    let map = &seen.scenario().map;
    let at = map.offset(here);
    Direction::ALL.into_iter().filter_map(move |way| map.hex_at(at.step(way)))
}

/// A march of somebody afield to a place that is besieged.
fn relief(seen: &Observation<'_>, place: PlaceId) -> Option<Order> {
    let to = Spot::hex(seen.scenario().places.get(place.index())?.hex);
    let afield = seen.forces().filter(|&force| {
        seen.force(force).is_some_and(|row| !row.garrison.is_some() && row.spot.as_hex().is_some())
    });
    let march = |force| Order::March { force, to, via: [HexId::NONE; 2], pace: Pace::Normal };
    afield.map(march).find(|order| may(seen, order))
}

/// Whether what a force is doing leads it against an enemy.
fn goes_for(seen: &Observation<'_>, force: ForceId, enemy: ForceId, at: HexId) -> bool {
    let Some(row) = seen.force(force) else { return false };
    let near = |hex: HexId, hexes: u32| seen.scenario().map.distance(hex, at) <= hexes;
    match row.task {
        Task::March { to, .. } => to.as_hex().is_some_and(|to| near(to, 1)),
        Task::Follow(other) => {
            other != enemy && other != force && seen.force(other).is_some_and(|row| {
                matches!(row.task, Task::March { to, .. } if to.as_hex().is_some_and(|to| near(to, 1)))
            })
        }
        // Who lies before a place has its defenders and relief before his eyes.
        Task::Besiege { place, .. } => {
            let hex = seen.scenario().places.get(place.index()).map(|place| place.hex);
            hex.is_some_and(|hex| near(hex, 1))
        }
        Task::Raid(camp) => seen.camp_hex(camp).is_some_and(|hex| near(hex, NEAR_HEXES)),
        Task::Rest
        | Task::Escort(_)
        | Task::Garrison(_)
        | Task::Relieve(_)
        | Task::Merge(_)
        | Task::Winter(_) => false,
    }
}

/// Whether a task leads to a place.
fn leads_to(seen: &Observation<'_>, task: Task, place: PlaceId) -> bool {
    let there = seen.scenario().places.get(place.index()).map(|place| place.hex);
    match task {
        Task::March { to, .. } => there.is_some() && to.as_hex() == there,
        Task::Relieve(garrison) => seen.force(garrison).is_some_and(|row| row.garrison == place),
        Task::Besiege { place: other, .. } => other == place,
        Task::Rest
        | Task::Follow(_)
        | Task::Escort(_)
        | Task::Garrison(_)
        | Task::Merge(_)
        | Task::Winter(_)
        | Task::Raid(_) => false,
    }
}

/// Whether an order leads to a place.
fn sends_to(seen: &Observation<'_>, order: &Order, place: PlaceId) -> bool {
    let there = seen.scenario().places.get(place.index()).map(|place| place.hex);
    match *order {
        Order::March { to, .. } => there.is_some() && to.as_hex() == there,
        Order::Garrison { place: other, .. } | Order::Besiege { place: other, .. } => {
            other == place
        }
        Order::Relieve { garrison, .. } => {
            seen.force(garrison).is_some_and(|row| row.garrison == place)
        }
        _ => false,
    }
}
