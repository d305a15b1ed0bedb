//! Scenarios from texts instead of files: what a record carries along of the scenario that it was
//! played on, taken when that is loaded, and loaded again when its files are gone or have changed.

use super::{Library, Stack, rule_book};
use crate::{
    compile::{Input, compile},
    migrate,
    problem::Report,
    raw::{MapFile, ScenarioFile},
    source::{Layers, SourceFile, parse_patch},
};
use rules::{
    define::{Patched, Path as DataPath},
    ruleset::Ruleset,
    scenario::{Scenario, SourceText, SourceTexts},
};
use std::{path::Path, sync::Arc};

/// The texts of files that have been laid: rule book, scenarios, map.
pub(super) fn of(layers: &Layers, map: &Layers) -> SourceTexts {
    let text = |source: &SourceFile| SourceText {
        // Where it lay is nobody's business but its owner's.
        name: source.path().file_name().unwrap_or_default().to_string_lossy().into_owned(),
        text: source.text().to_owned(),
    };
    let of = |whole: bool| layers.files().filter(move |(_, is)| *is == whole);
    SourceTexts {
        rules: of(false).map(|(source, _)| text(source)).collect(),
        layers: of(true).map(|(source, _)| text(source)).collect(),
        map: map.files().next().map(|(source, _)| text(source)).unwrap_or_default(),
    }
}

impl Library {
    /// Makes a scenario from texts, without any file. Numbers that its rule book lacks, being of a time
    /// before them, are those of the rule book that this program was built with.
    ///
    /// # Errors
    /// Everything that is wrong with them, at its places.
    pub fn from_texts(key: &str, texts: &SourceTexts) -> Result<Arc<Scenario>, Report> {
        let mut report = Report::new();
        let scenario = compiled(key, texts, &mut report);
        scenario.filter(|_| !report.has_errors()).ok_or(report)
    }
}

fn compiled(key: &str, texts: &SourceTexts, report: &mut Report) -> Option<Arc<Scenario>> {
    let mut stack = Stack::default();
    for text in &texts.rules {
        let source = source::<Ruleset>(text, report);
        if let Some(patch) = parse_patch::<Ruleset>(&source, report) {
            Ruleset::merge(&mut stack.merged.rules, patch);
        }
        stack.layers.push_at(source, DataPath::new().field("rules"));
    }
    rule_book::fill_up(&mut stack, report);
    for text in &texts.layers {
        let source = source::<ScenarioFile>(text, report);
        if let Some(patch) = parse_patch::<ScenarioFile>(&source, report) {
            ScenarioFile::merge(&mut stack.merged, patch);
        }
        stack.layers.push(source);
    }
    let file = stack.layers.build::<ScenarioFile>(&stack.merged, report);
    let source = source::<MapFile>(&texts.map, report);
    let patch = parse_patch::<MapFile>(&source, report);
    let mut map_layers = Layers::new();
    map_layers.push(source);
    let map = patch.and_then(|patch| map_layers.build::<MapFile>(&patch, report));
    let (file, map) = (file?, map?);
    let input =
        Input { key, file: &file, layers: &stack.layers, map: &map, map_layers: &map_layers };
    let mut scenario = compile(&input, report)?;
    if let Some(fresh) = Arc::get_mut(&mut scenario) {
        fresh.sources = texts.clone();
    }
    Some(scenario)
}

/// A text as a file of the newest format. Which texts lay in one folder is not known here; in one
/// that does not say its format an old name can only be an old name.
fn source<T: Patched>(text: &SourceText, report: &mut Report) -> Arc<SourceFile> {
    let source = SourceFile::from_text(Path::new(&text.name), text.text.as_str(), report);
    migrate::one_to_newest::<T>(source)
}
