//! One stubborn host: whoever can joins the largest force or marches with it. It goes for the dearest
//! prize, lies before it until it falls, and goes for the next. With nothing left to take it covers the
//! dearest own place that is in danger.
//!
//! Deliberately absent: odds. It goes for the dearest prize whoever stands there.

use super::{
    super::{
        Memoryless,
        scripted::{BOLD, Character},
    },
    country::{FARTHEST, Prize},
    week::{PoolBody, PoolWeek},
};
use rules::{
    ids::{ForceId, HexId},
    observe::Observation,
    order::Order,
};

/// Men left in an important place.
const GARRISON: u32 = 120;
/// Fewer men than these are merged into the host; more march with it as bodies of their own, so that
/// each can go and eat.
const SMALL: u32 = 1_500;
/// How near a body must be to lie before the place beside the host, hexes.
const BESIDE: u32 = 2;
/// How near a known enemy makes an own place one in danger, hexes.
const DANGER: u32 = 6;

const CHARACTER: Character = Character { garrison_men: GARRISON, raid_hexes: 0, ..BOLD };

pub(in super::super) struct Stubborn;

impl Memoryless for Stubborn {
    fn orders(&self, seen: &Observation<'_>, orders: &mut Vec<Order>) {
        let mut week = PoolWeek::open(seen, CHARACTER);
        let ready = week.ready();
        // The first is the strongest: it leads whoever is the host this week.
        if let Some((host, others)) = ready.split_first() {
            let prize = goal(&week, &ready);
            let party: Vec<ForceId> = ready.iter().map(|body| body.force).collect();
            match prize {
                Some(prize) => {
                    week.besiege(host.force, prize.place, &party);
                }
                None => cover(&mut week, host),
            }
            for body in others {
                join(&mut week, body, host, prize, &party);
            }
        }
        week.close(|order| !matches!(order, Order::Raid { .. }), orders);
    }
}

/// The prize before which most men lie, or for which they are on the way; with none begun the dearest
/// that the host can reach.
fn goal(week: &PoolWeek<'_>, ready: &[PoolBody]) -> Option<Prize> {
    let prizes = week.prizes();
    let begun = |prize: &Prize| -> u32 {
        let there = ready.iter().filter(|b| week.besieges(b.force) == Some(prize.place));
        there.map(|body| body.men).sum()
    };
    let most = prizes.iter().map(|prize| (begun(prize), prize.weight, prize));
    if let Some((_, _, prize)) = most
        .filter(|&(men, _, _)| men > 0)
        .max_by_key(|&(men, weight, prize)| (men, weight, core::cmp::Reverse(prize.hex.0)))
    {
        return Some(*prize);
    }
    prizes.into_iter().find(|prize| week.cost(&ready[0], prize.hex) <= FARTHEST)
}

/// Between the enemy and the dearest own place near which he is, else at the dearest.
fn cover(week: &mut PoolWeek<'_>, host: &PoolBody) {
    let held: Vec<HexId> = week.held().into_iter().map(|(_, hex, _)| hex).collect();
    let danger = held.iter().find(|&&hex| week.enemies_near(hex, DANGER) > 0);
    if let Some(&hex) = danger.or(held.first()) {
        week.march(host, hex);
    }
}

/// Joins the host, lies beside it before the prize, or marches with it.
fn join(
    week: &mut PoolWeek<'_>,
    body: &PoolBody,
    host: &PoolBody,
    prize: Option<Prize>,
    party: &[ForceId],
) {
    let force = body.force;
    let merge = Order::Merge { force, into: host.force };
    if body.men < SMALL && week.away(body.hex, host.hex) <= BESIDE && week.tell(force, merge) {
        return;
    }
    let before = prize.filter(|prize| week.away(body.hex, prize.hex) <= BESIDE);
    match before {
        Some(prize) => week.besiege(force, prize.place, party),
        None => week.tell(force, Order::Follow { force, leader: host.force }),
    };
}
