//! Step costs laid out for searches: where the six sides of a hex lead and what each costs a mover.
//! The few sides whose cost hangs on ice, flood and snow stand apart, so that all states of the
//! ways share the rest.

use super::{Costs, Map, Mover, Ways};
use crate::{hex::Direction, ids::HexId};

/// Marks a cost that hangs on the state of the ways: the rest is a position in the list of those.
const VARYING: u32 = 1 << 31;

/// The sides of a hex.
#[derive(Clone, Copy, Debug)]
struct StepRow {
    /// The hex across.
    to: [HexId; 6],
    /// Cost of the step there, percent of an open hex; 0 = closed.
    cost: [u32; 6],
}

/// The steps of a mover on a map.
#[derive(Clone, Debug, Default)]
pub(super) struct StepTable {
    rows: Vec<StepRow>,
    /// Sides whose cost hangs on the state of the ways.
    varying: Vec<(HexId, Direction)>,
    /// Hexes that have such a side.
    wavering: Vec<bool>,
    /// Hexes within whose neighbourhood (see `nearby`) lies such a hex.
    wavering_near: Vec<bool>,
    /// No step costs less than two to this power.
    fineness: u32,
    /// The dearest of the steps that do not vary.
    dearest: u32,
}

/// Reaches of great rivers, one bit each.
pub(super) fn great_reaches(map: &Map) -> u32 {
    (0..map.reaches.len().min(32))
        .filter(|&i| map.reaches[i].rank == 1)
        .fold(0, |bits, i| bits | 1 << i)
}

impl StepTable {
    /// The steps of a mover. Of the state of the ways a search knows great reaches and passes
    /// alone (see [`super::Routes::regime`]): no other side varies.
    pub(super) fn new(map: &Map, costs: &Costs, mover: Mover) -> Self {
        let great = Ways { ice: great_reaches(map), ..Ways::default() };
        let mut table = Self { dearest: 1, ..Self::default() };
        let mut cheapest = u32::MAX;
        table.wavering = vec![false; map.len()];
        for i in 0..map.len() {
            let hex = HexId::at(i);
            let mut row = StepRow { to: [HexId::NONE; 6], cost: [0; 6] };
            for direction in Direction::ALL {
                let Some(to) = map.step(hex, direction) else { continue };
                let d = direction as usize;
                row.to[d] = to;
                let Some(land) = costs.land(mover, hex, direction) else { continue };
                cheapest = cheapest.min(land);
                let side = &map.sides[i][d];
                let river = matches!(side.river_rank, 1 | 2) && great.frozen(side.reach);
                if river || side.pass.is_some() {
                    row.cost[d] = VARYING | table.varying.len() as u32;
                    table.varying.push((hex, direction));
                    (table.wavering[i], table.wavering[to.index()]) = (true, true);
                } else if let Some(step) = costs.step(map, mover, hex, direction, &Ways::default())
                {
                    row.cost[d] = step.cost;
                    table.dearest = table.dearest.max(step.cost);
                }
            }
            table.rows.push(row);
        }
        table.fineness = cheapest.checked_ilog2().filter(|_| cheapest < VARYING).unwrap_or(0);
        table.wavering_near = super::nearby::any_near(map, &table.wavering);
        table
    }

    /// What the sides that vary cost in a state of the ways.
    pub(super) fn varying(
        &self,
        map: &Map,
        costs: &Costs,
        mover: Mover,
        ways: &Ways,
    ) -> Box<[u32]> {
        let cost = |&(hex, direction): &(HexId, Direction)| {
            costs.step(map, mover, hex, direction, ways).map_or(0, |step| step.cost)
        };
        self.varying.iter().map(cost).collect()
    }

    /// No step costs less than two to this power.
    pub(super) fn fineness(&self) -> u32 {
        self.fineness
    }

    /// Whether a side of a hex costs more or less with the state of the ways.
    #[inline]
    pub(super) fn wavers(&self, hex: HexId) -> bool {
        self.wavering[hex.index()]
    }

    /// Whether any does in the neighbourhood of a hex.
    #[inline]
    pub(super) fn wavers_near(&self, hex: HexId) -> bool {
        self.wavering_near[hex.index()]
    }
}

/// The ground as a mover finds it in one state of the ways.
#[derive(Clone, Copy)]
pub(super) struct Terms<'a> {
    table: &'a StepTable,
    /// Costs of the sides that vary; none where only those that do not are walked.
    varying: &'a [u32],
}

impl<'a> Terms<'a> {
    pub(super) fn new(table: &'a StepTable, varying: &'a [u32]) -> Self {
        Self { table, varying }
    }

    /// Number of hexes.
    pub(super) fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// See [`StepTable::wavers`].
    #[inline]
    pub(super) fn wavers(&self, hex: HexId) -> bool {
        self.table.wavers(hex)
    }

    /// No step costs less than two to this power.
    pub(super) fn fineness(&self) -> u32 {
        self.table.fineness
    }

    /// No step costs more.
    pub(super) fn dearest(&self) -> u32 {
        self.varying.iter().copied().fold(self.table.dearest, u32::max)
    }

    /// The hexes around, by direction.
    #[inline]
    pub(super) fn around(&self, hex: HexId) -> &'a [HexId; 6] {
        &self.table.rows[hex.index()].to
    }

    /// Cost of a step; 0 = closed.
    #[inline]
    pub(super) fn cost(&self, hex: HexId, direction: Direction) -> u32 {
        let cost = self.table.rows[hex.index()].cost[direction as usize];
        if cost & VARYING == 0 {
            return cost;
        }
        self.varying.get((cost & !VARYING) as usize).copied().unwrap_or(0)
    }
}
