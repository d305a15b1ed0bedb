//! Several forces that are selected: who they are, each with a way out of the selection, and the
//! orders that they can be given together.

use super::super::{PanelContext, command, gauge, panel_view::PanelView, theme, widgets};
use crate::game::intent::{CameraIntent, LookIntent};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{self, RichText, Ui};
use rules::ids::Subject;

/// How many, and their men.
pub(super) fn title(cx: &PanelContext<'_>) -> String {
    let forces = cx.selected.several();
    let Some(seen) = cx.seen() else { return String::new() };
    let men: u32 = forces.iter().map(|&force| seen.men(force)).sum();
    cx.message("stack-title", &[("n", forces.len().into()), ("men", men.into())])
}

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>) {
    command::stack(ui, cx);
    ui.separator();
    let (Some(view), Some(seen)) = (PanelView::new(cx), cx.seen()) else { return };
    for force in cx.selected.several() {
        let Some(row) = seen.force(force) else { continue };
        ui.horizontal_top(|ui| {
            // A row otherwise takes the room that its words want, and with it the panel.
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
            let out = widgets::button(ui, &format!("stack-drop-{}", force.0), "✕");
            if out.tip(view.text("stack-drop")).clicked() {
                view.emit(LookIntent::Toggle(Subject::Force(force)));
            }
            let args = [
                ("force", view.force(force).into()),
                ("men", seen.men(force).into()),
                ("place", view.at(row.spot).into()),
            ];
            let told = RichText::new(view.message("stack-row", &args)).color(theme::INK);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let link = ui.add(egui::Link::new(told));
                widgets::name_link(ui, &format!("stack-{}", force.0), &link);
                if link.tip(view.text("plan-orders-centre")).clicked() {
                    view.cx.emit_all(seen.force_hex(force).map(CameraIntent::Centre));
                }
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 9.0;
                    gauge::strip(
                        ui,
                        &text::fitness_lines(view.texts(), view.state, force),
                        ui.available_width() < 190.0,
                    );
                });
            });
        });
    }
}
