//! The country painted once, before it is shown: relief, washes, water and lines. Everything
//! here follows from the map file and the height pictures alone, so it is the same in every run.

use super::{
    chart::Chart,
    heights::{self, Heights},
    lines::{self, Line},
    nearest, noise,
    palette::{self, Wash},
    raster::{Raster, RasterFrame},
};
use crate::game::geo;
use bevy::math::{Rect, UVec2, Vec2};
use rules::{ids::HexId, scenario::Scenario};

/// How far the country is painted beyond its outermost hexes, km.
const MARGIN_KM: f32 = 9.0;
/// Pixels of the painting, about.
const PIXELS: f32 = 2.4e6;
/// Metres at which the byte of the height is full.
pub(super) const HIGHEST_M: f32 = 5100.0;
/// Kilometres from the shore at which the byte of the distance is full (or empty).
pub(super) const SHORE_KM: f32 = 8.0;

/// A picture with ever smaller copies of itself, RGBA.
#[derive(Clone, PartialEq, Debug)]
pub struct TexelImage {
    /// Pixels across and down.
    pub size: UVec2,
    /// The picture and its copies, each half as large, one after another.
    pub bytes: Vec<u8>,
    /// How many there are.
    pub levels: u32,
}

/// The painted country.
#[derive(Clone, PartialEq, Debug)]
pub struct Painting {
    /// What it covers.
    pub rect: Rect,
    /// Wash of the ground (sRGB); in alpha light and shadow, 128 = level ground.
    pub wash: TexelImage,
    /// Red: height. Green: how green it becomes. Blue: distance from the shore, water above 128.
    /// Alpha: noise.
    pub facts: TexelImage,
    /// Ink signs: dots of sand, strokes of reed, trees, salt.
    pub signs: TexelImage,
    /// Climate zone by pixel of the season picture.
    pub zones: Raster<u16>,
    /// Rivers, the greatest last.
    pub rivers: Vec<Line>,
    /// Roads, the best last.
    pub roads: Vec<Line>,
    /// A small picture of it all for the minimap, RGBA.
    pub mini: TexelImage,
}

/// How fine to paint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finish {
    /// As fine as it is shown.
    Fine,
    /// A sketch, where nothing is drawn but the minimap.
    Sketch,
}

/// Paints the country of a scenario.
#[must_use]
pub fn paint(scenario: &Scenario, pictures: &[Heights], finish: Finish) -> Painting {
    let map = &scenario.map;
    let bounds = geo::bounds(map);
    let rect = Rect::from_corners(bounds.min - MARGIN_KM, bounds.max + MARGIN_KM);
    let km = (rect.width() * rect.height() / PIXELS).sqrt().clamp(0.3, 3.0);
    let frame = RasterFrame::new(rect, if finish == Finish::Fine { km } else { km.max(4.0) });
    let chart = Chart::new(&scenario.chart);
    let is_lake = lakes(scenario);
    let ground = heights::ground(frame, map, chart.as_ref(), pictures);
    let shore = shore(frame, scenario, &is_lake, &ground);
    let light = light(&ground);
    let cover = cover(frame.coarser(2), scenario);
    let mut broad = cover.clone();
    broad.blur((10.0 / cover.frame.km().x) as u32, 2);
    let wash = wash(&ground, &light, &cover, &broad);
    let facts = facts(&ground, &cover, &shore);
    let signs = signs(&cover);
    let stay: Vec<HexId> = scenario.places.iter().map(|place| place.hex).collect();
    let rivers = lines::rivers(map, &is_lake);
    let zones = RasterFrame::new(rect, 6.0);
    let zones = Raster::fill(zones, |x, y| {
        // Weather knows no straight borders.
        let at = zones.at(x, y);
        let at = at + noise::wobble(at / 80.0, 4) * 42.0;
        map.zone[nearest(map, at).index()].0
    });
    let mini = mini(&wash, &shore, &rivers);
    Painting {
        rect,
        wash: with_copies(wash),
        facts: with_copies(facts),
        signs: with_copies(signs),
        zones,
        rivers,
        roads: lines::roads(map, &stay),
        mini,
    }
}

/// Which hexes are open water.
#[must_use]
pub fn lakes(scenario: &Scenario) -> Vec<bool> {
    let is_water =
        |kind: usize| palette::is_water(&scenario.terrain_keys[kind], &scenario.terrain[kind]);
    scenario.map.terrain.iter().map(|kind| is_water(kind.index())).collect()
}

