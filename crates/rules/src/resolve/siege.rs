//! Sieges: places cut off, stormed, talked, starved or thirsted into opening. All forces of a
//! side that lie before a place act together; each way is tried by those who are ordered to.

mod fall;

use super::{Turn, occupation};
use crate::{
    event::{Cause, Mood, SiegeEvent, Sink, SubsistenceEvent},
    ids::{ForceId, PlaceId, SideId},
    num,
    odds::siege::{Besieged, SideView, besieged, pressing, starves, strongest, with_whom},
    order::{SiegeWay, Task},
    rng::{Dice, Stream},
    state::{CampaignState, NEVER},
};
use fall::Fall;

/// What a die of the siege is thrown for: each has its own.
#[derive(Clone, Copy)]
enum Throw {
    Storm = 1,
    Parley = 2,
    Water = 3,
    Hunger = 4,
    Fodder = 5,
    Garrison = 6,
}

/// A siege on the day it is settled.
#[derive(Clone)]
struct Siege {
    place: PlaceId,
    /// The besieging side.
    side: SideId,
    /// Its strongest force there, which leads.
    by: ForceId,
    /// All of its forces that press the siege.
    party: Vec<ForceId>,
}

impl<S: Sink> Turn<'_, S> {
    /// Settles the day's sieges.
    #[inline(never)]
    pub(super) fn sieges_day(&mut self) {
        for p in 0..self.state.t.places.len() {
            let place = PlaceId::at(p);
            if self.state.t.places.siege_days(place) > 0 && siege_at(self.state, place).is_none() {
                self.put(SiegeEvent::SiegeLifted { place });
            }
        }
        let mut settled = Vec::new();
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let Some(place) = lies_before(self.state, force) else { continue };
            let holder = self.state.t.places.holder(place);
            let side = self.state.t.forces.side(force);
            if holder.is_some() && !self.state.scenario.hostile(side, holder) {
                // It has fallen, to this side or to one it has no quarrel with.
                self.set_task(force, Task::Rest);
            } else if !settled.contains(&place) {
                settled.push(place);
                if let Some(siege) = siege_at(self.state, place) {
                    self.siege_day(&siege);
                }
            }
        }
    }

    fn dice(&self, place: PlaceId, throw: Throw) -> Dice {
        let subject = u32::from(place.0) | (throw as u32) << 16;
        Dice::new(self.state.t.seed, Stream::Siege, self.state.t.day, subject)
    }

    fn siege_day(&mut self, siege: &Siege) {
        let (place, side) = (siege.place, siege.side);
        let truth = besieged(self.state, SideView::All, side, place, &siege.party);
        if truth.garrison == 0 && occupation::taker(self.state, place).is_some() {
            // Nobody bars the gate: they ride in tonight.
            return;
        }
        let rules = &self.scenario.rules.siege;
        let days = self.state.t.places.siege_days(place);
        let first = days == 0;
        let unseen = first && unnoticed(self.state, siege);
        let least = if first { rules.invest_permille } else { rules.lift_permille };
        if truth.besiegers < num::permille(truth.garrison, least) {
            if !first {
                self.put(SiegeEvent::SiegeLifted { place });
            }
            return;
        }
        if first {
            self.put(SiegeEvent::Invested { place, by: siege.by });
        } else {
            self.put(SiegeEvent::SiegeDay { place, days: days.saturating_add(1) });
        }
        self.want_inside(place, side);
        if self.storm(siege, unseen) || self.parley(siege) || self.give_up(siege) {
            return;
        }
        self.cut_water(siege);
    }

    /// What hunger, thirst and want of fodder do inside in a day.
    fn want_inside(&mut self, place: PlaceId, side: SideId) {
        let s = self.scenario;
        let rules = &s.rules.siege;
        let fixed = &s.places[place.index()];
        let mut dice = self.dice(place, Throw::Fodder);
        let cut = self.state.t.places.water_cut(place);
        let thirst = if cut { fixed.water_permille } else { 0 };
        let parched = num::permille(rules.thirst_cohesion_permille, thirst);
        for force in garrison(self.state, place, side) {
            self.shake(force, parched);
            let mut at = self.state.t.forces.first(force);
            while let Some(contingent) = at.some() {
                at = self.state.t.contingents.next(contingent);
                let have = self.state.t.contingents.horses(contingent);
                let lost = num::permille_rolled(have, rules.fodder_permille, dice.roll(1000));
                self.lose_horses(contingent, lost.min(have), Cause::NoGrass);
            }
        }
        let hunger = if starves(self.state, place) { rules.hunger_loyalty_permille } else { 0 };
        let sinks = hunger + num::permille(rules.thirst_loyalty_permille, thirst);
        let now = u32::from(self.state.t.places.loyalty(place));
        let to = now.saturating_sub(sinks);
        if fixed.people > 0 && to != now {
            self.put(SiegeEvent::Loyalty { place, to: to as u16, why: Mood::Siege });
        }
    }

    /// Takes cohesion off every contingent of a force.
    fn shake(&mut self, force: ForceId, by: u32) {
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let now = u32::from(self.state.t.contingents.cohesion(contingent));
            let to = now.saturating_sub(by);
            if to != now {
                self.put(SubsistenceEvent::Cohesion { contingent, to: to as u16 });
            }
        }
    }

    /// A storm, when one is ordered, ready and due. Whether the place fell.
    fn storm(&mut self, siege: &Siege, unseen: bool) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let stormers = pressing(self.state, siege.side, place, with_whom(SiegeWay::Storm));
        let Some(by) = strongest(self.state, &stormers) else { return false };
        let places = &self.state.t.places;
        let ready = u32::from(places.siege_days(place)) > rules.prepare_days;
        let last = places.stormed(place);
        let rested = last == NEVER || u32::from(self.state.t.day - last) >= rules.storm_every_days;
        if !(ready || unseen) || !rested {
            return false;
        }
        let truth = Besieged {
            surprise: unseen,
            ..besieged(self.state, SideView::All, siege.side, place, &stormers)
        };
        let odds = truth.odds(rules, SiegeWay::Storm).chance_permille;
        let mut dice = self.dice(place, Throw::Storm);
        let roll = dice.roll(1000);
        self.put(SiegeEvent::StormTried { place, by, odds: odds as u16, roll: roll as u16 });
        let taken = roll < odds;
        let (least, most) = if taken {
            (rules.taken_least_permille, rules.taken_most_permille)
        } else {
            (rules.failed_least_permille, rules.failed_most_permille)
        };
        // A few men on a wall kill only so many.
        let cap = num::permille(truth.defenders(), rules.lost_per_defender_permille);
        let rate = between(&mut dice, least, most);
        let rate = rate.min((cap * 1000).div_ceil(truth.besiegers.max(1)));
        for &force in &stormers {
            self.bleed(force, rate, &mut dice);
            if !taken {
                self.shake(force, rules.failed_cohesion_permille);
            }
            self.strike_off_if_empty(force);
        }
        if taken {
            self.falls(siege, by, Fall::Stormed);
        } else {
            let rate = between(&mut dice, rules.held_least_permille, rules.held_most_permille);
            for force in garrison(self.state, place, siege.side) {
                self.bleed(force, rate, &mut dice);
                self.shake(force, rules.held_cohesion_permille);
                self.strike_off_if_empty(force);
            }
        }
        taken
    }

    /// Men of a force that fall on the walls.
    fn bleed(&mut self, force: ForceId, rate: u32, dice: &mut Dice) {
        let mut at = self.state.t.forces.first(force);
        while let Some(contingent) = at.some() {
            at = self.state.t.contingents.next(contingent);
            let men = self.state.t.contingents.men(contingent);
            let lost = num::permille_rolled(men, rate, dice.roll(1000)).min(men);
            self.lose_men(contingent, lost, Cause::Combat);
        }
    }

    /// Terms, when somebody is ordered to offer them and the day has come. Whether the place fell.
    fn parley(&mut self, siege: &Siege) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let talkers = pressing(self.state, siege.side, place, Some(SiegeWay::Parley));
        let days = u32::from(self.state.t.places.siege_days(place));
        let due = days > rules.prepare_days
            && (days - rules.prepare_days - 1).is_multiple_of(rules.parley_every_days.max(1));
        let Some(by) = strongest(self.state, &talkers).filter(|_| due) else { return false };
        let truth = besieged(self.state, SideView::All, siege.side, place, &siege.party);
        let odds = truth.odds(rules, SiegeWay::Parley).chance_permille;
        let mut dice = self.dice(place, Throw::Parley);
        let roll = dice.roll(1000);
        let (shown, way) = (odds as u16, SiegeWay::Parley);
        self.put(SiegeEvent::ParleyTried { place, by, odds: shown, roll: roll as u16, way });
        if roll >= odds {
            return false;
        }
        let friends = self.scenario.places[place.index()].people > 0
            && truth.loyalty < rules.gates_loyalty_permille;
        let opened = friends && dice.roll(1000) < rules.gates_permille;
        self.falls(siege, by, if opened { Fall::Opened } else { Fall::Terms });
        true
    }

    /// Hunger: a starving place may give up on any day. Whether it did.
    fn give_up(&mut self, siege: &Siege) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let truth = besieged(self.state, SideView::All, siege.side, place, &siege.party);
        let odds = truth.odds(rules, SiegeWay::Blockade).chance_permille;
        let mut dice = self.dice(place, Throw::Hunger);
        let roll = dice.roll(1000);
        if roll >= odds {
            return false;
        }
        // Told only when it comes to that: day by day there is nothing to tell.
        let (shown, by, way) = (odds as u16, siege.by, SiegeWay::Blockade);
        self.put(SiegeEvent::ParleyTried { place, by, odds: shown, roll: roll as u16, way });
        let free = dice.roll(1000) < rules.free_permille;
        self.falls(siege, by, if free { Fall::Terms } else { Fall::Starved });
        true
    }

    /// Besiegers who are ordered to dig at the water until it is turned away.
    fn cut_water(&mut self, siege: &Siege) {
        let place = siege.place;
        let diggers = pressing(self.state, siege.side, place, Some(SiegeWay::CutWater));
        let Some(by) = strongest(self.state, &diggers) else { return };
        let open = self.scenario.places[place.index()].water_permille > 0
            && !self.state.t.places.water_cut(place);
        let chance = self.scenario.rules.siege.water_day_permille;
        if open && self.dice(place, Throw::Water).roll(1000) < chance {
            self.put(SiegeEvent::WaterCut { place, by });
        }
    }
}

