//! Small signs, drawn in ink: sabres, stars, yurts, towns by kind, dangers.

use super::painter::{Paint, Pen, arc, paint, ring, thin};
use bevy::math::{Rect, Vec2};
use std::f32::consts::{PI, TAU};

/// Ink of signs and letters.
pub(super) const INK: [u8; 3] = [0x2B, 0x22, 0x1A];
/// Paper of plates and halos.
pub(super) const PAPER: [u8; 3] = [0xF6, 0xEE, 0xDC];
/// What is selected.
pub(super) const AMBER: [u8; 3] = [0xF0, 0xA8, 0x1E];
/// Gilding.
pub(super) const GOLD: [u8; 3] = [0xD2, 0x9B, 0x22];
/// Danger.
pub(super) const RED: [u8; 3] = [0xA8, 0x1E, 0x12];
/// In good order.
pub(super) const GREEN: [u8; 3] = [0x3F, 0x72, 0x3C];
/// Neither good nor bad.
pub(super) const OCHRE: [u8; 3] = [0xC0, 0x7E, 0x12];
/// Water.
pub(super) const WATER: [u8; 3] = [0x24, 0x56, 0x7C];
/// Clay of walls.
const CLAY: [u8; 3] = [0xE9, 0xD9, 0xB4];
/// Glazed tiles of domes.
const TILE: [u8; 3] = [0x3E, 0x8C, 0x91];

/// The sign of a side besides its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FlagShape {
    /// Swallow-tailed, a plain field.
    Swallow,
    /// Square, with a band at the pole.
    Square,
    /// A pointed pennon.
    Pennon,
}

/// Colour and shape of a side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Style {
    pub(super) rgb: [u8; 3],
    pub(super) shape: FlagShape,
}

impl Style {
    pub(super) fn paint(self) -> Paint {
        paint(self.rgb)
    }

    /// What can be read on it.
    pub(super) fn letters(self) -> Paint {
        let light = self.paint();
        let light = 0.21 * light.red + 0.72 * light.green + 0.07 * light.blue;
        paint(if light > 0.28 { INK } else { PAPER })
    }
}

/// What a place looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PlaceIcon {
    Walls,
    Market,
    Village,
    Fort,
    Ruin,
    Ferry,
    Ford,
    Pass,
    Shrine,
    Well,
    Pasture,
    Winter,
    Assembly,
}

impl PlaceIcon {
    /// The sign of a kind of the rule book; a kind of a scenario's own by what it is like.
    pub(super) fn of(key: &str, walled: bool, held: bool) -> Self {
        match key {
            "market_town" => Self::Market,
            "village" => Self::Village,
            "fort" => Self::Fort,
            "ruined_town" => Self::Ruin,
            "ferry" => Self::Ferry,
            "ford" => Self::Ford,
            "pass_station" => Self::Pass,
            "shrine" => Self::Shrine,
            "well" => Self::Well,
            "pasture" | "summer_pasture" => Self::Pasture,
            "winter_camp" => Self::Winter,
            "assembly_ground" => Self::Assembly,
            _ if walled => Self::Walls,
            _ if held => Self::Village,
            _ => Self::Ruin,
        }
    }
}

fn v(x: f32, y: f32) -> Vec2 {
    Vec2::new(x, y)
}

/// Points given about the middle of a sign, in shares of its size.
fn around(at: Vec2, size: f32, points: &[(f32, f32)]) -> Vec<Vec2> {
    points.iter().map(|&(x, y)| at + v(x, y) * size).collect()
}

/// Crossed sabres.
pub(super) fn sabres(pen: &mut Pen, at: Vec2, size: f32, colour: Paint) {
    for turn in [1.0, -1.0] {
        let place = |x: f32, y: f32| at + v(x * turn, y) * size;
        let blade: Vec<Vec2> = (0..=8)
            .map(|i| {
                let share = i as f32 / 8.0;
                // A blade bends outward towards its point.
                place(-0.34 + 0.8 * share, -0.34 + 0.8 * share + 0.16 * (share * PI).sin())
            })
            .collect();
        pen.stroke(&blade, false, (size * 0.1).max(1.2), colour);
        let guard = [place(-0.36, -0.12), place(-0.14, -0.34)];
        pen.line(guard[0], guard[1], (size * 0.09).max(1.1), colour);
        pen.disc(place(-0.42, -0.42), (size * 0.07).max(1.0), colour);
    }
}

