//! From what people wrote to what the game runs: names become dense ids in key order, so the
//! order of a file never matters; everything that cannot work is reported, all at once.

mod map;
mod people;
mod start;

use super::{
    problem::{Problem, Report},
    raw::{At, FORMAT, MapFile, ScenarioFile},
    source::Layers,
};
use crate::rules::{
    calendar::{Calendar, Date},
    define::{DocBook, Path, Shape, Step, Table},
    ids::{BoxId, GroupId, HexId, LeaderId, PlaceId, SideId, Spot, TroopId},
    map::{Costs, Routes},
    scenario::{Derived, Scenario},
    state::Start,
};
use std::sync::Arc;

/// Largest number that a rule or a scenario may give: sums of them stay far from overflow.
pub(super) const LARGEST: u32 = 1_000_000;

/// Everything that is compiled together.
pub(super) struct Input<'a> {
    /// Key of the scenario.
    pub(super) key: &'a str,
    /// The merged scenario.
    pub(super) file: &'a ScenarioFile,
    /// Where its values are written.
    pub(super) layers: &'a Layers,
    /// The map.
    pub(super) map: &'a MapFile,
    /// Where its values are written.
    pub(super) map_layers: &'a Layers,
}

/// Compiles; nothing if anything is wrong (the report says what).
pub(super) fn compile(input: &Input<'_>, report: &mut Report) -> Option<Arc<Scenario>> {
    let before = report.has_errors();
    let mut c = Compiler { input, report, failed: false };
    let scenario = c.scenario();
    let failed = c.failed || (!before && report.has_errors());
    if failed { None } else { scenario.map(Arc::new) }
}

/// A compilation under way.
struct Compiler<'a, 'r> {
    input: &'a Input<'a>,
    report: &'r mut Report,
    failed: bool,
}

impl Compiler<'_, '_> {
    fn scenario(&mut self) -> Option<Scenario> {
        let file = self.input.file;
        self.numbers();
        let calendar = self.calendar();
        let map = self.map()?;
        let sides = self.sides(&map);
        let groups = self.groups();
        let leaders = self.leaders();
        let places = self.places();
        let (force_names, camp_names) = (self.force_names(), self.camp_names(&map));
        if self.failed {
            return None;
        }
        let mut scenario = Scenario {
            key: self.input.key.to_owned(),
            name: file.name.clone(),
            summary: file.summary.clone(),
            calendar,
            rules: file.rules.clone(),
            map,
            terrain: file.rules.terrain.values().cloned().collect(),
            terrain_keys: file.rules.terrain.keys().cloned().collect(),
            troops: file.rules.troops.values().cloned().collect(),
            troop_keys: file.rules.troops.keys().cloned().collect(),
            place_kinds: file.rules.place_kinds.values().cloned().collect(),
            sides,
            groups,
            leaders,
            places,
            force_names,
            camp_names,
            start: Start::default(),
            costs: Costs::default(),
            routes: Routes::default(),
            derived: Derived::default(),
            hash: 0,
        };
        self.start(&mut scenario);
        if self.failed {
            return None;
        }
        scenario.finish();
        self.reachable(&scenario);
        Some(scenario)
    }

    fn calendar(&mut self) -> Calendar {
        let file = self.input.file;
        if file.format != FORMAT {
            let text = format!("this program reads format {FORMAT}, not {}", file.format);
            self.error("format", Path::new().field("format"), &text);
        }
        if !(1..=260).contains(&file.weeks) {
            self.error("weeks", Path::new().field("weeks"), "a campaign has 1 to 260 weeks");
        }
        let at = || Path::new().field("start");
        let start = Date::parse(&file.start);
        if start.is_none() {
            let text = format!("\"{}\" is not a date such as \"1724-08-07\"", file.start);
            self.error("date", at(), &text);
        }
        let start = start.unwrap_or(Date { year: 1724, month: 8, day: 7 });
        let start_day_number = start.to_day_number();
        if start_day_number % 7 != 0 {
            let monday = Date::new_style(start_day_number - start_day_number.rem_euclid(7));
            let text = "weeks run from Monday to Sunday, and this is no Monday";
            let problem = self.input.layers.error("date", &at(), text).help(format!(
                "the Monday before is {:04}-{:02}-{:02}",
                monday.year, monday.month, monday.day
            ));
            self.push(problem);
        }
        Calendar { start_day_number, weeks: file.weeks.clamp(1, 260) }
    }

