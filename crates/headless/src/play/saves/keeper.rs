//! The one who keeps the campaign on the table: by itself as it goes on, and under names.
//!
//! A face of the game has one [`Keeper`] for as long as it runs. Then:
//!
//! - after whatever may have changed the campaign (an order given or taken back, a week ended), and
//!   before that is answered: [`Keeper::keep`]. It writes only what is not on disk yet. Where it is
//!   called again and again, as for each frame, ask [`Keeper::is_due`] first: it lets a disk that
//!   has failed rest for some seconds;
//! - before the campaign is left for another, for the menu or for good: [`Keeper::keep`] once more;
//!   what fails is to be told, and the player asked. [`Keeper::is_kept`] says whether anything would
//!   be lost;
//! - nothing needs to be said when another campaign comes to the table: sessions are told apart.
//!
//! One file a week, the last [`AUTOSAVES`] weeks of each campaign; the file of this week is written
//! anew, whole, with every order. No file moves and none of another campaign is touched: there is no
//! moment in which a kill could lose more than the order being typed.
//!
//! A session that was loaded goes on under its campaign's number only if it is the newest of what
//! that campaign has kept, and no other program holds it. Else, as with a replay taken over, it is
//! a campaign of its own from its first write on: an older week played once more displaces nothing.
//!
//! Deliberately absent: when to keep, and what is said of it.

use super::{
    AUTOSAVES, QUICK, SaveError,
    campaign::{CampaignId, CampaignLock},
    file_of,
    list::{self, LATEST, SaveKind},
    make_folder, name,
};
use crate::{
    play::{Session, attention::LeftAlone, folders::Folders},
    replay::write::write_file,
};
use rules::order::Order;
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

/// What changes of a campaign until its week ends: the week, what each side has planned, and what it has
/// left alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::play) struct Standing {
    week: u16,
    planned: Vec<Vec<Order>>,
    left: Vec<Vec<LeftAlone>>,
}

impl Standing {
    /// As a campaign stands.
    pub(in crate::play) fn of(session: &Session) -> Self {
        let sides = || session.scenario().side_ids();
        let planned = sides().map(|side| session.plan(side).orders().to_vec()).collect();
        let left = sides().map(|side| session.left_alone(side).to_vec()).collect();
        Self { week: session.state().week(), planned, left }
    }

    /// Whether a campaign stands so.
    fn fits(&self, session: &Session) -> bool {
        let sides = || session.scenario().side_ids();
        self.week == session.state().week()
            && sides().zip(&self.planned).all(|(side, was)| session.plan(side).orders() == was)
            && sides().zip(&self.left).all(|(side, was)| session.left_alone(side) == was)
    }
}

/// What a session was loaded from.
#[derive(Clone, Debug)]
pub(in crate::play) struct LoadedFrom {
    /// The file.
    pub(in crate::play) file: PathBuf,
    /// The campaign; nothing in saves of earlier versions.
    pub(in crate::play) campaign: Option<CampaignId>,
    /// When it was written, as it says itself.
    pub(in crate::play) written: u64,
    /// What the file has of it.
    pub(in crate::play) standing: Standing,
}

/// Keeps the campaign on the table.
pub struct Keeper {
    folders: Folders,
    table: Option<KeptCampaign>,
    /// The last write, if it failed.
    failed: Option<FailedWrite>,
}

/// The campaign on the table, once something of it has been written.
struct KeptCampaign {
    session: u64,
    campaign: CampaignId,
    // Where the system has no locks, a number of its own is all that a campaign has.
    _lock: Option<CampaignLock>,
    /// When its last save was written, as that says itself.
    written: u64,
    /// What it was last kept in by itself, and what that has.
    last: Option<(PathBuf, Standing)>,
}

struct FailedWrite {
    session: u64,
    standing: Standing,
    at: Instant,
}

/// How long a disk that has failed is let rest.
const REST: Duration = Duration::from_secs(5);

impl Keeper {
    /// For a player's folders.
    #[must_use]
    pub fn new(folders: &Folders) -> Self {
        Self { folders: folders.clone(), table: None, failed: None }
    }

    /// Keeps a campaign as it stands, with the orders planned in it. Nothing is written where that
    /// is on disk already.
    ///
    /// # Errors
    /// Nothing was written, and why; what was kept before is still there.
    pub fn keep(&mut self, session: &Session) -> Result<(), SaveError> {
        if self.on_disk(session).is_some() {
            return Ok(());
        }
        let week = session.state().week();
        let kept = self.write(session, "", |folders, campaign| {
            folders.saves.join(name::autosave(campaign, week + 1))
        });
        match kept {
            Ok(file) => {
                if let Some(table) = &mut self.table {
                    table.last = Some((file, Standing::of(session)));
                    thin_out(&self.folders.saves, table.campaign);
                }
                self.failed = None;
                Ok(())
            }
            Err(error) => {
                let (standing, at) = (Standing::of(session), Instant::now());
                self.failed = Some(FailedWrite { session: session.number(), standing, at });
                Err(error)
            }
        }
    }

    /// Whether nothing of a campaign would be lost if all ended now: it is on disk as it stands, or
    /// has only just been laid out.
    #[must_use]
    pub fn is_kept(&self, session: &Session) -> bool {
        let began = || {
            let planned = |side| !session.plan(side).orders().is_empty();
            let known = self.last(session).is_some() || session.loaded_from().is_some();
            known || session.state().week() > 0 || session.scenario().side_ids().any(planned)
        };
        self.on_disk(session).is_some() || !began()
    }

