//! Places, the garrisons in them, and camps: what stands on the land itself.

use super::{
    banner::{Detail, Plate, Town, Yurts},
    icons::Kind,
    scene::{Camp, Force, Scene, Table, edge, moved, out_at, sure},
    sprite::{Item, Key, Look},
};
use bevy::math::Vec2;
use rules::{
    ids::{PlaceId, Subject},
    order::CampTask,
};
use std::collections::BTreeMap;

impl Scene<'_> {
    // --- places ---

    /// Size of a place's sign, and whether it is no more than a point; nothing when it is not
    /// drawn so far away.
    pub(super) fn town_size(&self, place: PlaceId) -> Option<(f32, bool)> {
        let scenario = &self.state.scenario;
        let fixed = &scenario.places[place.index()];
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

    pub(super) fn lay_places(&self, table: &mut Table) {
        let scenario = &self.state.scenario;
        for &(place, holder) in &self.places {
            let Some((size, dot)) = self.town_size(place) else { continue };
            let fixed = &scenario.places[place.index()];
            let rules = scenario.kind(place);
            let key = scenario.place_kind_keys.get(usize::from(fixed.kind));
            let kind = Kind::of(key.map_or("", String::as_str), rules.walled, rules.can_be_held);
            let days = match &self.seen {
                Some(seen) => seen.siege_days(place).unwrap_or(0),
                None => self.state.places().siege_days(place),
            };
            let siege = (days > 0).then(|| match self.detail() {
                Detail::Flag => String::new(),
                _ => self.texts.get("mark-siege-day", &[("n", days.into())]),
            });
            let town = Town {
                kind,
                size,
                capital: fixed.importance >= 5,
                holder: holder.some().filter(|_| rules.can_be_held).map(|side| self.style(side)),
                siege,
                water_cut: days > 0 && self.state.places().water_cut(place),
                selected: self.is_selected([Subject::Place(place)]),
                dot,
            };
            let at = self.hex(fixed.hex);
            let rect = town.rect();
            let z = 12.0 + f32::from(fixed.importance) * 0.05 - at.y * 1e-5;
            let key = Key::Place(place);
            let slight = dot || fixed.importance < 3;
            let room = moved(rect, at / self.unit);
            if slight {
                table.slight.push(room)
            } else {
                table.taken.push(room)
            }
            table.picks.push((key, z, rect.inflate(2.0), Subject::Place(place)));
            table.items.push(Item { key, at, off: Vec2::ZERO, z, look: Look::Town(town) });
        }
    }

    pub(super) fn lay_garrisons(&self, table: &mut Table, within: &BTreeMap<PlaceId, Vec<Force>>) {
        for (&place, forces) in within {
            let Some(first) = forces.first() else { continue };
            let fixed = &self.state.scenario.places[place.index()];
            let men = forces.iter().map(|force| force.men).sum();
            let (contact, sure) = sure(first.sight);
            let size = self.town_size(place);
            let plate = Plate {
                style: self.style(first.side),
                strength: self.strength(men, first.sight),
                contact,
                sure,
                count: forces.len(),
                alarm: forces.iter().any(|force| self.alarm(force)),
                selected: self.is_selected(forces.iter().map(|force| Subject::Force(force.id))),
                small: self.unit > 0.9 || size.is_none_or(|(_, dot)| dot),
            };
            let at = self.hex(fixed.hex);
            let down = match size {
                Some((size, false)) => size * 0.5 + if plate.small { 5.0 } else { 9.0 },
                Some((_, true)) => 9.0,
                None => 0.0,
            };
            let (off, z, key) = (Vec2::new(0.0, -down), 13.0 - at.y * 1e-5, Key::Garrison(place));
            let rect = plate.rect(self.widths);
            table.taken.push(moved(rect, at / self.unit + off));
            for force in forces.iter().rev() {
                table.picks.push((key, z, rect.inflate(2.0), Subject::Force(force.id)));
                table.bodies.insert(Key::Force(force.id), at);
            }
            table.items.push(Item { key, at, off, z, look: Look::Plate(plate) });
        }
    }

    // --- camps ---

    pub(super) fn lay_camps(&self, table: &mut Table, field: &[Force]) {
        let mut camps: Vec<(Camp, Vec2)> =
            self.camps.iter().filter_map(|camp| Some((*camp, self.camp_at(camp)?))).collect();
        camps.sort_by_key(|(camp, _)| (std::cmp::Reverse(camp.households), camp.id));
        let near = 19.0 * self.unit;
        let mut heaps: Vec<(Vec2, Vec<Camp>)> = Vec::new();
        for (camp, at) in camps {
            let same =
                |other: &Camp| other.side == camp.side && sure(other.sight).0 == sure(camp.sight).0;
            let heap = heaps.iter_mut().find(|(middle, heap)| {
                middle.distance(at) <= near && heap.first().is_some_and(same)
            });
            match heap {
                Some((_, heap)) => heap.push(camp),
                None => heaps.push((at, vec![camp])),
            }
        }
        let busy: Vec<Vec2> = field
            .iter()
            .filter_map(|force| self.force_at(force))
            .chain(
                self.places
                    .iter()
                    .filter(|(place, _)| self.town_size(*place).is_some())
                    .map(|(place, _)| self.hex(self.state.scenario.places[place.index()].hex)),
            )
            .collect();
        for (at, heap) in heaps {
            self.lay_heap(table, at, &heap, busy.iter().any(|spot| spot.distance(at) < near * 0.9));
        }
    }

    fn lay_heap(&self, table: &mut Table, at: Vec2, heap: &[Camp], busy: bool) {
        let Some(first) = heap.first() else { return };
        let households: u32 = heap.iter().map(|camp| camp.households).sum();
        let (contact, sure) = sure(first.sight);
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
        let lang = self.texts.lang();
        let yurts = Yurts {
            style: self.style(first.side),
            size,
            households: match self.unit {
                ..=0.34 if contact => self.strength(households, first.sight),
                ..=0.34 => lang.number(households.into()),
                _ => String::new(),
            },
            count: heap.len(),
            way,
            flees: flees.unwrap_or(false),
            contact,
            sure,
            selected: self.is_selected(heap.iter().map(|camp| Subject::Camp(camp.id))),
        };
        let off = match out_at(&self.state.scenario.map, at) {
            // Inside the edge, under the banners that wait there.
            Some(out) => -out * if out.x == 0.0 { 52.0 } else { 26.0 },
            None if busy => Vec2::new(-18.0, -13.0),
            None => Vec2::ZERO,
        };
        let (key, z) = (Key::Camp(first.id), 10.0 - at.y * 1e-5);
        let rect = yurts.rect(self.widths);
        table.taken.push(moved(rect, at / self.unit + off));
        for camp in heap.iter().rev() {
            table.picks.push((key, z, rect.inflate(2.0), Subject::Camp(camp.id)));
            table.bodies.insert(Key::Camp(camp.id), at);
        }
        table.items.push(Item { key, at, off, z, look: Look::Yurts(yurts) });
    }

    /// Which way a camp group of one's own moves, and whether it flees.
    fn moves(&self, camp: &Camp) -> Option<(Vec2, bool)> {
        let camps = self.state.camps();
        if !self.own(camp.side) || camps.arrives(camp.id) > 0 {
            return None;
        }
        let here = self.hex(camp.spot.as_hex()?);
        let map = &self.state.scenario.map;
        let (to, flees) = match camps.task(camp.id) {
            CampTask::Migrate(hex) => (self.hex(hex), false),
            CampTask::Flee(hex) => (self.hex(hex), true),
            CampTask::Evacuate(id) => (edge(map, map.boxes.get(id.index())?.entry), false),
            CampTask::Rest | CampTask::Return => return None,
        };
        // In sixteenths of a circle: a small turn is no new picture.
        let angle = ((to - here).to_angle() / std::f32::consts::FRAC_PI_8).round();
        (to != here).then(|| (Vec2::from_angle(angle * std::f32::consts::FRAC_PI_8), flees))
    }
}
