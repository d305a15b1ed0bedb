//! The camera over the map: where it looks, how near, and moving there smoothly.

use crate::game::{
    geo,
    input::Keyboard,
    intent::{Action, CameraIntent, Intent, Screen},
    model::{MapArea, Shown},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{
    camera::{RenderTarget, ScalingMode},
    prelude::*,
    window::RequestRedraw,
};

/// The camera over the map. Panels are drawn on it too.
#[derive(Component)]
pub struct MapCamera;

/// What part of the map is seen.
#[derive(Resource, Clone, Copy, PartialEq, Debug)]
pub struct MapView {
    /// Middle of the picture, map kilometres.
    pub centre: Vec2,
    /// Kilometres in a logical pixel.
    pub scale: f32,
    /// Size of the picture, logical pixels.
    pub size: Vec2,
    /// Where it is moving to.
    goal: (Vec2, f32),
    /// What the map fits into, with a margin.
    bounds: Rect,
    /// What the panels leave free of the picture, logical pixels from the upper left.
    free: Rect,
}

/// Nearest: a hex is about 200 logical pixels high.
const NEAREST: f32 = geo::HEX_KM / 200.0;

/// Room for the frame drawn around the map, km.
const FRAME_KM: f32 = 30.0;

impl Default for MapView {
    fn default() -> Self {
        Self {
            centre: Vec2::ZERO,
            scale: 1.0,
            size: Vec2::new(1280.0, 720.0),
            goal: (Vec2::ZERO, 1.0),
            bounds: Rect::new(0.0, 0.0, 1.0, 1.0),
            free: Rect::new(0.0, 0.0, 1280.0, 720.0),
        }
    }
}

impl MapView {
    /// Where a point of the map is on the screen: logical pixels from the upper left.
    #[must_use]
    pub fn to_screen(&self, at: Vec2) -> Vec2 {
        let offset = (at - self.centre) / self.scale;
        self.size * 0.5 + Vec2::new(offset.x, -offset.y)
    }

    /// Which point of the map is at a point of the screen.
    #[must_use]
    pub fn to_map(&self, at: Vec2) -> Vec2 {
        let offset = at - self.size * 0.5;
        self.centre + Vec2::new(offset.x, -offset.y) * self.scale
    }

    /// The part of the map that is seen.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_center_size(self.centre, self.size * self.scale)
    }

    /// Farthest: the whole map fits between the panels.
    #[must_use]
    pub fn farthest(&self) -> f32 {
        let fit = self.bounds.size() / self.free.size().max(Vec2::ONE);
        fit.max_element().max(NEAREST)
    }

    /// The whole map in the middle of what the panels leave free.
    fn whole(&self) -> (Vec2, f32) {
        let scale = self.farthest();
        let off = (self.free.center() - self.size * 0.5) * scale;
        let middle = self.bounds.center() + Vec2::new(-off.x, off.y);
        (middle.clamp(self.bounds.min, self.bounds.max), scale)
    }

    /// The picture or what is free of it has changed. Who saw the whole map still does.
    fn refit(&mut self, size: Vec2, free: Rect) {
        let was_whole = self.goal == self.whole();
        // Between panels that leave next to nothing, they are not heeded.
        let picture = Rect::from_corners(Vec2::ZERO, size);
        let free = free.intersect(picture);
        let roomy = free.size().cmpge(size * 0.3).all();
        (self.size, self.free) = (size, if roomy { free } else { picture });
        if was_whole {
            self.goal = self.whole();
            (self.centre, self.scale) = self.goal;
        } else {
            let (centre, scale) = self.goal;
            self.set_goal(centre, scale);
        }
    }

    /// Looks at a rectangle of the map at once.
    pub fn look_at(&mut self, rect: Rect) {
        let scale = (rect.size() / self.size.max(Vec2::ONE)).max_element();
        self.set_goal(rect.center(), scale);
        (self.centre, self.scale) = self.goal;
    }

    fn set_goal(&mut self, centre: Vec2, scale: f32) {
        let scale = scale.clamp(NEAREST, self.farthest());
        self.goal = (centre.clamp(self.bounds.min, self.bounds.max), scale);
    }

    /// Moves the picture at once, as dragging does.
    pub fn drag(&mut self, by: Vec2) {
        let by = Vec2::new(-by.x, by.y) * self.scale;
        self.set_goal(self.centre + by, self.goal.1);
        self.centre = self.goal.0;
    }

    /// Zooms by steps about a point of the screen.
    pub fn zoom(&mut self, steps: f32, about: Vec2) {
        let under = self.goal.0 + {
            let offset = about - self.size * 0.5;
            Vec2::new(offset.x, -offset.y) * self.goal.1
        };
        let scale = (self.goal.1 * 0.85_f32.powf(steps)).clamp(NEAREST, self.farthest());
        let offset = about - self.size * 0.5;
        let centre = under - Vec2::new(offset.x, -offset.y) * scale;
        self.set_goal(centre, scale);
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_still(&self) -> bool {
        (self.centre, self.scale) == self.goal
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MapView>()
        .add_systems(Startup, spawn)
        .add_systems(Update, keys.in_set(Stage::Input))
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
        view.bounds = geo::bounds(&scenario.map).inflate(FRAME_KM);
        view.goal = view.whole();
        (view.centre, view.scale) = view.goal;
    }
}

fn carry_out(
    mut intents: MessageReader<Intent>,
    mut view: ResMut<MapView>,
    shown: Option<Res<Shown>>,
) {
    let Some(shown) = shown else {
        intents.clear();
        return;
    };
    let map = &shown.state().scenario.map;
    for intent in intents.read() {
        let Intent::Camera(wish) = *intent else { continue };
        let (centre, scale) = view.goal;
        match wish {
            CameraIntent::Centre(hex) => {
                if hex.index() < map.len() {
                    // Near enough to see the neighbourhood.
                    view.set_goal(geo::centre(map, hex), scale.min(0.45));
                }
            }
            CameraIntent::LookAt(at) => view.set_goal(at, scale),
            CameraIntent::Zoom(steps) => {
                let middle = view.size * 0.5;
                view.zoom(steps, middle);
            }
            CameraIntent::Pan(share) => {
                let by = share * view.size * scale;
                view.set_goal(centre + by, scale);
            }
            CameraIntent::WholeMap => view.goal = view.whole(),
        }
    }
}

fn glide(mut view: ResMut<MapView>, time: Res<Time>, mut redraw: MessageWriter<RequestRedraw>) {
    if view.is_still() {
        return;
    }
    let (centre, scale) = view.goal;
    // Nine tenths of the way in a fifth of a second.
    let share = 1.0 - (-12.0 * time.delta_secs().min(0.1)).exp();
    view.centre = view.centre.lerp(centre, share);
    view.scale += (scale - view.scale) * share;
    let near =
        view.centre.distance(centre) < view.scale * 0.5 && (view.scale / scale - 1.0).abs() < 0.002;
    if near {
        (view.centre, view.scale) = (centre, scale);
    }
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
