//! The map: what never changes during a campaign, and what it costs to cross it.

mod chart;
mod costs;
mod field;
mod grow;
mod nearby;
mod net;
mod remembered;
mod route;
mod skirt;
mod steps;
#[cfg(test)]
mod tests;

pub use chart::MapProjection;
pub use costs::{Costs, Crossing, HexStep, Mover, Ways};
pub use net::JunctionGraph;
pub use route::{Regime, Routes};
pub(crate) use skirt::{SKIRT_HEXES, Skirter};
#[cfg(test)]
pub(crate) use tests::open_country;

use super::{
    define::Names,
    hex::{Direction, Offset},
    ids::{HexId, NodeId, PassId, ReachId, RegionId, SideId, TerrainId, ZoneId},
};
use serde::Serialize;

/// The edge between two hexes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct MapSide {
    /// Rank of the river along it: 1 great … 3 minor, 4 old bed, 0 none.
    pub river_rank: u8,
    /// Kind of road across it: 1 main … 5 nomad track, 0 none.
    pub road: u8,
    /// Travel time over it against flat ground, percent.
    pub hill_percent: u16,
    /// The stretch of river along it.
    pub reach: ReachId,
    /// The pass that leads over it.
    pub pass: PassId,
}

impl Default for MapSide {
    fn default() -> Self {
        Self { river_rank: 0, road: 0, hill_percent: 100, reach: ReachId::NONE, pass: PassId::NONE }
    }
}

/// Mean weather of a zone in one month.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct ZoneMonth {
    /// Mean temperature of the 1720s, tenths of °C.
    pub temperature_dc: i32,
    /// Rain, mm a month.
    pub rain_mm: u32,
    /// Share of the days on which snow lies, permille.
    pub snow_lying_permille: u32,
    /// Forage score, 0–10.
    pub forage: u32,
}

/// A climate zone.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Zone {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// January to December.
    pub months: [ZoneMonth; 12],
    /// Depth of lying snow in a middling winter, mm.
    pub snow_mm: u32,
    /// Chance of a jut in a winter, permille.
    pub jut_permille: u32,
}

/// A stretch of river that freezes and floods as one.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Reach {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Rank of the greatest river on it.
    pub rank: u8,
    /// Ice from (month, day) …
    pub ice_from: (u8, u8),
    /// … to (month, day).
    pub ice_to: (u8, u8),
    /// Winters in which the ice bears riders, permille.
    pub crossable_permille: u32,
    /// Months of high water, one bit each (bit 0 = January).
    pub flood_months: u16,
}

/// A saddle.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Pass {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// The hex of the saddle.
    pub hex: HexId,
    /// Height, metres.
    pub elevation_m: u16,
    /// Months in which snow closes it, one bit each (bit 0 = January).
    pub closed_months: u16,
}

/// A named region.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Region {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
}

/// A seasonal grazing ground.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Ground {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// The middle of it.
    pub hex: HexId,
    /// Radius in hexes.
    pub radius: u16,
}

/// A box off the map.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct OffMap {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Hex at the edge by which it is reached.
    pub entry: HexId,
    /// Whose country it is ([`SideId::NONE`] = nobody's in this war).
    pub owner: SideId,
    /// Days of travel for riders.
    pub days_riders: u16,
    /// Days of travel for camps with herds.
    pub days_camps: u16,
    /// Horses that the grass which is left to guests feeds, January first.
    pub grass_horses: [i32; 12],
    /// Bread and meat that guests find in a week, man-days.
    pub bread_man_days: u32,
    /// Shelter of its winter grounds, permille.
    pub shelter: u32,
}

/// A road for drawing and for the encyclopaedia; its cost is already in the sides.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Road {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// 1 main, 2 secondary, 3 caravan, 4 trail, 5 nomad track.
    pub kind: u8,
    /// Hex chain.
    pub hexes: Vec<HexId>,
}

