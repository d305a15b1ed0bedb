//! What the map shader knows of every hex: two textures, one texel a hex, column by row.

use crate::game::{Stage, playback::Shown};
use bevy::{
    asset::RenderAssetUsages,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
};
use std::sync::Arc;

/// The textures of the hexes; made anew when another scenario is shown.
#[derive(Resource, Clone)]
pub struct Cells {
    /// Colour of the overlay (sRGB) and how strongly it covers the ground (alpha).
    pub wash: Handle<Image>,
    /// Red: pattern (0 none, 1 strokes rising, 2 strokes falling, 3 dots, 4 crossed strokes).
    /// Green: veil over what nobody watches. Blue: snow lying. Alpha: 0 nothing, 128 under the
    /// pointer, 255 selected.
    pub signs: Handle<Image>,
    /// Columns and rows.
    pub size: UVec2,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        lay_out.in_set(Stage::Draw).run_if(resource_exists_and_changed::<Shown>),
    );
}

fn lay_out(
    mut commands: Commands,
    shown: Res<Shown>,
    mut images: ResMut<Assets<Image>>,
    mut known: Local<usize>,
) {
    let scenario = &shown.state().scenario;
    let address = Arc::as_ptr(scenario) as usize;
    if std::mem::replace(&mut *known, address) == address {
        return;
    }
    let size = UVec2::new(scenario.map.columns.into(), scenario.map.rows.into());
    let mut blank = |format| {
        let extent = Extent3d { width: size.x, height: size.y, depth_or_array_layers: 1 };
        let usage = RenderAssetUsages::default();
        images.add(Image::new_fill(extent, TextureDimension::D2, &[0; 4], format, usage))
    };
    commands.insert_resource(Cells {
        wash: blank(TextureFormat::Rgba8UnormSrgb),
        signs: blank(TextureFormat::Rgba8Unorm),
        size,
    });
}
