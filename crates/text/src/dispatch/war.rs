//! Battles, sieges and raids of a week.

use super::{DispatchWeek, lists::List, politics::Shift};
use crate::{
    line::siege_state,
    report::{causes, foes, joined},
    teller::{Teller, say, sentence},
    war,
};
use rules::{
    event::{BattleEvent, Mood, RaidEvent, SiegeEvent},
    ids::{CampId, ForceId, PlaceId},
    state::Stock,
};
use std::collections::BTreeMap;

const BATTLES: usize = 4;
const SIEGES: usize = 6;
const RAIDS: usize = 4;
const TOWNS: usize = 3;
const NAMED: usize = 4;

impl DispatchWeek<'_> {
    // --- battles ---

    /// Who fought whom where, how it ended and at what price; routs, spoils, leaders.
    pub(super) fn battles(&self) -> Vec<String> {
        let mut lines = self.cap_late(self.fought(), BATTLES, "more-battles");
        lines.extend(self.routs());
        if !self.brief() {
            lines.extend(self.spoils());
        }
        lines.extend(self.list(List::Leaders));
        lines
    }

    /// The battles of the week, the bloodiest first; those that the side only heard of last.
    fn fought(&self) -> Vec<String> {
        let mut battles: Vec<(u32, String)> = Vec::new();
        let (mut own, mut heard) = (Vec::new(), Vec::new());
        for fact in self.facts() {
            if let BattleEvent::BattleBegan { battle, .. } = *fact {
                own.push(battle);
                battles.push((self.price(battle), self.battle(fact, battle)));
            } else if let BattleEvent::BattleEnded { battle, .. } = *fact
                && !own.contains(&battle)
            {
                heard.extend(war::battle(&self.t, fact));
            }
        }
        battles.sort_by_key(|&(price, _)| core::cmp::Reverse(price));
        battles.into_iter().map(|(_, told)| told).chain(heard).collect()
    }

    /// Men that a battle cost both sides.
    fn price(&self, number: u16) -> u32 {
        let of = |fact: &BattleEvent| match *fact {
            BattleEvent::BattleEnded { battle, winner_lost, loser_lost, .. }
                if battle == number =>
            {
                Some(winner_lost.saturating_add(loser_lost))
            }
            _ => None,
        };
        self.facts().find_map(of).unwrap_or(0)
    }

    /// A battle from its beginning to its end, in whole sentences.
    fn battle(&self, began: &BattleEvent, number: u16) -> String {
        let met = joined(self.events.iter().copied(), Some(number));
        let t = Teller { met: &met, ..self.t };
        let mut told = war::battle(&t, began).map(sentence).into_iter().collect::<Vec<_>>();
        let (mut own, mut other) = (0u32, Vec::new());
        for fact in self.facts() {
            if let BattleEvent::BattleJoined { battle, force, side, men } = *fact
                && battle == number
            {
                if side == self.t.viewer {
                    own += men;
                } else {
                    other.push((force, men));
                }
            }
        }
        if own > 0 && !other.is_empty() {
            let (own, other) = (self.t.men(own), self.t.men(foes(&other)));
            told.push(sentence(say!(self.t, "battle-sides", own = own, other = other)));
        }
        told.extend(self.facts().find_map(|fact| self.ended(fact, number)));
        let facts: Vec<BattleEvent> =
            self.facts().filter(|f| of_battle(f, number)).copied().collect();
        told.extend(causes(&self.t, &facts).map(sentence));
        // Sentences that stand by themselves.
        told.join(" ")
    }

    /// How a battle ended in which the side fought; where it was has been told.
    fn ended(&self, fact: &BattleEvent, number: u16) -> Option<String> {
        let BattleEvent::BattleEnded { battle, winner, loser, winner_lost, loser_lost, .. } = *fact
        else {
            return None;
        };
        if battle != number {
            return None;
        }
        let (key, own, other) = match Some(self.t.viewer) {
            viewer if viewer == winner => ("battle-won", winner_lost, loser_lost),
            viewer if viewer == loser => ("battle-lost", loser_lost, winner_lost),
            _ => return Some(say!(self.t, "battle-drawn")),
        };
        Some(say!(self.t, key, own = self.t.men_lost(own), other = self.t.men_about(other)))
    }

    fn routs(&self) -> Vec<String> {
        let (mut own, mut foes) = (Vec::new(), Vec::new());
        for fact in self.facts() {
            if let BattleEvent::Routed { force, .. } = *fact {
                let list = if self.t.owns_force(force) { &mut own } else { &mut foes };
                if !list.contains(&force) {
                    list.push(force);
                }
            }
        }
        let met = joined(self.events.iter().copied(), None);
        let t = Teller { met: &met, ..self.t };
        [("battle-routed", own), ("battle-routed-foes", foes)]
            .into_iter()
            .filter(|(_, forces)| !forces.is_empty())
            .map(|(key, forces)| {
                let names: Vec<String> = forces.iter().map(|&f| t.force(f)).collect();
                say!(self.t, key, forces = self.t.short_list(&names, NAMED))
            })
            .collect()
    }

    /// What was taken and left on the fields of the week.
    fn spoils(&self) -> Vec<String> {
        // Stores, sheep, horses.
        let (mut taken, mut left) = ([0u32; 3], [0u32; 3]);
        let mut add = |from: Option<ForceId>, to: Option<ForceId>, what: [u32; 3]| {
            let sums = [(to, &mut taken), (from, &mut left)];
            for (force, sum) in sums {
                if force.is_some_and(|force| self.t.owns_force(force)) {
                    for (sum, n) in sum.iter_mut().zip(what) {
                        *sum += n;
                    }
                }
            }
        };
        for fact in self.facts() {
            if let BattleEvent::TrainTaken { force, by, stores, sheep } = *fact {
                add(Some(force), Some(by), [stores, sheep, 0]);
            } else if let BattleEvent::RemountsTaken { contingent, by, horses } = *fact {
                let of = |contingent| self.t.force_of(contingent);
                add(of(contingent), of(by), [0, 0, horses]);
            }
        }
        [("battle-spoils-taken", taken), ("battle-spoils-left", left)]
            .into_iter()
            .filter_map(|(key, [stores, sheep, horses])| {
                let mut what = Vec::new();
                if horses > 0 {
                    what.push(self.t.count(Stock::Horses, horses));
                }
                if sheep > 0 {
                    what.push(self.t.count(Stock::Sheep, sheep));
                }
                if stores > 0 {
                    what.push(self.t.rations(stores));
                }
                (!what.is_empty()).then(|| say!(self.t, key, spoils = self.t.list(&what)))
            })
            .collect()
    }

    // --- sieges ---

    /// What was tried and came of it, sieges that go on, and how the townsmen lean.
    pub(super) fn sieges(&self) -> Vec<String> {
        let mut news: Vec<String> = Vec::new();
        for line in self.siege_news() {
            // Talks that fail every day are told once.
            if !news.contains(&line) {
                news.push(line);
            }
        }
        let mut lines = self.cap_late(news, SIEGES, "more-sieges");
        lines.extend(self.cap(self.sieges_going_on(), SIEGES, "more-sieges"));
        lines.extend(self.townsmen());
        lines
    }

    fn sieges_going_on(&self) -> Vec<String> {
        let fresh = |place: PlaceId| {
            self.facts()
                .any(|fact| matches!(*fact, SiegeEvent::Invested { place: p, .. } if p == place))
        };
        let places = self.t.state.places();
        places
            .ids()
            .filter(|&place| places.siege_days(place) > 0 && !fresh(place))
            .filter_map(|place| {
                let state = siege_state(&self.t, place)?;
                Some(say!(self.t, "siege-goes-on", place = self.t.place(place), state = state))
            })
            .collect()
    }

    /// How the townsmen of the side's own places have come to lean, with the causes.
    fn townsmen(&self) -> Vec<String> {
        let mut shifts: BTreeMap<PlaceId, Shift> = BTreeMap::new();
        for fact in self.facts() {
            let SiegeEvent::Loyalty { place, to, why } = *fact else { continue };
            if place.index() < self.before.places().len()
                && self.t.state.places().holder(place) == self.t.viewer
            {
                let before = self.before.places().loyalty(place);
                shifts.entry(place).or_insert_with(|| Shift::from(before)).add(to, why);
            }
        }
        let mut shifts: Vec<(PlaceId, Shift)> =
            shifts.into_iter().filter(|(_, shift)| shift.is_news()).collect();
        shifts.sort_by_key(|(place, shift)| (core::cmp::Reverse(shift.weight()), *place));
        let lines = shifts
            .iter()
            .map(|(place, shift)| {
                let key = if shift.fell() { "loyalty-fell" } else { "loyalty-rose" };
                let (from, to) = shift.ends();
                let causes = shift.causes(&self.t, |why| self.mood(None, why));
                say!(
                    self.t,
                    key,
                    place = self.t.place(*place),
                    from = from,
                    to = to,
                    causes = causes
                )
            })
            .collect();
        self.cap(lines, TOWNS, "more-towns")
    }

    pub(super) fn mood(&self, waiting: Option<u8>, why: Mood) -> String {
        match (why, waiting) {
            (Mood::Waiting, Some(weeks)) if weeks > 0 => {
                say!(self.t, "mood-waiting-weeks", n = weeks)
            }
            _ => crate::words::mood(&self.t, why),
        }
    }

    // --- raids ---

    /// Each raid with what was driven and led off.
    pub(super) fn raids(&self) -> Vec<String> {
        let mut raids: Vec<Raid> = Vec::new();
        for fact in self.facts() {
            let (camp, took) = match *fact {
                RaidEvent::CampRaided { camp, .. } => {
                    let told = war::raid(&self.t, fact);
                    raids.extend(told.map(|told| Raid { camp, told, took: [0; 3] }));
                    continue;
                }
                RaidEvent::HerdTaken { camp, horses, sheep, .. } => (camp, [horses, sheep, 0]),
                RaidEvent::CaptivesTaken { camp, households, .. } => (camp, [0, 0, households]),
            };
            match raids.last_mut().filter(|raid| raid.camp == camp) {
                Some(raid) => raid.add(took),
                // Plunder in passing, with nobody to stand against it.
                None => raids.extend(war::raid(&self.t, fact).map(|told| Raid {
                    camp,
                    told,
                    took: [0; 3],
                })),
            }
        }
        // Where most people were led off, first.
        raids.sort_by_key(|raid| core::cmp::Reverse((raid.took[2], raid.took[1])));
        let sums = self.raid_sums(&raids);
        let all = raids.len();
        let lines: Vec<String> = raids.iter().map(|raid| self.raid(raid)).collect();
        let mut lines = self.cap_late(lines, RAIDS, "more-raids");
        if lines.len() < all {
            lines.extend(sums);
        }
        lines
    }

    /// What all raids of the week took from others, and from the side's own camps.
    fn raid_sums(&self, raids: &[Raid]) -> Vec<String> {
        [("raids-taken", false), ("raids-lost", true)]
            .into_iter()
            .filter_map(|(key, own)| {
                let mut sum = Raid { camp: CampId::NONE, told: String::new(), took: [0; 3] };
                for raid in raids.iter().filter(|raid| self.t.owns_camp(raid.camp) == own) {
                    sum.add(raid.took);
                }
                let what = self.taken(sum.took);
                (!what.is_empty()).then(|| say!(self.t, key, what = what))
            })
            .collect()
    }

    fn raid(&self, raid: &Raid) -> String {
        let mut told = raid.told.clone();
        let what = self.taken(raid.took);
        if !what.is_empty() {
            let key = if self.t.owns_camp(raid.camp) { "raid-lost" } else { "raid-taken" };
            told.push(' ');
            told.push_str(&say!(self.t, key, what = what));
        }
        told
    }

    /// "750 horses, 6,544 sheep and 132 kibitkas".
    fn taken(&self, took: [u32; 3]) -> String {
        let stocks = [Stock::Horses, Stock::Sheep, Stock::Households];
        let what: Vec<String> = stocks
            .into_iter()
            .zip(took)
            .filter(|&(_, n)| n > 0)
            .map(|(stock, n)| self.t.count(stock, n))
            .collect();
        self.t.list(&what)
    }
}

