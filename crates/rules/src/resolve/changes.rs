//! Who has moved, come or gone, and what has been learnt, since somebody looked last: whoever keeps a
//! picture of the ground draws those anew and nobody else.
//!
//! Noted from fact to fact by the one who folds them ([`Turn::put`](super::Turn::put)). What is drawn of
//! it is not here.

use crate::{
    event::{
        BattleEvent, Body, CampEvent, ContactEvent, Event, KnowledgeEvent, MarchEvent, OrderEvent,
        OrganisationEvent, PeopleEvent,
    },
    ids::{CampId, ForceId},
    state::{MAX_CAMPS, MAX_FORCES},
};

/// RowBits of a table, one bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct RowBits(u128);

const _: () = assert!(MAX_FORCES <= 128 && MAX_CAMPS <= 128, "a bit for each row");

impl RowBits {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self(u128::MAX);

    #[inline]
    fn add(&mut self, row: usize) {
        self.0 |= 1 << row;
    }

    /// Those of the first so many rows, in order.
    pub(super) fn below(self, count: usize) -> impl Iterator<Item = usize> {
        let mut left = if count < 128 { self.0 & !(u128::MAX << count) } else { self.0 };
        core::iter::from_fn(move || {
            let row = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (row < 128).then_some(row)
        })
    }
}

/// Whom a fact has moved, or made to come or go.
#[derive(Clone, Copy)]
pub(super) enum Touched {
    /// Nobody.
    Nobody,
    /// A force.
    Force(ForceId),
    /// A camp group.
    Camp(CampId),
    /// It is not told who.
    Anybody,
}

impl Touched {
    /// Whom a fact touches.
    #[inline]
    pub(super) fn by(event: &Event) -> Self {
        match event {
            Event::March(fact) => Self::by_march(fact),
            Event::Contact(fact) => match *fact {
                ContactEvent::Evaded { force, .. } | ContactEvent::RiddenOver { force, .. } => {
                    Self::Force(force)
                }
                ContactEvent::Contact { .. } | ContactEvent::ContactBroken { .. } => Self::Nobody,
            },
            Event::Battle(fact) => Self::by_battle(fact),
            Event::People(fact) => match *fact {
                PeopleEvent::WentOver { .. } => Self::Anybody,
                PeopleEvent::Commitment { .. }
                | PeopleEvent::LevyLimit { .. }
                | PeopleEvent::FlightCost { .. }
                | PeopleEvent::Waited { .. }
                | PeopleEvent::WentHome { .. } => Self::Nobody,
            },
            Event::Organisation(fact) => Self::by_organisation(fact),
            Event::Order(fact) => match *fact {
                // Who screens sees farther.
                OrderEvent::StanceSet { force, .. } => Self::Force(force),
                OrderEvent::OrderSent { .. }
                | OrderEvent::OrderRefused { .. }
                | OrderEvent::OrderStarted { .. }
                | OrderEvent::OrderLapsed { .. }
                | OrderEvent::TaskSet { .. }
                | OrderEvent::ForageSet { .. } => Self::Nobody,
            },
            Event::Camp(fact) => Self::by_camp(fact),
            // None of these moves a body.
            Event::Time(_)
            | Event::Siege(_)
            | Event::Raid(_)
            | Event::Scenario(_)
            | Event::Subsistence(_)
            | Event::Knowledge(_) => Self::Nobody,
        }
    }

    fn by_march(fact: &MarchEvent) -> Self {
        match *fact {
            MarchEvent::Moved { force, .. }
            | MarchEvent::Departed { force, .. }
            | MarchEvent::Arrived { force, .. }
            | MarchEvent::Mustered { force, .. } => Self::Force(force),
            MarchEvent::Underway { .. }
            | MarchEvent::Marched { .. }
            | MarchEvent::Halted { .. }
            | MarchEvent::DugIn { .. } => Self::Nobody,
        }
    }

