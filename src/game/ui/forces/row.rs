//! A row of the list: a name, a number, a line under it, and what presses.

use super::super::{
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use crate::game::intent::WatchIntent;
use bevy_egui::egui::{self, FontId, Label, RichText, Sense, Ui};
use headless::play::attention::{self, Alert, Reason};
use rules::ids::SideId;

/// Width and height of the button by which something is left alone, points.
const LEAVE: f32 = 20.0;

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
    /// What it is doing.
    pub(super) under: String,
    /// Horse condition, permille.
    pub(super) horses: Option<u32>,
    /// Food, in words.
    pub(super) food: Option<(String, bool)>,
    /// Why it needs a look.
    pub(super) alert: Option<Alert>,
    pub(super) selected: bool,
    pub(super) tip: String,
}

/// Draws a row; whether it was clicked.
pub(super) fn draw(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) -> bool {
    let fill = if row.selected { theme::LEAF_WARM } else { theme::LEAF };
    let frame = widgets::ruled_frame(9, 4).fill(fill);
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 1.0;
        head(ui, view, row);
        if !row.under.is_empty() {
            let under = RichText::new(&row.under).size(12.0).color(theme::THIN);
            ui.add(Label::new(under).wrap());
        }
        if row.horses.is_some() || row.food.is_some() {
            ui.horizontal_wrapped(|ui| {
                if let Some(condition) = row.horses {
                    horses(ui, view, condition);
                }
                if let Some((food, little)) = &row.food {
                    let colour = if *little { theme::ALARM } else { theme::INK };
                    ui.label(RichText::new(food).size(12.0).color(colour));
                }
            });
        }
        reasons(ui, view, row);
    });
    let counts = row.alert.as_ref().is_some_and(Alert::counts);
    let rect = inner.response.rect;
    let response = ui.interact(rect, ui.id().with(&row.key), Sense::click());
    widgets::name(ui, &row.key, &response);
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
    if !row.tip.is_empty() {
        response.on_hover_text(&row.tip);
    }
    clicked
}

/// Why it needs a look: what presses, else what is merely worth a thought. What was seen and left alone
/// stays in thin ink.
fn reasons(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    let Some(alert) = &row.alert else { return };
    let presses = alert.presses();
    let told: Vec<Reason> =
        alert.reasons.iter().filter(|reason| presses == reason.presses()).copied().collect();
    if told.is_empty() {
        return;
    }
    let words = attention::describe_all(view.texts(), view.state, &told);
    let (words, colour) = match (alert.left, presses) {
        (true, _) => (view.message("plan-seen", &[("why", words.into())]), theme::THIN),
        (false, true) => (format!("! {words}"), theme::ALARM),
        (false, false) => (format!("· {words}"), theme::THIN),
    };
    // Beside it stands the button by which it is left alone.
    let room = if alert.counts() || alert.left { LEAVE + 4.0 } else { 0.0 };
    ui.horizontal(|ui| {
        ui.set_max_width(ui.available_width() - room);
        ui.add(Label::new(RichText::new(words).size(12.0).color(colour)).wrap());
    });
}

/// The button in the lower right corner of a row by which what needs a look is left as it is, or
/// taken up again.
fn leave_button(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow, rect: egui::Rect) {
    let Some(alert) = row.alert.as_ref().filter(|alert| alert.counts() || alert.left) else {
        return;
    };
    let corner = rect.right_bottom() - egui::vec2(4.0, 4.0);
    let place = egui::Rect::from_min_max(corner - egui::vec2(LEAVE, LEAVE), corner);
    let (sign, tip) = match alert.left {
        true => ("↶", view.text("plan-take-up-tip")),
        false => ("⊘", view.text("plan-leave-tip")),
    };
    let button = egui::Button::new(RichText::new(sign).size(13.0).color(theme::THIN)).frame(false);
    let response = ui.put(place, button);
    widgets::name(ui, &format!("leave-{}", row.key), &response);
    if response.on_hover_text(tip).clicked() {
        view.emit(WatchIntent::Leave(alert.subject));
    }
}

/// The title, which may take several lines, and the number at the right of its first.
fn head(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    let font = FontId::new(13.5, theme::sans_bold());
    let number = ui.painter().layout_no_wrap(row.number.clone(), font.clone(), theme::INK);
    ui.horizontal_top(|ui| {
        if let Some(side) = row.sign {
            pennant(ui, view, side);
        }
        let room = (ui.available_width() - number.size().x - 6.0).max(60.0);
        ui.allocate_ui_with_layout(
            egui::vec2(room, 0.0),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_width(room);
                let title = RichText::new(&row.title).font(theme::title(14.0));
                ui.add(Label::new(title).wrap());
            },
        );
        if !row.number.is_empty() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                ui.add(Label::new(RichText::new(&row.number).font(font)).extend());
            });
        }
    });
}

/// A small bar of the condition of horses, with its percent.
fn horses(ui: &mut Ui, view: &PanelView<'_, '_>, condition: u32) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(46.0, 9.0), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 1.0, theme::PAPER);
    let share = condition.min(1000) as f32 / 1000.0;
    let mut bar = rect;
    bar.set_width(rect.width() * share);
    let colour = match condition {
        700.. => theme::GOOD,
        550..700 => theme::THIN,
        _ => theme::ALARM,
    };
    painter.rect_filled(bar, 1.0, colour);
    let edge = egui::Stroke::new(1.0, theme::LINE);
    painter.rect_stroke(rect, 1.0, edge, egui::StrokeKind::Outside);
    let percent = view.number(condition / 10);
    let text = view.message("plan-horses", &[("n", percent.into())]);
    ui.add(Label::new(RichText::new(text).size(12.0)).extend());
}

/// A note where a list is empty.
pub(super) fn nothing(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    ui.add(Label::new(RichText::new(text).color(theme::THIN)).wrap());
}
