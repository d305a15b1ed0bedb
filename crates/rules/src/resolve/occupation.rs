//! Places that nobody defends change hands when a force stands in them. Behind walls the townsmen
//! keep a handful out, and whom they do not want: such a place must be besieged.

use super::Turn;
use crate::{
    event::Sink,
    ids::{ForceId, PlaceId},
    odds::siege::is_open,
    state::CampaignState,
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
