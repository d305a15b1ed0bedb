//! Where the player is and what he looks at: screen, sheets over it, selection, overlay, eyes,
//! words and preferences.

use super::{
    Stage,
    intent::{Intent, Replies},
    playback::Shown,
};
use bevy::{app::AppExit, prelude::*};
use headless::play::{Settings, folders::Folders};
use rules::{
    ids::{CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId},
    observe::Observation,
    state::CampaignState,
};
use scenario::library::Library;
use std::sync::Arc;
use text::{Lang, Texts};

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

/// Sheets laid over the screen, the topmost last.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Sheets(pub Vec<Sheet>);

/// Something that can be selected.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Thing {
    /// A force, own or known.
    Force(ForceId),
    /// A camp group, own or known.
    Camp(CampId),
    /// A place.
    Place(PlaceId),
    /// A hex.
    Hex(HexId),
    /// A leader.
    Leader(LeaderId),
    /// A people or corps.
    Group(GroupId),
}

/// What is selected.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Selected(pub Option<Thing>);

/// The hex under the pointer, while it is over the map.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hovered(pub Option<HexId>);

/// Where the pointer is over the map or over the bare paper around it (kilometres), no panel between.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
pub struct Pointed(pub Option<Vec2>);

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

/// Whose eyes see the map: a side's, or nobody's in particular ([`SideId::NONE`]), who sees all.
#[derive(Resource, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Viewpoint(pub SideId);

impl Default for Viewpoint {
    fn default() -> Self {
        Self(SideId::NONE)
    }
}

impl Viewpoint {
    /// A state as these eyes see it; nothing for those who see all.
    #[must_use]
    pub fn of<'a>(&self, state: &'a CampaignState) -> Option<Observation<'a>> {
        self.0.some().map(|side| Observation::new(state, side))
    }
}

/// What can be picked on the map, in the order in which it is drawn: the last lies on top. Written
/// by `symbols`.
#[derive(Resource, Default, Clone, Debug)]
pub struct Picks(pub Vec<(Rect, Thing)>);

impl Picks {
    /// Everything under a point of the map (kilometres), topmost first.
    pub fn at(&self, at: Vec2) -> impl Iterator<Item = Thing> + '_ {
        self.0.iter().rev().filter(move |(rect, _)| rect.contains(at)).map(|&(_, thing)| thing)
    }
}

/// The messages of the player's language.
#[derive(Resource, Clone)]
pub struct UiTexts(pub Arc<Texts>);

/// What the player has chosen.
#[derive(Resource, Clone, Debug)]
pub struct SettingsRes(pub Settings);

/// Where scenarios, assets, saves and settings are.
#[derive(Resource, Clone, Debug)]
pub struct Paths {
    /// Scenarios and assets.
    pub library: Library,
    /// The player's own files.
    pub folders: Folders,
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_resource::<Sheets>()
        .init_resource::<Selected>()
        .init_resource::<Hovered>()
        .init_resource::<Pointed>()
        .init_resource::<Overlay>()
        .init_resource::<Viewpoint>()
        .init_resource::<Picks>()
        .add_systems(Update, (screens, looks, preferences).chain().in_set(Stage::Intent));
}

fn screens(
    mut intents: MessageReader<Intent>,
    mut next: ResMut<NextState<Screen>>,
    mut sheets: ResMut<Sheets>,
    mut selected: ResMut<Selected>,
    mut exit: MessageWriter<AppExit>,
) {
    for act in intents.read() {
        match act {
            Intent::Go(screen) => {
                sheets.0.clear();
                selected.0 = None;
                next.set(*screen);
            }
            Intent::Open(sheet) => {
                // A sheet that is open already comes to the top.
                sheets.0.retain(|open| open != sheet);
                sheets.0.push(sheet.clone());
            }
            Intent::Close => {
                sheets.0.pop();
            }
            Intent::Quit => {
                exit.write(AppExit::Success);
            }
            _ => {}
        }
    }
}

fn looks(
    mut intents: MessageReader<Intent>,
    mut selected: ResMut<Selected>,
    mut overlay: ResMut<Overlay>,
    mut eyes: ResMut<Viewpoint>,
    shown: Option<Res<Shown>>,
) {
    for act in intents.read() {
        match *act {
            Intent::Select(thing) => selected.0 = thing,
            Intent::Overlay(other) => *overlay = other,
            Intent::Viewpoint(side) => {
                let sides = shown.as_ref().map_or(0, |shown| shown.state().scenario.sides.len());
                if !side.is_some() || side.index() < sides {
                    eyes.0 = side;
                }
            }
            _ => {}
        }
    }
}

fn preferences(
    mut intents: MessageReader<Intent>,
    mut prefs: ResMut<SettingsRes>,
    mut words: ResMut<UiTexts>,
    shelf: Res<Paths>,
    mut told: ResMut<Replies>,
) {
    let mut trouble = Vec::new();
    for act in intents.read() {
        let Intent::Prefer(settings) = act else { continue };
        if settings.lang != words.0.lang() {
            match load_words(&shelf.library, settings.lang) {
                Ok(texts) => *words = UiTexts(Arc::new(texts)),
                Err(error) => trouble.push(error),
            }
        }
        prefs.0 = (**settings).clone();
        if let Err(error) = prefs.0.keep(&shelf.folders) {
            trouble.push(error.to_string());
        }
    }
    told.write_batch(trouble.into_iter().map(|text| Intent::Open(Sheet::Trouble(text))));
}

fn load_words(library: &Library, lang: Lang) -> Result<Texts, String> {
    Texts::load(&library.assets(), lang).map_err(|error| error.to_string())
}
