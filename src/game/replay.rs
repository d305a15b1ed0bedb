//! Recorded campaigns in the same view: the historical replay and any replay file, with a
//! timeline to scrub both ways and taking over at any week.

use crate::play::Reel;
use bevy::prelude::*;

/// The recorded campaign being shown.
#[derive(Resource)]
pub struct Film {
    reel: Reel,
    week: u16,
}

impl Film {
    /// The record.
    #[must_use]
    pub const fn reel(&self) -> &Reel {
        &self.reel
    }

    /// Weeks shown.
    #[must_use]
    pub const fn week(&self) -> u16 {
        self.week
    }
}

pub(super) fn plugin(_app: &mut App) {}
