//! The supply network. At each week's end sources send food along the travel graph to the
//! forces of their side: reach falls with the cost of the way, snow and enemies on it; what a
//! source can send is shared among all it reaches.

use super::{
    Sight, Turn,
    subsistence::{kept_back, townsmen_day},
};
use crate::{
    event::{Sink, Source, SubsistenceEvent},
    ids::{CampId, DepotId, ForceId, HexId, NodeId, PlaceId, SideId},
    map::{JunctionGraph, Mover},
    num,
    state::CampaignState,
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// What a source can send to a force, before sharing.
#[derive(Clone, Copy)]
struct Link {
    source: u16,
    force: ForceId,
    cost: u32,
}

/// Something that can send food.
#[derive(Clone, Copy)]
pub(crate) struct SupplySource {
    pub(crate) source: Source,
    pub(crate) hex: HexId,
    pub(crate) man_days: u32,
    pub(crate) reach: u32,
}

#[derive(Default)]
pub(super) struct SupplyScratch {
    stocks: Vec<SupplySource>,
    links: Vec<Link>,
    wants: Vec<u32>,
    cut: Vec<bool>,
    /// The junctions that are cut.
    cuts: Vec<NodeId>,
    /// The junction nearest each stock, and the cost to it.
    heads: Vec<Option<(NodeId, u32)>>,
    /// Costs from each homeland to all junctions, in the order of the stocks.
    far: Vec<Vec<u32>>,
    /// Hexes under the eyes of an army outside walls.
    armies: Sight,
}

/// Costs from a junction to the others within a limit, past those that are cut.
struct Spreader<'a> {
    net: &'a JunctionGraph,
    cut: &'a [bool],
    cuts: &'a [NodeId],
}

/// What it costs to carry to a junction from the others; [`u32::MAX`] = too far.
enum CostSpread<'a> {
    /// No junction that is cut lies so near: ways are those of the graph as it stands.
    Free { row: &'a [u32], offset: u32, limit: u32 },
    /// Ways had to be looked for.
    Round(&'a [u32]),
}

impl<'a> Spreader<'a> {
    fn spread<'o>(
        &self,
        from: NodeId,
        offset: u32,
        limit: u32,
        heap: &mut BinaryHeap<Reverse<(u32, u16)>>,
        out: &'o mut Vec<u32>,
    ) -> CostSpread<'o>
    where
        'a: 'o,
    {
        let free = CostSpread::Free { row: self.net.row(from), offset, limit };
        if self.cuts.iter().all(|&cut| free.to(cut) == u32::MAX) {
            return free;
        }
        self.net.spread(from, offset, limit, |node| self.cut[node.index()], heap, out);
        CostSpread::Round(out)
    }
}

impl CostSpread<'_> {
    #[inline]
    fn to(&self, node: NodeId) -> u32 {
        match *self {
            Self::Free { row, offset, limit } => {
                let whole = row[node.index()].checked_add(offset);
                whole.filter(|&whole| whole <= limit).unwrap_or(u32::MAX)
            }
            Self::Round(costs) => costs[node.index()],
        }
    }
}

