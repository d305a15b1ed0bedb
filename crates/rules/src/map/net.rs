//! The travel graph: places, passes, grounds and box entries joined by the cheapest ways
//! between neighbours. Supply, couriers and computer players reckon on it, never on all hexes.

use super::{
    Costs, Map, Mover, Ways,
    grow::{Search, grow},
};
use crate::{
    hex::Direction,
    ids::{HexId, NodeId},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    sync::OnceLock,
};

/// No way.
pub(crate) const FAR: u32 = u32::MAX;

/// Junctions and the ways between them for one mover and one state of the ways.
pub struct JunctionGraph {
    /// Nearest junction of every hex ([`NodeId::NONE`] where none can be reached).
    nearest: Vec<NodeId>,
    /// Cost to it, percent of an open hex.
    offset: Vec<u32>,
    /// Start of each junction's edges, one more than junctions.
    starts: Vec<u32>,
    /// Edges: the other junction and the cost.
    edges: Vec<(NodeId, u32)>,
    all_pairs: OnceLock<Vec<u32>>,
}

impl JunctionGraph {
    pub(super) fn new(map: &Map, costs: &Costs, mover: Mover, ways: &Ways) -> Self {
        let JunctionCells { nearest, offset } = cells(map, costs, mover, ways);
        let mut cheapest: BTreeMap<(NodeId, NodeId), u32> = BTreeMap::new();
        for i in 0..map.len() {
            let here = HexId::at(i);
            for direction in Direction::ALL {
                let Some(there) = map.step(here, direction) else { continue };
                let (a, b) = (nearest[i], nearest[there.index()]);
                if a == b || !a.is_some() || !b.is_some() {
                    continue;
                }
                let Some(step) = costs.step(map, mover, here, direction, ways) else { continue };
                let cost = offset[i] + step.cost + offset[there.index()];
                let entry = cheapest.entry((a, b)).or_insert(cost);
                *entry = cost.min(*entry);
            }
        }
        let mut starts = vec![0u32; map.nodes.len() + 1];
        let mut edges = Vec::with_capacity(cheapest.len());
        for (&(a, b), &cost) in &cheapest {
            starts[a.index() + 1] += 1;
            edges.push((b, cost));
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        Self { nearest, offset, starts, edges, all_pairs: OnceLock::new() }
    }

    /// The junction nearest a hex and the cost to it.
    #[inline]
    pub fn nearest(&self, hex: HexId) -> Option<(NodeId, u32)> {
        self.nearest[hex.index()].some().map(|node| (node, self.offset[hex.index()]))
    }

    /// The junctions next to a junction and the cost to each.
    #[inline]
    pub fn edges(&self, node: NodeId) -> &[(NodeId, u32)] {
        let (from, to) = (self.starts[node.index()], self.starts[node.index() + 1]);
        &self.edges[from as usize..to as usize]
    }

    /// Number of junctions.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is no junction.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Costs from a junction to all others within `limit`, not entering junctions that `cut`
    /// names (the first is never cut). `out` is filled with [`u32::MAX`] where out of reach.
    pub fn spread(
        &self,
        from: NodeId,
        start_cost: u32,
        limit: u32,
        cut: impl Fn(NodeId) -> bool,
        heap: &mut BinaryHeap<Reverse<(u32, u16)>>,
        out: &mut Vec<u32>,
    ) {
        out.clear();
        out.resize(self.len(), FAR);
        heap.clear();
        if start_cost > limit {
            return;
        }
        out[from.index()] = start_cost;
        heap.push(Reverse((start_cost, from.0)));
        while let Some(Reverse((cost, at))) = heap.pop() {
            let at = NodeId(at);
            if cost > out[at.index()] {
                continue;
            }
            for &(next, step) in self.edges(at) {
                let total = cost + step;
                if total <= limit && total < out[next.index()] && !cut(next) {
                    out[next.index()] = total;
                    heap.push(Reverse((total, next.0)));
                }
            }
        }
    }

    /// Cost between two junctions with nobody in the way; [`u32::MAX`] when no way leads.
    pub fn between(&self, a: NodeId, b: NodeId) -> u32 {
        let all = self.all_pairs.get_or_init(|| {
            let mut table = Vec::with_capacity(self.len() * self.len());
            let (mut heap, mut out) = (BinaryHeap::new(), Vec::new());
            for i in 0..self.len() {
                self.spread(NodeId::at(i), 0, FAR - 1, |_| false, &mut heap, &mut out);
                table.extend_from_slice(&out);
            }
            table
        });
        all[a.index() * self.len() + b.index()]
    }

    /// Cost between two hexes by way of their junctions: an estimate from above.
    pub fn estimate(&self, map: &Map, a: HexId, b: HexId) -> u32 {
        if a == b {
            return 0;
        }
        let (Some((na, oa)), Some((nb, ob))) = (self.nearest(a), self.nearest(b)) else {
            return FAR;
        };
        if na == nb {
            // Both in one junction's cell: over the junction, or straight across if shorter.
            return (oa + ob).min(map.distance(a, b) * 150);
        }
        self.between(na, nb).saturating_add(oa).saturating_add(ob)
    }
}

/// The cells of the junctions: which is nearest to every hex, and how far.
struct JunctionCells {
    nearest: Vec<NodeId>,
    offset: Vec<u32>,
}

impl Search for JunctionCells {
    fn cost(&self, hex: HexId) -> u32 {
        self.offset[hex.index()]
    }

    fn improve(&mut self, hex: HexId, _: Direction, next: HexId, cost: u32) {
        self.offset[hex.index()] = cost;
        self.nearest[hex.index()] = self.nearest[next.index()];
    }
}

/// Grows all junctions outward at once: each hex falls to the nearest.
fn cells(map: &Map, costs: &Costs, mover: Mover, ways: &Ways) -> JunctionCells {
    let mut cells =
        JunctionCells { nearest: vec![NodeId::NONE; map.len()], offset: vec![FAR; map.len()] };
    for (i, hex) in map.nodes.iter().enumerate() {
        cells.nearest[hex.index()] = NodeId::at(i);
        cells.offset[hex.index()] = 0;
    }
    grow(map, costs, mover, ways, &map.nodes, &mut cells);
    cells
}
