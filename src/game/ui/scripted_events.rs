//! Events and decisions: what is asked, the ways that stand open, what follows from each.

use super::{PanelContext, encyclopaedia, theme, widgets};
use crate::game::ui::widgets::Tip;
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
    state::{CampaignState, NEVER, ScriptedEventRow},
};

/// Width of the sheet, points.
const WIDTH: f32 = 680.0;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>, id: ScriptedEventId) {
    let Some(page) = EventPage::new(cx, id) else { return };
    let later = match page.open.is_some() && page.planned.is_none() {
        true => cx.text("scripted-event-later"),
        false => cx.text("close"),
    };
    widgets::sheet(ctx, "scripted_event", cx.lang().of(&page.fixed.name), WIDTH, |ui| {
        let height = (ui.available_height() - 42.0).max(80.0);
        egui::ScrollArea::vertical().id_salt(("scripted_event", id)).max_height(height).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width());
                page.show(ui);
            },
        );
        ui.separator();
        ui.horizontal_wrapped(|ui| {
            if widgets::button(ui, "scripted-event-later", &later).clicked() {
                cx.emit(ScreenIntent::Close);
            }
        });
    });
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
pub(super) fn planned(
    cx: &PanelContext<'_>,
    scripted_event: ScriptedEventId,
) -> Option<(usize, u8)> {
    let seat = cx.seat()?;
    let orders = cx.campaign.as_ref()?.session().plan(seat).orders();
    orders.iter().enumerate().find_map(|(at, order)| match *order {
        Order::Answer { scripted_event: other, choice } if other == scripted_event => {
            Some((at, choice))
        }
        _ => None,
    })
}

/// A scripted event as it lies open.
struct EventPage<'a> {
    cx: &'a PanelContext<'a>,
    state: &'a CampaignState,
    id: ScriptedEventId,
    fixed: &'a ScriptedEvent,
    /// Its course, as far as the side at the table knows it.
    row: Option<ScriptedEventRow>,
    /// The choices that can be made now; nothing where none can.
    open: Option<Vec<u8>>,
    /// Position and choice of the answer that is planned.
    planned: Option<(usize, u8)>,
}

impl<'a> EventPage<'a> {
    fn new(cx: &'a PanelContext<'a>, id: ScriptedEventId) -> Option<Self> {
        let state = cx.shown()?;
        let fixed = state.scenario.scripted_events.get(id.index())?;
        let side = cx.seat().unwrap_or(fixed.side);
        let row = Observation::new(state, side).scripted_event(id);
        let (open, planned) = (open(cx, id), planned(cx, id));
        Some(Self { cx, state, id, fixed, row, open, planned })
    }

    fn show(&self, ui: &mut Ui) {
        let (cx, fixed) = (self.cx, self.fixed);
        self.date(ui);
        let words = cx.lang().of(&fixed.text).trim();
        if !words.is_empty() {
            ui.label(RichText::new(words).font(egui::FontId::new(16.0, theme::serif())));
        }
        ui.add_space(4.0);
        source(ui, cx, fixed);
        encyclopaedia::links_to(ui, cx, &fixed.key);
        ui.add_space(6.0);
        if let Some(choices) = &self.open {
            self.deadline(ui, choices);
        } else if fixed.kind != ScriptedEventKind::News {
            widgets::note(ui, &cx.text("scripted-event-not-open"));
        }
        for (at, choice) in (0u8..).zip(&fixed.choices) {
            if fixed.kind == ScriptedEventKind::News {
                self.follows(ui, choice);
            } else {
                self.choice(ui, at, choice);
                ui.add_space(4.0);
            }
        }
        if self.planned.is_some() {
            widgets::note(ui, &cx.text("scripted-event-planned"));
        }
    }

    /// When it came up or happened.
    fn date(&self, ui: &mut Ui) {
        let Some(row) = self.row else { return };
        let week = if row.offered == NEVER { row.week } else { row.offered };
        if week != NEVER {
            // Events come up when a week ends, which may be the one that has just begun.
            let day = week.saturating_mul(DAYS).saturating_add(DAYS - 1);
            let day = day.min(self.state.week() * DAYS);
            let date = text::date(self.cx.texts(), &self.state.scenario, day);
            ui.label(RichText::new(date).font(theme::italic(14.0)).color(theme::THIN));
        }
    }

