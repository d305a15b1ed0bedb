//! What a battle or a siege promises.

use super::super::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, Label, RichText, Ui};
use rules::odds::{BattleOdds, SiegeOdds};

pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    siege: Option<&SiegeOdds>,
    battle: Option<&BattleOdds>,
) {
    if let Some(odds) = siege {
        let shown = text::siege_odds_chance(cx.texts(), odds).len();
        lines(ui, cx, "draft-siege-odds", &text::siege_odds_lines(cx.texts(), odds), shown);
    }
    if let Some(odds) = battle {
        lines(ui, cx, "draft-battle-odds", &text::battle_odds_lines(cx.texts(), odds), 2);
    }
}

/// The chance in bold, the rest of the `shown` lines below it, and the sum behind them when it is
/// asked for.
fn lines(ui: &mut Ui, cx: &PanelContext<'_>, name: &str, lines: &[String], shown: usize) {
    let (shown, folded) = lines.split_at(shown.min(lines.len()));
    let Some((first, rest)) = shown.split_first() else { return };
    let font = egui::FontId::new(14.0, theme::sans_bold());
    ui.add(Label::new(RichText::new(first).font(font)).wrap());
    for line in rest {
        ui.add(Label::new(RichText::new(line).size(13.0)).wrap());
    }
    if folded.is_empty() {
        return;
    }
    widgets::fold(ui, name, &cx.text("plan-odds-why"), 14.0, |ui| {
        for line in folded {
            ui.add(Label::new(RichText::new(line).size(12.5).color(theme::THIN)).wrap());
        }
    });
}
