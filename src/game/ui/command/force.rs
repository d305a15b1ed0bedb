//! The orders of an own force.

use super::{
    super::PanelContext, chip, choice_note, join, order_buttons, rows, under_way, why_not,
};
use crate::game::{intent::PlanIntent, planning::planned as now};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    order::{Forage, Order, OrderKind, Quarters, Stance},
};

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, force: ForceId) {
    let body = Body::Force(force);
    under_way(ui, cx, seen, body);
    let label = |kind: &OrderKind| order_buttons::label(cx, *kind);
    rows(ui, &order_buttons::OF_FORCE, label, |ui, kind, width| {
        order_buttons::show(ui, cx, seen, (*kind, body), width);
    });
    join::parts(ui, cx, seen, force);
    choices(ui, cx, seen, force);
}

/// What is chosen at once; of several forces it is composed for all of them.
pub(super) fn choices(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, force: ForceId) {
    let texts = cx.texts();
    let planned = super::planned(cx);
    let line = |ui: &mut Ui, kind: OrderKind, items: Vec<(&str, bool, String, Order)>| {
        choice_note(ui, cx, kind);
        let chips = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = bevy_egui::egui::vec2(3.0, 3.0);
            for (name, on, label, order) in items {
                let why = why_not(cx, seen, &order);
                let chip = chip(ui, name, on, &label, why.as_deref());
                if chip.clicked() && !on {
                    let wish = PlanIntent::Give(order).into();
                    let several = cx.selected.is_several();
                    cx.emit(if several { now::waiting(wish) } else { wish });
                }
            }
        };
        ui.horizontal_wrapped(chips);
    };
    let held = now::stance(seen, planned, force);
    let stances = [
        ("order-stance-seek", Stance::Seek),
        ("order-stance-hold", Stance::Hold),
        ("order-stance-entrench", Stance::Entrench),
        ("order-stance-evade", Stance::Evade),
        ("order-stance-screen", Stance::Screen),
    ];
    let items = stances.map(|(name, stance)| {
        (name, stance == held, text::stance(texts, stance), Order::Stance { force, stance })
    });
    line(ui, OrderKind::Stance, items.into());
    let held = now::forage(seen, planned, force);
    let forages = [("order-forage-close", Forage::Close), ("order-forage-wide", Forage::Wide)];
    let items = forages.map(|(name, forage)| {
        (name, forage == held, text::forage(texts, forage), Order::Forage { force, forage })
    });
    line(ui, OrderKind::Forage, items.into());
    let held = now::winter(seen, planned, force);
    let quarters = [
        ("order-winter-disperse", Quarters::Disperse),
        ("order-winter-arms", Quarters::StandToArms),
    ];
    let items = quarters.map(|(name, quarters)| {
        let label = text::quarters(texts, quarters);
        (name, Some(quarters) == held, label, Order::Winter { force, quarters })
    });
    line(ui, OrderKind::Winter, items.into());
}
