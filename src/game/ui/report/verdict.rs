//! The verdict: what a campaign came to, in a word, on its scale, in five sentences, on the map and week by
//! week. Before the end it tells how it stands, as far as that may be known.

use super::{ReportContents, film, graphs};
use crate::game::ui::{PanelContext, memo, theme, victory_scale, widgets};
use bevy_egui::egui::{self, Color32, RichText};
use headless::history::{SideLine, level_by_key};
use rules::{ids::SideId, victory::Level};

/// Width of lines that are read, points.
const COLUMN: f32 = 640.0;
/// Least width beside them for the film, points, and the space between.
const FILM: f32 = 360.0;
const BETWEEN: f32 = 20.0;

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    head(ui, cx, contents);
    if contents.only.is_some() {
        widgets::note(ui, &cx.text("after-only-own"));
        ui.add_space(4.0);
    }
    let beside = ui.available_width() - COLUMN - BETWEEN;
    if contents.is_over() && beside >= FILM {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(COLUMN);
                scales(ui, cx, contents);
                against_history(ui, cx, contents);
                story(ui, cx, contents);
            });
            ui.add_space(BETWEEN);
            ui.vertical(|ui| on_the_map(ui, cx, contents));
        });
    } else {
        scales(ui, cx, contents);
        against_history(ui, cx, contents);
        if contents.is_over() {
            story(ui, cx, contents);
            ui.add_space(8.0);
            on_the_map(ui, cx, contents);
        }
    }
    theme::rule(ui);
    widgets::subheading(ui, &cx.text("verdict-graphs"));
    graphs::show(ui, cx, contents);
}

/// The word for how it ended, for the one who played; for several each has his own.
fn head(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let (scenario, report) = (contents.scenario, contents.report);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(cx.lang().of(&scenario.name)).font(theme::title(20.0)));
        let args = [
            ("week", u32::from(report.weeks).into()),
            ("weeks", u32::from(report.of_weeks).into()),
        ];
        widgets::note(ui, &cx.message("after-weeks", &args));
        if !contents.is_over() {
            return;
        }
        let named: Vec<(SideId, Level)> = contents
            .sides()
            .filter(|(side, _)| contents.player.is_none_or(|player| player == *side))
            .filter_map(|(side, line)| Some((side, level_by_key(line.level?)?)))
            .collect();
        if named.is_empty() {
            ui.add_space(6.0);
            ui.label(RichText::new(cx.text("verdict-none")).font(theme::italic(17.0)));
        }
        for (side, level) in named {
            let words = text::verdict(cx.texts(), level);
            let (words, size) = if contents.player.is_some() {
                (words, 40.0)
            } else {
                let name = cx.lang().of(&scenario.sides[side.index()].name).to_owned();
                let args = [("people", name.into()), ("level", words.into())];
                (cx.message("verdict-of", &args), 24.0)
            };
            let words = RichText::new(words).font(theme::title(size)).color(ink(level));
            ui.add(egui::Label::new(words).wrap());
        }
    });
    theme::rule(ui);
}

const fn ink(level: Level) -> Color32 {
    match level {
        Level::DecisiveVictory | Level::Victory | Level::MarginalVictory => theme::GOOD,
        Level::Draw => theme::INK,
        Level::MarginalDefeat | Level::Defeat | Level::DecisiveDefeat => theme::ALARM,
    }
}

/// The scale of each side, with where it stands. The one who played stands first.
fn scales(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let open = contents.only.is_none();
    let mut sides: Vec<(SideId, &SideLine)> = contents.sides().collect();
    sides.sort_by_key(|(side, _)| contents.player != Some(*side));
    for (side, line) in sides {
        widgets::side_name(ui, cx.palette(), cx.lang(), contents.scenario, side);
        ui.indent(("level", side.index()), |ui| {
            if open {
                let margin = cx.lang().signed(line.margin.into());
                let words = match line.level.and_then(level_by_key) {
                    Some(level) => {
                        let level = text::level(cx.texts(), level);
                        let args = [("level", level.into()), ("margin", margin.into())];
                        cx.message("after-level", &args)
                    }
                    None => cx.message("after-margin", &[("margin", margin.into())]),
                };
                ui.label(RichText::new(words).font(theme::title(16.0)));
            }
            if let Some(terms) = contents.scenario.victory.get(side.index()) {
                victory_scale::show(ui, cx, terms, open.then_some(line.margin));
            }
        });
        ui.add_space(6.0);
    }
}

/// How it compares with what happened.
fn against_history(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let (scenario, report) = (contents.scenario, contents.report);
    let Some(share) = report.fidelity_permille.filter(|_| contents.only.is_none()) else { return };
    let met = report.facts.iter().filter(|line| line.verdict.is_met()).count() as u32;
    let all = report.facts.len() as u32;
    let share = cx.lang().percent((share + 5) / 10 * 10);
    let args = [("met", met.into()), ("all", all.into()), ("share", share.into())];
    ui.label(cx.message("after-fidelity", &args));
    if let Some(outcome) = report.outcome()
        && let Some(side) = scenario.side_by_key(outcome.side)
    {
        let side = &scenario.sides[side.index()].name;
        ui.label(text::outcome(cx.texts(), side, outcome.now, outcome.then));
    }
    ui.add_space(6.0);
}

/// The campaign animated, once it has been played through.
fn on_the_map(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    if let Some(course) = contents.course {
        film::show(ui, cx, course);
    }
}

fn story(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    theme::rule(ui);
    let Some(course) = contents.course else {
        widgets::note(ui, &cx.text("verdict-wait"));
        return;
    };
    widgets::subheading(ui, &cx.text("verdict-story"));
    let of = (std::ptr::from_ref(course) as usize, contents.reader, cx.lang());
    let story = memo::made(ui.ctx(), "story", of, || {
        let state = |week| course.timeline.state(week);
        Some(text::story(cx.texts(), contents.reader, state, &course.weeks))
    });
    for (n, line) in story.iter().flat_map(|story| story.iter()).enumerate() {
        ui.scope(|ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            let words = RichText::new(line).font(egui::FontId::new(16.0, theme::serif()));
            let said = ui.add(egui::Label::new(words).wrap());
            widgets::name(ui, &format!("story-{n}"), &said);
        });
    }
}
