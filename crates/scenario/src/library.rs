//! Where scenarios and assets lie, and how one is loaded: rule book, base scenarios and the
//! scenario itself laid over one another, with its map, then compiled.

mod duplicate_keys;
mod folder;
mod naming;
mod notes;
mod references;
mod rule_book;
mod texts;

pub use folder::ron_files;
pub use naming::{ListedScenario, NamedScenario, ScenarioHome};
pub use notes::Notes;

use folder::is_part;

use super::{
    compile::{Input, compile},
    migrate,
    problem::{Location, Problem, Report},
    raw::{MapFile, ScenarioFile, ScenarioFilePatch},
    source::{Layers, SourceFile, parse_patch},
};
use rules::{
    define::{Patched, Path as DataPath},
    ruleset::Ruleset,
    scenario::Scenario,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The folders that hold assets, shipped scenarios, and scenarios of the user's own.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
    own: Option<PathBuf>,
}

/// A scenario being put together.
#[derive(Default)]
struct Stack {
    /// The files in the order of merging.
    layers: Layers,
    /// What they say together.
    merged: ScenarioFilePatch,
    /// The scenario and those it rests on, topmost first.
    chain: Vec<PathBuf>,
    /// How many files of them were read, and how many bytes.
    files: usize,
    bytes: usize,
}

