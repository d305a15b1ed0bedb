//! Keys: which key does what, and intents made of them. A player may bind every action to another
//! key; names of keys are those of Bevy's `KeyCode`.

use super::{
    Stage,
    input::Keyboard,
    intent::Intent,
    model::{Overlay, Screen, Selected, SettingsRes, Sheet, Sheets},
};
use bevy::prelude::*;

/// Something that a key can do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Action {
    /// End the week.
    EndWeek,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Pause or go on showing.
    Pause,
    /// Show the rest at once.
    Skip,
    /// The next force that needs attention.
    NextForce,
    /// The one before.
    PreviousForce,
    /// Compose a march.
    March,
    /// Confirm what is composed.
    Confirm,
    /// The list of orders.
    Orders,
    /// The dispatch.
    Dispatch,
    /// The encyclopaedia.
    Encyclopaedia,
    /// Saves.
    Saves,
    /// Quick save.
    QuickSave,
    /// Settings.
    Settings,
    /// The keys.
    Keys,
    /// Hex grid on or off.
    Grid,
    /// Move the map.
    PanLeft,
    /// Move the map.
    PanRight,
    /// Move the map.
    PanUp,
    /// Move the map.
    PanDown,
    /// Nearer.
    ZoomIn,
    /// Farther.
    ZoomOut,
    /// The whole theatre.
    WholeMap,
    /// Move the map cursor by a hex.
    CursorNorth,
    /// Move the map cursor by a hex.
    CursorSouth,
    /// Move the map cursor by a hex.
    CursorWest,
    /// Move the map cursor by a hex.
    CursorEast,
    /// Click at the map cursor.
    CursorSelect,
    /// Right-click at the map cursor.
    CursorGoal,
    /// The list of commands of what is selected.
    Commands,
    /// Halt.
    Halt,
    /// Stance.
    Stance,
    /// Foraging.
    Forage,
    /// Go into winter quarters.
    Winter,
    /// Compose following.
    Follow,
    /// Compose an escort.
    Escort,
    /// Compose joining another force.
    Merge,
    /// Compose a garrison.
    Garrison,
    /// Compose relief of a place.
    Relieve,
    /// Compose a siege.
    Besiege,
    /// Compose a raid.
    Raid,
    /// Detach men.
    Detach,
    /// Release a levy.
    Release,
    /// Lay down a depot.
    Depot,
    /// Call a levy.
    Levy,
    /// A way-point of the composed march.
    Via,
    /// A replay: a week back; with Shift a day.
    FilmBack,
    /// A replay: a week on; with Shift a day.
    FilmOn,
    /// A replay: the start.
    FilmStart,
    /// A replay: the end.
    FilmEnd,
}

impl Action {
    /// Every action with its name in settings and messages (`key-…`) and its usual key.
    pub const ALL: [(Self, &'static str, KeyCode); 51] = [
        (Self::EndWeek, "end-week", KeyCode::F5),
        (Self::Undo, "undo", KeyCode::KeyZ),
        (Self::Redo, "redo", KeyCode::KeyY),
        (Self::Pause, "pause", KeyCode::Space),
        (Self::Skip, "skip", KeyCode::KeyX),
        (Self::NextForce, "next-force", KeyCode::KeyN),
        (Self::PreviousForce, "previous-force", KeyCode::KeyB),
        (Self::March, "march", KeyCode::KeyM),
        (Self::Confirm, "confirm", KeyCode::Enter),
        (Self::Orders, "orders", KeyCode::KeyO),
        (Self::Dispatch, "dispatch", KeyCode::KeyD),
        (Self::Encyclopaedia, "encyclopaedia", KeyCode::F1),
        (Self::Saves, "saves", KeyCode::F2),
        (Self::QuickSave, "quick-save", KeyCode::F6),
        (Self::Settings, "settings", KeyCode::F10),
        (Self::Keys, "keys", KeyCode::F3),
        (Self::Grid, "grid", KeyCode::KeyG),
        (Self::PanLeft, "pan-left", KeyCode::ArrowLeft),
        (Self::PanRight, "pan-right", KeyCode::ArrowRight),
        (Self::PanUp, "pan-up", KeyCode::ArrowUp),
        (Self::PanDown, "pan-down", KeyCode::ArrowDown),
        (Self::ZoomIn, "zoom-in", KeyCode::Equal),
        (Self::ZoomOut, "zoom-out", KeyCode::Minus),
        (Self::WholeMap, "whole-map", KeyCode::Home),
        (Self::CursorNorth, "cursor-north", KeyCode::Numpad8),
        (Self::CursorSouth, "cursor-south", KeyCode::Numpad2),
        (Self::CursorWest, "cursor-west", KeyCode::Numpad4),
        (Self::CursorEast, "cursor-east", KeyCode::Numpad6),
        (Self::CursorSelect, "cursor-select", KeyCode::Numpad5),
        (Self::CursorGoal, "cursor-goal", KeyCode::NumpadEnter),
        (Self::Commands, "commands", KeyCode::KeyC),
        (Self::Halt, "halt", KeyCode::KeyH),
        (Self::Stance, "stance", KeyCode::KeyS),
        (Self::Forage, "forage", KeyCode::KeyQ),
        (Self::Winter, "winter", KeyCode::KeyW),
        (Self::Follow, "follow", KeyCode::KeyF),
        (Self::Escort, "escort", KeyCode::KeyE),
        (Self::Merge, "merge", KeyCode::KeyJ),
        (Self::Garrison, "garrison", KeyCode::KeyA),
        (Self::Relieve, "relieve", KeyCode::KeyV),
        (Self::Besiege, "besiege", KeyCode::KeyK),
        (Self::Raid, "raid", KeyCode::KeyR),
        (Self::Detach, "detach", KeyCode::KeyT),
        (Self::Release, "release", KeyCode::KeyL),
        (Self::Depot, "depot", KeyCode::KeyP),
        (Self::Levy, "levy", KeyCode::KeyU),
        (Self::Via, "via", KeyCode::KeyI),
        (Self::FilmBack, "film-back", KeyCode::Comma),
        (Self::FilmOn, "film-on", KeyCode::Period),
        (Self::FilmStart, "film-start", KeyCode::Home),
        (Self::FilmEnd, "film-end", KeyCode::End),
    ];

    /// Its name in settings and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(action, ..)| *action == self).map_or("", |(_, key, _)| key)
    }

