//! A battle to be reckoned again, folded away until it is asked for.

use crate::game::ui::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, RichText, Ui};
use text::BattleSheet;

/// Draws the fold of a battle.
pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, battle: u16, sheet: &BattleSheet) {
    let title = cx.message("panel-dispatch-battle", &[("battle", (&sheet.title).into())]);
    let name = format!("dispatch-battle-{battle}");
    widgets::fold(ui, &name, &title, 13.5, |ui| battle_tables(ui, &name, sheet));
}

/// A battle: who fought and what decided it, a table for each phase, how it ended.
fn battle_tables(ui: &mut Ui, name: &str, sheet: &BattleSheet) {
    let small = |line: &str| RichText::new(line).size(13.0);
    for line in &sheet.head {
        ui.label(small(line));
    }
    for (i, phase) in sheet.phases.iter().enumerate() {
        ui.add_space(4.0);
        ui.label(small(&phase.title).font(egui::FontId::new(13.0, theme::sans_bold())));
        let grid = egui::Grid::new((name, i)).num_columns(3).striped(true);
        grid.spacing(egui::vec2(12.0, 1.0)).show(ui, |ui| {
            for row in &phase.rows {
                for cell in row {
                    ui.label(small(cell));
                }
                ui.end_row();
            }
        });
        for note in &phase.notes {
            ui.label(small(note).color(theme::THIN));
        }
    }
    for line in &sheet.outcome {
        ui.label(small(line));
    }
    if let Some((heading, numbers)) = sheet.rules.split_first() {
        widgets::fold(ui, &format!("{name}-rules"), heading, 13.0, |ui| {
            for line in numbers {
                ui.label(small(line).color(theme::THIN));
            }
        });
    }
}
