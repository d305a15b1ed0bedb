//! What a name means. A *bare* name (no folder in it and no ending) is that of a shipped scenario,
//! else of one of the user's own, else of what lies in the current folder. Everything else is a
//! path and means what lies there. So a file in the current folder never takes the place of a
//! scenario that is known by name, and `./name` always means the file.
//!
//! Deliberately absent: telling anybody. Whoever asks is told what else a name could have meant.

use super::{Library, is_scenario, key_of, names_in};
use std::{
    fs,
    path::{Component, Path, PathBuf, is_separator},
};

/// Whose a scenario is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ScenarioHome {
    /// It comes with the game.
    Shipped,
    /// It lies in the user's own folder.
    Own,
    /// It lies anywhere else.
    Elsewhere,
}

/// A scenario that is known by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedScenario {
    /// What loads it: its key, or its path where the key means another.
    pub name: String,
    /// Its key.
    pub key: String,
    /// Whose it is.
    pub home: ScenarioHome,
}

/// What a name or path means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedScenario {
    /// The file or folder.
    pub path: PathBuf,
    /// Whose it is.
    pub home: ScenarioHome,
    /// What else the name could have meant, as a path that means it.
    pub others: Vec<PathBuf>,
}

impl Library {
    /// With a folder for the scenarios of the user's own. Nobody need have made it yet.
    #[must_use]
    pub fn with_own(self, folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        // Where both are one folder, what lies there came with the game.
        let own = !is_same(&folder, &self.scenarios());
        Self { own: own.then_some(folder), ..self }
    }

    /// Every scenario that is known by name: the shipped ones, then the user's own.
    #[must_use]
    pub fn listed(&self) -> Vec<ListedScenario> {
        let shipped = self.names();
        let own = self.own.as_deref().map(names_in).unwrap_or_default();
        let listed = |key: String, home| ListedScenario { name: key.clone(), key, home };
        let owned = own.into_iter().map(|key| {
            let path = self.own.as_deref().and_then(|folder| in_folder(folder, &key).next());
            match path {
                Some(path) if shipped.contains(&key) => {
                    let name = path.to_string_lossy().into_owned();
                    ListedScenario { name, key, home: ScenarioHome::Own }
                }
                _ => listed(key, ScenarioHome::Own),
            }
        });
        let owned: Vec<ListedScenario> = owned.collect();
        let shipped = shipped.into_iter().map(|key| listed(key, ScenarioHome::Shipped));
        shipped.chain(owned).collect()
    }

    /// What a name or path means; nothing where there is no such scenario.
    #[must_use]
    pub fn meaning(&self, name: &str) -> Option<NamedScenario> {
        if !is_bare(name) {
            let path = in_folder(Path::new(""), name).next()?;
            let home = self.home_of(&path);
            return Some(NamedScenario { path, home, others: Vec::new() });
        }
        let mut found: Vec<(PathBuf, ScenarioHome)> = Vec::new();
        let places = [
            (Some(self.scenarios()), ScenarioHome::Shipped),
            (self.own.clone(), ScenarioHome::Own),
            // Written so that the path means it, too.
            (Some(PathBuf::from(".")), ScenarioHome::Elsewhere),
        ];
        for (folder, home) in places {
            for path in folder.iter().flat_map(|folder| in_folder(folder, name)) {
                if !found.iter().any(|(known, _)| is_same(known, &path)) {
                    found.push((path, home));
                }
            }
        }
        let mut found = found.into_iter();
        let (path, home) = found.next()?;
        Some(NamedScenario { path, home, others: found.map(|(path, _)| path).collect() })
    }

    /// Whether a bare name is that of a scenario that the library knows, wherever one is.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        self.meaning(name).is_some_and(|found| {
            is_bare(name) && matches!(found.home, ScenarioHome::Shipped | ScenarioHome::Own)
        })
    }

    fn home_of(&self, path: &Path) -> ScenarioHome {
        let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let within = |folder: &Path| whole.parent().is_some_and(|parent| is_same(parent, folder));
        if within(&self.scenarios()) {
            ScenarioHome::Shipped
        } else if self.own.as_deref().is_some_and(within) {
            ScenarioHome::Own
        } else {
            ScenarioHome::Elsewhere
        }
    }

    /// The names that a mistyped one may have meant: every one that is known, and those of a folder.
    pub(super) fn names_near(&self, folder: &Path) -> Vec<String> {
        let beside = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let shown = |key: String| folder.join(key).to_string_lossy().into_owned();
        let listed = self.listed().into_iter().map(|listed| listed.name);
        let mut known: Vec<String> =
            listed.chain(names_in(beside).into_iter().map(shown)).collect();
        known.sort();
        known.dedup();
        known
    }
}

/// Whether a name has no folder in it and no ending, so that it is not a path.
fn is_bare(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None))
        && !name.contains(is_separator)
        && !name.ends_with(".ron")
}

/// The scenarios of a name in a folder: a folder with files, or one file.
fn in_folder(folder: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    [folder.join(name), folder.join(format!("{name}.ron"))]
        .into_iter()
        .filter(|path| is_scenario(path) && key_of(path).is_some())
}

/// Whether two paths are one and the same thing.
fn is_same(a: &Path, b: &Path) -> bool {
    a == b || matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(x), Ok(y)) if x == y)
}
