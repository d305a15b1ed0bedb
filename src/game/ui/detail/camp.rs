//! One's own camp group.

use super::{
    super::{panel_view::PanelView, theme, widgets},
    force::mail,
    parts::{self, section},
};
use bevy_egui::egui::{RichText, Ui};
use rules::{
    check::levy_available,
    event::Body,
    explain::camp_supply,
    hex::HEX_KM,
    ids::{CampId, HexId, SideId, Subject},
    order::{Bearer, CampTask},
    state::Stock,
};

/// Hexes within which a known enemy is a danger: about four days of a camp's march.
const DANGER_HEXES: u32 = 6;

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: CampId,
) -> (String, String, SideId, Option<HexId>) {
    let camps = view.state.camps();
    (view.camp(id), view.at(camps.spot(id)), camps.side(id), view.state.camp_hex(id))
}

/// Whose it is, what it is doing, and what lives there.
pub(super) fn doing(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let (state, camps) = (view.state, view.state.camps());
    let row = camps.row(id);
    let group = &state.scenario.groups[row.group.index()];
    ui.horizontal_wrapped(|ui| {
        widgets::note(ui, &view.text("panel-people"));
        parts::link(ui, view, Subject::Group(row.group), view.cx.lang().of(&group.name));
    });
    let task = if state.camp_safe(id) {
        view.text("panel-camp-safe")
    } else {
        text::camp_task(view.texts(), state, view.side, id)
    };
    parts::row(ui, &view.text("panel-doing"), &task);
    if row.arrives > 0 {
        let date = text::date(view.texts(), &state.scenario, row.arrives);
        parts::row(ui, &view.text("panel-due"), &date);
    }
    let herds = [("horses", row.horses.into()), ("sheep", row.sheep.into())];
    let herds = view.message("plan-herds", &herds);
    let kibitkas = view.count(Stock::Households, row.households);
    ui.add(bevy_egui::egui::Label::new(format!("{kibitkas} · {herds}")).wrap());
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let rule = view.state.camps().row(id).rule;
    parts::row(ui, &view.text("panel-camp-rule"), &text::camp_rule(view.texts(), rule));
    danger(ui, view, id);
    people(ui, view, id);
    herds(ui, view, id);
    mail(ui, view, |order| order.bearer() == Bearer::Camp(id));
}

/// Enemies that the side knows of near the camp.
fn danger(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let (state, camps) = (view.state, view.state.camps());
    if let CampTask::Flee(_) = camps.task(id) {
        let days = view.message("panel-days", &[("n", camps.flight_days(id).into())]);
        parts::row_alarm(ui, &view.text("panel-in-flight"), &days);
    }
    let Some(here) = state.camp_hex(id) else { return };
    let Some(seen) = &view.seen else { return };
    let mut near: Vec<_> = seen
        .enemy_forces()
        .map(|(enemy, hex)| (view.hexes(here, hex), enemy))
        .filter(|&(hexes, _)| hexes <= DANGER_HEXES)
        .collect();
    near.sort_by_key(|&(hexes, enemy)| (hexes, enemy.body));
    if near.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-danger"), Some("term:flight"));
    for (hexes, enemy) in near {
        let Body::Force(force) = enemy.body else { continue };
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new("!").color(theme::ALARM).strong());
            parts::link(ui, view, Subject::Force(force), &view.force(force));
            widgets::note(ui, &view.message("panel-km-off", &[("n", (hexes * HEX_KM).into())]));
        });
    }
}

fn people(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let row = view.state.camps().row(id);
    section(ui, view, &view.text("panel-households"), Some("term:kibitka"));
    let now = view.count(Stock::Households, row.households);
    ui.label(RichText::new(now).font(bevy_egui::egui::FontId::new(15.0, theme::sans_bold())));
    let persons = row.households * view.state.scenario.rules.camps.persons_per_household;
    parts::row(ui, &view.text("panel-persons"), &view.number(persons));
    let start = &view.state.scenario.start.camps;
    if id.index() < start.len() {
        let then = start.households(id);
        parts::row(ui, &view.text("panel-at-start"), &view.number(then));
        if then > row.households {
            let lost = view.number(then - row.households);
            parts::row_alarm(ui, &view.text("panel-lost-since"), &lost);
        } else if row.households > then {
            parts::row(ui, &view.text("panel-come-since"), &view.number(row.households - then));
        }
    }
    parts::row(ui, &view.text("panel-at-home"), &view.count(Stock::Men, row.fighters));
    let levy = levy_available(view.state, id);
    parts::row(ui, &view.text("panel-levy-free"), &view.count(Stock::Men, levy));
}

fn herds(ui: &mut Ui, view: &PanelView<'_, '_>, id: CampId) {
    let row = view.state.camps().row(id);
    let supply = camp_supply(view.state, id);
    section(ui, view, &view.text("panel-herds"), Some("term:herd"));
    parts::sum_row(ui, &view.text("panel-horses"), &view.number(row.horses), false);
    parts::sum_row(ui, &view.text("panel-sheep"), &view.number(row.sheep), false);
    let each = view.number(supply.herd_per_household);
    let word = view.text("panel-herd-each");
    if supply.herd_per_household < supply.minimum {
        parts::row_alarm(ui, &word, &each);
        let least = view.message("panel-herd-least", &[("n", supply.minimum.into())]);
        widgets::note(ui, &least);
    } else {
        parts::row(ui, &word, &each);
    }
    if supply.grass_need > 0 {
        let percent = view.cx.lang().number((supply.grass_permille / 10).into());
        let percent = view.message("panel-percent", &[("n", percent.into())]);
        parts::share(ui, &view.text("panel-grass-share"), supply.grass_permille, &percent);
    }
    if row.food == 0 {
        return;
    }
    section(ui, view, &view.text("panel-food-week"), Some("term:supply"));
    parts::sum_row(ui, &view.text("panel-milk"), &view.number(supply.milk), false);
    parts::sum_row(ui, &view.text("panel-meat"), &view.number(supply.meat), false);
    if supply.short > 0 {
        let word = view.text("panel-food-short");
        parts::sum_row(ui, &format!("! {word}"), &view.number(supply.short), false);
    }
    let need = supply.milk + supply.meat + supply.short;
    parts::sum_row(ui, &view.text("panel-food-need"), &view.number(need), true);
    if supply.slaughtered > 0 {
        let sheep = view.count(Stock::Sheep, supply.slaughtered);
        parts::row(ui, &view.text("panel-slaughtered"), &sheep);
    }
    if supply.given > 0 {
        let sheep = view.count(Stock::Sheep, supply.given);
        parts::row(ui, &view.text("panel-given"), &sheep);
    }
}
