//! Sieges: places cut off, stormed, talked, starved or thirsted into opening. All forces of a
//! side that lie before a place act together and press it in one way a day: that which most men
//! are told to. The dice are thrown from the hazard of the day, of which the odds shown are made.

mod fall;

use super::{Turn, occupation};
use crate::{
    event::{Cause, Mood, SiegeEvent, Sink, SubsistenceEvent},
    ids::{ForceId, PlaceId, SideId},
    num,
    odds::siege::{
        Besieged, SideView, besieged, pressed, pressing, pressing_so, strongest, with_whom,
    },
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
    /// All of its forces that lie before the place.
    party: Vec<ForceId>,
    /// The way that is pressed today.
    way: SiegeWay,
    /// Those who are told to press it so.
    told: Vec<ForceId>,
}

impl Siege {
    /// Those whose numbers and spirit count in the way that is pressed.
    fn pressing(&self) -> &[ForceId] {
        if with_whom(self.way).is_some() { &self.told } else { &self.party }
    }
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

    /// The siege as it is.
    fn truth(&self, siege: &Siege) -> Besieged {
        let (side, place) = (siege.side, siege.place);
        besieged(self.state, SideView::All, side, place, &siege.party, siege.pressing())
    }

    fn siege_day(&mut self, siege: &Siege) {
        let place = siege.place;
        let truth = self.truth(siege);
        if truth.garrison == 0 && occupation::taker(self.state, place).is_some() {
            // Nobody bars the gate: they ride in tonight.
            return;
        }
        let rules = &self.scenario.rules.siege;
        let days = self.state.t.places.siege_days(place);
        let first = days == 0;
        let unseen = first && unnoticed(self.state, siege);
        if !truth.is_shut_in(rules) {
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
        if self.state.t.places.water_cut(place) && !truth.keeps_water(rules) {
            self.put(SiegeEvent::WaterBack { place, by: siege.by });
        }
        self.want_inside(siege);
        let mut truth = self.truth(siege);
        if self.storm(siege, unseen, &mut truth)
            || self.parley(siege, &truth)
            || self.give_up(siege, &truth)
        {
            return;
        }
        self.cut_water(siege, &truth);
    }

    /// What hunger, thirst and want of fodder do inside in a day.
    fn want_inside(&mut self, siege: &Siege) {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let mut dice = self.dice(place, Throw::Fodder);
        let truth = self.truth(siege);
        for force in garrison(self.state, place, siege.side) {
            self.shake(force, truth.parched(rules));
            let mut at = self.state.t.forces.first(force);
            while let Some(contingent) = at.some() {
                at = self.state.t.contingents.next(contingent);
                let have = self.state.t.contingents.horses(contingent);
                let lost = num::permille_rolled(have, rules.fodder_permille, dice.roll(1000));
                self.lose_horses(contingent, lost.min(have), Cause::NoGrass);
            }
        }
        let to = truth.leaning_after(rules);
        if to != truth.loyalty {
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
                self.put_daily(SubsistenceEvent::Cohesion { contingent, to: to as u16 });
            }
        }
    }

    /// A storm, when one is ordered, ready and due. Whether the place fell; if not, the siege is as it
    /// was left.
    fn storm(&mut self, siege: &Siege, unseen: bool, now: &mut Besieged) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let truth = Besieged { surprise: unseen, ..*now };
        let odds = truth.hazard(rules, siege.way).storm;
        let stormers = &siege.told;
        let Some(by) = strongest(self.state, stormers).filter(|_| odds > 0) else { return false };
        let mut dice = self.dice(place, Throw::Storm);
        let roll = dice.roll(1000);
        self.put(SiegeEvent::StormTried { place, by, odds: odds as u16, roll: roll as u16 });
        let taken = roll < odds;
        let (least, most) = truth.storm_toll(rules, taken);
        let rate = between(&mut dice, least, most);
        for &force in stormers {
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
            *now = self.truth(siege);
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
    fn parley(&mut self, siege: &Siege, now: &Besieged) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let hazard = now.hazard(rules, siege.way);
        let odds = hazard.parley;
        let Some(by) = strongest(self.state, &siege.told).filter(|_| odds > 0) else {
            return false;
        };
        let mut dice = self.dice(place, Throw::Parley);
        let roll = dice.roll(1000);
        let (shown, way) = (odds as u16, SiegeWay::Parley);
        self.put(SiegeEvent::ParleyTried { place, by, odds: shown, roll: roll as u16, way });
        if roll >= odds {
            return false;
        }
        let opened = dice.roll(1000) < hazard.gates;
        self.falls(siege, by, if opened { Fall::Opened } else { Fall::Terms });
        true
    }

    /// Hunger and thirst: a place that suffers them may give up on any day. Whether it did.
    fn give_up(&mut self, siege: &Siege, now: &Besieged) -> bool {
        let place = siege.place;
        let rules = &self.scenario.rules.siege;
        let hazard = now.hazard(rules, siege.way);
        let odds = (hazard.hunger + hazard.thirst).min(1000);
        let mut dice = self.dice(place, Throw::Hunger);
        let roll = dice.roll(1000);
        if roll >= odds {
            return false;
        }
        // Told only when it comes to that: day by day there is nothing to tell.
        let way = if roll < hazard.hunger { SiegeWay::Blockade } else { SiegeWay::CutWater };
        let (shown, by) = (odds as u16, siege.by);
        self.put(SiegeEvent::ParleyTried { place, by, odds: shown, roll: roll as u16, way });
        let free = dice.roll(1000) < rules.free_permille;
        self.falls(siege, by, if free { Fall::Terms } else { Fall::Starved });
        true
    }

    /// Besiegers who are ordered to dig at the water until it is turned away.
    fn cut_water(&mut self, siege: &Siege, now: &Besieged) {
        let place = siege.place;
        let chance = now.hazard(&self.scenario.rules.siege, siege.way).water;
        let Some(by) = strongest(self.state, &siege.told) else { return };
        if chance > 0 && self.dice(place, Throw::Water).roll(1000) < chance {
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
    let party: Vec<ForceId> = all.into_iter().filter(|&f| state.t.forces.side(f) == side).collect();
    let told = |way| pressing_so(state, side, place, way, &party);
    let way = pressed(|way| told(way).map(|f| state.men(f)).sum());
    let told = told(way).collect();
    Some(Siege { place, side, by, party, way, told })
}

/// Forces in a place that are enemies of a side, in id order.
fn garrison(state: &CampaignState, place: PlaceId, side: SideId) -> Vec<ForceId> {
    let enemy = |f: &ForceId| state.scenario.hostile(side, state.t.forces.side(*f));
    state.garrison_of(place).filter(enemy).collect()
}

/// Whether the holder had none of the besiegers in sight when they came.
fn unnoticed(state: &CampaignState, siege: &Siege) -> bool {
    let holder = state.t.places.holder(siege.place);
    // Who has been stormed keeps watch by night.
    state.t.places.stormed(siege.place) == NEVER
        && holder.is_some()
        && siege.party.iter().all(|&f| {
            let body = crate::event::Body::Force(f);
            !state.t.knowledge.contact(holder, body).in_sight
        })
}

/// A share between two, both included.
fn between(dice: &mut Dice, least: u32, most: u32) -> u32 {
    least + dice.roll(most.saturating_sub(least) + 1)
}
