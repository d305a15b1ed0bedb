//! One-line summaries of forces and camp groups, for lists.

use super::{
    Texts,
    teller::{Form, Teller, say, sentence},
    words,
};
use rules::{
    event::{Body, Fate},
    ids::{CampId, ContingentId, ForceId, GroupId, PlaceId, SideId, Spot},
    num,
    order::{CampTask, SiegeWay, Task},
    outlook::{Fit, Fitness},
    state::{CampaignState, NEVER, Stock},
};

/// A force of the reader's side in a line: men, horses with their condition, days of food, where
/// it stands and what it is doing. Another side's force is told as far as the reader knows it.
#[must_use]
pub fn force_line(texts: &Texts, state: &CampaignState, viewer: SideId, force: ForceId) -> String {
    let t = Teller::new(texts, state, viewer);
    sentence(if t.owns_force(force) { own_force(&t, force) } else { seen(&t, Body::Force(force)) })
}

/// A camp group of the reader's side in a line; another side's as far as the reader knows it.
#[must_use]
pub fn camp_line(texts: &Texts, state: &CampaignState, viewer: SideId, camp: CampId) -> String {
    let t = Teller::new(texts, state, viewer);
    sentence(if t.owns_camp(camp) { own_camp(&t, camp) } else { seen(&t, Body::Camp(camp)) })
}

/// A place in a line: who holds it, garrison, granaries, townsmen, and a siege with its way. Of
/// a place in other hands the reader is told who is thought to hold it, and of a siege that its
/// own side presses. [`SideId::NONE`] reads the truth.
#[must_use]
pub fn place_line(texts: &Texts, state: &CampaignState, viewer: SideId, place: PlaceId) -> String {
    let t = Teller::new(texts, state, viewer);
    if place.index() >= state.places().len() {
        return sentence(say!(t, "where-nowhere"));
    }
    sentence(place_in_a_line(&t, place))
}

/// A people or corps in a line: commitment, men under arms, how many it may have, how long it
/// has waited, and its booty. Of other sides' peoples nothing certain is known.
#[must_use]
pub fn group_line(texts: &Texts, state: &CampaignState, viewer: SideId, group: GroupId) -> String {
    let t = Teller::new(texts, state, viewer);
    let own = state.scenario.groups.get(group.index());
    let known = own.is_some_and(|group| !viewer.is_some() || group.side == viewer);
    if !known {
        return sentence(say!(t, "line-group-unknown", group = t.group(group)));
    }
    let groups = state.groups();
    // Who waits off the map for a call counts as under arms nowhere else.
    let rows = state.contingents();
    let of_group = |&c: &ContingentId| state.is_standing(c) && rows.group(c) == group;
    let waits = |&c: &ContingentId| state.forces().arrives(rows.force(c)) == NEVER;
    let waiting: u32 = rows.ids().filter(of_group).filter(waits).map(|c| rows.men(c)).sum();
    let line = say!(
        t,
        "line-group",
        group = t.group(group),
        n = words::hundred(groups.commitment(group)),
        men = t.men(state.men_of_group(group).saturating_sub(waiting)),
        limit = words::hundred(groups.levy_permille(group)),
    );
    let mut notes = Vec::new();
    if waiting > 0 {
        notes.push(say!(t, "line-group-waiting", men = t.men(waiting)));
    }
    if groups.waiting_weeks(group) > 0 {
        notes.push(say!(t, "mood-waiting-weeks", n = groups.waiting_weeks(group)));
    }
    if groups.booty(group) > 0 {
        let sheep = t.count(Stock::Sheep, groups.booty(group));
        notes.push(say!(t, "line-booty", sheep = sheep));
    }
    sentence(with_notes(&t, line, notes))
}

/// That a place held counts nothing because nobody keeps it, with the men who would do; nothing where
/// it counts, or is worth nothing.
#[must_use]
pub fn kept_by_nobody(texts: &Texts, state: &CampaignState, place: PlaceId) -> Option<String> {
    let t = Teller::new(texts, state, SideId::NONE);
    let men = t.men_wanted(place)?;
    Some(sentence(say!(t, "line-counts-not", men = men)))
}