    /// Whether a campaign is to be kept now: it is not, and it was not tried just now in vain.
    #[must_use]
    pub fn is_due(&self, session: &Session) -> bool {
        let in_vain = |failed: &FailedWrite| {
            failed.session == session.number()
                && failed.standing.fits(session)
                && failed.at.elapsed() < REST
        };
        !self.is_kept(session) && !self.failed.as_ref().is_some_and(in_vain)
    }

    /// Whether the last try to keep a campaign by itself failed.
    #[must_use]
    pub const fn has_failed(&self) -> bool {
        self.failed.is_some()
    }

    /// The file in which a campaign is on disk as it stands, if it is.
    #[must_use]
    pub fn on_disk<'a>(&'a self, session: &'a Session) -> Option<&'a Path> {
        let last = self.last(session).map(|(file, standing)| (file.as_path(), standing));
        let loaded = session.loaded_from().map(|from| (from.file.as_path(), &from.standing));
        let (file, standing) = last.or(loaded)?;
        // What was deleted meanwhile is not on disk, whoever did it.
        (standing.fits(session) && file.is_file()).then_some(file)
    }

    fn last(&self, session: &Session) -> Option<&(PathBuf, Standing)> {
        let table = self.table.as_ref().filter(|table| table.session == session.number());
        table?.last.as_ref()
    }

    /// Saves a campaign under a name; an older save of that name is replaced. Names may be of any
    /// letters; [`QUICK`] is the quick save.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub fn save_as(&mut self, name: &str, session: &Session) -> Result<PathBuf, SaveError> {
        if name.trim() == QUICK {
            return self.quick_save(session);
        }
        let file = file_of(&self.folders, name)?;
        self.write(session, name.trim(), |_, _| file)
    }

    /// Saves a campaign in the place of its last quick save; each campaign has one of its own.
    ///
    /// # Errors
    /// As [`Keeper::save_as`].
    pub fn quick_save(&mut self, session: &Session) -> Result<PathBuf, SaveError> {
        self.write(session, QUICK, |folders, campaign| folders.saves.join(name::quick(campaign)))
    }

    fn write(
        &mut self,
        session: &Session,
        name: &str,
        file: impl FnOnce(&Folders, CampaignId) -> PathBuf,
    ) -> Result<PathBuf, SaveError> {
        make_folder(&self.folders.saves)?;
        let another = |table: &KeptCampaign| table.session != session.number();
        if self.table.as_ref().is_none_or(another) {
            // The lock of the campaign that is left goes first: it may be loaded again.
            self.table = None;
        }
        let folders = &self.folders;
        let table = self.table.get_or_insert_with(|| KeptCampaign::begin(&folders.saves, session));
        table.written = now().max(table.written + 1);
        let mut save = session.save();
        name.clone_into(&mut save.about.name);
        save.about.written = table.written;
        save.campaign = table.campaign.to_string();
        let text = save.to_text().map_err(SaveError::Words)?;
        let file = file(folders, table.campaign);
        write_file(&file, &text, true).map_err(SaveError::Write)?;
        Ok(file)
    }
}

impl KeptCampaign {
    /// Whether a session goes on under its campaign's number, or gets one of its own.
    fn begin(saves: &Path, session: &Session) -> Self {
        let from = session.loaded_from();
        let known = from.and_then(|from| Some((from.campaign?, from.written)));
        let held = known.and_then(|(campaign, written)| {
            let lock = CampaignLock::take(saves, campaign)?;
            // Looked up under the lock: another program may have gone on just now.
            newest(saves, campaign)
                .is_none_or(|newest| newest <= written)
                .then_some((campaign, lock))
        });
        let (campaign, lock) = match held {
            Some((campaign, lock)) => (campaign, Some(lock)),
            None => {
                let campaign = CampaignId::fresh();
                (campaign, CampaignLock::take(saves, campaign))
            }
        };
        let listed = list::in_folder(saves);
        // Later than all that is there, whatever the clock says.
        let written = listed.iter().map(|saved| saved.order).max().unwrap_or(0);
        Self { session: session.number(), campaign, _lock: lock, written, last: None }
    }
}

/// When the newest that a campaign has kept by itself was written. What cannot be read may be the
/// newest.
fn newest(saves: &Path, campaign: CampaignId) -> Option<u64> {
    let kept = list::in_folder(saves)
        .into_iter()
        .filter(|saved| saved.kind == SaveKind::Auto && saved.campaign == Some(campaign));
    kept.map(|saved| if saved.about.is_some() { saved.order } else { u64::MAX }).max()
}

/// Milliseconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(0).min(LATEST)
}

/// Removes what a campaign has kept by itself, but for the last weeks.
fn thin_out(saves: &Path, campaign: CampaignId) {
    let Ok(entries) = fs::read_dir(saves) else { return };
    let mut weeks: Vec<u16> = entries
        .flatten()
        .filter_map(|entry| name::as_autosave(entry.file_name().to_str()?))
        .filter_map(|(of, week)| (of == campaign).then_some(week))
        .collect();
    weeks.sort_unstable_by(|a, b| b.cmp(a));
    for week in weeks.into_iter().skip(AUTOSAVES as usize) {
        // What stays is one file too many.
        let _ = fs::remove_file(saves.join(name::autosave(campaign, week)));
    }
}
