//! The orders that a letter composes, and the names of what they can be aimed at.

use super::{super::PanelContext, order_button, why_none};
use crate::game::{hotkeys::Action, intent::Intent, planning::Compose};
use bevy::input::keyboard::KeyCode;
use bevy_egui::egui::Ui;
use core::mem::discriminant;
use rules::{
    ids::{BoxId, CampId, ForceId, Spot},
    observe::Observation,
    order::{Order, SiegeWay},
};

/// A kind of order of a force: its letter, the name of its button, its label and what it means.
pub(super) struct Deed {
    pub(super) action: Action,
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) tip: String,
    pub(super) kind: Compose,
}

impl Deed {
    /// Its button, marked while such an order is composed, greyed with the reason while none can
    /// be given.
    pub(super) fn button(
        &self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        seen: &Observation<'_>,
        width: f32,
    ) {
        let why = why_none(cx, seen, self.kind);
        let now = cx.draft.compose.map(|kind| discriminant(&kind));
        let is_composed = now == Some(discriminant(&self.kind));
        let label = if is_composed { format!("▸ {}", self.label) } else { self.label.clone() };
        let action = Some(self.action);
        let button = order_button(ui, cx, self.name, &label, action, why.as_deref(), width);
        if button.on_hover_text(&self.tip).clicked() {
            cx.emit(Intent::Compose(self.kind));
        }
    }
}

const fn deed(
    action: Action,
    name: &'static str,
    label: String,
    tip: String,
    kind: Compose,
) -> Deed {
    Deed { action, name, label, tip, kind }
}

/// The orders of a camp group that are composed.
pub(super) fn of_camp(cx: &PanelContext<'_>, camp: CampId) -> Vec<Deed> {
    vec![
        deed(
            Action::March,
            "order-migrate",
            cx.text("order-ui-migrate"),
            cx.text("order-ui-migrate-tip"),
            Compose::Migrate(camp),
        ),
        deed(
            Action::Relieve,
            "order-evacuate",
            cx.text("order-ui-evacuate"),
            cx.text("order-ui-evacuate-tip"),
            Compose::Evacuate(camp),
        ),
        deed(
            Action::Levy,
            "order-call-levy",
            cx.text("order-ui-levy"),
            cx.text("order-ui-levy-tip"),
            Compose::CallLevy(camp),
        ),
    ]
}

/// The orders of a force that are composed.
pub(super) fn of_force(cx: &PanelContext<'_>, force: ForceId) -> Vec<Deed> {
    vec![
        deed(
            Action::March,
            "order-march",
            cx.text("order-ui-march"),
            cx.text("order-ui-march-tip"),
            Compose::March(force),
        ),
        deed(
            Action::Besiege,
            "order-besiege",
            cx.text("order-ui-besiege"),
            cx.text("order-ui-besiege-tip"),
            Compose::Besiege(force, SiegeWay::Blockade),
        ),
        deed(
            Action::Raid,
            "order-raid",
            cx.text("order-ui-raid"),
            cx.text("order-ui-raid-tip"),
            Compose::Raid(force),
        ),
        deed(
            Action::Garrison,
            "order-garrison",
            cx.text("order-ui-garrison"),
            cx.text("order-ui-garrison-tip"),
            Compose::Garrison(force),
        ),
        deed(
            Action::Relieve,
            "order-relieve",
            cx.text("order-ui-relieve"),
            cx.text("order-ui-relieve-tip"),
            Compose::Relieve(force),
        ),
        deed(
            Action::Escort,
            "order-escort",
            cx.text("order-ui-escort"),
            cx.text("order-ui-escort-tip"),
            Compose::Escort(force),
        ),
        deed(
            Action::Follow,
            "order-follow",
            cx.text("order-ui-follow"),
            cx.text("order-ui-follow-tip"),
            Compose::Follow(force),
        ),
        deed(
            Action::Merge,
            "order-merge",
            cx.text("order-ui-merge"),
            cx.text("order-ui-merge-tip"),
            Compose::Merge(force),
        ),
        deed(
            Action::Detach,
            "order-detach",
            cx.text("order-ui-detach"),
            cx.text("order-ui-detach-tip"),
            Compose::Detach(force),
        ),
        deed(
            Action::Release,
            "order-release",
            cx.text("order-ui-release"),
            cx.text("order-ui-release-tip"),
            Compose::Release(force),
        ),
        deed(
            Action::Depot,
            "order-depot",
            cx.text("order-ui-depot"),
            cx.text("order-ui-depot-tip"),
            Compose::Depot(force),
        ),
    ]
}

/// What an order is aimed at, by name.
pub(in crate::game::ui) fn target_name(cx: &PanelContext<'_>, order: &Order) -> String {
    let Some(campaign) = &cx.campaign else { return String::new() };
    let (texts, state, side) = (cx.texts(), campaign.state(), cx.seat());
    let force = |force| text::force_name(texts, state, side, force);
    let camp = |camp| text::camp_name(texts, state, side, camp);
    let off = |to: BoxId| {
        let name = state.scenario.map.boxes.get(to.index()).map(|off| &off.name);
        name.map_or_else(String::new, |name| texts.lang().of(name).to_owned())
    };
    let spot = |to: Spot| match (to.as_hex(), to.as_box()) {
        (Some(hex), _) => text::hex_name(texts, state, hex),
        (None, Some(id)) => off(id),
        (None, None) => String::new(),
    };
    match *order {
        Order::March { to, .. } => spot(to),
        Order::Migrate { to, .. } => {
            let ground = state.scenario.map.grounds.iter().find(|ground| ground.hex == to);
            match ground {
                Some(ground) => texts.lang().of(&ground.name).to_owned(),
                None => spot(Spot::hex(to)),
            }
        }
        Order::Evacuate { to, .. } => off(to),
        Order::Follow { leader: other, .. }
        | Order::Merge { into: other, .. }
        | Order::Relieve { garrison: other, .. }
        | Order::CallLevy { force: other, .. } => force(other),
        Order::Escort { camp: other, .. } | Order::Raid { camp: other, .. } => camp(other),
        Order::Garrison { place, .. } | Order::Besiege { place, .. } => {
            text::place_name(texts, state, place)
        }
        Order::Detach { contingent, .. } | Order::Release { contingent, .. } => {
            contingent_name(cx, contingent)
        }
        _ => String::new(),
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
