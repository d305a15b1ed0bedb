//! The Bevy application over the rules.
//!
//! [`campaign`] owns the truth and resolves a week on demand; [`playback`] holds what has been
//! shown and folds the same facts later, [`drama`] stages the greatest of them; [`mirror`] keeps one entity for every body and place
//! that the watching side knows of, written from what has been shown. [`map`] draws the country,
//! [`symbols`] what stands on it, [`ui`] the panels and screens around it; [`replay`] shows recorded
//! campaigns in the same view; [`hearing`] lets sound what is shown. Whatever a player asks for, by mouse, key or panel, is an
//! [`intent::Intent`]. [`app`] puts the application together: in a window, without one, or into a
//! picture.
//!
//! Deliberately absent: any rule, and any way to change the rules' state but by orders.

pub mod app;
pub mod backdrop;
pub mod campaign;
pub mod drama;
pub mod geo;
pub mod hearing;
pub mod hotkeys;
pub mod input;
pub mod intent;
pub mod map;
pub mod mirror;
pub mod model;
pub mod palette;
pub mod planning;
pub mod playback;
mod redraw;
mod renderer;
pub mod replay;
pub mod required;
mod screens;
pub mod screenshot;
pub mod stage;
pub mod symbols;
pub mod ui;
