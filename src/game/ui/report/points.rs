//! The points of the sides, item by item, in a table.

use super::ReportContents;
use crate::game::ui::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, RichText};
use headless::history::SideLine;
use rules::victory::ScoreItem;

/// The points of the sides, item by item.
pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let sides: Vec<_> = contents.sides().collect();
    let Some((_, first)) = sides.first() else { return };
    egui::ScrollArea::horizontal().id_salt("score").show(ui, |ui| {
        egui::Grid::new("score").striped(true).spacing([24.0, 6.0]).show(ui, |ui| {
            ui.label("");
            for (side, _) in &sides {
                widgets::side_name(ui, cx.palette(), cx.lang(), contents.scenario, *side);
            }
            ui.end_row();
            for (number, item) in first.score.iter().enumerate() {
                let nothing =
                    |line: &SideLine| line.score.get(number).is_none_or(|l| l.points == 0);
                let Some(item) = item_of_key(item.item) else { continue };
                if sides.iter().all(|(_, line)| nothing(line)) {
                    continue;
                }
                ui.label(text::score_item(cx.texts(), item));
                for (_, line) in &sides {
                    let Some(cell) = line.score.get(number) else { continue };
                    let points = cx.lang().signed(cell.points.into());
                    let n = match item {
                        // Counted in thousandths, contents of a hundred.
                        ScoreItem::Commitment => (cell.quantity + 5) / 10,
                        _ => cell.quantity,
                    };
                    let args = [("points", points.as_str().into()), ("n", n.into())];
                    let words = match item {
                        ScoreItem::Events => points.clone(),
                        _ => cx.message("after-cell", &args),
                    };
                    ui.label(words);
                }
                ui.end_row();
            }
            ui.label(RichText::new(cx.text("after-total")).strong());
            for (_, line) in &sides {
                let total = cx.lang().number(line.total.into());
                ui.label(RichText::new(total).font(egui::FontId::new(15.0, theme::sans_bold())));
            }
            ui.end_row();
        });
    });
}

fn item_of_key(key: &str) -> Option<ScoreItem> {
    Some(match key {
        "places" => ScoreItem::Places,
        "households" => ScoreItem::Households,
        "captives" => ScoreItem::Captives,
        "men" => ScoreItem::Men,
        "commitment" => ScoreItem::Commitment,
        "men_lost" => ScoreItem::MenLost,
        "events" => ScoreItem::Events,
        _ => return None,
    })
}
