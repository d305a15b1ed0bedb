//! Where scenarios and assets lie, and how one is loaded: rule book, base scenarios and the
//! scenario itself laid over one another, with its map, then compiled.

use super::{
    compile::{Input, compile},
    problem::{Problem, Report},
    raw::{MapFile, ScenarioFile, ScenarioFilePatch},
    source::{Layers, Source, parse_patch},
};
use crate::rules::{
    define::{Patched, Path as DataPath},
    ruleset::Ruleset,
    scenario::Scenario,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The folders that hold assets and shipped scenarios.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
}

impl Library {
    /// The library below a folder with `assets` and `scenarios` in it.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder of the rule book, maps and texts.
    #[must_use]
    pub fn assets(&self) -> PathBuf {
        self.root.join("assets")
    }

    /// The folder of the shipped scenarios.
    #[must_use]
    pub fn scenarios(&self) -> PathBuf {
        self.root.join("scenarios")
    }

    /// Names of the shipped scenarios, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.scenarios()) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| is_scenario(path))
            .filter_map(|path| key_of(&path))
            .collect();
        names.sort();
        names.dedup();
        names
    }

    /// Loads a scenario by name or path.
    ///
    /// # Errors
    /// Everything that is wrong with its files, at its places.
    pub fn load(&self, name: &str) -> Result<Arc<Scenario>, Report> {
        let mut report = Report::new();
        let scenario = self.load_reported(name, &mut report);
        match scenario {
            Some(scenario) if !report.has_errors() => Ok(scenario),
            _ => Err(report),
        }
    }

    /// As [`Library::load`], with warnings too in the report.
    pub fn load_reported(&self, name: &str, report: &mut Report) -> Option<Arc<Scenario>> {
        let path = self.find(name, None, report)?;
        let key = key_of(&path)?;
        let mut layers = Layers::new();
        let mut merged = ScenarioFilePatch::default();
        self.rule_book(&mut layers, &mut merged, report);
        let mut chain = Vec::new();
        self.lay(&path, &mut chain, &mut layers, &mut merged, report);
        let file: ScenarioFile = layers.build::<ScenarioFile>(&merged, report)?;
        if report.has_errors() {
            return None;
        }
        let (map, map_layers) = self.map(&file, &path, &layers, report)?;
        let input =
            Input { key: &key, file: &file, layers: &layers, map: &map, map_layers: &map_layers };
        compile(&input, report)
    }

    /// The path of a scenario given by name or path.
    fn find(&self, name: &str, beside: Option<&Path>, report: &mut Report) -> Option<PathBuf> {
        let mut tried: Vec<PathBuf> = Vec::new();
        let mut roots = Vec::new();
        if let Some(beside) = beside.and_then(Path::parent) {
            roots.push(beside.to_path_buf());
        } else {
            roots.push(PathBuf::new());
        }
        roots.push(self.scenarios());
        for root in roots {
            for candidate in [root.join(name), root.join(format!("{name}.ron"))] {
                if is_scenario(&candidate) {
                    return Some(candidate);
                }
                tried.push(candidate);
            }
        }
        let names = self.names();
        let mut problem =
            Problem::error("no-scenario", format!("there is no scenario \"{name}\""))
                .suggest(name, names.iter().map(String::as_str));
        if !names.is_empty() {
            problem = problem.help(format!("the shipped scenarios are {}", names.join(", ")));
        }
        report.push(problem);
        None
    }

    /// Lays the files of `assets/ruleset` at the bottom.
    fn rule_book(&self, layers: &mut Layers, merged: &mut ScenarioFilePatch, report: &mut Report) {
        let folder = self.assets().join("ruleset");
        for path in ron_files(&folder) {
            let Some(source) = Source::read(&path, report) else { continue };
            let patch = parse_patch::<Ruleset>(&source, report);
            layers.push_at(source, DataPath::new().field("rules"));
            if let Some(patch) = patch {
                Ruleset::merge(&mut merged.rules, patch);
            }
        }
    }

    /// Lays a scenario and, first, what it rests on.
    fn lay(
        &self,
        path: &Path,
        chain: &mut Vec<PathBuf>,
        layers: &mut Layers,
        merged: &mut ScenarioFilePatch,
        report: &mut Report,
    ) {
        chain.push(path.to_path_buf());
        let files = if path.is_dir() { ron_files(path) } else { vec![path.to_path_buf()] };
        let mut patches = Vec::new();
        for file in files {
            let Some(source) = Source::read(&file, report) else { continue };
            let source = Arc::new(source);
            if let Some(patch) = parse_patch::<ScenarioFile>(&source, report) {
                patches.push((source, patch));
            }
        }
        said_twice(&patches, report);
        let base = patches.iter().find_map(|(source, patch)| {
            patch.base.clone().filter(|base| !base.is_empty()).map(|base| (source.clone(), base))
        });
        if let Some((source, base)) = base {
            self.lay_base(path, &source, &base, chain, layers, merged, report);
        }
        for (source, patch) in patches {
            layers.push(source);
            ScenarioFile::merge(merged, patch);
        }
    }

    #[allow(clippy::too_many_arguments, reason = "private tail of `lay`, split for length")]
    fn lay_base(
        &self,
        path: &Path,
        source: &Arc<Source>,
        base: &str,
        chain: &mut Vec<PathBuf>,
        layers: &mut Layers,
        merged: &mut ScenarioFilePatch,
        report: &mut Report,
    ) {
        let at = source.scan().find(&DataPath::new().field("base")).map(|id| source.place_of(id));
        let fail = |text: String, report: &mut Report| {
            let mut problem = Problem::error("base", text);
            if let Some(at) = &at {
                problem = problem.at(at.clone());
            }
            report.push(problem);
        };
        let mut quiet = Report::new();
        let Some(base_path) = self.find(base, Some(path), &mut quiet) else {
            let names = self.names();
            let known = names.join(", ");
            fail(format!("`base`: there is no scenario \"{base}\" (known: {known})"), report);
            return;
        };
        let same = |a: &Path, b: &Path| {
            a == b || matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(x), Ok(y)) if x == y)
        };
        if chain.iter().any(|link| same(link, &base_path)) {
            fail(format!("`base`: \"{base}\" rests on this scenario in turn"), report);
            return;
        }
        self.lay(&base_path, chain, layers, merged, report);
    }

    /// Reads the map that a scenario names: beside the scenario, or shipped.
    fn map(
        &self,
        file: &ScenarioFile,
        scenario: &Path,
        layers: &Layers,
        report: &mut Report,
    ) -> Option<(MapFile, Layers)> {
        let name = format!("{}.ron", file.map);
        let beside = scenario.parent().map(|p| p.join("maps").join(&name));
        let inside = scenario.is_dir().then(|| scenario.join("maps").join(&name));
        let shipped = self.assets().join("map").join(&name);
        let candidates = inside.into_iter().chain(beside).chain([shipped]);
        let Some(path) = candidates.into_iter().find(|p| p.is_file()) else {
            let at = DataPath::new().field("map");
            let known: Vec<String> =
                ron_files(&self.assets().join("map")).iter().filter_map(|p| key_of(p)).collect();
            let text = format!("there is no map \"{}\"", file.map);
            let problem = layers
                .error("no-map", &at, &text)
                .suggest(&file.map, known.iter().map(String::as_str));
            report.push(problem);
            return None;
        };
        let source = Source::read(&path, report)?;
        let patch = parse_patch::<MapFile>(&source, report)?;
        let mut map_layers = Layers::new();
        map_layers.push(source);
        let map = map_layers.build::<MapFile>(&patch, report)?;
        Some((map, map_layers))
    }
}

