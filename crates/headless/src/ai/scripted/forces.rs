//! What the scripted players do with forces.

use super::{Front, NEAR, ScriptedWeek, food::FARTHEST};
use rules::{
    ids::{ContingentId, ForceId, HexId, LeaderId, PlaceId, Spot},
    map::Mover,
    order::{Forage, Order, Pace, Quarters, Task},
};

/// Days of food below which a siege is broken off to eat.
const SIEGE_FOOD_DAYS: u32 = 5;
/// Dearest way to the help of an own place that is worth nothing, percent of an open hex; and how
/// much dearer for each point of its weight.
const NEIGHBOURS: u32 = 400;
const PER_WEIGHT: u32 = 40;

impl ScriptedWeek<'_, '_> {
    pub(super) fn forces(&mut self) {
        let mut forces: Vec<(u32, ForceId)> = self
            .seen
            .forces()
            .filter(|&f| self.seen.force_hex(f).is_some() || self.in_box(f))
            .map(|f| (self.seen.men(f), f))
            .collect();
        // The strongest choose first; equals by id.
        forces.sort_unstable_by_key(|&(men, f)| (core::cmp::Reverse(men), f));
        self.share_bread(&forces);
        for (men, force) in forces {
            self.force(force, men);
        }
    }

    fn in_box(&self, force: ForceId) -> bool {
        self.seen.force(force).is_some_and(|r| r.spot.as_box().is_some() && r.arrives == 0)
    }

    fn force(&mut self, force: ForceId, men: u32) {
        let Some(row) = self.seen.force(force) else { return };
        let Some(here) = self.seen.force_hex(force) else {
            // Out of the box and into the war, once fit for it.
            let fed = self.seen.food_days(force) >= self.character.food_days;
            if self.starves_off_map(force)
                || fed && self.seen.condition(force) >= self.character.rest_below_permille
            {
                self.advance(force, men, None);
            }
            return;
        };
        if row.garrison.is_some() {
            let many = men > self.character.garrison_men * 2;
            let shut_in = self.seen.siege_days(row.garrison).is_some_and(|days| days > 0);
            if !(many && !shut_in && self.is_hungry(force) && self.seek_food(force, here)) {
                self.keep_garrison(force, row.garrison, here, men);
            }
            return;
        }
        self.feed(force, here, row.forage);
        let enemy = self.enemies_near(here, NEAR);
        let friends = self.friends_near(here, NEAR);
        let stance = self.stance(force, here, friends);
        if stance != row.stance {
            self.give(Order::Stance { force, stance });
        }
        // The house feeds those who were told off for it. Else who starves does not rest: not in
        // quarters, not on a post, not on lean horses.
        if self.take_post(force, here, men)
            || (self.is_hungry(force) && self.seek_food(force, here))
        {
            return;
        }
        if self.keep_post(force, here, men) || self.answer(force, here, row.stance) {
            return;
        }
        if self.must_winter(force, enemy) {
            self.winter(force, here, row.task);
            return;
        }
        // Who lies before a wall holds out longer than who has only to turn aside to eat.
        let besieges = self.besieges(force);
        let least = if besieges { SIEGE_FOOD_DAYS } else { self.character.food_days };
        if self.seen.food_days(force) < least && self.go_and_eat(force, here) {
            return;
        }
        if enemy > friends * 2 && self.fall_back(force, here) {
            return;
        }
        self.leave_garrison_behind(force, here, men);
        if self.seen.condition(force) < self.character.rest_below_permille
            && self.can_rest(force, here)
        {
            if !self.spread_out(force, here) && row.task != Task::Rest {
                self.give(Order::Halt { force });
            }
            return;
        }
        if self.raid(force, here, men) {
            return;
        }
        self.advance(force, men, Some(here));
    }

    /// Wide foraging where little grass stands and no enemy is near.
    fn feed(&mut self, force: ForceId, here: HexId, now: Forage) {
        let mouths = self.seen.men(force) * 3;
        let limit = self.seen.scenario().rules.grass.day_limit_permille.max(1);
        let day = self.seen.grass_at_own(here).unwrap_or(0) / 1000 * limit;
        let safe = self.enemies_near(here, NEAR) == 0;
        let forage = if day < mouths && safe { Forage::Wide } else { Forage::Close };
        if forage != now {
            self.give(Order::Forage { force, forage });
        }
    }

