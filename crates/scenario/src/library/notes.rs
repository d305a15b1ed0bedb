//! How well what a scenario says is known, and from where: the remarks of its files that the
//! rules have no use for, by what they are of.

use super::{Library, NamedScenario, Stack};
use crate::{compile::basis::said, problem::Report, raw::ScenarioFile};
use rules::history::{Basis, Grade};
use std::collections::BTreeMap;

/// Grade and basis of what a scenario says, by `leader:KEY`, `group:KEY`, `place:KEY`,
/// `force:KEY` and `camp:KEY`.
pub type Notes = BTreeMap<String, (Grade, Basis)>;

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
        macro_rules! add {
            ($kind:literal, $table:ident) => {
                for (key, row) in &file.$table {
                    let basis = said!(row).basis(&file.bibliography);
                    if !basis.is_empty() {
                        notes.insert(format!("{}:{key}", $kind), (row.grade, basis));
                    }
                }
            };
        }
        add!("leader", leaders);
        add!("group", groups);
        add!("place", places);
        add!("force", forces);
        add!("camp", camps);
        notes
    }
}
