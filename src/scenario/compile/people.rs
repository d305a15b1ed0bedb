//! Sides, groups, leaders, places, and the names of forces and camps.

use super::Compiler;
use crate::{
    rules::{
        define::Path,
        ids::{BoxId, HexId, PlaceId, SideId},
        map::Map,
        scenario::{CampName, ForceName, Group, Homeland, Leader, Place, Side},
    },
    scenario::raw::{At, CampFile},
};

impl Compiler<'_, '_> {
    pub(super) fn sides(&mut self, map: &Map) -> Vec<Side> {
        let table = &self.input.file.sides;
        let at = |key: &str| Path::new().field("sides").key(key);
        if table.len() > 8 || !table.values().any(|s| s.playable) {
            let text = "a scenario has one to eight sides, at least one of them playable";
            self.error("sides", Path::new().field("sides"), text);
        }
        let mut sides = Vec::new();
        for (i, (key, side)) in table.iter().enumerate() {
            let own = SideId::at(i);
            let mut enemies = 0u8;
            for (k, enemy) in side.enemies.iter().enumerate() {
                let path = at(key).field("enemies").item(k);
                let id = self.side(enemy, path.clone());
                if id == own {
                    self.error("sides", path, "a side cannot be its own enemy");
                } else if id.is_some() && id.0 < 8 {
                    enemies |= 1 << id.0;
                    let back = table.get(enemy).is_some_and(|e| e.enemies.contains(key));
                    if !back {
                        let text = format!("\"{enemy}\" does not name \"{key}\" as its enemy");
                        let help = "war has two sides: name each in the other's `enemies`";
                        let problem =
                            self.input.layers.error("sides", &path, &text).help(help);
                        self.push(problem);
                    }
                }
            }
            let mut headquarters = Vec::new();
            for (k, leader) in side.headquarters.iter().enumerate() {
                headquarters.push(self.leader(leader, at(key).field("headquarters").item(k)));
            }
            let seat = if side.seat.is_empty() {
                PlaceId::NONE
            } else {
                self.place(&side.seat, at(key).field("seat"))
            };
            let mut objectives: Vec<(PlaceId, u32)> = Vec::new();
            for (place, &weight) in &side.objectives {
                let path = at(key).field("objectives").key(place.as_str());
                objectives.push((self.place(place, path), weight));
            }
            objectives.sort_by_key(|&(place, weight)| (core::cmp::Reverse(weight), place));
            let homelands = self.homelands(key, map);
            sides.push(Side {
                key: key.clone(),
                name: side.name.clone(),
                playable: side.playable,
                enemies,
                headquarters,
                seat,
                objectives,
                homelands,
            });
        }
        sides
    }

    fn homelands(&mut self, key: &str, map: &Map) -> Vec<Homeland> {
        let Some(side) = self.input.file.sides.get(key) else { return Vec::new() };
        let mut homelands = Vec::new();
        for (off, &man_days_per_week) in &side.homelands {
            let path = Path::new().field("sides").key(key).field("homelands").key(off.as_str());
            let from = self.off_map(off, path);
            if from.is_some() && from.index() < map.boxes.len() {
                homelands.push(Homeland { from: BoxId(from.0), man_days_per_week });
            }
        }
        homelands
    }

    pub(super) fn groups(&mut self) -> Vec<Group> {
        let mut groups = Vec::new();
        for (key, group) in &self.input.file.groups {
            let at = |field| Path::new().field("groups").key(key.as_str()).field(field);
            if group.commitment > 100 {
                self.error("commitment", at("commitment"), "commitment runs from 0 to 100");
            }
            groups.push(Group {
                key: key.clone(),
                name: group.name.clone(),
                side: self.side(&group.side, at("side")),
                commitment: group.commitment,
                levy_troop: self.troop(&group.levy_troop, at("levy_troop")),
            });
        }
        groups
    }

    pub(super) fn leaders(&mut self) -> Vec<Leader> {
        let mut leaders = Vec::new();
        for (key, leader) in &self.input.file.leaders {
            let at = |field| Path::new().field("leaders").key(key.as_str()).field(field);
            for (field, value) in [
                ("initiative", leader.initiative),
                ("command", leader.command),
                ("attack", leader.attack),
                ("siegecraft", leader.siegecraft),
                ("authority", leader.authority),
            ] {
                if value > 10 {
                    self.error("rating", at(field), "ratings run from 0 to 10");
                }
            }
            leaders.push(Leader {
                key: key.clone(),
                name: leader.name.clone(),
                side: self.side(&leader.side, at("side")),
                group: self.group(&leader.group, at("group")),
                rank: leader.rank,
                initiative: leader.initiative,
                command: leader.command,
                attack: leader.attack,
                siegecraft: leader.siegecraft,
                authority: leader.authority,
            });
        }
        leaders
    }

