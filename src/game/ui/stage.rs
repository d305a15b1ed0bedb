//! The card of a battle that is staged, beside the hex where it is fought: two banners, who leads, men, how
//! both sides hold together from phase to phase, and how it ends. A click on it goes on with the week.
//!
//! Deliberately absent: what is staged, and for how long (`drama`).

use super::{PanelContext, command::key_cap, minimap, overlays, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{
    drama::{BattleMoment, BattleScene},
    geo,
    intent::{Action, PlaybackIntent},
};
use bevy_egui::egui::{
    self, Align, Color32, Id, Layout, Order, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2,
};
use rules::{
    battle_course::CourseParty,
    headline::BattleEnd,
    ids::{SideId, Spot},
};
use text::StageParty;

/// Size of the card without its margins, points.
const SIZE: Vec2 = egui::vec2(408.0, 146.0);
/// Between the card and what it belongs to, or the edge.
const GAP: f32 = 10.0;
/// Half of the hex and of what stands on it, points: the card does not lie over that.
const FIELD: f32 = 46.0;
/// Width of what stands between the two sides.
const MIDDLE: f32 = 84.0;

/// Draws the card, within the room that the panels leave where that is enough for it.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) {
    let Some(on) = cx.staging.battle() else { return };
    let Some(state) = cx.shown() else { return };
    let screen = ctx.content_rect().shrink(4.0);
    let whole = SIZE + egui::vec2(28.0, 24.0);
    let within = free(ctx, room, whole + Vec2::splat(2.0 * GAP)).unwrap_or(screen);
    let at = cx.view.to_screen(geo::centre(&state.scenario.map, on.what.course.at));
    let field = Pos2::new(at.x, at.y) / ctx.zoom_factor();
    let place = beside(field, whole, within.shrink(GAP));
    let area = egui::Area::new(Id::new("stage"))
        .order(Order::Foreground)
        .movable(false)
        .fixed_pos(place)
        .constrain_to(screen)
        .sense(Sense::click());
    let shown = area.show(ctx, |ui| {
        theme::sheet_frame().inner_margin(egui::Margin::symmetric(12, 10)).show(ui, |ui| {
            ui.set_width(SIZE.x.min(screen.width() - 40.0));
            ui.set_min_height(SIZE.y);
            let moment = on.what.moment(on.share());
            card(ui, cx, &on.what, &moment);
        });
    });
    widgets::area(ctx, "area-stage", shown.response.rect);
    if shown.response.clicked() {
        cx.emit(PlaybackIntent::SkipScene);
    }
}

/// What is free of the room above what lies at its foot, if it is large enough; where it is not, the foot
/// is not heeded.
fn free(ctx: &egui::Context, room: Rect, size: Vec2) -> Option<Rect> {
    let lies = |name: &str| ctx.memory(|memory| memory.area_rect(Id::new(name)));
    let foot = [overlays::STRIP, minimap::AREA].into_iter().filter_map(lies);
    let top = foot.map(|rect| rect.top()).fold(room.bottom(), f32::min);
    let above = room.with_max_y(top);
    let holds = |rect: &Rect| rect.width() >= size.x && rect.height() >= size.y;
    [above, room].into_iter().find(holds)
}

/// Where a card of a size lies beside a point: at its right, its left, below or above it, whatever there
/// is room for.
fn beside(at: Pos2, size: Vec2, within: Rect) -> Pos2 {
    let half = size / 2.0;
    let places = [
        at + egui::vec2(FIELD, -half.y),
        at + egui::vec2(-FIELD - size.x, -half.y),
        at + egui::vec2(-half.x, FIELD),
        at + egui::vec2(-half.x, -FIELD - size.y),
    ];
    let slid = |place: Pos2| {
        let most = (within.max - size).max(within.min);
        place.clamp(within.min, most)
    };
    let leaves = |place: &Pos2| {
        let field = Rect::from_center_size(at, Vec2::splat(FIELD));
        !Rect::from_min_size(*place, size).intersects(field)
    };
    // Slid along the edge it may still leave the field free.
    let found = places.into_iter().map(slid).find(leaves);
    found.unwrap_or_else(|| slid(places[0]))
}

fn card(ui: &mut Ui, cx: &PanelContext<'_>, scene: &BattleScene, moment: &BattleMoment) {
    let Some(state) = cx.shown() else { return };
    let wide = ((ui.available_width() - MIDDLE) / 2.0 - 6.0).max(90.0);
    let least = state.scenario.rules.combat.break_permille as f32 / 1000.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for number in [0, 1] {
            if number == 1 {
                let size = egui::vec2(MIDDLE, 100.0);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Center), |ui| {
                    middle(ui, cx, scene, moment);
                });
            }
            let party = &scene.course.parties[number];
            let words = text::stage_party(cx.texts(), state, cx.viewpoint.reader(), party);
            let fled = scene.course.beaten == Some(number) && moment.over.is_some();
            let align = if number == 0 { Align::Min } else { Align::Max };
            ui.allocate_ui_with_layout(egui::vec2(wide, 100.0), Layout::top_down(align), |ui| {
                ui.set_width(wide);
                ui.spacing_mut().item_spacing.y = 2.0;
                let held = StageBar { share: moment.cohesion[number], least, fled };
                side(ui, cx, party, &words, &held);
                if moment.over.is_some() {
                    ui.add(egui::Label::new(RichText::new(&words.lost).size(12.5)).wrap());
                }
            });
        }
    });
    foot(ui, cx, scene, moment);
}

