//! How the scripted players fight: sieges, raids, when to seek battle; and what they answer to
//! the scenario's events.

use super::{NEAR, ScriptedWeek};
use rules::{
    event::Body,
    ids::{CampId, ForceId, HexId, PlaceId},
    order::{Order, SiegeWay, Stance, Task},
    scripted_event::NO_CHOICE,
};

/// Fewest men that ride on a raid.
const RAIDERS: u32 = 150;
/// Most men that do, however many kibitkas there are: an army has towns to take.
const RAID_HOST: u32 = 5_000;

impl ScriptedWeek<'_, '_> {
    /// Answers what stands open, as the scenario says that such a one would.
    pub(super) fn answers(&mut self) {
        let seen = self.seen;
        for (scripted_event, open) in seen.open_scripted_events() {
            let fixed = &seen.scenario().scripted_events[scripted_event.index()];
            let choice = if self.character.bold { fixed.bold } else { fixed.cautious };
            if choice != NO_CHOICE && open.contains(&choice) {
                self.give(Order::Answer { scripted_event, choice });
            }
        }
    }

    /// Goes for an enemy place: by ladder where the chances are good, by talk where somebody
    /// inside may open, else by hunger.
    pub(super) fn press(&mut self, force: ForceId, place: PlaceId) -> bool {
        let seen = self.seen;
        let chance = |way| seen.siege_odds(force, place, way).map(|odds| odds.week_permille);
        let storm = seen.siege_odds(force, place, SiegeWay::Storm);
        let least = self.character.storm_permille.max(1);
        let storm = storm.is_some_and(|odds| odds.chance_permille >= least);
        let way = if storm {
            SiegeWay::Storm
        } else if chance(SiegeWay::Parley) > chance(SiegeWay::Blockade) {
            SiegeWay::Parley
        } else {
            SiegeWay::Blockade
        };
        match seen.force(force).map(|row| row.task) {
            Some(Task::Besiege { place: now, way: how }) if now == place && how == way => true,
            _ => self.give(Order::Besiege { force, place, way }),
        }
    }

    /// Whether a force lies before an enemy place, or is on the way to.
    pub(super) fn besieges(&self, force: ForceId) -> bool {
        let task = self.seen.force(force).map(|row| row.task);
        matches!(task, Some(Task::Besiege { place, .. })
            if self.seen.scenario().hostile(self.seen.side(), self.seen.holder(place)))
    }

    /// How to meet the enemies near: by the chances of a battle with the nearest.
    pub(super) fn stance(&self, force: ForceId, here: HexId, friends: u32) -> Stance {
        let map = &self.seen.scenario().map;
        let near = self.enemies.iter().filter(|e| map.distance(e.hex, here) <= NEAR);
        let Some(nearest) = near.min_by_key(|e| (map.distance(e.hex, here), e.force)) else {
            return Stance::Hold;
        };
        let together: Vec<ForceId> = core::iter::once(force)
            .chain(self.friends.iter().filter(|f| f.hex == here).map(|f| f.force))
            .filter(|&f| f == force || !self.in_walls(f))
            .collect();
        let Some(odds) = self.seen.battle_odds(&together, nearest.force) else {
            return Stance::Hold;
        };
        let win = u32::from(odds.win);
        if win >= self.character.win_permille {
            Stance::Seek
        } else if win < 250 && friends < odds.enemy_men * 2 {
            Stance::Evade
        } else {
            Stance::Entrench
        }
    }

    fn in_walls(&self, force: ForceId) -> bool {
        self.seen.force(force).is_some_and(|row| row.garrison.is_some())
    }

    /// Rides after the enemy camp group that promises most for the way, of those that are known,
    /// weaker and worth so many hunters; one that is hunted already is not let go, and one that
    /// another force hunts comes last.
    pub(super) fn raid(&mut self, force: ForceId, here: HexId, men: u32) -> bool {
        let seen = self.seen;
        if self.character.raid_hexes == 0 || !(RAIDERS..=RAID_HOST).contains(&men) {
            return false;
        }
        let scenario = seen.scenario();
        let hunted = match seen.force(force).map(|row| row.task) {
            Some(Task::Raid(camp)) => Some(camp),
            _ => None,
        };
        let per_100 = scenario.rules.camps.fighters_per_100;
        let worth = |households: u32| households * self.character.hunters_per_100 / 100;
        let prey: Option<(bool, bool, core::cmp::Reverse<u32>, CampId)> = seen
            .known()
            .filter_map(|enemy| match enemy.body {
                Body::Camp(camp) if scenario.hostile(seen.side(), enemy.side) => {
                    let hex = enemy.contact.spot.as_hex()?;
                    let away = scenario.map.distance(here, hex);
                    let fresh = enemy.contact.confidence >= 400;
                    let within = away <= self.character.raid_hexes;
                    let households = enemy.contact.estimate;
                    if !fresh || !within || men > worth(households) {
                        return None;
                    }
                    let home = households * per_100 / 100;
                    let against = home / 2 + self.enemies_near(hex, 1);
                    let enough = men * 1000 >= against * self.character.odds_permille;
                    let value = core::cmp::Reverse(households * 100 / (away + 2));
                    let others = self.hunted.contains(&camp);
                    enough.then_some((others, hunted != Some(camp), value, camp))
                }
                _ => None,
            })
            .min();
        let Some((_, fresh, _, camp)) = prey else { return false };
        let rides = !fresh || self.give(Order::Raid { force, camp });
        if rides {
            self.hunted.push(camp);
        }
        rides
    }
}
