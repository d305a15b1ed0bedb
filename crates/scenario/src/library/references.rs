//! What a scenario may name: a base and a map that lie in the folders meant for them. A scenario
//! that somebody sent opens no other file of the reader's disk, neither by its name nor by a link.
//!
//! Deliberately absent: what stands on the command line. Whoever types a path means it.

use super::{Library, Stack};
use crate::{
    problem::{Problem, Report},
    source::SourceFile,
};
use rules::define::Path as DataPath;
use std::{
    fs,
    path::{Component, Path, PathBuf},
};

/// So many scenarios may rest on one another.
const MOST_BASES: usize = 16;

/// So many files are read of one scenario, with all that it rests on …
const MOST_FILES: usize = 512;

/// … and so many bytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Why a name cannot be one of a base or a map; nothing where it can.
pub(super) fn fault_of(name: &str) -> Option<&'static str> {
    let mut parts = Path::new(name).components();
    if name.contains(['\\', '\0']) || name.chars().any(char::is_control) {
        Some("is no name of a file on every system")
    } else if parts.clone().any(|part| part == Component::ParentDir) {
        Some("climbs out of its folder")
    } else if !parts.all(|part| matches!(part, Component::Normal(_))) {
        Some("is a path from the root of the disk, or from a folder of one's own")
    } else {
        None
    }
}

/// Whether a path, its links followed, ends below a folder.
pub(super) fn is_below(path: &Path, folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (fs::canonicalize(path), fs::canonicalize(folder)) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        // What is not there cannot be opened either.
        _ => true,
    }
}

impl Library {
    /// Whether a file or folder lies where it was found: below `home`, among the user's own
    /// scenarios, or among what is shipped (where a link is the packager's).
    pub(super) fn stays_in(&self, home: &Path, path: &Path) -> bool {
        let shipped = [self.scenarios(), self.assets()];
        let is_own = || self.own.as_ref().is_some_and(|own| is_below(path, own));
        shipped.iter().any(|folder| path.starts_with(folder)) || is_below(path, home) || is_own()
    }

    /// Reads the files of the scenario at a path, as far as they are its own and not too many.
    pub(super) fn files_of(
        &self,
        path: &Path,
        files: Vec<PathBuf>,
        stack: &mut Stack,
        report: &mut Report,
    ) -> Vec<SourceFile> {
        let mut sources = Vec::new();
        for file in files {
            // A file by itself was typed, or found as a base.
            let problem = if file != path && !self.stays_in(path, &file) {
                let text = "this is a link that leads out of the scenario's folder";
                Some(Problem::error("link", text).help("put the file itself there"))
            } else if stack.files >= MOST_FILES || stack.bytes >= MOST_BYTES {
                let text = format!(
                    "the files of a scenario are too many or too large: at most {MOST_FILES}, and \
                     {MOST_BYTES} bytes together, are read"
                );
                Some(Problem::error("too-large", text))
            } else {
                None
            };
            let read = match problem {
                Some(problem) => {
                    report.push(problem.in_file(&file));
                    report.doubt(&file, DataPath::new());
                    None
                }
                None => SourceFile::read(&file, report),
            };
            match read {
                Some(source) => {
                    stack.files += 1;
                    stack.bytes += source.text().len();
                    sources.push(source);
                }
                None => stack.layers.push_unread(&file, DataPath::new()),
            }
        }
        sources
    }

    /// What speaks against resting on the scenario of a name, whatever lies there.
    pub(super) fn fault_of_base(base: &str, stack: &Stack) -> Option<Problem> {
        if let Some(fault) = fault_of(base) {
            let text = format!("`base`: \"{base}\" {fault}");
            let help = "name a scenario that lies beside this one, or a shipped one";
            return Some(Problem::error("base", text).help(help));
        }
        (stack.chain.len() > MOST_BASES).then(|| {
            let text = format!("`base`: more than {MOST_BASES} scenarios rest on one another here");
            Problem::error("base", text).help("write what they say into fewer of them")
        })
    }
}
