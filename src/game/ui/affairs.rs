//! Events and decisions: what is asked, the ways that stand open, what follows from each.

use super::{Desk, kit, theme};
use crate::game::{
    act::{Act, Replies},
    campaign::Campaign,
    playback::Playback,
    view::{Screen, Sheet, Sheets},
};
use bevy::prelude::*;
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    affair::{Affair, Choice, Kind, Test},
    ids::{AffairId, SideId},
    observe::Observation,
    order::Order,
    resolve::DAYS,
    state::{NEVER, State as Tables},
};
use std::cell::RefCell;

/// Width of the sheet, points.
const WIDTH: f32 = 680.0;

pub(super) fn show(ctx: &egui::Context, desk: &mut Desk<'_>, affair: AffairId) {
    let acts = RefCell::new(Vec::new());
    {
        let desk: &Desk<'_> = desk;
        let Some(state) = desk.shown() else { return };
        let Some(fixed) = state.scenario.affairs.get(affair.index()) else { return };
        let title = desk.lang().of(&fixed.name).to_owned();
        kit::sheet(ctx, "affair", &title, WIDTH, |ui| {
            let height = (ui.available_height() - 42.0).max(80.0);
            egui::ScrollArea::vertical().id_salt(("affair", affair)).max_height(height).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width());
                    body(ui, desk, affair, fixed, &acts);
                },
            );
            ui.separator();
            ui.horizontal_wrapped(|ui| {
                let asks = open(desk, affair).is_some() && planned(desk, affair).is_none();
                let later = match asks {
                    true => desk.say("affair-later"),
                    false => desk.say("close"),
                };
                if kit::button(ui, "affair-later", &later).clicked() {
                    acts.borrow_mut().push(Act::Close);
                }
            });
        });
    }
    acts.into_inner().into_iter().for_each(|act| desk.act(act));
}

/// The choices that can be made now; nothing where it cannot be answered by the one at the table.
fn open(desk: &Desk<'_>, affair: AffairId) -> Option<Vec<u8>> {
    if !desk.is_planning() {
        return None;
    }
    let session = desk.campaign.as_ref()?.session();
    let all = session.seen_by(desk.seat()).open_affairs();
    all.into_iter().find(|(open, _)| *open == affair).map(|(_, choices)| choices)
}

/// The answer that is planned, and its position among the orders.
fn planned(desk: &Desk<'_>, affair: AffairId) -> Option<(usize, u8)> {
    let seat = desk.seat().some()?;
    let orders = desk.campaign.as_ref()?.session().plan(seat).orders();
    orders.iter().enumerate().find_map(|(at, order)| match *order {
        Order::Answer { affair: other, choice } if other == affair => Some((at, choice)),
        _ => None,
    })
}

fn body(ui: &mut Ui, desk: &Desk<'_>, id: AffairId, affair: &Affair, acts: &RefCell<Vec<Act>>) {
    let Some(state) = desk.shown() else { return };
    let serif = egui::FontId::new(16.0, theme::serif());
    let row = Observation::new(state, desk.seat().some().unwrap_or(affair.side)).affair(id);
    if let Some(row) = row {
        let week = if row.offered == NEVER { row.week } else { row.offered };
        if week != NEVER {
            let day = week.saturating_mul(DAYS);
            let date = text::date(desk.texts(), &state.scenario, day);
            let italic = egui::FontFamily::Name("serif-italic".into());
            ui.label(RichText::new(date).font(egui::FontId::new(14.0, italic)).color(theme::THIN));
        }
    }
    let text_of = desk.lang().of(&affair.text).trim().to_owned();
    if !text_of.is_empty() {
        ui.label(RichText::new(text_of).font(serif));
    }
    ui.add_space(4.0);
    source(ui, desk, affair);
    ui.add_space(6.0);
    let open = open(desk, id);
    let planned = planned(desk, id);
    if let Some(choices) = &open {
        deadline(ui, desk, id, affair, choices);
    } else if affair.kind != Kind::News {
        kit::note(ui, &desk.say("affair-not-open"));
    }
    for (at, choice) in affair.choices.iter().enumerate() {
        let Ok(at) = u8::try_from(at) else { break };
        if affair.kind == Kind::News {
            follows(ui, desk, state, choice);
            continue;
        }
        let can = open.as_ref().is_some_and(|choices| choices.contains(&at));
        let why_not = (!can).then(|| match (&open, &choice.when) {
            (None, _) => desk.say("affair-not-open"),
            (Some(_), Test::Always) => desk.say("affair-cannot"),
            (Some(_), when) => {
                let what = text::condition_met_when(desk.texts(), state, when);
                desk.tell("affair-needs", &[("what", what.into())])
            }
        });
        let chosen = planned.is_some_and(|(_, choice)| choice == at)
            || (open.is_none() && row.is_some_and(|row| row.times > 0 && row.choice == at));
        let fill = if chosen { theme::LEAF_WARM } else { theme::LEAF };
        let frame = egui::Frame::new()
            .fill(fill)
            .stroke(egui::Stroke::new(if chosen { 2.0 } else { 1.0 }, theme::LINE))
            .inner_margin(egui::Margin::symmetric(10, 7))
            .corner_radius(2.0);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let name = desk.lang().of(&choice.name);
            let words = if chosen { format!("✔ {name}") } else { name.to_owned() };
            let label = RichText::new(words).font(egui::FontId::new(16.0, theme::serif_bold()));
            let button = egui::Button::new(label).wrap();
            let response = ui.add_enabled(can, button);
            kit::name(ui, &format!("affair-choice-{at}"), &response);
            if response.clicked() {
                let mut acts = acts.borrow_mut();
                match planned {
                    Some((position, old)) if old == at => acts.push(Act::Withdraw(position)),
                    _ => acts.push(Act::Give(Order::Answer { affair: id, choice: at })),
                }
            }
            if let Some(why) = why_not.filter(|_| open.is_some()) {
                ui.label(RichText::new(format!("! {why}")).color(theme::ALARM).size(13.0));
            }
            follows(ui, desk, state, choice);
            if choice.effects.is_empty() {
                kit::note(ui, &desk.say("affair-nothing-follows"));
            }
        });
        ui.add_space(4.0);
    }
    if planned.is_some() {
        kit::note(ui, &desk.say("affair-planned"));
    }
}

