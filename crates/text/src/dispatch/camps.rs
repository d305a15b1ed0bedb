//! The camp groups: their moves, flights and losses.

use super::{DispatchWeek, lists::List, living::LossSums};
use crate::teller::say;
use rules::{
    event::{CampEvent, Cause},
    ids::{CampId, Spot},
    state::Stock,
};
use std::collections::BTreeMap;

/// Camps told one by one before the rest is only counted.
const TOLD: usize = 3;
const NAMED: usize = 4;

impl DispatchWeek<'_> {
    pub(super) fn camps(&self) -> Vec<String> {
        let mut lines = self.flights();
        lines.extend(self.moves());
        lines.extend(self.leaving());
        lines.extend(self.hungry_herds());
        lines.extend(self.camp_losses());
        if !self.brief() {
            lines.extend(self.births());
        }
        lines
    }

    fn own_camps_of(&self, pick: impl Fn(&CampEvent) -> Option<CampId>) -> Vec<CampId> {
        let mut camps: Vec<CampId> =
            self.facts().filter_map(pick).filter(|&camp| self.t.owns_camp(camp)).collect();
        camps.sort_unstable();
        camps.dedup();
        camps
    }

    fn fled(&self) -> Vec<CampId> {
        self.own_camps_of(|fact| match *fact {
            CampEvent::CampFled { camp, .. } => Some(camp),
            _ => None,
        })
    }

    fn flights(&self) -> Vec<String> {
        let lines = self
            .fled()
            .into_iter()
            .map(|camp| {
                let (from, now) = self.way(camp);
                let (name, at) = (self.t.camp(camp), self.t.at(now));
                if self.t.at(from) == at {
                    // Another hex, but people would tell both by the same words.
                    return say!(self.t, "camp-fled-near", camp = name, at = at);
                }
                say!(self.t, "camp-fled", camp = name, from = self.t.from(from), at = at)
            })
            .collect();
        self.cap(lines, TOLD, "more-camps-fled")
    }

    fn way(&self, camp: CampId) -> (Spot, Spot) {
        (self.before.camps().spot(camp), self.t.state.camps().spot(camp))
    }

    /// Moves over the pastures, without those in flight: one by one when few, else in a list.
    fn moves(&self) -> Vec<String> {
        let fled = self.fled();
        let moved: Vec<CampId> = self
            .own_camps_of(|fact| match *fact {
                CampEvent::CampMoved { camp, .. } => Some(camp),
                _ => None,
            })
            .into_iter()
            .filter(|camp| !fled.contains(camp))
            .filter(|&camp| {
                let (from, to) = self.way(camp);
                from != to && to.as_hex().is_some()
            })
            .collect();
        if moved.len() > TOLD {
            let names: Vec<String> = moved.iter().map(|&camp| self.t.camp(camp)).collect();
            let names = self.t.short_list(&names, NAMED);
            return vec![say!(self.t, "camps-moved", n = moved.len(), camps = names)];
        }
        moved
            .into_iter()
            .map(|camp| {
                let (from, to) = self.way(camp);
                let (from, to) = (self.t.from(from), self.t.to(to));
                say!(self.t, "camp-moved", camp = self.t.camp(camp), from = from, to = to)
            })
            .collect()
    }

    /// Camps that left the map, those that are saved, and those that come home.
    fn leaving(&self) -> Vec<String> {
        self.cap(self.list(List::CampsAway), TOLD, "more-camps-left")
    }

    /// Camps whose herds found much less grass than they wanted.
    fn hungry_herds(&self) -> Option<String> {
        let hungry: Vec<String> = self
            .own_camps_of(|fact| match *fact {
                CampEvent::CampWeek { camp, grass_need, grass_found, .. }
                    if u64::from(grass_found) * 10 < u64::from(grass_need) * 7 =>
                {
                    Some(camp)
                }
                _ => None,
            })
            .into_iter()
            .map(|camp| self.t.camp(camp))
            .collect();
        (!hungry.is_empty())
            .then(|| say!(self.t, "camps-thin-grass", camps = self.t.short_list(&hungry, NAMED)))
    }

    /// What all camps lost by cause, and who lost most people.
    fn camp_losses(&self) -> Vec<String> {
        let mut sum = LossSums::new();
        let mut people: BTreeMap<CampId, u32> = BTreeMap::new();
        let mut add = |stock, cause, n| *sum.entry((stock, cause)).or_default() += n;
        for fact in self.facts() {
            // What is eaten is no disaster, and births have a line of their own.
            if let CampEvent::HerdChanged { camp, horses, sheep, cause } = *fact
                && self.t.owns_camp(camp)
                && !matches!(cause, Cause::Eaten | Cause::Born)
            {
                add(Stock::Horses, cause, horses);
                add(Stock::Sheep, cause, sheep);
            } else if let CampEvent::HouseholdsLost { camp, households, fighters, cause } = *fact
                && self.t.owns_camp(camp)
            {
                add(Stock::Households, cause, households);
                add(Stock::Men, cause, fighters);
                *people.entry(camp).or_default() += households;
            }
        }
        let mut lines = Vec::new();
        // People and herds are told apart: a dispatch is read for the people.
        for (key, stock) in [("camps-people-lost", true), ("camps-herds-lost", false)] {
            let part: LossSums = sum
                .iter()
                .filter(|(_, n)| **n > 0)
                .filter(|((s, _), _)| matches!(s, Stock::Households) == stock && *s != Stock::Men)
                .map(|(key, n)| (*key, *n))
                .collect();
            if !part.is_empty() {
                lines.push(say!(self.t, key, losses = self.loss_list(&part)));
            }
        }
        let worst = people.iter().max_by_key(|&(camp, n)| (n, core::cmp::Reverse(camp)));
        if let Some((&camp, &n)) = worst
            && people.len() > 1
            && !self.brief()
        {
            let n = self.t.count(Stock::Households, n);
            lines.push(say!(self.t, "camps-worst-hit", camp = self.t.camp(camp), kibitkas = n));
        }
        lines
    }

    fn births(&self) -> Option<String> {
        let (mut horses, mut sheep) = (0, 0);
        for fact in self.facts() {
            if let CampEvent::HerdChanged { camp, horses: h, sheep: s, cause: Cause::Born } = *fact
                && self.t.owns_camp(camp)
            {
                horses += h;
                sheep += s;
            }
        }
        let born: Vec<String> = [(Stock::Horses, horses), (Stock::Sheep, sheep)]
            .into_iter()
            .filter(|&(_, n)| n > 0)
            .map(|(stock, n)| self.t.count(stock, n))
            .collect();
        (!born.is_empty()).then(|| say!(self.t, "camps-births", gains = self.t.list(&born)))
    }
}
