//! Choice of overlays with their legends, the words and numbers of an overlay on the map itself,
//! and the minimap. All lies over the map, in the room that the panels leave.

use super::{PanelContext, minimap, theme, widgets};
use crate::game::{
    geo,
    intent::{LookIntent, Overlay, SettingsIntent},
    map::overlay::{self, Class, Tag},
    palette::{self, Pattern},
};
use bevy::math::Vec2;
use bevy_egui::egui::{
    self, Align2, Area, Color32, CornerRadius, FontId, Id, Order, Pos2, Rect, RichText, Stroke, Ui,
};

/// Screens narrower than this (points) start with legend and minimap folded.
const SMALL: f32 = 900.0;
/// Between what lies over the map and the panels.
const GAP: f32 = 8.0;
const LEGEND_WIDTH: f32 = 264.0;
/// Room below which the strip has the name of the overlay only, points.
const SHORT: f32 = 262.0;
/// Hexes smaller than this on the screen (points) bear no sign of their river.
const SIGN_HEX: f32 = 26.0;

/// What there is room for beside something else that lies over the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Room {
    /// The strip of overlays and the little map.
    pub(super) foot: bool,
    /// The legend.
    pub(super) legend: bool,
}

impl Room {
    /// For everything.
    pub(super) const ALL: Self = Self { foot: true, legend: true };
}

/// Names of the areas over the map, under which others ask how large they are.
pub(super) const STRIP: &str = "overlay-strip";
pub(super) const LEGEND: &str = "overlay-legend";

/// Draws what there is room for. Returns what it takes of the map.
pub(super) fn show(ui: &mut Ui, desk: &mut PanelContext<'_>, left: Room) -> Vec<Rect> {
    let room = ui.available_rect_before_wrap();
    if desk.shown().is_none() || room.width() < 60.0 || room.height() < 60.0 {
        return Vec::new();
    }
    let shown = *desk.overlay;
    if shown != Overlay::None && desk.layer.overlay == shown {
        tags(ui, desk, room);
    }
    let ctx = ui.ctx().clone();
    let laid = shown != Overlay::None && desk.layer.overlay == shown;
    let mut taken = Vec::new();
    if left.foot {
        let map = minimap::show(&ctx, desk, room);
        let strip = strip(&ctx, desk, room, map);
        taken.extend(map);
        taken.push(strip);
        if laid && left.legend {
            taken.push(legend(&ctx, desk, room, strip, map));
        }
    }
    if laid && desk.sheets.0.is_empty() {
        hint(&ctx, desk, room);
    }
    taken
}

/// Whether something that can be folded away is, on a screen of this width.
pub(super) fn is_folded(ctx: &egui::Context, what: &str) -> bool {
    let kept = ctx.data(|data| data.get_temp::<bool>(Id::new((what, "folded"))));
    kept.unwrap_or_else(|| ctx.content_rect().width() < SMALL)
}

pub(super) fn fold(ctx: &egui::Context, what: &str, folded: bool) {
    ctx.data_mut(|data| data.insert_temp(Id::new((what, "folded")), folded));
}

/// The paper of what lies over the map.
pub(super) fn paper() -> egui::Frame {
    egui::Frame::new()
        .fill(theme::PAPER.gamma_multiply(0.96))
        .stroke(Stroke::new(1.0, theme::LINE))
        .corner_radius(3)
        .inner_margin(egui::Margin::symmetric(6, 4))
}

pub(super) fn name(desk: &PanelContext<'_>, overlay: Overlay) -> String {
    match overlay {
        Overlay::None => desk.say("overlay-none"),
        Overlay::Supply => desk.say("overlay-supply"),
        Overlay::Grass => desk.say("overlay-grass"),
        Overlay::Control => desk.say("overlay-control"),
        Overlay::Knowledge => desk.say("overlay-knowledge"),
        Overlay::Weather => desk.say("overlay-weather"),
        Overlay::People => desk.say("overlay-people"),
        Overlay::Commitment => desk.say("overlay-commitment"),
    }
}

/// What an overlay shows, and by which key it is chosen.
fn what(desk: &PanelContext<'_>, overlay: Overlay) -> String {
    let what = match overlay {
        Overlay::None => desk.say("overlay-none-hint"),
        Overlay::Supply => desk.say("overlay-supply-hint"),
        Overlay::Grass => desk.say("overlay-grass-hint"),
        Overlay::Control => desk.say("overlay-control-hint"),
        Overlay::Knowledge => desk.say("overlay-knowledge-hint"),
        Overlay::Weather => desk.say("overlay-weather-hint"),
        Overlay::People => desk.say("overlay-people-hint"),
        Overlay::Commitment => desk.say("overlay-commitment-hint"),
    };
    let key = Overlay::ALL.iter().position(|&other| other == overlay).unwrap_or(0) + 1;
    desk.tell("overlay-key", &[("what", what.into()), ("key", key.to_string().into())])
}

