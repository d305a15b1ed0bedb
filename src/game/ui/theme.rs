//! Paper and ink: colours, letters and measures of all panels, and what is drawn with them alone.

use crate::game::palette::side_rgb;
use bevy_egui::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    TextStyle,
};
use headless::play::settings::Palette;
use rules::ids::SideId;
use std::{path::Path, sync::Arc};

/// Paper of panels.
pub const PAPER: Color32 = Color32::from_rgb(0xF3, 0xEA, 0xD6);
/// Paper of fields, rows and buttons.
pub const LEAF: Color32 = Color32::from_rgb(0xE8, 0xDC, 0xC2);
/// Paper under the pointer.
pub const LEAF_WARM: Color32 = Color32::from_rgb(0xDD, 0xCC, 0xA8);
/// Ink.
pub const INK: Color32 = Color32::from_rgb(0x2B, 0x22, 0x1A);
/// Thin ink: notes, rules, disabled.
pub const THIN: Color32 = Color32::from_rgb(0x6E, 0x5F, 0x4C);
/// Lines.
pub const LINE: Color32 = Color32::from_rgb(0xB9, 0xA5, 0x7F);
/// Warnings.
pub const ALARM: Color32 = Color32::from_rgb(0x9E, 0x2A, 0x1B);
/// Paper of the button that is most likely wanted next, and of what is chosen.
pub const DEEP: Color32 = Color32::from_rgb(0x5A, 0x43, 0x2B);
/// What lies over everything while a sheet is open.
pub const VEIL: Color32 = Color32::from_rgba_premultiplied(0x1C, 0x15, 0x0C, 0x66);
/// What is neither good nor bad: of bars, not of words.
pub const POOR: Color32 = Color32::from_rgb(0x9A, 0x76, 0x1E);
/// Good news.
pub const GOOD: Color32 = Color32::from_rgb(0x3D, 0x5E, 0x3A);

/// Family of names, titles and dispatches.
#[must_use]
pub fn serif() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// Family of headings.
#[must_use]
pub fn serif_bold() -> FontFamily {
    FontFamily::Name("serif-bold".into())
}

/// Family of figures that matter.
#[must_use]
pub fn sans_bold() -> FontFamily {
    FontFamily::Name("sans-bold".into())
}

/// Slanting letters of a size, for dates and for what no text says.
#[must_use]
pub fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif-italic".into()))
}

/// A heading of a size.
#[must_use]
pub fn title(size: f32) -> FontId {
    FontId::new(size, serif_bold())
}

/// Paper of a sheet.
pub fn sheet_frame() -> egui::Frame {
    egui::Frame::new()
        .fill(PAPER)
        .stroke(Stroke::new(1.5, DEEP))
        .corner_radius(2)
        .inner_margin(Margin::symmetric(18, 16))
        .shadow(egui::Shadow {
            offset: [0, 3],
            blur: 14,
            spread: 0,
            color: Color32::from_black_alpha(70),
        })
}

/// A thin line within the edge of a sheet with a lozenge in each corner, as on old maps.
pub fn border(painter: &egui::Painter, rect: egui::Rect) {
    painter.rect_stroke(rect, 0, Stroke::new(1.0, LINE), egui::StrokeKind::Middle);
    for corner in [rect.left_top(), rect.right_top(), rect.left_bottom(), rect.right_bottom()] {
        lozenge(painter, corner, 3.5);
    }
}

fn lozenge(painter: &egui::Painter, at: egui::Pos2, size: f32) {
    let [x, y] = [egui::vec2(size, 0.0), egui::vec2(0.0, size)];
    painter.add(egui::Shape::convex_polygon(
        vec![at - y, at + x, at + y, at - x],
        DEEP,
        Stroke::NONE,
    ));
}