impl<S: Sink> Turn<'_, S> {
    /// Sends the week's convoys of every side.
    #[inline(never)]
    pub(super) fn convoys(&mut self) {
        for side in self.state.scenario.side_ids() {
            self.side_convoys(side);
        }
    }

    fn side_convoys(&mut self, side: SideId) {
        let mut work = core::mem::take(&mut self.scratch.supply);
        stocks(self.state, side, &mut work.stocks);
        if !work.stocks.is_empty() {
            self.cut_nodes(side, &mut work.cut, &mut work.cuts);
            self.link(side, &mut work);
            self.share_out(&mut work);
        }
        self.scratch.supply = work;
    }

    /// Junctions that enemies cut.
    fn cut_nodes(&self, side: SideId, cut: &mut Vec<bool>, cuts: &mut Vec<NodeId>) {
        let s = &self.state.scenario;
        cuts.clear();
        cut.clear();
        cut.resize(s.map.nodes.len(), false);
        let least = s.rules.supply.cut_men;
        for force in self.state.living_forces() {
            let f = &self.state.t.forces;
            if !s.hostile(side, f.side(force)) || self.state.men(force) < least {
                continue;
            }
            let Some(hex) = self.state.force_hex(force) else { continue };
            let mut close = |hex: HexId| {
                if let Some(node) = s.map.node_at(hex) {
                    cut[node.index()] = true;
                    cuts.push(node);
                }
            };
            close(hex);
            // In the field it also cuts the hexes around it.
            if !self.state.in_garrison(force) {
                s.map.neighbours[hex.index()].iter().filter_map(|n| n.some()).for_each(close);
            }
        }
    }

    /// Finds which sources reach which forces, and how dearly.
    fn link(&mut self, side: SideId, work: &mut SupplyScratch) {
        let s = self.scenario;
        let net = self.regime.net(&s.map, &s.costs, Mover::Foot);
        let near = s.rules.supply.reach_cost_percent;
        let spreader = Spreader { net, cut: &work.cut, cuts: &work.cuts };
        // The homelands carry far: one spread from each of them, not one from every force.
        work.far.clear();
        for stock in work.stocks.iter().filter(|k| k.reach > near) {
            let mut spread = Vec::new();
            if let Some((node, offset)) = net.nearest(stock.hex) {
                let (heap, room) = (&mut self.scratch.heap, &mut self.scratch.spread);
                let costs = spreader.spread(node, offset, stock.reach, heap, room);
                spread.extend((0..net.len()).map(|node| costs.to(NodeId::at(node))));
            }
            work.far.push(spread);
        }
        work.heads.clear();
        work.heads.extend(work.stocks.iter().map(|stock| net.nearest(stock.hex)));
        work.links.clear();
        work.wants.clear();
        work.wants.resize(self.state.t.forces.len(), 0);
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let f = &self.state.t.forces;
            if !f.alive(force) || f.side(force) != side {
                continue;
            }
            let want = self.want_of(force);
            let Some(hex) = self.state.force_hex(force).filter(|_| want > 0) else { continue };
            work.wants[i] = want;
            let Some((node, offset)) = net.nearest(hex) else { continue };
            let (heap, spread) = (&mut self.scratch.heap, &mut self.scratch.spread);
            let spread = spreader.spread(node, offset, near, heap, spread);
            let mut far = work.far.iter();
            let slow = self.state.weather_rate(hex) < 1000;
            for (k, stock) in work.stocks.iter().enumerate() {
                let spread_from_home = (stock.reach > near).then(|| far.next()).flatten();
                let Some((at, more)) = work.heads[k] else { continue };
                let cost = match spread_from_home {
                    _ if stock.hex == hex => 0,
                    Some(home) => {
                        home.get(node.index()).map_or(u32::MAX, |c| c.saturating_add(offset))
                    }
                    None => spread.to(at).saturating_add(more),
                };
                let reach = if slow {
                    num::permille(stock.reach, s.rules.supply.snow_reach_permille)
                } else {
                    stock.reach
                };
                if cost <= reach && gates_let_through(self.state, stock.source, force) {
                    work.links.push(Link { source: k as u16, force, cost });
                }
            }
        }
    }

    /// What a force would like to be sent, man-days.
    fn want_of(&self, force: ForceId) -> u32 {
        let s = &self.state.scenario;
        let men = self.state.men(force);
        let full = men * s.rules.supply.want_days.min(s.rules.food.train_days);
        let f = &self.state.t.forces;
        let herd = f.sheep(force) * s.rules.food.man_days_per_sheep;
        // What it has laid down beside it counts as its own.
        let depots = &self.state.t.depots;
        let beside = |&d: &DepotId| {
            depots.side(d) == f.side(force) && Some(depots.hex(d)) == self.state.force_hex(force)
        };
        let laid: u32 = depots.ids().filter(beside).map(|d| depots.food(d)).sum();
        full.saturating_sub(f.stores(force)).saturating_sub(herd).saturating_sub(laid)
    }

    /// Nearer sources first; each shares what it has by what is still wanted.
    fn share_out(&mut self, work: &mut SupplyScratch) {
        // By source, so that each is shared in one go; sources in order of their kind and id.
        work.links.sort_unstable_by_key(|l| (l.source, l.force));
        let mut from = 0;
        while from < work.links.len() {
            let source = work.links[from].source;
            let to = from + work.links[from..].iter().take_while(|l| l.source == source).count();
            let stock = work.stocks[usize::from(source)];
            let asked: u32 = work.links[from..to]
                .iter()
                .map(|l| self.gross(work.wants[l.force.index()], l.cost))
                .sum();
            for at in from..to {
                let link = work.links[at];
                let gross = self.gross(work.wants[link.force.index()], link.cost);
                let sent = if asked > stock.man_days {
                    num::ratio(stock.man_days, gross, asked)
                } else {
                    gross
                };
                let got = self.send(&stock, link, sent);
                let want = &mut work.wants[link.force.index()];
                *want = want.saturating_sub(got);
            }
            from = to;
        }
    }

    /// What must be sent so that `net` arrives: the carriers eat on the way.
    fn gross(&self, net: u32, cost: u32) -> u32 {
        num::ratio(net, 1000, 1000 - self.way_loss(cost))
    }

    fn way_loss(&self, cost: u32) -> u32 {
        way_loss(self.state, cost)
    }

    fn send(&mut self, stock: &SupplySource, link: Link, sent: u32) -> u32 {
        let per_sheep = self.state.scenario.rules.food.man_days_per_sheep.max(1);
        // Herds walk: whole sheep are driven.
        let (sent, sheep) = match stock.source {
            Source::Camp(_) => (sent / per_sheep * per_sheep, sent / per_sheep),
            Source::Place(_) | Source::Depot(_) | Source::Homeland(_) => (sent, 0),
        };
        if sent == 0 {
            return 0;
        }
        let arrived = num::permille(sent, 1000 - self.way_loss(link.cost));
        let (source, force, cost) = (stock.source, link.force, link.cost);
        self.put_daily(SubsistenceEvent::Convoy { source, force, sent, arrived, sheep, cost });
        arrived
    }

    /// Townsmen eat and harvest for a week; an enemy army at the gates spoils the harvest.
    #[inline(never)]
    pub(super) fn towns_week(&mut self) {
        let s = self.scenario;
        let rules = &s.rules.supply;
        let month = usize::from(s.calendar.date(self.state.t.day).month - 1);
        let share = rules.harvest_permille_by_month.get(month).copied().unwrap_or(0);
        self.watch_armies();
        for p in 0..self.state.t.places.len() {
            let place = PlaceId::at(p);
            let people = s.places[p].people;
            if people == 0 {
                continue;
            }
            let day = townsmen_day(s, place);
            let eaten = day * u32::from(super::DAYS);
            let mut harvested = num::permille(eaten, share);
            harvested += s.places[p].market_man_days_per_week;
            if self.blockaded(place) {
                harvested =
                    num::permille(harvested, 1000 - rules.blockade_harvest_loss_permille.min(1000));
            }
            let granary = self.state.t.places.granary(place);
            let room = (day * rules.granary_cap_days).saturating_sub(granary);
            let harvested = harvested.min(room + eaten);
            // The garrison has the keys.
            let eaten = eaten.min((granary + harvested).saturating_sub(self.locked(place)));
            self.put_daily(SubsistenceEvent::TownWeek { place, eaten, harvested });
        }
    }

    /// Marks the hexes in and next to which an army stands that could keep a harvest from coming in.
    fn watch_armies(&mut self) {
        let s = self.scenario;
        let armies = &mut self.scratch.supply.armies;
        armies.clear(&s.map);
        for f in self.state.living_forces().filter(|&f| !self.state.in_garrison(f)) {
            if let Some(hex) = self.state.force_hex(f) {
                armies.add_disc(s.map.offset(hex), 1);
            }
        }
    }

    fn blockaded(&self, place: PlaceId) -> bool {
        let s = &self.state.scenario;
        let holder = self.state.t.places.holder(place);
        let hex = s.places[place.index()].hex;
        // Near most towns nobody stands in the field.
        if !self.scratch.supply.armies.has(&s.map, hex) {
            return false;
        }
        self.state.living_forces().any(|f| {
            s.hostile(holder, self.state.t.forces.side(f))
                && !self.state.in_garrison(f)
                && self.state.force_hex(f).is_some_and(|h| s.map.distance(h, hex) <= 1)
                && self.state.men(f) >= s.rules.supply.cut_men
        })
    }
}

