//! A pen that draws with triangles: filled shapes, strokes, dashes and arcs with soft edges, in
//! vertex colours. Shapes drawn this way are sharp at every size and need no picture files.

use bevy::{
    asset::RenderAssetUsages,
    color::LinearRgba,
    math::{Rect, Vec2},
    mesh::{Indices, Mesh, PrimitiveTopology},
};
use std::f32::consts::TAU;

/// A colour as the pen takes it.
pub(super) type Paint = LinearRgba;

/// A colour from sRGB bytes.
pub(super) fn paint(rgb: [u8; 3]) -> Paint {
    LinearRgba::from(bevy::color::Srgba::rgb_u8(rgb[0], rgb[1], rgb[2]))
}

/// The same colour, thinner.
pub(super) fn thin(paint: Paint, alpha: f32) -> Paint {
    LinearRgba { alpha: paint.alpha * alpha, ..paint }
}

/// A colour between two.
pub(super) fn between(a: Paint, b: Paint, share: f32) -> Paint {
    let mix = |a: f32, b: f32| a + (b - a) * share.clamp(0.0, 1.0);
    LinearRgba {
        red: mix(a.red, b.red),
        green: mix(a.green, b.green),
        blue: mix(a.blue, b.blue),
        alpha: mix(a.alpha, b.alpha),
    }
}

/// Draws shapes into a mesh.
#[derive(Clone)]
pub(super) struct Pen {
    positions: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
    /// Width of the soft edge.
    soft: f32,
    /// How strongly everything covers what lies under it, 0–1.
    pub(super) cover: f32,
}

impl Pen {
    /// A pen whose soft edges are this wide: about a pixel of the screen.
    pub(super) const fn new(soft: f32) -> Self {
        Self { positions: Vec::new(), colours: Vec::new(), indices: Vec::new(), soft, cover: 1.0 }
    }

    /// Whether nothing has been drawn.
    pub(super) const fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// What has been drawn.
    pub(super) fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
            .with_inserted_indices(Indices::U32(self.indices))
    }

    fn point(&mut self, at: Vec2, colour: Paint, cover: f32) -> u32 {
        let number = self.positions.len() as u32;
        self.positions.push([at.x, at.y, 0.0]);
        let alpha = colour.alpha * cover * self.cover;
        self.colours.push([colour.red, colour.green, colour.blue, alpha]);
        number
    }

    fn quad(&mut self, a: u32, b: u32, c: u32, d: u32) {
        self.indices.extend([a, b, c, a, c, d]);
    }

    /// A filled shape without holes; corners in either sense.
    pub(super) fn fill(&mut self, corners: &[Vec2], colour: Paint) {
        let mut corners: Vec<Vec2> = corners.to_vec();
        corners.dedup_by(|a, b| a.distance_squared(*b) < 1e-6);
        if corners.len() < 3 {
            return;
        }
        if area(&corners) < 0.0 {
            corners.reverse();
        }
        let outward = outward(&corners, true);
        let half = self.soft * 0.5;
        let inner: Vec<u32> = corners
            .iter()
            .zip(&outward)
            .map(|(&at, &out)| self.point(at - out * half, colour, 1.0))
            .collect();
        let outer: Vec<u32> = corners
            .iter()
            .zip(&outward)
            .map(|(&at, &out)| self.point(at + out * half, colour, 0.0))
            .collect();
        for [a, b, c] in ears(&corners) {
            self.indices.extend([inner[a], inner[b], inner[c]]);
        }
        for i in 0..corners.len() {
            let next = (i + 1) % corners.len();
            self.quad(inner[i], outer[i], outer[next], inner[next]);
        }
    }

    /// A line of a width.
    pub(super) fn stroke(&mut self, line: &[Vec2], closed: bool, width: f32, colour: Paint) {
        let mut line: Vec<Vec2> = line.to_vec();
        line.dedup_by(|a, b| a.distance_squared(*b) < 1e-8);
        if closed && line.len() > 2 && line[0].distance_squared(line[line.len() - 1]) < 1e-8 {
            line.pop();
        }
        if line.len() < 2 {
            return;
        }
        let side = outward(&line, closed);
        // A line thinner than its soft edge is paler instead.
        let cover = (width / self.soft.max(1e-6)).min(1.0);
        let core = ((width - self.soft) * 0.5).max(0.0);
        let edge = core + self.soft;
        let columns: Vec<[u32; 4]> = line
            .iter()
            .zip(&side)
            .map(|(&at, &out)| {
                [
                    self.point(at - out * edge, colour, 0.0),
                    self.point(at - out * core, colour, cover),
                    self.point(at + out * core, colour, cover),
                    self.point(at + out * edge, colour, 0.0),
                ]
            })
            .collect();
        let last = if closed { columns.len() } else { columns.len() - 1 };
        for i in 0..last {
            let (a, b) = (columns[i], columns[(i + 1) % columns.len()]);
            for k in 0..3 {
                self.quad(a[k], a[k + 1], b[k + 1], b[k]);
            }
        }
    }

    /// A line in dashes; `from` is where in the pattern it begins.
    pub(super) fn dashes(
        &mut self,
        line: &[Vec2],
        closed: bool,
        width: f32,
        (dash, gap): (f32, f32),
        colour: Paint,
    ) {
        let mut line: Vec<Vec2> = line.to_vec();
        if closed && let Some(&first) = line.first() {
            line.push(first);
        }
        for part in dashed(&line, dash, gap) {
            self.stroke(&part, false, width, colour);
        }
    }

    /// A filled shape with a line around it.
    pub(super) fn shape(&mut self, corners: &[Vec2], fill: Paint, line: Paint, width: f32) {
        self.fill(corners, fill);
        self.stroke(corners, true, width, line);
    }

    /// A disc.
    pub(super) fn disc(&mut self, at: Vec2, radius: f32, colour: Paint) {
        self.fill(&ring(at, radius, radius), colour);
    }

    /// A circle.
    pub(super) fn circle(&mut self, at: Vec2, radius: f32, width: f32, colour: Paint) {
        self.stroke(&ring(at, radius, radius), true, width, colour);
    }

    /// Part of a circle, from an angle to another (radians, counter-clockwise from east).
    pub(super) fn arc(
        &mut self,
        at: Vec2,
        radius: f32,
        (from, to): (f32, f32),
        width: f32,
        colour: Paint,
    ) {
        self.stroke(&arc(at, radius, from, to), false, width, colour);
    }

    /// A straight line.
    pub(super) fn line(&mut self, a: Vec2, b: Vec2, width: f32, colour: Paint) {
        self.stroke(&[a, b], false, width, colour);
    }

    /// A rectangle with round corners and a line around it.
    pub(super) fn plate(&mut self, rect: Rect, round: f32, fill: Paint, line: Paint, width: f32) {
        self.shape(&rounded(rect, round), fill, line, width);
    }
}

