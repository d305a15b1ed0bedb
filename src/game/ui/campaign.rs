//! The panels around the map while a campaign is played.

use super::{Desk, command, compose, detail, forces, guide, overlays, top};
use crate::game::view::Sheet;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    if !desk.sheets.0.contains(&Sheet::Commands) {
        command::forget(ui.ctx());
    }
    // The order of the panels is the order in which they take room from the edges; the composed
    // order lies over what is left of the map.
    top::show(ui, desk);
    forces::show(ui, desk);
    detail::show(ui, desk);
    overlays::show(ui, desk);
    compose::show(ui, desk);
    guide::show(ui, desk);
}