/// What follows from a choice, or from what has happened.
fn follows(ui: &mut Ui, desk: &Desk<'_>, state: &Tables, choice: &Choice) {
    for effect in &choice.effects {
        if let Some(words) = text::effect(desk.texts(), state, desk.eyes.0, effect) {
            ui.label(RichText::new(format!("• {words}")).size(13.5));
        }
    }
}

/// By when it must be answered, and what comes of silence.
fn deadline(ui: &mut Ui, desk: &Desk<'_>, id: AffairId, affair: &Affair, open: &[u8]) {
    let Some(state) = desk.shown() else { return };
    let words = match affair.kind {
        Kind::Decision => {
            let offered = state.affairs().offered(id);
            let week = if offered == NEVER { state.week() } else { offered };
            // It is settled at the end of the week after it came up.
            let day =
                (week + 1).saturating_mul(DAYS).saturating_sub(1).max(state.week() * DAYS + 6);
            let date = text::date(desk.texts(), &state.scenario, day);
            let default = open.first().and_then(|&at| affair.choices.get(usize::from(at)));
            let choice = default.map_or(String::new(), |c| desk.lang().of(&c.name).to_owned());
            desk.tell("affair-deadline", &[("date", date.into()), ("choice", choice.into())])
        }
        Kind::Step => desk.say("affair-step"),
        Kind::News => return,
    };
    ui.label(RichText::new(words).strong());
    ui.add_space(4.0);
}

/// How well the matter is known, and from where.
fn source(ui: &mut Ui, desk: &Desk<'_>, affair: &Affair) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let grade = text::grade(desk.texts(), affair.grade);
        ui.label(RichText::new(format!("[{grade}]")).size(12.0).strong())
            .on_hover_text(desk.say("enc-grades-why"));
        ui.label(RichText::new(affair.source.trim()).size(12.0).color(theme::THIN));
    });
}

/// What has been announced so far.
#[derive(Default)]
pub(super) struct Announced {
    /// Week and side of the dispatch that lies open or was read last.
    read: Option<(u16, SideId)>,
    /// Whether its decisions have been announced.
    done: bool,
}

/// When the dispatch of a week has been read, the decisions that came up in it are laid on the
/// table.
pub(super) fn announce(
    mut announced: Local<Announced>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    sheets: Res<Sheets>,
    screen: Res<State<Screen>>,
    mut replies: ResMut<Replies>,
) {
    let Some(campaign) = campaign.filter(|_| *screen.get() == Screen::Campaign) else {
        *announced = Announced::default();
        return;
    };
    let now = (campaign.state().week(), campaign.seat());
    if sheets.0.contains(&Sheet::Dispatch) {
        if announced.read != Some(now) {
            *announced = Announced { read: Some(now), done: false };
        }
        return;
    }
    let waits = announced.read == Some(now) && !announced.done;
    if !waits || !sheets.0.is_empty() || !playback.is_idle() {
        return;
    }
    announced.done = true;
    let Some(side) = now.1.some().filter(|_| !campaign.session().is_over()) else { return };
    let state = campaign.state();
    let fresh = campaign.session().seen_by(side).open_affairs().into_iter().filter(|(id, _)| {
        let decision = state.scenario.affairs[id.index()].kind == Kind::Decision;
        decision && state.affairs().offered(*id) != NEVER
    });
    // The first lies on top.
    let mut fresh: Vec<AffairId> = fresh.map(|(id, _)| id).collect();
    fresh.reverse();
    replies.write_batch(fresh.into_iter().map(|id| Act::Open(Sheet::Affair(id))));
}
