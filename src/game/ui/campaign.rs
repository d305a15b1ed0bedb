//! The panels around the map while a campaign is played.

use super::{PanelContext, command, compose, detail, forces, guide, overlays, top};
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
    // An order is composed beside what is selected where there is room, else over the map.
    let place = if detail::has_room(ui, cx) { None } else { compose::place(ui, cx) };
    let mut taken = overlays::show(ui, cx, place.map_or(overlays::Room::ALL, |place| place.left));
    taken.extend(place.and_then(|place| compose::show(ui, cx, place)));
    guide::show(ui, cx, steps, &taken);
}