/// What grows and lies on the ground: colour, green, signs. The borders of hexes are dissolved.
fn cover(frame: RasterFrame, scenario: &Scenario) -> Raster<[f32; 8]> {
    let map = &scenario.map;
    let washes: Vec<Wash> = scenario
        .terrain_keys
        .iter()
        .zip(&scenario.terrain)
        .map(|(key, ground)| palette::wash(key, ground))
        .collect();
    let mut cover = Raster::fill(frame, |x, y| {
        let at = frame.at(x, y);
        let hex = nearest(map, at + noise::wobble(at / 21.0, 4) * 7.0);
        let wash = &washes[map.terrain[hex.index()].index()];
        let ([r, g, b], [sand, reed, tree, salt]) = (wash.colour, wash.signs);
        [r, g, b, wash.green, sand, reed, tree, salt]
    });
    cover.blur((1.6 / frame.km().x).round().max(1.0) as u32, 2);
    cover
}

/// Light from the north-west, as relief is drawn: -1 deep shadow, 0 level, 1 full light. Steep
/// ground is toned down and flat ground up, so that both the high ranges and the plains show.
fn light(ground: &Raster<[f32; 1]>) -> Raster<[f32; 1]> {
    let km = ground.frame.km().x;
    let soft = |km_about: f32| {
        let mut soft = ground.clone();
        soft.blur((km_about / km).round().max(1.0) as u32, 2);
        soft
    };
    let (fine, middle, broad) = (soft(0.8), soft(3.0), soft(9.0));
    let from = Vec2::new(-0.707, 0.707);
    let slope = |raster: &Raster<[f32; 1]>, x: u32, y: u32, gentle: f32| {
        let (x, y) = (x as i32, y as i32);
        let [east, west] = [raster.get(x + 1, y)[0], raster.get(x - 1, y)[0]];
        let [north, south] = [raster.get(x, y - 1)[0], raster.get(x, y + 1)[0]];
        let rise = Vec2::new(east - west, north - south) / (2.0 * km);
        let steep = rise.length();
        if steep < 1e-3 {
            return 0.0;
        }
        let tilt = 0.5 * (1.0 + steep / gentle).ln();
        let (sin, cos) = 0.72_f32.sin_cos();
        // The normal of the ground against the light, less what level ground gets.
        let away = (rise / steep).dot(from);
        let lit = (sin - away * tilt * cos) / (1.0 + tilt * tilt).sqrt();
        (lit - sin) / (1.0 - sin * 0.5)
    };
    Raster::fill(ground.frame, |x, y| {
        let near = slope(&fine, x, y, 22.0);
        let far = slope(&middle, x, y, 9.0);
        let (px, py) = (x as i32, y as i32);
        let height = fine.get(px, py)[0];
        // Ridges catch light, hollows keep shadow.
        let crest = ((height - broad.get(px, py)[0]) / 160.0).clamp(-1.5, 1.5);
        // Air lies over the plains: their relief is fainter than the ranges'.
        let air = 0.62 + 0.38 * ((height - 200.0) / 1400.0).clamp(0.0, 1.0);
        [((0.68 * near + 0.42 * far) * air + 0.13 * crest).clamp(-1.0, 1.0)]
    })
}

