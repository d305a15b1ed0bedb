//! The map cursor of the keyboard: it stands for the pointer until the mouse moves again.

use super::MapView;
use crate::game::{
    geo,
    input::Keyboard,
    intent::{Action, CameraIntent, Intent, MapClick, Screen},
    model::{ByKeys, Hovered, Sheets, Shown},
    stage::Stage,
};
use bevy::{prelude::*, window::RequestRedraw};
use rules::{hex::Offset, ids::HexId};

/// Share of what the panels leave free, from its middle, in which the cursor may move without the map following.
const CALM: f32 = 0.36;
/// Hexes of a step with Shift.
const STRIDE: i32 = 5;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, step.in_set(Stage::Input).after(super::pointer::point));
}

#[allow(clippy::too_many_arguments, reason = "keys, map and pointer meet here")]
fn step(
    keyboard: Keyboard<'_>,
    screen: Res<State<Screen>>,
    sheets: Res<Sheets>,
    shown: Option<Res<Shown>>,
    view: Res<MapView>,
    mut by_keys: ResMut<ByKeys>,
    mut hovered: ResMut<Hovered>,
    mut intents: MessageWriter<Intent>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    if !on_map {
        return;
    }
    let Some(shown) = shown else { return };
    let map = &shown.state().scenario.map;
    let just = |action: Action| keyboard.just(action);
    let stride = if keyboard.shift() { STRIDE } else { 1 };
    let moves = [
        (Action::CursorNorth, 0, -1),
        (Action::CursorSouth, 0, 1),
        (Action::CursorWest, -1, 0),
        (Action::CursorEast, 1, 0),
    ];
    let (mut columns, mut rows) = (0, 0);
    for (_, column, row) in moves.into_iter().filter(|(action, ..)| just(*action)) {
        columns += column * stride;
        rows += row * stride;
    }
    let middle = || {
        let middle = view.to_map(view.free().center());
        let at = middle.clamp(geo::bounds(map).min, geo::bounds(map).max);
        geo::hex_at(map, at).unwrap_or(HexId(0))
    };
    if (columns, rows) != (0, 0) {
        let from = map.offset(hovered.0.unwrap_or_else(middle));
        let to = Offset::new(
            (from.column + columns).clamp(0, i32::from(map.columns) - 1),
            (from.row + rows).clamp(0, i32::from(map.rows) - 1),
        );
        if let Some(hex) = map.hex_at(to) {
            by_keys.0 = true;
            hovered.set_if_neq(Hovered(Some(hex)));
            let off = view.to_screen(geo::centre(map, hex)) - view.free().center();
            let calm = view.free().size() * CALM;
            if off.abs().cmpgt(calm).any() {
                let off = off / view.size.max(Vec2::ONE);
                intents.write(CameraIntent::Pan(Vec2::new(off.x, -off.y)).into());
            }
            redraw.write(RequestRedraw);
        }
    }
    for (action, goal) in [(Action::CursorSelect, false), (Action::CursorGoal, true)] {
        if just(action)
            && let Some(hex) = hovered.0
        {
            let (at, more) = (geo::centre(map, hex), keyboard.shift());
            intents.write(MapClick { hex: Some(hex), at, goal, more }.into());
        }
    }
}
