//! The briefing: what the campaign is about, who fights with what and for what, and what history
//! made of it.

use super::Loaded;
use crate::game::ui::{PanelContext, chronicle_part::ChroniclePart, theme, victory_scale, widgets};
use bevy_egui::egui::{self, RichText};
use rules::{
    history::ChronicleEntry,
    ids::SideId,
    scenario::{Scenario, Victory},
    state::{CampaignState, Stock},
    victory::men_under_arms,
};
use text::dates;

/// "7 August 1724 – 13 May 1725, 40 weeks".
pub(super) fn dates_and_weeks(cx: &PanelContext<'_>, scenario: &Scenario) -> String {
    let calendar = &scenario.calendar;
    let last = (calendar.weeks * 7).saturating_sub(1);
    let span = dates(cx.texts(), calendar.date(0), calendar.date(last));
    cx.message("choose-dates", &[("dates", span.into()), ("n", u32::from(calendar.weeks).into())])
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>, loaded: &Loaded) {
    let scenario = &loaded.scenario;
    let lang = cx.lang();
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(lang.of(&scenario.name)).font(theme::title(24.0)));
        widgets::note(ui, &dates_and_weeks(cx, scenario));
    });
    theme::rule(ui);
    let summary = RichText::new(lang.of(&scenario.summary));
    ui.label(summary.font(egui::FontId::new(16.0, theme::serif())));
    ui.add_space(8.0);
    widgets::subheading(ui, &cx.text("choose-sides"));
    for side in scenario.playable() {
        side_brief(ui, cx, loaded, side);
    }
    widgets::subheading(ui, &cx.text("choose-aims"));
    for side in scenario.playable() {
        if let Some(terms) = scenario.victory.get(side.index()) {
            aims(ui, cx, scenario, side, terms);
        }
    }
    history(ui, cx, scenario);
}

fn side_brief(ui: &mut egui::Ui, cx: &PanelContext<'_>, loaded: &Loaded, side: SideId) {
    let (scenario, start): (&Scenario, &CampaignState) = (&loaded.scenario, &loaded.start);
    let lang = cx.lang();
    widgets::side_name(ui, cx.palette(), cx.lang(), scenario, side);
    ui.indent(("brief", side.index()), |ui| {
        let forces = start.forces_of(side).count() as u32;
        let men = men_under_arms(start, side);
        ui.label(cx.message("choose-forces", &[("forces", forces.into()), ("men", men.into())]));
        let camps = start.camps_of(side).count() as u32;
        let households = start.total(side, Stock::Households);
        if camps > 0 {
            let args = [("camps", camps.into()), ("households", households.into())];
            ui.label(cx.message("choose-camps", &args));
        }
        let mut leaders: Vec<_> =
            scenario.leaders.iter().filter(|leader| leader.side == side).collect();
        leaders.sort_by_key(|leader| core::cmp::Reverse(leader.rank));
        let names: Vec<&str> = leaders.iter().take(6).map(|leader| lang.of(&leader.name)).collect();
        if !names.is_empty() {
            ui.label(cx.message("choose-leaders", &[("names", names.join(", ").into())]));
        }
        let wanted = scenario.sides[side.index()].objectives.iter().take(6);
        let names: Vec<&str> =
            wanted.map(|(place, _)| lang.of(&scenario.places[place.index()].name)).collect();
        if !names.is_empty() {
            ui.label(cx.message("choose-objectives", &[("names", names.join(", ").into())]));
        }
    });
    ui.add_space(4.0);
}

/// What gives a side points, what a result is called, and where history stands.
fn aims(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    scenario: &Scenario,
    side: SideId,
    terms: &Victory,
) {
    widgets::side_name(ui, cx.palette(), cx.lang(), scenario, side);
    ui.indent(("aims", side.index()), |ui| {
        let places: u32 = scenario.places.iter().map(|place| place.points).sum();
        let lines = [
            (places, "choose-aim-places"),
            (terms.per_1000_households, "choose-aim-households"),
            (terms.per_1000_captives, "choose-aim-captives"),
            (terms.per_1000_men, "choose-aim-men"),
            (terms.per_10_commitment, "choose-aim-commitment"),
            (terms.lost_per_1000_men, "choose-aim-men-lost"),
        ];
        for (points, key) in lines {
            if points > 0 {
                let weeks = scenario.rules.levies.counted_weeks;
                ui.label(cx.message(key, &[("n", points.into()), ("weeks", weeks.into())]));
            }
        }
        if !terms.levels.is_empty() {
            ui.add_space(2.0);
            victory_scale::show(ui, cx, terms, None);
        }
    });
    ui.add_space(6.0);
}

/// What came before, how well it is known, and how the campaign is held against history.
fn history(ui: &mut egui::Ui, cx: &PanelContext<'_>, scenario: &Scenario) {
    if !scenario.facts.is_empty() {
        widgets::subheading(ui, &cx.text("choose-history"));
        let facts = scenario.facts.len() as u32;
        ui.label(cx.message("choose-facts", &[("n", facts.into())]));
        ui.add_space(4.0);
    }
    let is_before =
        |entry: &&ChronicleEntry| ChroniclePart::of(scenario, entry) == ChroniclePart::Before;
    let before: Vec<_> = scenario.chronicle.iter().filter(is_before).collect();
    if before.is_empty() {
        return;
    }
    widgets::subheading(ui, &ChroniclePart::Before.heading(cx, scenario));
    for entry in before {
        let start = scenario.calendar.start_day_number;
        let date = |day: i32| rules::calendar::Date::new_style(start + day);
        let span = dates(cx.texts(), date(entry.days.least), date(entry.days.most));
        let told = cx.lang().of(&entry.text).to_owned();
        let line = cx.message("choose-entry", &[("date", span.into()), ("text", told.into())]);
        ui.label(RichText::new(line).font(egui::FontId::new(14.0, theme::serif())));
        let grade = text::grade(cx.texts(), entry.grade);
        let basis = text::basis(cx.texts(), &entry.basis);
        let args = [("grade", grade.into()), ("source", basis.into())];
        ui.label(RichText::new(cx.message("choose-known", &args)).small().color(theme::THIN));
        ui.add_space(3.0);
    }
}
