//! Why a campaign was not saved or loaded, as sentences with what to do about it.

use crate::replay::{
    ReplayError,
    format::RecordKind,
    write::{WriteError, WriteFault},
};
use core::fmt;
use scenario::problem::Report;
use std::{
    io,
    path::{Path, PathBuf},
};
use text::{Arg, Texts};

/// Why a name cannot be that of a save.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameFault {
    /// There is none.
    Empty,
    /// It is too long.
    Long,
    /// It has signs that cannot be written.
    Odd,
    /// The game keeps it for itself.
    Reserved,
    /// Lists call so what the game keeps by itself.
    Alike,
}

/// Why a campaign was not saved or loaded.
#[derive(Debug)]
pub enum SaveError {
    /// The file cannot be read, or does not fit.
    Replay {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        error: ReplayError,
    },
    /// There is no such file.
    Missing {
        /// The file.
        file: PathBuf,
    },
    /// The scenario of the save is not to be found.
    NoScenario {
        /// The save.
        file: PathBuf,
        /// Key of the scenario.
        scenario: String,
        /// Where it lay; empty for one of the game's own.
        place: String,
    },
    /// The scenario of the save does not load.
    Scenario {
        /// The save.
        file: PathBuf,
        /// The scenario.
        scenario: String,
        /// What is wrong with it.
        report: Box<Report>,
    },
    /// The file cannot be written.
    Write(WriteError),
    /// The folder cannot be made.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        why: io::Error,
    },
    /// The file cannot be deleted.
    Delete {
        /// The file.
        file: PathBuf,
        /// Why.
        why: io::Error,
    },
    /// The name cannot be that of a save.
    Name {
        /// The name.
        name: String,
        /// Why.
        fault: NameFault,
    },
    /// The campaign cannot be put into words.
    Words(ron::Error),
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Replay { file, error } => write!(f, "{}: {error}", file.display()),
            Self::Missing { file } => write!(f, "{}: no such file", file.display()),
            Self::NoScenario { file, scenario, place } => {
                write!(f, "{}: no scenario {scenario} {place}", file.display())
            }
            Self::Scenario { file, report, .. } => write!(f, "{}: {report}", file.display()),
            Self::Write(error) => error.fmt(f),
            Self::Folder { folder, why } => write!(f, "{}: {why}", folder.display()),
            Self::Delete { file, why } => write!(f, "{}: {why}", file.display()),
            Self::Name { name, fault } => write!(f, "{name}: {fault:?}"),
            Self::Words(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for SaveError {}

/// A sentence to be: a message and what fills it.
type Sentence = (&'static str, Vec<(&'static str, Arg<'static>)>);

impl SaveError {
    /// As sentences for the player: what is wrong, with the file, and what to do about it.
    #[must_use]
    pub fn message(&self, texts: &Texts) -> String {
        let (what, help) = self.sentences();
        let say = |(key, args): &Sentence| texts.get(key, args);
        let mut told = match help {
            Some(help) => format!("{} {}", say(&what), say(&help)),
            None => say(&what),
        };
        let report = match self {
            Self::Replay { error: ReplayError::Unreadable(report), .. }
            | Self::Scenario { report, .. } => Some(report),
            _ => None,
        };
        if let Some(report) = report {
            // What is wrong inside files is told in English, as everywhere.
            told.push('\n');
            told.push_str(report.to_string().trim_end());
        }
        told
    }

    /// Whether nothing is wrong with the save but that other rules were played in it: a new campaign
    /// can begin from it.
    #[must_use]
    pub const fn needs_other_rules(&self) -> bool {
        matches!(self, Self::Replay { error: ReplayError::RulesNumber { .. }, .. })
    }

    fn sentences(&self) -> (Sentence, Option<Sentence>) {
        let shown = |path: &Path| Arg::from(path.display().to_string());
        match self {
            Self::Replay { file, error } => of_replay(shown(file), error),
            Self::Missing { file } => (("play-save-missing", vec![("file", shown(file))]), None),
            Self::NoScenario { file, scenario, place } => {
                let mut args = vec![("file", shown(file)), ("scenario", scenario.clone().into())];
                if place.is_empty() {
                    (("play-save-no-scenario", args), Some(("play-save-no-scenario-help", vec![])))
                } else {
                    args.push(("place", place.clone().into()));
                    (("play-save-no-place", args), Some(("play-save-no-place-help", vec![])))
                }
            }
            Self::Scenario { file, scenario, .. } => {
                let args = vec![("file", shown(file)), ("scenario", scenario.clone().into())];
                (("play-save-bad-scenario", args), None)
            }
            Self::Write(WriteError { path, why }) => {
                let args = vec![("file", shown(path))];
                match why {
                    WriteFault::Exists => (("play-save-exists", args), None),
                    WriteFault::Folder => (("play-save-is-folder", args), None),
                    WriteFault::NotAFile => (("play-save-not-a-file", args), None),
                    WriteFault::NoFolder => (("play-save-no-folder", args), None),
                    WriteFault::Io(why) => unwritable(args, why),
                }
            }
            Self::Folder { folder, why } => unwritable(vec![("file", shown(folder))], why),
            Self::Delete { file, why } => {
                let args = vec![("file", shown(file)), ("why", why.to_string().into())];
                (("play-save-undeleted", args), None)
            }
            Self::Name { name, fault } => {
                let key = match fault {
                    NameFault::Empty => "play-save-name-empty",
                    NameFault::Long => "play-save-name-long",
                    NameFault::Odd => "play-save-name-odd",
                    NameFault::Reserved => "play-save-name-reserved",
                    NameFault::Alike => "play-save-name-alike",
                };
                ((key, vec![("name", name.clone().into())]), None)
            }
            Self::Words(error) => {
                (("play-save-words", vec![("why", error.to_string().into())]), None)
            }
        }
    }
}

fn unwritable(
    mut args: Vec<(&'static str, Arg<'static>)>,
    why: &io::Error,
) -> (Sentence, Option<Sentence>) {
    args.push(("why", why.to_string().into()));
    (("play-save-unwritable", args), Some(("play-save-unwritable-help", vec![])))
}

fn of_replay(file: Arg<'static>, error: &ReplayError) -> (Sentence, Option<Sentence>) {
    let file = ("file", file);
    match error {
        ReplayError::Unreadable(_) => {
            (("play-save-broken", vec![file]), Some(("play-save-broken-help", vec![])))
        }
        ReplayError::Kind { found: RecordKind::Replay } => {
            (("play-save-is-replay", vec![file]), Some(("play-save-is-replay-help", vec![])))
        }
        ReplayError::Format { found, .. } => (
            ("play-save-format", vec![file, ("found", found.to_string().into())]),
            Some(("play-save-version-help", vec![])),
        ),
        ReplayError::RulesNumber { found, here } => (
            (
                "play-save-rules-number",
                vec![file, ("found", found.to_string().into()), ("here", here.to_string().into())],
            ),
            Some(("play-save-rules-number-help", vec![])),
        ),
        ReplayError::Rules { found, here } => (
            (
                "play-save-rules",
                vec![file, ("found", found.clone().into()), ("here", here.clone().into())],
            ),
            Some(("play-save-data-help", vec![])),
        ),
        ReplayError::Scenario { found, here } => (
            (
                "play-save-scenario",
                vec![file, ("found", found.clone().into()), ("here", here.clone().into())],
            ),
            Some(("play-save-data-help", vec![])),
        ),
        ReplayError::Hash { scenario } => (
            ("play-save-hash", vec![file, ("scenario", scenario.clone().into())]),
            Some(("play-save-data-help", vec![])),
        ),
        ReplayError::Kind { found: RecordKind::Save }
        | ReplayError::Side { .. }
        | ReplayError::Long { .. }
        | ReplayError::Order { .. }
        | ReplayError::Digest
        | ReplayError::Differs { .. }
        | ReplayError::Seal
        | ReplayError::Packed(_)
        | ReplayError::Columns(_) => {
            (("play-save-changed", vec![file]), Some(("play-save-broken-help", vec![])))
        }
    }
}
