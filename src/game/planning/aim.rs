//! Which order a hex, a body or a place means for a force or camp group.

use super::Compose;
use crate::game::model::Thing;
use rules::{
    event::Body,
    ids::{BoxId, CampId, ForceId, HexId, LeaderId, PlaceId, Spot},
    observe::Observation,
    order::{Order, Pace, SiegeWay},
    outlook::goal,
};

const NO_VIA: [HexId; 2] = [HexId::NONE; 2];

/// The ways of a siege, in the order in which they are offered.
pub const WAYS: [SiegeWay; 4] =
    [SiegeWay::Blockade, SiegeWay::Storm, SiegeWay::Parley, SiegeWay::CutWater];

/// The order of a kind that a hex means; nothing where nothing of that kind lies there.
#[must_use]
pub fn order(
    seen: &Observation<'_>,
    kind: Compose,
    hex: HexId,
    pace: Pace,
    via: [HexId; 2],
) -> Option<Order> {
    if let Compose::March(force) = kind {
        return Some(Order::March { force, to: Spot::hex(hex), via, pace });
    }
    if let Compose::Migrate(camp) = kind {
        return Some(Order::Migrate { camp, to: hex });
    }
    let here = |order: &Order| goal(seen, order) == Some(hex);
    let mut there: Vec<Order> = targets(seen, kind).into_iter().filter(here).collect();
    // Of several, one that can be given.
    let able = there.iter().position(|order| seen.check(order).is_ok()).unwrap_or(0);
    (able < there.len()).then(|| there.swap_remove(able))
}

/// Everything that an order of a kind could be aimed at, nearest first.
#[must_use]
pub fn targets(seen: &Observation<'_>, kind: Compose) -> Vec<Order> {
    let scenario = seen.scenario();
    let places = || (0..scenario.places.len()).map(PlaceId::at);
    let held = |p: &PlaceId| scenario.kind(*p).can_be_held;
    let enemys = |p: &PlaceId| scenario.hostile(seen.side(), seen.holder(*p));
    let others = |force: ForceId| seen.forces().filter(move |&other| other != force);
    let boxes = || {
        let open = |b: &BoxId| !scenario.hostile(seen.side(), scenario.map.boxes[b.index()].owner);
        (0..scenario.map.boxes.len()).map(BoxId::at).filter(open)
    };
    let mut list: Vec<Order> = match kind {
        Compose::March(force) => {
            let march = |to| Order::March { force, to, via: NO_VIA, pace: Pace::Normal };
            let near = places().map(|p| march(Spot::hex(scenario.places[p.index()].hex)));
            near.chain(boxes().map(|b| march(Spot::off_map(b)))).collect()
        }
        Compose::Besiege(force, way) => places()
            .filter(|p| held(p) && enemys(p))
            .map(|place| Order::Besiege { force, place, way })
            .collect(),
        Compose::Raid(force) => known_camps(seen).map(|camp| Order::Raid { force, camp }).collect(),
        Compose::Garrison(force) => places()
            .filter(|p| held(p) && !enemys(p))
            .map(|place| Order::Garrison { force, place })
            .collect(),
        Compose::Relieve(force) => others(force)
            .filter(|&f| seen.force(f).is_some_and(|row| row.garrison.is_some()))
            .map(|garrison| Order::Relieve { force, garrison })
            .collect(),
        Compose::Follow(force) => {
            others(force).map(|leader| Order::Follow { force, leader }).collect()
        }
        Compose::Merge(force) => others(force).map(|into| Order::Merge { force, into }).collect(),
        Compose::Escort(force) => seen.camps().map(|camp| Order::Escort { force, camp }).collect(),
        Compose::Migrate(camp) => {
            let grounds = scenario.map.grounds.iter().map(|ground| ground.hex);
            let towns = places().map(|p| scenario.places[p.index()].hex);
            let mut to: Vec<HexId> = grounds.chain(towns).collect();
            to.sort_unstable();
            to.dedup();
            to.into_iter().map(|to| Order::Migrate { camp, to }).collect()
        }
        Compose::Evacuate(camp) => boxes().map(|to| Order::Evacuate { camp, to }).collect(),
        Compose::CallLevy(camp) => {
            let men = seen.levy_available(camp);
            seen.forces().map(|force| Order::CallLevy { camp, force, men }).collect()
        }
        Compose::Detach(force) => (seen.contingents(force).into_iter())
            .map(|(contingent, row)| Order::Detach {
                contingent,
                men: (row.men / 2).max(1),
                to: ForceId::NONE,
                leader: LeaderId::NONE,
            })
            .collect(),
        Compose::Release(force) => (seen.contingents(force).into_iter())
            .map(|(contingent, row)| Order::Release { contingent, men: row.men })
            .collect(),
        Compose::Depot(force) => {
            let food = seen.force(force).map_or(0, |row| row.stores / 2).max(1);
            vec![Order::Depot { force, food_man_days: food }]
        }
        Compose::Plain(_) | Compose::PlainCamp(_) => Vec::new(),
    };
    if let Some(from) = stands(seen, kind.body()) {
        let far = |order: &Order| goal(seen, order).map(|to| scenario.map.distance(from, to));
        list.sort_by_cached_key(|order| far(order).unwrap_or(u32::MAX));
    }
    list
}

