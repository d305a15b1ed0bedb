//! Places that an order leaves without those who keep them, or sends more men into than they feed.

use super::goal;
use crate::{
    event::Body,
    ids::{ForceId, HexId, PlaceId},
    observe::Observation,
    order::Order,
    victory,
};

/// Places worth points that the side holds and keeps, and that nobody would keep for it once those
/// have gone who are told `orders`. `planned`: what else is to be given; who is sent away by that is
/// gone too, who is sent there counts only when he is there.
#[must_use]
pub fn emptied(seen: &Observation<'_>, orders: &[Order], planned: &[Order]) -> Vec<PlaceId> {
    let leaving = |order: &Order| -> Option<(ForceId, HexId)> {
        let Body::Force(force) = seen.body_of(order)? else { return None };
        let here = seen.force_hex(force)?;
        let away = order.tasked().is_some() && goal(seen, order).is_some_and(|to| to != here);
        away.then_some((force, here))
    };
    let now: Vec<(ForceId, HexId)> = orders.iter().filter_map(leaving).collect();
    let mut gone: Vec<ForceId> = now.iter().map(|(force, _)| *force).collect();
    // Who is told anew stays or goes by that.
    let again = |force: ForceId| orders.iter().any(|order| order.tasked() == Some(force));
    gone.extend(planned.iter().filter_map(leaving).map(|(force, _)| force).filter(|&f| !again(f)));
    let (state, places) = (seen.state(), &seen.scenario().places);
    let leaves = |place: &PlaceId| now.iter().any(|(_, from)| *from == places[place.index()].hex);
    let own = |place: &PlaceId| state.places().holder(*place) == seen.side();
    (0..places.len())
        .map(PlaceId::at)
        .filter(|place| places[place.index()].points > 0 && own(place) && leaves(place))
        .filter(|&place| victory::could_keep(state, place))
        .filter(|&place| !victory::could_keep_without(state, place, &gone))
        .collect()
}

/// A garrison that is more than its place feeds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CrowdedGarrison {
    /// Where.
    pub place: PlaceId,
    /// Men of the garrison, with those who are sent there.
    pub men: u32,
    /// Man-days that the place gives them all in a day while it is not shut in.
    pub fed: u32,
}

/// Own places into which `orders` send more men than they feed as things stand; `planned`: what else is
/// to be given.
#[must_use]
pub fn crowded(
    seen: &Observation<'_>,
    orders: &[Order],
    planned: &[Order],
) -> Vec<CrowdedGarrison> {
    let sent = |order: &Order| match *order {
        Order::Garrison { force, place } => Some((force, place)),
        _ => None,
    };
    let mut places: Vec<PlaceId> = orders.iter().filter_map(sent).map(|(_, place)| place).collect();
    places.sort_unstable();
    places.dedup();
    let found = |place: PlaceId| {
        let mut inside: Vec<ForceId> = seen
            .forces()
            .filter(|&force| seen.force(force).is_some_and(|row| row.garrison == place))
            .collect();
        let coming = orders.iter().chain(planned).filter_map(sent);
        for (force, _) in coming.filter(|&(_, to)| to == place) {
            if !inside.contains(&force) {
                inside.push(force);
            }
        }
        let hex = seen.scenario().places[place.index()].hex;
        let men: u32 = inside.iter().map(|&force| seen.men(force)).sum();
        let guests = seen
            .forces()
            .filter(|force| !inside.contains(force) && seen.force_hex(*force) == Some(hex))
            .map(|force| seen.men(force))
            .sum();
        let fed = seen.garrison_fed(place, men, guests)?;
        (fed < men).then_some(CrowdedGarrison { place, men, fed })
    };
    places.into_iter().filter_map(found).collect()
}
