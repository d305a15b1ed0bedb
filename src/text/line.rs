//! One-line summaries of forces and camp groups, for lists.

use super::{
    Texts,
    teller::{Form, Teller, say, sentence},
    words,
};
use crate::rules::{
    event::Body,
    ids::{CampId, ForceId, SideId, Spot},
    order::{CampTask, Task},
    state::{State, Stock},
};

/// A force of the reader's side in a line: men, horses with their condition, days of food, where
/// it stands and what it is doing. Another side's force is told as far as the reader knows it.
#[must_use]
pub fn force_line(texts: &Texts, state: &State, viewer: SideId, force: ForceId) -> String {
    let t = Teller::new(texts, state, viewer);
    sentence(if t.owns_force(force) { own_force(&t, force) } else { seen(&t, Body::Force(force)) })
}

/// A camp group of the reader's side in a line; another side's as far as the reader knows it.
#[must_use]
pub fn camp_line(texts: &Texts, state: &State, viewer: SideId, camp: CampId) -> String {
    let t = Teller::new(texts, state, viewer);
    sentence(if t.owns_camp(camp) { own_camp(&t, camp) } else { seen(&t, Body::Camp(camp)) })
}

/// Days for which a force's own stores and slaughter herd feed it.
#[must_use]
pub fn days_of_food(state: &State, force: ForceId) -> u32 {
    if force.index() >= state.forces().len() {
        return 0;
    }
    let forces = state.forces();
    let herd = forces.sheep(force).saturating_mul(state.scenario.rules.food.man_days_per_sheep);
    forces.stores(force).saturating_add(herd).checked_div(state.men(force)).unwrap_or(0)
}

fn own_force(t: &Teller<'_>, force: ForceId) -> String {
    let state = t.state;
    let name = t.force(force);
    if !state.forces().alive(force) {
        return say!(t, "line-force-gone", force = name);
    }
    let horses = state.horses(force);
    let mounts = if horses == 0 {
        say!(t, "line-on-foot")
    } else {
        let condition = state.condition(force);
        let words = words::condition(t.texts, condition);
        let horses = t.count(Stock::Horses, horses);
        say!(t, "line-horses", horses = horses, condition = words, percent = condition / 10)
    };
    say!(
        t,
        "line-force",
        force = name,
        men = t.men(state.men(force)),
        horses = mounts,
        food = say!(t, "line-food", n = days_of_food(state, force)),
        place = force_place(t, force),
        task = task(t, force),
    )
}

fn force_place(t: &Teller<'_>, force: ForceId) -> String {
    let forces = t.state.forces();
    let (spot, arrives) = (forces.spot(force), forces.arrives(force));
    if arrives > 0 {
        return say!(t, "line-off-map-way", to = t.to(spot), date = t.date(arrives));
    }
    t.at(spot)
}

/// What a force is doing, in a few words.
pub(super) fn task(t: &Teller<'_>, force: ForceId) -> String {
    let forces = t.state.forces();
    match forces.task(force) {
        Task::Rest => words::stance(t.texts, forces.stance(force)),
        Task::March { to, .. } => say!(t, "task-march", to = t.to(to)),
        Task::Follow(other) => say!(t, "task-follow", other = t.force(other)),
        Task::Escort(camp) => say!(t, "task-escort", camp = t.camp(camp)),
        Task::Garrison(place) if forces.garrison(force) == place => {
            say!(t, "task-garrison", place = t.place(place))
        }
        Task::Garrison(place) => say!(t, "task-to-garrison", place = t.place(place)),
        Task::Relieve(other) => say!(t, "task-relieve", other = t.force(other)),
        Task::Merge(into) => say!(t, "task-merge", other = t.force(into)),
        Task::Winter(quarters) => words::quarters(t.texts, quarters),
    }
}

fn own_camp(t: &Teller<'_>, camp: CampId) -> String {
    let (state, camps) = (t.state, t.state.camps());
    let name = t.camp(camp);
    let households = camps.households(camp);
    if households == 0 {
        return say!(t, "line-camp-gone", camp = name);
    }
    let spot = camps.spot(camp);
    let arrives = camps.arrives(camp);
    let place = if arrives > 0 {
        say!(t, "line-off-map-way", to = t.to(spot), date = t.date(arrives))
    } else {
        t.at(spot)
    };
    let task = if state.camp_safe(camp) {
        say!(t, "camp-task-safe")
    } else {
        camp_task(t, camps.task(camp))
    };
    say!(
        t,
        "line-camp",
        camp = name,
        kibitkas = t.count(Stock::Households, households),
        fighters = say!(t, "count-fighters", n = camps.fighters(camp)),
        horses = t.count(Stock::Horses, camps.horses(camp)),
        sheep = t.count(Stock::Sheep, camps.sheep(camp)),
        place = place,
        task = task,
    )
}

fn camp_task(t: &Teller<'_>, task: CampTask) -> String {
    match task {
        CampTask::Rest => say!(t, "camp-task-rest"),
        CampTask::Migrate(to) => say!(t, "camp-task-migrate", to = t.to(Spot::hex(to))),
        CampTask::Flee(to) => say!(t, "camp-task-flee", to = t.to(Spot::hex(to))),
        CampTask::Evacuate(to) => say!(t, "camp-task-migrate", to = t.to(Spot::off_map(to))),
    }
}

/// Another side's body as a contact.
fn seen(t: &Teller<'_>, body: Body) -> String {
    let Some(contact) = t.contact(body) else {
        return say!(t, "line-contact-unknown", body = t.body(body, None));
    };
    let name = t.body(body, Some(contact.estimate));
    let place = t.spot(contact.spot, Form::At);
    if contact.in_sight {
        return say!(t, "line-contact", body = name, place = place);
    }
    let days = t.state.day().saturating_sub(contact.day);
    let (date, ago) = (t.day_month(contact.day), say!(t, "count-days-ago", n = days));
    say!(t, "line-contact-lost", body = name, place = place, date = date, ago = ago)
}
