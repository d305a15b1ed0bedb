//! What the players of the pool share: a week in which a character of the scripted players says what
//! every body would do, and a manner that tells some forces otherwise.
//!
//! A manner speaks only to those who are ready: in the field, commanded, fed and on horses that carry.
//! All others, camps, levies and answers are left to the character.

use super::{
    super::{
        Memoryless,
        scripted::{Character, Scripted},
    },
    country::NEAR,
};
use rules::{
    event::Body,
    ids::{ForceId, HexId, PlaceId, Spot},
    observe::Observation,
    order::{Order, Pace, SiegeWay, Stance, Task},
    state::ForceRow,
};

/// Days of food below which a siege is broken off to eat.
const SIEGE_FOOD_DAYS: u32 = 5;
/// Days of food with which those whom convoys reach at rest set out again.
const FULL_DAYS: u32 = 12;
/// Confidence below which a contact is too old, permille.
const STALE: u16 = 300;
/// How near a place those stand who storm it together, hexes.
const BEFORE: u32 = 1;

/// A body on the map: one's own exactly, an enemy's by report.
#[derive(Clone, Copy)]
pub(super) struct PoolBody {
    pub(super) force: ForceId,
    pub(super) hex: HexId,
    pub(super) men: u32,
}

/// Whether a force has so little food that it may ride for the enemy's, whatever its manner.
pub(super) fn is_starving(seen: &Observation<'_>, order: &Order) -> bool {
    order.tasked().is_some_and(|force| seen.food_days(force) < SIEGE_FOOD_DAYS)
}

/// A week's planning.
pub(super) struct PoolWeek<'a> {
    pub(super) seen: &'a Observation<'a>,
    character: Character,
    /// Known enemy forces whose contact is fresh enough.
    pub(super) enemies: Vec<PoolBody>,
    /// Own forces on the map.
    pub(super) own: Vec<PoolBody>,
    /// Orders that are still riding.
    riding: Vec<Order>,
    /// What the character would order.
    usual: Vec<Order>,
    /// What the manner orders.
    wanted: Vec<Order>,
    /// Forces whose task the manner has settled.
    told: Vec<ForceId>,
    /// Forces whose stance it has settled.
    stances: Vec<ForceId>,
}

impl<'a> PoolWeek<'a> {
    pub(super) fn open(seen: &'a Observation<'a>, character: Character) -> Self {
        let mut usual = Vec::new();
        Scripted::new(character).orders(seen, &mut usual);
        let enemies = seen
            .enemy_forces()
            .filter(|(enemy, _)| enemy.contact.confidence >= STALE)
            .filter_map(|(enemy, hex)| match enemy.body {
                Body::Force(force) => Some(PoolBody { force, hex, men: enemy.contact.estimate }),
                Body::Camp(_) => None,
            })
            .collect();
        let own =
            |force| seen.force_hex(force).map(|hex| PoolBody { force, hex, men: seen.men(force) });
        let mut week = Self {
            seen,
            character,
            enemies,
            own: seen.forces().filter_map(own).collect(),
            riding: seen.orders_on_the_way().into_iter().map(|(_, order)| order).collect(),
            usual,
            wanted: Vec::new(),
            told: Vec::new(),
            stances: Vec::new(),
        };
        let filling = week.own.iter().filter(|body| week.fills_up(body));
        week.told = filling.map(|body| body.force).collect();
        week
    }

    /// Gives the week's orders: the character's to those of whom the manner has said nothing, if they
    /// fit it, and the manner's own.
    pub(super) fn close(self, fits: impl Fn(&Order) -> bool, orders: &mut Vec<Order>) {
        let seen = self.seen;
        let mut left_behind: Vec<Option<HexId>> = Vec::new();
        for order in &self.usual {
            let told = order.tasked().is_some_and(|force| self.told.contains(&force));
            let stands =
                matches!(order, Order::Stance { force, .. } if self.stances.contains(force));
            // Of those who stand together one leaves men behind, not each of them.
            let again = matches!(order, Order::Detach { .. }) && {
                let hex = seen.body_of(order).and_then(|body| match body {
                    Body::Force(force) => seen.force_hex(force),
                    Body::Camp(_) => None,
                });
                let again = left_behind.contains(&hex);
                left_behind.push(hex);
                again
            };
            if !told && !stands && !again && fits(order) {
                orders.push(*order);
            }
        }
        orders.extend(self.wanted);
    }

    /// Own forces that can be told something, the strongest first.
    pub(super) fn ready(&self) -> Vec<PoolBody> {
        let mut ready: Vec<PoolBody> =
            self.own.iter().copied().filter(|body| self.is_ready(body)).collect();
        ready.sort_unstable_by_key(|body| (core::cmp::Reverse(body.men), body.force));
        ready
    }

    fn is_ready(&self, body: &PoolBody) -> bool {
        let Some(row) = self.seen.force(body.force) else { return false };
        let besieges = self.besieges(body.force).is_some();
        let fit = besieges || self.seen.condition(body.force) >= self.character.rest_below_permille;
        let led = row.officer || row.leader.is_some();
        let least = if besieges { SIEGE_FOOD_DAYS } else { self.character.food_days };
        led && fit
            && !row.garrison.is_some()
            && !self.is_post(body, &row)
            && !self.is_told(body.force)
            && self.seen.food_days(body.force) >= least
    }

    /// A small body without a name that has stood at a place from the start keeps it.
    fn is_post(&self, body: &PoolBody, row: &ForceRow) -> bool {
        !self.was_split_off(body.force)
            && body.men <= self.character.garrison_men * 2
            && !row.leader.is_some()
            && row.task == Task::Rest
            && self.seen.scenario().place_at(body.hex).is_some()
    }

