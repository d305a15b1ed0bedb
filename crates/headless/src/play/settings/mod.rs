//! What a player has chosen: language, scale, colours, keys, window. Kept in a RON file.

mod file;

pub use file::Notice;

use super::{folders::Folders, saves::SaveError};
use crate::replay::write::{WriteError, WriteFault, write_file};
use rules::define::choices;
use std::{fs, path::PathBuf};
use text::Lang;

choices! {
    /// Colours of the sides and overlays.
    pub enum Palette {
        /// Deep blue and vermilion on old paper.
        Paper,
        /// Stronger contrasts of lightness.
        HighContrast,
    }
}

#[allow(clippy::derivable_impls, reason = "`choices!` writes the derives")]
impl Default for Palette {
    fn default() -> Self {
        Self::Paper
    }
}

/// What a player has chosen.
#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// Language.
    pub lang: Lang,
    /// Scale of panels and map signs, percent (75–200).
    pub scale_percent: u32,
    /// Colours.
    pub palette: Palette,
    /// Whether the window fills the screen.
    pub fullscreen: bool,
    /// Size of the window, logical pixels.
    pub window: (u32, u32),
    /// Speed at which a week is shown, percent of the usual.
    pub speed_percent: u32,
    /// Whether the camera follows what happens.
    pub follow: bool,
    /// Whether the map moves while the pointer rests at the edge of the window.
    pub edge_scroll: bool,
    /// Whether a hex grid is drawn.
    pub grid: bool,
    /// Whether campaigns open with their page, and the guide is shown.
    pub guide: bool,
    /// Whether undecided matters and idle forces are asked about before a week runs.
    pub ask_before_week: bool,
    /// Lessons of the guide that have been learnt, by their keys.
    pub lessons: Vec<String>,
    /// How loud everything is, percent.
    pub volume_percent: u32,
    /// How loud events and the wind are, percent of that.
    pub effects_percent: u32,
    /// How loud music is, percent of that.
    pub music_percent: u32,
    /// Whether nothing is heard at all.
    pub mute: bool,
    /// Whether nothing is heard while another window is in front.
    pub mute_behind: bool,
    /// Keys that differ from the usual ones: action key and name of the key.
    pub keys: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            scale_percent: 100,
            palette: Palette::default(),
            fullscreen: false,
            window: (1280, 720),
            speed_percent: 100,
            follow: true,
            edge_scroll: false,
            grid: false,
            guide: true,
            ask_before_week: true,
            lessons: Vec::new(),
            // Quiet: whoever wants more of it turns it up.
            volume_percent: 60,
            effects_percent: 80,
            music_percent: 60,
            mute: false,
            mute_behind: true,
            keys: Vec::new(),
        }
    }
}

impl Settings {
    /// The settings that were kept, or the usual ones in the language of the environment. A file
    /// that cannot be read stays where it is, and the notice tells what is wrong with it.
    #[must_use]
    pub fn load(folders: &Folders) -> (Self, Option<Notice>) {
        let usual = Self { lang: lang_of_environment(), ..Self::default() };
        match fs::symlink_metadata(&folders.settings) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => (usual, None),
            _ => match file::read(&folders.settings) {
                Ok(settings) => (settings, None),
                Err(report) => (usual, Some(Notice::new(&folders.settings, report))),
            },
        }
    }

    /// Keeps the settings for the next start. A file that cannot be read is not lost: it is put
    /// aside first, as `settings.ron.broken`.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub fn keep(&self, folders: &Folders) -> Result<(), SaveError> {
        let path = &folders.settings;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .map_err(|why| SaveError::Folder { folder: folder.to_owned(), why })?;
        }
        if path.is_file() && file::read(path).is_err() {
            let aside = free_name(path);
            fs::rename(path, aside).map_err(|error| {
                SaveError::Write(WriteError { path: path.clone(), why: WriteFault::Io(error) })
            })?;
        }
        let text = file::to_text(self).map_err(SaveError::Words)?;
        write_file(path, &text, true).map_err(SaveError::Write)
    }
}

/// A name beside a file under which it can be put aside: `….broken`, `….broken-2` and so on.
fn free_name(path: &std::path::Path) -> PathBuf {
    let named = |n: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(if n == 1 { ".broken".to_owned() } else { format!(".broken-{n}") });
        PathBuf::from(name)
    };
    (1..1000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1000))
}

/// The language of the environment: the first of the usual variables that is set decides, whether
/// we have the language or not.
#[must_use]
pub fn lang_of_environment() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())
        .and_then(|value| Lang::parse(&value.to_string_lossy()))
        .unwrap_or_default()
}
