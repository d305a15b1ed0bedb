//! Keys, window and the bar at the top as a player meets them: who has the keyboard, what is kept of
//! the window, what may be told.

use crate::drive::{Driver, begin, close_all, quiet, wait_for};
use bevy::{input::ButtonState, prelude::*};
use headless::play::{
    Settings,
    saves::{self, SaveKind},
};
use rules::{ids::Subject, order::OrderKind};
use turkistan::game::{
    input::Focus,
    intent::{Action, LookIntent, ScreenIntent, SettingsIntent, Sheet},
    model::{Notice, SettingsRes},
};

const SIZE: (u32, u32) = (1280, 720);

/// A key with another one held, all of it between two frames.
fn strike_within_a_frame(driver: &mut Driver, held: KeyCode, key: KeyCode) {
    let (down, up) = (ButtonState::Pressed, ButtonState::Released);
    for (key, state) in [(held, down), (key, down), (key, up), (held, up)] {
        driver.strike(key, state);
    }
}

#[test]
fn keys_reach_the_game_past_a_button_that_has_the_keyboard() {
    let mut driver = Driver::start(quiet(), SIZE);
    // In the menu a button has the keyboard from the first.
    wait_for(&mut driver, "the keyboard", |d| d.app.world().resource::<Focus>().widget);
    driver.key(KeyCode::F10);
    assert_eq!(driver.sheets(), [Sheet::Settings]);
    close_all(&mut driver);
    begin(&mut driver, "first-march", 1);
    for _ in 0..3 {
        driver.key(KeyCode::Tab);
    }
    assert!(driver.app.world().resource::<Focus>().widget, "Tab leads to a button");
    driver.key(KeyCode::F1);
    assert!(matches!(driver.sheets()[..], [Sheet::Encyclopaedia(_)]));
    close_all(&mut driver);
    // What presses a button is the button's: the week does not stop or go on.
    driver.key(KeyCode::Tab);
    assert!(driver.app.world().resource::<Focus>().takes(KeyCode::Space));
    assert!(!driver.app.world().resource::<Focus>().takes(KeyCode::KeyO));
    // In a field every letter is written.
    driver.act(LookIntent::Select(None));
    driver.click("forces-search");
    driver.frames(2);
    assert!(driver.app.world().resource::<Focus>().text);
    driver.key(KeyCode::KeyO);
    driver.key(KeyCode::F1);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    // Escape leaves the field, then opens the menu of the campaign.
    driver.key(KeyCode::Escape);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    driver.key(KeyCode::Escape);
    assert_eq!(driver.sheets(), [Sheet::Leave]);
}

/// Presses a key while another is held.
fn key_with(driver: &mut Driver, held: KeyCode, key: KeyCode) {
    driver.stroke(held, ButtonState::Pressed);
    driver.key(key);
    driver.stroke(held, ButtonState::Released);
}

/// How many orders the person at the table has planned.
fn planned(driver: &Driver) -> usize {
    let campaign = driver.campaign();
    campaign.session().plan(campaign.seat().unwrap()).orders().len()
}

#[test]
fn with_ctrl_alt_or_super_no_key_gives_an_order() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    let side = driver.campaign().seat().unwrap();
    let force = driver.campaign().session().seen_by(side).forces().next().unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    let letter = Action::Order(OrderKind::Stance).usual().unwrap();
    assert_eq!(letter, KeyCode::KeyS);
    for held in [
        KeyCode::ControlLeft,
        KeyCode::ControlRight,
        KeyCode::AltLeft,
        KeyCode::AltRight,
        KeyCode::SuperLeft,
        KeyCode::SuperRight,
    ] {
        for key in [letter, KeyCode::KeyO, KeyCode::Digit3, KeyCode::F5] {
            key_with(&mut driver, held, key);
        }
        assert_eq!(planned(&driver), 0, "{held:?}");
        assert!(driver.sheets().is_empty(), "{held:?}: {:?}", driver.sheets());
        assert_eq!(driver.campaign().state().week(), 0, "{held:?}");
    }
    driver.key(letter);
    assert_eq!(planned(&driver), 0, "by itself it composes one");
    driver.key(KeyCode::Enter);
    assert_eq!(planned(&driver), 1, "and Enter gives it");
    // What is undone and done again by the keys of every other program.
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyZ);
    assert_eq!(planned(&driver), 0);
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyY);
    assert_eq!(planned(&driver), 1);
    // A key that is to be bound is not bound with Ctrl either.
    driver.act(SettingsIntent::Listen(Some(Action::Grid)));
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyK);
    assert!(driver.app.world().resource::<SettingsRes>().0.keys.is_empty());
}

