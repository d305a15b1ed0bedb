//! What camps fear: fresh news of enemy forces, walls in enemy hands, enemies in sight. Listed once
//! a day for all camps of a side and drawn on boards, so that a camp which nothing threatens (most
//! camps on most days) learns so at a glance.
//!
//! What a camp then does about it stands in `flight`.

use crate::{
    event::Body,
    ids::{ForceId, HexId, PlaceId, SideId},
    map::Map,
    resolve::sight::Sight,
    state::CampaignState,
};

/// How far ahead of a camp its outriders look for enemies on the way, hexes.
pub(super) const LOOK_AHEAD: usize = 4;

/// Confidence from which news of an enemy is fresh, permille.
const FRESH_PERMILLE: u16 = 700;

/// An enemy force as a side fears it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Alarm {
    pub(super) force: ForceId,
    pub(super) at: HexId,
    pub(super) estimate: u32,
    /// How near it must be to frighten, hexes.
    pub(super) radius: u32,
}

/// Everything that the boards are drawn from.
#[derive(Default, PartialEq, Eq)]
struct News {
    /// Digest of the scenario whose map it is.
    scenario: u64,
    /// Fresh news of enemy forces, in force order.
    alarms: Vec<Alarm>,
    /// Walls that the side thinks in enemy hands.
    walls: Vec<HexId>,
    /// Where enemy forces stand, known or not.
    enemies: Vec<HexId>,
}

/// What the camps of a side fear today.
#[derive(Default)]
pub(in crate::resolve) struct Dangers {
    news: News,
    /// Yesterday's lists, for their room.
    spare: News,
    /// Hexes near enough to an enemy to frighten.
    frightening: Sight,
    /// Whether some enemy frightens farther than a board can tell.
    everywhere: bool,
    /// Hexes to which a camp gives a wide berth: an enemy is known there, or walls.
    pub(super) barred: Sight,
    /// Hexes from which outriders see anything that bars a way.
    troubled: Sight,
    /// Hexes where an enemy stands.
    pub(super) enemy: Sight,
    /// What walls alone bar and trouble.
    by_walls: [Sight; 2],
}

/// The farthest that a board draws, hexes.
const WIDEST: u32 = 63;

impl Dangers {
    /// Looks around for a side. What has not changed since the last time is not drawn anew.
    pub(super) fn look(&mut self, state: &CampaignState, side: SideId) {
        self.spare.gather(state, side);
        if self.spare != self.news {
            core::mem::swap(&mut self.spare, &mut self.news);
            let same = self.spare.scenario == self.news.scenario;
            if !same || self.spare.walls != self.news.walls {
                self.draw_walls(&state.scenario.map);
            }
            self.draw(&state.scenario.map);
        }
    }

    /// Walls seldom change hands.
    fn draw_walls(&mut self, map: &Map) {
        let [barred, troubled] = &mut self.by_walls;
        barred.clear(map);
        troubled.clear(map);
        for &hex in &self.news.walls {
            barred.add(map, hex);
            troubled.add_disc(map.offset(hex), LOOK_AHEAD as u32);
        }
    }

    #[inline(never)]
    fn draw(&mut self, map: &Map) {
        let Self { news, frightening, barred, troubled, enemy, by_walls, .. } = self;
        frightening.clear(map);
        enemy.clear(map);
        barred.clone_from(&by_walls[0]);
        troubled.clone_from(&by_walls[1]);
        for alarm in &news.alarms {
            let at = map.offset(alarm.at);
            frightening.add_disc(at, alarm.radius);
            barred.add(map, alarm.at);
            troubled.add_disc(at, LOOK_AHEAD as u32);
        }
        for &hex in &news.enemies {
            enemy.add(map, hex);
            troubled.add_disc(map.offset(hex), 1);
        }
        self.everywhere = news.alarms.iter().any(|a| a.radius > WIDEST);
    }

    /// Fresh news of enemy forces that may frighten at a hex, in force order.
    #[inline]
    pub(super) fn alarms_at(&self, map: &Map, hex: HexId) -> &[Alarm] {
        if self.everywhere || self.frightening.has(map, hex) { &self.news.alarms } else { &[] }
    }

    /// Whether anything that bars a way lies within the outriders' reach at all: most days nothing
    /// does, and no way need be looked along.
    #[inline]
    pub(super) fn trouble_ahead(&self, map: &Map, here: HexId) -> bool {
        self.troubled.has(map, here)
    }

    /// Whether a camp at `here` keeps off a hex: an enemy is known there, or walls in enemy hands,
    /// or an enemy is in the next hex.
    #[inline]
    pub(super) fn bars(&self, map: &Map, here: HexId, hex: HexId) -> bool {
        self.barred.has(map, hex) || (self.enemy.has(map, hex) && map.distance(here, hex) <= 1)
    }
}

impl News {
    fn gather(&mut self, state: &CampaignState, side: SideId) {
        let (s, t) = (&state.scenario, &state.t);
        self.scenario = s.hash;
        self.walls.clear();
        let hostile = |p: &&PlaceId| s.hostile(side, t.knowledge.holder(side, **p));
        let walls = s.walled().iter().filter(hostile);
        self.walls.extend(walls.map(|p| s.places[p.index()].hex));
        self.alarms.clear();
        self.enemies.clear();
        for force in t.forces.ids() {
            if !s.hostile(side, t.forces.side(force)) {
                continue;
            }
            if t.forces.alive(force) {
                self.enemies.extend(state.force_hex(force));
            }
            let contact = t.knowledge.contact(side, Body::Force(force));
            let fresh = contact.in_sight || contact.confidence >= FRESH_PERMILLE;
            let Some(at) = contact.spot.as_hex().filter(|_| contact.is_known() && fresh) else {
                continue;
            };
            // A garrison behind its walls frightens nobody but who camps at the gate.
            let walls =
                s.place_at(at).is_some_and(|p| s.hostile(side, t.knowledge.holder(side, p)));
            let radius = if walls { 1 } else { s.rules.knowledge.alarm_hexes };
            self.alarms.push(Alarm { force, at, estimate: contact.estimate, radius });
        }
    }
}
