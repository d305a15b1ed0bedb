//! Orders to give to what is selected: buttons with their letters, and the palette in which every
//! order is found by typing.
//!
//! A button that needs a goal or a number opens the order in the panel of the composed order; one
//! that needs neither gives it at once. One that cannot be given is grey and says why.

mod camp;
mod force;
mod join;
mod order_buttons;
mod order_suggestions;
mod palette;
mod stack;

pub(super) use order_buttons::{key_cap, target_name};
pub(super) use palette::{forget, free_leaders, palette};
pub(super) use stack::stack;

use super::{PanelContext, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{Action, Adjust, Compose, DraftIntent, Intent, PlanIntent},
    planning::aim,
};
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    event::Body,
    ids::{ForceId, Subject},
    observe::Observation,
    order::{Order, OrderKind},
};

/// The orders that the person at the table can give to a thing, or against it. Draws nothing where
/// nothing can be ordered.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, thing: Subject) {
    if !cx.is_planning() {
        return;
    }
    if let Some(seen) = view(cx) {
        match thing {
            Subject::Force(id) if seen.force(id).is_some() => {
                force::show(ui, cx, &seen, id);
            }
            Subject::Camp(id) if seen.camp(id).is_some() => {
                camp::show(ui, cx, &seen, id);
            }
            Subject::Force(_) | Subject::Camp(_) | Subject::Place(_) | Subject::Hex(_) => {
                order_suggestions::show(ui, cx, &seen, thing);
            }
            Subject::OffMap(_)
            | Subject::Leader(_)
            | Subject::Group(_)
            | Subject::ScriptedEvent(_) => {}
        }
    }
}

/// The campaign as the person at the table plans it.
pub(super) fn view<'a>(cx: &'a PanelContext<'_>) -> Option<Observation<'a>> {
    let side = cx.seat()?;
    Some(cx.campaign.as_ref()?.session().seen_by(side))
}

/// Orders planned by the person at the table.
pub(super) fn planned<'a>(cx: &'a PanelContext<'_>) -> &'a [Order] {
    let side = cx.seat();
    let session = cx.campaign.as_ref().map(|campaign| campaign.session());
    side.zip(session).map_or(&[], |(side, session)| session.plan(side).orders())
}

/// An order as a sentence.
pub(super) fn words(cx: &PanelContext<'_>, order: &Order) -> String {
    let Some(campaign) = &cx.campaign else { return String::new() };
    text::order(cx.texts(), campaign.state(), order)
}

/// Why an order cannot be given, as a sentence.
pub(super) fn why_not(
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    order: &Order,
) -> Option<String> {
    let why = seen.check(order).err()?;
    let campaign = cx.campaign.as_ref()?;
    Some(text::order_error(cx.texts(), campaign.state(), seen.side(), &why))
}

/// Why nothing of a kind can be ordered: the reason for the nearest goal, or that there is none.
pub(super) fn why_none(
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    kind: Compose,
) -> Option<String> {
    match aim::first(seen, kind) {
        Some(order) => why_not(cx, seen, &order),
        None => Some(cx.text("order-ui-no-target")),
    }
}

/// What is planned for a body this week and what is on the way to it, each with a way back.
fn under_way(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, body: Body) {
    let of_body = |order: &Order| aim::compose_of(seen, order).is_some_and(|of| of.body == body);
    for (at, order) in planned(cx).iter().enumerate().filter(|(_, order)| of_body(order)) {
        ui.horizontal(|ui| {
            let key = format!("withdraw-{at}");
            let back = widgets::button(ui, &key, "✕").tip(cx.text("order-ui-withdraw"));
            if back.clicked() {
                cx.emit(PlanIntent::Withdraw(at));
            }
            let words = RichText::new(words(cx, order)).color(theme::GOOD);
            ui.add(egui::Label::new(words).wrap());
        });
    }
    for (day, order) in seen.orders_on_the_way().iter().filter(|(_, order)| of_body(order)) {
        let Some(campaign) = &cx.campaign else { return };
        let date = text::day_month(cx.texts(), campaign.state(), *day);
        let args = [("order", words(cx, order).into()), ("date", date.into())];
        ui.add(egui::Label::new(RichText::new(cx.message("order-ui-riding", &args)).weak()).wrap());
    }
}

