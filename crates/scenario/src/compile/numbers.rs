//! What can be said of any value by its name alone: numbers within bounds (no sum of what passes
//! here overflows), tables neither too short nor too long, keys and texts that can be shown.

use super::{Compiler, LARGEST, keys};
use crate::{
    problem::Severity,
    raw::{MapFile, ScenarioFile},
};
use rules::define::{DocBook, Patched, Path, PathStep, Shape};
use serde::Serialize;
use serde_json::Value;

/// Largest factor or cost, permille or percent.
const LARGEST_FACTOR: i64 = 20_000;

/// What is given in permille but is no part of a whole: rates by head and factors. All else is a
/// share or a chance, and the rules count on its being 1000 at most.
const FACTORS: [&str; 37] = [
    "attack_odds_permille",
    "booty_carried_permille",
    "burden_permille",
    "envelop_from_permille",
    "envelop_most_permille",
    "envelop_rise_permille",
    "flight_month_permille",
    "flood_loss_permille",
    "frontage_open_permille",
    "frontage_rough_permille",
    "frontage_works_permille",
    "gate_permille",
    "great_river_permille",
    "harvest_permille_by_month",
    "home_month_permille",
    "horses_fall_permille",
    "horses_kept_permille",
    "horses_per_man_permille",
    "ignore_odds_permille",
    "milk_permille_by_month",
    "overrun_river_permille",
    "overrun_rough_permille",
    "overrun_works_permille",
    "pursuit_odds_permille",
    "quality_permille",
    "rank2_flood_loss_permille",
    "river_permille",
    "rough_permille",
    "seek_odds_permille",
    "shake_odds_permille",
    "shock_permille",
    "sortie_odds_permille",
    "stream_permille",
    "townsman_ration_permille",
    "trapped_permille",
    "works_day_permille",
    "works_first_permille",
];

/// More entries than this no table needs: each is looked up, and each may be named by the others.
const MOST_ENTRIES: usize = 4_096;

