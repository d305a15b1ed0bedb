//! A row of the list: a name and a number, and in the line below it how fit a force is or what a
//! thing is about. It takes two lines; whatever does not fit into them stands over it when the
//! pointer rests there.

use super::super::{
    detail, gauge,
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use crate::game::intent::WatchIntent;
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, Color32, FontId, Label, RichText, Sense, Ui};
use headless::play::attention::{self, Alert, Reason};
use rules::ids::SideId;
use text::FitnessLine;

/// Width and height of the button by which something is left alone, points.
const LEAVE: f32 = 20.0;

/// A row narrower than this sets its gauges close together, points.
const NARROW: f32 = 165.0;

/// What a row tells.
#[derive(Default)]
pub(super) struct ListRow {
    /// Name of its widget.
    pub(super) key: String,
    /// Whose sign stands before it.
    pub(super) sign: Option<SideId>,
    pub(super) title: String,
    /// At the right of the title.
    pub(super) number: String,
    /// What it is doing, or about: under the title where nothing is measured.
    pub(super) under: String,
    /// How fit it is, as gauges under the title.
    pub(super) fitness: Vec<FitnessLine>,
    /// Why it needs a look.
    pub(super) alert: Option<Alert>,
    pub(super) selected: bool,
    pub(super) tip: String,
}

/// Draws a row; whether it was clicked.
pub(super) fn draw(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) -> bool {
    let fill = if row.selected { theme::LEAF_WARM } else { theme::LEAF };
    let frame = widgets::ruled_frame(9, 3).fill(fill);
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 1.0;
        head(ui, view, row);
        below(ui, view, row);
    });
    let counts = row.alert.as_ref().is_some_and(Alert::counts);
    let rect = inner.response.rect;
    let response = ui.interact(rect, ui.id().with(&row.key), Sense::click());
    widgets::name(ui, &row.key, &response);
    widgets::told(&response, &format!("{} {}", row.title, row.number));
    if counts {
        // A mark at the edge, as clerks make it.
        let bar = egui::Rect::from_min_size(rect.min, egui::vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 1.0, theme::ALARM);
    }
    if response.hovered() || response.has_focus() || row.selected {
        let ink = if row.selected { theme::INK } else { theme::THIN };
        let stroke = egui::Stroke::new(1.0, ink);
        ui.painter().rect_stroke(rect, 2.0, stroke, egui::StrokeKind::Inside);
    }
    let clicked = response.clicked();
    leave_button(ui, view, row, rect);
    response.on_hover_ui(|ui| tip(ui, view, row));
    clicked
}

/// Everything about it, in words.
fn tip(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    ui.set_max_width(300.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(RichText::new(&row.title).font(theme::title(14.0)));
    if !row.tip.is_empty() {
        ui.label(&row.tip);
    }
    for line in &row.fitness {
        gauge::line(ui, line);
    }
    row.alert.iter().for_each(|alert| detail::reasons(ui, view, alert));
}

/// The button in the lower right corner of a row by which what needs a look is left as it is, or
/// taken up again.
fn leave_button(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow, rect: egui::Rect) {
    let Some(alert) = row.alert.as_ref().filter(|alert| can_be_left(alert)) else { return };
    let corner = rect.right_bottom() - egui::vec2(4.0, 4.0);
    let place = egui::Rect::from_min_max(corner - egui::vec2(LEAVE, LEAVE), corner);
    let (sign, tip) = match alert.left {
        true => ("↶", view.text("plan-take-up-tip")),
        false => ("⊘", view.text("plan-leave-tip")),
    };
    let button = egui::Button::new(RichText::new(sign).size(13.0).color(theme::THIN)).frame(false);
    // A child of its own: the rows beneath do not move for it.
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place));
    let response = child.put(place, button);
    widgets::name(ui, &format!("leave-{}", row.key), &response);
    let words = alert.reasons.iter().map(|&reason| {
        let words = attention::describe(view.texts(), view.state, reason);
        text::sentence(words)
    });
    let tip = words.chain([tip]).collect::<Vec<_>>().join("\n");
    if response.tip(tip).clicked() {
        view.emit(WatchIntent::Leave(alert.subject));
    }
}

/// The most urgent reason to look at it, what presses before what is merely worth a thought; in thin
/// ink where it was seen and left alone. And whether it is what one looks for.
fn foremost(view: &PanelView<'_, '_>, alert: &Alert) -> Option<(String, Color32, bool)> {
    let presses = alert.presses();
    let of_them = |reason: &&Reason| reason.presses() == presses;
    let first = alert.reasons.iter().filter(of_them).max_by_key(|reason| reason.urgency())?;
    let words = attention::describe(view.texts(), view.state, *first);
    if alert.left {
        let seen = view.message("plan-seen", &[("why", words.into())]);
        return Some((seen, theme::THIN, true));
    }
    let (sign, ink) = detail::reason_marks(presses);
    Some((format!("{sign} {words}"), ink, presses))
}

/// The line under the title: gauges, or what it is about; and the most urgent reason to look at it,
/// where there is room.
fn below(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    let reason = row.alert.as_ref().and_then(|alert| foremost(view, alert));
    // In the corner stands the button by which it is left alone.
    let kept = if row.alert.as_ref().is_some_and(can_be_left) { LEAVE + 4.0 } else { 0.0 };
    let font = FontId::proportional(12.0);
    if row.fitness.is_empty() {
        // Of the two the reason is what one looks for.
        let (words, ink) = match reason {
            Some((words, ink, true)) => (words, ink),
            Some(_) | None => (row.under.clone(), theme::THIN),
        };
        if !words.is_empty() {
            let words = widgets::shortened(ui, &words, &font, ui.available_width() - kept);
            ui.add(Label::new(RichText::new(words).font(font).color(ink)).extend());
        }
        return;
    }
    ui.horizontal(|ui| {
        let narrow = ui.available_width() < NARROW;
        ui.spacing_mut().item_spacing.x = if narrow { 4.0 } else { 7.0 };
        gauge::strip(ui, &row.fitness, narrow);
        if let Some((words, ink, _)) = reason {
            let wide = ui.painter().layout_no_wrap(words.clone(), font.clone(), ink).size().x;
            if wide <= ui.available_width() - kept {
                ui.add(Label::new(RichText::new(words).font(font).color(ink)).extend());
            }
        }
    });
}

/// Whether there is something to be left alone, or taken up again.
fn can_be_left(alert: &Alert) -> bool {
    alert.counts() || alert.left
}

/// The title, and the number at its right.
fn head(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    let font = FontId::new(13.5, theme::sans_bold());
    let number = ui.painter().layout_no_wrap(row.number.clone(), font.clone(), theme::INK);
    ui.horizontal(|ui| {
        if let Some(side) = row.sign {
            pennant(ui, view, side);
        }
        let room = (ui.available_width() - number.size().x - 6.0).max(30.0);
        let title = widgets::shortened(ui, &row.title, &theme::title(14.0), room);
        ui.add(Label::new(RichText::new(title).font(theme::title(14.0))).extend());
        if !row.number.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(Label::new(RichText::new(&row.number).font(font)).extend());
            });
        }
    });
}

/// A note where a list is empty.
pub(super) fn nothing(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    ui.add(Label::new(RichText::new(text).color(theme::THIN)).wrap());
}
