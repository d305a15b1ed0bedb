//! The concentrator: gathers his main forces at one point and waits there in supply. He strikes with
//! all of them at the strongest known host in the field when the odds are good, or when it comes near a
//! dear own place; with no host about he takes the nearest prize, and gathers again.

use super::{
    super::{
        Memoryless,
        scripted::{BOLD, Character},
    },
    country::{FARTHEST, NEAR, Prize, goes_for_a_place, is_enemy_ground},
    week::{PoolBody, PoolWeek, is_starving},
};
use rules::{
    ids::{ForceId, HexId, PlaceId},
    observe::Observation,
    order::{Order, Stance},
};

/// Fewest men of a main force.
const MAIN: u32 = 400;
/// How near the strongest those are who have gathered, hexes.
const GATHERED: u32 = 2;
/// Share of the main forces' men with which he moves, permille.
const MOVES_PERMILLE: u64 = 650;
/// Fewest men of an enemy host.
const HOST: u32 = 800;
/// How far he goes to meet one, hexes; and how near a dear own place it calls him, with less to hope.
const STRIKES: u32 = 10;
const RELIEVES: u32 = 4;
/// Chances of winning from which he strikes, and comes to the relief, permille.
const WIN_STRIKE: u16 = 600;
const WIN_RELIEF: u16 = 450;
/// Weight from which an own place is dear.
const DEAR: u32 = 20;
/// Own men against those in and near a prize, permille.
const ENOUGH_PERMILLE: u32 = 1_500;

const CHARACTER: Character = Character { raid_hexes: 0, food_days: 10, ..BOLD };

pub(in super::super) struct Concentrator;

impl Memoryless for Concentrator {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let main: Vec<PoolBody> =
            week.ready().into_iter().filter(|body| body.men >= MAIN).collect();
        if let Some(strongest) = main.first() {
            let siege = main.iter().find_map(|body| week.besieges(body.force));
            let point = point(&week, &main, siege).unwrap_or(strongest.hex);
            // Who lies before the prize, or is on the way to it with the others, has gathered.
            let is_here = |body: &PoolBody| {
                week.away(body.hex, strongest.hex) <= GATHERED
                    || siege.is_some() && week.besieges(body.force) == siege
            };
            let here: Vec<PoolBody> = main.iter().filter(|b| is_here(b)).copied().collect();
            let men = |bodies: &[PoolBody]| bodies.iter().map(|b| u64::from(b.men)).sum::<u64>();
            let moves = men(&here) * 1000 >= men(&main) * MOVES_PERMILLE;
            let target = target(&week, &here, moves);
            let prize = if moves || siege.is_some() { prize(&week, &here) } else { None };
            for body in &main {
                let gathered = here.iter().any(|of| of.force == body.force);
                act(&mut week, body, (point, gathered), (target, prize), &here);
            }
        }
        let alone = |order: &Order| goes_for_a_place(seen, order) && !is_starving(seen, order);
        week.close(|order| !matches!(order, Order::Raid { .. }) && !alone(order), orders);
    }
}

/// Where to gather: before the prize that is besieged, else at the own place or bread to which all have
/// the shortest ways together.
fn point(week: &PoolWeek<'_>, main: &[PoolBody], siege: Option<PlaceId>) -> Option<HexId> {
    if let Some(place) = siege {
        return Some(week.seen.scenario().places[place.index()].hex);
    }
    let men = main.first().map_or(0, |strongest| strongest.men);
    let held = week.held().into_iter().map(|(_, hex, _)| hex);
    let safe = |hex: &HexId| week.enemies_near(*hex, NEAR) <= week.friends_near(*hex, NEAR);
    let ways = |hex: HexId| -> u64 {
        let far = |body: &PoolBody| u64::from(week.cost(body, hex).min(FARTHEST));
        main.iter().map(|body| far(body) * u64::from(body.men)).sum()
    };
    let points = held.chain(week.bread(men)).filter(safe);
    points.map(|hex| (ways(hex), hex)).min().map(|(_, hex)| hex)
}

/// The strongest known host in the field that he strikes at: within reach at good odds, or near a dear
/// own place at fair ones.
fn target(week: &PoolWeek<'_>, here: &[PoolBody], moves: bool) -> Option<HexId> {
    let first = here.first()?;
    let party: Vec<ForceId> = here.iter().map(|body| body.force).collect();
    let dear: Vec<HexId> =
        week.held().into_iter().filter(|held| held.2 >= DEAR).map(|held| held.1).collect();
    week.enemies
        .iter()
        .filter(|enemy| enemy.men >= HOST && !is_enemy_ground(week.seen, enemy.hex))
        .filter(|enemy| week.away(enemy.hex, first.hex) <= STRIKES)
        .filter(|enemy| {
            let near = dear.iter().any(|&hex| week.away(enemy.hex, hex) <= RELIEVES);
            let least = if near { WIN_RELIEF } else { WIN_STRIKE };
            (near || moves)
                && week.seen.battle_odds(&party, enemy.force).is_some_and(|odds| odds.win >= least)
        })
        .max_by_key(|enemy| (enemy.men, core::cmp::Reverse(enemy.force)))
        .map(|enemy| enemy.hex)
}

/// The prize that he lies before, else the nearest for which those who have gathered are enough.
fn prize(week: &PoolWeek<'_>, here: &[PoolBody]) -> Option<Prize> {
    let first = here.first()?;
    let men: u32 = here.iter().map(|body| body.men).sum();
    let begun = |prize: &Prize| here.iter().any(|b| week.besieges(b.force) == Some(prize.place));
    let enough = |prize: &Prize| {
        u64::from(men) * 1000 >= u64::from(prize.guard()) * u64::from(ENOUGH_PERMILLE)
    };
    week.prizes()
        .into_iter()
        .map(|prize| (!begun(&prize), week.cost(first, prize.hex), prize))
        .filter(|(fresh, cost, prize)| *cost <= FARTHEST && (!fresh || enough(prize)))
        .min_by_key(|(fresh, cost, prize)| (*fresh, *cost, prize.hex))
        .map(|(_, _, prize)| prize)
}

/// What a main force does: strikes, takes, gathers, or waits.
fn act(
    week: &mut PoolWeek<'_>,
    body: &PoolBody,
    (point, gathered): (HexId, bool),
    (target, prize): (Option<HexId>, Option<Prize>),
    here: &[PoolBody],
) {
    let force = body.force;
    if gathered && let Some(hex) = target {
        week.stand(force, Stance::Seek);
        week.march(body, hex);
        return;
    }
    if gathered && let Some(prize) = prize {
        let party: Vec<ForceId> = here.iter().map(|body| body.force).collect();
        week.besiege(force, prize.place, &party);
        return;
    }
    week.march(body, point);
}