/// What is wrong with a value.
#[derive(Clone, Copy)]
enum ValueFault {
    /// A table of too many entries.
    Long,
    /// A key that cannot be seen or typed.
    Key(&'static str),
    /// A text that cannot be shown as it is.
    Text(&'static str),
    /// A number.
    Number(NumberFault),
}

/// What is wrong with a number.
#[derive(Clone, Copy)]
enum NumberFault {
    /// Beyond [`LARGEST`].
    Number,
    /// Beyond [`LARGEST_FACTOR`].
    Factor,
    /// More than the whole.
    Share,
    /// More of the units in its name than anything has.
    Measure(i64),
}

/// Units at the end of a name, and the most of them that anything has: hexes are counted over the
/// whole theatre, days and weeks over the longest campaign, rates so that a million men or fifty
/// million beasts of it do not overflow. The first that fits holds.
const MEASURES: [(&str, i64); 20] = [
    ("_hexes", 200),
    ("_days", 3_650),
    ("_weeks", 520),
    ("_km", 1_000),
    ("_km_per_day", 1_000),
    ("_dc", 900),
    ("_rounds", 100),
    ("_mm", 20_000),
    ("_per_100", 1_000),
    ("_per_100_dead", 1_000),
    ("_per_100_men", 1_000),
    ("_per_100_people", 1_000),
    ("_per_100k", 100_000),
    ("_per_man", 100),
    ("_per_household", 1_000),
    ("_per_sheep", 80),
    ("sheep_per_horse", 80),
    ("_per_horse", 1_000),
    ("_grazing", 80),
    ("_rations", 100),
];

impl NumberFault {
    /// What is wrong with a number that belongs to a field.
    fn of(n: i64, field: &str) -> Option<Self> {
        let is_permille = field.contains("permille") || field == "condition_by_month";
        if n.unsigned_abs() > u64::from(LARGEST) {
            Some(Self::Number)
        } else if is_permille && !FACTORS.contains(&field) && n > 1000 {
            Some(Self::Share)
        } else if (is_permille || field.contains("percent")) && n > LARGEST_FACTOR {
            Some(Self::Factor)
        } else {
            None
        }
    }

    /// The same for the rule book, where a name says what is counted.
    fn of_rules(n: i64, field: &str) -> Option<Self> {
        let measure = MEASURES.iter().find(|(unit, _)| field.ends_with(unit));
        let beyond = measure.filter(|(_, most)| n.unsigned_abs() > most.unsigned_abs());
        Self::of(n, field).or(beyond.map(|&(_, most)| Self::Measure(most)))
    }

    fn words(self, number: &str) -> (String, String) {
        match self {
            Self::Number => {
                (format!("{number} is too large a number"), format!("at most {LARGEST} is allowed"))
            }
            Self::Factor => (
                format!("{number} is too large"),
                format!(
                    "at most {LARGEST_FACTOR} is allowed; 1000 permille or 100 percent are one"
                ),
            ),
            Self::Share => (
                format!("{number} is more than the whole"),
                "this is a share or a chance: 0 to 1000 permille".to_owned(),
            ),
            Self::Measure(most) => (
                format!("{number} is too large"),
                format!("for what this number counts, at most {most} is possible"),
            ),
        }
    }
}

impl Compiler<'_, '_> {
    /// Every number of the rule book, the scenario and the map is kept within bounds in which
    /// no sum overflows; tables by month are checked for their length; keys and texts can be shown.
    /// `false` where a table is so long that nothing more is looked at.
    pub(super) fn numbers(&mut self) -> bool {
        let own = faults::<ScenarioFile>(self.input.file);
        let of_map = faults::<MapFile>(self.input.map);
        let is_long = |(_, _, fault): &(_, _, ValueFault)| matches!(fault, ValueFault::Long);
        let goes_on = !own.iter().chain(&of_map).any(is_long);
        for (path, written, fault) in own {
            self.value_fault(path, &written, fault, false);
        }
        for (path, written, fault) in of_map {
            self.value_fault(path, &written, fault, true);
        }
        self.tables();
        goes_on
    }

    fn value_fault(&mut self, path: Path, written: &str, fault: ValueFault, of_map: bool) {
        let layers = if of_map { self.input.map_layers } else { self.input.layers };
        match fault {
            ValueFault::Long => {
                let text = format!("{written} entries are too many: at most {MOST_ENTRIES}");
                self.put(Severity::Error, layers, path, |path| {
                    layers.error("too-many", path, &text)
                });
            }
            ValueFault::Key(why) => self.put(Severity::Error, layers, path, |path| {
                let problem = layers.error("key", path, why);
                match layers.locate_key(path) {
                    Some(place) => problem.at(place),
                    None => problem,
                }
            }),
            ValueFault::Text(why) => {
                let help = "write it in visible characters, a name in one line";
                self.put(Severity::Warning, layers, path, |path| {
                    layers.warning("text", path, why).help(help)
                });
            }
            ValueFault::Number(fault) => {
                let (text, help) = fault.words(written);
                self.put(Severity::Error, layers, path, |path| {
                    layers.error("number", path, &text).help(help)
                });
            }
        }
    }

    /// Lists with a place for each month, forage score or kind of road.
    fn tables(&mut self) {
        const MONTHS: &str = "twelve numbers are needed, January first";
        const SCORES: &str = "eleven numbers are needed, for forage scores 0 to 10";
        const ROADS: &str = "five numbers are needed: main, secondary, caravan, trail, nomad";
        let r = &self.input.file.rules;
        let months = |section, field, length| (section, field, length, 12, MONTHS);
        let scores = &r.grass.standing_permille_by_forage;
        let lists: [(&'static str, &'static str, usize, usize, &str); 9] = [
            months("horses", "condition_by_month", r.horses.condition_by_month.len()),
            months("grass", "regrowth_permille_by_month", r.grass.regrowth_permille_by_month.len()),
            months("food", "milk_permille_by_month", r.food.milk_permille_by_month.len()),
            months("supply", "harvest_permille_by_month", r.supply.harvest_permille_by_month.len()),
            months("camps", "births_permille_by_month", r.camps.births_permille_by_month.len()),
            months("camps", "flight_month_permille", r.camps.flight_month_permille.len()),
            months("politics", "home_month_permille", r.politics.home_month_permille.len()),
            ("grass", "standing_permille_by_forage", scores.len(), 11, SCORES),
            ("march", "road_cost_percent", r.march.road_cost_percent.len(), 5, ROADS),
        ];
        for (section, field, length, wanted, rule) in lists {
            if length != wanted {
                let path = Path::new().field("rules").field(section).field(field);
                self.error("table", path, &format!("{rule}; here are {length}"));
            }
        }
        for (key, country) in &r.countries {
            let length = country.grass_horses_by_month.len();
            if length != 12 {
                let path = Path::new().field("rules").field("countries").key(key.as_str());
                let path = path.field("grass_horses_by_month");
                self.error("table", path, &format!("{MONTHS}; here are {length}"));
            }
        }
        for (field, month) in [
            ("jut_first_month", r.weather.jut_first_month),
            ("jut_last_month", r.weather.jut_last_month),
        ] {
            let path = Path::new().field("rules").field("weather").field(field);
            self.range("months run from 1 to 12", path, month.into(), 1..=12);
        }
    }
}

/// Everything in a value that cannot be as it is: where it stands, and as it is written.
fn faults<T: Patched + Serialize>(value: &T) -> Vec<(Path, String, ValueFault)> {
    // Numbers and texts in structs and tables with text keys: this cannot fail.
    let Ok(value) = serde_json::to_value(value) else { return Vec::new() };
    let mut found = Vec::new();
    walk(&value, &mut Vec::new(), &mut found);
    if found.is_empty() {
        return Vec::new();
    }
    let (book, root) = DocBook::of::<T>();
    let typed =
        |(way, written, fault): FoundFault<'_>| (typed_path(&book, &root, &way), written, fault);
    found.into_iter().map(typed).collect()
}

/// Something wrong in serialized data.
type FoundFault<'v> = (Vec<DataStep<'v>>, String, ValueFault);

fn walk<'v>(value: &'v Value, way: &mut Vec<DataStep<'v>>, found: &mut Vec<FoundFault<'v>>) {
    match value {
        Value::String(text) => {
            let named = |back: usize, names: &[&str]| {
                let at = way.len().checked_sub(back).and_then(|at| way.get(at));
                matches!(at, Some(DataStep::Name(name)) if names.contains(name))
            };
            // Texts for people are in three languages; of those, names stand in a line.
            let fault = named(1, &["en", "kk", "ru"])
                .then(|| keys::fault_of_text(text, named(2, &["name"])))
                .flatten();
            found.extend(fault.map(|why| (way.clone(), String::new(), ValueFault::Text(why))));
        }
        Value::Number(number) => {
            // Fractions do not occur; whole numbers beyond i64 are too large in any case.
            let n = number.as_i64().unwrap_or(i64::MAX);
            let name = way.iter().rev().find_map(|step| match step {
                DataStep::Name(name) => Some(*name),
                DataStep::Item(_) => None,
            });
            let of_rules = matches!(way.first(), Some(DataStep::Name("rules")));
            let of = if of_rules { NumberFault::of_rules } else { NumberFault::of };
            if let Some(fault) = of(n, name.unwrap_or_default()) {
                found.push((way.clone(), number.to_string(), ValueFault::Number(fault)));
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                way.push(DataStep::Item(i));
                walk(item, way, found);
                way.pop();
            }
        }
        Value::Object(fields) => {
            if fields.len() > MOST_ENTRIES {
                found.push((way.clone(), fields.len().to_string(), ValueFault::Long));
            }
            for (name, item) in fields {
                way.push(DataStep::Name(name));
                // Names of fields are among them, and pass.
                if let Some(why) = keys::fault_of_key(name) {
                    found.push((way.clone(), String::new(), ValueFault::Key(why)));
                }
                walk(item, way, found);
                way.pop();
            }
        }
        _ => {}
    }
}

