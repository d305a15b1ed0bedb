//! A siege as one who orders it must see it: what each way promises, who takes part and who does not
//! and why, and the fight in the open as a risk of its own.
//!
//! One sum for the composed order, the panel of a place and the terminal. Deliberately absent: what
//! becomes of the place afterwards, and orders that are only planned.

use super::{Journey, battle};
use crate::{
    event::Body,
    ids::{ForceId, PlaceId},
    observe::Observation,
    odds::{BattleOdds, SiegeOdds, siege},
    order::{Order, SiegeWay, Task},
};

/// Why one of the side's forces before a place, or on its way there, has no part in what is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApartBecause {
    /// It presses the place in another way.
    OtherWay(SiegeWay),
    /// It is still on its way to the siege; the day of the campaign on which it is there, where that
    /// can be told.
    OnTheWay(Option<u16>),
    /// It stands there with another task.
    Otherwise,
}

/// A siege as one who orders it must see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiegeOutlook {
    /// Which place.
    pub place: PlaceId,
    /// Days for which it has been under siege, as far as the side knows.
    pub days: u32,
    /// The way that is looked at.
    pub way: SiegeWay,
    /// What each way promises those who are told it together, in the order of [`SiegeWay::ALL`].
    pub ways: Vec<SiegeOdds>,
    /// Who takes part in the way that is looked at, with their men: those who are told it, and who
    /// presses it already.
    pub pressing: Vec<(ForceId, u32)>,
    /// The side's other forces there or on their way to the siege, with their men.
    pub others: Vec<(ForceId, u32, ApartBecause)>,
    /// What a fight in the open with the strongest known enemy in the place promises, should he come
    /// out.
    pub field: Option<(ForceId, BattleOdds)>,
    /// The strongest known enemy near enough to relieve the place, how far off in hexes, and what a
    /// fight with him promises.
    pub relief: Option<(ForceId, u32, BattleOdds)>,
}

impl SiegeOutlook {
    /// The siege of a place by some of the side's forces that are all told one way; nothing for
    /// nobody, or a place that the side does not think an enemy's.
    #[must_use]
    pub fn of(
        seen: &Observation<'_>,
        forces: &[ForceId],
        place: PlaceId,
        way: SiegeWay,
    ) -> Option<Self> {
        let ways: Vec<SiegeOdds> = SiegeWay::ALL
            .into_iter()
            .map(|way| seen.joint_siege_odds(forces, place, way))
            .collect::<Option<_>>()?;
        let pressing = party(seen, forces, place, way);
        let force = *forces.first()?;
        let own: Vec<ForceId> = pressing.iter().map(|&(force, _)| force).collect();
        Some(Self {
            place,
            days: seen.siege_days(place).unwrap_or(0).into(),
            way,
            others: others(seen, &own, place, way),
            field: battle(seen, &Order::Besiege { force, place, way }, forces),
            relief: relief(seen, &own, place),
            ways,
            pressing,
        })
    }

    /// What the way that is looked at promises.
    #[must_use]
    pub fn odds(&self) -> Option<&SiegeOdds> {
        self.ways.iter().find(|odds| odds.way == self.way)
    }

    /// The forces of a side that a panel of a place asks for: those that press it, else those before it
    /// or nearest to it within some hexes, who stand together.
    #[must_use]
    pub fn nearest(seen: &Observation<'_>, place: PlaceId, hexes: u32) -> Vec<ForceId> {
        let here = seen.scenario().places[place.index()].hex;
        let pressing = siege::pressing(seen.state(), seen.side(), place, None);
        if !pressing.is_empty() {
            return pressing;
        }
        let map = &seen.scenario().map;
        let afield =
            |&force: &ForceId| seen.force(force).is_some_and(|row| !row.garrison.is_some());
        let far = |force: ForceId| Some(map.distance(seen.force_hex(force)?, here));
        let least = seen.forces().filter(afield).filter_map(far).min();
        let Some(least) = least.filter(|&least| least <= hexes) else { return Vec::new() };
        let first = seen.forces().filter(afield).find(|&force| far(force) == Some(least));
        let hex = first.and_then(|force| seen.force_hex(force));
        seen.forces().filter(afield).filter(|&force| seen.force_hex(force) == hex).collect()
    }

    /// The way in which the side presses a place with most men now; nothing where nobody does.
    #[must_use]
    pub fn pressed(seen: &Observation<'_>, place: PlaceId) -> Option<SiegeWay> {
        let by = |way: Option<SiegeWay>| siege::pressing(seen.state(), seen.side(), place, way);
        let men = |way| by(Some(way)).iter().map(|&force| seen.men(force)).sum();
        (!by(None).is_empty()).then(|| siege::pressed(men))
    }
}

/// Who takes part in a way: those who are told it, and who counts with them already.
fn party(
    seen: &Observation<'_>,
    forces: &[ForceId],
    place: PlaceId,
    way: SiegeWay,
) -> Vec<(ForceId, u32)> {
    let mut party = siege::pressing(seen.state(), seen.side(), place, siege::with_whom(way));
    party.extend_from_slice(forces);
    party.sort_unstable();
    party.dedup();
    let mut party: Vec<(ForceId, u32)> =
        party.into_iter().map(|force| (force, seen.men(force))).collect();
    party.sort_by_key(|&(force, men)| (core::cmp::Reverse(men), force));
    party
}

fn others(
    seen: &Observation<'_>,
    party: &[ForceId],
    place: PlaceId,
    way: SiegeWay,
) -> Vec<(ForceId, u32, ApartBecause)> {
    let hex = seen.scenario().places[place.index()].hex;
    let riding = seen.orders_on_the_way();
    let sent = |force: ForceId| {
        riding.iter().any(|(_, order)| {
            matches!(*order, Order::Besiege { force: f, place: p, .. } if (f, p) == (force, place))
        })
    };
    let why = |force: ForceId| {
        let row = seen.force(force)?;
        let here = seen.force_hex(force) == Some(hex);
        match row.task {
            Task::Besiege { place: at, way: other } if at == place && here && other != way => {
                Some(ApartBecause::OtherWay(other))
            }
            Task::Besiege { place: at, .. } if at == place && !here => {
                let arrives = Journey::standing(seen, force).and_then(|journey| journey.arrives);
                Some(ApartBecause::OnTheWay(arrives))
            }
            _ if sent(force) => Some(ApartBecause::OnTheWay(None)),
            _ if here => Some(ApartBecause::Otherwise),
            _ => None,
        }
    };
    let mut others: Vec<_> = seen
        .forces()
        .filter(|force| !party.contains(force))
        .filter_map(|force| Some((force, seen.men(force), why(force)?)))
        .collect();
    others.sort_by_key(|&(force, men, _)| (core::cmp::Reverse(men), force));
    others
}

/// The strongest known enemy near a place who does not lie in one of his own.
fn relief(
    seen: &Observation<'_>,
    own: &[ForceId],
    place: PlaceId,
) -> Option<(ForceId, u32, BattleOdds)> {
    let s = seen.scenario();
    let (hex, reach) = (s.places[place.index()].hex, s.rules.siege.relief_hexes);
    let near = seen.enemy_forces().filter_map(|(enemy, at)| {
        let far = s.map.distance(at, hex);
        let within = s.places_at(at).any(|p| seen.holder(p) == enemy.side);
        (at != hex && far <= reach && !within).then_some((enemy, far))
    });
    let (enemy, far) = near.max_by_key(|(enemy, _)| enemy.contact.estimate)?;
    let Body::Force(foe) = enemy.body else { return None };
    seen.battle_odds(own, foe).map(|odds| (foe, far, odds))
}
