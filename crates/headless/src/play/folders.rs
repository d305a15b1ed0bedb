//! Where a player's own files are: settings, saves, replays.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The folders of a player.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folders {
    /// The file of settings.
    pub settings: PathBuf,
    /// Saved campaigns.
    pub saves: PathBuf,
    /// Recorded campaigns.
    pub replays: PathBuf,
}

impl Folders {
    /// Everything below one folder.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self {
            settings: root.join("settings.ron"),
            saves: root.join("saves"),
            replays: root.join("replays"),
        }
    }

    /// The folders of whoever runs the program: `$TURKISTAN_HOME`, else where the system keeps
    /// such files.
    #[must_use]
    pub fn of_user() -> Self {
        let given = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        if let Some(root) = given("TURKISTAN_HOME") {
            return Self::at(&root);
        }
        let home = given("HOME").or_else(|| given("USERPROFILE")).unwrap_or_default();
        if cfg!(target_os = "macos") {
            return Self::at(&home.join("Library/Application Support/turkistan"));
        }
        if cfg!(windows) {
            let root = given("APPDATA").unwrap_or(home);
            return Self::at(&root.join("turkistan"));
        }
        let config = given("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config"));
        let data = given("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share"));
        let data = data.join("turkistan");
        Self {
            settings: config.join("turkistan").join("settings.ron"),
            saves: data.join("saves"),
            replays: data.join("replays"),
        }
    }
}
