//! The main menu, over the map of the great campaign.

use super::{
    PanelContext,
    memo::{self, Later},
    theme, widgets,
};
use crate::game::ui::widgets::Tip;
use crate::game::{
    backdrop::MAIN,
    intent::{CampaignIntent, Intent, RecordIntent, Screen, ScreenIntent, Sheet},
};
use bevy_egui::egui::{self, RichText};
use headless::play::saves::{self, Saved};
use rules::calendar::Date;
use text::dates;

/// Height of the line under the first button, points: two lines of small letters.
const TOLD: f32 = 32.0;
/// How long the keyboard waits for the saves, seconds.
const PATIENCE: f64 = 0.3;

/// What the menu keeps: the saves, looked up when it opens, when that was, and whether the keyboard
/// has been led to the first button.
#[derive(Clone, Default)]
struct MenuState {
    saves: Option<Later<Vec<Saved>>>,
    opened: f64,
    led: bool,
}

pub(super) fn show(ui: &mut egui::Ui, cx: &PanelContext<'_>) {
    let ctx = ui.ctx().clone();
    let mut kept: MenuState = memo::kept(&ctx, "menu");
    let now = ctx.input(|input| input.time);
    if memo::is_new(&ctx, "menu") || kept.saves.is_none() {
        let folders = cx.paths.folders.clone();
        let saves = Some(Later::begin(move || saves::list(&folders)));
        kept = MenuState { saves, opened: now, led: false };
    }
    let list = kept.saves.as_ref().and_then(|saves| saves.get(&ctx));
    let last = list.and_then(|list| list.iter().find(|saved| can_load(saved)));
    let screen = ctx.content_rect();
    // A small screen has no room for ornament.
    let small = screen.height() < 560.0;
    let width = (screen.width() * 0.42).clamp(250.0, 360.0);
    let frame = egui::Frame::new()
        .fill(theme::PAPER.gamma_multiply(0.94))
        .inner_margin(egui::Margin::symmetric(26, if small { 8 } else { 24 }))
        .stroke(egui::Stroke::new(1.0, theme::DEEP));
    egui::Panel::left("menu").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        let edge = ui.max_rect().expand2(egui::vec2(18.0, if small { 2.0 } else { 16.0 }));
        theme::border(ui.painter(), edge);
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            title(ui, cx, small);
            let leads = !kept.led && (list.is_some() || now - kept.opened > PATIENCE);
            kept.led |= leads;
            buttons(ui, cx, last, leads, list.is_some());
            if !small {
                ui.add_space(10.0);
                ui.vertical_centered(|ui| {
                    let version = cx.message("menu-version", &[("n", VERSION.into())]);
                    ui.label(RichText::new(version).small().color(theme::THIN));
                });
            }
        });
    });
    memo::keep(&ctx, "menu", kept);
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Whether a save is one of this program's.
fn can_load(saved: &Saved) -> bool {
    saved.about.is_some() && saved.other_version.is_none() && saved.needs_rules.is_none()
}

fn title(ui: &mut egui::Ui, cx: &PanelContext<'_>, small: bool) {
    ui.vertical_centered(|ui| {
        if !small {
            ui.add_space(10.0);
        }
        let size = if small { 24.0 } else { 34.0 };
        ui.label(RichText::new(cx.text("menu-title")).font(theme::title(size)));
        if !small {
            let under = RichText::new(cx.text("menu-under"));
            ui.label(under.font(egui::FontId::new(15.0, theme::serif())).color(theme::THIN));
        }
    });
    theme::rule(ui);
}

fn buttons(
    ui: &mut egui::Ui,
    cx: &PanelContext<'_>,
    last: Option<&Saved>,
    leads: bool,
    looked: bool,
) {
    let none = (looked && last.is_none()).then(|| cx.text("menu-no-save"));
    let none = none.or_else(|| (!looked).then(|| cx.text("menu-looking")));
    let go_on =
        widgets::wide_button_if(ui, "menu-continue", &cx.text("menu-continue"), none.as_deref());
    // The line takes its room before it is known what stands in it: nothing moves when it comes.
    let room = egui::vec2(ui.available_width(), TOLD);
    ui.allocate_ui_with_layout(room, egui::Layout::top_down(egui::Align::Center), |ui| {
        ui.set_min_size(room);
        let told = last.map(|saved| when(cx, saved)).or(none);
        let told = RichText::new(told.unwrap_or_default()).small().color(theme::THIN);
        ui.add(egui::Label::new(told).wrap());
    });
    if let Some(saved) = last.filter(|_| go_on.clicked()) {
        cx.emit(CampaignIntent::Load(saved.file.clone()));
    }
    let new = widgets::wide_button(ui, "menu-new", &cx.text("menu-new"));
    // The keyboard begins where most begin, unless it has been led elsewhere by then.
    if leads && ui.memory(|memory| memory.focused().is_none()) {
        if last.is_some() { &go_on } else { &new }.request_focus();
    }
    if new.clicked() {
        cx.emit(ScreenIntent::Go(Screen::Choose));
    }
    let rows: [(_, _, Intent); 7] = [
        ("menu-load", cx.text("menu-load"), ScreenIntent::Open(Sheet::Saves).into()),
        (
            "menu-history",
            cx.text("menu-history"),
            RecordIntent::OpenHistory(MAIN.to_owned()).into(),
        ),
        ("menu-replays", cx.text("menu-replays"), ScreenIntent::Open(Sheet::Replays).into()),
        (
            "menu-encyclopaedia",
            cx.text("menu-encyclopaedia"),
            ScreenIntent::Open(Sheet::Encyclopaedia(String::new())).into(),
        ),
        ("menu-settings", cx.text("menu-settings"), ScreenIntent::Open(Sheet::Settings).into()),
        ("menu-credits", cx.text("menu-credits"), ScreenIntent::Open(Sheet::Credits).into()),
        ("menu-quit", cx.text("menu-quit"), ScreenIntent::Quit.into()),
    ];
    for (key, text, intent) in rows {
        let row = widgets::wide_button(ui, key, &text);
        let row = match key {
            "menu-history" => row.tip(cx.text("menu-history-tip")),
            _ => row,
        };
        if row.clicked() {
            cx.emit(intent);
        }
    }
}

/// "Struggle for Turkistan, week 7, 20 September 1724".
fn when(cx: &PanelContext<'_>, saved: &Saved) -> String {
    let Some(about) = &saved.about else { return saved.name.clone() };
    let title = cx.lang().of(&about.title);
    let title = if title.is_empty() { saved.scenario.as_str() } else { title };
    let date = Date::parse(&about.date);
    let date = date.map_or_else(String::new, |day| dates(cx.texts(), day, day));
    cx.message(
        "menu-continue-with",
        &[
            ("name", title.into()),
            ("week", headless::play::saves::week_of(about).into()),
            ("date", date.into()),
        ],
    )
}
