//! `turkistan check`: what is wrong with files that people wrote, all at once.

use super::{
    data::Setting,
    error::{CliError, message},
    out::Out,
    printer::{Format, json},
};
use clap::Args;
use rules::{define::Patched, ruleset::Ruleset};
use scenario::{
    library::ron_files,
    migrate::to_newest,
    problem::{Problem, Report, Severity},
    raw::MapFile,
    source::{Layers, SourceFile, parse_patch},
    syntax::NodeKind,
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long)]
    deny_warnings: bool,
}

/// What a path turned out to be.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum CheckTarget {
    /// A scenario: a folder, a file, or the name of a shipped one.
    Scenario(PathBuf),
    /// A map.
    Map(PathBuf),
    /// Some parts of a rule book.
    RulesPart(PathBuf),
    /// A whole rule book.
    Rules(PathBuf),
}

pub(super) fn check(setting: &Setting, args: &CheckArgs) -> Result<(), CliError> {
    let mut report = Report::new();
    let mut targets = BTreeSet::new();
    for path in &args.paths {
        // What the library knows by name is that, whatever lies in the current folder.
        match path.to_str().filter(|name| setting.library.knows(name)) {
            Some(name) => {
                setting.tell_what_it_means(name);
                targets.insert(CheckTarget::Scenario(path.clone()));
            }
            None => find(path, &mut targets, &mut report),
        }
    }
    for target in &targets {
        match target {
            CheckTarget::Scenario(path) => match path.to_str() {
                Some(name) => drop(setting.library.load_reported(name, &mut report)),
                None => report.push(
                    Problem::error("file", "the name of this file is not Unicode").in_file(path),
                ),
            },
            CheckTarget::Map(path) => map(path, &mut report),
            CheckTarget::RulesPart(path) => {
                for source in
                    to_newest::<Ruleset>(SourceFile::read(path, &mut report).into_iter().collect())
                {
                    drop(parse_patch::<Ruleset>(&source, &mut report));
                }
            }
            CheckTarget::Rules(folder) => rules(folder, &mut report),
        }
    }
    // The verdict stands also where nobody reads the report to its end.
    let mut out = Out::beside_work();
    match args.format {
        Format::Json => out.line(&json(&report)?)?,
        Format::Text => {
            out.put(&report.to_string())?;
            let checked = message!("cli-check-checked", n = targets.len());
            out.line(&checked.text(&setting.texts))?;
        }
    }
    out.end()?;
    let warned = args.deny_warnings && report.count(Severity::Warning) > 0;
    if report.has_errors() || warned { Err(CliError::Failed) } else { Ok(()) }
}

/// What there is to check at a path.
pub(super) fn find(path: &Path, targets: &mut BTreeSet<CheckTarget>, report: &mut Report) {
    if path.is_dir() {
        return find_in_folder(path, targets, report);
    }
    let bare = path.components().count() == 1 && path.extension().is_none();
    if bare && !path.exists() {
        // The name of a shipped scenario, or of none: the library says which there are.
        targets.insert(CheckTarget::Scenario(path.to_owned()));
        return;
    }
    let Some(source) = SourceFile::read(path, &mut Report::new()) else {
        // Once more, for what is wrong with it.
        drop(SourceFile::read(path, report));
        return;
    };
    targets.insert(kind_of_file(path, &source));
}

/// A file by the fields it gives.
fn kind_of_file(path: &Path, source: &SourceFile) -> CheckTarget {
    let tree = source.tree();
    let mut fields: Vec<String> = Vec::new();
    let mut rows = false;
    if let Some(root) = tree.root() {
        for (id, node) in tree.children(root) {
            let name = tree.path_of(id).to_string();
            // A map gives its terrain as rows, a rule book as a table.
            rows |= name == "terrain" && node.kind == NodeKind::List;
            fields.push(name);
        }
    }
    let has = |name: &str| fields.iter().any(|field| field == name);
    if rows || has("columns") || has("hex_km") || has("projection") {
        return CheckTarget::Map(path.to_owned());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    // A part of a scenario means nothing by itself.
    if folder.join("scenario.ron").is_file() {
        return CheckTarget::Scenario(folder.to_owned());
    }
    let of_rules = rule_fields();
    if !fields.is_empty() && fields.iter().all(|field| of_rules.contains(field)) {
        let whole = folder.file_name().is_some_and(|name| name == "ruleset");
        return if whole {
            CheckTarget::Rules(folder.to_owned())
        } else {
            CheckTarget::RulesPart(path.to_owned())
        };
    }
    CheckTarget::Scenario(path.to_owned())
}

/// The names of the parts of a rule book.
fn rule_fields() -> BTreeSet<String> {
    let (book, _) = rules::define::DocBook::of::<Ruleset>();
    let doc = book.find_struct("Ruleset");
    doc.map(|doc| doc.fields.iter().map(|field| field.name.to_owned()).collect())
        .unwrap_or_default()
}

fn find_in_folder(folder: &Path, targets: &mut BTreeSet<CheckTarget>, report: &mut Report) {
    if folder.join("scenario.ron").is_file() {
        targets.insert(CheckTarget::Scenario(folder.to_owned()));
        return;
    }
    let mut entries: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            let text = format!("the folder cannot be read: {error}");
            report.push(Problem::error("file", text).in_file(folder));
            return;
        }
    };
    entries.sort();
    let before = targets.len();
    for entry in &entries {
        let inner = entry.is_dir() && entry.join("scenario.ron").is_file();
        if inner || entry.extension().is_some_and(|e| e == "ron") {
            find(entry, targets, report);
        }
    }
    if targets.len() == before && !report.has_errors() {
        let text = "there is no scenario, map or rule book in this folder";
        report.push(Problem::error("file", text).in_file(folder));
    }
}

/// A map by itself: its types and what is missing. What its symbols and names stand for is
/// checked with the scenarios that use it.
fn map(path: &Path, report: &mut Report) {
    if let Some(source) = SourceFile::read(path, report)
        && let Some(patch) = parse_patch::<MapFile>(&source, report)
    {
        let mut layers = Layers::new();
        layers.push(source);
        drop(layers.build::<MapFile>(&patch, report));
    }
}

/// All files of a rule book together.
fn rules(folder: &Path, report: &mut Report) {
    let files = ron_files(folder, report);
    let mut layers = Layers::new();
    let mut merged = <Ruleset as Patched>::Patch::default();
    let read = files.iter().filter_map(|file| SourceFile::read(file, report)).collect();
    for source in to_newest::<Ruleset>(read) {
        let patch = parse_patch::<Ruleset>(&source, report);
        layers.push(source);
        if let Some(patch) = patch {
            Ruleset::merge(&mut merged, patch);
        }
    }
    drop(layers.build::<Ruleset>(&merged, report));
}
