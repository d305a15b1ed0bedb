//! The facts of history as they stand at the shown week.

use super::{
    super::memo,
    ReplayPanels,
    chronicle::{lead, rule},
    theme, widgets,
};
use crate::game::intent::{ScreenIntent, Sheet};
use bevy_egui::egui::{self, Color32, RichText, Ui};
use headless::history::{Verdict, fidelity, judge};
use rules::{ids::HexId, scenario::Scenario, scripted_event::Test};

pub(super) fn show(ui: &mut Ui, panels: &mut ReplayPanels<'_>) {
    let replay = panels.replay;
    let scenario = replay.timeline().scenario().clone();
    let watch = replay.timeline().course(replay.week()).watch();
    let lang = panels.cx.lang();
    let all: Vec<_> = judge(&scenario, watch).collect();
    if all.is_empty() {
        widgets::note(ui, &panels.text("film-facts-none"));
        return;
    }
    let is_over = replay.timeline().state(replay.week()).is_over();
    let met = all.iter().filter(|judged| judged.verdict.is_met()).count();
    let head = match fidelity(&scenario, watch) {
        Some(share) => {
            let share = lang.percent(share / 10 * 10);
            let args = [("met", met.into()), ("all", all.len().into()), ("share", share.into())];
            match is_over {
                true => panels.cx.message("film-fidelity-end", &args),
                false => panels.cx.message("film-fidelity", &args),
            }
        }
        None => panels.text("film-fidelity-none"),
    };
    ui.label(RichText::new(head).strong());
    end(ui, panels, is_over);
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        for (i, judged) in all.into_iter().enumerate() {
            let shown = widgets::ruled_frame(12, 3).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let (sign, word, ink) = verdict(panels, judged.verdict);
                ui.label(RichText::new(format!("{sign} {word}")).color(ink).strong());
                ui.label(lang.of(&judged.fact.name));
                let grade = text::grade(panels.cx.texts(), judged.fact.grade);
                let grade = panels.cx.message("film-grade", &[("grade", grade.into())]);
                ui.label(RichText::new(grade).small().color(theme::THIN));
            });
            let rect = shown.response.rect;
            rule(ui, rect, judged.fact.grade, theme::THIN);
            let hex = hex_in(&scenario, &judged.fact.test);
            let basis = text::basis(panels.cx.texts(), &judged.fact.basis);
            lead(
                ui,
                panels,
                &format!("film-fact-{i}"),
                rect,
                hex,
                lang.of(&judged.fact.name),
                &basis,
            );
        }
    });
}

/// How it ended beside how history ended, and the way to the whole report.
fn end(ui: &mut Ui, panels: &ReplayPanels<'_>, is_over: bool) {
    let timeline = panels.replay.timeline();
    if is_over {
        let state = timeline.state(panels.replay.week());
        let of = (state.digest(), panels.cx.lang());
        let told = memo::made(ui.ctx(), "replay-outcome", of, || {
            let report = timeline.course(panels.replay.week()).report(state);
            let told = report.outcome().and_then(|outcome| {
                let side = state.scenario.side_by_key(outcome.side)?;
                let side = &state.scenario.sides[side.index()].name;
                Some(text::outcome(panels.cx.texts(), side, outcome.now, outcome.then))
            });
            Some(told.unwrap_or_default())
        });
        if let Some(told) = told.filter(|told| !told.is_empty()) {
            ui.label(told.as_str());
        }
    }
    let early = (!is_over).then(|| panels.text("film-report-early"));
    let words = panels.text("film-report");
    if widgets::button_if(ui, "film-report", &words, early.as_deref()).clicked() {
        panels.cx.emit(ScreenIntent::Open(Sheet::Report));
    }
    ui.add_space(4.0);
}

/// A verdict as a sign, a word and a colour.
fn verdict(panels: &ReplayPanels<'_>, verdict: Verdict) -> (&'static str, String, Color32) {
    let scenario = panels.replay.timeline().scenario();
    let texts = panels.cx.texts();
    let dated = |key: &str, day: u16| {
        let date = text::date(texts, scenario, day);
        panels.cx.message(key, &[("date", date.into())])
    };
    match verdict {
        Verdict::Met { day } => ("✔", dated("film-fact-met", day), theme::GOOD),
        Verdict::Early { day } => ("◀", dated("film-fact-early", day), theme::ALARM),
        Verdict::Late { day } => ("▶", dated("film-fact-late", day), theme::ALARM),
        Verdict::NotMet => ("✘", panels.text("film-fact-not-met"), theme::ALARM),
        Verdict::Pending => ("○", panels.text("film-fact-pending"), theme::THIN),
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