#[test]
fn shift_and_enter_within_one_slow_frame_give_the_order_at_once() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    let side = driver.campaign().seat().unwrap();
    let force = driver.campaign().session().seen_by(side).forces().next().unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    driver.act(ScreenIntent::Open(Sheet::Commands));
    driver.frames(3);
    driver.type_text("march");
    strike_within_a_frame(&mut driver, KeyCode::ShiftLeft, KeyCode::Enter);
    driver.frames(3);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    assert_eq!(planned(&driver), 1, "not composed: given");
}

#[test]
fn ctrl_s_saves_and_says_so() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    assert!(!driver.has("notice"));
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyS);
    let saved = saves::list(&headless::play::folders::Folders::at(driver.home()));
    let file = saved.into_iter().find(|s| s.kind == SaveKind::Quick).unwrap().file;
    assert!(file.is_file());
    driver.frames(2);
    assert!(driver.has("notice"));
    let said = driver.app.world().resource::<Notice>().words.clone();
    assert!(said.contains("saved"), "{said}");
    // A frame is 50 ms.
    driver.frames(100);
    assert!(!driver.has("notice"), "it goes by itself");
    // Also where the whole stroke falls between two frames; a letter of it is no order then.
    std::fs::remove_file(&file).unwrap();
    let side = driver.campaign().seat().unwrap();
    let force = driver.campaign().session().seen_by(side).forces().next().unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    strike_within_a_frame(&mut driver, KeyCode::ControlLeft, KeyCode::KeyS);
    driver.frames(1);
    assert!(file.is_file());
    assert_eq!(planned(&driver), 0);
    // Also while something lies over the map.
    std::fs::remove_file(&file).unwrap();
    driver.act(ScreenIntent::Open(Sheet::Saves));
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyS);
    assert!(file.is_file());
    // Saving again says it again; where nothing can be written, that is said instead.
    std::fs::remove_file(&file).unwrap();
    driver.act(ScreenIntent::Close);
    std::fs::create_dir(&file).unwrap();
    driver.frames(100);
    key_with(&mut driver, KeyCode::ControlLeft, KeyCode::KeyS);
    assert!(!driver.has("notice"));
    assert!(matches!(driver.sheets()[..], [Sheet::Trouble(_)]), "{:?}", driver.sheets());
}

#[test]
fn a_window_resized_by_hand_keeps_its_size() {
    let home = crate::drive::home();
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    let world = driver.app.world_mut();
    let mut windows = world.query_filtered::<&mut Window, With<bevy::window::PrimaryWindow>>();
    windows.single_mut(world).unwrap().resolution.set(1111.0, 777.0);
    driver.frames(2);
    driver.act(ScreenIntent::Quit);
    let folders = headless::play::folders::Folders::at(driver.home());
    let (kept, trouble) = Settings::load(&folders);
    assert!(trouble.is_none());
    assert_eq!(kept.window, (1111, 777));
}

#[test]
fn the_points_tell_nothing_of_the_enemys_account() {
    // What the bar tells is the same whatever the enemy has lost.
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    driver.frames(2);
    let at = driver.place("top-points").unwrap();
    crate::measure::read_along(&mut driver);
    driver.point(at);
    driver.frames(30);
    let texts: Vec<String> = driver
        .app
        .world()
        .resource::<crate::measure::Texts>()
        .0
        .iter()
        .map(|t| t.words.clone())
        .collect();
    let all = texts.join("\n");
    assert!(all.contains("thought to be in enemy hands"), "{all}");
    for level in ["victory", "defeat", "draw"] {
        assert!(!all.to_lowercase().contains(level), "{all}");
    }
}
