//! Orders with a number: men to detach, to call up, to let go; food to lay down; and the haven of
//! a camp group.

use super::super::{
    PanelContext,
    command::{self, target_name},
    widgets,
};
use super::whole;
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{Adjust, Compose, DraftIntent},
    planning::aim,
};
use bevy_egui::egui::{self, Ui};
use rules::{
    event::Body,
    ids::{ContingentId, ForceId, LeaderId},
    observe::Observation,
    order::Order,
};

/// Forces offered for a levy.
const MOST: usize = 10;

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, compose: Compose) {
    let Some(order) = cx.draft.order else {
        if !compose.is_aimed() {
            widgets::note(ui, &cx.text("order-ui-no-target"));
        }
        return;
    };
    let set = |order: Order| cx.emit(DraftIntent::Adjust(Adjust::Order(order)));
    match (order, compose.body) {
        (Order::Detach { contingent, men, to, leader, officer }, Body::Force(force)) => {
            let have = men_of(seen, force, contingent);
            parts(ui, cx, seen, compose, contingent, &set);
            amount(ui, cx, men, have, |men| {
                set(Order::Detach { contingent, men, to, leader, officer });
            });
            receivers(ui, cx, seen, force, order, &set);
        }
        (Order::Release { contingent, men }, Body::Force(force)) => {
            let have = men_of(seen, force, contingent);
            parts(ui, cx, seen, compose, contingent, &set);
            amount(ui, cx, men, have, |men| set(Order::Release { contingent, men }));
        }
        (Order::Depot { force, food_man_days }, _) => {
            let have = seen.force(force).map_or(0, |row| row.stores);
            amount(ui, cx, food_man_days, have, |food_man_days| {
                set(Order::Depot { force, food_man_days });
            });
        }
        (Order::CallLevy { camp, force, men }, _) => {
            let have = seen.levy_available(camp);
            amount(ui, cx, men, have, |men| set(Order::CallLevy { camp, force, men }));
            widgets::note(ui, &cx.text("plan-to-force"));
            let targets = aim::targets(seen, compose);
            let able = targets.into_iter().filter(|order| seen.check(order).is_ok());
            let list: Vec<Order> = able.take(MOST).collect();
            targets_of(ui, cx, &list, order, &|chosen| {
                if let Order::CallLevy { camp, force, .. } = chosen {
                    set(Order::CallLevy { camp, force, men });
                }
            });
        }
        (Order::Evacuate { .. }, _) => {
            widgets::note(ui, &cx.text("plan-to-haven"));
            targets_of(ui, cx, &aim::targets(seen, compose), order, &set);
        }
        _ => {}
    }
}

fn men_of(seen: &Observation<'_>, force: ForceId, contingent: ContingentId) -> u32 {
    let parts = seen.contingents(force);
    parts.iter().find(|(id, _)| *id == contingent).map_or(0, |(_, row)| row.men)
}

/// Which contingent.
fn parts(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    compose: Compose,
    now: ContingentId,
    set: &dyn Fn(Order),
) {
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        for (at, order) in aim::targets(seen, compose).into_iter().enumerate() {
            let (Order::Detach { contingent, .. } | Order::Release { contingent, .. }) = order
            else {
                continue;
            };
            // What cannot go home at all is not offered to go home.
            let on = contingent == now;
            if !on && matches!(order, Order::Release { .. }) && seen.check(&order).is_err() {
                continue;
            }
            let label = target_name(cx, &order);
            if widgets::choice(ui, &format!("draft-part-{at}"), on, &label).clicked() && !on {
                set(order);
            }
        }
    });
}

/// How many, by a slider and by shares.
fn amount(ui: &mut Ui, cx: &PanelContext<'_>, now: u32, have: u32, set: impl Fn(u32)) {
    if have == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        let mut value = now.clamp(1, have);
        ui.spacing_mut().slider_width = (ui.available_width() - 220.0).clamp(80.0, 220.0);
        let slider = egui::Slider::new(&mut value, 1..=have).integer();
        let response = ui.add(slider);
        widgets::name(ui, "draft-amount", &response);
        widgets::called(&response, &cx.text("plan-amount-told"));
        if value != now {
            set(value);
        }
        let shares = [
            ("draft-quarter", "¼", have / 4, cx.text("plan-quarter")),
            ("draft-half", "½", have / 2, cx.text("plan-half")),
            ("draft-all", "1", have, cx.text("plan-all")),
        ];
        for (name, label, share, tip) in shares {
            let share = share.max(1);
            if widgets::button(ui, name, label).tip(tip).clicked() && share != now {
                set(share);
            }
        }
    });
}

/// To whom detached men go: a new force, under somebody or nobody, or a force in the same place.
fn receivers(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    force: ForceId,
    order: Order,
    set: &dyn Fn(Order),
) {
    let Order::Detach { contingent, men, to, leader, officer } = order else { return };
    let detach = |to, leader, officer| set(Order::Detach { contingent, men, to, leader, officer });
    let Some(state) = cx.campaign.as_ref().map(|campaign| campaign.state()) else { return };
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        widgets::note(ui, &cx.text("plan-to-force"));
        let new = widgets::choice(ui, "draft-to-new", !to.is_some(), &cx.text("plan-new-force"));
        if new.clicked() && to.is_some() {
            detach(ForceId::NONE, LeaderId::NONE, false);
        }
        let here = seen.force_hex(force);
        let together =
            seen.forces().filter(|&f| f != force && here.is_some() && seen.force_hex(f) == here);
        for other in together {
            let label = text::force_name(cx.texts(), state, seen.side(), other);
            let on = other == to;
            if widgets::choice(ui, &format!("draft-to-{}", other.0), on, &label).clicked() && !on {
                detach(other, LeaderId::NONE, false);
            }
        }
    });
    if to.is_some() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        widgets::note(ui, &cx.text("plan-led-by"));
        let alone = !leader.is_some() && !officer;
        let nobody = widgets::choice(ui, "draft-leader-none", alone, &cx.text("plan-nobody"));
        if nobody.clicked() && !alone {
            detach(to, LeaderId::NONE, false);
        }
        let left = seen.standing().officers;
        if left > 0 || officer {
            let label = cx.message("plan-officer", &[("n", left.into())]);
            if widgets::choice(ui, "draft-leader-officer", officer, &label).clicked() && !officer {
                detach(to, LeaderId::NONE, true);
            }
        }
        for free in command::free_leaders(seen, force) {
            let name = &seen.scenario().leaders[free.index()].name;
            let label = cx.lang().of(name).to_owned();
            let on = free == leader;
            if widgets::choice(ui, &format!("draft-leader-{}", free.0), on, &label).clicked() && !on
            {
                detach(to, free, false);
            }
        }
    });
}

/// One of several goals.
fn targets_of(ui: &mut Ui, cx: &PanelContext<'_>, list: &[Order], now: Order, set: &dyn Fn(Order)) {
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        for (at, order) in list.iter().enumerate() {
            let label = target_name(cx, order);
            let on = label == target_name(cx, &now);
            if widgets::choice(ui, &format!("draft-target-{at}"), on, &label).clicked() && !on {
                set(*order);
            }
        }
    });
}
