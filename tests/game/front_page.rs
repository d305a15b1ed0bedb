//! The front page of a week in the window: headlines first, each with the way to the map and the sum of
//! its battle; the ledger folded beneath. Tidy in every language, in small windows and great letters.

use crate::{
    drive::{Driver, close_all, quiet, wait_for},
    measure::{assert_tidy, drawn, read_along},
};
use bevy::prelude::*;
use headless::play::Settings;
use rules::{
    headline::{HeadlineKind, headlines},
    ids::SideId,
};
use text::Lang;
use turkistan::game::{
    intent::{LookIntent, RecordIntent, ReplayIntent, Screen, ScreenIntent, SettingsIntent, Sheet},
    map::MapView,
    replay::ReplayView,
};

/// The history of the main scenario, seen by the Kazakhs.
fn history(size: (u32, u32)) -> (Driver, SideId) {
    let mut driver = Driver::start(quiet(), size);
    driver.act(RecordIntent::OpenHistory("struggle-for-turkistan".to_owned()));
    wait_for(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    let timeline = driver.app.world().resource::<ReplayView>().timeline();
    let kazakhs = timeline.scenario().side_by_key("kazakh").unwrap();
    driver.act(LookIntent::Viewpoint(Some(kazakhs)));
    (driver, kazakhs)
}

/// The first week whose weightiest headline is of a kind, and how many weeks are over by then.
fn week_of(driver: &Driver, side: SideId, of: impl Fn(&HeadlineKind) -> bool) -> u16 {
    let timeline = driver.app.world().resource::<ReplayView>().timeline();
    let first = |week: u16| {
        let (before, after) = (timeline.state(week), timeline.state(week + 1));
        headlines(before, after, &timeline.log(week), side).into_iter().next()
    };
    let found = (0..timeline.weeks()).find(|&week| first(week).is_some_and(|it| of(&it.kind)));
    found.expect("history has such a week") + 1
}

fn open(driver: &mut Driver, week: u16) {
    close_all(driver);
    driver.act(ReplayIntent::Scrub(week));
    driver.act(ScreenIntent::Open(Sheet::Dispatch));
    driver.frames(2);
}

#[test]
fn a_town_taken_stands_first_and_leads_to_the_map() {
    // High enough for the ledger to its end: the weather comes last.
    let (mut driver, side) = history((1280, 2400));
    read_along(&mut driver);
    let week = week_of(&driver, side, |kind| matches!(kind, HeadlineKind::PlaceWon { .. }));
    open(&mut driver, week);
    let told = drawn(&mut driver).join("\n");
    assert!(told.contains("TAKEN by storm") || told.contains("OURS"), "{told}");
    // The ledger, with the weather, is folded away.
    assert!(!told.contains("Weather and rivers"), "{told}");
    driver.click("front-ledger");
    driver.frames(2);
    assert!(drawn(&mut driver).join("\n").contains("Weather and rivers"));
    driver.click("front-ledger");
    driver.app.world_mut().resource_mut::<MapView>().centre = Vec2::ZERO;
    driver.click("front-show-0");
    driver.frames(4);
    assert!(driver.sheets().is_empty());
    assert!(driver.app.world().resource::<MapView>().centre != Vec2::ZERO, "the map stays");
}

#[test]
fn the_sum_of_a_battle_is_one_click_from_its_headline() {
    let (mut driver, side) = history((1280, 720));
    read_along(&mut driver);
    let week = week_of(&driver, side, |kind| matches!(kind, HeadlineKind::Battle(_)));
    open(&mut driver, week);
    let sum = driver.names().into_iter().find(|name| name.starts_with("dispatch-battle-"));
    let sum = sum.expect("the battle has no sum on the page");
    let before = drawn(&mut driver).len();
    driver.click(&sum);
    driver.frames(2);
    assert!(drawn(&mut driver).len() > before + 10, "nothing unfolds");
}

#[test]
fn the_page_is_tidy_in_every_language_and_size() {
    for (size, scale) in [((1280, 720), 100), ((1280, 720), 150), ((3840, 2160), 200)] {
        let (mut driver, side) = history(size);
        read_along(&mut driver);
        let weeks = [
            week_of(&driver, side, |kind| matches!(kind, HeadlineKind::PlaceWon { .. })),
            week_of(&driver, side, |kind| matches!(kind, HeadlineKind::Battle(_))),
        ];
        for lang in Lang::ALL {
            let settings = Settings { lang, scale_percent: scale, ..quiet() };
            driver.act(SettingsIntent::Prefer(Box::new(settings)));
            for week in weeks {
                open(&mut driver, week);
                let of = format!("week {week}, {} at {scale} %", lang.code());
                assert_tidy(&mut driver, &of, size, scale);
            }
        }
    }
}
