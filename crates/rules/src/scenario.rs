//! A scenario as the game runs it: dense, immutable, shared by every campaign and fork. People
//! write another type (`scenario`), which is compiled into this one.

use super::{
    calendar::Calendar,
    define::Names,
    hash::StableHasher,
    history::{Basis, ChronicleEntry, Grade, HistoricalFact, Statistic},
    ids::{
        BoxId, CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, SideId, TerrainId, TroopId,
        ZoneId,
    },
    map::{Costs, Map, MapProjection, MapSide, Routes, Zone},
    plan::Directive,
    ruleset::{PlaceKindRules, Ruleset, Terrain, TroopType},
    scripted_event::{ScriptedEvent, Track},
    state::StartColumns,
};
use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// A side.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Side {
    /// Key in the scenario file; also the name of its command-line option.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Whether somebody gives it orders.
    pub playable: bool,
    /// Sides it is at war with, one bit each.
    pub enemies: u8,
    /// Leader whose force is headquarters, first to last; the place below when none is left.
    pub headquarters: Vec<LeaderId>,
    /// Place where orders start when no such leader is in the field.
    pub seat: PlaceId,
    /// Places it wants, dearest first, with weights: a compass for scripted players.
    pub objectives: Vec<(PlaceId, u32)>,
    /// Hexes at which homeland caravans enter, the box they come from and man-days a week.
    pub homelands: Vec<Homeland>,
}

/// Who the player of a side is and why it fights, as its first page tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SideBrief {
    /// Who the player is, in a sentence or two.
    pub who: Names,
    /// Why it is fought and what is at stake.
    pub why: Names,
    /// How well that is known.
    pub grade: Grade,
    /// What it rests on.
    pub basis: Basis,
}

/// Caravans from off the map.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Homeland {
    /// The box they come from.
    pub from: BoxId,
    /// Food that can be sent in a week, man-days.
    pub man_days_per_week: u32,
}

/// A people or corps.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Group {
    /// Key in the scenario file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Its side at the start.
    pub side: SideId,
    /// Commitment at the start, 0–100.
    pub commitment: u8,
    /// Share of its fighters that can be under arms at once at the start, permille.
    pub levy_permille: u16,
    /// Troop type of its levies.
    pub levy_troop: TroopId,
    /// Whether its men may change sides: pressed townsmen, auxiliaries.
    pub may_go_over: bool,
}

/// A leader.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Leader {
    /// Key in the scenario file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Side.
    pub side: SideId,
    /// Group.
    pub group: GroupId,
    /// Rank: higher goes first.
    pub rank: u8,
    /// Initiative, 0–10.
    pub initiative: u8,
    /// Command, 0–10.
    pub command: u8,
    /// Attack, 0–10.
    pub attack: u8,
    /// Siegecraft, 0–10.
    pub siegecraft: u8,
    /// Authority over other groups, 0–10.
    pub authority: u8,
    /// Other names under which the sources know him.
    pub aliases: Vec<String>,
}

/// What never changes about a place.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Place {
    /// Key in the map file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Where.
    pub hex: HexId,
    /// Kind: position in [`Scenario::place_kinds`].
    pub kind: u16,
    /// 0 landmark – 5 capital.
    pub importance: u8,
    /// People in and around it.
    pub people: u32,
    /// Height and strength of its walls, permille of the strongest of the theatre.
    pub walls_permille: u32,
    /// Market: food that trade brings in peace, man-days a week.
    pub market_man_days_per_week: u32,
    /// Points for holding it at the end.
    pub points: u32,
    /// How far its townsmen lean to who holds it at the start, 0–100.
    pub loyalty: u8,
    /// How far besiegers can turn its water away, permille.
    pub water_permille: u32,
}

/// What never changes about a force of the start.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct ForceName {
    /// Key in the scenario file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
}

/// What never changes about a camp group.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct CampName {
    /// Key in the scenario file.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// Where it belongs in each month, January first; [`HexId::NONE`] = wherever it is.
    pub round: [HexId; 12],
}

/// Where the real result lies on a side's scale, points.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct HistoricalMark {
    /// Its margin.
    pub margin: i32,
    /// Least margin that what is known allows …
    pub least: i32,
    /// … and most.
    pub most: i32,
}

