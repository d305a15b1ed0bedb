//! Facts of what a side learns, and loses sight of.

use crate::ids::{CampId, ForceId, PlaceId, SideId, Spot, Subject};
use serde::{Deserialize, Serialize};

/// A fact of a side's knowledge.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum KnowledgeEvent {
    /// A side saw a body.
    Sighted { side: SideId, body: Body, spot: Spot, estimate: u32, error: u16, confidence: u16 },
    /// A side lost sight of a body.
    LostSight { side: SideId, body: Body },
    /// A contact aged.
    Faded { side: SideId, body: Body, confidence: u16 },
    /// A side learned who holds a place.
    HolderKnown { side: SideId, place: PlaceId, holder: SideId },
}

/// A body that can be seen: what moves, is spotted and is known as a contact. All that can be
/// pointed at, places and hexes too, is [`Subject`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Body {
    /// A force.
    Force(ForceId),
    /// A camp group.
    Camp(CampId),
}

impl From<ForceId> for Body {
    fn from(force: ForceId) -> Self {
        Self::Force(force)
    }
}

impl From<CampId> for Body {
    fn from(camp: CampId) -> Self {
        Self::Camp(camp)
    }
}

impl From<Body> for Subject {
    fn from(body: Body) -> Self {
        match body {
            Body::Force(force) => Self::Force(force),
            Body::Camp(camp) => Self::Camp(camp),
        }
    }
}

impl Subject {
    /// The body that it is, if it is one.
    #[must_use]
    pub const fn body(self) -> Option<Body> {
        match self {
            Self::Force(force) => Some(Body::Force(force)),
            Self::Camp(camp) => Some(Body::Camp(camp)),
            Self::Place(_)
            | Self::Hex(_)
            | Self::OffMap(_)
            | Self::Leader(_)
            | Self::Group(_)
            | Self::ScriptedEvent(_) => None,
        }
    }
}
