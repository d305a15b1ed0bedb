//! Hunger, losses and supply of the forces, in sums.

use super::DispatchWeek;
use crate::{teller::say, words};
use rules::{
    event::{
        Cause, Event, Larder, OrganisationEvent, PeopleEvent, Rations, Source, SubsistenceEvent,
    },
    ids::{ContingentId, ForceId},
    state::Stock,
};
use std::collections::BTreeMap;

/// Forces told by name before the rest is summed up.
const NAMED: usize = 4;
const HUNGRY: usize = 3;

/// Lost by stock and cause, in the order of both.
pub(super) type LossSums = BTreeMap<(Stock, Cause), u32>;

impl DispatchWeek<'_> {
    /// Want of food and grass, then what each force lost by cause. Sheep that fall behind are no
    /// news of one force; they are told in sum.
    pub(super) fn losses(&self) -> Vec<String> {
        let mut lines = self.hunger();
        lines.extend(self.thin_grass());
        lines.extend(self.force_losses());
        lines
    }

    fn eaten(&self) -> BTreeMap<ForceId, Rations> {
        let mut sums: BTreeMap<ForceId, Rations> = BTreeMap::new();
        for fact in self.facts() {
            let SubsistenceEvent::Ate { force, rations } = *fact else { continue };
            if !self.t.owns_force(force) {
                continue;
            }
            let sum = sums.entry(force).or_default();
            sum.need += rations.need;
            for (sum, part) in sum.from.iter_mut().zip(rations.from) {
                *sum += part;
            }
        }
        sums
    }

    fn hunger(&self) -> Vec<String> {
        let mut hungry: Vec<(ForceId, Rations)> =
            self.eaten().into_iter().filter(|(_, r)| r.short() > 0).collect();
        hungry.sort_by_key(|&(force, r)| (core::cmp::Reverse(r.short()), force));
        let lines = hungry
            .iter()
            .map(|(force, r)| {
                let (name, need) = (self.t.force(*force), self.t.rations(r.need));
                say!(self.t, "event-hungry", force = name, need = need, found = r.eaten())
            })
            .collect();
        self.cap(lines, HUNGRY, "more-hungry")
    }

    /// Forces whose horses found much less grass than they wanted.
    fn thin_grass(&self) -> Option<String> {
        let mut sums: BTreeMap<ForceId, (u32, u32)> = BTreeMap::new();
        for fact in self.facts() {
            let SubsistenceEvent::HorsesFed { force, need, found } = *fact else { continue };
            if self.t.owns_force(force) {
                let sum = sums.entry(force).or_default();
                *sum = (sum.0 + need, sum.1 + found);
            }
        }
        let thin: Vec<String> = sums
            .iter()
            .filter(|(_, (need, found))| u64::from(*found) * 10 < u64::from(*need) * 8)
            .map(|(&force, _)| self.t.force(force))
            .collect();
        (!thin.is_empty())
            .then(|| say!(self.t, "thin-grass", forces = self.t.short_list(&thin, NAMED)))
    }

    fn force_losses(&self) -> Vec<String> {
        let mut by_force = self.by_force();
        let mut sheep = LossSums::new();
        for losses in by_force.values_mut() {
            losses.retain(|&(stock, cause), n| {
                if stock == Stock::Sheep {
                    *sheep.entry((stock, cause)).or_default() += *n;
                }
                stock != Stock::Sheep && *n > 0
            });
        }
        by_force.retain(|_, losses| !losses.is_empty());
        let mut forces: Vec<(ForceId, LossSums)> = by_force.into_iter().collect();
        let weight = |losses: &LossSums| -> u32 {
            losses
                .iter()
                .map(|(&(stock, _), n)| match stock {
                    Stock::Men => n * 10,
                    Stock::Horses => n * 3,
                    Stock::Sheep | Stock::Households => *n,
                })
                .sum()
        };
        forces.sort_by_key(|(force, losses)| (core::cmp::Reverse(weight(losses)), *force));
        let most = NAMED.min(self.most);
        let named = if forces.len() > most + 1 { most } else { forces.len() };
        let (named, rest) = forces.split_at(named);
        let mut lines: Vec<String> = named
            .iter()
            .map(|(force, losses)| {
                let losses = self.loss_list(losses);
                say!(self.t, "event-losses", force = self.t.force(*force), losses = losses)
            })
            .collect();
        if !rest.is_empty() {
            let mut sum = LossSums::new();
            for (key, n) in rest.iter().flat_map(|(_, losses)| losses) {
                *sum.entry(*key).or_default() += n;
            }
            let losses = self.loss_list(&sum);
            lines.push(say!(self.t, "losses-others", n = rest.len(), losses = losses));
        }
        if !sheep.is_empty() {
            lines.push(say!(self.t, "losses-sheep", losses = self.loss_list(&sheep)));
        }
        lines
    }

    /// "51 men to hunger, 277 by desertion and 69 horses by desertion": what is counted is said
    /// once for all its causes, and a single cause once for all that it took.
    pub(super) fn loss_list(&self, losses: &LossSums) -> String {
        let losses: Vec<(Stock, Cause, u32)> = losses
            .iter()
            .filter(|(_, n)| **n > 0)
            .map(|(&(stock, cause), &n)| (stock, cause, n))
            .collect();
        if let [(_, cause, _), ..] = losses.as_slice()
            && losses.iter().all(|(_, other, _)| other == cause)
        {
            let what: Vec<String> =
                losses.iter().map(|&(stock, _, n)| self.t.count(stock, n)).collect();
            return self.t.loss_of(self.t.list(&what), *cause);
        }
        let mut said = None;
        let items: Vec<String> = losses
            .iter()
            .map(|&(stock, cause, n)| {
                let again = said.replace(stock) == Some(stock);
                let number = self.t.texts.lang().number(n.into());
                let what = if again { number } else { self.t.count(stock, n) };
                self.t.loss_of(what, cause)
            })
            .collect();
        self.t.list(&items)
    }

    /// Losses by force. A contingent may change its force within the week, so its place is
    /// followed event by event from the week's start.
    fn by_force(&self) -> BTreeMap<ForceId, LossSums> {
        let mut home = Homes::new(self);
        let mut sums: BTreeMap<ForceId, LossSums> = BTreeMap::new();
        for logged in &self.events {
            home.follow(&logged.event);
            let Some(fact) = logged.event.of() else { continue };
            let (force, stock, cause, n) = match *fact {
                SubsistenceEvent::MenLost { contingent, men, cause } => {
                    (home.of(contingent), Stock::Men, cause, men)
                }
                SubsistenceEvent::HorsesLost { contingent, horses, cause } => {
                    (home.of(contingent), Stock::Horses, cause, horses)
                }
                SubsistenceEvent::SheepLost { force, sheep, cause } => {
                    (Some(force), Stock::Sheep, cause, sheep)
                }
                SubsistenceEvent::Grazed { .. }
                | SubsistenceEvent::HorsesFed { .. }
                | SubsistenceEvent::Condition { .. }
                | SubsistenceEvent::Cohesion { .. }
                | SubsistenceEvent::Hunger { .. }
                | SubsistenceEvent::Ate { .. }
                | SubsistenceEvent::GranaryEaten { .. }
                | SubsistenceEvent::DepotEaten { .. }
                | SubsistenceEvent::CampGave { .. }
                | SubsistenceEvent::TownWeek { .. }
                | SubsistenceEvent::Convoy { .. } => continue,
            };
            if let Some(force) = force.filter(|&f| self.t.owns_force(f)) {
                *sums.entry(force).or_default().entry((stock, cause)).or_default() += n;
            }
        }
        sums
    }

    /// What the men ate and from where, and what convoys brought.
    pub(super) fn supply(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut all = Rations::default();
        for rations in self.eaten().values() {
            all.need += rations.need;
            for (sum, part) in all.from.iter_mut().zip(rations.from) {
                *sum += part;
            }
        }
        if all.eaten() > 0 {
            let parts: Vec<(&str, u32)> = Larder::ALL
                .into_iter()
                .filter(|&larder| all.from[larder as usize] > 0)
                .map(|larder| (words::larder_keys(larder).1, all.from[larder as usize]))
                .collect();
            let rations = self.t.rations(all.eaten());
            lines.push(match parts.as_slice() {
                [(from, _)] => {
                    say!(self.t, "supply-eaten-one", rations = rations, from = say!(self.t, from))
                }
                parts => {
                    say!(self.t, "supply-eaten", rations = rations, parts = self.parts(parts))
                }
            });
        }
        lines.extend(self.convoys());
        lines
    }

    /// "844 from towns and 9,237 from the camps".
    fn parts(&self, parts: &[(&str, u32)]) -> String {
        let parts: Vec<String> = parts
            .iter()
            .map(|&(from, n)| say!(self.t, "sum-part", n = n, from = say!(self.t, from)))
            .collect();
        self.t.list(&parts)
    }

    fn convoys(&self) -> Option<String> {
        let (mut sent_all, mut arrived_all) = (0, 0);
        let mut forces: Vec<ForceId> = Vec::new();
        let sources = ["convoys-towns", "convoys-camps", "convoys-depots", "convoys-homeland"];
        let mut by_source: [(&str, u32); 4] = sources.map(|source| (source, 0));
        for fact in self.facts() {
            let SubsistenceEvent::Convoy { source, force, sent, arrived, .. } = *fact else {
                continue;
            };
            if !self.t.owns_force(force) {
                continue;
            }
            sent_all += sent;
            arrived_all += arrived;
            forces.push(force);
            let which = match source {
                Source::Place(_) => 0,
                Source::Camp(_) => 1,
                Source::Depot(_) => 2,
                Source::Homeland(_) => 3,
            };
            by_source[which].1 += arrived;
        }
        if forces.is_empty() {
            return None;
        }
        forces.sort_unstable();
        forces.dedup();
        let parts: Vec<(&str, u32)> = by_source.into_iter().filter(|(_, n)| *n > 0).collect();
        let count = say!(self.t, "count-forces", n = forces.len());
        let rations = self.t.rations(arrived_all);
        let eaten = sent_all.saturating_sub(arrived_all);
        let mut told = match parts.as_slice() {
            [(from, _)] => {
                let from = say!(self.t, from);
                say!(self.t, "convoys-one", forces = count, rations = rations, from = from)
            }
            [] => say!(self.t, "convoys-none", forces = count),
            parts => {
                let parts = self.parts(parts);
                say!(self.t, "convoys", forces = count, rations = rations, parts = parts)
            }
        };
        if eaten > 0 {
            told.push(' ');
            told.push_str(&say!(self.t, "convoys-eaten", rations = self.t.rations(eaten)));
        }
        Some(told)
    }
}

