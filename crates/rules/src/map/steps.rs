//! Step costs laid out for searches: where the six sides of a hex lead and what each costs a mover.
//! The few sides whose cost hangs on ice, flood and snow stand apart, so that all states of the
//! ways share the rest.

use super::{Costs, Map, Mover, Ways, costs::Hangs};
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
    /// Cost of the step from there to here.
    back: [u32; 6],
}

/// The steps of a mover on a map.
#[derive(Clone, Debug, Default)]
pub(super) struct StepTable {
    rows: Vec<StepRow>,
    /// Sides whose cost hangs on the state of the ways.
    varying: Vec<(HexId, Direction)>,
    /// What of the state of the ways the sides of a hex hang on, by hex.
    hangs: Vec<Hangs>,
    /// Directions in which the cost of a step hangs on the season in any way, also on smaller rivers that
    /// no search knows of: one bit each, by hex.
    seasonal: Vec<u8>,
    /// What any hex of its neighbourhood (see `nearby`) hangs on.
    hangs_near: Vec<Hangs>,
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
        table.hangs = vec![Hangs::NOTHING; map.len()];
        table.seasonal = vec![0; map.len()];
        for i in 0..map.len() {
            let hex = HexId::at(i);
            let mut row = StepRow { to: [HexId::NONE; 6], cost: [0; 6], back: [0; 6] };
            for direction in Direction::ALL {
                let Some(to) = map.step(hex, direction) else { continue };
                let d = direction as usize;
                row.to[d] = to;
                let Some(land) = costs.land(mover, hex, direction) else { continue };
                cheapest = cheapest.min(land);
                let side = &map.sides[i][d];
                let river = matches!(side.river_rank, 1 | 2) && great.frozen(side.reach);
                if matches!(side.river_rank, 1 | 2) || side.pass.is_some() {
                    table.seasonal[i] |= 1 << d;
                }
                if river || side.pass.is_some() {
                    row.cost[d] = VARYING | table.varying.len() as u32;
                    table.varying.push((hex, direction));
                    let bit = |id: u16| 1u32.checked_shl(id.into()).unwrap_or(0);
                    let on = Hangs {
                        reaches: if river { bit(side.reach.0) } else { 0 },
                        passes: bit(side.pass.0),
                    };
                    for end in [i, to.index()] {
                        table.hangs[end] = table.hangs[end].or(on);
                    }
                } else if let Some(step) = costs.step(map, mover, hex, direction, &Ways::default())
                {
                    row.cost[d] = step.cost;
                    table.dearest = table.dearest.max(step.cost);
                }
            }
            table.rows.push(row);
        }
        table.fineness = cheapest.checked_ilog2().filter(|_| cheapest < VARYING).unwrap_or(0);
        for i in 0..map.len() {
            let row = &table.rows[i];
            let back = Direction::ALL.map(|d| {
                let there = row.to[d as usize].some();
                there.map_or(0, |to| table.rows[to.index()].cost[d.opposite() as usize])
            });
            table.rows[i].back = back;
        }
        table.hangs_near = super::nearby::all_near(map, &table.hangs);
        table
    }

    /// What the sides that vary cost in a state of the ways.
    pub(super) fn varying(&self, map: &Map, costs: &Costs, mover: Mover, ways: &Ways) -> Varying {
        let cost = |&(hex, direction): &(HexId, Direction)| {
            costs.step(map, mover, hex, direction, ways).map_or(0, |step| step.cost)
        };
        let costs: Box<[u32]> = self.varying.iter().map(cost).collect();
        let dearest = costs.iter().copied().fold(self.dearest, u32::max);
        Varying { costs, dearest }
    }

    /// No step costs less than two to this power.
    pub(super) fn fineness(&self) -> u32 {
        self.fineness
    }

    /// The hexes around by direction, what the steps there cost (0 = closed), and in which directions
    /// (one bit each) that must be asked for instead, as it hangs on the season.
    #[inline]
    pub(super) fn lasting(&self, hex: HexId) -> (&[HexId; 6], &[u32; 6], u8) {
        let row = &self.rows[hex.index()];
        (&row.to, &row.cost, self.seasonal[hex.index()])
    }

    /// What of the state of the ways any side in the neighbourhood of a hex hangs on.
    #[inline]
    pub(super) fn hangs_near(&self, hex: HexId) -> Hangs {
        self.hangs_near[hex.index()]
    }
}

/// What the sides that vary cost in one state of the ways.
#[derive(Debug)]
pub(super) struct Varying {
    costs: Box<[u32]>,
    /// The dearest step of all, those that do not vary among them.
    dearest: u32,
}

/// The ground as a mover finds it in one state of the ways.
#[derive(Clone, Copy)]
pub(super) struct Terms<'a> {
    table: &'a StepTable,
    varying: &'a Varying,
}

impl<'a> Terms<'a> {
    pub(super) fn new(table: &'a StepTable, varying: &'a Varying) -> Self {
        Self { table, varying }
    }

    /// Number of hexes.
    pub(super) fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// What of the state of the ways the sides of a hex hang on.
    #[inline]
    pub(super) fn hangs(&self, hex: HexId) -> Hangs {
        self.table.hangs[hex.index()]
    }

    /// No step costs less than two to this power.
    pub(super) fn fineness(&self) -> u32 {
        self.table.fineness
    }

    /// No step costs more.
    pub(super) fn dearest(&self) -> u32 {
        self.varying.dearest
    }

    /// The hexes around, by direction.
    #[inline]
    pub(super) fn around(&self, hex: HexId) -> &'a [HexId; 6] {
        &self.table.rows[hex.index()].to
    }

    /// The hexes around and what the steps there cost, by direction; 0 = closed.
    #[inline]
    pub(super) fn steps(&self, hex: HexId) -> [(HexId, u32); 6] {
        let row = &self.table.rows[hex.index()];
        Direction::ALL.map(|d| (row.to[d as usize], self.now(row.cost[d as usize])))
    }

    /// The hexes around and what the steps from there to here cost, by direction; 0 = closed.
    #[inline]
    pub(super) fn towards(&self, hex: HexId) -> [(HexId, u32); 6] {
        let row = &self.table.rows[hex.index()];
        Direction::ALL.map(|d| (row.to[d as usize], self.now(row.back[d as usize])))
    }

    /// A cost of the table as it is now.
    #[inline]
    fn now(&self, cost: u32) -> u32 {
        if cost & VARYING == 0 {
            return cost;
        }
        self.varying.costs.get((cost & !VARYING) as usize).copied().unwrap_or(0)
    }
}
