//! The composed order: what it would bring, and whether to give it.

mod amounts;
mod joint;
mod odds;
mod warn;
mod way;

use super::{
    PanelContext, command,
    command::{key_cap, target_name},
    minimap, overlays, theme, widgets,
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    geo,
    intent::{Action, Adjust, Compose, DraftIntent, Overlay},
    planning::{Draft, aim},
};
use bevy_egui::egui::{self, Id, Label, Rect, RichText, Ui};
use headless::play::attention;
use rules::{
    observe::Observation,
    order::{Order, OrderKind, Pace},
    state::CampaignState,
};
use text::{JourneyLine, JourneyPart};

/// Greatest width of the panel, points.
const WIDTH: f32 = 560.0;
/// Share of its room that it takes beside a goal that has been chosen.
const ASIDE: f32 = 0.56;
/// Least room beside the little map and the rest, points; with less they give way.
const LEAST: egui::Vec2 = egui::vec2(330.0, 200.0);
/// Greatest share of the height of its room that it takes.
const SHARE: f32 = 0.7;
/// Between the panel and what lies around it.
const GAP: f32 = 6.0;
/// Its most of the height of the panel of what is selected.
const BESIDE: f32 = 0.66;
/// Goals offered in a list while one is chosen.
const GOALS: usize = 16;

/// Where the panel lies, and what else may lie over the map.
#[derive(Clone, Copy)]
pub(super) struct ComposePlace {
    room: Rect,
    /// What there is room for beside it.
    pub(super) left: overlays::Room,
}

/// Whether an order is being composed now.
fn is_open(cx: &PanelContext<'_>) -> bool {
    cx.is_planning() && cx.draft.compose.is_some() && cx.sheets.0.is_empty()
}

/// Draws it at the head of the panel of what is selected, where that has room: so the whole map
/// stays free to aim at.
pub(super) fn beside(ui: &mut Ui, cx: &PanelContext<'_>) {
    if !is_open(cx) {
        return;
    }
    let height = (ui.available_height() * BESIDE).min(430.0);
    if let Some(seen) = command::view(cx) {
        theme::sheet_frame().inner_margin(egui::Margin::same(10)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            panel(ui, cx, &seen, height - 24.0);
        });
        ui.add_space(6.0);
    }
}

/// Where the panel lies on the map; nothing while no order is composed or it lies elsewhere. Above the strip of
/// overlays, beside the little map and the legend; where that leaves it too little room, it lies
/// alone in the lower part of the map.
pub(super) fn place(ui: &Ui, cx: &PanelContext<'_>) -> Option<ComposePlace> {
    if !is_open(cx) {
        return None;
    }
    let whole = ui.available_rect_before_wrap().shrink(GAP);
    // As large as they were when they were last drawn.
    let size = |name: &str| {
        let rect = ui.ctx().memory(|memory| memory.area_rect(Id::new(name)));
        rect.map_or(egui::Vec2::ZERO, |rect| rect.size() + egui::Vec2::splat(2.0 * GAP))
    };
    let mut room = whole;
    room.max.x -= size(minimap::AREA).x;
    room.max.y -= size(overlays::STRIP).y;
    if room.width() < LEAST.x || room.height() < LEAST.y {
        let left = overlays::Room { foot: false, legend: false };
        return Some(ComposePlace { room: whole, left });
    }
    let mut left = overlays::Room::ALL;
    if *cx.overlay != Overlay::None {
        let beside = size(overlays::LEGEND).x;
        left.legend = room.width() - beside >= LEAST.x;
        if left.legend {
            room.min.x += beside;
        }
    }
    Some(ComposePlace { room: aside(ui, cx, room), left })
}

/// The half of the room that does not lie over the goal, once that has been chosen.
fn aside(ui: &Ui, cx: &PanelContext<'_>, room: Rect) -> Rect {
    let state = cx.shown().map(|state| &state.scenario.map);
    let goal = state.zip(cx.draft.goal.filter(|_| cx.draft.fixed));
    let Some((map, goal)) = goal.filter(|(map, goal)| goal.index() < map.len()) else {
        return room;
    };
    let goal = overlays::on_screen(ui.ctx(), cx, geo::centre(map, goal));
    let width = (room.width() * ASIDE).clamp(LEAST.x, WIDTH);
    let mut room = room;
    match goal.x < room.center().x {
        true => room.min.x = room.max.x - width,
        false => room.max.x = room.min.x + width,
    }
    room
}

