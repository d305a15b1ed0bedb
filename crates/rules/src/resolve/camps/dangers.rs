//! What camps fear: fresh news of enemy forces, walls in enemy hands, enemies in sight. Listed once
//! a day for all camps of a side and drawn on boards, so that a camp which nothing threatens (most
//! camps on most days) learns so at a glance.
//!
//! What a camp then does about it stands in `flight`.

use crate::{
    event::Body,
    ids::{ForceId, HexId, SideId},
    map::Map,
    resolve::{changes::Unheard, coverage::Coverage, sight::Sight},
    state::{CampaignState, MAX_FORCES},
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

/// What the camps of a side fear today.
#[derive(Default)]
pub(in crate::resolve) struct Dangers {
    /// How many forces there were.
    forces: usize,
    /// Fresh news of enemy forces, by force.
    news: Vec<Option<Alarm>>,
    /// The same without those of whom there is none.
    alarms: Vec<Alarm>,
    /// Hexes near enough to an enemy to frighten, by force.
    frightening: Coverage,
    /// Hexes from which outriders see anything that bars a way: by force what is known of it, then
    /// by force where it stands, then by place its walls.
    troubled: Coverage,
    /// Hexes to which a camp gives a wide berth: an enemy is known there, or walls.
    pub(super) barred: Sight,
    /// Hexes where an enemy stands, known or not.
    pub(super) enemy: Sight,
}

/// Number of the first disc of where forces stand, and of the first of walls.
const STANDS: usize = MAX_FORCES;
const WALLS: usize = 2 * MAX_FORCES;

impl Dangers {
    /// Looks around for a side. Only what is new since the last time is drawn anew.
    pub(super) fn look(&mut self, state: &CampaignState, side: SideId, unheard: Unheard) {
        let (s, t) = (&state.scenario, &state.t);
        let mut moved = self.frightening.fit(s) | self.troubled.fit(s);
        if unheard.walls {
            for &place in s.walled() {
                let hostile = s.hostile(side, t.knowledge.holder(side, place));
                let walls = hostile.then(|| (s.places[place.index()].hex, LOOK_AHEAD as u32));
                moved |= self.troubled.set(&s.map, WALLS + place.index(), walls);
            }
        }
        // The boards may have seen a campaign with more forces.
        let before = core::mem::replace(&mut self.forces, t.forces.len());
        let rows = before.max(t.forces.len());
        self.news.resize(rows.max(self.news.len()), None);
        let mut news = false;
        for i in unheard.forces.below(rows) {
            let force = ForceId::at(i);
            let hostile = i < t.forces.len() && s.hostile(side, t.forces.side(force));
            let alarm = if hostile { alarm(state, side, force) } else { None };
            let stands =
                if hostile && t.forces.alive(force) { state.force_hex(force) } else { None };
            let known = alarm.map(|alarm| (alarm.at, LOOK_AHEAD as u32));
            moved |= self.troubled.set(&s.map, i, known);
            moved |= self.troubled.set(&s.map, STANDS + i, stands.map(|hex| (hex, 1)));
            self.frightening.set(&s.map, i, alarm.map(|alarm| (alarm.at, alarm.radius)));
            news |= core::mem::replace(&mut self.news[i], alarm) != alarm;
        }
        if news {
            self.alarms.clear();
            self.alarms.extend(self.news.iter().flatten());
        }
        if moved {
            self.draw(&s.map);
        }
    }

    /// Whether what is kept is what would be drawn anew.
    pub(super) fn is_true(&self, state: &CampaignState, side: SideId) -> bool {
        let mut fresh = Self::default();
        fresh.look(state, side, Unheard::ALL);
        self.alarms == fresh.alarms
            && self.frightening.discs().eq(fresh.frightening.discs())
            && self.troubled.discs().eq(fresh.troubled.discs())
            && self.barred == fresh.barred
            && self.enemy == fresh.enemy
    }

    /// Marks the hexes that are barred and those where enemies stand: the middles of the discs.
    #[inline(never)]
    fn draw(&mut self, map: &Map) {
        self.barred.clear(map);
        self.enemy.clear(map);
        for (number, (hex, _)) in self.troubled.discs() {
            let stands = (STANDS..WALLS).contains(&number);
            let board = if stands { &mut self.enemy } else { &mut self.barred };
            board.add(map, hex);
        }
    }

    /// Whether any fresh news of an enemy force frightens at a hex.
    #[inline]
    pub(super) fn frightens(&self, hex: HexId) -> bool {
        self.frightening.has(hex)
    }

    /// Fresh news of enemy forces, in force order.
    #[inline]
    pub(super) fn alarms(&self) -> &[Alarm] {
        &self.alarms
    }

    /// Whether anything that bars a way lies within the outriders' reach at all: most days nothing
    /// does, and no way need be looked along.
    #[inline]
    pub(super) fn trouble_ahead(&self, here: HexId) -> bool {
        self.troubled.has(here)
    }

    /// Whether a camp at `here` keeps off a hex: an enemy is known there, or walls in enemy hands,
    /// or an enemy is in the next hex.
    #[inline]
    pub(super) fn bars(&self, map: &Map, here: HexId, hex: HexId) -> bool {
        self.barred.has(map, hex) || (map.distance(here, hex) <= 1 && self.enemy.has(map, hex))
    }
}

/// Fresh news of an enemy force, if a side has any.
fn alarm(state: &CampaignState, side: SideId, force: ForceId) -> Option<Alarm> {
    let (s, t) = (&state.scenario, &state.t);
    let contact = t.knowledge.contact(side, Body::Force(force));
    let fresh = contact.in_sight || contact.confidence >= FRESH_PERMILLE;
    let at = contact.spot.as_hex().filter(|_| contact.is_known() && fresh)?;
    // A garrison behind its walls frightens nobody but who camps at the gate.
    let walls = s.place_at(at).is_some_and(|p| s.hostile(side, t.knowledge.holder(side, p)));
    let radius = if walls { 1 } else { s.rules.knowledge.alarm_hexes };
    Some(Alarm { force, at, estimate: contact.estimate, radius })
}
