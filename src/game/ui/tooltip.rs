//! What lies under the pointer on the map, on a small card beside it: one thing in a few lines,
//! several in one line each. The card covers nothing that is being fought over or aimed at.

use super::{
    PanelContext, gauge, overlays,
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use crate::game::geo;
use bevy::prelude::Vec2;
use bevy_egui::egui::{self, FontId, Pos2, Rect, RichText, Ui};
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, SideId, Subject},
    state::Stock,
};

/// Most lines on a card of several things.
const MOST: usize = 8;
/// Width of a card of one thing, points.
const WIDTH: f32 = 280.0;
/// Width of a card of several things, points.
const WIDE: f32 = 320.0;
/// Room for a name in a line, points.
const NAME: f32 = 112.0;
/// How far it lies from the pointer, points.
const OFFSET: egui::Vec2 = egui::vec2(16.0, 18.0);
/// Most of a hex that is kept free, points: from near a hex is larger than what stands on it.
const KEPT_HEX: f32 = 90.0;
/// Between places that are tried where none near the pointer is free, points.
const STEP: f32 = 24.0;

/// Draws the card into the room of the map, if the pointer rests on something.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) {
    // The map knows whether the pointer is free for it: over panels nothing is hovered.
    if cx.hovered.0.is_none() || !cx.sheets.0.is_empty() || ctx.input(|i| i.pointer.any_down()) {
        return;
    }
    let Some(at) = ctx.pointer_latest_pos() else { return };
    let zoom = ctx.zoom_factor();
    let on_map = cx.view.to_map(Vec2::new(at.x * zoom, at.y * zoom));
    let mut things: Vec<Subject> = cx.picks.at(on_map).collect();
    let Some(view) = PanelView::new(cx).filter(|_| !things.is_empty()) else { return };
    // What moves comes first, the ground that it stands on last.
    things.sort_by_key(|thing| rank(&view, *thing));
    let id = egui::Id::new("map-tip");
    // How large it is, is known once it has been drawn.
    let size = ctx.memory(|memory| memory.area_rect(id)).map_or(egui::Vec2::ZERO, |r| r.size());
    let place = beside(at, size, room, &overlays::over_the_map(ctx), &kept(&view, zoom));
    let shown = egui::Area::new(id)
        .order(egui::Order::Tooltip)
        .fixed_pos(place)
        .constrain_to(ctx.content_rect())
        .interactable(false)
        .show(ctx, |ui| {
            widgets::panel_frame().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                match things.as_slice() {
                    [one] => {
                        ui.set_max_width(WIDTH);
                        card(ui, &view, *one);
                    }
                    several => {
                        ui.set_max_width(WIDE);
                        lines(ui, &view, several);
                    }
                }
            });
        });
    let rect = shown.response.rect;
    widgets::area(ctx, "area-tip", rect);
    // It is laid by the size that it had: once more when that has changed.
    if (rect.size() - size).abs().max_elem() > 0.5 {
        ctx.request_repaint();
    }
}

/// In which order things stand on a card.
fn rank(view: &PanelView<'_, '_>, thing: Subject) -> u8 {
    match thing {
        Subject::Force(id) if id.index() >= view.state.forces().len() => 4,
        Subject::Force(id) if view.knows(view.state.forces().side(id)) => 0,
        Subject::Force(_) => 1,
        Subject::Camp(_) => 2,
        Subject::Place(_) => 3,
        Subject::Hex(_)
        | Subject::OffMap(_)
        | Subject::Leader(_)
        | Subject::Group(_)
        | Subject::ScriptedEvent(_) => 4,
    }
}

/// What no card covers: the hex under the pointer, places under siege, what is selected, the goal of what is
/// composed.
fn kept(view: &PanelView<'_, '_>, zoom: f32) -> Vec<Rect> {
    let (cx, map) = (view.cx, &view.state.scenario.map);
    let point = |at: Vec2| {
        let at = cx.view.to_screen(at) / zoom;
        Pos2::new(at.x, at.y)
    };
    let side = (geo::HEX_KM / cx.view.scale / zoom).clamp(24.0, KEPT_HEX);
    let of_hex =
        |hex: HexId| Rect::from_center_size(point(geo::centre(map, hex)), egui::Vec2::splat(side));
    let places = &view.state.scenario.places;
    let besieged = view.state.places().ids().filter(|&place| {
        let days = match &view.seen {
            Some(seen) => seen.siege_days(place).unwrap_or(0),
            None => view.state.places().siege_days(place),
        };
        days > 0
    });
    let hexes = cx.hovered.0.into_iter().chain(cx.draft.goal);
    let mut kept: Vec<Rect> =
        hexes.chain(besieged.map(|place| places[place.index()].hex)).map(of_hex).collect();
    let banners = cx.picks.0.iter().filter(|(_, thing)| cx.selected.contains(*thing));
    kept.extend(banners.map(|(rect, _)| Rect::from_two_pos(point(rect.min), point(rect.max))));
    kept
}

