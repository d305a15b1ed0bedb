//! What else a side knows of its own: depots, losses by cause, bodies that are no more, what it stands
//! face to face with; and what is told of all battles.

use super::Observation;
use crate::{
    event::{Body, Cause},
    ids::{DepotId, ForceId, HexId, PlaceId},
    odds::siege::{SideView, besieged},
    state::{DepotRow, Fights, ForceRow, Stock},
};

/// What besiegers hear from inside a place that they have shut in: deserters and friends come over the
/// wall.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Inside {
    /// Men of the garrison.
    pub men: u32,
    /// Their cohesion, permille.
    pub cohesion: u32,
    /// Their horses.
    pub horses: u32,
    /// Food with them, on the hoof too, man-days.
    pub food: u32,
    /// Food in the granary, man-days.
    pub granary: u32,
    /// How far the townsmen lean to the holder, permille.
    pub loyalty: u32,
}

impl<'a> Observation<'a> {
    /// The side's field depots that hold food.
    pub fn depots(&self) -> impl Iterator<Item = (DepotId, DepotRow)> + 'a {
        let (depots, side) = (self.state.depots(), self.side);
        let own = depots.ids().filter(move |&d| depots.side(d) == side && depots.food(d) > 0);
        own.map(|d| (d, depots.row(d)))
    }

    /// What the side has lost of a stock by a cause so far; for the causes that are gains, gained.
    pub fn booked(&self, stock: Stock, cause: Cause) -> u32 {
        self.state.ledger().of(self.side, stock, cause)
    }

    /// The side's forces that are no more, as they were last.
    pub fn struck_off(&self) -> impl Iterator<Item = (ForceId, ForceRow)> + 'a {
        let (forces, side) = (self.state.forces(), self.side);
        let own = forces.ids().filter(move |&f| forces.side(f) == side && !forces.alive(f));
        own.map(|f| (f, forces.row(f)))
    }

    /// The enemy with whom one of the side's forces stands face to face.
    pub fn faces(&self, force: ForceId) -> Option<ForceId> {
        let enemy = self.force(force)?.contact.some()?;
        let known = self.state.knowledge().contact(self.side, Body::Force(enemy)).is_known();
        known.then_some(enemy)
    }

    /// Whether besiegers have turned the water of a place away; nothing where the side neither holds
    /// nor besieges it.
    pub fn water_cut(&self, place: PlaceId) -> Option<bool> {
        self.siege_days(place).map(|_| self.state.places().water_cut(place))
    }

    /// Day of the last attempt on the walls of a place ([`crate::state::NEVER`] = none); nothing where
    /// the side neither holds nor besieges it.
    pub fn stormed(&self, place: PlaceId) -> Option<u16> {
        self.siege_days(place).map(|_| self.state.places().stormed(place))
    }

    /// What is heard from inside a place that the side has shut in; nothing of others, or while none of
    /// those inside has been seen.
    pub fn inside(&self, place: PlaceId) -> Option<Inside> {
        self.siege_days(place).filter(|&days| days > 0)?;
        let hex = self.state.scenario.places[place.index()].hex;
        let siege = besieged(self.state, SideView::Besiegers, self.side, place, &[], &[]);
        let seen = || self.enemy_forces().any(|(_, at)| at == hex);
        (siege.inside_known && seen()).then_some(Inside {
            men: siege.garrison,
            cohesion: siege.cohesion,
            horses: siege.course.horses,
            food: siege.course.stores,
            granary: siege.course.granary,
            loyalty: siege.loyalty,
        })
    }

    /// Grass that was eaten of a hex where the side has a body, horse-days.
    pub fn eaten_at_own(&self, hex: HexId) -> Option<u32> {
        self.has_body_at(hex).then(|| self.state.grass().eaten(hex))
    }

    /// Hexes where the side has a body: those of its forces, then those of its camps.
    pub fn own_hexes(&self) -> impl Iterator<Item = HexId> + '_ {
        let forces = self.forces().filter_map(|f| self.state.force_hex(f));
        forces.chain(self.camps().filter_map(|c| self.state.camp_hex(c)))
    }

    /// Whether the side has a body at a hex.
    pub(super) fn has_body_at(&self, hex: HexId) -> bool {
        self.own_hexes().any(|own| own == hex)
    }

    /// What is remembered of battles, oldest first: how a battle went is told to all.
    pub fn fights(&self) -> &'a Fights {
        self.state.fights()
    }

    /// Battles fought so far, those included that are not remembered.
    pub fn battles_fought(&self) -> u16 {
        self.state.battles()
    }
}

/// Every account of a side's ledger.
pub(super) fn accounts() -> impl Iterator<Item = (Stock, Cause)> {
    Stock::ALL.into_iter().flat_map(|stock| Cause::ALL.into_iter().map(move |cause| (stock, cause)))
}