/// Draws it. Returns what it takes of the map.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, place: ComposePlace) -> Option<Rect> {
    let room = place.room;
    let width = room.width().min(WIDTH);
    // Goals are shown on the map: a part of it stays free.
    let height = (room.height() * SHARE).clamp(room.height().min(LEAST.y), 430.0);
    let mut taken = None;
    let was_known = ui.ctx().memory(|memory| memory.area_rect(Id::new("compose"))).is_some();
    if let Some(seen) = command::view(cx) {
        let shown = egui::Area::new(Id::new("compose"))
            .order(egui::Order::Middle)
            .pivot(egui::Align2::CENTER_BOTTOM)
            .fixed_pos(room.center_bottom())
            .constrain(false)
            .show(ui.ctx(), |ui| {
                // However low it lay before: else it would grow from frame to frame.
                ui.set_max_height(height);
                theme::sheet_frame().inner_margin(egui::Margin::same(10)).show(ui, |ui| {
                    ui.set_width(width - 24.0);
                    panel(ui, cx, &seen, height - 24.0);
                });
            });
        // It is laid by the size that it had: once more when that has changed.
        let rect = shown.response.rect;
        widgets::area(ui.ctx(), "area-compose", rect);
        taken = Some(rect);
        if (rect.bottom() - room.bottom()).abs() > 0.5 {
            ui.ctx().request_repaint();
        }
        // When it comes up it is measured before it is shown: nobody clicks where it was for a moment.
        if !was_known {
            ui.ctx().request_discard("a composed order is measured");
        }
    }
    taken
}

fn panel(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, height: f32) {
    let draft = &*cx.draft;
    let Some(compose) = draft.compose else { return };
    let Some(state) = cx.campaign.as_ref().map(|campaign| campaign.state()) else { return };
    let top = ui.cursor().top();
    // Title and error.
    let several = draft.joint.as_ref().and_then(|joint| joint::title(cx, joint));
    let title = match (several, &draft.order) {
        (Some(title), _) => title,
        (None, Some(order)) => command::words(cx, order),
        (None, None) => prompt(cx, compose),
    };
    ui.add(Label::new(RichText::new(title).font(theme::title(15.0))).wrap());
    if draft.order.is_some() && !draft.fixed {
        widgets::note(ui, &prompt(cx, compose));
    }
    if let (Some(why), None) = (&draft.why_not, &draft.joint) {
        let why = text::order_error(cx.texts(), state, seen.side(), why);
        ui.add(Label::new(RichText::new(why).color(theme::ALARM)).wrap());
    }
    let head = ui.cursor().top() - top;
    // The buttons at the foot stay; what lies between scrolls when there is little room.
    let key = Id::new("compose-foot");
    let foot_height: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(40.0);
    let room = (height - head - foot_height - 12.0).max(30.0);
    egui::ScrollArea::vertical().id_salt("compose-body").max_height(room).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        body(ui, cx, seen, state, compose);
    });
    ui.separator();
    let from = ui.cursor().top();
    foot(ui, cx, draft);
    let took = ui.cursor().top() - from + 8.0;
    ui.data_mut(|data| data.insert_temp(key, took));
}

