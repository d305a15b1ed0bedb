//! Facts of who stands with whom: forces split, joined, raised and disbanded, garrisons and depots, and
//! places that change hands without a fight.

use crate::ids::{CampId, ContingentId, DepotId, ForceId, HexId, LeaderId, PlaceId, SideId};
use serde::{Deserialize, Serialize};

/// A fact of organisation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum OrganisationEvent {
    /// Men left a contingent for another force, or a new one.
    Detached {
        contingent: ContingentId,
        to_force: ForceId,
        to_contingent: ContingentId,
        men: u32,
        horses: u32,
        stores: u32,
        sheep: u32,
        leader: LeaderId,
        new_force: bool,
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        officer: bool,
    },
    /// A force joined another and is no more.
    Merged { force: ForceId, into: ForceId, stores: u32, sheep: u32 },
    /// A force went into garrison.
    Garrisoned { force: ForceId, place: PlaceId },
    /// A force left its garrison.
    LeftGarrison { force: ForceId, place: PlaceId },
    /// A force with no men left is struck off. Its officer is lost, unless its men have gone over to
    /// another force or home (`in_peace`).
    Dissolved {
        force: ForceId,
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        in_peace: bool,
    },
    /// A side took hold of a place that nobody defended.
    PlaceTaken { place: PlaceId, from: SideId, to: SideId, by: ForceId },
    /// Food was laid down.
    DepotLaid { depot: DepotId, force: ForceId, hex: HexId, side: SideId, food: u32 },
    /// Men of a camp joined a force.
    LevyCalled {
        camp: CampId,
        force: ForceId,
        contingent: ContingentId,
        new_contingent: bool,
        men: u32,
        horses: u32,
        food: u32,
    },
    /// Men of a levy set out for home, where they are on `home_day`; the camp's riding horses are
    /// again what the season allows on `rested_day`.
    LevyReleased {
        contingent: ContingentId,
        camp: CampId,
        men: u32,
        horses: u32,
        #[serde(default)]
        home_day: u16,
        #[serde(default)]
        rested_day: u16,
    },
    /// Food that nobody of its side stood by fell to the enemy: `taken` he could carry, the rest of
    /// `food` was burnt.
    DepotTaken { depot: DepotId, from: SideId, hex: HexId, by: ForceId, food: u32, taken: u32 },
}
