//! Credits: who made what, under which licences, and from what sources history is told.

use super::{PanelContext, memo, theme, widgets};
use crate::game::intent::ScreenIntent;
use bevy_egui::egui::{self, RichText};

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let title = cx.text("credits-title");
    widgets::long_sheet(
        ctx,
        "credits",
        &title,
        640.0,
        |ui| {
            let parts = [
                (cx.text("credits-game"), cx.text("credits-game-text")),
                (cx.text("credits-history"), cx.text("credits-history-text")),
                (cx.text("credits-map"), cx.text("credits-map-text")),
                (cx.text("credits-letters"), cx.text("credits-letters-text")),
                (cx.text("credits-program"), cx.text("credits-program-text")),
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
        |ui| {
            let opens = memo::is_new(ui.ctx(), "credits");
            if widgets::first_button(ui, "credits-close", &cx.text("close"), opens).clicked() {
                cx.emit(ScreenIntent::Close);
            }
        },
    );
}
