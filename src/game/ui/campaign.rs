//! The panels around the map while a campaign is played.

use super::{
    PanelContext, command, compose, detail, forces, guide, objectives, overlays, theme, top,
};
use crate::game::intent::Sheet;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, steps: &mut guide::Steps) {
    if !cx.sheets.0.contains(&Sheet::Commands) {
        command::forget(ui.ctx());
    }
    // The order of the panels is the order in which they take room from the edges. What lies over
    // the rest of the map makes room for the composed order, and the advice for all of it.
    top::show(ui, cx);
    forces::show(ui, cx);
    detail::show(ui, cx);
    objectives::show(ui, cx);
    // An order is composed beside what is selected where there is room, else over the map.
    let place = if detail::has_room(ui, cx) { None } else { compose::place(ui, cx) };
    let mut taken = overlays::show(ui, cx, place.map_or(overlays::Room::ALL, |place| place.left));
    taken.extend(place.and_then(|place| compose::show(ui, cx, place)));
    guide::show(ui, cx, steps, &taken);
    sweep(ui.ctx(), cx);
}

/// The rectangle that is being drawn over the map.
fn sweep(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(rect) = cx.sweeping.0 else { return };
    let points = cx.settings.0.scale_percent as f32 / 100.0;
    let corner = |at: bevy::math::Vec2| egui::pos2(at.x / points, at.y / points);
    let rect = egui::Rect::from_two_pos(corner(rect.min), corner(rect.max));
    let layer = egui::LayerId::new(egui::Order::Background, egui::Id::new("sweep"));
    let (fill, edge) = (theme::DEEP.gamma_multiply(0.12), egui::Stroke::new(1.5, theme::DEEP));
    ctx.layer_painter(layer).rect(rect, 1.0, fill, edge, egui::StrokeKind::Inside);
}
