//! Which order a hex, a body or a place means for a force or camp group.

use super::Compose;
use rules::{
    event::Body,
    ids::{BoxId, CampId, ForceId, HexId, LeaderId, PlaceId, Spot, Subject},
    observe::Observation,
    order::{Order, OrderKind, Pace, SiegeWay, Stance, kinds::BearerKind},
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
    compose: Compose,
    hex: HexId,
    pace: Pace,
    via: [HexId; 2],
) -> Option<Order> {
    match (compose.kind, compose.body) {
        (OrderKind::March, Body::Force(force)) => {
            return Some(Order::March { force, to: Spot::hex(hex), via, pace });
        }
        (OrderKind::Migrate, Body::Camp(camp)) => return Some(Order::Migrate { camp, to: hex }),
        _ => {}
    }
    let here = |order: &Order| goal(seen, order) == Some(hex);
    let mut there: Vec<Order> = targets(seen, compose).into_iter().filter(here).collect();
    // Of several, one that can be given.
    let able = there.iter().position(|order| seen.check(order).is_ok()).unwrap_or(0);
    (able < there.len()).then(|| there.swap_remove(able))
}

/// An order as it can be given; of a siege that is pressed in this way already, the first of the other ways.
/// Nothing where it cannot be given at all.
#[must_use]
pub fn able(seen: &Observation<'_>, order: Order) -> Option<Order> {
    let can = |order: &Order| seen.check(order).is_ok();
    match order {
        Order::Besiege { force, place, .. } if !can(&order) => {
            WAYS.map(|way| Order::Besiege { force, place, way }).into_iter().find(can)
        }
        order => Some(order).filter(can),
    }
}

/// Everything that an order of a kind could be aimed at, nearest first.
#[must_use]
pub fn targets(seen: &Observation<'_>, compose: Compose) -> Vec<Order> {
    let mut list = match compose.body {
        Body::Force(force) => force_targets(seen, compose, force),
        Body::Camp(camp) => camp_targets(seen, compose.kind, camp),
    };
    if let Some(from) = stands(seen, compose.body) {
        let map = &seen.scenario().map;
        let far = |order: &Order| goal(seen, order).map(|to| map.distance(from, to));
        list.sort_by_cached_key(|order| far(order).unwrap_or(u32::MAX));
    }
    list
}

fn places(seen: &Observation<'_>) -> impl Iterator<Item = PlaceId> + use<> {
    (0..seen.scenario().places.len()).map(PlaceId::at)
}

/// Boxes off the map that no enemy has.
fn open_boxes<'a>(seen: &'a Observation<'_>) -> impl Iterator<Item = BoxId> + 'a {
    let scenario = seen.scenario();
    let open = |b: &BoxId| !scenario.hostile(seen.side(), scenario.map.boxes[b.index()].owner);
    (0..scenario.map.boxes.len()).map(BoxId::at).filter(open)
}

