//! Peoples and sides of others: commitment, standing, and books that balance.

use super::{Draw, Sampling};
use crate::{
    event::Cause,
    ids::SideId,
    scripted_event::Effect,
    state::{MOST_COUNTED_WEEKS, StandingRow, Stock},
};

impl Sampling<'_> {
    /// How far the peoples of others stand by their cause.
    pub(super) fn move_hearts(&mut self) {
        if self.is_start() {
            return;
        }
        let own = self.seen.side();
        for group in self.state.t.groups.ids() {
            if self.s.groups[group.index()].side != own {
                let start = self.s.start.groups.commitment(group).into();
                let mut lot = self.lot(Draw::Heart, group.0);
                self.state.t.groups.commitment[group.index()] =
                    lot.around(start, self.rules.commitment_error_permille);
            }
        }
    }

    /// What others have won and lost: battles as all have heard, captives as the side misses them, goods by
    /// what they are taken to have.
    pub(super) fn keep_books(&mut self) {
        let captor = self.captor();
        for side in self.others() {
            let start = self.s.start.standings.row(side);
            let (won, lost) = self.seen.battles(side);
            let men = self.state.men_under_arms(side);
            let mut row = StandingRow { won, lost, points: self.points(side), ..start };
            let weeks = usize::from(self.seen.week()).min(MOST_COUNTED_WEEKS);
            row.armed[..weeks].fill(men);
            if captor == Some(side) {
                row.captives = self.captives_taken();
            }
            self.state.t.standings.put(side, row);
            self.book(side);
        }
    }

    /// The enemy who is taken to have led off the side's people: the first.
    fn captor(&self) -> Option<SideId> {
        let own = self.seen.side();
        self.others().find(|&side| self.s.hostile(own, side))
    }

    /// Points that a side has got by events, as far as they are told.
    fn points(&self, side: SideId) -> i32 {
        let start = self.s.start.standings.points(side);
        self.come_about().fold(start, |sum, (row, effect)| match *effect {
            Effect::Points(to, points) if to == side => {
                sum.saturating_add(points.saturating_mul(row.times.into()))
            }
            _ => sum,
        })
    }

    /// What a side has more or less than at the start, by the cause that is likeliest.
    fn book(&mut self, side: SideId) {
        for stock in Stock::ALL {
            let (more, less) = self.difference(side, stock);
            let (gain, loss) = match stock {
                Stock::Men => (Cause::Joined, Cause::Combat),
                Stock::Horses => (Cause::Born, Cause::Overwork),
                Stock::Sheep => (Cause::Born, Cause::Eaten),
                Stock::Households => (Cause::Joined, Cause::Flight),
            };
            self.state.t.ledger.add(side, stock, gain, more);
            self.state.t.ledger.add(side, stock, loss, less);
        }
    }
}
