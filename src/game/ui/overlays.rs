//! Choice of overlays with their legends, the words and numbers of an overlay on the map itself,
//! and the minimap. All lies over the map, in the room that the panels leave.

use super::{PanelContext, floating, minimap, theme, widgets};
use crate::game::ui::widgets::Tip;
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
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, left: Room) -> Vec<Rect> {
    let room = ui.available_rect_before_wrap();
    if cx.shown().is_none() || room.width() < 60.0 || room.height() < 60.0 {
        return Vec::new();
    }
    let shown = *cx.overlay;
    if shown != Overlay::None && cx.layer.overlay == shown {
        tags(ui, cx, room);
    }
    let ctx = ui.ctx().clone();
    let laid = shown != Overlay::None && cx.layer.overlay == shown;
    let mut taken = Vec::new();
    if left.foot {
        let map = minimap::show(&ctx, cx, room);
        let strip = strip(&ctx, cx, room, map);
        taken.extend(map);
        taken.push(strip);
        if laid && left.legend {
            taken.push(legend(&ctx, cx, room, strip, map));
        }
    }
    if laid && cx.sheets.0.is_empty() {
        hint(&ctx, cx, room);
    }
    taken
}

pub(super) fn name(cx: &PanelContext<'_>, overlay: Overlay) -> String {
    match overlay {
        Overlay::None => cx.text("overlay-none"),
        Overlay::Supply => cx.text("overlay-supply"),
        Overlay::Grass => cx.text("overlay-grass"),
        Overlay::Control => cx.text("overlay-control"),
        Overlay::Knowledge => cx.text("overlay-knowledge"),
        Overlay::Weather => cx.text("overlay-weather"),
        Overlay::People => cx.text("overlay-people"),
        Overlay::Commitment => cx.text("overlay-commitment"),
    }
}

/// What an overlay shows, and by which key it is chosen.
fn what(cx: &PanelContext<'_>, overlay: Overlay) -> String {
    let what = match overlay {
        Overlay::None => cx.text("overlay-none-hint"),
        Overlay::Supply => cx.text("overlay-supply-hint"),
        Overlay::Grass => cx.text("overlay-grass-hint"),
        Overlay::Control => cx.text("overlay-control-hint"),
        Overlay::Knowledge => cx.text("overlay-knowledge-hint"),
        Overlay::Weather => cx.text("overlay-weather-hint"),
        Overlay::People => cx.text("overlay-people-hint"),
        Overlay::Commitment => cx.text("overlay-commitment-hint"),
    };
    let key = Overlay::ALL.iter().position(|&other| other == overlay).unwrap_or(0) + 1;
    cx.message("overlay-key", &[("what", what.into()), ("key", key.to_string().into())])
}

fn choice(ui: &mut Ui, cx: &PanelContext<'_>, overlay: Overlay) -> bool {
    let key = format!("overlay-{}", overlay.key());
    let on = *cx.overlay == overlay;
    let response = widgets::choice(ui, &key, on, &name(cx, overlay));
    let clicked = response.clicked();
    response.tip(what(cx, overlay));
    if clicked {
        cx.emit(LookIntent::Overlay(overlay));
    }
    clicked
}

