//! Which campaign a save is of, and which program goes on with it.
//!
//! A campaign that is being kept belongs to one program at a time: it holds an advisory lock on a
//! hidden file beside the saves. The file goes with the lock; what a crash left is cleared away by
//! the next program that starts.

use crate::replay::write::unique;
use core::fmt;
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// The number of a campaign: given when it is first kept, the same in all that is kept of it by
/// itself. Two sides of one scenario with one seed are two campaigns; so is a week that is played
/// once more.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CampaignId(u64);

impl CampaignId {
    /// One that no other campaign has.
    pub(super) fn fresh() -> Self {
        Self(unique())
    }

    /// Reads 16 small hexadecimal digits: as it is written, and no other way, so that two texts
    /// never name one campaign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let well = text.len() == 16 && text.bytes().all(digit);
        well.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }

    /// The first four digits, to tell a few campaigns apart in a list.
    #[must_use]
    pub fn short(self) -> String {
        format!("{:04x}", self.0 >> 48)
    }
}

impl fmt::Display for CampaignId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// This program's hold on a campaign, as long as it lives.
pub(super) struct CampaignLock {
    path: PathBuf,
    _file: File,
}

/// How often a lock is tried for: who clears old ones away holds them for a moment.
const TRIES: u32 = 4;
/// How long is waited between.
const MOMENT: Duration = Duration::from_millis(5);

impl CampaignLock {
    /// Takes a campaign; nothing where another program holds it, or the system has no locks.
    pub(super) fn take(saves: &Path, campaign: CampaignId) -> Option<Self> {
        let path = saves.join(format!("{BEGIN}{campaign}{END}"));
        for _ in 0..TRIES {
            let mut open = OpenOptions::new();
            let file = open.write(true).create(true).truncate(false).open(&path).ok()?;
            match file.try_lock() {
                Ok(()) if is_at(&file, &path) => return Some(Self { path, _file: file }),
                // Whoever had it took the file away meanwhile.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => thread::sleep(MOMENT),
                Err(TryLockError::Error(_)) => return None,
            }
        }
        None
    }
}

impl Drop for CampaignLock {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

/// Removes a file whose lock is held here. Elsewhere than on Unix nothing tells whether a file
/// that was locked is still the one that bears the name: there it stays.
fn remove(path: &Path) {
    if cfg!(unix) {
        let _ = fs::remove_file(path);
    }
}

/// Whether an open file is still the one that bears a name.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let which = |facts: fs::Metadata| (facts.dev(), facts.ino());
        let there = fs::metadata(path).ok().map(which);
        there.is_some() && there == file.metadata().ok().map(which)
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

/// How the names of the files of locks begin and end.
const BEGIN: &str = ".campaign-";
const END: &str = ".lock";

/// Removes the file of a lock that nobody holds any more. Other files are let be.
pub(super) fn clear(path: &Path) {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let id = name.strip_prefix(BEGIN).and_then(|name| name.strip_suffix(END));
    if id.and_then(CampaignId::parse).is_none() {
        return;
    }
    let Ok(file) = OpenOptions::new().write(true).open(path) else { return };
    if file.try_lock().is_ok() && is_at(&file, path) {
        remove(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::folder::Folder;

    #[test]
    fn numbers_are_written_in_one_way() {
        let id = CampaignId::fresh();
        assert_eq!(CampaignId::parse(&id.to_string()), Some(id));
        assert_ne!(id, CampaignId::fresh());
        for bad in ["", "ff", "00000000000000FF", "../../../etc/pass", "00000000000000ff0"] {
            assert_eq!(CampaignId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn one_holds_a_campaign_and_leaves_nothing_behind() {
        let folder = Folder::new("locks");
        let id = CampaignId::fresh();
        let one = CampaignLock::take(&folder, id).unwrap();
        assert!(CampaignLock::take(&folder, id).is_none());
        let other = CampaignLock::take(&folder, CampaignId::fresh()).unwrap();
        clear(&one.path);
        assert!(one.path.exists(), "what is held is not cleared away");
        drop((one, other));
        let again = CampaignLock::take(&folder, id).unwrap();
        drop(again);
        // A crash leaves the file, and nobody who holds it.
        let left = folder.join(format!("{BEGIN}{id}{END}"));
        let strange = folder.join(format!("{BEGIN}mine{END}"));
        for file in [&left, &strange] {
            fs::write(file, "").unwrap();
        }
        assert!(CampaignLock::take(&folder, id).is_some(), "it stands in nobody's way");
        fs::write(&left, "").unwrap();
        for file in [&left, &strange] {
            clear(file);
        }
        assert_eq!((left.exists(), strange.exists()), (!cfg!(unix), true));
    }
}
