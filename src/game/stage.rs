//! The order of a frame, and of what carries intents out.

use bevy::{ecs::schedule::ScheduleLabel, prelude::*};

/// The order of a frame. When adding a stage, put it in order here.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stage {
    /// Mouse and keys become intents.
    Input,
    /// Intents are carried out: [`CarryOut`] runs.
    Intent,
    /// Facts that have been resolved are shown.
    Playback,
    /// What is known of the shown state is copied into components.
    Mirror,
    /// Pictures follow the components.
    Draw,
}

/// Whoever owns what a group of intents changes has their system here. It runs when mouse and keys
/// have been read, and once more at the end of a frame in which the panels asked for something.
#[derive(ScheduleLabel, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CarryOut;

/// The order in which intents are carried out. What one stage answers, the next ones do at once.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Carry {
    /// Clicks on the map and the order being composed: from them follow orders and selections.
    Draft,
    /// Campaigns, plans, turns and records.
    Campaign,
    /// Screens, what is looked at, the camera, preferences.
    Look,
}

pub(super) fn plugin(app: &mut App) {
    app.init_schedule(CarryOut)
        .configure_sets(CarryOut, (Carry::Draft, Carry::Campaign, Carry::Look).chain())
        .configure_sets(
            Update,
            (Stage::Input, Stage::Intent, Stage::Playback, Stage::Mirror, Stage::Draw).chain(),
        );
}
