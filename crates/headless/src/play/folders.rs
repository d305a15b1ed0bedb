//! Where a player's own files are: settings, saves, replays, scenarios.
//!
//! The layout is that of the systems: the XDG base directories on Linux and its like, the folder of
//! application support on macOS, the roaming profile on Windows. The current folder is never one of
//! them: a relative path in `XDG_DATA_HOME` or `XDG_CONFIG_HOME` is passed over, as their standard
//! wants it, and where `HOME` is not set the user database of the system is asked.
//!
//! Deliberately absent: making the folders. Whoever writes the first file into one makes it.

use std::{
    env,
    ffi::OsString,
    path::{self, Path, PathBuf},
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
    /// Scenarios of their own, which are known by name.
    pub scenarios: PathBuf,
}

impl Folders {
    /// Everything below one folder.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self {
            settings: root.join("settings.ron"),
            saves: root.join("saves"),
            replays: root.join("replays"),
            scenarios: root.join("scenarios"),
        }
    }

    /// Folders in which nothing lies and nothing can be kept: for pictures, which keep nothing.
    #[must_use]
    pub fn nowhere() -> Self {
        // No system has a path with this letter in it.
        Self::at(Path::new("\0"))
    }

    /// The folders of whoever runs the program: `$TURKISTAN_HOME`, else where the system keeps
    /// such files. None where no home folder is known: then nothing can be kept.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        // The home folder is `HOME` where it is set and not empty, else what the user database says.
        Self::chosen(|name| env::var_os(name), env::home_dir())
    }

    fn chosen(variable: impl Fn(&str) -> Option<OsString>, home: Option<PathBuf>) -> Option<Self> {
        let given = |name: &str| variable(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        if let Some(root) = given("TURKISTAN_HOME") {
            // Asked for by name: a relative one means what it says, but for this run only once.
            return Some(Self::at(&path::absolute(&root).unwrap_or(root)));
        }
        let home = home.filter(|home| home.is_absolute());
        let under = |folder: &str| home.as_ref().map(|home| home.join(folder));
        if cfg!(target_os = "macos") {
            return Some(Self::at(&under("Library/Application Support/turkistan")?));
        }
        let absolute = |name: &str| given(name).filter(|path| path.is_absolute());
        if cfg!(windows) {
            return Some(Self::at(
                &absolute("APPDATA").or_else(|| home.clone())?.join("turkistan"),
            ));
        }
        let config = absolute("XDG_CONFIG_HOME").or_else(|| under(".config"))?;
        let data = absolute("XDG_DATA_HOME").or_else(|| under(".local/share"))?;
        let settings = config.join("turkistan").join("settings.ron");
        Some(Self { settings, ..Self::at(&data.join("turkistan")) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)], home: Option<&str>) -> Option<Folders> {
        let value = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        };
        Folders::chosen(value, home.map(PathBuf::from))
    }

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn files_are_never_kept_in_the_current_folder() {
        let usual = of(&[], Some("/h")).unwrap();
        assert_eq!(usual.settings, Path::new("/h/.config/turkistan/settings.ron"));
        assert_eq!(usual.saves, Path::new("/h/.local/share/turkistan/saves"));
        assert_eq!(usual.replays, Path::new("/h/.local/share/turkistan/replays"));
        assert_eq!(usual.scenarios, Path::new("/h/.local/share/turkistan/scenarios"));
        let (config, data) = ("XDG_CONFIG_HOME", "XDG_DATA_HOME");
        let moved = of(&[(config, "/c"), (data, "/d")], None).unwrap();
        assert_eq!(moved.settings, Path::new("/c/turkistan/settings.ron"));
        assert_eq!(moved.saves, Path::new("/d/turkistan/saves"));
        // Relative and empty ones are passed over.
        for value in ["here", "./here", ""] {
            let here = of(&[(config, value), (data, value)], Some("/h"));
            assert_eq!(here.as_ref(), Some(&usual), "{value}");
            assert_eq!(of(&[(config, value), (data, value)], None), None, "{value}");
        }
        for home in ["", "a", "./a"] {
            assert_eq!(of(&[], Some(home)), None, "{home}");
        }
        assert_eq!(of(&[(data, "/d")], None), None, "settings have no place");
    }

    #[test]
    fn a_folder_that_is_asked_for_holds_all() {
        let here = env::current_dir().unwrap();
        for (given, want) in [("/t", PathBuf::from("/t")), ("t", here.join("t"))] {
            let folders = of(&[("TURKISTAN_HOME", given), ("XDG_DATA_HOME", "/d")], None).unwrap();
            if cfg!(unix) {
                assert_eq!(folders, Folders::at(&want));
            }
            assert!(folders.saves.is_absolute(), "{given}");
        }
        assert_eq!(of(&[("TURKISTAN_HOME", "")], None), None);
    }

    #[test]
    fn nothing_can_be_kept_nowhere() {
        assert!(std::fs::create_dir_all(Folders::nowhere().saves).is_err());
    }
}
