//! Places and stores that nobody defends change hands when a force stands in them. Behind walls the townsmen
//! keep a handful out, and whom they do not want: such a place must be besieged.

use super::Turn;
use crate::{
    event::{OrganisationEvent, Sink},
    ids::{DepotId, ForceId, HexId, PlaceId, SideId},
    odds::siege::is_open,
    state::{CampaignState, DepotRow},
};

impl<S: Sink> Turn<'_, S> {
    /// Forces on the map take hold of undefended places where they stand.
    #[inline(never)]
    pub(super) fn hold_places(&mut self) {
        let s = self.scenario;
        for i in 0..self.state.t.forces.len() {
            let force = ForceId::at(i);
            let here = self.state.force_hex(force).filter(|_| self.state.t.forces.alive(force));
            let Some(hex) = here.filter(|&hex| s.place_at(hex).is_some()) else {
                continue;
            };
            for place in s.places_at(hex) {
                let holder = self.state.t.places.holder(place);
                if holder == self.state.t.forces.side(force) {
                    continue;
                }
                if let Some(by) = taker(self.state, place) {
                    self.place_falls(place, by);
                }
            }
        }
    }
}

impl<S: Sink> Turn<'_, S> {
    /// Food that lies in the open, and that nobody of its side stands by, falls to the enemy who comes
    /// there. He takes what he can carry and burns the rest.
    pub(super) fn take_depots(&mut self) {
        for i in 0..self.state.t.depots.len() {
            let depot = DepotId::at(i);
            let DepotRow { side: from, hex, food } = self.state.t.depots.row(depot);
            if food == 0 || !self.scratch.presence.enemy_at(from, hex) {
                continue;
            }
            if let Some(by) = finder(self.state, from, hex) {
                let days = self.scenario.rules.food.train_days;
                let room = self.state.men(by).saturating_mul(days);
                let taken = food.min(room.saturating_sub(self.state.t.forces.stores(by)));
                self.put(OrganisationEvent::DepotTaken { depot, from, hex, by, food, taken });
            }
        }
    }
}

/// The strongest enemy outside walls at a hex where a side has left food, if nobody of its own or of
/// its friends is there and no place of its own keeps it.
fn finder(state: &CampaignState, from: SideId, hex: HexId) -> Option<ForceId> {
    let s = &state.scenario;
    let enemy = |f: &ForceId| s.hostile(from, state.t.forces.side(*f)) && !state.in_garrison(*f);
    let watched = state.forces_at(hex).any(|f| !s.hostile(from, state.t.forces.side(f)));
    let walls = s.places_at(hex).any(|p| s.kind(p).walled && state.t.places.holder(p) == from);
    let enemies = state.forces_at(hex).filter(enemy).filter(|_| !watched && !walls);
    enemies.max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)))
}

/// The strongest force of those that can take a place today.
pub(super) fn taker(state: &CampaignState, place: PlaceId) -> Option<ForceId> {
    let s = &state.scenario;
    let kind = s.kind(place);
    if !kind.can_be_held {
        return None;
    }
    let (hex, holder) = (s.places[place.index()].hex, state.t.places.holder(place));
    let best = state
        .forces_at(hex)
        .filter(|&f| {
            let side = state.t.forces.side(f);
            side != holder && (!holder.is_some() || s.hostile(side, holder))
        })
        .max_by_key(|&f| (state.men(f), core::cmp::Reverse(f)))?;
    let side = state.t.forces.side(best);
    let defended = state.forces_at(hex).any(|f| {
        let other = state.t.forces.side(f);
        other == holder || s.hostile(side, other)
    });
    if defended {
        return None;
    }
    let same = |f: &ForceId| state.t.forces.side(*f) == side;
    let men = state.forces_at(hex).filter(same).map(|f| state.men(f)).sum();
    (!kind.walled || is_open(state, place, men)).then_some(best)
}
