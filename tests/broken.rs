//! Scenarios with a mistake in them, and what the loader says of each, to the letter.
//!
//! Every folder of `tests/broken` is a case: a scenario that rests on the sound one in `_sound`,
//! and beside it, in `expected.txt`, the whole report. `TURKISTAN_BLESS=1 cargo test --test broken`
//! writes the reports anew and fails, so that the switch is never left on; read what it wrote as
//! somebody would who has made that mistake and knows nothing of the program.

mod common;

use common::root;
use std::{fs, path::PathBuf};
use turkistan::scenario::{library::Library, problem::Report};

/// The cases, by name.
fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/broken")).unwrap();
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The report on a scenario, with files as seen from the repository.
fn told(path: &std::path::Path) -> String {
    let mut report = Report::new();
    let scenario = Library::at(root()).load_reported(&path.display().to_string(), &mut report);
    assert_eq!(scenario.is_some(), !report.has_errors(), "{}:\n{report}", path.display());
    let prefix = format!("{}{}", root().display(), std::path::MAIN_SEPARATOR);
    report.to_string().replace(&prefix, "").replace('\\', "/")
}

#[test]
fn broken_scenarios_are_told_what_is_wrong() {
    let bless = std::env::var_os("TURKISTAN_BLESS").is_some();
    let mut differ = Vec::new();
    for case in cases() {
        let told = told(&case);
        let file = case.join("expected.txt");
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if told == expected {
            continue;
        }
        if bless {
            fs::write(&file, &told).unwrap();
        }
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        differ.push(format!("=== {name}: expected\n{expected}=== told\n{told}"));
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(!bless, "the expected reports are up to date: take TURKISTAN_BLESS away again");
}
