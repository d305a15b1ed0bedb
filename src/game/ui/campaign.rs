//! The panels around the map while a campaign is played.

use super::{Desk, compose, detail, forces, guide, overlays, top};
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    // The order of the panels is the order in which they take room from the edges.
    top::show(ui, desk);
    forces::show(ui, desk);
    detail::show(ui, desk);
    compose::show(ui, desk);
    overlays::show(ui, desk);
    guide::show(&ui.ctx().clone(), desk);
}
