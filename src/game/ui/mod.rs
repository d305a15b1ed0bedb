//! Panels and screens. Each function draws one thing from what the [`Desk`] knows and writes acts;
//! none changes anything itself.
//!
//! [`kit`] holds the widgets that all use, [`theme`] paper, ink and letters. Deliberately absent:
//! English; every word comes from the messages of the player's language.

pub mod desk;
pub mod kit;
pub mod theme;

mod affairs;
mod campaign;
mod choose;
mod compose;
mod credits;
mod detail;
mod dispatch;
mod encyclopaedia;
mod film;
mod forces;
mod guide;
mod menu;
mod orders;
mod overlays;
mod replays;
mod report;
mod saves;
mod seats;
mod settings;
mod sheets;
mod top;

pub use desk::Desk;
pub use kit::{Hit, Hits};

use super::view::Screen;
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(EguiPlugin::default())
        .init_resource::<Hits>()
        .add_systems(EguiPrimaryContextPass, draw);
}

fn draw(mut contexts: EguiContexts, mut desk: Desk, mut hits: ResMut<Hits>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    if !theme::apply(&ctx, &desk) {
        return Ok(());
    }
    kit::begin(&ctx);
    let area =
        egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.content_rect());
    let mut root = egui::Ui::new(ctx.clone(), "root".into(), area);
    match desk.screen() {
        Screen::Menu => menu::show(&mut root, &mut desk),
        Screen::Choose => choose::show(&mut root, &mut desk),
        Screen::Campaign => campaign::show(&mut root, &mut desk),
        Screen::Replay => film::show(&mut root, &mut desk),
        Screen::Report => report::show(&mut root, &mut desk),
    }
    sheets::show(&ctx, &mut desk);
    hits.0 = kit::take(&ctx);
    Ok(())
}