/// Where a card of a size lies: right of the pointer and below it, or else near it where it hides nothing
/// that is `kept`, nothing of what lies over the map (`taken`), and no panel. Rather than what is
/// kept it hides something of that.
fn beside(at: Pos2, size: egui::Vec2, room: Rect, taken: &[Rect], kept: &[Rect]) -> Pos2 {
    let put = |(right, below): (f32, f32), gap: egui::Vec2| {
        let along = |sign: f32, at: f32, gap: f32, size: f32| {
            if sign > 0.0 {
                at + gap
            } else if sign < 0.0 {
                at - gap - size
            } else {
                at - size * 0.5
            }
        };
        Pos2::new(along(right, at.x, gap.x, size.x), along(below, at.y, gap.y, size.y))
    };
    let is_free = |place: Pos2, of: &[Rect]| {
        let rect = Rect::from_min_size(place, size);
        room.contains_rect(rect) && !of.iter().any(|other| other.intersects(rect))
    };
    let both = [taken, kept].concat();
    // The corners first, then beside, above and below; ever farther away.
    let ways = [
        (1.0, 1.0),
        (1.0, -1.0),
        (-1.0, 1.0),
        (-1.0, -1.0),
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, 1.0),
        (0.0, -1.0),
    ];
    let near: Vec<Pos2> = (0..5)
        .flat_map(|step| ways.map(|way| put(way, OFFSET * (1.0 + 1.6 * step as f32))))
        .collect();
    let free = |of: &[Rect]| near.iter().copied().find(|&place| is_free(place, of));
    free(&both)
        .or_else(|| nearest_free(at, size, room, &both))
        .or_else(|| free(kept))
        .or_else(|| nearest_free(at, size, room, kept))
        .unwrap_or(near[0])
}

/// The place nearest to the pointer in which a card hides nothing of some rectangles.
fn nearest_free(at: Pos2, size: egui::Vec2, room: Rect, of: &[Rect]) -> Option<Pos2> {
    let steps = |from: f32, to: f32| {
        let count = ((to - from) / STEP).floor().max(-1.0) as i32;
        (0..=count).map(move |i| from + i as f32 * STEP)
    };
    let places = steps(room.top(), room.bottom() - size.y)
        .flat_map(|y| steps(room.left(), room.right() - size.x).map(move |x| Pos2::new(x, y)));
    let far = |place: &Pos2| Rect::from_min_size(*place, size).distance_sq_to_pos(at);
    let is_free = |place: &Pos2| {
        let rect = Rect::from_min_size(*place, size);
        !rect.contains(at) && !of.iter().any(|other| other.intersects(rect))
    };
    places.filter(is_free).min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// Several things, each in a line; of those that find no room how many, and their men.
fn lines(ui: &mut Ui, view: &PanelView<'_, '_>, things: &[Subject]) {
    let most = if things.len() > MOST { MOST - 1 } else { things.len() };
    let (shown, rest) = things.split_at(most);
    for thing in shown {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            line(ui, view, *thing);
        });
    }
    if rest.is_empty() {
        return;
    }
    let men: u32 = rest.iter().filter_map(|thing| Some(men(view, *thing)?.1)).sum();
    let args = [("n", rest.len().into()), ("men", men.into())];
    widgets::note(ui, &view.message("tip-and-more", &args));
}

/// Name and men of a force, own or known.
fn men(view: &PanelView<'_, '_>, thing: Subject) -> Option<(String, u32)> {
    let Subject::Force(id) = thing else { return None };
    let forces = view.state.forces();
    if id.index() >= forces.len() {
        return None;
    }
    if !view.knows(forces.side(id)) {
        let contact = view.contact(Body::Force(id))?;
        return Some((view.force(id), contact.estimate));
    }
    let leader = forces.leader(id);
    let name = if leader.is_some() { view.leader(leader) } else { view.force(id) };
    Some((name, view.state.men(id)))
}

