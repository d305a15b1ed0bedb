//! One's own force.

use super::{
    super::{gauge, panel_view::PanelView, theme, widgets},
    leader,
    parts::{self, section},
    supply,
};
use crate::game::ui::widgets::Tip;
use bevy_egui::egui::{RichText, Ui};
use rules::{
    ids::{ContingentId, ForceId, HexId, SideId, Subject},
    map::Mover,
    observe::Observation,
    order::{Bearer, Order, Task},
    outlook::Journey,
    state::{NEVER, Stock},
};

pub(super) fn title(
    view: &PanelView<'_, '_>,
    id: ForceId,
) -> (String, String, SideId, Option<HexId>) {
    let forces = view.state.forces();
    let under = view.at(forces.spot(id));
    (view.force(id), under, forces.side(id), view.state.force_hex(id))
}

pub(super) fn show(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let leader = view.state.forces().leader(id);
    if leader.is_some() {
        section(ui, view, &view.text("panel-leader"), Some("term:leader"));
        leader::short(ui, view, leader);
    }
    command(ui, view, id);
    men(ui, view, id);
    horses(ui, view, id);
    supply::food(ui, view, id);
    supply::grass(ui, view, id);
    posture(ui, view, id);
    mail(ui, view, |order| owner(view, order) == Some(id));
}

/// Who commands one's own force, where no leader of name does.
fn command(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let forces = view.state.forces();
    if !view.knows(forces.side(id)) || forces.leader(id).is_some() {
        return;
    }
    let led = forces.officer(id);
    let key = if led { "panel-commander-officer" } else { "panel-commander-none" };
    widgets::note(ui, &view.text(key));
}

/// What it is doing, and until when.
pub(super) fn doing(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let forces = view.state.forces();
    let task = text::force_task(view.texts(), view.state, view.side, id);
    parts::row(ui, &view.text("panel-doing"), &task);
    let arrives = forces.arrives(id);
    if arrives == NEVER {
        widgets::note(ui, &view.text("panel-waits"));
    }
    // When one who comes from off the map is due is told as what it does.
    if let Some(day) = arrival(view, id).filter(|_| arrives == 0) {
        let date = text::date(view.texts(), &view.state.scenario, day);
        let days = day.saturating_sub(view.state.orders_day());
        let due = view.message("panel-due-in", &[("date", date.into()), ("n", days.into())]);
        parts::row(ui, &view.text("panel-due"), &due);
    }
}

/// How its men hold together, how its horses are and how long it can eat: what every order hangs on.
pub(super) fn glance(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    for line in text::fitness_lines(view.texts(), view.state, id) {
        gauge::line(ui, &line);
    }
    if view.state.horses(id) == 0 {
        widgets::note(ui, &view.text("panel-no-horses"));
    }
}

/// The day on which a force comes to where its task leads it, if all goes as it stands.
fn arrival(view: &PanelView<'_, '_>, id: ForceId) -> Option<u16> {
    let forces = view.state.forces();
    match forces.task(id) {
        Task::March { .. } | Task::Garrison(_) | Task::Besiege { .. } => {
            Journey::standing(&Observation::new(view.state, forces.side(id)), id)?.arrives
        }
        Task::Rest
        | Task::Follow(_)
        | Task::Escort(_)
        | Task::Relieve(_)
        | Task::Merge(_)
        | Task::Winter(_)
        | Task::Raid(_) => None,
    }
}

fn men(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let state = view.state;
    section(ui, view, &view.text("panel-men"), Some("term:contingent"));
    let total = view.count(Stock::Men, state.men(id));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(total).font(bevy_egui::egui::FontId::new(15.0, theme::sans_bold())));
        if state.mover(id) == Mover::Foot {
            widgets::note(ui, &view.text("panel-on-foot"));
        }
    });
    let cohesion = state.cohesion(id);
    let percent = percent(view, cohesion);
    parts::share(ui, &view.text("panel-cohesion"), cohesion, &percent);
    for contingent in state.contingents_of(id) {
        if state.contingents().men(contingent) > 0 {
            one(ui, view, contingent);
        }
    }
}

fn percent(view: &PanelView<'_, '_>, permille: u32) -> String {
    let percent = view.cx.lang().number((permille / 10).into());
    view.message("panel-percent", &[("n", percent.into())])
}

