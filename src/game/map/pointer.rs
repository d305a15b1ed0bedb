//! The mouse over the map: hovering, clicking, dragging, the wheel. Panels come first.

use super::{MapCamera, MapView};
use crate::game::{
    geo,
    intent::{CameraIntent, Intent, MapClick, MapSweep, Screen},
    model::{
        ByKeys, Hovered, MapArea, Picks, Pointed, Selected, Sheets, Shown, Sweeping, Viewpoint,
    },
    stage::Stage,
};
use bevy::{
    input::mouse::{MouseScrollUnit, MouseWheel},
    prelude::*,
    window::PrimaryWindow,
};
use bevy_egui::input::EguiWantsInput;
use rules::{ids::HexId, state::CampaignState};

/// Pixels that the pointer may move between press and release of a click.
const CLICK: f32 = 5.0;
/// Pixels and seconds within which a second click makes a double one.
const TWICE: (f32, f32) = (6.0, 0.35);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drag>().add_systems(Update, point.in_set(Stage::Input));
}

#[derive(Resource, Default)]
pub(super) struct Drag {
    from: Option<Vec2>,
    last: Vec2,
    moved: bool,
    /// It was begun with Ctrl or Shift: a rectangle is drawn, and the map stays.
    sweeps: bool,
}

/// The last click of the left button: where, and when, seconds since the start.
#[derive(Default)]
pub(super) struct LastClick(Option<(Vec2, f32)>);

impl LastClick {
    /// Notes a click. Whether it makes a double one with the last.
    fn is_second(&mut self, at: Vec2, now: f32) -> bool {
        let second = self
            .0
            .is_some_and(|(before, then)| before.distance(at) <= TWICE.0 && now - then <= TWICE.1);
        // A third click is a first one again.
        self.0 = (!second).then_some((at, now));
        second
    }
}

/// How far a turn of the wheel zooms.
fn steps(turn: &MouseWheel) -> f32 {
    match turn.unit {
        MouseScrollUnit::Line => turn.y,
        MouseScrollUnit::Pixel => turn.y / 40.0,
    }
}

#[allow(clippy::too_many_arguments, reason = "everything a mouse touches")]
pub(super) fn point(
    windows: Query<&Window, With<PrimaryWindow>>,
    _camera: Single<(), With<MapCamera>>,
    (buttons, keys): (Res<ButtonInput<MouseButton>>, Res<ButtonInput<KeyCode>>),
    mut wheel: MessageReader<MouseWheel>,
    wants: Res<EguiWantsInput>,
    hole: Res<MapArea>,
    (screen, sheets): (Res<State<Screen>>, Res<Sheets>),
    (shown, picks): (Option<Res<Shown>>, Res<Picks>),
    (viewpoint, selected): (Res<Viewpoint>, Res<Selected>),
    mut view: ResMut<MapView>,
    mut hovered: ResMut<Hovered>,
    mut pointed: ResMut<Pointed>,
    (mut drag, mut sweeping): (ResMut<Drag>, ResMut<Sweeping>),
    mut by_keys: ResMut<ByKeys>,
    (mut rests, mut last, time): (Local<Option<Vec2>>, Local<LastClick>, Res<Time>),
    mut intents: MessageWriter<Intent>,
) {
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    let cursor = windows.single().ok().and_then(Window::cursor_position);
    let on_panel = cursor.is_some_and(|cursor| !hole.0.contains(cursor));
    let free = on_map && !on_panel && !wants.wants_any_pointer_input();
    // The map cursor of the keyboard stays until the mouse moves.
    if std::mem::replace(&mut *rests, cursor) != cursor || drag.from.is_some() {
        by_keys.0 = false;
    }
    let (Some(shown), Some(cursor), true) = (shown, cursor, free || drag.from.is_some()) else {
        wheel.clear();
        pointed.set_if_neq(Pointed(None));
        sweeping.set_if_neq(Sweeping(None));
        drag.from = None;
        if !by_keys.0 || !on_map {
            hovered.set_if_neq(Hovered(None));
        }
        return;
    };
    let more = adds(&keys);
    let at = view.to_map(cursor);
    let hex = meant(at, shown.state(), &picks, *viewpoint, &selected);
    pointed.set_if_neq(Pointed(Some(at)));
    if !by_keys.0 {
        hovered.set_if_neq(Hovered(hex));
    }
    for event in wheel.read() {
        view.zoom(steps(event), cursor);
    }
    if buttons.just_pressed(MouseButton::Right) {
        intents.write(MapClick { hex, at, goal: true, more }.into());
    }
    let hold = [MouseButton::Left, MouseButton::Middle];
    if buttons.any_just_pressed(hold) {
        let sweeps = more && buttons.just_pressed(MouseButton::Left);
        *drag = Drag { from: Some(cursor), last: cursor, moved: false, sweeps };
    }
    let Some(from) = drag.from else { return };
    if cursor.distance(from) > CLICK {
        drag.moved = true;
    }
    if drag.sweeps && drag.moved {
        sweeping.set_if_neq(Sweeping(Some(Rect::from_corners(from, cursor))));
    } else if drag.moved && cursor != drag.last {
        view.drag(cursor - drag.last);
    }
    drag.last = cursor;
    if buttons.any_just_released(hold) || !buttons.any_pressed(hold) {
        let left = buttons.just_released(MouseButton::Left);
        if left && drag.moved && drag.sweeps {
            intents.write(MapSweep { from: view.to_map(from), to: at }.into());
        } else if left && !drag.moved && !more && last.is_second(cursor, time.elapsed_secs()) {
            // The first click has selected; the second brings it into the middle.
            intents.write_batch(hex.map(|hex| CameraIntent::Centre(hex).into()));
        } else if left && !drag.moved {
            intents.write(MapClick { hex, at, goal: false, more }.into());
        }
        sweeping.set_if_neq(Sweeping(None));
        drag.from = None;
    }
}

/// The hex that is meant at a point of the map: a banner or a name that lies over another hex means the hex of
/// whom it is of. Those who are selected are told where to go, and lie in nobody's way.
fn meant(
    at: Vec2,
    state: &CampaignState,
    picks: &Picks,
    viewpoint: Viewpoint,
    selected: &Selected,
) -> Option<HexId> {
    let other = picks.at(at).find(|&thing| !selected.contains(thing));
    let of_whom = other.and_then(|thing| viewpoint.hex_of(state, thing));
    of_whom.or_else(|| geo::hex_at(&state.scenario.map, at))
}

/// Whether a key is held with which more than one thing is selected.
fn adds(keys: &ButtonInput<KeyCode>) -> bool {
    use KeyCode::{ControlLeft, ControlRight, ShiftLeft, ShiftRight, SuperLeft, SuperRight};
    let with = if cfg!(target_os = "macos") {
        [SuperLeft, SuperRight]
    } else {
        [ControlLeft, ControlRight]
    };
    keys.any_pressed(with) || keys.any_pressed([ShiftLeft, ShiftRight])
}
