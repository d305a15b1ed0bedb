//! The dispatch of a week as a letter: every name in it leads to the map, battles can be reckoned
//! again, and earlier weeks can be turned back to.

use super::{
    PanelContext,
    panel_view::{show_on_map, thing_name},
    theme, widgets,
};
use crate::game::intent::{Screen, ScreenIntent, Sheet};
use bevy_egui::egui::{self, RichText, Ui};
use headless::play::ReplayTimeline;
use rules::{
    event::{BattleEvent, Event, Logged},
    ids::{SideId, Subject},
    state::CampaignState,
};
use std::sync::Arc;
use text::{DispatchSection, Lang, LinkedDispatch, LinkedWords};

/// Width of the sheet, points.
const WIDTH: f32 = 760.0;

/// A week's letter, with the battles that can be reckoned again.
struct Page {
    letter: LinkedDispatch,
    battles: Vec<(u16, Vec<String>)>,
}

/// The letters that have been written, and the record they are written from.
#[derive(Clone)]
struct Bundle {
    /// What it holds for: the campaign, whose eyes, the language.
    of: (u64, u64, u16, Option<SideId>, Lang),
    /// The record, once an older week has been asked for.
    reel: Option<Arc<ReplayTimeline>>,
    /// The week that is shown: 0 is the first.
    week: u16,
    page: Option<Arc<Page>>,
}

fn bundle_id() -> egui::Id {
    egui::Id::new("dispatch-bundle")
}

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    {
        let Some(weeks) = weeks(cx) else { return };
        let Some(mut bundle) = bundle(ctx, cx, weeks) else { return };
        widgets::sheet(ctx, "dispatch", "", WIDTH, |ui| {
            let height = (ui.available_height() - 40.0).max(80.0);
            egui::ScrollArea::vertical()
                .id_salt(("dispatch", bundle.week))
                .max_height(height)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    match &bundle.page {
                        Some(page) => letter(ui, cx, page),
                        None => {
                            widgets::heading(ui, &cx.text("panel-dispatch-title"));
                            ui.label(cx.text("panel-dispatch-none"));
                        }
                    }
                });
            ui.separator();
            foot(ui, cx, &mut bundle, weeks);
        });
        ctx.data_mut(|data| data.insert_temp(bundle_id(), bundle));
    }
}

/// Weeks that have been played and shown.
fn weeks(cx: &PanelContext<'_>) -> Option<u16> {
    if let Some(film) = &cx.replay {
        return Some(film.week());
    }
    cx.campaign.as_ref().map(|campaign| campaign.state().week())
}

/// The letters of what is on the table, turned to the newest when a week has been played.
fn bundle(ctx: &egui::Context, cx: &PanelContext<'_>, weeks: u16) -> Option<Bundle> {
    let state = cx.shown()?;
    let of = (state.scenario.hash, state.seed(), weeks, cx.viewpoint.0, cx.lang());
    let old: Option<Bundle> = ctx.data(|data| data.get_temp(bundle_id()));
    let mut bundle = match old {
        Some(old) if old.of == of => old,
        // The same campaign in another tongue or with other eyes keeps its page.
        Some(old) if (old.of.0, old.of.1, old.of.2) == (of.0, of.1, of.2) => {
            Bundle { of, page: None, ..old }
        }
        _ => Bundle { of, reel: None, week: weeks.saturating_sub(1), page: None },
    };
    if bundle.page.is_none() && weeks > 0 {
        bundle.page = write(cx, &mut bundle, weeks).map(Arc::new);
    }
    Some(bundle)
}

/// Writes the letter of the week that is turned to.
fn write(cx: &PanelContext<'_>, bundle: &mut Bundle, weeks: u16) -> Option<Page> {
    let week = bundle.week;
    if let Some(film) = &cx.replay {
        return Some(from_reel(cx, film.reel(), week));
    }
    let session = cx.campaign.as_ref()?.session();
    if week + 1 == weeks && session.before().week() == week && !session.log().is_empty() {
        return Some(page(cx, session.before(), session.state(), session.log()));
    }
    if bundle.reel.is_none() {
        // A campaign that goes on from a save fits its own record.
        bundle.reel =
            ReplayTimeline::new(session.replay().clone(), session.scenario()).ok().map(Arc::new);
    }
    let reel = bundle.reel.as_ref()?;
    Some(from_reel(cx, reel, week))
}

fn from_reel(cx: &PanelContext<'_>, reel: &ReplayTimeline, week: u16) -> Page {
    let log = reel.log(week);
    page(cx, reel.state(week), reel.state(week + 1), &log)
}

/// Whose letter it is: where the eyes see all, that of the first side that is played.
fn reader(cx: &PanelContext<'_>, state: &CampaignState) -> SideId {
    cx.viewpoint.0.or_else(|| state.scenario.playable().next()).unwrap_or(SideId::NONE)
}