    /// Whether a body was formed in play.
    pub(super) fn was_split_off(&self, force: ForceId) -> bool {
        force.index() >= self.seen.scenario().force_names.len()
    }

    /// Whether a force rests where convoys fill its train: it stays until they have, or for three weeks
    /// of four where they never do.
    fn fills_up(&self, body: &PoolBody) -> bool {
        let rests = matches!(self.task(body.force), Task::Rest | Task::Winter(_));
        let filled = self.seen.force(body.force).is_some_and(|row| row.convoys > body.men);
        let waits = (self.seen.week() + body.force.0) % 4 > 0;
        let days = self.seen.food_days(body.force);
        let low = (SIEGE_FOOD_DAYS..FULL_DAYS).contains(&days);
        rests && filled && waits && low && self.enemies_near(body.hex, NEAR) == 0
    }

    /// What a force does, or will do once the orders on the way are there.
    pub(super) fn task(&self, force: ForceId) -> Task {
        let riding = self.riding.iter().rev().find(|order| order.tasked() == Some(force));
        match riding {
            Some(order) => Task::ordered(order).unwrap_or_default(),
            None => self.seen.force(force).map_or(Task::Rest, |row| row.task),
        }
    }

    /// The enemy place that a force lies before or is on the way to besiege.
    pub(super) fn besieges(&self, force: ForceId) -> Option<PlaceId> {
        let Task::Besiege { place, .. } = self.task(force) else { return None };
        self.is_hostile(place).then_some(place)
    }

    /// Whether the character would send a force to an own place near which an enemy is.
    pub(super) fn is_called_to_help(&self, force: ForceId) -> bool {
        let marches = |order: &Order| match order {
            Order::March { force: who, to, .. } if *who == force => to.as_hex(),
            _ => None,
        };
        let under_way = match self.task(force) {
            Task::March { to, .. } => to.as_hex(),
            _ => None,
        };
        let goal = self.usual.iter().find_map(marches).or(under_way);
        goal.is_some_and(|hex| {
            let own = |place| self.seen.holder(place) == self.seen.side();
            self.enemies_near(hex, NEAR) > 0 && self.seen.scenario().places_at(hex).any(own)
        })
    }

    /// Gives an order if it is legal, and neither riding nor given already.
    pub(super) fn give(&mut self, order: Order) -> bool {
        let fresh = !self.riding.contains(&order) && !self.wanted.contains(&order);
        let legal = fresh && self.seen.check(&order).is_ok();
        if legal {
            self.wanted.push(order);
        }
        legal
    }

    /// Sees to it that a force does what an order tells it: nothing is sent if it does so already, or
    /// will. Whether it will do so; if not, the character decides.
    pub(super) fn tell(&mut self, force: ForceId, order: Order) -> bool {
        let now = self.task(force);
        let does = match Task::ordered(&order) {
            Some(task) => now == task,
            None => matches!(now, Task::Rest | Task::Garrison(_) | Task::Winter(_)),
        };
        let done = does || self.give(order);
        if done && !self.told.contains(&force) {
            self.told.push(force);
        }
        done
    }

    /// Whether the manner has settled what a force does.
    pub(super) fn is_told(&self, force: ForceId) -> bool {
        self.told.contains(&force)
    }

    /// Keeps a force where it is.
    pub(super) fn hold(&mut self, force: ForceId) -> bool {
        self.tell(force, Order::Halt { force })
    }

    /// Sends a force to a hex.
    pub(super) fn march(&mut self, body: &PoolBody, hex: HexId) -> bool {
        let force = body.force;
        if body.hex == hex {
            return self.hold(force);
        }
        let herd = self.seen.force(force).is_some_and(|row| row.sheep > 0);
        let near = self.enemies_near(body.hex, NEAR) > 0;
        let pace = if herd && !near { Pace::WithHerd } else { Pace::Normal };
        // Who is under way to it does not change his pace from week to week.
        if matches!(self.task(force), Task::March { to, .. } if to == Spot::hex(hex)) {
            self.told.push(force);
            return true;
        }
        let (to, via) = (Spot::hex(hex), [HexId::NONE; 2]);
        self.tell(force, Order::March { force, to, via, pace })
    }

    /// Sets how a force meets the enemy.
    pub(super) fn stand(&mut self, force: ForceId, stance: Stance) {
        let has = self.seen.force(force).is_some_and(|row| row.stance == stance);
        if has || self.give(Order::Stance { force, stance }) {
            self.stances.push(force);
        }
    }

    /// Sends a force of a party before an enemy place: by ladder where those who are there have good
    /// chances, by talk where somebody inside may open, else by hunger.
    pub(super) fn besiege(&mut self, force: ForceId, place: PlaceId, party: &[ForceId]) -> bool {
        let way = self.siege_way(place, party);
        let order = |way| Order::Besiege { force, place, way };
        self.tell(force, order(way)) || self.tell(force, order(SiegeWay::Blockade))
    }

    fn siege_way(&self, place: PlaceId, party: &[ForceId]) -> SiegeWay {
        let seen = self.seen;
        let hex = seen.scenario().places[place.index()].hex;
        let there = |force: &&ForceId| {
            seen.force_hex(**force).is_some_and(|at| self.away(at, hex) <= BEFORE)
        };
        let there: Vec<ForceId> = party.iter().filter(there).copied().collect();
        let odds = |way| seen.joint_siege_odds(&there, place, way);
        let week = |way| odds(way).map(|odds| odds.week_permille);
        let least = self.character.storm_permille;
        if odds(SiegeWay::Storm).is_some_and(|odds| odds.chance_permille >= least) {
            SiegeWay::Storm
        } else if week(SiegeWay::Parley) > week(SiegeWay::Blockade) {
            SiegeWay::Parley
        } else {
            SiegeWay::Blockade
        }
    }
}
