//! What lies in a folder of a scenario or of a rule book. Whatever is called like a part of it is one,
//! also what cannot be opened (a pipe, a link that leads nowhere, a folder): passed over in silence it
//! would leave a scenario without what stands in it.

use crate::problem::{Problem, Report};
use rules::define::Path as DataPath;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The RON files of a folder, by name; of anything else, that alone. Those that cannot be opened are
/// among them: whoever reads them says why. A folder that cannot be looked into goes into the report.
#[must_use]
pub fn ron_files(folder: &Path, report: &mut Report) -> Vec<PathBuf> {
    if !folder.is_dir() {
        return vec![folder.to_path_buf()];
    }
    let listed = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>());
    match listed {
        Ok(mut files) => {
            files.retain(|path| is_part(path));
            files.sort();
            files
        }
        Err(error) => {
            let text = format!("the folder cannot be read: {error}");
            report.push(Problem::error("file", text).in_file(folder));
            report.doubt(folder, DataPath::new());
            Vec::new()
        }
    }
}

/// Whether a path is called like a file of a scenario, and something is there. Editors lock what
/// they have open by a hidden link that leads nowhere: that is no part of anything.
pub(super) fn is_part(path: &Path) -> bool {
    let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let is_there = if is_hidden { path.is_file() } else { fs::symlink_metadata(path).is_ok() };
    is_there && path.extension().is_some_and(|ending| ending == "ron")
}
