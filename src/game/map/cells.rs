//! What the map shader knows of every hex: two textures, one texel a hex, column by row. They are
//! written when something in them changes, never for a frame's sake.

use super::overlay::{self, OverlayLayer};
use crate::game::{
    intent::Overlay,
    model::{Hovered, Selected, Shown, Viewpoint},
    palette::WASH_ALPHA,
    stage::Stage,
};
use bevy::{
    asset::RenderAssetUsages,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
};
use rules::ids::HexId;
use std::sync::Arc;

/// The textures of the hexes; made anew when another scenario is shown.
#[derive(Resource, Clone)]
pub struct CellTextures {
    /// Colour of the overlay (sRGB) and how strongly it covers the ground (alpha).
    pub wash: Handle<Image>,
    /// Red: pattern (0 none, 1 strokes rising, 2 strokes falling, 3 dots, 4 crossed strokes).
    /// Green: veil over what nobody watches. Blue: snow lying. Alpha: 0 nothing, 128 under the
    /// pointer, 255 selected.
    pub signs: Handle<Image>,
    /// Columns and rows.
    pub size: UVec2,
}

/// How thick the veil is over country that nobody of the watching side sees.
const VEIL: u8 = 150;
/// Lying snow that covers the ground wholly, mm, and the least that any snow shows, of 255.
const FULL_SNOW_MM: u32 = 250;
const LEAST_SNOW: u32 = 70;
/// Marks of the alpha channel.
const UNDER_POINTER: u8 = 128;
const CHOSEN: u8 = 255;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            lay_out.run_if(resource_exists_and_changed::<Shown>),
            ApplyDeferred,
            write.after(overlay::survey),
        )
            .chain()
            .in_set(Stage::Draw),
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
    commands.insert_resource(CellTextures {
        wash: blank(TextureFormat::Rgba8UnormSrgb),
        signs: blank(TextureFormat::Rgba8Unorm),
        size,
    });
}

/// Writes both textures where they differ from what they should be.
#[allow(clippy::too_many_arguments, reason = "everything that shows in a hex")]
fn write(
    cells: Option<Res<CellTextures>>,
    shown: Option<Res<Shown>>,
    layer: Res<OverlayLayer>,
    viewpoint: Res<Viewpoint>,
    hovered: Res<Hovered>,
    selected: Res<Selected>,
    mut images: ResMut<Assets<Image>>,
) {
    let (Some(cells), Some(shown)) = (cells, shown) else { return };
    let fresh = cells.is_changed();
    let country = fresh || layer.is_changed();
    let signs = country
        || shown.is_changed()
        || viewpoint.is_changed()
        || hovered.is_changed()
        || selected.is_changed();
    if !signs {
        return;
    }
    let state = shown.state();
    let count = state.scenario.map.len();
    if country {
        let mut wash = Vec::with_capacity(count * 4);
        for i in 0..count {
            let texel = layer.class(HexId::at(i)).map_or([0; 4], |class| {
                let [r, g, b] = class.look.rgb;
                [r, g, b, WASH_ALPHA]
            });
            wash.extend(texel);
        }
        put(&mut images, &cells.wash, wash);
    }
    let chosen: Vec<HexId> =
        selected.all().iter().filter_map(|&thing| viewpoint.hex_of(state, thing)).collect();
    let weather = state.weather();
    let mut signs = Vec::with_capacity(count * 4);
    for i in 0..count {
        let hex = HexId::at(i);
        let pattern = layer.class(hex).map_or(0, |class| class.look.pattern as u8);
        // A class must keep its colour; of what is unseen only the knowledge overlay tells.
        let plain = matches!(layer.overlay, Overlay::None | Overlay::Knowledge);
        let clear = layer.in_sight(hex) || !plain && layer.class(hex).is_some();
        let veil = if clear { 0 } else { VEIL };
        let snow = match weather.snow_mm(state.scenario.map.zone[i]) {
            0 => 0,
            mm => (mm * 255 / FULL_SNOW_MM).clamp(LEAST_SNOW, 255) as u8,
        };
        let mark = match hex {
            _ if chosen.contains(&hex) => CHOSEN,
            _ if hovered.0 == Some(hex) => UNDER_POINTER,
            _ => 0,
        };
        signs.extend([pattern, veil, snow, mark]);
    }
    put(&mut images, &cells.signs, signs);
}

/// Puts texels into an image; one that has them already is not touched, so that nothing is sent
/// to the graphics card for nothing.
fn put(images: &mut Assets<Image>, handle: &Handle<Image>, texels: Vec<u8>) {
    let Some(image) = images.get(handle) else { return };
    let same = image.data.as_ref() == Some(&texels);
    let fits = image.data.as_ref().is_some_and(|data| data.len() == texels.len());
    if same || !fits {
        return;
    }
    if let Some(mut image) = images.get_mut(handle) {
        image.data = Some(texels);
    }
}