/// A rule across, with a lozenge in its middle.
pub fn rule(ui: &mut egui::Ui) {
    let size = egui::vec2(ui.available_width(), 9.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let (middle, y) = (rect.center(), rect.center().y);
    let ink = Stroke::new(1.0, LINE);
    ui.painter().hline(rect.left()..=middle.x - 10.0, y, ink);
    ui.painter().hline(middle.x + 10.0..=rect.right(), y, ink);
    lozenge(ui.painter(), middle, 3.5);
    for side in [-7.0, 7.0] {
        lozenge(ui.painter(), middle + egui::vec2(side, 0.0), 1.5);
    }
}

/// The colour of a side.
#[must_use]
pub fn side_colour(palette: Palette, key: &str, side: SideId) -> Color32 {
    let [r, g, b] = side_rgb(palette, key, side);
    Color32::from_rgb(r, g, b)
}

/// The small banner of a side, of the shape it has on the map, so that its colour is not all that
/// tells it apart.
pub fn flag(ui: &mut egui::Ui, palette: Palette, key: &str, side: SideId) -> egui::Response {
    sized_flag(ui, 1.0, palette, key, side)
}

/// The same where a page begins.
pub fn large_flag(ui: &mut egui::Ui, palette: Palette, key: &str, side: SideId) -> egui::Response {
    sized_flag(ui, 3.2, palette, key, side)
}

/// A banner so many times as large as beside a name.
fn sized_flag(
    ui: &mut egui::Ui,
    by: f32,
    palette: Palette,
    key: &str,
    side: SideId,
) -> egui::Response {
    let size = egui::vec2(20.0, 14.0) * by;
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let paint = side_colour(palette, key, side);
    let (l, m, e) = (rect.left(), rect.center().y, rect.right());
    let notch = match key {
        // Swallow-tailed, square, or a pointed pennon.
        "kazakh" => -6.0 * by,
        "dzungar" => 0.0,
        _ => 6.0 * by,
    };
    let (corner, middle) =
        (if notch > 0.0 { e - notch } else { e }, if notch < 0.0 { e + notch } else { e });
    for (y, other) in [(rect.top() + by, m), (m, rect.bottom() - by)] {
        let (upper, lower) = if other == m { (corner, middle) } else { (middle, corner) };
        let points = vec![
            egui::pos2(l, y),
            egui::pos2(upper, y),
            egui::pos2(lower, other),
            egui::pos2(l, other),
        ];
        ui.painter().add(egui::Shape::convex_polygon(points, paint, Stroke::NONE));
    }
    ui.painter().vline(l, rect.top()..=rect.bottom() + 2.0 * by, Stroke::new(1.5 * by.sqrt(), INK));
    if key == "dzungar" {
        // The band at the pole.
        let band = egui::Rect::from_min_max(
            egui::pos2(l + 3.0 * by, rect.top() + by),
            egui::pos2(l + 5.0 * by, rect.bottom() - by),
        );
        ui.painter().rect_filled(band, 0, PAPER);
    }
    response
}

/// The pennant of a side at a staff: colour and shape tell the side.
pub fn pennant(ui: &mut egui::Ui, palette: Palette, key: &str, side: SideId) -> egui::Response {
    let colour = side_colour(palette, key, side);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(18.0, 18.0), egui::Sense::hover());
    let at = |x: f32, y: f32| rect.min + egui::vec2(x, y);
    let painter = ui.painter();
    painter.line_segment([at(2.0, 1.0), at(2.0, 17.0)], egui::Stroke::new(1.5, INK));
    let edge = egui::Stroke::new(1.0, INK);
    // The first side's cloth is cut like a swallow's tail, the second's runs to a point, others'
    // are square.
    match key {
        "dzungar" => {
            let cloth = vec![at(2.5, 2.0), at(17.0, 7.0), at(2.5, 12.0)];
            painter.add(egui::Shape::convex_polygon(cloth, colour, edge));
        }
        "kazakh" => {
            let upper = vec![at(2.5, 2.0), at(17.0, 2.0), at(12.0, 7.0), at(2.5, 7.0)];
            let lower = vec![at(2.5, 7.0), at(12.0, 7.0), at(17.0, 12.0), at(2.5, 12.0)];
            let none = egui::Stroke::NONE;
            painter.add(egui::Shape::convex_polygon(upper, colour, none));
            painter.add(egui::Shape::convex_polygon(lower, colour, none));
        }
        _ => {
            painter.rect(
                egui::Rect::from_min_max(at(2.5, 2.0), at(16.0, 12.0)),
                0.0,
                colour,
                edge,
                egui::StrokeKind::Inside,
            );
        }
    }
    response
}

/// Puts paper and letters on a context, at a scale of the panels and from the fonts of a folder of assets. False in the first frame, in which letters are not yet
/// there.
pub(super) fn apply(ctx: &egui::Context, scale_percent: u32, assets: &Path) -> bool {
    let ready = egui::Id::new("theme-ready");
    let scale = scale_percent.clamp(75, 200) as f32 / 100.0;
    if (ctx.zoom_factor() - scale).abs() > 0.001 {
        ctx.set_zoom_factor(scale);
    }
    if ctx.data(|data| data.get_temp::<bool>(ready)).is_some() {
        return true;
    }
    ctx.set_fonts(fonts(assets));
    ctx.set_theme(egui::Theme::Light);
    ctx.all_styles_mut(style);
    ctx.data_mut(|data| data.insert_temp(ready, true));
    ctx.request_repaint();
    false
}

