//! The camera over the map: what is asked of it, and moving there smoothly.

use super::view::MapView;
use crate::game::{
    geo,
    input::Keyboard,
    intent::{Action, CameraIntent, Intent, Screen},
    model::{MapArea, SettingsRes, Shown, Viewpoint},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{
    camera::{RenderTarget, ScalingMode},
    input::mouse::MouseWheel,
    prelude::*,
    window::RequestRedraw,
};
use rules::{
    ids::{HexId, SideId},
    state::CampaignState,
};

/// Objectives no farther than this from headquarters or from the first of them belong to the first
/// picture of a campaign, kilometres.
const NEIGHBOURHOOD_KM: f32 = 350.0;

/// The camera over the map. Panels are drawn on it too.
#[derive(Component)]
pub struct MapCamera;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MapView>()
        .add_systems(Startup, spawn)
        .add_systems(Update, (interrupt, keys).chain().in_set(Stage::Input))
        .add_systems(CarryOut, (fit, carry_out).chain().in_set(Carry::Look))
        .add_systems(Update, (glide, place).chain().in_set(Stage::Draw));
}

/// Where the picture is drawn when it is not a window.
#[derive(Resource, Clone)]
pub struct Canvas(pub Handle<Image>);

fn spawn(mut commands: Commands, canvas: Option<Res<Canvas>>) {
    let projection = OrthographicProjection {
        scaling_mode: ScalingMode::WindowSize,
        ..OrthographicProjection::default_2d()
    };
    let mut camera =
        commands.spawn((Camera2d, Projection::Orthographic(projection), MapCamera, Msaa::Off));
    if let Some(canvas) = canvas {
        camera.insert(RenderTarget::Image(canvas.0.clone().into()));
    }
}

fn keys(
    keyboard: Keyboard<'_>,
    time: Res<Time>,
    screen: Res<State<Screen>>,
    mut intents: MessageWriter<Intent>,
) {
    if !matches!(screen.get(), Screen::Campaign | Screen::Replay) {
        return;
    }
    // A tenth of the screen at once, then as long as the key is held.
    let held = |action: Action| {
        if keyboard.just(action) {
            0.1
        } else if keyboard.held(action) {
            0.8 * time.delta_secs().min(0.1)
        } else {
            0.0
        }
    };
    let pan = Vec2::new(
        held(Action::PanRight) - held(Action::PanLeft),
        held(Action::PanUp) - held(Action::PanDown),
    );
    if pan != Vec2::ZERO {
        intents.write(CameraIntent::Pan(pan).into());
    }
    for (action, steps) in [(Action::ZoomIn, 2.0), (Action::ZoomOut, -2.0)] {
        if keyboard.just(action) {
            intents.write(CameraIntent::Zoom(steps).into());
        }
    }
}

/// Whoever touches anything wants to look where it is now: the way that the camera takes by itself
/// ends there.
fn interrupt(
    keys: Res<ButtonInput<KeyCode>>,
    buttons: Res<ButtonInput<MouseButton>>,
    mut wheel: MessageReader<MouseWheel>,
    mut view: ResMut<MapView>,
) {
    let turned = wheel.read().count() > 0;
    let pressed = keys.get_just_pressed().next().is_some();
    let clicked = buttons.get_just_pressed().next().is_some();
    if view.is_sweeping() && (turned || pressed || clicked) {
        view.stop();
    }
}

/// The picture follows the size of the window, and its limits those of the map.
fn fit(
    mut view: ResMut<MapView>,
    camera: Single<&Camera, With<MapCamera>>,
    shown: Option<Res<Shown>>,
    hole: Res<MapArea>,
    mut left: Local<Rect>,
    mut known: Local<usize>,
) {
    if let Some(size) = camera.logical_viewport_size()
        && size.min_element() > 0.0
        && (size != view.size || hole.0 != *left)
    {
        *left = hole.0;
        view.refit(size, hole.0);
    }
    let Some(shown) = shown else { return };
    let scenario = &shown.state().scenario;
    let address = std::sync::Arc::as_ptr(scenario) as usize;
    if std::mem::replace(&mut *known, address) != address {
        view.show_map(geo::bounds(&scenario.map));
    }
}

fn carry_out(
    mut intents: MessageReader<Intent>,
    mut view: ResMut<MapView>,
    shown: Option<Res<Shown>>,
    viewpoint: Res<Viewpoint>,
    prefs: Res<SettingsRes>,
) {
    let Some(shown) = shown else {
        intents.clear();
        return;
    };
    let map = &shown.state().scenario.map;
    let centre = |hex: HexId| (hex.index() < map.len()).then(|| geo::centre(map, hex));
    for intent in intents.read() {
        let Intent::Camera(wish) = *intent else { continue };
        match wish {
            CameraIntent::Centre(hex) => {
                if let Some(at) = centre(hex) {
                    view.look_near(at);
                }
            }
            CameraIntent::LookAt(at) => view.look_to(at),
            CameraIntent::Frame(rect) => view.frame(rect),
            CameraIntent::Zoom(steps) => {
                let middle = view.free().center();
                view.zoom(steps, middle);
            }
            CameraIntent::Pan(share) => view.pan(share),
            CameraIntent::WholeMap => view.look_at_all(),
            CameraIntent::Follow(hex) => {
                if let Some(at) = centre(hex) {
                    view.follow(at);
                }
            }
            CameraIntent::Return => view.come_back(),
            CameraIntent::Sweep => match opening(shown.state(), viewpoint.0) {
                Some((from, by, out)) => view.sweep(from, by, out, prefs.0.follow),
                None => view.look_at_all(),
            },
        }
    }
}

/// What a campaign opens with: headquarters, the first of what is fought for, and the part of the
/// map in which both lie with what else is fought for nearby.
fn opening(state: &CampaignState, side: Option<SideId>) -> Option<(Vec2, Vec2, Rect)> {
    let side = side?;
    let (scenario, map) = (&state.scenario, &state.scenario.map);
    let from = geo::centre(map, state.headquarters(side)?);
    let objectives = &scenario.sides.get(side.index())?.objectives;
    let mut places = objectives.iter().filter_map(|(place, _)| {
        let place = scenario.places.get(place.index())?;
        Some(geo::centre(map, place.hex))
    });
    let first = places.next()?;
    let near = |at: &Vec2| at.distance(from).min(at.distance(first)) <= NEIGHBOURHOOD_KM;
    let both = Rect::from_corners(from, first);
    Some((from, first, places.filter(near).fold(both, |all, at| all.union_point(at))))
}

fn glide(mut view: ResMut<MapView>, time: Res<Time>, mut redraw: MessageWriter<RequestRedraw>) {
    if view.is_settling() {
        // The picture is the same.
        view.bypass_change_detection().settle();
    }
    if view.is_still() {
        return;
    }
    view.glide(time.delta_secs().min(0.1));
    redraw.write(RequestRedraw);
}

fn place(view: Res<MapView>, camera: Single<(&mut Transform, &mut Projection), With<MapCamera>>) {
    let (mut transform, mut projection) = camera.into_inner();
    let at = view.centre.extend(transform.translation.z);
    if transform.translation != at {
        transform.translation = at;
    }
    if let Projection::Orthographic(projection) = &*projection
        && projection.scale == view.scale
    {
        return;
    }
    if let Projection::Orthographic(projection) = &mut *projection {
        projection.scale = view.scale;
    }
}
