//! The Bevy application over the rules: so far its heart, without a window.
//!
//! [`campaign`] owns the truth and resolves a week on demand; [`playback`] holds what has been
//! shown and folds the same facts later; [`mirror`] keeps one entity for every force, camp group
//! and place, written from what has been shown. Screens, map and input build on these three.
//! Deliberately absent: any rule, and any way to change the rules' state but by orders.

pub mod campaign;
pub mod mirror;
pub mod playback;

use bevy::prelude::*;

/// The order of a frame. When adding a stage, put it in order here.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stage {
    /// Facts that have been resolved are queued.
    Playback,
    /// What has been shown is copied into components.
    Mirror,
}

/// The application without a window. Needs a [`campaign::Campaign`] resource before the first
/// update.
pub fn plugin(app: &mut App) {
    app.configure_sets(Update, (Stage::Playback, Stage::Mirror).chain());
    app.add_plugins((campaign::plugin, playback::plugin, mirror::plugin));
}
