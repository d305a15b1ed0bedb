//! Facts of what men and beasts live on, and what want takes from a force.

use crate::{
    event::{Cause, Rations},
    ids::{BoxId, CampId, ContingentId, DepotId, ForceId, HexId, PlaceId},
};
use serde::{Deserialize, Serialize};

/// A fact of subsistence.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum SubsistenceEvent {
    /// Horses or herds ate grass.
    Grazed { hex: HexId, horse_days: u32 },
    /// What a force's horses wanted and found in a day, horse-days.
    HorsesFed { force: ForceId, need: u32, found: u32 },
    /// A contingent's horses changed condition.
    Condition { contingent: ContingentId, to: u16 },
    /// A contingent's cohesion changed.
    Cohesion { contingent: ContingentId, to: u16 },
    /// The want that men of a contingent carry with them changed, thousandths of a day without food.
    Hunger { contingent: ContingentId, to: u16 },
    /// What a force ate in a day.
    Ate { force: ForceId, rations: Rations },
    /// A town fed a force.
    GranaryEaten { place: PlaceId, force: ForceId, food: u32 },
    /// A depot fed a force.
    DepotEaten { depot: DepotId, force: ForceId, food: u32 },
    /// A camp group fed a force: sheep slaughtered.
    CampGave { camp: CampId, force: ForceId, sheep: u32, food: u32 },
    /// Men of a contingent were lost.
    MenLost { contingent: ContingentId, men: u32, cause: Cause },
    /// Horses of a contingent were lost.
    HorsesLost { contingent: ContingentId, horses: u32, cause: Cause },
    /// Part of a force's slaughter herd was lost.
    SheepLost { force: ForceId, sheep: u32, cause: Cause },
    /// A town's people ate and harvested for a week.
    TownWeek { place: PlaceId, eaten: u32, harvested: u32 },
    /// A convoy reached a force.
    Convoy { source: Source, force: ForceId, sent: u32, arrived: u32, sheep: u32, cost: u32 },
}

/// Where a convoy came from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Source {
    /// A town's granary.
    Place(PlaceId),
    /// A camp group's herds.
    Camp(CampId),
    /// A depot.
    Depot(DepotId),
    /// Caravans from a homeland off the map.
    Homeland(BoxId),
}
