//! The orders of the week in a list.

use super::{PanelContext, command, theme, widgets};
use crate::game::{
    intent::{CameraIntent, Intent, LookIntent, PlanIntent, ScreenIntent, Thing},
    planning::aim,
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{event::Body, observe::Observation, order::Order};

pub(super) fn show(ctx: &egui::Context, desk: &mut PanelContext<'_>) {
    let mut intents = Vec::new();
    {
        let count = command::planned(desk).len();
        let title = desk.tell("plan-orders-title", &[("n", count.into())]);
        let height = (ctx.content_rect().height() - 150.0).max(80.0);
        let desk = &*desk;
        widgets::sheet(ctx, "orders-sheet", &title, 620.0, |ui| {
            let area = egui::ScrollArea::vertical().max_height(height);
            area.show(ui, |ui| {
                ui.set_width(ui.available_width());
                if let Some(seen) = command::view(desk) {
                    list(ui, desk, &seen, &mut intents);
                }
            });
            ui.separator();
            foot(ui, desk, &mut intents);
        });
    }
    for act in intents {
        desk.act(act);
    }
}

fn list(ui: &mut Ui, desk: &PanelContext<'_>, seen: &Observation<'_>, intents: &mut Vec<Intent>) {
    let planned = command::planned(desk);
    if planned.is_empty() {
        widgets::note(ui, &desk.say("plan-orders-none"));
    }
    for (at, order) in planned.iter().enumerate() {
        let days = seen.courier_days(order);
        let told = match days {
            0 => desk.say("plan-courier-none"),
            n => desk.tell("plan-courier", &[("n", n.into())]),
        };
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
                        ui.add(egui::Label::new(command::words(desk, order)).wrap());
                        let under = RichText::new(told).size(12.0).color(theme::THIN);
                        ui.add(egui::Label::new(under).wrap());
                        // The world may have moved on since it was planned.
                        if let Some(why) = command::why_not(desk, seen, order) {
                            let why = RichText::new(why).size(12.0).color(theme::ALARM);
                            ui.add(egui::Label::new(why).wrap());
                        }
                    },
                );
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let back = widgets::button(ui, &format!("orders-withdraw-{at}"), "✕");
                    if back.on_hover_text(desk.say("order-ui-withdraw")).clicked() {
                        intents.push(PlanIntent::Withdraw(at).into());
                    }
                    let go = widgets::button(ui, &format!("orders-centre-{at}"), "◎");
                    if go.on_hover_text(desk.say("plan-orders-centre")).clicked() {
                        intents.extend(go_to(seen, order));
                    }
                });
            });
        });
    }
    let riding = seen.orders_on_the_way();
    if !riding.is_empty() {
        ui.add_space(6.0);
        widgets::subheading(ui, &desk.say("plan-orders-riding"));
    }
    let Some(campaign) = &desk.campaign else { return };
    for (day, order) in riding {
        let date = text::day_month(desk.texts(), campaign.state(), day);
        let args = [("order", command::words(desk, &order).into()), ("date", date.into())];
        ui.add(egui::Label::new(desk.tell("order-ui-riding", &args)).wrap());
    }
}

/// Selects whom an order concerns and goes there.
fn go_to(seen: &Observation<'_>, order: &Order) -> Vec<Intent> {
    let Some(body) = aim::kind(seen, order).map(|kind| kind.body()) else { return Vec::new() };
    let thing = match body {
        Body::Force(force) => Thing::Force(force),
        Body::Camp(camp) => Thing::Camp(camp),
    };
    let centre = aim::stands(seen, body).map(|hex| CameraIntent::Centre(hex).into());
    [ScreenIntent::Close.into(), LookIntent::Select(Some(thing)).into()]
        .into_iter()
        .chain(centre)
        .collect()
}

fn foot(ui: &mut Ui, desk: &PanelContext<'_>, intents: &mut Vec<Intent>) {
    let plan = desk.seat().zip(desk.campaign.as_ref());
    let plan = plan.map(|(side, campaign)| campaign.session().plan(side));
    let planning = desk.is_planning();
    let nothing = desk.say("top-nothing");
    let grey = |can: bool| (!(can && planning)).then_some(nothing.as_str());
    ui.horizontal_wrapped(|ui| {
        let undo = plan.is_some_and(|plan| plan.can_undo());
        if widgets::button_if(ui, "orders-undo", &desk.say("top-undo"), grey(undo)).clicked() {
            intents.push(PlanIntent::Undo.into());
        }
        let redo = plan.is_some_and(|plan| plan.can_redo());
        if widgets::button_if(ui, "orders-redo", &desk.say("top-redo"), grey(redo)).clicked() {
            intents.push(PlanIntent::Redo.into());
        }
        let some = plan.is_some_and(|plan| !plan.orders().is_empty());
        if widgets::button_if(ui, "orders-clear", &desk.say("plan-orders-clear"), grey(some))
            .clicked()
        {
            intents.push(PlanIntent::Clear.into());
        }
        if widgets::button(ui, "orders-close", &desk.say("close")).clicked() {
            intents.push(ScreenIntent::Close.into());
        }
    });
}
