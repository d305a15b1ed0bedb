//! The orders that several forces can be given together. All of them wait for their confirmation:
//! what they would bring is told of all at once.

use super::{
    super::PanelContext, force, join, order_button, order_buttons, rows, view, why_none, why_not,
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::Compose,
    planning::{aim, planned},
};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    order::{Order, OrderKind},
};

/// Kinds of orders with a button, in the order of the grid.
const KINDS: [OrderKind; 9] = [
    OrderKind::March,
    OrderKind::Halt,
    OrderKind::Besiege,
    OrderKind::Raid,
    OrderKind::Garrison,
    OrderKind::Relieve,
    OrderKind::Escort,
    OrderKind::Follow,
    OrderKind::Merge,
];
const _: () = assert!(aim::has_all_aimed(&KINDS), "a kind that is aimed on the map is left out");

/// The buttons for those that are selected.
pub(in crate::game::ui) fn stack(ui: &mut Ui, cx: &PanelContext<'_>) {
    if !cx.is_planning() {
        return;
    }
    let Some(seen) = view(cx) else { return };
    let forces: Vec<ForceId> =
        cx.selected.several().into_iter().filter(|&force| seen.force(force).is_some()).collect();
    let Some(&head) = forces.first() else { return };
    let label = |kind: &OrderKind| order_buttons::label(cx, *kind);
    rows(ui, &KINDS, label, |ui, kind, width| button(ui, cx, &seen, (*kind, &forces), width));
    join::selected(ui, cx, &seen, &forces);
    force::choices(ui, cx, &seen, head);
}

/// The button of a kind, for whoever of them can be told it.
fn button(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    (kind, forces): (OrderKind, &[ForceId]),
    width: f32,
) {
    let reason = |force: ForceId| match kind {
        OrderKind::Halt => why_not(cx, seen, &Order::Halt { force }),
        _ => why_none(cx, seen, Compose::new(kind, force)),
    };
    let able = forces.iter().copied().find(|&force| reason(force).is_none());
    let why = if able.is_none() { reason(forces[0]) } else { None };
    let key = kind.key();
    let composed = cx.draft.compose.is_some_and(|now| now.kind == kind);
    let label = order_buttons::label(cx, kind);
    let name = format!("order-{key}");
    let why = why.as_deref();
    let button = order_button(ui, cx, (&name, &label), kind, composed, why, width);
    if button.tip(cx.text(&format!("order-ui-{key}-tip"))).clicked()
        && let Some(force) = able
    {
        let body = Body::Force(force);
        let asked = planned::asked(seen, super::planned(cx), kind, body);
        cx.emit_all(asked.into_iter().map(planned::waiting));
    }
}
