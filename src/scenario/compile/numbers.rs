//! Numbers within bounds: no sum of what passes here overflows, no table is too short.

use super::{Compiler, LARGEST};
use crate::{
    rules::define::{DocBook, Patched, Path, Shape, Step},
    scenario::raw::{MapFile, ScenarioFile},
};
use serde::Serialize;
use serde_json::Value;

/// Largest share or cost, permille or percent.
const LARGEST_SHARE: i64 = 20_000;

/// What is wrong with a number.
enum Fault {
    /// Beyond [`LARGEST`].
    Number(String),
    /// Beyond [`LARGEST_SHARE`].
    Share(String),
}

impl Compiler<'_, '_> {
    /// Every number of the rule book, the scenario and the map is kept within bounds in which
    /// no sum overflows; tables by month are checked for their length.
    pub(super) fn numbers(&mut self) {
        let largest = format!("the greatest number allowed is {LARGEST}");
        let share = format!("at most {LARGEST_SHARE}; 1000 permille or 100 percent are the whole");
        let words = |fault: Fault| match fault {
            Fault::Number(n) => (format!("{n} is too large a number"), largest.clone()),
            Fault::Share(n) => (format!("{n} is too large a share"), share.clone()),
        };
        for (path, fault) in faults::<ScenarioFile>(self.input.file) {
            let (text, help) = words(fault);
            self.error_with("number", path, &text, |problem| problem.help(help));
        }
        for (path, fault) in faults::<MapFile>(self.input.map) {
            let (text, help) = words(fault);
            self.map_error_with("number", path, &text, |problem| problem.help(help));
        }
        self.tables();
        self.shares();
    }

    /// Lists with a place for each month, forage score or kind of road.
    fn tables(&mut self) {
        let r = &self.input.file.rules;
        const MONTHS: &str = "twelve numbers are needed, January first";
        const SCORES: &str = "eleven numbers are needed, for forage scores 0 to 10";
        const ROADS: &str = "five numbers are needed: main, secondary, caravan, trail, nomad";
        let lists: [(&'static str, &'static str, usize, usize, &str); 8] = [
            ("horses", "condition_by_month", r.horses.condition_by_month.len(), 12, MONTHS),
            ("grass", "regrowth_permille_by_month", r.grass.regrowth_permille_by_month.len(), 12, MONTHS),
            ("food", "milk_permille_by_month", r.food.milk_permille_by_month.len(), 12, MONTHS),
            ("supply", "harvest_permille_by_month", r.supply.harvest_permille_by_month.len(), 12, MONTHS),
            ("camps", "births_permille_by_month", r.camps.births_permille_by_month.len(), 12, MONTHS),
            ("camps", "flight_month_permille", r.camps.flight_month_permille.len(), 12, MONTHS),
            ("grass", "standing_permille_by_forage", r.grass.standing_permille_by_forage.len(), 11, SCORES),
            ("march", "road_cost_percent", r.march.road_cost_percent.len(), 5, ROADS),
        ];
        for (section, field, length, wanted, rule) in lists {
            if length != wanted {
                let path = Path::new().field("rules").field(section).field(field);
                self.error("table", path, &format!("{rule}; here are {length}"));
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

    /// Shares of the scenario that cannot be more than the whole.
    fn shares(&mut self) {
        const RULE: &str = "this runs from 0 to 1000 permille";
        for (key, force) in &self.input.file.forces {
            let at = |name: &str| {
                Path::new().field("forces").key(key.as_str()).field("contingents").key(name)
            };
            for (name, men) in &force.contingents {
                for (field, value) in [
                    ("condition_permille", men.condition_permille),
                    ("cohesion_permille", men.cohesion_permille),
                ] {
                    self.range(RULE, at(name).field(field), value.unwrap_or(0).into(), 0..=1000);
                }
            }
        }
        for (key, place) in &self.input.file.places {
            let path = Path::new().field("places").key(key.as_str()).field("walls_permille");
            self.range(RULE, path, place.walls_permille, 0..=1000);
        }
    }
}

/// Every number of a value that is too large, and where it stands.
fn faults<T: Patched + Serialize>(value: &T) -> Vec<(Path, Fault)> {
    // Numbers and texts in structs and tables with text keys: this cannot fail.
    let Ok(value) = serde_json::to_value(value) else { return Vec::new() };
    let mut found = Vec::new();
    walk(&value, &mut Vec::new(), &mut found);
    if found.is_empty() {
        return Vec::new();
    }
    let (book, root) = DocBook::of::<T>();
    found.into_iter().map(|(way, fault)| (typed_path(&book, &root, &way), fault)).collect()
}

fn walk<'v>(value: &'v Value, way: &mut Vec<Way<'v>>, found: &mut Vec<(Vec<Way<'v>>, Fault)>) {
    match value {
        Value::Number(number) => {
            // Fractions do not occur; whole numbers beyond i64 are too large in any case.
            let n = number.as_i64().unwrap_or(i64::MAX);
            let name = way.iter().rev().find_map(|step| match step {
                Way::Name(name) => Some(*name),
                Way::Item(_) => None,
            });
            let is_share = name.is_some_and(|n| n.contains("permille") || n.contains("percent"));
            if n.unsigned_abs() > u64::from(LARGEST) {
                found.push((way.clone(), Fault::Number(number.to_string())));
            } else if is_share && n > LARGEST_SHARE {
                found.push((way.clone(), Fault::Share(number.to_string())));
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                way.push(Way::Item(i));
                walk(item, way, found);
                way.pop();
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                way.push(Way::Name(name));
                walk(item, way, found);
                way.pop();
            }
        }
        _ => {}
    }
}

/// A step in serialized data, where fields and keys look alike.
#[derive(Clone, Copy)]
enum Way<'v> {
    Name(&'v str),
    Item(usize),
}

/// The way to a value as a path, fields and table keys told apart by the declared types.
fn typed_path(book: &DocBook, root: &Shape, way: &[Way<'_>]) -> Path {
    let mut path = Path::new();
    for step in way {
        let step = match (step, book.shape_at(root, &path)) {
            (Way::Name(name), Some(Shape::Struct(_))) => Step::Field((*name).to_owned().into()),
            (Way::Name(name), _) => Step::Key((*name).to_owned()),
            (Way::Item(index), _) => Step::Item(*index),
        };
        path.push(step);
    }
    path
}
