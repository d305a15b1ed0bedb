//! The orders of an own camp group.

use super::{
    super::{PanelContext, widgets},
    chip, order_buttons, rows, under_way, why_not,
};
use crate::game::{hotkeys::Action, intent::Intent, planning::planned as now};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::CampId,
    observe::Observation,
    order::{CampRule, Order},
};

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, camp: CampId) {
    under_way(ui, cx, seen, Body::Camp(camp));
    rows(ui, &order_buttons::of_camp(cx, camp), |ui, deed, width| {
        deed.button(ui, cx, seen, width);
    });
    let held = now::rule(seen, super::planned(cx), camp);
    let rules = [
        ("order-rule-seasonal", CampRule::Seasonal),
        ("order-rule-stay", CampRule::Stay),
        ("order-rule-stand", CampRule::Stand),
    ];
    let cap = order_buttons::key_cap(Action::Stance.bound(&cx.settings));
    widgets::note(ui, &format!("{} ({cap})", cx.text("order-ui-camprule")));
    for (name, rule) in rules {
        let order = Order::CampRule { camp, rule };
        let why = why_not(cx, seen, &order);
        let label = text::camp_rule(cx.texts(), rule);
        let chip = chip(ui, name, rule == held, &label, why.as_deref());
        if chip.clicked() && rule != held {
            cx.emit(Intent::Give(order));
        }
    }
}
