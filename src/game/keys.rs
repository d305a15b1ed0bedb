//! Keys: which key does what, and acts made of them. A player may bind every action to another
//! key; names of keys are those of Bevy's `KeyCode`.

use super::{
    Stage,
    act::Act,
    view::{Overlay, Prefs, Screen, Sheet, Sheets},
};
use bevy::prelude::*;
use bevy_egui::input::EguiWantsInput;

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
}

impl Action {
    /// Every action with its name in settings and messages (`key-…`) and its usual key.
    pub const ALL: [(Self, &'static str, KeyCode); 30] = [
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
    ];

    /// Its name in settings and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(action, ..)| *action == self).map_or("", |(_, key, _)| key)
    }

    /// The key it is bound to.
    #[must_use]
    pub fn bound(self, prefs: &Prefs) -> KeyCode {
        let own = prefs.0.keys.iter().find(|(action, _)| action == self.key());
        let usual = Self::ALL.iter().find(|(action, ..)| *action == self).map(|&(.., key)| key);
        own.and_then(|(_, name)| key_by_name(name)).or(usual).unwrap_or(KeyCode::F35)
    }

    /// Whether its key has just been pressed.
    #[must_use]
    pub fn pressed(self, prefs: &Prefs, keys: &ButtonInput<KeyCode>) -> bool {
        keys.just_pressed(self.bound(prefs))
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

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, press.in_set(Stage::Input));
}

/// Keys that mean the same wherever they are pressed. Escape always closes what lies on top.
fn press(
    keys: Res<ButtonInput<KeyCode>>,
    prefs: Res<Prefs>,
    wants: Res<EguiWantsInput>,
    sheets: Res<Sheets>,
    screen: Res<State<Screen>>,
    mut acts: MessageWriter<Act>,
) {
    let just = |action: Action| action.pressed(&prefs, &keys);
    if keys.just_pressed(KeyCode::Escape) {
        match sheets.0.last() {
            // The next person must take the seat: nothing of his is to be seen before.
            Some(Sheet::HandOver(_)) => {}
            Some(_) => {
                acts.write(Act::Close);
            }
            None if *screen.get() == Screen::Campaign => {}
            None if *screen.get() != Screen::Menu => {
                acts.write(Act::Go(Screen::Menu));
            }
            None => {}
        }
    }
    if wants.wants_any_keyboard_input() {
        return;
    }
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    let open = [
        (Action::Encyclopaedia, Sheet::Encyclopaedia(String::new())),
        (Action::Settings, Sheet::Settings),
        (Action::Keys, Sheet::Keys),
    ];
    for (_, sheet) in open.into_iter().filter(|(action, _)| just(*action)) {
        acts.write(Act::Open(sheet));
    }
    if !on_map {
        return;
    }
    let campaign = *screen.get() == Screen::Campaign;
    let simple = [
        (Action::EndWeek, Act::EndWeek),
        (Action::Undo, Act::Undo),
        (Action::Redo, Act::Redo),
        (Action::Skip, Act::Skip),
        (Action::Orders, Act::Open(Sheet::Orders)),
        (Action::Dispatch, Act::Open(Sheet::Dispatch)),
        (Action::Saves, Act::Open(Sheet::Saves)),
        (Action::QuickSave, Act::Save("quick".to_owned())),
    ];
    for (_, act) in simple.into_iter().filter(|(action, _)| campaign && just(*action)) {
        acts.write(act);
    }
    if just(Action::Pause) {
        acts.write(Act::Pause);
    }
    if just(Action::WholeMap) {
        acts.write(Act::WholeMap);
    }
    if just(Action::Grid) {
        let mut settings = prefs.0.clone();
        settings.grid = !settings.grid;
        acts.write(Act::Prefer(Box::new(settings)));
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
        if keys.just_pressed(digit) {
            acts.write(Act::Overlay(overlay));
        }
    }
}
