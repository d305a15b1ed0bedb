//! What own forces could do about a place, an enemy or a hex: the nearest of them, each with one
//! button.

use super::{
    super::{PanelContext, theme, widgets},
    aimed, nearest_forces, why_not,
};
use crate::game::ui::widgets::Tip;
use crate::game::{intent::DraftIntent, planning::aim::able};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    event::Body,
    hex::HEX_KM,
    ids::{ForceId, HexId, Spot, Subject},
    observe::Observation,
    order::{Order, Pace, SiegeWay},
};

/// Forces offered.
const MOST: usize = 4;

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, thing: Subject) {
    let Some((hex, title, order)) = meaning(cx, seen, thing) else { return };
    let near = nearest_forces(seen, hex);
    if near.is_empty() {
        return;
    }
    widgets::note(ui, &title);
    let map = &seen.scenario().map;
    let Some(campaign) = &cx.campaign else { return };
    for &force in near.iter().take(MOST) {
        let order = order(force);
        let order = able(seen, order).unwrap_or(order);
        let why = why_not(cx, seen, &order);
        let name = text::force_name(cx.texts(), campaign.state(), seen.side(), force);
        let km = seen.force_hex(force).map_or(0, |at| map.distance(at, hex)) * HEX_KM;
        let args = [("force", name.into()), ("km", km.into()), ("men", seen.men(force).into())];
        let told = cx.message("order-ui-by", &args);
        let is_told = goes(cx, force);
        let told = if is_told { format!("▸ {told}") } else { told };
        let label = RichText::new(told).size(13.0);
        let button = egui::Button::new(label).fill(theme::LEAF).wrap();
        let width = ui.available_width();
        let response = ui
            .add_enabled_ui(why.is_none(), |ui| ui.add(button.min_size(egui::vec2(width, 0.0))))
            .inner;
        widgets::name(ui, &format!("send-{}", force.0), &response);
        let response = match &why {
            Some(why) => response.on_disabled_hover_text(why),
            None => response.tip(cx.text("order-ui-by-tip")),
        };
        if response.clicked() {
            // What is looked at stays: more may be sent to it.
            let held = ui.input(|input| input.modifiers.command || input.modifiers.shift);
            // In whatever way it is besieged: it is the same goal.
            let aim = |order: &Order| (order.kind(), order.target());
            let same = cx.draft.order.is_some_and(|now| aim(&now) == aim(&order));
            match held && same {
                true => cx.emit(DraftIntent::With(force)),
                false => cx.emit(aimed(order)),
            }
        }
    }
}

/// Whether a force is among those who are told what is being composed.
fn goes(cx: &PanelContext<'_>, force: ForceId) -> bool {
    let head = cx.draft.compose.is_some_and(|compose| compose.body == Body::Force(force));
    head || cx.draft.forces.contains(&force)
}

type Orders<'a> = Box<dyn Fn(ForceId) -> Order + 'a>;

/// Where a thing lies, what could be done about it, and the order that does it.
fn meaning<'a>(
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    thing: Subject,
) -> Option<(HexId, String, Orders<'a>)> {
    let march = |hex: HexId| -> Orders<'a> {
        let to = Spot::hex(hex);
        Box::new(move |force| Order::March { force, to, via: [HexId::NONE; 2], pace: Pace::Normal })
    };
    let known = |body: Body| {
        let enemy = seen.known().find(|enemy| enemy.body == body)?;
        enemy.contact.spot.as_hex()
    };
    Some(match thing {
        Subject::Force(enemy) => {
            let hex = known(Body::Force(enemy))?;
            (hex, cx.text("order-ui-against"), march(hex))
        }
        Subject::Camp(camp) => {
            let hex = known(Body::Camp(camp))?;
            let raid: Orders<'a> = Box::new(move |force| Order::Raid { force, camp });
            (hex, cx.text("order-ui-raid-by"), raid)
        }
        Subject::Hex(hex) => (hex, cx.text("order-ui-send"), march(hex)),
        Subject::Place(place) => {
            let scenario = seen.scenario();
            let hex = scenario.places.get(place.index())?.hex;
            if !scenario.kind(place).can_be_held {
                return Some((hex, cx.text("order-ui-send"), march(hex)));
            }
            if scenario.hostile(seen.side(), seen.holder(place)) {
                let way = SiegeWay::Blockade;
                let siege: Orders<'a> = Box::new(move |force| Order::Besiege { force, place, way });
                (hex, cx.text("order-ui-besiege-by"), siege)
            } else {
                let guard: Orders<'a> = Box::new(move |force| Order::Garrison { force, place });
                (hex, cx.text("order-ui-garrison-by"), guard)
            }
        }
        Subject::OffMap(_) | Subject::Leader(_) | Subject::Group(_) | Subject::ScriptedEvent(_) => {
            return None;
        }
    })
}
