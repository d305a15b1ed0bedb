//! What went wrong, as messages of the player's language.

use headless::{
    replay::{
        ReplayError,
        format::RecordKind,
        write::{WriteError, WriteFault},
    },
    sim::run_table::RunTableError,
};
use scenario::problem::{Report, nearest};
use std::path::Path;
use text::{Arg, Texts};

/// A message to be: its key and what fills it.
#[derive(Clone, Debug)]
pub(super) struct Message {
    key: &'static str,
    args: Vec<(&'static str, Arg<'static>)>,
}

impl Message {
    pub(super) const fn new(key: &'static str, args: Vec<(&'static str, Arg<'static>)>) -> Self {
        Self { key, args }
    }

    pub(super) fn text(&self, texts: &Texts) -> String {
        texts.get(self.key, &self.args)
    }
}

/// `message!("key", name = value, …)`: values are anything that [`Arg`] takes and owns.
macro_rules! message {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::cli::error::Message::new(
            $key,
            vec![$((stringify!($name), text::Arg::from($value))),*],
        )
    };
}
pub(super) use message;

/// Why a command failed.
#[derive(Debug)]
pub(super) enum CliError {
    /// Said in a sentence, with what to do about it.
    Said {
        /// What is wrong.
        what: Message,
        /// What to do.
        help: Vec<Message>,
        /// Whether the command line is to blame.
        usage: bool,
    },
    /// Files that people wrote are wrong.
    Report {
        /// What is wrong with them.
        report: Box<Report>,
        /// What to do.
        help: Vec<Message>,
    },
    /// There are no messages to say it with.
    Plain(String),
    /// Said already in the player's language.
    Worded(String),
    /// All is said already.
    Failed,
    /// Nobody reads on: the reader of a pipe has closed it.
    Closed,
}

impl CliError {
    pub(super) const fn new(what: Message) -> Self {
        Self::Said { what, help: Vec::new(), usage: false }
    }

    pub(super) const fn usage(what: Message) -> Self {
        Self::Said { what, help: Vec::new(), usage: true }
    }

    /// Adds what to do about it.
    pub(super) fn help(mut self, more: Message) -> Self {
        if let Self::Said { help, .. } | Self::Report { help, .. } = &mut self {
            help.push(more);
        }
        self
    }

    /// An unknown name on the command line, with what there is and what was probably meant.
    pub(super) fn unknown(what: Message, name: &str, known: &[&str]) -> Self {
        let mut error = Self::usage(what);
        if let Some(near) = nearest(name, known.iter().copied()) {
            error = error.help(message!("cli-did-you-mean", name = near.to_owned()));
        }
        error.help(message!("cli-there-is", names = known.join(", ")))
    }

    /// The process's exit code.
    pub(super) const fn code(&self) -> u8 {
        match self {
            Self::Said { usage: true, .. } => 2,
            Self::Said { .. }
            | Self::Report { .. }
            | Self::Plain(_)
            | Self::Worded(_)
            | Self::Failed => 1,
            Self::Closed => 0,
        }
    }

    /// What to write on standard error; empty for nothing.
    pub(super) fn message(&self, texts: Option<&Texts>) -> String {
        let told = |message: &Message| match texts {
            Some(texts) => message.text(texts),
            None => message.key.to_owned(),
        };
        let word = |key: &str| texts.map_or_else(|| key.to_owned(), |texts| texts.get(key, &[]));
        let with_help = |mut text: String, help: &[Message]| {
            for help in help {
                text.push_str(&format!("\n  {}: {}", word("cli-help"), told(help)));
            }
            text
        };
        match self {
            Self::Said { what, help, .. } => {
                with_help(format!("{}: {}", word("cli-error"), told(what)), help)
            }
            Self::Report { report, help } => {
                with_help(report.to_string().trim_end().to_owned(), help)
            }
            Self::Plain(text) => format!("error: {text}"),
            Self::Worded(text) => format!("{}: {text}", word("cli-error")),
            Self::Failed | Self::Closed => String::new(),
        }
    }
}

/// A path for a message.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl From<Report> for CliError {
    fn from(report: Report) -> Self {
        Self::Report { report: Box::new(report), help: Vec::new() }
    }
}