/// Width of a panel below which its buttons have smaller letters, two in a row, points.
const NARROW: f32 = 250.0;
/// Least width of a button elsewhere, points.
const COLUMN: f32 = 118.0;
/// Room that a button needs beside its words: for its letter and its edges, points.
const BESIDE: f32 = 27.0;

/// Letters of the buttons in a panel of a width.
fn letters(room: f32) -> egui::FontId {
    egui::FontId::proportional(if room < NARROW { 12.5 } else { 14.0 })
}

/// Buttons of one width, as many in a row as fit; one whose words are too long for that has a row of
/// its own.
fn rows<T>(
    ui: &mut Ui,
    items: &[T],
    label: impl Fn(&T) -> String,
    mut add: impl FnMut(&mut Ui, &T, f32),
) {
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width();
    let columns = match room < NARROW {
        true => 2.0,
        false => ((room + gap) / (COLUMN + gap)).floor().clamp(1.0, 4.0),
    };
    let width = ((room + gap) / columns - gap).floor();
    let fits = |item: &T| {
        let words = ui.painter().layout_no_wrap(label(item), letters(room), theme::INK);
        words.size().x + BESIDE <= width
    };
    let mut lines: Vec<(Vec<&T>, f32)> = Vec::new();
    for item in items {
        match lines.last_mut() {
            _ if !fits(item) => lines.push((vec![item], room)),
            Some((line, each)) if *each == width && line.len() < columns as usize => {
                line.push(item);
            }
            _ => lines.push((vec![item], width)),
        }
    }
    for (line, width) in lines {
        ui.horizontal(|ui| {
            ui.style_mut().override_font_id = Some(letters(room));
            ui.spacing_mut().button_padding.x = 5.0;
            line.into_iter().for_each(|item| add(ui, item, width));
        });
    }
}

/// A button of an order with the letter that does the same.
fn order_button(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    (name, label): (&str, &str),
    kind: OrderKind,
    composed: bool,
    why_not: Option<&str>,
    width: f32,
) -> egui::Response {
    let cap = Action::of_order(kind).map(|action| key_cap(action.bound(&cx.settings)));
    let size = egui::vec2(width, 24.0);
    let button = egui::Button::new(RichText::new(label)).selected(composed);
    let mut button = button.min_size(size).truncate();
    if let Some(cap) = cap {
        let ink = if composed { theme::PAPER } else { theme::THIN };
        button = button.shortcut_text(RichText::new(cap).size(11.0).color(ink));
    }
    let response = ui.add_enabled_ui(why_not.is_none(), |ui| ui.add_sized(size, button)).inner;
    widgets::name(ui, name, &response);
    match why_not {
        Some(why) => response.on_disabled_hover_text(why),
        None => response,
    }
}

/// What a row of choices is about, with the letter that goes through them.
fn choice_note(ui: &mut Ui, cx: &PanelContext<'_>, kind: OrderKind) {
    let title = cx.text(&format!("order-ui-{}", kind.key()));
    let cap = Action::of_order(kind).map(|action| key_cap(action.bound(&cx.settings)));
    widgets::note(ui, &format!("{title} ({})", cap.unwrap_or_default()));
}

/// One choice of several that are given at once.
fn chip(ui: &mut Ui, name: &str, on: bool, label: &str, why_not: Option<&str>) -> egui::Response {
    // In a row a label that does not fit goes into the next row as a whole.
    let mode = widgets::fit(ui, label).unwrap_or(egui::TextWrapMode::Wrap);
    let button = egui::Button::selectable(on, label).wrap_mode(mode);
    let response = ui.add_enabled(on || why_not.is_none(), button);
    widgets::name(ui, name, &response);
    match why_not {
        Some(why) if !on => response.on_disabled_hover_text(why),
        _ => response,
    }
}

/// Begins an order of a kind with a goal that is known already.
fn aimed(order: Order) -> Intent {
    DraftIntent::Adjust(Adjust::Order(order)).into()
}

/// Own forces by how far they are from where something lies, nearest first; those last who would leave
/// another place without its garrison.
fn nearest_forces(seen: &Observation<'_>, to: rules::ids::HexId) -> Vec<ForceId> {
    let map = &seen.scenario().map;
    let mut near: Vec<(bool, u32, ForceId)> = seen
        .forces()
        .filter_map(|force| {
            let far = map.distance(seen.force_hex(force)?, to);
            let keeps_another = seen.force(force)?.garrison.is_some() && far > 0;
            Some((keeps_another, far, force))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, _, force)| force).collect()
}
