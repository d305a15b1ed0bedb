//! How fit a force is, as small gauges: a sign, a figure, a bar. What is bad is red and has a mark
//! before it, so that the colour is not all that tells.

use super::theme;
use bevy_egui::egui::{
    self, Align2, Color32, FontId, Label, Painter, Pos2, Rect, RichText, Sense, Ui,
};
use rules::outlook::Fit;
use text::{FitnessLine, GaugeKind};

/// Width of a sign and height of what stands beside it, points.
const SIGN: egui::Vec2 = egui::vec2(12.0, 15.0);
/// Height of the bar beneath a figure, points.
const BAR: f32 = 3.0;
/// Size of the bar beside words, points.
const LONG_BAR: egui::Vec2 = egui::vec2(30.0, 8.0);

/// Ink of a bar.
const fn bar_ink(fit: Fit) -> Color32 {
    match fit {
        Fit::Good => theme::GOOD,
        Fit::Poor => theme::POOR,
        Fit::Bad => theme::ALARM,
    }
}

/// Ink of a sign and of words.
const fn ink(fit: Fit) -> Color32 {
    match fit {
        Fit::Good | Fit::Poor => theme::INK,
        Fit::Bad => theme::ALARM,
    }
}

/// Words with the mark of what is bad.
fn marked(fit: Fit, words: &str) -> String {
    match fit {
        Fit::Good | Fit::Poor => words.to_owned(),
        Fit::Bad => format!("!\u{A0}{words}"),
    }
}

/// Gauges beside one another, each as narrow as its figure: a sign, the figure, a bar beneath.
/// Where there is little room the figures have no unit.
pub(super) fn strip(ui: &mut Ui, lines: &[FitnessLine], narrow: bool) {
    for line in lines {
        let family = match line.fit {
            Fit::Bad => theme::sans_bold(),
            Fit::Good | Fit::Poor => egui::FontFamily::Proportional,
        };
        let figure = marked(line.fit, if narrow { &line.bare } else { &line.short });
        let font = FontId::new(12.0, family);
        let figure = ui.painter().layout_no_wrap(figure, font, ink(line.fit));
        let size = egui::vec2(SIGN.x + 2.0 + figure.size().x, SIGN.y + BAR);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let middle = rect.top() + SIGN.y * 0.5;
        let painter = ui.painter();
        sign(painter, line.kind, Pos2::new(rect.left() + SIGN.x * 0.5, middle), ink(line.fit));
        let left = rect.left() + SIGN.x + 2.0;
        let at = Pos2::new(left, middle - figure.size().y * 0.5);
        painter.galley(at, figure, theme::INK);
        let bar = Rect::from_min_max(Pos2::new(rect.left(), rect.bottom() - BAR), rect.max);
        paint_bar(painter, bar, line);
    }
}

/// A gauge with its words, over the width of a panel.
pub(super) fn line(ui: &mut Ui, line: &FitnessLine) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let size = egui::vec2(SIGN.x + 3.0 + LONG_BAR.x, SIGN.y + 2.0);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let middle = rect.center().y;
        sign(ui.painter(), line.kind, Pos2::new(rect.left() + 6.0, middle), ink(line.fit));
        let left = Pos2::new(rect.right() - LONG_BAR.x, middle - LONG_BAR.y * 0.5);
        paint_bar(ui.painter(), Rect::from_min_size(left, LONG_BAR), line);
        let words = RichText::new(marked(line.fit, &line.words)).color(ink(line.fit));
        ui.add(Label::new(words).wrap());
    });
}

fn paint_bar(painter: &Painter, rect: Rect, line: &FitnessLine) {
    painter.rect_filled(rect, 0.0, theme::LINE);
    let mut full = rect;
    full.set_width(rect.width() * line.permille.min(1000) as f32 / 1000.0);
    painter.rect_filled(full, 0.0, bar_ink(line.fit));
}

/// A shield for men, a horse, a sack of food.
fn sign(painter: &Painter, kind: GaugeKind, at: Pos2, ink: Color32) {
    let corner = |x: f32, y: f32| at + egui::vec2(x, y);
    match kind {
        GaugeKind::Men => {
            let shield = [(-4.0, -4.5), (4.0, -4.5), (4.0, 0.5), (0.0, 5.0), (-4.0, 0.5)];
            let shield = shield.map(|(x, y)| corner(x, y)).to_vec();
            painter.add(egui::Shape::convex_polygon(shield, ink, egui::Stroke::NONE));
        }
        GaugeKind::Horses => {
            let font = FontId::proportional(13.0);
            painter.text(at, Align2::CENTER_CENTER, "♞", font, ink);
        }
        GaugeKind::Food => {
            painter.circle_filled(corner(0.0, 1.5), 3.6, ink);
            let neck = [(-2.6, -4.8), (2.6, -4.8), (1.0, -1.6), (-1.0, -1.6)];
            let neck = neck.map(|(x, y)| corner(x, y)).to_vec();
            painter.add(egui::Shape::convex_polygon(neck, ink, egui::Stroke::NONE));
        }
    }
}
