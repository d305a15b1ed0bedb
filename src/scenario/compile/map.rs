//! The map: rows of characters into columns of ids, lists of sides into sides.

use super::Compiler;
use crate::{
    rules::{
        calendar::Date,
        define::{Path, Table},
        hex::Direction,
        ids::{HexId, PassId, ReachId, RegionId, SideId, TerrainId, ZoneId},
        map::{
            Ground, Map, MapSide, OffMap, Pass, Reach, Region, Road, Zone, ZoneMonth,
        },
    },
    scenario::raw::{MapFile, ReachFile, ZoneFile},
};

impl Compiler<'_, '_> {
    /// The compiled map, or nothing when its rows do not fit.
    pub(super) fn map(&mut self) -> Option<Map> {
        let file = self.input.map;
        if !self.map_size() {
            return None;
        }
        let terrain = self.rows("terrain", &file.terrain, "terrain", |c, symbol| {
            c.input.file.rules.terrain.values().position(|t| t.symbol == symbol)
        })?;
        let zone = self.rows("zone", &file.zone, "climate zone", |c, symbol| {
            c.input.map.zones.values().position(|z| z.symbol == symbol)
        })?;
        let region = self.rows("region", &file.region, "region", |c, symbol| match symbol {
            '.' => Some(usize::from(u16::MAX)),
            _ => c.input.map.regions.values().position(|r| r.symbol == symbol),
        })?;
        let oasis = self.rows("oasis_quality", &file.oasis_quality, "oasis quality", |_, symbol| {
            symbol.to_digit(10).filter(|&d| d <= 3).map(|d| d as usize)
        })?;
        let elevation_m = self.elevation()?;
        let mut map = Map {
            name: file.name.clone(),
            columns: file.columns,
            rows: file.rows,
            sides: vec![[MapSide::default(); 6]; terrain.len()],
            terrain: terrain.into_iter().map(TerrainId::at).collect(),
            zone: zone.into_iter().map(ZoneId::at).collect(),
            region: region.into_iter().map(RegionId::at).collect(),
            oasis: oasis.into_iter().map(|q| q as u8).collect(),
            elevation_m,
            neighbours: Vec::new(),
            zones: self.zones(),
            regions: regions(file),
            reaches: self.reaches(),
            passes: Vec::new(),
            grounds: Vec::new(),
            boxes: Vec::new(),
            roads: Vec::new(),
            ferries: Vec::new(),
            wells: Vec::new(),
            nodes: Vec::new(),
        };
        map.link();
        self.hill_sides(&mut map);
        self.rivers(&mut map);
        self.roads(&mut map);
        self.passes(&mut map);
        self.grounds_and_boxes(&mut map);
        self.junctions(&mut map);
        Some(map)
    }

    fn map_size(&mut self) -> bool {
        let file = self.input.map;
        let (columns, rows) = (usize::from(file.columns), usize::from(file.rows));
        let mut fits = true;
        if columns == 0 || rows == 0 || rows > 128 || columns * rows > 0xFF00 {
            let text = "a map has 1 to 128 rows and at most 65,280 hexes";
            self.map_error("map-size", Path::new().field("rows"), text);
            fits = false;
        }
        for (field, most, have) in
            [("reaches", 32, file.reaches.len()), ("passes", 32, file.passes.len())]
        {
            if have > most {
                let text = format!("at most {most} are possible, there are {have}");
                self.map_error("map-size", Path::new().field(field), &text);
            }
        }
        if file.hex_km != 15 {
            self.map_error("map-size", Path::new().field("hex_km"), "the rules are made for 15 km");
        }
        fits
    }