/// A step in serialized data, where fields and keys look alike.
#[derive(Clone, Copy)]
enum DataStep<'v> {
    Name(&'v str),
    Item(usize),
}

/// The way to a value as a path, fields and table keys told apart by the declared types. What
/// stands inside a phrase (`All([Men(…), …])`) is no part of the declarations: there a name in
/// capitals is a variant's, which is no step, and what it holds without a name is its first item.
fn typed_path(book: &DocBook, root: &Shape, way: &[DataStep<'_>]) -> Path {
    let mut path = Path::new();
    let (mut inside, mut variant) = (false, false);
    for step in way {
        let shape = book.shape_at(root, &path);
        inside = inside || matches!(shape, Some(Shape::Choice(_)));
        let is_variant = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase());
        let step = match (step, shape) {
            (DataStep::Name(name), _) if inside && is_variant(name) => {
                if core::mem::replace(&mut variant, true) {
                    path.push(PathStep::Item(0));
                }
                continue;
            }
            (DataStep::Name(name), _) if inside => {
                variant = false;
                PathStep::Field((*name).to_owned().into())
            }
            (DataStep::Name(name), Some(Shape::Struct(_))) => {
                PathStep::Field((*name).to_owned().into())
            }
            (DataStep::Name(name), _) => PathStep::Key((*name).to_owned()),
            (DataStep::Item(index), _) => {
                if core::mem::take(&mut variant) {
                    path.push(PathStep::Item(0));
                }
                PathStep::Item(*index)
            }
        };
        path.push(step);
    }
    if variant {
        path.push(PathStep::Item(0));
    }
    path
}