    /// Men told off for a place go into it, however far those who left them have gone.
    fn take_post(&mut self, force: ForceId, here: HexId, men: u32) -> bool {
        let seen = self.seen;
        let scenario = seen.scenario();
        let told_off = force.index() >= scenario.force_names.len();
        let few = told_off && men <= self.character.garrison_men * 2;
        let Some(place) = scenario.place_at(here).filter(|_| few) else { return false };
        let worth = scenario.kind(place).can_be_held && seen.holder(place) == seen.side();
        worth && self.give(Order::Garrison { force, place })
    }

    /// A post that has stood from the start stays where it is, walls or none.
    fn keep_post(&self, force: ForceId, here: HexId, men: u32) -> bool {
        let seen = self.seen;
        let of_old = force.index() < seen.scenario().force_names.len();
        let few = of_old && men <= self.character.garrison_men * 2;
        few && seen.scenario().place_at(here).is_some()
            && seen.force(force).is_some_and(|row| row.task == Task::Rest && !row.leader.is_some())
    }

    /// Who has nothing of his own here to live on cannot wait for spring.
    fn must_winter(&self, force: ForceId, enemy: u32) -> bool {
        if self.is_hungry(force) {
            return false;
        }
        let month = self.month();
        let first = self.character.winter_month;
        let season = first <= 12 && (month >= first || month <= 2);
        season && enemy == 0 && self.seen.condition(force) < 850 && self.has_bread(force)
    }

    fn winter(&mut self, force: ForceId, here: HexId, task: Task) {
        if matches!(task, Task::Winter(_)) {
            return;
        }
        // To the nearest winter ground within a week, if this is none.
        let scenario = self.seen.scenario();
        let mover = self.seen.mover(force);
        let shelter = |h: HexId| scenario.derived.shelter[h.index()];
        let best = scenario
            .map
            .nodes
            .iter()
            .filter(|&&h| shelter(h) > shelter(here) + 150)
            .map(|&h| (self.seen.travel(mover, here, h), h))
            .filter(|&(cost, _)| cost <= 900)
            .min();
        match (best, task) {
            (Some((_, hex)), Task::Rest) => {
                self.march(force, hex, Pace::WithHerd);
            }
            (_, Task::March { .. }) => {}
            _ => {
                self.give(Order::Winter { force, quarters: Quarters::Disperse });
            }
        }
    }

    /// To the own place or larger own force that lies safest within reach.
    fn fall_back(&mut self, force: ForceId, here: HexId) -> bool {
        let seen = self.seen;
        let scenario = seen.scenario();
        let mover = seen.mover(force);
        let own = (0..scenario.places.len())
            .map(PlaceId::at)
            .filter(|&p| seen.holder(p) == seen.side())
            .map(|p| scenario.places[p.index()].hex);
        let hosts = seen.forces().filter(|&f| f != force).filter_map(|f| seen.force_hex(f));
        let best = own
            .chain(hosts)
            .filter(|&hex| hex != here)
            .map(|hex| {
                let danger = self.enemies_near(hex, NEAR);
                let help = self.friends_near(hex, NEAR);
                let fear = danger.saturating_sub(help);
                (fear, seen.travel(mover, here, hex), hex)
            })
            .filter(|&(_, cost, _)| cost <= 3_000)
            .min();
        best.is_some_and(|(_, _, hex)| self.march(force, hex, Pace::Normal))
    }

    /// Leaves men in an important own place without garrison.
    fn leave_garrison_behind(&mut self, force: ForceId, here: HexId, men: u32) {
        let seen = self.seen;
        let scenario = seen.scenario();
        let Some(place) = scenario.place_at(here) else { return };
        let worth = scenario.places[place.index()].importance >= 3
            && scenario.kind(place).can_be_held
            && seen.holder(place) == seen.side();
        let guarded = seen.forces().any(|f| {
            seen.force(f).is_some_and(|r| r.garrison == place || r.task == Task::Garrison(place))
        });
        if !worth || men < self.character.garrison_men * 5 || guarded {
            return;
        }
        // A small force already here goes in; otherwise men are told off.
        let small = seen.forces().find(|&f| {
            f != force
                && seen.force_hex(f) == Some(here)
                && seen.men(f) <= self.character.garrison_men * 2
        });
        if let Some(small) = small {
            self.give(Order::Garrison { force: small, place });
            return;
        }
        let largest: Option<(u32, ContingentId)> =
            seen.contingents(force).iter().map(|(id, row)| (row.men, *id)).max();
        if let Some((have, contingent)) = largest {
            let men = self.character.garrison_men.min(have);
            // They go into garrison: nobody need command them.
            let (to, leader) = (ForceId::NONE, LeaderId::NONE);
            self.give(Order::Detach { contingent, men, to, leader, officer: false });
        }
    }

