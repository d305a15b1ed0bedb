//! Events and decisions: what is asked, the ways that stand open, what follows from each.

use super::{PanelContext, theme, widgets};
use crate::game::{
    campaign::Campaign,
    intent::{PlanIntent, Replies, Screen, ScreenIntent, Sheet},
    model::Sheets,
    playback::Playback,
};
use bevy::prelude::*;
use bevy_egui::egui::{self, RichText, Ui};
use rules::{
    ids::{ScriptedEventId, SideId},
    observe::Observation,
    order::Order,
    resolve::DAYS,
    scripted_event::{Choice, ScriptedEvent, ScriptedEventKind, Test},
    state::{CampaignState, NEVER},
};

/// Width of the sheet, points.
const WIDTH: f32 = 680.0;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, scripted_event: ScriptedEventId) {
    {
        let Some(state) = cx.shown() else { return };
        let Some(fixed) = state.scenario.scripted_events.get(scripted_event.index()) else {
            return;
        };
        let title = cx.lang().of(&fixed.name).to_owned();
        widgets::sheet(ctx, "scripted_event", &title, WIDTH, |ui| {
            let height = (ui.available_height() - 42.0).max(80.0);
            egui::ScrollArea::vertical()
                .id_salt(("scripted_event", scripted_event))
                .max_height(height)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    body(ui, cx, scripted_event, fixed);
                });
            ui.separator();
            ui.horizontal_wrapped(|ui| {
                let asks =
                    open(cx, scripted_event).is_some() && planned(cx, scripted_event).is_none();
                let later = match asks {
                    true => cx.text("scripted-event-later"),
                    false => cx.text("close"),
                };
                if widgets::button(ui, "scripted-event-later", &later).clicked() {
                    cx.emit(ScreenIntent::Close);
                }
            });
        });
    }
}

/// The choices that can be made now; nothing where it cannot be answered by the one at the table.
fn open(cx: &PanelContext<'_>, scripted_event: ScriptedEventId) -> Option<Vec<u8>> {
    if !cx.is_planning() {
        return None;
    }
    let session = cx.campaign.as_ref()?.session();
    let all = session.seen_by(cx.seat()?).open_scripted_events();
    all.into_iter().find(|(open, _)| *open == scripted_event).map(|(_, choices)| choices)
}

/// The answer that is planned, and its position among the orders.
fn planned(cx: &PanelContext<'_>, scripted_event: ScriptedEventId) -> Option<(usize, u8)> {
    let seat = cx.seat()?;
    let orders = cx.campaign.as_ref()?.session().plan(seat).orders();
    orders.iter().enumerate().find_map(|(at, order)| match *order {
        Order::Answer { scripted_event: other, choice } if other == scripted_event => {
            Some((at, choice))
        }
        _ => None,
    })
}

