//! The map: rows of characters into columns of ids, lists of sides into sides.

use super::{Compiler, keys::shown_name, rows::Legend};
use crate::raw::{MapFile, ZoneFile};
use rules::{
    calendar::Date,
    define::{Path, Table},
    hex::{Direction, HEX_KM},
    ids::{HexId, PassId, ReachId, RegionId, SideId, TerrainId, ZoneId},
    map::{
        Ground, Map, MapProjection, MapSide, OffMap, Pass, Reach, Region, Road, Zone, ZoneMonth,
    },
};

/// The key of the country off the map that stands for all that are not named.
const ELSEWHERE: &str = "elsewhere";
/// Hexes beyond this number would run into the ids of the boxes off the map.
const MOST_HEXES: usize = 0xFF00;

/// Boxes off the map, by those ids.
pub(super) const MOST_BOXES: usize = 255;

impl Compiler<'_, '_> {
    /// The compiled map, or nothing when its size is impossible.
    pub(super) fn map(&mut self) -> Option<Map> {
        let (file, rules) = (self.input.map, &self.input.file.rules);
        if !self.map_size() {
            return None;
        }
        self.all_symbols();
        let terrain = Legend::of("terrain", &rules.terrain, |terrain| terrain.symbol);
        let zone = Legend::of("climate zone", &file.zones, |zone| zone.symbol);
        let region = Legend::of("region", &file.regions, |region| region.symbol).and(
            '.',
            usize::from(u16::MAX),
            "none",
        );
        let oasis = Legend::new("oasis quality", ('0'..='3').zip(0..));
        let terrain = self.rows("terrain", &file.terrain, &terrain);
        let zone = self.rows("zone", &file.zone, &zone);
        let region = self.rows("region", &file.region, &region);
        let oasis = self.rows("oasis_quality", &file.oasis_quality, &oasis);
        let elevation_m = self.elevation();
        let mut map = Map {
            name: shown_name(&file.name),
            columns: file.columns,
            rows: file.rows,
            sides: vec![[MapSide::default(); 6]; terrain.len()],
            terrain: terrain.into_iter().map(TerrainId::at).collect(),
            zone: zone.into_iter().map(ZoneId::at).collect(),
            region: region.into_iter().map(RegionId::at).collect(),
            oasis: oasis.into_iter().map(|q| q as u8).collect(),
            elevation_m,
            axial: Vec::new(),
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

    /// Where the grid lies on the globe.
    pub(super) fn chart(&self) -> MapProjection {
        let file = &self.input.map.projection;
        MapProjection {
            lat0_mdeg: file.lat0_mdeg,
            lon0_mdeg: file.lon0_mdeg,
            radius_km: file.radius_km,
            x0_m: file.x0_m,
            y1_m: file.y1_m,
            column0: file.column0,
            row0: file.row0,
        }
    }

    fn map_size(&mut self) -> bool {
        let file = self.input.map;
        for (field, most, have) in [
            ("reaches", 32, file.reaches.len()),
            ("passes", 32, file.passes.len()),
            ("boxes", MOST_BOXES, file.boxes.len()),
        ] {
            if have > most {
                let text = format!("at most {most} are possible, here are {have}");
                self.map_error("map-size", Path::new().field(field), &text);
            }
        }
        if u32::from(file.hex_km) != HEX_KM {
            let text = format!("the rules are made for hexes of {HEX_KM} km, not {}", file.hex_km);
            self.map_error("map-size", Path::new().field("hex_km"), &text);
        }
        let (columns, rows) = (usize::from(file.columns), usize::from(file.rows));
        if !(1..=128).contains(&rows) {
            let text = format!("a map has 1 to 128 rows, not {rows}");
            self.map_error("map-size", Path::new().field("rows"), &text);
            return false;
        }
        if columns == 0 || columns * rows > MOST_HEXES {
            let most = MOST_HEXES / rows;
            let text = format!("a map of {rows} rows has 1 to {most} columns, not {columns}");
            self.map_error("map-size", Path::new().field("columns"), &text);
            return false;
        }
        true
    }

    /// No two things may have the same character.
    fn all_symbols(&mut self) {
        let (file, rules) = (self.input.map, &self.input.file.rules);
        let of_terrain =
            |key: &str| Path::new().field("rules").field("terrain").key(key).field("symbol");
        self.symbols(rules.terrain.iter().map(|(key, t)| (key, t.symbol)), of_terrain, false);
        let of_zone = |key: &str| Path::new().field("zones").key(key).field("symbol");
        self.symbols(file.zones.iter().map(|(key, z)| (key, z.symbol)), of_zone, true);
        let of_region = |key: &str| Path::new().field("regions").key(key).field("symbol");
        self.symbols(file.regions.iter().map(|(key, r)| (key, r.symbol)), of_region, true);
        for (key, region) in &file.regions {
            if region.symbol == '.' {
                self.map_error("symbol", of_region(key), "'.' stands for no region at all");
            }
        }
    }

    fn zones(&mut self) -> Vec<Zone> {
        let file = self.input.map;
        let weather = &self.input.file.rules.weather.zones;
        let mut zones = Vec::new();
        for (key, zone) in &file.zones {
            let path = || Path::new().field("zones").key(key.as_str());
            let extra = weather.get(key);
            let of_rules =
                Path::new().field("rules").field("weather").field("zones").key(key.as_str());
            if extra.is_none() && self.is_sure(&of_rules) {
                let text = "the rule book says nothing of this climate zone";
                self.map_error_with("zone-weather", path(), text, |problem| {
                    problem.help(format!(
                        "add to the scenario: `rules: (weather: (zones: {{ \"{key}\": \
                         (snow_mm: 80, jut_permille: 100) }}))`, or use one of its zones: {}",
                        weather.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
                    ))
                });
            }
            let count = zone.months.len();
            if count != 12 {
                let text = format!("twelve months are needed, January first; here are {count}");
                self.map_error("table", path().field("months"), &text);
            }
            for (i, month) in zone.months.iter().enumerate() {
                let at = |field| path().field("months").item(i).field(field);
                let degrees = month.temperature_dc.unsigned_abs();
                let rule = "temperatures are in tenths of a degree, -900 to 900";
                if degrees > 900 {
                    let text = format!("{rule}, not {}", month.temperature_dc);
                    self.map_error("range", at("temperature_dc"), &text);
                }
                let score = month.forage_0_10;
                self.map_range("forage scores run from 0 to 10", at("forage_0_10"), score, 0..=10);
            }
            zones.push(Zone {
                key: key.clone(),
                name: shown_name(&zone.name),
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
                name: shown_name(&reach.name),
                rank: rank_of(file, key),
                ice_from,
                ice_to,
                crossable_permille: reach.crossable_permille.min(1000),
                flood_months,
            });
        }
        reaches
    }

    fn month_day(&mut self, text: &str, path: Path) -> (u8, u8) {
        match Date::parse(&format!("1724-{text}")) {
            Some(date) => (date.month, date.day),
            None => {
                let text = format!("\"{text}\" is no day such as \"12-15\" (month, day)");
                self.map_error("date", path, &text);
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
                let path = path.clone().item(i);
                self.map_range("months run from 1 to 12", path, month.into(), 1..=12);
            }
        }
        bits
    }

    /// A hex named in a list of the map file.
    fn listed(&mut self, pair: (u16, u16), path: Path) -> Option<HexId> {
        let hex = self.hex(pair.0, pair.1);
        if hex.is_none() {
            self.map_error("off-map", path, &self.not_on_map(pair));
        }
        hex
    }

    fn hill_sides(&mut self, map: &mut Map) {
        for (i, side) in self.input.map.hill_sides.iter().enumerate() {
            let path = || Path::new().field("hill_sides").item(i);
            // Twenty times the time of flat ground is a wall; more is a slip of the pen.
            let rule = "travel time over a side runs from 1 to 2000 percent of flat ground";
            self.map_range(rule, path().item(3), side.3.into(), 1..=2000);
            if let Some(hex) = self.listed((side.0, side.1), path()) {
                let percent = side.3.clamp(1, 2000);
                map.set_side(hex, side.2, |s| s.hill_percent = percent);
            }
        }
    }

    fn rivers(&mut self, map: &mut Map) {
        let file = self.input.map;
        for (key, river) in &file.rivers {
            for (i, side) in river.sides.iter().enumerate() {
                let path = || Path::new().field("rivers").key(key.as_str()).field("sides").item(i);
                let Some(hex) = self.listed((side.0, side.1), path()) else { continue };
                let rule = "river ranks run from 1 (great) to 4 (old bed)";
                self.map_range(rule, path().item(3), side.3.into(), 1..=4);
                let reach = self.reach(&side.4, path().item(4));
                map.set_side(hex, side.2, |s| {
                    // Where two rivers share a side the greater one is what must be crossed.
                    if s.river_rank == 0 || side.3 < s.river_rank {
                        (s.river_rank, s.reach) = (side.3, reach);
                    }
                });
            }
        }
    }

    fn reach(&mut self, name: &str, path: Path) -> ReachId {
        let reaches = &self.input.map.reaches;
        if name.is_empty() {
            return ReachId::NONE;
        }
        let at = reaches.keys().position(|key| key == name);
        if at.is_none() {
            let text = format!("there is no reach \"{name}\"");
            self.map_unknown(name, Path::new().field("reaches"), path, &text, reaches);
        }
        at.map_or(ReachId::NONE, ReachId::at)
    }

    /// A name in the map file that stands for nothing in a table of it.
    fn map_unknown<T>(&mut self, name: &str, home: Path, path: Path, text: &str, table: &Table<T>) {
        if self.input.map_layers.is_doubtful(&home.key(name), self.report) {
            return;
        }
        self.map_error_with("unknown-name", path, text, |problem| {
            problem.suggest(name, table.keys().map(String::as_str))
        });
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
                            let before = map.offset(last);
                            let text = format!(
                                "hex ({}, {}) is not next to ({}, {}), the one before it",
                                pair.0, pair.1, before.column, before.row
                            );
                            self.map_error("road-gap", path(), &text);
                        }
                    }
                }
                hexes.push(hex);
            }
            let (key, name) = (key.clone(), shown_name(&road.name));
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
                name: shown_name(&pass.name),
                hex,
                elevation_m: pass.elevation_m,
                closed_months,
            });
        }
    }

    fn grounds_and_boxes(&mut self, map: &mut Map) {
        for (key, ground) in &self.input.map.grounds {
            let at = |field| Path::new().field("grounds").key(key.as_str()).field(field);
            let hex = self.listed(ground.at, at("at")).unwrap_or_default();
            let room = ground.capacity_1to5;
            self.map_range(
                "room for herds runs from 1 to 5",
                at("capacity_1to5"),
                room.into(),
                1..=5,
            );
            let (key, name) = (key.clone(), shown_name(&ground.name));
            map.grounds.push(Ground { key, name, hex, radius: ground.radius_hexes });
        }
        let sides = &self.input.file.sides;
        for (key, off) in &self.input.map.boxes {
            let at = |field| Path::new().field("boxes").key(key.as_str()).field(field);
            let entry = self.listed(off.entry, at("entry")).unwrap_or_default();
            for (field, weeks) in
                [("weeks_cavalry", off.weeks_cavalry), ("weeks_camps", off.weeks_camps)]
            {
                self.map_range("a way takes 1 to 100 weeks", at(field), weeks.into(), 1..=100);
            }
            let countries = &self.input.file.rules.countries;
            let country = countries.get(key).or_else(|| countries.get(ELSEWHERE));
            let mut grass_horses = [0; 12];
            let months = country.into_iter().flat_map(|c| &c.grass_horses_by_month);
            for (month, grass) in grass_horses.iter_mut().zip(months) {
                *month = i32::try_from(*grass).unwrap_or_default();
            }
            let owner = sides.keys().position(|k| *k == off.owner);
            map.boxes.push(OffMap {
                key: key.clone(),
                name: shown_name(&off.name),
                entry,
                owner: owner.map_or(SideId::NONE, SideId::at),
                days_riders: off.weeks_cavalry.clamp(1, 100) * 7,
                days_camps: off.weeks_camps.clamp(1, 100) * 7,
                grass_horses,
                bread_man_days: country.map_or(0, |c| c.bread_man_days_per_week),
                shelter: country.map_or(0, |c| c.shelter_permille.min(1000)),
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
            let rule = "importance runs from 0 (landmark) to 5 (capital)";
            self.map_range(rule, path().field("importance"), place.importance.into(), 0..=5);
            let Some(kind) = kinds.get(&place.kind) else {
                let home = Path::new().field("rules").field("place_kinds").key(place.kind.as_str());
                if self.is_sure(&home) {
                    let text = format!("the rule book has no kind of place \"{}\"", place.kind);
                    self.map_error_with("unknown-name", path().field("kind"), &text, |problem| {
                        problem.suggest(&place.kind, kinds.keys().map(String::as_str))
                    });
                }
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

/// The months of a zone; where some are missing (that was reported) the last stands in.
fn months(zone: &ZoneFile) -> [ZoneMonth; 12] {
    let month = |i: usize| zone.months.get(i).or(zone.months.last());
    core::array::from_fn(|i| ZoneMonth {
        temperature_dc: month(i).map_or(0, |m| m.temperature_dc.clamp(-900, 900)),
        rain_mm: month(i).map_or(0, |m| m.rain_mm),
        snow_lying_permille: month(i).map_or(0, |m| m.snow_lying_permille.min(1000)),
        forage: month(i).map_or(0, |m| m.forage_0_10.min(10)),
    })
}

fn regions(file: &MapFile) -> Vec<Region> {
    let table: &Table<_> = &file.regions;
    table.iter().map(|(key, r)| Region { key: key.clone(), name: shown_name(&r.name) }).collect()
}

/// The rank of the greatest river side on a reach.
fn rank_of(file: &MapFile, reach: &str) -> u8 {
    let sides = file.rivers.values().flat_map(|r| &r.sides);
    sides.filter(|s| s.4 == reach).map(|s| s.3).min().unwrap_or(4)
}