fn page(
    cx: &PanelContext<'_>,
    before: &CampaignState,
    after: &CampaignState,
    log: &[Logged],
) -> Page {
    let (texts, reader) = (cx.texts(), reader(cx, after));
    let letter = text::linked_dispatch(texts, before, after, log, reader);
    // Where the eyes see all, battles are told with the numbers of both.
    let eyes = cx.viewpoint.reader();
    let battles = log
        .iter()
        .filter(|logged| logged.seen.has(reader))
        .filter_map(|logged| match logged.event {
            Event::Battle(BattleEvent::BattleBegan { battle, .. }) => Some(battle),
            _ => None,
        })
        .map(|battle| (battle, text::battle_report(texts, after, eyes, log, battle)))
        .filter(|(_, lines)| !lines.is_empty())
        .collect();
    Page { letter, battles }
}

fn letter(ui: &mut Ui, cx: &PanelContext<'_>, page: &Page) {
    let letter = &page.letter;
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(&letter.title).font(theme::title(21.0)));
        let italic = egui::FontFamily::Name("serif-italic".into());
        let date = RichText::new(&letter.date_line).font(egui::FontId::new(14.0, italic));
        ui.label(date.color(theme::THIN));
    });
    theme::rule(ui);
    let margin = egui::Margin::symmetric(12, 2);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        for paragraph in &letter.paragraphs {
            ui.add_space(6.0);
            ui.label(RichText::new(&paragraph.heading).font(theme::title(15.5)));
            for line in &paragraph.lines {
                linked_line(ui, cx, line);
            }
            if paragraph.section == DispatchSection::Battles {
                battles(ui, cx, page);
            }
        }
        ui.add_space(10.0);
    });
}

/// A line whose names lead somewhere.
fn linked_line(ui: &mut Ui, cx: &PanelContext<'_>, line: &[LinkedWords]) {
    let font = egui::FontId::new(15.5, theme::serif());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(0.0, 2.0);
        ui.label(RichText::new("❧ ").font(font.clone()).color(theme::LINE));
        for run in line {
            let words = RichText::new(&run.words).font(font.clone());
            let Some(thing) = run.subject else {
                ui.label(words);
                continue;
            };
            let response = ui.link(words).on_hover_text(cx.text("panel-dispatch-show"));
            let name = format!("dispatch-{}", thing_name(thing));
            widgets::name_link(ui, &name, &response);
            if response.clicked() {
                go(cx, thing);
            }
        }
    });
}

/// Leaves the letter for the map.
fn go(cx: &PanelContext<'_>, thing: Subject) {
    cx.emit(match cx.screen() {
        // The map lies behind the report.
        Screen::Report => ScreenIntent::Go(Screen::Campaign),
        _ => ScreenIntent::Close,
    });
    show_on_map(cx, thing);
}

/// The battles of the week, to be reckoned again.
fn battles(ui: &mut Ui, cx: &PanelContext<'_>, page: &Page) {
    for (battle, lines) in &page.battles {
        let Some((first, rest)) = lines.split_first() else { continue };
        let title = cx.message("panel-dispatch-battle", &[("battle", first.into())]);
        widgets::fold(ui, &format!("dispatch-battle-{battle}"), &title, 13.5, |ui| {
            for line in rest {
                ui.label(RichText::new(line).size(13.0));
            }
        });
    }
}

fn foot(ui: &mut Ui, cx: &PanelContext<'_>, bundle: &mut Bundle, weeks: u16) {
    ui.horizontal_wrapped(|ui| {
        if widgets::button(ui, "dispatch-close", &cx.text("panel-dispatch-close")).clicked() {
            cx.emit(ScreenIntent::Close);
        }
        ui.separator();
        let mut turn = None;
        let first = (bundle.week == 0).then(|| cx.text("panel-dispatch-first"));
        let earlier = cx.text("panel-dispatch-earlier");
        if widgets::button_if(ui, "dispatch-earlier", &earlier, first.as_deref()).clicked() {
            turn = bundle.week.checked_sub(1);
        }
        let last = (bundle.week + 1 >= weeks).then(|| cx.text("panel-dispatch-last"));
        let later = cx.text("panel-dispatch-later");
        if widgets::button_if(ui, "dispatch-later", &later, last.as_deref()).clicked() {
            turn = Some(bundle.week + 1);
        }
        if let Some(week) = turn {
            bundle.week = week;
            bundle.page = None;
            ui.ctx().request_repaint();
        }
        ui.separator();
        if widgets::button(ui, "dispatch-chronicle", &cx.text("panel-dispatch-chronicle")).clicked()
        {
            let entry = "event:chronicle".to_owned();
            cx.emit(ScreenIntent::Open(Sheet::Encyclopaedia(entry)));
        }
    });
}
