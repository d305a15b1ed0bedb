//! What a step costs. Costs are in percent of an open hex for the mover (100 = one open hex).

use super::{Map, MapSide, steps::StepTable};
use crate::{
    hex::Direction,
    ids::{HexId, PassId, ReachId},
    ruleset::{Ruleset, Terrain},
};
use serde::{Deserialize, Serialize};

/// Who crosses the ground.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Mover {
    /// Riders.
    Horse,
    /// Camps with families and herds.
    Camp,
    /// Foot, caravans, guns.
    Foot,
}

impl Mover {
    /// All movers.
    pub const ALL: [Self; 3] = [Self::Horse, Self::Camp, Self::Foot];
}

/// The state of the ways in a week: which reaches bear ice or are in flood, which passes are
/// closed by snow. One bit each.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Ways {
    /// Reaches that bear riders on ice.
    pub ice: u32,
    /// Reaches in flood.
    pub flood: u32,
    /// Passes closed.
    pub closed: u32,
}

impl Ways {
    /// Whether a reach bears riders.
    pub const fn frozen(&self, reach: ReachId) -> bool {
        reach.0 < 32 && self.ice >> reach.0 & 1 == 1
    }

    /// Whether a reach is in flood.
    pub const fn flooded(&self, reach: ReachId) -> bool {
        reach.0 < 32 && self.flood >> reach.0 & 1 == 1
    }

    /// Whether a pass is closed.
    pub const fn shut(&self, pass: PassId) -> bool {
        pass.0 < 32 && self.closed >> pass.0 & 1 == 1
    }

    /// As much of a state as some ground hangs on.
    pub(super) const fn within(&self, on: Hangs) -> Self {
        Self {
            ice: self.ice & on.reaches,
            flood: self.flood & on.reaches,
            closed: self.closed & on.passes,
        }
    }

    /// Whether another state is the same for ground that hangs on some of it.
    #[inline]
    pub(super) const fn agrees(&self, other: &Self, on: Hangs) -> bool {
        let water = (self.ice ^ other.ice) | (self.flood ^ other.flood);
        water & on.reaches == 0 && (self.closed ^ other.closed) & on.passes == 0
    }
}

/// What of the state of the ways some ground hangs on: reaches and passes, one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Hangs {
    pub(super) reaches: u32,
    pub(super) passes: u32,
}

impl Hangs {
    /// On nothing.
    pub(super) const NOTHING: Self = Self { reaches: 0, passes: 0 };

    /// On what one or the other hangs.
    pub(super) const fn or(self, other: Self) -> Self {
        Self { reaches: self.reaches | other.reaches, passes: self.passes | other.passes }
    }

    /// Whether it hangs on nothing that another does not.
    #[inline]
    pub(super) const fn only(self, other: Self) -> bool {
        self.reaches & !other.reaches == 0 && self.passes & !other.passes == 0
    }
}

/// How a river is crossed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Crossing {
    /// No river worth the name.
    Dry,
    /// On the ice.
    Ice,
    /// By boat.
    Ferry,
    /// Swimming or on rafts.
    Swim,
    /// Through a smaller river in flood.
    Torrent,
}

/// A step to a neighbouring hex.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HexStep {
    /// Cost, percent of an open hex.
    pub cost: u32,
    /// How water is crossed on it.
    pub crossing: Crossing,
}

/// Step costs by mover, hex and direction, before water and seasons.
#[derive(Clone, Debug, Default)]
pub struct Costs {
    /// 0 = closed.
    land: [Vec<[u16; 6]>; 3],
    ferry: Vec<bool>,
    water: Water,
    /// The same costs as searches want them.
    steps: [StepTable; 3],
    /// Whether a junction lies on a hex.
    node: Vec<bool>,
    /// What no step costs more than.
    dearest: u32,
}

/// The river costs of the rule book, flattened for the hot path.
#[derive(Clone, Copy, Debug, Default)]
struct Water {
    ferry: [u32; 3],
    ferry_flood_percent: u32,
    swim: [u32; 3],
    ice: u32,
    rank2: u32,
    rank2_flood: u32,
    rank3: u32,
}

