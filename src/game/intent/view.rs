//! What can be looked at of the program: screens, sheets, overlays.

use bevy::prelude::*;
use rules::ids::{ScriptedEventId, SideId};

/// What fills the window.
#[derive(States, Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Screen {
    /// The main menu.
    #[default]
    Menu,
    /// Choice of scenario, sides, players and options.
    Choose,
    /// A campaign.
    Campaign,
    /// A recorded campaign.
    Replay,
    /// The after-action report.
    Report,
}

/// What lies over a screen and is closed by Escape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sheet {
    /// Settings.
    Settings,
    /// Saved campaigns, to save or to load.
    Saves,
    /// Recorded campaigns, to show.
    Replays,
    /// A record is being opened in the background.
    Wait,
    /// The encyclopaedia, at an entry.
    Encyclopaedia(String),
    /// The dispatch of the last week.
    Dispatch,
    /// A decision.
    ScriptedEvent(ScriptedEventId),
    /// Hot-seat: the next person takes the seat.
    HandOver(SideId),
    /// The orders of the week in a list.
    Orders,
    /// Every order that can be given now, found by typing.
    Commands,
    /// Who made what, and sources.
    Credits,
    /// The keys.
    Keys,
    /// Leave the campaign?
    Leave,
    /// Something went wrong: a sentence, and details.
    Trouble(String),
}

/// What is laid over the map.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// Food: who is fed from where, and how far convoys reach.
    Supply,
    /// Grass that beasts can reach.
    Grass,
    /// Who holds the country.
    Control,
    /// What is in sight, and how old is what is known.
    Knowledge,
    /// Snow, crust, cold.
    Weather,
    /// Where the people are.
    People,
    /// How far the peoples stand by the cause.
    Commitment,
}

impl Overlay {
    /// All, in the order of their keys.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Supply,
        Self::Grass,
        Self::Control,
        Self::Knowledge,
        Self::Weather,
        Self::People,
        Self::Commitment,
    ];

    /// Name in files, options and messages (`overlay-…`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Supply => "supply",
            Self::Grass => "grass",
            Self::Control => "control",
            Self::Knowledge => "knowledge",
            Self::Weather => "weather",
            Self::People => "people",
            Self::Commitment => "commitment",
        }
    }

    /// The overlay of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|overlay| overlay.key() == key)
    }
}
