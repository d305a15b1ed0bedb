//! The orders that several forces can be given together. All of them wait for their confirmation:
//! what they would bring is told of all at once.

use super::{
    super::PanelContext, force, join, order_button, order_buttons, rows, view, why_none, why_not,
};
use crate::game::ui::widgets::Tip;
use crate::game::{intent::Compose, planning::planned};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    order::{Order, OrderKind},
};

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
    let told = order_buttons::OF_FORCE.into_iter().filter(|kind| kind.is_for_several());
    let kinds: Vec<OrderKind> = told.collect();
    rows(ui, &kinds, label, |ui, kind, width| button(ui, cx, &seen, (*kind, &forces), width));
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