    /// All places of the map, with what the scenario says of them.
    pub(super) fn places(&mut self) -> Vec<Place> {
        let file = self.input.file;
        for (key, place) in &file.places {
            let at = |field| Path::new().field("places").key(key.as_str()).field(field);
            let id = self.place(key, Path::new().field("places").key(key.as_str()));
            let kind = self.input.map.places.get(key).map(|spot| &spot.kind);
            let can_be_held =
                kind.and_then(|k| file.rules.place_kinds.get(k)).is_none_or(|k| k.can_be_held);
            if id.is_some() && !place.holder.is_empty() && !can_be_held {
                self.error("holder", at("holder"), "the rule book says that such a place cannot be held");
            }
            let people = u64::from(place.people) * u64::from(place.granary_days);
            if people > 200_000_000 {
                self.error("number", at("granary_days"), "so great a granary is beyond the rules");
            }
        }
        let mut places = Vec::new();
        for (key, spot) in &self.input.map.places {
            let more = file.places.get(key);
            let kind = file.rules.place_kinds.keys().position(|k| *k == spot.kind);
            places.push(Place {
                key: key.clone(),
                name: spot.name.clone(),
                hex: self.place_hex(spot.at),
                kind: kind.unwrap_or(0) as u16,
                importance: spot.importance.min(5),
                people: more.map_or(0, |m| m.people),
                walls_permille: more.map_or(0, |m| m.walls_permille),
                market_man_days_per_week: more.map_or(0, |m| m.market_man_days_per_week),
                points: more.map_or(0, |m| m.points),
            });
        }
        places
    }

    pub(super) fn force_names(&mut self) -> Vec<ForceName> {
        let forces = self.input.file.forces.iter();
        forces.map(|(key, f)| ForceName { key: key.clone(), name: f.name.clone() }).collect()
    }

    pub(super) fn camp_names(&mut self, map: &Map) -> Vec<CampName> {
        let mut names = Vec::new();
        for (key, camp) in &self.input.file.camps {
            let round = self.round(key, camp, map);
            names.push(CampName { key: key.clone(), name: camp.name.clone(), round });
        }
        names
    }

    /// Where a camp belongs in each month. On a wide ground every camp takes a spot of its own,
    /// so that they do not all eat the grass of one hex.
    fn round(&mut self, key: &str, camp: &CampFile, map: &Map) -> [HexId; 12] {
        let mut season = |field: &'static str, at: &Option<At>| -> HexId {
            let path = Path::new().field("camps").key(key).field(field);
            at.as_ref().map_or(HexId::NONE, |at| {
                let hex = self.hex_of(at, path);
                match at {
                    At::Ground(ground) if hex.is_some() => own_spot(map, ground, hex, key),
                    _ => hex,
                }
            })
        };
        let winter = season("winter", &camp.winter);
        let spring = season("spring", &camp.spring);
        let summer = season("summer", &camp.summer);
        let autumn = season("autumn", &camp.autumn);
        core::array::from_fn(|month| match month + 1 {
            4 | 5 => spring,
            6..=8 => summer,
            9 | 10 => autumn,
            _ => winter,
        })
    }
}

/// A hex of a ground that is a camp's own: spread by the camp's name over hexes within the
/// radius whose ground is like the middle's, open and watered.
fn own_spot(map: &Map, ground: &str, middle: HexId, key: &str) -> HexId {
    let Some(ground) = map.grounds.iter().find(|g| g.key == ground) else { return middle };
    let radius = u32::from(ground.radius).min(5);
    let zone = map.zone[middle.index()];
    let fit: Vec<HexId> = (0..map.len())
        .map(HexId::at)
        .filter(|&h| {
            map.distance(h, middle) <= radius
                && map.zone[h.index()] == zone
                && map.terrain[h.index()] == map.terrain[middle.index()]
        })
        .collect();
    if fit.is_empty() {
        return middle;
    }
    let turn = crate::rules::hash::StableHasher::of(&key) as usize % fit.len();
    fit[turn]
}
