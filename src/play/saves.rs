//! Saved campaigns on disk: an autosave each week, and saves by name.

use super::{Session, folders::Folders};
use crate::{
    replay::{
        ReplayError,
        save::Save,
        write::{WriteError, write_file},
    },
    scenario::library::Library,
    text::Texts,
};
use core::fmt;
use std::{fs, path::Path};

/// Why a campaign was not saved or loaded.
#[derive(Debug)]
pub enum SaveError {
    /// The file cannot be read, or does not fit.
    Replay(ReplayError),
    /// The scenario of the save does not load.
    Scenario(Box<crate::scenario::problem::Report>),
    /// The file cannot be written.
    Write(WriteError),
    /// The folder cannot be made.
    Folder(std::io::Error),
    /// The campaign cannot be put into words.
    Words(ron::Error),
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Replay(error) => error.fmt(f),
            Self::Scenario(report) => report.fmt(f),
            Self::Write(error) => error.fmt(f),
            Self::Folder(error) => error.fmt(f),
            Self::Words(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for SaveError {}

impl SaveError {
    /// As a sentence for the player.
    #[must_use]
    pub fn tell(&self, _texts: &Texts) -> String {
        self.to_string()
    }
}

/// Saves a campaign under a name; an older save of that name is replaced.
///
/// # Errors
/// Nothing was written, and why.
pub fn save_as(folders: &Folders, name: &str, session: &Session) -> Result<(), SaveError> {
    fs::create_dir_all(&folders.saves).map_err(SaveError::Folder)?;
    let text = session.save().to_text().map_err(SaveError::Words)?;
    write_file(&folders.saves.join(format!("{name}.ron")), &text, true).map_err(SaveError::Write)
}

/// Keeps the campaign after a week.
///
/// # Errors
/// As [`save_as`].
pub fn autosave(folders: &Folders, session: &Session) -> Result<(), SaveError> {
    save_as(folders, "autosave", session)
}

/// Goes on with a saved campaign.
///
/// # Errors
/// The file does not load, or does not fit its scenario.
pub fn load(library: &Library, file: &Path) -> Result<Session, SaveError> {
    let save = Save::read(file).map_err(SaveError::Replay)?;
    let scenario = library
        .load(&save.header.scenario)
        .map_err(|report| SaveError::Scenario(Box::new(report)))?;
    Session::resume(save, &scenario).map_err(SaveError::Replay)
}
