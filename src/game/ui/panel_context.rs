//! What every panel may read, and where it puts intents.

use crate::game::{
    campaign::Campaign,
    hotkeys::Listening,
    intent::Intent,
    map::{MapView, overlay::OverlayLayer, relief::MiniRelief},
    model::{
        Hovered, Overlay, Paths, Picks, Screen, Selected, SettingsRes, Sheets, UiTexts, Viewpoint,
    },
    planning::{Draft, watch::Watch},
    playback::{Playback, Shown},
    replay::{Catalogue, ReplayView},
};
use bevy::{ecs::system::SystemParam, prelude::*};
use rules::{ids::SideId, observe::Observation, state::CampaignState};
use text::{Arg, Lang, Texts};

/// Everything on the desk.
#[derive(SystemParam)]
pub struct PanelContext<'w> {
    words: Res<'w, UiTexts>,
    /// What the player has chosen.
    pub prefs: Res<'w, SettingsRes>,
    /// Where the files are.
    pub shelf: Res<'w, Paths>,
    /// The campaign being played.
    pub campaign: Option<Res<'w, Campaign>>,
    /// The recorded campaign being shown.
    pub film: Option<Res<'w, ReplayView>>,
    /// Records that can be shown.
    pub catalogue: Res<'w, Catalogue>,
    shown: Option<Res<'w, Shown>>,
    /// The week as it is shown.
    pub playback: Res<'w, Playback>,
    /// Whose eyes see the map.
    pub eyes: Res<'w, Viewpoint>,
    /// The order being composed.
    pub draft: Res<'w, Draft>,
    /// Who needs a look.
    pub watch: Res<'w, Watch>,
    /// What is selected.
    pub selected: Res<'w, Selected>,
    /// What can be picked on the map.
    pub picks: Res<'w, Picks>,
    /// The hex under the pointer.
    pub hovered: Res<'w, Hovered>,
    /// What is laid over the map.
    pub overlay: Res<'w, Overlay>,
    /// The overlay as it lies over every hex.
    pub layer: Res<'w, OverlayLayer>,
    /// A small picture of the country, once it is painted.
    pub mini: Option<Res<'w, MiniRelief>>,
    /// Sheets over the screen.
    pub sheets: Res<'w, Sheets>,
    /// The part of the map that is seen.
    pub view: Res<'w, MapView>,
    /// How far the first steps have been taken.
    pub(super) steps: ResMut<'w, super::guide::Steps>,
    /// The action that the next key is bound to.
    pub listening: Res<'w, Listening>,
    screen: Res<'w, State<Screen>>,
    intents: MessageWriter<'w, Intent>,
}

impl PanelContext<'_> {
    /// The screen.
    #[must_use]
    pub fn screen(&self) -> Screen {
        *self.screen.get()
    }

    /// The messages of the player's language.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.words.0
    }

    /// The player's language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.words.0.lang()
    }

    /// A message without variables.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.words.0.get(key, &[])
    }

    /// A message with variables.
    #[must_use]
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.0.get(key, args)
    }

    /// The state on the map.
    #[must_use]
    pub fn shown(&self) -> Option<&CampaignState> {
        self.shown.as_ref().map(|shown| shown.state())
    }

    /// The state on the map as the watching side sees it; nothing where the eyes see all.
    #[must_use]
    pub fn seen(&self) -> Option<Observation<'_>> {
        self.eyes.of(self.shown()?)
    }

    /// The side of the person at the table.
    #[must_use]
    pub fn seat(&self) -> SideId {
        self.campaign.as_ref().map_or(SideId::NONE, |campaign| campaign.seat())
    }

    /// Whether orders can be planned now.
    #[must_use]
    pub fn is_planning(&self) -> bool {
        self.screen() == Screen::Campaign
            && self.playback.is_idle()
            && self.seat().is_some()
            && self.campaign.as_ref().is_some_and(|campaign| !campaign.session().is_over())
    }

    /// Asks for something.
    pub fn act(&mut self, act: Intent) {
        self.intents.write(act);
    }
}
