//! The raider: never besieges. Every mounted force of fit size rides after enemy camps, comes home to
//! bread to rest its horses, and meets an enemy only where he is near an own place.

use super::{
    super::{
        Memoryless,
        scripted::{BOLD, Character},
    },
    country::goes_for_a_place,
    week::{PoolBody, PoolWeek},
};
use rules::{
    event::Body,
    ids::{CampId, HexId},
    observe::Observation,
    order::{Order, Task},
};
use std::cmp::Reverse;

/// Fewest and most men that ride after a camp.
const FEWEST: u32 = 150;
const MOST: u32 = 6_000;
/// How far they ride, hexes.
const REACH: u32 = 40;
/// Most men that hunt a hundred households.
const HUNTERS_PER_100: u32 = 1_000;
/// Own men against those of a camp who stand to it, permille.
const ODDS_PERMILLE: u32 = 800;
/// Confidence below which nobody rides after a contact, permille.
const FRESH: u16 = 200;
/// Condition of the horses below which a force rides home, and up to which it rests there, permille.
const LEAN: u32 = 480;
const RESTED: u32 = 620;

const CHARACTER: Character =
    Character { raid_hexes: 0, rest_below_permille: 300, food_days: 7, ..BOLD };

/// A camp that is known.
struct HuntedCamp {
    camp: CampId,
    hex: HexId,
    households: u32,
    hunted: bool,
}

pub(in super::super) struct Raider;

impl Memoryless for Raider {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let mut prey = prey(seen);
        for body in week.ready() {
            let called = week.is_called_to_help(body.force);
            if called || rest(&mut week, &body) || hunt(&mut week, &body, &mut prey) {
                continue;
            }
            match week.nearest_bread(&body) {
                Some(hex) if week.away(body.hex, hex) > 1 => week.march(&body, hex),
                _ => week.hold(body.force),
            };
        }
        week.close(|order| !goes_for_a_place(seen, order), orders);
    }
}

/// The enemy camps that the side knows of.
fn prey(seen: &Observation<'_>) -> Vec<HuntedCamp> {
    let known = seen.known().filter(|enemy| {
        enemy.contact.confidence >= FRESH && seen.scenario().hostile(seen.side(), enemy.side)
    });
    known
        .filter_map(|enemy| match enemy.body {
            Body::Camp(camp) => {
                let (hex, households) = (enemy.contact.spot.as_hex()?, enemy.contact.estimate);
                Some(HuntedCamp { camp, hex, households, hunted: false })
            }
            Body::Force(_) => None,
        })
        .collect()
}

/// Lean horses go home and stay there until they are rested.
fn rest(week: &mut PoolWeek<'_>, body: &PoolBody) -> bool {
    let condition = week.seen.condition(body.force);
    if condition >= RESTED {
        return false;
    }
    let Some(home) = week.nearest_bread(body) else { return false };
    if week.away(body.hex, home) <= 1 {
        return week.hold(body.force);
    }
    condition < LEAN && week.march(body, home)
}

/// Rides after the camp that promises most for the way. One that is hunted is not let go while it can
/// be hunted; one that another hunts comes last.
fn hunt(week: &mut PoolWeek<'_>, body: &PoolBody, prey: &mut [HuntedCamp]) -> bool {
    let force = body.force;
    if !week.rides(force) || !(FEWEST..=MOST).contains(&body.men) {
        return false;
    }
    let per_100 = week.seen.scenario().rules.camps.fighters_per_100;
    let now = match week.task(force) {
        Task::Raid(camp) => Some(camp),
        _ => None,
    };
    let best = prey
        .iter_mut()
        .filter_map(|prey| {
            let away = week.away(body.hex, prey.hex);
            let home = prey.households * per_100 / 200 + week.enemies_near(prey.hex, 1);
            let fit = away <= REACH
                && body.men <= prey.households * HUNTERS_PER_100 / 100
                && body.men * 1000 >= home * ODDS_PERMILLE;
            let value = Reverse(prey.households * 100 / (away + 4));
            fit.then_some(((now != Some(prey.camp), prey.hunted, value, prey.camp), prey))
        })
        .min_by_key(|(rank, _)| *rank);
    let Some((_, prey)) = best else { return false };
    let camp = prey.camp;
    prey.hunted = true;
    week.tell(force, Order::Raid { force, camp })
}
