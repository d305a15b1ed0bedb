//! Panels and screens. Each function draws one thing from what the [`PanelContext`] knows and asks
//! for what a player wants by [`PanelContext::emit`]; none changes anything itself.
//!
//! Each uses only what stands below it: [`theme`] (paper, ink, letters) and [`widgets`] take colours
//! and a language, nothing of the game; panels are drawn with them from a [`PanelContext`] or a
//! `PanelView`; the screens `menu`, `choose`, `campaign`, `replay_panels`, `report` and the `sheets`
//! over them put panels together. Deliberately absent: English; every word comes from the messages
//! of the player's language.

pub mod panel_context;
pub mod theme;
pub mod widgets;

mod access;
mod briefing;
mod campaign;
mod caption;
mod cards;
mod choose;
mod chronicle_part;
mod command;
mod compose;
mod credits;
mod detail;
mod dispatch;
mod encyclopaedia;
mod floating;
mod forces;
mod gauge;
mod guide;
mod hot_seat;
mod leading;
mod memo;
mod menu;
mod minimap;
mod notice;
mod objectives;
mod orders;
mod overlays;
mod panel_view;
mod replay_panels;
mod replays;
mod report;
mod saves;
mod scripted_events;
mod settings;
mod sheets;
mod siege_card;
mod stage;
mod tooltip;
mod top;
mod unkept;
mod victory_scale;

pub use panel_context::{PanelContext, PanelParams};
pub use widgets::{WidgetRect, WidgetRects};

use super::{
    input::Focus,
    intent::{Intent, Screen},
    model::{Bare, MapArea},
};
use bevy::{ecs::entity::EntityHashMap, prelude::*};
use bevy_egui::{
    EguiContexts, EguiInput, EguiPlugin, EguiPreUpdateSet, EguiPrimaryContextPass, egui,
};

/// How often the panels are drawn within a frame at most: what has just opened is measured, laid out
/// and brought to its place, and only then shown. A click counts in the first pass only, so what is
/// asked for in any of them is carried out.
const PASSES: core::num::NonZeroUsize = core::num::NonZeroUsize::new(4).unwrap();

/// All panels being drawn; whoever looks at what was drawn comes after it.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Panels;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((EguiPlugin::default(), access::plugin, settings::plugin, guide::plugin))
        .init_resource::<WidgetRects>()
        .add_systems(
            PreUpdate,
            hush.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(EguiPrimaryContextPass, (draw.in_set(Panels), focus.after(Panels)))
        .add_systems(Update, scripted_events::announce);
}

/// Drops what is no news. In every frame the panels are told which of Shift, Ctrl and Alt are held,
/// and to be told something makes them ask for another frame: the game would never come to rest.
fn hush(
    mut inputs: Query<(Entity, &mut EguiInput)>,
    mut held: Local<EntityHashMap<egui::Modifiers>>,
) {
    for (entity, mut input) in &mut inputs {
        let held = held.entry(entity).or_default();
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(held, *now) != *now,
            _ => true,
        });
    }
}

/// Tells the game what has the keyboard, once the panels are drawn.
fn focus(mut contexts: EguiContexts, mut focus: ResMut<Focus>) -> Result {
    let now = Focus::of(contexts.ctx_mut()?);
    focus.set_if_neq(now);
    Ok(())
}

fn draw(
    mut contexts: EguiContexts,
    params: PanelParams,
    mut steps: ResMut<guide::Steps>,
    mut rects: ResMut<WidgetRects>,
    mut area: ResMut<MapArea>,
    mut intents: MessageWriter<Intent>,
    bare: Option<Res<Bare>>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    if !theme::apply(&ctx, params.settings.0.scale_percent, &params.paths.library.assets()) {
        return Ok(());
    }
    ctx.options_mut(|options| options.max_passes = PASSES);
    widgets::begin(&ctx);
    let cx = PanelContext::new(&params);
    if let Some(free) = screen(&ctx, &cx, &mut steps, bare.is_some()) {
        area.set_if_neq(free);
    }
    notice::show(&ctx, &cx);
    rects.0 = widgets::take(&ctx);
    intents.write_batch(cx.into_intents());
    Ok(())
}

/// What the panels leave free. They are drawn on the screen's own layer, of which egui cannot say
/// where it is used.
fn left_free(free: egui::Rect, ctx: &egui::Context) -> MapArea {
    let corner = |at: egui::Pos2| Vec2::new(at.x, at.y) * ctx.zoom_factor();
    MapArea(Rect { min: corner(free.min), max: corner(free.max) })
}

/// Draws the screen and the sheet over it. Returns what is left for the map; nothing where the map
/// is hidden.
fn screen(
    ctx: &egui::Context,
    cx: &PanelContext<'_>,
    steps: &mut guide::Steps,
    is_bare: bool,
) -> Option<MapArea> {
    let whole =
        egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.content_rect());
    let mut root = egui::Ui::new(ctx.clone(), "root".into(), whole);
    if hot_seat::is_handed_over(cx) {
        // Nothing of the map or the panels of either side is drawn.
        sheets::show(ctx, cx);
        return None;
    }
    if is_bare {
        caption::show(&mut root, cx);
        return Some(left_free(ctx.content_rect(), ctx));
    }
    match cx.screen() {
        Screen::Menu => menu::show(&mut root, cx),
        Screen::Choose => choose::show(&mut root, cx),
        Screen::Campaign => campaign::show(&mut root, cx, steps),
        Screen::Replay => replay_panels::show(&mut root, cx),
        Screen::Report => report::show(&mut root, cx),
    }
    let room = root.available_rect_before_wrap();
    let free = left_free(room, ctx);
    if matches!(cx.screen(), Screen::Campaign | Screen::Replay) {
        tooltip::show(ctx, cx, room);
        cards::show(ctx, cx, room);
        stage::show(ctx, cx, room);
    }
    sheets::show(ctx, cx);
    Some(free)
}