    /// A garrison stays while its place matters; a large one sends out what is too much.
    fn keep_garrison(&mut self, force: ForceId, place: PlaceId, here: HexId, men: u32) {
        let enemy = self.enemies_near(here, 2);
        let too_much = men > self.character.garrison_men * 12 && enemy == 0;
        if too_much && self.seen.scenario().places[place.index()].importance < 4 {
            self.advance(force, men, Some(here));
        }
    }

    /// Goes for the wanted place that promises most for the way.
    fn advance(&mut self, force: ForceId, men: u32, here: Option<HexId>) {
        let seen = self.seen;
        let scenario = seen.scenario();
        let mover = seen.mover(force);
        let from = here.or_else(|| {
            let id = seen.force(force)?.spot.as_box()?;
            Some(scenario.map.boxes[id.index()].entry)
        });
        let Some(from) = from else { return };
        let task = seen.force(force).map_or(Task::Rest, |row| row.task);
        let mut best: Option<(u64, HexId, PlaceId)> = None;
        for &Front { place, hex, weight, enemy, friends } in &self.fronts {
            let cost = seen.travel(mover, from, hex);
            if cost > FARTHEST && here.is_some() {
                continue;
            }
            let holder = seen.holder(place);
            let sent: u32 = self.taken.iter().filter(|t| t.0 == hex).map(|t| t.1).sum();
            let own = holder == seen.side();
            // Own places draw only those who can help against an enemy near them.
            // The dearer the place, the farther they come: nobody leaves the capital for a ferry.
            if own && cost > NEIGHBOURS + weight * PER_WEIGHT {
                continue;
            }
            let need = if own { enemy } else { enemy.max(200) };
            if own && (enemy == 0 || sent > enemy || self.is_below(men, enemy)) {
                continue;
            }
            let strength = men + sent + friends;
            if u64::from(strength) * 1000
                < u64::from(need) * u64::from(self.character.odds_permille)
            {
                continue;
            }
            let crowd = if sent > need * 3 { 4 } else { 1 };
            let mut value = u64::from(weight) * 100_000 / (u64::from(cost) + 800) / crowd;
            // What was begun is carried through unless something far better turns up.
            let begun = match task {
                Task::March { to, .. } => to == Spot::hex(hex),
                Task::Besiege { place: now, .. } => now == place,
                _ => false,
            };
            if begun {
                value *= 2;
            }
            if best.is_none_or(|(most, at, _)| {
                (value, core::cmp::Reverse(hex.0)) > (most, core::cmp::Reverse(at.0))
            }) {
                best = Some((value, hex, place));
            }
        }
        match best {
            Some((_, hex, place)) => {
                self.taken.push((hex, men));
                let hostile = seen.scenario().hostile(seen.side(), seen.holder(place));
                if !(hostile && here.is_some() && self.press(force, place)) {
                    self.march(force, hex, self.character.pace);
                }
            }
            None => self.gather(force, men, from, mover),
        }
    }

    /// Nothing to go for: join the nearest larger own force within two weeks.
    fn gather(&mut self, force: ForceId, men: u32, from: HexId, mover: Mover) {
        let seen = self.seen;
        let best = seen
            .forces()
            .filter(|&f| f != force && seen.men(f) > men)
            .filter(|&f| seen.force(f).is_some_and(|r| !r.garrison.is_some()))
            .filter_map(|f| seen.force_hex(f).map(|hex| (seen.travel(mover, from, hex), hex, f)))
            .filter(|&(cost, _, _)| cost <= 3_000)
            .min();
        if seen.force_hex(force) == Some(from) && self.spread_out(force, from) {
            return;
        }
        let Some((cost, hex, host)) = best else { return };
        // Some join for good, some camp nearby: an army of one body starves.
        if cost < 200 && Self::habit(force, 2) == 0 && men < 1_500 {
            self.give(Order::Merge { force, into: host });
        } else if cost > 400 {
            self.march(force, hex, self.character.pace);
        }
    }

    /// Orders a march to a hex unless the force is already on it.
    pub(super) fn march(&mut self, force: ForceId, hex: HexId, pace: Pace) -> bool {
        self.march_to(force, Spot::hex(hex), pace)
    }

    pub(super) fn march_to(&mut self, force: ForceId, to: Spot, pace: Pace) -> bool {
        let Some(row) = self.seen.force(force) else { return false };
        if let Task::March { to: now, pace: at, .. } = row.task
            && now == to
            && at == pace
        {
            return true;
        }
        if row.spot == to {
            return false;
        }
        self.give(Order::March { force, to, via: [HexId::NONE; 2], pace })
    }
}
