//! Places: the side's own as they are, others as it believes them held.

use super::{Draw, Sampling};
use crate::{
    ids::{PlaceId, SideId},
    num,
    state::PlaceRow,
};

impl Sampling<'_> {
    /// Who holds each place, what is in its granary, how its townsmen lean.
    pub(super) fn hold_places(&mut self) {
        for place in self.state.t.places.ids() {
            let row = self.seen.place(place).unwrap_or_else(|| self.strange_place(place));
            self.state.t.places.put(place, row);
        }
    }

    fn strange_place(&self, place: PlaceId) -> PlaceRow {
        let (start, seen) = (self.s.start.places.row(place), self.seen);
        let holder = self.holder(place);
        let besieged = PlaceRow {
            holder,
            siege_days: seen.siege_days(place).unwrap_or(0),
            water_cut: seen.water_cut(place).unwrap_or(false),
            stormed: seen.stormed(place).unwrap_or(start.stormed),
            ..start
        };
        if let Some(inside) = seen.inside(place) {
            let loyalty = inside.loyalty.min(1000) as u16;
            return PlaceRow { granary: inside.granary, loyalty, ..besieged };
        }
        if self.is_start() {
            return besieged;
        }
        let mut lot = self.lot(Draw::Town, place.0);
        let (least, most) = (self.rules.granary_least_permille, self.rules.granary_most_permille);
        let granary = num::permille(start.granary, lot.between(least, most).min(1000));
        let leans = if holder == start.holder {
            start.loyalty.into()
        } else {
            self.rules.taken_loyalty_permille
        };
        let loyalty = lot.around(leans, self.rules.loyalty_error_permille);
        PlaceRow { granary, loyalty, ..besieged }
    }

    /// Who holds a place that the side does not hold, as it believes.
    fn holder(&self, place: PlaceId) -> SideId {
        let (own, thought) = (self.seen.side(), self.seen.holder(place));
        if thought != own {
            return thought;
        }
        // Lost this week's end, and not heard of yet: an enemy has it.
        self.others().find(|&side| self.s.hostile(own, side)).unwrap_or(SideId::NONE)
    }
}