/// The static map.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Map {
    /// Name on screen.
    pub name: Names,
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
    /// Terrain by hex.
    pub terrain: Vec<TerrainId>,
    /// Climate zone by hex.
    pub zone: Vec<ZoneId>,
    /// Region by hex ([`RegionId::NONE`] where unnamed).
    pub region: Vec<RegionId>,
    /// Oasis quality by hex, 0–3.
    pub oasis: Vec<u8>,
    /// Mean height by hex, metres.
    pub elevation_m: Vec<i16>,
    /// Axial coordinates by hex, so that a distance costs no division.
    pub axial: Vec<[i16; 2]>,
    /// The six neighbours by hex, clockwise from north; [`HexId::NONE`] at the edge.
    pub neighbours: Vec<[HexId; 6]>,
    /// The six sides by hex, clockwise from north.
    pub sides: Vec<[MapSide; 6]>,
    /// Climate zones.
    pub zones: Vec<Zone>,
    /// Regions.
    pub regions: Vec<Region>,
    /// River reaches (at most 32).
    pub reaches: Vec<Reach>,
    /// Passes (at most 32).
    pub passes: Vec<Pass>,
    /// Seasonal grounds.
    pub grounds: Vec<Ground>,
    /// Boxes off the map.
    pub boxes: Vec<OffMap>,
    /// Roads.
    pub roads: Vec<Road>,
    /// Hexes at which great rivers are crossed by boat.
    pub ferries: Vec<HexId>,
    /// Hexes with a well.
    pub wells: Vec<HexId>,
    /// Junctions of the travel graph, in hex order without repetition.
    pub nodes: Vec<HexId>,
}

impl Map {
    /// Number of hexes.
    pub fn len(&self) -> usize {
        self.terrain.len()
    }

    /// Whether there is no map.
    pub fn is_empty(&self) -> bool {
        self.terrain.is_empty()
    }

    /// Column and row of a hex.
    #[inline]
    pub fn offset(&self, hex: HexId) -> Offset {
        let [q, r] = self.axial[hex.index()];
        let (column, r) = (i32::from(q), i32::from(r));
        Offset::new(column, r + (column - (column & 1)) / 2)
    }

    /// The hex at a column and row, if on the map.
    #[inline]
    pub fn hex_at(&self, at: Offset) -> Option<HexId> {
        let inside = at.column >= 0
            && at.row >= 0
            && at.column < i32::from(self.columns)
            && at.row < i32::from(self.rows);
        inside.then(|| HexId(at.row as u16 * self.columns + at.column as u16))
    }

    /// Steps between two hexes over open ground.
    #[inline]
    pub fn distance(&self, a: HexId, b: HexId) -> u32 {
        let ([qa, ra], [qb, rb]) = (self.axial[a.index()], self.axial[b.index()]);
        let (dq, dr) = (i32::from(qa) - i32::from(qb), i32::from(ra) - i32::from(rb));
        dq.abs().max(dr.abs()).max((dq + dr).abs()) as u32
    }

    /// The hex across a side.
    #[inline]
    pub fn step(&self, hex: HexId, direction: Direction) -> Option<HexId> {
        self.neighbours[hex.index()][direction as usize].some()
    }

    /// The direction from a hex to its neighbour.
    pub fn direction_to(&self, from: HexId, to: HexId) -> Option<Direction> {
        let at = self.neighbours[from.index()].iter().position(|&n| n == to)?;
        Some(Direction::ALL[at])
    }

    /// The junction at a hex.
    pub fn node_at(&self, hex: HexId) -> Option<NodeId> {
        self.nodes.binary_search(&hex).ok().map(NodeId::at)
    }

    /// Fills [`Map::neighbours`] and [`Map::axial`] from the size.
    pub fn link(&mut self) {
        let columns = i32::from(self.columns.max(1));
        self.axial = (0..self.len() as i32)
            .map(|i| {
                let (column, row) = (i % columns, i / columns);
                let r = row - (column - (column & 1)) / 2;
                [column as i16, r as i16]
            })
            .collect();
        self.neighbours = (0..self.len())
            .map(|i| {
                let here = self.offset(HexId::at(i));
                Direction::ALL.map(|d| self.hex_at(here.step(d)).unwrap_or(HexId::NONE))
            })
            .collect();
    }

    /// Changes a side and its twin seen from the other hex.
    pub fn set_side(&mut self, hex: HexId, direction: Direction, change: impl Fn(&mut MapSide)) {
        change(&mut self.sides[hex.index()][direction as usize]);
        if let Some(other) = self.step(hex, direction) {
            change(&mut self.sides[other.index()][direction.opposite() as usize]);
        }
    }
}
