//! The application put together: in a window, without one for tests, or into a picture.

use super::{
    act::Act,
    map,
    view::{Prefs, Shelf, Words},
};
use crate::{
    play::{Settings, folders::Folders},
    scenario::library::Library,
    text::Texts,
};
use bevy::{
    app::AppExit,
    asset::AssetPlugin,
    prelude::*,
    render::{RenderPlugin, render_resource::TextureFormat, settings::WgpuSettings},
    window::{ExitCondition, PresentMode, WindowMode, WindowResolution},
    winit::{UpdateMode, WinitPlugin, WinitSettings},
};
use std::{sync::Arc, time::Duration};

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
    pub first: Vec<Act>,
}

fn assets(library: &Library) -> AssetPlugin {
    AssetPlugin { file_path: library.assets().to_string_lossy().into_owned(), ..default() }
}

fn furnish(app: &mut App, options: Options) {
    let Options { library, texts, folders, settings, first } = options;
    app.insert_resource(Words(Arc::new(texts)))
        .insert_resource(Prefs(settings))
        .insert_resource(Shelf { library, folders })
        .insert_resource(ClearColor(Color::srgb_u8(0xD9, 0xCB, 0xAB)))
        .add_plugins(super::plugin)
        .add_systems(PostStartup, move |mut acts: MessageWriter<Act>| {
            acts.write_batch(first.iter().cloned());
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

/// Runs the game in a window until the player leaves. Frames are drawn only when something moves
/// or changes.
pub fn run(options: Options) -> AppExit {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window(&options.settings)), ..default() })
            .set(assets(&options.library)),
    )
    .insert_resource(WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(Duration::from_secs(5)),
        unfocused_mode: UpdateMode::reactive_low_power(Duration::from_secs(60)),
    });
    furnish(&mut app, options);
    app.run()
}

/// The game without window and renderer, with a window of this size in name only: everything but
/// the drawing happens. For tests.
#[must_use]
pub fn windowless(options: Options, size: (u32, u32)) -> App {
    let mut app = App::new();
    let primary = Window { resolution: WindowResolution::new(size.0, size.1), ..default() };
    app.add_plugins(
        DefaultPlugins
            .set(RenderPlugin {
                render_creation: WgpuSettings { backends: None, ..default() }.into(),
                ..default()
            })
            .set(WindowPlugin { primary_window: Some(primary), ..default() })
            .set(assets(&options.library))
            .disable::<WinitPlugin>()
            .disable::<bevy::log::LogPlugin>(),
    );
    furnish(&mut app, options);
    app.finish();
    app.cleanup();
    app
}

/// The game drawing into a picture of this size. Needs a graphics adapter, but no display.
#[must_use]
pub fn offscreen(options: Options, size: (u32, u32)) -> (App, Handle<Image>) {
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
            .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
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
