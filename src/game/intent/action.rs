//! What keys can do: the actions, their names in settings and messages, and their usual keys.
//!
//! Deliberately absent: which key a player has bound to one, and who has the keyboard (`input`).

use bevy::prelude::KeyCode;
use rules::order::OrderKind;

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
    /// What needs a look of what is selected is seen, and left as it is.
    LeaveAlone,
    /// Let weeks run until something happens.
    RunOn,
    /// Compose or choose an order of a kind ([`Self::of_order`]).
    Order(OrderKind),
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
    pub const ALL: [(Self, &'static str, KeyCode); 53] = [
        (Self::EndWeek, "end-week", KeyCode::F5),
        (Self::Undo, "undo", KeyCode::KeyZ),
        (Self::Redo, "redo", KeyCode::KeyY),
        (Self::Pause, "pause", KeyCode::Space),
        (Self::Skip, "skip", KeyCode::KeyX),
        (Self::NextForce, "next-force", KeyCode::KeyN),
        (Self::PreviousForce, "previous-force", KeyCode::KeyB),
        (Self::LeaveAlone, "leave-alone", KeyCode::Delete),
        (Self::RunOn, "run-on", KeyCode::F7),
        (Self::Order(OrderKind::March), OrderKind::March.key(), KeyCode::KeyM),
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
        (Self::Order(OrderKind::Halt), OrderKind::Halt.key(), KeyCode::KeyH),
        (Self::Order(OrderKind::Stance), OrderKind::Stance.key(), KeyCode::KeyS),
        (Self::Order(OrderKind::Forage), OrderKind::Forage.key(), KeyCode::KeyQ),
        (Self::Order(OrderKind::Winter), OrderKind::Winter.key(), KeyCode::KeyW),
        (Self::Order(OrderKind::Follow), OrderKind::Follow.key(), KeyCode::KeyF),
        (Self::Order(OrderKind::Escort), OrderKind::Escort.key(), KeyCode::KeyE),
        (Self::Order(OrderKind::Merge), OrderKind::Merge.key(), KeyCode::KeyJ),
        (Self::Order(OrderKind::Garrison), OrderKind::Garrison.key(), KeyCode::KeyA),
        (Self::Order(OrderKind::Relieve), OrderKind::Relieve.key(), KeyCode::KeyV),
        (Self::Order(OrderKind::Besiege), OrderKind::Besiege.key(), KeyCode::KeyK),
        (Self::Order(OrderKind::Raid), OrderKind::Raid.key(), KeyCode::KeyR),
        (Self::Order(OrderKind::Detach), OrderKind::Detach.key(), KeyCode::KeyT),
        (Self::Order(OrderKind::Release), OrderKind::Release.key(), KeyCode::KeyL),
        (Self::Order(OrderKind::Depot), OrderKind::Depot.key(), KeyCode::KeyP),
        (Self::Order(OrderKind::CallLevy), OrderKind::CallLevy.key(), KeyCode::KeyU),
        (Self::Via, "via", KeyCode::KeyI),
        (Self::FilmBack, "film-back", KeyCode::Comma),
        (Self::FilmOn, "film-on", KeyCode::Period),
        (Self::FilmStart, "film-start", KeyCode::PageUp),
        (Self::FilmEnd, "film-end", KeyCode::PageDown),
    ];

    /// The letter that composes or chooses an order of a kind. What a camp group does bears the
    /// letter of what is most like it for a force.
    #[must_use]
    pub const fn of_order(kind: OrderKind) -> Option<Self> {
        Some(Self::Order(match kind {
            OrderKind::Migrate => OrderKind::March,
            OrderKind::Evacuate => OrderKind::Relieve,
            OrderKind::CampRule => OrderKind::Stance,
            // A decision is answered on its own sheet.
            OrderKind::Answer => return None,
            OrderKind::March
            | OrderKind::Halt
            | OrderKind::Follow
            | OrderKind::Escort
            | OrderKind::Stance
            | OrderKind::Forage
            | OrderKind::Winter
            | OrderKind::Detach
            | OrderKind::Merge
            | OrderKind::Garrison
            | OrderKind::Relieve
            | OrderKind::Depot
            | OrderKind::CallLevy
            | OrderKind::Release
            | OrderKind::Besiege
            | OrderKind::Raid => kind,
        }))
    }

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
        let of_replay = |action: Self| {
            matches!(action, Self::FilmBack | Self::FilmOn | Self::FilmStart | Self::FilmEnd)
        };
        // Those of a replay come first there and are nothing elsewhere.
        of_replay(self) == of_replay(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_of_every_kind_of_order_can_be_pressed_and_bound() {
        for action in OrderKind::ALL.into_iter().filter_map(Action::of_order) {
            assert!(action.usual().is_some() && !action.key().is_empty(), "{action:?}");
        }
        for (action, name, _) in Action::ALL {
            if let Action::Order(kind) = action {
                assert_eq!(Action::of_order(kind), Some(action), "{name} is no letter of its own");
            }
        }
    }
}
