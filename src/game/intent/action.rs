//! What keys can do: the actions, their names in settings and messages, and their usual keys.
//!
//! Deliberately absent: which key a player has bound to one, and who has the keyboard (`input`).

use bevy::prelude::KeyCode;

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
