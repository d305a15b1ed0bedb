//! What others know: whoever lies within their own sight is known to them, and now and then news of
//! others comes.

use super::{Draw, Lot, Sampling};
use crate::{
    event::Body,
    ids::{HexId, SideId, Spot},
    resolve::{sight, two_figures},
    state::Contact,
};

impl Sampling<'_> {
    /// What each of the others knows of bodies and places.
    pub(super) fn open_eyes(&mut self) {
        for viewer in self.others() {
            for place in self.state.t.places.ids() {
                let holder = self.state.t.places.holder(place);
                self.state.t.knowledge.set_holder(viewer, place, holder);
            }
            if !self.is_start() {
                self.look_around(viewer);
            }
        }
    }

    fn look_around(&mut self, viewer: SideId) {
        let sight = sight(&self.state, viewer);
        for (body, hex, size) in self.bodies_beside(viewer) {
            let (draw, of) = match body {
                Body::Force(force) => (Draw::News, force.0),
                Body::Camp(camp) => (Draw::CampNews, camp.0),
            };
            let mut lot = self.lot(draw, u32::from(viewer.0) << 16 | u32::from(of));
            let in_sight = sight.has(&self.s.map, hex);
            if in_sight || lot.falls(self.rules.heard_of_permille) {
                *self.state.t.knowledge.contact_mut(viewer, body) =
                    self.news(&mut lot, (hex, size), in_sight);
            }
        }
    }

    /// Bodies on the map that are not a side's, where, and how many men or households they have.
    fn bodies_beside(&self, viewer: SideId) -> Vec<(Body, HexId, u32)> {
        let (forces, camps) = (&self.state.t.forces, &self.state.t.camps);
        let forces =
            self.state.living_forces().filter(|&f| forces.side(f) != viewer).filter_map(|f| {
                let hex = self.state.force_hex(f)?;
                Some((Body::Force(f), hex, self.state.men(f)))
            });
        let camps = camps.ids().filter(|&c| camps.side(c) != viewer).filter_map(|c| {
            let hex = self.state.camp_hex(c)?;
            Some((Body::Camp(c), hex, camps.households(c)))
        });
        forces.chain(camps).filter(|&(_, _, size)| size > 0).collect()
    }

    /// What somebody knows of a body that is in sight, or of which news has come.
    fn news(&self, lot: &mut Lot, (hex, size): (HexId, u32), in_sight: bool) -> Contact {
        let rules = &self.s.rules.knowledge;
        let (error, days) = if in_sight {
            (rules.error_near_permille, 0)
        } else {
            let today = u32::from(self.seen.day());
            let oldest = self.rules.heard_of_days.min(today).max(1);
            (rules.error_far_permille, lot.between(1, oldest))
        };
        let faded = days.saturating_mul(rules.fade_permille_per_week) / 7;
        let confidence = rules.fresh_confidence_permille.min(1000).saturating_sub(faded);
        let error = error.min(900);
        Contact {
            spot: Spot::hex(hex),
            day: self.seen.day().saturating_sub(days.min(u32::from(u16::MAX)) as u16),
            estimate: two_figures(lot.about(size, error).max(1)),
            error: error as u16,
            confidence: confidence.max(1) as u16,
            in_sight,
        }
    }
}
