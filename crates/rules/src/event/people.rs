//! Facts of the will of the peoples, and why hearts change.

use crate::ids::{CampId, ContingentId, ForceId, GroupId, PlaceId, ScriptedEventId, SideId};
use serde::{Deserialize, Serialize};

/// A fact of a people.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum PeopleEvent {
    /// A people's commitment changed.
    Commitment { group: GroupId, to: u16, why: Mood },
    /// A people's limit of men under arms changed.
    LevyLimit { group: GroupId, permille: u16 },
    /// What flight costs a people's camps changed, permille of the usual.
    FlightCost { group: GroupId, permille: u16 },
    /// How long a people's levies have been out for nothing.
    Waited { group: GroupId, weeks: u8 },
    /// Men of a levy went home of their own will; `booty` is what they carried home of their
    /// people's plunder (sheep-equivalents), `sheep` what they drove with them on the hoof.
    WentHome {
        contingent: ContingentId,
        camp: CampId,
        men: u32,
        horses: u32,
        booty: u32,
        sheep: u32,
        why: Mood,
        /// Day on which they are home.
        #[serde(default)]
        home_day: u16,
        /// Day on which the camp's riding horses are again what the season allows.
        #[serde(default)]
        rested_day: u16,
    },
    /// Men of a contingent went over to another side, as a new force or to one, with food
    /// (man-days) and sheep of their old force.
    WentOver {
        contingent: ContingentId,
        to_force: ForceId,
        new_force: bool,
        side: SideId,
        place: PlaceId,
        stores: u32,
        sheep: u32,
    },
}

/// Why a people's commitment, or the leaning of townsmen, changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Mood {
    /// A battle won.
    Victory,
    /// A battle lost.
    Defeat,
    /// A place of weight taken.
    PlaceWon,
    /// A place of weight lost.
    PlaceLost,
    /// Plunder came in.
    Booty,
    /// Its men go hungry.
    Hunger,
    /// Its camps are hunted or in flight.
    CampsInDanger,
    /// Its camps are safe.
    CampsSafe,
    /// Weeks under arms that brought nothing.
    Waiting,
    /// A leader of its own was lost.
    LeaderLost,
    /// It serves under a leader of another people who has little authority.
    Precedence,
    /// Time heals and cools: it drifts back to what it was.
    Time,
    /// An event of the scenario.
    #[serde(rename = "Affair")]
    ScriptedEvent(ScriptedEventId),
    /// Hunger and thirst behind the walls.
    Siege,
    /// Plunder of their town.
    Plunder,
    /// Too many of its men were called up at once.
    CalledUp,
}
