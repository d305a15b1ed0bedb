//! The rule book that this program was built with, and what an older one lacks of it.
//!
//! A record carries the rule book it was played by. Numbers that rules have gained since stand in
//! none of its files; without them nothing of the record could be shown. They are taken from here,
//! value by value: what the older book says stays as it says it, and no table of its gains an entry.
//! Files on disk are never filled up so: a number that is missing there is a mistake.

use super::Stack;
use crate::{
    problem::Report,
    source::{SourceFile, parse_patch},
};
use rules::{
    define::{self, Lack, Missing, Patched, Path as DataPath, PathStep},
    ruleset::Ruleset,
};
use std::path::Path;

/// The files of `assets/ruleset`, by name.
const SHIPPED: [(&str, &str); 16] = [
    ("camps.ron", include_str!("../../../../assets/ruleset/camps.ron")),
    ("combat.ron", include_str!("../../../../assets/ruleset/combat.ron")),
    ("fitness.ron", include_str!("../../../../assets/ruleset/fitness.ron")),
    ("food.ron", include_str!("../../../../assets/ruleset/food.ron")),
    ("headlines.ron", include_str!("../../../../assets/ruleset/headlines.ron")),
    ("horses.ron", include_str!("../../../../assets/ruleset/horses.ron")),
    ("knowledge.ron", include_str!("../../../../assets/ruleset/knowledge.ron")),
    ("march.ron", include_str!("../../../../assets/ruleset/march.ron")),
    ("places.ron", include_str!("../../../../assets/ruleset/places.ron")),
    ("politics.ron", include_str!("../../../../assets/ruleset/politics.ron")),
    ("raids.ron", include_str!("../../../../assets/ruleset/raids.ron")),
    ("ruleset.ron", include_str!("../../../../assets/ruleset/ruleset.ron")),
    ("siege.ron", include_str!("../../../../assets/ruleset/siege.ron")),
    ("terrain.ron", include_str!("../../../../assets/ruleset/terrain.ron")),
    ("troops.ron", include_str!("../../../../assets/ruleset/troops.ron")),
    ("weather.ron", include_str!("../../../../assets/ruleset/weather.ron")),
];

/// Lays what the rule book in `stack` lacks; to be called before any scenario is laid on it.
pub(super) fn fill_up(stack: &mut Stack, report: &mut Report) {
    let Err(missing) = define::build::<Ruleset>(&stack.merged.rules) else { return };
    let shipped: Vec<SourceFile> = SHIPPED
        .iter()
        .map(|(name, text)| SourceFile::from_text(Path::new(name), *text, report))
        .collect();
    for Missing { path, .. } in missing.iter().filter(|missing| missing.lack == Lack::Value) {
        let found = shipped.iter().find_map(|file| {
            let node = file.tree().node(file.tree().find(path)?)?;
            Some((file, &file.text()[node.span.clone()]))
        });
        let Some((file, text)) = found.and_then(|(file, value)| Some((file, alone(path, value)?)))
        else {
            continue;
        };
        let source = SourceFile::from_text(file.path(), text, report);
        if let Some(patch) = parse_patch::<Ruleset>(&source, report) {
            Ruleset::merge(&mut stack.merged.rules, patch);
        }
        stack.layers.push_at(source, DataPath::new().field("rules"));
    }
}

/// A file that says nothing but the value at `path`; `None` inside a list, which is replaced whole.
fn alone(path: &DataPath, value: &str) -> Option<String> {
    path.steps().iter().rev().try_fold(value.to_owned(), |inner, step| match step {
        PathStep::Field(name) => Some(format!("({name}: {inner})")),
        PathStep::Key(key) => Some(format!("{{{key:?}: {inner}}}")),
        PathStep::Item(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::ron_files;

    #[test]
    fn every_file_of_the_shipped_rule_book_is_here() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/ruleset");
        let mut report = Report::new();
        let files = ron_files(&folder, &mut report);
        let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap()).collect();
        assert_eq!(names, SHIPPED.map(|(name, _)| name));
    }

    #[test]
    fn a_book_that_lacks_numbers_keeps_its_own_and_is_filled_up() {
        let mut stack = Stack::default();
        let mut report = Report::new();
        let own = "(siege: (storm_least_permille: 7))";
        let source = SourceFile::from_text(Path::new("old.ron"), own, &mut report);
        stack.merged.rules = parse_patch::<Ruleset>(&source, &mut report).unwrap();
        fill_up(&mut stack, &mut report);
        assert!(!report.has_errors(), "{report}");
        let whole = define::build::<Ruleset>(&stack.merged.rules).unwrap();
        assert_eq!(whole.siege.storm_least_permille, 7);
        let mut shipped = Stack::default();
        fill_up(&mut shipped, &mut report);
        let shipped = define::build::<Ruleset>(&shipped.merged.rules).unwrap();
        assert_eq!(whole.siege.keep_men, shipped.siege.keep_men);
        assert_ne!(shipped.siege.storm_least_permille, 7);
    }
}
