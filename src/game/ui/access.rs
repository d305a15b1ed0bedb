//! Those who hear the screen instead of seeing it. A reader of the screen asks the system for what
//! there is; only then egui makes its tree of widgets with their words, in every pass, and what the
//! reader wants pressed is pressed. The bridge to the system is the engine's and `bevy_egui`'s.
//!
//! Deliberately absent: what widgets are called, which is said where they are drawn (`widgets`), and
//! the map, which is told in lines by the game in a terminal.

use bevy::{
    a11y::{AccessibilityRequested, ActionRequest},
    prelude::*,
    winit::{UpdateMode, WinitSettings},
};
use bevy_egui::{EguiContext, EguiInput, EguiPreUpdateSet, egui};
use core::time::Duration;

/// Frames are drawn only when something happens, and what a reader of the screen wants is not
/// something the window hears of: while there is one it is looked for this often.
const LISTENS: Duration = Duration::from_millis(100);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>().init_resource::<AccessibilityRequested>().add_systems(
        PreUpdate,
        (
            speak.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::BeginPass),
            press.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        ),
    );
}

/// Makes the tree of widgets while somebody listens.
fn speak(
    asked: Res<AccessibilityRequested>,
    mut contexts: Query<&mut EguiContext>,
    waits: Option<ResMut<WinitSettings>>,
    mut spoke: Local<bool>,
) {
    let listens = asked.get();
    for mut context in &mut contexts {
        // `bevy_egui` begins as soon as there is a window, whether anybody listens or not.
        let ctx = context.get_mut();
        if listens {
            ctx.enable_accesskit();
        } else {
            ctx.disable_accesskit();
        }
    }
    if std::mem::replace(&mut *spoke, listens) != listens
        && listens
        && let Some(mut waits) = waits
    {
        waits.focused_mode = UpdateMode::reactive_low_power(LISTENS);
        waits.unfocused_mode = UpdateMode::reactive_low_power(LISTENS);
    }
}

/// Hands on to the panels what a reader of the screen wants done.
fn press(mut wanted: MessageReader<ActionRequest>, mut inputs: Query<&mut EguiInput>) {
    for request in wanted.read() {
        for mut input in &mut inputs {
            input.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
        }
    }
}
