//! Fields: what the cheapest way to a goal costs from the hexes around it, worked out only as far
//! as somebody has asked, and further when somebody asks from farther away.
//!
//! Costs are written under a lock and read without one. A reader looks first at the cost below
//! which all are final, then at the cost of the hex: what is below that limit can change no more.

use super::{
    grow::{Found, NextStep, UNREACHED, Waiting, settle_bucket},
    steps::Terms,
};
use crate::{hex::Direction, ids::HexId};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

/// What the cheapest way to a goal costs.
pub(super) struct Field {
    cost: Box<[AtomicU32]>,
    next: Box<[NextStep]>,
    /// Costs below this are final; [`UNREACHED`] when all are.
    known: AtomicU32,
    /// Hexes that wait, some of them settled by now.
    open: Mutex<Vec<HexId>>,
    /// Whether the search has come to where the state of the ways matters, and stops there.
    halted: AtomicBool,
}

impl Field {
    /// Nothing known but the goal itself.
    pub(super) fn new(hexes: usize, goal: HexId) -> Self {
        let cost: Box<[AtomicU32]> = (0..hexes).map(|_| AtomicU32::new(UNREACHED)).collect();
        cost[goal.index()].store(0, Ordering::Relaxed);
        Self {
            cost,
            next: (0..hexes).map(|_| NextStep::new()).collect(),
            known: AtomicU32::new(0),
            open: Mutex::new(vec![goal]),
            halted: AtomicBool::new(false),
        }
    }

    /// A field that goes on where one stopped that holds for all states of the ways.
    pub(super) fn beyond(free: &Self) -> Self {
        let open = free.open.lock().unwrap_or_else(PoisonError::into_inner);
        let cost = free.cost.iter().map(|c| AtomicU32::new(c.load(Ordering::Relaxed))).collect();
        Self {
            cost,
            next: free.next.clone(),
            known: AtomicU32::new(free.known.load(Ordering::Relaxed)),
            open: Mutex::new(open.clone()),
            halted: AtomicBool::new(false),
        }
    }

    /// Cost of the way from a hex; what is not [`Self::has`] known may be too great.
    #[inline]
    pub(super) fn cost(&self, hex: HexId) -> u32 {
        self.cost[hex.index()].load(Ordering::Relaxed)
    }

    /// The next step from a hex from which the way is known, and where it leads.
    #[inline]
    pub(super) fn next(&self, terms: &Terms<'_>, here: HexId) -> Option<(Direction, HexId)> {
        self.next[here.index()].of(terms, here, |hex| self.cost(hex))
    }

    /// Whether the way from a hex is known for good.
    #[inline]
    fn has(&self, hex: HexId) -> bool {
        let known = self.known.load(Ordering::Acquire);
        known == UNREACHED || self.cost(hex) < known
    }

    /// Sees to it that the way from a hex is known.
    #[inline]
    pub(super) fn reach(&self, terms: &Terms<'_>, hex: HexId) {
        if !self.has(hex) {
            self.grow(terms, hex, false);
        }
    }

    /// The same without ever coming near a side whose cost hangs on the state of the ways; whether
    /// the way from the hex is known then.
    #[inline]
    pub(super) fn reach_freely(&self, terms: &Terms<'_>, hex: HexId) -> bool {
        if self.has(hex) {
            return true;
        }
        if self.halted.load(Ordering::Acquire) {
            return false;
        }
        self.grow(terms, hex, true);
        self.has(hex)
    }

    #[inline(never)]
    fn grow(&self, terms: &Terms<'_>, until: HexId, freely: bool) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.has(until) || (freely && self.halted.load(Ordering::Relaxed)) {
            return;
        }
        let mut waiting = Waiting::new(terms);
        let mut known = self.known.load(Ordering::Relaxed);
        for &hex in open.iter().filter(|&&hex| self.cost(hex) >= known) {
            waiting.push(hex, self.cost(hex));
        }
        let mut bucket = waiting.bucket(known);
        let mut costs = FieldCosts(&self.cost);
        while self.cost(until) >= known {
            if waiting.is_empty() {
                known = UNREACHED;
                break;
            }
            let settle = |_: &FieldCosts<'_>, hex: HexId| !freely || !terms.wavers(hex);
            if !settle_bucket(terms, &mut waiting, bucket, &mut costs, settle) {
                self.halted.store(true, Ordering::Release);
                break;
            }
            bucket += 1;
            known = waiting.start(bucket);
        }
        let still_open = waiting.all().filter(|&hex| self.cost(hex) >= known);
        *open = if known == UNREACHED { Vec::new() } else { still_open.collect() };
        self.known.store(known, Ordering::Release);
    }
}

/// The costs of a field while it grows.
struct FieldCosts<'a>(&'a [AtomicU32]);

impl Found for FieldCosts<'_> {
    #[inline]
    fn cost(&self, hex: HexId) -> u32 {
        self.0[hex.index()].load(Ordering::Relaxed)
    }

    #[inline]
    fn improve(&mut self, hex: HexId, cost: u32) {
        self.0[hex.index()].store(cost, Ordering::Relaxed);
    }
}