fn force_targets(seen: &Observation<'_>, compose: Compose, force: ForceId) -> Vec<Order> {
    let scenario = seen.scenario();
    let held = |p: &PlaceId| scenario.kind(*p).can_be_held;
    let enemys = |p: &PlaceId| scenario.hostile(seen.side(), seen.holder(*p));
    let others = || seen.forces().filter(move |&other| other != force);
    match compose.kind {
        OrderKind::March => {
            let march = |to| Order::March { force, to, via: NO_VIA, pace: Pace::Normal };
            // A town and its ferry may share a hex: one march leads to both.
            let mut hexes: Vec<HexId> =
                places(seen).map(|p| scenario.places[p.index()].hex).collect();
            let mut taken = std::collections::BTreeSet::new();
            hexes.retain(|hex| taken.insert(*hex));
            let near = hexes.into_iter().map(|hex| march(Spot::hex(hex)));
            near.chain(open_boxes(seen).map(|b| march(Spot::off_map(b)))).collect()
        }
        OrderKind::Besiege => places(seen)
            .filter(|p| held(p) && enemys(p))
            .map(|place| Order::Besiege { force, place, way: compose.way })
            .collect(),
        OrderKind::Raid => known_camps(seen).map(|camp| Order::Raid { force, camp }).collect(),
        OrderKind::Garrison => places(seen)
            .filter(|p| held(p) && !enemys(p))
            .map(|place| Order::Garrison { force, place })
            .collect(),
        OrderKind::Relieve => others()
            .filter(|&f| seen.force(f).is_some_and(|row| row.garrison.is_some()))
            .map(|garrison| Order::Relieve { force, garrison })
            .collect(),
        OrderKind::Follow => others().map(|leader| Order::Follow { force, leader }).collect(),
        OrderKind::Merge => others().map(|into| Order::Merge { force, into }).collect(),
        OrderKind::Escort => seen.camps().map(|camp| Order::Escort { force, camp }).collect(),
        OrderKind::Detach => (seen.contingents(force).into_iter())
            .map(|(contingent, row)| Order::Detach {
                contingent,
                men: (row.men / 2).max(1),
                to: ForceId::NONE,
                leader: LeaderId::NONE,
                officer: false,
            })
            .collect(),
        OrderKind::Release => (seen.contingents(force).into_iter())
            .map(|(contingent, row)| Order::Release { contingent, men: row.men })
            .collect(),
        OrderKind::Depot => {
            let food = seen.force(force).map_or(0, |row| row.stores / 2).max(1);
            vec![Order::Depot { force, food_man_days: food }]
        }
        // Neither goal nor number, or nothing that a force is told.
        OrderKind::Halt
        | OrderKind::Stance
        | OrderKind::Forage
        | OrderKind::Winter
        | OrderKind::Migrate
        | OrderKind::Evacuate
        | OrderKind::CampRule
        | OrderKind::CallLevy
        | OrderKind::Answer => Vec::new(),
    }
}

fn camp_targets(seen: &Observation<'_>, kind: OrderKind, camp: CampId) -> Vec<Order> {
    let scenario = seen.scenario();
    match kind {
        OrderKind::Migrate => {
            let grounds = scenario.map.grounds.iter().map(|ground| ground.hex);
            let towns = places(seen).map(|p| scenario.places[p.index()].hex);
            let mut to: Vec<HexId> = grounds.chain(towns).collect();
            to.sort_unstable();
            to.dedup();
            to.into_iter().map(|to| Order::Migrate { camp, to }).collect()
        }
        OrderKind::Evacuate => open_boxes(seen).map(|to| Order::Evacuate { camp, to }).collect(),
        OrderKind::CallLevy => {
            let men = seen.levy_available(camp);
            seen.forces().map(|force| Order::CallLevy { camp, force, men }).collect()
        }
        // Neither goal nor number, or nothing that a camp group is told.
        OrderKind::CampRule
        | OrderKind::March
        | OrderKind::Halt
        | OrderKind::Follow
        | OrderKind::Escort
        | OrderKind::Stance
        | OrderKind::Forage
        | OrderKind::Winter
        | OrderKind::Detach
        | OrderKind::Merge
        | OrderKind::Garrison
        | OrderKind::Relieve
        | OrderKind::Depot
        | OrderKind::Release
        | OrderKind::Besiege
        | OrderKind::Raid
        | OrderKind::Answer => Vec::new(),
    }
}

