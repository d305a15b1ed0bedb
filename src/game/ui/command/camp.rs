//! The orders of an own camp group.

use super::{
    super::{Desk, kit},
    chip, deeds, order_button, rows, under_way, why_none, why_not,
};
use crate::{
    game::{
        act::Act,
        draft::{Compose, keys as now},
        keys::Action,
    },
    rules::{
        event::Body,
        ids::CampId,
        observe::Observation,
        order::{CampRule, Order},
    },
    text,
};
use bevy_egui::egui::Ui;

pub(super) fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    seen: &Observation<'_>,
    camp: CampId,
    acts: &mut Vec<Act>,
) {
    under_way(ui, desk, seen, Body::Camp(camp), acts);
    let deeds = [
        (
            "order-migrate",
            Action::March,
            desk.say("order-ui-migrate"),
            desk.say("order-ui-migrate-tip"),
            Compose::Migrate(camp),
        ),
        (
            "order-evacuate",
            Action::Relieve,
            desk.say("order-ui-evacuate"),
            desk.say("order-ui-evacuate-tip"),
            Compose::Evacuate(camp),
        ),
        (
            "order-call-levy",
            Action::Levy,
            desk.say("order-ui-levy"),
            desk.say("order-ui-levy-tip"),
            Compose::CallLevy(camp),
        ),
    ];
    rows(ui, &deeds, |ui, (name, action, label, tip, kind), width| {
        let why = why_none(desk, seen, *kind);
        let button = order_button(ui, desk, name, label, Some(*action), why.as_deref(), width);
        if button.on_hover_text(tip).clicked() {
            acts.push(Act::Compose(*kind));
        }
    });
    let held = now::rule(seen, super::planned(desk), camp);
    let rules = [
        ("order-rule-seasonal", CampRule::Seasonal),
        ("order-rule-stay", CampRule::Stay),
        ("order-rule-stand", CampRule::Stand),
    ];
    let cap = deeds::key_cap(Action::Stance.bound(&desk.prefs));
    kit::note(ui, &format!("{} ({cap})", desk.say("order-ui-rule")));
    for (name, rule) in rules {
        let order = Order::CampRule { camp, rule };
        let why = why_not(desk, seen, &order);
        let label = text::camp_rule(desk.texts(), rule);
        let chip = chip(ui, name, rule == held, &label, why.as_deref());
        if chip.clicked() && rule != held {
            acts.push(Act::Give(order));
        }
    }
}