/// What a side fights for, beyond the points of places.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
pub struct Victory {
    /// Points for each thousand own households alive at the end.
    pub per_1000_households: u32,
    /// Points for each thousand enemy households led off.
    pub per_1000_captives: u32,
    /// Points for each thousand men under arms at the end.
    pub per_1000_men: u32,
    /// Points for each ten of the mean commitment of its groups.
    pub per_10_commitment: u32,
    /// Points taken for each thousand men lost.
    pub lost_per_1000_men: u32,
    /// Least margins of the levels, best first; empty = no levels.
    pub levels: Vec<i32>,
    /// Margin of the historical result.
    pub historical: Option<HistoricalMark>,
}

/// What follows from map and rules and is worked out once.
#[derive(Debug, Default)]
pub struct Derived {
    /// Best grass of every hex, horse-days.
    pub best_grass: Vec<u32>,
    /// Hexes where beasts and men find water without snow.
    pub watered: Vec<bool>,
    /// Winter shelter of every hex, permille.
    pub shelter: Vec<u32>,
    /// The most important place of every hex.
    place_at: Vec<PlaceId>,
    /// All places in hex order.
    places_by_hex: Vec<(HexId, PlaceId)>,
    /// Grass that stands in every zone by campaign day, permille of the best; the last for all after.
    season_grass: Vec<Vec<u32>>,
    /// The hexes of every zone, one bit each.
    zone_hexes: Vec<Vec<u64>>,
    /// Places with walls.
    walled: Vec<PlaceId>,
}

/// Everything static about a campaign.
#[derive(Debug)]
pub struct Scenario {
    /// Key: the name of its file or folder.
    pub key: String,
    /// Name on screen.
    pub name: Names,
    /// What it is about, in a few sentences.
    pub summary: Names,
    /// Dates.
    pub calendar: Calendar,
    /// The rule book, the scenario's own values on top.
    pub rules: Ruleset,
    /// The map.
    pub map: Map,
    /// Where the map lies on the globe; for drawing only.
    pub chart: MapProjection,
    /// Terrain by id (key order).
    pub terrain: Vec<Terrain>,
    /// Terrain keys by id.
    pub terrain_keys: Vec<String>,
    /// Troop types by id (key order).
    pub troops: Vec<TroopType>,
    /// Troop type keys by id.
    pub troop_keys: Vec<String>,
    /// Kinds of places by position (key order).
    pub place_kinds: Vec<PlaceKindRules>,
    /// Keys of the kinds of places by position.
    pub place_kind_keys: Vec<String>,
    /// Sides.
    pub sides: Vec<Side>,
    /// What their players are told first, by side, where the scenario says it.
    pub briefs: Vec<Option<SideBrief>>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Leaders.
    pub leaders: Vec<Leader>,
    /// Places.
    pub places: Vec<Place>,
    /// Names of the forces of the start.
    pub force_names: Vec<ForceName>,
    /// Names and rounds of the camp groups.
    pub camp_names: Vec<CampName>,
    /// Events.
    pub scripted_events: Vec<ScriptedEvent>,
    /// Tracks.
    pub tracks: Vec<Track>,
    /// What the sides fight for, by side.
    pub victory: Vec<Victory>,
    /// The plans of all sides, in order.
    pub plan: Vec<Directive>,
    /// The chronicle, by date.
    pub chronicle: Vec<ChronicleEntry>,
    /// Facts of history.
    pub facts: Vec<HistoricalFact>,
    /// Numbers of the real course, in key order.
    pub statistics: Vec<Statistic>,
    /// Seed of the historical replay.
    pub reference_seed: u64,
    /// The tables as they stand at the start.
    pub start: StartColumns,
    /// Step costs.
    pub costs: Costs,
    /// Ways worked out so far.
    pub routes: Routes,
    /// What follows from map and rules, by hex and zone.
    pub derived: Derived,
    /// Digest of everything above that bears on the course of the campaign.
    pub hash: u64,
    /// The files that it was made of, for records that are to outlive them.
    pub sources: SourceTexts,
}