/// Whether a force lies in a place that is cut off.
pub(super) fn is_cut_off(state: &CampaignState, force: ForceId) -> bool {
    let place = state.t.forces.garrison(force);
    place.is_some() && state.t.places.siege_days(place) > 0
}

/// The place before which a force lies to besiege it.
fn lies_before(state: &CampaignState, force: ForceId) -> Option<PlaceId> {
    let forces = &state.t.forces;
    let Task::Besiege { place, .. } = forces.task(force) else { return None };
    let there = forces.alive(force)
        && !state.in_garrison(force)
        && state.force_hex(force) == Some(state.scenario.places[place.index()].hex);
    there.then_some(place)
}

/// The siege of a place by its strongest enemy there.
fn siege_at(state: &CampaignState, place: PlaceId) -> Option<Siege> {
    let holder = state.t.places.holder(place);
    let mut all: Vec<ForceId> = Vec::new();
    for side in state.scenario.side_ids().filter(|&side| state.scenario.hostile(side, holder)) {
        all.extend(pressing(state, side, place, None));
    }
    let by = strongest(state, &all)?;
    let side = state.t.forces.side(by);
    let party = all.into_iter().filter(|&f| state.t.forces.side(f) == side).collect();
    Some(Siege { place, side, by, party })
}

/// Forces in a place that are enemies of a side, in id order.
fn garrison(state: &CampaignState, place: PlaceId, side: SideId) -> Vec<ForceId> {
    let enemy = |f: &ForceId| state.scenario.hostile(side, state.t.forces.side(*f));
    state.garrison_of(place).filter(enemy).collect()
}

/// Whether the holder had none of the besiegers in sight when they came.
fn unnoticed(state: &CampaignState, siege: &Siege) -> bool {
    let holder = state.t.places.holder(siege.place);
    holder.is_some()
        && siege.party.iter().all(|&f| {
            let body = crate::event::Body::Force(f);
            !state.t.knowledge.contact(holder, body).in_sight
        })
}

/// A share between two, both included.
fn between(dice: &mut Dice, least: u32, most: u32) -> u32 {
    least + dice.roll(most.saturating_sub(least) + 1)
}