    /// The key it is bound to.
    #[must_use]
    pub fn bound(self, prefs: &SettingsRes) -> KeyCode {
        let own = prefs.0.keys.iter().find(|(action, _)| action == self.key());
        own.and_then(|(_, name)| key_by_name(name)).or(self.usual()).unwrap_or(KeyCode::F35)
    }

    /// Its usual key.
    #[must_use]
    pub fn usual(self) -> Option<KeyCode> {
        Self::ALL.iter().find(|(action, ..)| *action == self).map(|&(.., key)| key)
    }

    /// Whether both can be wanted at once, so that they need different keys.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let film = |action: Self| {
            matches!(action, Self::FilmBack | Self::FilmOn | Self::FilmStart | Self::FilmEnd)
        };
        // Those of a replay come first there and are nothing elsewhere.
        film(self) == film(other)
    }
}

/// Keys that can be bound, by name.
#[must_use]
pub fn key_by_name(name: &str) -> Option<KeyCode> {
    BINDABLE.iter().copied().find(|key| format!("{key:?}") == name)
}

/// Keys that can be bound.
pub const BINDABLE: &[KeyCode] = {
    use KeyCode::{
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Comma, Delete, Digit0, Digit1,
        Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9, End, Enter, Equal, F1, F2,
        F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, Home, Insert, KeyA, KeyB, KeyC, KeyD, KeyE,
        KeyF, KeyG, KeyH, KeyI, KeyJ, KeyK, KeyL, KeyM, KeyN, KeyO, KeyP, KeyQ, KeyR, KeyS, KeyT,
        KeyU, KeyV, KeyW, KeyX, KeyY, KeyZ, Minus, Numpad0, Numpad1, Numpad2, Numpad3, Numpad4,
        Numpad5, Numpad6, Numpad7, Numpad8, Numpad9, NumpadAdd, NumpadEnter, NumpadSubtract,
        PageDown, PageUp, Period, Slash, Space,
    };
    &[
        ArrowDown,
        ArrowLeft,
        ArrowRight,
        ArrowUp,
        Backspace,
        Comma,
        Delete,
        Digit0,
        Digit1,
        Digit2,
        Digit3,
        Digit4,
        Digit5,
        Digit6,
        Digit7,
        Digit8,
        Digit9,
        End,
        Enter,
        Equal,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        F11,
        F12,
        Home,
        Insert,
        KeyA,
        KeyB,
        KeyC,
        KeyD,
        KeyE,
        KeyF,
        KeyG,
        KeyH,
        KeyI,
        KeyJ,
        KeyK,
        KeyL,
        KeyM,
        KeyN,
        KeyO,
        KeyP,
        KeyQ,
        KeyR,
        KeyS,
        KeyT,
        KeyU,
        KeyV,
        KeyW,
        KeyX,
        KeyY,
        KeyZ,
        Minus,
        Numpad0,
        Numpad1,
        Numpad2,
        Numpad3,
        Numpad4,
        Numpad5,
        Numpad6,
        Numpad7,
        Numpad8,
        Numpad9,
        NumpadAdd,
        NumpadEnter,
        NumpadSubtract,
        PageDown,
        PageUp,
        Period,
        Slash,
        Space,
    ]
};

