//! The order of a frame.

use bevy::prelude::*;

/// The order of a frame. When adding a stage, put it in order here.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stage {
    /// Mouse and keys become intents.
    Input,
    /// Clicks on the map and the order being composed: from them follow orders and selections.
    Draft,
    /// Campaigns, plans, turns and records.
    Campaign,
    /// Screens, what is looked at, the camera, preferences.
    Look,
    /// Facts that have been resolved are shown.
    Playback,
    /// What is known of the shown state is copied into components.
    Mirror,
    /// Pictures follow the components.
    Draw,
}

pub(super) fn plugin(app: &mut App) {
    app.configure_sets(
        Update,
        (
            Stage::Input,
            Stage::Draft,
            Stage::Campaign,
            Stage::Look,
            Stage::Playback,
            Stage::Mirror,
            Stage::Draw,
        )
            .chain(),
    );
}
