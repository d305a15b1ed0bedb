//! What a force lives on: sums that add up, as the rules have booked them.

use super::{
    super::theme,
    parts::{self, View, section},
};
use bevy_egui::egui::{RichText, Ui};
use rules::{event::Larder, explain::force_supply, ids::ForceId};

/// Days of food below which it is a matter of alarm.
const ALARM_DAYS: u32 = 5;

/// How long its own food lasts.
pub(super) fn days(ui: &mut Ui, view: &View<'_, '_>, id: ForceId) {
    let left = force_supply(view.state, id).days_left;
    let days = view.tell("panel-days", &[("n", left.into())]);
    let word = view.say("panel-food-days");
    if left < ALARM_DAYS {
        parts::row_alarm(ui, &word, &days);
    } else {
        parts::row(ui, &word, &days);
    }
}

/// The week's food: what each larder gave, what was not found, and what was needed.
pub(super) fn food(ui: &mut Ui, view: &View<'_, '_>, id: ForceId) {
    let row = view.state.forces().row(id);
    let supply = force_supply(view.state, id);
    section(ui, view, &view.say("panel-food"), Some("term:supply"));
    days(ui, view, id);
    let per_sheep = view.state.scenario.rules.food.man_days_per_sheep;
    parts::sum_row(ui, &view.say("panel-train"), &view.number(row.stores), false);
    let herd = view.tell("panel-herd", &[("n", row.sheep.into())]);
    parts::sum_row(ui, &herd, &view.number(row.sheep * per_sheep), false);
    let stock = row.stores + row.sheep * per_sheep;
    parts::sum_row(ui, &view.say("panel-food-with-it"), &view.number(stock), true);
    if row.week.need == 0 {
        return;
    }
    ui.add_space(4.0);
    let days = view.tell("panel-eaten-in", &[("n", supply.days.into())]);
    ui.label(RichText::new(days).color(theme::THIN));
    let mut larders: Vec<(Larder, u32)> =
        Larder::ALL.into_iter().zip(row.week.from).filter(|&(_, n)| n > 0).collect();
    larders.sort_by_key(|&(larder, n)| (core::cmp::Reverse(n), larder));
    for (larder, n) in larders {
        let word = text::larder(view.texts(), larder);
        parts::sum_row(ui, &word, &view.number(n), false);
    }
    let short = row.week.short();
    if short > 0 {
        let word = view.say("panel-food-short");
        let number = view.number(short);
        parts::sum_row(ui, &format!("! {word}"), &number, false);
    }
    parts::sum_row(ui, &view.say("panel-food-need"), &view.number(row.week.need), true);
    if supply.cohesion_lost > 0 {
        let lost = view.desk.lang().percent(supply.cohesion_lost);
        let told = view.tell("panel-hunger-costs", &[("percent", lost.into())]);
        ui.label(RichText::new(told).color(theme::ALARM));
    }
    if row.convoys > 0 {
        let brought = view.number(row.convoys);
        parts::row(ui, &view.say("panel-convoys"), &brought);
    }
    if row.hungry_days > 0 {
        let days = view.tell("panel-days", &[("n", row.hungry_days.into())]);
        parts::row_alarm(ui, &view.say("panel-hungry"), &days);
    }
}

/// Grass that its horses need and find.
pub(super) fn grass(ui: &mut Ui, view: &View<'_, '_>, id: ForceId) {
    let row = view.state.forces().row(id);
    if row.grass_need == 0 {
        return;
    }
    section(ui, view, &view.say("panel-grass"), Some("term:grass"));
    parts::sum_row(ui, &view.say("panel-grass-need"), &view.number(row.grass_need), false);
    let found = row.grass_found.min(row.grass_need);
    parts::sum_row(ui, &view.say("panel-grass-found"), &view.number(found), false);
    let permille = force_supply(view.state, id).grass_permille;
    let percent = view.desk.lang().number((permille / 10).into());
    let percent = view.tell("panel-percent", &[("n", percent.into())]);
    parts::share(ui, &view.say("panel-grass-share"), permille, &percent);
}

/// What pulls at the horses' condition, and whether the season lifts it.
pub(super) fn trend(view: &View<'_, '_>, id: ForceId) -> String {
    let state = view.state;
    let supply = force_supply(state, id);
    let lost = supply.condition_lost + supply.condition_worked;
    let lang = view.desk.lang();
    if lost > 0 {
        let (grass, work) = (supply.condition_lost, supply.condition_worked);
        let args = [
            ("percent", lang.percent(lost).into()),
            ("grass", lang.percent(grass).into()),
            ("work", lang.percent(work).into()),
        ];
        return view.tell("panel-trend-down", &args);
    }
    let season = state.scenario.season_condition(state.day());
    if state.condition(id) < season {
        view.say("panel-trend-up")
    } else {
        view.say("panel-trend-level")
    }
}
