//! The buttons of orders, and the names of what they can be aimed at.

use super::{super::PanelContext, order_button, why_none, why_not};
use crate::game::ui::widgets::Tip;
use crate::game::{intent::Compose, planning::planned};
use bevy::input::keyboard::KeyCode;
use bevy_egui::egui::Ui;
use core::mem::discriminant;
use rules::{
    event::Body,
    ids::Subject,
    observe::Observation,
    order::{Order, OrderKind},
};

/// The orders of a force that have a button, in the order of the grid.
pub(super) const OF_FORCE: [OrderKind; 13] = [
    OrderKind::March,
    OrderKind::Halt,
    OrderKind::Besiege,
    OrderKind::Raid,
    OrderKind::Garrison,
    OrderKind::Relieve,
    OrderKind::Escort,
    OrderKind::Follow,
    OrderKind::Merge,
    OrderKind::Detach,
    OrderKind::Release,
    OrderKind::Depot,
    OrderKind::CallLevy,
];
/// Those of a camp group.
pub(super) const OF_CAMP: [OrderKind; 3] =
    [OrderKind::Migrate, OrderKind::Evacuate, OrderKind::CallLevy];
/// What is chosen in a row of its own below the buttons, and what has a sheet of its own.
const ELSEWHERE: [OrderKind; 5] = [
    OrderKind::Stance,
    OrderKind::Forage,
    OrderKind::Winter,
    OrderKind::CampRule,
    OrderKind::Answer,
];
const _: () = {
    let mut at = 0;
    while at < OrderKind::ALL.len() {
        let kind = OrderKind::ALL[at];
        let has = kind.is_in(&OF_FORCE) || kind.is_in(&OF_CAMP) || kind.is_in(&ELSEWHERE);
        assert!(has, "a kind of order has no place in the panels");
        at += 1;
    }
};

/// What is written on the button of a kind of order.
pub(super) fn label(cx: &PanelContext<'_>, kind: OrderKind) -> String {
    cx.text(&format!("order-ui-{}", kind.key()))
}

/// The button of a kind of order: marked while such an order is composed, greyed with the reason
/// while none can be given.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    (kind, body): (OrderKind, Body),
    width: f32,
) {
    let key = kind.key();
    let why = match (kind, body) {
        (OrderKind::Halt, Body::Force(force)) => why_not(cx, seen, &Order::Halt { force }),
        (OrderKind::CallLevy, Body::Force(force)) => {
            planned::nearest_levy(seen, force).is_none().then(|| cx.text("order-ui-no-levy"))
        }
        _ => why_none(cx, seen, Compose::new(kind, body)),
    };
    // A levy for a force is composed for the camp group that sends it.
    let is_composed = cx
        .draft
        .compose
        .is_some_and(|now| now.kind == kind && discriminant(&now.body) == discriminant(&body));
    let (name, label) = (format!("order-{key}"), label(cx, kind));
    let why = why.as_deref();
    let button = order_button(ui, cx, (&name, &label), kind, is_composed, why, width);
    if button.tip(cx.text(&format!("order-ui-{key}-tip"))).clicked() {
        for intent in planned::asked(seen, super::planned(cx), kind, body) {
            cx.emit(intent);
        }
    }
}

/// What an order is aimed at, by name.
pub(in crate::game::ui) fn target_name(cx: &PanelContext<'_>, order: &Order) -> String {
    let (Some(campaign), Some(side)) = (&cx.campaign, cx.seat()) else {
        return String::new();
    };
    let (texts, state) = (cx.texts(), campaign.state());
    let name = |subject| text::subject_name(texts, state, side, subject);
    match *order {
        Order::Migrate { to, .. } => {
            let ground = state.scenario.map.grounds.iter().find(|ground| ground.hex == to);
            match ground {
                Some(ground) => texts.lang().of(&ground.name).to_owned(),
                None => name(Subject::Hex(to)),
            }
        }
        Order::Detach { contingent, .. } | Order::Release { contingent, .. } => {
            contingent_name(cx, contingent)
        }
        _ => order.target().map_or_else(String::new, name),
    }
}

/// The men of a contingent: troop and people.
pub(in crate::game::ui) fn contingent_name(
    cx: &PanelContext<'_>,
    contingent: rules::ids::ContingentId,
) -> String {
    let Some(campaign) = &cx.campaign else { return String::new() };
    let state = campaign.state();
    if contingent.index() >= state.contingents().len() {
        return String::new();
    }
    let row = state.contingents().row(contingent);
    let lang = cx.lang();
    let troop = lang.of(&state.scenario.troop(row.troop).name).to_owned();
    let group = state.scenario.groups.get(row.group.index());
    let group = group.map_or_else(String::new, |group| lang.of(&group.name).to_owned());
    let args = [("troop", troop.into()), ("group", group.into()), ("men", row.men.into())];
    cx.message("order-ui-contingent", &args)
}

/// What stands on a key.
pub(in crate::game::ui) fn key_cap(key: KeyCode) -> String {
    let name = format!("{key:?}");
    for part in ["Key", "Digit"] {
        if let Some(rest) = name.strip_prefix(part) {
            return rest.to_owned();
        }
    }
    match key {
        KeyCode::Enter | KeyCode::NumpadEnter => "⏎".to_owned(),
        KeyCode::ArrowLeft => "←".to_owned(),
        KeyCode::ArrowRight => "→".to_owned(),
        KeyCode::ArrowUp => "↑".to_owned(),
        KeyCode::ArrowDown => "↓".to_owned(),
        KeyCode::Escape => "Esc".to_owned(),
        KeyCode::Comma => ",".to_owned(),
        KeyCode::Period => ".".to_owned(),
        KeyCode::Slash => "/".to_owned(),
        KeyCode::Equal => "=".to_owned(),
        KeyCode::Minus => "−".to_owned(),
        _ => name,
    }
}
