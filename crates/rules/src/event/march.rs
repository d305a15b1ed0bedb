//! Facts of the march.

use crate::{
    ids::{ForceId, HexId, Spot},
    map::Crossing,
};
use serde::{Deserialize, Serialize};

/// A fact of a force on the march.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum MarchEvent {
    /// A force went to a neighbouring hex; `points` are left for the next step.
    Moved { force: ForceId, from: HexId, to: HexId, points: u32, crossing: Crossing },
    /// A force ended the day's march between hexes.
    Underway { force: ForceId, points: u32 },
    /// How a force spent the day: 0 rested, 1 marched with its herd, 2 normally, 3 forced.
    Marched { force: ForceId, effort: u8 },
    /// A force stopped.
    Halted { force: ForceId, at: Spot, why: HaltReason },
    /// A force left the map or a box; it arrives on a later day.
    Departed { force: ForceId, from: Spot, to: Spot, arrives: u16 },
    /// A force came in from off the map, or reached a box.
    Arrived { force: ForceId, at: Spot },
    /// A force dug in for one more day.
    DugIn { force: ForceId, level: u8 },
    /// A force that waited off the map sets out.
    Mustered { force: ForceId, arrives: u16 },
}

/// Why a body stopped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum HaltReason {
    /// It is there.
    Arrived,
    /// No way leads on (river, closed pass).
    NoWay,
    /// An enemy bars the way.
    Enemy(ForceId),
    /// The body it followed is gone.
    LeaderGone,
}
