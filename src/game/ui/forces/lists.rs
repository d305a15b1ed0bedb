//! What stands in the list.

use super::{
    super::{PanelContext, memo, panel_view::PanelView, widgets},
    ForcesTab,
    row::{ListRow, draw, nothing},
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{LookIntent, ScreenIntent, Sheet},
    planning::{
        click::afield,
        planned::{in_view, look_at},
    },
};
use bevy_egui::egui::Ui;
use rules::{
    event::{Body, Fate},
    ids::{ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId, Subject},
    observe::{Enemy, Observation},
    state::NEVER,
};

/// How many of a kind need an order.
pub(super) fn pressing(cx: &PanelContext<'_>, tab: ForcesTab) -> usize {
    let of_tab = |subject: &Subject| {
        matches!(
            (subject, tab),
            (Subject::Force(_), ForcesTab::Forces)
                | (Subject::Camp(_), ForcesTab::Camps)
                | (Subject::Place(_), ForcesTab::Places)
                | (Subject::ScriptedEvent(_), ForcesTab::ScriptedEvents)
        )
    };
    cx.watch.counted().filter(|alert| of_tab(&alert.subject)).count()
}

/// Decisions and steps that are open to the player, whether or not they press.
pub(super) fn open(cx: &PanelContext<'_>, tab: ForcesTab) -> usize {
    let seen = cx.seen().filter(|_| tab == ForcesTab::ScriptedEvents && cx.is_planning());
    seen.map_or(0, |seen| {
        seen.open_scripted_events().iter().filter(|(_, choices)| !choices.is_empty()).count()
    })
}

/// Those of whom somebody had to look after in a week of a side, in the order in which they were listed.
type Listed = (Option<(u16, SideId)>, Vec<Subject>);

/// Puts those that need a look first, in the order of the watch. Who has been seen to keeps his place until
/// the next week: rows do not move under the pointer.
fn urgent_first<T>(
    ui: &Ui,
    view: &PanelView<'_, '_>,
    items: &mut [T],
    subject: impl Fn(&T) -> Subject,
) {
    let week = view.seen.as_ref().map(|seen| (seen.week(), seen.side()));
    let (of, mut listed): Listed = memo::kept(ui.ctx(), "urgent");
    if of != week {
        listed.clear();
    }
    for alert in view.cx.watch.counted() {
        if !listed.contains(&alert.subject) {
            listed.push(alert.subject);
        }
    }
    let place = |item: &T| {
        let who = subject(item);
        listed.iter().position(|&other| other == who).unwrap_or(usize::MAX)
    };
    items.sort_by_key(place);
    memo::keep::<Listed>(ui.ctx(), "urgent", (week, listed));
}

fn fits(search: &str, words: &[&str]) -> bool {
    search.is_empty() || words.iter().any(|word| word.to_lowercase().contains(search))
}

/// What a click on a row does.
enum RowClick {
    /// Looks at one that may need an order.
    Look(Subject),
    /// Selects a thing, and moves the map to where it is.
    Select(Subject, Option<HexId>),
    /// Opens a decision.
    Open(ScriptedEventId),
}

impl RowClick {
    /// The force that is looked at.
    fn force(&self) -> Option<ForceId> {
        match *self {
            Self::Look(Subject::Force(force)) => Some(force),
            Self::Look(_) | Self::Select(..) | Self::Open(_) => None,
        }
    }
}

/// Draws the rows, or the note of an empty list.
fn list(ui: &mut Ui, view: &PanelView<'_, '_>, rows: Vec<(ListRow, RowClick)>, none: &str) {
    if rows.is_empty() {
        nothing(ui, none);
    }
    let forces: Vec<Option<ForceId>> = rows.iter().map(|(_, click)| click.force()).collect();
    for (at, (row, click)) in rows.into_iter().enumerate() {
        if !draw(ui, view, &row) {
            continue;
        }
        let held = ui.input(|input| input.modifiers);
        match (forces[at], held.command, held.shift) {
            (Some(force), true, _) => view.emit(LookIntent::Toggle(Subject::Force(force))),
            (Some(_), false, true) => {
                let head = view.cx.selected.forces().next();
                let from = forces.iter().position(|&force| force.is_some() && force == head);
                let from = from.unwrap_or(at);
                let range = &forces[from.min(at)..=from.max(at)];
                // The head stays the head.
                let all = head.into_iter().chain(range.iter().copied().flatten());
                view.emit(LookIntent::SelectForces(all.collect()));
            }
            _ => clicked(view, click),
        }
    }
}