fn body(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    state: &CampaignState,
    compose: Compose,
) {
    let draft = &*cx.draft;
    amounts::show(ui, cx, seen, compose);
    if draft.fixed && compose.is_aimed() {
        kinds(ui, cx, seen, compose);
    }
    if compose.kind == OrderKind::March {
        paces(ui, cx, draft);
    }
    warn::show(ui, cx, seen, state);
    let way = ways(cx, seen, state);
    // What threatens stands above what is promised: whoever reads no farther has read it.
    let threatened = way.iter().any(|line| line.part == JourneyPart::Danger);
    if threatened {
        way::dangers(ui, cx, &way);
    }
    // A siege is what its card promises; the fight in the open is a line of it.
    let on_card = odds::siege(ui, cx, seen, state, compose);
    let battle = if let Some(joint) = &draft.joint {
        joint::show(ui, cx, seen, state, joint);
        joint.battle.as_ref()
    } else if let Some(outlook) = &draft.outlook {
        if outlook.journey.is_some() {
            way::facts(ui, &way);
            after_a_mover(ui, cx, seen, state, draft);
            if !threatened {
                way::dangers(ui, cx, &way);
            }
        } else {
            ui.add(Label::new(text::courier(cx.texts(), outlook.courier_days)).wrap());
            if let Some(told) = text::effect_after_courier(cx.texts(), state, outlook) {
                ui.add(Label::new(told).wrap());
            }
        }
        outlook.battle.as_ref()
    } else {
        None
    };
    if let Some((_, odds)) = battle.filter(|_| !on_card) {
        odds::battle(ui, cx, odds);
    }
    if !draft.fixed && compose.is_aimed() {
        goals(ui, cx, seen, compose);
    }
}

/// The way of what is composed: of one its facts and dangers, of several their dangers.
fn ways(cx: &PanelContext<'_>, seen: &Observation<'_>, state: &CampaignState) -> Vec<JourneyLine> {
    let draft = &*cx.draft;
    if let Some(joint) = &draft.joint {
        return text::joint_dangers(cx.texts(), state, seen, joint);
    }
    let (Some(outlook), Some(order)) = (&draft.outlook, &draft.order) else { return Vec::new() };
    let besiege = cx.text("order-ui-besiege");
    text::journey_lines(cx.texts(), state, seen, order, outlook, &besiege)
}

/// What is to be done next.
fn prompt(cx: &PanelContext<'_>, compose: Compose) -> String {
    match compose.is_aimed() {
        true => cx.text(&format!("plan-aim-{}", compose.kind.key())),
        false => cx.text("plan-aim-none"),
    }
}

/// The same goal, reached otherwise: march, siege in each way, raid, garrison and so on.
fn kinds(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, now: Compose) {
    let Some(hex) = cx.draft.goal else { return };
    // The ways of the siege that is composed stand on its card, the other orders here.
    let mut kinds = aim::others(seen, now, hex);
    let on_card = now.kind == OrderKind::Besiege && cx.draft.is_ready();
    if on_card {
        kinds.retain(|kind| kind.kind != OrderKind::Besiege || *kind == now);
    }
    if kinds.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        for kind in kinds {
            let key = kind.kind.key();
            let (name, label) = match kind.kind {
                OrderKind::Besiege if !on_card => (
                    format!("draft-kind-{key}-{}", kind.way.key()),
                    text::siege_way(cx.texts(), kind.way),
                ),
                _ => (format!("draft-kind-{key}"), cx.text(&format!("order-ui-{key}"))),
            };
            if widgets::choice(ui, &name, kind == now, &label).clicked() && kind != now {
                cx.emit(DraftIntent::Adjust(Adjust::Kind(kind)));
            }
        }
    });
}

/// Pace and waypoints of a march.
fn paces(ui: &mut Ui, cx: &PanelContext<'_>, draft: &Draft) {
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        let paces = [
            ("draft-pace-herd", Pace::WithHerd, cx.text("plan-pace-herd-tip")),
            ("draft-pace-normal", Pace::Normal, cx.text("plan-pace-normal-tip")),
            ("draft-pace-forced", Pace::Forced, cx.text("plan-pace-forced-tip")),
        ];
        for (name, pace, tip) in paces {
            let label = text::pace(cx.texts(), pace);
            let on = draft.pace == pace;
            if widgets::choice(ui, name, on, &label).tip(tip).clicked() && !on {
                cx.emit(DraftIntent::Adjust(Adjust::Pace(pace)));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        for (at, via) in draft.via.iter().filter_map(|via| via.some()).enumerate() {
            let Some(campaign) = &cx.campaign else { return };
            let place = text::hex_name(cx.texts(), campaign.state(), via);
            let told = cx.message("plan-via", &[("n", (at + 1).into()), ("place", place.into())]);
            ui.add(Label::new(told).extend());
        }
        if draft.via[0].is_some() {
            let drop = widgets::button(ui, "draft-drop-via", "✕");
            if drop.tip(cx.text("plan-drop-via")).clicked() {
                cx.emit(DraftIntent::Adjust(Adjust::DropVia));
            }
        }
    });
}