    /// Rows of characters as one list of numbers.
    fn rows(
        &mut self,
        field: &'static str,
        rows: &[String],
        what: &str,
        read: impl Fn(&Self, char) -> Option<usize>,
    ) -> Option<Vec<usize>> {
        let (columns, wanted) = (self.input.map.columns, self.input.map.rows);
        let at = || Path::new().field(field);
        if rows.len() != usize::from(wanted) {
            let text = format!("the map has {wanted} rows, here are {}", rows.len());
            self.map_error("map-rows", at(), &text);
            return None;
        }
        let mut out = Vec::with_capacity(usize::from(columns) * rows.len());
        let mut whole = true;
        for (r, row) in rows.iter().enumerate() {
            let length = row.chars().count();
            if length != usize::from(columns) {
                let text = format!("the map has {columns} columns, this row has {length} characters");
                self.map_error("map-rows", at().item(r), &text);
                whole = false;
                continue;
            }
            for (column, symbol) in row.chars().enumerate() {
                match read(self, symbol) {
                    Some(value) => out.push(value),
                    None => {
                        let text =
                            format!("column {column} holds '{symbol}', which stands for no {what}");
                        self.map_error("map-symbol", at().item(r), &text);
                        whole = false;
                        break;
                    }
                }
            }
        }
        whole.then_some(out)
    }

    fn elevation(&mut self) -> Option<Vec<i16>> {
        let (columns, rows) = (self.input.map.columns, self.input.map.rows);
        let given = &self.input.map.elevation_m;
        let at = || Path::new().field("elevation_m");
        if given.len() != usize::from(rows) {
            let text = format!("the map has {rows} rows, here are {}", given.len());
            self.map_error("map-rows", at(), &text);
            return None;
        }
        let mut out = Vec::with_capacity(usize::from(columns) * given.len());
        let mut whole = true;
        for (r, row) in given.iter().enumerate() {
            let before = out.len();
            for word in row.split_ascii_whitespace() {
                match word.parse::<i16>() {
                    Ok(metres) => out.push(metres),
                    Err(_) => {
                        let text = format!("\"{word}\" is no height in metres");
                        self.map_error("map-rows", at().item(r), &text);
                        whole = false;
                    }
                }
            }
            if out.len() - before != usize::from(columns) && whole {
                let text =
                    format!("the map has {columns} columns, here are {} heights", out.len() - before);
                self.map_error("map-rows", at().item(r), &text);
                whole = false;
            }
        }
        whole.then_some(out)
    }

    fn zones(&mut self) -> Vec<Zone> {
        let file = self.input.map;
        let weather = &self.input.file.rules.weather.zones;
        let mut zones = Vec::new();
        for (key, zone) in &file.zones {
            let extra = weather.get(key);
            if extra.is_none() {
                let at = Path::new().field("rules").field("weather").field("zones");
                let text = format!("the map's climate zone \"{key}\" is missing here");
                self.error("zone-weather", at, &text);
            }
            let at = Path::new().field("zones").key(key.as_str()).field("months");
            if zone.months.len() != 12 {
                self.map_error("table", at, "twelve months are needed, January first");
                continue;
            }
            zones.push(Zone {
                key: key.clone(),
                name: zone.name.clone(),
                months: months(zone),
                snow_mm: extra.map_or(0, |e| e.snow_mm),
                jut_permille: extra.map_or(0, |e| e.jut_permille),
            });
        }
        zones
    }

    fn reaches(&mut self) -> Vec<Reach> {
        let file = self.input.map;
        let mut reaches = Vec::new();
        for (key, reach) in &file.reaches {
            let at = |field| Path::new().field("reaches").key(key.as_str()).field(field);
            let ice_from = self.month_day(&reach.ice_from, at("ice_from"));
            let ice_to = self.month_day(&reach.ice_to, at("ice_to"));
            let flood_months = self.month_bits(&reach.floods, at("floods"));
            reaches.push(Reach {
                key: key.clone(),
                name: reach.name.clone(),
                rank: rank_of(file, key),
                ice_from,
                ice_to,
                crossable_permille: ReachFile::clone(reach).crossable_permille.min(1000),
                flood_months,
            });
        }
        reaches
    }

    fn month_day(&mut self, text: &str, path: Path) -> (u8, u8) {
        match Date::parse(&format!("1724-{text}")) {
            Some(date) => (date.month, date.day),
            None => {
                self.map_error("date", path, &format!("\"{text}\" is no day such as \"12-15\""));
                (1, 1)
            }
        }
    }

