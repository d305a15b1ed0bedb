//! The orders of the week in a list.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let _ = (ctx, desk);
}
