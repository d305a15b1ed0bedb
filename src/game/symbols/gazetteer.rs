//! All names that a map has in a language, the more important first: where each may be written, how
//! large, and between which scales.
//!
//! Deliberately absent: which of them find room, see [`super::names`].

use super::{
    glyph_widths::{Face, Widths},
    icons::{INK, WATER},
    place_icons::PlaceIcon,
    river_labels,
    scene::edge,
};
use crate::game::geo;
use bevy::prelude::*;
use rules::{
    ids::{HexId, PlaceId, RegionId},
    scenario::Scenario,
};
use std::sync::Arc;
use text::Lang;

/// Brown of land names.
const EARTH: [u8; 3] = [0x4E, 0x37, 0x20];
/// Green of grazing grounds.
const GRASS: [u8; 3] = [0x2F, 0x48, 0x1E];

/// What a name is written on.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum On {
    /// A place: beside its sign.
    Place(PlaceId),
    /// Land: anywhere on it, the middle first. How wide it is, kilometres.
    Land(Vec<Vec2>, f32),
    /// Water that flows: points of the drawn line; where to write, with directions (radians).
    River(Arc<Vec<Vec2>>, Vec<(Vec2, f32)>),
    /// A point, below its sign.
    Point(Vec2),
    /// Beyond the edge: the point there, and the way out.
    Beyond(Vec2, Vec2),
}

/// A name, and where and when it is written.
#[derive(Clone, Debug)]
pub(super) struct GazetteerEntry {
    pub(super) text: String,
    pub(super) on: On,
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) rgb: [u8; 3],
    pub(super) strong: u8,
    /// Higher is written first.
    pub(super) weight: f32,
    /// Kilometres in a pixel between which it is written.
    pub(super) near: f32,
    pub(super) far: f32,
    /// Width at a letter size of one.
    pub(super) wide: f32,
}

/// All names of a map in a language.
#[derive(Resource, Default)]
pub(super) struct Gazetteer {
    /// Which scenario, in which language.
    pub(super) of: Option<(usize, Lang)>,
    pub(super) entries: Vec<GazetteerEntry>,
    pub(super) signs: Vec<(Vec2, PlaceIcon, f32)>,
}

