//! The facts of history one by one: whether they came about, how well they are known, and from
//! what sources.

use super::ReportContents;
use crate::game::ui::{PanelContext, theme, widgets};
use bevy_egui::egui::{self, RichText};
use headless::history::Verdict;
use text::dates;

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let (scenario, report) = (contents.scenario, contents.report);
    if report.facts.is_empty() {
        widgets::note(ui, &cx.text("after-no-facts"));
        return;
    }
    widgets::note(ui, &cx.text("after-facts-note"));
    if contents.only.is_some() {
        widgets::note(ui, &cx.text("after-facts-later"));
    }
    ui.add_space(6.0);
    for (line, fact) in report.facts.iter().zip(&scenario.facts) {
        let day = line.verdict.day().map(|day| scenario.calendar.date(day));
        let date = day.map(|day| dates(cx.texts(), day, day)).unwrap_or_default();
        let when = [("date", date.into())];
        // The sign tells it without the colour, the words without the sign.
        let (sign, ink, verdict) = match line.verdict {
            _ if contents.only.is_some() => ("·", theme::THIN, String::new()),
            Verdict::Met { .. } => ("✓", theme::GOOD, cx.message("after-met", &when)),
            Verdict::Early { .. } => ("←", theme::ALARM, cx.message("after-early", &when)),
            Verdict::Late { .. } => ("→", theme::ALARM, cx.message("after-late", &when)),
            Verdict::NotMet => ("✗", theme::ALARM, cx.text("after-not-met")),
            Verdict::Pending => ("…", theme::THIN, cx.text("after-pending")),
        };
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(20.0, 20.0), egui::Sense::hover());
            let font = egui::FontId::proportional(17.0);
            ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, sign, font, ink);
            ui.vertical(|ui| {
                let name = RichText::new(cx.lang().of(&fact.name));
                ui.label(name.font(egui::FontId::new(15.0, theme::serif())));
                if !verdict.is_empty() {
                    ui.label(RichText::new(verdict).color(ink));
                }
                let grade = text::grade(cx.texts(), line.grade);
                let args = [
                    ("grade", grade.into()),
                    ("source", text::basis(cx.texts(), &line.basis).into()),
                    ("weight", line.weight.into()),
                ];
                ui.label(
                    RichText::new(cx.message("after-known", &args)).small().color(theme::THIN),
                );
            });
        });
        ui.add_space(5.0);
    }
}
