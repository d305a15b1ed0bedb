//! What stands on the land itself: places, the garrisons in them, and camps.

use super::{
    banner::Detail,
    board::{Board, Clickable, Dress, Footprint, Key, Members, Placement, SymbolRef},
    forces::Stood,
    land_signs::{Plate, Town, Yurts},
    place_icons::PlaceIcon,
    scene::{
        Camp, CampChanged, Force, ForceChanged, Mirrored, PlaceChanged, Scene, SceneParams, edge,
        out_at, sure,
    },
    sprite::Appearance,
};
use crate::game::mirror::{CampRef, ForceRef, Holder, PlaceRef, UnderSiege, Within};
use bevy::{ecs::system::SystemParam, prelude::*};
use rules::{
    event::Body,
    ids::{CampId, PlaceId, Subject},
};
use std::collections::{BTreeMap, BTreeSet};

/// Dresses the signs of places that are held or besieged otherwise now.
pub(super) fn dress(
    params: SceneParams<'_>,
    places: Query<(&PlaceRef, &Holder, &UnderSiege)>,
    changed: Query<(&PlaceRef, &Holder, &UnderSiege), PlaceChanged>,
    mut board: Board<'_, '_>,
) {
    let all = params.is_changed();
    if !all && changed.is_empty() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut dress = |(place, holder, siege): (&PlaceRef, &Holder, &UnderSiege)| {
        if let Some(dress) = scene.town(place.0, *holder, *siege) {
            let entity = board.put(Key::Place(place.0), scene.place_at(place.0), None);
            board.dress(entity, dress);
        }
    };
    if !all {
        changed.iter().for_each(dress);
        return;
    }
    places.iter().for_each(&mut dress);
    let known: BTreeSet<PlaceId> = places.iter().map(|(place, ..)| place.0).collect();
    board.remove(|key| {
        matches!(key, Key::Place(place)
            if !known.contains(&place) || scene.town_size(place).is_none())
    });
}

/// Says which yurts there are, where they stand and whom they show.
pub(super) fn gather_camps(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    changed: Query<(), CampChanged>,
    mut removed: RemovedComponents<CampRef>,
    mut members: Query<&mut Members>,
    mut stood: Query<&mut Stood>,
    mut board: Board<'_, '_>,
) {
    let gone = removed.read().count() > 0;
    if !gone && changed.is_empty() && !params.is_laid_anew() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut before: BTreeMap<CampId, Vec2> = BTreeMap::new();
    let mut wanted = BTreeSet::new();
    for (at, heap) in scene.heaps(mirrored.camps()) {
        for camp in &heap {
            let Some(entity) = mirrored.entity(Body::Camp(camp.id)) else { continue };
            if let Ok(mut stood) = stood.get_mut(entity) {
                before.insert(camp.id, stood.0);
                stood.set_if_neq(Stood(at));
            } else {
                board.insert(entity, Stood(at));
            }
        }
        let Some(first) = heap.first() else { continue };
        let key = Key::Camp(first.id);
        let entity = board.put(key, at, before.get(&first.id).copied());
        let bodies = heap.iter().map(|camp| Body::Camp(camp.id)).collect();
        board.gather(entity, members.get_mut(entity).ok(), Members(bodies));
        wanted.insert(key);
    }
    board.remove(|key| matches!(key, Key::Camp(_)) && !wanted.contains(&key));
}

/// The forces in the field.
#[derive(SystemParam)]
pub(super) struct Afield<'w, 's> {
    forces: Query<'w, 's, (&'static Stood, &'static Within), With<ForceRef>>,
    changed: Query<'w, 's, (), ForceChanged>,
    removed: RemovedComponents<'w, 's, ForceRef>,
}

impl Afield<'_, '_> {
    fn is_changed(&mut self) -> bool {
        self.removed.read().count() > 0 || !self.changed.is_empty()
    }

    fn points(&self) -> Vec<Vec2> {
        let afield = self.forces.iter().filter(|(_, within)| within.0.is_none());
        afield.map(|(stood, _)| stood.0).collect()
    }
}

