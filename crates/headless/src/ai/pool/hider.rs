//! The hider: no battle that can be avoided. His forces slip away from whoever is stronger, his
//! families leave early, what he holds gets a garrison; and when the campaign draws to its end he grabs
//! what nobody guards.

use super::{
    super::{
        Memoryless,
        scripted::{CAUTIOUS, Character},
    },
    country::{FARTHEST, NEAR, goes_for_a_place},
    week::{PoolBody, PoolWeek, is_starving},
};
use rules::{
    ids::{BoxId, CampId, HexId},
    map::Mover,
    observe::Observation,
    order::{CampTask, Order, Stance, Task},
};

/// How far a stronger enemy makes a force go away, hexes.
const FEAR: u32 = 4;
/// Dearest way of a flight, percent of an open hex.
const FLIGHT: u32 = 3_000;
/// How far a stronger enemy makes families go away, hexes.
const CAMP_FEAR: u32 = 8;
/// Most men who go into garrison as a body.
const GARRISON: u32 = 1_500;
/// Dearest way into garrison.
const GARRISON_WAY: u32 = 2_000;
/// The last part of the campaign, in which he grabs.
const LATE_PERMILLE: u32 = 600;

/// Never seeks a battle, never goes for a place by odds.
const CHARACTER: Character = Character {
    odds_permille: 4_000,
    win_permille: 1_001,
    storm_permille: 700,
    evacuate_hexes: CAMP_FEAR,
    raid_hexes: 0,
    ..CAUTIOUS
};

pub(in super::super) struct Hider;

impl Memoryless for Hider {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let field = week.own.iter().filter(|body| !in_walls(&week, body));
        for force in field.map(|body| body.force).collect::<Vec<_>>() {
            week.stand(force, Stance::Evade);
        }
        let ready = week.ready();
        for body in &ready {
            if is_afraid(&week, body) {
                flee(&mut week, body);
            }
        }
        guard(&mut week, &ready);
        let weeks = u32::from(seen.scenario().calendar.weeks).max(1);
        if u32::from(seen.week()) * 1000 >= weeks * LATE_PERMILLE {
            grab(&mut week, &ready);
        }
        for body in &ready {
            if !week.is_told(body.force) {
                lie_low(&mut week, body);
            }
        }
        lead_away(&mut week);
        let camps: Vec<CampId> = seen.camps().filter(|&camp| flees(&week, camp)).collect();
        let fits = |order: &Order| match order {
            Order::Raid { .. } => false,
            // Families that go have been told where.
            Order::Evacuate { camp, .. } | Order::CallLevy { camp, .. } => !camps.contains(camp),
            _ => !goes_for_a_place(seen, order) || is_starving(seen, order),
        };
        week.close(fits, orders);
    }
}

fn in_walls(week: &PoolWeek<'_>, body: &PoolBody) -> bool {
    week.seen.force(body.force).is_some_and(|row| row.garrison.is_some())
}

/// Whether more enemies than friends are near.
fn is_afraid(week: &PoolWeek<'_>, body: &PoolBody) -> bool {
    week.enemies_near(body.hex, FEAR) > week.friends_near(body.hex, 1)
}

/// To the own place or bread near which the fewest enemies are, the nearest of equals; never closer to
/// the nearest enemy than here.
fn flee(week: &mut PoolWeek<'_>, body: &PoolBody) {
    let nearest = |hex: HexId| week.enemies.iter().map(|e| week.away(e.hex, hex)).min();
    let here = nearest(body.hex);
    let own = week.held().into_iter().map(|(_, hex, _)| hex);
    let best = own
        .chain(week.bread(body.men))
        .filter(|&hex| hex != body.hex && nearest(hex) > here)
        .map(|hex| (week.enemies_near(hex, FEAR), week.cost(body, hex), hex.0, hex))
        .filter(|&(_, cost, _, _)| cost <= FLIGHT)
        .min();
    if let Some((_, _, _, hex)) = best {
        week.march(body, hex);
    }
}

/// Puts the nearest small body into every wanted own place that has no garrison.
fn guard(week: &mut PoolWeek<'_>, ready: &[PoolBody]) {
    let seen = week.seen;
    for (place, hex, _) in week.held() {
        let guarded = seen.forces().any(|force| {
            seen.force(force).is_some_and(|row| row.garrison == place)
                || week.task(force) == Task::Garrison(place)
        });
        if guarded || week.enemies_near(hex, NEAR) > week.friends_near(hex, NEAR) {
            continue;
        }
        let free = ready.iter().filter(|b| b.men <= GARRISON && !week.is_told(b.force));
        let nearest = free
            .map(|body| (week.cost(body, hex), body.force))
            .filter(|&(cost, _)| cost <= GARRISON_WAY)
            .min();
        if let Some((_, force)) = nearest {
            week.tell(force, Order::Garrison { force, place });
        }
    }
}

/// Sends the nearest free body to every prize near which nobody is known.
fn grab(week: &mut PoolWeek<'_>, ready: &[PoolBody]) {
    for prize in week.prizes().into_iter().filter(|prize| prize.known == 0) {
        let free = ready.iter().filter(|body| !week.is_told(body.force));
        let nearest = free
            .map(|body| {
                let begun = week.besieges(body.force) == Some(prize.place);
                (!begun, week.cost(body, prize.hex), body.force)
            })
            .filter(|&(_, cost, _)| cost <= FARTHEST)
            .min();
        if let Some((_, _, force)) = nearest {
            week.besiege(force, prize.place, &[force]);
        }
    }
}

/// Stays by bread, or goes there.
fn lie_low(week: &mut PoolWeek<'_>, body: &PoolBody) {
    match week.nearest_bread(body) {
        Some(hex) if week.away(body.hex, hex) > 1 => week.march(body, hex),
        _ => week.hold(body.force),
    };
}

/// Whether a camp has more enemies near than men who would stand to it.
fn flees(week: &PoolWeek<'_>, camp: CampId) -> bool {
    let seen = week.seen;
    let (Some(row), Some(here)) = (seen.camp(camp), seen.camp_hex(camp)) else { return false };
    week.enemies_near(here, CAMP_FEAR) > row.fighters + week.friends_near(here, NEAR)
}

/// Leads the families off the map, or to the safest own camp where the side has no country there.
fn lead_away(week: &mut PoolWeek<'_>) {
    let seen = week.seen;
    let scenario = seen.scenario();
    for camp in seen.camps() {
        let (Some(row), Some(here)) = (seen.camp(camp), seen.camp_hex(camp)) else { continue };
        if matches!(row.task, CampTask::Evacuate(_)) || !flees(week, camp) {
            continue;
        }
        let boxes = scenario.map.boxes.iter().enumerate();
        let haven = boxes
            .filter(|(_, country)| country.owner == seen.side())
            .map(|(at, country)| (seen.travel(Mover::Camp, here, country.entry), BoxId::at(at)))
            .min();
        if let Some((_, to)) = haven
            && week.give(Order::Evacuate { camp, to })
        {
            continue;
        }
        let safe = seen.camps().filter_map(|other| seen.camp_hex(other));
        let to = safe
            .filter(|&hex| hex != here && week.enemies_near(hex, CAMP_FEAR) == 0)
            .map(|hex| (seen.travel(Mover::Camp, here, hex), hex))
            .min();
        if let Some((_, to)) = to
            && row.task != CampTask::Migrate(to)
        {
            week.give(Order::Migrate { camp, to });
        }
    }
}
