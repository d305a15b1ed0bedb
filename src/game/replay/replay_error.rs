//! Why a record cannot be shown, in a sentence.

use headless::replay::{ReplayError, format::RecordKind};
use scenario::problem::Report;
use std::path::{Path, PathBuf};
use text::Texts;

/// Why a record cannot be shown.
#[derive(Debug)]
pub enum Refusal {
    /// The scenario cannot be loaded.
    Scenario {
        /// Its name.
        name: String,
        /// What is wrong with it.
        report: Box<Report>,
    },
    /// The file cannot be read, or does not fit.
    Replay(PathBuf, ReplayError),
    /// The scenario has no plan for each side.
    NoPlan,
}

impl Refusal {
    pub(super) fn scenario(name: &str, report: Report) -> Self {
        Self::Scenario { name: name.to_owned(), report: Box::new(report) }
    }

    /// As a sentence for the player, with details where files that people write are wrong.
    #[must_use]
    pub fn message(&self, texts: &Texts) -> String {
        match self {
            Self::Scenario { name, report } => {
                let what = texts.get("film-no-scenario", &[("scenario", name.as_str().into())]);
                format!("{what}\n\n{report}")
            }
            Self::Replay(file, error) => of_replay(texts, file, error),
            Self::NoPlan => texts.get("film-no-plan", &[]),
        }
    }
}

/// What is wrong with a record, and what to do about it.
fn of_replay(texts: &Texts, file: &Path, error: &ReplayError) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let file = ("file", name.as_ref().into());
    let (what, help) = match error {
        ReplayError::Unreadable(report) => {
            return format!("{}\n\n{report}", texts.get("film-unreadable", &[file]));
        }
        ReplayError::Format { found, here } => {
            let args =
                [file, ("found", found.to_string().into()), ("here", here.to_string().into())];
            (texts.get("cli-replay-format", &args), Some("cli-replay-old-program"))
        }
        ReplayError::Kind { found: RecordKind::Save } => {
            (texts.get("cli-record-is-save", &[file]), Some("cli-record-is-save-help"))
        }
        ReplayError::Seal => (texts.get("cli-record-seal", &[file]), Some("cli-record-seal-help")),
        ReplayError::RulesNumber { found, here } => {
            let args =
                [file, ("found", found.to_string().into()), ("here", here.to_string().into())];
            (texts.get("cli-record-rules-number", &args), Some("film-no-states"))
        }
        ReplayError::Packed(what) => {
            (texts.get("cli-record-packed", &[file, ("what", (*what).into())]), None)
        }
        ReplayError::Rules { found, here } => {
            let args = [file, ("found", found.as_str().into()), ("here", here.as_str().into())];
            (texts.get("cli-replay-rules", &args), None)
        }
        ReplayError::Scenario { found, here } => {
            let args = [file, ("found", found.as_str().into()), ("here", here.as_str().into())];
            (texts.get("cli-replay-scenario", &args), None)
        }
        ReplayError::Hash { scenario } => {
            let args = [file, ("scenario", scenario.as_str().into())];
            (texts.get("cli-replay-hash", &args), None)
        }
        ReplayError::Side { side, week } => {
            let args = [file, ("side", side.as_str().into()), ("week", week.to_string().into())];
            (texts.get("cli-replay-side", &args), None)
        }
        ReplayError::Long { weeks, most } => {
            let args = [file, ("weeks", (*weeks).into()), ("most", (*most).into())];
            (texts.get("cli-replay-long", &args), None)
        }
        ReplayError::Order { at, found } => {
            let args = [file, ("at", at.to_string().into()), ("found", found.to_string().into())];
            (texts.get("cli-replay-order", &args), None)
        }
        ReplayError::Differs { week } => {
            let args = [file, ("week", week.to_string().into())];
            (texts.get("cli-record-differs", &args), Some("cli-replay-changed"))
        }
        // These are faults of saves; a record has no tables.
        ReplayError::Kind { found: RecordKind::Replay }
        | ReplayError::Digest
        | ReplayError::Columns(_) => (texts.get("film-unreadable", &[file]), None),
    };
    match help {
        Some(help) => format!("{what}\n\n{}", texts.get(help, &[])),
        None => what,
    }
}
