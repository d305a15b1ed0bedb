//! Files of older formats, kept as they were written: they go on checking clean, and mean the same
//! when `migrate` has rewritten them. A file in `tests/data/kept_scenarios` is never edited.

use rules::{
    ruleset::Ruleset,
    scenario::{SourceText, SourceTexts},
};
use scenario::{
    library::Library,
    migrate::{changes, replaced},
    problem::Report,
    raw::{FORMAT, ScenarioFile},
    source::SourceFile,
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use test_support::{
    folder::{Folder, copy_tree},
    root,
};

const KEPT: &str = "tests/data/kept_scenarios/format_1";

/// The files of a folder, or a file alone.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).collect()
}

/// Rewrites files that belong together; how many pieces of them have changed.
fn migrate<T: rules::define::Patched>(path: &Path) -> usize {
    let mut report = Report::new();
    let read = files(path).into_iter().map(|file| SourceFile::read(&file, &mut report).unwrap());
    let sources: Vec<SourceFile> = read.collect();
    let changes = changes::<T>(&sources);
    for (source, changes) in sources.iter().zip(&changes) {
        fs::write(source.path(), replaced(source.text(), changes)).unwrap();
    }
    changes.iter().map(Vec::len).sum()
}

fn hash(library: &Library, path: &Path) -> u64 {
    let mut report = Report::new();
    let scenario = library.load_reported(&path.display().to_string(), &mut report);
    assert!(report.is_empty(), "{}:\n{report}", path.display());
    scenario.unwrap().hash
}

#[test]
fn kept_scenarios_check_clean_and_mean_the_same_when_they_are_rewritten() {
    let folder = Folder::new("kept");
    copy_tree(&root().join(KEPT), &folder);
    let entries = fs::read_dir(root().join(KEPT)).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = entries.filter(|name| name != "ruleset").collect();
    assert_eq!(names.len(), 8, "five scenarios and three examples: {names:?}");
    let library = Library::at(root());
    let before: Vec<u64> =
        names.iter().map(|name| hash(&library, &root().join(KEPT).join(name))).collect();
    let changed: usize = names.iter().map(|name| migrate::<ScenarioFile>(&folder.join(name))).sum();
    assert!(changed > names.len(), "{changed}");
    let after: Vec<u64> = names.iter().map(|name| hash(&library, &folder.join(name))).collect();
    assert_eq!(before, after);
    let again: usize = names.iter().map(|name| migrate::<ScenarioFile>(&folder.join(name))).sum();
    // Files that rest on others need not say of which format they are.
    assert_eq!(again, 0);
}

/// A scenario as a record carries it along: with that rule book, and the map as it is today.
fn carried(rules: &Path, scenario: &Path) -> u64 {
    let text = |path: &Path| SourceText {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(path).unwrap(),
    };
    let texts_in = |folder: &Path| {
        let mut paths = files(folder);
        paths.sort();
        paths.iter().map(|path| text(path)).collect()
    };
    let rules = texts_in(rules);
    let map = text(&root().join("assets/map/core.ron"));
    let texts = SourceTexts { rules, layers: texts_in(scenario), map };
    Library::from_texts("first-march", &texts).unwrap_or_else(|report| panic!("{report}")).hash
}

#[test]
fn the_kept_rule_book_is_read_and_means_the_same_when_it_is_rewritten() {
    let folder = Folder::new("kept-rules");
    copy_tree(&root().join(KEPT), &folder);
    let (rules, scenario) = (folder.join("ruleset"), folder.join("first-march"));
    let before = carried(&rules, &scenario);
    assert_eq!(migrate::<Ruleset>(&rules), 2);
    assert_eq!(carried(&rules, &scenario), before);
}

#[test]
fn what_is_shipped_is_of_the_newest_format() {
    for name in Library::at(root()).names() {
        let text = fs::read_to_string(root().join("scenarios").join(&name).join("scenario.ron"));
        assert!(text.unwrap().contains(&format!("\n    format: {FORMAT},\n")), "{name}");
    }
}
