//! The week is to end, and orders are composed that nobody has given: give them, drop them, or go
//! back.

use super::{PanelContext, command, memo, theme, widgets};
use crate::game::intent::{DraftIntent, Intent, ScreenIntent, TurnIntent};
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let end = |first: DraftIntent| -> [Intent; 3] {
        [first.into(), ScreenIntent::Close.into(), TurnIntent::EndWeek.into()]
    };
    let count = cx.ungiven.0.len();
    let title = cx.message("ungiven-title", &[("n", count.into())]);
    widgets::sheet(ctx, "ungiven", &title, 520.0, |ui| {
        let opens = memo::is_new(ui.ctx(), "ungiven");
        let height = (ui.ctx().content_rect().height() - 300.0).clamp(60.0, 320.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for order in &cx.ungiven.0 {
                ui.add(egui::Label::new(command::words(cx, order)).wrap());
            }
        });
        theme::rule(ui);
        let give = cx.text("ungiven-give");
        if widgets::first_button(ui, "ungiven-give", &give, opens).clicked() {
            cx.emit_all(end(DraftIntent::ConfirmAll));
        }
        if widgets::wide_button(ui, "ungiven-drop", &cx.text("ungiven-drop")).clicked() {
            cx.emit_all(end(DraftIntent::CancelAll));
        }
        if widgets::wide_button(ui, "ungiven-back", &cx.text("ungiven-back")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}
