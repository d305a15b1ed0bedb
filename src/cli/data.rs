//! Where the program's files are, and what every command starts from.

use super::error::CliError;
use headless::play::{Settings, folders::Folders, settings::Notice};
use rules::scenario::Scenario;
use scenario::library::Library;
use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
};
use text::{Lang, Texts};

/// What every command starts from.
pub(super) struct Setting {
    /// The messages of the player's language.
    pub(super) texts: Texts,
    /// The assets and scenarios.
    pub(super) library: Library,
}

/// What playing starts from: the player's own files and choices besides.
pub(super) struct Own {
    /// Messages, assets and scenarios.
    pub(super) setting: Setting,
    /// What the player has chosen.
    pub(super) settings: Settings,
    /// Settings that could not be read.
    pub(super) notice: Option<Notice>,
    /// The player's own files.
    pub(super) folders: Folders,
}

impl Setting {
    pub(super) fn new(data: Option<PathBuf>, lang: Lang) -> Result<Self, CliError> {
        let root = data.unwrap_or_else(root);
        let library = Library::at(&root);
        let texts = Texts::load(&library.assets(), lang).map_err(|error| {
            // Without messages there is no language to say it in.
            let hint = "give the folder with `assets` and `scenarios` by --data or TURKISTAN_DATA";
            CliError::Plain(format!("{error}\n  help: {hint} (now: {})", root.display()))
        })?;
        Ok(Self { texts, library })
    }

    /// Loads a scenario by name or path.
    pub(super) fn scenario(&self, name: &str) -> Result<Arc<Scenario>, CliError> {
        Ok(self.library.load(name)?)
    }
}

/// The folder with `assets` and `scenarios` when none is given.
fn root() -> PathBuf {
    if let Some(given) = env::var_os("TURKISTAN_DATA").filter(|given| !given.is_empty()) {
        return given.into();
    }
    let around = |path: PathBuf| -> Option<PathBuf> {
        path.ancestors().find(|folder| has_assets(folder)).map(Path::to_owned)
    };
    env::current_exe()
        .ok()
        .and_then(around)
        .or_else(|| env::current_dir().ok().and_then(around))
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into())
}

fn has_assets(folder: &Path) -> bool {
    folder.join("assets").join("ruleset").is_dir()
}
