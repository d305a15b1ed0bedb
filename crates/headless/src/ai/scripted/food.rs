//! How the scripted players keep their forces from hunger: what towns and camps can give in a
//! week, who lives on it already, and where those go who have less than a week's food in sight.
//!
//! The strongest are served first, so that not all go to one granary. Deliberately absent: what
//! convoys will bring, which is in the train once it has come.

use super::{NEAR, ScriptedWeek};
use rules::{
    ids::{BoxId, ForceId, HexId, PlaceId, Spot},
    order::{Order, Pace, Task},
};

/// Farthest goal a force sets out for, percent of an open hex (a month's march with herds).
pub(super) const FARTHEST: u32 = 7_000;
/// Days of food below which a force looks whether its place feeds it.
const HUNGRY_DAYS: u32 = 7;
/// Days of food below which everything else waits, also for those who lie before a wall.
const STARVING_DAYS: u32 = 3;
/// Share of the rations from which a place feeds a force, permille.
const FEEDS_PERMILLE: u32 = 700;
/// Share below which nobody goes for it, permille.
const WORTH_PERMILLE: u32 = 250;
/// How often the days of food with which a force still marches it needs to rest its horses where its
/// side has no bread: it has to come as far afterwards.
const REST_ON: u32 = 2;
/// Days of a force's food that a granary must hold to be bread for it at all.
const FEEDING_DAYS: u32 = 20;
/// Days of a week.
const WEEK: u32 = 7;

/// Somebody of the side who can feed forces.
#[derive(Clone, Copy)]
pub(super) struct BreadGiver {
    hex: HexId,
    /// How far it gives, hexes.
    reach: u32,
    /// What it can still give this week, man-days.
    week: u32,
}

impl ScriptedWeek<'_, '_> {
    /// Tells what each own place and camp can give in a week, and lets those who lie by it, or are
    /// on the way to it, have their share: the strongest first.
    pub(super) fn share_bread(&mut self, forces: &[(u32, ForceId)]) {
        let seen = self.seen;
        let scenario = seen.scenario();
        let rules = &scenario.rules;
        let towns = (0..scenario.places.len()).map(PlaceId::at).filter_map(|p| {
            let row = seen.place(p).filter(|row| row.siege_days == 0)?;
            let fixed = &scenario.places[p.index()];
            let kept = seen.kept_back(p)?;
            let day = (row.granary / 1000).saturating_mul(rules.food.granary_day_permille);
            let week = day.saturating_mul(WEEK).min(row.granary.saturating_sub(kept));
            Some(BreadGiver { hex: fixed.hex, reach: 0, week })
        });
        let camps = seen.camps().filter_map(|c| {
            let (row, hex) = (seen.camp(c)?, seen.camp_hex(c)?);
            let rich = row.sheep >= row.households.saturating_mul(rules.food.camp_gift_floor_sheep);
            let sheep = (row.sheep / 1000).saturating_mul(rules.food.camp_gift_permille_per_week);
            let week = if rich { sheep.saturating_mul(rules.food.man_days_per_sheep) } else { 0 };
            Some(BreadGiver { hex, reach: rules.food.camp_reach_hexes, week })
        });
        self.bread = towns.chain(camps).filter(|giver| giver.week > 0).collect();
        for &(men, force) in forces {
            let Some(row) = seen.force(force) else { continue };
            let goal = match row.task {
                Task::March { to, .. } => to.as_hex(),
                _ => seen.force_hex(force),
            };
            let Some(goal) = goal else { continue };
            let house = row.garrison.some().map_or(0, |place| self.kept_house(place, men));
            let got = self.take_bread(goal, (men * WEEK).saturating_sub(house));
            self.fed.push((force, house + got));
        }
    }

    /// What a garrison eats of its own granary in a week as of the house, man-days.
    fn kept_house(&self, place: PlaceId, men: u32) -> u32 {
        let home = self.seen.scenario().keeps_house_for(place);
        let granary = self.seen.place(place).map_or(0, |row| row.granary);
        (home.min(men) * WEEK).min(granary)
    }

    /// What those who give to a hex can still give, at most `need`; nobody else gets it.
    fn take_bread(&mut self, hex: HexId, need: u32) -> u32 {
        let map = &self.seen.scenario().map;
        let mut got = 0;
        for giver in &mut self.bread {
            if map.distance(giver.hex, hex) <= giver.reach {
                let gives = giver.week.min(need - got);
                giver.week -= gives;
                got += gives;
            }
        }
        got
    }

