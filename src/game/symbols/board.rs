//! Symbols as entities: an immutable key that says what each stands for, and components that are
//! written only where they differ. What is drawn follows from what has changed: [`draw`] dresses a
//! symbol whose appearance is another, [`stand`] moves those that stand elsewhere, [`reach`] says
//! anew where things can be clicked.
//!
//! Deliberately absent: which symbols there are and how they look.

use super::{
    Looking,
    banner::Banner,
    scene::{LayoutContext, moved},
    sprite::{self, Appearance, Tools},
};
use crate::game::{
    map::MapCamera,
    model::Picks,
    playback::{Playback, day_seconds},
};
use bevy::{
    ecs::system::SystemParam,
    prelude::*,
    sprite_render::{ColorMaterial, MeshMaterial2d},
    window::RequestRedraw,
};
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId, Subject},
};
use std::{collections::BTreeMap, sync::Arc};

/// What a symbol stands for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Key {
    /// A pass, a ferry, a well that is no place.
    Sign(u16),
    Place(PlaceId),
    Garrison(PlaceId),
    /// Camp groups close together, by the largest.
    Camp(CampId),
    /// A force or a stack of them, by the first.
    Force(ForceId),
    /// A line of the stack that lies open.
    Line(ForceId),
    Name(u16),
    Note(u16),
    Flash(HexId),
}

/// What a symbol stands for.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
#[component(immutable)]
pub struct SymbolRef(pub(super) Key);

impl SymbolRef {
    /// What it stands for: the first force of a stack, the largest camp of a heap.
    #[must_use]
    pub const fn thing(&self) -> Option<Subject> {
        match self.0 {
            Key::Force(force) | Key::Line(force) => Some(Subject::Force(force)),
            Key::Camp(camp) => Some(Subject::Camp(camp)),
            Key::Place(place) => Some(Subject::Place(place)),
            Key::Sign(_) | Key::Garrison(_) | Key::Name(_) | Key::Note(_) | Key::Flash(_) => None,
        }
    }
}

/// A symbol on the map: where it comes to rest.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub struct Symbol {
    /// Map kilometres.
    at: Vec2,
}

impl Symbol {
    /// Where it comes to rest, map kilometres.
    #[must_use]
    pub const fn goal(&self) -> Vec2 {
        self.at
    }
}

/// How a symbol comes to where it rests.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub struct Glide {
    from: Vec2,
    to: Vec2,
    /// How far it has come, 0–1.
    share: f32,
}

impl Glide {
    const fn at_rest(at: Vec2) -> Self {
        Self { from: at, to: at, share: 1.0 }
    }

    /// Where it is drawn, map kilometres.
    #[must_use]
    pub fn now(&self) -> Vec2 {
        // Slow, quick, slow.
        let t = self.share.clamp(0.0, 1.0);
        self.from.lerp(self.to, t * t * (3.0 - 2.0 * t))
    }
}

/// Where a symbol lies about its point.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub(super) struct Placement {
    /// Beside the point, pixels.
    pub(super) off: Vec2,
    /// Higher lies before lower.
    pub(super) z: f32,
}

/// The room that a symbol takes, which others leave free.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub(super) struct Footprint {
    /// Beside its placement, pixels.
    pub(super) rect: Rect,
    /// Names of great towns may be written over it.
    pub(super) slight: bool,
}

/// What can be clicked at a symbol.
#[derive(Component, Clone, PartialEq, Debug, Default)]
pub(super) struct Clickable {
    /// Beside its placement, pixels.
    pub(super) rect: Rect,
    /// Where it stands, if that lies apart from the rest of it, likewise.
    pub(super) foot: Option<Rect>,
    /// The last lies on top.
    pub(super) things: Vec<Subject>,
    /// Where the pointer opens a stack and keeps it open.
    pub(super) opens: Option<Rect>,
}

/// The bodies that a symbol shows, the first of them before the others.
#[derive(Component, Clone, PartialEq, Eq, Debug)]
pub(super) struct Members(pub(super) Vec<Body>);

