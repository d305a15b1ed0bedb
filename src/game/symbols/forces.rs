//! Forces on the map: gathered into stacks, a banner for each that finds room among the others,
//! and the lines of the stack that lies open. Garrisons lie in [`super::places`].
//!
//! Four steps, each driven by what has changed: [`gather`] says which banners there are and whom
//! they show, [`dress`] how they look, [`place`] where there is room, [`open_stack`] lays the lines.

use super::{
    OpenStack,
    banner::{Banner, Detail, Pole},
    board::{Board, Clickable, Dress, Footprint, Key, Members, Placement, SymbolRef},
    scene::{Force, ForceChanged, Mirrored, Scene, SceneParams, moved, out_at, sure},
    sprite::Appearance,
};
use crate::game::{
    geo,
    mirror::{ForceRef, Sighting},
};
use bevy::prelude::*;
use rules::{
    event::Body,
    ids::{ForceId, PlaceId, Subject},
};
use std::collections::{BTreeMap, BTreeSet};

/// Where a body was shown last, map kilometres: a new symbol of it begins there.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub(super) struct Stood(pub(super) Vec2);

/// Says which banners and plates there are, where they stand and whom they show.
pub(super) fn gather(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    changed: Query<(), ForceChanged>,
    mut removed: RemovedComponents<ForceRef>,
    mut members: Query<&mut Members>,
    mut stood: Query<&mut Stood>,
    mut board: Board<'_, '_>,
) {
    let gone = removed.read().count() > 0;
    if !gone && changed.is_empty() && !params.is_laid_anew() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut field: Vec<(Force, Vec2)> = Vec::new();
    let mut within: BTreeMap<PlaceId, Vec<Force>> = BTreeMap::new();
    let mut before: BTreeMap<ForceId, Vec2> = BTreeMap::new();
    for force in mirrored.forces() {
        let at = match force.within.0 {
            Some(place) => {
                within.entry(place).or_default().push(force);
                scene.place_at(place)
            }
            None => {
                let Some(at) = scene.force_at(&force) else { continue };
                field.push((force, at));
                at
            }
        };
        let Some(entity) = mirrored.entity(Body::Force(force.id)) else { continue };
        if let Ok(mut stood) = stood.get_mut(entity) {
            before.insert(force.id, stood.0);
            stood.set_if_neq(Stood(at));
        } else {
            board.insert(entity, Stood(at));
        }
    }
    let mut wanted = BTreeSet::new();
    let plates = within
        .into_iter()
        .map(|(place, forces)| (Key::Garrison(place), scene.place_at(place), None, forces));
    let banners = scene.stacks(field).into_iter().filter_map(|(at, stack)| {
        let lead = stack.first()?.id;
        Some((Key::Force(lead), at, before.get(&lead).copied(), stack))
    });
    for (key, at, before, forces) in plates.chain(banners) {
        let entity = board.put(key, at, before);
        let bodies = forces.iter().map(|force| Body::Force(force.id)).collect();
        board.gather(entity, members.get_mut(entity).ok(), Members(bodies));
        wanted.insert(key);
    }
    board.remove(|key| matches!(key, Key::Garrison(_) | Key::Force(_)) && !wanted.contains(&key));
}

/// Says how banners and plates look whose forces are known otherwise now.
pub(super) fn dress(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    changed: Query<&ForceRef, ForceChanged>,
    gathered: Query<(Entity, &SymbolRef, Ref<Members>)>,
    mut board: Board<'_, '_>,
) {
    let all = params.is_changed();
    let touched: BTreeSet<Body> = changed.iter().map(|force| Body::Force(force.0)).collect();
    let Some(scene) = params.scene() else { return };
    for (entity, key, members) in &gathered {
        let touched = members.0.iter().any(|body| touched.contains(body));
        if !(all || touched || members.is_changed()) {
            continue;
        }
        let forces = mirrored.forces_of(&members.0);
        match key.0 {
            Key::Force(_) => {
                if let Some(banner) = scene.banner(&forces, scene.detail()) {
                    // It hangs as it did until another room is found for it.
                    let pole = board.banner(key.0).map_or_else(Pole::default, |known| known.pole);
                    board.set_look(entity, Appearance::Banner(Banner { pole, ..banner }));
                }
            }
            Key::Garrison(place) => {
                if let Some(plate) = scene.plate(place, &forces) {
                    board.dress(entity, plate);
                }
            }
            Key::Sign(_)
            | Key::Place(_)
            | Key::Camp(_)
            | Key::Line(_)
            | Key::Name(_)
            | Key::Note(_)
            | Key::Flash(_) => {}
        }
    }
}

