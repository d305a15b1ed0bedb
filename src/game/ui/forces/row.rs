//! A row of the list: a name and a number, and in the line below it how fit a force is or what a
//! thing is about. It takes two lines; whatever does not fit into them stands over it when the
//! pointer rests there.

use super::super::{
    gauge,
    panel_view::{PanelView, pennant},
    theme, widgets,
};
use bevy_egui::egui::{self, Color32, FontId, Label, RichText, Sense, Ui};
use headless::play::attention::{self, Reason};
use rules::ids::SideId;
use text::FitnessLine;

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
    pub(super) reasons: Vec<Reason>,
    pub(super) selected: bool,
    pub(super) tip: String,
}

impl ListRow {
    /// Whether something about it needs an order.
    fn presses(&self) -> bool {
        self.reasons.iter().any(|reason| reason.presses())
    }
}

/// Draws a row; whether it was clicked.
pub(super) fn draw(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) -> bool {
    let presses = row.presses();
    let fill = if row.selected { theme::LEAF_WARM } else { theme::LEAF };
    let frame = widgets::ruled_frame(9, 3).fill(fill);
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 1.0;
        head(ui, view, row);
        below(ui, view, row);
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, ui.id().with(&row.key), Sense::click());
    widgets::name(ui, &row.key, &response);
    if presses {
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
    for reason in &row.reasons {
        let (sign, ink) = marks(reason.presses());
        let words = attention::describe(view.texts(), view.state, *reason);
        ui.label(RichText::new(format!("{sign} {words}")).color(ink));
    }
}

/// Sign and ink of a reason.
const fn marks(presses: bool) -> (&'static str, Color32) {
    if presses { ("!", theme::ALARM) } else { ("·", theme::THIN) }
}

/// The line under the title: gauges, or what it is about; and the most urgent reason to look at it,
/// where there is room.
fn below(ui: &mut Ui, view: &PanelView<'_, '_>, row: &ListRow) {
    let first = row.reasons.iter().max_by_key(|reason| reason.urgency());
    let reason = first.map(|reason| {
        let (sign, ink) = marks(reason.presses());
        let words = attention::describe(view.texts(), view.state, *reason);
        (format!("{sign} {words}"), ink)
    });
    let font = FontId::proportional(12.0);
    if row.fitness.is_empty() {
        // Of the two the reason is what one looks for.
        let (words, ink) = match reason {
            Some((words, ink)) if row.presses() => (words, ink),
            _ => (row.under.clone(), theme::THIN),
        };
        if !words.is_empty() {
            let words = widgets::shortened(ui, &words, &font, ui.available_width());
            ui.add(Label::new(RichText::new(words).font(font).color(ink)).extend());
        }
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        gauge::strip(ui, &row.fitness);
        if let Some((words, ink)) = reason {
            let wide = ui.painter().layout_no_wrap(words.clone(), font.clone(), ink).size().x;
            if wide <= ui.available_width() {
                ui.add(Label::new(RichText::new(words).font(font).color(ink)).extend());
            }
        }
    });
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