/// Whether a path is a scenario: a RON file, or a folder with a `scenario.ron`.
fn is_scenario(path: &Path) -> bool {
    if path.is_dir() {
        path.join("scenario.ron").is_file()
    } else {
        path.is_file() && path.extension().is_some_and(|e| e == "ron")
    }
}

/// A scenario's key: the name of its folder or file without ending.
fn key_of(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let name = if path.is_dir() { path.file_name() } else { path.file_stem() };
    name.map(|n| n.to_string_lossy().into_owned())
}

/// The RON files of a folder, by name.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && path.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.sort();
    files
}

/// Within one folder every value is given by one file: what two files say is an error, because
/// which of them holds would hang on their names.
fn said_twice(patches: &[(Arc<Source>, ScenarioFilePatch)], report: &mut Report) {
    for (i, (later, _)) in patches.iter().enumerate() {
        for (earlier, _) in &patches[..i] {
            let Some(root) = later.scan().root() else { continue };
            for (id, _) in later.scan().children(root) {
                let path = later.scan().path_of(id);
                let Some(other) = earlier.scan().find(&path) else { continue };
                let shared_keys: Vec<_> = later
                    .scan()
                    .children(id)
                    .map(|(entry, _)| entry)
                    .filter(|&entry| {
                        earlier.scan().find(&later.scan().path_of(entry)).is_some()
                    })
                    .collect();
                let is_table = later.scan().children(id).next().is_some();
                let twice = if is_table { shared_keys } else { vec![id] };
                for entry in twice {
                    let path = later.scan().path_of(entry);
                    let first = earlier.scan().find(&path).unwrap_or(other);
                    report.push(
                        Problem::error("said-twice", format!("`{path}` is given by two files"))
                            .at(later.place_of_key(entry))
                            .note("first given here", earlier.place_of_key(first)),
                    );
                }
            }
        }
    }
}
