//! What a force lives on: sums that add up, as the rules have booked them.

use super::{
    super::{memo, panel_view::PanelView, theme},
    parts::{self, section},
};
use bevy_egui::egui::{RichText, Ui};
use rules::{
    event::Larder, explain::force_supply, ids::ForceId, observe::Observation,
    outlook::FoodForecast, state::NEVER,
};

/// Days of food below which it is a matter of alarm.
const ALARM_DAYS: u32 = 5;

/// How long its own food lasts.
fn days(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let left = force_supply(view.state, id).days_left;
    let days = view.message("panel-days", &[("n", left.into())]);
    let word = view.text("panel-food-days");
    if left < ALARM_DAYS {
        parts::row_alarm(ui, &word, &days);
    } else {
        parts::row(ui, &word, &days);
    }
}

/// How long it is fed by all that feeds it where it stands; nothing for one that waits at home.
fn lasts(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let forces = view.state.forces();
    if forces.arrives(id) == NEVER {
        return;
    }
    let side = forces.side(id);
    let word = view.text("panel-food-lasts");
    // The meals of two months of the whole side: too much for every frame.
    let of = (view.cx.shown_since(), side);
    let reckon = || Some(FoodForecast::standing(&Observation::new(view.state, side)));
    let Some(forecast) = memo::made(ui.ctx(), "food-forecast", of, reckon) else { return };
    let course = forecast.of(id);
    let Some(day) = course.gives_out() else {
        return parts::row(ui, &word, &view.text("panel-food-lasts-long"));
    };
    let date = text::date(view.texts(), &view.state.scenario, day);
    if course.lasts_days().is_some_and(|days| days < ALARM_DAYS) {
        parts::row_alarm(ui, &word, &date);
    } else {
        parts::row(ui, &word, &date);
    }
}

/// The week's food: what each larder gave, what was not found, and what was needed.
pub(super) fn food(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let row = view.state.forces().row(id);
    let supply = force_supply(view.state, id);
    section(ui, view, &view.text("panel-food"), Some("term:supply"));
    days(ui, view, id);
    lasts(ui, view, id);
    let per_sheep = view.state.scenario.rules.food.man_days_per_sheep;
    parts::sum_row(ui, &view.text("panel-train"), &view.number(row.stores), false);
    let herd = view.message("panel-herd", &[("n", row.sheep.into())]);
    parts::sum_row(ui, &herd, &view.number(row.sheep * per_sheep), false);
    let stock = row.stores + row.sheep * per_sheep;
    parts::sum_row(ui, &view.text("panel-food-with-it"), &view.number(stock), true);
    if row.week.need == 0 {
        return;
    }
    ui.add_space(4.0);
    let days = view.message("panel-eaten-in", &[("n", supply.days.into())]);
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
        let word = view.text("panel-food-short");
        let number = view.number(short);
        parts::sum_row(ui, &format!("! {word}"), &number, false);
    }
    parts::sum_row(ui, &view.text("panel-food-need"), &view.number(row.week.need), true);
    let horses = row.week.from[Larder::Horses as usize];
    if horses > 0 {
        let eaten = view.message("panel-eats-horses", &[("n", horses.into())]);
        ui.label(RichText::new(eaten).color(theme::ALARM));
    }
    if supply.cohesion_lost > 0 {
        let lost = view.cx.lang().percent(supply.cohesion_lost);
        let told = view.message("panel-hunger-costs", &[("percent", lost.into())]);
        ui.label(RichText::new(told).color(theme::ALARM));
    }
    if row.convoys > 0 {
        let brought = view.number(row.convoys);
        parts::row(ui, &view.text("panel-convoys"), &brought);
    }
    if row.hungry_days > 0 {
        let days = view.message("panel-days", &[("n", row.hungry_days.into())]);
        parts::row_alarm(ui, &view.text("panel-hungry"), &days);
    }
}

/// Grass that its horses need and find.
pub(super) fn grass(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let row = view.state.forces().row(id);
    if row.grass_need == 0 {
        return;
    }
    section(ui, view, &view.text("panel-grass"), Some("term:grass"));
    parts::sum_row(ui, &view.text("panel-grass-need"), &view.number(row.grass_need), false);
    let found = row.grass_found.min(row.grass_need);
    parts::sum_row(ui, &view.text("panel-grass-found"), &view.number(found), false);
    let permille = force_supply(view.state, id).grass_permille;
    let percent = view.cx.lang().number((permille / 10).into());
    let percent = view.message("panel-percent", &[("n", percent.into())]);
    parts::share(ui, &view.text("panel-grass-share"), permille, &percent);
}

/// What pulls at the horses' condition, and whether the season lifts it.
pub(super) fn trend(view: &PanelView<'_, '_>, id: ForceId) -> String {
    let state = view.state;
    let supply = force_supply(state, id);
    let lost = supply.condition_lost + supply.condition_worked;
    let lang = view.cx.lang();
    if lost > 0 {
        let (grass, work) = (supply.condition_lost, supply.condition_worked);
        let args = [
            ("percent", lang.percent(lost).into()),
            ("grass", lang.percent(grass).into()),
            ("work", lang.percent(work).into()),
        ];
        return view.message("panel-trend-down", &args);
    }
    let season = state.scenario.season_condition(state.day());
    if state.condition(id) < season {
        view.text("panel-trend-up")
    } else {
        view.text("panel-trend-level")
    }
}
