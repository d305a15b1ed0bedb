//! Many campaigns at once: who plays, how often, what came of it, and how sure that is.
//!
//! Run number `i` of a batch always plays with the same seed ([`batch::seed_of`]), so a range of
//! runs can be split across processes and machines and put together again ([`run_table::merge`]),
//! and the number of threads changes nothing.
//!
//! Deliberately absent: the screen, the terminal and whatever a single campaign looks like from
//! inside. Floating point is at home here alone, in [`stats`], after the last die has fallen.

pub mod batch;
pub mod campaign;
pub mod columns;
pub mod decisions;
pub mod real_course;
pub mod row;
pub mod run_table;
pub mod stats;
pub mod summary;
pub mod tally;
pub mod tournament;