    /// A choice, and what follows from it.
    fn choice(&self, ui: &mut Ui, at: u8, choice: &Choice) {
        let cx = self.cx;
        let can = self.open.as_ref().is_some_and(|choices| choices.contains(&at));
        let was_made = self.row.is_some_and(|row| row.times > 0 && row.choice == at);
        let chosen = self.planned.is_some_and(|(_, choice)| choice == at)
            || (self.open.is_none() && was_made);
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
            let label = RichText::new(words).font(theme::title(16.0));
            let digit = (u32::from(at) + 1).to_string();
            let cap = RichText::new(&digit).size(11.0).color(theme::THIN);
            let button = egui::Button::new(label).wrap().shortcut_text(cap);
            let response = ui.add_enabled(can, button);
            widgets::name(ui, &format!("scripted-event-choice-{at}"), &response);
            // The digit that stands on it chooses it.
            let key = egui::Key::from_name(&digit).filter(|_| can);
            let struck = key.is_some_and(|key| ui.input(|input| input.key_pressed(key)));
            if response.clicked() || struck {
                cx.emit(match self.planned {
                    Some((position, old)) if old == at => PlanIntent::Withdraw(position),
                    _ => PlanIntent::Give(Order::Answer { scripted_event: self.id, choice: at }),
                });
            }
            if self.open.is_some() && !can {
                let why = self.why_not(choice);
                ui.label(RichText::new(format!("! {why}")).color(theme::ALARM).size(13.0));
            }
            self.follows(ui, choice);
            if choice.effects.is_empty() {
                widgets::note(ui, &cx.text("scripted-event-nothing-follows"));
            }
        });
    }

    /// Why a choice cannot be made while others can.
    fn why_not(&self, choice: &Choice) -> String {
        match &choice.when {
            Test::Always => self.cx.text("scripted-event-cannot"),
            when => {
                let what = text::condition_met_when(self.cx.texts(), self.state, when);
                self.cx.message("scripted-event-needs", &[("what", what.into())])
            }
        }
    }

    /// What follows from a choice, or from what has happened.
    fn follows(&self, ui: &mut Ui, choice: &Choice) {
        let reader = self.cx.viewpoint.reader();
        let lines = text::effects(self.cx.texts(), self.state, reader, &choice.effects);
        // What most hangs on comes first.
        let stake = text::at_stake(&lines);
        if let Some(stake) = stake {
            let what = stake.marked(self.cx.texts());
            let words = self.cx.message("scripted-event-stake", &[("what", what.into())]);
            ui.label(RichText::new(words).font(stake_font()).color(ink(stake.helps)));
        }
        for line in lines.iter().filter(|line| Some(*line) != stake) {
            let words = line.marked(self.cx.texts());
            ui.label(RichText::new(words).size(13.5).color(ink(line.helps)));
        }
    }

    /// By when it must be answered, and what comes of silence.
    fn deadline(&self, ui: &mut Ui, open: &[u8]) {
        let (cx, state) = (self.cx, self.state);
        let words = match self.fixed.kind {
            ScriptedEventKind::Decision => {
                let offered = state.scripted_events().offered(self.id);
                let week = if offered == NEVER { state.week() } else { offered };
                // It is settled at the end of the week after it came up.
                let day =
                    (week + 1).saturating_mul(DAYS).saturating_sub(1).max(state.week() * DAYS + 6);
                let date = text::date(cx.texts(), &state.scenario, day);
                let default = open.first().and_then(|&at| self.fixed.choices.get(usize::from(at)));
                let choice = default.map_or("", |choice| cx.lang().of(&choice.name));
                let args = [("date", date.into()), ("choice", choice.into())];
                cx.message("scripted-event-deadline", &args)
            }
            ScriptedEventKind::Step => cx.text("scripted-event-step"),
            ScriptedEventKind::News => return,
        };
        ui.label(RichText::new(words).strong());
        ui.add_space(4.0);
    }
}

fn stake_font() -> egui::FontId {
    egui::FontId::new(13.5, theme::sans_bold())
}

/// The ink of what helps, or hurts; the sign before it says the same.
const fn ink(helps: Option<bool>) -> egui::Color32 {
    match helps {
        Some(true) => theme::GOOD,
        Some(false) => theme::ALARM,
        None => theme::INK,
    }
}

/// How well the matter is known, and from where.
fn source(ui: &mut Ui, cx: &PanelContext<'_>, scripted_event: &ScriptedEvent) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let grade = text::grade(cx.texts(), scripted_event.grade);
        ui.label(RichText::new(format!("[{grade}]")).size(12.0).strong())
            .tip(cx.text("enc-grades-why"));
        let basis = text::basis(cx.texts(), &scripted_event.basis);
        ui.label(RichText::new(basis).size(12.0).color(theme::THIN));
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
    // Who has decided already, at the card in the list or from the dispatch, is not asked again.
    let settled = |id: ScriptedEventId| {
        let mut orders = campaign.session().plan(side).orders().iter();
        orders.any(
            |order| matches!(order, Order::Answer { scripted_event, .. } if *scripted_event == id),
        )
    };
    let fresh = fresh.filter(|(id, _)| !settled(*id));
    // The first lies on top.
    let mut fresh: Vec<ScriptedEventId> = fresh.map(|(id, _)| id).collect();
    fresh.reverse();
    replies.write_batch(fresh.into_iter().map(|id| ScreenIntent::Open(Sheet::ScriptedEvent(id))));
}