/// How one side holds together.
struct StageBar {
    /// Cohesion, 0–1.
    share: f32,
    /// Under which it breaks.
    least: f32,
    /// Whether it has been beaten.
    fled: bool,
}

fn side(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    party: &CourseParty,
    words: &StageParty,
    held: &StageBar,
) {
    let colour = ink(cx, party.side);
    let key = side_key(cx, party.side);
    let size = egui::vec2(34.0, 36.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    banner(ui.painter(), rect, (key, colour), held.fled);
    let people = RichText::new(&words.people).font(theme::title(15.0)).color(colour);
    ui.add(egui::Label::new(people).wrap());
    if let Some(leader) = &words.leader {
        ui.add(egui::Label::new(RichText::new(leader).font(theme::italic(14.0))).wrap());
    }
    ui.label(RichText::new(&words.men).size(13.0));
    bar(ui, colour, held);
    let percent = ((held.share * 100.0).round() as u32).min(100);
    let words = if party.is_known {
        cx.message("stage-cohesion", &[("percent", percent.into())])
    } else {
        // Across the field one sees no more than quarters.
        cx.message("stage-cohesion-about", &[("percent", (percent.div_ceil(25) * 25).into())])
    };
    let low = held.share < held.least;
    let colour = if low { theme::ALARM } else { theme::INK };
    ui.label(RichText::new(words).size(12.0).color(colour));
}

/// Cohesion as a bar, with a mark where men break.
fn bar(ui: &mut Ui, colour: Color32, held: &StageBar) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(140.0, 10.0), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 1, theme::LEAF);
    let mut full = rect;
    full.set_width(rect.width() * held.share.clamp(0.0, 1.0));
    let fill = if held.share < held.least { theme::ALARM } else { colour };
    painter.rect_filled(full, 1, fill);
    painter.rect_stroke(rect, 1, Stroke::new(1.0, theme::INK), egui::StrokeKind::Middle);
    let x = rect.left() + rect.width() * held.least;
    painter.vline(x, rect.top() - 2.0..=rect.bottom() + 2.0, Stroke::new(1.5, theme::INK));
}

/// What is being done, between the two: sabres that cross, and at the end the flight.
fn middle(ui: &mut Ui, cx: &PanelContext<'_>, scene: &BattleScene, moment: &BattleMoment) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(MIDDLE, 44.0), Sense::hover());
    match (moment.over, scene.course.beaten) {
        (Some(over), Some(beaten)) => pursuit(ui.painter(), rect, over, beaten == 1),
        (Some(_), None) | (None, _) => sabres(ui.painter(), rect),
    }
    if moment.over.is_none() {
        let phase = text::phase(cx.texts(), moment.phase);
        ui.add(egui::Label::new(RichText::new(phase).font(theme::title(14.0))).wrap());
    }
}

fn sabres(painter: &egui::Painter, rect: Rect) {
    let at = rect.center();
    for turn in [1.0, -1.0] {
        let blade: Vec<Pos2> = (0..=8)
            .map(|i| {
                let share = i as f32 / 8.0;
                let bend = 5.0 * (share * std::f32::consts::PI).sin();
                at + egui::vec2((-14.0 + 28.0 * share) * turn, 14.0 - 28.0 * share - bend)
            })
            .collect();
        painter.add(Shape::line(blade, Stroke::new(2.5, theme::INK)));
        let hilt = [at + egui::vec2(-16.0 * turn, 6.0), at + egui::vec2(-7.0 * turn, 16.0)];
        painter.line_segment(hilt, Stroke::new(2.5, theme::DEEP));
    }
}

/// Arrows that run after the beaten.
fn pursuit(painter: &egui::Painter, rect: Rect, over: f32, to_the_right: bool) {
    let way = if to_the_right { 1.0 } else { -1.0 };
    for n in 0..3 {
        let share = (over * 1.5 + n as f32 / 3.0).fract();
        let x = rect.center().x + way * (share - 0.5) * (rect.width() - 20.0);
        let tip = Pos2::new(x + 9.0 * way, rect.center().y);
        for up in [-9.0, 9.0] {
            let end = tip + egui::vec2(-11.0 * way, up);
            let faint = (1.0 - (share - 0.5).abs() * 1.2).clamp(0.2, 1.0);
            painter.line_segment([tip, end], Stroke::new(3.0, theme::INK.gamma_multiply(faint)));
        }
    }
}