/// The text of a file that people wrote.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SourceText {
    /// Name of the file, without its folder.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// All that a scenario was made of, in the order in which it was laid: enough to make it again
/// without any file. It bears on nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SourceTexts {
    /// The rule book.
    pub rules: Vec<SourceText>,
    /// The scenario and what it rests on, the lowest first.
    pub layers: Vec<SourceText>,
    /// The map.
    pub map: SourceText,
}

impl Scenario {
    /// Works out what follows from the rest: costs, ways, grass and the hash. Called once by the
    /// scenario compiler.
    pub fn finish(&mut self) {
        self.costs = Costs::new(&self.map, &self.rules, &self.terrain);
        self.routes = Routes::new(&self.map);
        let area = self.rules.grass.hex_area_km2;
        self.derived.best_grass = (0..self.map.len())
            .map(|i| self.terrain[self.map.terrain[i].index()].grass_horse_days_per_km2 * area)
            .collect();
        self.derived.watered = (0..self.map.len()).map(|i| self.has_water(HexId::at(i))).collect();
        self.derived.shelter =
            self.map.terrain.iter().map(|t| self.terrain[t.index()].shelter_permille).collect();
        for place in &self.places {
            let kind = &self.place_kinds[usize::from(place.kind)];
            let cell = &mut self.derived.shelter[place.hex.index()];
            *cell = kind.shelter_permille.max(*cell);
        }
        let mut place_at = vec![PlaceId::NONE; self.map.len()];
        for (i, place) in self.places.iter().enumerate() {
            let cell = &mut place_at[place.hex.index()];
            // Of equals the first by key.
            let best = cell.some().is_none_or(|other: PlaceId| {
                place.importance > self.places[other.index()].importance
            });
            if best {
                *cell = PlaceId::at(i);
            }
        }
        self.derived.place_at = place_at;
        let mut by_hex: Vec<(HexId, PlaceId)> =
            self.places.iter().enumerate().map(|(i, p)| (p.hex, PlaceId::at(i))).collect();
        by_hex.sort_unstable();
        self.derived.places_by_hex = by_hex;
        self.derived.season_grass =
            self.map.zones.iter().map(|zone| self.grass_by_day(zone)).collect();
        let mut zone_hexes = vec![vec![0; self.map.len().div_ceil(64)]; self.map.zones.len()];
        for (hex, zone) in self.map.zone.iter().enumerate() {
            if let Some(hexes) = zone_hexes.get_mut(zone.index()) {
                hexes[hex / 64] |= 1 << (hex % 64);
            }
        }
        self.derived.zone_hexes = zone_hexes;
        let places = (0..self.places.len()).map(PlaceId::at);
        self.derived.walled = places.filter(|&place| self.kind(place).walled).collect();
        let mut hasher = StableHasher::new();
        // Not the key and not the words: a scenario that is renamed or better translated is the
        // same campaign.
        (&self.calendar, &self.rules, &self.map).hash(&mut hasher);
        (&self.sides, &self.groups, &self.leaders, &self.places).hash(&mut hasher);
        (&self.force_names, &self.camp_names, &self.start).hash(&mut hasher);
        (&self.scripted_events, &self.tracks, &self.victory).hash(&mut hasher);
        self.hash = hasher.finish();
    }

    /// A hex is watered by its terrain, a river along a side, a well, or an oasis.
    fn has_water(&self, hex: HexId) -> bool {
        let river = |side: &MapSide| (1..=3).contains(&side.river_rank);
        self.ground(hex).has_water
            || self.map.oasis[hex.index()] > 0
            || self.map.sides[hex.index()].iter().any(river)
            || self.map.wells.contains(&hex)
    }

    fn grass_by_day(&self, zone: &Zone) -> Vec<u32> {
        // In tenths of a score.
        let table = zone.months.map(|m| m.forage as i32 * 10);
        let forage = |day| self.calendar.monthly(day, &table).clamp(0, 100) as u32;
        // Of days beyond the campaign nothing is known.
        let scores = (0..=self.calendar.weeks * 7).map(forage).chain([0]);
        scores.map(|forage| self.rules.grass.standing_permille(forage)).collect()
    }

