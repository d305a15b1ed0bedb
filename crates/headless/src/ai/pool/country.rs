//! The country as a side of the pool sees it: what it wants and has not, what it holds, where its bread
//! is, who is near and how far things are.

use super::week::{PoolBody, PoolWeek};
use rules::{
    ids::{ForceId, HexId, PlaceId},
    map::Mover,
    observe::Observation,
    order::Order,
};

/// How far from a place or a body others matter to it, hexes.
pub(super) const NEAR: u32 = 3;
/// Dearest way that anybody sets out on, percent of an open hex.
pub(super) const FARTHEST: u32 = 7_000;
/// Men put inside a place of which nothing is known.
const UNKNOWN_GUARD: u32 = 200;
/// Days for which a granary must last those who come to it.
const LASTS_DAYS: u32 = 30;

/// A place that the side wants and an enemy is thought to hold.
#[derive(Clone, Copy)]
pub(super) struct Prize {
    pub(super) place: PlaceId,
    pub(super) hex: HexId,
    pub(super) weight: u32,
    /// Men of known enemies near it.
    pub(super) known: u32,
}

impl Prize {
    /// Men that must be reckoned with there.
    pub(super) fn guard(&self) -> u32 {
        self.known.max(UNKNOWN_GUARD)
    }
}

/// Whether a hex is that of a place in enemy hands.
pub(super) fn is_enemy_ground(seen: &Observation<'_>, hex: HexId) -> bool {
    let scenario = seen.scenario();
    scenario.places_at(hex).any(|place| scenario.hostile(seen.side(), seen.holder(place)))
}

/// Whether an order sends somebody against an enemy place.
pub(super) fn goes_for_a_place(seen: &Observation<'_>, order: &Order) -> bool {
    match order {
        Order::Besiege { .. } => true,
        Order::March { to, .. } => to.as_hex().is_some_and(|hex| is_enemy_ground(seen, hex)),
        _ => false,
    }
}

impl PoolWeek<'_> {
    /// Whether an enemy is thought to hold a place.
    pub(super) fn is_hostile(&self, place: PlaceId) -> bool {
        self.seen.scenario().hostile(self.seen.side(), self.seen.holder(place))
    }

    /// What the side wants and has not, dearest first.
    pub(super) fn prizes(&self) -> Vec<Prize> {
        let scenario = self.seen.scenario();
        let wanted = scenario.sides[self.seen.side().index()].objectives.iter();
        let mut prizes: Vec<Prize> = wanted
            .filter(|(place, _)| self.is_hostile(*place))
            .map(|&(place, weight)| {
                let hex = scenario.places[place.index()].hex;
                Prize { place, hex, weight, known: self.enemies_near(hex, 2) }
            })
            .collect();
        prizes.sort_by_key(|prize| core::cmp::Reverse(prize.weight));
        prizes
    }

    /// What the side wants and holds, dearest first.
    pub(super) fn held(&self) -> Vec<(PlaceId, HexId, u32)> {
        let scenario = self.seen.scenario();
        let wanted = scenario.sides[self.seen.side().index()].objectives.iter();
        let mut held: Vec<(PlaceId, HexId, u32)> = wanted
            .filter(|(place, _)| self.seen.holder(*place) == self.seen.side())
            .map(|&(place, weight)| (place, scenario.places[place.index()].hex, weight))
            .collect();
        held.sort_by_key(|&(_, _, weight)| core::cmp::Reverse(weight));
        held
    }

    /// Where own bread is: places whose granary lasts so many men for a month, and camps on the map;
    /// only where known enemies are fewer than own men.
    pub(super) fn bread(&self, men: u32) -> Vec<HexId> {
        let seen = self.seen;
        let scenario = seen.scenario();
        let towns = (0..scenario.places.len()).map(PlaceId::at).filter_map(|place| {
            let row = seen.place(place).filter(|row| row.siege_days == 0)?;
            let spare = row.granary.saturating_sub(seen.kept_back(place)?);
            (spare >= men.saturating_mul(LASTS_DAYS)).then(|| scenario.places[place.index()].hex)
        });
        let camps = seen.camps().filter_map(|camp| seen.camp_hex(camp));
        let safe =
            |hex: &HexId| self.enemies_near(*hex, NEAR) <= men + self.friends_near(*hex, NEAR);
        towns.chain(camps).filter(safe).collect()
    }

    /// The nearest own bread.
    pub(super) fn nearest_bread(&self, body: &PoolBody) -> Option<HexId> {
        let mover = self.seen.mover(body.force);
        let ways = self.bread(body.men).into_iter();
        ways.map(|hex| (self.seen.travel(mover, body.hex, hex), hex.0, hex))
            .filter(|&(cost, _, _)| cost <= FARTHEST)
            .min()
            .map(|(_, _, hex)| hex)
    }

    /// Men of known enemies within `hexes` of a hex.
    pub(super) fn enemies_near(&self, hex: HexId, hexes: u32) -> u32 {
        self.men_near(&self.enemies, hex, hexes)
    }

    /// Own men within `hexes` of a hex.
    pub(super) fn friends_near(&self, hex: HexId, hexes: u32) -> u32 {
        self.men_near(&self.own, hex, hexes)
    }

    fn men_near(&self, bodies: &[PoolBody], hex: HexId, hexes: u32) -> u32 {
        let near = bodies.iter().filter(|body| self.away(body.hex, hex) <= hexes);
        near.map(|body| body.men).sum()
    }

    pub(super) fn away(&self, from: HexId, to: HexId) -> u32 {
        self.seen.scenario().map.distance(from, to)
    }

    pub(super) fn cost(&self, body: &PoolBody, to: HexId) -> u32 {
        self.seen.travel(self.seen.mover(body.force), body.hex, to)
    }

    pub(super) fn rides(&self, force: ForceId) -> bool {
        self.seen.mover(force) == Mover::Horse
    }
}
