//! Every order by its name: what can be given to what is selected, found by typing. Numbers in
//! what is typed are numbers of men or rations.

use super::{
    super::{PanelContext, theme, widgets},
    aimed, planned, view, why_not, words,
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{Compose, DraftIntent, Intent, LookIntent, PlanIntent, ScreenIntent},
    planning::{aim, planned as walk},
};
use bevy_egui::egui::{self, Id, Key, Modifiers, RichText, Ui};
use rules::{
    ids::{CampId, ForceId, LeaderId, Subject},
    observe::Observation,
    order::{CampRule, Forage, Order, OrderKind, Quarters, Stance},
};
use std::{collections::BTreeSet, sync::Arc};

/// Rows shown at most; who looks for more types another letter.
const MOST: usize = 60;

#[derive(Clone)]
enum What {
    Order(Order, Option<String>),
    Look(Subject),
}

#[derive(Clone)]
struct PaletteEntry {
    label: String,
    lower: String,
    what: What,
}

/// What the entries were made of: they are made anew when it changes.
type Stamp = (Option<Subject>, Option<u32>, usize, u16);

#[derive(Clone, Default)]
struct Typed {
    query: String,
    at: usize,
    stamp: Stamp,
    entries: Arc<Vec<PaletteEntry>>,
}

/// Every order that can be given now, found by typing.
pub(in crate::game::ui) fn palette(ctx: &egui::Context, cx: &PanelContext<'_>) {
    if !cx.is_planning() {
        cx.emit(ScreenIntent::Close);
        return;
    }
    let store = Id::new("palette");
    let fresh = !ctx.data(|data| data.get_temp::<Typed>(store).is_some());
    let mut typed = ctx.data_mut(|data| data.remove_temp::<Typed>(store)).unwrap_or(Typed {
        query: String::new(),
        at: 0,
        stamp: (None, None, usize::MAX, 0),
        entries: Arc::default(),
    });
    let mut chosen = Vec::new();
    if let Some(seen) = view(cx) {
        let amount = amount(&typed.query);
        let stamp = (cx.selected.one(), amount, planned(cx).len(), seen.week());
        if stamp != typed.stamp {
            typed.entries = Arc::new(entries(cx, &seen, amount));
            typed.stamp = stamp;
        }
        widgets::sheet(ctx, "palette-sheet", &cx.text("order-ui-palette"), 560.0, |ui| {
            field(ui, cx, &mut typed, fresh);
            let found = find(&typed);
            chosen.extend(steer(ui, cx, &mut typed, &found));
            chosen.extend(list(ui, &mut typed, &found));
        });
    }
    if chosen.is_empty() {
        ctx.data_mut(|data| data.insert_temp(store, typed));
    } else {
        cx.emit(ScreenIntent::Close);
        let several = cx.selected.is_several();
        let wait = |wish| if several { walk::waiting(wish) } else { wish };
        cx.emit_all(chosen.into_iter().map(wait));
    }
}

/// Forgets what was typed when the palette is closed in another way.
pub(in crate::game::ui) fn forget(ctx: &egui::Context) {
    ctx.data_mut(|data| data.remove_temp::<Typed>(Id::new("palette")));
}

fn field(ui: &mut Ui, cx: &PanelContext<'_>, typed: &mut Typed, fresh: bool) {
    let before = typed.query.clone();
    let edit = egui::TextEdit::singleline(&mut typed.query)
        .hint_text(cx.text("order-ui-palette-hint"))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit);
    widgets::name(ui, "palette-field", &response);
    if fresh || !response.has_focus() {
        response.request_focus();
    }
    if before != typed.query {
        typed.at = 0;
    }
    let several = cx.selected.several().len();
    let whom = match cx.selected.one() {
        Some(Subject::Force(_)) if several > 0 => {
            cx.message("order-ui-palette-several", &[("n", several.into())])
        }
        Some(Subject::Force(_) | Subject::Camp(_)) => cx.text("order-ui-palette-note"),
        _ => cx.text("order-ui-palette-nobody"),
    };
    widgets::note(ui, &whom);
}

/// Arrow keys and Enter. Returns what Enter asks for.
fn steer(ui: &Ui, cx: &PanelContext<'_>, typed: &mut Typed, found: &[usize]) -> Vec<Intent> {
    let (down, up, go) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.key_pressed(Key::Enter),
        )
    });
    let last = found.len().saturating_sub(1);
    if down {
        typed.at = (typed.at + 1).min(last);
    }
    if up {
        typed.at = typed.at.saturating_sub(1);
    }
    typed.at = typed.at.min(last);
    match found.get(typed.at) {
        Some(&at) if go => entered(cx, &typed.entries[at], cx.shift()),
        _ => Vec::new(),
    }
}

