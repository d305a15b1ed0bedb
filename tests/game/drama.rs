//! What is staged while a week is shown: battles in their place, great news as cards; the week waits for
//! them, and a key goes on.

use crate::{
    drive::{Driver, begin_against, close_all, quiet, wait_for},
    measure::{assert_tidy, drawn, read_along},
};
use bevy::prelude::*;
use headless::{ai::Policy, play::Settings};
use rules::{
    headline::{HeadlineKind, HeadlineStaging, headlines, staging},
    ids::SideId,
};
use text::Lang;
use turkistan::game::{
    drama::Staging,
    geo,
    intent::{
        Intent, LookIntent, PlaybackIntent, RecordIntent, ReplayIntent, Screen, SettingsIntent,
        Sheet, TurnIntent,
    },
    map::MapView,
    model::Shown,
    playback::Playback,
    replay::ReplayView,
    ui::WidgetRects,
};

const SIZE: (u32, u32) = (1280, 720);
/// Frames of a test in a second.
const SECOND: usize = 20;

fn stage(driver: &Driver) -> &Staging {
    driver.app.world().resource()
}

fn playback(driver: &Driver) -> &Playback {
    driver.app.world().resource()
}

/// The first week of history with a day that has such a scene for a side.
fn week_with(driver: &Driver, side: SideId, wanted: HeadlineStaging) -> u16 {
    let timeline = driver.app.world().resource::<ReplayView>().timeline();
    let has = |week: u16| {
        let (mut before, log) = (timeline.state(week).clone(), timeline.log(week));
        let days = log.chunk_by(|a, b| a.day == b.day);
        days.into_iter().any(|day| {
            let mut after = before.clone();
            day.iter().for_each(|fact| after.apply(&fact.event));
            let all = headlines(&before, &after, day, side);
            before = after;
            all.iter().any(|headline| {
                let place = matches!(
                    headline.kind,
                    HeadlineKind::PlaceWon { .. } | HeadlineKind::PlaceLost { .. }
                );
                staging(headline, &before, side) == Some(wanted)
                    && (wanted == HeadlineStaging::Battle || place)
            })
        })
    };
    (0..timeline.weeks()).find(|&week| has(week)).expect("history has such a week")
}

/// Lets a week of the record run until something comes.
fn run_until(driver: &mut Driver, week: u16, what: &str, is_there: impl Fn(&Staging) -> bool) {
    driver.act(ReplayIntent::Run(false));
    driver.act(ReplayIntent::Scrub(week));
    driver.act(ReplayIntent::Run(true));
    for _ in 0..60 * SECOND {
        if is_there(stage(driver)) {
            return;
        }
        driver.frames(1);
    }
    panic!("{what} never comes");
}

