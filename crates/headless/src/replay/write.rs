//! Files on disk: all of a file or none of it, and never over another one unasked.
//!
//! A file is first written beside its place as a *draft*, under a name that nobody else has, and
//! locked while it is written: what a crash left stands in nobody's way, two programs never meet
//! in one draft, and whoever finds a draft can tell whether somebody is still at it (see
//! [`Leftover`]).

use core::fmt;
use std::{
    fs::{self, File, OpenOptions},
    hash::{BuildHasher as _, RandomState},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, SystemTime},
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
        let draft = write_draft(&place, &[0; TRIAL])?;
        fs::remove_file(&draft).map_err(WriteFault::Io)
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
        let draft = write_draft(&place, bytes)?;
        let settled = settle(&draft, &place, overwrite);
        if settled.is_err() {
            // Of no use to anybody any more; that it stays is the lesser trouble.
            let _ = fs::remove_file(&draft);
        }
        settled
    };
    put().map_err(|why| WriteError { path: path.to_owned(), why })
}

/// What is done to the disk, in this order, for one file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    Open,
    Write,
    Sync,
    Settle,
}

/// Before each step. Tests have it fail there, or end there as a killed program does.
fn before(step: Step) -> io::Result<()> {
    #[cfg(test)]
    fault::meet(step)?;
    let _ = step;
    Ok(())
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

/// A number that no other call has had, in this program or another: from the randomness of the
/// system, the clock, and a count. Never for what rules decide.
#[must_use]
pub fn unique() -> u64 {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // The keys of a `RandomState` come from the system's randomness.
    RandomState::new().hash_one((now.as_nanos(), std::process::id(), count))
}

/// The ending of drafts.
const DRAFT: &str = ".part";
/// The longest part of a file's name that its draft bears, in bytes.
const LONGEST: usize = 210;

/// `.NAME.PROCESS-NUMBER.part`, in the folder of the file: a draft is put into its place by a new
/// name alone.
fn draft_name(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let name = &name[..name.floor_char_boundary(LONGEST)];
    let number = unique();
    let own = format!(".{name}.{}-{number:016x}{DRAFT}", std::process::id());
    folder_of(place).join(own)
}

/// The name of the file whose draft bears a name; nothing where it is that of no draft.
#[must_use]
pub fn draft_of(name: &str) -> Option<&str> {
    let (name, maker) = name.strip_prefix('.')?.strip_suffix(DRAFT)?.rsplit_once('.')?;
    // Earlier versions gave it the number of the process alone.
    let (process, number) = maker.split_once('-').unwrap_or((maker, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let hex = number.bytes().all(|b| b.is_ascii_hexdigit());
    (digits(process) && hex && !name.is_empty()).then_some(name)
}

/// How long a draft is left alone, for those who may just be making it.
const LEFT_ALONE: Duration = Duration::from_secs(10);

/// A draft at which nobody is any more: its writer was killed.
pub struct Leftover {
    path: PathBuf,
    // Locked as long as this lives, so that no two take the same up.
    _file: File,
}

impl Leftover {
    /// Takes a draft up; nothing where somebody may still be at it, or it is no ordinary file.
    #[must_use]
    pub fn take(path: &Path) -> Option<Self> {
        let facts = fs::symlink_metadata(path).ok()?;
        let age = SystemTime::now().duration_since(facts.modified().ok()?).ok()?;
        if !facts.is_file() || age < LEFT_ALONE {
            return None;
        }
        let file = ordinary_file::open(path).ok()?;
        file.try_lock().ok()?;
        Some(Self { path: path.to_owned(), _file: file })
    }

    /// Puts it into a place where nothing stands.
    ///
    /// # Errors
    /// Something stands there, or the system refuses; then it is where it was.
    pub fn settle(self, place: &Path, overwrite: bool) -> Result<(), WriteFault> {
        settle(&self.path, place, overwrite)
    }

    /// Removes it.
    pub fn discard(self) {
        // That it stays is the lesser trouble.
        let _ = fs::remove_file(&self.path);
    }
}

/// Writes a draft, whole and on disk, and tells its name; or leaves none.
fn write_draft(place: &Path, bytes: &[u8]) -> Result<PathBuf, WriteFault> {
    before(Step::Open).map_err(WriteFault::Io)?;
    let (draft, mut file) = loop {
        let draft = draft_name(place);
        match OpenOptions::new().write(true).create_new(true).open(&draft) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => break (draft, opened.map_err(WriteFault::Io)?),
        }
    };
    // Where files cannot be locked, a draft's age alone has to tell.
    let _ = file.try_lock();
    let mut write = || -> io::Result<()> {
        before(Step::Write)?;
        file.write_all(bytes)?;
        before(Step::Sync)?;
        file.sync_all()
    };
    match write() {
        Ok(()) => Ok(draft),
        Err(error) => {
            // Half a draft is of no use to anybody; that it stays is the lesser trouble.
            let _ = fs::remove_file(&draft);
            Err(WriteFault::Io(error))
        }
    }
}

/// Puts the finished draft into its place. A link is made where nothing may be replaced: unlike
/// a rename it fails when another program has put a file there meanwhile.
fn settle(draft: &Path, place: &Path, overwrite: bool) -> Result<(), WriteFault> {
    before(Step::Settle).map_err(WriteFault::Io)?;
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

/// Faults that tests put in: the next step of a kind fails, or the program "ends" there.
#[cfg(test)]
pub(crate) mod fault {
    pub(crate) use super::Step;
    use std::{cell::Cell, io};

    /// What happens at the step.
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Mishap {
        /// The system refuses: the disk is full.
        Full,
        /// The program is killed: nothing more of it runs, not even what tidies up. As a panic,
        /// to be caught by the test.
        Killed,
    }

    thread_local! {
        static NEXT: Cell<Option<(Step, Mishap)>> = const { Cell::new(None) };
    }

    impl Step {
        /// All of them, in their order.
        pub(crate) const ALL: [Self; 4] = [Self::Open, Self::Write, Self::Sync, Self::Settle];
    }

    /// Puts a fault in, for this thread, until it is met or taken out.
    pub(crate) fn put_in(at: Option<(Step, Mishap)>) {
        NEXT.set(at);
    }

    pub(super) fn meet(step: Step) -> io::Result<()> {
        match NEXT.get() {
            Some((at, mishap)) if at == step => {
                match mishap {
                    // A full disk stays full.
                    Mishap::Full => Err(io::ErrorKind::StorageFull.into()),
                    Mishap::Killed => {
                        NEXT.set(None);
                        panic!("killed before {step:?}")
                    }
                }
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::folder::Folder;

    #[test]
    fn drafts_are_known_by_their_names() {
        let place = Path::new("saves/Қала.ron");
        let (one, two) = (draft_name(place), draft_name(place));
        assert_ne!(one, two, "each draft has a name of its own");
        for draft in [one, two] {
            let name = draft.file_name().unwrap().to_str().unwrap().to_owned();
            assert_eq!(draft_of(&name), Some("Қала.ron"), "{name}");
        }
        assert_eq!(draft_of(".B.ron.1234.part"), Some("B.ron"), "of an earlier version");
        for other in ["B.ron", ".B.ron", ".B.ron.part", ".B.ron.x-1.part", "B.ron.1-1.part"] {
            assert_eq!(draft_of(other), None, "{other}");
        }
        let long = draft_name(Path::new(&"ж".repeat(125)));
        assert!(long.file_name().unwrap().len() <= 255);
    }

    #[test]
    fn a_stale_draft_is_in_nobodys_way_and_can_be_taken_up() {
        let folder = Folder::new("stale");
        let file = folder.join("a.ron");
        let stale = folder.join(format!(".a.ron.{}.part", std::process::id()));
        fs::write(&stale, "left").unwrap();
        write_file(&file, "one", false).unwrap();
        assert!(Leftover::take(&stale).is_none(), "somebody may just be making it");
        let hour_ago = SystemTime::now() - Duration::from_secs(3600);
        let open = OpenOptions::new().write(true).open(&stale).unwrap();
        open.set_modified(hour_ago).unwrap();
        open.try_lock().unwrap();
        assert!(Leftover::take(&stale).is_none(), "somebody is at it");
        drop(open);
        let left = Leftover::take(&stale).unwrap();
        assert!(matches!(left.settle(&file, false), Err(WriteFault::Exists)));
        let left = Leftover::take(&stale).unwrap();
        left.settle(&folder.join("b.ron"), false).unwrap();
        assert_eq!(fs::read_to_string(folder.join("b.ron")).unwrap(), "left");
        assert!(!stale.exists());
    }

    #[test]
    fn whatever_fails_leaves_what_stood_there_and_no_draft() {
        let folder = Folder::new("faults");
        let file = folder.join("a.ron");
        write_file(&file, "one", false).unwrap();
        for step in Step::ALL {
            fault::put_in(Some((step, fault::Mishap::Full)));
            let error = write_file(&file, "two", true).unwrap_err();
            fault::put_in(None);
            assert!(matches!(error.why, WriteFault::Io(_)), "{step:?}: {error}");
            assert_eq!(fs::read_to_string(&file).unwrap(), "one", "{step:?}");
            assert_eq!(fs::read_dir(&*folder).unwrap().count(), 1, "{step:?} leaves a draft");
        }
        write_file(&file, "two", true).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
    }

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
