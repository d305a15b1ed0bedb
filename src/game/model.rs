//! What is looked at: the state that has been shown, the viewpoint, the sheets over the screen, the
//! selection, what the pointer is over, words, preferences and paths.
//!
//! [`selection`] holds what is selected. Deliberately absent: what changes them at a player's wish (`screens`), and what shows facts
//! (`playback`).

mod selection;

pub use selection::Selected;

use super::intent::{Overlay, Screen, Sheet};
use bevy::prelude::*;
use headless::play::{Settings, attention::AskedMatters, folders::Folders};
use rules::{
    event::{Body, Event},
    ids::{HexId, PlaceId, SideId, Subject},
    observe::Observation,
    order::Order,
    state::CampaignState,
};
use scenario::library::Library;
use std::sync::Arc;
use text::Texts;

/// The campaign as far as it has been shown.
#[derive(Resource)]
pub struct Shown(CampaignState);

impl Shown {
    /// Begins with a state that is shown at once.
    #[must_use]
    pub const fn new(state: CampaignState) -> Self {
        Self(state)
    }

    /// The state shown, to read.
    #[must_use]
    pub const fn state(&self) -> &CampaignState {
        &self.0
    }

    /// Folds a fact into it.
    pub(super) fn apply(&mut self, event: &Event) {
        self.0.apply(event);
    }

    /// Shows another state at once.
    pub fn jump(&mut self, state: &CampaignState) {
        self.0.clone_from(state);
    }
}

/// Sheets laid over the screen, the topmost last.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Sheets(pub Vec<Sheet>);

impl Sheets {
    /// Lays a sheet on top; one that lies there already comes to the top.
    pub fn lay(&mut self, sheet: Sheet) {
        self.0.retain(|open| *open != sheet);
        self.0.push(sheet);
    }
}

/// What was said last that needs no answer.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// The sentence; empty before the first.
    pub words: String,
    /// How many there have been: the same sentence said again is a new one.
    pub number: u32,
}

/// Why something of the campaign on the table would be lost if it were left now; nothing where
/// nothing would. Written by `campaign`, asked by whoever leads out of it.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Unkept(pub Option<String>);

/// Orders that have been composed and neither given nor dropped. Written by `planning`, asked by
/// whoever ends the week.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct Ungiven(pub Vec<Order>);

/// What the one at the table was last asked about before a week. Written by `campaign`.
#[derive(Resource, Default, Clone, PartialEq, Eq, Debug)]
pub struct AskedWeek(pub Option<AskedMatters>);

/// The rectangle that the mouse is drawing over the map, logical pixels of the window: what lies in
/// it is selected when the button is let go.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
pub struct Sweeping(pub Option<Rect>);

/// The hex under the pointer, while it is over the map.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hovered(pub Option<HexId>);

/// Whether keys, and not the mouse, say which hex is pointed at.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct ByKeys(pub bool);

/// Where the pointer is over the map or over the bare paper around it (kilometres), no panel between.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
pub struct Pointed(pub Option<Vec2>);

/// From which side the map is seen; without a side all of it is.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Viewpoint(pub Option<SideId>);

impl Viewpoint {
    /// For whom texts are written: the side, or `SideId::NONE` where all is seen, as `text` has it.
    #[must_use]
    pub fn reader(self) -> SideId {
        self.0.unwrap_or(SideId::NONE)
    }

    /// A state as it is seen from here; nothing where all of it is seen.
    #[must_use]
    pub fn of<'a>(&self, state: &'a CampaignState) -> Option<Observation<'a>> {
        self.0.map(|side| Observation::new(state, side))
    }

    /// Who holds a place, as far as is seen from here.
    #[must_use]
    pub fn holder(&self, state: &CampaignState, place: PlaceId) -> SideId {
        match self.of(state) {
            Some(seen) => seen.holder(place),
            None => state.places().holder(place),
        }
    }

    /// Where a body, a place or a hex is thought to be from here.
    #[must_use]
    pub fn hex_of(&self, state: &CampaignState, thing: Subject) -> Option<HexId> {
        let seen = self.of(state);
        let contact = |body: Body| {
            let enemy = seen.as_ref()?.known().find(|enemy| enemy.body == body)?;
            enemy.contact.spot.as_hex()
        };
        match thing {
            Subject::Force(force) => match &seen {
                Some(seen) => seen.force_hex(force).or_else(|| contact(Body::Force(force))),
                None => {
                    (force.index() < state.forces().len()).then(|| state.force_hex(force)).flatten()
                }
            },
            Subject::Camp(camp) => match &seen {
                Some(seen) => seen.camp_hex(camp).or_else(|| contact(Body::Camp(camp))),
                None => {
                    (camp.index() < state.camps().len()).then(|| state.camp_hex(camp)).flatten()
                }
            },
            Subject::Place(place) => state.scenario.places.get(place.index()).map(|p| p.hex),
            Subject::Hex(hex) => (hex.index() < state.scenario.map.len()).then_some(hex),
            Subject::OffMap(_)
            | Subject::Leader(_)
            | Subject::Group(_)
            | Subject::ScriptedEvent(_) => None,
        }
    }
}

/// What can be picked on the map, in the order in which it is drawn: the last lies on top. Written
/// by `symbols`.
#[derive(Resource, Default, Clone, Debug)]
pub struct Picks(pub Vec<(Rect, Subject)>);

impl Picks {
    /// Everything under a point of the map (kilometres), topmost first.
    pub fn at(&self, at: Vec2) -> impl Iterator<Item = Subject> + '_ {
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

/// The part of the screen that no panel at its edges covers, logical pixels from the upper left.
#[derive(Resource, Default, Clone, Copy, PartialEq, Debug)]
pub struct MapArea(pub Rect);

/// The panels give way to a small caption: what is wanted is a picture of the map.
#[derive(Resource, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bare;

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_resource::<Sheets>()
        .init_resource::<Notice>()
        .init_resource::<Unkept>()
        .init_resource::<Selected>()
        .init_resource::<Ungiven>()
        .init_resource::<AskedWeek>()
        .init_resource::<Sweeping>()
        .init_resource::<Hovered>()
        .init_resource::<ByKeys>()
        .init_resource::<Pointed>()
        .init_resource::<MapArea>()
        .init_resource::<Overlay>()
        .init_resource::<Viewpoint>()
        .init_resource::<Picks>();
}