/// How it ends, and the way on.
fn foot(ui: &mut Ui, cx: &PanelContext<'_>, scene: &BattleScene, moment: &BattleMoment) {
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        let key = key_cap(Action::Skip.bound(&cx.settings));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let skip = cx.message("stage-skip", &[("key", key.into())]);
            let button = widgets::button(ui, "stage-skip", &skip);
            if button.tip(cx.text("stage-skip-tip")).clicked() {
                cx.emit(PlaybackIntent::SkipScene);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let end = ending(cx, scene).filter(|_| moment.over.is_some());
                let words = match (end, cx.shown()) {
                    (Some((words, colour)), _) => {
                        RichText::new(words).font(theme::title(19.0)).color(colour)
                    }
                    (None, Some(state)) => {
                        let at = Spot::hex(scene.course.at);
                        let at = text::whereabouts(cx.texts(), state, at);
                        RichText::new(at).font(theme::italic(14.0))
                    }
                    (None, None) => return,
                };
                ui.add(egui::Label::new(words).wrap());
            });
        });
    });
}

/// The word for how it ended, and its ink.
fn ending(cx: &PanelContext<'_>, scene: &BattleScene) -> Option<(String, Color32)> {
    if let Some(told) = scene.told {
        return Some(match told.end {
            BattleEnd::RoutOfTheEnemy => (cx.text("stage-rout-foe"), theme::GOOD),
            BattleEnd::Won => (cx.text("stage-won"), theme::GOOD),
            BattleEnd::Drawn => (cx.text("stage-drawn"), theme::INK),
            BattleEnd::Lost => (cx.text("stage-beaten"), theme::ALARM),
            BattleEnd::Rout => (cx.text("stage-rout"), theme::ALARM),
        });
    }
    let Some(beaten) = scene.course.beaten else {
        return Some((cx.text("stage-drawn"), theme::INK));
    };
    let winner = scene.course.parties.get(1 - beaten)?;
    let words = text::stage_party(cx.texts(), cx.shown()?, SideId::NONE, winner);
    let told = cx.message("stage-winner", &[("people", words.people.into())]);
    Some((told, ink(cx, winner.side)))
}

fn side_key<'a>(cx: &'a PanelContext<'_>, side: SideId) -> &'a str {
    let row = cx.shown().and_then(|state| state.scenario.sides.get(side.index()));
    row.map_or("", |row| row.key.as_str())
}

fn ink(cx: &PanelContext<'_>, side: SideId) -> Color32 {
    theme::side_colour(cx.palette(), side_key(cx, side), side)
}

/// The banner of a side at its staff, of the shape it has on the map; beaten it sinks.
fn banner(painter: &egui::Painter, rect: Rect, (key, colour): (&str, Color32), fled: bool) {
    let foot = Pos2::new(rect.left() + 6.0, rect.bottom());
    let turn = egui::emath::Rot2::from_angle(if fled { 0.9 } else { 0.0 });
    // About the foot of the staff, up is below nothing.
    let at = |x: f32, y: f32| foot + turn * egui::vec2(x, y);
    let edge = Stroke::new(1.0, theme::INK);
    painter.line_segment([at(0.0, 0.0), at(0.0, -34.0)], Stroke::new(2.5, theme::INK));
    let none = Stroke::NONE;
    match key {
        "kazakh" => {
            let halves = [
                vec![at(1.0, -33.0), at(27.0, -33.0), at(19.0, -24.0), at(1.0, -24.0)],
                vec![at(1.0, -24.0), at(19.0, -24.0), at(27.0, -15.0), at(1.0, -15.0)],
            ];
            painter.extend(halves.map(|half| Shape::convex_polygon(half, colour, none)));
        }
        "dzungar" => {
            let cloth = vec![at(1.0, -33.0), at(27.0, -24.0), at(1.0, -15.0)];
            painter.add(Shape::convex_polygon(cloth, colour, edge));
        }
        _ => {
            let cloth = vec![at(1.0, -33.0), at(25.0, -33.0), at(25.0, -15.0), at(1.0, -15.0)];
            painter.add(Shape::convex_polygon(cloth, colour, edge));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_leaves_the_field_free_and_stays_on_the_screen() {
        let within = Rect::from_min_size(Pos2::new(250.0, 40.0), egui::vec2(800.0, 600.0));
        for x in 0..16 {
            for y in 0..12 {
                let at = within.min + egui::vec2(50.0 * x as f32, 50.0 * y as f32);
                let card = Rect::from_min_size(beside(at, SIZE, within), SIZE);
                assert!(within.contains_rect(card), "{at:?}: {card:?}");
                let field = Rect::from_center_size(at, Vec2::splat(FIELD));
                assert!(!card.intersects(field), "{at:?}: {card:?}");
            }
        }
    }
}
