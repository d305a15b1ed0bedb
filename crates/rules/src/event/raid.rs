//! Facts of raids on camp groups.

use crate::ids::{CampId, ContingentId, ForceId, SideId};
use serde::{Deserialize, Serialize};

/// A fact of a raid.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum RaidEvent {
    /// A force fell on a camp group: who stood to it, and whether it broke in.
    CampRaided { camp: CampId, by: ForceId, men: u32, defenders: u32, surprise: bool, won: bool },
    /// Beasts of a camp group were driven off; the horses go to a contingent.
    HerdTaken { camp: CampId, force: ForceId, contingent: ContingentId, horses: u32, sheep: u32 },
    /// Households were led off (their loss is told as such).
    CaptivesTaken { camp: CampId, side: SideId, households: u32 },
}
