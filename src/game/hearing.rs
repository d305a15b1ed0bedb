//! What is heard: the sounds that belong to what is shown, and the speaker to which they go.
//!
//! Everything that sounds is seen as well, and whoever hears nothing misses nothing. What flashes up
//! on the map brings its sound with it (`symbols`); sheets, the course of the week and the verdict have
//! theirs here. Only a game in a window has a speaker; without one the same sounds are written and
//! nobody plays them, which is how tests hear.
//!
//! Deliberately absent: how anything sounds, and whether there is a device: the crate `sound`.

use super::{
    intent::{DraftIntent, Intent, PlanIntent, Screen, SettingsIntent, Sheet},
    model::{SettingsRes, Sheets, Shown, Viewpoint},
    playback::Playback,
};
use bevy::{prelude::*, window::PrimaryWindow};
use headless::play::Settings;
use rules::{
    state::CampaignState,
    victory::{self, Level},
};
use sound::{Cue, Speaker, Tune, Volumes, Wind};

/// Something that is shown in this frame and has a sound.
#[derive(Message, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Heard(pub Cue);

/// What is heard without an event, and how loud everything is.
#[derive(Resource, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Background {
    /// Music.
    pub tune: Option<Tune>,
    /// The wind of the season over the map.
    pub wind: Option<Wind>,
    /// How loud.
    pub volumes: Volumes,
    /// Whether nothing is to be heard at all.
    pub muted: bool,
}

/// The speaker of a game in a window.
#[derive(Resource)]
struct OpenSpeaker(Speaker);

pub(super) fn plugin(app: &mut App) {
    let settings = app.world().get_resource::<SettingsRes>();
    let volumes = volumes(&settings.map_or_else(Settings::default, |settings| settings.0.clone()));
    app.add_message::<Heard>()
        .insert_resource(Background { tune: None, wind: None, volumes, muted: false })
        .add_systems(Last, (buttons, sheets, week, verdict, background, speak).chain());
}

/// Gives the game a speaker.
pub(super) fn open(app: &mut App) {
    let volumes = app.world().resource::<Background>().volumes;
    app.insert_resource(OpenSpeaker(Speaker::new(volumes)));
}

fn volumes(settings: &Settings) -> Volumes {
    let part = |percent: u32| u8::try_from(percent.min(100)).unwrap_or(100);
    Volumes {
        master: part(settings.volume_percent),
        effects: part(settings.effects_percent),
        music: part(settings.music_percent),
    }
}

/// A tap for what a player changes: the list of orders, a setting.
fn buttons(mut intents: MessageReader<Intent>, mut heard: MessageWriter<Heard>) {
    let tapped = intents.read().filter(|intent| match intent {
        Intent::Plan(wish) => match wish {
            PlanIntent::Give(_)
            | PlanIntent::GiveAll(_)
            | PlanIntent::Withdraw(_)
            | PlanIntent::Clear
            | PlanIntent::Undo
            | PlanIntent::Redo => true,
        },
        Intent::Draft(wish) => match wish {
            DraftIntent::Compose(_)
            | DraftIntent::With(_)
            | DraftIntent::Cancel
            | DraftIntent::CancelAll => true,
            // A confirmed order is heard as one that is given; a goal moves with the pointer.
            DraftIntent::Confirm | DraftIntent::ConfirmAll | DraftIntent::Adjust(_) => false,
        },
        Intent::Settings(wish) => match wish {
            SettingsIntent::Prefer(_) => true,
            SettingsIntent::Listen(_) => false,
        },
        Intent::Watch(_) => true,
        // Sheets and the week have sounds of their own; the map is silent under the hand.
        Intent::Screen(_)
        | Intent::Turn(_)
        | Intent::Campaign(_)
        | Intent::Click(_)
        | Intent::Sweep(_)
        | Intent::Playback(_)
        | Intent::Look(_)
        | Intent::Camera(_)
        | Intent::Record(_)
        | Intent::Replay(_) => false,
    });
    if tapped.count() > 0 {
        heard.write(Heard(Cue::Tap));
    }
}

