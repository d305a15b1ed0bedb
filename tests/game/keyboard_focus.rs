//! Keys, window and the bar at the top as a player meets them: who has the keyboard, what is kept of
//! the window, what may be told.

use crate::drive::{Driver, begin, close_all, quiet, wait_for};
use bevy::prelude::*;
use headless::play::Settings;
use turkistan::game::{
    input::Focus,
    intent::{LookIntent, ScreenIntent, Sheet},
};

const SIZE: (u32, u32) = (1280, 720);

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
