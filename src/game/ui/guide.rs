//! First steps: what to do next, told while playing. A card at the edge of the map that goes on
//! when the player really does what it says.

use super::{PanelContext, theme, widgets};
use crate::game::{
    campaign::Campaign,
    intent::{
        DraftIntent, Intent, Overlay, PlanIntent, Screen, ScreenIntent, SettingsIntent, Sheet,
        TurnIntent,
    },
    model::{Selected, SettingsRes, Sheets},
    playback::Playback,
    stage::Stage,
};
use bevy::prelude::*;
use bevy_egui::egui::{self, RichText};
use rules::ids::Subject;
use rules::order::Order;

/// The steps, in order.
const STEPS: [GuideStep; 9] = [
    GuideStep::Force,
    GuideStep::Food,
    GuideStep::March,
    GuideStep::Confirm,
    GuideStep::Overlay,
    GuideStep::Decide,
    GuideStep::EndWeek,
    GuideStep::Dispatch,
    GuideStep::Done,
];

/// Something to be tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum GuideStep {
    /// Select a force.
    Force,
    /// See where its food comes from.
    Food,
    /// Plan a march.
    March,
    /// Give the order.
    Confirm,
    /// Look at another overlay.
    Overlay,
    /// Answer a decision, or look at the list of orders.
    Decide,
    /// End the week.
    EndWeek,
    /// Read the dispatch.
    Dispatch,
    /// Nothing is left.
    Done,
}

/// How far the player has come in this run of the program.
#[derive(Resource, Default, Clone, Debug)]
pub(super) struct Steps {
    done: Vec<GuideStep>,
    /// Whether the dispatch has been on the screen.
    dispatch: bool,
}

impl Steps {
    fn next(&self) -> Option<(usize, GuideStep)> {
        STEPS.into_iter().enumerate().find(|(_, step)| !self.done.contains(step))
    }

