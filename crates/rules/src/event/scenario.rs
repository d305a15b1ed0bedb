//! Facts of the events that a scenario scripts, and of what they bring. Records call them affairs, and go
//! on doing so.

use crate::ids::{ForceId, PlaceId, ScriptedEventId, SideId, TrackId};
use serde::{Deserialize, Serialize};

/// A fact of an event of the scenario.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
pub enum ScenarioEvent {
    /// An event came about, or stands open to be answered.
    #[serde(rename = "AffairOffered")]
    Offered {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        week: u16,
    },
    /// A choice was made, or came about by itself.
    #[serde(rename = "AffairChosen")]
    Chosen {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        choice: u8,
        week: u16,
        by_default: bool,
    },
    /// What stood open no longer does.
    #[serde(rename = "AffairClosed")]
    Closed {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
    },
    /// An event is set down for a week.
    #[serde(rename = "AffairDue")]
    Due {
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        week: u16,
    },
    /// A track moved.
    TrackMoved { track: TrackId, to: i16, why: ScriptedEventId },
    /// A force got food by an event.
    Provisioned { force: ForceId, food: u32, why: ScriptedEventId },
    /// A town's granary changed by an event.
    GranaryChanged { place: PlaceId, to: u32, why: ScriptedEventId },
    /// Points were given or taken by an event.
    Awarded { side: SideId, points: i32, why: ScriptedEventId },
}
