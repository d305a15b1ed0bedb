//! What a battle or a siege promises.

use super::super::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, Label, RichText, Ui};
use rules::outlook::Outlook;

pub(super) fn show(ui: &mut Ui, cx: &PanelContext<'_>, outlook: &Outlook) {
    if let Some(odds) = &outlook.siege {
        lines(ui, cx, "draft-siege-odds", &text::siege_odds_lines(cx.texts(), odds));
    }
    if let Some((_, odds)) = &outlook.battle {
        lines(ui, cx, "draft-battle-odds", &text::battle_odds_lines(cx.texts(), odds));
    }
}

/// The chance in bold, who stands against whom, and the sum behind it when it is asked for.
fn lines(ui: &mut Ui, cx: &PanelContext<'_>, name: &str, lines: &[String]) {
    let Some((first, rest)) = lines.split_first() else { return };
    let font = egui::FontId::new(14.0, theme::sans_bold());
    ui.add(Label::new(RichText::new(first).font(font)).wrap());
    let Some((second, rest)) = rest.split_first() else { return };
    ui.add(Label::new(RichText::new(second).size(13.0)).wrap());
    if rest.is_empty() {
        return;
    }
    widgets::fold(ui, name, &cx.text("plan-odds-why"), 14.0, |ui| {
        for line in rest {
            ui.add(Label::new(RichText::new(line).size(12.5).color(theme::THIN)).wrap());
        }
    });
}