fn clicked(view: &PanelView<'_, '_>, click: RowClick) {
    match click {
        RowClick::Look(subject) => {
            if let Some(seen) = &view.seen {
                view.cx.emit_all(look_at(seen, subject, &view.cx.draft));
            }
        }
        RowClick::Select(thing, hex) => {
            view.emit(LookIntent::Select(Some(thing)));
            let map = &view.state.scenario.map;
            view.cx.emit_all(hex.map(|hex| in_view(map, hex, &view.cx.draft)));
        }
        RowClick::Open(id) => view.emit(ScreenIntent::Open(Sheet::ScriptedEvent(id))),
    }
}

pub(super) fn forces(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let mut forces: Vec<ForceId> = seen.forces().collect();
    forces.sort_by_key(|&force| core::cmp::Reverse(seen.men(force)));
    urgent_first(ui, view, &mut forces, |force| Subject::Force(*force));
    let officers = seen.standing().officers;
    widgets::note(ui, &view.message("panel-officers", &[("n", officers.into())]));
    let rows: Vec<_> =
        forces.into_iter().filter_map(|force| force_row(view, seen, search, force)).collect();
    let afield: Vec<ForceId> = afield(seen)
        .filter(|&force| rows.iter().any(|(_, click)| click.force() == Some(force)))
        .collect();
    if afield.len() > 1 {
        let all = view.message("plan-select-all", &[("n", afield.len().into())]);
        let button = widgets::button(ui, "forces-select-all", &all);
        if button.tip(view.text("plan-select-all-tip")).clicked() {
            view.emit(LookIntent::SelectForces(afield));
        }
    }
    list(ui, view, rows, &view.text("plan-list-empty"));
}

fn force_row(
    view: &PanelView<'_, '_>,
    seen: &Observation<'_>,
    search: &str,
    force: ForceId,
) -> Option<(ListRow, RowClick)> {
    let row = seen.force(force)?;
    let title = view.force(force);
    let leader = row.leader.some().map(|id| view.leader(id)).unwrap_or_default();
    let task = text::force_task(view.texts(), view.state, view.side, force);
    if !fits(search, &[&title, &leader, &task]) {
        return None;
    }
    let waits = row.arrives == NEVER;
    let subject = Subject::Force(force);
    let doing = match leader.is_empty() || title.contains(&leader) {
        true => task.clone(),
        false => format!("{leader} · {task}"),
    };
    // What is composed for it and waits is to be seen without the pointer.
    let (title, doing) = match view.cx.aside.has(Body::Force(force)) {
        true => {
            let doing = view.message("plan-row-ungiven", &[("task", doing.into())]);
            (format!("✍ {title}"), doing)
        }
        false => (title, doing),
    };
    let row = ListRow {
        key: format!("force-{}", force.0),
        title,
        number: view.number(seen.men(force)),
        tip: format!("{}\n{doing}", view.at(row.spot)),
        under: doing,
        fitness: match waits {
            true => Vec::new(),
            false => text::fitness_lines(view.texts(), view.state, force),
        },
        alert: view.cx.watch.of(subject).cloned(),
        selected: view.cx.selected.contains(subject),
        ..ListRow::default()
    };
    Some((row, RowClick::Look(subject)))
}

pub(super) fn camps(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let mut camps: Vec<_> = seen.camps().collect();
    camps.sort_by_key(|&camp| core::cmp::Reverse(seen.camp(camp).map_or(0, |row| row.households)));
    urgent_first(ui, view, &mut camps, |camp| Subject::Camp(*camp));
    let mut rows = Vec::new();
    for camp in camps {
        let Some(row) = seen.camp(camp) else { continue };
        let title = view.camp(camp);
        let task = text::camp_task(view.texts(), view.state, view.side, camp);
        if !fits(search, &[&title, &task]) {
            continue;
        }
        let subject = Subject::Camp(camp);
        let args = [("horses", row.horses.into()), ("sheep", row.sheep.into())];
        let row = ListRow {
            key: format!("camp-{}", camp.0),
            title,
            number: view.number(row.households),
            under: format!("{task} · {}", view.message("plan-herds", &args)),
            alert: view.cx.watch.of(subject).cloned(),
            selected: view.cx.selected.contains(Subject::Camp(camp)),
            tip: text::camp_line(view.texts(), view.state, view.side, camp),
            ..ListRow::default()
        };
        rows.push((row, RowClick::Look(subject)));
    }
    list(ui, view, rows, &view.text("plan-list-empty"));
}

