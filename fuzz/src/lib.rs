//! What the targets share: the library of the project, and a folder of their own.

use scenario::library::Library;
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The assets and scenarios of this checkout.
#[must_use]
pub fn library() -> Library {
    Library::at(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A folder of this process alone, in memory where the system has such a place.
#[must_use]
pub fn home() -> &'static Path {
    static HOME: OnceLock<PathBuf> = OnceLock::new();
    HOME.get_or_init(|| {
        let shm = Path::new("/dev/shm");
        let root = if shm.is_dir() { shm.to_owned() } else { std::env::temp_dir() };
        let own = root.join(format!("turkistan-fuzz-{}", std::process::id()));
        std::fs::create_dir_all(&own).unwrap();
        own
    })
}