    /// What a force gets where it lies or goes this week, permille of its rations.
    fn fed_permille(&self, force: ForceId) -> u32 {
        let need = (self.seen.men(force) * WEEK).max(1);
        let got = self.fed.iter().find(|fed| fed.0 == force).map_or(0, |fed| fed.1);
        (u64::from(got) * 1000 / u64::from(need)) as u32
    }

    /// Whether a force has less than a week's food in sight: in train and herd, and where it lies.
    pub(super) fn is_hungry(&self, force: ForceId) -> bool {
        let least = if self.besieges(force) { STARVING_DAYS } else { HUNGRY_DAYS };
        self.seen.food_days(force) < least && self.fed_permille(force) < FEEDS_PERMILLE
    }

    /// Goes where there is food, by days of march: to an own granary or camp with beasts that others
    /// do not eat up, else home. Whoever can do neither lets his levies go.
    pub(super) fn seek_food(&mut self, force: ForceId, here: HexId) -> bool {
        if self.go_and_eat(force, here) || self.go_home(force, here) {
            return true;
        }
        if self.seen.food_days(force) == 0 && self.fed_permille(force) < WORTH_PERMILLE {
            for (contingent, row) in self.seen.contingents(force) {
                self.give(Order::Release { contingent, men: row.men.div_ceil(2) });
            }
        }
        false
    }

    /// To the nearest own place or camp that can feed the force, else to the one that can feed the
    /// most of it, if that is more than it has here.
    pub(super) fn go_and_eat(&mut self, force: ForceId, here: HexId) -> bool {
        let seen = self.seen;
        let need = (seen.men(force) * WEEK).max(1);
        let now = self.fed_permille(force);
        if now >= FEEDS_PERMILLE {
            return matches!(seen.force(force).map(|row| row.task), Some(Task::March { .. }))
                || self.stay(force);
        }
        let (map, mover) = (&seen.scenario().map, seen.mover(force));
        let men = seen.men(force);
        // Who can be fed in full comes first, then the nearest; of the others who gives most.
        let best = self
            .bread
            .iter()
            .filter(|giver| map.distance(giver.hex, here) <= FARTHEST / 100 * 2)
            .filter_map(|giver| {
                let near = self.bread.iter().filter(|b| map.distance(b.hex, giver.hex) <= b.reach);
                let week = near.map(|b| b.week).fold(0, u32::saturating_add);
                let share = (u64::from(week) * 1000 / u64::from(need)) as u32;
                let full = share >= FEEDS_PERMILLE;
                let worth = full || share >= WORTH_PERMILLE.max(now * 3 / 2);
                let cost = seen.travel(mover, here, giver.hex);
                let cost = self.as_begun(force, Spot::hex(giver.hex), cost);
                let safe =
                    self.enemies_near(giver.hex, NEAR) <= men + self.friends_near(giver.hex, NEAR);
                let rank = if full { cost } else { 1000 - share.min(1000) };
                (worth && safe && cost <= FARTHEST).then_some((!full, rank, giver.hex))
            })
            .min();
        let Some((_, _, hex)) = best else { return false };
        let goes = hex == here || self.march(force, hex, self.hungry_pace(force));
        if goes {
            let got = self.take_bread(hex, need);
            self.fed.iter_mut().filter(|fed| fed.0 == force).for_each(|fed| fed.1 += got);
        }
        goes
    }

    /// A way that has been begun counts as half of it: nobody turns back and forth.
    fn as_begun(&self, force: ForceId, goal: Spot, cost: u32) -> u32 {
        let task = self.seen.force(force).map(|row| row.task);
        let begun = matches!(task, Some(Task::March { to, .. }) if to == goal);
        if begun { cost / 2 } else { cost }
    }

    /// With a herd as it walks, without one as men and horses can.
    fn hungry_pace(&self, force: ForceId) -> Pace {
        let herd = self.seen.force(force).is_some_and(|row| row.sheep > 0);
        if herd { Pace::WithHerd } else { Pace::Normal }
    }