    fn month_bits(&mut self, list: &[u8], path: Path) -> u16 {
        let mut bits = 0;
        for (i, &month) in list.iter().enumerate() {
            if (1..=12).contains(&month) {
                bits |= 1 << (month - 1);
            } else {
                self.map_error("month", path.clone().item(i), "months run from 1 to 12");
            }
        }
        bits
    }

    /// A hex named in a list of the map file.
    fn listed(&mut self, pair: (u16, u16), path: Path) -> Option<HexId> {
        let hex = self.hex(pair.0, pair.1);
        if hex.is_none() {
            let text = format!("hex ({}, {}) is not on the map", pair.0, pair.1);
            self.map_error("off-map", path, &text);
        }
        hex
    }

    fn hill_sides(&mut self, map: &mut Map) {
        for (i, side) in self.input.map.hill_sides.iter().enumerate() {
            let path = Path::new().field("hill_sides").item(i);
            if let Some(hex) = self.listed((side.0, side.1), path) {
                let percent = side.3.max(1);
                map.set_side(hex, side.2, |s| s.hill_percent = percent);
            }
        }
    }

    fn rivers(&mut self, map: &mut Map) {
        let file = self.input.map;
        for (key, river) in &file.rivers {
            for (i, side) in river.sides.iter().enumerate() {
                let path =
                    || Path::new().field("rivers").key(key.as_str()).field("sides").item(i);
                let Some(hex) = self.listed((side.0, side.1), path()) else { continue };
                if !(1..=4).contains(&side.3) {
                    self.map_error("river-rank", path(), "ranks run from 1 (great) to 4 (old bed)");
                }
                let reach = if side.4.is_empty() {
                    ReachId::NONE
                } else {
                    match file.reaches.keys().position(|k| *k == side.4) {
                        Some(at) => ReachId::at(at),
                        None => {
                            let problem = self
                                .input
                                .map_layers
                                .error(
                                    "unknown-name",
                                    &path(),
                                    &format!("there is no reach \"{}\"", side.4),
                                )
                                .suggest(&side.4, file.reaches.keys().map(String::as_str));
                            self.push(problem);
                            ReachId::NONE
                        }
                    }
                };
                map.set_side(hex, side.2, |s| {
                    // Where two rivers share a side the greater one is what must be crossed.
                    if s.river_rank == 0 || side.3 < s.river_rank {
                        (s.river_rank, s.reach) = (side.3, reach);
                    }
                });
            }
        }
    }

    fn roads(&mut self, map: &mut Map) {
        for (key, road) in &self.input.map.roads {
            let mut hexes: Vec<HexId> = Vec::new();
            for (i, &pair) in road.hexes.iter().enumerate() {
                let path = || Path::new().field("roads").key(key.as_str()).field("hexes").item(i);
                let Some(hex) = self.listed(pair, path()) else { continue };
                if let Some(&last) = hexes.last() {
                    match map.direction_to(last, hex) {
                        Some(direction) => {
                            let kind = road.kind as u8;
                            map.set_side(last, direction, |s| {
                                if s.road == 0 || kind < s.road {
                                    s.road = kind;
                                }
                            });
                        }
                        None => {
                            let text = "this hex is not next to the one before it";
                            self.map_error("road-gap", path(), text);
                        }
                    }
                }
                hexes.push(hex);
            }
            let (key, name) = (key.clone(), road.name.clone());
            map.roads.push(Road { key, name, kind: road.kind as u8, hexes });
        }
    }

    fn passes(&mut self, map: &mut Map) {
        for (i, (key, pass)) in self.input.map.passes.iter().enumerate() {
            let at = |field| Path::new().field("passes").key(key.as_str()).field(field);
            let hex = self.listed(pass.at, at("at")).unwrap_or_default();
            for (k, side) in pass.opens.iter().enumerate() {
                if let Some(hex) = self.listed((side.0, side.1), at("opens").item(k)) {
                    map.set_side(hex, side.2, |s| s.pass = PassId::at(i));
                }
            }
            let closed_months = self.month_bits(&pass.closed_months, at("closed_months"));
            map.passes.push(Pass {
                key: key.clone(),
                name: pass.name.clone(),
                hex,
                elevation_m: pass.elevation_m,
                closed_months,
            });
        }
    }

