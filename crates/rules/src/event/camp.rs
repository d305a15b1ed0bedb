//! Facts of the camp groups: their standing orders, moves, flights, weeks and losses.

use crate::{
    event::Cause,
    ids::{CampId, ForceId, HexId, Spot},
    map::Crossing,
    order::{CampRule, CampTask},
};
use serde::{Deserialize, Serialize};

/// A fact of a camp group.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum CampEvent {
    /// A camp group's task changed.
    CampTaskSet { camp: CampId, task: CampTask },
    /// A camp group's rule changed.
    CampRuleSet { camp: CampId, rule: CampRule },
    /// A camp group went to a neighbouring hex.
    CampMoved { camp: CampId, from: HexId, to: HexId, points: u32, crossing: Crossing },
    /// A camp group ended the day between hexes.
    CampUnderway { camp: CampId, points: u32 },
    /// A camp group took to flight.
    CampFled { camp: CampId, from: HexId, to: HexId, enemy: ForceId },
    /// A camp group spent a day in flight.
    CampFlightDay { camp: CampId, days: u8 },
    /// A camp group stopped; it will not move by itself before a day.
    CampSettled { camp: CampId, at: HexId, calm_until: u16 },
    /// A camp group sets out for home from off the map.
    CampSetOut { camp: CampId, from: Spot, arrives: u16 },
    /// A camp group left the map for a box.
    CampDeparted { camp: CampId, from: Spot, to: Spot, arrives: u16 },
    /// A camp group reached a box: saved, and out of play.
    CampSafe { camp: CampId, at: Spot },
    /// A camp group came home.
    CampReturned { camp: CampId, at: HexId },
    /// What a camp group wanted and found in a week: grass in horse-days, food in man-days, and
    /// the sheep slaughtered for it.
    CampWeek { camp: CampId, grass_need: u32, grass_found: u32, food: u32, milk: u32, sheep: u32 },
    /// Herds of a camp group grew or shrank.
    HerdChanged { camp: CampId, horses: u32, sheep: u32, cause: Cause },
    /// Households of a camp group were lost, with the fighters among them.
    HouseholdsLost { camp: CampId, households: u32, fighters: u32, cause: Cause },
}