/// Corners of an ellipse.
pub(super) fn ring(at: Vec2, across: f32, up: f32) -> Vec<Vec2> {
    let steps = ((across.max(up)).sqrt() * 8.0).clamp(10.0, 48.0) as usize;
    (0..steps)
        .map(|i| at + Vec2::from_angle(i as f32 / steps as f32 * TAU) * Vec2::new(across, up))
        .collect()
}

/// Points of an arc.
pub(super) fn arc(at: Vec2, radius: f32, from: f32, to: f32) -> Vec<Vec2> {
    let steps = (((to - from).abs() * radius.max(1.0).sqrt() * 1.6) as usize).clamp(3, 40);
    (0..=steps)
        .map(|i| at + Vec2::from_angle(from + (to - from) * i as f32 / steps as f32) * radius)
        .collect()
}

/// Corners of a rectangle.
pub(super) fn corners(rect: Rect) -> [Vec2; 4] {
    [rect.min, Vec2::new(rect.max.x, rect.min.y), rect.max, Vec2::new(rect.min.x, rect.max.y)]
}

/// Corners of a rectangle with round corners.
pub(super) fn rounded(rect: Rect, round: f32) -> Vec<Vec2> {
    let round = round.min(rect.width() * 0.5).min(rect.height() * 0.5);
    let inner = rect.inflate(-round);
    let quarter = TAU * 0.25;
    corners(inner)
        .into_iter()
        .enumerate()
        .flat_map(|(i, corner)| {
            let from = quarter * (i as f32 + 2.0);
            arc(corner, round, from, from + quarter)
        })
        .collect()
}

/// A line with its corners cut off again and again: smooth.
pub(super) fn smooth(line: &[Vec2], rounds: usize) -> Vec<Vec2> {
    let mut line = line.to_vec();
    for _ in 0..rounds {
        if line.len() < 3 {
            return line;
        }
        let mut next = Vec::with_capacity(line.len() * 2);
        next.push(line[0]);
        for pair in line.windows(2) {
            next.push(pair[0].lerp(pair[1], 0.25));
            next.push(pair[0].lerp(pair[1], 0.75));
        }
        next.extend(line.last());
        line = next;
    }
    line
}

