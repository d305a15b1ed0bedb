//! A sentence that needs no answer, such as that the campaign is saved: it lies over everything for
//! some seconds and takes no click.

use super::{PanelContext, floating, memo, widgets};
use bevy_egui::egui::{self, Align2, Area, Id, Order, RichText};

/// How long it stays, seconds. Where nothing moves it stays until the next frame is drawn.
const STAYS: f64 = 4.0;

/// Which sentence is shown, and since when.
#[derive(Clone, Default)]
struct NoticeState {
    number: u32,
    since: f64,
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let mut kept: NoticeState = memo::kept(ctx, "notice");
    let now = ctx.input(|input| input.time);
    if kept.number != cx.notice.number {
        kept = NoticeState { number: cx.notice.number, since: now };
        memo::keep(ctx, "notice", kept.clone());
    }
    if cx.notice.words.is_empty() || now - kept.since > STAYS {
        return;
    }
    Area::new(Id::new("notice"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_TOP, egui::vec2(0.0, 52.0))
        .interactable(false)
        .show(ctx, |ui| {
            floating::paper().inner_margin(egui::Margin::symmetric(14, 8)).show(ui, |ui| {
                ui.set_max_width((ctx.content_rect().width() * 0.6).min(480.0));
                let said = ui.label(RichText::new(&cx.notice.words).size(15.0));
                widgets::name(ui, "notice", &said);
            });
        });
}