/// A star of five points.
pub(super) fn star(pen: &mut Pen, at: Vec2, radius: f32, fill: Paint, line: Paint) {
    let points: Vec<Vec2> = (0..10)
        .map(|i| {
            let far = if i % 2 == 0 { radius } else { radius * 0.45 };
            at + Vec2::from_angle(PI * 0.5 + i as f32 * TAU / 10.0) * far
        })
        .collect();
    pen.shape(&points, fill, line, 1.0);
}

/// A triangle with a mark of exclamation.
pub(super) fn alarm(pen: &mut Pen, at: Vec2, size: f32) {
    let ink = paint(INK);
    let corners = around(at, size, &[(-0.56, -0.42), (0.56, -0.42), (0.0, 0.56)]);
    pen.shape(&corners, paint([0xFB, 0xD3, 0x4E]), ink, 1.2);
    pen.line(at + v(0.0, 0.24) * size, at + v(0.0, -0.08) * size, 1.7, ink);
    pen.disc(at + v(0.0, -0.25) * size, 1.1, ink);
}

/// A flame over a burning camp.
pub(super) fn flame(pen: &mut Pen, at: Vec2, size: f32) {
    let outer = [(0.0, 0.6), (0.16, 0.24), (0.38, 0.02), (0.3, -0.36), (0.0, -0.5), (-0.3, -0.36)];
    let outer = [&outer[..], &[(-0.38, 0.0), (-0.2, 0.12)]].concat();
    let outer = super::painter::smooth(&close(&around(at, size, &outer)), 2);
    pen.shape(&outer, paint([0xD8, 0x55, 0x18]), paint([0x7A, 0x1E, 0x0C]), 1.0);
    let inner = around(at, size, &[(0.0, 0.16), (0.14, -0.12), (0.0, -0.38), (-0.14, -0.14)]);
    pen.fill(&super::painter::smooth(&close(&inner), 2), paint([0xF7, 0xC5, 0x4A]));
}

fn close(corners: &[Vec2]) -> Vec<Vec2> {
    let mut line = corners.to_vec();
    line.extend(corners.first());
    line
}

/// A drop of water, struck out where the water is turned away.
pub(super) fn drop(pen: &mut Pen, at: Vec2, size: f32, cut: bool) {
    let line =
        [(0.0, 0.55), (0.2, 0.18), (0.32, -0.12), (0.2, -0.42), (-0.2, -0.42), (-0.32, -0.12)];
    let line = [&line[..], &[(-0.2, 0.18)]].concat();
    let drop = around(at, size, &line);
    pen.shape(&drop, paint([0x6F, 0xA6, 0xC8]), paint(WATER), 1.2);
    if cut {
        pen.line(at + v(-0.5, -0.5) * size, at + v(0.5, 0.5) * size, 2.0, paint(RED));
    }
}

/// Two waves.
pub(super) fn waves(pen: &mut Pen, at: Vec2, size: f32, colour: Paint) {
    for lower in [0.16, -0.16] {
        let wave: Vec<Vec2> = (0..=12)
            .map(|i| {
                let share = i as f32 / 12.0;
                at + v(share - 0.5, lower + 0.1 * (share * TAU * 1.5).sin()) * size
            })
            .collect();
        pen.stroke(&wave, false, 1.5, colour);
    }
}

/// An empty bowl: hunger.
pub(super) fn bowl(pen: &mut Pen, at: Vec2, size: f32, colour: Paint) {
    let mut rim = arc(at + v(0.0, 0.1) * size, 0.42 * size, PI, TAU);
    rim.push(rim[0]);
    pen.stroke(&rim, true, 1.5, colour);
    pen.line(at + v(-0.16, -0.4) * size, at + v(0.16, -0.4) * size, 1.5, colour);
}

/// Withered grass, or grass.
pub(super) fn tuft(pen: &mut Pen, at: Vec2, size: f32, colour: Paint) {
    for (bend, tip) in [(-0.4, 0.1), (-0.18, 0.36), (0.02, 0.46), (0.22, 0.32), (0.42, 0.06)] {
        let blade = around(at, size, &[(bend * 0.2, -0.42), (bend * 0.5, -0.1), (bend, tip)]);
        pen.stroke(&super::painter::smooth(&blade, 2), false, 1.3, colour);
    }
}