/// What the carriers eat on a way, permille of what was sent.
pub(crate) fn way_loss(state: &CampaignState, cost: u32) -> u32 {
    (state.scenario.rules.supply.loss_permille_per_hex * cost / 100).min(800)
}

/// Everything of a side that can send food this week. Towns first, then depots, camps, and the
/// homeland's caravans last.
#[inline(never)]
pub(crate) fn stocks(state: &CampaignState, side: SideId, out: &mut Vec<SupplySource>) {
    out.clear();
    let s = &state.scenario;
    let rules = &s.rules.supply;
    let t = &state.t;
    for place in t.places.ids() {
        if t.places.holder(place) != side {
            continue;
        }
        let static_place = &s.places[place.index()];
        let free = t.places.granary(place).saturating_sub(kept_back(state, place));
        let man_days =
            num::permille(t.places.granary(place), rules.place_output_permille).min(free);
        let source = Source::Place(place);
        push(out, source, static_place.hex, man_days, rules.reach_cost_percent);
    }
    for depot in t.depots.ids().filter(|&d| t.depots.side(d) == side) {
        let man_days = num::permille(t.depots.food(depot), rules.depot_output_permille);
        let (source, hex): (Source, HexId) = (Source::Depot(DepotId(depot.0)), t.depots.hex(depot));
        push(out, source, hex, man_days, rules.reach_cost_percent);
    }
    for camp in state.camps_of(side) {
        let floor = s.rules.food.camp_gift_floor_sheep;
        let Some(hex) = state.camp_hex(camp) else { continue };
        if state.herd_per_household(camp) < floor {
            continue;
        }
        let had = t.camps.sheep(camp) + t.camps.given(camp);
        let sheep = num::permille(had, rules.camp_output_permille).min(t.camps.sheep(camp));
        let man_days = sheep * s.rules.food.man_days_per_sheep;
        push(out, Source::Camp(CampId(camp.0)), hex, man_days, rules.reach_cost_percent);
    }
    for home in &s.sides[side.index()].homelands {
        let entry = s.map.boxes[home.from.index()].entry;
        let reach = rules.homeland_reach_cost_percent;
        push(out, Source::Homeland(home.from), entry, home.man_days_per_week, reach);
    }
}

/// A place that is cut off feeds its own garrison alone, and nobody else feeds that.
fn gates_let_through(state: &CampaignState, source: Source, force: ForceId) -> bool {
    let places = &state.t.places;
    let shut = |place: PlaceId| place.is_some() && places.siege_days(place) > 0;
    let inside = state.t.forces.garrison(force);
    match source {
        Source::Place(from) if from == inside => true,
        Source::Place(from) => !shut(from) && !shut(inside),
        Source::Camp(_) | Source::Depot(_) | Source::Homeland(_) => !shut(inside),
    }
}

fn push(out: &mut Vec<SupplySource>, source: Source, hex: HexId, man_days: u32, reach: u32) {
    if man_days > 0 {
        out.push(SupplySource { source, hex, man_days, reach });
    }
}
