//! Ways to a goal, worked out once and remembered.
//!
//! For a goal hex, a mover and a state of the ways, a *field* holds what the cheapest way costs from
//! the hexes around, as far as anybody has asked. A force follows the field: no search per order.
//! Fields are shared by every campaign of the scenario; they are pure functions of static data, so
//! remembering them changes no result. A field serves all states of the ways that agree in the great
//! rivers and passes it has come to.

use super::{
    Costs, HexStep, JunctionGraph, Map, Mover, Ways,
    field::Field,
    grow::UNREACHED,
    nearby::Nearby,
    remembered::{Chain, HexPages, Shelves},
    steps::{Terms, Varying, great_reaches},
};
use crate::{hex::Direction, ids::HexId};
use std::{
    cell::Cell,
    sync::{Arc, OnceLock},
};

/// What is remembered of the ways of each mover.
struct Memory {
    /// By goal, the first of each holding in all states of the ways.
    fields: HexPages<Chain<Field>>,
    /// By goal and as much of the state of the ways as matters there.
    near: HexPages<Chain<(Ways, Nearby)>>,
}

impl Memory {
    fn new(hexes: usize) -> [Self; 3] {
        Mover::ALL.map(|_| Self { fields: HexPages::new(hexes), near: HexPages::new(hexes) })
    }
}

/// The ways of one state of rivers and passes.
pub struct Regime {
    /// The state of the ways, reduced to what closes or opens a great river or a pass.
    pub ways: Ways,
    /// What the sides cost that hang on it.
    varying: [OnceLock<Varying>; 3],
    /// What is remembered, of all states.
    memory: Arc<[Memory; 3]>,
    nets: [OnceLock<JunctionGraph>; 3],
}

/// The remembered ways of a scenario.
pub struct Routes {
    /// Reaches of great rivers, one bit each.
    great: u32,
    memory: Arc<[Memory; 3]>,
    regimes: Shelves<Ways, Regime>,
}

impl Default for Routes {
    fn default() -> Self {
        Self { great: 0, memory: Arc::new(Memory::new(0)), regimes: Shelves::new() }
    }
}

impl core::fmt::Debug for Routes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Routes")
    }
}

impl Routes {
    /// Nothing worked out yet.
    pub fn new(map: &Map) -> Self {
        Self {
            great: great_reaches(map),
            memory: Arc::new(Memory::new(map.len())),
            regimes: Shelves::new(),
        }
    }

    /// The regime for a state of the ways. Smaller rivers only cost time, so they do not tell
    /// regimes apart; nor does which of the great reaches is in flood (they flood together).
    pub fn regime(&self, ways: &Ways) -> &Regime {
        let flood = if ways.flood & self.great != 0 { self.great } else { 0 };
        let key = Ways { ice: ways.ice & self.great, flood, closed: ways.closed };
        self.regimes.of(key, || Regime::new(key, self.memory.clone()))
    }
}

/// The ways of a mover to a goal: what is remembered of them, at hand for whoever asks more than once.
pub(crate) struct Pathfinder<'a> {
    regime: &'a Regime,
    map: &'a Map,
    mover: Mover,
    goal: HexId,
    terms: Terms<'a>,
    /// The field that served last.
    field: Cell<Option<&'a Field>>,
    /// The neighbourhood of a goal that is no junction.
    nearby: Option<&'a Nearby>,
}

impl<'a> Pathfinder<'a> {
    /// A field of the goal in which the way from `here` is known.
    #[inline]
    fn field(&self, here: HexId) -> &'a Field {
        let ways = &self.regime.ways;
        if let Some(field) = self.field.get().filter(|field| field.knows(ways, here)) {
            return field;
        }
        let field = self.reached(here);
        self.field.set(Some(field));
        field
    }

    /// The same, looked for among all that are remembered.
    fn reached(&self, here: HexId) -> &'a Field {
        let (goal, ways) = (self.goal, &self.regime.ways);
        let fields = &self.regime.memory[self.mover as usize].fields;
        let fields = fields.of(goal, || Chain::new(Field::new(self.terms.len(), goal)));
        // What is known is the same in all that know it.
        if let Some(field) = fields.iter().find(|field| field.knows(ways, here)) {
            return field;
        }
        loop {
            // The first serves everybody; of those that serve, the one that knows most.
            let serving = fields.iter().filter(|field| field.serves(ways));
            let best = serving.max_by_key(|field| field.known());
            if let Some(best) = best {
                if best.reach(&self.terms, ways, here) {
                    return best;
                }
                if let Some(fork) = best.fork(ways) {
                    fields.push(fork);
                }
            }
        }
    }

    /// The next step from `here` and where it leads; nothing at the goal, or when no way leads.
    ///
    /// A goal close by that is no junction is looked for in its own neighbourhood, so that camps
    /// which move on by a hex or two fill no field. Which way is taken depends on the two hexes
    /// alone, never on what is remembered. Once inside the neighbourhood a way found there stays
    /// there: no going to and fro between the two kinds of search.
    #[inline]
    pub(crate) fn next(&self, here: HexId) -> Option<(Direction, HexId)> {
        if here == self.goal {
            return None;
        }
        if let Some(nearby) = self.nearby
            && let Some(step) = nearby.next(self.map, &self.terms, self.goal, here)
        {
            return Some(step);
        }
        self.field(here).next(&self.terms, here)
    }

    /// Cost of the way from `here`, percent of an open hex; nothing when no way leads.
    pub(crate) fn cost(&self, here: HexId) -> Option<u32> {
        if here == self.goal {
            return Some(0);
        }
        let near = |at| self.nearby.and_then(|nearby| nearby.cost(self.map, self.goal, at));
        if let Some(cost) = near(here) {
            return Some(cost);
        }
        let field = self.field(here);
        let whole = Some(field.cost(here)).filter(|&whole| whole != UNREACHED)?;
        if self.nearby.is_none() {
            return Some(whole);
        }
        // The way goes by the field until it comes into the neighbourhood of the goal, and on as
        // that says, which may cost more.
        let mut at = here;
        while let Some((_, next)) = field.next(&self.terms, at) {
            at = next;
            if let Some(rest) = near(at) {
                return Some(whole - field.cost(at) + rest);
            }
        }
        Some(whole)
    }
}

