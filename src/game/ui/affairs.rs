//! Events and decisions.

use super::Desk;
use crate::rules::ids::AffairId;
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>, affair: AffairId) {
    let _ = (ctx, desk, affair);
}
