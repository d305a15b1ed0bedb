//! Files on disk: all of a file or none of it, and never over another one unasked.

use core::fmt;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Why a file was not written.
#[derive(Debug)]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: WriteFault,
}

/// What stands in the way.
#[derive(Debug)]
pub enum WriteFault {
    /// There is a file of that name, and nobody asked to replace it.
    Exists,
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or the like.
    NotAFile,
    /// The folder it should stand in does not exist.
    NoFolder,
    /// The system refuses.
    Io(io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.why {
            WriteFault::Exists => write!(f, "{path} exists"),
            WriteFault::Folder => write!(f, "{path} is a folder"),
            WriteFault::NotAFile => write!(f, "{path} is not a plain file"),
            WriteFault::NoFolder => write!(f, "the folder of {path} does not exist"),
            WriteFault::Io(error) => write!(f, "{path}: {error}"),
        }
    }
}

impl core::error::Error for WriteError {}

/// Whether a file could be written now: so that a long run does not end in a refusal that was
/// certain from the start. A small draft is written beside its place and taken away again, for only
/// that tells of rights, of a full disk and of names that are too long.
///
/// # Errors
/// What stands in the way.
pub fn may_write(path: &Path, overwrite: bool) -> Result<(), WriteError> {
    let tried = target(path, overwrite).and_then(|place| {
        let draft = draft_name(&place);
        let written = write_draft(&draft, &[0; TRIAL]);
        let gone = fs::remove_file(&draft).map_err(WriteFault::Io);
        written.and(gone)
    });
    tried.map_err(|why| WriteError { path: path.to_owned(), why })
}

/// Bytes of a trial: a block of most disks.
const TRIAL: usize = 4096;

/// Whether two paths mean one file, also through links and by another spelling, whether it is
/// there or not.
#[must_use]
pub fn is_same_place(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| {
        let whole = fs::canonicalize(path).or_else(|_| {
            let folder = fs::canonicalize(folder_of(path))?;
            Ok::<_, io::Error>(folder.join(path.file_name().unwrap_or_default()))
        });
        let whole = whole.unwrap_or_else(|_| path.to_owned());
        // There a file goes by its name in small letters and in large ones.
        match cfg!(any(windows, target_os = "macos")) {
            true => PathBuf::from(whole.to_string_lossy().to_lowercase()),
            false => whole,
        }
    };
    place(one) == place(other)
}

/// Writes a file: first beside its place, then, whole and on disk, into it.
///
/// # Errors
/// What stands in the way; then nothing has changed.
pub fn write_file(path: &Path, text: &str, overwrite: bool) -> Result<(), WriteError> {
    write_bytes(path, text.as_bytes(), overwrite)
}