/// What banners make way for, and banners themselves.
const fn is_crowd(key: Key) -> bool {
    matches!(key, Key::Place(_) | Key::Garrison(_) | Key::Camp(_) | Key::Force(_))
}

/// Finds room for the banners, the most important first.
pub(super) fn place(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    open: Res<OpenStack>,
    gathered: Query<(Entity, &SymbolRef, &Members)>,
    mut removed: RemovedComponents<Footprint>,
    mut board: Board<'_, '_>,
) {
    let gone = removed.read().count() > 0;
    if !gone && !open.is_changed() && !params.is_laid_anew() && !board.is_changed(is_crowd) {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut stacks: Vec<(Entity, Key, Vec<Force>)> = gathered
        .iter()
        .filter(|(_, key, _)| matches!(key.0, Key::Force(_)))
        .map(|(entity, key, members)| (entity, key.0, mirrored.forces_of(&members.0)))
        .collect();
    stacks.sort_by_key(|(.., forces)| forces.first().map(|lead| scene.precedence(lead)));
    let on_land = |key| is_crowd(key) && !matches!(key, Key::Force(_));
    let rooms = board.rooms(scene.unit, on_land);
    let mut crowd = Crowd {
        taken: rooms.into_iter().filter(|&(_, slight)| !slight).map(|(rect, _)| rect).collect(),
        placed: Vec::new(),
    };
    for (entity, key, forces) in stacks {
        let (Some(known), Some(at)) = (board.banner(key), board.at(key)) else { continue };
        let mut banner = Banner { pole: Pole::default(), ..known.clone() };
        let off = match out_at(scene.map(), at) {
            Some(out) => scene.hang(&crowd, at, out, &mut banner),
            None => {
                scene.raise(&crowd, at, &mut banner);
                Vec2::ZERO
            }
        };
        let rect = banner.rect(scene.widths);
        crowd.placed.push(moved(rect, at / scene.unit + off));
        // Southern ones lie before northern ones.
        let z = 20.0 - at.y * 1e-3 + if banner.selected { 3.0 } else { 0.0 };
        let (cloth, foot) = banner.hits(scene.widths);
        let (cloth, foot) = (cloth.inflate(1.0), foot.map(|foot| foot.inflate(1.0)));
        let stacked = forces.len() > 1;
        let is_open = stacked && open.0 == forces.first().map(|lead| lead.id);
        let clickable = Clickable {
            rect: cloth,
            foot,
            things: forces.iter().rev().map(|force| Subject::Force(force.id)).collect(),
            opens: stacked.then(|| foot.map_or(cloth, |foot| cloth.union(foot))),
        };
        let dress = Dress {
            look: Appearance::Banner(banner),
            placement: Placement { off, z },
            room: Some(Footprint { rect, slight: false }),
            // Of an open stack the lines are clicked.
            clickable: (!is_open).then_some(clickable),
        };
        board.dress(entity, dress);
    }
}

/// Lays the lines of the stack that lies open, and hides the banner that they stand for.
pub(super) fn open_stack(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    open: Res<OpenStack>,
    changed: Query<(), ForceChanged>,
    mut stacks: Query<(Entity, &SymbolRef, &Members, &mut Visibility)>,
    mut board: Board<'_, '_>,
) {
    let others = !changed.is_empty() || board.is_changed(|key| matches!(key, Key::Force(_)));
    if !(params.is_changed() || open.is_changed() || open.0.is_some() && others) {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut laid = BTreeSet::new();
    for (entity, key, members, mut visibility) in &mut stacks {
        let Key::Force(lead) = key.0 else { continue };
        let is_open = open.0 == Some(lead) && members.0.len() > 1;
        visibility.set_if_neq(if is_open { Visibility::Hidden } else { Visibility::Inherited });
        let (Some(closed), Some(at), Some(placement), true) =
            (board.banner(key.0), board.at(key.0), board.placement(key.0), is_open)
        else {
            continue;
        };
        let pole = closed.pole;
        let forces = mirrored.forces_of(&members.0);
        let (lines, area) = scene.lines(at, placement.off, &forces, pole);
        board.set_clickable(entity, Clickable { opens: area, ..Clickable::default() });
        for (key, dress) in lines {
            let line = board.put(key, at, None);
            board.dress(line, dress);
            laid.insert(key);
        }
    }
    board.remove(|key| matches!(key, Key::Line(_)) && !laid.contains(&key));
}

/// Room that is taken, pixels of the whole map.
struct Crowd {
    /// By places, garrisons and camps.
    taken: Vec<Rect>,
    /// By banners that have found room before.
    placed: Vec<Rect>,
}

fn overlap(a: Rect, b: Rect) -> f32 {
    let both = a.intersect(b);
    if both.is_empty() { 0.0 } else { both.width() * both.height() }
}

impl Crowd {
    /// How much of a rectangle is taken; cloth over cloth is worst.
    fn over(&self, rect: Rect) -> (f32, f32) {
        let over = |others: &[Rect]| others.iter().map(|&other| overlap(rect, other)).sum::<f32>();
        (over(&self.placed) * 3.0, over(&self.taken))
    }
}

impl Scene<'_> {
    /// Which forces come first: one's own, headquarters, the strong.
    fn precedence(&self, force: &Force) -> impl Ord + use<> {
        let own = self.viewpoint.0 == Some(force.side);
        (!own, !force.command.headquarters, std::cmp::Reverse(force.men), force.id)
    }

    /// Forces of a side close together, with the point of the first.
    fn stacks(&self, mut forces: Vec<(Force, Vec2)>) -> Vec<(Vec2, Vec<Force>)> {
        forces.sort_by_key(|(force, _)| self.precedence(force));
        let near = self.unit
            * match self.detail() {
                Detail::Full => 20.0,
                Detail::Short => 17.0,
                Detail::Flag => 13.0,
            };
        let mut stacks: Vec<(Vec2, Vec<Force>)> = Vec::new();
        for (force, at) in forces {
            let same = |other: &Force| {
                other.side == force.side && sure(other.sighting).0 == sure(force.sighting).0
            };
            let stack = stacks.iter_mut().find(|(middle, stack)| {
                middle.distance(at) <= near && stack.first().is_some_and(same)
            });
            match stack {
                Some((_, stack)) => stack.push(force),
                None => stacks.push((at, vec![force])),
            }
        }
        stacks
    }

    /// A leader's name, or what the force is called; nothing for contacts.
    fn name(&self, force: &Force) -> String {
        if matches!(force.sighting, Sighting::Contact(_)) {
            return String::new();
        }
        let name = match self.state.scenario.leaders.get(force.command.leader.index()) {
            Some(leader) => self.texts.lang().of(&leader.name).to_owned(),
            None => text::force_name(self.texts, self.state, self.viewpoint.reader(), force.id),
        };
        short(&name, 20)
    }

    fn banner(&self, stack: &[Force], detail: Detail) -> Option<Banner> {
        // The face of a stack is what is selected of it.
        let face = stack
            .iter()
            .find(|force| self.selected.contains(Subject::Force(force.id)))
            .or(stack.first())?;
        let men = stack.iter().map(|force| force.men).sum();
        let (contact, sure) = sure(face.sighting);
        let note = match face.sighting {
            Sighting::Contact(seen) if !seen.in_sight && detail > Detail::Flag => {
                self.texts.get("mark-seen-ago", &[("n", face.last_seen.into())])
            }
            Sighting::Contact(_) | Sighting::Plain => String::new(),
        };
        // A worst of many counts.
        let food_days = stack.iter().filter_map(|force| force.fares.food_days).min();
        let horses = stack.iter().filter_map(|force| force.fares.horses).min();
        Some(Banner {
            style: self.style(face.side),
            detail,
            name: self.name(face),
            strength: self.strength(men, face.sighting),
            note,
            contact,
            sure,
            horses: horses.map(|horses| (horses + 20) / 40 * 40),
            food: match food_days.unwrap_or(0) {
                0 => 0,
                1..7 => 1,
                7..14 => 2,
                _ => 3,
            },
            men: stack.iter().map(Force::standing).min().unwrap_or(3),
            alarm: stack.iter().any(Force::alarm),
            fighting: stack.iter().any(|force| force.engaged),
            headquarters: stack.iter().any(|force| force.command.headquarters),
            count: stack.len(),
            selected: self.is_selected(stack.iter().map(|force| Subject::Force(force.id))),
            pole: Pole::default(),
        })
    }

    /// Finds room for a banner: to the right of its pole or to the left, on a longer pole if
    /// need be.
    fn raise(&self, crowd: &Crowd, at: Vec2, banner: &mut Banner) {
        let foot = at / self.unit;
        let step = banner.rect(self.widths).height() + 3.0;
        let mut best: Option<(f32, Pole)> = None;
        let bounds = geo::bounds(self.map());
        let bounds = Rect { min: bounds.min / self.unit, max: bounds.max / self.unit };
        // At the upper edge of the map there is room only below the point.
        let low = -banner.rect(self.widths).max.y - 12.0;
        for lift in [0.0, step, 2.0 * step, 3.0 * step, low] {
            for flip in [false, true] {
                banner.pole = Pole { flip, lift, ..banner.pole };
                let rect = moved(banner.rect(self.widths), foot);
                // A pole through another's cloth is as bad as cloth over cloth.
                let pole = Rect::new(foot.x - 2.0, foot.y, foot.x + 2.0, rect.min.y.max(foot.y));
                let through = |other: &Rect| {
                    let both = pole.intersect(*other);
                    if both.is_empty() { 0.0 } else { both.height() * 12.0 }
                };
                let (cloths, land) = crowd.over(rect);
                let crowding = cloths
                    + crowd.placed.iter().map(through).sum::<f32>()
                    + land
                    + lift.abs() * 0.4
                    + beyond(rect, bounds) * 100.0;
                if best.is_none_or(|(least, _)| crowding < least) {
                    best = Some((crowding, banner.pole));
                }
            }
        }
        if let Some((_, pole)) = best {
            banner.pole = pole;
        }
    }

    /// Who waits off the map has no pole on it: the cloth hangs inside the edge. Gives where.
    fn hang(&self, crowd: &Crowd, at: Vec2, out: Vec2, banner: &mut Banner) -> Vec2 {
        banner.pole = Pole { loose: true, flip: out.x > 0.0, ..banner.pole };
        let rect = banner.rect(self.widths);
        let half = rect.size() * 0.5 + 3.0;
        // Along the edge it is in the middle; across it, inside.
        let first = -rect.center() - out * half;
        let along = Vec2::new(out.y, out.x).abs() * (half * 2.0 + 4.0);
        let crowding = |off: Vec2| -> f32 {
            let (cloths, land) = crowd.over(moved(rect, at / self.unit + off));
            cloths + land
        };
        let offs = [0.0, 1.0, -1.0, 2.0, -2.0].map(|i| first + along * i);
        offs.into_iter().min_by(|a, b| crowding(*a).total_cmp(&crowding(*b))).unwrap_or(first)
    }

    /// The lines of an opened stack: every banner for itself, one above the other. Gives the area
    /// beside the stack's placement in which it stays open.
    fn lines(
        &self,
        at: Vec2,
        start: Vec2,
        stack: &[Force],
        closed: Pole,
    ) -> (Vec<(Key, Dress)>, Option<Rect>) {
        let mut lines = Vec::new();
        let mut area: Option<Rect> = None;
        let mut off = start;
        // Downwards from the upper edge of the map.
        let down = out_at(self.map(), at) == Some(Vec2::Y);
        let mut column: f32 = 0.0;
        for (i, force) in stack.iter().enumerate() {
            let Some(single) = self.banner(std::slice::from_ref(force), Detail::Full) else {
                continue;
            };
            let pole = Pole { loose: i > 0 || closed.loose, ..closed };
            let banner = Banner { pole, ..single };
            let rect = banner.rect(self.widths);
            if i > 0 && i % 6 == 0 {
                off = Vec2::new(off.x + if pole.flip { -column } else { column }, start.y);
                column = 0.0;
            }
            column = column.max(rect.width() + 6.0);
            // The foot of the first is no part of its line.
            let (line, _) = banner.hits(self.widths);
            let shifted = moved(line, off);
            area = Some(area.map_or(shifted, |area| area.union(shifted)));
            // Over the names: what is opened is being read.
            let placement = Placement { off, z: 33.5 + i as f32 * 0.02 };
            let things = vec![Subject::Force(force.id)];
            let dress = Dress {
                look: Appearance::Banner(banner),
                placement,
                room: None,
                clickable: Some(Clickable { rect: line, foot: None, things, opens: None }),
            };
            lines.push((Key::Line(force.id), dress));
            off.y += (rect.height() + 7.0) * if down { -1.0 } else { 1.0 };
        }
        // The gaps between the lines belong to it, and the foot of the pole.
        let area = area.map(|area| {
            let area = moved(area, -start);
            let foot = if closed.loose { area.center() } else { Vec2::new(0.0, -3.0) };
            area.union_point(foot).inflate(4.0)
        });
        (lines, area)
    }
}

/// How far a rectangle lies outside another, pixels.
fn beyond(rect: Rect, bounds: Rect) -> f32 {
    let low = (bounds.min - rect.min).max(Vec2::ZERO);
    let high = (rect.max - bounds.max).max(Vec2::ZERO);
    (low + high).element_sum()
}

/// A name cut to a number of letters.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let cut: String = name.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
