//! Pictures without a window: the game is put together as for the screen, draws into an image,
//! and the image is read back when all that is prepared in the background is there.
//!
//! Nothing here panics: where the renderer finds no graphics adapter, or breaks, that is an error.

use super::{
    app::{self, Options},
    intent::{Intent, Overlay, Screen},
    map::{MapView, relief::Ready},
    model::{Bare, Shown, Viewpoint},
    playback::Playback,
    renderer,
    replay::Opening,
    ui::WidgetRects,
};
use crate::game::geo;
use bevy::{
    prelude::*,
    render::{
        renderer::initialize_renderer,
        settings::{RenderCreation, RenderResources},
    },
    tasks::block_on,
    text::Font,
    time::TimeUpdateStrategy,
};
use image::RgbaImage;
use rules::{
    ids::{HexId, SideId},
    state::CampaignState,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// Longest that a picture may take to prepare.
const PATIENCE: Duration = Duration::from_secs(120);
/// Frames without anything under way before a picture is taken: what was made in one frame is on
/// the screen some frames later.
const QUIET: u32 = 8;
/// Time that passes from frame to frame, however long it takes.
const FRAME: Duration = Duration::from_millis(100);

/// Why there is no picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScreenshotError {
    /// No graphics adapter is there, or no driver for it.
    NoAdapter,
    /// The renderer broke down; what it said.
    Broken(String),
    /// It was not ready in time.
    TooLong,
}

/// What is to be drawn: a state on the map.
#[derive(Clone)]
pub struct Request {
    /// The state.
    pub state: CampaignState,
    /// The side that sees it; without a side all of it is seen.
    pub viewpoint: Option<SideId>,
    /// What is laid over the map.
    pub overlay: Overlay,
    /// Where to look and how many kilometres from side to side; the whole map unless given.
    pub look: Option<(HexId, f32)>,
    /// Pixels across and down.
    pub size: (u32, u32),
}

/// Draws a state on the map.
///
/// # Errors
/// There is no picture, and why.
pub fn draw(options: Options, request: Request) -> Result<RgbaImage, ScreenshotError> {
    let mut studio = Studio::open(options, request.size)?;
    studio.guard(|app| {
        let world = app.world_mut();
        world.insert_resource(Bare);
        world.insert_resource(Shown::new(request.state));
        world.insert_resource(Viewpoint(request.viewpoint));
        world.insert_resource(request.overlay);
        world.resource_mut::<NextState<Screen>>().set(Screen::Replay);
        app.update();
        app.update();
        // Only now does the camera know the map and its own size.
        let Some((hex, km)) = request.look else { return };
        let world = app.world_mut();
        let centre = geo::centre(&world.resource::<Shown>().state().scenario.map, hex);
        let mut view = world.resource_mut::<MapView>();
        let size = Vec2::new(km, km * view.size.y / view.size.x.max(1.0));
        view.look_at(Rect::from_center_size(centre, size));
        app.update();
    })?;
    studio.settle()?;
    studio.picture()
}

/// The game drawing into a picture.
pub struct Studio {
    app: App,
    target: Handle<Image>,
}

impl Studio {
    /// Puts the game together for pictures of a size.
    ///
    /// # Errors
    /// There is no graphics adapter, or the renderer breaks.
    pub fn open(options: Options, size: (u32, u32)) -> Result<Self, ScreenshotError> {
        let creation = RenderCreation::from(renderer()?);
        let (mut app, target) = guarded(|| app::offscreen_by(creation, options, size))?;
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        let mut studio = Self { app, target };
        studio.frames(4)?;
        Ok(studio)
    }

    /// The application.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The application, to put something into it.
    pub const fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    /// Asks for something.
    ///
    /// # Errors
    /// The renderer breaks.
    pub fn act(&mut self, intent: impl Into<Intent>) -> Result<(), ScreenshotError> {
        self.app.world_mut().write_message(intent.into());
        self.frames(3)
    }

    /// Draws frames.
    ///
    /// # Errors
    /// The renderer breaks.
    pub fn frames(&mut self, count: usize) -> Result<(), ScreenshotError> {
        self.guard(|app| (0..count).for_each(|_| app.update()))
    }

