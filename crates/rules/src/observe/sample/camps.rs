//! Camp groups of others: those in sight where they are, others on their seasonal round or where they were
//! seen last; people by estimate or by what a war costs, herds by the head.

use super::{Draw, Sampling};
use crate::{
    event::{Body, Cause},
    hex::HEX_KM,
    ids::{CampId, HexId, SideId, Spot},
    map::Mover,
    num,
    order::{CampTask, Pace},
    state::{CampRow, Contact, Stock},
};

/// As many households, beasts or men as one row may have, whatever is drawn.
const MOST: u32 = 5_000_000;

impl Sampling<'_> {
    /// Where the camp groups of others are, and what they have.
    pub(super) fn settle_camps(&mut self) {
        let left: Vec<u32> = self.s.side_ids().map(|side| self.left_of_camps(side)).collect();
        for camp in self.state.t.camps.ids() {
            let start = self.s.start.camps.row(camp);
            if start.side == self.seen.side() || start.households == 0 {
                continue;
            }
            let contact = self.contact(Body::Camp(camp));
            let row = self.strange_camp(camp, start, contact, left[start.side.index()]);
            self.state.t.camps.put(camp, row);
        }
    }

    /// What the side knows of a body, if anything.
    pub(super) fn contact(&self, body: Body) -> Option<Contact> {
        let contact = *self.state.t.knowledge.contact(self.seen.side(), body);
        contact.is_known().then_some(contact)
    }

    /// Share of the households of a side's camps that are taken to be left, permille: less what the war
    /// costs, and what the side itself has led off.
    fn left_of_camps(&self, side: SideId) -> u32 {
        let led_off = if self.s.hostile(self.seen.side(), side) {
            let enemies = self.others().filter(|&other| self.s.hostile(self.seen.side(), other));
            let all: u32 = enemies.map(|other| self.had(other, Stock::Households)).sum();
            num::share(self.seen.standing().captives, all.max(1)).min(900)
        } else {
            0
        };
        let cost = self.rules.households_lost_permille_per_week.saturating_mul(self.weeks());
        num::permille(1000 - cost.min(900), 1000 - led_off)
    }

    /// What a side had of a stock at the start.
    pub(super) fn had(&self, side: SideId, stock: Stock) -> u32 {
        self.start[side.index()][stock as usize]
    }

    fn strange_camp(
        &self,
        camp: CampId,
        start: CampRow,
        contact: Option<Contact>,
        left: u32,
    ) -> CampRow {
        if self.is_start() && contact.is_none() {
            return start;
        }
        let mut lot = self.lot(Draw::Herds, camp.0);
        let households = match contact {
            Some(contact) => lot.about(contact.estimate, contact.error.into()),
            None => {
                let expected = num::permille(start.households, left);
                lot.about(expected, self.rules.uncounted_error_permille).min(start.households)
            }
        };
        let households = households.clamp(1, MOST);
        let (least, most) = (self.rules.herd_least_permille, self.rules.herd_most_permille);
        let herds = lot.between(least, most).min(2000);
        let by_household = |of: u32| num::ratio(of, households, start.households).min(MOST);
        let spot = match contact {
            Some(contact) if contact.in_sight => contact.spot,
            _ => self.camp_spot(camp, start, contact),
        };
        CampRow {
            spot,
            task: CampTask::Rest,
            points: 0,
            arrives: 0,
            households,
            fighters: by_household(start.fighters),
            horses: num::permille(by_household(start.horses), herds),
            sheep: num::permille(by_household(start.sheep), herds),
            ..start
        }
    }

    /// Where a camp group out of sight is: near where it was seen, or on its round; in safety where it was
    /// from the start.
    fn camp_spot(&self, camp: CampId, start: CampRow, contact: Option<Contact>) -> Spot {
        let mut lot = self.lot(Draw::CampWay, camp.0);
        let month = usize::from(self.s.calendar.date(self.seen.day()).month.clamp(1, 12) - 1);
        let ground = self.s.camp_names[camp.index()].round[month].some();
        let seen = contact.map(|contact| contact.spot);
        let Some(from) = seen.unwrap_or(start.spot).as_hex() else {
            return seen.unwrap_or(start.spot);
        };
        let hex = match contact {
            Some(contact) => {
                let steps = lot.roll(self.most_steps(contact.day, Mover::Camp, Pace::Normal) + 1);
                let goal = ground.unwrap_or_else(|| self.anywhere(&mut lot, from, steps));
                self.walk(Mover::Camp, from, goal, steps)
            }
            None => {
                let home: HexId = ground.unwrap_or(from);
                self.walk(Mover::Camp, home, home, 0)
            }
        };
        Spot::hex(hex.unwrap_or(from))
    }

    /// As many hexes as a body may have gone since a day on which it was seen.
    pub(super) fn most_steps(&self, since: u16, mover: Mover, pace: Pace) -> u32 {
        let days = u32::from(self.seen.day().saturating_sub(since));
        let km = self.state.rate_km(mover, pace).min(1000);
        (days * km / HEX_KM).min(self.rules.seen_walk_hexes.min(500))
    }

    /// Households that the side has lost to captivity.
    pub(super) fn captives_taken(&self) -> u32 {
        self.seen.booked(Stock::Households, Cause::Captured)
    }
}