/// A yurt, wide by `size`, standing on a point.
pub(super) fn yurt(pen: &mut Pen, foot: Vec2, size: f32, style: Style) {
    let ink = paint(INK);
    let at = |x: f32, y: f32| foot + v(x, y) * size;
    // Walls, and a roof that rises to the smoke ring.
    let roof = [(0.46, 0.3), (0.38, 0.46), (0.22, 0.6), (0.1, 0.66)];
    let mut felt = vec![at(-0.44, 0.0), at(0.44, 0.0)];
    felt.extend(roof.iter().map(|&(x, y)| at(x, y)));
    felt.extend(roof.iter().rev().map(|&(x, y)| at(-x, y)));
    pen.shape(&felt, paint([0xFB, 0xF6, 0xE8]), ink, 1.3);
    // The band of the side under the roof: plain, of lozenges, or of strokes.
    let band = [at(-0.45, 0.25), at(0.45, 0.25), at(0.45, 0.38), at(-0.45, 0.38)];
    pen.fill(&band, style.paint());
    if style.shape == FlagShape::Square {
        for x in [-0.28, 0.0, 0.28] {
            let lozenge = [at(x - 0.08, 0.315), at(x, 0.26), at(x + 0.08, 0.315), at(x, 0.37)];
            pen.fill(&lozenge, paint(PAPER));
        }
    } else if style.shape == FlagShape::Pennon {
        for x in [-0.26, 0.0, 0.26] {
            pen.line(at(x - 0.04, 0.26), at(x + 0.04, 0.37), 1.0, paint(PAPER));
        }
    }
    // The door stands open, and the ring of the roof.
    pen.fill(&[at(-0.09, 0.0), at(0.09, 0.0), at(0.09, 0.21), at(-0.09, 0.21)], ink);
    pen.line(at(-0.11, 0.66), at(0.11, 0.66), 2.2, style.paint());
}

/// Chevrons that point where something moves.
pub(super) fn chevrons(pen: &mut Pen, at: Vec2, way: Vec2, size: f32, count: usize, colour: Paint) {
    let (along, across) = (way.normalize_or(Vec2::X), way.normalize_or(Vec2::X).perp());
    for i in 0..count {
        let tip = at + along * size * (0.5 + i as f32 * 0.55);
        let back = tip - along * size * 0.42;
        let wing = across * size * 0.42;
        pen.stroke(&[back + wing, tip, back - wing], false, 4.0, thin(paint(PAPER), 0.85));
        pen.stroke(&[back + wing, tip, back - wing], false, 1.9, colour);
    }
}

/// A flag on a short pole that stands on a point: who holds a place.
pub(super) fn flag(pen: &mut Pen, foot: Vec2, style: Style, high: f32) {
    let ink = paint(INK);
    let (wide, tall) = (high * 0.82, high * 0.52);
    let top = foot + v(0.0, high);
    pen.line(foot, top, 1.4, ink);
    let cloth = cloth(style.shape, Rect::from_corners(top, top + v(wide, -tall)), false, 0.34);
    pen.shape(&cloth, style.paint(), ink, 1.0);
    if style.shape == FlagShape::Square {
        let band = Rect::from_corners(top + v(1.0, -1.0), top + v(wide * 0.34, 1.0 - tall));
        pen.fill(&super::painter::corners(band), paint(PAPER));
    }
}

/// Corners of a cloth that hangs from its left side, or its right one.
pub(super) fn cloth(shape: FlagShape, rect: Rect, flip: bool, notch: f32) -> Vec<Vec2> {
    let notch = notch * rect.height();
    let (l, r, b, t) = (rect.min.x, rect.max.x, rect.min.y, rect.max.y);
    let middle = (b + t) * 0.5;
    let mut corners = match shape {
        FlagShape::Swallow => {
            vec![v(l, b), v(r, b), v(r - notch, middle), v(r, t), v(l, t)]
        }
        FlagShape::Square => vec![v(l, b), v(r, b), v(r, t), v(l, t)],
        FlagShape::Pennon => {
            let shoulder = r - notch;
            vec![v(l, b), v(shoulder, b), v(r, middle), v(shoulder, t), v(l, t)]
        }
    };
    if flip {
        for corner in &mut corners {
            corner.x = l + r - corner.x;
        }
    }
    corners
}

