//! The drawn country: a war map on old paper. It is painted once for a scenario, beside the game
//! ([`bake`]), and given to two shaders: the ground with its season and overlays, and the lines of
//! rivers and roads. Nothing is worked out again while only the camera moves.

mod bake;
mod chart;
mod heights;
mod lines;
mod material;
mod noise;
mod palette;
mod raster;
mod ribbon;
mod season;

pub use bake::{Finish, Painting, TexelImage, lakes, paint};
pub use chart::Chart;
pub use heights::{Heights, HeightsFile, HeightsFilePatch, ReliefFile, ReliefFilePatch};
pub use lines::{Line, Point, STRAY_KM, rivers, roads, side};
pub use raster::{Raster, RasterFrame};

use super::{MapCamera, cells::CellTextures};
use crate::game::{
    geo,
    intent::{Intent, Replies},
    model::{Paths, SettingsRes, Shown, UiTexts},
    stage::Stage,
};
use bevy::{
    asset::RenderAssetUsages,
    camera::visibility::NoFrustumCulling,
    image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor},
    prelude::*,
    render::{
        RenderApp,
        render_resource::{Extent3d, TextureDimension, TextureFormat},
    },
    sprite_render::Material2dPlugin,
    tasks::{AsyncComputeTaskPool, Task},
    window::RequestRedraw,
    winit::{EventLoopProxyWrapper, WinitUserEvent},
};
use headless::play::settings::Palette;
use material::{GroundMaterial, LineMaterial, Params};
use rules::{hex::Offset, ids::HexId, map::Map, scenario::Scenario};
use season::Weathered;
use std::sync::{Arc, Mutex, PoisonError};

/// A small picture of the shown country for the minimap; there as soon as it is painted.
#[derive(Resource, Clone, Debug, Default)]
pub struct MiniRelief {
    /// Pixels across and down.
    pub size: UVec2,
    /// Its pixels, sRGB.
    pub rgba: Vec<u8>,
    /// What it covers, map kilometres.
    pub rect: Rect,
}

/// Whether the country of the shown scenario is painted. There before the first frame.
#[derive(Resource, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ready(pub bool);

/// Paper around the map, km.
const AROUND_KM: f32 = 4000.0;

/// Pixels of the paper's noise each way.
const PAPER: u32 = 256;

/// Whether anything is drawn at all.
#[derive(Resource, Clone, Copy)]
struct Draws(bool);

/// What was painted, and what was wrong with the heights.
type BakeResult = Arc<Mutex<Option<(Painting, Option<String>)>>>;

/// The painting under way.
#[derive(Resource)]
struct Easel {
    /// Dropping it ends the work.
    _task: Task<()>,
    done: BakeResult,
    scenario: Arc<Scenario>,
}

/// The country that is drawn.
#[derive(Resource)]
struct Country {
    ground: Handle<GroundMaterial>,
    lines: Handle<LineMaterial>,
    season: Handle<Image>,
    zones: Raster<u16>,
    weathered: Option<Weathered>,
    scenario: Arc<Scenario>,
}

/// A part of the drawn country.
#[derive(Component)]
struct Drawn;

/// The hex at a point, or the nearest one.
fn nearest(map: &Map, at: Vec2) -> HexId {
    if let Some(hex) = geo::hex_at(map, at) {
        return hex;
    }
    let last = |count: u16| i32::from(count.max(1)) - 1;
    let column = (at.x / (1.5 * geo::CORNER_KM)).round() as i32;
    let column = column.clamp(0, last(map.columns));
    let row = (-at.y / geo::HEX_KM - (column & 1) as f32 * 0.5).round() as i32;
    map.hex_at(Offset { column, row: row.clamp(0, last(map.rows)) }).unwrap_or_default()
}

pub(super) fn plugin(app: &mut App) {
    let draws = app.get_sub_app(RenderApp).is_some();
    app.add_plugins((
        Material2dPlugin::<GroundMaterial>::default(),
        Material2dPlugin::<LineMaterial>::default(),
    ))
    .insert_resource(Draws(draws))
    .init_resource::<Ready>()
    .add_systems(
        Update,
        (
            begin.run_if(resource_exists_and_changed::<Shown>),
            hang.run_if(resource_exists::<Easel>),
            follow.run_if(resource_exists::<Country>),
        )
            .chain()
            .in_set(Stage::Draw),
    );
}