/// What Enter on an entry asks for; with `now` an order is given as it stands.
fn entered(cx: &PanelContext<'_>, entry: &PaletteEntry, now: bool) -> Vec<Intent> {
    match &entry.what {
        // Several are told at once, as their confirmed draft would tell them.
        What::Order(order, None) if now && cx.selected.is_several() => {
            vec![aimed(*order), DraftIntent::Confirm.into()]
        }
        What::Order(order, None) if now => vec![PlanIntent::Give(*order).into()],
        What::Order(..) => clicked(entry),
        What::Look(subject) => {
            view(cx).map_or_else(Vec::new, |seen| walk::look_at(&seen, *subject, &cx.draft))
        }
    }
}

/// What a click on an entry asks for.
fn clicked(entry: &PaletteEntry) -> Vec<Intent> {
    match &entry.what {
        What::Order(order, None) if order.kind().is_plain() => {
            vec![PlanIntent::Give(*order).into()]
        }
        What::Order(order, None) => vec![aimed(*order)],
        What::Order(_, Some(_)) => Vec::new(),
        What::Look(subject) => vec![LookIntent::Select(Some(*subject)).into()],
    }
}

/// The entries that were found. Returns what a click asks for.
fn list(ui: &mut Ui, typed: &mut Typed, found: &[usize]) -> Vec<Intent> {
    let mut chosen = Vec::new();
    let height = (ui.ctx().content_rect().height() - 190.0).clamp(80.0, 420.0);
    egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (row, &at) in found.iter().enumerate() {
            let entry = &typed.entries[at];
            let why = match &entry.what {
                What::Order(_, why) => why.as_deref(),
                What::Look(_) => None,
            };
            let colour = if why.is_some() { theme::THIN } else { theme::INK };
            let label = RichText::new(&entry.label).color(colour);
            let response = ui.selectable_label(row == typed.at, label);
            widgets::name(ui, &format!("command-{row}"), &response);
            if row == typed.at {
                response.scroll_to_me(None);
            }
            let response = match why {
                Some(why) => response.tip(why),
                None => response,
            };
            if let (true, Some(why)) = (row == typed.at, why) {
                ui.label(RichText::new(why).color(theme::ALARM).small());
            }
            if response.clicked() {
                typed.at = row;
                chosen = clicked(entry);
            }
        }
    });
    chosen
}

/// The number in what is typed.
fn amount(query: &str) -> Option<u32> {
    query.split_whitespace().find_map(|word| word.parse().ok())
}

/// Entries in which every typed word occurs, those that begin with it first, those that cannot be
/// given last.
fn find(typed: &Typed) -> Vec<usize> {
    let query = typed.query.to_lowercase();
    let terms: Vec<&str> =
        query.split_whitespace().filter(|term| term.parse::<u32>().is_err()).collect();
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (at, entry) in typed.entries.iter().enumerate() {
        let mut worth = u32::from(matches!(entry.what, What::Order(_, Some(_)))) * 100;
        let all = terms.iter().all(|term| match place(&entry.lower, term) {
            Some(cost) => {
                worth += cost;
                true
            }
            None => false,
        });
        if all {
            found.push((worth, at));
        }
    }
    found.sort_unstable();
    found.into_iter().take(MOST).map(|(_, at)| at).collect()
}

/// How well a word fits: at the start of a word, within one, or its letters in turn.
fn place(label: &str, term: &str) -> Option<u32> {
    if label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(term)) {
        return Some(0);
    }
    if label.contains(term) {
        return Some(2);
    }
    let mut rest = label.chars();
    term.chars().all(|letter| rest.any(|other| other == letter)).then_some(20)
}

