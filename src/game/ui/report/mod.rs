//! The report: what a campaign came to, held against history. After the last week it tells all;
//! before it, only what the side at the table knows of itself. It opens on the verdict; tables stand
//! behind. Of a recorded campaign that is shown it is a sheet over the map.

mod course;
mod facts;
mod film;
mod graphs;
mod points;
mod verdict;

use super::{
    PanelContext,
    memo::{self, Later},
    widgets,
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{CampaignIntent, Screen, ScreenIntent, Sheet},
    replay::Origin,
};
use bevy_egui::egui;
use course::WholeCourse;
use headless::{
    history::{AfterActionReport, SideLine},
    play::ReplayTimeline,
};
use rules::{ids::SideId, scenario::Scenario, state::CampaignState};
use std::sync::Arc;

/// Width of the sheet, points.
const WIDTH: f32 = 940.0;

/// What the screen keeps.
#[derive(Clone, Default)]
struct ReportState {
    /// Of which campaign, and after how many weeks.
    of: (usize, u64, u16),
    report: Option<Arc<AfterActionReport>>,
    /// The same campaign as its plans would have it: history's course.
    history: Option<Later<Option<AfterActionReport>>>,
    /// The whole campaign, once it is over.
    course: Option<Later<Option<WholeCourse>>>,
    part: ReportTab,
}

/// Parts of the report.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum ReportTab {
    #[default]
    Verdict,
    Points,
    Facts,
}

/// What the parts read.
struct ReportContents<'a> {
    scenario: &'a Scenario,
    report: &'a AfterActionReport,
    history: Option<&'a AfterActionReport>,
    /// The side that may be told of; nothing where all may be.
    only: Option<SideId>,
    /// The one side that a person played.
    player: Option<SideId>,
    /// For whom the story is told.
    reader: SideId,
    course: Option<&'a WholeCourse>,
}

impl ReportContents<'_> {
    /// Whether it is over, and all of it may be told.
    fn is_over(&self) -> bool {
        self.report.over && self.only.is_none()
    }

    /// The lines of the sides that may be told of.
    fn sides(&self) -> impl Iterator<Item = (SideId, &SideLine)> {
        self.report.sides.iter().filter_map(|line| {
            let side = self.scenario.side_by_key(&line.side)?;
            (self.only.is_none() || self.only == Some(side)).then_some((side, line))
        })
    }
}

/// Works the report of a state out, unless it is kept; `is_history` where it is history's own course,
/// beside which no other is drawn.
fn prepare(
    kept: &mut ReportState,
    state: &CampaignState,
    is_history: bool,
    report: impl FnOnce() -> AfterActionReport,
) {
    let scenario = &state.scenario;
    let of = (Arc::as_ptr(scenario) as usize, state.seed(), state.week());
    if kept.report.is_some() && kept.of == of {
        return;
    }
    let part = kept.part;
    let known = (kept.of.0 == of.0).then(|| kept.history.clone()).flatten();
    *kept = ReportState {
        of,
        report: Some(Arc::new(report())),
        history: known.filter(|_| !is_history),
        course: None,
        part,
    };
    if kept.history.is_none() && !is_history {
        let scenario = Arc::clone(scenario);
        kept.history = Some(Later::begin(move || {
            let timeline = ReplayTimeline::history(&scenario)?;
            let weeks = timeline.weeks();
            Some(timeline.course(weeks).report(timeline.state(weeks)))
        }));
    }
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let ctx = ui.ctx().clone();
    let paper = widgets::panel_frame().inner_margin(egui::Margin::symmetric(16, 8));
    let mut kept: ReportState = memo::kept(&ctx, "report");
    if memo::is_new(&ctx, "report") {
        kept.part = ReportTab::Verdict;
        kept.report = None;
    }
    if let Some(campaign) = &cx.campaign {
        let session = campaign.session();
        prepare(&mut kept, session.state(), false, || session.course().report(session.state()));
    }
    egui::Panel::top("after-head").frame(paper).show(ui, |ui| head(ui, cx, &mut kept));
    egui::Panel::bottom("after-foot").frame(paper).show(ui, |ui| foot(ui, cx));
    egui::CentralPanel::default().frame(paper).show(ui, |ui| {
        let scroll = egui::ScrollArea::vertical().id_salt("report").auto_shrink(false);
        scroll.show(ui, |ui| {
            let (Some(campaign), Some(report)) = (&cx.campaign, kept.report.clone()) else {
                widgets::note(ui, &cx.text("after-none"));
                return;
            };
            let session = campaign.session();
            let open = session.is_over() || session.humans().next().is_none();
            let player = campaign.seat().filter(|_| session.humans().count() == 1);
            let reader = campaign.seat().or_else(|| session.scenario().playable().next());
            let reader = reader.unwrap_or(SideId::NONE);
            let course = session.is_over().then(|| {
                kept.course.get_or_insert_with(|| {
                    let (record, scenario) = (session.replay().clone(), session.scenario().clone());
                    Later::begin(move || {
                        let timeline = ReplayTimeline::new(record, &scenario).ok()?;
                        Some(WholeCourse::new(Arc::new(timeline), reader))
                    })
                })
            });
            let contents = ReportContents {
                scenario: session.scenario(),
                report: &report,
                history: kept.history.as_ref().and_then(|later| later.get(ui.ctx())?.as_ref()),
                only: campaign.seat().filter(|_| !open),
                player,
                reader,
                course: course.and_then(|later| later.get(ui.ctx())?.as_ref()),
            };
            part(ui, cx, &contents, kept.part);
        });
    });
    memo::keep(&ctx, "report", kept);
}

