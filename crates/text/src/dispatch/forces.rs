//! Orders that lapsed, marches, meetings with the enemy, splitting and joining, places.

use super::{DispatchWeek, lists::List};
use crate::{
    describe::{evaded, holder_known, place_taken, ridden_over},
    teller::say,
};
use rules::{
    event::{BattleEvent, ContactEvent, HaltReason, KnowledgeEvent, MarchEvent, OrganisationEvent},
    hex::HEX_KM,
    ids::{ForceId, HexId, PlaceId, SideId, Spot},
    map::Crossing,
    order::Task,
};
use std::collections::BTreeMap;

/// Lines of a section before the rest is only counted.
const ORDERS: usize = 4;
const MARCHES: usize = 6;
const CHANGES: usize = 4;
const CONTACTS: usize = 5;
const NAMED: usize = 4;
const PLACES: usize = 6;

/// A force's marches of a week.
struct March {
    from: HexId,
    to: HexId,
    hexes: u32,
    swam: bool,
    ice: bool,
    end: Option<HaltReason>,
}

impl DispatchWeek<'_> {
    /// Orders that came to nothing, with the reason.
    pub(super) fn orders(&self) -> Vec<String> {
        self.cap(self.list(List::Orders), ORDERS, "more-orders")
    }

    /// Who went where; then who came in, left, split, joined, garrisoned, dug in.
    pub(super) fn marches(&self) -> Vec<String> {
        let mut marches: Vec<(ForceId, March)> = self.own_marches().into_iter().collect();
        marches.sort_by_key(|&(force, _)| (core::cmp::Reverse(self.t.state.men(force)), force));
        let lines = marches.iter().map(|(force, march)| self.march(*force, march)).collect();
        let mut lines = self.cap(lines, MARCHES, "more-marches");
        lines.extend(self.cap(self.list(List::Changes), CHANGES, "more-changes"));
        lines.extend(self.levies());
        lines
    }

    fn own_marches(&self) -> BTreeMap<ForceId, March> {
        let mut marches: BTreeMap<ForceId, March> = BTreeMap::new();
        for fact in self.facts() {
            match *fact {
                MarchEvent::Moved { force, from, to, crossing, .. } => {
                    if !self.t.owns_force(force) {
                        continue;
                    }
                    let march = marches.entry(force).or_insert(March {
                        from,
                        to,
                        hexes: 0,
                        swam: false,
                        ice: false,
                        end: None,
                    });
                    march.to = to;
                    march.hexes += 1;
                    march.swam |= matches!(crossing, Crossing::Swim | Crossing::Torrent);
                    march.ice |= crossing == Crossing::Ice;
                    march.end = None;
                }
                MarchEvent::Halted { force, why, .. } => {
                    if let Some(march) = marches.get_mut(&force) {
                        march.end = Some(why);
                    }
                }
                MarchEvent::Underway { .. }
                | MarchEvent::Marched { .. }
                | MarchEvent::Departed { .. }
                | MarchEvent::Arrived { .. }
                | MarchEvent::DugIn { .. }
                | MarchEvent::Mustered { .. } => {}
            }
        }
        marches
    }

    fn march(&self, force: ForceId, march: &March) -> String {
        let t = &self.t;
        let name = t.force(force);
        let km = say!(t, "count-km", n = march.hexes * HEX_KM);
        let (from, to) = (t.from(Spot::hex(march.from)), t.to(Spot::hex(march.to)));
        let mut told = if march.from == march.to {
            say!(t, "march-round", force = name, km = km, at = t.at(Spot::hex(march.to)))
        } else if t.at(Spot::hex(march.from)) == t.at(Spot::hex(march.to)) {
            // Another hex, but people would tell both by the same words.
            let at = t.at(Spot::hex(march.to));
            match self.goal(force, march.to) {
                Some(goal) => {
                    say!(t, "march-about-to", force = name, km = km, at = at, goal = t.to(goal))
                }
                None => say!(t, "march-about", force = name, km = km, at = at),
            }
        } else {
            match (march.end, self.goal(force, march.to)) {
                (Some(HaltReason::Arrived), _) => {
                    say!(t, "march-arrived", force = name, km = km, from = from, to = to)
                }
                (Some(HaltReason::NoWay), _) => {
                    say!(t, "march-no-way", force = name, km = km, from = from, to = to)
                }
                (Some(HaltReason::LeaderGone), _) => {
                    say!(t, "march-leader-gone", force = name, km = km, from = from, to = to)
                }
                (Some(HaltReason::Enemy(enemy)), _) => {
                    let enemy = t.force(enemy);
                    say!(
                        t,
                        "march-barred",
                        force = name,
                        km = km,
                        from = from,
                        to = to,
                        enemy = enemy
                    )
                }
                (None, Some(goal)) => {
                    let goal = t.to(goal);
                    say!(
                        t,
                        "march-going-on",
                        force = name,
                        km = km,
                        from = from,
                        to = to,
                        goal = goal
                    )
                }
                (None, None) => say!(t, "march", force = name, km = km, from = from, to = to),
            }
        };
        for (was, key) in [(march.swam, "march-swam"), (march.ice, "march-ice")] {
            if was {
                // A sentence of its own: no grammar joins them.
                told.push(' ');
                told.push_str(&say!(t, key));
            }
        }
        told
    }

    /// Where a force is still bound for.
    fn goal(&self, force: ForceId, at: HexId) -> Option<Spot> {
        let forces = self.t.state.forces();
        let goal = match forces.task(force) {
            Task::March { to, .. } => to,
            Task::Garrison(place) => {
                self.t.scenario().places.get(place.index()).map(|p| Spot::hex(p.hex))?
            }
            Task::Besiege { place, .. } => {
                self.t.scenario().places.get(place.index()).map(|p| Spot::hex(p.hex))?
            }
            Task::Rest
            | Task::Raid(_)
            | Task::Follow(_)
            | Task::Escort(_)
            | Task::Relieve(_)
            | Task::Merge(_)
            | Task::Winter(_) => return None,
        };
        (forces.alive(force) && goal != Spot::hex(at)).then_some(goal)
    }

    /// Whether a force marched at all.
    pub(super) fn moved(&self, force: ForceId) -> bool {
        self.facts().any(|fact| matches!(fact, MarchEvent::Moved { force: f, .. } if *f == force))
    }

    /// Levies called up and let go, force by force.
    fn levies(&self) -> Vec<String> {
        let t = &self.t;
        let mut called: BTreeMap<ForceId, (u32, u32)> = BTreeMap::new();
        let (mut released, mut homes) = (0, Vec::new());
        for fact in self.facts() {
            if let OrganisationEvent::LevyCalled { force, men, horses, .. } = *fact
                && t.owns_force(force)
            {
                let sum = called.entry(force).or_default();
                *sum = (sum.0 + men, sum.1 + horses);
            } else if let OrganisationEvent::LevyReleased { camp, men, .. } = *fact
                && t.owns_camp(camp)
            {
                released += men;
                homes.push(t.camp(camp));
            }
        }
        let mut lines: Vec<String> = called
            .iter()
            .map(|(&force, &(men, horses))| {
                let horses = t.count(rules::state::Stock::Horses, horses);
                say!(t, "levy-called", force = t.force(force), men = t.men(men), horses = horses)
            })
            .collect();
        if released > 0 {
            homes.dedup();
            let homes = t.short_list(&homes, 3);
            lines.push(say!(t, "levy-released", men = t.men(released), camps = homes));
        }
        lines
    }

    /// Meetings with the enemy: who met whom where, who slipped away, who is out of touch.
    pub(super) fn contacts(&self) -> Vec<String> {
        let t = &self.t;
        let mut meetings: Vec<(ForceId, HexId, Vec<ForceId>)> = Vec::new();
        let (mut slipped, mut apart) = (Vec::new(), Vec::new());
        for fact in self.facts() {
            match *fact {
                // What came to blows is told as a battle.
                ContactEvent::Contact { force, enemy, .. } if self.fought_over(force, enemy) => {}
                ContactEvent::Contact { force, enemy, at } => {
                    let (own, other) = t.own_first(force, enemy);
                    let known = meetings.iter_mut().find(|(e, h, _)| (*e, *h) == (other, at));
                    match known {
                        Some((_, _, own_forces)) => push_new(own_forces, own),
                        None => meetings.push((other, at, vec![own])),
                    }
                }
                ContactEvent::ContactBroken { force, enemy } => {
                    push_new(&mut apart, t.own_first(force, enemy).0);
                }
                ContactEvent::Evaded { force, to, by, .. } => {
                    push_new(&mut slipped, evaded(t, force, to, by));
                }
                ContactEvent::RiddenOver { .. } => push_new(&mut slipped, ridden_over(t, fact)),
            }
        }
        let mut lines: Vec<String> = meetings
            .iter()
            .map(|(enemy, at, own)| {
                let (own, at) = (self.names(own), t.at(Spot::hex(*at)));
                say!(t, "event-contact", force = own, enemy = t.force(*enemy), at = at)
            })
            .collect();
        lines.append(&mut slipped);
        lines.extend(self.before_walls());
        let mut lines = self.cap(lines, CONTACTS, "more-contacts");
        if !apart.is_empty() {
            lines.push(say!(t, "contacts-broken", forces = self.names(&apart)));
        }
        lines
    }

    /// Who has marched before walls that an enemy holds, and lies there without besieging them: no
    /// battle comes of that.
    fn before_walls(&self) -> Vec<String> {
        let (state, scenario) = (self.t.state, self.t.scenario());
        let forces = state.forces();
        let idle = |&f: &ForceId| {
            let presses = matches!(forces.task(f), Task::Besiege { .. } | Task::Follow(_));
            forces.alive(f) && self.t.owns_force(f) && !presses && self.moved(f)
        };
        let mut places: Vec<(PlaceId, Vec<ForceId>)> = Vec::new();
        for force in forces.ids().filter(idle) {
            let Some(hex) = state.force_hex(force) else { continue };
            let shut = |p: &PlaceId| {
                let holder = state.knowledge().holder(self.t.viewer, *p);
                scenario.kind(*p).can_be_held && scenario.hostile(self.t.viewer, holder)
            };
            let Some(place) = scenario.places_at(hex).find(shut) else { continue };
            match places.iter_mut().find(|(p, _)| *p == place) {
                Some((_, own)) => own.push(force),
                None => places.push((place, vec![force])),
            }
        }
        let line = |(place, own): (PlaceId, Vec<ForceId>)| {
            let (place, forces) = (self.t.place(place), self.names(&own));
            say!(self.t, "contact-walls", place = place, forces = forces)
        };
        places.into_iter().map(line).collect()
    }

    /// Whether two forces met in a battle of the week.
    fn fought_over(&self, a: ForceId, b: ForceId) -> bool {
        self.facts().any(|fact| {
            matches!(*fact, BattleEvent::BattleBegan { attacker, defender, .. }
                if (attacker, defender) == (a, b) || (attacker, defender) == (b, a))
        })
    }

    fn names(&self, forces: &[ForceId]) -> String {
        let names: Vec<String> = forces.iter().map(|&force| self.t.force(force)).collect();
        self.t.short_list(&names, NAMED)
    }

    /// Places that changed hands as far as the side knows, and depots laid.
    pub(super) fn places(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut told: Vec<(PlaceId, SideId)> = Vec::new();
        for logged in &self.events {
            if let Some(&OrganisationEvent::PlaceTaken { place, from, to, by }) = logged.event.of()
            {
                told.push((place, to));
                let mut line = place_taken(&self.t, place, from, to, by);
                if to == self.t.viewer
                    && let Some(men) = self.t.men_wanted(place)
                {
                    // A sentence of its own.
                    line.push(' ');
                    line.push_str(&say!(self.t, "place-left-empty", men = men));
                }
                lines.push(line);
            } else if let Some(&KnowledgeEvent::HolderKnown { place, holder, .. }) =
                logged.event.of()
                && !told.contains(&(place, holder))
            {
                told.push((place, holder));
                lines.push(holder_known(&self.t, place, holder));
            }
        }
        lines.extend(self.list(List::Depots));
        self.cap(lines, PLACES, "more-places")
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