/// A place of a kind: its sign about a point, `size` wide.
pub(super) fn place(pen: &mut Pen, kind: PlaceIcon, at: Vec2, size: f32, capital: bool) {
    let (ink, clay) = (paint(INK), paint(CLAY));
    let p = |x: f32, y: f32| at + v(x, y) * size;
    match kind {
        PlaceIcon::Walls => walls(pen, at, size, capital),
        PlaceIcon::Market | PlaceIcon::Village => {
            let houses: &[(f32, f32, f32)] = match kind {
                PlaceIcon::Market => &[(-0.3, -0.02, 0.36), (0.26, 0.06, 0.36), (0.0, -0.34, 0.4)],
                _ => &[(-0.2, -0.2, 0.4), (0.24, 0.0, 0.34)],
            };
            for &(x, y, wide) in houses {
                let house = [
                    p(x - wide * 0.5, y),
                    p(x + wide * 0.5, y),
                    p(x + wide * 0.5, y + wide * 0.7),
                    p(x - wide * 0.5, y + wide * 0.7),
                ];
                pen.shape(&house, clay, ink, 1.2);
                pen.line(p(x, y), p(x, y + wide * 0.34), 1.5, ink);
            }
        }
        PlaceIcon::Fort => {
            let square = Rect::from_center_size(at, Vec2::splat(size * 0.6));
            for corner in super::painter::corners(square) {
                let bastion = Rect::from_center_size(corner, Vec2::splat(size * 0.26));
                pen.shape(&super::painter::corners(bastion), clay, ink, 1.2);
            }
            pen.shape(&super::painter::corners(square), clay, ink, 1.4);
            pen.disc(at, size * 0.08, ink);
        }
        PlaceIcon::Ruin => {
            let wall = [(-0.5, -0.3), (-0.5, 0.1), (-0.3, 0.1), (-0.3, -0.02), (-0.16, -0.02)];
            pen.stroke(&around(at, size, &wall), false, 1.4, ink);
            let wall = [(0.06, -0.08), (0.06, 0.2), (0.24, 0.2), (0.24, 0.04), (0.44, 0.04)];
            pen.stroke(&around(at, size, &wall), false, 1.4, ink);
            pen.dashes(&[p(0.44, 0.04), p(0.44, -0.3), p(-0.5, -0.3)], false, 1.2, (2.5, 2.0), ink);
        }
        PlaceIcon::Ferry => {
            let hull = around(at, size, &[(-0.5, 0.1), (0.5, 0.1), (0.3, -0.2), (-0.3, -0.2)]);
            pen.shape(&hull, clay, ink, 1.3);
            pen.line(p(0.0, 0.1), p(0.0, 0.55), 1.3, ink);
            pen.fill(&[p(0.04, 0.5), p(0.36, 0.2), p(0.04, 0.2)], ink);
            waves(pen, p(0.0, -0.42), size * 0.8, paint(WATER));
        }
        PlaceIcon::Ford => {
            waves(pen, at, size, paint(WATER));
            pen.dashes(&[p(0.0, -0.5), p(0.0, 0.5)], false, 2.0, (2.5, 2.0), ink);
        }
        PlaceIcon::Pass => {
            for turn in [1.0, -1.0] {
                let bow: Vec<Vec2> = (0..=6)
                    .map(|i| {
                        let share = i as f32 / 6.0 - 0.5;
                        p(turn * (0.12 + share * share * 0.9), share)
                    })
                    .collect();
                pen.stroke(&bow, false, 4.2, thin(paint(PAPER), 0.8));
                pen.stroke(&bow, false, 1.9, ink);
            }
        }
        PlaceIcon::Shrine => {
            let base = Rect::from_corners(p(-0.42, -0.45), p(0.42, -0.05));
            pen.shape(&super::painter::corners(base), clay, ink, 1.2);
            dome(pen, p(0.0, -0.05), size * 0.34);
            let door = [p(-0.1, -0.45), p(0.1, -0.45), p(0.1, -0.2), p(-0.1, -0.2)];
            pen.fill(&door, ink);
        }
        PlaceIcon::Well => {
            pen.disc(at, size * 0.36, paint([0x9C, 0xC2, 0xD6]));
            pen.circle(at, size * 0.36, 1.4, paint(WATER));
            pen.disc(at, size * 0.12, paint(WATER));
        }
        PlaceIcon::Pasture => tuft(pen, at, size, paint([0x4A, 0x66, 0x32])),
        PlaceIcon::Winter => {
            let roof = around(at, size, &[(-0.5, -0.02), (0.0, 0.42), (0.5, -0.02)]);
            pen.stroke(&roof, false, 1.6, ink);
            let hut =
                around(at, size, &[(-0.34, 0.06), (-0.34, -0.36), (0.34, -0.36), (0.34, 0.06)]);
            pen.stroke(&hut, false, 1.3, ink);
        }
        PlaceIcon::Assembly => {
            for i in 0..8 {
                let spot = at + Vec2::from_angle(i as f32 * TAU / 8.0) * size * 0.42;
                pen.disc(spot, size * 0.08, ink);
            }
            pen.line(p(0.0, -0.2), p(0.0, 0.3), 1.5, ink);
            pen.fill(&[p(0.0, 0.3), p(0.26, 0.2), p(0.0, 0.1)], ink);
        }
    }
}