impl Regime {
    fn new(ways: Ways, memory: Arc<[Memory; 3]>) -> Self {
        let (varying, nets) = Default::default();
        Self { ways, varying, memory, nets }
    }

    /// The ground as a mover finds it.
    fn terms<'a>(&'a self, map: &Map, costs: &'a Costs, mover: Mover) -> Terms<'a> {
        let table = costs.steps(mover);
        let varying = self.varying[mover as usize]
            .get_or_init(|| table.varying(map, costs, mover, &self.ways));
        Terms::new(table, varying)
    }

    /// The ways of a mover to a goal.
    #[inline]
    pub(crate) fn guide<'a>(
        &'a self,
        map: &'a Map,
        costs: &'a Costs,
        mover: Mover,
        goal: HexId,
    ) -> Pathfinder<'a> {
        let terms = self.terms(map, costs, mover);
        let nearby = (!costs.is_node(goal)).then(|| self.nearby(map, costs, mover, &terms, goal));
        Pathfinder { regime: self, map, mover, goal, terms, field: Cell::new(None), nearby }
    }

    /// The next step from `here` on the way to `goal`; nothing when there, or when no way leads.
    pub fn next(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<Direction> {
        self.guide(map, costs, mover, goal).next(here).map(|(direction, _)| direction)
    }

    #[inline]
    fn nearby(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        terms: &Terms<'_>,
        goal: HexId,
    ) -> &Nearby {
        let ways = self.ways.within(costs.steps(mover).hangs_near(goal));
        let look = || (ways, Nearby::new(map, terms, goal));
        let chain = self.memory[mover as usize].near.of(goal, || Chain::new(look()));
        loop {
            if let Some((_, nearby)) = chain.iter().find(|(of, _)| *of == ways) {
                return nearby;
            }
            chain.push(look());
        }
    }

    /// Visits the hexes no farther than `hexes` (and never farther than a few) from which a mover
    /// reaches `from` at a cost within `limit`, with the distance: where a camp may move on to.
    #[inline]
    pub(crate) fn around(
        &self,
        (map, costs): (&Map, &Costs),
        mover: Mover,
        from: HexId,
        (limit, hexes): (u32, u32),
        visit: impl FnMut(HexId, u32),
    ) {
        let terms = self.terms(map, costs, mover);
        self.nearby(map, costs, mover, &terms, from).within(map, from, limit, hexes, visit);
    }

    /// Whether a way leads from `here` to `goal`.
    pub fn reaches(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> bool {
        here == goal || self.next(map, costs, mover, here, goal).is_some()
    }

    /// The whole way and its steps, goal last.
    pub fn walk(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Vec<(HexId, HexStep)> {
        let guide = self.guide(map, costs, mover, goal);
        let mut way = Vec::new();
        let mut at = here;
        while let Some((direction, next)) = guide.next(at) {
            let Some(step) = costs.step(map, mover, at, direction, &self.ways) else { break };
            way.push((next, step));
            at = next;
        }
        way
    }

    /// Cost of the way, percent of an open hex; nothing when no way leads.
    pub fn cost(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        here: HexId,
        goal: HexId,
    ) -> Option<u32> {
        self.guide(map, costs, mover, goal).cost(here)
    }

    /// The graph of junctions for a mover.
    pub fn net(&self, map: &Map, costs: &Costs, mover: Mover) -> &JunctionGraph {
        self.nets[mover as usize]
            .get_or_init(|| JunctionGraph::new(map, &self.terms(map, costs, mover)))
    }
}
