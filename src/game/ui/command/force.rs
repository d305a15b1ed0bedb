//! The orders of an own force.

use super::{
    super::{PanelContext, widgets},
    chip, order_button, order_buttons, rows, under_way, why_not,
};
use crate::game::{
    hotkeys::Action,
    intent::Intent,
    planning::{Compose, planned as now},
};
use bevy_egui::egui::Ui;
use rules::{
    event::Body,
    ids::ForceId,
    observe::Observation,
    order::{Forage, Order, Quarters, Stance},
};

/// Width below which choices stand under each other, points.
const NARROW: f32 = 250.0;

/// A button of the grid.
enum Item {
    Deed(order_buttons::Deed),
    Halt,
    Levy,
}

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, force: ForceId) {
    under_way(ui, cx, seen, Body::Force(force));
    let mut items: Vec<Item> =
        order_buttons::of_force(cx, force).into_iter().map(Item::Deed).collect();
    items.insert(1, Item::Halt);
    items.push(Item::Levy);
    rows(ui, &items, |ui, item, width| match item {
        Item::Deed(deed) => deed.button(ui, cx, seen, width),
        Item::Halt => {
            let order = Order::Halt { force };
            let why = why_not(cx, seen, &order);
            let label = cx.text("order-ui-halt");
            let action = Some(Action::Halt);
            let button = order_button(ui, cx, "order-halt", &label, action, why.as_deref(), width);
            if button.on_hover_text(cx.text("order-ui-halt-tip")).clicked() {
                cx.emit(Intent::Give(order));
            }
        }
        Item::Levy => {
            let camp = now::nearest_levy(seen, force);
            let why = camp.is_none().then(|| cx.text("order-ui-no-levy"));
            let label = cx.text("order-ui-levy");
            let action = Some(Action::Levy);
            let button = order_button(ui, cx, "order-levy", &label, action, why.as_deref(), width);
            let clicked = button.on_hover_text(cx.text("order-ui-levy-tip")).clicked();
            if let (true, Some(camp)) = (clicked, camp) {
                let men = seen.levy_available(camp);
                cx.emit(Intent::Compose(Compose::CallLevy(camp)));
                cx.emit(super::aimed(Order::CallLevy { camp, force, men }));
            }
        }
    });
    choices(ui, cx, seen, force);
}

fn choices(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, force: ForceId) {
    let texts = cx.texts();
    let planned = super::planned(cx);
    let line =
        |ui: &mut Ui, title: &str, action: Action, items: Vec<(&str, bool, String, Order)>| {
            let cap = order_buttons::key_cap(action.bound(&cx.settings));
            widgets::note(ui, &format!("{title} ({cap})"));
            let chips = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = bevy_egui::egui::vec2(3.0, 3.0);
                for (name, on, label, order) in items {
                    let why = why_not(cx, seen, &order);
                    let chip = chip(ui, name, on, &label, why.as_deref());
                    if chip.clicked() && !on {
                        cx.emit(Intent::Give(order));
                    }
                }
            };
            if ui.available_width() < NARROW {
                ui.vertical(chips);
            } else {
                ui.horizontal_wrapped(chips);
            }
        };
    let held = now::stance(seen, planned, force);
    let stances = [
        ("order-stance-seek", Stance::Seek),
        ("order-stance-hold", Stance::Hold),
        ("order-stance-entrench", Stance::Entrench),
        ("order-stance-evade", Stance::Evade),
        ("order-stance-screen", Stance::Screen),
    ];
    let items = stances.map(|(name, stance)| {
        (name, stance == held, text::stance(texts, stance), Order::Stance { force, stance })
    });
    line(ui, &cx.text("order-ui-stance"), Action::Stance, items.into());
    let held = now::forage(seen, planned, force);
    let forages = [("order-forage-close", Forage::Close), ("order-forage-wide", Forage::Wide)];
    let items = forages.map(|(name, forage)| {
        (name, forage == held, text::forage(texts, forage), Order::Forage { force, forage })
    });
    line(ui, &cx.text("order-ui-forage"), Action::Forage, items.into());
    let held = now::winter(seen, planned, force);
    let quarters = [
        ("order-winter-disperse", Quarters::Disperse),
        ("order-winter-arms", Quarters::StandToArms),
    ];
    let items = quarters.map(|(name, quarters)| {
        let label = text::quarters(texts, quarters);
        (name, Some(quarters) == held, label, Order::Winter { force, quarters })
    });
    line(ui, &cx.text("order-ui-winter"), Action::Winter, items.into());
}
