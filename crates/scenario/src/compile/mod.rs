//! From what people wrote to what the game runs: names become dense ids in key order, so the
//! order of a file never matters; everything that cannot work is reported, all at once.
//!
//! Also a scenario that could not be read in full is gone through to the end, so that one run
//! shows as much as possible; only what may follow from an unreadable value is kept back.

pub(crate) mod basis;
mod condition;
mod contradictions;
mod history;
mod keys;
mod map;
mod numbers;
mod people;
mod plan;
mod rows;
mod scripted_events;
mod start;
mod statistics;
mod victory;
mod winters;

use super::{
    problem::{Location, Problem, Report, Severity},
    raw::{At, FORMAT, MapFile, ScenarioFile},
    source::Layers,
};
use keys::{shown_name, shown_text};
use rules::{
    calendar::{Calendar, Date},
    define::{Path, PathStep, Table},
    hex::Direction,
    ids::{BoxId, CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, SideId, Spot, TroopId},
    map::{Costs, Mover, Routes, Ways},
    scenario::{Derived, Scenario, SourceTexts},
    state::StartColumns,
};
use std::{ops::RangeInclusive, sync::Arc};

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
    let mut compiler = Compiler { input, report };
    let scenario = compiler.scenario()?;
    (!report.has_errors()).then(|| Arc::new(scenario))
}

/// A compilation under way.
struct Compiler<'a, 'r> {
    input: &'a Input<'a>,
    report: &'r mut Report,
}

/// A table that the names of a kind of thing are looked up in.
struct Names<'a, T> {
    /// What a name stands for, as in "there is no …".
    what: &'static str,
    table: &'a Table<T>,
    /// Where the table stands …
    at: Path,
    /// … in these files.
    layers: &'a Layers,
}

/// Something of a side, named where only that side's may stand.
struct OwnedBySide<'n> {
    /// What it is, as in "the force …".
    what: &'static str,
    name: &'n str,
    /// Key of its side; nothing where there is no such thing.
    own: Option<&'n str>,
    /// The table in which it stands.
    table: &'static str,
}

/// A kind of the rule book with its name as it is shown.
fn named<T: Clone>(kind: &T, name: impl Fn(&mut T) -> &mut rules::define::Names) -> T {
    let mut kind = kind.clone();
    let names = name(&mut kind);
    *names = shown_name(names);
    kind
}

