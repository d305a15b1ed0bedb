//! The application put together: in a window, without one for tests, or into a picture.

use super::{
    backdrop,
    campaign::{self, StopSignal},
    drama, hearing, hotkeys, input,
    intent::{self, Intent},
    map, mirror,
    model::{self, Paths, SettingsRes, UiTexts},
    planning, playback, redraw, renderer, replay, screens, stage, symbols, ui,
};
use crate::signals::SignalWatch;
use bevy::{
    app::{AppExit, TerminalCtrlCHandlerPlugin},
    asset::AssetPlugin,
    prelude::*,
    render::{
        RenderPlugin,
        render_resource::TextureFormat,
        settings::{RenderCreation, WgpuSettings},
    },
    window::{ExitCondition, PresentMode, WindowMode, WindowResolution},
    winit::{EventLoopProxyWrapper, UpdateMode, WinitPlugin, WinitSettings, WinitUserEvent},
};
use headless::play::{Settings, folders::Folders};
use scenario::library::Library;
use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use text::Texts;

/// What the application starts from.
pub struct Options {
    /// Scenarios and assets.
    pub library: Library,
    /// Messages of the player's language.
    pub texts: Texts,
    /// The player's own files.
    pub folders: Folders,
    /// What the player has chosen.
    pub settings: Settings,
    /// What to do first; nothing opens the menu.
    pub first: Vec<Intent>,
}

/// The heart of the application: needs neither window nor renderer, but the plugins of
/// [`windowless`].
fn plugin(app: &mut App) {
    app.add_plugins((
        stage::plugin,
        intent::plugin,
        model::plugin,
        input::plugin,
        playback::plugin,
        drama::plugin,
    ));
    app.add_plugins((screens::plugin, planning::plugin, campaign::plugin, replay::plugin));
    app.add_plugins((map::plugin, backdrop::plugin, mirror::plugin, symbols::plugin));
    app.add_plugins((hotkeys::plugin, ui::plugin, hearing::plugin, redraw::plugin));
}

fn assets(library: &Library) -> AssetPlugin {
    AssetPlugin { file_path: library.assets().to_string_lossy().into_owned(), ..default() }
}

fn furnish(app: &mut App, options: Options) {
    let Options { library, texts, folders, settings, first } = options;
    app.insert_resource(UiTexts(Arc::new(texts)))
        .insert_resource(SettingsRes(settings))
        .insert_resource(Paths { library, folders })
        .insert_resource(ClearColor(Color::srgb_u8(0xD9, 0xCB, 0xAB)))
        .add_plugins(plugin)
        .add_systems(PostStartup, move |mut intents: MessageWriter<Intent>| {
            intents.write_batch(first.iter().cloned());
        });
}

fn window(settings: &Settings) -> Window {
    Window {
        title: "Turkistan 1724".into(),
        name: Some("turkistan".into()),
        resolution: WindowResolution::new(settings.window.0, settings.window.1),
        present_mode: PresentMode::AutoVsync,
        mode: match settings.fullscreen {
            true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            false => WindowMode::Windowed,
        },
        ..default()
    }
}

/// Why the game has no window.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoWindow {
    /// There is no display to open one on.
    NoDisplay,
    /// The display or the graphics adapter cannot be used; what the system says.
    Failed(String),
}

/// Whether there may be a display. Where systems do not say, it is tried.
#[must_use]
pub fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("WAYLAND_DISPLAY") || set("DISPLAY")
}

/// Runs the game in a window until the player leaves, or the system ends it; the exit code. Frames
/// are drawn only when something moves or changes.
///
/// # Errors
/// No window could be opened: there is no display, or no graphics adapter for it.
pub fn run(options: Options) -> Result<u8, NoWindow> {
    if !has_display() {
        return Err(NoWindow::NoDisplay);
    }
    // The window and graphics libraries panic where they find nothing to draw on. Until the first
    // frame such a panic only means that there is no window; after it, it is a panic.
    let opening = FirstFrame::begin();
    let started = Arc::clone(&opening.started);
    let ran = catch_unwind(AssertUnwindSafe(move || {
        let mut app = App::new();
        let plugins = DefaultPlugins
            .set(window_plugin(window(&options.settings)))
            .set(assets(&options.library))
            // Signals are heard by the campaign, which must be kept.
            .disable::<TerminalCtrlCHandlerPlugin>();
        app.add_plugins(renderer::with_fallback(plugins))
            .insert_resource(WinitSettings {
                focused_mode: UpdateMode::reactive_low_power(Duration::from_secs(5)),
                unfocused_mode: UpdateMode::reactive_low_power(Duration::from_secs(60)),
            })
            .add_systems(First, move || started.store(true, Ordering::Relaxed));
        furnish(&mut app, options);
        hearing::open(&mut app);
        hear_signals(&app);
        app.run()
    }));
    opening.end(ran)
}

/// The window is closed when the game has been left: before that it may have to ask.
fn window_plugin(primary: Window) -> WindowPlugin {
    WindowPlugin { primary_window: Some(primary), close_when_requested: false, ..default() }
}