/// What an order that is not aimed starts from: the nearest that can be given, else the nearest.
#[must_use]
pub fn first(seen: &Observation<'_>, compose: Compose) -> Option<Order> {
    let list = targets(seen, compose);
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

/// What an order is, for composing it further; nothing for what no body is told.
#[must_use]
pub fn compose_of(seen: &Observation<'_>, order: &Order) -> Option<Compose> {
    let body = seen.body_of(order)?;
    let way = match *order {
        Order::Besiege { way, .. } => way,
        _ => SiegeWay::Blockade,
    };
    Some(Compose { kind: order.kind(), body, way })
}

/// What a right click on a hex means for what is selected: a siege of a walled place of the enemy,
/// a raid on a known camp, otherwise a march; a move for a camp group.
#[must_use]
pub fn usual(seen: &Observation<'_>, selected: Option<Subject>, hex: HexId) -> Option<Compose> {
    match selected?.body()? {
        Body::Force(force) => {
            seen.force(force)?;
            let raid = Compose::new(OrderKind::Raid, force);
            let enemy = seen.enemy_forces().any(|(_, at)| at == hex);
            let can = |compose: Compose| {
                let order = order(seen, compose, hex, Pace::Normal, NO_VIA);
                order.is_some_and(|order| seen.check(&order).is_ok())
            };
            // Who lies before the walls already may press them otherwise.
            let siege =
                order(seen, Compose::siege(force, SiegeWay::Blockade), hex, Pace::Normal, NO_VIA)
                    .and_then(|siege| able(seen, siege));
            if walls(seen, hex)
                && let Some(siege) = siege
            {
                return compose_of(seen, &siege);
            }
            let kind =
                if !enemy && can(raid) { raid } else { Compose::new(OrderKind::March, force) };
            Some(kind)
        }
        Body::Camp(camp) => seen.camp(camp).map(|_| Compose::new(OrderKind::Migrate, camp)),
    }
}

/// What a right click on the hex where one of the side's forces lies within walls means, if an enemy is
/// known to be before them: to ride out at him.
#[must_use]
pub fn sally(seen: &Observation<'_>, selected: Option<Subject>, hex: HexId) -> Option<Order> {
    let Body::Force(force) = selected?.body()? else { return None };
    let inside = seen.force(force)?.garrison.is_some() && seen.force_hex(force) == Some(hex);
    let before = || seen.enemy_forces().any(|(_, at)| at == hex);
    let seek = Order::Stance { force, stance: Stance::Seek };
    (inside && before() && seen.check(&seek).is_ok()).then_some(seek)
}

/// Whether a hex has walls behind which the enemy is thought to sit.
fn walls(seen: &Observation<'_>, hex: HexId) -> bool {
    let scenario = seen.scenario();
    let place = scenario.place_at(hex);
    place.is_some_and(|place| {
        scenario.kind(place).walled && scenario.hostile(seen.side(), seen.holder(place))
    })
}

/// Kinds of orders to a force that share a goal, in the order in which they are offered.
const SAME_GOAL: [OrderKind; 8] = [
    OrderKind::March,
    OrderKind::Besiege,
    OrderKind::Raid,
    OrderKind::Garrison,
    OrderKind::Relieve,
    OrderKind::Merge,
    OrderKind::Follow,
    OrderKind::Escort,
];
const _: () = assert!(has_all_aimed(&SAME_GOAL), "a kind that is aimed on the map is left out");

/// Whether a list leaves out no kind of orders to a force that is aimed on the map.
#[must_use]
pub const fn has_all_aimed(list: &[OrderKind]) -> bool {
    let mut at = 0;
    while at < OrderKind::ALL.len() {
        let kind = OrderKind::ALL[at];
        let aimed = kind.is_pointed() && matches!(kind.bearer(), BearerKind::Force);
        if aimed && !kind.is_in(list) {
            return false;
        }
        at += 1;
    }
    true
}

/// Orders of some kinds to a force, sieges in each of their ways.
pub fn in_every_way(kinds: &[OrderKind], force: ForceId) -> impl Iterator<Item = Compose> + '_ {
    kinds.iter().flat_map(move |&kind| match kind {
        OrderKind::Besiege => WAYS.map(|way| Compose::siege(force, way)).to_vec(),
        _ => vec![Compose::new(kind, force)],
    })
}

/// What else could be done at the goal of an order, by the same force.
#[must_use]
pub fn others(seen: &Observation<'_>, now: Compose, hex: HexId) -> Vec<Compose> {
    let Body::Force(force) = now.body else { return Vec::new() };
    if !now.is_aimed() {
        return Vec::new();
    }
    let fits = |compose: &Compose| {
        let order = order(seen, *compose, hex, Pace::Normal, NO_VIA);
        *compose == now || order.is_some_and(|order| seen.check(&order).is_ok())
    };
    in_every_way(&SAME_GOAL, force).filter(fits).collect()
}
