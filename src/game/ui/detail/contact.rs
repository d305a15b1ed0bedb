//! Another side's force or camp group, as far as it is known.

use super::{
    super::{panel_view::PanelView, widgets},
    parts::{self, section},
};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    hex::HEX_KM,
    ids::{ForceId, HexId, SideId, Subject},
    state::Stock,
};

/// Hexes within which one's own forces are asked what an attack promises.
const NEAR: u32 = 8;

fn side_of(view: &PanelView<'_, '_>, body: Body) -> SideId {
    match body {
        Body::Force(id) => view.state.forces().side(id),
        Body::Camp(id) => view.state.camps().side(id),
    }
}

pub(super) fn title(
    view: &PanelView<'_, '_>,
    body: Body,
) -> (String, String, SideId, Option<HexId>) {
    let name = match body {
        Body::Force(id) => view.force(id),
        Body::Camp(id) => view.camp(id),
    };
    let contact = view.contact(body);
    let hex = contact.and_then(|contact| contact.spot.as_hex());
    let under = contact.map(|contact| view.at(contact.spot)).unwrap_or_default();
    (name, under, side_of(view, body), hex)
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, body: Body) {
    let Some(contact) = view.contact(body) else { return };
    let lang = view.cx.lang();
    let stock = match body {
        Body::Force(_) => Stock::Men,
        Body::Camp(_) => Stock::Households,
    };
    section(ui, view, &view.text("panel-known"), Some("term:contact"));
    let date = text::date(view.texts(), &view.state.scenario, contact.day);
    if contact.in_sight {
        parts::row(ui, &view.text("panel-seen"), &view.text("panel-in-sight"));
    } else {
        let days = view.state.days_since(contact.day);
        let told = [("date", date.into()), ("n", days.into())];
        parts::row(ui, &view.text("panel-seen"), &view.message("panel-seen-on", &told));
    }
    parts::row(ui, &view.text("panel-estimate"), &view.count(stock, contact.estimate));
    let error = u64::from(contact.error);
    let estimate = u64::from(contact.estimate);
    let least = estimate * 1000_u64.saturating_sub(error) / 1000;
    let most = estimate * (1000 + error) / 1000;
    let number = |n: u64| lang.number(i64::try_from(n).unwrap_or(i64::MAX));
    let range = text::range(view.texts(), &number(least), &number(most));
    parts::row(ui, &view.text("panel-between"), &range);
    let confidence = u32::from(contact.confidence);
    let percent = lang.number((confidence / 10).into());
    let percent = view.message("panel-percent", &[("n", percent.into())]);
    parts::share(ui, &view.text("panel-confidence"), confidence, &percent);
    widgets::note(ui, &view.text("panel-contact-note"));
    if let Body::Force(force) = body {
        odds(ui, view, force, contact.spot.as_hex());
    }
}

/// What an attack by one's own forces nearest to it promises.
fn odds(ui: &mut Ui, view: &PanelView<'_, '_>, enemy: ForceId, at: Option<HexId>) {
    let (Some(seen), Some(at)) = (&view.seen, at) else { return };
    let mut near: Vec<(u32, HexId)> = seen
        .forces()
        .filter_map(|f| seen.force_hex(f))
        .map(|hex| (view.hexes(hex, at), hex))
        .filter(|&(hexes, _)| hexes <= NEAR)
        .collect();
    near.sort_unstable();
    let Some(&(hexes, hex)) = near.first() else { return };
    let own: Vec<ForceId> = seen.forces().filter(|&f| seen.force_hex(f) == Some(hex)).collect();
    let Some(odds) = seen.battle_odds(&own, enemy) else { return };
    section(ui, view, &view.text("panel-battle-odds"), Some("term:battle"));
    for force in own {
        parts::link(ui, view, Subject::Force(force), &view.force(force));
    }
    widgets::note(ui, &view.message("panel-km-off", &[("n", (hexes * HEX_KM).into())]));
    let lines = text::battle_odds_lines(view.texts(), &odds);
    parts::reckoning(ui, "detail-battle-odds", &lines, &view.text("panel-reckoning"));
}