/// Wakes the game when the system ends it: it may be waiting for something to happen.
fn hear_signals(app: &App) {
    let asked = app.world().resource::<StopSignal>().clone();
    let bell = app.world().get_resource::<EventLoopProxyWrapper>().map(|bell| (**bell).clone());
    SignalWatch::default().begin(move |signal| {
        asked.0.store(signal, Ordering::Relaxed);
        if let Some(bell) = &bell {
            // A loop that is gone needs no waking.
            let _ = bell.send_event(WinitUserEvent::WakeUp);
        }
    });
}

/// The time until the first frame: panics are noted and not printed.
struct FirstFrame {
    started: Arc<AtomicBool>,
    why: Arc<Mutex<String>>,
}

impl FirstFrame {
    fn begin() -> Self {
        let (started, why) = (Arc::<AtomicBool>::default(), Arc::<Mutex<String>>::default());
        let usual = std::panic::take_hook();
        let (begun, said) = (Arc::clone(&started), Arc::clone(&why));
        std::panic::set_hook(Box::new(move |info| {
            if begun.load(Ordering::Relaxed) {
                usual(info);
            } else if let Ok(mut said) = said.lock()
                && said.is_empty()
            {
                // The first one is the cause, others may follow from it.
                *said = info.payload_as_str().unwrap_or_default().to_owned();
            }
        }));
        Self { started, why }
    }

    fn end(self, ran: std::thread::Result<AppExit>) -> Result<u8, NoWindow> {
        let started = self.started.load(Ordering::Relaxed);
        // From here on panics are printed as usual.
        let _ = std::panic::take_hook();
        match ran {
            // A program whose window never showed a frame did not run.
            Ok(AppExit::Success) if started => Ok(0),
            Ok(AppExit::Error(code)) if started => Ok(code.get()),
            Err(panic) if started => resume_unwind(panic),
            Ok(_) | Err(_) => {
                let why = self.why.lock().map(|why| why.clone()).unwrap_or_default();
                Err(NoWindow::Failed(why))
            }
        }
    }
}

/// The game without window and renderer, with a window of this size in name only: everything but
/// the drawing happens. For tests.
pub fn windowless(options: Options, size: (u32, u32)) -> App {
    let mut app = App::new();
    let primary = Window { resolution: WindowResolution::new(size.0, size.1), ..default() };
    app.add_plugins(
        DefaultPlugins
            .set(RenderPlugin {
                render_creation: WgpuSettings { backends: None, ..default() }.into(),
                ..default()
            })
            .set(window_plugin(primary))
            .set(assets(&options.library))
            .disable::<WinitPlugin>()
            .disable::<bevy::log::LogPlugin>(),
    );
    furnish(&mut app, options);
    app.finish();
    app.cleanup();
    app
}

/// The game drawing into a picture of this size. Needs a graphics adapter, but no display; panics
/// without one. [`super::screenshot`] does not.
pub fn offscreen(options: Options, size: (u32, u32)) -> (App, Handle<Image>) {
    offscreen_by(renderer::settings().into(), options, size)
}

/// As [`offscreen`], drawn by a renderer that is there already.
pub(super) fn offscreen_by(
    render_creation: RenderCreation,
    options: Options,
    size: (u32, u32),
) -> (App, Handle<Image>) {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .build()
            .disable::<bevy::render::pipelined_rendering::PipelinedRenderingPlugin>()
            .set(WindowPlugin {
                primary_window: None,
                exit_condition: ExitCondition::DontExit,
                ..default()
            })
            .set(RenderPlugin {
                render_creation,
                synchronous_pipeline_compilation: true,
                ..default()
            })
            .set(assets(&options.library))
            .disable::<WinitPlugin>()
            .disable::<bevy::log::LogPlugin>(),
    );
    let mut image = Image::new_target_texture(size.0, size.1, TextureFormat::Rgba8UnormSrgb, None);
    image.texture_descriptor.usage |= bevy::render::render_resource::TextureUsages::COPY_SRC;
    let target = app.world_mut().resource_mut::<Assets<Image>>().add(image);
    app.insert_resource(map::Canvas(target.clone()));
    furnish(&mut app, options);
    app.finish();
    app.cleanup();
    (app, target)
}

/// Draws the picture of an offscreen application: lets it run for some frames first, then waits
/// for the picture. Nothing where no picture comes.
#[must_use]
pub fn capture(app: &mut App, target: &Handle<Image>, frames: usize) -> Option<Image> {
    use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
    for _ in 0..frames {
        app.update();
    }
    let slot: Arc<Mutex<Option<Image>>> = Arc::default();
    let put = Arc::clone(&slot);
    app.world_mut().spawn(Screenshot::image(target.clone())).observe(
        move |taken: On<ScreenshotCaptured>| {
            if let Ok(mut slot) = put.lock() {
                *slot = Some(taken.image.clone());
            }
        },
    );
    for _ in 0..600 {
        app.update();
        if let Ok(mut slot) = slot.lock()
            && let Some(image) = slot.take()
        {
            return Some(image);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    None
}
