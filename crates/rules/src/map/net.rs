//! The travel graph: places, passes, grounds and box entries joined by the cheapest ways
//! between neighbours. Supply, couriers and computer players reckon on it, never on all hexes.

use super::{
    Map,
    grow::{Found, UNREACHED, Waiting, settle_bucket, toward},
    steps::Terms,
};
use crate::ids::{HexId, NodeId};
use std::{cmp::Reverse, collections::BinaryHeap, sync::OnceLock};

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
    /// Costs from each junction to all others.
    rows: Box<[OnceLock<Box<[u32]>>]>,
}

impl JunctionGraph {
    pub(super) fn new(map: &Map, terms: &Terms<'_>) -> Self {
        let JunctionCells { nearest, offset } = cells(map, terms);
        // Few junctions border on one: each keeps a short list.
        let mut cheapest: Vec<Vec<(NodeId, u32)>> = vec![Vec::new(); map.nodes.len()];
        for i in 0..map.len() {
            let a = nearest[i];
            if !a.is_some() {
                continue;
            }
            for (there, step) in terms.steps(HexId::at(i)) {
                if step == 0 {
                    continue;
                }
                let b = nearest[there.index()];
                if a == b || !b.is_some() {
                    continue;
                }
                let cost = offset[i] + step + offset[there.index()];
                let list = &mut cheapest[a.index()];
                match list.iter_mut().find(|(other, _)| *other == b) {
                    Some((_, least)) => *least = cost.min(*least),
                    None => list.push((b, cost)),
                }
            }
        }
        let mut starts = vec![0];
        let mut edges = Vec::new();
        for mut list in cheapest {
            list.sort_unstable();
            edges.append(&mut list);
            starts.push(edges.len() as u32);
        }
        let rows = map.nodes.iter().map(|_| OnceLock::new()).collect();
        Self { nearest, offset, starts, edges, rows }
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

    /// Costs from a junction to all others with nobody in the way; [`u32::MAX`] where no way leads.
    pub(crate) fn row(&self, from: NodeId) -> &[u32] {
        self.rows[from.index()].get_or_init(|| {
            let mut row = Vec::new();
            self.spread(from, 0, FAR - 1, |_| false, &mut BinaryHeap::new(), &mut row);
            row.into_boxed_slice()
        })
    }

    /// Cost between two junctions with nobody in the way; [`u32::MAX`] when no way leads.
    pub fn between(&self, a: NodeId, b: NodeId) -> u32 {
        self.row(a)[b.index()]
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

/// Costs to the nearest junction while they are looked for.
struct Offsets(Vec<u32>);

impl Found for Offsets {
    #[inline]
    fn cost(&self, hex: HexId) -> u32 {
        self.0[hex.index()]
    }

    #[inline]
    fn improve(&mut self, hex: HexId, cost: u32) {
        self.0[hex.index()] = cost;
    }
}

/// Grows all junctions outward at once: each hex falls to the nearest.
fn cells(map: &Map, terms: &Terms<'_>) -> JunctionCells {
    let mut nearest = vec![NodeId::NONE; terms.len()];
    let mut offsets = Offsets(vec![UNREACHED; terms.len()]);
    let mut waiting = Waiting::new(terms);
    for (i, hex) in map.nodes.iter().enumerate() {
        nearest[hex.index()] = NodeId::at(i);
        offsets.improve(*hex, 0);
        waiting.push(*hex, 0);
    }
    let mut bucket = 0;
    while !waiting.is_empty() {
        settle_bucket(terms, &mut waiting, bucket, &mut offsets, |offsets, hex| {
            // Whoever is nearer the junction was settled before.
            if let Some((_, next)) = toward(terms, hex, |hex| offsets.cost(hex)) {
                nearest[hex.index()] = nearest[next.index()];
            }
            true
        });
        bucket += 1;
    }
    JunctionCells { nearest, offset: offsets.0 }
}
