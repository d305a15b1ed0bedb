//! The map moves while the pointer rests at the edge of the window, for whoever wishes it so.

use super::MapView;
use crate::game::{
    intent::{CameraIntent, Intent, Screen},
    model::{SettingsRes, Sheets},
    stage::Stage,
};
use bevy::{prelude::*, window::PrimaryWindow};
use bevy_egui::input::EguiWantsInput;

/// How near the pointer must come to the edge, logical pixels.
const NEAR: f32 = 4.0;
/// How fast the map moves, shares of the picture in a second.
const SPEED: f32 = 0.6;
/// How long it takes until it is that fast, seconds.
const RAMP: f32 = 0.3;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, scroll.in_set(Stage::Input));
}

#[allow(clippy::too_many_arguments, reason = "everything that keeps the map where it is")]
fn scroll(
    window: Query<&Window, With<PrimaryWindow>>,
    prefs: Res<SettingsRes>,
    screen: Res<State<Screen>>,
    sheets: Res<Sheets>,
    wants: Res<EguiWantsInput>,
    buttons: Res<ButtonInput<MouseButton>>,
    time: Res<Time>,
    view: Res<MapView>,
    mut rests: Local<f32>,
    mut intents: MessageWriter<Intent>,
) {
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    let busy = wants.is_popup_open() || buttons.get_pressed().next().is_some();
    let window = window.single().ok().filter(|window| window.focused);
    let to = window.filter(|_| prefs.0.edge_scroll && on_map && !busy).and_then(|window| {
        let at = window.cursor_position()?;
        edge(at, Vec2::new(window.width(), window.height()))
    });
    let Some(to) = to else {
        *rests = 0.0;
        return;
    };
    let seconds = time.delta_secs().min(0.1);
    *rests += seconds;
    let share = to * SPEED * (*rests / RAMP).min(1.0) * seconds;
    // At the edge of the map it comes to rest, and asks for no more frames.
    if view.can_pan(share) {
        intents.write(CameraIntent::Pan(share).into());
    }
}

/// Which way the edge lies at which a point of the window is: right and up.
fn edge(at: Vec2, size: Vec2) -> Option<Vec2> {
    let way = |at: f32, size: f32| f32::from(at >= size - NEAR) - f32::from(at < NEAR);
    let to = Vec2::new(way(at.x, size.x), -way(at.y, size.y));
    (to != Vec2::ZERO).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_leads_its_own_way() {
        let size = Vec2::new(1280.0, 720.0);
        for (at, to) in [
            (Vec2::new(0.0, 300.0), Some(Vec2::NEG_X)),
            (Vec2::new(1279.0, 300.0), Some(Vec2::X)),
            (Vec2::new(600.0, 1.0), Some(Vec2::Y)),
            (Vec2::new(600.0, 719.0), Some(Vec2::NEG_Y)),
            (Vec2::new(1279.0, 0.0), Some(Vec2::ONE)),
            (Vec2::new(4.0, 300.0), None),
        ] {
            assert_eq!(edge(at, size), to, "{at}");
        }
    }
}
