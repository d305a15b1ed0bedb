//! One order for several forces: the same goal, way and pace for each of them.
//!
//! Deliberately absent: whether each of them can be given it, which is asked of [`crate::check`],
//! and what it brings them together ([`crate::outlook::JointOutlook`]).

use super::{ForceId, Order, OrderKind};

impl OrderKind {
    /// Whether an order of the kind means the same for whichever force it is told, so that several
    /// can be told it at once. What concerns a force's own men, stores or levies does not.
    #[must_use]
    pub const fn is_for_several(self) -> bool {
        match self {
            Self::March
            | Self::Halt
            | Self::Follow
            | Self::Escort
            | Self::Stance
            | Self::Forage
            | Self::Winter
            | Self::Merge
            | Self::Garrison
            | Self::Relieve
            | Self::Besiege
            | Self::Raid => true,
            Self::Detach
            | Self::Depot
            | Self::Migrate
            | Self::Evacuate
            | Self::CampRule
            | Self::CallLevy
            | Self::Release
            | Self::Answer => false,
        }
    }
}

impl Order {
    /// The same order for another force. Nothing for what only one force can be told
    /// ([`OrderKind::is_for_several`]), and where the force would go after itself.
    #[must_use]
    pub fn for_force(self, other: ForceId) -> Option<Self> {
        let mut order = self;
        match &mut order {
            Self::March { force, .. }
            | Self::Halt { force }
            | Self::Escort { force, .. }
            | Self::Stance { force, .. }
            | Self::Forage { force, .. }
            | Self::Winter { force, .. }
            | Self::Garrison { force, .. }
            | Self::Besiege { force, .. }
            | Self::Raid { force, .. } => *force = other,
            Self::Follow { force, leader: whom }
            | Self::Merge { force, into: whom }
            | Self::Relieve { force, garrison: whom } => {
                if *whom == other {
                    return None;
                }
                *force = other;
            }
            Self::Detach { .. }
            | Self::Depot { .. }
            | Self::Migrate { .. }
            | Self::Evacuate { .. }
            | Self::CampRule { .. }
            | Self::CallLevy { .. }
            | Self::Release { .. }
            | Self::Answer { .. } => return None,
        }
        Some(order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ids::{ContingentId, HexId, Spot},
        order::Pace,
    };

    #[test]
    fn several_are_told_the_same_and_nobody_goes_after_himself() {
        let (first, second) = (ForceId(1), ForceId(2));
        let to = Spot::hex(HexId(7));
        let via = [HexId(3), HexId::NONE];
        let march = |force| Order::March { force, to, via, pace: Pace::Forced };
        assert_eq!(march(first).for_force(second), Some(march(second)));
        let merge = |force| Order::Merge { force, into: second };
        assert_eq!(merge(first).for_force(second), None);
        assert_eq!(merge(first).for_force(ForceId(3)), Some(merge(ForceId(3))));
        let release = Order::Release { contingent: ContingentId(1), men: 5 };
        assert_eq!(release.for_force(second), None);
        for order in [march(first), merge(first), Order::Halt { force: first }] {
            assert!(order.kind().is_for_several());
        }
        assert!(!release.kind().is_for_several());
    }
}