/// Whether two scenarios are drawn alike: then nothing is painted again.
fn looks_like(a: &Arc<Scenario>, b: &Arc<Scenario>) -> bool {
    let drawn = |s: &Scenario| (s.chart, s.map.columns);
    Arc::ptr_eq(a, b)
        || (drawn(a) == drawn(b)
            && a.terrain_keys == b.terrain_keys
            && a.terrain == b.terrain
            && a.map == b.map)
}

/// Another country is shown: it is painted beside the game.
#[allow(clippy::too_many_arguments, reason = "what was drawn goes, what will be comes")]
fn begin(
    mut commands: Commands,
    shown: Res<Shown>,
    shelf: Res<Paths>,
    words: Res<UiTexts>,
    draws: Res<Draws>,
    easel: Option<ResMut<Easel>>,
    country: Option<ResMut<Country>>,
    drawn: Query<Entity, With<Drawn>>,
    mut ready: ResMut<Ready>,
    bell: Option<Res<EventLoopProxyWrapper>>,
) {
    let scenario = &shown.state().scenario;
    if let Some(mut easel) = easel {
        if looks_like(&easel.scenario, scenario) {
            easel.scenario = Arc::clone(scenario);
            return;
        }
    } else if let Some(mut country) = country
        && looks_like(&country.scenario, scenario)
    {
        if !Arc::ptr_eq(&country.scenario, scenario) {
            country.scenario = Arc::clone(scenario);
            country.weathered = None;
        }
        return;
    }
    ready.0 = false;
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
    commands.remove_resource::<Country>();
    let finish = if draws.0 { Finish::Fine } else { Finish::Sketch };
    let folder = shelf.library.assets().join("relief");
    let (copy, words) = (Arc::clone(scenario), words.clone());
    // Nothing else need happen until the painting is done: it wakes the window itself.
    let bell = bell.map(|bell| (**bell).clone());
    let done: BakeResult = Arc::default();
    let hook = Arc::clone(&done);
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let painted = match Heights::read(&folder) {
            Ok(heights) => (paint(&copy, &heights, finish), None),
            Err(report) => {
                let details = [("details", report.to_string().into())];
                let text = words.0.get("map-no-heights", &details);
                (paint(&copy, &[], finish), Some(text))
            }
        };
        *hook.lock().unwrap_or_else(PoisonError::into_inner) = Some(painted);
        // A window that is closed meanwhile needs no waking.
        let _ = bell.map(|bell| bell.send_event(WinitUserEvent::WakeUp));
    });
    commands.insert_resource(Easel { _task: task, done, scenario: Arc::clone(scenario) });
}

/// The painting is done: it is hung up.
#[allow(clippy::too_many_arguments, reason = "everything a picture is made of")]
fn hang(
    mut commands: Commands,
    easel: Res<Easel>,
    cells: Option<Res<CellTextures>>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut grounds: ResMut<Assets<GroundMaterial>>,
    mut lines: ResMut<Assets<LineMaterial>>,
    mut ready: ResMut<Ready>,
    mut told: ResMut<Replies>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(cells) = cells else { return };
    let done = easel.done.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some((painting, trouble)) = done else { return };
    redraw.write(RequestRedraw);
    told.write_batch(trouble.map(Intent::trouble));
    let scenario = Arc::clone(&easel.scenario);
    commands.remove_resource::<Easel>();
    let bounds = geo::bounds(&scenario.map);
    let corners = |rect: Rect| Vec4::new(rect.min.x, rect.min.y, rect.max.x, rect.max.y);
    let params = Params {
        painted: corners(painting.rect),
        bounds: corners(bounds),
        cells: cells.size,
        pixel: 1.0,
        fine_km: painting.rect.width() / painting.wash.size.x as f32,
        ..default()
    };
    let facts = images.add(texture(painting.facts, TextureFormat::Rgba8Unorm, false));
    let size = painting.zones.frame.size;
    let blank = vec![128; painting.zones.frame.len() * 4];
    let season = TexelImage { size, bytes: blank, levels: 1 };
    let mut season = texture(season, TextureFormat::Rgba8Unorm, false);
    season.asset_usage = RenderAssetUsages::default();
    let season = images.add(season);
    let ground = grounds.add(GroundMaterial {
        params,
        wash: images.add(texture(painting.wash, TextureFormat::Rgba8Unorm, false)),
        facts: facts.clone(),
        signs: images.add(texture(painting.signs, TextureFormat::Rgba8Unorm, false)),
        season: season.clone(),
        paper: images.add(texture(bake::paper(PAPER), TextureFormat::Rgba8Unorm, true)),
        cell_wash: cells.wash.clone(),
        cell_signs: cells.signs.clone(),
    });
    let pen = lines.add(LineMaterial { params, facts });
    let sheet = Rectangle::from_size(bounds.size() + 2.0 * AROUND_KM);
    let middle = bounds.center();
    commands.spawn((
        Drawn,
        Mesh2d(meshes.add(sheet)),
        MeshMaterial2d(ground.clone()),
        Transform::from_xyz(middle.x, middle.y, 0.0),
    ));
    for (list, plus, z) in [(&painting.rivers, 0, 1.0), (&painting.roads, ribbon::ROADS, 2.0)] {
        if list.is_empty() {
            continue;
        }
        commands.spawn((
            Drawn,
            Mesh2d(meshes.add(ribbon::mesh(list, plus))),
            MeshMaterial2d(pen.clone()),
            Transform::from_xyz(0.0, 0.0, z),
            NoFrustumCulling,
        ));
    }
    let mini = painting.mini;
    commands.insert_resource(MiniRelief { size: mini.size, rgba: mini.bytes, rect: painting.rect });
    let zones = painting.zones;
    let weathered = None;
    commands.insert_resource(Country { ground, lines: pen, season, zones, weathered, scenario });
    ready.0 = true;
}

