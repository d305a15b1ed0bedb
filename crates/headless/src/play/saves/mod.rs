//! Saved campaigns on disk: each campaign kept by itself as it goes on, a quick save, and saves by
//! name. Whatever is written is written whole or not at all, and what stood there before goes only
//! when the new is on disk.
//!
//! [`Keeper`] writes; its head says how the faces of the game use it. [`list`](fn@list) tells what
//! there is, [`load`] goes on with it, [`delete`] removes it, [`recover`](fn@recover) takes up what a
//! crash left.

mod campaign;
mod error;
mod keeper;
mod list;
mod name;
mod recover;
#[cfg(test)]
mod tests;

pub use campaign::CampaignId;
pub use error::{NameFault, SaveError};
pub use keeper::Keeper;
pub(super) use keeper::{LoadedFrom, Standing};
pub use list::{SaveKind, Saved, list, week_of};
pub use name::AUTOSAVES;
pub use recover::recover;

use super::{Session, folders::Folders};
use crate::replay::{
    ReplayError,
    basis::{BasisError, RecordBasis, ScenarioOrigin},
    save::Save,
    write::write_file,
};
use rules::scenario::Scenario;
use scenario::{
    library::{Library, NamedScenario, ScenarioHome},
    problem::Report,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use text::Texts;

/// The name of the quick save.
pub const QUICK: &str = "quick";

/// The file of a save by name, whether it is there or not.
///
/// # Errors
/// The name cannot be one.
pub fn file_of(folders: &Folders, name: &str) -> Result<PathBuf, SaveError> {
    Ok(folders.saves.join(name::to_file(name)?))
}

fn make_folder(folder: &Path) -> Result<(), SaveError> {
    fs::create_dir_all(folder).map_err(|why| SaveError::Folder { folder: folder.to_owned(), why })
}

/// Deletes a save.
///
/// # Errors
/// It is still there, and why.
pub fn delete(folders: &Folders, file: &Path) -> Result<(), SaveError> {
    let refused = |why| SaveError::Delete { file: file.to_owned(), why };
    // Only what lies in the folder of saves: a list may be old, and a path made up.
    let own = file.parent() == Some(folders.saves.as_path())
        && file.extension().is_some_and(|e| e == "ron");
    if !own {
        return Err(refused(std::io::ErrorKind::PermissionDenied.into()));
    }
    fs::remove_file(file).map_err(refused)
}

/// Goes on with a saved campaign, the orders that were planned included.
///
/// # Errors
/// The file does not load, or does not fit its scenario.
pub fn load(library: &Library, file: &Path) -> Result<Session, SaveError> {
    if fs::metadata(file).is_err_and(|why| why.kind() == std::io::ErrorKind::NotFound) {
        return Err(SaveError::Missing { file: file.to_owned() });
    }
    load_with(library, file, |save, scenario| {
        let (campaign, written) = (CampaignId::parse(&save.campaign), save.about.written);
        let mut session = Session::resume(save, scenario)?;
        let (file, standing) = (file.to_owned(), Standing::of(&session));
        let written = list::believed(written);
        session.set_loaded_from(LoadedFrom { file, campaign, written, standing });
        Ok(session)
    })
}

/// Begins a new campaign where a saved one stands that was played by other rules.
///
/// # Errors
/// The file does not load, or does not fit its scenario.
pub fn begin_from(library: &Library, file: &Path) -> Result<Session, SaveError> {
    load_with(library, file, Session::begin_from)
}

/// What is to be said of a loaded campaign whose scenario is not the one that is installed.
#[must_use]
pub fn origin_note(session: &Session, texts: &Texts) -> Option<String> {
    let key = match session.origin() {
        ScenarioOrigin::Installed => return None,
        ScenarioOrigin::Changed => "play-scenario-changed",
        ScenarioOrigin::Missing => "play-scenario-missing",
    };
    let name = texts.lang().of(&session.scenario().name).to_owned();
    Some(texts.get(key, &[("scenario", name.into())]))
}

fn load_with(
    library: &Library,
    file: &Path,
    open: impl FnOnce(Save, &Arc<Scenario>) -> Result<Session, ReplayError>,
) -> Result<Session, SaveError> {
    let wrong = |error| SaveError::Replay { file: file.to_owned(), error };
    let mut save = Save::read(file).map_err(wrong)?;
    let (scenario, origin) = scenario_of(library, file, &save)?;
    let place = std::mem::take(&mut save.place);
    let mut session = open(save, &scenario).map_err(wrong)?;
    session.set_source(place);
    session.set_origin(origin);
    Ok(session)
}

/// The scenario of a save: by its key, or where it lay when the campaign was saved, or, where that is
/// gone or has changed, as the save carries it.
fn scenario_of(
    library: &Library,
    file: &Path,
    save: &Save,
) -> Result<(Arc<Scenario>, ScenarioOrigin), SaveError> {
    let key = &save.header.scenario;
    let is_at_place = !save.place.is_empty() && Path::new(&save.place).exists();
    let name = if is_at_place { &save.place } else { key };
    let by_name = library.listed().into_iter().find(|listed| listed.name == *key);
    // One of the user's own is found by its name, too, should their folder have moved.
    let is_known = by_name
        .is_some_and(|listed| save.place.is_empty() || matches!(listed.home, ScenarioHome::Own));
    let is_installed = is_at_place || is_known;
    if !is_installed && save.sources.is_empty() {
        return Err(SaveError::NoScenario {
            file: file.to_owned(),
            scenario: key.clone(),
            place: save.place.clone(),
        });
    }
    let installed = if is_installed { library.load(name) } else { Err(Report::new()) };
    match RecordBasis::find(&save.header, &save.sources, installed) {
        Ok(basis) => Ok((basis.scenario, basis.origin)),
        Err(BasisError::Replay(error)) => Err(SaveError::Replay { file: file.to_owned(), error }),
        Err(BasisError::Scenario(report)) => {
            Err(SaveError::Scenario { file: file.to_owned(), scenario: name.clone(), report })
        }
    }
}

/// Where a scenario lies, to be kept in saves: empty for the game's own ones, which are found by
/// name; else the whole path.
#[must_use]
pub fn place_of(library: &Library, name: &str) -> String {
    match library.meaning(name) {
        Some(NamedScenario { path, home: ScenarioHome::Own | ScenarioHome::Elsewhere, .. }) => {
            let whole = fs::canonicalize(&path).unwrap_or(path);
            whole.to_string_lossy().into_owned()
        }
        Some(NamedScenario { home: ScenarioHome::Shipped, .. }) | None => String::new(),
    }
}

/// Keeps the record of a campaign in the folder of replays, under a name of its own, with the states
/// of all weeks and the files of its scenario.
///
/// # Errors
/// Nothing was written, and why.
pub fn keep_replay(folders: &Folders, session: &Session) -> Result<PathBuf, SaveError> {
    make_folder(&folders.replays)?;
    let replay = session
        .replay()
        .to_keep(session.scenario())
        .map_err(|error| SaveError::Replay { file: folders.replays.clone(), error })?;
    let text = replay.to_text().map_err(SaveError::Words)?;
    let header = &replay.header;
    // The same campaign played again has the same last digest: it is one record.
    let digest = replay.weeks.last().map(|week| week.digest).unwrap_or_default();
    let stem = name::plain(&header.scenario);
    let file = folders.replays.join(format!("{stem}-{}-{digest}.ron", header.seed));
    write_file(&file, &text, true).map_err(SaveError::Write)?;
    Ok(file)
}
