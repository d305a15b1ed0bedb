//! The siege on one card: a row for each way with its chance, below them what the one that is looked
//! at is made up of, who is inside, who takes part and who does not, and the fight in the open as a
//! risk of its own. Used by the composed order and by the panel of a place.

use super::{PanelContext, theme, widgets};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, Align2, FontId, Label, Pos2, Rect, RichText, Sense, Ui};
use rules::order::SiegeWay;
use text::{SiegeCard, SiegeRow};

/// Height of a row, points.
const ROW: f32 = 21.0;
/// Width of the bar of a chance, points.
const BAR: f32 = 44.0;
/// Room for the longest chance: "100 %", points.
const CHANCE: f32 = 46.0;

/// Draws the card. Returns the way that was clicked: one of those that may be chosen.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    card: &SiegeCard,
    name: &str,
    may: impl Fn(SiegeWay) -> bool,
) -> Option<SiegeWay> {
    let mut clicked = None;
    ui.add(Label::new(RichText::new(&card.title).font(theme::title(14.0))).wrap());
    let heading = RichText::new(&card.heading).size(12.0).color(theme::THIN);
    ui.add(Label::new(heading).wrap());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for row in &card.rows {
            let key = format!("{name}-{}", row.way.key());
            if way(ui, cx, row, &key, row.way == card.way, may(row.way)) {
                clicked = Some(row.way);
            }
        }
    });
    let line = |ui: &mut Ui, words: &str, ink| {
        ui.add(Label::new(RichText::new(words).size(13.0).color(ink)).wrap());
    };
    for words in &card.more {
        line(ui, words, theme::THIN);
    }
    line(ui, &card.inside, theme::INK);
    line(ui, &card.with, theme::INK);
    if let Some(without) = &card.without {
        line(ui, without, theme::INK);
    }
    for risk in &card.risks {
        line(ui, risk, theme::THIN);
    }
    if !card.sum.is_empty() {
        widgets::fold(ui, &format!("{name}-sum"), &cx.text("plan-odds-why"), 13.0, |ui| {
            for words in &card.sum {
                ui.add(Label::new(RichText::new(words).size(12.5).color(theme::THIN)).wrap());
            }
        });
    }
    clicked
}

/// A way with its chance: a ring that is filled where it is the one that is looked at. Whether it was clicked.
fn way(ui: &mut Ui, cx: &PanelContext<'_>, row: &SiegeRow, key: &str, on: bool, may: bool) -> bool {
    let sense = if may { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW), sense);
    widgets::name(ui, key, &response);
    let fill = match (on, may && (response.hovered() || response.has_focus())) {
        (true, _) => theme::LEAF_WARM,
        (false, true) => theme::LEAF,
        (false, false) => theme::PAPER,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 2.0, fill);
    if response.has_focus() {
        let edge = egui::Stroke::new(1.0, theme::INK);
        painter.rect_stroke(rect, 2.0, edge, egui::StrokeKind::Inside);
    }
    let ink = if row.percent.is_some() || on { theme::INK } else { theme::THIN };
    let middle = rect.center().y;
    let ring = Pos2::new(rect.left() + 9.0, middle);
    painter.circle_stroke(ring, 4.5, egui::Stroke::new(1.2, ink));
    if on {
        painter.circle_filled(ring, 2.6, ink);
    }
    let family = if on { theme::sans_bold() } else { egui::FontFamily::Proportional };
    let font = FontId::new(13.5, family);
    let left = Pos2::new(rect.left() + 19.0, middle);
    painter.text(left, Align2::LEFT_CENTER, &row.name, font.clone(), ink);
    let right = Pos2::new(rect.right() - 5.0, middle);
    let chance = match &row.percent {
        Some(percent) => cx.message("panel-percent", &[("n", percent.as_str().into())]),
        None => "–".to_owned(),
    };
    painter.text(right, Align2::RIGHT_CENTER, chance, font, ink);
    widgets::told(&response, &row.name);
    let from = Pos2::new(right.x - CHANCE - BAR, middle - 3.0);
    // In a narrow panel the words need the room.
    if row.permille > 0 && rect.width() > 230.0 {
        let bar = Rect::from_min_size(from, egui::vec2(BAR, 6.0));
        painter.rect_filled(bar, 0.0, theme::LINE);
        let share = row.permille.min(1000) as f32 / 1000.0;
        let full = Rect::from_min_size(from, egui::vec2(BAR * share, 6.0));
        painter.rect_filled(full, 0.0, theme::DEEP);
    }
    let clicked = response.clicked();
    if let Some(why) = &row.why_none {
        response.tip(why);
    }
    clicked
}
