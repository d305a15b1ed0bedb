//! The orders of an own camp group.

use super::{
    super::{PanelContext, widgets},
    chip, order_buttons, rows, under_way, why_not,
};
use crate::game::{
    intent::{Action, Intent, PlanIntent},
    planning::planned as now,
};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::CampId,
    observe::Observation,
    order::{CampRule, Order},
};

pub(super) fn show(
    ui: &mut Ui,
    desk: &PanelContext<'_>,
    seen: &Observation<'_>,
    camp: CampId,
    intents: &mut Vec<Intent>,
) {
    under_way(ui, desk, seen, Body::Camp(camp), intents);
    rows(ui, &order_buttons::of_camp(desk, camp), |ui, deed, width| {
        deed.button(ui, desk, seen, width, intents);
    });
    let held = now::rule(seen, super::planned(desk), camp);
    let rules = [
        ("order-rule-seasonal", CampRule::Seasonal),
        ("order-rule-stay", CampRule::Stay),
        ("order-rule-stand", CampRule::Stand),
    ];
    let cap = order_buttons::key_cap(Action::Stance.bound(&desk.prefs));
    widgets::note(ui, &format!("{} ({cap})", desk.say("order-ui-rule")));
    for (name, rule) in rules {
        let order = Order::CampRule { camp, rule };
        let why = why_not(desk, seen, &order);
        let label = text::camp_rule(desk.texts(), rule);
        let chip = chip(ui, name, rule == held, &label, why.as_deref());
        if chip.clicked() && rule != held {
            intents.push(PlanIntent::Give(order).into());
        }
    }
}
