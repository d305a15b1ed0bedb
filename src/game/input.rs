//! Who has the keyboard: the game, or a widget of the panels that takes keys for itself; and which
//! key a player has bound to an action. Names of keys are those of Bevy's `KeyCode`.
//!
//! Deliberately absent: what a key asks for (`hotkeys`, `planning`, `replay`, `map`).

use super::{intent::Action, model::SettingsRes};
use bevy::{ecs::system::SystemParam, prelude::*};
use bevy_egui::{egui, input::EguiWantsInput};

const CONTROL: [KeyCode; 2] = [KeyCode::ControlLeft, KeyCode::ControlRight];
const ALT: [KeyCode; 2] = [KeyCode::AltLeft, KeyCode::AltRight];
const SHIFT: [KeyCode; 2] = [KeyCode::ShiftLeft, KeyCode::ShiftRight];
const SUPER: [KeyCode; 2] = [KeyCode::SuperLeft, KeyCode::SuperRight];

/// Whether none of the keys is held that make another one a shortcut of the program or of the
/// desktop: only then is it an order, and can it be bound.
#[must_use]
pub fn is_plain(keys: &ButtonInput<KeyCode>) -> bool {
    !was_down(keys, CONTROL.into_iter().chain(ALT).chain(SUPER))
}

/// Whether any of these keys is down, or was within this frame: a quick stroke with Ctrl may begin
/// and end between two frames of a slow machine.
fn was_down(
    keys: &ButtonInput<KeyCode>,
    any: impl IntoIterator<Item = KeyCode, IntoIter: Clone>,
) -> bool {
    let any = any.into_iter();
    keys.any_pressed(any.clone()) || keys.any_just_released(any)
}

/// What has the keyboard among the panels. Written by the panels in every frame.
#[derive(Resource, Default, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Focus {
    /// A field in which letters are written.
    pub text: bool,
    /// A button or another widget, to which Tab has led.
    pub widget: bool,
}

impl Focus {
    /// What has the keyboard now.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> Self {
        let widget = ctx.memory(|memory| memory.focused().is_some());
        Self { text: ctx.text_edit_focused(), widget }
    }

    /// Whether a key belongs to what has the keyboard. A field takes all of them; a button only
    /// those that press it or lead away from it.
    #[must_use]
    pub fn takes(self, key: KeyCode) -> bool {
        let steers = matches!(
            key,
            KeyCode::Enter
                | KeyCode::NumpadEnter
                | KeyCode::Space
                | KeyCode::Tab
                | KeyCode::ArrowLeft
                | KeyCode::ArrowRight
                | KeyCode::ArrowUp
                | KeyCode::ArrowDown
        );
        self.text || (self.widget && steers)
    }
}

/// Keys as the game may read them.
#[derive(SystemParam)]
pub struct Keyboard<'w> {
    input: Res<'w, ButtonInput<KeyCode>>,
    /// What the player has chosen, and with it which key does what.
    pub prefs: Res<'w, SettingsRes>,
    wants: Res<'w, EguiWantsInput>,
    focus: Res<'w, Focus>,
}

impl Keyboard<'_> {
    /// Whether a key has just been pressed by itself or with Shift, and no widget takes it. While a
    /// list or a menu is open, all keys are its own.
    #[must_use]
    pub fn pressed(&self, key: KeyCode) -> bool {
        self.input.just_pressed(key) && self.is_free(key)
    }

    /// Whether the key of an action is held down, and no widget takes it.
    #[must_use]
    pub fn held(&self, action: Action) -> bool {
        let key = action.bound(&self.prefs);
        self.input.pressed(key) && self.is_free(key)
    }

    fn is_free(&self, key: KeyCode) -> bool {
        is_plain(&self.input) && !self.focus.takes(key) && !self.wants.is_popup_open()
    }

    /// Whether a key has just been pressed with Ctrl (on a Mac with Command), as shortcuts of
    /// programs are.
    #[must_use]
    pub fn shortcut(&self, key: KeyCode) -> bool {
        let (with, without) =
            if cfg!(target_os = "macos") { (SUPER, CONTROL) } else { (CONTROL, SUPER) };
        self.input.just_pressed(key)
            && was_down(&self.input, with)
            && !was_down(&self.input, without.into_iter().chain(ALT))
    }

    /// Whether letters are written into a field.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.focus.text
    }

    /// Whether the key of an action has just been pressed.
    #[must_use]
    pub fn just(&self, action: Action) -> bool {
        self.pressed(action.bound(&self.prefs))
    }

    /// Whether Escape is wanted by a field on the map or by an open menu, which it leaves.
    #[must_use]
    pub fn takes_escape(&self) -> bool {
        self.focus.text || self.wants.is_popup_open()
    }

    /// Whether Shift is held.
    #[must_use]
    pub fn shift(&self) -> bool {
        self.input.any_pressed(SHIFT)
    }
}

/// Whether Shift is held, or was within this frame: what the panels are told of it is how it stands
/// when a frame ends, and on a slow machine a whole stroke may lie within one.
#[must_use]
pub fn was_shift(keys: &ButtonInput<KeyCode>) -> bool {
    was_down(keys, SHIFT)
}

impl Action {
    /// The key it is bound to.
    #[must_use]
    pub fn bound(self, prefs: &SettingsRes) -> KeyCode {
        let own = prefs.0.keys.iter().find(|(action, _)| action == self.key());
        own.and_then(|(_, name)| key_by_name(name)).or(self.usual()).unwrap_or(KeyCode::F35)
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
    app.init_resource::<Focus>().init_resource::<Listening>();
}