/// Days for which a force's own stores and slaughter herd feed it.
#[must_use]
pub fn days_of_food(state: &CampaignState, force: ForceId) -> u32 {
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
    let line = say!(
        t,
        "line-force",
        force = name,
        men = t.men(state.men(force)),
        cohesion = state.cohesion(force) / 10,
        horses = mounts,
        food = say!(t, "line-food", n = days_of_food(state, force)),
        place = force_place(t, force),
        task = task(t, force),
    );
    with_notes(t, line, force_notes(t, force))
}

/// What is out of the common with a force: a siege in which it lies, a wounded leader.
fn force_notes(t: &Teller<'_>, force: ForceId) -> Vec<String> {
    let forces = t.state.forces();
    let mut notes = Vec::new();
    if Fitness::of(t.state, force).men == Fit::Bad {
        let breaks = t.state.scenario.rules.combat.break_permille / 10;
        notes.push(say!(t, "line-shaken", breaks = breaks));
    }
    let place = match forces.task(force) {
        Task::Besiege { place, .. } if besieges(t.state, force, place) => place,
        _ => forces.garrison(force),
    };
    if place.index() < t.state.places().len() {
        notes.extend(siege_notes(t, place, None));
    }
    if !t.state.is_led(force) {
        notes.push(say!(t, "line-no-commander"));
    }
    notes.extend(wounded(t, force));
    notes
}

fn wounded(t: &Teller<'_>, force: ForceId) -> Option<String> {
    let leader = t.state.forces().leader(force);
    let name = t.leader(leader)?;
    let leaders = t.state.leaders();
    let is = leader.index() < leaders.len() && leaders.fate(leader) == Fate::Wounded;
    let until = leaders.until(leader);
    is.then(|| say!(t, "line-leader-wounded", leader = name, date = t.date(until)))
}

/// Day and way of a siege, and whether the water is cut off.
fn siege_notes(t: &Teller<'_>, place: PlaceId, way: Option<SiegeWay>) -> Vec<String> {
    let places = t.state.places();
    let days = places.siege_days(place);
    if days == 0 {
        return Vec::new();
    }
    let mut notes = vec![match way {
        Some(way) => {
            let way = words::siege_way(t.texts, way);
            say!(t, "line-siege-way", n = days, way = way)
        }
        None => say!(t, "line-siege", n = days),
    }];
    if places.water_cut(place) {
        notes.push(say!(t, "line-water-cut"));
    }
    notes
}

/// Whether a force lies before the walls of a place that is under siege.
fn besieges(state: &CampaignState, force: ForceId, place: PlaceId) -> bool {
    let hex = state.scenario.places.get(place.index()).map(|p| p.hex);
    state.places().siege_days(place) > 0 && hex.is_some() && state.force_hex(force) == hex
}

/// A line with more said of it, one thing after the other.
fn with_notes(t: &Teller<'_>, line: String, notes: Vec<String>) -> String {
    notes.into_iter().fold(line, |line, note| say!(t, "line-note", line = line, note = note))
}

fn place_in_a_line(t: &Teller<'_>, place: PlaceId) -> String {
    let (state, places) = (t.state, t.state.places());
    let name = t.place(place);
    let holder = if t.viewer.index() < t.scenario().sides.len() {
        state.knowledge().holder(t.viewer, place)
    } else {
        places.holder(place)
    };
    let line = if !t.scenario().kind(place).can_be_held {
        say!(t, "line-place-landmark", place = name)
    } else if holder.is_some() {
        say!(t, "line-place", place = name, holder = t.people(holder))
    } else {
        say!(t, "line-place-nobody", place = name)
    };
    let mut notes = Vec::new();
    let within = !t.viewer.is_some() || (holder == t.viewer && places.holder(place) == holder);
    if within {
        notes.extend(inside(t, place));
    }
    if within || pressed(t, place, within).is_some() {
        notes.extend(siege_of(t, place, within));
    }
    with_notes(t, line, notes)
}

/// The way in which a siege is pressed, as far as the reader sees it.
fn pressed(t: &Teller<'_>, place: PlaceId, within: bool) -> Option<SiegeWay> {
    let state = t.state;
    state.living_forces().find_map(|force| match state.forces().task(force) {
        Task::Besiege { place: p, way }
            if p == place && (within || t.owns_force(force)) && besieges(state, force, place) =>
        {
            Some(way)
        }
        _ => None,
    })
}