pub(super) fn places(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let scenario = seen.scenario();
    let all = (0..scenario.places.len()).map(PlaceId::at);
    let mut places: Vec<PlaceId> = all.filter(|&p| scenario.kind(p).can_be_held).collect();
    let rank = |place: PlaceId| {
        let holder = seen.holder(place);
        let whose = match holder {
            side if side == seen.side() => 0,
            side if scenario.hostile(seen.side(), side) => 1,
            _ => 2,
        };
        (whose, core::cmp::Reverse(scenario.places[place.index()].importance))
    };
    places.sort_by_key(|&place| rank(place));
    urgent_first(ui, view, &mut places, |place| Subject::Place(*place));
    let mut rows = Vec::new();
    for place in places {
        let title = view.place(place);
        if !fits(search, &[&title]) {
            continue;
        }
        let subject = Subject::Place(place);
        let line = text::place_line(view.texts(), view.state, view.side, place);
        let points = scenario.places[place.index()].points;
        let number = match points {
            0 => String::new(),
            n => view.message("plan-points", &[("n", n.into())]),
        };
        let row = ListRow {
            key: format!("place-{}", place.0),
            sign: seen.holder(place).some(),
            under: after_name(&line, &title).to_owned(),
            title,
            number,
            alert: view.cx.watch.of(subject).cloned(),
            selected: view.cx.selected.contains(Subject::Place(place)),
            tip: line,
            ..ListRow::default()
        };
        rows.push((row, RowClick::Look(subject)));
    }
    list(ui, view, rows, &view.text("plan-list-empty"));
}

/// Peoples and their leaders.
pub(super) fn people(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let scenario = seen.scenario();
    let groups = (0..scenario.groups.len()).map(GroupId::at);
    let groups = groups.filter(|&group| scenario.groups[group.index()].side == seen.side());
    let leaders = (0..scenario.leaders.len()).map(LeaderId::at);
    let mut leaders: Vec<LeaderId> =
        leaders.filter(|&id| scenario.leaders[id.index()].side == seen.side()).collect();
    leaders.sort_by_key(|&id| core::cmp::Reverse(scenario.leaders[id.index()].rank));
    let groups = groups.filter_map(|group| group_row(view, seen, search, group));
    let leaders = leaders.into_iter().filter_map(|id| leader_row(view, seen, search, id));
    list(ui, view, groups.chain(leaders).collect(), &view.text("plan-list-empty"));
}

fn group_row(
    view: &PanelView<'_, '_>,
    seen: &Observation<'_>,
    search: &str,
    group: GroupId,
) -> Option<(ListRow, RowClick)> {
    let lang = view.cx.lang();
    let title = lang.of(&seen.scenario().groups[group.index()].name).to_owned();
    let known = seen.group(group)?;
    if !fits(search, &[&title]) {
        return None;
    }
    let line = text::group_line(view.texts(), view.state, view.side, group);
    let percent = lang.percent(known.commitment.into());
    let row = ListRow {
        key: format!("group-{}", group.0),
        under: after_name(&line, &title).to_owned(),
        title,
        number: view.message("plan-commitment", &[("n", percent.into())]),
        selected: view.cx.selected.contains(Subject::Group(group)),
        tip: line,
        ..ListRow::default()
    };
    Some((row, RowClick::Select(Subject::Group(group), None)))
}

