//! Sheets over the screen. Only the topmost is drawn: two of a kind, such as two decisions, would
//! have the same buttons.

use super::{
    Desk, affairs, command, credits, dispatch, encyclopaedia, kit, orders, replays, saves, seats,
    settings,
};
use crate::game::{act::Act, view::Sheet};
use bevy_egui::egui;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>) {
    let Some(sheet) = desk.sheets.0.last().cloned() else { return };
    match &sheet {
        Sheet::Settings => settings::show(ctx, desk),
        Sheet::Keys => settings::keys(ctx, desk),
        Sheet::Saves => saves::show(ctx, desk),
        Sheet::Replays => replays::show(ctx, desk),
        Sheet::Wait => replays::wait(ctx, desk),
        Sheet::Encyclopaedia(entry) => encyclopaedia::show(ctx, desk, entry),
        Sheet::Dispatch => dispatch::show(ctx, desk),
        Sheet::Affair(affair) => affairs::show(ctx, desk, *affair),
        Sheet::HandOver(_) | Sheet::Leave => seats::show(ctx, desk, &sheet),
        Sheet::Orders => orders::show(ctx, desk),
        Sheet::Commands => command::palette(ctx, desk),
        Sheet::Credits => credits::show(ctx, desk),
        Sheet::Trouble(text) => trouble(ctx, desk, text),
    }
}

fn trouble(ctx: &egui::Context, desk: &mut Desk<'_>, text: &str) {
    kit::sheet(ctx, "trouble", &desk.say("trouble-title"), 560.0, |ui| {
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| ui.label(text));
        if kit::button(ui, "trouble-close", &desk.say("close")).clicked() {
            desk.act(Act::Close);
        }
    });
}
