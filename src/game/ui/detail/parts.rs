//! What the pages of the panel are made of: headings, rows, links to things, bars and dials.

use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{ScreenIntent, Sheet},
    ui::{
        panel_view::{PanelView, show_on_map, thing_name},
        theme, widgets,
    },
};
use bevy_egui::egui::{self, Color32, RichText, Ui, Vec2};
use headless::play::attention::{self, Alert};
use rules::ids::Subject;

/// A heading within the panel, with a way to the article on the matter.
pub(super) fn section(ui: &mut Ui, view: &PanelView<'_, '_>, title: &str, entry: Option<&str>) {
    ui.add_space(7.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(RichText::new(title).font(theme::title(14.0)));
        if let Some(entry) = entry {
            info(ui, view, entry);
        }
    });
    let rect = ui.available_rect_before_wrap();
    let y = ui.cursor().top() - 1.0;
    ui.painter().hline(rect.x_range(), y, egui::Stroke::new(1.0, theme::LINE));
    ui.add_space(2.0);
}

/// A small question mark that leads to an article.
pub(super) fn info(ui: &mut Ui, view: &PanelView<'_, '_>, entry: &str) {
    let sign = RichText::new("?").size(11.0).color(theme::THIN);
    let button = egui::Button::new(sign).small().frame(false);
    let response = ui.add(button).tip(view.text("panel-info"));
    widgets::name(ui, &format!("info-{entry}"), &response);
    if response.clicked() {
        view.emit(ScreenIntent::Open(Sheet::Encyclopaedia(entry.to_owned())));
    }
}

/// A word and what stands for it, the value at the right edge.
pub(super) fn row(ui: &mut Ui, word: &str, value: &str) {
    row_in(ui, word, RichText::new(value));
}

/// As [`row`], for what is a matter of alarm.
pub(super) fn row_alarm(ui: &mut Ui, word: &str, value: &str) {
    row_in(ui, word, RichText::new(format!("! {value}")).color(theme::ALARM).strong());
}

fn row_in(ui: &mut Ui, word: &str, value: RichText) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(word).color(theme::THIN));
        ui.label(value);
    });
}

/// A line of a sum: words at the left, the number right-aligned.
pub(super) fn sum_row(ui: &mut Ui, word: &str, number: &str, strong: bool) {
    let usual = egui::FontId::proportional(14.0);
    let font = if strong { egui::FontId::new(14.0, theme::sans_bold()) } else { usual };
    let width = ui.available_width();
    let painter = ui.painter();
    let number = painter.layout_no_wrap(number.to_owned(), font.clone(), theme::INK);
    let room = (width - number.size().x - 10.0).max(40.0);
    let words = painter.layout(word.to_owned(), font, theme::INK, room);
    let height = words.size().y.max(number.size().y);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
    let right = egui::pos2(rect.right() - number.size().x, rect.top());
    ui.painter().galley(rect.left_top(), words, theme::INK);
    ui.painter().galley(right, number, theme::INK);
}

/// Words in thin ink at the left of something that takes `beside`: in a cell of a usual width, so
/// that what follows stands in a column; in one as wide as they are where they are longer; where
/// that is too wide, in a line of their own.
fn captioned(
    ui: &mut Ui,
    word: &str,
    usual: f32,
    beside: f32,
    add: impl FnOnce(&mut Ui) -> egui::Response,
) -> egui::Response {
    let width = ui.available_width();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, theme::THIN);
    let cell = galley.size().x.max(usual);
    let own_line = cell + 6.0 + beside > width;
    if own_line {
        ui.add(egui::Label::new(RichText::new(word).color(theme::THIN)).wrap());
    }
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if !own_line {
            let height = galley.size().y;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(cell, height), egui::Sense::hover());
            ui.painter().galley(rect.left_top(), galley, theme::THIN);
        }
        add(ui)
    });
    row.inner
}

/// A share of a thousand as a slim bar with its words beside it.
pub(super) fn share(ui: &mut Ui, word: &str, permille: u32, text: &str) {
    let width = ui.available_width();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(text.to_owned(), font, theme::INK).size().x;
    let cell = (width * 0.36).min(110.0);
    let bar = (width * 0.3).clamp(40.0, 110.0).min((width - words - 6.0).max(24.0));
    // A little shorter rather than in a line of its own.
    let beside = width - cell - words - 13.0;
    let bar = if beside < 40.0 { bar } else { bar.min(beside) };
    captioned(ui, word, cell, bar + 6.0 + words, |ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(bar, 9.0), egui::Sense::hover());
        paint_bar(ui, rect, permille);
        ui.label(text)
    });
}

/// Ink of a share: full is quiet, low is alarming; the length says the same.
pub(super) fn ink_of(permille: u32) -> Color32 {
    match permille {
        600.. => theme::GOOD,
        350..600 => Color32::from_rgb(0x9A, 0x76, 0x1E),
        _ => theme::ALARM,
    }
}