fn body(ui: &mut Ui, cx: &PanelContext<'_>, id: ScriptedEventId, scripted_event: &ScriptedEvent) {
    let Some(state) = cx.shown() else { return };
    let serif = egui::FontId::new(16.0, theme::serif());
    let row = Observation::new(state, cx.seat().unwrap_or(scripted_event.side)).scripted_event(id);
    if let Some(row) = row {
        let week = if row.offered == NEVER { row.week } else { row.offered };
        if week != NEVER {
            let day = week.saturating_mul(DAYS);
            let date = text::date(cx.texts(), &state.scenario, day);
            let italic = egui::FontFamily::Name("serif-italic".into());
            ui.label(RichText::new(date).font(egui::FontId::new(14.0, italic)).color(theme::THIN));
        }
    }
    let text_of = cx.lang().of(&scripted_event.text).trim().to_owned();
    if !text_of.is_empty() {
        ui.label(RichText::new(text_of).font(serif));
    }
    ui.add_space(4.0);
    source(ui, cx, scripted_event);
    ui.add_space(6.0);
    let open = open(cx, id);
    let planned = planned(cx, id);
    if let Some(choices) = &open {
        deadline(ui, cx, id, scripted_event, choices);
    } else if scripted_event.kind != ScriptedEventKind::News {
        widgets::note(ui, &cx.text("scripted-event-not-open"));
    }
    for (at, choice) in scripted_event.choices.iter().enumerate() {
        let Ok(at) = u8::try_from(at) else { break };
        if scripted_event.kind == ScriptedEventKind::News {
            follows(ui, cx, state, choice);
            continue;
        }
        let can = open.as_ref().is_some_and(|choices| choices.contains(&at));
        let why_not = (!can).then(|| match (&open, &choice.when) {
            (None, _) => cx.text("scripted-event-not-open"),
            (Some(_), Test::Always) => cx.text("scripted-event-cannot"),
            (Some(_), when) => {
                let what = text::condition_met_when(cx.texts(), state, when);
                cx.message("scripted-event-needs", &[("what", what.into())])
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
            let name = cx.lang().of(&choice.name);
            let words = if chosen { format!("✔ {name}") } else { name.to_owned() };
            let label = RichText::new(words).font(egui::FontId::new(16.0, theme::serif_bold()));
            let button = egui::Button::new(label).wrap();
            let response = ui.add_enabled(can, button);
            widgets::name(ui, &format!("scripted-event-choice-{at}"), &response);
            if response.clicked() {
                match planned {
                    Some((position, old)) if old == at => cx.emit(PlanIntent::Withdraw(position)),
                    _ => {
                        cx.emit(PlanIntent::Give(Order::Answer { scripted_event: id, choice: at }))
                    }
                }
            }
            if let Some(why) = why_not.filter(|_| open.is_some()) {
                ui.label(RichText::new(format!("! {why}")).color(theme::ALARM).size(13.0));
            }
            follows(ui, cx, state, choice);
            if choice.effects.is_empty() {
                widgets::note(ui, &cx.text("scripted-event-nothing-follows"));
            }
        });
        ui.add_space(4.0);
    }
    if planned.is_some() {
        widgets::note(ui, &cx.text("scripted-event-planned"));
    }
}

/// What follows from a choice, or from what has happened.
fn follows(ui: &mut Ui, cx: &PanelContext<'_>, state: &CampaignState, choice: &Choice) {
    for effect in &choice.effects {
        if let Some(words) = text::effect(cx.texts(), state, cx.viewpoint.reader(), effect) {
            ui.label(RichText::new(format!("• {words}")).size(13.5));
        }
    }
}

/// By when it must be answered, and what comes of silence.
fn deadline(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    id: ScriptedEventId,
    scripted_event: &ScriptedEvent,
    open: &[u8],
) {
    let Some(state) = cx.shown() else { return };
    let words = match scripted_event.kind {
        ScriptedEventKind::Decision => {
            let offered = state.scripted_events().offered(id);
            let week = if offered == NEVER { state.week() } else { offered };
            // It is settled at the end of the week after it came up.
            let day =
                (week + 1).saturating_mul(DAYS).saturating_sub(1).max(state.week() * DAYS + 6);
            let date = text::date(cx.texts(), &state.scenario, day);
            let default = open.first().and_then(|&at| scripted_event.choices.get(usize::from(at)));
            let choice = default.map_or(String::new(), |c| cx.lang().of(&c.name).to_owned());
            cx.message(
                "scripted-event-deadline",
                &[("date", date.into()), ("choice", choice.into())],
            )
        }
        ScriptedEventKind::Step => cx.text("scripted-event-step"),
        ScriptedEventKind::News => return,
    };
    ui.label(RichText::new(words).strong());
    ui.add_space(4.0);
}

/// How well the matter is known, and from where.
fn source(ui: &mut Ui, cx: &PanelContext<'_>, scripted_event: &ScriptedEvent) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let grade = text::grade(cx.texts(), scripted_event.grade);
        ui.label(RichText::new(format!("[{grade}]")).size(12.0).strong())
            .on_hover_text(cx.text("enc-grades-why"));
        ui.label(RichText::new(scripted_event.source.trim()).size(12.0).color(theme::THIN));
    });
}

/// What has been announced so far.
#[derive(Default)]
pub(super) struct Announced {
    /// Week and side of the dispatch that lies open or was read last.
    read: Option<(u16, Option<SideId>)>,
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
    let Some(side) = now.1.filter(|_| !campaign.session().is_over()) else { return };
    let state = campaign.state();
    let fresh =
        campaign.session().seen_by(side).open_scripted_events().into_iter().filter(|(id, _)| {
            let decision =
                state.scenario.scripted_events[id.index()].kind == ScriptedEventKind::Decision;
            decision && state.scripted_events().offered(*id) != NEVER
        });
    // The first lies on top.
    let mut fresh: Vec<ScriptedEventId> = fresh.map(|(id, _)| id).collect();
    fresh.reverse();
    replies.write_batch(fresh.into_iter().map(|id| ScreenIntent::Open(Sheet::ScriptedEvent(id))));
}
