//! Small signs, drawn in ink: sabres, stars, yurts, flags, dangers. Places have their own file.

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

pub(super) fn v(x: f32, y: f32) -> Vec2 {
    Vec2::new(x, y)
}

/// Points given about the middle of a sign, in shares of its size.
pub(super) fn around(at: Vec2, size: f32, points: &[(f32, f32)]) -> Vec<Vec2> {
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
