//! Where the program's own files lie: the folder with `assets` and `scenarios`. It is the one that
//! is given, else the first of the usual places that holds them:
//!
//! 1. beside the program, as in an archive that was unpacked on Windows;
//! 2. `../share/turkistan` from the program, as in a package;
//! 3. `../Resources` from the program, as in an application bundle;
//! 4. the repository, when the program lies beneath it or Cargo runs it from there;
//! 5. `turkistan` in the folders of `XDG_DATA_DIRS`, or in the two that are usual without it.
//!
//! `XDG_DATA_HOME` is not among them: there lie the player's own files.
//!
//! Deliberately absent: the current folder. What lies there must not change what a program does.

use std::{
    env,
    ffi::OsString,
    fmt,
    path::{self, Path, PathBuf},
};

/// What a data folder must have at least.
const NEEDED: [&str; 2] = ["assets/ruleset", "assets/text"];
/// Where systems keep such files, unless `XDG_DATA_DIRS` says otherwise.
const USUAL_DATA_DIRS: &str = "/usr/local/share:/usr/share";
/// The repository in which the program was built.
const BUILT_IN: &str = env!("CARGO_MANIFEST_DIR");

/// There are no files to start from.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum NoData {
    /// The folder that was given has none.
    Given(PathBuf),
    /// None of the usual places has any.
    Nowhere(Vec<PathBuf>),
}

// Without the files there are no messages: it is said in English.
impl fmt::Display for NoData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let needed = NEEDED.join("` and `");
        match self {
            Self::Given(folder) => {
                let missing = NEEDED.iter().find(|part| !folder.join(part).is_dir());
                let missing = missing.unwrap_or(&NEEDED[0]);
                let folder = folder.display();
                write!(f, "there is no `{missing}` in the data folder {folder}")?;
                write!(f, "\n  help: --data or TURKISTAN_DATA gives a folder with `{needed}` in it")
            }
            Self::Nowhere(places) => {
                write!(f, "the program does not find its own files; it has looked in")?;
                for place in places {
                    write!(f, "\n  {}", place.display())?;
                }
                write!(f, "\n  help: give the folder with `{needed}` by --data or TURKISTAN_DATA")
            }
        }
    }
}

/// Finds the folder, as a whole path. `given` is what the command line says.
pub(super) fn find(given: Option<PathBuf>) -> Result<PathBuf, NoData> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    if let Some(given) = given.or_else(|| variable("TURKISTAN_DATA").map(PathBuf::from)) {
        // Whole at once: what reads pictures and letters counts from another folder than we do.
        let whole = path::absolute(&given).unwrap_or(given);
        return if has_files(&whole) { Ok(whole) } else { Err(NoData::Given(whole)) };
    }
    // A link to the program leads to where it really lies.
    let program = env::current_exe().ok();
    let program = program.map(|path| path.canonicalize().unwrap_or(path));
    let by_cargo = variable("CARGO_MANIFEST_DIR").is_some_and(|folder| folder == BUILT_IN);
    first_of(places(program.as_deref(), by_cargo, variable("XDG_DATA_DIRS")))
}

fn first_of(places: Vec<PathBuf>) -> Result<PathBuf, NoData> {
    match places.iter().find(|place| has_files(place)) {
        Some(place) => Ok(place.clone()),
        None => Err(NoData::Nowhere(places)),
    }
}

/// The places where they can be, in the order in which they are looked at.
fn places(program: Option<&Path>, by_cargo: bool, data_dirs: Option<OsString>) -> Vec<PathBuf> {
    let mut places = Vec::new();
    let folder = program.and_then(Path::parent);
    if let Some(folder) = folder {
        places.push(folder.to_path_buf());
        if let Some(above) = folder.parent() {
            places.push(above.join("share").join("turkistan"));
            places.push(above.join("Resources"));
        }
    }
    let built_in = Path::new(BUILT_IN);
    let whole = built_in.canonicalize().unwrap_or_else(|_| built_in.to_path_buf());
    if by_cargo || folder.is_some_and(|folder| folder.starts_with(&whole)) {
        places.push(whole);
    }
    if !cfg!(windows) {
        let dirs = data_dirs.unwrap_or_else(|| USUAL_DATA_DIRS.into());
        // The standard wants relative ones to be passed over.
        let dirs = env::split_paths(&dirs).filter(|folder| folder.is_absolute());
        places.extend(dirs.map(|folder| folder.join("turkistan")));
    }
    places
}

fn has_files(folder: &Path) -> bool {
    NEEDED.iter().all(|part| folder.join(part).is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn places_are_looked_at_in_order() {
        let of = |program: &str, by_cargo: bool, dirs: Option<&str>| {
            let found = places(Some(Path::new(program)), by_cargo, dirs.map(OsString::from));
            found.iter().map(|place| place.display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(
            of("/usr/bin/turkistan", false, None),
            [
                "/usr/bin",
                "/usr/share/turkistan",
                "/usr/Resources",
                "/usr/local/share/turkistan",
                "/usr/share/turkistan"
            ]
        );
        // Relative ones, the current folder above all, are no places.
        assert_eq!(of("/a/b/c", false, Some("x:/y::./z"))[3..], ["/y/turkistan"]);
        let own = Path::new(BUILT_IN).canonicalize().unwrap();
        let inside = own.join("target/debug/turkistan").display().to_string();
        assert_eq!(
            of(&inside, false, Some("/y"))[3..],
            [&own.display().to_string(), "/y/turkistan"]
        );
        assert!(of("/a/b/c", true, Some("/y")).contains(&own.display().to_string()));
        // A folder whose name only begins like the repository's is another.
        let beside = format!("{}-2/target/debug/turkistan", own.display());
        assert!(!of(&beside, false, Some("/y")).contains(&own.display().to_string()));
    }

    #[test]
    fn all_places_are_named_where_nothing_is_found() {
        let places = vec![PathBuf::from("/nowhere/a"), PathBuf::from("/nowhere/b")];
        let told = first_of(places).unwrap_err().to_string();
        for part in ["/nowhere/a", "/nowhere/b", "--data", "TURKISTAN_DATA"] {
            assert!(told.contains(part), "no {part} in: {told}");
        }
    }
}
