//! The renderer of a window: Vulkan, Metal or DirectX where the system has one of them, else OpenGL.
//!
//! The engine would ask for all of them at once, but hands OpenGL no display, without which it shows
//! no picture in a window. So where nothing else is there, the renderer is made here, as the engine
//! makes its own, with the display of the window library.
//!
//! Deliberately absent: a choice by the player. `WGPU_BACKEND` is heeded, as the engine does.

use bevy::{
    app::PluginGroupBuilder,
    prelude::*,
    render::{
        RenderPlugin,
        renderer::{
            RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue,
            WgpuWrapper,
        },
        settings::{Backends, RenderCreation, RenderResources, WgpuSettings},
    },
    tasks::block_on,
    winit::DisplayHandleWrapper,
};
use std::sync::Arc;
use wgpu::{
    DeviceDescriptor, Features, Instance, InstanceDescriptor, MemoryHints, PowerPreference,
    RequestAdapterOptions,
};

/// The engine's plugins with a renderer that falls back to OpenGL.
pub(super) fn with_fallback(plugins: PluginGroupBuilder) -> PluginGroupBuilder {
    let settings = settings();
    if settings.backends == Some(Backends::GL) {
        // In the place of the engine's own: after the window library, whose display it needs.
        plugins.disable::<RenderPlugin>().add_before::<RenderPlugin>(OpenGlRenderer)
    } else {
        // Told what to use: left to itself it might choose an OpenGL that shows nothing.
        plugins.set(RenderPlugin { render_creation: settings.into(), ..default() })
    }
}

/// Settings for a renderer without a window: there OpenGL needs no display.
pub(super) fn settings() -> WgpuSettings {
    WgpuSettings { backends: Some(wanted()), ..WgpuSettings::default() }
}

/// The drivers to use: OpenGL alone only where there are no others.
fn wanted() -> Backends {
    let asked = Backends::from_env().unwrap_or(Backends::all());
    let others = asked - Backends::GL;
    let has_others = !others.is_empty() && {
        let descriptor = InstanceDescriptor {
            backends: others,
            ..InstanceDescriptor::new_without_display_handle()
        };
        !block_on(Instance::new(descriptor).enumerate_adapters(others)).is_empty()
    };
    if has_others || !asked.contains(Backends::GL) { others } else { Backends::GL }
}

/// A renderer by OpenGL on the display of the window library.
struct OpenGlRenderer;

impl Plugin for OpenGlRenderer {
    fn build(&self, app: &mut App) {
        let display = app.world().get_resource::<DisplayHandleWrapper>();
        let made = display.and_then(|display| make(Box::new(display.0.clone())));
        // Without one the engine says what it misses.
        let render_creation = made.map_or_else(RenderCreation::default, RenderCreation::from);
        app.add_plugins(RenderPlugin { render_creation, ..default() });
    }
}

fn make(display: Box<dyn wgpu::wgt::WgpuHasDisplayHandle>) -> Option<RenderResources> {
    let instance = Instance::new(InstanceDescriptor {
        backends: Backends::GL,
        ..InstanceDescriptor::new_with_display_handle(display)
    });
    let options = RequestAdapterOptions {
        power_preference: PowerPreference::HighPerformance,
        ..RequestAdapterOptions::default()
    };
    let adapter = block_on(instance.request_adapter(&options)).ok()?;
    let descriptor = DeviceDescriptor {
        required_features: adapter.features() - Features::all_experimental_mask(),
        required_limits: adapter.limits(),
        memory_hints: MemoryHints::default(),
        ..DeviceDescriptor::default()
    };
    let (device, queue) = block_on(adapter.request_device(&descriptor)).ok()?;
    Some(RenderResources(
        RenderDevice::from(device),
        RenderQueue(Arc::new(WgpuWrapper::new(queue))),
        RenderAdapterInfo(WgpuWrapper::new(adapter.get_info())),
        RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
        RenderInstance(Arc::new(WgpuWrapper::new(instance))),
    ))
}