/// While it names an action, the next key that is pressed is bound to it and does nothing else.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listening(pub Option<Action>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Listening>()
        .add_systems(Update, (bind, press).chain().in_set(Stage::Input))
        .add_systems(Update, listen.in_set(Stage::Intent));
}

fn listen(mut intents: MessageReader<Intent>, mut listening: ResMut<Listening>) {
    for act in intents.read() {
        match act {
            Intent::Listen(action) => listening.0 = *action,
            // Nobody looks at the keys any more.
            Intent::Close | Intent::Go(_) => listening.0 = None,
            _ => {}
        }
    }
}

/// Binds the pressed key to the action that waits for one; Escape binds none.
fn bind(
    keys: Res<ButtonInput<KeyCode>>,
    prefs: Res<SettingsRes>,
    listening: Res<Listening>,
    mut intents: MessageWriter<Intent>,
) {
    let Some(action) = listening.0 else { return };
    if keys.just_pressed(KeyCode::Escape) {
        intents.write(Intent::Listen(None));
    }
    let Some(key) = BINDABLE.iter().copied().find(|key| keys.just_pressed(*key)) else { return };
    let mut settings = prefs.0.clone();
    settings.keys.retain(|(of, _)| of != action.key());
    if action.usual() != Some(key) {
        settings.keys.push((action.key().to_owned(), format!("{key:?}")));
    }
    intents.write_batch([Intent::Listen(None), Intent::Prefer(Box::new(settings))]);
}

/// Keys that mean the same wherever they are pressed. Escape always closes what lies on top.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn press(
    keys: Res<ButtonInput<KeyCode>>,
    keyboard: Keyboard<'_>,
    sheets: Res<Sheets>,
    screen: Res<State<Screen>>,
    listening: Res<Listening>,
    campaign: Option<Res<super::campaign::Campaign>>,
    (draft, selected): (Res<super::planning::Draft>, Res<Selected>),
    mut intents: MessageWriter<Intent>,
) {
    if listening.0.is_some() {
        return;
    }
    let just = |action: Action| keyboard.just(action);
    if keys.just_pressed(KeyCode::Escape) {
        match sheets.0.last() {
            // The next person must take the seat: nothing of his is to be seen before.
            Some(Sheet::HandOver(_)) => {}
            Some(_) => {
                intents.write(Intent::Close);
            }
            None if keyboard.takes_escape() => {}
            // First what is composed is dropped, then what is selected.
            None if *screen.get() == Screen::Campaign => {
                intents.write(match (draft.compose, selected.0) {
                    (Some(_), _) => Intent::Cancel,
                    (None, Some(_)) => Intent::Select(None),
                    (None, None) => Intent::Open(Sheet::Leave),
                });
            }
            None if *screen.get() == Screen::Report
                && campaign.is_some_and(|campaign| !campaign.session().is_over()) =>
            {
                intents.write(Intent::Go(Screen::Campaign));
            }
            None if *screen.get() != Screen::Menu => {
                intents.write(Intent::Go(Screen::Menu));
            }
            None => {}
        }
    }
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    let open = [
        (Action::Encyclopaedia, Sheet::Encyclopaedia(String::new())),
        (Action::Settings, Sheet::Settings),
        (Action::Keys, Sheet::Keys),
    ];
    for (_, sheet) in open.into_iter().filter(|(action, _)| just(*action)) {
        intents.write(Intent::Open(sheet));
    }
    if !on_map {
        return;
    }
    let campaign = *screen.get() == Screen::Campaign;
    let simple = [
        (Action::EndWeek, Intent::EndWeek),
        (Action::Undo, Intent::Undo),
        (Action::Redo, Intent::Redo),
        (Action::Skip, Intent::Skip),
        (Action::Orders, Intent::Open(Sheet::Orders)),
        (Action::Dispatch, Intent::Open(Sheet::Dispatch)),
        (Action::Saves, Intent::Open(Sheet::Saves)),
        (Action::QuickSave, Intent::Save("quick".to_owned())),
    ];
    for (_, act) in simple.into_iter().filter(|(action, _)| campaign && just(*action)) {
        intents.write(act);
    }
    if campaign && just(Action::Pause) {
        intents.write(Intent::Pause);
    }
    let prefs = &*keyboard.prefs;
    // In a replay its own keys come first: the usual key of both is Home.
    let taken = !campaign && Action::FilmStart.bound(prefs) == Action::WholeMap.bound(prefs);
    if just(Action::WholeMap) && !taken {
        intents.write(Intent::WholeMap);
    }
    if just(Action::Grid) {
        let mut settings = prefs.0.clone();
        settings.grid = !settings.grid;
        intents.write(Intent::Prefer(Box::new(settings)));
    }
    let digits = [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
        KeyCode::Digit8,
    ];
    for (overlay, digit) in Overlay::ALL.into_iter().zip(digits) {
        if keyboard.pressed(digit) {
            intents.write(Intent::Overlay(overlay));
        }
    }
}