    /// Draws frames until nothing is under way any more: records being opened, the week being
    /// shown, the country being painted, letters being read, the camera moving.
    ///
    /// # Errors
    /// The renderer breaks, or it takes too long.
    pub fn settle(&mut self) -> Result<(), ScreenshotError> {
        let begun = Instant::now();
        let (mut quiet, mut letters) = (0, usize::MAX);
        while quiet < QUIET {
            if begun.elapsed() > PATIENCE {
                return Err(ScreenshotError::TooLong);
            }
            self.frames(1)?;
            let fonts = self.app.world().resource::<Assets<Font>>().len();
            let still = self.is_still() && std::mem::replace(&mut letters, fonts) == fonts;
            quiet = if still { quiet + 1 } else { 0 };
            // What is worked out in the background takes time of its own.
            std::thread::sleep(Duration::from_millis(if still { 20 } else { 5 }));
        }
        Ok(())
    }

    fn is_still(&self) -> bool {
        let world = self.app.world();
        let painted = !world.contains_resource::<Shown>() || world.resource::<Ready>().0;
        let shown = {
            let playback = world.resource::<Playback>();
            playback.is_idle() || playback.paused
        };
        let lettered =
            world.contains_resource::<Bare>() || !world.resource::<WidgetRects>().0.is_empty();
        painted
            && shown
            && lettered
            && world.resource::<MapView>().is_still()
            && !world.resource::<Opening>().is_under_way()
    }

    /// Waits until something is so, and no longer than a picture may take.
    ///
    /// # Errors
    /// The renderer breaks, or it takes too long.
    pub fn until(&mut self, so: impl Fn(&World) -> bool) -> Result<(), ScreenshotError> {
        let begun = Instant::now();
        while !so(self.app.world()) {
            if begun.elapsed() > PATIENCE {
                return Err(ScreenshotError::TooLong);
            }
            self.frames(1)?;
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// The picture as it is now.
    ///
    /// # Errors
    /// The renderer breaks, or gives no picture.
    pub fn picture(&mut self) -> Result<RgbaImage, ScreenshotError> {
        let target = self.target.clone();
        let image = self.guard(|app| app::capture(app, &target, 2))?;
        let image = image.ok_or(ScreenshotError::TooLong)?;
        let picture = image.try_into_dynamic();
        let mut picture =
            picture.map_err(|error| ScreenshotError::Broken(error.to_string()))?.to_rgba8();
        // Paper is not transparent.
        picture.pixels_mut().for_each(|pixel| pixel.0[3] = u8::MAX);
        Ok(picture)
    }

    fn guard<T>(&mut self, draw: impl FnOnce(&mut App) -> T) -> Result<T, ScreenshotError> {
        let app = &mut self.app;
        guarded(|| draw(app))
    }
}

/// Does something in which the renderer may break down: then what it said is an error.
fn guarded<T>(draw: impl FnOnce() -> T) -> Result<T, ScreenshotError> {
    let said: Arc<Mutex<Option<String>>> = Arc::default();
    let put = Arc::clone(&said);
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let what = info.payload_as_str().unwrap_or_default();
        let at = info.location().map(ToString::to_string).unwrap_or_default();
        if let Ok(mut said) = put.lock() {
            // The first one is the cause, others may follow from it.
            said.get_or_insert_with(|| format!("{what} ({at})"));
        }
    }));
    let drawn = catch_unwind(AssertUnwindSafe(draw));
    std::panic::set_hook(usual);
    drawn.map_err(|_| {
        let said = said.lock().ok().and_then(|mut said| said.take());
        ScreenshotError::Broken(said.unwrap_or_default())
    })
}

/// The renderer, if there is a graphics adapter.
fn renderer() -> Result<RenderResources, ScreenshotError> {
    let settings = renderer::settings();
    let Some(backends) = settings.backends else { return Err(ScreenshotError::NoAdapter) };
    guarded(|| block_on(initialize_renderer(backends, None, &settings)))
        .map_err(|_| ScreenshotError::NoAdapter)
}

/// Whether pictures can be drawn here.
#[must_use]
pub fn can_draw() -> bool {
    renderer().is_ok()
}
