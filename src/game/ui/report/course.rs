//! A campaign that is over, played through once more in the background: what its story and its film are made
//! from.

use super::film::{self, FilmWeek};
use headless::play::ReplayTimeline;
use rules::ids::SideId;
use std::sync::Arc;
use text::StoryWeek;

/// A campaign from its first week to its last.
pub(super) struct WholeCourse {
    pub(super) timeline: Arc<ReplayTimeline>,
    pub(super) film: Vec<FilmWeek>,
    /// The weeks as the side whose story is told saw them.
    pub(super) weeks: Vec<StoryWeek>,
}

impl WholeCourse {
    /// Looks through a record, for a side.
    pub(super) fn new(timeline: Arc<ReplayTimeline>, side: SideId) -> Self {
        let of = |week: u16| {
            let (before, after) = (timeline.state(week), timeline.state(week + 1));
            StoryWeek::of(before, after, &timeline.log(week), side)
        };
        let weeks = (timeline.first()..timeline.weeks()).map(of).collect();
        Self { film: film::weeks(&timeline), weeks, timeline }
    }
}
