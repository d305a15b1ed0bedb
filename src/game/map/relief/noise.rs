//! Noise from hashes: the same numbers on every machine and in every run.

use bevy::math::{IVec2, Vec2};

/// A number from 0 to 1 for a point of a grid.
pub(super) fn hash(at: IVec2) -> f32 {
    let mut h = (at.x as u32).wrapping_mul(374_761_393);
    h = h.wrapping_add((at.y as u32).wrapping_mul(668_265_263));
    h = (h ^ (h >> 13)).wrapping_mul(1_274_126_177);
    h ^= h >> 16;
    (h & 0xFFFF) as f32 / 65_535.0
}

/// Smooth noise from 0 to 1, one hill a unit; it repeats after `period` units (0 = never).
fn smooth(at: Vec2, period: i32) -> f32 {
    let cell = at.floor();
    let f = at - cell;
    let s = f * f * (Vec2::splat(3.0) - 2.0 * f);
    let cell = cell.as_ivec2();
    let wrap = |v: i32| if period > 0 { v.rem_euclid(period) } else { v };
    let corner = |dx: i32, dy: i32| hash(IVec2::new(wrap(cell.x + dx), wrap(cell.y + dy)));
    let upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * s.x;
    let lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * s.x;
    upper + (lower - upper) * s.y
}

/// Several layers of noise, each twice as fine and half as strong; from -1 to 1.
pub(super) fn layers(at: Vec2, count: u32) -> f32 {
    layered(at, count, 0)
}

/// The same, repeating after `period` units of the coarsest layer.
pub(super) fn layered(at: Vec2, count: u32, period: i32) -> f32 {
    let (mut sum, mut all, mut weight) = (0.0, 0.0, 1.0);
    let (mut at, mut period) = (at, period);
    for layer in 0..count {
        // The layers are moved apart, or their grids would show.
        let shift = if period > 0 { 0.0 } else { 17.3 * layer as f32 };
        sum += weight * (smooth(at + Vec2::splat(shift), period) * 2.0 - 1.0);
        all += weight;
        weight *= 0.5;
        at *= 2.0;
        period *= 2;
    }
    sum / all
}

/// Two numbers from about -1 to 1 that change smoothly with the place: a hand that shakes.
pub(super) fn wobble(at: Vec2, count: u32) -> Vec2 {
    Vec2::new(layers(at, count), layers(at + Vec2::new(131.7, 57.1), count))
}
