//! Lines as bands of triangles. The shader gives them their width in pixels, so that they are
//! pen strokes from near and far alike.

use super::lines::{Line, Point};
use bevy::{
    asset::RenderAssetUsages,
    math::Vec2,
    mesh::{Indices, Mesh, PrimitiveTopology},
};
use rules::ids::ReachId;

/// Farthest that a corner of a band sticks out, in half widths.
const MITRE: f32 = 1.5;

/// What is added to the kind of a road, so that the shader tells it from a river.
pub(super) const ROADS: u8 = 10;

#[derive(Default)]
struct Band {
    positions: Vec<[f32; 3]>,
    normals: Vec<[f32; 3]>,
    uvs: Vec<[f32; 2]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl Band {
    fn add(&mut self, line: &[Point], plus: u8) {
        let side = |a: usize, b: usize| (line[b].at - line[a].at).normalize_or_zero().perp();
        let mut joined = false;
        for (i, point) in line.iter().enumerate() {
            let before = (i > 0).then(|| side(i - 1, i));
            let after = (i + 1 < line.len()).then(|| side(i, i + 1));
            let (a, b) = match (before, after) {
                (Some(a), Some(b)) => (a, b),
                (Some(a), None) => (a, a),
                (None, Some(b)) => (b, b),
                (None, None) => return,
            };
            let middle = (a + b).normalize_or(a);
            let out = middle * (1.0 / middle.dot(a).max(1.0 / MITRE));
            // Where the kind changes, what came before is drawn up to here.
            if let Some(last) = i.checked_sub(1).map(|last| line[last])
                && (last.class, last.reach) != (point.class, point.reach)
            {
                self.pair(&Point { class: last.class, reach: last.reach, ..*point }, out, plus);
                self.quad();
                joined = false;
            }
            self.pair(point, out, plus);
            if joined {
                self.quad();
            }
            joined = true;
        }
    }

    fn pair(&mut self, point: &Point, out: Vec2, plus: u8) {
        let reach = if point.reach == ReachId::NONE { 32.0 } else { point.reach.index() as f32 };
        for side in [-1.0, 1.0] {
            self.positions.push([point.at.x, point.at.y, 0.0]);
            self.normals.push([out.x * side, out.y * side, 0.0]);
            self.uvs.push([side, point.along]);
            self.colours.push([f32::from(point.class + plus), reach, point.swell, 0.0]);
        }
    }

    /// Joins the last two pairs.
    fn quad(&mut self) {
        let Some(first) = (self.positions.len() as u32).checked_sub(4) else { return };
        self.indices.extend([0, 1, 2, 2, 1, 3].map(|k| first + k));
    }
}

/// The bands of some lines. `plus` is added to their classes.
pub(super) fn mesh(lines: &[Line], plus: u8) -> Mesh {
    let mut band = Band::default();
    for line in lines {
        band.add(line, plus);
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, band.positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, band.normals)
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, band.uvs)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, band.colours)
        .with_inserted_indices(Indices::U32(band.indices))
}
