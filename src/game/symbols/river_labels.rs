//! Where along the drawn rivers their names are written: where they run straight, and beside the
//! line rather than across it.

use crate::game::map::relief::{lakes, rivers};
use bevy::math::Vec2;
use rules::scenario::Scenario;
use std::collections::BTreeMap;
use text::Lang;

/// A river is named again after so many kilometres.
const AGAIN_KM: f32 = 190.0;
/// How far around a point its direction is taken, km.
const ABOUT_KM: f32 = 42.0;
/// Of the points of a drawn line every so-many-th is enough here.
const EVERY: usize = 3;
/// Where a name is sought at most in a stretch of [`AGAIN_KM`].
const TRIES: usize = 10;

/// A river with a name.
pub(super) struct NamedRiver {
    pub(super) name: String,
    pub(super) rank: u8,
    /// Points of the drawn line.
    pub(super) drawn: Vec<Vec2>,
    /// For every time that it is named: where that may be, the best place first.
    pub(super) spots: Vec<Vec<(Vec2, f32)>>,
}

/// What is written on the map of what a reach is called: the rules tell the stretches of a river
/// apart ("Syr Darya (at Turkistan)"), a map does not.
fn river(reach: &str) -> &str {
    reach.split([',', '(']).next().unwrap_or(reach).trim()
}

/// All rivers of a map that have names.
pub(super) fn courses(scenario: &Scenario, lang: Lang) -> Vec<NamedRiver> {
    let map = &scenario.map;
    let mut named: BTreeMap<&str, (u8, Vec<Vec2>)> = BTreeMap::new();
    for line in rivers(map, &lakes(scenario)) {
        for point in line.iter().step_by(EVERY) {
            let Some(reach) = map.reaches.get(point.reach.index()) else { continue };
            let course = named.entry(river(lang.of(&reach.name))).or_default();
            course.0 = if course.1.is_empty() { reach.rank } else { course.0.min(reach.rank) };
            course.1.push(point.at);
        }
    }
    let mut courses = Vec::new();
    for (name, (rank, drawn)) in named {
        let mut spots: Vec<Vec<(Vec2, f32)>> = Vec::new();
        for spot in straight(&drawn) {
            match spots.iter_mut().find(|group| group[0].0.distance(spot.0) < AGAIN_KM) {
                Some(group) => {
                    // Neighbours are no other place.
                    let apart = |other: &(Vec2, f32)| other.0.distance(spot.0) > AGAIN_KM / 24.0;
                    if group.len() < TRIES && group.iter().all(apart) {
                        group.push(spot);
                    }
                }
                None => spots.push(vec![spot]),
            }
        }
        if !spots.is_empty() {
            courses.push(NamedRiver { name: name.to_owned(), rank, drawn, spots });
        }
    }
    courses
}

/// Points along a river where it runs straight, the straightest first, with directions that can
/// be read from left to right.
fn straight(drawn: &[Vec2]) -> Vec<(Vec2, f32)> {
    let mut spots: Vec<(f32, Vec2, f32)> = drawn
        .iter()
        .filter_map(|&at| {
            let near: Vec<Vec2> =
                drawn.iter().copied().filter(|other| other.distance(at) < ABOUT_KM).collect();
            if near.len() < 6 {
                return None;
            }
            let middle = near.iter().sum::<Vec2>() / near.len() as f32;
            let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
            for other in &near {
                let by = *other - middle;
                (xx, xy, yy) = (xx + by.x * by.x, xy + by.x * by.y, yy + by.y * by.y);
            }
            let turn = 0.5 * (2.0 * xy).atan2(xx - yy);
            let across = Vec2::from_angle(turn).perp();
            let bend: f32 = near.iter().map(|other| (*other - middle).dot(across).abs()).sum();
            // Steep names are hard to read.
            let steep = (turn.abs() - 0.9).max(0.0) * 12.0;
            Some((bend / near.len() as f32 + steep, middle, turn))
        })
        .collect();
    spots.sort_by(|a, b| a.0.total_cmp(&b.0));
    spots.into_iter().map(|(_, at, turn)| (at, turn)).collect()
}

/// Where a name of a width and size (pixels) can stand at a scale without crossing its river:
/// point, pixels beside it, direction. Where the line bends least first, above it before below.
pub(super) fn beside(
    drawn: &[Vec2],
    spots: &[(Vec2, f32)],
    wide: f32,
    size: f32,
    unit: f32,
) -> Vec<(Vec2, Vec2, f32)> {
    let half = wide * 0.5 + size * 0.3;
    let mut found: Vec<(f32, Vec2, Vec2, f32)> = Vec::new();
    for (rank, &(at, turn)) in spots.iter().enumerate() {
        let along = Vec2::from_angle(turn);
        let across = along.perp();
        let (mut low, mut high) = (f32::MAX, f32::MIN);
        for point in drawn {
            let by = (*point - at) / unit;
            let side = by.dot(across);
            // What comes back from a great bend is another stretch.
            if by.dot(along).abs() <= half && side.abs() < half.max(30.0) {
                (low, high) = (low.min(side), high.max(side));
            }
        }
        if low > high {
            continue;
        }
        let off = size * 0.62 + 3.5;
        for (later, beside) in [(0.0, high + off), (6.0, low - off)] {
            let bend = high - low + later + rank as f32;
            found.push((bend, at, across * beside, turn));
        }
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, at, off, turn)| (at, off, turn)).collect()
}
