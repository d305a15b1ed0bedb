//! Names on the map: towns, regions, rivers, passes, country beyond the edge. The more important
//! are written first; what finds no room is left out.

use super::{
    board::{Board, Dress, Footprint, Key, Placement},
    gazetteer::{Gazetteer, GazetteerEntry, On},
    glyph_widths::Widths,
    land_signs::{Plate, Town},
    place_icons::PlaceIcon,
    river_labels,
    scene::{LayoutContext, Scene, SceneParams},
    sprite::{Appearance, Name},
};
use crate::game::geo;
use bevy::prelude::*;
use rules::ids::Subject;
use std::collections::BTreeSet;

/// Names of this weight may be written over small signs.
const GREAT: f32 = 185.0;

/// How far beyond the outermost hexes names may reach, km: the sheet ends there.
const BESIDE_KM: f32 = 8.0;

/// A name as it is written: its words and its room on the map.
#[derive(Component, Clone, PartialEq, Debug)]
pub struct Written {
    /// Words.
    pub text: String,
    /// The room it takes, map kilometres; several boxes along a name that is not level.
    pub boxes: Vec<Rect>,
}

/// Reads the names of another map or language, and puts up the small signs for the scale.
pub(super) fn read(
    params: SceneParams<'_>,
    context: Res<LayoutContext>,
    mut gazetteer: ResMut<Gazetteer>,
    mut board: Board<'_, '_>,
) {
    let (true, Some(scene)) = (params.is_laid_anew(), params.scene()) else { return };
    let of = context.scenario.map(|scenario| (scenario, context.lang));
    if gazetteer.of != of {
        let names = Gazetteer::new(&scene.state.scenario, context.lang, scene.widths);
        *gazetteer = Gazetteer { of, ..names };
    }
    let mut wanted = BTreeSet::new();
    for (i, &(at, icon, far)) in gazetteer.signs.iter().enumerate() {
        if scene.unit > far {
            continue;
        }
        let size = if icon == PlaceIcon::Pass { 16.0 } else { 13.0 };
        let key = Key::Sign(i as u16);
        let rect = Rect::from_center_size(Vec2::ZERO, Vec2::splat(size));
        let dress = Dress {
            look: Appearance::Sign(icon, size),
            placement: Placement { off: Vec2::ZERO, z: 9.0 },
            room: Some(Footprint { rect, slight: true }),
            clickable: None,
        };
        let entity = board.put(key, at, None);
        board.dress(entity, dress);
        wanted.insert(key);
    }
    board.remove(|key| matches!(key, Key::Sign(_)) && !wanted.contains(&key));
}

/// Everything but names themselves takes room from names.
const fn takes_room(key: Key) -> bool {
    !matches!(key, Key::Name(_) | Key::Line(_) | Key::Flash(_))
}

