//! Small enemy bodies: which own body rides to meet each of them. Raiders by our families and
//! squads by our places are answered by the smallest body that is enough, so that they neither go
//! free nor draw hosts away from their work.

use super::{NEAR, ScriptedWeek};
use rules::{
    ids::{ForceId, HexId},
    map::Mover,
    order::{Order, Pace, Stance},
};

/// Most men of a body that is a squad wherever it stands.
const SQUAD: u32 = 400;
/// Most men of raiders that are met where they stand by own camps.
const RAIDERS: u32 = 3_000;
/// How far a squad may be from what is ours, hexes.
const BY_OURS: u32 = 4;
/// Dearest way of whoever answers, percent of an open hex.
const REACH: u32 = 900;
/// A host of more men than this has other work.
const HOST: u32 = 3_000;

impl ScriptedWeek<'_, '_> {
    /// Tells one body off for each squad that can be met.
    pub(super) fn tell_off(&mut self) {
        let seen = self.seen;
        let mut squads: Vec<(HexId, u32)> = self
            .enemies
            .iter()
            .filter(|e| self.calls_for_an_answer(e.hex, e.men))
            .map(|e| (e.hex, e.men))
            .collect();
        // The largest are met first; equals by hex.
        squads.sort_unstable_by_key(|&(hex, men)| (core::cmp::Reverse(men), hex.0));
        // What a squad has taken is taken back the same way.
        let lost = self.fronts.iter().filter(|front| {
            let holder = seen.holder(front.place);
            seen.scenario().hostile(seen.side(), holder) && front.enemy <= SQUAD
        });
        squads.extend(lost.map(|front| (front.hex, front.enemy.max(100))));
        for (hex, men) in squads {
            if let Some(force) = self.answer_to(hex, men) {
                self.answering.push((force, hex));
            }
        }
    }

    /// Whether a known enemy body is a squad by something of ours, or raiders by our families.
    fn calls_for_an_answer(&self, hex: HexId, men: u32) -> bool {
        let seen = self.seen;
        let scenario = seen.scenario();
        let near = |other: HexId| scenario.map.distance(hex, other) <= BY_OURS;
        // One of several that come together is a host, whatever its size.
        let alone = self.enemies_near(hex, 1) <= men.max(SQUAD) * 2;
        let families = || seen.camps().filter_map(|c| seen.camp_hex(c)).any(near);
        let places = || {
            let fronts = self.fronts.iter();
            fronts.filter(|f| seen.holder(f.place) == seen.side()).any(|f| near(f.hex))
        };
        alone && ((men <= RAIDERS && families()) || (men <= SQUAD && places()))
    }

    /// The smallest free body that is enough, and near enough.
    fn answer_to(&self, hex: HexId, enemy: u32) -> Option<ForceId> {
        let seen = self.seen;
        let enough = (enemy * self.character.odds_permille.max(1_200) / 1000).max(50);
        let free = self.friends.iter().filter(|friend| {
            let Some(row) = seen.force(friend.force) else { return false };
            (enough..=HOST).contains(&friend.men)
                && !row.garrison.is_some()
                && seen.mover(friend.force) == Mover::Horse
                && seen.condition(friend.force) >= self.character.rest_below_permille
                && !self.besieges(friend.force)
                && !self.answering.iter().any(|a| a.0 == friend.force)
                && seen.scenario().map.distance(friend.hex, hex) <= REACH / 100
                && seen.travel(Mover::Horse, friend.hex, hex) <= REACH
        });
        free.map(|friend| (friend.men, friend.force)).min().map(|(_, force)| force)
    }

    /// Rides to meet the squad that a force was told off for.
    pub(super) fn answer(&mut self, force: ForceId, here: HexId, now: Stance) -> bool {
        let Some(&(_, hex)) = self.answering.iter().find(|a| a.0 == force) else { return false };
        if now != Stance::Seek {
            self.give(Order::Stance { force, stance: Stance::Seek });
        }
        let scenario = self.seen.scenario();
        let side = self.seen.side();
        let lost = scenario.place_at(hex).filter(|&p| scenario.hostile(side, self.seen.holder(p)));
        if let Some(place) = lost {
            return self.press(force, place) || self.march(force, hex, Pace::Normal);
        }
        here == hex || self.march(force, hex, Pace::Normal)
    }

    /// Whether so small an enemy by an own place is no work for a host.
    pub(super) fn is_below(&self, men: u32, enemy: u32) -> bool {
        men > HOST && enemy <= SQUAD
    }
}

impl ScriptedWeek<'_, '_> {
    /// Where the grass no longer feeds all who share a hex, and no enemy is near, everybody but the
    /// strongest moves to grass of its own within two days; alone on bare ground it moves as well.
    pub(super) fn spread_out(&mut self, force: ForceId, here: HexId) -> bool {
        let seen = self.seen;
        let scenario = seen.scenario();
        if self.enemies_near(here, NEAR) > 0 || !self.is_bare(here) {
            return false;
        }
        let own = |f: &&super::KnownForce| f.hex == here;
        let strongest = self.friends.iter().filter(own).map(|f| (f.men, f.force)).max();
        let together = self.friends.iter().filter(own).count();
        if together > 1 && strongest.is_some_and(|(_, first)| first == force) {
            return false;
        }
        let (map, land) = (&scenario.map, &scenario.derived);
        let free = |hex: HexId| {
            !self.friends.iter().any(|f| f.hex == hex)
                && !self.taken.iter().any(|t| t.0 == hex)
                && self.enemies_near(hex, NEAR) == 0
        };
        // Only to grass that is worth the way; and in a round, so that nobody goes back and forth
        // between two hexes that he has eaten bare: the sides of the sky take turns, by weeks.
        let standing = seen.grass_at_own(here).unwrap_or(0);
        let turn = usize::from(seen.week() / 2) + Self::habit(force, 6) as usize;
        let ahead = |hex: HexId| {
            let side = |turn: usize| map.neighbours[here.index()][turn % 6];
            [side(turn), side(turn + 1)]
                .iter()
                .any(|&way| way.is_some() && map.distance(way, hex) < map.distance(here, hex))
        };
        let better = map
            .nodes
            .iter()
            .copied()
            .filter(|&hex| (1..=2).contains(&map.distance(here, hex)) && ahead(hex) && free(hex))
            .filter(|hex| land.best_grass[hex.index()] > 0 && land.watered[hex.index()])
            .map(|hex| (seen.grass(hex).0, hex))
            .filter(|&(grass, _)| grass > standing * 3 / 2)
            .max_by_key(|&(grass, hex)| (grass, core::cmp::Reverse(hex.0)))
            .map(|(_, hex)| hex);
        let Some(hex) = better else { return false };
        let goes = self.march(force, hex, Pace::WithHerd);
        if goes {
            self.taken.push((hex, seen.men(force)));
        }
        goes
    }

    /// Whether the grass of a hex lasts those who stand there less than a week.
    pub(super) fn is_bare(&self, here: HexId) -> bool {
        let men = self.friends_near(here, 0);
        let day = self.seen.scenario().rules.grass.day_limit_permille.max(1);
        let bites = self.seen.grass_at_own(here).unwrap_or(0) / 1000 * day;
        bites < men * 3
    }
}
