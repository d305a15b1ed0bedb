//! The small map at the bottom right: the relief, places, own forces, known enemies and the frame
//! of what is seen. Clicking or dragging looks there.

use super::{PanelContext, floating, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{geo, intent::CameraIntent, palette};
use bevy::math::{Rect as MapRect, Vec2};
use bevy_egui::egui::{
    self, Align2, Area, Color32, ColorImage, Id, Order, Pos2, Rect, Shape, Stroke, TextureHandle,
    TextureOptions,
};
use rules::{
    event::Body,
    ids::{HexId, SideId},
    state::CampaignState,
};
use std::sync::Arc;

/// Greatest size in points, and greatest share of the room.
const MOST: egui::Vec2 = egui::vec2(220.0, 180.0);
const SHARE: egui::Vec2 = egui::vec2(0.34, 0.45);
/// Less important places are left out (0 landmark … 5 capital).
const IMPORTANCE: u8 = 3;
const GAP: f32 = 8.0;
/// Room below which it is folded to a sign, points.
const SMALL: f32 = 390.0;
/// Name of the area, under which others ask how large it is.
pub(super) const AREA: &str = "minimap";

/// Draws it into the lower right corner. Returns what it takes.
pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) -> Option<Rect> {
    cx.shown()?;
    let folded = floating::is_folded(ctx, "minimap");
    let area = Area::new(Id::new(AREA))
        .order(Order::Middle)
        .movable(false)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(room.right_bottom() - egui::vec2(GAP, GAP))
        .constrain_to(room);
    let shown = area.show(ctx, |ui| {
        floating::paper().inner_margin(egui::Margin::same(4)).show(ui, |ui| {
            if folded {
                // An area begins with the width that it had: words would be broken to fit a sign.
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                let text = match room.width() < SMALL {
                    true => "▴".to_owned(),
                    false => format!("▴ {}", cx.text("legend-map")),
                };
                let open = widgets::button(ui, "minimap-fold", &text);
                if open.tip(cx.text("legend-map-show")).clicked() {
                    floating::fold(ctx, "minimap", false);
                }
                return;
            }
            picture(ui, cx, room);
            // In the corner of the picture.
            let corner = ui.min_rect().right_top() + egui::vec2(-24.0, 2.0);
            let rect = Rect::from_min_size(corner, egui::vec2(22.0, 20.0));
            let close = ui.put(rect, egui::Button::new("▾").min_size(rect.size()));
            widgets::name(ui, "minimap-fold", &close);
            if close.tip(cx.text("legend-map-fold")).clicked() {
                floating::fold(ctx, "minimap", true);
            }
        });
    });
    widgets::area(ctx, "area-minimap", shown.response.rect);
    Some(shown.response.rect)
}

/// From the map to the picture and back.
pub(super) struct MapFrame {
    /// What is drawn, map kilometres.
    pub(super) bounds: MapRect,
    /// Where, points.
    pub(super) rect: Rect,
}

impl MapFrame {
    /// Where a point of the map is in the picture.
    pub(super) fn to_picture(&self, at: Vec2) -> Pos2 {
        let share = (at - self.bounds.min) / self.bounds.size();
        let x = self.rect.left() + share.x * self.rect.width();
        Pos2::new(x, self.rect.bottom() - share.y * self.rect.height())
    }

    fn to_map(&self, at: Pos2) -> Vec2 {
        let x = (at.x - self.rect.left()) / self.rect.width();
        let y = (self.rect.bottom() - at.y) / self.rect.height();
        self.bounds.min + Vec2::new(x, y).clamp(Vec2::ZERO, Vec2::ONE) * self.bounds.size()
    }
}

