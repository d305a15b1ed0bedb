//! The besieger: never raids. Two or three bodies mass before each prize that they are enough for, talk,
//! starve it and storm it at good odds; the rest covers them.

use super::{
    super::{
        Memoryless,
        scripted::{CAUTIOUS, Character},
    },
    country::{FARTHEST, NEAR, Prize, goes_for_a_place},
    week::{PoolBody, PoolWeek, is_starving},
};
use rules::{
    ids::ForceId,
    observe::Observation,
    order::{Order, Pace, Stance},
};
use std::cmp::Reverse;

/// Fewest men of a body that besieges.
const BODY: u32 = 300;
/// Most bodies before a prize.
const BODIES: usize = 3;
/// Most prizes at once.
const SIEGES: usize = 3;
/// Ready bodies for each prize: the rest covers.
const BODIES_A_SIEGE: usize = 4;
/// Own men against those in and near a prize, permille, with whom it is gone for.
const ENOUGH_PERMILLE: u32 = 1_300;
/// The same for a siege that is begun: it is not broken off for a little.
const HOLDS_PERMILLE: u32 = 700;
/// How near each other bodies are massed, hexes.
const MASSED: u32 = 3;
/// How much more a siege that is begun is worth than a new one.
const BEGUN: u64 = 3;

const CHARACTER: Character = Character {
    odds_permille: ENOUGH_PERMILLE,
    food_days: 10,
    winter_month: 13,
    pace: Pace::Normal,
    levy_permille: 600,
    storm_permille: 400,
    raid_hexes: 0,
    ..CAUTIOUS
};

pub(in super::super) struct Besieger;

impl Memoryless for Besieger {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let ready = week.ready();
        let mut free: Vec<PoolBody> = ready.into_iter().filter(|body| body.men >= BODY).collect();
        let most = (free.len() / BODIES_A_SIEGE).clamp(1, SIEGES);
        let mut prizes = week.prizes();
        let mut sieges: Vec<(Prize, PoolBody)> = Vec::new();
        while sieges.len() < most
            && let Some((at, party)) = next(&week, &prizes, &free)
        {
            let prize = prizes.swap_remove(at);
            free.retain(|body| party.iter().all(|of| of.force != body.force));
            mass(&mut week, &prize, &party);
            sieges.push((prize, party[0]));
        }
        for body in free {
            cover(&mut week, &body, &sieges);
        }
        let alone = |order: &Order| goes_for_a_place(seen, order) && !is_starving(seen, order);
        week.close(|order| !matches!(order, Order::Raid { .. }) && !alone(order), orders);
    }
}

/// The prize that promises most for the way, of those for which the nearest free bodies are enough,
/// and these bodies, the strongest first.
fn next(
    week: &PoolWeek<'_>,
    prizes: &[Prize],
    free: &[PoolBody],
) -> Option<(usize, Vec<PoolBody>)> {
    let mut best: Option<(u64, usize, Vec<PoolBody>)> = None;
    for (at, prize) in prizes.iter().enumerate() {
        let mut near: Vec<(bool, u32, PoolBody)> = free
            .iter()
            .map(|b| (week.besieges(b.force) != Some(prize.place), week.cost(b, prize.hex), *b))
            .filter(|&(_, cost, _)| cost <= FARTHEST)
            .collect();
        near.sort_unstable_by_key(|&(fresh, cost, body)| (fresh, cost, body.force));
        let begun = near.first().is_some_and(|&(fresh, _, _)| !fresh);
        let mut party: Vec<PoolBody> = Vec::new();
        let mut farthest = 0;
        for &(fresh, cost, body) in near.iter().take(BODIES) {
            // The third comes only where two are too few, or is there.
            if fresh && party.len() >= 2 && is_enough(&party, prize, ENOUGH_PERMILLE) {
                break;
            }
            farthest = farthest.max(cost);
            party.push(body);
        }
        let least = if begun { HOLDS_PERMILLE } else { ENOUGH_PERMILLE };
        if !is_enough(&party, prize, least) {
            continue;
        }
        party.sort_unstable_by_key(|body| (Reverse(body.men), body.force));
        let weight = u64::from(prize.weight) * if begun { BEGUN } else { 1 };
        let value = weight * 100_000 / (u64::from(farthest) + 800);
        if !party.is_empty() && best.as_ref().is_none_or(|&(most, _, _)| value > most) {
            best = Some((value, at, party));
        }
    }
    best.map(|(_, at, party)| (at, party))
}

fn is_enough(party: &[PoolBody], prize: &Prize, least_permille: u32) -> bool {
    let men: u32 = party.iter().map(|body| body.men).sum();
    u64::from(men) * 1000 >= u64::from(prize.guard()) * u64::from(least_permille)
}

/// Goes before the prize together: until those near the strongest are enough the others come to it.
fn mass(week: &mut PoolWeek<'_>, prize: &Prize, party: &[PoolBody]) {
    let first = party[0];
    let forces: Vec<ForceId> = party.iter().map(|body| body.force).collect();
    let together: Vec<PoolBody> = party
        .iter()
        .filter(|b| week.away(b.hex, first.hex) <= MASSED || week.away(b.hex, prize.hex) <= MASSED)
        .copied()
        .collect();
    let goes = is_enough(&together, prize, ENOUGH_PERMILLE) || week.besieges(first.force).is_some();
    for body in party {
        let force = body.force;
        let there = together.iter().any(|of| of.force == force);
        if goes && there {
            week.besiege(force, prize.place, &forces);
        } else if force == first.force {
            week.hold(force);
        } else {
            week.tell(force, Order::Follow { force, leader: first.force });
        }
    }
}

/// Covers the nearest siege, unless an own place needs it more.
fn cover(week: &mut PoolWeek<'_>, body: &PoolBody, sieges: &[(Prize, PoolBody)]) {
    if week.is_called_to_help(body.force) {
        return;
    }
    let nearest = sieges
        .iter()
        .map(|(prize, first)| (week.cost(body, prize.hex), first.force, first.hex))
        .filter(|&(cost, _, _)| cost <= FARTHEST)
        .min();
    let Some((_, _, hex)) = nearest else { return };
    if week.away(body.hex, hex) <= NEAR {
        week.stand(body.force, Stance::Entrench);
        week.hold(body.force);
    } else {
        week.march(body, hex);
    }
}
