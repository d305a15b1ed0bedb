//! What can be looked at of the program: screens, sheets, overlays.

use super::{CampaignIntent, Intent, RecordIntent, ReplayIntent, ScreenIntent};
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
    /// What the recorded campaign that is shown came to.
    Report,
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
    /// Before the week runs: orders that are composed and not given, matters that nobody has decided,
    /// forces that stand idle.
    Leading,
    /// Who the player is and what it is about: the page that opens a campaign.
    Briefing,
    /// The campaign cannot be kept; leave it all the same?
    Unkept(WayOut),
    /// Something went wrong: a sentence, and details.
    Trouble(String),
}

/// A way out of the campaign on the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WayOut {
    /// To the main menu.
    Menu,
    /// Out of the program.
    Quit,
    /// To another campaign.
    Campaign(CampaignIntent),
    /// To a recorded campaign.
    Record(RecordIntent),
    /// To the campaign that goes on from a recorded one, as a side.
    TakeOver(SideId),
}

impl From<WayOut> for Intent {
    fn from(way: WayOut) -> Self {
        match way {
            WayOut::Menu => ScreenIntent::Go(Screen::Menu).into(),
            WayOut::Quit => ScreenIntent::Quit.into(),
            WayOut::Campaign(wish) => wish.into(),
            WayOut::Record(wish) => wish.into(),
            WayOut::TakeOver(side) => ReplayIntent::TakeOver(side).into(),
        }
    }
}

impl WayOut {
    /// The way out that an intent is, if it is one.
    #[must_use]
    pub fn of(intent: &Intent) -> Option<Self> {
        match intent {
            Intent::Screen(ScreenIntent::Go(Screen::Menu)) => Some(Self::Menu),
            Intent::Screen(ScreenIntent::Quit) => Some(Self::Quit),
            Intent::Campaign(wish) => match wish {
                CampaignIntent::Begin { .. }
                | CampaignIntent::Load(_)
                | CampaignIntent::BeginFrom(_) => Some(Self::Campaign(wish.clone())),
                CampaignIntent::Save(_)
                | CampaignIntent::Delete(_)
                | CampaignIntent::KeepRecord { .. }
                | CampaignIntent::GiveUp => None,
            },
            Intent::Record(wish) => match wish {
                RecordIntent::Open(_) | RecordIntent::OpenHistory(_) => {
                    Some(Self::Record(wish.clone()))
                }
                RecordIntent::Delete(_) => None,
            },
            Intent::Replay(ReplayIntent::TakeOver(side)) => Some(Self::TakeOver(*side)),
            Intent::Screen(_)
            | Intent::Replay(_)
            | Intent::Plan(_)
            | Intent::Turn(_)
            | Intent::Watch(_)
            | Intent::Draft(_)
            | Intent::Click(_)
            | Intent::Sweep(_)
            | Intent::Playback(_)
            | Intent::Look(_)
            | Intent::Camera(_)
            | Intent::Settings(_) => None,
        }
    }
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