/// The strip at the bottom, where overlays are chosen. Returns its rectangle.
fn strip(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect, map: Option<Rect>) -> Rect {
    let right = map.map_or(room.right(), |map| map.left());
    let free = right - room.left() - 2.0 * GAP;
    // What the strip with all names takes is known once it has been drawn.
    let key = Id::new(("overlay-strip", cx.lang().code()));
    let whole = ctx.data(|data| data.get_temp::<f32>(key)).unwrap_or_else(|| measure(ctx, cx));
    let wide = whole <= free;
    let area = Area::new(Id::new(STRIP))
        .order(Order::Middle)
        .movable(false)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(room.left_bottom() + egui::vec2(GAP, -GAP))
        .constrain_to(room);
    let shown = area.show(ctx, |ui| {
        floating::paper().show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                if wide {
                    for overlay in Overlay::ALL {
                        choice(ui, cx, overlay);
                    }
                } else {
                    menu(ui, cx, free < SHORT);
                }
                // Where there is no room for it, its key is left.
                if free >= SHORT {
                    ui.add_space(4.0);
                    grid(ui, cx);
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
fn measure(ctx: &egui::Context, cx: &PanelContext<'_>) -> f32 {
    let font = FontId::proportional(14.0);
    let width = |text: String| {
        let padding = 2.0 * 8.0 + 2.0;
        ctx.fonts_mut(|f| f.layout_no_wrap(text, font.clone(), theme::INK).size().x) + padding
    };
    let names: f32 = Overlay::ALL.into_iter().map(|overlay| width(name(cx, overlay))).sum();
    names + width(cx.text("overlay-grid")) + 40.0
}

/// All overlays in a list, where there is no room for their names in a row.
fn menu(ui: &mut Ui, cx: &PanelContext<'_>, short: bool) {
    let now = name(cx, *cx.overlay);
    let text = match short {
        true => now,
        false => cx.message("overlay-choose", &[("name", now.into())]),
    };
    let button = widgets::button(ui, "overlay-menu", &text);
    let list = egui::Popup::menu(&button).align(egui::RectAlign::TOP_START).gap(4.0);
    list.show(|ui| {
        for overlay in Overlay::ALL {
            if choice(ui, cx, overlay) {
                ui.close();
            }
        }
    });
    button.tip(cx.text("overlay-choose-hint"));
}

fn grid(ui: &mut Ui, cx: &PanelContext<'_>) {
    let mut on = cx.settings.0.grid;
    let response = widgets::tick(ui, "overlay-grid", &mut on, &cx.text("overlay-grid"));
    if response.changed() {
        let mut settings = cx.settings.0.clone();
        settings.grid = on;
        cx.emit(SettingsIntent::Prefer(Box::new(settings)));
    }
    response.tip(cx.text("overlay-grid-hint"));
}

/// The legend above the strip.
fn legend(
    ctx: &egui::Context,
    cx: &PanelContext<'_>,
    room: Rect,
    strip: Rect,
    map: Option<Rect>,
) -> Rect {
    let folded = floating::is_folded(ctx, "legend");
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
        floating::paper().show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 3.0;
            if folded {
                ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                let open =
                    widgets::button(ui, "legend-fold", &format!("▸ {}", cx.text("legend-title")));
                if open.tip(cx.text("legend-show")).clicked() {
                    floating::fold(ctx, "legend", false);
                }
                return;
            }
            ui.horizontal(|ui| {
                let close = widgets::button(ui, "legend-fold", "▾");
                if close.tip(cx.text("legend-fold")).clicked() {
                    floating::fold(ctx, "legend", true);
                }
                widgets::subheading(ui, &name(cx, cx.layer.overlay));
            });
            // As high as it needs to be: an area begins with the height that it had.
            let scroll = egui::ScrollArea::vertical().max_height(height);
            scroll.min_scrolled_height(height).show(ui, |ui| {
                ui.set_width(width);
                entries(ui, cx);
            });
        });
    });
    widgets::area(ctx, "area-legend", shown.response.rect);
    shown.response.rect
}