    /// Stays where there is food.
    fn stay(&mut self, force: ForceId) -> bool {
        let lies = self.seen.force(force).is_some_and(|row| {
            matches!(row.task, Task::Rest | Task::Winter(_)) || row.garrison.is_some()
        });
        lies || self.give(Order::Halt { force })
    }

    /// Whether lean horses can be rested: with bread for it, or where the side has some at all. An
    /// army far from home that has neither would rest until it starves, and on bare ground no horse
    /// gets fatter: it rides for the enemy's.
    pub(super) fn can_rest(&self, force: ForceId, here: HexId) -> bool {
        if self.is_hungry(force) {
            return false;
        }
        let enough = self.seen.food_days(force) >= self.character.food_days * REST_ON;
        self.has_bread(force) || (enough && !self.is_bare(here))
    }

    /// Whether the side has on the map, however far, a camp or a place that could feed the force.
    pub(super) fn has_bread(&self, force: ForceId) -> bool {
        let seen = self.seen;
        let camps = seen.camps().any(|camp| seen.camp_hex(camp).is_some());
        let men = seen.men(force);
        let feeds =
            |p| seen.place(p).is_some_and(|row| row.granary > men.saturating_mul(FEEDING_DAYS));
        camps || (0..seen.scenario().places.len()).map(PlaceId::at).any(feeds)
    }

    /// With nothing to eat and nothing near: home off the map, where bread is enough for those who are
    /// there, or to the seat of the side. Who has no bread of his own does not go past the enemy's, if
    /// he can take it.
    fn go_home(&mut self, force: ForceId, here: HexId) -> bool {
        let seen = self.seen;
        let scenario = seen.scenario();
        let (mover, side) = (seen.mover(force), seen.side());
        let homes = scenario.map.boxes.iter().enumerate().filter(|(_, b)| b.owner == side);
        let best = homes
            .filter(|(i, b)| b.bread_man_days >= self.mouths_in(BoxId::at(*i), force) * WEEK)
            .map(|(i, b)| {
                let home = BoxId::at(i);
                let cost =
                    self.as_begun(force, Spot::off_map(home), seen.travel(mover, here, b.entry));
                (cost, b.entry.0, home)
            })
            .min();
        let prize = if self.has_bread(force) { None } else { self.nearest_prize(force, here) };
        let Some((cost, _, home)) = best else { return false };
        cost <= (FARTHEST * 2).min(prize.unwrap_or(u32::MAX))
            && self.march_to(force, Spot::off_map(home), self.hungry_pace(force))
    }

    /// Own men off the map in a country, with those who are on the way there and one more force.
    fn mouths_in(&self, home: BoxId, with: ForceId) -> u32 {
        let seen = self.seen;
        let there = |f: &ForceId| {
            let Some(row) = seen.force(*f) else { return false };
            let goes = matches!(row.task, Task::March { to, .. } if to.as_box() == Some(home));
            *f == with || goes || (row.spot.as_box() == Some(home) && row.arrives == 0)
        };
        seen.forces().filter(there).map(|f| seen.men(f)).sum()
    }

    /// Whether a country off the map has too little bread for those who wait there.
    pub(super) fn starves_off_map(&self, force: ForceId) -> bool {
        let home = self.seen.force(force).and_then(|row| row.spot.as_box());
        home.is_some_and(|home| {
            let bread = self.seen.scenario().map.boxes[home.index()].bread_man_days;
            self.seen.food_days(force) < STARVING_DAYS
                && u64::from(bread) * 1000
                    < u64::from(self.mouths_in(home, force) * WEEK) * u64::from(FEEDS_PERMILLE)
        })
    }

    /// How far the nearest enemy place is that the force can go for by the odds.
    fn nearest_prize(&self, force: ForceId, here: HexId) -> Option<u32> {
        let seen = self.seen;
        let (men, mover) = (seen.men(force), seen.mover(force));
        let enough = |front: &&super::Front| {
            let strength = u64::from(men + front.friends) * 1000;
            let need = u64::from(front.enemy.max(200));
            strength >= need * u64::from(self.character.odds_permille)
        };
        let hostile =
            |front: &&super::Front| seen.scenario().hostile(seen.side(), seen.holder(front.place));
        let prizes = self.fronts.iter().filter(hostile).filter(enough);
        prizes.map(|front| seen.travel(mover, here, front.hex)).min()
    }
}
