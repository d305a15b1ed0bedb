//! The list of forces at the left: those that need attention first.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let _ = (ui, desk);
}
