//! The sheets of settings and keys.

use super::Desk;
use bevy_egui::egui;

/// The settings.
pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let _ = (ctx, desk);
}

/// The keys.
pub(super) fn keys(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let _ = (ctx, desk);
}
