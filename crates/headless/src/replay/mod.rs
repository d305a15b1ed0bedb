//! Recorded and saved campaigns: the orders of every week with the digests that playing them
//! gave, and the whole of a campaign in the middle.
//!
//! A replay holds no facts, only wishes: the rules, the scenario and the seed give the rest, and
//! the digests say whether they still do. [`record`] plays and collects, [`play`] plays the
//! orders again, [`verify`] compares, [`save`] keeps a campaign to go on with, [`format`](mod@format) is what
//! stands in the files and [`mod@write`] puts files on disk without ever leaving half of one.
//!
//! Deliberately absent: who thinks the orders up (`ai`, `cli`), and sentences for players.

pub mod format;
pub mod play;
pub mod record;
pub mod save;
pub mod verify;
pub mod write;

use core::fmt;
use scenario::problem::Report;

/// Why a replay or a save cannot be played here.
#[derive(Debug)]
pub enum ReplayError {
    /// The file cannot be read; the report says where.
    Unreadable(Box<Report>),
    /// It is of another format.
    Format {
        /// The format of the file.
        found: u32,
        /// The format that this program reads.
        here: u32,
    },
    /// Another version of the program made it.
    Program {
        /// The version that made it.
        found: String,
        /// This version.
        here: String,
    },
    /// It was played by another rule book.
    Rules {
        /// Version of the rules in the file.
        found: String,
        /// Version of the rules of the scenario as it is here.
        here: String,
    },
    /// It is of another scenario.
    Scenario {
        /// Key of the scenario in the file.
        found: String,
        /// Key of the scenario given.
        here: String,
    },
    /// The scenario has changed since.
    Hash {
        /// Key of the scenario.
        scenario: String,
    },
    /// It names a side that the scenario has not.
    Side {
        /// Key of the side.
        side: String,
        /// Week of the campaign, from 1; 0 for the header.
        week: u16,
    },
    /// It has more weeks than the scenario.
    Long {
        /// Weeks recorded.
        weeks: usize,
        /// Weeks of the scenario.
        most: u16,
    },
    /// The weeks of the record are not numbered 1, 2, 3 …
    Order {
        /// Position of the week in the record, from 1.
        at: usize,
        /// The number it bears.
        found: u16,
    },
    /// The saved tables do not give the digest that was saved with them: the file was changed.
    /// Which digest they give is told to nobody: written into the file it would make it pass.
    Digest,
    /// The orders of the record do not give what it says that they gave.
    Differs {
        /// The first week, from 1, that comes out otherwise; 0 for the start.
        week: u16,
    },
    /// The saved tables do not fit the scenario, or the header.
    Columns(&'static str),
}

impl fmt::Display for ReplayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(report) => write!(f, "{report}"),
            Self::Format { found, here } => write!(f, "format {found}, not {here}"),
            Self::Program { found, here } => write!(f, "made by version {found}, not {here}"),
            Self::Rules { found, here } => write!(f, "rules {found}, not {here}"),
            Self::Scenario { found, here } => write!(f, "scenario {found}, not {here}"),
            Self::Hash { scenario } => write!(f, "the scenario {scenario} has changed"),
            Self::Side { side, week } => write!(f, "week {week}: no side {side}"),
            Self::Long { weeks, most } => write!(f, "{weeks} weeks, at most {most}"),
            Self::Order { at, found } => write!(f, "week {at} is numbered {found}"),
            Self::Digest => f.write_str("the tables do not give their digest"),
            Self::Differs { week } => write!(f, "week {week} plays otherwise than it is recorded"),
            Self::Columns(why) => f.write_str(why),
        }
    }
}

impl core::error::Error for ReplayError {}
