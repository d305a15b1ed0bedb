//! The sheet of saved campaigns.

use super::Desk;
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let _ = (ctx, desk);
}