fn paint_bar(ui: &Ui, rect: egui::Rect, permille: u32) {
    let painter = ui.painter();
    let line = egui::Stroke::new(1.0, theme::LINE);
    painter.rect(rect, 1.0, theme::LEAF, line, egui::StrokeKind::Inside);
    let mut full = rect.shrink(1.0);
    full.set_width(full.width() * permille.min(1000) as f32 / 1000.0);
    painter.rect_filled(full, 0.0, ink_of(permille));
    // Quarters, so that a length can be read without its colour.
    for quarter in 1..4 {
        let x = rect.left() + rect.width() * quarter as f32 / 4.0;
        painter.vline(x, rect.y_range(), egui::Stroke::new(0.5, theme::LINE));
    }
}

/// A rating of ten as five pairs of dots.
pub(super) fn dots(ui: &mut Ui, word: &str, rating: u8, hover: &str) {
    let usual = (ui.available_width() * 0.42).min(130.0);
    let response = captioned(ui, word, usual, 100.0, |ui| {
        let (rect, response) =
            ui.allocate_exact_size(egui::vec2(100.0, 12.0), egui::Sense::hover());
        for i in 0..10u8 {
            let centre = rect.min + egui::vec2(5.0 + f32::from(i) * 9.5, 6.0);
            if i < rating {
                ui.painter().circle_filled(centre, 3.6, theme::INK);
            } else {
                ui.painter().circle_stroke(centre, 3.2, egui::Stroke::new(1.0, theme::LINE));
            }
        }
        response
    });
    response.tip(hover);
}

/// A dial: how a share of a thousand stands, as a needle over a half circle.
pub(super) fn dial(ui: &mut Ui, permille: u32) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(egui::vec2(58.0, 34.0), egui::Sense::hover());
    let centre = egui::pos2(rect.center().x, rect.bottom() - 4.0);
    let radius = 25.0;
    let on_arc = |share: f32, r: f32| {
        let angle = core::f32::consts::PI * (1.0 - share);
        centre + Vec2::new(angle.cos(), -angle.sin()) * r
    };
    let painter = ui.painter();
    // The bands in which a horseman would speak of condition.
    let bands = [
        (0.0, 0.4, theme::ALARM),
        (0.4, 0.7, Color32::from_rgb(0x9A, 0x76, 0x1E)),
        (0.7, 1.0, theme::GOOD),
    ];
    for (from, to, colour) in bands {
        let points: Vec<egui::Pos2> =
            (0..=8).map(|i| on_arc(from + (to - from) * i as f32 / 8.0, radius)).collect();
        painter.add(egui::Shape::line(points, egui::Stroke::new(4.0, colour)));
    }
    for tenth in 0..=10 {
        let share = tenth as f32 / 10.0;
        let line = [on_arc(share, radius - 5.0), on_arc(share, radius - 2.0)];
        painter.line_segment(line, egui::Stroke::new(0.7, theme::THIN));
    }
    let share = permille.min(1000) as f32 / 1000.0;
    painter.line_segment([centre, on_arc(share, radius - 4.0)], egui::Stroke::new(2.0, theme::INK));
    painter.circle_filled(centre, 3.0, theme::INK);
    response
}

/// Words that select a thing.
pub(super) fn link(ui: &mut Ui, view: &PanelView<'_, '_>, thing: Subject, words: &str) {
    let name = thing_name(thing);
    let response = widgets::link(ui, &format!("detail-{name}"), words);
    if response.clicked() {
        show_on_map(view.cx, thing);
    }
}

/// Lines of a sum, the first set off.
pub(super) fn reckoning(ui: &mut Ui, id: &str, lines: &[String], closed: &str) {
    let Some((first, rest)) = lines.split_first() else { return };
    ui.label(RichText::new(first).strong());
    if rest.is_empty() {
        return;
    }
    widgets::fold(ui, id, closed, 13.0, |ui| {
        for line in rest {
            ui.label(RichText::new(line).size(13.0));
        }
    });
}

/// Every reason to look at something, a line each.
pub(in crate::game::ui) fn reasons(ui: &mut Ui, view: &PanelView<'_, '_>, alert: &Alert) {
    for reason in &alert.reasons {
        let (sign, ink) = reason_marks(reason.presses());
        let words = attention::describe(view.texts(), view.state, *reason);
        ui.add(egui::Label::new(RichText::new(format!("{sign} {words}")).color(ink)).wrap());
    }
}

/// Sign and ink of a reason.
pub(in crate::game::ui) const fn reason_marks(presses: bool) -> (&'static str, Color32) {
    if presses { ("!", theme::ALARM) } else { ("·", theme::THIN) }
}
