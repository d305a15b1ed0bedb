//! Whether somebody commands those whom an order concerns. Officers are few: what is split off
//! without one garrisons, carries and comes back, and does nothing else.

use super::{Checked, Checker, OrderError};
use crate::{
    ids::{ForceId, HexId, SideId, Spot},
    order::{Order, Stance},
    state::CampaignState,
};

/// Whether an officer is left for an order once those are counted who are promised to orders on
/// their way.
pub(super) fn officer_left(state: &CampaignState, side: SideId, order: &Order) -> Checked<()> {
    let takes = |order: &Order| matches!(order, Order::Detach { officer: true, .. });
    if !takes(order) {
        return Ok(());
    }
    let mail = state.mail();
    let promised = mail.ids().filter(|&m| mail.side(m) == side && takes(&mail.order(m))).count();
    let have = u32::from(state.standings().officers(side));
    let left = have.saturating_sub(promised as u32);
    if left == 0 { Err(OrderError::NoOfficer { left }) } else { Ok(()) }
}

impl Checker<'_> {
    /// Whether the reserve has an officer for a new force. One that is there takes none.
    pub(super) fn officer(&self, to: ForceId, officer: bool) -> Checked<()> {
        let left = u32::from(self.state.standings().officers(self.side));
        if officer && (left == 0 || to.is_some()) {
            return Err(OrderError::NoOfficer { left });
        }
        Ok(())
    }

    /// Whether a force has a commander for what it is told. Ids have been checked.
    pub(super) fn commanded(&self, order: &Order) -> Checked<()> {
        let is_led = |force| self.state.is_led(force);
        let (force, fit) = match *order {
            Order::March { force, to, via, .. } => {
                let mut stops = via.iter().filter_map(|hex| hex.some()).map(Spot::hex).chain([to]);
                (force, is_led(force) || stops.all(|to| self.is_near(force, to)))
            }
            Order::Stance { force, stance } => (force, stance != Stance::Seek || is_led(force)),
            Order::Garrison { force, place } => {
                let hex = self.state.scenario.places[place.index()].hex;
                (force, is_led(force) || self.is_near(force, Spot::hex(hex)))
            }
            Order::Besiege { force, .. } | Order::Raid { force, .. } => (force, is_led(force)),
            // They may always stop, feed themselves, keep with their own, carry for them and join
            // them.
            Order::Halt { .. }
            | Order::Follow { .. }
            | Order::Escort { .. }
            | Order::Forage { .. }
            | Order::Winter { .. }
            | Order::Detach { .. }
            | Order::Merge { .. }
            | Order::Relieve { .. }
            | Order::Depot { .. }
            | Order::CallLevy { .. }
            | Order::Release { .. }
            // No force is told anything.
            | Order::Migrate { .. }
            | Order::Evacuate { .. }
            | Order::CampRule { .. }
            | Order::Answer { .. } => return Ok(()),
        };
        let hexes = self.state.scenario.rules.knowledge.screen_hexes;
        if fit { Ok(()) } else { Err(OrderError::NoCommander { force, hexes }) }
    }

    /// Whether a spot is one of the side's own places, camps or forces, its home off the map, or near
    /// the commanded force from which a body was split.
    fn is_near(&self, force: ForceId, to: Spot) -> bool {
        let (state, side) = (self.state, self.side);
        let s = &state.scenario;
        let Some(hex) = to.as_hex() else {
            let off = to.as_box().and_then(|id| s.map.boxes.get(id.index()));
            return off.is_some_and(|off| off.owner == side);
        };
        let near = |from: HexId| s.map.distance(from, hex) <= s.rules.knowledge.screen_hexes;
        let superior = state.superior(force).and_then(|above| state.force_hex(above));
        superior.is_some_and(near)
            || s.places_at(hex).any(|p| state.knowledge().holder(side, p) == side)
            || state.camps_of(side).any(|camp| state.camp_hex(camp) == Some(hex))
            || state.forces_of(side).any(|f| f != force && state.force_hex(f) == Some(hex))
    }
}