fn walls(pen: &mut Pen, at: Vec2, size: f32, capital: bool) {
    let (ink, clay) = (paint(INK), paint(CLAY));
    let p = |x: f32, y: f32| at + v(x, y) * size;
    if capital {
        dome(pen, p(0.0, 0.2), size * 0.26);
    }
    // The wall, its battlements, and towers at its ends.
    let mut wall = vec![p(-0.42, -0.4), p(0.42, -0.4), p(0.42, 0.12)];
    for i in 0..6 {
        let x = 0.42 - 0.84 * (i as f32 + 0.5) / 6.0;
        let (right, left) = (x + 0.035, x - 0.035);
        wall.extend([p(right, 0.12), p(right, 0.22), p(left, 0.22), p(left, 0.12)]);
    }
    wall.push(p(-0.42, 0.12));
    pen.shape(&wall, clay, ink, 1.2);
    for x in [-0.42, 0.42] {
        let tower = [p(x - 0.13, -0.44), p(x + 0.13, -0.44), p(x + 0.1, 0.34), p(x - 0.1, 0.34)];
        pen.shape(&tower, clay, ink, 1.2);
    }
    let mut gate = vec![p(-0.12, -0.4), p(0.12, -0.4)];
    gate.extend((0..=6).map(|i| {
        let angle = PI * i as f32 / 6.0;
        p(0.12 * angle.cos(), -0.14 + 0.12 * angle.sin())
    }));
    pen.fill(&gate, ink);
}

fn dome(pen: &mut Pen, foot: Vec2, radius: f32) {
    let mut line: Vec<Vec2> = (0..=12)
        .map(|i| {
            let angle = PI * i as f32 / 12.0;
            let lift = 1.0 + 0.28 * angle.sin().powi(6);
            foot + v(angle.cos(), angle.sin() * lift) * radius
        })
        .collect();
    line.push(foot - v(radius, 0.0));
    pen.shape(&line, paint(TILE), paint(INK), 1.2);
    pen.line(foot + v(0.0, radius * 1.28), foot + v(0.0, radius * 1.7), 1.2, paint(INK));
}

/// A dial of horse condition: the fuller and greener the better.
pub(super) fn dial(pen: &mut Pen, at: Vec2, radius: f32, permille: Option<u32>) {
    let ink = paint(INK);
    pen.disc(at, radius, paint(PAPER));
    pen.circle(at, radius, 1.1, ink);
    let Some(permille) = permille else {
        // On foot.
        pen.line(at - v(radius * 0.45, 0.0), at + v(radius * 0.45, 0.0), 2.0, ink);
        return;
    };
    let share = permille.min(1000) as f32 / 1000.0;
    // From lower left over the top to lower right.
    let (from, sweep) = (PI * 1.25, PI * 1.5);
    let colour = paint(match permille {
        0..400 => RED,
        400..600 => OCHRE,
        _ => GREEN,
    });
    pen.arc(at, radius * 0.68, (from - sweep, from), radius * 0.3, thin(ink, 0.16));
    if share > 0.02 {
        pen.arc(at, radius * 0.68, (from, from - sweep * share), radius * 0.3, colour);
    }
    pen.line(at, at + Vec2::from_angle(from - sweep * share) * radius * 0.62, 1.5, ink);
    pen.disc(at, 1.3, ink);
}

/// Rings about what is selected.
pub(super) fn halo(pen: &mut Pen, at: Vec2, across: f32, up: f32) {
    let line = ring(at, across, up);
    pen.stroke(&line, true, 4.6, paint(INK));
    pen.stroke(&line, true, 2.8, paint(AMBER));
}
