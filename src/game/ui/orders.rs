//! The orders of the week in a list.

use super::{
    PanelContext, command, theme,
    widgets::{self, Tip},
};
use crate::game::{
    intent::{CameraIntent, Intent, LookIntent, PlanIntent, ScreenIntent},
    planning::aim,
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{observe::Observation, order::Order};

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    {
        let count = command::planned(cx).len();
        let title = cx.message("plan-orders-title", &[("n", count.into())]);
        let height = (ctx.content_rect().height() - 150.0).max(80.0);
        widgets::sheet(ctx, "orders-sheet", &title, 620.0, |ui| {
            let area = egui::ScrollArea::vertical().max_height(height);
            area.show(ui, |ui| {
                ui.set_width(ui.available_width());
                if let Some(seen) = command::view(cx) {
                    list(ui, cx, &seen);
                }
            });
            ui.separator();
            foot(ui, cx);
        });
    }
}

fn list(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>) {
    let planned = command::planned(cx);
    if planned.is_empty() {
        widgets::note(ui, &cx.text("plan-orders-none"));
    }
    for (at, order) in planned.iter().enumerate() {
        let told = text::courier(cx.texts(), seen.courier_days(order));
        let frame =
            egui::Frame::new().fill(theme::LEAF).inner_margin(egui::Margin::symmetric(8, 5));
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let text = ui.available_width() - 84.0;
                ui.allocate_ui_with_layout(
                    egui::vec2(text.max(80.0), 0.0),
                    egui::Layout::top_down(egui::Align::Min),
                    |ui| {
                        ui.set_width(text.max(80.0));
                        ui.add(egui::Label::new(command::words(cx, order)).wrap());
                        let under = RichText::new(told).size(12.0).color(theme::THIN);
                        ui.add(egui::Label::new(under).wrap());
                        // The world may have moved on since it was planned.
                        if let Some(why) = command::why_not(cx, seen, order) {
                            let why = RichText::new(why).size(12.0).color(theme::ALARM);
                            ui.add(egui::Label::new(why).wrap());
                        }
                    },
                );
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let back = widgets::button(ui, &format!("orders-withdraw-{at}"), "✕");
                    if back.tip(cx.text("order-ui-withdraw")).clicked() {
                        cx.emit(PlanIntent::Withdraw(at));
                    }
                    let go = widgets::button(ui, &format!("orders-centre-{at}"), "◎");
                    if go.tip(cx.text("plan-orders-centre")).clicked() {
                        cx.emit_all(go_to(seen, order));
                    }
                });
            });
        });
    }
    let riding = seen.orders_on_the_way();
    if !riding.is_empty() {
        ui.add_space(6.0);
        widgets::subheading(ui, &cx.text("plan-orders-riding"));
    }
    let Some(campaign) = &cx.campaign else { return };
    for (day, order) in riding {
        let date = text::day_month(cx.texts(), campaign.state(), day);
        let args = [("order", command::words(cx, &order).into()), ("date", date.into())];
        ui.add(egui::Label::new(cx.message("order-ui-riding", &args)).wrap());
    }
}

/// Selects whom an order concerns and goes there.
fn go_to(seen: &Observation<'_>, order: &Order) -> Vec<Intent> {
    let Some(body) = aim::compose_of(seen, order).map(|of| of.body) else { return Vec::new() };
    let centre = aim::stands(seen, body).map(|hex| CameraIntent::Centre(hex).into());
    [ScreenIntent::Close.into(), LookIntent::Select(Some(body.into())).into()]
        .into_iter()
        .chain(centre)
        .collect()
}

fn foot(ui: &mut Ui, cx: &PanelContext<'_>) {
    let plan = cx.seat().zip(cx.campaign.as_ref());
    let plan = plan.map(|(side, campaign)| campaign.session().plan(side));
    let planning = cx.is_planning();
    let nothing = cx.text("top-nothing");
    let grey = |can: bool| (!(can && planning)).then_some(nothing.as_str());
    ui.horizontal_wrapped(|ui| {
        let undo = plan.is_some_and(|plan| plan.can_undo());
        if widgets::button_if(ui, "orders-undo", &cx.text("top-undo"), grey(undo)).clicked() {
            cx.emit(PlanIntent::Undo);
        }
        let redo = plan.is_some_and(|plan| plan.can_redo());
        if widgets::button_if(ui, "orders-redo", &cx.text("top-redo"), grey(redo)).clicked() {
            cx.emit(PlanIntent::Redo);
        }
        let some = plan.is_some_and(|plan| !plan.orders().is_empty());
        if widgets::button_if(ui, "orders-clear", &cx.text("plan-orders-clear"), grey(some))
            .clicked()
        {
            cx.emit(PlanIntent::Clear);
        }
        if widgets::button(ui, "orders-close", &cx.text("close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
    });
}