/// No font is larger, bytes.
const MAX_FONT_BYTES: u64 = 64 * 1024 * 1024;

/// Letters: Fira Sans for text and figures, PT Serif for names, DejaVu for what both lack. A file
/// that cannot be read is left out; [`crate::game::required`] has checked that they are there.
fn fonts(assets: &Path) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files = [
        ("sans", "FiraSans-Regular.ttf"),
        ("sans-bold", "FiraSans-Bold.ttf"),
        ("serif", "PTF55F.ttf"),
        ("serif-bold", "PTF75F.ttf"),
        ("serif-italic", "PTF56F.ttf"),
        ("signs", "DejaVuSans.ttf"),
    ];
    let mut have = Vec::new();
    for (name, file) in files {
        if let Ok(bytes) = ordinary_file::read(&assets.join("fonts").join(file), MAX_FONT_BYTES) {
            fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_owned(bytes)));
            have.push(name.to_owned());
        }
    }
    let mut family = |family: FontFamily, first: &str| {
        let mut list: Vec<String> = have.iter().filter(|name| *name == first).cloned().collect();
        for other in ["sans", "signs"] {
            if other != first {
                list.extend(have.iter().filter(|name| *name == other).cloned());
            }
        }
        fonts.families.insert(family, list);
    };
    family(FontFamily::Proportional, "sans");
    family(FontFamily::Monospace, "sans");
    family(serif(), "serif");
    family(serif_bold(), "serif-bold");
    family(FontFamily::Name("serif-italic".into()), "serif-italic");
    family(sans_bold(), "sans-bold");
    fonts
}

fn style(style: &mut egui::Style) {
    style.text_styles = [
        (TextStyle::Small, FontId::new(12.0, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(14.0, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(14.0, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
        (TextStyle::Heading, FontId::new(18.0, serif_bold())),
    ]
    .into();
    style.animation_time = 0.0;
    // Developers' marks: red words where a scaled panel does not begin on a whole pixel.
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
        style.debug.debug_on_hover_with_all_modifiers = false;
    }
    style.spacing.item_spacing = egui::vec2(6.0, 5.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.window_margin = Margin::same(12);
    style.spacing.scroll =
        egui::style::ScrollStyle { bar_width: 8.0, ..egui::style::ScrollStyle::solid() };
    style.spacing.combo_width = 60.0;
    style.interaction.selectable_labels = false;
    visuals(&mut style.visuals);
}

fn visuals(visuals: &mut egui::Visuals) {
    *visuals = egui::Visuals::light();
    visuals.panel_fill = PAPER;
    visuals.window_fill = PAPER;
    visuals.extreme_bg_color = Color32::from_rgb(0xFB, 0xF6, 0xEA);
    visuals.faint_bg_color = LEAF;
    visuals.window_stroke = Stroke::new(1.0, LINE);
    visuals.window_corner_radius = CornerRadius::same(3);
    visuals.menu_corner_radius = CornerRadius::same(3);
    // No `override_text_color`: links would be written in it too, and nobody would see that they lead on.
    visuals.weak_text_color = Some(THIN);
    visuals.hyperlink_color = Color32::from_rgb(0x1F, 0x3F, 0x7A);
    visuals.selection.bg_fill = Color32::from_rgb(0xD8, 0xC0, 0x8A);
    visuals.selection.stroke = Stroke::new(1.0, INK);
    visuals.window_shadow =
        egui::Shadow { offset: [0, 3], blur: 14, spread: 0, color: Color32::from_black_alpha(70) };
    visuals.popup_shadow =
        egui::Shadow { offset: [0, 2], blur: 6, spread: 0, color: Color32::from_black_alpha(50) };
    visuals.slider_trailing_fill = true;
    visuals.warn_fg_color = ALARM;
    visuals.error_fg_color = ALARM;
    let widgets = &mut visuals.widgets;
    for (state, fill, line) in [
        (&mut widgets.noninteractive, PAPER, LINE),
        (&mut widgets.inactive, LEAF, LINE),
        (&mut widgets.hovered, LEAF_WARM, THIN),
        (&mut widgets.active, Color32::from_rgb(0xCF, 0xB9, 0x8A), INK),
        (&mut widgets.open, LEAF_WARM, THIN),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.0, INK);
        state.corner_radius = CornerRadius::same(2);
        state.expansion = 0.0;
    }
}
