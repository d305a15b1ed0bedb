//! The panels around the map while a campaign is played.

use super::{PanelContext, command, compose, detail, forces, guide, overlays, top};
use crate::game::intent::Sheet;
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut PanelContext<'_>) {
    if !desk.sheets.0.contains(&Sheet::Commands) {
        command::forget(ui.ctx());
    }
    // The order of the panels is the order in which they take room from the edges. What lies over
    // the rest of the map makes room for the composed order, and the advice for all of it.
    top::show(ui, desk);
    forces::show(ui, desk);
    detail::show(ui, desk);
    let place = compose::place(ui, desk);
    let mut taken = overlays::show(ui, desk, place.map_or(overlays::Room::ALL, |place| place.left));
    taken.extend(place.and_then(|place| compose::show(ui, desk, place)));
    guide::show(ui, desk, &taken);
}