impl Water {
    /// The most that water can add to a step.
    fn dearest(&self) -> u32 {
        let ferry = self.ferry.into_iter().max().unwrap_or(0);
        let ferry = ferry.max(ferry.saturating_mul(self.ferry_flood_percent) / 100);
        let swim = self.swim.into_iter().max().unwrap_or(0).saturating_mul(2);
        let smaller = (self.rank2 + self.rank2_flood).max(self.rank3).max(self.ice);
        ferry.max(swim).max(smaller)
    }
}

impl Costs {
    /// Works the costs out once for a map and a rule book. `terrain` is dense, by terrain id.
    pub fn new(map: &Map, rules: &Ruleset, terrain: &[Terrain]) -> Self {
        let rivers = &rules.rivers;
        let water = Water {
            ferry: [
                rivers.ferry_cost_percent.into(),
                rivers.ferry_cost_percent_camp.into(),
                rivers.ferry_cost_percent.into(),
            ],
            ferry_flood_percent: rivers.ferry_flood_percent.into(),
            swim: [
                rivers.swim_cost_percent_horse.into(),
                rivers.swim_cost_percent_camp.into(),
                rivers.swim_cost_percent_foot.into(),
            ],
            ice: rivers.ice_cost_percent.into(),
            rank2: rivers.rank2_cost_percent.into(),
            rank2_flood: rivers.rank2_flood_cost_percent.into(),
            rank3: rivers.rank3_cost_percent.into(),
        };
        let land = Mover::ALL.map(|mover| {
            let of = |hex, d| land_cost(map, rules, terrain, mover, hex, d);
            (0..map.len()).map(|i| Direction::ALL.map(|d| of(HexId::at(i), d))).collect()
        });
        Self::of(map, land, water)
    }

    fn of(map: &Map, land: [Vec<[u16; 6]>; 3], water: Water) -> Self {
        let mut ferry = vec![false; map.len()];
        for hex in &map.ferries {
            ferry[hex.index()] = true;
        }
        let mut node = vec![false; map.len()];
        for hex in &map.nodes {
            node[hex.index()] = true;
        }
        let dearest = land.iter().flatten().flatten().max().copied().unwrap_or(0);
        let dearest = water.dearest().saturating_add(dearest.into());
        let mut costs = Self { land, ferry, water, steps: Default::default(), node, dearest };
        costs.steps = Mover::ALL.map(|mover| StepTable::new(map, &costs, mover));
        costs
    }

    /// Costs for tests: those of the ground as given, water as it mostly is.
    #[cfg(test)]
    pub(super) fn sample(map: &Map, land: [Vec<[u16; 6]>; 3]) -> Self {
        let water = Water {
            ferry: [150, 300, 150],
            ferry_flood_percent: 150,
            swim: [400, 900, 0],
            ice: 20,
            rank2: 30,
            rank2_flood: 60,
            rank3: 10,
        };
        Self::of(map, land, water)
    }

    /// The steps of a mover, laid out for searches.
    #[inline]
    pub(super) fn steps(&self, mover: Mover) -> &StepTable {
        &self.steps[mover as usize]
    }

    /// Cost of the ground alone; nothing where it is closed.
    pub(super) fn land(&self, mover: Mover, hex: HexId, direction: Direction) -> Option<u32> {
        let land = self.land[mover as usize][hex.index()][direction as usize];
        (land > 0).then_some(land.into())
    }

    /// No step of a mover costs less than two to this power.
    pub(super) fn fineness(&self, mover: Mover) -> u32 {
        self.steps(mover).fineness()
    }

    /// No step costs more, whatever the state of the ways.
    pub(super) fn dearest(&self) -> u32 {
        self.dearest
    }

    /// Whether a junction lies on a hex.
    #[inline]
    pub(super) fn is_node(&self, hex: HexId) -> bool {
        self.node[hex.index()]
    }