    /// Grass that stands in a zone on a day, permille of the best.
    #[inline]
    pub(crate) fn season_grass(&self, zone: ZoneId, day: u16) -> u32 {
        let days = &self.derived.season_grass[zone.index()];
        days.get(usize::from(day)).or(days.last()).copied().unwrap_or(0)
    }

    /// The hexes of a zone, one bit each.
    pub(crate) fn zone_hexes(&self, zone: ZoneId) -> &[u64] {
        &self.derived.zone_hexes[zone.index()]
    }

    /// Whether two sides are at war.
    #[inline]
    pub fn hostile(&self, a: SideId, b: SideId) -> bool {
        a.is_some() && b.is_some() && self.sides[a.index()].enemies >> (b.0 & 7) & 1 == 1
    }

    /// All sides.
    pub fn side_ids(&self) -> impl Iterator<Item = SideId> + use<> {
        (0..self.sides.len()).map(SideId::at)
    }

    /// Sides that somebody gives orders.
    pub fn playable(&self) -> impl Iterator<Item = SideId> + '_ {
        self.side_ids().filter(|s| self.sides[s.index()].playable)
    }

    /// A side by its key.
    pub fn side_by_key(&self, key: &str) -> Option<SideId> {
        self.sides.iter().position(|s| s.key == key).map(SideId::at)
    }

    /// A place by its key.
    pub fn place_by_key(&self, key: &str) -> Option<PlaceId> {
        self.places.iter().position(|p| p.key == key).map(PlaceId::at)
    }

    /// A force of the start by its key.
    pub fn force_by_key(&self, key: &str) -> Option<ForceId> {
        self.force_names.iter().position(|f| f.key == key).map(ForceId::at)
    }

    /// A camp group by its key.
    pub fn camp_by_key(&self, key: &str) -> Option<CampId> {
        self.camp_names.iter().position(|c| c.key == key).map(CampId::at)
    }

    /// The kind of a place.
    #[inline]
    pub fn kind(&self, place: PlaceId) -> &PlaceKindRules {
        &self.place_kinds[usize::from(self.places[place.index()].kind)]
    }

    /// Men of a garrison for whom a place keeps house: they eat their fill from its granary.
    #[must_use]
    pub fn keeps_house_for(&self, place: PlaceId) -> u32 {
        let rules = &self.rules.food;
        let people = self.places[place.index()].people;
        crate::num::permille(people, rules.garrison_fill_permille).max(rules.garrison_fill_men)
    }

    /// Places with walls, in id order.
    pub(crate) fn walled(&self) -> &[PlaceId] {
        &self.derived.walled
    }

    /// The most important place at a hex.
    #[inline]
    pub fn place_at(&self, hex: HexId) -> Option<PlaceId> {
        self.derived.place_at[hex.index()].some()
    }

    /// All places at a hex, in key order.
    pub fn places_at(&self, hex: HexId) -> impl Iterator<Item = PlaceId> + '_ {
        let list = &self.derived.places_by_hex;
        let from = list.partition_point(|&(at, _)| at < hex);
        list[from..].iter().take_while(move |&&(at, _)| at == hex).map(|&(_, place)| place)
    }

    /// Terrain of a hex.
    #[inline]
    pub fn ground(&self, hex: HexId) -> &Terrain {
        let id: TerrainId = self.map.terrain[hex.index()];
        &self.terrain[id.index()]
    }

    /// The troop type in which a people's levy rides.
    #[inline]
    pub fn levy_troop(&self, group: GroupId) -> TroopId {
        self.groups[group.index()].levy_troop
    }

    /// Condition of horses on fair pasture on a day, permille.
    pub fn season_condition(&self, day: u16) -> u32 {
        let mut table = [0; 12];
        for (month, value) in table.iter_mut().zip(&self.rules.horses.condition_by_month) {
            *month = *value as i32;
        }
        self.calendar.monthly(day, &table).clamp(0, 1000) as u32
    }

    /// A troop type.
    #[inline]
    pub fn troop(&self, id: TroopId) -> &TroopType {
        &self.troops[id.index()]
    }
}
