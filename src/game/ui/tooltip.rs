//! What lies under the pointer on the map, on a small card.

use super::{
    PanelContext, overlays,
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use bevy::prelude::Vec2;
use bevy_egui::egui::{self, Pos2, Rect, RichText, Ui};
use rules::{
    event::Body,
    ids::{CampId, ForceId, PlaceId, SideId, Subject},
    state::Stock,
};

/// Most things on a card.
const MOST: usize = 5;
/// Width of a card, points.
const WIDTH: f32 = 280.0;
/// How far it lies from the pointer, points.
const OFFSET: egui::Vec2 = egui::vec2(16.0, 18.0);

/// Draws the card into the room of the map, if the pointer rests on something.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) {
    // The map knows whether the pointer is free for it: over panels nothing is hovered.
    if cx.hovered.0.is_none() || !cx.sheets.0.is_empty() || ctx.input(|i| i.pointer.any_down()) {
        return;
    }
    let Some(at) = ctx.pointer_latest_pos() else { return };
    let zoom = ctx.zoom_factor();
    let on_map = cx.view.to_map(Vec2::new(at.x * zoom, at.y * zoom));
    let things: Vec<Subject> = cx.picks.at(on_map).collect();
    let Some(view) = PanelView::new(cx).filter(|_| !things.is_empty()) else { return };
    let id = egui::Id::new("map-tip");
    // How large it is, is known once it has been drawn.
    let size = ctx.memory(|memory| memory.area_rect(id)).map_or(egui::Vec2::ZERO, |r| r.size());
    egui::Area::new(id)
        .order(egui::Order::Tooltip)
        .fixed_pos(beside(at, size, room, &overlays::over_the_map(ctx)))
        .constrain_to(ctx.content_rect())
        .interactable(false)
        .show(ctx, |ui| {
            widgets::panel_frame().show(ui, |ui| {
                ui.set_max_width(WIDTH);
                ui.spacing_mut().item_spacing.y = 2.0;
                for (i, thing) in things.iter().take(MOST).enumerate() {
                    if i > 0 {
                        ui.separator();
                    }
                    card(ui, &view, *thing);
                }
                if things.len() > MOST {
                    let n = things.len() - MOST;
                    widgets::note(ui, &view.message("panel-tip-more", &[("n", n.into())]));
                }
            });
        });
}

/// Where a card of a size lies: right of the pointer and below it, or else where it hides nothing of
/// what lies over the map, nor a panel. Where there is no such place it hides some of that.
fn beside(at: Pos2, size: egui::Vec2, room: Rect, taken: &[Rect]) -> Pos2 {
    let (right, below) = (at.x + OFFSET.x, at.y + OFFSET.y);
    let (left, above) = (at.x - OFFSET.x - size.x, at.y - OFFSET.y - size.y);
    let corners = [(right, below), (right, above), (left, below), (left, above)];
    let is_free = |&(x, y): &(f32, f32)| {
        let rect = Rect::from_min_size(Pos2::new(x, y), size);
        room.contains_rect(rect) && !taken.iter().any(|other| other.intersects(rect))
    };
    let (x, y) = corners.into_iter().find(is_free).unwrap_or(corners[0]);
    Pos2::new(x, y)
}

fn card(ui: &mut Ui, view: &PanelView<'_, '_>, thing: Subject) {
    match thing {
        Subject::Force(id) if id.index() < view.state.forces().len() => force(ui, view, id),
        Subject::Camp(id) if id.index() < view.state.camps().len() => camp(ui, view, id),
        Subject::Place(id) if id.index() < view.state.places().len() => place(ui, view, id),
        _ => {}
    }
}

fn head(ui: &mut Ui, view: &PanelView<'_, '_>, side: SideId, name: &str) {
    ui.horizontal(|ui| {
        if side.is_some() {
            pennant(ui, view, side);
        }
        ui.add(egui::Label::new(RichText::new(name).font(theme::title(14.5))).wrap());
    });
}

fn force(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let (state, texts) = (view.state, view.texts());
    let side = state.forces().side(id);
    head(ui, view, side, &view.force(id));
    if !view.knows(side) {
        seen(ui, view, Body::Force(id));
        return;
    }
    let leader = state.forces().leader(id);
    if leader.is_some() {
        widgets::note(ui, &view.leader(leader));
    }
    ui.label(view.count(Stock::Men, state.men(id)));
    if state.horses(id) > 0 {
        let condition = state.condition(id);
        let words = text::condition(texts, condition);
        let n = view.cx.lang().number((condition / 10).into());
        let percent = view.message("panel-percent", &[("n", n.into())]);
        let told = [("condition", words.into()), ("percent", percent.into())];
        ui.label(view.message("panel-tip-horses", &told));
    }
    let days = text::days_of_food(state, id);
    let words = view.message("panel-tip-food", &[("n", days.into())]);
    if days < 5 {
        ui.label(RichText::new(format!("! {words}")).color(theme::ALARM));
    } else {
        ui.label(words);
    }
    widgets::note(ui, &text::force_task(texts, state, view.side, id));
}

fn camp(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let state = view.state;
    let row = state.camps().row(id);
    head(ui, view, row.side, &view.camp(id));
    if !view.knows(row.side) {
        seen(ui, view, Body::Camp(id));
        return;
    }
    ui.label(view.count(Stock::Households, row.households));
    widgets::note(ui, &text::camp_task(view.texts(), state, view.side, id));
}

fn seen(ui: &mut Ui, view: &PanelView<'_, '_>, body: Body) {
    let Some(contact) = view.contact(body) else { return };
    if contact.in_sight {
        widgets::note(ui, &view.text("panel-in-sight"));
    } else {
        let date = text::date(view.texts(), &view.state.scenario, contact.day);
        let days = view.state.days_since(contact.day);
        widgets::note(
            ui,
            &view.message("panel-seen-on", &[("date", date.into()), ("n", days.into())]),
        );
    }
}

fn place(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let holder = match &view.seen {
        Some(seen) => seen.holder(id),
        None => view.state.places().holder(id),
    };
    head(ui, view, holder, &view.place(id));
    let kind = view.cx.lang().of(&view.state.scenario.kind(id).name).to_owned();
    if view.state.scenario.kind(id).can_be_held {
        let side = text::side_name(view.texts(), view.state, holder);
        let told = [("kind", kind.into()), ("side", side.into())];
        widgets::note(ui, &view.message("panel-tip-place", &told));
    } else {
        widgets::note(ui, &kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::{pos2, vec2};

    #[test]
    fn a_card_lies_beside_what_lies_over_the_map() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 600.0));
        let foot = Rect::from_min_max(pos2(200.0, 560.0), pos2(600.0, 592.0));
        let size = vec2(280.0, 60.0);
        let lies = |at| Rect::from_min_size(beside(at, size, screen, &[foot]), size);
        assert_eq!(lies(pos2(100.0, 100.0)).min, pos2(116.0, 118.0));
        // Above the pointer at the foot, left of it at the right edge, both in the corner.
        for at in [pos2(300.0, 520.0), pos2(900.0, 100.0), pos2(900.0, 590.0), pos2(610.0, 555.0)] {
            let rect = lies(at);
            assert!(screen.contains_rect(rect) && !rect.intersects(foot), "{at:?}: {rect:?}");
            assert!(!rect.contains(at), "{at:?}: the pointer is on it");
        }
    }
}
