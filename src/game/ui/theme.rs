//! Paper and ink: colours, letters and measures of all panels.

use super::Desk;
use crate::{play::settings::Palette, rules::ids::SideId};
use bevy_egui::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    TextStyle,
};
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

/// A heading of a size.
#[must_use]
pub fn title(size: f32) -> FontId {
    FontId::new(size, serif_bold())
}

/// Colour of a side, as `[red, green, blue]`: the first side of the scenario that is played is not
/// the first colour; colours belong to keys of sides, so that Kazakhs are blue in every scenario.
#[must_use]
pub fn side_rgb(palette: Palette, key: &str, side: SideId) -> [u8; 3] {
    match (palette, key) {
        (Palette::Paper, "kazakh") => [0x1F, 0x3F, 0x7A],
        (Palette::Paper, "dzungar") => [0xC2, 0x41, 0x1C],
        (Palette::HighContrast, "kazakh") => [0x00, 0x2B, 0x80],
        (Palette::HighContrast, "dzungar") => [0xE0, 0x5A, 0x00],
        _ => {
            // Bone, olive, and what is left of an old paint box.
            const OTHERS: [[u8; 3]; 4] =
                [[0x8A, 0x7B, 0x4F], [0x5E, 0x6B, 0x3A], [0x6B, 0x4A, 0x5E], [0x4A, 0x6B, 0x66]];
            if side.is_some() { OTHERS[side.index() % OTHERS.len()] } else { [0x8C, 0x84, 0x78] }
        }
    }
}

/// Puts paper and letters on a context. False in the first frame, in which letters are not yet
/// there.
pub(super) fn apply(ctx: &egui::Context, desk: &Desk<'_>) -> bool {
    let ready = egui::Id::new("theme-ready");
    let scale = desk.prefs.0.scale_percent.clamp(75, 200) as f32 / 100.0;
    if (ctx.zoom_factor() - scale).abs() > 0.001 {
        ctx.set_zoom_factor(scale);
    }
    if ctx.data(|data| data.get_temp::<bool>(ready)).is_some() {
        return true;
    }
    ctx.set_fonts(fonts(&desk.shelf.library.assets()));
    ctx.set_theme(egui::Theme::Light);
    ctx.all_styles_mut(style);
    ctx.data_mut(|data| data.insert_temp(ready, true));
    ctx.request_repaint();
    false
}

/// Letters: Fira Sans for text and figures, PT Serif for names, DejaVu for what both lack. A file
/// that cannot be read is left out; the shell has checked that they are there.
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
        if let Ok(bytes) = std::fs::read(assets.join("fonts").join(file)) {
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
    style.spacing.item_spacing = egui::vec2(6.0, 5.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.window_margin = Margin::same(12);
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    let visuals = &mut style.visuals;
    *visuals = egui::Visuals::light();
    visuals.panel_fill = PAPER;
    visuals.window_fill = PAPER;
    visuals.extreme_bg_color = Color32::from_rgb(0xFB, 0xF6, 0xEA);
    visuals.faint_bg_color = LEAF;
    visuals.window_stroke = Stroke::new(1.0, LINE);
    visuals.window_corner_radius = CornerRadius::same(3);
    visuals.menu_corner_radius = CornerRadius::same(3);
    visuals.override_text_color = Some(INK);
    visuals.weak_text_color = Some(THIN);
    visuals.hyperlink_color = Color32::from_rgb(0x1F, 0x3F, 0x7A);
    visuals.selection.bg_fill = Color32::from_rgb(0xD8, 0xC0, 0x8A);
    visuals.selection.stroke = Stroke::new(1.0, INK);
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