impl<'a> Compiler<'a, '_> {
    fn scenario(&mut self) -> Option<Scenario> {
        let file = self.input.file;
        if !self.numbers() {
            return None;
        }
        self.side_keys();
        self.claims();
        self.contradictions();
        let calendar = self.calendar();
        self.winters(&calendar);
        let map = self.map()?;
        let sides = self.sides(&map);
        let groups = self.groups();
        let leaders = self.leaders();
        let places = self.places();
        let (force_names, camp_names) = (self.force_names(), self.camp_names(&map));
        let mut scenario = Scenario {
            key: self.input.key.to_owned(),
            name: shown_name(&file.name),
            summary: shown_text(&file.summary),
            calendar,
            rules: file.rules.clone(),
            map,
            chart: self.chart(),
            terrain: file.rules.terrain.values().map(|x| named(x, |x| &mut x.name)).collect(),
            terrain_keys: file.rules.terrain.keys().cloned().collect(),
            troops: file.rules.troops.values().map(|x| named(x, |x| &mut x.name)).collect(),
            troop_keys: file.rules.troops.keys().cloned().collect(),
            place_kinds: file
                .rules
                .place_kinds
                .values()
                .map(|x| named(x, |x| &mut x.name))
                .collect(),
            place_kind_keys: file.rules.place_kinds.keys().cloned().collect(),
            sides,
            briefs: self.briefs(),
            groups,
            leaders,
            places,
            force_names,
            camp_names,
            scripted_events: Vec::new(),
            tracks: Vec::new(),
            victory: self.victory(),
            plan: Vec::new(),
            chronicle: Vec::new(),
            facts: Vec::new(),
            statistics: Vec::new(),
            reference_seed: file.reference_seed,
            start: StartColumns::default(),
            costs: Costs::default(),
            routes: Routes::default(),
            derived: Derived::default(),
            hash: 0,
            sources: SourceTexts::default(),
        };
        self.scripted_events(&mut scenario);
        self.start(&mut scenario);
        // From here on every id must hold what it says.
        if self.report.has_errors() {
            return None;
        }
        scenario.finish();
        self.stuck(&scenario);
        Some(scenario)
    }

    fn calendar(&mut self) -> Calendar {
        let file = self.input.file;
        if !(1..=FORMAT).contains(&file.format) {
            let text = format!("this program reads formats 1 to {FORMAT}, not {}", file.format);
            self.error_with("format", Path::new().field("format"), &text, |problem| {
                if file.format > FORMAT {
                    problem.help("the scenario was made for a newer version of the program")
                } else {
                    problem.help(format!("write `format: {FORMAT}`"))
                }
            });
        }
        let weeks = Path::new().field("weeks");
        self.range("a campaign has 1 to 260 weeks", weeks, file.weeks.into(), 1..=260);
        let at = || Path::new().field("start");
        let start = self.date(&file.start, at());
        let start = start.unwrap_or(Date { year: 1724, month: 8, day: 7 });
        let start_day_number = start.to_day_number();
        if start_day_number % 7 != 0 {
            let monday = Date::new_style(start_day_number - start_day_number.rem_euclid(7));
            let text = format!("weeks run from Monday to Sunday, and {} is no Monday", file.start);
            self.error_with("date", at(), &text, |problem| {
                let Date { year, month, day } = monday;
                problem.help(format!("the Monday before is \"{year:04}-{month:02}-{day:02}\""))
            });
        }
        Calendar { start_day_number, weeks: file.weeks.clamp(1, 260) }
    }

    /// An error about a value of the scenario.
    fn error(&mut self, code: &'static str, path: Path, message: &str) {
        self.error_with(code, path, message, |problem| problem);
    }

    /// The same with help or notes.
    fn error_with(
        &mut self,
        code: &'static str,
        path: Path,
        message: &str,
        finish: impl FnOnce(Problem) -> Problem,
    ) {
        let layers = self.input.layers;
        self.put(Severity::Error, layers, path, |path| finish(layers.error(code, path, message)));
    }

    /// An error about a value of the map file.
    fn map_error(&mut self, code: &'static str, path: Path, message: &str) {
        self.map_error_with(code, path, message, |problem| problem);
    }

    /// The same with help or notes.
    fn map_error_with(
        &mut self,
        code: &'static str,
        path: Path,
        message: &str,
        finish: impl FnOnce(Problem) -> Problem,
    ) {
        let layers = self.input.map_layers;
        self.put(Severity::Error, layers, path, |path| finish(layers.error(code, path, message)));
    }

    /// A warning about a value of the scenario.
    fn warning_with(
        &mut self,
        code: &'static str,
        path: Path,
        message: &str,
        finish: impl FnOnce(Problem) -> Problem,
    ) {
        let layers = self.input.layers;
        let warned = Severity::Warning;
        self.put(warned, layers, path, |path| finish(layers.warning(code, path, message)));
    }

    /// Reports, unless the value is in doubt; items of lists are counted as the file has them.
    fn put(
        &mut self,
        severity: Severity,
        layers: &Layers,
        path: Path,
        problem: impl FnOnce(&Path) -> Problem,
    ) {
        let path = layers.as_written(&path, self.report);
        if layers.is_doubtful(&path, self.report) {
            return;
        }
        if self.report.is_full(severity) {
            self.report.count_only(severity, 1);
        } else {
            self.report.push(problem(&path));
        }
    }

    /// Whether a value that another one is measured against was read as it was written.
    fn is_sure(&self, path: &Path) -> bool {
        !self.input.layers.is_doubtful(path, self.report)
    }

    /// An error if a number of the scenario lies outside what is possible.
    fn range(&mut self, rule: &str, path: Path, value: u32, possible: RangeInclusive<u32>) {
        if !possible.contains(&value) {
            self.error("range", path, &format!("{rule}, not {value}"));
        }
    }

    /// The same for the map file.
    fn map_range(&mut self, rule: &str, path: Path, value: u32, possible: RangeInclusive<u32>) {
        if !possible.contains(&value) {
            self.map_error("range", path, &format!("{rule}, not {value}"));
        }
    }

    /// Position of a name among the keys of a table (they are sorted), or an error.
    fn name<T>(&mut self, names: &Names<'a, T>, name: &str, path: Path) -> Option<usize> {
        let is_there = names.table.contains_key(name);
        let at = is_there.then(|| names.table.keys().position(|key| key == name)).flatten();
        // What could not be read may be just what is looked for.
        let entry = names.at.clone().key(name);
        if at.is_none() && !names.layers.is_doubtful(&entry, self.report) {
            let text = format!("there is no {} \"{name}\"", names.what);
            let place = self.name_location(&path, name);
            let removed = names.layers.giver(&entry).and(names.layers.locate(&entry));
            self.error_with("unknown-name", path, &text, |problem| {
                let problem = match place {
                    Some(place) => problem.at(place),
                    None => problem,
                };
                match removed {
                    Some(place) => problem.note("it is taken out here", place),
                    None => problem.suggest(name, names.table.keys().map(String::as_str)),
                }
            });
        }
        at
    }

    /// Where a name is written: as the key of a table, or inside `Place("…")` and its like.
    fn name_location(&self, path: &Path, name: &str) -> Option<Location> {
        let layers = self.input.layers;
        let is_key = matches!(path.steps().last(), Some(PathStep::Key(key)) if key == name);
        let inside = path.clone().item(0);
        if is_key {
            layers.locate_key(path)
        } else {
            layers.giver(&inside).and(layers.locate(&inside))
        }
    }

    /// A table of the scenario to look names up in.
    fn table<T>(
        &self,
        what: &'static str,
        field: &'static str,
        table: &'a Table<T>,
    ) -> Names<'a, T> {
        Names { what, table, at: Path::new().field(field), layers: self.input.layers }
    }

    /// A table of the map.
    fn map_table<T>(
        &self,
        what: &'static str,
        field: &'static str,
        table: &'a Table<T>,
    ) -> Names<'a, T> {
        Names { what, table, at: Path::new().field(field), layers: self.input.map_layers }
    }

    fn side(&mut self, name: &str, path: Path) -> SideId {
        let sides = self.table("side", "sides", &self.input.file.sides);
        self.name(&sides, name, path).map_or(SideId::NONE, SideId::at)
    }

    fn group(&mut self, name: &str, path: Path) -> GroupId {
        let groups = self.table("group", "groups", &self.input.file.groups);
        self.name(&groups, name, path).map_or(GroupId::NONE, GroupId::at)
    }

    /// A group that must be of a side, because what it is part of is.
    fn group_of(&mut self, side: &str, name: &str, path: Path) -> GroupId {
        let id = self.group(name, path.clone());
        let own = self.input.file.groups.get(name).map(|group| group.side.as_str());
        let named = OwnedBySide { what: "group", name, own, table: "groups" };
        self.must_be_of(side, &named, ("this", "the group's side"), path);
        id
    }

    /// An error if what is named is of another side than what it is part of. The two words call
    /// this thing and the other's side.
    fn must_be_of(
        &mut self,
        side: &str,
        named: &OwnedBySide<'_>,
        (this, its_side): (&str, &str),
        path: Path,
    ) {
        let OwnedBySide { what, name, own, table } = *named;
        let at = Path::new().field(table).key(name).field("side");
        if let Some(own) = own
            && self.differ(own, side)
            && self.is_sure(&at)
        {
            let text = format!("the {what} \"{name}\" is of \"{own}\", {this} is of \"{side}\"");
            let place = self.input.layers.locate(&at);
            self.error_with("other-side", path, &text, |problem| match place {
                Some(place) => problem.note(its_side, place),
                None => problem,
            });
        }
    }

    /// Whether two sides are two; what is no side at all is told where it is named.
    fn differ(&self, a: &str, b: &str) -> bool {
        let sides = &self.input.file.sides;
        a != b && sides.contains_key(a) && sides.contains_key(b)
    }

    fn leader(&mut self, name: &str, path: Path) -> LeaderId {
        let leaders = self.table("leader", "leaders", &self.input.file.leaders);
        self.name(&leaders, name, path).map_or(LeaderId::NONE, LeaderId::at)
    }

    fn troop(&mut self, name: &str, path: Path) -> TroopId {
        let table = &self.input.file.rules.troops;
        let at = Path::new().field("rules").field("troops");
        let troops = Names { what: "troop type", table, at, layers: self.input.layers };
        self.name(&troops, name, path).map_or(TroopId::NONE, TroopId::at)
    }

    fn place(&mut self, name: &str, path: Path) -> PlaceId {
        let places = self.map_table("place", "places", &self.input.map.places);
        self.name(&places, name, path).map_or(PlaceId::NONE, PlaceId::at)
    }

    fn off_map(&mut self, name: &str, path: Path) -> BoxId {
        let boxes = self.map_table("off-map box", "boxes", &self.input.map.boxes);
        self.name(&boxes, name, path).map_or(BoxId::NONE, BoxId::at)
    }

    /// A position on the map or off it.
    fn at(&mut self, at: &At, path: Path) -> Spot {
        let map = self.input.map;
        let pair = match at {
            At::Place(key) => {
                self.place(key, path.clone());
                map.places.get(key).map(|place| place.at)
            }
            At::Ground(key) => {
                let grounds = self.map_table("ground", "grounds", &map.grounds);
                self.name(&grounds, key, path.clone());
                map.grounds.get(key).map(|ground| ground.at)
            }
            At::Hex(column, row) => Some((*column, *row)),
            At::Off(key) => {
                let id = self.off_map(key, path);
                let is_possible = id.index() < map::MOST_BOXES;
                return if is_possible { Spot::off_map(id) } else { Spot::NONE };
            }
        };
        let Some((column, row)) = pair else { return Spot::NONE };
        match self.hex(column, row) {
            Some(hex) => Spot::hex(hex),
            None => {
                // That a place or a ground is off the map is the map's own mistake.
                if matches!(at, At::Hex(..)) {
                    self.error("off-map", path, &self.not_on_map((column, row)));
                }
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

    fn not_on_map(&self, (column, row): (u16, u16)) -> String {
        let (columns, rows) = (self.input.map.columns, self.input.map.rows);
        format!(
            "hex ({column}, {row}) is not on the map: columns run from 0 to {}, rows from 0 to {}",
            columns.saturating_sub(1),
            rows.saturating_sub(1)
        )
    }

    /// Forces and camps must be able to move from where they stand.
    fn stuck(&mut self, scenario: &Scenario) {
        let (forces, camps) = (&self.input.file.forces, &self.input.file.camps);
        let (of_forces, of_camps) = (&scenario.start.forces, &scenario.start.camps);
        let forces = forces.keys().enumerate().map(|(i, key)| {
            let path = Path::new().field("forces").key(key.as_str());
            (path, of_forces.spot(ForceId::at(i)), Mover::Horse)
        });
        let camps = camps.keys().enumerate().map(|(i, key)| {
            let path = Path::new().field("camps").key(key.as_str());
            (path, of_camps.spot(CampId::at(i)), Mover::Camp)
        });
        for (path, spot, mover) in forces.chain(camps) {
            let Some(hex) = spot.as_hex() else { continue };
            let leads_out = |direction| {
                scenario
                    .costs
                    .step(&scenario.map, mover, hex, direction, &Ways::default())
                    .is_some()
            };
            if !Direction::ALL.into_iter().any(leads_out) {
                let ground = &scenario.ground(hex).name.en;
                let text = format!("no way leads out of this hex ({})", ground.to_lowercase());
                self.error_with("stuck", path.field("at"), &text, |problem| {
                    problem.help("water and mountains are crossed by roads and passes only")
                });
            }
        }
    }
}