fn entries(
    cx: &PanelContext<'_>,
    seen: &Observation<'_>,
    amount: Option<u32>,
) -> Vec<PaletteEntry> {
    let mut orders = Vec::new();
    match cx.selected.one() {
        Some(Subject::Force(force)) if seen.force(force).is_some() => {
            of_force(seen, force, amount, &mut orders);
        }
        Some(Subject::Camp(camp)) if seen.camp(camp).is_some() => {
            of_camp(seen, camp, amount, &mut orders);
        }
        _ => {}
    }
    // What the head of several cannot be told, one of the others may.
    let several = cx.selected.several();
    orders.retain(|order| several.is_empty() || order.kind().is_for_several());
    let one_can = |order: Order| {
        let mut told = several.iter().filter_map(|&force| order.for_force(force));
        told.any(|order| seen.check(&order).is_ok())
    };
    let mut list: Vec<PaletteEntry> = orders
        .into_iter()
        .map(|order| {
            let label = words(cx, &order);
            let why = why_not(cx, seen, &order).filter(|_| !one_can(order));
            let what = What::Order(order, why);
            PaletteEntry { lower: label.to_lowercase(), label, what }
        })
        .collect();
    // What reads alike is one entry, the nearer of two goals: a town and its ferry have one name.
    let mut told = BTreeSet::new();
    list.retain(|entry| told.insert(entry.label.clone()));
    let Some(campaign) = &cx.campaign else { return list };
    let (texts, state, side) = (cx.texts(), campaign.state(), seen.side());
    let forces = seen
        .forces()
        .map(|force| (text::force_name(texts, state, side, force), Subject::Force(force)));
    let camps =
        seen.camps().map(|camp| (text::camp_name(texts, state, side, camp), Subject::Camp(camp)));
    for (name, subject) in forces.chain(camps) {
        let label = cx.message("order-ui-look", &[("name", name.into())]);
        list.push(PaletteEntry { lower: label.to_lowercase(), label, what: What::Look(subject) });
    }
    list
}

/// Kinds of orders to a force that are aimed on the map, in the order of the list.
const AIMED: [OrderKind; 8] = [
    OrderKind::March,
    OrderKind::Besiege,
    OrderKind::Raid,
    OrderKind::Garrison,
    OrderKind::Relieve,
    OrderKind::Follow,
    OrderKind::Escort,
    OrderKind::Merge,
];
const _: () = assert!(aim::has_all_aimed(&AIMED), "a kind that is aimed on the map is left out");

fn of_force(seen: &Observation<'_>, force: ForceId, amount: Option<u32>, out: &mut Vec<Order>) {
    out.push(Order::Halt { force });
    out.extend(Stance::ALL.map(|stance| Order::Stance { force, stance }));
    out.extend(Forage::ALL.map(|forage| Order::Forage { force, forage }));
    out.extend(Quarters::ALL.map(|quarters| Order::Winter { force, quarters }));
    for compose in aim::in_every_way(&AIMED, force) {
        out.extend(aim::targets(seen, compose));
    }
    let here = seen.force_hex(force);
    let together: Vec<ForceId> = seen
        .forces()
        .filter(|&f| f != force && here.is_some() && seen.force_hex(f) == here)
        .collect();
    for (contingent, row) in seen.contingents(force) {
        let men = amount.unwrap_or((row.men / 2).max(1));
        let detach = |to, leader, officer| Order::Detach { contingent, men, to, leader, officer };
        out.extend([false, true].map(|own| detach(ForceId::NONE, LeaderId::NONE, own)));
        let leaders = free_leaders(seen, force).into_iter();
        out.extend(leaders.map(|leader| detach(ForceId::NONE, leader, false)));
        out.extend(together.iter().map(|&to| detach(to, LeaderId::NONE, false)));
        out.push(Order::Release { contingent, men: amount.unwrap_or(row.men) });
    }
    let food = seen.force(force).map_or(0, |row| row.stores / 2).max(1);
    out.push(Order::Depot { force, food_man_days: amount.unwrap_or(food) });
    for camp in seen.camps().filter(|&camp| seen.levy_available(camp) > 0) {
        let men = amount.unwrap_or(seen.levy_available(camp));
        out.push(Order::CallLevy { camp, force, men });
    }
}

/// Leaders of the side who could lead a detachment of a force.
pub(in crate::game::ui) fn free_leaders(seen: &Observation<'_>, force: ForceId) -> Vec<LeaderId> {
    let (scenario, side) = (seen.scenario(), seen.side());
    let busy: Vec<LeaderId> = seen
        .forces()
        .filter(|&other| other != force)
        .filter_map(|other| seen.force(other).map(|row| row.leader))
        .collect();
    let free = |id: &LeaderId| {
        let leader = &scenario.leaders[id.index()];
        let well = seen.leader(*id).is_some_and(|row| row.fate == rules::event::Fate::Well);
        leader.side == side && well && !busy.contains(id)
    };
    (0..scenario.leaders.len()).map(LeaderId::at).filter(free).collect()
}

fn of_camp(seen: &Observation<'_>, camp: CampId, amount: Option<u32>, out: &mut Vec<Order>) {
    out.extend(CampRule::ALL.map(|rule| Order::CampRule { camp, rule }));
    for kind in [OrderKind::Migrate, OrderKind::Evacuate] {
        out.extend(aim::targets(seen, Compose::new(kind, camp)));
    }
    let men = amount.unwrap_or(seen.levy_available(camp));
    out.extend(seen.forces().map(|force| Order::CallLevy { camp, force, men }));
}
