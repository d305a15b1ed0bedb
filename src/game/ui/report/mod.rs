//! The report: what a campaign came to, held against history. After the last week it tells all;
//! before it, only what the side at the table knows of itself. Of a recorded campaign that is shown it
//! is a sheet over the map.

mod facts;
mod graphs;

use super::{
    PanelContext,
    memo::{self, Later},
    theme, victory_scale, widgets,
};
use crate::game::{
    intent::{CampaignIntent, Screen, ScreenIntent, Sheet},
    replay::Origin,
};
use bevy_egui::egui::{self, RichText};
use headless::{
    history::{AfterActionReport, SideLine},
    play::ReplayTimeline,
};
use rules::{
    ids::SideId,
    scenario::Scenario,
    state::CampaignState,
    victory::{Level, ScoreItem},
};
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
    part: ReportTab,
}

/// Parts of the report.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum ReportTab {
    #[default]
    Result,
    Facts,
    Graphs,
}

/// What the parts read.
struct ReportContents<'a> {
    scenario: &'a Scenario,
    report: &'a AfterActionReport,
    history: Option<&'a AfterActionReport>,
    /// The side that may be told of; nothing where all may be.
    only: Option<SideId>,
}

impl ReportContents<'_> {
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
        kept.part = ReportTab::Result;
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
            let contents = ReportContents {
                scenario: session.scenario(),
                report: &report,
                history: kept.history.as_ref().and_then(|later| later.get(ui.ctx())?.as_ref()),
                only: campaign.seat().filter(|_| !open),
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
            let contents = ReportContents { scenario, report: &report, history, only: None };
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
        ReportTab::Result => result(ui, cx, contents),
        ReportTab::Facts => facts::show(ui, cx, contents),
        ReportTab::Graphs => graphs::show(ui, cx, contents),
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
        (ReportTab::Result, "after-tab-result", cx.text("after-tab-result")),
        (ReportTab::Facts, "after-tab-facts", cx.text("after-tab-facts")),
        (ReportTab::Graphs, "after-tab-graphs", cx.text("after-tab-graphs")),
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
            .on_hover_text(cx.text("after-watch-tip"))
            .clicked()
        {
            cx.emit(CampaignIntent::KeepRecord { show: true });
        }
        let keep = cx.text("after-keep");
        if widgets::button_if(ui, "after-keep", &keep, early.as_deref())
            .on_hover_text(cx.text("after-keep-tip"))
            .clicked()
        {
            cx.emit(CampaignIntent::KeepRecord { show: false });
            ui.data_mut(|data| data.insert_temp(egui::Id::new("after-kept"), true));
        }
        if widgets::button(ui, "after-dispatch", &cx.text("after-dispatch"))
            .on_hover_text(cx.text("after-dispatch-tip"))
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

/// The levels reached, and the points they are made of.
fn result(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let (scenario, report) = (contents.scenario, contents.report);
    let open = contents.only.is_none();
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(cx.lang().of(&scenario.name)).font(theme::title(22.0)));
        let args = [
            ("week", u32::from(report.weeks).into()),
            ("weeks", u32::from(report.of_weeks).into()),
        ];
        widgets::note(ui, &cx.message("after-weeks", &args));
    });
    theme::rule(ui);
    if !open {
        widgets::note(ui, &cx.text("after-only-own"));
        ui.add_space(4.0);
    }
    for (side, line) in contents.sides() {
        widgets::side_name(ui, cx.palette(), cx.lang(), scenario, side);
        ui.indent(("level", side.index()), |ui| {
            if open {
                let margin = cx.lang().signed(line.margin.into());
                let level = line.level.and_then(level_of_key);
                let words = match level {
                    Some(level) => {
                        let level = text::level(cx.texts(), level);
                        cx.message(
                            "after-level",
                            &[("level", level.into()), ("margin", margin.into())],
                        )
                    }
                    None => cx.message("after-margin", &[("margin", margin.into())]),
                };
                ui.label(RichText::new(words).font(theme::title(18.0)));
            }
            if let Some(terms) = scenario.victory.get(side.index()) {
                victory_scale::show(ui, cx, terms, open.then_some(line.margin));
            }
        });
        ui.add_space(6.0);
    }
    if let (Some(share), true) = (report.fidelity_permille, open) {
        let met = report.facts.iter().filter(|line| line.verdict.is_met()).count() as u32;
        let all = report.facts.len() as u32;
        let share = cx.lang().percent((share + 5) / 10 * 10);
        let args = [("met", met.into()), ("all", all.into()), ("share", share.into())];
        ui.label(cx.message("after-fidelity", &args));
        if let Some(outcome) = report.outcome()
            && let Some(side) = scenario.side_by_key(outcome.side)
        {
            let side = &scenario.sides[side.index()].name;
            ui.label(text::outcome(cx.texts(), side, outcome.now, outcome.then));
        }
        ui.add_space(6.0);
    }
    widgets::subheading(ui, &cx.text("after-score"));
    score(ui, cx, contents);
}

fn level_of_key(key: &str) -> Option<Level> {
    headless::history::level_by_key(key)
}

/// The points of the sides, item by item.
fn score(ui: &mut egui::Ui, cx: &PanelContext<'_>, contents: &ReportContents<'_>) {
    let sides: Vec<_> = contents.sides().collect();
    let Some((_, first)) = sides.first() else { return };
    egui::ScrollArea::horizontal().id_salt("score").show(ui, |ui| {
        egui::Grid::new("score").striped(true).spacing([24.0, 6.0]).show(ui, |ui| {
            ui.label("");
            for (side, _) in &sides {
                widgets::side_name(ui, cx.palette(), cx.lang(), contents.scenario, *side);
            }
            ui.end_row();
            for (number, item) in first.score.iter().enumerate() {
                let nothing =
                    |line: &SideLine| line.score.get(number).is_none_or(|l| l.points == 0);
                let Some(item) = item_of_key(item.item) else { continue };
                if sides.iter().all(|(_, line)| nothing(line)) {
                    continue;
                }
                ui.label(text::score_item(cx.texts(), item));
                for (_, line) in &sides {
                    let Some(cell) = line.score.get(number) else { continue };
                    let points = cx.lang().signed(cell.points.into());
                    let n = match item {
                        // Counted in thousandths, contents of a hundred.
                        ScoreItem::Commitment => (cell.quantity + 5) / 10,
                        _ => cell.quantity,
                    };
                    let args = [("points", points.as_str().into()), ("n", n.into())];
                    let words = match item {
                        ScoreItem::Events => points.clone(),
                        _ => cx.message("after-cell", &args),
                    };
                    ui.label(words);
                }
                ui.end_row();
            }
            ui.label(RichText::new(cx.text("after-total")).strong());
            for (_, line) in &sides {
                let total = cx.lang().number(line.total.into());
                ui.label(RichText::new(total).font(egui::FontId::new(15.0, theme::sans_bold())));
            }
            ui.end_row();
        });
    });
}

fn item_of_key(key: &str) -> Option<ScoreItem> {
    Some(match key {
        "places" => ScoreItem::Places,
        "households" => ScoreItem::Households,
        "captives" => ScoreItem::Captives,
        "men" => ScoreItem::Men,
        "commitment" => ScoreItem::Commitment,
        "men_lost" => ScoreItem::MenLost,
        "events" => ScoreItem::Events,
        _ => return None,
    })
}
