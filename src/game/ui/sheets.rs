//! Sheets over the screen. Only the topmost is drawn: two of a kind, such as two decisions, would
//! have the same buttons.

use super::{
    PanelContext, briefing, command, credits, dispatch, encyclopaedia, hot_seat, leading, orders,
    replays, report, saves, scripted_events, settings, unkept, widgets,
};
use crate::game::intent::{ScreenIntent, Sheet};
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(sheet) = cx.sheets.0.last().cloned() else { return };
    match &sheet {
        Sheet::Settings => settings::show(ctx, cx),
        Sheet::Keys => settings::keys(ctx, cx),
        Sheet::Saves => saves::show(ctx, cx),
        Sheet::Replays => replays::show(ctx, cx),
        Sheet::Wait => replays::wait(ctx, cx),
        Sheet::Encyclopaedia(entry) => encyclopaedia::show(ctx, cx, entry),
        Sheet::Dispatch => dispatch::show(ctx, cx),
        Sheet::Report => report::of_record(ctx, cx),
        Sheet::ScriptedEvent(scripted_event) => scripted_events::show(ctx, cx, *scripted_event),
        Sheet::HandOver(_) | Sheet::Leave => hot_seat::show(ctx, cx, &sheet),
        Sheet::Orders => orders::show(ctx, cx),
        Sheet::Commands => command::palette(ctx, cx),
        Sheet::Credits => credits::show(ctx, cx),
        Sheet::Leading => leading::show(ctx, cx),
        Sheet::Briefing => briefing::show(ctx, cx),
        Sheet::Unkept(way) => unkept::show(ctx, cx, way),
        Sheet::Trouble(text) => trouble(ctx, cx, text),
    }
}

fn trouble(ctx: &egui::Context, cx: &PanelContext<'_>, text: &str) {
    widgets::sheet(ctx, "trouble", &cx.text("trouble-title"), 560.0, |ui| {
        egui::ScrollArea::vertical()
            .max_height(420.0)
            .show(ui, |ui| ui.label(text::harmless(text)));
        if widgets::button(ui, "trouble-close", &cx.text("close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}
