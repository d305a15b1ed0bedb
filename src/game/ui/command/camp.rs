//! The orders of an own camp group.

use super::{
    super::{Desk, kit},
    chip, deeds, rows, under_way, why_not,
};
use crate::game::{act::Act, draft::keys as now, keys::Action};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::CampId,
    observe::Observation,
    order::{CampRule, Order},
};

pub(super) fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    seen: &Observation<'_>,
    camp: CampId,
    acts: &mut Vec<Act>,
) {
    under_way(ui, desk, seen, Body::Camp(camp), acts);
    rows(ui, &deeds::of_camp(desk, camp), |ui, deed, width| {
        deed.button(ui, desk, seen, width, acts);
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
