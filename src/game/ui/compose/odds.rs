//! What a siege or a battle promises. A siege lies on one card, on which its way is chosen; the fight
//! in the open is a line of it.

use super::super::{PanelContext, memo, siege_card, theme, widgets};
use crate::game::{
    intent::{Adjust, Compose, DraftIntent},
    planning::aim,
};
use bevy_egui::egui::{self, Label, RichText, Ui};
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    odds::BattleOdds,
    order::{Order, SiegeWay},
    outlook::SiegeOutlook,
    state::CampaignState,
};

/// The card of the siege that is composed; whether there is one.
pub(super) fn siege(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    state: &CampaignState,
    now: Compose,
) -> bool {
    let orders = cx.draft.orders();
    let Some(&Order::Besiege { place, way, .. }) = orders.first() else { return false };
    let forces: Vec<ForceId> = (orders.iter())
        .filter_map(|order| match *order {
            Order::Besiege { force, .. } => Some(force),
            _ => None,
        })
        .collect();
    // Four ways of seven days each: too much for every frame.
    let of = (cx.shown_since(), seen.side(), forces.clone(), place, way);
    let reckon = || SiegeOutlook::of(seen, &forces, place, way);
    let Some(outlook) = memo::made(ui.ctx(), "siege-card", of, reckon) else { return false };
    let card = text::siege_card(cx.texts(), state, seen.side(), &outlook);
    let (fixed, goal) = (cx.draft.fixed, cx.draft.goal);
    let open: Vec<Compose> = match (goal, now.body) {
        (Some(hex), Body::Force(_)) if fixed => aim::others(seen, now, hex),
        _ => Vec::new(),
    };
    let chosen = |way: SiegeWay| Compose { way, ..now };
    let may = |way: SiegeWay| open.contains(&chosen(way));
    let clicked = siege_card::show(ui, cx, &card, "draft-kind-besiege", may);
    if let Some(way) = clicked.filter(|&way| way != now.way) {
        cx.emit(DraftIntent::Adjust(Adjust::Kind(chosen(way))));
    }
    true
}

/// What a battle promises: the chance in bold, the numbers below it, and the sum behind them when it
/// is asked for.
pub(super) fn battle(ui: &mut Ui, cx: &PanelContext<'_>, odds: &BattleOdds) {
    let lines = text::battle_odds_lines(cx.texts(), odds);
    let (shown, folded) = lines.split_at(lines.len().min(2));
    let Some((first, rest)) = shown.split_first() else { return };
    let font = egui::FontId::new(14.0, theme::sans_bold());
    ui.add(Label::new(RichText::new(first).font(font)).wrap());
    for line in rest {
        ui.add(Label::new(RichText::new(line).size(13.0)).wrap());
    }
    if folded.is_empty() {
        return;
    }
    widgets::fold(ui, "draft-battle-odds", &cx.text("plan-odds-why"), 14.0, |ui| {
        for line in folded {
            ui.add(Label::new(RichText::new(line).size(12.5).color(theme::THIN)).wrap());
        }
    });
}
