//! Bringing together what stands apart: several forces that are selected under one of them, and the
//! parts of a force that were split from it.

use super::{
    super::{PanelContext, widgets},
    aimed, why_not,
};
use crate::game::intent::LookIntent;
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, Ui};
use rules::{ids::ForceId, observe::Observation, order::Order};

/// All that are selected come together under the leader of most men among them.
pub(super) fn selected(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    forces: &[ForceId],
) {
    let Some(campaign) = &cx.campaign else { return };
    let leads = |force: &ForceId| seen.force(*force).is_some_and(|row| row.leader.is_some());
    let led = forces.iter().copied().filter(leads).max_by_key(|&force| seen.men(force));
    let host = led.or(forces.iter().copied().max_by_key(|&force| seen.men(force)));
    let Some(host) = host else { return };
    let others = || forces.iter().filter(|&&force| force != host).map(|&force| merge(force, host));
    let able = others().find(|order| seen.check(order).is_ok());
    let why = match able {
        Some(_) => None,
        None => others().next().and_then(|order| why_not(cx, seen, &order)),
    };
    let name = text::force_name(cx.texts(), campaign.state(), seen.side(), host);
    let label = cx.message("stack-join", &[("force", name.into())]);
    let button = egui::Button::new(label).wrap().min_size(egui::vec2(ui.available_width(), 24.0));
    let response = ui.add_enabled_ui(able.is_some(), |ui| ui.add(button)).inner;
    widgets::name(ui, "stack-join", &response);
    let response = match &why {
        Some(why) => response.on_disabled_hover_text(why),
        None => response.tip(cx.text("stack-join-tip")),
    };
    if let (true, Some(order)) = (response.clicked(), able) {
        cx.emit(aimed(order));
    }
}

/// The parts that were split from a force and can be told to come back to it, all with one order.
/// Draws nothing where there are none.
pub(super) fn parts(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, host: ForceId) {
    let Some(campaign) = &cx.campaign else { return };
    let state = campaign.state();
    // Who guards a place does so by order; its men are not scattered.
    let apart = |force: &ForceId| {
        state.superior(*force) == Some(host)
            && seen.force(*force).is_some_and(|row| !row.garrison.is_some())
            && seen.check(&merge(*force, host)).is_ok()
    };
    let parts: Vec<ForceId> = seen.forces().filter(apart).collect();
    let Some(&first) = parts.first() else { return };
    let label = cx.message("stack-parts", &[("n", parts.len().into())]);
    let button = egui::Button::new(label).wrap().min_size(egui::vec2(ui.available_width(), 24.0));
    let response = ui.add(button);
    widgets::name(ui, "stack-parts", &response);
    if response.tip(cx.text("stack-join-tip")).clicked() {
        cx.emit(LookIntent::SelectForces([host].into_iter().chain(parts).collect()));
        cx.emit(aimed(merge(first, host)));
    }
}

fn merge(force: ForceId, into: ForceId) -> Order {
    Order::Merge { force, into }
}
