//! The hand-over screen of hot-seat, and leaving a campaign.

use super::{PanelContext, theme, widgets};
use crate::game::intent::{Screen, ScreenIntent, Sheet, TurnIntent};
use bevy_egui::egui::{self, RichText};
use rules::ids::SideId;

/// Whether the seat is being handed over: then nothing else may be seen.
pub(super) fn is_handed_over(cx: &PanelContext<'_>) -> bool {
    cx.sheets.0.iter().any(|sheet| matches!(sheet, Sheet::HandOver(_)))
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, sheet: &Sheet) {
    match sheet {
        Sheet::HandOver(side) => hand_over(ctx, cx, *side),
        Sheet::Leave => leave(ctx, cx),
        _ => {}
    }
}

fn hand_over(ctx: &egui::Context, cx: &PanelContext<'_>, side: SideId) {
    let Some(campaign) = &cx.campaign else { return };
    let state = campaign.state();
    let Some(row) = state.scenario.sides.get(side.index()) else { return };
    let name = cx.lang().of(&row.name).to_owned();
    let key = row.key.clone();
    let week = state.week() + 1;
    let screen = ctx.content_rect();
    // The whole screen in paper: the map lies behind it.
    let paper = egui::LayerId::new(egui::Order::Middle, egui::Id::new("hand-over-paper"));
    ctx.layer_painter(paper).rect_filled(screen.expand(2.0), 0, theme::PAPER);
    theme::border(&ctx.layer_painter(paper), screen.shrink(14.0));
    widgets::sheet(ctx, "hand-over", "", 520.0, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(10.0);
            let colour = theme::side_colour(cx.palette(), &key, side);
            ui.label(RichText::new(&name).font(theme::title(30.0)).color(colour));
            theme::rule(ui);
            ui.add_space(6.0);
            let asked = match cx.campaign.as_ref().is_some_and(|c| c.session().is_over()) {
                true => cx.message("seat-over", &[("side", name.as_str().into())]),
                false => cx.message(
                    "seat-next",
                    &[("side", name.as_str().into()), ("week", u32::from(week).into())],
                ),
            };
            ui.label(RichText::new(asked).font(egui::FontId::new(17.0, theme::serif())));
            ui.add_space(4.0);
            widgets::note(ui, &cx.text("seat-away"));
            ui.add_space(12.0);
            let take = widgets::main_button(ui, "take-seat", &cx.text("seat-take"), None);
            if take.clicked() {
                cx.emit(TurnIntent::TakeSeat);
            }
            if ui.memory(|memory| memory.focused().is_none()) {
                take.request_focus();
            }
            ui.add_space(6.0);
        });
    });
}

/// The menu of a campaign, opened by Escape.
fn leave(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let over = cx.campaign.as_ref().is_some_and(|campaign| campaign.session().is_over());
    widgets::sheet(ctx, "leave", &cx.text("seat-menu"), 340.0, |ui| {
        let opens = super::memo::is_new(ui.ctx(), "leave");
        if widgets::first_button(ui, "leave-back", &cx.text("seat-back"), opens).clicked() {
            cx.emit(ScreenIntent::Close);
        }
        egui::ScrollArea::vertical().show(ui, |ui| {
            let row = |ui: &mut egui::Ui, key: &str, text: String| {
                widgets::wide_button(ui, key, &text).clicked()
            };
            if row(ui, "leave-saves", cx.text("seat-saves")) {
                cx.emit(ScreenIntent::Open(Sheet::Saves));
            }
            if row(ui, "leave-report", cx.text("seat-report")) {
                cx.emit(ScreenIntent::Go(Screen::Report));
            }
            if row(ui, "leave-encyclopaedia", cx.text("menu-encyclopaedia")) {
                cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia(String::new())));
            }
            if row(ui, "leave-settings", cx.text("menu-settings")) {
                cx.emit(ScreenIntent::Open(Sheet::Settings));
            }
            if row(ui, "leave-keys", cx.text("set-keys")) {
                cx.emit(ScreenIntent::Open(Sheet::Keys));
            }
            theme::rule(ui);
            if row(ui, "leave-menu", cx.text("seat-to-menu")) {
                cx.emit(ScreenIntent::Go(Screen::Menu));
            }
            if row(ui, "leave-quit", cx.text("seat-quit")) {
                cx.emit(ScreenIntent::Quit);
            }
            if !over {
                widgets::note(ui, &cx.text("seat-kept"));
            }
        });
    });
}
