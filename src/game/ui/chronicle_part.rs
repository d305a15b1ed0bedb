//! The parts of a chronicle: what came before the campaign, the campaign itself, what came after it.
//! Deliberately absent: how an entry is set, which each panel does for itself.

use super::PanelContext;
use rules::{history::ChronicleEntry, resolve::DAYS, scenario::Scenario};

/// Which part of the chronicle an entry belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ChroniclePart {
    /// It was over before the first day.
    Before,
    /// It touches the campaign.
    During,
    /// It begins after the last day.
    After,
}

impl ChroniclePart {
    /// The part of an entry.
    pub(super) fn of(scenario: &Scenario, entry: &ChronicleEntry) -> Self {
        let days = i32::from(scenario.calendar.weeks) * i32::from(DAYS);
        if entry.days.most < 0 {
            Self::Before
        } else if entry.days.least >= days {
            Self::After
        } else {
            Self::During
        }
    }

    /// What stands over the part.
    pub(super) fn heading(self, cx: &PanelContext<'_>, scenario: &Scenario) -> String {
        match self {
            Self::Before => cx.text("choose-before"),
            Self::During => cx.lang().of(&scenario.name).to_owned(),
            Self::After => cx.text("film-chronicle-after"),
        }
    }
}