/// As [`write_file`], for what is no text.
///
/// # Errors
/// As [`write_file`].
pub fn write_bytes(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteError> {
    let put = || -> Result<(), WriteFault> {
        let place = target(path, overwrite)?;
        let draft = draft_name(&place);
        let written = write_draft(&draft, bytes).and_then(|()| settle(&draft, &place, overwrite));
        if written.is_err() {
            // Half a draft is of no use to anybody; that it stays is the lesser trouble.
            let _ = fs::remove_file(&draft);
        }
        written
    };
    put().map_err(|why| WriteError { path: path.to_owned(), why })
}

/// Where the file really goes: behind links, so that replacing a link replaces what it means.
fn target(path: &Path, overwrite: bool) -> Result<PathBuf, WriteFault> {
    if path.file_name().is_none() {
        return Err(WriteFault::Folder);
    }
    match fs::metadata(path) {
        Ok(facts) if facts.is_dir() => Err(WriteFault::Folder),
        Ok(facts) if !facts.is_file() => Err(WriteFault::NotAFile),
        Ok(_) if !overwrite => Err(WriteFault::Exists),
        Ok(_) => fs::canonicalize(path).map_err(WriteFault::Io),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if fs::symlink_metadata(path).is_ok() && !overwrite {
                return Err(WriteFault::Exists);
            }
            let folder = folder_of(path);
            if folder.is_dir() { Ok(path.to_owned()) } else { Err(WriteFault::NoFolder) }
        }
        Err(error) => Err(WriteFault::Io(error)),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn draft_name(place: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    folder_of(place).join(name)
}

fn write_draft(draft: &Path, bytes: &[u8]) -> Result<(), WriteFault> {
    let write = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(draft)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(WriteFault::Io)
}

/// Puts the finished draft into its place. A link is made where nothing may be replaced: unlike
/// a rename it fails when another program has put a file there meanwhile.
fn settle(draft: &Path, place: &Path, overwrite: bool) -> Result<(), WriteFault> {
    let linked = if overwrite { None } else { Some(fs::hard_link(draft, place)) };
    match linked {
        Some(Ok(())) => fs::remove_file(draft).map_err(WriteFault::Io)?,
        Some(Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(WriteFault::Exists);
        }
        // Asked to replace, or a file system without links.
        None | Some(Err(_)) => fs::rename(draft, place).map_err(WriteFault::Io)?,
    }
    // The name is on disk only when the folder is; where folders cannot be opened, so be it.
    if let Ok(folder) = File::open(folder_of(place)) {
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::folder::Folder;

    #[test]
    fn nothing_is_replaced_unasked() {
        let folder = Folder::new("unasked");
        let file = folder.join("a.ron");
        write_file(&file, "one", false).unwrap();
        let again = write_file(&file, "two", false).unwrap_err();
        assert!(matches!(again.why, WriteFault::Exists), "{again}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        write_file(&file, "two", true).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        assert_eq!(fs::read_dir(&*folder).unwrap().count(), 1, "no draft is left behind");
    }

    #[test]
    fn folders_devices_and_missing_folders_are_refused() {
        let folder = Folder::new("refused");
        let error = write_file(&folder, "x", true).unwrap_err();
        assert!(matches!(error.why, WriteFault::Folder), "{error}");
        let error = may_write(&folder.join("no/such/a.ron"), false).unwrap_err();
        assert!(matches!(error.why, WriteFault::NoFolder), "{error}");
        let error = may_write(Path::new("/"), true).unwrap_err();
        assert!(matches!(error.why, WriteFault::Folder), "{error}");
        if cfg!(unix) {
            let error = write_file(Path::new("/dev/null"), "x", true).unwrap_err();
            assert!(matches!(error.why, WriteFault::NotAFile), "{error}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused_before_the_work() {
        let folder = Folder::new("before");
        may_write(&folder.join("a.ron"), false).unwrap();
        assert_eq!(fs::read_dir(&*folder).unwrap().count(), 0, "nothing is left of the trial");
        // Longer than any file system takes.
        let long = folder.join("x".repeat(300));
        let error = may_write(&long, false).unwrap_err();
        assert!(matches!(error.why, WriteFault::Io(_)), "{error}");
        if cfg!(target_os = "linux") {
            // A folder in which nobody can make a file.
            let error = may_write(Path::new("/proc/turkistan.ron"), true).unwrap_err();
            assert!(matches!(error.why, WriteFault::Io(_)), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn one_file_is_known_by_every_way_to_it() {
        let folder = Folder::new("same");
        fs::create_dir(folder.join("in")).unwrap();
        std::os::unix::fs::symlink(folder.join("in"), folder.join("way")).unwrap();
        fs::write(folder.join("in/b.ron"), "").unwrap();
        std::os::unix::fs::symlink(folder.join("in/b.ron"), folder.join("link.ron")).unwrap();
        let same = |one: &str, other: &str| is_same_place(&folder.join(one), &folder.join(other));
        for other in ["a.ron", "./a.ron", "in/../a.ron", "way/../a.ron"] {
            assert!(same("a.ron", other), "{other}");
        }
        assert!(same("way/new.ron", "in/new.ron"));
        assert!(same("link.ron", "way/b.ron"));
        assert!(!same("a.ron", "in/a.ron") && !same("a.ron", "A.ron"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = Folder::new("link");
        let (file, link) = (folder.join("a.ron"), folder.join("b.ron"));
        write_file(&file, "one", false).unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_file(&link, "two", true).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
    }
}
