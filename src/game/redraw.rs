//! When the game may rest. In a window frames are drawn only when something happens; but what
//! happens in one frame is on the screen some frames later: shaders are made ready in the
//! background, pictures go to the graphics adapter, panels settle in their size. So whatever asks
//! for a frame is given some more, and nothing rests while shaders are being made.

use super::intent;
use bevy::{
    prelude::*,
    render::{Render, RenderApp, RenderSystems, render_resource::PipelineCache},
    window::RequestRedraw,
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Frames drawn after the last one that was asked for.
const MORE: u32 = 3;

/// Whether shaders are being made ready: the renderer, which may run beside the game, tells.
#[derive(Resource, Clone, Default)]
struct Making(Arc<AtomicBool>);

pub(super) fn plugin(app: &mut App) {
    let making = Making::default();
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .insert_resource(making.clone())
            .add_systems(Render, note_pipelines.in_set(RenderSystems::Cleanup));
    }
    app.insert_resource(making).add_systems(Last, go_on.after(intent::Wakes));
}

fn note_pipelines(cache: Res<PipelineCache>, making: Res<Making>) {
    making.0.store(cache.waiting_pipelines().next().is_some(), Ordering::Relaxed);
}

fn go_on(
    making: Res<Making>,
    mut asked: ParamSet<(MessageReader<RequestRedraw>, MessageWriter<RequestRedraw>)>,
    mut own: Local<usize>,
    mut left: Local<u32>,
) {
    // What this wrote in the last frame does not count.
    if asked.p0().read().count() > std::mem::take(&mut *own) {
        *left = MORE;
    } else {
        *left = left.saturating_sub(1);
    }
    if *left > 0 || making.0.load(Ordering::Relaxed) {
        *own = 1;
        asked.p1().write(RequestRedraw);
    }
}