fn picture(ui: &mut egui::Ui, cx: &PanelContext<'_>, room: Rect) {
    let Some(state) = cx.shown() else { return };
    let bounds = geo::bounds(&state.scenario.map);
    let most = MOST.min(room.size() * SHARE);
    let scale = (most.x / bounds.width()).min(most.y / bounds.height());
    let size = egui::vec2(bounds.width(), bounds.height()) * scale;
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click_and_drag());
    widgets::name(ui, "minimap", &response);
    let frame = MapFrame { bounds, rect };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    land(&painter, cx, state, &frame);
    places(&painter, cx, state, &frame);
    bodies(&painter, cx, state, &frame);
    seen(ui, &painter, cx, &frame, room);
    let line = Stroke::new(1.0, theme::THIN);
    painter.rect_stroke(rect, 0, line, egui::StrokeKind::Inside);
    let all = cx.viewpoint.0.is_none();
    let hint = match all {
        true => cx.text("legend-map-hint-all"),
        false => cx.text("legend-map-hint"),
    };
    let wanted = response.is_pointer_button_down_on() || response.clicked();
    if let Some(at) = response.interact_pointer_pos().filter(|_| wanted) {
        cx.emit(CameraIntent::LookAt(frame.to_map(at)));
    }
    response.tip(hint);
}

/// Draws the bare country.
pub(super) fn land(
    painter: &egui::Painter,
    cx: &PanelContext<'_>,
    state: &CampaignState,
    frame: &MapFrame,
) {
    let picture = texture(painter.ctx(), cx, state);
    let part = |at: Vec2| {
        let share = (at - picture.rect.min) / picture.rect.size();
        Pos2::new(share.x, 1.0 - share.y)
    };
    let cut = Rect::from_two_pos(part(frame.bounds.min), part(frame.bounds.max));
    painter.image(picture.texture.id(), frame.rect, cut, Color32::WHITE);
}

/// The colour of a side.
pub(super) fn side_ink(cx: &PanelContext<'_>, state: &CampaignState, side: SideId) -> Color32 {
    let fixed = side.some().and_then(|side| state.scenario.sides.get(side.index()));
    theme::side_colour(cx.palette(), fixed.map_or("", |side| &side.key), side)
}

fn places(painter: &egui::Painter, cx: &PanelContext<'_>, state: &CampaignState, frame: &MapFrame) {
    for place in state.places().ids() {
        let fixed = &state.scenario.places[place.index()];
        if fixed.importance < IMPORTANCE {
            continue;
        }
        let at = frame.to_picture(geo::centre(&state.scenario.map, fixed.hex));
        let fill = side_ink(cx, state, cx.viewpoint.holder(state, place));
        let radius = 1.6 + 0.5 * f32::from(fixed.importance - IMPORTANCE);
        painter.circle(at, radius, fill, Stroke::new(0.8, theme::PAPER));
    }
}

/// A force, by a shape: a square, a triangle, a lozenge.
pub(super) fn body(painter: &egui::Painter, at: Pos2, fill: Color32, shape: usize, size: f32) {
    let corners: &[(f32, f32)] = match shape {
        0 => &[(-2.6, -2.6), (2.6, -2.6), (2.6, 2.6), (-2.6, 2.6)],
        1 => &[(0.0, -3.6), (3.5, 2.6), (-3.5, 2.6)],
        _ => &[(0.0, -3.6), (3.6, 0.0), (0.0, 3.6), (-3.6, 0.0)],
    };
    let points = corners.iter().map(|&(x, y)| at + egui::vec2(x, y) * size).collect();
    painter.add(Shape::convex_polygon(points, fill, Stroke::new(1.0, theme::PAPER)));
}

/// Own forces as squares, others as triangles; where all is seen, each side has its shape.
fn bodies(painter: &egui::Painter, cx: &PanelContext<'_>, state: &CampaignState, frame: &MapFrame) {
    let map = &state.scenario.map;
    let draw = |hex: HexId, side: SideId, shape: usize| {
        let at = frame.to_picture(geo::centre(map, hex));
        body(painter, at, side_ink(cx, state, side), shape, 1.0);
    };
    match cx.seen() {
        Some(seen) => {
            for enemy in seen.known().filter(|e| matches!(e.body, Body::Force(_))) {
                if let Some(hex) = enemy.contact.spot.as_hex() {
                    draw(hex, enemy.side, 1);
                }
            }
            for hex in seen.forces().filter_map(|force| seen.force_hex(force)) {
                draw(hex, seen.side(), 0);
            }
        }
        None => {
            for force in state.living_forces() {
                if let Some(hex) = state.force_hex(force) {
                    let side = state.forces().side(force);
                    draw(hex, side, side.index().min(2));
                }
            }
        }
    }
}

