//! What speaks against an order: sending those into a fight who are not fit for it, and leaving a place
//! without those who keep it.

use super::super::{PanelContext, theme};
use bevy_egui::egui::{Label, RichText, Ui};
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    outlook::{Caution, cautions, crowded, emptied},
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
    let planned = cx.campaign.as_ref().map(|campaign| campaign.session().plan(seen.side()));
    let planned = planned.map_or(&[][..], |plan| plan.orders());
    let (places, full) = (emptied(seen, &orders, planned), crowded(seen, &orders, planned));
    let mut lines = text::cautions(cx.texts(), state, seen.side(), &found, orders.len());
    let joint = cx.draft.joint.as_ref();
    lines.extend(joint.and_then(|joint| text::joint_first(cx.texts(), state, seen, joint)));
    lines.extend(text::emptied_lines(cx.texts(), state, &places));
    lines.extend(text::crowded_lines(cx.texts(), state, &full));
    for told in lines {
        let told = RichText::new(format!("⚠ {told}")).size(13.5).color(theme::ALARM);
        ui.add(Label::new(told).wrap());
    }
}