fn leader_row(
    view: &PanelView<'_, '_>,
    seen: &Observation<'_>,
    search: &str,
    leader: LeaderId,
) -> Option<(ListRow, RowClick)> {
    let title = view.leader(leader);
    let leads = seen.forces().find(|&f| seen.force(f).is_some_and(|row| row.leader == leader));
    let under = match (seen.leader(leader)?.fate, leads) {
        (Fate::Well, Some(force)) => {
            view.message("plan-leads", &[("force", view.force(force).into())])
        }
        (Fate::Well, None) => view.text("plan-leads-none"),
        (Fate::Wounded, _) => view.text("plan-leader-wounded"),
        (Fate::Captured | Fate::Killed, _) => view.text("plan-leader-lost"),
    };
    if !fits(search, &[&title, &under]) {
        return None;
    }
    let row = ListRow {
        key: format!("leader-{}", leader.0),
        title,
        under,
        selected: view.cx.selected.contains(Subject::Leader(leader)),
        ..ListRow::default()
    };
    let hex = leads.and_then(|force| seen.force_hex(force));
    Some((row, RowClick::Select(Subject::Leader(leader), hex)))
}

/// Bodies of others that the side knows of, those in sight and the newest first.
pub(super) fn enemies(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let mut known: Vec<Enemy> = seen.known().collect();
    known.sort_by_key(|enemy| {
        let contact = &enemy.contact;
        (!contact.in_sight, core::cmp::Reverse(contact.day), core::cmp::Reverse(contact.estimate))
    });
    let rows = known.iter().filter_map(|enemy| enemy_row(view, search, enemy));
    list(ui, view, rows.collect(), &view.text("plan-enemies-none"));
}

fn enemy_row(view: &PanelView<'_, '_>, search: &str, enemy: &Enemy) -> Option<(ListRow, RowClick)> {
    let n = [("n", enemy.contact.estimate.into())];
    let (key, line, thing, title) = match enemy.body {
        Body::Force(force) => (
            format!("enemy-force-{}", force.0),
            text::force_line(view.texts(), view.state, view.side, force),
            Subject::Force(force),
            view.message("plan-enemy-men", &n),
        ),
        Body::Camp(camp) => (
            format!("enemy-camp-{}", camp.0),
            text::camp_line(view.texts(), view.state, view.side, camp),
            Subject::Camp(camp),
            view.message("plan-enemy-camp", &n),
        ),
    };
    if !fits(search, &[&line]) {
        return None;
    }
    let days = view.state.days_since(enemy.contact.day);
    let ago = match enemy.contact.in_sight {
        true => view.text("plan-in-sight"),
        false => view.message("plan-seen-ago", &[("n", days.into())]),
    };
    let row = ListRow {
        key,
        sign: enemy.side.some(),
        title,
        under: format!("{ago} · {}", view.at(enemy.contact.spot)),
        selected: view.cx.selected.contains(thing),
        tip: line,
        ..ListRow::default()
    };
    Some((row, RowClick::Select(thing, enemy.contact.spot.as_hex())))
}

/// A line that begins with a name, without it: the name stands over it already.
fn after_name<'a>(line: &'a str, name: &str) -> &'a str {
    let rest = line.strip_prefix(name).and_then(|rest| rest.strip_prefix(": "));
    rest.unwrap_or(line)
}

/// The beginning of a text, up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    text.find(". ").map_or(text, |end| &text[..=end])
}

/// Decisions and steps that stand open.
pub(super) fn scripted_events(ui: &mut Ui, view: &PanelView<'_, '_>, search: &str) {
    let Some(seen) = &view.seen else { return };
    let lang = view.cx.lang();
    let mut rows = Vec::new();
    for (id, choices) in seen.open_scripted_events() {
        let Some(fixed) = seen.scenario().scripted_events.get(id.index()) else { continue };
        let title = lang.of(&fixed.name).to_owned();
        if choices.is_empty() || !fits(search, &[&title]) {
            continue;
        }
        let row = ListRow {
            key: format!("scripted-event-{}", id.0),
            title,
            under: first_sentence(lang.of(&fixed.text)).to_owned(),
            alert: view.cx.watch.of(Subject::ScriptedEvent(id)).cloned(),
            tip: view.text("plan-scripted-event-tip"),
            ..ListRow::default()
        };
        rows.push((row, RowClick::Open(id)));
    }
    list(ui, view, rows, &view.text("plan-scripted-events-none"));
}