    fn tick(&mut self, step: GuideStep) {
        if !self.done.contains(&step) {
            self.done.push(step);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Steps>().add_systems(
        Update,
        (again.run_if(resource_changed::<SettingsRes>), watch.run_if(in_state(Screen::Campaign)))
            .chain()
            .after(Stage::Intent),
    );
}

/// Turned on again, it begins anew.
fn again(prefs: Res<SettingsRes>, mut steps: ResMut<Steps>, mut was: Local<Option<bool>>) {
    let before = was.replace(prefs.0.guide);
    if before == Some(false) && prefs.0.guide {
        *steps = Steps::default();
    }
}

/// Sees what the player does, in whatever way they do it.
fn watch(
    mut intents: MessageReader<Intent>,
    mut steps: ResMut<Steps>,
    selected: Res<Selected>,
    campaign: Option<Res<Campaign>>,
    playback: Res<Playback>,
    sheets: Res<Sheets>,
    overlay: Res<Overlay>,
) {
    let Some(campaign) = campaign else { return };
    let steps = steps.bypass_change_detection();
    if let Some(Subject::Force(force)) = selected.one() {
        let state = campaign.state();
        if Some(state.forces().side(force)) == campaign.seat() {
            steps.tick(GuideStep::Force);
        }
    }
    match *overlay {
        Overlay::None => {}
        Overlay::Supply => steps.tick(GuideStep::Food),
        _ => steps.tick(GuideStep::Overlay),
    }
    for intent in intents.read() {
        match intent {
            Intent::Draft(DraftIntent::Compose(_)) => steps.tick(GuideStep::March),
            Intent::Plan(PlanIntent::Give(Order::Answer { .. }))
            | Intent::Screen(ScreenIntent::Open(Sheet::ScriptedEvent(_) | Sheet::Orders)) => {
                steps.tick(GuideStep::Decide);
            }
            Intent::Draft(DraftIntent::Confirm | DraftIntent::ConfirmAll)
            | Intent::Plan(PlanIntent::Give(_) | PlanIntent::GiveAll(_)) => {
                steps.tick(GuideStep::March);
                steps.tick(GuideStep::Confirm);
            }
            Intent::Turn(TurnIntent::EndWeek | TurnIntent::Run | TurnIntent::RunOn) => {
                steps.tick(GuideStep::EndWeek);
            }
            _ => {}
        }
    }
    let reads = sheets.0.contains(&Sheet::Dispatch);
    if steps.dispatch && !reads && playback.is_idle() {
        steps.tick(GuideStep::Dispatch);
    }
    steps.dispatch = reads;
}

/// The card, within what the panels have left of the screen and beside what lies over the map.
pub(super) fn show(ui: &egui::Ui, cx: &PanelContext<'_>, steps: &mut Steps, taken: &[egui::Rect]) {
    let free = ui.available_rect_before_wrap();
    let wanted = cx.settings.0.guide && cx.sheets.0.is_empty() && cx.playback.is_idle();
    // On a small screen the map is worth more than advice.
    let Some((number, step)) = steps.next().filter(|_| wanted) else { return };
    if free.width() < 260.0 || free.height() < 190.0 {
        return;
    }
    let width = (free.width() - 46.0).min(330.0);
    let at = free.left_top() + egui::vec2(10.0, 10.0);
    // As large as it was; before it has been drawn, about as large as it is.
    let kept = ui.ctx().memory(|memory| memory.area_rect(egui::Id::new("guide")));
    let size = kept.map_or(egui::vec2(width + 26.0, 140.0), |rect| rect.size());
    if taken.iter().any(|rect| rect.intersects(egui::Rect::from_min_size(at, size))) {
        return;
    }
    let area =
        egui::Area::new("guide".into()).order(egui::Order::Middle).fixed_pos(at).constrain_to(free);
    let shown = area.show(ui.ctx(), |ui| {
        let frame = theme::sheet_frame().inner_margin(egui::Margin::symmetric(12, 9));
        frame.show(ui, |ui| {
            ui.set_width(width);
            let (title, text) = words(cx, step);
            let count = (STEPS.len() - 1) as u32;
            ui.horizontal(|ui| {
                ui.label(RichText::new(title).font(theme::title(15.0)));
                if step != GuideStep::Done {
                    let at = [("n", (number as u32 + 1).into()), ("all", count.into())];
                    let at = RichText::new(cx.message("guide-step", &at)).small();
                    ui.label(at.color(theme::THIN));
                }
            });
            ui.label(text);
            ui.horizontal_wrapped(|ui| {
                if step == GuideStep::Done {
                    if widgets::button(ui, "guide-end", &cx.text("guide-end")).clicked() {
                        hide(cx);
                    }
                    return;
                }
                let skip = widgets::button(ui, "guide-skip", &cx.text("guide-skip"));
                if skip.on_hover_text(cx.text("guide-skip-tip")).clicked() {
                    steps.tick(step);
                }
                let off = widgets::button(ui, "guide-hide", &cx.text("guide-hide"));
                if off.on_hover_text(cx.text("guide-hide-tip")).clicked() {
                    hide(cx);
                }
            });
        });
    });
    widgets::area(ui.ctx(), "area-guide", shown.response.rect);
}

fn hide(cx: &PanelContext<'_>) {
    let mut settings = cx.settings.0.clone();
    settings.guide = false;
    cx.emit(SettingsIntent::Prefer(Box::new(settings)));
}

fn words(cx: &PanelContext<'_>, step: GuideStep) -> (String, String) {
    match step {
        GuideStep::Force => (cx.text("guide-force"), cx.text("guide-force-text")),
        GuideStep::Food => (cx.text("guide-food"), cx.text("guide-food-text")),
        GuideStep::March => (cx.text("guide-march"), cx.text("guide-march-text")),
        GuideStep::Confirm => (cx.text("guide-confirm"), cx.text("guide-confirm-text")),
        GuideStep::Overlay => (cx.text("guide-overlay"), cx.text("guide-overlay-text")),
        GuideStep::Decide => (cx.text("guide-decide"), cx.text("guide-decide-text")),
        GuideStep::EndWeek => (cx.text("guide-end-week"), cx.text("guide-end-week-text")),
        GuideStep::Dispatch => (cx.text("guide-dispatch"), cx.text("guide-dispatch-text")),
        GuideStep::Done => (cx.text("guide-done"), cx.text("guide-done-text")),
    }
}
