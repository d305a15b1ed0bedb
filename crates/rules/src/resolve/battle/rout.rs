//! The end of a battle: flight, pursuit, drowning, and what is left to the victor.

use super::{Battle, Party, Unit, narrow};
use crate::{
    event::{BattleEvent, Cause, FlightWay, OrganisationEvent, Phase, Sink},
    hex::Direction,
    ids::{CampId, ContingentId, ForceId, HexId, PlaceId, Spot},
    map::Crossing,
    num,
    order::{Pace, Task},
    resolve::Turn,
    ruleset::CombatRules,
};

/// Most of a beaten body that is lost in flight, permille: somebody always gets away.
const ALL_BUT_A_FEW: u32 = 990;

/// Where a beaten force goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flight {
    /// Back through the gate it came from.
    Back,
    /// Into a place of its own where it stands.
    Behind(PlaceId),
    /// To a neighbouring hex.
    Away(HexId, Crossing),
    /// Nowhere: it is surrounded.
    Nowhere,
}

/// What a contingent loses in flight.
pub(super) struct Toll {
    contingent: ContingentId,
    /// Men it had.
    had: u32,
    killed: u32,
    captured: u32,
    drowned: u32,
    /// Part that rode, permille.
    riders: u32,
}

impl Flight {
    /// As it is told.
    const fn way(self) -> FlightWay {
        match self {
            Self::Back | Self::Behind(_) => FlightWay::Gate,
            Self::Away(_, Crossing::Swim) => FlightWay::River,
            Self::Away(_, Crossing::Torrent) => FlightWay::Flood,
            Self::Away(..) => FlightWay::Away,
            Self::Nowhere => FlightWay::Surrounded,
        }
    }
}

impl Toll {
    /// What men in flight lose: the part and the die by which they are overtaken, and the part
    /// and the die by which they drown.
    pub(super) fn of(
        rules: &CombatRules,
        unit: &Unit,
        had: u32,
        (rate, die): (u32, u32),
        (drown, drown_die): (u32, u32),
    ) -> Self {
        let lost = num::permille_rolled(unit.men, rate, die).min(unit.men);
        let captured = num::permille(lost, rules.captured_permille);
        let left = unit.men - lost;
        let drowned = num::permille_rolled(left, drown, drown_die).min(left);
        let (contingent, killed, riders) = (unit.contingent, lost - captured, unit.riders);
        Self { contingent, had, killed, captured, drowned, riders }
    }

    /// Men lost in all.
    pub(super) const fn men(&self) -> u32 {
        self.killed + self.captured + self.drowned
    }
}

/// The rate of loss of a force in flight, permille.
pub(super) fn rate_for(rules: &CombatRules, burdened: bool, flight: Flight, rate: u32) -> u32 {
    let rate = if burdened { num::permille(rate, rules.burden_permille) } else { rate };
    let rate = match flight.way() {
        FlightWay::Gate => num::permille(rate, rules.gate_permille),
        FlightWay::Surrounded => num::permille(rate, rules.trapped_permille),
        FlightWay::Away | FlightWay::River | FlightWay::Flood => rate,
    };
    rate.min(ALL_BUT_A_FEW)
}

