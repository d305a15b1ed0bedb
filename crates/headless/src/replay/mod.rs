//! Recorded and saved campaigns: the orders of every week with the digests that playing them
//! gave, and the whole of a campaign in the middle.
//!
//! A replay is wishes: the rules, the scenario and the seed give the rest, and the digests say
//! whether they still do. [`record`] plays and collects, [`play`] plays the orders again, [`verify`]
//! compares, [`save`] keeps a campaign to go on with, [`format`](mod@format) is what stands in the files and
//! [`mod@write`] puts files on disk without ever leaving half of one.
//!
//! So that it outlives other rules and other files, a replay that is kept also holds the states of
//! all weeks ([`weekly_states`]) and the files of its scenario; [`basis`] says what can be done with
//! it here. Every file is sealed ([`seal`]).
//!
//! Deliberately absent: who thinks the orders up (`ai`, `cli`), and sentences for players.

pub mod basis;
pub mod format;
mod pack;
pub mod play;
pub mod record;
pub mod save;
mod seal;
mod text;
pub mod verify;
mod weekly_states;
pub mod write;

pub(crate) use seal::ends_sealed;

use core::fmt;
use format::RecordKind;
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
    /// It is a save where a replay is wanted, or a replay where a save is.
    Kind {
        /// What it is.
        found: RecordKind,
    },
    /// The file has been changed since it was written, or is damaged.
    Seal,
    /// It was played by other rules than those of this program: it can be shown, if its states are
    /// kept, and gone on from as a new campaign, but not played again.
    RulesNumber {
        /// The number of the rules that it needs.
        found: u32,
        /// The number of the rules here.
        here: u32,
    },
    /// What is packed in it cannot be unpacked: what it is.
    Packed(&'static str),
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
            Self::Kind { found: RecordKind::Save } => f.write_str("this is a save, not a replay"),
            Self::Kind { found: RecordKind::Replay } => f.write_str("this is a replay, not a save"),
            Self::Seal => f.write_str("the file has been changed since it was written"),
            Self::RulesNumber { found, here } => write!(f, "rules number {found}, not {here}"),
            Self::Packed(what) => write!(f, "damaged: {what}"),
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
