//! Names on the map: towns, regions, rivers, passes, country beyond the edge. The more important
//! are written first; what finds no room is left out.

use super::{
    glyph_widths::{Face, Widths},
    icons::{INK, Kind, WATER},
    river_labels,
    scene::{Scene, Table, edge, moved},
    sprite::{Item, Key, Look, Name},
};
use crate::game::geo;
use bevy::math::{Rect, Vec2};
use rules::{
    ids::{HexId, PlaceId, RegionId, Subject},
    scenario::Scenario,
};
use std::sync::Arc;
use text::Lang;

/// Brown of land names.
const EARTH: [u8; 3] = [0x4E, 0x37, 0x20];
/// Green of grazing grounds.
const GRASS: [u8; 3] = [0x2F, 0x48, 0x1E];

/// Names of this weight may be written over small signs.
const GREAT: f32 = 185.0;

/// How far beyond the outermost hexes names may reach, km: the sheet ends there.
const BESIDE_KM: f32 = 8.0;

/// What a name is written on.
#[derive(Clone, PartialEq, Debug)]
enum On {
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

#[derive(Clone, Debug)]
struct Entry {
    text: String,
    on: On,
    face: Face,
    size: f32,
    rgb: [u8; 3],
    strong: u8,
    /// Higher is written first.
    weight: f32,
    /// Kilometres in a pixel between which it is written.
    near: f32,
    far: f32,
    /// Width at a letter size of one.
    wide: f32,
}

/// All names of a map in a language.
#[derive(Default)]
pub(super) struct Gazetteer {
    entries: Vec<Entry>,
    signs: Vec<(Vec2, Kind, f32)>,
}

/// A name as it is written: its words and its room on the map.
#[derive(Clone, Debug)]
pub struct Written {
    /// Words.
    pub text: String,
    /// The room it takes, map kilometres; several boxes along a name that is not level.
    pub boxes: Vec<Rect>,
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
            self.entries.push(Entry {
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
            self.entries.push(Entry {
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
                self.entries.push(Entry {
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
        let entry = |text: &str, on, size, rgb, weight, near, far| Entry {
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
                self.signs.push((at, Kind::Pass, 0.7));
            }
            let text = lang.of(&pass.name);
            self.entries.push(entry(text, On::Point(at), 11.5, EARTH, 95.0, 0.0, 0.5));
        }
        let free = |hex: HexId| scenario.places_at(hex).next().is_none();
        for &hex in map.ferries.iter().filter(|&&hex| free(hex)) {
            self.signs.push((geo::centre(map, hex), Kind::Ferry, 0.36));
        }
        for &hex in map.wells.iter().filter(|&&hex| free(hex)) {
            self.signs.push((geo::centre(map, hex), Kind::Well, 0.36));
        }
        for ground in &map.grounds {
            let text = lang.of(&ground.name);
            let at = geo::centre(map, ground.hex);
            // Ground that is named as a place is not named twice.
            let twice = scenario.places_at(ground.hex).next().is_some();
            if !twice {
                let on = On::Land(vec![at], f32::from(ground.radius) * geo::HEX_KM * 1.4);
                self.entries
                    .push(Entry { size: 12.0, ..entry(text, on, 12.0, GRASS, 80.0, 0.12, 0.5) });
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

    /// Writes what finds room. Adds the marks, and tells what was written where.
    pub(super) fn write(&self, scene: &Scene<'_>, table: &mut Table) -> Vec<Written> {
        let unit = scene.unit;
        for (i, &(at, kind, far)) in self.signs.iter().enumerate() {
            if unit <= far {
                let size = if kind == Kind::Pass { 16.0 } else { 13.0 };
                let rect = Rect::from_center_size(at / unit, Vec2::splat(size));
                table.slight.push(rect);
                let (key, z) = (Key::Sign(i as u16), 9.0);
                table.items.push(Item {
                    key,
                    at,
                    off: Vec2::ZERO,
                    z,
                    look: Look::Sign(kind, size),
                });
            }
        }
        let (mut taken, mut slight) = (Grid::default(), Grid::default());
        table.taken.iter().for_each(|rect| taken.add(*rect));
        table.slight.iter().for_each(|rect| slight.add(*rect));
        let mut written = Vec::new();
        // No name runs over the frame.
        let sheet = geo::bounds(&scene.state.scenario.map).inflate(BESIDE_KM);
        let sheet = Rect { min: sheet.min / unit, max: sheet.max / unit };
        for (i, entry) in self.entries.iter().enumerate() {
            let chosen =
                matches!(entry.on, On::Place(p) if scene.selected == Some(Subject::Place(p)));
            if !(entry.near..=entry.far).contains(&unit) && !chosen {
                continue;
            }
            let Some((size, spacing, wide)) = entry.measures(unit) else { continue };
            let spots = entry.spots(scene, table, wide, size);
            let half = Vec2::new(wide, size * 1.12) * 0.5;
            let room = |over_signs: bool| {
                spots.iter().find_map(|&(at, off, turn)| {
                    let boxes = boxes(at / unit + off, half, turn);
                    let free = |rect: &Rect| {
                        sheet.contains(rect.min)
                            && sheet.contains(rect.max)
                            && taken.is_free(*rect)
                            && (over_signs || slight.is_free(*rect))
                    };
                    boxes.iter().all(free).then_some((at, off, turn, boxes))
                })
            };
            // A great town is named even where small signs stand all around.
            let room =
                room(false).or_else(|| if entry.weight >= GREAT { room(true) } else { None });
            let Some((at, off, turn, boxes)) = room else { continue };
            boxes.iter().for_each(|rect| taken.add(rect.inflate(2.0)));
            let name = Name {
                text: entry.text.clone(),
                face: entry.face,
                size,
                rgb: entry.rgb,
                strong: entry.strong,
                spacing,
                turn,
            };
            let z = 30.0 + 0.01 * (200.0 - entry.weight).max(0.0) * 0.1;
            table.items.push(Item { key: Key::Name(i as u16), at, off, z, look: Look::Name(name) });
            let boxes = boxes
                .into_iter()
                .map(|rect| Rect { min: rect.min * unit, max: rect.max * unit })
                .collect();
            written.push(Written { text: entry.text.clone(), boxes });
        }
        written
    }
}

impl Entry {
    /// LinkedDispatch size, space between letters, width in pixels; nothing where land is too narrow.
    fn measures(&self, unit: f32) -> Option<(f32, f32, f32)> {
        let letters = self.text.chars().count().max(1) as f32;
        let On::Land(_, reach) = &self.on else {
            return Some((self.size, 0.0, self.wide * self.size));
        };
        let reach = reach / unit;
        let size = match self.size {
            0.0 => (reach / 15.0).clamp(13.0, 22.0).round(),
            fixed => fixed,
        };
        let bare = self.wide * size;
        if bare > reach * 1.25 {
            return None;
        }
        // Letters stand apart over wide country.
        let spacing = ((reach * 0.62 - bare) / letters).clamp(0.5, size * 0.62).round();
        Some((size, spacing, bare + spacing * (letters - 1.0)))
    }

    fn spots(
        &self,
        scene: &Scene<'_>,
        table: &Table,
        wide: f32,
        size: f32,
    ) -> Vec<(Vec2, Vec2, f32)> {
        match &self.on {
            On::Place(place) => {
                let at = scene.hex(scene.state.scenario.places[place.index()].hex);
                let find = |key: Key| table.items.iter().find(|item| item.key == key);
                let Some(Item { look: Look::Town(town), .. }) = find(Key::Place(*place)) else {
                    return Vec::new();
                };
                let sign = town.rect();
                let (half, high) = (wide * 0.5, size * 0.56);
                let plate =
                    find(Key::Garrison(*place)).map_or(sign.min.y, |item| match &item.look {
                        Look::Plate(plate) => plate.rect(scene.widths).min.y + item.off.y,
                        _ => sign.min.y,
                    });
                let siege = if town.siege.is_some() { 9.0 } else { 0.0 };
                let below = Vec2::new(0.0, plate - high - 2.0 - siege);
                let above = Vec2::new(0.0, sign.max.y + high + 2.0 + siege * 1.6);
                let right = Vec2::new(sign.max.x + half + 4.0 + siege, 0.0);
                let left = Vec2::new(sign.min.x - half - 4.0 - siege, 0.0);
                let (out, up) = (Vec2::new(half * 0.8, 0.0), Vec2::new(0.0, high));
                let offs = [
                    right,
                    left,
                    below,
                    above,
                    right + up,
                    right - up,
                    left + up,
                    left - up,
                    above - out,
                    above + out,
                    below - out,
                    below + out,
                ];
                offs.into_iter().map(|off| (at, off, 0.0)).collect()
            }
            On::Land(spots, _) => spots.iter().map(|&at| (at, Vec2::ZERO, 0.0)).collect(),
            On::River(drawn, spots) => river_labels::beside(drawn, spots, wide, size, scene.unit),
            On::Point(at) => {
                let low = Vec2::new(0.0, -size * 0.56 - 9.0);
                let side = Vec2::new(wide * 0.5 + 11.0, 0.0);
                [low, side, -side, -low].into_iter().map(|off| (*at, off, 0.0)).collect()
            }
            On::Beyond(at, out) => {
                let inward = -*out * Vec2::new(wide * 0.5 + 2.0, size * 0.6 + 2.0);
                let step = if out.x == 0.0 { Vec2::X * wide * 0.6 } else { Vec2::Y * size * 1.4 };
                [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0]
                    .into_iter()
                    .map(|i| (*at, inward + step * i, 0.0))
                    .collect()
            }
        }
    }
}

/// The boxes of a name about a point: one, or a row of them where it is not level.
fn boxes(at: Vec2, half: Vec2, turn: f32) -> Vec<Rect> {
    if turn == 0.0 {
        return vec![Rect::from_center_half_size(at, half)];
    }
    let along = Vec2::from_angle(turn);
    let count = (half.x / half.y).ceil().max(1.0);
    let part = half.x / count;
    let cover = Vec2::new(
        part * along.x.abs() + half.y * along.y.abs(),
        part * along.y.abs() + half.y * along.x.abs(),
    );
    (0..count as usize)
        .map(|i| {
            let share = (i as f32 * 2.0 + 1.0) / count - 1.0;
            Rect::from_center_half_size(at + along * half.x * share, cover)
        })
        .collect()
}

/// Room that is taken, by squares, so that only neighbours are asked.
#[derive(Default)]
struct Grid {
    cells: bevy::platform::collections::HashMap<(i32, i32), Vec<Rect>>,
}

const CELL: f32 = 96.0;

impl Grid {
    fn cells(rect: Rect) -> impl Iterator<Item = (i32, i32)> {
        let low = (rect.min / CELL).floor().as_ivec2();
        let high = (rect.max / CELL).floor().as_ivec2();
        (low.x..=high.x).flat_map(move |x| (low.y..=high.y).map(move |y| (x, y)))
    }

    fn add(&mut self, rect: Rect) {
        for cell in Self::cells(rect) {
            self.cells.entry(cell).or_default().push(rect);
        }
    }

    fn is_free(&self, rect: Rect) -> bool {
        Self::cells(rect).all(|cell| {
            self.cells
                .get(&cell)
                .is_none_or(|others| others.iter().all(|other| rect.intersect(*other).is_empty()))
        })
    }
}

/// A rectangle about a mark's point in pixels, as it lies on the map.
pub(super) fn on_map(rect: Rect, at: Vec2, off: Vec2, unit: f32) -> Rect {
    let rect = moved(rect, off);
    Rect { min: at + rect.min * unit, max: at + rect.max * unit }
}
