//! The facts of history as they stand at the shown week.

use super::{
    Table,
    chronicle::{lead, rule},
    theme, widgets,
};
use bevy_egui::egui::{self, Color32, RichText, Ui};
use headless::history::{Verdict, fidelity, judge};
use rules::{ids::HexId, scenario::Scenario, scripted_event::Test};

pub(super) fn show(ui: &mut Ui, table: &mut Table<'_>) {
    let film = table.film;
    let scenario = film.reel().scenario().clone();
    let watch = film.reel().course(film.week()).watch();
    let lang = table.cx.lang();
    let all: Vec<_> = judge(&scenario, watch).collect();
    if all.is_empty() {
        widgets::note(ui, &table.text("film-facts-none"));
        return;
    }
    let met = all.iter().filter(|judged| judged.verdict.is_met()).count();
    let head = match fidelity(&scenario, watch) {
        Some(share) => {
            let share = lang.percent(share / 10 * 10);
            let args = [("met", met.into()), ("all", all.len().into()), ("share", share.into())];
            table.cx.message("film-fidelity", &args)
        }
        None => table.text("film-fidelity-none"),
    };
    ui.label(RichText::new(head).strong());
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        for (i, judged) in all.into_iter().enumerate() {
            let frame = egui::Frame::new().inner_margin(egui::Margin {
                left: 12,
                right: 6,
                top: 3,
                bottom: 3,
            });
            let shown = frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                let (sign, word, ink) = verdict(table, judged.verdict);
                ui.label(RichText::new(format!("{sign} {word}")).color(ink).strong());
                ui.label(lang.of(&judged.fact.name));
                let grade = text::grade(table.cx.texts(), judged.fact.grade);
                let grade = table.cx.message("film-grade", &[("grade", grade.into())]);
                ui.label(RichText::new(grade).small().color(theme::THIN));
            });
            let rect = shown.response.rect;
            rule(ui, rect, judged.fact.grade, theme::THIN);
            let hex = hex_in(&scenario, &judged.fact.test);
            lead(ui, table, &format!("film-fact-{i}"), rect, hex, &judged.fact.source);
        }
    });
}

/// A verdict as a sign, a word and a colour.
fn verdict(table: &Table<'_>, verdict: Verdict) -> (&'static str, String, Color32) {
    let scenario = table.film.reel().scenario();
    let texts = table.cx.texts();
    let dated = |key: &str, day: u16| {
        let date = text::date(texts, scenario, day);
        table.cx.message(key, &[("date", date.into())])
    };
    match verdict {
        Verdict::Met { day } => ("✔", dated("film-fact-met", day), theme::GOOD),
        Verdict::Early { day } => ("◀", dated("film-fact-early", day), theme::ALARM),
        Verdict::Late { day } => ("▶", dated("film-fact-late", day), theme::ALARM),
        Verdict::NotMet => ("✘", table.text("film-fact-not-met"), theme::ALARM),
        Verdict::Pending => ("○", table.text("film-fact-pending"), theme::THIN),
    }
}

/// The first spot that a test asks about.
fn hex_in(scenario: &Scenario, test: &Test) -> Option<HexId> {
    match test {
        Test::Holds(place, _) | Test::Besieged(place) | Test::Loyalty(place, _) => {
            scenario.places.get(place.index()).map(|place| place.hex)
        }
        Test::MenNear(_, hex, ..) | Test::CampsNear(_, hex, ..) => hex.some(),
        Test::All(tests) | Test::Any(tests) => tests.iter().find_map(|t| hex_in(scenario, t)),
        Test::Not(test) => hex_in(scenario, test),
        _ => None,
    }
}