impl Library {
    /// The library below a folder with `assets` and `scenarios` in it.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), own: None }
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
        names_in(&self.scenarios())
    }

    /// Loads a scenario by name or path; [`Library::meaning`] says which that is.
    ///
    /// # Errors
    /// Everything that is wrong with its files, at its places.
    pub fn load(&self, name: &str) -> Result<Arc<Scenario>, Report> {
        let mut report = Report::new();
        self.load_reported(name, &mut report).ok_or(report)
    }

    /// As [`Library::load`], with all that is to be said added to a report, warnings too. `None`
    /// if errors were found in this scenario, whatever the report held before.
    pub fn load_reported(&self, name: &str, report: &mut Report) -> Option<Arc<Scenario>> {
        let mut own = Report::new();
        let scenario = self.read(name, &mut own);
        report.absorb(own);
        scenario
    }

    fn read(&self, name: &str, report: &mut Report) -> Option<Arc<Scenario>> {
        let Some(NamedScenario { path, .. }) = self.meaning(name) else {
            report.push(self.no_scenario(name));
            return None;
        };
        let key = key_of(&path)?;
        let mut stack = Stack::default();
        self.rule_book(&mut stack, report);
        self.lay(&path, &mut stack, report);
        // Map and scenario are typed both before either is given up: one run shows all.
        let file = stack.layers.build::<ScenarioFile>(&stack.merged, report);
        let map = self.map(&stack, report);
        let (file, (map, map_layers)) = (file?, map?);
        let layers = &stack.layers;
        let input = Input { key: &key, file: &file, layers, map: &map, map_layers: &map_layers };
        let mut scenario = compile(&input, report)?;
        if let Some(fresh) = Arc::get_mut(&mut scenario) {
            fresh.sources = texts::of(layers, &map_layers);
        }
        Some(scenario)
    }

    /// The scenarios that a `base` can mean, nearest first: beside the scenario that names it, then
    /// shipped, then the user's own.
    fn candidates(&self, name: &str, beside: &Path) -> impl Iterator<Item = PathBuf> {
        let near = beside.parent().unwrap_or(Path::new("")).to_path_buf();
        let name = name.to_owned();
        [Some(near), Some(self.scenarios()), self.own.clone()]
            .into_iter()
            .flatten()
            .flat_map(move |root| [root.join(&name), root.join(format!("{name}.ron"))])
            .filter(|path| is_scenario(path))
    }

    /// Says that nothing is to be found under that name or path, and what was meant perhaps.
    fn no_scenario(&self, name: &str) -> Problem {
        let path = Path::new(name);
        if path.is_dir() {
            let text = format!("the folder \"{name}\" holds no `scenario.ron`");
            let help = "a scenario is a file, or a folder with a `scenario.ron` in it";
            return Problem::error("no-scenario", text).help(help);
        }
        let problem = Problem::error("no-scenario", format!("there is no scenario \"{name}\""));
        let known = self.names_near(path.parent().unwrap_or(Path::new("")));
        problem.suggest(name, known.iter().map(String::as_str))
    }

    /// Lays the files of `assets/ruleset` at the bottom.
    fn rule_book(&self, stack: &mut Stack, report: &mut Report) {
        let folder = self.assets().join("ruleset");
        let files = if folder.is_dir() { ron_files(&folder, report) } else { Vec::new() };
        if files.is_empty() {
            let text = "the rule book is missing: no `.ron` files are in this folder";
            report.push(Problem::error("no-rules", text).in_file(&folder));
            stack.layers.push_unread(&folder, DataPath::new().field("rules"));
            report.doubt(&folder, DataPath::new());
        }
        let mut read = Vec::new();
        for path in files {
            let Some(source) = SourceFile::read(&path, report) else {
                stack.layers.push_unread(&path, DataPath::new().field("rules"));
                continue;
            };
            read.push(source);
        }
        let sources = migrate::to_newest::<Ruleset>(read);
        for source in &sources {
            if let Some(patch) = parse_patch::<Ruleset>(source, report) {
                Ruleset::merge(&mut stack.merged.rules, patch);
            }
            stack.layers.push_at(Arc::clone(source), DataPath::new().field("rules"));
        }
        duplicate_keys::report(&sources, report);
    }

    /// Lays a scenario and, first, what it rests on.
    fn lay(&self, path: &Path, stack: &mut Stack, report: &mut Report) {
        stack.chain.push(path.to_path_buf());
        let files = ron_files(path, report);
        let sources = self.files_of(path, files, stack, report);
        let sources = migrate::to_newest::<ScenarioFile>(sources);
        let patches: Vec<_> = sources
            .iter()
            .filter_map(|source| parse_patch::<ScenarioFile>(source, report))
            .collect();
        duplicate_keys::report(&sources, report);
        let base = patches.iter().find_map(|patch| patch.base.clone());
        let at = DataPath::new().field("base");
        let giver = sources.iter().find(|source| source.tree().find(&at).is_some());
        match (base, giver) {
            (Some(base), Some(giver)) if !base.is_empty() => {
                self.lay_base(&base, path, giver, stack, report);
            }
            _ => {}
        }
        // A base was written but cannot be read: all that it gives would seem to be missing.
        let spoiled = |source: &&Arc<SourceFile>| {
            report.doubts().iter().any(|doubt| doubt.file == source.path() && doubt.path == at)
        };
        if let Some(source) = sources.iter().find(spoiled) {
            report.doubt(source.path(), DataPath::new());
        }
        for source in sources {
            stack.layers.push(source);
        }
        for patch in patches {
            ScenarioFile::merge(&mut stack.merged, patch);
        }
    }

    /// Lays the scenario that `giver`, a file of the scenario at `path`, names as its base.
    fn lay_base(
        &self,
        base: &str,
        path: &Path,
        giver: &SourceFile,
        stack: &mut Stack,
        report: &mut Report,
    ) {
        if let Some(problem) = Self::fault_of_base(base, stack) {
            report.push(problem.at(base_location(giver)));
            report.doubt(giver.path(), DataPath::new());
            return;
        }
        let same = |a: &Path, b: &Path| {
            a == b || matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(x), Ok(y)) if x == y)
        };
        let laid = |found: &PathBuf| stack.chain.iter().any(|link| same(link, found));
        let mut found: Vec<PathBuf> = self.candidates(base, path).collect();
        let is_known = !found.is_empty();
        let home = path.parent().unwrap_or(Path::new(""));
        found.retain(|candidate| self.stays_in(home, candidate));
        if is_known && found.is_empty() {
            let text = format!("`base`: \"{base}\" is a link that leads out of this folder");
            let problem = Problem::error("base", text).help("put the scenario itself there");
            report.push(problem.at(base_location(giver)));
            report.doubt(giver.path(), DataPath::new());
            return;
        }
        // A scenario may bear the name of the shipped one on which it rests.
        found.retain(|candidate| !laid(candidate));
        if let Some(next) = found.first() {
            self.lay(next, stack, report);
            return;
        }
        let problem = if is_known {
            let text = format!("`base`: \"{base}\" rests on this scenario in turn");
            Problem::error("base", text).help("take out one of the `base` lines in the circle")
        } else {
            let mut known = self.names();
            known.extend(path.parent().map(names_in).unwrap_or_default());
            known.retain(|name| Some(name) != key_of(path).as_ref());
            known.sort();
            known.dedup();
            Problem::error("base", format!("`base`: there is no scenario \"{base}\""))
                .suggest(base, known.iter().map(String::as_str))
        };
        report.push(problem.at(base_location(giver)));
        // Without it everything that it gives would seem to be missing.
        report.doubt(giver.path(), DataPath::new());
    }

    /// Reads the map that a scenario names: of its own, of the scenarios it rests on, or shipped.
    fn map(&self, stack: &Stack, report: &mut Report) -> Option<(MapFile, Layers)> {
        let name = stack.merged.map.as_deref()?;
        let at = DataPath::new().field("map");
        if let Some(fault) = references::fault_of(name) {
            let text = format!("\"{name}\" {fault}");
            let help = "name a map in `maps` inside or beside the scenario, or a shipped one";
            report.push(stack.layers.error("no-map", &at, &text).help(help));
            return None;
        }
        let inside = |link: &PathBuf| link.is_dir().then(|| link.join("maps"));
        let beside = |link: &PathBuf| link.parent().map(|folder| folder.join("maps"));
        let own = stack.chain.iter().flat_map(|link| inside(link).into_iter().chain(beside(link)));
        let mut folders: Vec<PathBuf> = own.chain([self.assets().join("map")]).collect();
        folders.dedup();
        let candidates = folders.iter().map(|folder| folder.join(format!("{name}.ron")));
        // One that cannot be opened is told, and not passed over for another of its name.
        let Some(path) = candidates.into_iter().find(|path| is_part(path)) else {
            let there = folders.iter().filter(|folder| folder.is_dir());
            let files = there.flat_map(|folder| ron_files(folder, &mut Report::new()));
            let mut known: Vec<String> = files.filter_map(|file| key_of(&file)).collect();
            known.sort();
            known.dedup();
            let problem = stack.layers.error("no-map", &at, &format!("there is no map \"{name}\""));
            report.push(match name.strip_suffix(".ron") {
                Some(stem) => problem.help(format!("write `\"{stem}\"`, without the ending")),
                None => problem.suggest(name, known.iter().map(String::as_str)),
            });
            return None;
        };
        let homes = stack.chain.iter().flat_map(|link| [Some(link.as_path()), link.parent()]);
        if !homes.flatten().any(|home| self.stays_in(home, &path)) {
            let text = format!("\"{name}\" is a link that leads out of the scenario's folder");
            report.push(stack.layers.error("no-map", &at, &text).help("put the map itself there"));
            return None;
        }
        let source = SourceFile::read(&path, report)?;
        let patch = parse_patch::<MapFile>(&source, report)?;
        let mut layers = Layers::new();
        layers.push(source);
        let map = layers.build::<MapFile>(&patch, report)?;
        Some((map, layers))
    }
}

/// Where a file says on what it rests.
fn base_location(source: &SourceFile) -> Location {
    match source.tree().find(&DataPath::new().field("base")) {
        Some(id) => source.location_of(id),
        None => source.location(0..0),
    }
}

/// Whether a path is a scenario: a RON file, or a folder with a `scenario.ron`; also one that cannot
/// be opened, so that it is told why.
fn is_scenario(path: &Path) -> bool {
    if path.is_dir() { is_part(&path.join("scenario.ron")) } else { is_part(path) }
}

/// The keys of the scenarios in a folder, sorted.
fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
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

/// A scenario's key: the name of its folder or file without ending.
fn key_of(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let name = if path.is_dir() { path.file_name() } else { path.file_stem() };
    name.map(|n| n.to_string_lossy().into_owned())
}
