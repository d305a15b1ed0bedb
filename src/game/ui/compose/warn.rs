//! What speaks against sending those into a fight who are told the order.

use super::super::{PanelContext, theme};
use bevy_egui::egui::{Label, RichText, Ui};
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    outlook::{Caution, cautions},
    state::CampaignState,
};

/// Who is shaken, starving or badly mounted, above what the fight promises.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    state: &CampaignState,
) {
    let orders = cx.draft.orders();
    let mut found: Vec<(ForceId, Caution)> = Vec::new();
    for order in &orders {
        if let Some(Body::Force(force)) = seen.body_of(order) {
            found.extend(cautions(seen, order).into_iter().map(|caution| (force, caution)));
        }
    }
    for told in text::cautions(cx.texts(), state, seen.side(), &found, orders.len()) {
        let told = RichText::new(format!("⚠ {told}")).size(13.5).color(theme::ALARM);
        ui.add(Label::new(told).wrap());
    }
}