impl<S: Sink> Turn<'_, S> {
    /// The beaten flee and are pursued.
    pub(super) fn rout(&mut self, b: &mut Battle, loser: usize) {
        let rules = &self.scenario.rules.combat;
        let winner = 1 - loser;
        let rate = self.open_pursuit(b, loser);
        let flights: Vec<Flight> =
            b.sides[loser].forces.iter().map(|&f| self.flight(b, winner, f)).collect();
        let tolls = self.tolls(b, loser, &flights, rate.0);
        let lost = tolls.iter().map(Toll::men).sum();
        let shaken = rules.rout_permille.min(1000);
        self.put(BattleEvent::BattlePhase {
            battle: b.id,
            phase: Phase::Pursuit,
            side: b.sides[loser].side,
            strength: rate.1,
            lost,
            cohesion_lost: shaken as u16,
        });
        let taker = self.taker(&b.sides[winner]);
        for toll in &tolls {
            self.pay(toll, taker);
            b.sides[loser].lose_in_flight(toll.contingent, toll.men());
        }
        b.sides[loser].shake(|_| shaken);
        for unit in &b.sides[loser].units {
            self.set_cohesion(unit);
        }
        self.cheer(&mut b.sides[winner]);
        self.tell_hearts(b, Phase::Pursuit);
        let by = if winner == 0 { b.attacker } else { b.defender };
        for (i, flight) in flights.into_iter().enumerate() {
            self.flee(b.sides[loser].forces[i], by, flight, taker);
        }
    }

    /// The victor's part of the pursuit; the rate of loss it brings, permille, and what the
    /// beaten have against it.
    fn open_pursuit(&mut self, b: &mut Battle, loser: usize) -> (u32, crate::event::Strength) {
        let rules = &self.scenario.rules.combat;
        let winner = 1 - loser;
        let mut brought = |i: usize| {
            let luck = b.luck(rules, i);
            b.sides[i].strength(rules, Phase::Pursuit, 0, luck)
        };
        let (chase, flight) = (brought(winner), brought(loser));
        if S::WANTS {
            self.tell_arms(b, winner, Phase::Pursuit);
            self.tell_arms(b, loser, Phase::Pursuit);
        }
        self.put(BattleEvent::BattlePhase {
            battle: b.id,
            phase: Phase::Pursuit,
            side: b.sides[winner].side,
            strength: chase,
            lost: 0,
            cohesion_lost: 0,
        });
        let odds = num::ratio(1000, chase.power(), flight.power().max(1));
        // However great the odds, the chase can go well or badly.
        let most = num::ratio(rules.pursuit_odds_permille, chase.luck.into(), flight.luck.into());
        let rate = num::permille(rules.pursuit_permille, odds.min(most));
        let rate = rate.max(rules.pursuit_least_permille);
        if S::WANTS {
            self.put(BattleEvent::BattlePursuit {
                battle: b.id,
                side: b.sides[winner].side,
                odds,
                most,
                even: narrow(rules.pursuit_permille),
                least: narrow(rules.pursuit_least_permille),
                rate: narrow(rate),
            });
        }
        (rate, flight)
    }

    fn tolls(&mut self, b: &mut Battle, loser: usize, flights: &[Flight], rate: u32) -> Vec<Toll> {
        let rules = &self.scenario.rules.combat;
        let mut tolls = Vec::with_capacity(b.sides[loser].units.len());
        for (i, &flight) in flights.iter().enumerate() {
            let force = b.sides[loser].forces[i];
            let burdened = self.is_burdened(rules, force);
            let rate = rate_for(rules, burdened, flight, rate);
            let drown = self.drowning(rules, flight);
            for unit in b.sides[loser].units.iter().filter(|u| u.force == force) {
                let (die, drown_die) = (b.dice.roll(1000), b.dice.roll(1000));
                let had = self.state.t.contingents.men(unit.contingent);
                let toll = Toll::of(rules, unit, had, (rate, die), (drown, drown_die));
                if S::WANTS {
                    self.put(BattleEvent::BattleFlight {
                        battle: b.id,
                        contingent: unit.contingent,
                        way: flight.way(),
                        burdened,
                        men: unit.men,
                        rate: narrow(rate),
                        die: narrow(die),
                        lost: toll.killed + toll.captured,
                        alive: narrow(rules.captured_permille),
                        captured: toll.captured,
                        drown: narrow(drown),
                        drown_die: narrow(drown_die),
                        drowned: toll.drowned,
                    });
                }
                tolls.push(toll);
            }
        }
        tolls
    }

    /// Whether a force drives more beasts than it can flee with.
    pub(super) fn is_burdened(&self, rules: &CombatRules, force: ForceId) -> bool {
        let men = self.state.men(force).max(1);
        let driven = self.state.horses(force).saturating_sub(men * rules.burden_horses_kept);
        let beasts =
            self.state.t.forces.sheep(force) + driven * self.scenario.rules.camps.sheep_per_horse;
        beasts / men >= rules.burden_sheep_per_man.max(1)
    }

    fn drowning(&self, rules: &CombatRules, flight: Flight) -> u32 {
        match flight {
            Flight::Away(_, Crossing::Swim) => rules.drowned_permille.min(1000),
            Flight::Away(_, Crossing::Torrent) => rules.drowned_torrent_permille.min(1000),
            _ => 0,
        }
    }

    /// The contingent of the victor that leads captured horses off.
    fn taker(&self, victors: &Party) -> Option<ContingentId> {
        let contingents = &self.state.t.contingents;
        let men = |u: &&super::Unit| contingents.men(u.contingent) > 0;
        let units = victors.units.iter().filter(men);
        units
            .max_by_key(|u| (u.riders, u.men, core::cmp::Reverse(u.contingent)))
            .map(|u| u.contingent)
    }

    pub(super) fn pay(&mut self, toll: &Toll, taker: Option<ContingentId>) {
        let rules = &self.scenario.rules.combat;
        let contingent = toll.contingent;
        let herd = self.state.t.contingents.horses(contingent);
        self.lose_men(contingent, toll.killed, Cause::Combat);
        self.lose_men(contingent, toll.captured, Cause::Captured);
        self.lose_men(contingent, toll.drowned, Cause::River);
        let fallen =
            num::permille(num::permille(toll.killed, toll.riders), rules.horses_fall_permille);
        let fallen = fallen.min(herd);
        self.lose_horses(contingent, fallen, Cause::Combat);
        let drowned = num::ratio(herd, toll.drowned, toll.had).min(herd - fallen);
        self.lose_horses(contingent, drowned, Cause::River);
        // With a captive go his horses; with a contingent that is no more, all there are.
        let left = herd - fallen - drowned;
        let gone = self.state.t.contingents.men(contingent) == 0;
        let taken = if gone { left } else { num::ratio(herd, toll.captured, toll.had).min(left) };
        if let Some(by) = taker.filter(|_| taken > 0) {
            self.put(BattleEvent::RemountsTaken { contingent, by, horses: taken });
        }
    }

    /// Victory gives heart again, up to that of rested men.
    fn cheer(&mut self, victors: &mut Party) {
        let gain = self.scenario.rules.combat.victory_permille;
        for unit in &mut victors.units {
            let troop = self.state.t.contingents.troop(unit.contingent);
            let full = self.scenario.troop(troop).cohesion_permille.min(1000);
            unit.cohesion = unit.cohesion.max((unit.cohesion + gain).min(full));
            self.set_cohesion(unit);
        }
    }

    fn flee(&mut self, force: ForceId, by: ForceId, flight: Flight, taker: Option<ContingentId>) {
        let wiped_out = self.state.men(force) == 0;
        let gate = matches!(flight, Flight::Back | Flight::Behind(_));
        self.leader_in_flight(force, wiped_out, gate && !wiped_out);
        if !gate || wiped_out {
            self.leave_train(force, taker, wiped_out);
        }
        if wiped_out {
            return;
        }
        match flight {
            Flight::Back | Flight::Nowhere => {}
            Flight::Behind(place) => self.put(OrganisationEvent::Garrisoned { force, place }),
            Flight::Away(to, _) => {
                let Some(from) = self.state.force_hex(force) else { return };
                // Pickets behind it stop nobody who flees for his life.
                self.rides_over(force, from, to);
                self.put(BattleEvent::Routed { force, from, to, by });
                let goal = self.refuge(force, to, by).filter(|&goal| goal != to);
                let task = goal.map_or(Task::Rest, |goal| Task::March {
                    to: Spot::hex(goal),
                    via: [HexId::NONE; 2],
                    pace: Pace::Forced,
                });
                self.set_task(force, task);
            }
        }
    }

    /// Train and slaughter herd that stay behind.
    pub(super) fn leave_train(&mut self, force: ForceId, taker: Option<ContingentId>, all: bool) {
        let Some(taker) = taker else { return };
        let share = if all { 1000 } else { self.scenario.rules.combat.train_left_permille };
        let forces = &self.state.t.forces;
        let stores = num::permille(forces.stores(force), share.min(1000));
        let sheep = num::permille(forces.sheep(force), share.min(1000));
        if stores + sheep > 0 {
            let by = self.state.t.contingents.force(taker);
            self.put(BattleEvent::TrainTaken { force, by, stores, sheep });
        }
    }

    /// Where a beaten force turns.
    fn flight(&self, b: &Battle, winner: usize, force: ForceId) -> Flight {
        let state = &*self.state;
        if state.in_garrison(force) {
            return Flight::Back;
        }
        let Some(here) = state.force_hex(force) else { return Flight::Nowhere };
        let side = state.t.forces.side(force);
        let walls = self
            .scenario
            .places_at(here)
            .find(|&p| state.t.places.holder(p) == side && self.scenario.kind(p).walled);
        if let Some(place) = walls {
            return Flight::Behind(place);
        }
        let victors = &b.sides[winner].forces;
        let near = |to: HexId| {
            let hexes = victors.iter().filter_map(|&f| state.force_hex(f));
            hexes.map(|hex| self.scenario.map.distance(hex, to)).min().unwrap_or(2).min(2)
        };
        let mover = state.mover(force);
        let ways = state.t.weather.ways();
        let (map, costs) = (&self.scenario.map, &self.scenario.costs);
        let best = Direction::ALL.into_iter().filter_map(|d| {
            let to = map.step(here, d)?;
            let step = costs.step(map, mover, here, d, ways)?;
            let free = near(to) > 0 && to != b.at && !self.held_against(force, here, to);
            let water = matches!(step.crossing, Crossing::Swim | Crossing::Torrent);
            let key = (core::cmp::Reverse(near(to)), water, step.cost, to);
            free.then_some((key, step.crossing))
        });
        let best = best.min_by_key(|&(key, _)| key);
        best.map_or(Flight::Nowhere, |((.., to), crossing)| Flight::Away(to, crossing))
    }

    /// The nearest place, camp or headquarters of its own to which a beaten force makes its way.
    fn refuge(&self, force: ForceId, from: HexId, by: ForceId) -> Option<HexId> {
        let state = &*self.state;
        let (s, side) = (self.scenario, state.t.forces.side(force));
        let net = self.regime.net(&s.map, &s.costs, state.mover(force));
        let victor = state.force_hex(by);
        let nearest = |hexes: &mut dyn Iterator<Item = HexId>| {
            hexes
                .filter(|&hex| victor.is_none_or(|v| s.map.distance(v, hex) > 1))
                .map(|hex| (if hex == from { 0 } else { net.estimate(&s.map, from, hex) }, hex))
                .filter(|&(cost, _)| cost < u32::MAX)
                .min()
                .map(|(_, hex)| hex)
        };
        let held = state.t.places.ids().filter(|&p: &PlaceId| state.t.places.holder(p) == side);
        let camps = state.camps_of(side).filter_map(|c: CampId| state.camp_hex(c));
        nearest(&mut held.map(|p| s.places[p.index()].hex))
            .or_else(|| nearest(&mut { camps }))
            .or_else(|| state.headquarters(side))
    }
}