/// The frame of what the map shows between the panels.
fn seen(
    ui: &egui::Ui,
    painter: &egui::Painter,
    cx: &PanelContext<'_>,
    frame: &MapFrame,
    room: Rect,
) {
    let zoom = ui.ctx().zoom_factor();
    let map = |at: Pos2| cx.view.to_map(Vec2::new(at.x, at.y) * zoom);
    let corners = [room.min, room.max].map(|at| frame.to_picture(map(at)));
    let rect = Rect::from_two_pos(corners[0], corners[1]).intersect(frame.rect.shrink(1.0));
    painter.rect_stroke(rect, 0, Stroke::new(3.0, theme::PAPER), egui::StrokeKind::Middle);
    painter.rect_stroke(rect, 0, Stroke::new(1.4, theme::INK), egui::StrokeKind::Middle);
}

/// The picture of the country, made once for a scenario and again when its relief is painted.
#[derive(Clone)]
struct MiniPicture {
    of: (usize, bool),
    texture: TextureHandle,
    /// What it covers, map kilometres.
    rect: MapRect,
}

fn texture(ctx: &egui::Context, cx: &PanelContext<'_>, state: &CampaignState) -> MiniPicture {
    let key = Id::new("minimap-picture");
    let bounds = geo::bounds(&state.scenario.map);
    // A relief of another scenario does not lie over this one.
    let mini = cx.mini.as_ref().filter(|mini| {
        mini.rect.contains(bounds.min)
            && mini.rect.contains(bounds.max)
            && mini.rect.width() < bounds.width() * 1.5
            && mini.rgba.len() == (mini.size.x * mini.size.y * 4) as usize
    });
    let of = (Arc::as_ptr(&state.scenario) as usize, mini.is_some());
    let kept: Option<MiniPicture> = ctx.data(|data| data.get_temp(key));
    if let Some(kept) = kept.filter(|kept| kept.of == of) {
        return kept;
    }
    let (size, rgba, rect) = match mini {
        Some(mini) => {
            let size = [mini.size.x as usize, mini.size.y as usize];
            (size, mini.rgba.clone(), mini.rect)
        }
        None => {
            let (size, rgba) = country(state);
            (size, rgba, bounds)
        }
    };
    let image = ColorImage::from_rgba_unmultiplied(size, &rgba);
    let texture = ctx.load_texture("minimap", image, TextureOptions::LINEAR);
    let picture = MiniPicture { of, texture, rect };
    ctx.data_mut(|data| data.insert_temp(key, picture.clone()));
    picture
}

/// The country by hexes, where no relief has been drawn: heights as shades, water blue.
fn country(state: &CampaignState) -> ([usize; 2], Vec<u8>) {
    const WIDTH: usize = 220;
    let map = &state.scenario.map;
    let bounds = geo::bounds(map);
    let height = (WIDTH as f32 * bounds.height() / bounds.width()).round().max(1.0) as usize;
    let mut rgba = Vec::with_capacity(WIDTH * height * 4);
    for y in 0..height {
        for x in 0..WIDTH {
            let share =
                Vec2::new((x as f32 + 0.5) / WIDTH as f32, 1.0 - (y as f32 + 0.5) / height as f32);
            let hex = geo::hex_at(map, bounds.min + share * bounds.size());
            let [r, g, b] = hex.map_or(palette::GROUND, |hex| ground(state, hex));
            rgba.extend([r, g, b, 255]);
        }
    }
    ([WIDTH, height], rgba)
}

fn ground(state: &CampaignState, hex: HexId) -> palette::Rgb {
    let key = &state.scenario.terrain_keys[state.scenario.map.terrain[hex.index()].index()];
    if key.contains("lake") || key.contains("sea") || key.contains("water") {
        return [0xA9, 0xBF, 0xC4];
    }
    // From 0 to 3,000 m from light to dark.
    let metres = f32::from(state.scenario.map.elevation_m[hex.index()]).clamp(0.0, 3000.0);
    let share = (metres / 3000.0 * 150.0) as u8;
    palette::over([0x7A, 0x63, 0x48], share, [0xDF, 0xD3, 0xB4])
}