/// The sound with which a sheet is laid down.
fn of_sheet(sheet: &Sheet) -> Option<Cue> {
    match sheet {
        Sheet::Dispatch | Sheet::Report | Sheet::Briefing => Some(Cue::Paper),
        Sheet::ScriptedEvent(_) => Some(Cue::Alarm),
        Sheet::Settings
        | Sheet::Saves
        | Sheet::Replays
        | Sheet::Encyclopaedia(_)
        | Sheet::HandOver(_)
        | Sheet::Orders
        | Sheet::Commands
        | Sheet::Credits
        | Sheet::Keys
        | Sheet::Leave
        | Sheet::Leading
        | Sheet::Unkept(_)
        | Sheet::Trouble(_) => Some(Cue::Tap),
        // It lies there until something is ready, and nobody has asked for it.
        Sheet::Wait => None,
    }
}

fn sheets(sheets: Res<Sheets>, mut before: Local<Vec<Sheet>>, mut heard: MessageWriter<Heard>) {
    if !sheets.is_changed() || *before == sheets.0 {
        return;
    }
    let laid = sheets.0.last().filter(|top| !before.contains(top));
    heard.write_batch(laid.and_then(of_sheet).map(Heard));
    before.clone_from(&sheets.0);
}

/// The week begins with hoofs and ends with horn and drum.
fn week(
    playback: Res<Playback>,
    screen: Res<State<Screen>>,
    mut was_busy: Local<bool>,
    mut heard: MessageWriter<Heard>,
) {
    let busy = !playback.is_idle();
    let before = std::mem::replace(&mut *was_busy, busy);
    if before == busy || *screen.get() != Screen::Campaign {
        return;
    }
    heard.write(Heard(if busy { Cue::Hoofs } else { Cue::WeekEnd }));
}

/// The end of a campaign sounds as it came out for who watches it.
fn verdict(
    screen: Res<State<Screen>>,
    shown: Option<Res<Shown>>,
    viewpoint: Res<Viewpoint>,
    mut heard: MessageWriter<Heard>,
) {
    if !screen.is_changed() || *screen.get() != Screen::Report {
        return;
    }
    let Some(shown) = shown else { return };
    let state = shown.state();
    let over = state.week() >= state.scenario.calendar.weeks;
    let level = viewpoint.0.filter(|_| over).and_then(|side| victory::level(state, side));
    heard.write(Heard(match level {
        Some(Level::DecisiveVictory | Level::Victory | Level::MarginalVictory) => Cue::Triumph,
        Some(Level::MarginalDefeat | Level::Defeat | Level::DecisiveDefeat) => Cue::Lament,
        Some(Level::Draw) | None => Cue::Paper,
    }));
}

/// The wind of the day that is shown.
fn wind_of(state: &CampaignState) -> Wind {
    match state.scenario.calendar.date(state.day()).month {
        3..=5 => Wind::Spring,
        6..=8 => Wind::Summer,
        9..=11 => Wind::Autumn,
        _ => Wind::Winter,
    }
}

/// Music for the screen, wind over the map, and how loud they may be.
fn background(
    mut background: ResMut<Background>,
    settings: Res<SettingsRes>,
    screen: Res<State<Screen>>,
    shown: Option<Res<Shown>>,
    window: Query<&Window, With<PrimaryWindow>>,
) {
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay);
    // A game that draws into a picture has no window, and is nowhere behind another.
    let behind = window.single().is_ok_and(|window| !window.focused);
    background.set_if_neq(Background {
        tune: Some(if on_map { Tune::Map } else { Tune::Menu }),
        wind: shown.filter(|_| on_map).map(|shown| wind_of(shown.state())),
        volumes: volumes(&settings.0),
        muted: settings.0.mute || (behind && settings.0.mute_behind),
    });
}

fn speak(
    speaker: Option<Res<OpenSpeaker>>,
    background: Res<Background>,
    mut heard: MessageReader<Heard>,
    mut told: Local<Option<Background>>,
) {
    let Some(speaker) = speaker else {
        heard.clear();
        return;
    };
    let speaker = &speaker.0;
    if told.replace(*background) != Some(*background) {
        speaker.set_volumes(background.volumes);
        speaker.set_muted(background.muted);
        speaker.set_wind(background.wind);
        speaker.set_tune(background.tune);
    }
    for Heard(cue) in heard.read() {
        speaker.play(*cue);
    }
}