fn mix(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

fn step(from: f32, to: f32, value: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn byte(share: f32) -> u8 {
    (share * 255.0 + 0.5).clamp(0.0, 255.0) as u8
}

/// Colour by ground and height; light in alpha.
fn wash(
    ground: &Raster<[f32; 1]>,
    light: &Raster<[f32; 1]>,
    cover: &Raster<[f32; 8]>,
    broad: &Raster<[f32; 8]>,
) -> Raster<[u8; 4]> {
    Raster::fill(ground.frame, |x, y| {
        let at = ground.frame.at(x, y);
        let (px, py) = (x as i32, y as i32);
        let height = ground.get(px, py)[0];
        let (near, far) = (cover.at(at), broad.at(at));
        // Paint that ran and dried unevenly.
        let pool = noise::layers(at / 37.0, 5);
        let tints = [
            ([0.80, 0.79, 0.60], 0.20 * (1.0 - step(60.0, 260.0, height))),
            ([0.79, 0.69, 0.53], 0.34 * step(700.0, 1500.0, height)),
            ([0.71, 0.63, 0.53], 0.38 * step(1600.0, 2700.0, height)),
            ([0.84, 0.82, 0.79], 0.55 * step(3000.0, 4000.0, height)),
        ];
        let mut colour = [0u8; 4];
        for i in 0..3 {
            let mut value = mix(near[i], far[i], 0.42);
            for (tint, share) in &tints {
                value = mix(value, tint[i], *share);
            }
            colour[i] = byte(value * (1.0 + 0.035 * pool));
        }
        colour[3] = byte(0.5 + 0.5 * light.get(px, py)[0]);
        colour
    })
}

fn facts(
    ground: &Raster<[f32; 1]>,
    cover: &Raster<[f32; 8]>,
    shore: &Raster<[f32; 1]>,
) -> Raster<[u8; 4]> {
    Raster::fill(ground.frame, |x, y| {
        let at = ground.frame.at(x, y);
        let (px, py) = (x as i32, y as i32);
        let green = cover.at(at)[3];
        let from_shore = 0.5 + 0.5 * shore.get(px, py)[0] / SHORE_KM;
        let rough = 0.5 + 0.5 * noise::layers(at / 11.0, 5);
        [byte(ground.get(px, py)[0] / HIGHEST_M), byte(green), byte(from_shore), byte(rough)]
    })
}

fn signs(cover: &Raster<[f32; 8]>) -> Raster<[u8; 4]> {
    let values = cover.values.iter().map(|c| [4, 5, 6, 7].map(|i| byte(c[i]))).collect();
    Raster { frame: cover.frame, values }
}

/// Kilometres from the shore, water above zero. The shore follows the hexes only roughly: it is
/// drawn where the ground rises.
fn shore(
    frame: RasterFrame,
    scenario: &Scenario,
    is_lake: &[bool],
    ground: &Raster<[f32; 1]>,
) -> Raster<[f32; 1]> {
    let map = &scenario.map;
    let none = Raster { frame, values: vec![[-SHORE_KM]; frame.len()] };
    if !is_lake.contains(&true) {
        return none;
    }
    let level = levels(scenario, is_lake, ground);
    let coarse = RasterFrame::new(frame.rect, frame.km().x.max(1.5));
    let mut lake = Raster::fill(coarse, |x, y| {
        let hex = nearest(map, coarse.at(x, y));
        let wet = is_lake[hex.index()];
        [if wet { 1.0 } else { 0.0 }, level[hex.index()]]
    });
    lake.blur((4.0 / coarse.km().x).round().max(1.0) as u32, 2);
    let field = Raster::fill(frame, |x, y| {
        let at = frame.at(x, y);
        let [share, level] = lake.at(at);
        if share < 0.04 {
            return [share - 0.5];
        }
        let above = ground.get(x as i32, y as i32)[0] - level;
        let rise = ((above - 3.0) / 40.0).clamp(-0.12, 0.34);
        let bays = noise::layers(at / 17.0, 5);
        [share - 0.5 - rise + 0.26 * bays]
    });
    distance(&field)
}

/// The level of the lake at and around every hex: the lowest ground near it.
fn levels(scenario: &Scenario, is_lake: &[bool], ground: &Raster<[f32; 1]>) -> Vec<f32> {
    let map = &scenario.map;
    let own = |i: usize| ground.at(geo::centre(map, HexId::at(i)))[0];
    let mut level: Vec<f32> =
        (0..map.len()).map(|i| if is_lake[i] { own(i) } else { f32::MAX }).collect();
    // Levels even out through the whole lake, then reach two hexes beyond its shore.
    for round in 0..26 {
        let before = level.clone();
        for i in 0..map.len() {
            if round < 24 && !is_lake[i] {
                continue;
            }
            let about = map.neighbours[i].iter().filter_map(|n| n.some());
            let about: Vec<f32> =
                about.map(|n| before[n.index()]).filter(|l| *l < f32::MAX).collect();
            if !about.is_empty() {
                let mean = about.iter().sum::<f32>() / about.len() as f32;
                level[i] = if before[i] < f32::MAX { (before[i] + mean) * 0.5 } else { mean };
            }
        }
    }
    for (i, level) in level.iter_mut().enumerate() {
        if *level == f32::MAX {
            *level = own(i);
        }
    }
    level
}

/// Distance from where a field passes through zero, km, with the field's sign.
fn distance(field: &Raster<[f32; 1]>) -> Raster<[f32; 1]> {
    let frame = field.frame;
    let km = frame.km().x;
    let (width, height) = (frame.size.x as usize, frame.size.y as usize);
    let mut far = Raster::fill(frame, |x, y| {
        let (x, y) = (x as i32, y as i32);
        let here = field.get(x, y)[0];
        let about = [(1, 0), (-1, 0), (0, 1), (0, -1)];
        let crosses =
            about.iter().any(|(dx, dy)| (field.get(x + dx, y + dy)[0] < 0.0) != (here < 0.0));
        if !crosses {
            return [1e6];
        }
        let slope = Vec2::new(
            field.get(x + 1, y)[0] - field.get(x - 1, y)[0],
            field.get(x, y + 1)[0] - field.get(x, y - 1)[0],
        );
        [(here.abs() / (slope.length() * 0.5 / km).max(1e-4)).min(km)]
    });
    let (side, corner) = (km, km * 1.401);
    for back in [false, true] {
        for row in 0..height {
            let y = if back { height - 1 - row } else { row };
            for column in 0..width {
                let x = if back { width - 1 - column } else { column };
                let (x, y) = (x as i32, y as i32);
                let d = if back { 1 } else { -1 };
                let best = (far.get(x + d, y)[0] + side)
                    .min(far.get(x, y + d)[0] + side)
                    .min(far.get(x - 1, y + d)[0] + corner)
                    .min(far.get(x + 1, y + d)[0] + corner);
                let pixel = &mut far.values[y as usize * width + x as usize][0];
                *pixel = pixel.min(best);
            }
        }
    }
    for (far, field) in far.values.iter_mut().zip(&field.values) {
        far[0] = far[0].min(SHORE_KM).copysign(field[0]);
    }
    far
}

/// The picture with ever smaller copies, so that it does not flicker from afar.
fn with_copies(raster: Raster<[u8; 4]>) -> TexelImage {
    let size = raster.frame.size;
    let mut bytes: Vec<u8> = raster.values.as_flattened().to_vec();
    let (mut last, mut extent, mut levels) = (raster.values, size, 1);
    while levels < 5 && extent.min_element() >= 8 {
        let half = extent / 2;
        let width = extent.x as usize;
        let mut next = Vec::with_capacity((half.x * half.y) as usize);
        for y in 0..half.y as usize {
            for x in 0..half.x as usize {
                let at = 2 * y * width + 2 * x;
                let four = [last[at], last[at + 1], last[at + width], last[at + width + 1]];
                next.push(std::array::from_fn(|i| {
                    (four.iter().map(|p| u32::from(p[i])).sum::<u32>().div_ceil(4)) as u8
                }));
            }
        }
        bytes.extend_from_slice(next.as_flattened());
        (last, extent) = (next, half);
        levels += 1;
    }
    TexelImage { size, bytes, levels }
}

/// The small picture: ground, light, water and the great rivers.
fn mini(wash: &Raster<[u8; 4]>, shore: &Raster<[f32; 1]>, rivers: &[Line]) -> TexelImage {
    let frame = RasterFrame::new(wash.frame.rect, wash.frame.rect.width() / 300.0);
    let times = (frame.km() / wash.frame.km()).max(Vec2::ONE).ceil().as_ivec2();
    let mut small = Raster::fill(frame, |x, y| {
        let first = wash.frame.pixel(frame.at(x, y)).round().as_ivec2() - times / 2;
        let (mut sum, mut wet) = ([0u32; 4], 0.0);
        for dy in 0..times.y {
            for dx in 0..times.x {
                let pixel = wash.get(first.x + dx, first.y + dy);
                for (s, p) in sum.iter_mut().zip(pixel) {
                    *s += u32::from(p);
                }
                wet += step(-0.5, 0.5, shore.get(first.x + dx, first.y + dy)[0]);
            }
        }
        let count = (times.x * times.y) as f32;
        let light = sum[3] as f32 / count / 127.5 - 1.0;
        let water = [165.0, 186.0, 190.0];
        let mut pixel = [255; 4];
        for i in 0..3 {
            let dry = sum[i] as f32 / count * (1.0 + 0.45 * light);
            pixel[i] = byte(mix(dry, water[i], wet / count) / 255.0);
        }
        pixel
    });
    for point in rivers.iter().flatten().filter(|p| p.class <= 2) {
        let at = frame.pixel(point.at).round().as_ivec2();
        if at.min_element() >= 0 && at.x < frame.size.x as i32 && at.y < frame.size.y as i32 {
            let pixel = &mut small.values[(at.y as u32 * frame.size.x + at.x as u32) as usize];
            let ink = [88.0, 122.0, 140.0];
            for i in 0..3 {
                pixel[i] = mix(f32::from(pixel[i]), ink[i], 0.45) as u8;
            }
        }
    }
    TexelImage { size: frame.size, bytes: small.values.into_flattened(), levels: 1 }
}

/// Paper and pen: grain, blotches and two shaking hands, repeating without a seam.
#[must_use]
pub(super) fn paper(size: u32) -> TexelImage {
    let frame = RasterFrame { rect: Rect::new(0.0, 0.0, 1.0, 1.0), size: UVec2::splat(size) };
    let raster = Raster::fill(frame, |x, y| {
        let at = Vec2::new(x as f32, y as f32) / size as f32;
        let layer = |scale: i32, count, shift: f32| {
            let value = noise::layered(at * scale as f32 + shift, count, scale);
            byte(0.5 + 0.5 * value.clamp(-1.0, 1.0))
        };
        // Laid paper: fibres a little longer than wide.
        [layer(64, 2, 0.0), layer(4, 5, 3.0), layer(16, 3, 7.0), layer(16, 3, 11.0)]
    });
    with_copies(raster)
}