/// Writes the names that find room, where the room that is left has changed.
pub(super) fn write(
    params: SceneParams<'_>,
    gazetteer: Res<Gazetteer>,
    mut removed: RemovedComponents<Footprint>,
    mut written: Query<&mut Written>,
    mut board: Board<'_, '_>,
) {
    let gone = removed.read().count() > 0;
    if !gone && !params.is_changed() && !board.is_changed(takes_room) {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let (mut taken, mut slight) = (Grid::default(), Grid::default());
    for (rect, is_slight) in board.rooms(scene.unit, takes_room) {
        if is_slight { &mut slight } else { &mut taken }.add(rect);
    }
    let mut wanted = BTreeSet::new();
    for (i, entry) in gazetteer.entries.iter().enumerate() {
        let Some(found) = entry.room(&scene, &board, &taken, &slight) else { continue };
        found.boxes.iter().for_each(|rect| taken.add(rect.inflate(2.0)));
        let key = Key::Name(i as u16);
        let z = 30.0 + 0.01 * (200.0 - entry.weight).max(0.0) * 0.1;
        let dress = Dress {
            look: Appearance::Name(entry.name(&found)),
            placement: Placement { off: found.off, z },
            room: None,
            clickable: None,
        };
        let entity = board.put(key, found.at, None);
        board.dress(entity, dress);
        let unit = scene.unit;
        let on_map = |rect: Rect| Rect { min: rect.min * unit, max: rect.max * unit };
        let boxes = found.boxes.into_iter().map(on_map).collect();
        let now = Written { text: entry.text.clone(), boxes };
        match written.get_mut(entity) {
            Ok(mut known) => {
                known.set_if_neq(now);
            }
            Err(_) => board.insert(entity, now),
        }
        wanted.insert(key);
    }
    board.remove(|key| matches!(key, Key::Name(_)) && !wanted.contains(&key));
}

/// Room that a name has found.
struct FoundRoom {
    /// Map kilometres.
    at: Vec2,
    /// Beside that point, pixels.
    off: Vec2,
    /// Counter-clockwise, radians.
    turn: f32,
    /// What it covers, pixels of the whole map.
    boxes: Vec<Rect>,
    size: f32,
    spacing: f32,
}

impl GazetteerEntry {
    /// The first room that is free for it at a scale; none where it is not written or finds none.
    fn room(
        &self,
        scene: &Scene<'_>,
        board: &Board<'_, '_>,
        taken: &Grid,
        slight: &Grid,
    ) -> Option<FoundRoom> {
        let unit = scene.unit;
        let chosen =
            matches!(self.on, On::Place(place) if scene.is_selected([Subject::Place(place)]));
        if !(self.near..=self.far).contains(&unit) && !chosen {
            return None;
        }
        let (size, spacing, wide) = self.measures(unit)?;
        let spots = self.spots(scene, board, wide, size);
        let half = Vec2::new(wide, size * 1.12) * 0.5;
        // No name runs over the frame.
        let sheet = geo::bounds(scene.map()).inflate(BESIDE_KM);
        let sheet = Rect { min: sheet.min / unit, max: sheet.max / unit };
        let room = |over_signs: bool| {
            spots.iter().find_map(|&(at, off, turn)| {
                let boxes = boxes(at / unit + off, half, turn);
                let free = |rect: &Rect| {
                    sheet.contains(rect.min)
                        && sheet.contains(rect.max)
                        && taken.is_free(*rect)
                        && (over_signs || slight.is_free(*rect))
                };
                let all = boxes.iter().all(free);
                all.then_some(FoundRoom { at, off, turn, boxes, size, spacing })
            })
        };
        // A great town is named even where small signs stand all around.
        room(false).or_else(|| if self.weight >= GREAT { room(true) } else { None })
    }

    fn name(&self, room: &FoundRoom) -> Name {
        Name {
            text: self.text.clone(),
            face: self.face,
            size: room.size,
            rgb: self.rgb,
            strong: self.strong,
            spacing: room.spacing,
            turn: room.turn,
        }
    }

    /// Letter size, space between letters, width in pixels; nothing where land is too narrow.
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
        board: &Board<'_, '_>,
        wide: f32,
        size: f32,
    ) -> Vec<(Vec2, Vec2, f32)> {
        match &self.on {
            On::Place(place) => {
                let Some(Appearance::Town(town)) = board.look(Key::Place(*place)) else {
                    return Vec::new();
                };
                let garrison = Key::Garrison(*place);
                let plate = match (board.look(garrison), board.placement(garrison)) {
                    (Some(Appearance::Plate(plate)), Some(placement)) => {
                        Some((plate, placement.off.y))
                    }
                    _ => None,
                };
                let at = scene.place_at(*place);
                let offs = beside_town(scene.widths, town, plate, wide, size);
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

/// Where a name can stand about a town, pixels beside it; the plate of a garrison, and how far it
/// hangs, leaves less room below.
fn beside_town(
    widths: &Widths,
    town: &Town,
    plate: Option<(&Plate, f32)>,
    wide: f32,
    size: f32,
) -> [Vec2; 12] {
    let sign = town.rect();
    let (half, high) = (wide * 0.5, size * 0.56);
    let foot = plate.map_or(sign.min.y, |(plate, off)| plate.rect(widths).min.y + off);
    let siege = if town.siege.is_some() { 9.0 } else { 0.0 };
    let below = Vec2::new(0.0, foot - high - 2.0 - siege);
    let above = Vec2::new(0.0, sign.max.y + high + 2.0 + siege * 1.6);
    let right = Vec2::new(sign.max.x + half + 4.0 + siege, 0.0);
    let left = Vec2::new(sign.min.x - half - 4.0 - siege, 0.0);
    let (out, up) = (Vec2::new(half * 0.8, 0.0), Vec2::new(0.0, high));
    [
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
    ]
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
