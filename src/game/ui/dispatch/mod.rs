//! The sheet of dispatches: the letter of a week, in which earlier weeks can be turned back to.

mod front;
mod leave;
mod letter;
mod reckoning;
mod vignette;

pub(super) use letter::{COLUMN, Letter};
pub(super) use vignette::vignette;

use super::{PanelContext, memo, widgets};
use crate::game::intent::{ScreenIntent, Sheet};
use bevy_egui::egui::{self, Ui};
use headless::play::ReplayTimeline;
use letter::SHEET;
use rules::{ids::SideId, state::CampaignState};
use std::sync::Arc;

/// Width of the sheet, points.
const WIDTH: f32 = 760.0;

/// The letters that can be turned to, and the record they are written from.
#[derive(Clone)]
struct DispatchPages {
    /// What it holds for: the scenario, the seed, the weeks that have been shown.
    of: (u64, u64, u16),
    /// The record, once an older week has been asked for.
    timeline: Option<Arc<ReplayTimeline>>,
    /// The week that is shown: 0 is the first.
    week: u16,
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(weeks) = weeks(cx) else { return };
    let Some(mut pages) = pages(ctx, cx, weeks) else { return };
    let of = (pages.of, pages.week, cx.viewpoint.0, cx.lang());
    let letter = memo::made(ctx, "dispatch-letter", of, || write(cx, &mut pages, weeks));
    widgets::sheet(ctx, "dispatch", "", WIDTH, |ui| {
        let height = (ui.available_height() - 40.0).max(80.0);
        egui::ScrollArea::vertical().id_salt(("dispatch", pages.week)).max_height(height).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width());
                match &letter {
                    Some(letter) => letter.show(ui, cx, &SHEET),
                    None => {
                        widgets::heading(ui, &cx.text("panel-dispatch-title"));
                        ui.label(cx.text("panel-dispatch-none"));
                    }
                }
            },
        );
        ui.separator();
        foot(ui, cx, &mut pages, weeks);
    });
    memo::keep(ctx, "dispatch-pages", Some(pages));
}

/// Weeks that have been played and shown.
fn weeks(cx: &PanelContext<'_>) -> Option<u16> {
    if let Some(replay) = &cx.replay {
        return Some(replay.week());
    }
    cx.campaign.as_ref().map(|campaign| campaign.state().week())
}

/// The letters of what is being played or shown, turned to the newest when a week has passed.
fn pages(ctx: &egui::Context, cx: &PanelContext<'_>, weeks: u16) -> Option<DispatchPages> {
    let state = cx.shown()?;
    let of = (state.scenario.hash, state.seed(), weeks);
    let old: Option<DispatchPages> = memo::kept(ctx, "dispatch-pages");
    let newest = || DispatchPages { of, timeline: None, week: weeks.saturating_sub(1) };
    Some(old.filter(|old| old.of == of).unwrap_or_else(newest))
}

/// Writes the letter of the week that is turned to; nothing before a week has been played.
fn write(cx: &PanelContext<'_>, pages: &mut DispatchPages, weeks: u16) -> Option<Letter> {
    if weeks == 0 {
        return None;
    }
    let week = pages.week;
    if let Some(replay) = &cx.replay {
        return of_record(cx, replay.timeline(), week);
    }
    let session = cx.campaign.as_ref()?.session();
    if week + 1 == weeks && session.before().week() == week && !session.log().is_empty() {
        let (before, after) = (session.before(), session.state());
        return Some(Letter::new(cx, before, after, session.log(), reader(cx, after)));
    }
    if pages.timeline.is_none() {
        // A campaign that goes on from a save fits its own record.
        pages.timeline =
            ReplayTimeline::new(session.replay().clone(), session.scenario()).ok().map(Arc::new);
    }
    of_record(cx, pages.timeline.as_ref()?, week)
}

/// The letter of a recorded week; nothing of the weeks before the record begins.
fn of_record(cx: &PanelContext<'_>, timeline: &ReplayTimeline, week: u16) -> Option<Letter> {
    let reader = reader(cx, timeline.state(week + 1));
    (week >= timeline.first()).then(|| Letter::of_week(cx, timeline, week, reader))
}

/// Whose letter it is: where the eyes see all, that of the first side that is played.
fn reader(cx: &PanelContext<'_>, state: &CampaignState) -> SideId {
    cx.viewpoint.0.or_else(|| state.scenario.playable().next()).unwrap_or(SideId::NONE)
}

fn foot(ui: &mut Ui, cx: &PanelContext<'_>, pages: &mut DispatchPages, weeks: u16) {
    ui.horizontal_wrapped(|ui| {
        if widgets::button(ui, "dispatch-close", &cx.text("panel-dispatch-close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
        ui.separator();
        let mut turn = None;
        let first = (pages.week == 0).then(|| cx.text("panel-dispatch-first"));
        let earlier = cx.text("panel-dispatch-earlier");
        if widgets::button_if(ui, "dispatch-earlier", &earlier, first.as_deref()).clicked() {
            turn = pages.week.checked_sub(1);
        }
        let last = (pages.week + 1 >= weeks).then(|| cx.text("panel-dispatch-last"));
        let later = cx.text("panel-dispatch-later");
        if widgets::button_if(ui, "dispatch-later", &later, last.as_deref()).clicked() {
            turn = Some(pages.week + 1);
        }
        if let Some(week) = turn {
            pages.week = week;
            ui.ctx().request_repaint();
        }
        ui.separator();
        let chronicle = cx.text("panel-dispatch-chronicle");
        if widgets::button(ui, "dispatch-chronicle", &chronicle).clicked() {
            cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia("event:chronicle".to_owned())));
        }
    });
}
