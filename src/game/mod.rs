//! The Bevy application over the rules.
//!
//! [`campaign`] owns the truth and resolves a week on demand; [`playback`] holds what has been
//! shown and folds the same facts later; [`mirror`] keeps one entity for every body and place
//! that the watching side knows of, written from what has been shown. [`map`] draws the country,
//! [`marks`] what stands on it, [`ui`] the panels and screens around it; [`replay`] shows recorded
//! campaigns in the same view. Whatever a player asks for, by mouse, key or panel, is an
//! [`act::Act`]. [`shell`] puts the application together: in a window, without one, or into a
//! picture.
//!
//! Deliberately absent: any rule, and any way to change the rules' state but by orders.

pub mod act;
pub mod backdrop;
pub mod campaign;
pub mod draft;
pub mod geo;
pub mod keyboard;
pub mod keys;
pub mod map;
pub mod marks;
pub mod mirror;
pub mod palette;
pub mod playback;
pub mod replay;
mod rest;
pub mod shell;
pub mod still;
pub mod ui;
pub mod view;

use bevy::prelude::*;

/// The order of a frame. When adding a stage, put it in order here.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stage {
    /// Mouse and keys become acts.
    Input,
    /// Acts are carried out.
    Act,
    /// Facts that have been resolved are shown.
    Playback,
    /// What is known of the shown state is copied into components.
    Mirror,
    /// Pictures follow the components.
    Draw,
}

/// The heart of the application: needs neither window nor renderer, but the plugins of
/// [`shell::windowless`].
pub fn plugin(app: &mut App) {
    app.configure_sets(
        Update,
        (Stage::Input, Stage::Act, Stage::Playback, Stage::Mirror, Stage::Draw).chain(),
    );
    app.add_plugins((
        act::plugin,
        view::plugin,
        draft::plugin,
        backdrop::plugin,
        campaign::plugin,
        playback::plugin,
        mirror::plugin,
        replay::plugin,
        keyboard::plugin,
        rest::plugin,
        keys::plugin,
        map::plugin,
        marks::plugin,
        ui::plugin,
    ));
}
