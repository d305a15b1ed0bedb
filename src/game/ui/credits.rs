//! Credits: who made what, under which licences, and from what sources history is told.

use super::{PanelContext, memo, theme, widgets};
use crate::game::intent::ScreenIntent;
use bevy_egui::egui::{self, RichText};

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let title = desk.say("credits-title");
    widgets::long_sheet(
        ctx,
        "credits",
        &title,
        640.0,
        desk,
        |ui, desk| {
            let parts = [
                (desk.say("credits-game"), desk.say("credits-game-text")),
                (desk.say("credits-history"), desk.say("credits-history-text")),
                (desk.say("credits-map"), desk.say("credits-map-text")),
                (desk.say("credits-letters"), desk.say("credits-letters-text")),
                (desk.say("credits-program"), desk.say("credits-program-text")),
            ];
            for (heading, text) in parts {
                widgets::subheading(ui, &heading);
                for paragraph in text.lines().filter(|line| !line.is_empty()) {
                    let words = RichText::new(paragraph);
                    ui.label(words.font(egui::FontId::new(15.0, theme::serif())));
                    ui.add_space(2.0);
                }
                ui.add_space(6.0);
            }
        },
        |ui, desk| {
            let close = widgets::main_button(ui, "credits-close", &desk.say("close"), None);
            if memo::is_new(ui.ctx(), "credits") {
                close.request_focus();
            }
            if close.clicked() {
                desk.act(ScreenIntent::Close);
            }
        },
    );
}