    /// Every number of the rule book and the scenario is kept within bounds in which no sum
    /// overflows; shares and tables are checked for their meaning.
    fn numbers(&mut self) {
        let file = self.input.file;
        let mut found = Vec::new();
        if let Ok(value) = serde_json::to_value(file) {
            walk(&value, &mut Vec::new(), &mut found);
        }
        for (way, text) in found {
            self.error("number", typed_path(&way), &text);
        }
        let rules = || Path::new().field("rules");
        let r = &file.rules;
        let months: [(&'static str, &'static str, usize); 7] = [
            ("horses", "condition_by_month", r.horses.condition_by_month.len()),
            ("grass", "regrowth_permille_by_month", r.grass.regrowth_permille_by_month.len()),
            ("food", "milk_permille_by_month", r.food.milk_permille_by_month.len()),
            ("supply", "harvest_permille_by_month", r.supply.harvest_permille_by_month.len()),
            ("camps", "births_permille_by_month", r.camps.births_permille_by_month.len()),
            ("camps", "flight_month_permille", r.camps.flight_month_permille.len()),
            ("grass", "standing_permille_by_forage", r.grass.standing_permille_by_forage.len() + 1),
        ];
        for (section, field, length) in months {
            if length != 12 {
                let want = if field == "standing_permille_by_forage" { 11 } else { 12 };
                let text = format!("{want} numbers are needed here, one for each step");
                self.error("table", rules().field(section).field(field), &text);
            }
        }
        if r.march.road_cost_percent.len() != 5 {
            let at = rules().field("march").field("road_cost_percent");
            self.error("table", at, "five numbers are needed: main, secondary, caravan, trail, nomad");
        }
        for month in ["jut_first_month", "jut_last_month"] {
            let value = if month == "jut_first_month" {
                r.weather.jut_first_month
            } else {
                r.weather.jut_last_month
            };
            if !(1..=12).contains(&value) {
                self.error("month", rules().field("weather").field(month), "months run from 1 to 12");
            }
        }
    }

    fn error(&mut self, code: &'static str, path: Path, message: &str) {
        let problem = self.input.layers.error(code, &path, message);
        self.push(problem);
    }

    fn map_error(&mut self, code: &'static str, path: Path, message: &str) {
        let problem = self.input.map_layers.error(code, &path, message);
        self.push(problem);
    }

    fn push(&mut self, problem: Problem) {
        self.failed = true;
        self.report.push(problem);
    }

    /// Position of a name among the keys of a table (they are sorted), or an error.
    fn name<T>(&mut self, what: &str, name: &str, table: &Table<T>, path: Path) -> Option<usize> {
        let at = table.keys().position(|key| key == name);
        if at.is_none() {
            let problem = self
                .input
                .layers
                .error("unknown-name", &path, &format!("there is no {what} \"{name}\""))
                .suggest(name, table.keys().map(String::as_str));
            self.push(problem);
        }
        at
    }

    fn side(&mut self, name: &str, path: Path) -> SideId {
        let at = self.name("side", name, &self.input.file.sides, path);
        at.map_or(SideId::NONE, SideId::at)
    }

    fn group(&mut self, name: &str, path: Path) -> GroupId {
        let at = self.name("group", name, &self.input.file.groups, path);
        at.map_or(GroupId::NONE, GroupId::at)
    }

    fn leader(&mut self, name: &str, path: Path) -> LeaderId {
        let at = self.name("leader", name, &self.input.file.leaders, path);
        at.map_or(LeaderId::NONE, LeaderId::at)
    }

    fn troop(&mut self, name: &str, path: Path) -> TroopId {
        let at = self.name("troop type", name, &self.input.file.rules.troops, path);
        at.map_or(TroopId::NONE, TroopId::at)
    }

    fn place(&mut self, name: &str, path: Path) -> PlaceId {
        let at = self.name("place", name, &self.input.map.places, path);
        at.map_or(PlaceId::NONE, PlaceId::at)
    }

    fn off_map(&mut self, name: &str, path: Path) -> BoxId {
        let at = self.name("off-map box", name, &self.input.map.boxes, path);
        at.map_or(BoxId::NONE, BoxId::at)
    }

