//! What every panel may read, and the one way in which it asks for something.

use crate::game::{
    campaign::Campaign,
    drama::Staging,
    input::{Listening, was_shift},
    intent::{Intent, Overlay, Screen},
    map::{MapView, overlay::OverlayLayer, relief::MiniRelief},
    model::{
        AskedWeek, Hovered, Notice, Paths, Picks, Selected, SettingsRes, Sheets, Shown, Sweeping,
        UiTexts, Ungiven, Unkept, Viewpoint,
    },
    planning::{Draft, aside::Aside, watch::Watch},
    playback::Playback,
    replay::{Catalogue, ReplayView},
};
use bevy::{
    ecs::{change_detection::Tick, system::SystemParam},
    prelude::*,
};
use core::{cell::RefCell, ops::Deref};
use headless::play::settings::Palette;
use rules::{ids::SideId, observe::Observation, state::CampaignState};
use text::{Arg, Lang, Texts};

/// What panels are drawn from, as the frame finds it.
#[derive(SystemParam)]
pub struct PanelParams<'w> {
    words: Res<'w, UiTexts>,
    /// What the player has chosen.
    pub settings: Res<'w, SettingsRes>,
    /// Where the files are.
    pub paths: Res<'w, Paths>,
    /// The campaign being played.
    pub campaign: Option<Res<'w, Campaign>>,
    /// The recorded campaign being shown.
    pub replay: Option<Res<'w, ReplayView>>,
    /// Records that can be shown.
    pub catalogue: Res<'w, Catalogue>,
    shown: Option<Res<'w, Shown>>,
    /// The week as it is shown.
    pub playback: Res<'w, Playback>,
    /// What is staged of the day that was shown last.
    pub staging: Res<'w, Staging>,
    /// Whose eyes see the map.
    pub viewpoint: Res<'w, Viewpoint>,
    /// The order being composed.
    pub draft: Res<'w, Draft>,
    /// Orders composed for others, which wait.
    pub aside: Res<'w, Aside>,
    /// All orders that are composed and not given.
    pub ungiven: Res<'w, Ungiven>,
    /// What is asked about before the week.
    pub asked: Res<'w, AskedWeek>,
    /// The rectangle that is being drawn over the map.
    pub sweeping: Res<'w, Sweeping>,
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
    /// What was said last that needs no answer.
    pub notice: Res<'w, Notice>,
    /// Why something would be lost if the campaign were left now.
    pub unkept: Res<'w, Unkept>,
    /// The part of the map that is seen.
    pub view: Res<'w, MapView>,
    /// The action that the next key is bound to.
    pub listening: Res<'w, Listening>,
    keys: Res<'w, ButtonInput<KeyCode>>,
    screen: Res<'w, State<Screen>>,
}

/// What every panel is handed: what it may read, and [`PanelContext::emit`] for what a player asks
/// for. It changes nothing; intents are carried out once the panels are drawn.
pub struct PanelContext<'a> {
    params: &'a PanelParams<'a>,
    intents: RefCell<Vec<Intent>>,
}

impl<'a> Deref for PanelContext<'a> {
    type Target = PanelParams<'a>;

    fn deref(&self) -> &Self::Target {
        self.params
    }
}

impl<'a> PanelContext<'a> {
    /// A context in which nothing has been asked for yet.
    pub(super) fn new(params: &'a PanelParams<'a>) -> Self {
        Self { params, intents: RefCell::default() }
    }

    /// What has been asked for, in its order.
    pub(super) fn into_intents(self) -> Vec<Intent> {
        self.intents.into_inner()
    }

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
    pub fn text(&self, key: &str) -> String {
        self.words.0.get(key, &[])
    }

    /// A message with variables. No line ends between a number and its percent sign.
    #[must_use]
    pub fn message(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.0.get(key, args).replace(" %", "\u{A0}%")
    }

    /// The colours that the player has chosen.
    #[must_use]
    pub fn palette(&self) -> Palette {
        self.settings.0.palette
    }

    /// The state on the map.
    #[must_use]
    pub fn shown(&self) -> Option<&CampaignState> {
        self.shown.as_ref().map(|shown| shown.state())
    }

    /// When the state on the map last changed: what was worked out from it holds until then.
    #[must_use]
    pub fn shown_since(&self) -> Option<Tick> {
        self.shown.as_ref().map(DetectChanges::last_changed)
    }

    /// The state on the map as the watching side sees it; nothing where the eyes see all.
    #[must_use]
    pub fn seen(&self) -> Option<Observation<'_>> {
        self.viewpoint.of(self.shown()?)
    }

    /// The side of the person at the table.
    #[must_use]
    pub fn seat(&self) -> Option<SideId> {
        self.campaign.as_ref().and_then(|campaign| campaign.seat())
    }

    /// Whether orders can be planned now.
    #[must_use]
    pub fn is_planning(&self) -> bool {
        self.screen() == Screen::Campaign
            && self.playback.is_idle()
            && self.seat().is_some()
            && self.campaign.as_ref().is_some_and(|campaign| !campaign.session().is_over())
    }

    /// Whether Shift is held, or was within this frame.
    #[must_use]
    pub fn shift(&self) -> bool {
        was_shift(&self.keys)
    }

    /// Asks for something. This is the one way in which panels do.
    pub fn emit(&self, intent: impl Into<Intent>) {
        self.intents.borrow_mut().push(intent.into());
    }

    /// Asks for several things, one after the other.
    pub fn emit_all<T: Into<Intent>>(&self, intents: impl IntoIterator<Item = T>) {
        intents.into_iter().for_each(|intent| self.emit(intent));
    }
}
