//! The scale of results from decisive defeat to decisive victory, with where one stands and where
//! history stood.

use super::{PanelContext, theme};
use bevy_egui::egui::{self, Align2, RichText};
use rules::{
    scenario::Victory,
    victory::{Level, level_of},
};

/// Least height of the bar of levels, and the room above and below a name in it.
const BAR: f32 = 22.0;
const ABOUT: f32 = 2.0;
/// Room above and below it for the marks.
const MARK: f32 = 18.0;

/// Draws the levels of a side, worst at the left; marks this game's margin, if it may be told, and
/// that of history.
pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, terms: &Victory, margin: Option<i32>) {
    if terms.levels.is_empty() {
        return;
    }
    let width = ui.available_width().min(620.0);
    let levels = levels_worst_first(terms);
    let step = width / levels.len() as f32;
    let name = |level: Level| {
        let short = egui::FontId::proportional(10.5);
        let words = text::level(cx.texts(), level);
        ui.painter().layout(words, short, theme::THIN, step - 4.0)
    };
    let names: Vec<_> = levels.iter().map(|&level| name(level)).collect();
    // A long name takes two lines.
    let tallest = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let height = BAR.max(tallest + 2.0 * ABOUT);
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(width, height + 2.0 * MARK), egui::Sense::hover());
    let bar = egui::Rect::from_min_size(
        rect.left_top() + egui::vec2(0.0, MARK),
        egui::vec2(width, height),
    );
    let painter = ui.painter_at(rect.expand(1.0));
    for (number, name) in names.into_iter().enumerate() {
        let cell = egui::Rect::from_min_size(
            bar.left_top() + egui::vec2(step * number as f32, 0.0),
            egui::vec2(step, height),
        );
        // From deep paper to light: the order can be read without colour.
        let share = number as f32 / (levels.len() - 1).max(1) as f32;
        painter.rect_filled(cell, 0, theme::LEAF_WARM.lerp_to_gamma(theme::PAPER, share));
        painter.rect_stroke(cell, 0, (1.0, theme::LINE), egui::StrokeKind::Middle);
        let at = Align2::CENTER_CENTER.anchor_size(cell.center(), name.size()).min;
        painter.with_clip_rect(cell).galley(at, name, theme::THIN);
    }
    painter.rect_stroke(bar, 0, (1.0, theme::DEEP), egui::StrokeKind::Outside);
    let mark = |margin: i32, above: bool, word: String| {
        mark(&painter, bar, place(terms, margin), above, word);
    };
    if let Some(margin) = margin {
        let number = cx.lang().signed(margin.into());
        mark(margin, true, cx.message("after-mark-now", &[("margin", number.into())]));
    }
    if let Some(then) = terms.historical.map(|mark| mark.margin) {
        let number = cx.lang().signed(then.into());
        mark(then, false, cx.message("after-mark-history", &[("margin", number.into())]));
    }
    let lines = bounds(cx, terms);
    response.on_hover_ui(|ui| {
        for line in lines {
            ui.label(RichText::new(line));
        }
    });
}

/// A triangle with its word, above or below the bar.
fn mark(painter: &egui::Painter, bar: egui::Rect, share: f32, above: bool, word: String) {
    let x = bar.left() + bar.width() * share;
    let (tip, y) = if above { (bar.top() + 2.0, -1.0) } else { (bar.bottom() - 2.0, 1.0) };
    let triangle = vec![
        egui::pos2(x, tip),
        egui::pos2(x - 5.0, tip + 8.0 * y),
        egui::pos2(x + 5.0, tip + 8.0 * y),
    ];
    let ink = if above { theme::INK } else { theme::ALARM };
    painter.add(egui::Shape::convex_polygon(triangle, ink, egui::Stroke::NONE));
    let side =
        if x > bar.center().x { (Align2::RIGHT_CENTER, -9.0) } else { (Align2::LEFT_CENTER, 9.0) };
    let font = egui::FontId::new(11.0, theme::sans_bold());
    painter.text(egui::pos2(x + side.1, tip + 9.0 * y), side.0, word, font, ink);
}

/// The levels that the terms know, worst first.
fn levels_worst_first(terms: &Victory) -> Vec<Level> {
    // As many levels as bounds, and the one below the last.
    let mut levels: Vec<Level> =
        terms.levels.iter().filter_map(|&least| level_of(&terms.levels, least)).collect();
    levels.extend(level_of(&terms.levels, i32::MIN));
    levels.dedup();
    levels.reverse();
    levels
}

/// Where a margin lies on the bar, 0–1: every level is of the same width.
fn place(terms: &Victory, margin: i32) -> f32 {
    let bounds: Vec<i32> = terms.levels.iter().rev().copied().collect();
    let cells = (bounds.len() + 1) as f32;
    let below = bounds.iter().filter(|&&least| margin >= least).count();
    // The outermost levels have no end: a span as wide as the neighbouring one stands for it.
    let span = |a: usize| bounds.get(a + 1).zip(bounds.get(a)).map_or(30, |(b, a)| (b - a).max(1));
    let within = match below {
        0 => 1.0 - (bounds[0] - margin) as f32 / span(0) as f32,
        n => {
            let width = if n < bounds.len() { span(n - 1) } else { span(n.saturating_sub(2)) };
            (margin - bounds[n - 1]) as f32 / width as f32
        }
    };
    (below as f32 + within.clamp(0.06, 0.94)) / cells
}

/// Every level with its least margin, best first.
fn bounds(cx: &PanelContext<'_>, terms: &Victory) -> Vec<String> {
    let mut lines: Vec<String> =
        terms
            .levels
            .iter()
            .filter_map(|&least| {
                let level = text::level(cx.texts(), level_of(&terms.levels, least)?);
                let margin = cx.lang().signed(least.into());
                Some(cx.message(
                    "after-level-from",
                    &[("level", level.into()), ("margin", margin.into())],
                ))
            })
            .collect();
    lines.extend(terms.historical.map(|mark| mark.margin).and_then(|then| {
        let level = text::level(cx.texts(), level_of(&terms.levels, then)?);
        let margin = cx.lang().signed(then.into());
        let args = [("level", level.into()), ("margin", margin.into())];
        Some(cx.message("after-level-history", &args))
    }));
    lines
}
