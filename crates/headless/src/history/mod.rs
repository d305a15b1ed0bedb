//! A course of a campaign held against history: which facts hold, when they came to hold, how
//! faithful the whole is, and the report that is made after the action.
//!
//! It reads a state after each week and changes nothing, so it serves a game that is played, one
//! that is told again from its record, and the thousands of a batch alike. Deliberately absent:
//! sentences (`text`, `cli`), and any bearing on the course.

mod facts;
mod fidelity;
mod report;
mod statistics;

pub use facts::{FactWatch, Verdict, holders_asked};
pub use fidelity::{Judged, fidelity, judge};
pub use report::{
    AfterActionReport, CampaignCourse, ComparedOutcome, FactLine, ScoreLine, SideLine, SideWeek,
    WeekLine, level_by_key, level_key,
};
pub use statistics::StatisticWatch;
