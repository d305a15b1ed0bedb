//! Fields: what the cheapest way to a goal costs from the hexes around it, worked out only as far
//! as somebody has asked, and further when somebody asks from farther away.
//!
//! Costs are written under a lock and read without one. A reader looks first at the cost below
//! which all are final, then at the cost of the hex: what is below that limit can change no more.
//!
//! Most states of the ways (`Ways`) differ somewhere far away. A field remembers which rivers and passes
//! its search has met, and serves all states that agree in those; where two do not, it is forked.

use super::{
    Ways,
    costs::Hangs,
    grow::{Found, NextStep, UNREACHED, Waiting, settle_bucket},
    steps::Terms,
};
use crate::{hex::Direction, ids::HexId};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};

/// What the cheapest way to a goal costs in some states of the ways: all that agree in what the search
/// has met.
pub(super) struct Field {
    /// The state in which it grows; nothing = it stops where any state matters.
    ways: Option<Ways>,
    /// What it has met of the state of the ways: reaches and passes, one bit each.
    met: [AtomicU32; 2],
    cost: Box<[AtomicU32]>,
    next: Box<[NextStep]>,
    /// Costs below this are final; [`UNREACHED`] when all are.
    known: AtomicU32,
    /// Hexes that wait, some of them settled by now.
    open: Mutex<Vec<HexId>>,
}

impl Field {
    /// Nothing known but the goal itself; it will hold in all states of the ways.
    pub(super) fn new(hexes: usize, goal: HexId) -> Self {
        let cost: Box<[AtomicU32]> = (0..hexes).map(|_| AtomicU32::new(UNREACHED)).collect();
        cost[goal.index()].store(0, Ordering::Relaxed);
        Self {
            ways: None,
            met: Default::default(),
            cost,
            next: (0..hexes).map(|_| NextStep::new()).collect(),
            known: AtomicU32::new(0),
            open: Mutex::new(vec![goal]),
        }
    }

    /// A field of a state of the ways that goes on where this one stands; nothing where this one has
    /// come to hold in other states alone.
    pub(super) fn fork(&self, ways: &Ways) -> Option<Self> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.serves(ways) {
            return None;
        }
        let number = |from: &AtomicU32| AtomicU32::new(from.load(Ordering::Relaxed));
        Some(Self {
            ways: Some(*ways),
            met: self.met.each_ref().map(number),
            cost: self.cost.iter().map(number).collect(),
            next: self.next.iter().map(|_| NextStep::new()).collect(),
            known: number(&self.known),
            open: Mutex::new(open.clone()),
        })
    }

    /// Cost of the way from a hex; what is not known may be too great.
    #[inline]
    pub(super) fn cost(&self, hex: HexId) -> u32 {
        self.cost[hex.index()].load(Ordering::Relaxed)
    }

    /// The next step from a hex from which the way is known, and where it leads.
    #[inline]
    pub(super) fn next(&self, terms: &Terms<'_>, here: HexId) -> Option<(Direction, HexId)> {
        self.next[here.index()].of(terms, here, |hex| self.cost(hex))
    }

    /// Costs below this are known for good.
    #[inline]
    pub(super) fn known(&self) -> u32 {
        self.known.load(Ordering::Acquire)
    }

    /// What the search has met of the state of the ways.
    #[inline]
    fn met(&self) -> Hangs {
        let [reaches, passes] = self.met.each_ref().map(|bits| bits.load(Ordering::Relaxed));
        Hangs { reaches, passes }
    }

    /// Whether all that is known holds in a state of the ways.
    #[inline]
    pub(super) fn serves(&self, ways: &Ways) -> bool {
        self.ways.is_none_or(|own| own.agrees(ways, self.met()))
    }

    /// Whether the way from a hex is known for good in a state of the ways.
    #[inline]
    pub(super) fn knows(&self, ways: &Ways, hex: HexId) -> bool {
        // In this order: what is met is written before the costs behind it are known.
        let known = self.known();
        (known == UNREACHED || self.cost(hex) < known) && self.serves(ways)
    }

    /// Sees to it that the way from a hex is known; whether it could be without going on to where the
    /// search of another state would find other costs.
    #[inline]
    pub(super) fn reach(&self, terms: &Terms<'_>, ways: &Ways, hex: HexId) -> bool {
        self.knows(ways, hex) || self.grow(terms, ways, hex)
    }

    #[inline(never)]
    fn grow(&self, terms: &Terms<'_>, ways: &Ways, until: HexId) -> bool {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.knows(ways, until) || !self.serves(ways) {
            return self.serves(ways);
        }
        let mut waiting = Waiting::new(terms);
        let mut known = self.known();
        for &hex in open.iter().filter(|&&hex| self.cost(hex) >= known) {
            waiting.push(hex, self.cost(hex));
        }
        let mut bucket = waiting.bucket(known);
        let mut costs = FieldCosts(&self.cost);
        let mut met = self.met();
        // Of what a hex hangs on, all must have been met or be as in the state of this field.
        let mut settle = |_: &FieldCosts<'_>, hex: HexId| {
            let on = terms.hangs(hex);
            if on.only(met) {
                return true;
            }
            if self.ways.is_none_or(|own| !own.agrees(ways, on)) {
                return false;
            }
            met = met.or(on);
            self.met[0].store(met.reaches, Ordering::Relaxed);
            self.met[1].store(met.passes, Ordering::Relaxed);
            true
        };
        while self.cost(until) >= known {
            if waiting.is_empty() {
                known = UNREACHED;
                break;
            }
            if !settle_bucket(terms, &mut waiting, bucket, &mut costs, &mut settle) {
                break;
            }
            bucket += 1;
            known = waiting.start(bucket);
        }
        let still_open = waiting.all().filter(|&hex| self.cost(hex) >= known);
        *open = if known == UNREACHED { Vec::new() } else { still_open.collect() };
        self.known.store(known, Ordering::Release);
        self.knows(ways, until)
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
