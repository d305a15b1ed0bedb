//! `turkistan migrate`: scenario files and rule books of an older format, rewritten in the newest.
//!
//! Only what the format renamed is replaced, where it stands; comments, order, blanks and line ends
//! stay byte for byte. Each file is written whole or not at all, and the one that names the format
//! last: whatever stops the program, the scenario still loads.
//!
//! Deliberately absent: maps, saves and replays, whose formats are others.

use super::{
    check::{CheckTarget, find},
    data::Setting,
    error::{CliError, message},
    out::Out,
};
use clap::Args;
use headless::replay::write::{may_write, write_file};
use rules::{define::Patched, ruleset::Ruleset};
use scenario::{
    library::ron_files,
    migrate::{Replacement, changes, of_a_later_format, replaced},
    problem::Report,
    raw::ScenarioFile,
    source::{MAX_BYTES, SourceFile},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

#[derive(Args, Debug)]
pub(super) struct MigrateArgs {
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long)]
    dry_run: bool,
}

/// A file that is not of the newest format.
struct OldFile {
    source: SourceFile,
    changes: Vec<Replacement>,
    /// Its whole text from now on.
    new: String,
}

pub(super) fn migrate(setting: &Setting, args: &MigrateArgs) -> Result<(), CliError> {
    let mut report = Report::new();
    let mut targets = BTreeSet::new();
    for path in &args.paths {
        // As for every command: what the library knows by name is that, whatever lies here.
        match path.to_str().filter(|name| setting.library.knows(name)) {
            Some(name) => {
                setting.tell_what_it_means(name);
                targets.insert(CheckTarget::Scenario(path.clone()));
            }
            None => find(path, &mut targets, &mut report),
        }
    }
    let mut old: Vec<OldFile> = Vec::new();
    for target in &targets {
        match target {
            CheckTarget::Scenario(path) => {
                let meant = path.to_str().and_then(|name| setting.library.meaning(name));
                let path = meant.map_or_else(|| path.clone(), |meant| meant.path);
                old.extend(of_files::<ScenarioFile>(&path, &mut report));
            }
            CheckTarget::Rules(path) | CheckTarget::RulesPart(path) => {
                old.extend(of_files::<Ruleset>(path, &mut report));
            }
            CheckTarget::Map(_) => {}
        }
    }
    if report.has_errors() {
        return Err(CliError::from(report).help(message!("cli-migrate-nothing-written")));
    }
    let mut out = Out::new();
    if old.is_empty() {
        out.line(&message!("cli-migrate-newest").text(&setting.texts))?;
        return out.flush();
    }
    // The format is the last thing to be said.
    old.sort_by_key(|file| file.changes.iter().any(|change| is_number(&change.with)));
    for file in &old {
        may_write(file.source.path(), true)?;
    }
    for file in &old {
        for change in &file.changes {
            let place = file.source.location(change.span.clone());
            let was = file.source.text().get(change.span.clone()).unwrap_or_default();
            let (path, line) = (place.file.display(), place.line);
            out.line(&format!("{path}:{line}: {was} -> {}", change.with))?;
        }
        if !args.dry_run {
            write_file(file.source.path(), &file.new, true)?;
        }
    }
    let told = if args.dry_run {
        message!("cli-migrate-would", n = old.len())
    } else {
        message!("cli-migrate-done", n = old.len())
    };
    out.line(&told.text(&setting.texts))?;
    out.flush()
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What has to change in files that belong together: those of a folder, or one by itself.
fn of_files<T: Patched>(path: &Path, report: &mut Report) -> Vec<OldFile> {
    let mut sources = Vec::new();
    for path in ron_files(path, report) {
        sources.extend(SourceFile::read(&path, report));
    }
    if let Some(problem) = of_a_later_format(&sources) {
        report.push(problem);
    }
    let changes = changes::<T>(&sources);
    let both = sources.into_iter().zip(changes).filter(|(_, changes)| !changes.is_empty());
    both.map(|(source, changes)| {
        let mut new = replaced(source.text(), &changes);
        // What stands before the text stays there.
        let written = ordinary_file::read_text(source.path(), MAX_BYTES).unwrap_or_default();
        if written.starts_with('\u{FEFF}') {
            new.insert(0, '\u{FEFF}');
        }
        OldFile { source, changes, new }
    })
    .collect()
}
