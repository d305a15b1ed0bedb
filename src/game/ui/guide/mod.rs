//! The guide: what to try next, told while playing. A card at the edge of the map that goes on when the
//! player really does what it says. It can be left and taken up again: what has been learnt stands in
//! the settings.
//!
//! [`lessons`] is what it teaches. Deliberately absent: anything that plays for the player.

mod lessons;

use super::{PanelContext, theme, widgets};
use crate::game::ui::widgets::Tip;
use crate::game::{
    campaign::Campaign,
    intent::{Intent, Overlay, Screen, SettingsIntent, Sheet},
    model::{Selected, SettingsRes, Sheets},
    planning::Draft,
    playback::Playback,
    stage::Stage,
};
use bevy::prelude::*;
use bevy_egui::egui::{self, RichText};
use headless::play::Settings;
use lessons::{Doing, LESSONS, Lesson, MORE};

/// What the guide keeps between frames.
#[derive(Resource, Default, Clone, Debug)]
pub(super) struct Steps {
    /// The lesson whose card is on the screen.
    card: Option<&'static str>,
    /// Lessons that are passed over, for they cannot be done yet.
    waiting: Vec<&'static str>,
    /// Whether the dispatch has been on the screen.
    dispatch: bool,
    /// The week before which it was read last.
    read_before: Option<u16>,
    /// The lesson whose card was there when it was opened.
    read_for: Option<&'static str>,
    /// The lesson for which the widget to use is marked.
    marked: Option<&'static str>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Steps>().add_systems(
        Update,
        (again.run_if(resource_changed::<SettingsRes>), watch.run_if(in_state(Screen::Campaign)))
            .chain()
            .after(Stage::Intent),
    );
}

/// Turned on again it goes on where it was left; after the end it begins anew.
fn again(
    prefs: Res<SettingsRes>,
    mut was: Local<Option<bool>>,
    mut intents: MessageWriter<Intent>,
) {
    let before = was.replace(prefs.0.guide);
    let learnt = |key: &str| prefs.0.lessons.iter().any(|lesson| lesson == key);
    if before == Some(false) && prefs.0.guide && learnt("done") {
        let settings = Settings { lessons: Vec::new(), ..prefs.0.clone() };
        intents.write(SettingsIntent::Prefer(Box::new(settings)).into());
    }
}

/// Sees what the player does, in whatever way they do it.
fn watch(
    mut intents: MessageWriter<Intent>,
    mut steps: ResMut<Steps>,
    (selected, overlay, draft): (Res<Selected>, Res<Overlay>, Res<Draft>),
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    sheets: Res<Sheets>,
    prefs: Res<SettingsRes>,
) {
    let steps = steps.bypass_change_detection();
    let reads = sheets.0.contains(&Sheet::Dispatch);
    let has_read = steps.dispatch && !reads && playback.is_idle();
    if reads && !steps.dispatch {
        steps.read_for = steps.card;
    }
    steps.dispatch = reads;
    let Some(campaign) = campaign.filter(|_| prefs.0.guide) else { return };
    let Some(side) = campaign.seat().filter(|_| campaign.coming().is_none()) else { return };
    if has_read {
        steps.read_before = Some(campaign.state().week());
    }
    let seen = Doing {
        campaign: &campaign,
        side,
        selected: &selected,
        overlay: *overlay,
        draft: &draft,
        sheets: &sheets.0,
        has_read,
        knows_week: steps.read_before == Some(campaign.state().week()),
        read_for: steps.read_for,
        card: steps.card,
    };
    let learnt = |lesson: &Lesson| prefs.0.lessons.iter().any(|key| key == lesson.key);
    let left = LESSONS.iter().filter(|lesson| !learnt(lesson));
    let (done, left): (Vec<&Lesson>, Vec<&Lesson>) =
        left.partition(|lesson| (lesson.is_done)(&seen));
    let waiting = left.iter().filter(|lesson| !(lesson.is_ready)(&seen));
    steps.waiting = waiting.map(|lesson| lesson.key).collect();
    if !done.is_empty() {
        let mut settings = prefs.0.clone();
        settings.lessons.extend(done.iter().map(|lesson| lesson.key.to_owned()));
        intents.write(SettingsIntent::Prefer(Box::new(settings)).into());
    }
}

/// The lesson to be told now, its number and how many there are; nothing where all is learnt or the
/// rest has to wait.
fn next(
    settings: &Settings,
    steps: &Steps,
    scenario: &str,
) -> Option<(usize, usize, &'static Lesson)> {
    let all = LESSONS.iter().chain([&MORE]).filter(|lesson| lesson.is_taught(scenario));
    let all: Vec<&'static Lesson> = all.collect();
    let learnt = |lesson: &Lesson| settings.lessons.iter().any(|key| key == lesson.key);
    let waits = |lesson: &Lesson| steps.waiting.contains(&lesson.key);
    let count = all.iter().filter(|lesson| !lesson.is_end()).count();
    let (number, next) =
        all.iter().enumerate().find(|(_, lesson)| !learnt(lesson) && !waits(lesson))?;
    // The end is told when nothing is left that may come yet.
    let is_early = next.is_end() && all.iter().any(|lesson| !lesson.is_end() && !learnt(lesson));
    (!is_early).then_some((number + 1, count, *next))
}

