//! Keys that mean the same wherever they are pressed, made into intents; and binding a key to an
//! action.
//!
//! Deliberately absent: which key does what (`input`); keys of a force or camp group, of the map and
//! of a replay, which their own modules read.

use super::{
    campaign::Campaign,
    drama::Staging,
    input::{BINDABLE, Keyboard, Listening, is_plain},
    intent::{
        Action, CameraIntent, CampaignIntent, DraftIntent, Intent, LookIntent, Overlay, PlanIntent,
        PlaybackIntent, Screen, ScreenIntent, SettingsIntent, Sheet, TurnIntent,
    },
    model::{Selected, SettingsRes, Sheets},
    planning::Draft,
    stage::Stage,
};
use bevy::prelude::*;
use headless::play::saves;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (bind, (escape, press, shortcuts)).chain().in_set(Stage::Input));
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
        intents.write(SettingsIntent::Listen(None).into());
    }
    let pressed = BINDABLE.iter().copied().find(|key| keys.just_pressed(*key));
    let Some(key) = pressed.filter(|_| is_plain(&keys)) else { return };
    let mut settings = prefs.0.clone();
    settings.keys.retain(|(of, _)| of != action.key());
    if action.usual() != Some(key) {
        settings.keys.push((action.key().to_owned(), format!("{key:?}")));
    }
    let wishes = [SettingsIntent::Listen(None), SettingsIntent::Prefer(Box::new(settings))];
    intents.write_batch(wishes.map(Intent::from));
}

/// Escape always closes what lies on top; where nothing does, it leads a step back.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn escape(
    keys: Res<ButtonInput<KeyCode>>,
    keyboard: Keyboard<'_>,
    (sheets, screen): (Res<Sheets>, Res<State<Screen>>),
    listening: Res<Listening>,
    campaign: Option<Res<Campaign>>,
    (draft, selected, staging): (Res<Draft>, Res<Selected>, Res<Staging>),
    mut intents: MessageWriter<Intent>,
) {
    if listening.0.is_some() || !keys.just_pressed(KeyCode::Escape) {
        return;
    }
    let wish: Intent = match (sheets.0.last(), screen.get()) {
        // The next person must take the seat: nothing of theirs is to be seen before.
        (Some(Sheet::HandOver(_)), _) => return,
        (Some(_), _) => ScreenIntent::Close.into(),
        (None, _) if keyboard.takes_escape() => return,
        (None, _) if staging.battle().is_some() => PlaybackIntent::SkipScene.into(),
        // First what is composed is dropped, then what is selected.
        (None, Screen::Campaign) => match (draft.compose, selected.one()) {
            (Some(_), _) => DraftIntent::Cancel.into(),
            (None, Some(_)) => LookIntent::Select(None).into(),
            (None, None) => ScreenIntent::Open(Sheet::Leave).into(),
        },
        (None, Screen::Report) if campaign.is_some_and(|c| !c.session().is_over()) => {
            ScreenIntent::Go(Screen::Campaign).into()
        }
        (None, Screen::Choose | Screen::Replay | Screen::Report) => {
            ScreenIntent::Go(Screen::Menu).into()
        }
        (None, Screen::Menu) => return,
    };
    intents.write(wish);
}

/// Keys of sheets everywhere, and of a campaign and the map where nothing lies over them.
fn press(
    keyboard: Keyboard<'_>,
    sheets: Res<Sheets>,
    screen: Res<State<Screen>>,
    listening: Res<Listening>,
    staging: Res<Staging>,
    mut intents: MessageWriter<Intent>,
) {
    if listening.0.is_some() {
        return;
    }
    let mut wishes = Vec::from([
        (Action::Encyclopaedia, ScreenIntent::Open(Sheet::Encyclopaedia(String::new())).into()),
        (Action::Settings, ScreenIntent::Open(Sheet::Settings).into()),
        (Action::Keys, ScreenIntent::Open(Sheet::Keys).into()),
    ]);
    let on_map = matches!(screen.get(), Screen::Campaign | Screen::Replay) && sheets.0.is_empty();
    if on_map && staging.battle().is_some() {
        wishes.extend(of_stage(staging.is_hasty()));
    } else if on_map && *screen.get() == Screen::Campaign {
        wishes.extend(of_campaign());
    }
    if on_map {
        wishes.extend(of_map(&keyboard, screen.get()));
        intents.write_batch(overlays(&keyboard));
    }
    let pressed = wishes.into_iter().filter(|(action, _)| keyboard.just(*action));
    intents.write_batch(pressed.map(|(_, wish)| wish));
}