fn line(ui: &mut Ui, view: &PanelView<'_, '_>, thing: Subject) {
    let font = theme::title(13.5);
    let (side, name, known) = match thing {
        Subject::Force(id) => {
            let side = view.state.forces().side(id);
            let name = men(view, thing).map(|(name, _)| name).unwrap_or_default();
            (side, name, view.knows(side))
        }
        Subject::Camp(id) => {
            let side = view.state.camps().side(id);
            (side, view.camp(id), view.knows(side))
        }
        Subject::Place(id) => (holder(view, id), view.place(id), false),
        _ => return,
    };
    if side.is_some() {
        pennant(ui, view, side);
    }
    // Of others a name says how many they are; it is not cut.
    let room = if known { NAME } else { WIDE - 40.0 };
    let name = widgets::shortened(ui, &name, &font, room);
    ui.add(egui::Label::new(RichText::new(name).font(font)).extend());
    match thing {
        Subject::Force(id) if known => {
            let men = RichText::new(view.number(view.state.men(id)));
            let men = men.font(FontId::new(13.0, theme::sans_bold()));
            ui.add(egui::Label::new(men).extend());
            gauge::strip(ui, &text::fitness_lines(view.texts(), view.state, id), false);
        }
        Subject::Camp(id) if known => {
            widgets::note(ui, &view.count(Stock::Households, view.state.camps().households(id)));
        }
        Subject::Place(id) => {
            let kind = view.cx.lang().of(&view.state.scenario.kind(id).name).to_owned();
            widgets::note(ui, &kind);
        }
        _ => {}
    }
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
    for line in text::fitness_lines(texts, state, id) {
        gauge::line(ui, &line);
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

/// Who is known to hold a place.
fn holder(view: &PanelView<'_, '_>, id: PlaceId) -> SideId {
    match &view.seen {
        Some(seen) => seen.holder(id),
        None => view.state.places().holder(id),
    }
}

fn place(ui: &mut Ui, view: &PanelView<'_, '_>, id: PlaceId) {
    let holder = holder(view, id);
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
        let lies = |at| Rect::from_min_size(beside(at, size, screen, &[foot], &[]), size);
        assert_eq!(lies(pos2(100.0, 100.0)).min, pos2(116.0, 118.0));
        // Above the pointer at the foot, left of it at the right edge, both in the corner.
        for at in [pos2(300.0, 520.0), pos2(900.0, 100.0), pos2(900.0, 590.0), pos2(610.0, 555.0)] {
            let rect = lies(at);
            assert!(screen.contains_rect(rect) && !rect.intersects(foot), "{at:?}: {rect:?}");
            assert!(!rect.contains(at), "{at:?}: the pointer is on it");
        }
    }

    #[test]
    fn a_card_never_covers_what_is_kept_and_lies_by_the_pointer() {
        let screen = Rect::from_min_size(pos2(210.0, 40.0), vec2(850.0, 660.0));
        let foot = Rect::from_min_max(pos2(300.0, 640.0), pos2(1000.0, 700.0));
        let (mut looked, mut beside_it) = (0, 0);
        for (x, y) in (0..17).flat_map(|x| (0..13).map(move |y| (x as f32, y as f32))) {
            let at = pos2(220.0 + 50.0 * x, 50.0 + 50.0 * y);
            // The hex under the pointer, a town under siege near it, a banner and a goal.
            let kept = [
                Rect::from_center_size(at, vec2(60.0, 60.0)),
                Rect::from_center_size(at + vec2(80.0, 70.0), vec2(60.0, 60.0)),
                Rect::from_center_size(at + vec2(-90.0, -60.0), vec2(120.0, 33.0)),
                Rect::from_center_size(pos2(600.0, 300.0), vec2(60.0, 60.0)),
            ];
            for size in [vec2(300.0, 168.0), vec2(280.0, 60.0), vec2(120.0, 40.0)] {
                let rect = Rect::from_min_size(beside(at, size, screen, &[foot], &kept), size);
                assert!(screen.expand(0.1).contains_rect(rect), "{at:?}: {rect:?}");
                let covers = kept.iter().any(|other| other.intersects(rect));
                assert!(!covers, "{at:?}: {rect:?} covers what is kept");
                looked += 1;
                beside_it += usize::from(rect.distance_to_pos(at) < 160.0);
            }
        }
        assert!(beside_it * 10 > looked * 9, "{beside_it} of {looked} lie by the pointer");
    }
}
