//! Panels of a replay: timeline, chronicle, facts.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let _ = (ui, desk);
}