/// Everything that a symbol shows, and where it lies about its point.
pub(super) struct Dress {
    pub(super) look: Appearance,
    pub(super) placement: Placement,
    /// None: as it was.
    pub(super) room: Option<Footprint>,
    /// None: as it was.
    pub(super) clickable: Option<Clickable>,
}

/// Whether a day has just been shown, in which bodies go from hex to hex: symbols glide.
#[derive(Resource, Default)]
pub(super) struct DayShown(pub(super) bool);

/// Which entity is which symbol.
#[derive(Resource, Default)]
pub(super) struct SymbolIndex(BTreeMap<Key, Entity>);

type PlacementQuery =
    (&'static mut Placement, Option<&'static mut Footprint>, Option<&'static mut Clickable>);

/// The symbols, to write.
#[derive(SystemParam)]
pub(super) struct Board<'w, 's> {
    commands: Commands<'w, 's>,
    index: ResMut<'w, SymbolIndex>,
    day_shown: Res<'w, DayShown>,
    symbols: Query<'w, 's, (&'static mut Symbol, &'static mut Glide)>,
    looks: Query<'w, 's, &'static mut Appearance>,
    placements: Query<'w, 's, PlacementQuery>,
}

impl Board<'_, '_> {
    /// The entity of a symbol.
    pub(super) fn entity(&self, key: Key) -> Option<Entity> {
        self.index.0.get(&key).copied()
    }

    /// All keys of some kind, in their order.
    pub(super) fn keys(&self, of: impl Fn(Key) -> bool) -> Vec<Key> {
        self.index.0.keys().copied().filter(|&key| of(key)).collect()
    }

    /// Where a symbol comes to rest.
    pub(super) fn at(&self, key: Key) -> Option<Vec2> {
        self.symbols.get(self.entity(key)?).ok().map(|(symbol, _)| symbol.at)
    }

    /// How a symbol looks.
    pub(super) fn look(&self, key: Key) -> Option<&Appearance> {
        self.looks.get(self.entity(key)?).ok()
    }

    /// The banner of a force or a stack.
    pub(super) fn banner(&self, key: Key) -> Option<&Banner> {
        match self.look(key)? {
            Appearance::Banner(banner) => Some(banner),
            _ => None,
        }
    }

    /// Where a symbol lies about its point.
    pub(super) fn placement(&self, key: Key) -> Option<Placement> {
        self.placements.get(self.entity(key)?).ok().map(|(placement, ..)| *placement)
    }

    /// Puts a symbol onto a point of the map. It glides there while a day is shown; a new one
    /// glides from where what it stands for was shown before.
    pub(super) fn put(&mut self, key: Key, at: Vec2, before: Option<Vec2>) -> Entity {
        let glides = self.day_shown.0;
        let Some(&entity) = self.index.0.get(&key) else {
            let from = before.filter(|_| glides);
            let glide = match from {
                Some(from) => Glide { from, to: at, share: 0.0 },
                None => Glide::at_rest(at),
            };
            let symbol = (SymbolRef(key), Symbol { at }, glide);
            let place = (Transform::default(), Visibility::default());
            let entity = self.commands.spawn((symbol, place)).id();
            self.index.0.insert(key, entity);
            return entity;
        };
        if let Ok((mut symbol, mut glide)) = self.symbols.get_mut(entity)
            && symbol.set_if_neq(Symbol { at })
        {
            *glide = match glides {
                true => Glide { from: glide.now(), to: at, share: 0.0 },
                false => Glide::at_rest(at),
            };
        }
        entity
    }

    /// Gives a symbol the bodies that it shows.
    pub(super) fn gather(&mut self, entity: Entity, known: Option<Mut<'_, Members>>, now: Members) {
        match known {
            Some(mut known) => {
                known.set_if_neq(now);
            }
            None => {
                self.commands.entity(entity).insert(now);
            }
        }
    }

    /// Lets a symbol look otherwise where it does.
    pub(super) fn set_look(&mut self, entity: Entity, look: Appearance) {
        match self.looks.get_mut(entity) {
            Ok(mut known) => {
                known.set_if_neq(look);
            }
            Err(_) => {
                self.commands.entity(entity).insert(look);
            }
        }
    }

    /// Lets a symbol look and lie otherwise where it does.
    pub(super) fn dress(&mut self, entity: Entity, dress: Dress) {
        self.set_look(entity, dress.look);
        let (mut has_room, mut has_clickable) = (false, false);
        if let Ok((mut placement, room, clickable)) = self.placements.get_mut(entity) {
            placement.set_if_neq(dress.placement);
            if let (Some(mut room), Some(now)) = (room, dress.room) {
                room.set_if_neq(now);
                has_room = true;
            }
            if let (Some(mut clickable), Some(now)) = (clickable, &dress.clickable) {
                clickable.set_if_neq(now.clone());
                has_clickable = true;
            }
        } else {
            self.commands.entity(entity).insert(dress.placement);
        }
        if let Some(room) = dress.room.filter(|_| !has_room) {
            self.commands.entity(entity).insert(room);
        }
        if let Some(clickable) = dress.clickable.filter(|_| !has_clickable) {
            self.commands.entity(entity).insert(clickable);
        }
    }

    /// Lets a symbol be clicked otherwise.
    pub(super) fn set_clickable(&mut self, entity: Entity, now: Clickable) {
        if let Ok((_, _, Some(mut clickable))) = self.placements.get_mut(entity) {
            clickable.set_if_neq(now);
        } else {
            self.commands.entity(entity).insert(now);
        }
    }

    /// Puts something else on an entity.
    pub(super) fn insert(&mut self, entity: Entity, parts: impl Bundle) {
        self.commands.entity(entity).insert(parts);
    }

    /// Takes symbols off the map.
    pub(super) fn remove(&mut self, gone: impl Fn(Key) -> bool) {
        if !self.index.0.keys().any(|&key| gone(key)) {
            return;
        }
        let commands = &mut self.commands;
        self.index.0.retain(|&key, entity| {
            let goes = gone(key);
            if goes {
                commands.entity(*entity).despawn();
            }
            !goes
        });
    }

    /// Whether a symbol of some kind stands, looks or lies otherwise now.
    pub(super) fn is_changed(&mut self, of: impl Fn(Key) -> bool) -> bool {
        self.index.0.iter().filter(|(key, _)| of(**key)).any(|(_, &entity)| {
            self.symbols.get_mut(entity).is_ok_and(|(symbol, _)| symbol.is_changed())
                || self.looks.get_mut(entity).is_ok_and(|look| look.is_changed())
                || self.placements.get_mut(entity).is_ok_and(|(placement, room, _)| {
                    placement.is_changed() || room.is_some_and(|room| room.is_changed())
                })
        })
    }

    /// The room that symbols of some kind take, pixels of the whole map, with whether it is
    /// slight; in the order of their keys.
    pub(super) fn rooms(&self, unit: f32, of: impl Fn(Key) -> bool) -> Vec<(Rect, bool)> {
        let entities = self.index.0.iter().filter(|(key, _)| of(**key));
        entities
            .filter_map(|(_, &entity)| {
                let (symbol, _) = self.symbols.get(entity).ok()?;
                let (placement, room, _) = self.placements.get(entity).ok()?;
                let room = room?;
                Some((moved(room.rect, symbol.at / unit + placement.off), room.slight))
            })
            .collect()
    }
}

/// Sees what the map is looked at with. Where it is not to be seen, nothing stands on it; letters
/// of another size are all set anew.
pub(super) fn look_through(
    looking: Looking<'_>,
    mut context: ResMut<LayoutContext>,
    mut board: Board<'_, '_>,
) {
    let (unit, laid) = (looking.unit(), context.unit);
    let rescaled =
        (unit / laid.max(1e-6) - 1.0).abs() > 0.05 || (unit != laid && looking.view.is_still());
    let next = LayoutContext {
        scenario: looking.map().map(|shown| Arc::as_ptr(&shown.state().scenario) as usize),
        viewpoint: *looking.viewpoint,
        lang: looking.words.0.lang(),
        palette: looking.prefs.0.palette,
        unit: if rescaled { unit } else { laid },
        scale: looking.scale(),
    };
    if next.scenario.is_none() || next.scale != context.scale {
        board.remove(|_| true);
    }
    context.set_if_neq(next);
}

/// Draws the symbols that look otherwise now.
pub(super) fn draw(
    mut commands: Commands,
    context: Res<LayoutContext>,
    tools: Res<Tools>,
    mut meshes: ResMut<Assets<Mesh>>,
    changed: Query<(Entity, &Appearance), Changed<Appearance>>,
) {
    for (entity, look) in &changed {
        sprite::draw(&mut commands.entity(entity), &mut meshes, &tools, look, context.scale);
    }
}

/// What [`stand`] writes.
type StandQuery = (
    &'static mut Glide,
    Ref<'static, Placement>,
    &'static mut Transform,
    Option<&'static mut MeshMaterial2d<ColorMaterial>>,
);

/// Brings symbols to where they stand, in the size in which they are seen.
pub(super) fn stand(
    looking: Looking<'_>,
    camera: Query<&Camera, With<MapCamera>>,
    playback: Res<Playback>,
    time: Res<Time>,
    mut symbols: Query<StandQuery>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut last: Local<Option<(Vec2, f32)>>,
) {
    let view = &looking.view;
    let unit = looking.unit();
    // A body is on its way for most of the day, then rests.
    let by = time.delta_secs() / (0.85 * day_seconds(&looking.prefs)).max(0.05);
    let by = if playback.stands() { 0.0 } else { by };
    let moved = last.replace((view.centre, unit)) != Some((view.centre, unit));
    let dots = camera.iter().next().and_then(Camera::target_scaling_factor).unwrap_or(1.0);
    let mut gliding = false;
    for (mut glide, placement, mut transform, shapes) in &mut symbols {
        let glides = glide.share < 1.0;
        if glides {
            glide.share = (glide.share + by).min(1.0);
            gliding = true;
        } else if !(moved || glide.is_changed() || placement.is_changed()) {
            continue;
        }
        let mut at = glide.now() + placement.off * unit;
        if view.is_still() && !glides {
            // On whole dots of the screen letters are sharp.
            let dot = view.scale / dots;
            at = view.centre + ((at - view.centre) / dot).round() * dot;
        }
        let size = Vec3::new(unit, unit, 1.0);
        let place = Transform::from_translation(at.extend(placement.z)).with_scale(size);
        // Shapes keep the rank in which they were drawn first until they are told to change, while letters
        // are ranked in every frame: a symbol that comes to lie lower would cover its own words.
        if transform.translation.z != placement.z
            && let Some(mut shapes) = shapes
        {
            shapes.set_changed();
        }
        transform.set_if_neq(place);
    }
    if gliding {
        redraw.write(RequestRedraw);
    }
}

/// What [`reach`] looks at.
type PicksChanged = Or<(Changed<Glide>, Changed<Placement>, Changed<Clickable>)>;

/// Where things can be clicked now.
pub(super) fn reach(
    looking: Looking<'_>,
    symbols: Query<(&SymbolRef, &Glide, &Placement, &Clickable)>,
    changed: Query<(), (With<Clickable>, PicksChanged)>,
    mut removed: RemovedComponents<Clickable>,
    mut picks: ResMut<Picks>,
    mut last: Local<f32>,
) {
    let unit = looking.unit();
    let gone = removed.read().count() > 0;
    if std::mem::replace(&mut *last, unit) == unit && !gone && changed.is_empty() {
        return;
    }
    let mut all: Vec<_> = symbols.iter().collect();
    all.sort_by(|a, b| a.2.z.total_cmp(&b.2.z).then(a.0.0.cmp(&b.0.0)));
    picks.0.clear();
    for (_, glide, placement, clickable) in all {
        for rect in clickable.foot.into_iter().chain([clickable.rect]) {
            let rect = on_map(rect, glide.now(), placement.off, unit);
            picks.0.extend(clickable.things.iter().map(|&thing| (rect, thing)));
        }
    }
}

/// A rectangle about a symbol's point in pixels, as it lies on the map.
pub(super) fn on_map(rect: Rect, at: Vec2, off: Vec2, unit: f32) -> Rect {
    let rect = moved(rect, off);
    Rect { min: at + rect.min * unit, max: at + rect.max * unit }
}