impl From<WriteError> for CliError {
    fn from(WriteError { path, why }: WriteError) -> Self {
        let file = shown(&path);
        match why {
            WriteFault::Exists => {
                Self::new(message!("cli-file-exists", file = file)).help(message!("cli-use-force"))
            }
            WriteFault::Folder => Self::new(message!("cli-file-is-folder", file = file)),
            WriteFault::NotAFile => Self::new(message!("cli-file-not-plain", file = file)),
            WriteFault::NoFolder => Self::new(message!("cli-file-no-folder", file = file)),
            WriteFault::Io(error) => {
                Self::new(message!("cli-file-unwritable", file = file, why = error.to_string()))
            }
        }
    }
}

/// An error of a replay or a save, with the file it is about.
pub(super) fn of_replay(file: &Path, error: ReplayError) -> CliError {
    let file = shown(file);
    match error {
        ReplayError::Unreadable(report) => CliError::from(*report),
        ReplayError::Format { found, here } => CliError::new(message!(
            "cli-replay-format",
            file = file,
            found = found.to_string(),
            here = here.to_string(),
        ))
        .help(message!("cli-replay-old-program")),
        ReplayError::Kind { found: RecordKind::Save } => {
            CliError::new(message!("cli-record-is-save", file = file))
                .help(message!("cli-record-is-save-help"))
        }
        ReplayError::Kind { found: RecordKind::Replay } => {
            CliError::new(message!("cli-record-is-replay", file = file))
                .help(message!("cli-record-is-replay-help"))
        }
        ReplayError::Seal => CliError::new(message!("cli-record-seal", file = file))
            .help(message!("cli-record-seal-help")),
        ReplayError::RulesNumber { found, here } => CliError::new(message!(
            "cli-record-rules-number",
            file = file,
            found = found.to_string(),
            here = here.to_string(),
        ))
        .help(message!("cli-record-rules-number-help")),
        ReplayError::Packed(what) => {
            CliError::new(message!("cli-record-packed", file = file, what = what))
        }
        ReplayError::Rules { found, here } => {
            CliError::new(message!("cli-replay-rules", file = file, found = found, here = here,))
                .help(message!("cli-replay-old-data"))
        }
        ReplayError::Scenario { found, here } => CliError::new(message!(
            "cli-replay-scenario",
            file = file,
            found = found.clone(),
            here = here,
        ))
        .help(message!("cli-replay-give-scenario", scenario = found)),
        ReplayError::Hash { scenario } => {
            CliError::new(message!("cli-replay-hash", file = file, scenario = scenario))
                .help(message!("cli-replay-old-data"))
        }
        ReplayError::Side { side, week } => CliError::new(message!(
            "cli-replay-side",
            file = file,
            side = side,
            week = week.to_string(),
        )),
        ReplayError::Long { weeks, most } => {
            CliError::new(message!("cli-replay-long", file = file, weeks = weeks, most = most))
        }
        ReplayError::Order { at, found } => CliError::new(message!(
            "cli-replay-order",
            file = file,
            at = at.to_string(),
            found = found.to_string(),
        )),
        ReplayError::Digest => CliError::new(message!("cli-save-digest", file = file))
            .help(message!("cli-save-changed")),
        ReplayError::Differs { week } => {
            CliError::new(message!("cli-record-differs", file = file, week = week.to_string()))
                .help(message!("cli-replay-changed"))
        }
        ReplayError::Columns(_) => CliError::new(message!("cli-save-tables", file = file))
            .help(message!("cli-save-changed")),
    }
}

impl From<RunTableError> for CliError {
    fn from(error: RunTableError) -> Self {
        match error {
            RunTableError::Io { path, error } => Self::new(message!(
                "cli-file-unreadable",
                file = shown(&path),
                why = error.to_string(),
            )),
            RunTableError::Ending { path } => ending(&path),
            RunTableError::Broken { path, line, what } => Self::new(message!(
                "cli-sheet-broken",
                file = shown(&path),
                line = line.to_string(),
                what = what,
            )),
            RunTableError::Differs { what, first, other, path } => Self::new(message!(
                "cli-sheet-differs",
                file = shown(&path),
                what = what,
                first = first,
                other = other,
            )),
            RunTableError::Overlap { run, path } => {
                Self::new(
                    message!("cli-sheet-overlap", file = shown(&path), run = run.to_string(),),
                )
                .help(message!("cli-sheet-use-first"))
            }
        }
    }
}

/// A file of a kind that this build does not write.
pub(super) fn ending(path: &Path) -> CliError {
    let parquet = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet"));
    let file = shown(path);
    CliError::usage(if parquet {
        message!("cli-sheet-no-parquet", file = file)
    } else {
        message!("cli-sheet-ending", file = file)
    })
}
