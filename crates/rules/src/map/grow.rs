//! The one search of the map: cheapest ways growing outward from some hexes.
//!
//! Hexes wait in buckets by their cost. A bucket is no wider than the cheapest step, so nothing in
//! it can make another hex of it cheaper, and the order within it does not matter. Which of equal
//! ways is taken is not decided here but when a way is asked for ([`toward`]): it depends on the
//! costs alone, never on the order of the search.

use super::steps::Terms;
use crate::{hex::Direction, ids::HexId};
use std::sync::atomic::{AtomicU8, Ordering};

/// Not reached (yet), or no way.
pub(super) const UNREACHED: u32 = u32::MAX;

/// The cheapest ways known so far.
pub(super) trait Found {
    /// Cheapest way known from a hex to where the search began.
    fn cost(&self, hex: HexId) -> u32;

    /// A cheaper way.
    fn improve(&mut self, hex: HexId, cost: u32);
}

/// Hexes that wait, by their cost.
pub(super) struct Waiting {
    fineness: u32,
    /// First entry of each bucket. Costs of what waits never differ by more than the dearest
    /// step, so the buckets form a ring.
    heads: Vec<u32>,
    /// A hex and the next entry of its bucket.
    entries: Vec<(HexId, u32)>,
    count: usize,
}

const NO_ENTRY: u32 = u32::MAX;

impl Waiting {
    pub(super) fn new(terms: &Terms<'_>) -> Self {
        Self::with(terms.fineness(), terms.dearest())
    }

    /// No step costs less than two to the power of `fineness`, and none more than `dearest`.
    pub(super) fn with(fineness: u32, dearest: u32) -> Self {
        let ring = ((dearest >> fineness) as usize + 2).next_power_of_two();
        Self { fineness, heads: vec![NO_ENTRY; ring], entries: Vec::with_capacity(256), count: 0 }
    }

    /// The bucket of a cost.
    pub(super) fn bucket(&self, cost: u32) -> u32 {
        cost >> self.fineness
    }

    /// Cost from which a bucket begins.
    pub(super) fn start(&self, bucket: u32) -> u32 {
        bucket << self.fineness
    }

    #[inline]
    pub(super) fn push(&mut self, hex: HexId, cost: u32) {
        let at = self.bucket(cost) as usize & (self.heads.len() - 1);
        let entry = self.entries.len() as u32;
        self.entries.push((hex, self.heads[at]));
        self.heads[at] = entry;
        self.count += 1;
    }

    #[inline]
    pub(super) fn pop(&mut self, bucket: u32) -> Option<HexId> {
        let at = bucket as usize & (self.heads.len() - 1);
        let head = self.heads[at];
        if head == NO_ENTRY {
            return None;
        }
        let (hex, next) = self.entries[head as usize];
        self.heads[at] = next;
        self.count -= 1;
        Some(hex)
    }

    /// Whether nothing waits any more.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All hexes that waited since this was made, some of them settled by now.
    pub(super) fn all(&self) -> impl Iterator<Item = HexId> + '_ {
        self.entries.iter().map(|&(hex, _)| hex)
    }
}

/// Settles all hexes of a bucket. `settle` hears of each before anything grows from it (of some
/// twice), and stops the search where it stands by saying no.
#[inline]
pub(super) fn settle_bucket<F: Found>(
    terms: &Terms<'_>,
    waiting: &mut Waiting,
    bucket: u32,
    found: &mut F,
    mut settle: impl FnMut(&F, HexId) -> bool,
) -> bool {
    while let Some(at) = waiting.pop(bucket) {
        let cost = found.cost(at);
        // A cheaper way was found since it began to wait.
        if waiting.bucket(cost) != bucket {
            continue;
        }
        if !settle(found, at) {
            return false;
        }
        // The steps are taken from the neighbours towards here.
        for (from, step) in terms.towards(at) {
            if step == 0 {
                continue;
            }
            let total = cost + step;
            if total < found.cost(from) {
                found.improve(from, total);
                waiting.push(from, total);
            }
        }
    }
    true
}

/// The next step from a hex on the cheapest way to where a search began: of equal ways the one over
/// the neighbour that is nearer the goal, of equally near ones over the first by number. `cost`
/// knows the costs of the search; those of hexes not settled may be too great.
#[inline]
pub(super) fn toward(
    terms: &Terms<'_>,
    here: HexId,
    cost: impl Fn(HexId) -> u32,
) -> Option<(Direction, HexId)> {
    let whole = cost(here);
    if whole == UNREACHED {
        return None;
    }
    let mut best = None;
    for (direction, (next, step)) in Direction::ALL.into_iter().zip(terms.steps(here)) {
        if step == 0 || step > whole {
            continue;
        }
        let left = whole - step;
        if cost(next) == left && best.is_none_or(|(least, by, _)| (left, next) < (least, by)) {
            best = Some((left, next, direction));
        }
    }
    best.map(|(_, next, direction)| (direction, next))
}

/// The next step from a hex, looked for when it is first asked for. Only the step from a hex whose
/// cost is final may be asked for.
pub(super) struct NextStep(AtomicU8);

/// Nobody has asked yet; no way leads on.
const NOT_ASKED: u8 = 7;
const NO_STEP: u8 = 6;

impl NextStep {
    pub(super) const fn new() -> Self {
        Self(AtomicU8::new(NOT_ASKED))
    }

    /// See [`toward`].
    #[inline]
    pub(super) fn of(
        &self,
        terms: &Terms<'_>,
        here: HexId,
        cost: impl Fn(HexId) -> u32,
    ) -> Option<(Direction, HexId)> {
        let mut step = self.0.load(Ordering::Relaxed);
        if step == NOT_ASKED {
            step = toward(terms, here, cost).map_or(NO_STEP, |(direction, _)| direction as u8);
            self.0.store(step, Ordering::Relaxed);
        }
        let direction = *Direction::ALL.get(usize::from(step))?;
        Some((direction, terms.around(here)[direction as usize]))
    }
}
