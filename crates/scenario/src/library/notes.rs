//! How well what a scenario says is known, and from where: the remarks of its files that the
//! rules have no use for, by what they are of.

use super::{Library, NamedScenario, Stack};
use crate::{problem::Report, raw::ScenarioFile};
use rules::{harmless::harmless, history::Grade};
use std::collections::BTreeMap;

/// Grade and source of what a scenario says, by `leader:KEY`, `group:KEY`, `place:KEY`,
/// `force:KEY` and `camp:KEY`.
pub type Notes = BTreeMap<String, (Grade, String)>;

impl Library {
    /// The remarks of a scenario. None where it does not load: whoever plays it has been told.
    #[must_use]
    pub fn notes(&self, name: &str) -> Notes {
        let mut notes = Notes::new();
        let mut report = Report::new();
        let Some(NamedScenario { path, .. }) = self.meaning(name) else { return notes };
        let mut stack = Stack::default();
        self.rule_book(&mut stack, &mut report);
        self.lay(&path, &mut stack, &mut report);
        let Some(file) = stack.layers.build::<ScenarioFile>(&stack.merged, &mut report) else {
            return notes;
        };
        let mut add = |kind: &str, key: &str, grade: Grade, source: &str| {
            if !source.trim().is_empty() {
                let source = harmless(source.trim()).into_owned();
                notes.insert(format!("{kind}:{key}"), (grade, source));
            }
        };
        file.leaders.iter().for_each(|(key, x)| add("leader", key, x.grade, &x.source));
        file.groups.iter().for_each(|(key, x)| add("group", key, x.grade, &x.source));
        file.places.iter().for_each(|(key, x)| add("place", key, x.grade, &x.source));
        file.forces.iter().for_each(|(key, x)| add("force", key, x.grade, &x.source));
        file.camps.iter().for_each(|(key, x)| add("camp", key, x.grade, &x.source));
        notes
    }
}
