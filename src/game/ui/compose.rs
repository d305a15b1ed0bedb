//! The composed order: what it would bring, and whether to give it.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let _ = (ui, desk);
}