fn choice(ui: &mut Ui, desk: &mut PanelContext<'_>, overlay: Overlay) -> bool {
    let key = format!("overlay-{}", overlay.key());
    let on = *desk.overlay == overlay;
    let response = widgets::choice(ui, &key, on, &name(desk, overlay));
    let clicked = response.clicked();
    response.on_hover_text(what(desk, overlay));
    if clicked {
        desk.act(LookIntent::Overlay(overlay));
    }
    clicked
}

/// The strip at the bottom, where overlays are chosen. Returns its rectangle.
fn strip(ctx: &egui::Context, desk: &mut PanelContext<'_>, room: Rect, map: Option<Rect>) -> Rect {
    let right = map.map_or(room.right(), |map| map.left());
    let free = right - room.left() - 2.0 * GAP;
    // What the strip with all names takes is known once it has been drawn.
    let key = Id::new(("overlay-strip", desk.lang().code()));
    let whole = ctx.data(|data| data.get_temp::<f32>(key)).unwrap_or_else(|| measure(ctx, desk));
    let wide = whole <= free;
    let area = Area::new(Id::new(STRIP))
        .order(Order::Middle)
        .movable(false)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(room.left_bottom() + egui::vec2(GAP, -GAP))
        .constrain_to(room);
    let shown = area.show(ctx, |ui| {
        paper().show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                if wide {
                    for overlay in Overlay::ALL {
                        choice(ui, desk, overlay);
                    }
                } else {
                    menu(ui, desk, free < SHORT);
                }
                // Where there is no room for it, its key is left.
                if free >= SHORT {
                    ui.add_space(4.0);
                    grid(ui, desk);
                }
            });
        });
    });
    if wide {
        ctx.data_mut(|data| data.insert_temp(key, shown.response.rect.width()));
    }
    widgets::area(ctx, "area-strip", shown.response.rect);
    shown.response.rect
}

/// About how wide the strip with all names is.
fn measure(ctx: &egui::Context, desk: &PanelContext<'_>) -> f32 {
    let font = FontId::proportional(14.0);
    let width = |text: String| {
        let padding = 2.0 * 8.0 + 2.0;
        ctx.fonts_mut(|f| f.layout_no_wrap(text, font.clone(), theme::INK).size().x) + padding
    };
    let names: f32 = Overlay::ALL.into_iter().map(|overlay| width(name(desk, overlay))).sum();
    names + width(desk.say("overlay-grid")) + 40.0
}

/// All overlays in a list, where there is no room for their names in a row.
fn menu(ui: &mut Ui, desk: &mut PanelContext<'_>, short: bool) {
    let now = name(desk, *desk.overlay);
    let text = match short {
        true => now,
        false => desk.tell("overlay-choose", &[("name", now.into())]),
    };
    let button = widgets::button(ui, "overlay-menu", &text);
    let list = egui::Popup::menu(&button).align(egui::RectAlign::TOP_START).gap(4.0);
    list.show(|ui| {
        for overlay in Overlay::ALL {
            if choice(ui, desk, overlay) {
                ui.close();
            }
        }
    });
    button.on_hover_text(desk.say("overlay-choose-hint"));
}

fn grid(ui: &mut Ui, desk: &mut PanelContext<'_>) {
    let mut on = desk.prefs.0.grid;
    let response = widgets::tick(ui, "overlay-grid", &mut on, &desk.say("overlay-grid"));
    if response.changed() {
        let mut settings = desk.prefs.0.clone();
        settings.grid = on;
        desk.act(SettingsIntent::Prefer(Box::new(settings)));
    }
    response.on_hover_text(desk.say("overlay-grid-hint"));
}