/// In which force each contingent is at this point of the week.
struct Homes {
    forces: Vec<ForceId>,
}

impl Homes {
    fn new(week: &DispatchWeek<'_>) -> Self {
        let (before, after) = (week.before.contingents(), week.t.state.contingents());
        let start = |c: ContingentId| {
            if c.index() < before.len() { before.force(c) } else { after.force(c) }
        };
        Self { forces: after.ids().map(start).collect() }
    }

    fn of(&self, contingent: ContingentId) -> Option<ForceId> {
        self.forces.get(contingent.index()).copied()
    }

    fn follow(&mut self, event: &Event) {
        if let Some(fact) = event.of() {
            self.follow_organisation(fact);
        } else if let Some(fact) = event.of() {
            self.follow_people(fact);
        }
    }

    fn follow_organisation(&mut self, fact: &OrganisationEvent) {
        match *fact {
            OrganisationEvent::Detached { to_contingent, to_force, .. } => {
                self.set(to_contingent, to_force);
            }
            OrganisationEvent::LevyCalled { contingent, force, .. } => self.set(contingent, force),
            OrganisationEvent::Merged { force, into, .. } => {
                for at in &mut self.forces {
                    if *at == force {
                        *at = into;
                    }
                }
            }
            OrganisationEvent::Garrisoned { .. }
            | OrganisationEvent::LeftGarrison { .. }
            | OrganisationEvent::Dissolved { .. }
            | OrganisationEvent::PlaceTaken { .. }
            | OrganisationEvent::DepotLaid { .. }
            | OrganisationEvent::DepotTaken { .. }
            | OrganisationEvent::LevyReleased { .. } => {}
        }
    }

    fn follow_people(&mut self, fact: &PeopleEvent) {
        match *fact {
            PeopleEvent::WentOver { contingent, to_force, .. } => self.set(contingent, to_force),
            PeopleEvent::Commitment { .. }
            | PeopleEvent::LevyLimit { .. }
            | PeopleEvent::FlightCost { .. }
            | PeopleEvent::Waited { .. }
            | PeopleEvent::WentHome { .. } => {}
        }
    }

    fn set(&mut self, contingent: ContingentId, force: ForceId) {
        if let Some(at) = self.forces.get_mut(contingent.index()) {
            *at = force;
        }
    }
}
