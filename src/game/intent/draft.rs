//! What can be asked of the order being composed: to begin one of a kind, and to change it.

use rules::{
    event::Body,
    ids::ForceId,
    order::{Order, OrderKind, Pace, SiegeWay, kinds::BearerKind},
};

/// What is being composed: an order of a kind, for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Compose {
    /// What kind.
    pub kind: OrderKind,
    /// Whom it concerns; of men of a force, the force.
    pub body: Body,
    /// How a place is besieged; of no account in other kinds.
    pub way: SiegeWay,
}

impl Compose {
    /// An order of a kind for a body.
    pub fn new(kind: OrderKind, body: impl Into<Body>) -> Self {
        Self { kind, body: body.into(), way: SiegeWay::Blockade }
    }

    /// A siege that is pressed in one of the ways.
    #[must_use]
    pub const fn siege(force: ForceId, way: SiegeWay) -> Self {
        Self { kind: OrderKind::Besiege, body: Body::Force(force), way }
    }

    /// Whether a click on the map gives its goal.
    #[must_use]
    pub const fn is_aimed(self) -> bool {
        self.kind.is_pointed()
    }
}

/// Whether a body is asked for orders of a kind. A levy is called from a camp group, and for a
/// force from the nearest of them.
#[must_use]
pub const fn is_asked_of(kind: OrderKind, body: Body) -> bool {
    match (kind.bearer(), body) {
        (BearerKind::Force | BearerKind::Contingent, Body::Force(_))
        | (BearerKind::Camp, Body::Camp(_)) => true,
        (BearerKind::Camp, Body::Force(_)) => matches!(kind, OrderKind::CallLevy),
        (BearerKind::Force | BearerKind::Contingent, Body::Camp(_)) | (BearerKind::Side, _) => {
            false
        }
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
