//! The encyclopaedia.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>, entry: &str) {
    let _ = (ctx, desk, entry);
}