impl Gazetteer {
    pub(super) fn new(scenario: &Scenario, lang: Lang, widths: &Widths) -> Self {
        let mut this = Self::default();
        this.places(scenario, lang);
        this.regions(scenario, lang);
        this.rivers(scenario, lang);
        this.points(scenario, lang);
        for entry in &mut this.entries {
            entry.wide = widths.of(&entry.text, entry.face, 1.0, 0.0);
        }
        this.entries.retain(|entry| !entry.text.is_empty());
        this.entries.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.text.cmp(&b.text)));
        this
    }

    fn places(&mut self, scenario: &Scenario, lang: Lang) {
        for (i, place) in scenario.places.iter().enumerate() {
            let id = PlaceId::at(i);
            let held = scenario.kind(id).can_be_held;
            let (size, far) = match (held, place.importance) {
                (true, 5..) => (18.0, 9.0),
                (true, 4) => (16.5, 9.0),
                (true, 3) => (14.5, 1.7),
                (true, 2) => (13.0, 0.95),
                (true, _) => (12.0, 0.6),
                (false, 3..) => (12.5, 0.85),
                (false, 2) => (12.0, 0.6),
                (false, _) => (11.5, 0.42),
            };
            let weight = 100.0
                + f32::from(place.importance) * 20.0
                + if held { 30.0 } else { 0.0 }
                + (place.people.max(1) as f32).log10();
            self.entries.push(GazetteerEntry {
                text: lang.of(&place.name).to_owned(),
                on: On::Place(id),
                face: if held { Face::Serif } else { Face::Italic },
                size,
                rgb: INK,
                strong: 100,
                weight,
                near: 0.0,
                far,
                wide: 0.0,
            });
        }
    }

    fn regions(&mut self, scenario: &Scenario, lang: Lang) {
        let map = &scenario.map;
        for (i, region) in map.regions.iter().enumerate() {
            let hexes: Vec<HexId> = (0..map.len())
                .filter(|&hex| map.region[hex] == RegionId::at(i))
                .map(HexId::at)
                .collect();
            if hexes.len() < 6 {
                continue;
            }
            let points: Vec<Vec2> = hexes.iter().map(|&hex| geo::centre(map, hex)).collect();
            let middle = points.iter().sum::<Vec2>() / points.len() as f32;
            let mut spots = points.clone();
            spots.sort_by(|a, b| {
                middle.distance_squared(*a).total_cmp(&middle.distance_squared(*b))
            });
            // Not every hex: some way apart.
            let mut apart: Vec<Vec2> = Vec::new();
            for spot in spots {
                if apart.iter().all(|other| other.distance(spot) > 24.0) {
                    apart.push(spot);
                }
            }
            apart.truncate(24);
            let reach = points.iter().map(|at| (at.x - middle.x).abs()).sum::<f32>()
                / points.len() as f32
                * 4.0;
            let of = |wanted: &[&str]| {
                let count = hexes.iter().filter(|hex| {
                    let terrain = map.terrain[hex.index()].index();
                    scenario.terrain_keys.get(terrain).is_some_and(|key| wanted.contains(&&**key))
                });
                count.count() * 2 > hexes.len()
            };
            let water = of(&["lake", "sea"]);
            self.entries.push(GazetteerEntry {
                text: lang.of(&region.name).to_owned(),
                on: On::Land(apart, reach),
                face: Face::Italic,
                size: 0.0,
                rgb: if water { WATER } else { EARTH },
                strong: if water { 96 } else { 86 },
                weight: 130.0 + (hexes.len() as f32).sqrt() * 3.0,
                near: 0.14,
                far: 9.0,
                wide: 0.0,
            });
        }
    }

    fn rivers(&mut self, scenario: &Scenario, lang: Lang) {
        for course in river_labels::courses(scenario, lang) {
            let (size, far, weight) = match course.rank {
                1 => (14.5, 2.6, 165.0),
                2 => (12.5, 0.8, 118.0),
                _ => (11.5, 0.5, 90.0),
            };
            let drawn = Arc::new(course.drawn);
            for (i, spots) in course.spots.into_iter().enumerate() {
                self.entries.push(GazetteerEntry {
                    text: course.name.clone(),
                    on: On::River(Arc::clone(&drawn), spots),
                    face: Face::Italic,
                    size,
                    rgb: WATER,
                    strong: 96,
                    weight: weight - i as f32,
                    near: 0.0,
                    far,
                    wide: 0.0,
                });
            }
        }
    }

    fn points(&mut self, scenario: &Scenario, lang: Lang) {
        let map = &scenario.map;
        let entry = |text: &str, on, size, rgb, weight, near, far| GazetteerEntry {
            text: text.to_owned(),
            on,
            face: Face::Italic,
            size,
            rgb,
            strong: 92,
            weight,
            near,
            far,
            wide: 0.0,
        };
        for pass in &map.passes {
            let at = geo::centre(map, pass.hex);
            let named = scenario.places_at(pass.hex).next().is_some();
            if !named {
                self.signs.push((at, PlaceIcon::Pass, 0.7));
            }
            let text = lang.of(&pass.name);
            self.entries.push(entry(text, On::Point(at), 11.5, EARTH, 95.0, 0.0, 0.5));
        }
        let free = |hex: HexId| scenario.places_at(hex).next().is_none();
        for &hex in map.ferries.iter().filter(|&&hex| free(hex)) {
            self.signs.push((geo::centre(map, hex), PlaceIcon::Ferry, 0.36));
        }
        for &hex in map.wells.iter().filter(|&&hex| free(hex)) {
            self.signs.push((geo::centre(map, hex), PlaceIcon::Well, 0.36));
        }
        for ground in &map.grounds {
            let text = lang.of(&ground.name);
            let at = geo::centre(map, ground.hex);
            // Ground that is named as a place is not named twice.
            let twice = scenario.places_at(ground.hex).next().is_some();
            if !twice {
                let on = On::Land(vec![at], f32::from(ground.radius) * geo::HEX_KM * 1.4);
                self.entries.push(GazetteerEntry {
                    size: 12.0,
                    ..entry(text, on, 12.0, GRASS, 80.0, 0.12, 0.5)
                });
            }
        }
        let bounds = geo::bounds(map);
        for off in &map.boxes {
            let at = edge(map, off.entry);
            let out = if at.x < bounds.min.x + 20.0 {
                Vec2::NEG_X
            } else if at.x > bounds.max.x - 20.0 {
                Vec2::X
            } else if at.y > bounds.center().y {
                Vec2::Y
            } else {
                Vec2::NEG_Y
            };
            let name = lang.of(&off.name);
            let text = match out {
                Vec2::NEG_X => format!("« {name}"),
                Vec2::X => format!("{name} »"),
                _ => format!("— {name} —"),
            };
            let on = On::Beyond(at, out);
            self.entries.push(entry(&text, on, 13.0, INK, 190.0, 0.0, 9.0));
        }
    }
}