/// Season, water and preferences, when they change.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn follow(
    shown: Option<Res<Shown>>,
    prefs: Res<SettingsRes>,
    mut country: ResMut<Country>,
    cells: Option<Res<CellTextures>>,
    camera: Option<Single<&Camera, With<MapCamera>>>,
    mut images: ResMut<Assets<Image>>,
    mut grounds: ResMut<Assets<GroundMaterial>>,
    mut lines: ResMut<Assets<LineMaterial>>,
) {
    let Some(ground) = grounds.get(&country.ground) else { return };
    let mut params = ground.params;
    if let Some(shown) = shown.filter(|s| s.is_changed() || country.weathered.is_none())
        && Arc::ptr_eq(&shown.state().scenario, &country.scenario)
    {
        let state = shown.state();
        let weathered = Weathered::of(state);
        if country.weathered.as_ref() != Some(&weathered) {
            params.dry = season::dry(state);
            (params.ice, params.flood) = (weathered.ice, weathered.flood);
            if let Some(mut image) = images.get_mut(&country.season) {
                image.data = Some(season::picture(state, &country.zones));
            }
            country.weathered = Some(weathered);
        }
    }
    let factor = camera.and_then(|camera| camera.target_scaling_factor()).unwrap_or(1.0);
    params.pixel = factor * prefs.0.scale_percent.clamp(50, 400) as f32 / 100.0;
    params.grid = if prefs.0.grid { 1.0 } else { 0.0 };
    params.contrast = if prefs.0.palette == Palette::HighContrast { 1.0 } else { 0.0 };
    let moved = cells.filter(|cells| cells.is_changed() && cells.wash != ground.cell_wash);
    if params == ground.params && moved.is_none() {
        return;
    }
    if let Some(mut ground) = grounds.get_mut(&country.ground) {
        ground.params = params;
        if let Some(cells) = moved {
            (ground.cell_wash, ground.cell_signs) = (cells.wash.clone(), cells.signs.clone());
            ground.params.cells = cells.size;
        }
    }
    if let Some(mut lines) = lines.get_mut(&country.lines) {
        lines.params = params;
    }
}

fn texture(picture: TexelImage, format: TextureFormat, repeats: bool) -> Image {
    let size = Extent3d { width: picture.size.x, height: picture.size.y, depth_or_array_layers: 1 };
    let usage = RenderAssetUsages::RENDER_WORLD;
    let mut image = Image::new_uninit(size, TextureDimension::D2, format, usage);
    image.texture_descriptor.mip_level_count = picture.levels;
    image.data = Some(picture.bytes);
    let edge = if repeats { ImageAddressMode::Repeat } else { ImageAddressMode::ClampToEdge };
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: edge,
        address_mode_v: edge,
        mag_filter: ImageFilterMode::Linear,
        min_filter: ImageFilterMode::Linear,
        // One copy is enough: the next smaller one beside it would cost as much again.
        mipmap_filter: ImageFilterMode::Nearest,
        ..default()
    });
    image
}