/// The card, within what the panels have left of the screen and beside what lies over the map.
pub(super) fn show(ui: &egui::Ui, cx: &PanelContext<'_>, steps: &mut Steps, taken: &[egui::Rect]) {
    steps.card = None;
    let free = ui.available_rect_before_wrap();
    let wanted = cx.settings.0.guide && cx.sheets.0.is_empty() && cx.playback.is_idle();
    let Some(campaign) = cx.campaign.as_ref().filter(|_| wanted) else { return };
    let scenario = &campaign.state().scenario.key;
    let Some((number, count, lesson)) = next(&cx.settings.0, steps, scenario) else { return };
    // On a small screen the map is worth more than advice.
    if free.width() < 260.0 || free.height() < 190.0 {
        return;
    }
    let width = (free.width() - 46.0).min(330.0);
    let top = free.top() + 10.0;
    let at = egui::pos2(free.left() + 10.0, top);
    // As large as it was; before it has been drawn, about as large as it is.
    let kept = ui.ctx().memory(|memory| memory.area_rect(egui::Id::new("guide")));
    let size = kept.map_or(egui::vec2(width + 26.0, 140.0), |rect| rect.size());
    if taken.iter().any(|rect| rect.intersects(egui::Rect::from_min_size(at, size))) {
        return;
    }
    steps.card = Some(lesson.key);
    let area =
        egui::Area::new("guide".into()).order(egui::Order::Middle).fixed_pos(at).constrain_to(free);
    let shown = area.show(ui.ctx(), |ui| {
        let frame = theme::sheet_frame().inner_margin(egui::Margin::symmetric(12, 9));
        frame.show(ui, |ui| {
            ui.set_width(width);
            ui.horizontal(|ui| {
                let title = cx.text(&format!("guide-{}", lesson.key));
                let title = ui.label(RichText::new(title).font(theme::title(15.0)));
                widgets::name(ui, &format!("guide-card-{}", lesson.key), &title);
                if !lesson.is_end() {
                    let at = [("n", number.into()), ("all", count.into())];
                    let at = RichText::new(cx.message("guide-step", &at)).small();
                    ui.label(at.color(theme::THIN));
                }
            });
            ui.label(cx.text(&format!("guide-{}-text", lesson.key)));
            ui.horizontal_wrapped(|ui| buttons(ui, cx, steps, lesson));
        });
    });
    widgets::area(ui.ctx(), "area-guide", shown.response.rect);
    if steps.marked == Some(lesson.key) {
        mark(ui.ctx(), lesson);
    }
}

fn buttons(ui: &mut egui::Ui, cx: &PanelContext<'_>, steps: &mut Steps, lesson: &'static Lesson) {
    if lesson.is_end() {
        if widgets::button(ui, "guide-end", &cx.text("guide-end")).clicked() {
            learn(cx, lesson);
        }
        return;
    }
    let on = steps.marked == Some(lesson.key);
    // What cannot be seen cannot be marked.
    if place_of(ui.ctx(), lesson).is_some() {
        let show = widgets::choice(ui, "guide-show", on, &cx.text("guide-show"));
        if show.tip(cx.text("guide-show-tip")).clicked() {
            steps.marked = (!on).then_some(lesson.key);
        }
    }
    let skip = widgets::button(ui, "guide-skip", &cx.text("guide-skip"));
    if skip.tip(cx.text("guide-skip-tip")).clicked() {
        learn(cx, lesson);
    }
    let off = widgets::button(ui, "guide-hide", &cx.text("guide-hide"));
    if off.tip(cx.text("guide-hide-tip")).clicked() {
        let settings = Settings { guide: false, ..cx.settings.0.clone() };
        cx.emit(SettingsIntent::Prefer(Box::new(settings)));
    }
}

/// Puts a lesson behind the player.
fn learn(cx: &PanelContext<'_>, lesson: &Lesson) {
    let mut settings = cx.settings.0.clone();
    settings.lessons.push(lesson.key.to_owned());
    cx.emit(SettingsIntent::Prefer(Box::new(settings)));
}

/// Where the widget is that the lesson is done with, of those that are on the screen.
fn place_of(ctx: &egui::Context, lesson: &Lesson) -> Option<egui::Rect> {
    lesson.marks.iter().find_map(|name| widgets::place(ctx, name))
}

/// A frame around the widget to use.
fn mark(ctx: &egui::Context, lesson: &Lesson) {
    let Some(rect) = place_of(ctx, lesson) else { return };
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::new("guide-mark"));
    let ink = egui::Stroke::new(2.5, theme::ALARM);
    ctx.layer_painter(layer).rect_stroke(rect.expand(3.0), 4, ink, egui::StrokeKind::Outside);
}