/// Length of a line.
pub(super) fn length(line: &[Vec2]) -> f32 {
    line.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// Cuts lengths off both ends of a line.
pub(super) fn shorten(line: &[Vec2], front: f32, back: f32) -> Vec<Vec2> {
    let whole = length(line);
    if whole <= front + back {
        return Vec::new();
    }
    cut(line, front, whole - back)
}

/// The part of a line between two lengths.
fn cut(line: &[Vec2], from: f32, to: f32) -> Vec<Vec2> {
    let mut part = Vec::new();
    let mut walked = 0.0;
    for pair in line.windows(2) {
        let step = pair[0].distance(pair[1]);
        let (begin, end) = (walked, walked + step);
        walked = end;
        if step <= 0.0 || end <= from {
            continue;
        }
        if begin >= to {
            break;
        }
        if part.is_empty() {
            part.push(pair[0].lerp(pair[1], ((from - begin) / step).clamp(0.0, 1.0)));
        }
        part.push(pair[0].lerp(pair[1], ((to - begin) / step).clamp(0.0, 1.0)));
    }
    part
}

fn dashed(line: &[Vec2], dash: f32, gap: f32) -> Vec<Vec<Vec2>> {
    let whole = length(line);
    let period = dash + gap;
    // A wish for thousands of dashes is a line.
    if period <= 0.0 || whole / period > 2000.0 {
        return vec![line.to_vec()];
    }
    // Whole dashes from end to end.
    let count = ((whole + gap) / period).round().max(1.0);
    let stretch = whole / (count * period - gap).max(1e-6);
    let (dash, period) = (dash * stretch, period * stretch);
    (0..count as usize)
        .map(|i| cut(line, i as f32 * period, i as f32 * period + dash))
        .filter(|part| part.len() > 1)
        .collect()
}

fn area(corners: &[Vec2]) -> f32 {
    (0..corners.len()).map(|i| corners[i].perp_dot(corners[(i + 1) % corners.len()])).sum::<f32>()
        * 0.5
}

/// At every point the way to the right of the line (outside, where corners run
/// counter-clockwise), longer at sharp corners so that the line keeps its width.
fn outward(line: &[Vec2], closed: bool) -> Vec<Vec2> {
    let count = line.len();
    (0..count)
        .map(|i| {
            let before = if i > 0 {
                Some(line[i] - line[i - 1])
            } else if closed {
                Some(line[i] - line[count - 1])
            } else {
                None
            };
            let after = if i + 1 < count {
                Some(line[i + 1] - line[i])
            } else if closed {
                Some(line[0] - line[i])
            } else {
                None
            };
            let right = |way: Vec2| -way.normalize_or_zero().perp();
            match (before.map(right), after.map(right)) {
                (Some(a), Some(b)) => {
                    let middle = (a + b).normalize_or(a);
                    middle / middle.dot(a).max(0.4)
                }
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => Vec2::ZERO,
            }
        })
        .collect()
}

/// Triangles of a simple shape whose corners run counter-clockwise.
fn ears(corners: &[Vec2]) -> Vec<[usize; 3]> {
    let mut left: Vec<usize> = (0..corners.len()).collect();
    let mut triangles = Vec::with_capacity(corners.len());
    let turn = |a: Vec2, b: Vec2, c: Vec2| (b - a).perp_dot(c - b);
    while left.len() > 3 {
        let count = left.len();
        let ear = (0..count).find(|&i| {
            let [a, b, c] = [left[(i + count - 1) % count], left[i], left[(i + 1) % count]];
            let [pa, pb, pc] = [corners[a], corners[b], corners[c]];
            turn(pa, pb, pc) > 0.0
                && left.iter().all(|&other| {
                    let p = corners[other];
                    [a, b, c].contains(&other)
                        || turn(pa, pb, p) < 0.0
                        || turn(pb, pc, p) < 0.0
                        || turn(pc, pa, p) < 0.0
                })
        });
        // Corners in a line or a shape that crosses itself: cut somewhere.
        let i = ear.unwrap_or(0);
        triangles.push([left[(i + count - 1) % count], left[i], left[(i + 1) % count]]);
        left.remove(i);
    }
    if let [a, b, c] = left[..] {
        triangles.push([a, b, c]);
    }
    triangles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swallow_tail_is_filled_without_its_notch() {
        let tail = [(0.0, 0.0), (10.0, 0.0), (6.0, 5.0), (10.0, 10.0), (0.0, 10.0)];
        let tail: Vec<Vec2> = tail.iter().map(|&(x, y)| Vec2::new(x, y)).collect();
        let triangles = ears(&tail);
        let sum: f32 = triangles
            .iter()
            .map(|&[a, b, c]| area(&[tail[a], tail[b], tail[c]]))
            .inspect(|part| assert!(*part > 0.0))
            .sum();
        assert!((sum - area(&tail)).abs() < 1e-3);
    }

    #[test]
    fn dashes_fill_a_line_from_end_to_end() {
        let line = [Vec2::ZERO, Vec2::new(100.0, 0.0), Vec2::new(100.0, 50.0)];
        let parts = dashed(&line, 8.0, 4.0);
        assert!(parts.len() > 10);
        assert_eq!(parts[0][0], line[0]);
        assert!(parts.last().unwrap().last().unwrap().distance(line[2]) < 1e-3);
        assert!((length(&shorten(&line, 10.0, 20.0)) - 120.0).abs() < 1e-3);
        assert!(shorten(&line, 100.0, 60.0).is_empty());
    }
}