    /// The step over a side, or nothing if it is closed to this mover now.
    #[inline]
    pub fn step(
        &self,
        map: &Map,
        mover: Mover,
        hex: HexId,
        direction: Direction,
        ways: &Ways,
    ) -> Option<HexStep> {
        let land = u32::from(self.land[mover as usize][hex.index()][direction as usize]);
        if land == 0 {
            return None;
        }
        let side = map.sides[hex.index()][direction as usize];
        if side.pass.is_some() && ways.shut(side.pass) {
            return None;
        }
        let step = |more: u32, crossing| Some(HexStep { cost: land + more, crossing });
        match side.river_rank {
            1 => self.great_river(map, mover, hex, direction, ways, &side, land),
            2 if ways.frozen(side.reach) => step(0, Crossing::Ice),
            2 if ways.flooded(side.reach) => {
                step(self.water.rank2 + self.water.rank2_flood, Crossing::Torrent)
            }
            2 => step(self.water.rank2, Crossing::Dry),
            3 => step(self.water.rank3, Crossing::Dry),
            _ => step(0, Crossing::Dry),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "private tail of `step`, split for length")]
    fn great_river(
        &self,
        map: &Map,
        mover: Mover,
        hex: HexId,
        direction: Direction,
        ways: &Ways,
        side: &MapSide,
        land: u32,
    ) -> Option<HexStep> {
        let water = &self.water;
        let flood = ways.flooded(side.reach);
        if ways.frozen(side.reach) {
            return Some(HexStep { cost: land + water.ice, crossing: Crossing::Ice });
        }
        let other = map.step(hex, direction)?;
        let boats = self.ferry[hex.index()] || self.ferry[other.index()];
        let swim = water.swim[mover as usize];
        if boats {
            let percent = if flood { water.ferry_flood_percent } else { 100 };
            let cost = land + water.ferry[mover as usize] * percent / 100;
            return Some(HexStep { cost, crossing: Crossing::Ferry });
        }
        (swim > 0).then_some(HexStep {
            cost: land + if flood { 2 * swim } else { swim },
            crossing: Crossing::Swim,
        })
    }
}

fn land_cost(
    map: &Map,
    rules: &Ruleset,
    terrain: &[Terrain],
    mover: Mover,
    hex: HexId,
    direction: Direction,
) -> u16 {
    let Some(other) = map.step(hex, direction) else { return 0 };
    let march = &rules.march;
    let side = map.sides[hex.index()][direction as usize];
    let ground = |h: HexId| -> u32 {
        let kind = &terrain[map.terrain[h.index()].index()];
        u32::from(match mover {
            Mover::Horse => kind.cost_percent_horse,
            Mover::Camp => kind.cost_percent_camp,
            Mover::Foot => kind.cost_percent_foot,
        })
    };
    let hill = u32::from(side.hill_percent);
    if side.road > 0 {
        let kind = usize::from(side.road - 1).min(march.road_cost_percent.len().saturating_sub(1));
        let road = march.road_cost_percent.get(kind).map_or(100, |&c| u32::from(c));
        let climb = hill.clamp(100, u32::from(march.road_hill_cap_percent).max(100));
        return (road * climb / 100).clamp(1, u32::from(u16::MAX)) as u16;
    }
    let (a, b) = (ground(hex), ground(other));
    if side.pass.is_some() {
        return ((a.max(100) + b.max(100)) / 2).max(u32::from(march.pass_cost_percent)) as u16;
    }
    let limit = match mover {
        Mover::Horse => march.closed_ratio_percent_horse,
        Mover::Camp | Mover::Foot => march.closed_ratio_percent,
    };
    if a == 0 || b == 0 || hill > u32::from(limit) {
        return 0;
    }
    let climb = if hill > 100 { hill * u32::from(march.hill_weight_percent) / 100 } else { 0 };
    (a + b).div_euclid(2).max(climb).clamp(1, u32::from(u16::MAX)) as u16
}
