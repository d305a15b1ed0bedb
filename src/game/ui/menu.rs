//! The main menu.

use super::{Desk, kit};
use crate::game::{
    act::Act,
    view::{Screen, Sheet},
};
use bevy_egui::egui;

pub(super) fn show(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::Panel::left("menu").default_size(320.0).show(ui, |ui| {
        kit::heading(ui, &desk.say("menu-title"));
        if kit::big_button(ui, "menu-new", &desk.say("menu-new")).clicked() {
            desk.act(Act::Go(Screen::Choose));
        }
        if kit::big_button(ui, "menu-settings", &desk.say("menu-settings")).clicked() {
            desk.act(Act::Open(Sheet::Settings));
        }
        if kit::big_button(ui, "menu-quit", &desk.say("menu-quit")).clicked() {
            desk.act(Act::Quit);
        }
    });
}
