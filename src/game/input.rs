//! Who has the keyboard: the game, or a widget of the panels that takes keys for itself.

use super::{hotkeys::Action, model::SettingsRes};
use bevy::{ecs::system::SystemParam, prelude::*};
use bevy_egui::{egui, input::EguiWantsInput};

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
    /// Whether a key has just been pressed that no widget takes. While a list or a menu is open,
    /// all keys are its own.
    #[must_use]
    pub fn pressed(&self, key: KeyCode) -> bool {
        self.input.just_pressed(key) && !self.focus.takes(key) && !self.wants.is_popup_open()
    }

    /// Whether the key of an action is held down, and no widget takes it.
    #[must_use]
    pub fn held(&self, action: Action) -> bool {
        let key = action.bound(&self.prefs);
        self.input.pressed(key) && !self.focus.takes(key) && !self.wants.is_popup_open()
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
        self.input.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight])
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Focus>();
}
