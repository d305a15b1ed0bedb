//! Where the program's files are, and what every command starts from.

use super::{
    data_root,
    error::{CliError, message, shown},
};
use headless::play::{Settings, folders::Folders, settings::Notice};
use rules::scenario::Scenario;
use scenario::library::{Library, NamedScenario};
use std::{io::Write as _, path::PathBuf, sync::Arc};
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
    /// Finds the program's files; `folders` are the player's own, where they are known.
    pub(super) fn new(
        data: Option<PathBuf>,
        lang: Lang,
        folders: Option<&Folders>,
    ) -> Result<Self, CliError> {
        let root = data_root::find(data).map_err(|error| CliError::Plain(error.to_string()))?;
        let mut library = Library::at(root);
        if let Some(folders) = folders {
            library = library.with_own(&folders.scenarios);
        }
        // Without messages there is no language to say it in.
        let texts = Texts::load(&library.assets(), lang)
            .map_err(|error| CliError::Plain(error.to_string()))?;
        Ok(Self { texts, library })
    }

    /// Loads a scenario by name or path.
    pub(super) fn scenario(&self, name: &str) -> Result<Arc<Scenario>, CliError> {
        self.tell_what_it_means(name);
        Ok(self.library.load(name)?)
    }

    /// Whether all files are there that drawing needs.
    #[cfg(feature = "game")]
    pub(super) fn all_to_draw(&self) -> Result<(), CliError> {
        let missing = crate::game::required::missing(&self.library.assets());
        if missing.is_empty() {
            return Ok(());
        }
        let files: Vec<String> = missing.iter().map(|path| shown(path)).collect();
        let error = CliError::new(message!("cli-files-missing", files = files.join(", ")));
        Err(error.help(message!("cli-files-install")))
    }

    /// Where a name could mean several scenarios, says on standard error which is taken, and how
    /// to mean the others.
    pub(super) fn tell_what_it_means(&self, name: &str) {
        let Some(NamedScenario { path, others, .. }) = self.library.meaning(name) else { return };
        if others.is_empty() {
            return;
        }
        let others: Vec<String> = others.iter().map(|path| shown(path)).collect();
        let told = message!(
            "cli-scenario-also",
            name = name.to_owned(),
            taken = shown(&path),
            others = others.join(", "),
        );
        // Where nobody can be told, what was asked for is done all the same.
        let _ = writeln!(std::io::stderr().lock(), "{}", told.text(&self.texts));
    }
}
