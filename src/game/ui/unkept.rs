//! The campaign cannot be kept, and somebody is about to leave it: why, and whether to stay, to try
//! again or to leave all the same.

use super::{PanelContext, memo, theme, widgets};
use crate::game::intent::{CampaignIntent, Intent, ScreenIntent, WayOut};
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, way: &WayOut) {
    let leave = || [ScreenIntent::Close.into(), Intent::from(way.clone())];
    widgets::sheet(ctx, "unkept", &cx.text("unkept-title"), 520.0, |ui| {
        let opens = memo::is_new(ui.ctx(), "unkept");
        egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
            if let Some(why) = &cx.unkept.0 {
                ui.label(why);
            }
            ui.label(cx.text("unkept-ask"));
        });
        theme::rule(ui);
        if widgets::first_button(ui, "unkept-stay", &cx.text("unkept-stay"), opens).clicked() {
            cx.emit(ScreenIntent::Close);
        }
        if widgets::wide_button(ui, "unkept-again", &cx.text("unkept-again")).clicked() {
            cx.emit_all(leave());
        }
        if widgets::wide_button(ui, "unkept-leave", &cx.text("unkept-leave")).clicked() {
            cx.emit(CampaignIntent::GiveUp);
            cx.emit_all(leave());
        }
    });
}