/// Whether a fact tells how a battle went and ended.
const fn of_battle(fact: &BattleEvent, number: u16) -> bool {
    match *fact {
        BattleEvent::BattlePhase { battle, .. } | BattleEvent::BattleEnded { battle, .. } => {
            battle == number
        }
        BattleEvent::BattleBegan { .. }
        | BattleEvent::BattleJoined { .. }
        | BattleEvent::BattleBody { .. }
        | BattleEvent::BattleFreshness { .. }
        | BattleEvent::BattleStand { .. }
        | BattleEvent::BattleHeart { .. }
        | BattleEvent::BattleDismay { .. }
        | BattleEvent::BattleCountercharge { .. }
        | BattleEvent::BattlePursuit { .. }
        | BattleEvent::BattleArm { .. }
        | BattleEvent::BattleToll { .. }
        | BattleEvent::BattleFlight { .. }
        | BattleEvent::Routed { .. }
        | BattleEvent::TrainTaken { .. }
        | BattleEvent::RemountsTaken { .. }
        | BattleEvent::LeaderFate { .. } => false,
    }
}

/// A raid, and horses, sheep and households taken in it.
struct Raid {
    camp: CampId,
    told: String,
    took: [u32; 3],
}

impl Raid {
    fn add(&mut self, took: [u32; 3]) {
        for (sum, n) in self.took.iter_mut().zip(took) {
            *sum = sum.saturating_add(n);
        }
    }
}
