//! What a side may reckon of the country at large: how far its people see, how far its convoys
//! carry, what grass stands. For maps; the week itself never asks.

use super::Observation;
use crate::{
    event::{Body, Source},
    hex::HEX_KM,
    ids::{HexId, NodeId},
    map::Mover,
    num,
    order::Pace,
    resolve::{DAYS, Eater, Sight, grown_grass, sight, supply},
};
use std::collections::BinaryHeap;

/// How far a side's convoys carry, as far as the side can know.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SupplyReach {
    /// Everything that sends food this week: what it is, where it stands, and how many man-days.
    pub sources: Vec<(Source, HexId, u32)>,
    /// What is carried to each hex; nothing where no convoy comes.
    pub hexes: Vec<Option<Carried>>,
}

/// The convoy that comes to a hex at least cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Carried {
    /// Position in [`SupplyReach::sources`].
    pub source: u16,
    /// Cost of the way, percent of an open hex.
    pub cost: u32,
    /// Whether only the homeland's caravans come so far.
    pub far: bool,
}

impl Observation<'_> {
    /// What the side's bodies and places can see now.
    pub fn sight(&self) -> Sight {
        sight(self.state, self.side)
    }

    /// Grass that horses can reach at a hex, horse-days, and whether that is known for certain:
    /// where the side has no body it is what season, weather and ground let expect.
    pub fn grass(&self, hex: HexId) -> (u32, bool) {
        match self.grass_at_own(hex) {
            Some(stands) => (stands, true),
            None => (grown_grass(self.state, hex, Eater::Horse), false),
        }
    }

    /// Days that a caravan takes for a way of that cost (percent of an open hex), begun days
    /// counted.
    pub fn caravan_days(&self, cost: u32) -> u32 {
        // An open hex is 100 percent.
        (cost * HEX_KM).div_ceil((self.state.rate_km(Mover::Foot, Pace::Normal) * 100).max(1))
    }

    /// What the carriers eat on a way of that cost, permille of what was sent.
    pub fn caravan_loss(&self, cost: u32) -> u32 {
        supply::way_loss(self.state, cost)
    }

    /// The hexes of a way between two hexes, the last included; empty when no way leads.
    pub fn way(&self, mover: Mover, from: HexId, to: HexId) -> Vec<HexId> {
        let s = &self.state.scenario;
        let way = self.regime.walk(&s.map, &s.costs, mover, from, to);
        way.into_iter().map(|(hex, _)| hex).collect()
    }

    /// How far the side's convoys carry at this week's end, by the same reckoning as the week's:
    /// reach falls with the cost of the way and with snow, and enemies on it cut it. Only enemies
    /// that the side has seen within a week count; others may cut it without its knowledge.
    pub fn supply(&self) -> SupplyReach {
        let s = &self.state.scenario;
        let net = self.regime.net(&s.map, &s.costs, Mover::Foot);
        let near = s.rules.supply.reach_cost_percent;
        let mut stocks = Vec::new();
        supply::stocks(self.state, self.side, &mut stocks);
        // A place that is cut off feeds its own garrison alone.
        stocks.retain(|stock| match stock.source {
            Source::Place(place) => {
                self.holder(place) == self.side && self.siege_days(place).is_none_or(|d| d == 0)
            }
            Source::Camp(_) | Source::Depot(_) | Source::Homeland(_) => true,
        });
        let cut = self.known_cuts();
        let (mut heap, mut spread) = (BinaryHeap::new(), Vec::new());
        let heads: Vec<_> = stocks.iter().map(|stock| net.nearest(stock.hex)).collect();
        // The cheapest source by junction, near ones and the homeland apart.
        let mut by_near = vec![None; net.len()];
        let mut by_far = vec![None; net.len()];
        let better = |old: &mut Option<(u32, u16)>, new: (u32, u16)| {
            *old = Some(old.map_or(new, |old| old.min(new)));
        };
        for (node, best) in by_near.iter_mut().enumerate() {
            net.spread(NodeId::at(node), 0, near, |n| cut[n.index()], &mut heap, &mut spread);
            for (k, stock) in stocks.iter().enumerate().filter(|(_, k)| k.reach <= near) {
                let Some((head, more)) = heads[k] else { continue };
                let cost = spread[head.index()].saturating_add(more);
                if cost <= stock.reach {
                    better(best, (cost, k as u16));
                }
            }
        }
        for (k, stock) in stocks.iter().enumerate().filter(|(_, k)| k.reach > near) {
            let Some((head, more)) = heads[k] else { continue };
            net.spread(head, more, stock.reach, |n| cut[n.index()], &mut heap, &mut spread);
            for (node, &cost) in spread.iter().enumerate().filter(|(_, c)| **c <= stock.reach) {
                better(&mut by_far[node], (cost, k as u16));
            }
        }
        let carried = |hex: HexId| {
            let slow = self.state.weather_rate(hex) < 1000;
            let (node, offset) = net.nearest(hex)?;
            let reached = |best: Option<(u32, u16)>, far: bool| {
                let (cost, source) = best?;
                let cost = cost.saturating_add(offset);
                let reach = stocks[usize::from(source)].reach;
                let share = s.rules.supply.snow_reach_permille;
                let reach = if slow { num::permille(reach, share) } else { reach };
                (cost <= reach).then_some(Carried { source, cost, far })
            };
            reached(by_near[node.index()], false).or_else(|| reached(by_far[node.index()], true))
        };
        let mut hexes: Vec<_> = (0..s.map.len()).map(|i| carried(HexId::at(i))).collect();
        for (k, stock) in stocks.iter().enumerate().rev() {
            let far = stock.reach > near;
            hexes[stock.hex.index()] = Some(Carried { source: k as u16, cost: 0, far });
        }
        let sources = stocks.iter().map(|k| (k.source, k.hex, k.man_days)).collect();
        SupplyReach { sources, hexes }
    }

    /// Junctions that known enemies cut.
    fn known_cuts(&self) -> Vec<bool> {
        let s = &self.state.scenario;
        let mut cut = vec![false; s.map.nodes.len()];
        for enemy in self.known() {
            let contact = enemy.contact;
            let fresh = contact.in_sight || contact.day + DAYS >= self.day();
            let army = matches!(enemy.body, Body::Force(_))
                && s.hostile(self.side, enemy.side)
                && contact.estimate >= s.rules.supply.cut_men;
            let Some(hex) = contact.spot.as_hex().filter(|_| fresh && army) else { continue };
            // Behind walls it cuts the junction itself, in the field those around it too.
            let walls = s.places_at(hex).any(|place| self.holder(place) == enemy.side);
            let around = s.map.neighbours[hex.index()].iter().filter(|n| !walls && n.is_some());
            for node in around.chain([&hex]).filter_map(|&hex| s.map.node_at(hex)) {
                cut[node.index()] = true;
            }
        }
        cut
    }
}