/// Says how yurts look whose camps are known otherwise now, and lets them make way for the banners
/// and places that they lie under.
pub(super) fn dress_camps(
    params: SceneParams<'_>,
    mirrored: Mirrored<'_, '_>,
    changed: Query<&CampRef, CampChanged>,
    gathered: Query<(Entity, &SymbolRef, Ref<Members>)>,
    mut afield: Afield<'_, '_>,
    mut board: Board<'_, '_>,
) {
    // Who comes and goes beside them moves them all; else it is only those that have changed.
    let all = params.is_changed() | afield.is_changed() | board.is_changed(is_town);
    let touched: BTreeSet<Body> = changed.iter().map(|camp| Body::Camp(camp.0)).collect();
    let stale: Vec<(Entity, Key, &Members)> = gathered
        .iter()
        .filter(|(_, key, members)| {
            matches!(key.0, Key::Camp(_))
                && (all || members.is_changed() || members.0.iter().any(|b| touched.contains(b)))
        })
        .map(|(entity, key, members)| (entity, key.0, members.into_inner()))
        .collect();
    if stale.is_empty() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    let mut busy = afield.points();
    busy.extend(board.keys(is_town).into_iter().filter_map(|key| board.at(key)));
    for (entity, key, members) in stale {
        let heap = mirrored.camps_of(&members.0);
        if let Some(at) = board.at(key)
            && let Some(dress) = scene.yurts(at, &heap, &busy)
        {
            board.dress(entity, dress);
        }
    }
}

const fn is_town(key: Key) -> bool {
    matches!(key, Key::Place(_))
}