    /// A position on the map or off it.
    fn at(&mut self, at: &At, path: Path) -> Spot {
        let map = self.input.map;
        let pair = match at {
            At::Place(key) => {
                let found = self.name("place", key, &map.places, path.clone());
                found.and_then(|_| map.places.get(key)).map(|p| p.at)
            }
            At::Ground(key) => {
                let found = self.name("ground", key, &map.grounds, path.clone());
                found.and_then(|_| map.grounds.get(key)).map(|g| g.at)
            }
            At::Hex(column, row) => Some((*column, *row)),
            At::Off(key) => {
                let id = self.off_map(key, path);
                return if id.is_some() { Spot::off_map(id) } else { Spot::NONE };
            }
        };
        let Some((column, row)) = pair else { return Spot::NONE };
        match self.hex(column, row) {
            Some(hex) => Spot::hex(hex),
            None => {
                let (columns, rows) = (map.columns, map.rows);
                let text = format!(
                    "hex ({column}, {row}) is not on the map of {columns} columns and {rows} rows"
                );
                self.error("off-map", path, &text);
                Spot::NONE
            }
        }
    }

    /// As [`Self::at`], where only a hex will do.
    fn hex_of(&mut self, at: &At, path: Path) -> HexId {
        let spot = self.at(at, path.clone());
        match spot.as_hex() {
            Some(hex) => hex,
            None => {
                if spot != Spot::NONE {
                    self.error("position", path, "this must be on the map, not in a box off it");
                }
                HexId::NONE
            }
        }
    }

    fn hex(&self, column: u16, row: u16) -> Option<HexId> {
        let map = self.input.map;
        let inside = column < map.columns && row < map.rows;
        inside.then(|| HexId(row * map.columns + column))
    }

    /// Forces and camps must be able to move from where they stand.
    fn reachable(&mut self, scenario: &Scenario) {
        let regime = scenario.routes.regime(&scenario.map, &Default::default());
        let stuck = |hex: HexId, mover| {
            scenario.map.neighbours[hex.index()].iter().all(|n| {
                n.some().is_none_or(|n| !regime.reaches(&scenario.map, &scenario.costs, mover, n, hex))
            })
        };
        use crate::rules::map::Mover;
        let mut problems = Vec::new();
        for (i, (key, _)) in self.input.file.camps.iter().enumerate() {
            let spot = scenario.start.camps.spot(crate::rules::ids::CampId::at(i));
            if spot.as_hex().is_some_and(|h| stuck(h, Mover::Camp)) {
                problems.push(Path::new().field("camps").key(key.as_str()).field("at"));
            }
        }
        for (i, (key, _)) in self.input.file.forces.iter().enumerate() {
            let spot = scenario.start.forces.spot(crate::rules::ids::ForceId::at(i));
            if spot.as_hex().is_some_and(|h| stuck(h, Mover::Horse)) {
                problems.push(Path::new().field("forces").key(key.as_str()).field("at"));
            }
        }
        for path in problems {
            let terrain = "no way leads out of this hex (water, or mountains without a pass)";
            self.error("stuck", path, terrain);
        }
    }
}

/// Finds numbers that are too large, and shares beyond reason.
fn walk(value: &serde_json::Value, way: &mut Vec<String>, found: &mut Vec<(Vec<String>, String)>) {
    match value {
        serde_json::Value::Number(number) => {
            let n = number.as_i64().unwrap_or(i64::MAX);
            let last = way.iter().rev().find(|step| step.parse::<usize>().is_err());
            let share = last.is_some_and(|name| {
                name.contains("permille") || name.contains("percent")
            });
            if n.unsigned_abs() > u64::from(LARGEST) {
                let text = format!("{number} is too large: the greatest number allowed is {LARGEST}");
                found.push((way.clone(), text));
            } else if share && n > 20_000 {
                found.push((way.clone(), format!("{number} is too large a share (at most 20000)")));
            }
        }
        serde_json::Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                way.push(i.to_string());
                walk(item, way, found);
                way.pop();
            }
        }
        serde_json::Value::Object(fields) => {
            for (name, item) in fields {
                way.push(name.clone());
                walk(item, way, found);
                way.pop();
            }
        }
        _ => {}
    }
}

/// The names on the way to a value, told apart into fields, table keys and list items by the
/// declared types.
fn typed_path(way: &[String]) -> Path {
    let (book, root) = DocBook::of::<ScenarioFile>();
    let mut path = Path::new();
    for name in way {
        let step = match book.shape_at(&root, &path) {
            Some(Shape::Table(_)) => Step::Key(name.clone()),
            Some(Shape::Struct(_)) => Step::Field(name.clone().into()),
            _ => Step::Item(name.parse().unwrap_or(0)),
        };
        path.push(step);
    }
    path
}