/// The legend above the strip.
fn legend(
    ctx: &egui::Context,
    desk: &PanelContext<'_>,
    room: Rect,
    strip: Rect,
    map: Option<Rect>,
) -> Rect {
    let folded = is_folded(ctx, "legend");
    let above = strip.top() - GAP * 0.5;
    // Beside the minimap where it is as high as that.
    let right = map.map_or(room.right(), |map| map.left()) - GAP;
    // Less the margins of its paper and the bar of what scrolls in it.
    let width = LEGEND_WIDTH.min(right - room.left() - GAP - 30.0).max(80.0);
    let height = (above - room.top() - GAP - 40.0).max(40.0);
    let area = Area::new(Id::new(LEGEND))
        .order(Order::Middle)
        .movable(false)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(Pos2::new(room.left() + GAP, above))
        .constrain_to(room);
    let shown = area.show(ctx, |ui| {
        paper().show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 3.0;
            if folded {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                let open =
                    widgets::button(ui, "legend-fold", &format!("▸ {}", desk.say("legend-title")));
                if open.on_hover_text(desk.say("legend-show")).clicked() {
                    fold(ctx, "legend", false);
                }
                return;
            }
            ui.horizontal(|ui| {
                let close = widgets::button(ui, "legend-fold", "▾");
                if close.on_hover_text(desk.say("legend-fold")).clicked() {
                    fold(ctx, "legend", true);
                }
                widgets::subheading(ui, &name(desk, desk.layer.overlay));
            });
            // As high as it needs to be: an area begins with the height that it had.
            let scroll = egui::ScrollArea::vertical().max_height(height);
            scroll.min_scrolled_height(height).show(ui, |ui| {
                ui.set_width(width);
                entries(ui, desk);
            });
        });
    });
    widgets::area(ctx, "area-legend", shown.response.rect);
    shown.response.rect
}

pub(super) fn entries(ui: &mut Ui, desk: &PanelContext<'_>) {
    let Some(state) = desk.shown() else { return };
    let small = FontId::proportional(12.5);
    for (at, class) in desk.layer.legend.iter().enumerate() {
        ui.horizontal(|ui| {
            let (rect, response) =
                ui.allocate_exact_size(egui::vec2(28.0, 16.0), egui::Sense::hover());
            swatch(ui.painter(), rect, class);
            widgets::name(ui, &format!("legend-{at}"), &response);
            let text = overlay::legend(desk.texts(), state, class);
            ui.add(egui::Label::new(RichText::new(text).font(small.clone())).wrap());
        });
    }
    for note in &desk.layer.notes {
        let text = RichText::new(desk.say(note)).font(FontId::proportional(12.0));
        ui.add(egui::Label::new(text.color(theme::THIN)).wrap());
    }
}

/// A class as it looks on the map: its colour over the ground, its pattern in ink.
fn swatch(painter: &egui::Painter, rect: Rect, class: &Class) {
    let [r, g, b] = palette::over(class.look.rgb, palette::WASH_ALPHA, palette::GROUND);
    painter.rect_filled(rect, CornerRadius::same(1), Color32::from_rgb(r, g, b));
    let inside = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    // The ink of a pattern is a darker shade of its class, as on the map.
    let ink = palette::over(class.look.rgb.map(|part| part / 5 * 2), 150, [r, g, b]);
    let stroke = Stroke::new(1.3, Color32::from_rgb(ink[0], ink[1], ink[2]));
    let (apart, high) = (7.0, rect.height());
    let strokes = |rising: bool| {
        let mut x = rect.left() - high;
        while x < rect.right() {
            let (from, to) = if rising {
                (Pos2::new(x, rect.bottom()), Pos2::new(x + high, rect.top()))
            } else {
                (Pos2::new(x, rect.top()), Pos2::new(x + high, rect.bottom()))
            };
            inside.line_segment([from, to], stroke);
            x += apart;
        }
    };
    match class.look.pattern {
        Pattern::Plain => {}
        Pattern::Rising => strokes(true),
        Pattern::Falling => strokes(false),
        Pattern::Crossed => {
            strokes(true);
            strokes(false);
        }
        Pattern::Dots => {
            for (row, y) in [4.0, 11.5].into_iter().enumerate() {
                let mut x = rect.left() + 3.5 + row as f32 * 3.5;
                while x < rect.right() {
                    inside.circle_filled(Pos2::new(x, rect.top() + y), 1.4, stroke.color);
                    x += apart;
                }
            }
        }
    }
    painter.rect_stroke(
        rect,
        CornerRadius::same(1),
        Stroke::new(1.0, theme::THIN),
        egui::StrokeKind::Inside,
    );
}

/// Where a point of the map is, in points of the panels.
pub(super) fn on_screen(ctx: &egui::Context, desk: &PanelContext<'_>, at: Vec2) -> Pos2 {
    let at = desk.view.to_screen(at) / ctx.zoom_factor();
    Pos2::new(at.x, at.y)
}

