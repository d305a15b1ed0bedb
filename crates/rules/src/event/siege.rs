//! Facts of sieges, and of how townsmen lean.

use crate::{
    event::Mood,
    ids::{ForceId, PlaceId},
    order::SiegeWay,
};
use serde::{Deserialize, Serialize};

/// A fact of a siege.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum SiegeEvent {
    /// A place is cut off.
    Invested { place: PlaceId, by: ForceId },
    /// A day of siege is over.
    SiegeDay { place: PlaceId, days: u8 },
    /// A siege is lifted.
    SiegeLifted { place: PlaceId },
    /// The besiegers turned the water away.
    WaterCut { place: PlaceId, by: ForceId },
    /// Too few lie there to keep the water away: it runs again.
    WaterBack { place: PlaceId, by: ForceId },
    /// A storm was tried. `odds` is the chance of success, permille, and `roll` the die under it.
    StormTried { place: PlaceId, by: ForceId, odds: u16, roll: u16 },
    /// Terms were offered, or friends inside asked to open.
    ParleyTried { place: PlaceId, by: ForceId, odds: u16, roll: u16, way: SiegeWay },
    /// The garrison gave up the place: with free leave, or as captives.
    Surrendered { place: PlaceId, by: ForceId, free: bool },
    /// Townsmen opened the gates.
    GatesOpened { place: PlaceId, by: ForceId },
    /// A place was plundered: food to the force, and booty in sheep-equivalents.
    Plundered { place: PlaceId, by: ForceId, food: u32, booty: u32 },
    /// The leaning of a town changed.
    Loyalty { place: PlaceId, to: u16, why: Mood },
}
