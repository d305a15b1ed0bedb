//! Facts of time, weather and the ways of the country.

use crate::{
    ids::{ReachId, ZoneId},
    map::Ways,
};
use serde::{Deserialize, Serialize};

/// A fact of time, weather, rivers or passes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum TimeEvent {
    /// A week begins; last week's accounts are closed.
    WeekBegan { week: u16 },
    /// A day begins.
    DayBegan { day: u16 },
    /// The week's weather in a zone.
    Weather { zone: ZoneId, temperature_dc: i16, snow_mm: u16, crust: bool },
    /// The state of rivers and passes.
    WaysChanged { ways: Ways },
    /// A reach froze, thawed, flooded or fell (told, not applied: `WaysChanged` carries the state).
    River { reach: ReachId, ice: bool, flood: bool },
    /// Eaten grass grew back in a zone.
    Regrew { zone: ZoneId, permille: u16 },
    /// The week is over.
    WeekEnded { week: u16 },
}
