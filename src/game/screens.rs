//! Screens, what is looked at and preferences: the intents that change the [`model`] and nothing
//! else.
//!
//! [`model`]: super::model

use super::{
    input::Listening,
    intent::{
        Intent, LookIntent, Overlay, Replies, Screen, ScreenIntent, SettingsIntent, Sheet, WayOut,
    },
    model::{Notice, Paths, Selected, SettingsRes, Sheets, Shown, UiTexts, Unkept, Viewpoint},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{app::AppExit, prelude::*, window::WindowCloseRequested};
use headless::play::Settings;
use rules::ids::{ForceId, Subject};
use scenario::library::Library;
use std::sync::Arc;
use text::{Lang, Texts};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        CarryOut,
        (screens, looks, forget_lost, preferences).chain().in_set(Carry::Look),
    )
    .add_systems(Update, close.in_set(Stage::Input));
}

/// A window is closed as the game is left by its menu.
fn close(mut closing: MessageReader<WindowCloseRequested>, mut intents: MessageWriter<Intent>) {
    if closing.read().count() > 0 {
        intents.write(ScreenIntent::Quit.into());
    }
}

#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn screens(
    mut intents: MessageReader<Intent>,
    mut next: ResMut<NextState<Screen>>,
    mut sheets: ResMut<Sheets>,
    mut selected: ResMut<Selected>,
    mut listening: ResMut<Listening>,
    mut notice: ResMut<Notice>,
    unkept: Res<Unkept>,
    mut exit: MessageWriter<AppExit>,
) {
    for intent in intents.read() {
        let Intent::Screen(wish) = intent else { continue };
        if unkept.0.is_some()
            && let Some(way) = WayOut::of(intent)
        {
            sheets.lay(Sheet::Unkept(way));
            continue;
        }
        match wish {
            ScreenIntent::Go(screen) => {
                sheets.0.clear();
                notice.words.clear();
                selected.set(None);
                // Nobody looks at the keys any more.
                listening.0 = None;
                next.set(*screen);
            }
            ScreenIntent::Open(sheet) => {
                sheets.lay(sheet.clone());
            }
            ScreenIntent::Close => {
                sheets.0.pop();
                listening.0 = None;
            }
            ScreenIntent::Tell(words) => {
                *notice = Notice { words: words.clone(), number: notice.number.wrapping_add(1) };
            }
            ScreenIntent::Quit => {
                exit.write(AppExit::Success);
            }
        }
    }
}

fn looks(
    mut intents: MessageReader<Intent>,
    mut selected: ResMut<Selected>,
    mut overlay: ResMut<Overlay>,
    mut viewpoint: ResMut<Viewpoint>,
    shown: Option<Res<Shown>>,
) {
    for intent in intents.read() {
        let Intent::Look(wish) = intent else { continue };
        let seen = shown.as_ref().and_then(|shown| viewpoint.of(shown.state()));
        let is_own = |force: ForceId| seen.as_ref().is_some_and(|seen| seen.force(force).is_some());
        match wish {
            LookIntent::Select(thing) => selected.set(*thing),
            LookIntent::Toggle(Subject::Force(force)) if is_own(*force) => {
                // An enemy that was looked at is no companion.
                selected.keep_forces(is_own);
                selected.toggle(*force);
            }
            LookIntent::Toggle(thing) => selected.set(Some(*thing)),
            LookIntent::SelectForces(forces) => {
                selected.set_forces(forces.iter().copied().filter(|&force| is_own(force)));
            }
            LookIntent::Overlay(other) => *overlay = *other,
            LookIntent::Viewpoint(side) => {
                let side = *side;
                let sides = shown.as_ref().map_or(0, |shown| shown.state().scenario.sides.len());
                if side.is_none_or(|side| side.index() < sides) {
                    viewpoint.0 = side;
                }
            }
        }
    }
}

/// Whom nobody commands any more is selected with no others.
fn forget_lost(
    shown: Option<Res<Shown>>,
    viewpoint: Res<Viewpoint>,
    mut selected: ResMut<Selected>,
) {
    let Some(shown) = shown.filter(|shown| shown.is_changed() && selected.is_several()) else {
        return;
    };
    let Some(seen) = viewpoint.of(shown.state()) else { return };
    if selected.forces().any(|force| seen.force(force).is_none()) {
        selected.keep_forces(|force| seen.force(force).is_some());
    }
}

fn preferences(
    mut intents: MessageReader<Intent>,
    mut prefs: ResMut<SettingsRes>,
    mut texts: ResMut<UiTexts>,
    mut listening: ResMut<Listening>,
    paths: Res<Paths>,
    mut replies: ResMut<Replies>,
) {
    for intent in intents.read() {
        let Intent::Settings(wish) = intent else { continue };
        match wish {
            SettingsIntent::Prefer(settings) => {
                let troubles = prefer(settings, &mut prefs, &mut texts, &paths);
                replies.write_batch(troubles.into_iter().map(Intent::trouble));
            }
            SettingsIntent::Listen(action) => listening.0 = *action,
        }
    }
}

/// Takes on other settings and keeps them; what went wrong.
fn prefer(
    settings: &Settings,
    prefs: &mut SettingsRes,
    texts: &mut ResMut<UiTexts>,
    paths: &Paths,
) -> Vec<String> {
    let mut troubles = Vec::new();
    if settings.lang != texts.0.lang() {
        match load_texts(&paths.library, settings.lang) {
            Ok(other) => **texts = UiTexts(Arc::new(other)),
            Err(trouble) => troubles.push(trouble),
        }
    }
    prefs.0 = settings.clone();
    if let Err(error) = prefs.0.keep(&paths.folders) {
        let (why, more) = (error.message(&texts.0), texts.0.get("set-unkept", &[]));
        troubles.push(format!("{why}\n{more}"));
    }
    troubles
}

fn load_texts(library: &Library, lang: Lang) -> Result<Texts, String> {
    Texts::load(&library.assets(), lang).map_err(|error| error.to_string())
}
