//! What a crash left in the folder of saves: drafts that never came into their place, and locks that
//! nobody holds. A draft that is whole becomes a save that is listed; one that is certainly ours
//! and cut off is removed; whatever else there is, is let be.

use super::{campaign, list, name};
use crate::{
    play::folders::Folders,
    replay::{
        save::Save,
        write::{Leftover, draft_of},
    },
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Takes up what is left in a player's folder of saves. To be done when the program starts, before
/// anything is loaded: what was loaded before would not be the newest of its campaign any more. What
/// goes wrong is tried again at the next start.
pub fn recover(folders: &Folders) {
    let saves = &folders.saves;
    let Ok(entries) = fs::read_dir(saves) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let Some(file) = path.file_name().and_then(|file| file.to_str()) else { continue };
        if let Some(goal) = draft_of(file).filter(|goal| goal.ends_with(name::ENDING)) {
            if let Some(left) = Leftover::take(&path) {
                take_up(left, &path, &saves.join(goal));
            }
        } else {
            campaign::clear(&path);
        }
    }
}

/// Of how the text of every save ends.
const LAST: &str = "\n)\n";

fn take_up(left: Leftover, draft: &Path, goal: &Path) {
    let Ok(bytes) = ordinary_file::read(draft, scenario::source::MAX_BYTES) else { return };
    let text = String::from_utf8_lossy(&bytes);
    if Save::from_text(draft, &text).is_ok() {
        settle(left, draft, goal);
    } else if !text.ends_with(LAST) {
        left.discard();
    }
    // Whole, but not to be read: perhaps another version's.
}

/// Puts a whole draft where its writer meant to, or beside what stands there.
fn settle(left: Leftover, draft: &Path, goal: &Path) {
    if let Some(there) = list::look(goal)
        && let Some(here) = list::peeked(draft)
        && there.about.is_some()
        && there.campaign.is_some()
        && there.campaign == here.campaign
    {
        // Of the same campaign: the later one goes on from the earlier.
        if there.order >= here.order {
            left.discard();
            return;
        }
        if there.kind == list::SaveKind::Auto {
            let _ = left.settle(goal, true);
            return;
        }
    }
    if let Some(free) = free(goal) {
        let _ = left.settle(&free, false);
    }
}

/// A place that is free: the goal itself, or one beside it.
fn free(goal: &Path) -> Option<PathBuf> {
    let stem = goal.file_stem()?.to_str()?;
    let beside = |n: u32| match n {
        1 => format!("{stem} (recovered){}", name::ENDING),
        n => format!("{stem} (recovered {n}){}", name::ENDING),
    };
    let others = (1..100).map(|n| goal.with_file_name(beside(n)));
    core::iter::once(goal.to_owned()).chain(others).find(|path| fs::symlink_metadata(path).is_err())
}