    fn grounds_and_boxes(&mut self, map: &mut Map) {
        for (key, ground) in &self.input.map.grounds {
            let path = Path::new().field("grounds").key(key.as_str()).field("at");
            let hex = self.listed(ground.at, path).unwrap_or_default();
            let (key, name) = (key.clone(), ground.name.clone());
            map.grounds.push(Ground { key, name, hex, radius: ground.radius_hexes });
        }
        let sides = &self.input.file.sides;
        for (key, off) in &self.input.map.boxes {
            let path = Path::new().field("boxes").key(key.as_str()).field("entry");
            let entry = self.listed(off.entry, path).unwrap_or_default();
            let owner = sides.keys().position(|k| *k == off.owner);
            map.boxes.push(OffMap {
                key: key.clone(),
                name: off.name.clone(),
                entry,
                owner: owner.map_or(SideId::NONE, SideId::at),
                days_riders: off.weeks_cavalry.clamp(1, 100) * 7,
                days_camps: off.weeks_camps.clamp(1, 100) * 7,
            });
        }
    }

    /// Ferries, wells and the junctions of the travel graph.
    fn junctions(&mut self, map: &mut Map) {
        let kinds = &self.input.file.rules.place_kinds;
        for (key, place) in &self.input.map.places {
            let path = || Path::new().field("places").key(key.as_str());
            let Some(hex) = self.listed(place.at, path().field("at")) else { continue };
            map.nodes.push(hex);
            let Some(kind) = kinds.get(&place.kind) else {
                let problem = self
                    .input
                    .map_layers
                    .error(
                        "unknown-name",
                        &path().field("kind"),
                        &format!("the rule book has no kind of place \"{}\"", place.kind),
                    )
                    .suggest(&place.kind, kinds.keys().map(String::as_str));
                self.push(problem);
                continue;
            };
            if kind.ferry {
                map.ferries.push(hex);
            }
            if kind.well {
                map.wells.push(hex);
            }
        }
        self.road_crossings(map);
        map.nodes.extend(map.passes.iter().map(|p| p.hex));
        map.nodes.extend(map.grounds.iter().map(|g| g.hex));
        map.nodes.extend(map.boxes.iter().map(|b| b.entry));
        for list in [&mut map.nodes, &mut map.ferries, &mut map.wells] {
            list.sort_unstable();
            list.dedup();
        }
    }

    /// Where a road crosses a great river there are boats.
    fn road_crossings(&mut self, map: &mut Map) {
        for i in 0..map.len() {
            let hex = HexId::at(i);
            for direction in Direction::ALL {
                let side = map.sides[i][direction as usize];
                if side.river_rank == 1 && side.road > 0 {
                    map.ferries.push(hex);
                    map.nodes.push(hex);
                }
            }
        }
    }

    /// Where in the map a place of the map stands.
    pub(super) fn place_hex(&self, pair: (u16, u16)) -> HexId {
        self.hex(pair.0, pair.1).unwrap_or_default()
    }
}

fn months(zone: &ZoneFile) -> [ZoneMonth; 12] {
    core::array::from_fn(|i| {
        let month = &zone.months[i];
        ZoneMonth {
            temperature_dc: month.temperature_dc.clamp(-900, 900),
            rain_mm: month.rain_mm,
            snow_lying_permille: month.snow_lying_permille.min(1000),
            forage: month.forage_0_10.min(10),
        }
    })
}

fn regions(file: &MapFile) -> Vec<Region> {
    let table: &Table<_> = &file.regions;
    table.iter().map(|(key, r)| Region { key: key.clone(), name: r.name.clone() }).collect()
}

/// The rank of the greatest river side on a reach.
fn rank_of(file: &MapFile, reach: &str) -> u8 {
    let sides = file.rivers.values().flat_map(|r| &r.sides);
    sides.filter(|s| s.4 == reach).map(|s| s.3).min().unwrap_or(4)
}
