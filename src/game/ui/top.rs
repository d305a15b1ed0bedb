//! The bar at the top: date, week, what matters at a glance, undo, redo, end of the week.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let _ = (ui, desk);
}