#[test]
fn a_battle_is_staged_in_its_place_at_most_four_seconds_and_skippable() {
    let mut driver = Driver::start(quiet(), SIZE);
    read_along(&mut driver);
    driver.act(RecordIntent::OpenHistory("struggle-for-turkistan".to_owned()));
    wait_for(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    let timeline = driver.app.world().resource::<ReplayView>().timeline();
    let side = timeline.scenario().side_by_key("kazakh").unwrap();
    driver.act(LookIntent::Viewpoint(Some(side)));
    let week = week_with(&driver, side, HeadlineStaging::Battle);

    // It is told as the side that watches knows it, where it is fought, and the week waits.
    run_until(&mut driver, week, "a battle", |stage| stage.battle().is_some());
    let scene = stage(&driver).battle().unwrap().what.clone();
    let [own, foe] = &scene.course.parties;
    assert!(own.side == side && own.is_known && !foe.is_known);
    assert!(foe.cohesion.iter().all(|permille| permille % 250 == 0), "{foe:?}");
    let (waiting, mut frames) = (playback(&driver).waiting(), 0);
    while stage(&driver).battle().is_some_and(|on| on.what == scene) {
        assert_eq!(playback(&driver).waiting(), waiting, "the week goes on");
        assert!(!playback(&driver).is_idle());
        driver.frames(1);
        frames += 1;
    }
    assert!((3 * SECOND..=4 * SECOND + 1).contains(&frames), "{frames} frames");
    let world = driver.app.world();
    let at = geo::centre(&world.resource::<Shown>().state().scenario.map, scene.course.at);
    let seen = world.resource::<MapView>();
    assert!(seen.rect().contains(at), "the camera is elsewhere");

    // The card is there, on the screen, in words of every language, and a click on it goes on.
    for lang in Lang::ALL {
        driver.act(SettingsIntent::Prefer(Box::new(Settings { lang, ..quiet() })));
        run_until(&mut driver, week, "a battle", |stage| stage.battle().is_some());
        driver.frames(2);
        assert_tidy(&mut driver, &format!("a battle, {}", lang.code()), SIZE, 100);
        // When it is over, it says how it ended.
        let before = drawn(&mut driver).join("\n");
        driver.frames(57);
        let after = drawn(&mut driver).join("\n");
        assert_ne!(before, after);
        assert_tidy(&mut driver, &format!("its end, {}", lang.code()), SIZE, 100);
        driver.click("stage-skip");
        assert!(stage(&driver).battle().is_none_or(|on| on.what != scene));
    }
    driver.act(SettingsIntent::Prefer(Box::new(quiet())));

    // A key goes on from the battle; the week still runs. The rest of the week is skipped whole.
    run_until(&mut driver, week, "a battle", |stage| stage.battle().is_some());
    driver.key(KeyCode::KeyX);
    assert!(stage(&driver).battle().is_none_or(|on| on.what != scene));
    run_until(&mut driver, week, "a battle", |stage| stage.battle().is_some());
    driver.act(PlaybackIntent::Skip);
    assert!(stage(&driver).battle().is_none());

    // Turned to, a day is not staged; nor for who looks on for somebody else.
    driver.act(ReplayIntent::Run(false));
    driver.act(ReplayIntent::Scrub(week));
    for _ in 0..7 {
        driver.act(ReplayIntent::StepDay(1));
        assert!(stage(&driver).battle().is_none() && stage(&driver).card().is_none());
    }
    run_until(&mut driver, week, "a battle", |stage| stage.battle().is_some());
    driver.act(LookIntent::Viewpoint(None));
    assert!(stage(&driver).battle().is_none(), "it was staged for the Kazakhs");
    run_until(&mut driver, week, "a battle for all", |stage| stage.battle().is_some());
    let scene = &stage(&driver).battle().unwrap().what;
    assert!(scene.told.is_none() && scene.course.parties.iter().all(|party| party.is_known));

    a_town_comes_as_a_card(&mut driver, side);
}

fn a_town_comes_as_a_card(driver: &mut Driver, side: SideId) {
    // A town that changes hands comes as a card, with its picture; the way to the map is on it.
    driver.act(LookIntent::Viewpoint(Some(side)));
    let week = week_with(driver, side, HeadlineStaging::Card);
    run_until(driver, week, "a card", |stage| stage.card().is_some());
    driver.frames(2);
    let rects = &driver.app.world().resource::<WidgetRects>().0;
    assert!(rects.contains_key("area-card") && rects.contains_key("card-show"));
    assert_tidy(driver, "a card", SIZE, 100);
    // Of a day with several the next one comes.
    for _ in 0..3 {
        if driver.has("card-close") {
            driver.click("card-close");
        }
    }
    assert!(!driver.has("area-card"), "it stays");
}

#[test]
fn the_week_waits_for_its_battles_and_its_letter_comes_after_them() {
    // Eight times as fast: half a second a battle.
    let mut driver = Driver::start(Settings { speed_percent: 800, ..quiet() }, SIZE);
    begin_against(&mut driver, "first-march", 3, 1, Policy::Bold);
    close_all(&mut driver);
    let (mut staged, mut weeks) = (0, 0);
    while driver.screen() == Screen::Campaign && weeks < 12 {
        weeks += 1;
        driver.app.world_mut().write_message(Intent::from(TurnIntent::EndWeek));
        driver.frames(2);
        let mut frames = 0;
        while !playback(&driver).is_idle() {
            if stage(&driver).battle().is_some() {
                assert!(!driver.sheets().contains(&Sheet::Dispatch), "the letter is too early");
                staged += 1;
            }
            driver.frames(1);
            frames += 1;
            assert!(frames < 60 * SECOND, "week {weeks} never ends");
        }
        close_all(&mut driver);
    }
    assert!(staged > 0, "no battle was staged in {weeks} weeks");
}