/// The report of the recorded campaign that is shown, as a sheet.
pub(super) fn of_record(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(replay) = cx.replay.as_deref() else { return };
    let timeline = replay.timeline();
    let (weeks, scenario) = (timeline.weeks(), timeline.scenario());
    let mut kept: ReportState = memo::kept(ctx, "record-report");
    let opens = memo::is_new(ctx, "record-report");
    if opens {
        kept = ReportState::default();
    }
    let state = timeline.state(weeks);
    let is_history = matches!(replay.origin(), Origin::History(_));
    prepare(&mut kept, state, is_history, || timeline.course(weeks).report(state));
    widgets::sheet(ctx, "record-report", &cx.text("after-title"), WIDTH, |ui| {
        ui.horizontal_wrapped(|ui| tabs(ui, cx, &mut kept));
        ui.separator();
        let height = (ui.available_height() - 42.0).max(80.0);
        let scroll = egui::ScrollArea::vertical().id_salt("record-report").auto_shrink(false);
        scroll.max_height(height).show(ui, |ui| {
            let Some(report) = kept.report.clone() else { return };
            let history = kept.history.as_ref().and_then(|later| later.get(ui.ctx())?.as_ref());
            let reader = cx.viewpoint.0.or_else(|| scenario.playable().next());
            let reader = reader.unwrap_or(SideId::NONE);
            let course = kept.course.get_or_insert_with(|| {
                let timeline = replay.shared_timeline();
                Later::begin(move || Some(WholeCourse::new(timeline, reader)))
            });
            let course = course.get(ui.ctx()).and_then(Option::as_ref);
            let contents = ReportContents {
                scenario,
                report: &report,
                history,
                only: None,
                player: None,
                reader,
                course,
            };
            part(ui, cx, &contents, kept.part);
        });
        ui.separator();
        ui.horizontal(|ui| {
            let close = cx.text("close");
            if widgets::first_button(ui, "record-report-close", &close, opens).clicked() {
                cx.emit(ScreenIntent::Close);
            }
        });
    });
    memo::keep(ctx, "record-report", kept);
}

fn part(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>, part: ReportTab) {
    match part {
        ReportTab::Verdict => verdict::show(ui, cx, contents),
        ReportTab::Points => points::show(ui, cx, contents),
        ReportTab::Facts => facts::show(ui, cx, contents),
    }
}

fn is_over(cx: &PanelContext<'_>) -> bool {
    cx.campaign.as_ref().is_some_and(|campaign| campaign.session().is_over())
}

fn head(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut ReportState) {
    ui.horizontal_wrapped(|ui| {
        let title = match is_over(cx) {
            true => cx.text("after-title"),
            false => cx.text("after-title-so-far"),
        };
        widgets::heading(ui, &title);
        ui.add_space(12.0);
        tabs(ui, cx, kept);
    });
}

fn tabs(ui: &mut egui::Ui, cx: &PanelContext<'_>, kept: &mut ReportState) {
    let parts = [
        (ReportTab::Verdict, "after-tab-verdict", cx.text("after-tab-verdict")),
        (ReportTab::Points, "after-tab-points", cx.text("after-tab-points")),
        (ReportTab::Facts, "after-tab-facts", cx.text("after-tab-facts")),
    ];
    widgets::choices(ui, &mut kept.part, parts);
}

fn foot(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let over = is_over(cx);
    // The record holds both sides' orders: before the end it would tell too much.
    let early = (!over).then(|| cx.text("after-too-early"));
    ui.horizontal_wrapped(|ui| {
        let map = widgets::main_button(ui, "after-map", &cx.text("after-map"), None);
        if map.clicked() {
            cx.emit(ScreenIntent::Go(Screen::Campaign));
        }
        let watch = cx.text("after-watch");
        if widgets::button_if(ui, "after-watch", &watch, early.as_deref())
            .tip(cx.text("after-watch-tip"))
            .clicked()
        {
            cx.emit(CampaignIntent::KeepRecord { show: true });
        }
        let keep = cx.text("after-keep");
        if widgets::button_if(ui, "after-keep", &keep, early.as_deref())
            .tip(cx.text("after-keep-tip"))
            .clicked()
        {
            cx.emit(CampaignIntent::KeepRecord { show: false });
            ui.data_mut(|data| data.insert_temp(egui::Id::new("after-kept"), true));
        }
        if widgets::button(ui, "after-dispatch", &cx.text("after-dispatch"))
            .tip(cx.text("after-dispatch-tip"))
            .clicked()
        {
            cx.emit(ScreenIntent::Open(Sheet::Dispatch));
        }
        if widgets::button(ui, "after-menu", &cx.text("after-menu")).clicked() {
            cx.emit(ScreenIntent::Go(Screen::Menu));
        }
        if ui.data(|data| data.get_temp(egui::Id::new("after-kept"))) == Some(true) {
            widgets::note(ui, &cx.text("after-kept"));
        }
    });
}
