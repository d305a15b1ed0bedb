//! Sides, groups, leaders, places, and the names of forces and camps.

use super::{
    Compiler,
    basis::StatedSources,
    keys::{shown_name, shown_text},
};
use crate::raw::{At, CampFile};
use rules::{
    define::Path,
    ids::{BoxId, HexId, PlaceId, SideId},
    map::Map,
    scenario::{CampName, ForceName, Group, Homeland, Leader, Place, Side, SideBrief},
};

impl Compiler<'_, '_> {
    pub(super) fn sides(&mut self, map: &Map) -> Vec<Side> {
        let table = &self.input.file.sides;
        let at = |key: &str| Path::new().field("sides").key(key);
        let all = || Path::new().field("sides");
        if table.len() > 8 {
            let text = format!("a scenario has one to eight sides, not {}", table.len());
            self.error("sides", all(), &text);
        }
        if !table.values().any(|side| side.playable) {
            let text = "nobody can play this: at least one side must be `playable`";
            self.error("sides", all(), text);
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
                    self.mutual(key, enemy, path);
                }
            }
            let mut headquarters = Vec::new();
            for (k, leader) in side.headquarters.iter().enumerate() {
                let path = at(key).field("headquarters").item(k);
                headquarters.push(self.leader(leader, path.clone()));
                self.leader_of(key, leader, path);
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
                name: shown_name(&side.name),
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

    /// What the players of the sides are told first.
    pub(super) fn briefs(&mut self) -> Vec<Option<SideBrief>> {
        let mut briefs = Vec::new();
        for (key, side) in &self.input.file.sides {
            let at = Path::new().field("sides").key(key.as_str()).field("brief");
            briefs.push(side.brief.as_ref().map(|brief| {
                let said = StatedSources { sources: &brief.sources, note: &brief.note, plain: "" };
                SideBrief {
                    who: shown_text(&brief.who),
                    why: shown_text(&brief.why),
                    grade: brief.grade,
                    basis: self.basis(said, &at),
                }
            }));
        }
        briefs
    }

    /// War has two sides: each must name the other.
    fn mutual(&mut self, key: &str, enemy: &str, path: Path) {
        let back = Path::new().field("sides").key(enemy).field("enemies");
        let other = self.input.file.sides.get(enemy);
        let names = other.map_or(&[][..], |side| &side.enemies);
        // One that is no side at all may be meant for this one.
        let is_side = |name: &String| self.input.file.sides.contains_key(name);
        if names.iter().any(|name| name == key || !is_side(name)) || !self.is_sure(&back) {
            return;
        }
        let text = format!("\"{enemy}\" does not name \"{key}\" as its enemy");
        let place = self.input.layers.locate(&back);
        self.error_with("sides", path, &text, |problem| {
            let problem = problem.help(format!("add \"{key}\" to the `enemies` of \"{enemy}\""));
            match place {
                Some(place) => problem.note("its enemies", place),
                None => problem,
            }
        });
    }

    /// An error if a leader is of another side than what he leads.
    pub(super) fn leader_of(&mut self, side: &str, name: &str, path: Path) {
        let Some(leader) = self.input.file.leaders.get(name) else { return };
        let at = Path::new().field("leaders").key(name).field("side");
        if !self.differ(&leader.side, side) || !self.is_sure(&at) {
            return;
        }
        let text =
            format!("the leader \"{name}\" is of \"{}\", this is of \"{side}\"", leader.side);
        let place = self.input.layers.locate(&at);
        self.error_with("other-side", path, &text, |problem| match place {
            Some(place) => problem.note("the leader's side", place),
            None => problem,
        });
    }

    fn homelands(&mut self, key: &str, map: &Map) -> Vec<Homeland> {
        let Some(side) = self.input.file.sides.get(key) else { return Vec::new() };
        let mut homelands = Vec::new();
        for (off, &man_days_per_week) in &side.homeland_man_days_per_week {
            let table = Path::new().field("sides").key(key).field("homeland_man_days_per_week");
            let path = table.key(off.as_str());
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
            let commitment = group.commitment.into();
            self.range("commitment runs from 0 to 100", at("commitment"), commitment, 0..=100);
            groups.push(Group {
                key: key.clone(),
                name: shown_name(&group.name),
                side: self.side(&group.side, at("side")),
                commitment: group.commitment,
                levy_permille: group
                    .levy_permille
                    .unwrap_or(self.input.file.rules.levies.most_permille)
                    .min(1000) as u16,
                levy_troop: self.troop(&group.levy_troop, at("levy_troop")),
                may_go_over: group.may_go_over,
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
                self.range("ratings run from 0 to 10", at(field), value.into(), 0..=10);
            }
            leaders.push(Leader {
                key: key.clone(),
                name: shown_name(&leader.name),
                side: self.side(&leader.side, at("side")),
                group: self.group_of(&leader.side, &leader.group, at("group")),
                rank: leader.rank,
                initiative: leader.initiative,
                command: leader.command,
                attack: leader.attack,
                siegecraft: leader.siegecraft,
                authority: leader.authority,
                aliases: leader.aliases.clone(),
            });
        }
        leaders
    }

    /// All places of the map, with what the scenario says of them.
    pub(super) fn places(&mut self) -> Vec<Place> {
        let file = self.input.file;
        for (key, place) in &file.places {
            let path = || Path::new().field("places").key(key.as_str());
            self.place(key, path());
            let kind = self.input.map.places.get(key).map(|spot| spot.kind.as_str());
            let rules = kind.and_then(|kind| file.rules.place_kinds.get(kind));
            if let (Some(kind), Some(rules)) = (kind, rules)
                && !place.holder.is_empty()
                && !rules.can_be_held
            {
                let text = format!("a place of kind \"{kind}\" cannot be held");
                self.error_with("holder", path().field("holder"), &text, |problem| {
                    problem.help("take the holder out, or change `can_be_held` of the kind")
                });
            }
            let food = u64::from(place.people) * u64::from(place.granary_days);
            if food > 200_000_000 {
                let text = "so great a granary is beyond the rules: at most 200,000,000 man-days";
                self.error("number", path().field("granary_days"), text);
            }
        }
        let mut places = Vec::new();
        for (key, spot) in &self.input.map.places {
            let more = file.places.get(key);
            let kind = file.rules.place_kinds.keys().position(|k| *k == spot.kind);
            places.push(Place {
                key: key.clone(),
                name: shown_name(&spot.name),
                hex: self.place_hex(spot.at),
                kind: kind.unwrap_or(0) as u16,
                importance: spot.importance.min(5),
                people: more.map_or(0, |m| m.people),
                walls_permille: more.map_or(0, |m| m.walls_permille),
                market_man_days_per_week: more.map_or(0, |m| m.market_man_days_per_week),
                points: more.map_or(0, |m| m.points),
                loyalty: more.map_or(50, |m| m.loyalty).min(100),
                water_permille: more.map_or(0, |m| m.water_permille),
            });
        }
        places
    }

    pub(super) fn force_names(&mut self) -> Vec<ForceName> {
        let forces = self.input.file.forces.iter();
        forces.map(|(key, f)| ForceName { key: key.clone(), name: shown_name(&f.name) }).collect()
    }

    pub(super) fn camp_names(&mut self, map: &Map) -> Vec<CampName> {
        let mut names = Vec::new();
        for (key, camp) in &self.input.file.camps {
            let round = self.round(key, camp, map);
            names.push(CampName { key: key.clone(), name: shown_name(&camp.name), round });
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
    let turn = rules::hash::StableHasher::of(&key) as usize % fit.len();
    fit[turn]
}