fn one(ui: &mut Ui, view: &PanelView<'_, '_>, id: ContingentId) {
    let (state, s, lang) = (view.state, &view.state.scenario, view.cx.lang());
    let row = state.contingents().row(id);
    ui.add_space(3.0);
    let frame = bevy_egui::egui::Frame::new()
        .fill(theme::LEAF)
        .inner_margin(bevy_egui::egui::Margin::symmetric(6, 4))
        .corner_radius(2.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(view.number(row.men)).strong());
            if let Some(troop) = s.troops.get(row.troop.index()) {
                ui.label(lang.of(&troop.name));
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if let Some(group) = s.groups.get(row.group.index()) {
                parts::link(ui, view, Subject::Group(row.group), lang.of(&group.name));
            }
            if let Some(home) = s.camp_names.get(row.home.index()) {
                widgets::note(ui, "·");
                parts::link(ui, view, Subject::Camp(row.home), lang.of(&home.name));
            }
        });
        let cohesion = u32::from(row.cohesion);
        parts::share(ui, &view.text("panel-cohesion"), cohesion, &percent(view, cohesion));
        if row.group.index() < s.groups.len() && view.knows(s.groups[row.group.index()].side) {
            let commitment = u32::from(state.groups().commitment(row.group));
            let n = lang.number((commitment / 10).into());
            parts::share(ui, &view.text("panel-commitment"), commitment, &n);
        }
    });
}

fn horses(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let (state, lang) = (view.state, view.cx.lang());
    let horses = state.horses(id);
    section(ui, view, &view.text("panel-horses"), Some("term:horses"));
    if horses == 0 {
        widgets::note(ui, &view.text("panel-no-horses"));
        return;
    }
    let condition = state.condition(id);
    let trend = supply::trend(view, id);
    ui.horizontal(|ui| {
        parts::dial(ui, condition).tip(view.text("panel-dial-why"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(RichText::new(view.count(Stock::Horses, horses)).strong());
            let words = text::condition(view.texts(), condition);
            let percent = percent(view, condition);
            let told = [("condition", words.into()), ("percent", percent.into())];
            ui.label(view.message("panel-condition", &told));
            ui.label(RichText::new(trend).color(theme::THIN).size(12.5));
        });
    });
    let each = (u64::from(horses) * 1000).checked_div(state.men(id).into()).unwrap_or(0);
    let each = lang.decimal(u32::try_from(each).unwrap_or(0) / 10 * 10);
    parts::row(ui, &view.text("panel-horses-each"), &each);
}

/// How it stands: stance, foraging, works, contact.
fn posture(ui: &mut Ui, view: &PanelView<'_, '_>, id: ForceId) {
    let (forces, texts) = (view.state.forces(), view.texts());
    section(ui, view, &view.text("panel-posture"), Some("term:stance"));
    parts::row(ui, &view.text("panel-stance"), &text::stance(texts, forces.stance(id)));
    parts::row(ui, &view.text("panel-forage"), &text::forage(texts, forces.forage(id)));
    if forces.dug_in(id) > 0 {
        let days = view.message("panel-days", &[("n", forces.dug_in(id).into())]);
        parts::row(ui, &view.text("panel-dug-in"), &days);
    }
    let garrison = forces.garrison(id);
    if garrison.is_some() {
        ui.horizontal_wrapped(|ui| {
            widgets::note(ui, &view.text("panel-garrison-of"));
            parts::link(ui, view, Subject::Place(garrison), &view.place(garrison));
        });
    }
    let foe = forces.contact(id);
    if foe.is_some() && foe.index() < forces.len() {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(view.text("panel-face-to-face")).color(theme::ALARM));
            parts::link(ui, view, Subject::Force(foe), &view.force(foe));
        });
    }
}

/// The force that an order is for.
fn owner(view: &PanelView<'_, '_>, order: &Order) -> Option<ForceId> {
    let contingents = view.state.contingents();
    let of = |c: ContingentId| (c.index() < contingents.len()).then(|| contingents.force(c));
    if let Order::CallLevy { force, .. } = *order {
        return Some(force);
    }
    match order.bearer() {
        Bearer::Force(force) => Some(force),
        Bearer::Contingent(contingent) => of(contingent),
        Bearer::Camp(_) | Bearer::ScriptedEvent(_) => None,
    }
}

/// Orders that ride to something.
pub(super) fn mail(ui: &mut Ui, view: &PanelView<'_, '_>, concerns: impl Fn(&Order) -> bool) {
    let mail = view.state.mail();
    let riding: Vec<(u16, Order)> = mail
        .ids()
        .filter(|&m| view.knows(mail.side(m)))
        .map(|m| (mail.arrives(m), mail.order(m)))
        .filter(|(_, order)| concerns(order))
        .collect();
    if riding.is_empty() {
        return;
    }
    section(ui, view, &view.text("panel-couriers"), Some("term:courier"));
    for (day, order) in riding {
        let date = text::day_month(view.texts(), view.state, day);
        let told = text::order(view.texts(), view.state, &order);
        ui.label(view.message("panel-courier", &[("date", date.into()), ("order", told.into())]));
    }
}