pub(super) fn entries(ui: &mut Ui, cx: &PanelContext<'_>) {
    let Some(state) = cx.shown() else { return };
    let small = FontId::proportional(12.5);
    for (at, class) in cx.layer.legend.iter().enumerate() {
        ui.horizontal(|ui| {
            let (rect, response) =
                ui.allocate_exact_size(egui::vec2(28.0, 16.0), egui::Sense::hover());
            swatch(ui.painter(), rect, class);
            widgets::name(ui, &format!("legend-{at}"), &response);
            let text = overlay::legend(cx.texts(), state, class);
            ui.add(egui::Label::new(RichText::new(text).font(small.clone())).wrap());
        });
    }
    for note in &cx.layer.notes {
        let text = RichText::new(cx.text(note)).font(FontId::proportional(12.0));
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
pub(super) fn on_screen(ctx: &egui::Context, cx: &PanelContext<'_>, at: Vec2) -> Pos2 {
    let at = cx.view.to_screen(at) / ctx.zoom_factor();
    Pos2::new(at.x, at.y)
}

/// Where the papers lie that lie over the map.
pub(super) fn over_the_map(ctx: &egui::Context) -> Vec<Rect> {
    ctx.memory(|memory| {
        let all = [STRIP, LEGEND, minimap::AREA, "compose", "guide", "objectives"].map(Id::new);
        let shown = |id: &Id| memory.areas().is_visible(&egui::LayerId::new(Order::Middle, *id));
        all.into_iter().filter(shown).filter_map(|id| memory.area_rect(id)).collect()
    })
}

/// Numbers and signs on the map.
pub(super) fn tags(ui: &Ui, cx: &PanelContext<'_>, room: Rect) {
    let Some(state) = cx.shown() else { return };
    let map = &state.scenario.map;
    let lang = cx.lang();
    let ctx = ui.ctx();
    let hex_size = geo::HEX_KM / cx.view.scale / ctx.zoom_factor();
    let painter = ui.painter().with_clip_rect(room);
    let font = FontId::new(12.0, theme::sans_bold());
    // Nothing is written under what lies over the map.
    let mut taken = over_the_map(ctx);
    for &(hex, tag) in &cx.layer.tags {
        let (text, drop) = match tag {
            // Below the banner.
            Tag::Food(n) => (lang.number(n.into()), 17.0),
            Tag::Pasture(n) | Tag::Commitment(n) => (lang.number(n.into()), 17.0),
            Tag::Households(n, false) => (lang.number(n.into()), 17.0),
            Tag::Households(n, true) => (format!("≈ {}", lang.number(n.into())), 17.0),
            Tag::Degrees(n) => {
                (cx.message("overlay-degrees", &[("n", lang.signed(n.into()).into())]), 0.0)
            }
            Tag::Closed => ("✕".to_owned(), 0.0),
            Tag::Ice | Tag::Flood if hex_size < SIGN_HEX => continue,
            Tag::Ice => ("❄".to_owned(), 0.0),
            Tag::Flood => ("≈".to_owned(), 0.0),
        };
        let at = on_screen(ctx, cx, geo::centre(map, hex)) + egui::vec2(0.0, drop);
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
fn pointer(ctx: &egui::Context, cx: &PanelContext<'_>) -> Option<Vec2> {
    let at = ctx.pointer_latest_pos()?;
    Some(cx.view.to_map(Vec2::new(at.x, at.y) * ctx.zoom_factor()))
}

/// What the overlay says of the hex under the pointer.
fn hint(ctx: &egui::Context, cx: &PanelContext<'_>, room: Rect) {
    let (Some(state), Some(hex)) = (cx.shown(), cx.hovered.0) else { return };
    if hex.index() >= state.scenario.map.len() {
        return;
    }
    let lines = overlay::describe(cx.texts(), &cx.layer, state, *cx.viewpoint, hex);
    let Some((first, rest)) = lines.split_first() else { return };
    let centre = on_screen(ctx, cx, geo::centre(&state.scenario.map, hex));
    if !room.contains(centre) {
        return;
    }
    let half = (geo::HEX_KM / cx.view.scale / ctx.zoom_factor() * 0.5).clamp(8.0, 70.0);
    // What stands there has a card of its own, to the right of the pointer and below it.
    let on_map = geo::centre(&state.scenario.map, hex);
    let things = cx.picks.at(pointer(ctx, cx).unwrap_or(on_map)).next().is_some();
    // On the side of the hex where there is more room, so that it never lies under the pointer.
    let (left, low) = match things {
        true => (true, true),
        false => (centre.x > room.center().x, centre.y > room.center().y),
    };
    // Nor over the legend.
    let lies = |area: &str| ctx.memory(|memory| memory.area_rect(Id::new(area)));
    let size = lies("overlay-hint").map_or(egui::vec2(240.0, 60.0), |rect| rect.size());
    let free = |&(left, low): &(bool, bool)| {
        let x = if left { centre.x - half - 14.0 - size.x } else { centre.x + half + 14.0 };
        let y = if low { centre.y - half - size.y } else { centre.y + half };
        let most = (room.max - size).max(room.min);
        let rect = Rect::from_min_size(Pos2::new(x, y).clamp(room.min, most), size);
        lies(LEGEND).is_none_or(|legend| !legend.intersects(rect))
    };
    let sides = [(left, low), (!left, low), (left, !low), (!left, !low)];
    let (left, low) = sides.into_iter().find(free).unwrap_or((left, low));
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
        let shown = floating::paper().show(ui, |ui| {
            ui.set_max_width(240.0);
            ui.label(RichText::new(first).strong().font(FontId::proportional(13.0)));
            for line in rest {
                ui.label(RichText::new(line).font(FontId::proportional(12.5)));
            }
        });
        widgets::name(ui, "overlay-hint", &shown.response);
    });
}