/// What an order that is not aimed starts from: the nearest that can be given, else the nearest.
#[must_use]
pub fn first(seen: &Observation<'_>, kind: Compose) -> Option<Order> {
    let list = targets(seen, kind);
    list.iter().find(|order| seen.check(order).is_ok()).or(list.first()).copied()
}

/// Enemy camp groups that the side knows of.
fn known_camps<'a>(seen: &'a Observation<'_>) -> impl Iterator<Item = CampId> + 'a {
    seen.known().filter_map(|enemy| match enemy.body {
        Body::Camp(camp) if seen.scenario().hostile(seen.side(), enemy.side) => Some(camp),
        _ => None,
    })
}

/// Where one of the side's bodies stands; where it comes in, while off the map.
#[must_use]
pub fn stands(seen: &Observation<'_>, body: Body) -> Option<HexId> {
    let spot = match body {
        Body::Force(force) => seen.force(force)?.spot,
        Body::Camp(camp) => seen.camp(camp)?.spot,
    };
    hex_of(seen, spot)
}

fn hex_of(seen: &Observation<'_>, spot: Spot) -> Option<HexId> {
    spot.as_hex().or_else(|| {
        let id = spot.as_box()?;
        seen.scenario().map.boxes.get(id.index()).map(|off| off.entry)
    })
}

/// What kind an order is, for composing it further.
#[must_use]
pub fn kind(seen: &Observation<'_>, order: &Order) -> Option<Compose> {
    let force_of = |contingent| {
        let has = |f: &ForceId| seen.contingents(*f).iter().any(|(id, _)| *id == contingent);
        seen.forces().find(has)
    };
    Some(match *order {
        Order::March { force, .. } => Compose::March(force),
        Order::Follow { force, .. } => Compose::Follow(force),
        Order::Merge { force, .. } => Compose::Merge(force),
        Order::Relieve { force, .. } => Compose::Relieve(force),
        Order::Garrison { force, .. } => Compose::Garrison(force),
        Order::Escort { force, .. } => Compose::Escort(force),
        Order::Besiege { force, way, .. } => Compose::Besiege(force, way),
        Order::Raid { force, .. } => Compose::Raid(force),
        Order::Detach { contingent, .. } => Compose::Detach(force_of(contingent)?),
        Order::Release { contingent, .. } => Compose::Release(force_of(contingent)?),
        Order::Depot { force, .. } => Compose::Depot(force),
        Order::Halt { force }
        | Order::Stance { force, .. }
        | Order::Forage { force, .. }
        | Order::Winter { force, .. } => Compose::Plain(force),
        Order::Migrate { camp, .. } => Compose::Migrate(camp),
        Order::Evacuate { camp, .. } => Compose::Evacuate(camp),
        Order::CallLevy { camp, .. } => Compose::CallLevy(camp),
        Order::CampRule { camp, .. } => Compose::PlainCamp(camp),
        Order::Answer { .. } => return None,
    })
}

/// What a right click on a hex means for what is selected: a raid on a known camp, otherwise a
/// march; a move for a camp group.
#[must_use]
pub fn usual(seen: &Observation<'_>, selected: Option<Thing>, hex: HexId) -> Option<Compose> {
    match selected? {
        Thing::Force(force) => {
            seen.force(force)?;
            let raid = Compose::Raid(force);
            let enemy = seen.enemy_forces().any(|(_, at)| at == hex);
            match order(seen, raid, hex, Pace::Normal, NO_VIA) {
                Some(order) if !enemy && seen.check(&order).is_ok() => Some(raid),
                _ => Some(Compose::March(force)),
            }
        }
        Thing::Camp(camp) => seen.camp(camp).map(|_| Compose::Migrate(camp)),
        _ => None,
    }
}

/// What else could be done at the goal of an order, by the same force.
#[must_use]
pub fn others(seen: &Observation<'_>, now: Compose, hex: HexId) -> Vec<Compose> {
    let Body::Force(force) = now.body() else { return Vec::new() };
    if !now.is_aimed() {
        return Vec::new();
    }
    let mut kinds = vec![Compose::March(force)];
    kinds.extend(WAYS.map(|way| Compose::Besiege(force, way)));
    kinds.extend([
        Compose::Raid(force),
        Compose::Garrison(force),
        Compose::Relieve(force),
        Compose::Merge(force),
        Compose::Follow(force),
        Compose::Escort(force),
    ]);
    let fits = |kind: &Compose| {
        let order = order(seen, *kind, hex, Pace::Normal, NO_VIA);
        *kind == now || order.is_some_and(|order| seen.check(&order).is_ok())
    };
    kinds.retain(fits);
    kinds
}
