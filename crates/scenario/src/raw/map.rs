//! The map file.

use rules::{
    define::{Names, Table, choices, leaf, patch},
    hex::Direction,
};
use serde::{Deserialize, Serialize};

/// Kind of a road, best first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum RoadKind {
    /// Main road.
    Main = 1,
    /// Secondary road.
    Secondary,
    /// Caravan track.
    Caravan,
    /// Trail.
    Trail,
    /// Nomad track.
    Nomad,
}

leaf!(RoadKind, "road kind: main, secondary, caravan, trail or nomad");

/// (column, row, direction, rank 1–4, reach key or empty)
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct RiverSide(pub u16, pub u16, pub Direction, pub u8, pub String);
leaf!(RiverSide, "river side (column, row, direction, rank 1–4, \"reach\")");

/// (column, row, direction)
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct HexSide(pub u16, pub u16, pub Direction);
leaf!(HexSide, "hex side (column, row, direction)");

/// (column, row, direction, travel time in percent of flat ground, highest metres, climb metres)
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct HillSide(pub u16, pub u16, pub Direction, pub u16, pub i32, pub i32);
leaf!(HillSide, "hill side (column, row, direction, percent, metres, climb metres)");

/// A season.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Season {
    /// April and May.
    Spring,
    /// June to August.
    Summer,
    /// September and October.
    Autumn,
    /// November to March.
    Winter,
}

leaf!(Season, "season: spring, summer, autumn or winter");

choices! {
    /// Confidence of a position.
    pub enum Confidence {
        /// High: read in a source.
        H,
        /// Middling: general knowledge.
        M,
        /// Low: conjecture.
        L,
    }
}

