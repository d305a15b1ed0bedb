//! The hand-over screen of hot-seat, and leaving a campaign.

use super::Desk;
use crate::game::view::Sheet;
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>, sheet: &Sheet) {
    let _ = (ctx, desk, sheet);
}
