//! What lies over the map has in common: its paper, and that it can be folded away.

use super::theme;
use bevy_egui::egui::{self, Id, Stroke};

/// Screens narrower than this (points) start with legend and minimap folded.
const SMALL: f32 = 900.0;

/// Whether something that can be folded away is, on a screen of this width.
pub(super) fn is_folded(ctx: &egui::Context, what: &str) -> bool {
    let kept = ctx.data(|data| data.get_temp::<bool>(Id::new((what, "folded"))));
    kept.unwrap_or_else(|| ctx.content_rect().width() < SMALL)
}

/// Folds it away or unfolds it.
pub(super) fn fold(ctx: &egui::Context, what: &str, folded: bool) {
    ctx.data_mut(|data| data.insert_temp(Id::new((what, "folded")), folded));
}

/// The paper of what lies over the map.
pub(super) fn paper() -> egui::Frame {
    egui::Frame::new()
        .fill(theme::PAPER.gamma_multiply(0.96))
        .stroke(Stroke::new(1.0, theme::LINE))
        .corner_radius(3)
        .inner_margin(egui::Margin::symmetric(6, 4))
}