patch! {
    /// A map file.
    pub struct MapFile, MapFilePatch {
        /// Name on screen.
        name: Names,
        /// Columns.
        columns: u16,
        /// Rows, at most 128.
        rows: u16,
        /// Width of a hex from side to side, km. The rules are made for 15.
        hex_km: u16,
        /// Where the grid lies on the globe.
        projection: ProjectionFile,
        /// Terrain, one text a row, one character a hex.
        terrain: Vec<String>,
        /// Oasis quality 0–3, one text a row, one digit a hex.
        oasis_quality: Vec<String>,
        /// Climate zone, one text a row, one character a hex.
        zone: Vec<String>,
        /// Region, one text a row, one character a hex; `.` = none.
        region: Vec<String>,
        /// Mean height in metres, one text a row, numbers apart by spaces.
        elevation_m: Vec<String>,
        /// Climate zones.
        zones: Table<ZoneFile>,
        /// Named regions.
        regions: Table<RegionFile>,
        /// Rivers.
        rivers: Table<RiverFile>,
        /// Stretches of river that freeze and flood as one; at most 32.
        reaches: Table<ReachFile>,
        /// Sides between hexes that are not flat.
        hill_sides: Vec<HillSide>,
        /// Passes; at most 32.
        passes: Table<PassFile>,
        /// Roads.
        roads: Table<RoadFile>,
        /// Places.
        places: Table<PlaceSpot>,
        /// Seasonal grounds.
        grounds: Table<GroundFile>,
        /// Boxes off the map.
        boxes: Table<BoxFile>,
    }

    /// Lambert azimuthal equal-area projection on a sphere.
    pub struct ProjectionFile, ProjectionFilePatch {
        /// Latitude of the centre, thousandths of a degree.
        lat0_mdeg: i32,
        /// Longitude of the centre, thousandths of a degree.
        lon0_mdeg: i32,
        /// Radius of the sphere, km.
        radius_km: i32,
        /// Easting of the first hex of the theatre, m.
        x0_m: i32,
        /// Northing of the first hex of the theatre, m.
        y1_m: i32,
        /// Column of this map's first hex in the theatre.
        column0: i32,
        /// Row of this map's first hex in the theatre.
        row0: i32,
    }

    /// A climate zone.
    pub struct ZoneFile, ZoneFilePatch {
        /// Character in the rows of `zone`.
        symbol: char,
        /// Name on screen.
        name: Names,
        /// January to December.
        months: Vec<MonthFile>,
    }

    /// Mean weather of a month.
    pub struct MonthFile, MonthFilePatch {
        /// Temperature, tenths of °C.
        temperature_dc: i32,
        /// Rain, mm.
        rain_mm: u32,
        /// Share of days with snow lying, permille.
        snow_lying_permille: u32,
        /// Forage score, 0–10.
        forage_0_10: u32,
    }

    /// A named region.
    pub struct RegionFile, RegionFilePatch {
        /// Character in the rows of `region`.
        symbol: char,
        /// Name on screen.
        name: Names,
    }

    /// A river.
    pub struct RiverFile, RiverFilePatch {
        /// Name on screen.
        name: Names,
        /// The sides of hexes it runs along.
        sides: Vec<RiverSide>,
    }

    /// A stretch of river.
    pub struct ReachFile, ReachFilePatch {
        /// Name on screen.
        name: Names,
        /// Position in freezing order along one river, 1 first; 0 = by itself. For the reader.
        order: u32,
        /// First day of ice, `MM-DD`.
        ice_from: String,
        /// Last day of ice, `MM-DD`.
        ice_to: String,
        /// Winters in which the ice bears riders, permille.
        crossable_permille: u32,
        /// Months of high water, 1–12.
        floods: Vec<u8>,
    }

    /// A pass.
    pub struct PassFile, PassFilePatch {
        /// Name on screen.
        name: Names,
        /// Hex of the saddle: column, row.
        at: (u16, u16),
        /// Height, m.
        elevation_m: u16,
        /// How sure its position and name are.
        confidence: String,
        /// Note for the reader.
        note: String,
        /// Sides that can be crossed because of it.
        opens: Vec<HexSide>,
        /// Months in which snow closes it, 1–12.
        closed_months: Vec<u8>,
    }

    /// A road.
    pub struct RoadFile, RoadFilePatch {
        /// Name on screen.
        name: Names,
        /// Kind.
        kind: RoadKind,
        /// Hexes it goes through, each next to the one before.
        hexes: Vec<(u16, u16)>,
    }

    /// A place of the map.
    pub struct PlaceSpot, PlaceSpotPatch {
        /// Name on screen.
        name: Names,
        /// Hex: column, row.
        at: (u16, u16),
        /// Kind: a key of the rule book's `place_kinds`.
        kind: String,
        /// 0 landmark – 5 capital.
        importance: u8,
        /// How sure its position is.
        position_confidence: Confidence,
        /// Latitude, thousandths of a degree.
        lat_mdeg: i32,
        /// Longitude, thousandths of a degree.
        lon_mdeg: i32,
        /// Note for the reader.
        note: String,
    }

    /// A seasonal ground.
    pub struct GroundFile, GroundFilePatch {
        /// Name on screen.
        name: Names,
        /// Hex in the middle: column, row.
        at: (u16, u16),
        /// Radius, hexes.
        radius_hexes: u16,
        /// Seasons in which it is used.
        seasons: Vec<Season>,
        /// Room for herds, 1–5.
        capacity_1to5: u8,
        /// Who used it.
        users: String,
        /// How sure this is.
        confidence: Confidence,
        /// Source.
        source: String,
    }

    /// A box off the map.
    pub struct BoxFile, BoxFilePatch {
        /// Name on screen.
        name: Names,
        /// Side whose country it is; a key that no side of the scenario has means nobody's.
        owner: String,
        /// Hex at the edge: column, row.
        entry: (u16, u16),
        /// Weeks of travel for riders.
        weeks_cavalry: u16,
        /// Weeks of travel for camps with herds.
        weeks_camps: u16,
        /// Note for the reader.
        note: String,
    }
}