/// That whom it goes after is to go elsewhere himself.
fn after_a_mover(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    state: &CampaignState,
    draft: &Draft,
) {
    let (Some(order), Some(campaign)) = (draft.order, &cx.campaign) else { return };
    let planned = campaign.session().plan(seen.side()).orders();
    let Some(after) = attention::goes_after_a_mover(seen, planned, &order) else { return };
    let body = text::subject_name(cx.texts(), state, seen.side(), after.into());
    ui.add(Label::new(cx.message("plan-after-mover", &[("body", body.into())])).wrap());
}

/// Goals to choose from a list: the nearest that can be reached, countries off the map at the end.
fn goals(ui: &mut Ui, cx: &PanelContext<'_>, seen: &Observation<'_>, compose: Compose) {
    let all = aim::targets(seen, compose);
    let off = |order: &Order| matches!(order, Order::March { to, .. } if to.as_box().is_some());
    let able = |order: Order| aim::able(seen, order);
    let (out, on): (Vec<Order>, Vec<Order>) = all.into_iter().partition(off);
    let mut list: Vec<Order> = on.into_iter().filter_map(able).take(GOALS).collect();
    list.extend(out.into_iter().filter_map(able));
    if list.is_empty() {
        if let Some(why) = command::why_none(cx, seen, compose) {
            widgets::note(ui, &why);
        }
        return;
    }
    widgets::note(ui, &cx.text("plan-or-choose"));
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        let mut told = Vec::new();
        for (at, order) in list.iter().enumerate() {
            let label = target_name(cx, order);
            // A town and its ferry have one name; the nearer of them is meant.
            if told.contains(&label) {
                continue;
            }
            told.push(label.clone());
            if widgets::button(ui, &format!("draft-goal-{at}"), &label).clicked() {
                cx.emit(DraftIntent::Adjust(Adjust::Order(with_pace(cx, *order))));
            }
        }
    });
}

/// A march to a goal of the list keeps the pace and the waypoints that have been chosen.
fn with_pace(cx: &PanelContext<'_>, order: Order) -> Order {
    match order {
        Order::March { force, to, .. } => {
            Order::March { force, to, via: cx.draft.via, pace: cx.draft.pace }
        }
        other => other,
    }
}

/// A label that does not fit goes into the next row as a whole.
fn whole(ui: &mut Ui) {
    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
}

fn foot(ui: &mut Ui, cx: &PanelContext<'_>, draft: &Draft) {
    ui.horizontal_wrapped(|ui| {
        whole(ui);
        let cap = key_cap(Action::Confirm.bound(&cx.settings));
        let not = (!draft.is_ready()).then(|| cx.text("plan-not-ready"));
        let label = format!("{} {cap}", cx.text("plan-give"));
        if widgets::main_button(ui, "draft-confirm", &label, not.as_deref()).clicked() {
            if !draft.fixed {
                cx.emit(DraftIntent::Confirm);
            }
            cx.emit(DraftIntent::Confirm);
        }
        if draft.has_room_for_via() && draft.fixed {
            let cap = key_cap(Action::Via.bound(&cx.settings));
            let via =
                widgets::button(ui, "draft-via", &format!("{} ({cap})", cx.text("plan-add-via")));
            if via.tip(cx.text("plan-add-via-tip")).clicked() {
                cx.emit(DraftIntent::Adjust(Adjust::Via));
            }
        }
        let cancel = widgets::button(ui, "draft-cancel", &cx.text("plan-cancel"));
        if cancel.tip("Esc").clicked() {
            cx.emit(DraftIntent::Cancel);
        }
    });
}
