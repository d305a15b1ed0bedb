//! The orders of an own camp group.

use super::{super::PanelContext, chip, choice_note, order_buttons, rows, under_way, why_not};
use crate::game::{intent::PlanIntent, planning::planned as now};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::CampId,
    observe::Observation,
    order::{CampRule, Order, OrderKind},
};

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, camp: CampId) {
    let body = Body::Camp(camp);
    under_way(ui, cx, seen, body);
    let label = |kind: &OrderKind| order_buttons::label(cx, *kind);
    rows(ui, &order_buttons::OF_CAMP, label, |ui, kind, width| {
        order_buttons::show(ui, cx, seen, (*kind, body), width);
    });
    let held = now::rule(seen, super::planned(cx), camp);
    let rules = [
        ("order-rule-seasonal", CampRule::Seasonal),
        ("order-rule-stay", CampRule::Stay),
        ("order-rule-stand", CampRule::Stand),
    ];
    choice_note(ui, cx, OrderKind::CampRule);
    for (name, rule) in rules {
        let order = Order::CampRule { camp, rule };
        let why = why_not(cx, seen, &order);
        let label = text::camp_rule(cx.texts(), rule);
        let chip = chip(ui, name, rule == held, &label, why.as_deref());
        if chip.clicked() && rule != held {
            cx.emit(PlanIntent::Give(order));
        }
    }
}
