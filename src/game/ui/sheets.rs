//! Sheets over the screen. Only the topmost is drawn: two of a kind, such as two decisions, would
//! have the same buttons.

use super::{
    PanelContext, command, credits, dispatch, encyclopaedia, hot_seat, orders, replays, saves,
    scripted_events, settings, widgets,
};
use crate::game::intent::{ScreenIntent, Sheet};
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let Some(sheet) = desk.sheets.0.last().cloned() else { return };
    match &sheet {
        Sheet::Settings => settings::show(ctx, desk),
        Sheet::Keys => settings::keys(ctx, desk),
        Sheet::Saves => saves::show(ctx, desk),
        Sheet::Replays => replays::show(ctx, desk),
        Sheet::Wait => replays::wait(ctx, desk),
        Sheet::Encyclopaedia(entry) => encyclopaedia::show(ctx, desk, entry),
        Sheet::Dispatch => dispatch::show(ctx, desk),
        Sheet::ScriptedEvent(scripted_event) => scripted_events::show(ctx, desk, *scripted_event),
        Sheet::HandOver(_) | Sheet::Leave => hot_seat::show(ctx, desk, &sheet),
        Sheet::Orders => orders::show(ctx, desk),
        Sheet::Commands => command::palette(ctx, desk),
        Sheet::Credits => credits::show(ctx, desk),
        Sheet::Trouble(text) => trouble(ctx, desk, text),
    }
}

fn trouble(ctx: &egui::Context, desk: &mut PanelContext<'_>, text: &str) {
    widgets::sheet(ctx, "trouble", &desk.say("trouble-title"), 560.0, |ui| {
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| ui.label(text));
        if widgets::button(ui, "trouble-close", &desk.say("close")).clicked() {
            desk.act(ScreenIntent::Close);
        }
    });
}