impl Scene<'_> {
    /// Size of a place's sign, and whether it is no more than a point; nothing when it is not
    /// drawn so far away.
    pub(super) fn town_size(&self, place: PlaceId) -> Option<(f32, bool)> {
        let scenario = &self.state.scenario;
        let fixed = scenario.places.get(place.index())?;
        let held = scenario.kind(place).can_be_held;
        let base = match (scenario.kind(place).walled, fixed.importance) {
            (true, 5..) => 32.0,
            (true, 4) => 28.0,
            (true, 3) => 24.0,
            (true, 2) => 20.0,
            _ => 16.0,
        };
        let size = base * if self.unit > 0.9 { 0.8 } else { 1.0 };
        let (sign, seen) = match (held, fixed.importance) {
            (true, 3..) => (9.0, 9.0),
            (true, 2) => (1.0, 9.0),
            (true, _) => (0.62, 1.2),
            (false, 3..) => (0.9, 0.9),
            (false, 2) => (0.62, 0.62),
            (false, _) => (0.45, 0.45),
        };
        (self.unit <= seen || self.is_selected([Subject::Place(place)]))
            .then_some((size, self.unit > sign))
    }

    /// The sign of a place, where it is drawn.
    fn town(&self, place: PlaceId, holder: Holder, siege: UnderSiege) -> Option<Dress> {
        let scenario = &self.state.scenario;
        let (size, dot) = self.town_size(place)?;
        let fixed = &scenario.places[place.index()];
        let rules = scenario.kind(place);
        let key = scenario.place_kind_keys.get(usize::from(fixed.kind));
        let key = key.map_or("", String::as_str);
        let besieged = (siege.days > 0).then(|| match self.detail() {
            Detail::Flag => String::new(),
            Detail::Short | Detail::Full => {
                self.texts.get("mark-siege-day", &[("n", siege.days.into())])
            }
        });
        let town = Town {
            kind: PlaceIcon::of(key, rules.walled, rules.can_be_held),
            size,
            capital: fixed.importance >= 5,
            holder: holder.0.some().filter(|_| rules.can_be_held).map(|side| self.style(side)),
            siege: besieged,
            water_cut: siege.water_cut,
            selected: self.is_selected([Subject::Place(place)]),
            dot,
        };
        let rect = town.rect();
        let at = self.place_at(place);
        let z = 12.0 + f32::from(fixed.importance) * 0.05 - at.y * 1e-5;
        Some(Dress {
            look: Appearance::Town(town),
            placement: Placement { off: Vec2::ZERO, z },
            room: Some(Footprint { rect, slight: dot || fixed.importance < 3 }),
            clickable: Some(clickable(rect, vec![Subject::Place(place)])),
        })
    }

    /// The plate of a garrison under its place.
    pub(super) fn plate(&self, place: PlaceId, forces: &[Force]) -> Option<Dress> {
        let first = forces.first()?;
        let men = forces.iter().map(|force| force.men).sum();
        let (contact, sure) = sure(first.sighting);
        let size = self.town_size(place);
        let plate = Plate {
            style: self.style(first.side),
            strength: self.strength(men, first.sighting),
            contact,
            sure,
            count: forces.len(),
            alarm: forces.iter().any(Force::alarm),
            selected: self.is_selected(forces.iter().map(|force| Subject::Force(force.id))),
            small: self.unit > 0.9 || size.is_none_or(|(_, dot)| dot),
        };
        let down = match size {
            Some((size, false)) => size * 0.5 + if plate.small { 5.0 } else { 9.0 },
            Some((_, true)) => 9.0,
            None => 0.0,
        };
        let rect = plate.rect(self.widths);
        let things = forces.iter().rev().map(|force| Subject::Force(force.id)).collect();
        let z = 13.0 - self.place_at(place).y * 1e-5;
        Some(Dress {
            look: Appearance::Plate(plate),
            placement: Placement { off: Vec2::new(0.0, -down), z },
            room: Some(Footprint { rect, slight: false }),
            clickable: Some(clickable(rect, things)),
        })
    }

    /// How near to each other symbols of camps would lie over one another, kilometres.
    const fn near(&self) -> f32 {
        19.0 * self.unit
    }

    /// Camp groups of a side close together, the largest first, with its point.
    fn heaps(&self, camps: Vec<Camp>) -> Vec<(Vec2, Vec<Camp>)> {
        let mut camps: Vec<(Camp, Vec2)> =
            camps.into_iter().filter_map(|camp| Some((camp, self.camp_at(&camp)?))).collect();
        camps.sort_by_key(|(camp, _)| (std::cmp::Reverse(camp.households), camp.id));
        let mut heaps: Vec<(Vec2, Vec<Camp>)> = Vec::new();
        for (camp, at) in camps {
            let same = |other: &Camp| {
                other.side == camp.side && sure(other.sighting).0 == sure(camp.sighting).0
            };
            let heap = heaps.iter_mut().find(|(middle, heap)| {
                middle.distance(at) <= self.near() && heap.first().is_some_and(same)
            });
            match heap {
                Some((_, heap)) => heap.push(camp),
                None => heaps.push((at, vec![camp])),
            }
        }
        heaps
    }

    /// Camp groups as yurts, beside what stands on the same ground.
    fn yurts(&self, at: Vec2, heap: &[Camp], busy: &[Vec2]) -> Option<Dress> {
        let first = heap.first()?;
        let households: u32 = heap.iter().map(|camp| camp.households).sum();
        let (contact, sure) = sure(first.sighting);
        let size = match (self.unit, households) {
            (..=0.3, 0..700) => 25.0,
            (..=0.3, 0..1500) => 29.0,
            (..=0.3, _) => 33.0,
            (..=0.8, 0..700) => 18.0,
            (..=0.8, 0..1500) => 21.0,
            (..=0.8, _) => 24.0,
            (_, 0..1500) => 14.0,
            _ => 17.0,
        };
        let (way, flees) = heap.iter().find_map(|camp| self.moves(camp)).unzip();
        let yurts = Yurts {
            style: self.style(first.side),
            size,
            households: match self.unit {
                ..=0.34 if contact => self.strength(households, first.sighting),
                ..=0.34 => self.texts.lang().number(households.into()),
                _ => String::new(),
            },
            count: heap.len(),
            way,
            flees: flees.unwrap_or(false),
            contact,
            sure,
            selected: self.is_selected(heap.iter().map(|camp| Subject::Camp(camp.id))),
        };
        let crowded = || busy.iter().any(|spot| spot.distance(at) < self.near() * 0.9);
        let off = match out_at(self.map(), at) {
            // Inside the edge, under the banners that wait there.
            Some(out) => -out * if out.x == 0.0 { 52.0 } else { 26.0 },
            None if crowded() => Vec2::new(-18.0, -13.0),
            None => Vec2::ZERO,
        };
        let rect = yurts.rect(self.widths);
        let things = heap.iter().rev().map(|camp| Subject::Camp(camp.id)).collect();
        Some(Dress {
            look: Appearance::Yurts(yurts),
            placement: Placement { off, z: 10.0 - at.y * 1e-5 },
            room: Some(Footprint { rect, slight: false }),
            clickable: Some(clickable(rect, things)),
        })
    }

    /// Which way a camp group of one's own moves, and whether it flees.
    fn moves(&self, camp: &Camp) -> Option<(Vec2, bool)> {
        let here = self.hex(camp.spot.as_hex()?);
        let to = camp.heading.to?;
        let to = match (to.as_hex(), to.as_box()) {
            (Some(hex), _) => self.hex(hex),
            (None, Some(id)) => edge(self.map(), self.map().boxes.get(id.index())?.entry),
            (None, None) => return None,
        };
        // In sixteenths of a circle: a small turn is no new picture.
        let angle = ((to - here).to_angle() / std::f32::consts::FRAC_PI_8).round();
        let way = Vec2::from_angle(angle * std::f32::consts::FRAC_PI_8);
        (to != here).then_some((way, camp.heading.flees))
    }
}

/// Things that are clicked at a symbol and a little beside it.
fn clickable(rect: Rect, things: Vec<Subject>) -> Clickable {
    Clickable { rect: rect.inflate(2.0), foot: None, things, opens: None }
}
