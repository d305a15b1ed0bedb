//! What can be asked of the order being composed: to begin one of a kind, and to change it.

use rules::{
    event::Body,
    ids::{CampId, ForceId},
    order::{Order, Pace, SiegeWay},
};

/// What kind of order is being composed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Compose {
    /// A march of a force.
    March(ForceId),
    /// A siege by a force.
    Besiege(ForceId, SiegeWay),
    /// A raid by a force.
    Raid(ForceId),
    /// A force into garrison.
    Garrison(ForceId),
    /// A force to relieve a garrison.
    Relieve(ForceId),
    /// A force to keep with another.
    Follow(ForceId),
    /// A force to cover a camp group.
    Escort(ForceId),
    /// A force to join another.
    Merge(ForceId),
    /// Men of a force sent off.
    Detach(ForceId),
    /// Men of a force let go home.
    Release(ForceId),
    /// Food laid down by a force.
    Depot(ForceId),
    /// A camp group to another ground.
    Migrate(CampId),
    /// A camp group into safety off the map.
    Evacuate(CampId),
    /// Men of a camp group called to a force.
    CallLevy(CampId),
    /// Something that needs neither goal nor number, of a force: shown because it cannot be given.
    Plain(ForceId),
    /// The same of a camp group.
    PlainCamp(CampId),
}

impl Compose {
    /// Whom it concerns.
    #[must_use]
    pub const fn body(self) -> Body {
        match self {
            Self::March(force)
            | Self::Besiege(force, _)
            | Self::Raid(force)
            | Self::Garrison(force)
            | Self::Relieve(force)
            | Self::Follow(force)
            | Self::Escort(force)
            | Self::Merge(force)
            | Self::Detach(force)
            | Self::Release(force)
            | Self::Depot(force)
            | Self::Plain(force) => Body::Force(force),
            Self::Migrate(camp)
            | Self::Evacuate(camp)
            | Self::CallLevy(camp)
            | Self::PlainCamp(camp) => Body::Camp(camp),
        }
    }

    /// Whether a click on the map gives its goal.
    #[must_use]
    pub const fn is_aimed(self) -> bool {
        !matches!(
            self,
            Self::Detach(_)
                | Self::Release(_)
                | Self::Depot(_)
                | Self::Evacuate(_)
                | Self::CallLevy(_)
                | Self::Plain(_)
                | Self::PlainCamp(_)
        )
    }
}

/// A change of the composed order.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Adjust {
    /// Another pace.
    Pace(Pace),
    /// What is the goal becomes a waypoint; the next click gives the goal.
    Via,
    /// The last waypoint is dropped.
    DropVia,
    /// This order: a goal from a list, another number of men.
    Order(Order),
    /// Another kind of order with the same goal.
    Kind(Compose),
}