fn siege_of(t: &Teller<'_>, place: PlaceId, within: bool) -> Vec<String> {
    // How the enemy means to go on is his own scripted event.
    let way = pressed(t, place, within).filter(|_| !within || !t.viewer.is_some());
    siege_notes(t, place, way)
}

/// How a siege stands that the reader's side presses or suffers: "day 9 (blockade); water cut
/// off".
pub(super) fn siege_state(t: &Teller<'_>, place: PlaceId) -> Option<String> {
    let within = t.state.places().holder(place) == t.viewer;
    if !within && pressed(t, place, within).is_none() {
        return None;
    }
    let mut notes = siege_of(t, place, within).into_iter();
    let first = notes.next()?;
    Some(with_notes(t, first, notes.collect()))
}

/// What only those within the walls know.
fn inside(t: &Teller<'_>, place: PlaceId) -> Vec<String> {
    let (state, places) = (t.state, t.state.places());
    let fixed = &t.scenario().places[place.index()];
    let mut notes = Vec::new();
    if t.scenario().kind(place).can_be_held {
        let men: u32 = state.garrison_of(place).map(|force| state.men(force)).sum();
        let holder = places.holder(place);
        let there = state.forces_of(holder).filter(|&f| state.force_hex(f) == Some(fixed.hex));
        let before: u32 = there.map(|force| state.men(force)).sum();
        notes.push(match (men, before) {
            (1.., _) => say!(t, "line-garrison", men = t.men(men)),
            (0, 1..) => say!(t, "line-no-garrison-army", men = t.men(before)),
            (0, 0) => say!(t, "line-no-garrison"),
        });
        let wanted = t.men_wanted(place);
        notes.extend(wanted.map(|men| say!(t, "line-counts-not", men = men)));
        let ration = t.scenario().rules.supply.townsman_ration_permille;
        let mouths = men.saturating_add(num::permille(fixed.people, ration));
        if let Some(days) = places.granary(place).checked_div(mouths) {
            notes.push(say!(t, "line-granary", n = days));
        }
    }
    if fixed.people > 0 {
        notes.push(say!(t, "line-loyalty", n = words::hundred(places.loyalty(place))));
    }
    notes
}

fn force_place(t: &Teller<'_>, force: ForceId) -> String {
    let forces = t.state.forces();
    let (spot, arrives) = (forces.spot(force), forces.arrives(force));
    // What it waits for, and until when, is told as what it does.
    if arrives > 0 && arrives != NEVER {
        return say!(t, "line-on-the-way", to = t.to(spot));
    }
    t.at(spot)
}

/// What a force is doing, in a few words.
pub(super) fn task(t: &Teller<'_>, force: ForceId) -> String {
    let forces = t.state.forces();
    match (forces.arrives(force), forces.task(force)) {
        (NEVER, Task::Rest) => return say!(t, "task-waits"),
        (1.., Task::Rest) => return say!(t, "task-due", date = t.date(forces.arrives(force))),
        _ => {}
    }
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
        Task::Besiege { place, way } => {
            let here = place.index() < t.state.places().len() && besieges(t.state, force, place);
            let key = if here { "task-besiege" } else { "task-to-besiege" };
            let way = words::siege_way(t.texts, way);
            say!(t, key, place = t.place(place), way = way)
        }
        Task::Raid(camp) => say!(t, "task-raid", camp = t.camp(camp)),
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
    let returns = matches!(camps.task(camp), CampTask::Return | CampTask::Migrate(_));
    let place = if arrives > 0 && returns {
        say!(t, "line-off-map-home", from = t.from(spot), date = t.date(arrives))
    } else if arrives > 0 {
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

pub(super) fn camp_task(t: &Teller<'_>, task: CampTask) -> String {
    match task {
        CampTask::Rest => say!(t, "camp-task-rest"),
        CampTask::Return => say!(t, "camp-task-return"),
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
    let days = t.state.days_since(contact.day);
    let (date, ago) = (t.day_month(contact.day), say!(t, "count-days-ago", n = days));
    say!(t, "line-contact-lost", body = name, place = place, date = date, ago = ago)
}
