//! Before the week runs: what stands open, asked about once. Orders that are composed and not given are
//! given or dropped; what is undecided or idle can be looked at, or left as it is.

use super::{PanelContext, command, memo, panel_view::PanelView, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{
    intent::{DraftIntent, Intent, ScreenIntent, SettingsIntent, Sheet, TurnIntent, WatchIntent},
    planning::planned::look_at,
};
use bevy_egui::egui::{self, RichText, Ui};
use headless::play::attention::OpenMatters;
use rules::ids::{ForceId, ScriptedEventId, Subject};

/// Width of the sheet, points.
const WIDTH: f32 = 560.0;

pub(super) fn show(ctx: &egui::Context, cx: &PanelContext<'_>) {
    let Some(asked) = &cx.asked.0 else { return };
    let open = &asked.open;
    widgets::sheet(ctx, "leading", &cx.text("leading-title"), WIDTH, |ui| {
        let opens = memo::is_new(ui.ctx(), "leading");
        let height = (ui.ctx().content_rect().height() - 330.0).clamp(60.0, 360.0);
        egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            drafts(ui, cx, open);
            decisions(ui, cx, open);
            idle(ui, cx, open);
        });
        theme::rule(ui);
        buttons(ui, cx, open, opens);
    });
}

fn head(ui: &mut Ui, cx: &PanelContext<'_>, key: &str, count: usize) {
    let words = cx.message(key, &[("n", count.into())]);
    ui.add(egui::Label::new(RichText::new(words).font(theme::title(15.0))).wrap());
}

fn drafts(ui: &mut Ui, cx: &PanelContext<'_>, open: &OpenMatters) {
    if open.drafts.is_empty() {
        return;
    }
    head(ui, cx, "leading-drafts", open.drafts.len());
    for order in &open.drafts {
        ui.add(egui::Label::new(command::words(cx, order)).wrap());
    }
    ui.add_space(8.0);
}

fn decisions(ui: &mut Ui, cx: &PanelContext<'_>, open: &OpenMatters) {
    if open.decisions.is_empty() {
        return;
    }
    head(ui, cx, "leading-decisions", open.decisions.len());
    for &(id, silence) in &open.decisions {
        ui.horizontal_wrapped(|ui| {
            let decide = cx.text("leading-decide");
            if widgets::button(ui, &format!("leading-decide-{}", id.0), &decide).clicked() {
                let sheet = Sheet::ScriptedEvent(id);
                cx.emit_all([ScreenIntent::Close, ScreenIntent::Open(sheet)]);
            }
            ui.add(egui::Label::new(matter(cx, id, silence)).wrap());
        });
    }
    ui.add_space(8.0);
}

/// A decision by its name, and what comes of silence.
fn matter(cx: &PanelContext<'_>, id: ScriptedEventId, silence: Option<u8>) -> String {
    let event = cx.shown().and_then(|state| state.scenario.scripted_events.get(id.index()));
    let Some(event) = event else { return String::new() };
    let name = cx.lang().of(&event.name);
    let choice = silence.and_then(|at| event.choices.get(usize::from(at)));
    match choice.map(|choice| cx.lang().of(&choice.name)) {
        Some(choice) => {
            cx.message("leading-silence", &[("name", name.into()), ("choice", choice.into())])
        }
        None => name.to_owned(),
    }
}

fn idle(ui: &mut Ui, cx: &PanelContext<'_>, open: &OpenMatters) {
    // Those who have just been left alone are none of them.
    let counts =
        |force: &ForceId| cx.watch.of(Subject::Force(*force)).is_some_and(|alert| alert.counts());
    let idle: Vec<ForceId> = open.idle.iter().copied().filter(counts).collect();
    let Some(view) = PanelView::new(cx).filter(|_| !idle.is_empty()) else { return };
    head(ui, cx, "leading-idle", idle.len());
    ui.horizontal_wrapped(|ui| {
        for &force in &idle {
            let name = format!("leading-show-{}", force.0);
            let button = widgets::button(ui, &name, &view.force(force));
            if button.tip(cx.text("leading-show-tip")).clicked()
                && let Some(seen) = &view.seen
            {
                cx.emit(ScreenIntent::Close);
                cx.emit_all(look_at(seen, Subject::Force(force), &cx.draft));
            }
        }
    });
    let leave = cx.text("leading-leave");
    let button = widgets::button(ui, "leading-leave", &leave);
    if button.tip(cx.text("leading-leave-tip")).clicked() {
        cx.emit_all(idle.iter().map(|&force| WatchIntent::Leave(Subject::Force(force))));
        // Where nothing else stands open there is nothing more to ask.
        if open.decisions.is_empty() && open.drafts.is_empty() {
            cx.emit(ScreenIntent::Close);
            cx.emit(TurnIntent::Run);
        }
    }
    ui.add_space(8.0);
}

fn buttons(ui: &mut Ui, cx: &PanelContext<'_>, open: &OpenMatters, opens: bool) {
    let run = |first: Option<DraftIntent>| {
        let then: [Intent; 2] = [ScreenIntent::Close.into(), TurnIntent::Run.into()];
        first.map(Intent::from).into_iter().chain(then)
    };
    if open.drafts.is_empty() {
        if widgets::first_button(ui, "leading-run", &cx.text("leading-run"), opens).clicked() {
            cx.emit_all(run(None));
        }
        let mut never = !cx.settings.0.ask_before_week;
        let tick = widgets::tick(ui, "leading-never", &mut never, &cx.text("leading-never"));
        if tick.tip(cx.text("leading-never-tip")).clicked() {
            let mut settings = cx.settings.0.clone();
            settings.ask_before_week = !never;
            cx.emit(SettingsIntent::Prefer(Box::new(settings)));
        }
    } else {
        if widgets::first_button(ui, "leading-give", &cx.text("leading-give"), opens).clicked() {
            cx.emit_all(run(Some(DraftIntent::ConfirmAll)));
        }
        if widgets::wide_button(ui, "leading-drop", &cx.text("leading-drop")).clicked() {
            cx.emit_all(run(Some(DraftIntent::CancelAll)));
        }
    }
    if widgets::wide_button(ui, "leading-back", &cx.text("leading-back")).clicked() {
        cx.emit(ScreenIntent::Close);
    }
}