    fn by_battle(fact: &BattleEvent) -> Self {
        match *fact {
            BattleEvent::Routed { force, .. } => Self::Force(force),
            BattleEvent::BattleBegan { .. }
            | BattleEvent::BattleJoined { .. }
            | BattleEvent::BattleBody { .. }
            | BattleEvent::BattleFreshness { .. }
            | BattleEvent::BattleStand { .. }
            | BattleEvent::BattleHeart { .. }
            | BattleEvent::BattleDismay { .. }
            | BattleEvent::BattleCountercharge { .. }
            | BattleEvent::BattlePursuit { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattlePhase { .. }
            | BattleEvent::BattleEnded { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. }
            | BattleEvent::LeaderFate { .. } => Self::Nobody,
        }
    }

    fn by_organisation(fact: &OrganisationEvent) -> Self {
        match *fact {
            // Food moves no body.
            OrganisationEvent::DepotTaken { .. } => Self::Nobody,
            OrganisationEvent::Detached { to_force: force, .. }
            | OrganisationEvent::Merged { force, .. }
            | OrganisationEvent::Garrisoned { force, .. }
            | OrganisationEvent::LeftGarrison { force, .. }
            | OrganisationEvent::Dissolved { force, .. } => Self::Force(force),
            // Men come and go, and towns change hands; no body moves.
            OrganisationEvent::PlaceTaken { .. }
            | OrganisationEvent::DepotLaid { .. }
            | OrganisationEvent::LevyCalled { .. }
            | OrganisationEvent::LevyReleased { .. } => Self::Nobody,
        }
    }

    fn by_camp(fact: &CampEvent) -> Self {
        match *fact {
            CampEvent::CampMoved { camp, .. }
            | CampEvent::CampSetOut { camp, .. }
            | CampEvent::CampDeparted { camp, .. }
            | CampEvent::CampSafe { camp, .. }
            | CampEvent::CampReturned { camp, .. }
            | CampEvent::HouseholdsLost { camp, .. } => Self::Camp(camp),
            CampEvent::CampTaskSet { .. }
            | CampEvent::CampRuleSet { .. }
            | CampEvent::CampUnderway { .. }
            | CampEvent::CampFled { .. }
            | CampEvent::CampFlightDay { .. }
            | CampEvent::CampSettled { .. }
            | CampEvent::CampWeek { .. }
            | CampEvent::HerdChanged { .. } => Self::Nobody,
        }
    }
}

/// What those who look around have not seen yet.
#[derive(Clone, Copy)]
pub(super) struct Unseen {
    /// Forces.
    pub(super) forces: RowBits,
    /// Camp groups.
    pub(super) camps: RowBits,
}

/// What those who fear have not heard yet.
#[derive(Clone, Copy)]
pub(super) struct Unheard {
    /// Forces that have moved, or of which something has been learnt.
    pub(super) forces: RowBits,
    /// Whether anything has been learnt of who holds a place.
    pub(super) walls: bool,
}

impl Unseen {
    pub(super) const ALL: Self = Self { forces: RowBits::ALL, camps: RowBits::ALL };
}

impl Unheard {
    pub(super) const ALL: Self = Self { forces: RowBits::ALL, walls: true };
}

/// All that has changed, for each of those who look at it in their own time.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    unseen: Unseen,
    unheard: Unheard,
}

impl Default for Changes {
    /// Nobody has looked yet.
    fn default() -> Self {
        Self { unseen: Unseen::ALL, unheard: Unheard::ALL }
    }
}

impl Changes {
    /// Notes whom a fact has touched.
    #[inline]
    pub(super) fn touch(&mut self, touched: Touched) {
        match touched {
            Touched::Nobody => {}
            Touched::Force(force) => {
                self.unseen.forces.add(force.index());
                self.unheard.forces.add(force.index());
            }
            Touched::Camp(camp) => self.unseen.camps.add(camp.index()),
            Touched::Anybody => *self = Self::default(),
        }
    }

    /// Notes what a side has learnt.
    #[inline]
    pub(super) fn learn(&mut self, fact: &KnowledgeEvent) {
        match *fact {
            KnowledgeEvent::Sighted { body, .. }
            | KnowledgeEvent::LostSight { body, .. }
            | KnowledgeEvent::Faded { body, .. } => match body {
                Body::Force(force) => self.unheard.forces.add(force.index()),
                Body::Camp(_) => {}
            },
            // Who sits behind walls frightens less.
            KnowledgeEvent::HolderKnown { .. } => self.unheard = Unheard::ALL,
        }
    }

    /// What has not been seen yet; from now on it has.
    pub(super) fn see(&mut self) -> Unseen {
        let none = Unseen { forces: RowBits::NONE, camps: RowBits::NONE };
        core::mem::replace(&mut self.unseen, none)
    }

    /// What has not been heard yet; from now on it has.
    pub(super) fn hear(&mut self) -> Unheard {
        let none = Unheard { forces: RowBits::NONE, walls: false };
        core::mem::replace(&mut self.unheard, none)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_in_their_order_and_no_farther_than_asked() {
        let mut rows = RowBits::NONE;
        [127, 3, 64, 0].into_iter().for_each(|row| rows.add(row));
        let of = |count| rows.below(count).collect::<Vec<_>>();
        assert_eq!(of(128), [0, 3, 64, 127]);
        assert_eq!(of(64), [0, 3]);
        assert_eq!(of(0), [0; 0]);
        assert_eq!(RowBits::ALL.below(128).count(), 128);
    }
}
