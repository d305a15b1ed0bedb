//! Hexes on the drawn map. One unit of the world is a kilometre, x east, y north; hex (0, 0) has
//! its centre at the origin. Flat tops, odd columns half a hex lower.

use bevy::math::{Rect, Vec2};
use rules::{hex::Offset, ids::HexId, map::Map};

/// Kilometres across a hex, as a length on the drawn map.
pub const HEX_KM: f32 = rules::hex::HEX_KM as f32;
/// From the centre of a hex to a corner.
pub const CORNER_KM: f32 = HEX_KM / 1.732_050_8;

/// Centre of a hex by column and row.
#[must_use]
pub fn centre_of(column: i32, row: i32) -> Vec2 {
    let down = row as f32 + (column & 1) as f32 * 0.5;
    Vec2::new(1.5 * CORNER_KM * column as f32, -HEX_KM * down)
}

/// Centre of a hex.
#[must_use]
pub fn centre(map: &Map, hex: HexId) -> Vec2 {
    let at = map.offset(hex);
    centre_of(at.column, at.row)
}

/// Corner of a hex: 0 east, then counter-clockwise (north-east, north-west, west …).
#[must_use]
pub fn corner(centre: Vec2, number: usize) -> Vec2 {
    centre + CORNER_KM * Vec2::from_angle(number as f32 * std::f32::consts::FRAC_PI_3)
}

/// The hex at a point, if it is on the map.
#[must_use]
pub fn hex_at(map: &Map, at: Vec2) -> Option<HexId> {
    let q = at.x / (1.5 * CORNER_KM);
    let r = -at.y / HEX_KM - q * 0.5;
    let s = -q - r;
    let (mut a, mut b, c) = (q.round(), r.round(), s.round());
    let (da, db, dc) = ((a - q).abs(), (b - r).abs(), (c - s).abs());
    if da > db && da > dc {
        a = -b - c;
    } else if db > dc {
        b = -a - c;
    }
    let (column, r) = (a as i32, b as i32);
    map.hex_at(Offset { column, row: r + (column - (column & 1)) / 2 })
}

/// The rectangle that holds all hexes of a map.
#[must_use]
pub fn bounds(map: &Map) -> Rect {
    let last = centre_of(i32::from(map.columns) - 1, 0).x;
    let lowest = -HEX_KM * (f32::from(map.rows) - 0.5 + 0.5);
    Rect::from_corners(Vec2::new(-CORNER_KM, lowest), Vec2::new(last + CORNER_KM, HEX_KM * 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_a_hex_finds_that_hex() {
        let library = scenario::library::Library::at(env!("CARGO_MANIFEST_DIR"));
        let scenario = library.load("struggle-for-turkistan").unwrap();
        let map = &scenario.map;
        for index in (0..map.len()).step_by(7) {
            let hex = HexId::at(index);
            let middle = centre(map, hex);
            for number in 0..6 {
                let near = middle.lerp(corner(middle, number), 0.9);
                assert_eq!(hex_at(map, near), Some(hex));
            }
            assert!(bounds(map).contains(middle));
        }
        assert_eq!(hex_at(map, Vec2::new(-30.0, 0.0)), None);
    }
}