/// What every program understands: Ctrl+S saves, Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z do again.
/// Nobody can bind these otherwise.
fn shortcuts(
    keyboard: Keyboard<'_>,
    sheets: Res<Sheets>,
    screen: Res<State<Screen>>,
    listening: Res<Listening>,
    mut intents: MessageWriter<Intent>,
) {
    if listening.0.is_some() || !matches!(screen.get(), Screen::Campaign | Screen::Report) {
        return;
    }
    // Whatever lies over the map, and while a name is written: saving disturbs nothing.
    if keyboard.shortcut(KeyCode::KeyS) {
        intents.write(quick_save());
    }
    let plans = *screen.get() == Screen::Campaign && sheets.0.is_empty() && !keyboard.writes();
    if plans && keyboard.shortcut(KeyCode::KeyZ) {
        let wish = if keyboard.shift() { PlanIntent::Redo } else { PlanIntent::Undo };
        intents.write(wish.into());
    }
    if plans && keyboard.shortcut(KeyCode::KeyY) {
        intents.write(PlanIntent::Redo.into());
    }
}

fn quick_save() -> Intent {
    CampaignIntent::Save(saves::QUICK.to_owned()).into()
}

/// Keys while a battle is staged: the usual ones that go on go on from it, and pressed once more from
/// the whole week.
fn of_stage(hasty: bool) -> [(Action, Intent); 3] {
    let on = if hasty { PlaybackIntent::Skip } else { PlaybackIntent::SkipScene };
    [
        (Action::Skip, on.into()),
        (Action::Pause, PlaybackIntent::SkipScene.into()),
        (Action::Confirm, PlaybackIntent::SkipScene.into()),
    ]
}

/// Keys of a campaign.
fn of_campaign() -> [(Action, Intent); 10] {
    [
        (Action::EndWeek, TurnIntent::EndWeek.into()),
        (Action::RunOn, TurnIntent::RunOn.into()),
        (Action::Undo, PlanIntent::Undo.into()),
        (Action::Redo, PlanIntent::Redo.into()),
        (Action::Skip, PlaybackIntent::Skip.into()),
        (Action::Orders, ScreenIntent::Open(Sheet::Orders).into()),
        (Action::Dispatch, ScreenIntent::Open(Sheet::Dispatch).into()),
        (Action::Saves, ScreenIntent::Open(Sheet::Saves).into()),
        (Action::QuickSave, quick_save()),
        (Action::Pause, PlaybackIntent::Pause.into()),
    ]
}

/// Keys of the map.
fn of_map(keyboard: &Keyboard<'_>, screen: &Screen) -> Vec<(Action, Intent)> {
    let prefs = &*keyboard.prefs;
    let mut settings = prefs.0.clone();
    settings.grid = !settings.grid;
    let mut wishes = Vec::from([(Action::Grid, SettingsIntent::Prefer(Box::new(settings)).into())]);
    // In a replay its own keys come first, where somebody has bound both to one.
    let taken = *screen == Screen::Replay
        && Action::FilmStart.bound(prefs) == Action::WholeMap.bound(prefs);
    if !taken {
        wishes.push((Action::WholeMap, CameraIntent::WholeMap.into()));
    }
    wishes
}

/// The digits lay overlays over the map, in their order.
fn overlays<'a>(keyboard: &'a Keyboard<'_>) -> impl Iterator<Item = Intent> + 'a {
    const DIGITS: [KeyCode; Overlay::ALL.len()] = [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
        KeyCode::Digit8,
    ];
    let pressed = DIGITS.into_iter().zip(Overlay::ALL).filter(|(key, _)| keyboard.pressed(*key));
    pressed.map(|(_, overlay)| LookIntent::Overlay(overlay).into())
}