/// Numbers and signs on the map.
pub(super) fn tags(ui: &Ui, desk: &PanelContext<'_>, room: Rect) {
    let Some(state) = desk.shown() else { return };
    let map = &state.scenario.map;
    let lang = desk.lang();
    let ctx = ui.ctx();
    let hex_size = geo::HEX_KM / desk.view.scale / ctx.zoom_factor();
    let painter = ui.painter().with_clip_rect(room);
    let font = FontId::new(12.0, theme::sans_bold());
    // Nothing is written under what lies over the map.
    let mut taken: Vec<Rect> = ctx.memory(|memory| {
        let all = [STRIP, LEGEND, minimap::AREA, "compose", "guide"].map(Id::new);
        let shown = |id: &Id| memory.areas().is_visible(&egui::LayerId::new(Order::Middle, *id));
        all.into_iter().filter(shown).filter_map(|id| memory.area_rect(id)).collect()
    });
    for &(hex, tag) in &desk.layer.tags {
        let (text, drop) = match tag {
            // Below the banner.
            Tag::Food(n) => (lang.number(n.into()), 17.0),
            Tag::Pasture(n) | Tag::Commitment(n) => (lang.number(n.into()), 17.0),
            Tag::Households(n, false) => (lang.number(n.into()), 17.0),
            Tag::Households(n, true) => (format!("≈ {}", lang.number(n.into())), 17.0),
            Tag::Degrees(n) => {
                (desk.tell("overlay-degrees", &[("n", lang.signed(n.into()).into())]), 0.0)
            }
            Tag::Closed => ("✕".to_owned(), 0.0),
            Tag::Ice | Tag::Flood if hex_size < SIGN_HEX => continue,
            Tag::Ice => ("❄".to_owned(), 0.0),
            Tag::Flood => ("≈".to_owned(), 0.0),
        };
        let at = on_screen(ctx, desk, geo::centre(map, hex)) + egui::vec2(0.0, drop);
        if !room.contains(at) {
            continue;
        }
        let galley = painter.layout_no_wrap(text, font.clone(), theme::INK);
        let rect = Rect::from_center_size(at, galley.size() + egui::vec2(8.0, 2.0));
        // Where two would lie over one another, the first stands.
        if taken.iter().any(|other| other.intersects(rect)) {
            continue;
        }
        taken.push(rect);
        painter.rect(
            rect,
            CornerRadius::same(3),
            theme::PAPER.gamma_multiply(0.93),
            Stroke::new(1.0, theme::THIN),
            egui::StrokeKind::Inside,
        );
        painter.galley(rect.min + egui::vec2(4.0, 1.0), galley, theme::INK);
    }
}

/// Where the pointer is on the map.
fn pointer(ctx: &egui::Context, desk: &PanelContext<'_>) -> Option<Vec2> {
    let at = ctx.pointer_latest_pos()?;
    Some(desk.view.to_map(Vec2::new(at.x, at.y) * ctx.zoom_factor()))
}

/// What the overlay says of the hex under the pointer.
fn hint(ctx: &egui::Context, desk: &PanelContext<'_>, room: Rect) {
    let (Some(state), Some(hex)) = (desk.shown(), desk.hovered.0) else { return };
    if hex.index() >= state.scenario.map.len() {
        return;
    }
    let lines = overlay::tell(desk.texts(), &desk.layer, state, *desk.eyes, hex);
    let Some((first, rest)) = lines.split_first() else { return };
    let centre = on_screen(ctx, desk, geo::centre(&state.scenario.map, hex));
    if !room.contains(centre) {
        return;
    }
    let half = (geo::HEX_KM / desk.view.scale / ctx.zoom_factor() * 0.5).clamp(8.0, 70.0);
    // What stands there has a card of its own, to the right of the pointer and below it.
    let on_map = geo::centre(&state.scenario.map, hex);
    let things = desk.picks.at(pointer(ctx, desk).unwrap_or(on_map)).next().is_some();
    // On the side of the hex where there is more room, so that it never lies under the pointer.
    let (left, low) = match things {
        true => (true, true),
        false => (centre.x > room.center().x, centre.y > room.center().y),
    };
    let x = if left { centre.x - half - 14.0 } else { centre.x + half + 14.0 };
    let y = if low { centre.y - half } else { centre.y + half };
    let pivot = match (left, low) {
        (false, false) => Align2::LEFT_TOP,
        (true, false) => Align2::RIGHT_TOP,
        (false, true) => Align2::LEFT_BOTTOM,
        (true, true) => Align2::RIGHT_BOTTOM,
    };
    let area = Area::new(Id::new("overlay-hint"))
        .order(Order::Tooltip)
        .interactable(false)
        .pivot(pivot)
        .fixed_pos(Pos2::new(x, y))
        .constrain_to(room);
    area.show(ctx, |ui| {
        let shown = paper().show(ui, |ui| {
            ui.set_max_width(240.0);
            ui.label(RichText::new(first).strong().font(FontId::proportional(13.0)));
            for line in rest {
                ui.label(RichText::new(line).font(FontId::proportional(12.5)));
            }
        });
        widgets::name(ui, "overlay-hint", &shown.response);
    });
}
