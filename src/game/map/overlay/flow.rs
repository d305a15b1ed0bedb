//! Food on its way, drawn as a thin line with heads that point to those who eat it.

use super::OverlayLayer;
use crate::game::{
    geo,
    intent::Overlay,
    map::MapView,
    model::{SettingsRes, Shown},
    palette,
    stage::Stage,
};
use bevy::{
    asset::RenderAssetUsages,
    color::{LinearRgba, Srgba},
    mesh::PrimitiveTopology,
    prelude::*,
};

/// Above roads, below routes.
const HEIGHT: f32 = 4.5;
/// Width of the line, length of a head and distance between heads, logical pixels.
const LINE: f32 = 1.4;
const HEAD: f32 = 9.0;
const APART: f32 = 34.0;

#[derive(Component)]
struct Flow;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, draw.in_set(Stage::Draw).after(super::survey));
}

#[allow(clippy::too_many_arguments, reason = "what is drawn, where, and what was drawn")]
fn draw(
    mut commands: Commands,
    layer: Res<OverlayLayer>,
    view: Res<MapView>,
    shown: Option<Res<Shown>>,
    prefs: Res<SettingsRes>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
    drawn: Query<Entity, With<Flow>>,
    mut scale: Local<f32>,
) {
    // Lines keep their width on the screen, in steps of a tenth.
    let zoomed = (view.scale / *scale - 1.0).abs() > 0.1;
    if !layer.is_changed() && (!zoomed || layer.flows.is_empty()) {
        return;
    }
    *scale = view.scale;
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
    let Some(shown) = shown.filter(|_| !layer.flows.is_empty()) else { return };
    let map = &shown.state().scenario.map;
    let rgb = palette::ramp(prefs.0.palette, Overlay::Supply)[0].rgb;
    let ink = LinearRgba::from(Srgba::rgb_u8(rgb[0] / 2, rgb[1] / 2, rgb[2] / 2));
    let mut triangles = Triangles { corners: Vec::new(), scale: view.scale };
    for way in &layer.flows {
        let points: Vec<Vec2> = way.iter().map(|&hex| geo::centre(map, hex)).collect();
        triangles.way(&rounded(&points));
    }
    let colours = vec![ink.to_f32_array(); triangles.corners.len()];
    let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, triangles.corners)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours);
    commands.spawn((
        Flow,
        Mesh2d(meshes.add(mesh)),
        MeshMaterial2d(materials.add(ColorMaterial::default())),
        Transform::from_xyz(0.0, 0.0, HEIGHT),
    ));
}

/// Triangles of lines and heads.
struct Triangles {
    corners: Vec<[f32; 3]>,
    scale: f32,
}

impl Triangles {
    fn triangle(&mut self, corners: [Vec2; 3]) {
        self.corners.extend(corners.map(|at| [at.x, at.y, 0.0]));
    }

    fn way(&mut self, points: &[Vec2]) {
        let mut walked = 0.0;
        for pair in points.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let along = to - from;
            let length = along.length();
            let Some(ahead) = along.try_normalize() else { continue };
            let side = ahead.perp();
            let half = side * LINE * self.scale * 0.5;
            self.triangle([from - half, to - half, to + half]);
            self.triangle([from - half, to + half, from + half]);
            let apart = APART * self.scale;
            let mut next = apart - walked % apart;
            while next <= length {
                let tip = from + ahead * next;
                let back = tip - ahead * HEAD * self.scale;
                let wing = side * HEAD * 0.42 * self.scale;
                self.triangle([tip, back + wing, back - wing]);
                next += apart;
            }
            walked += length;
        }
    }
}

/// A line with its corners cut twice.
fn rounded(points: &[Vec2]) -> Vec<Vec2> {
    let mut line = points.to_vec();
    for _ in 0..2 {
        let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return line };
        let cut = line.windows(2).flat_map(|p| [p[0].lerp(p[1], 0.25), p[0].lerp(p[1], 0.75)]);
        line = core::iter::once(first).chain(cut).chain([last]).collect();
    }
    line
}
