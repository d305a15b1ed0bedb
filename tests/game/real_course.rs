//! The real course in the window, in every language: the letter of January 1725 is opened from the
//! news that brings it, the chronicle tells what came before and after, and the report of the
//! finished history stands beside the real result.

use crate::{
    drive::{Driver, quiet, unfold_ledger, wait_for},
    measure::{assert_tidy, drawn, read_along},
};
use bevy::prelude::*;
use headless::play::{Settings, encyclopaedia::Encyclopaedia};
use rules::{
    event::{Event, ScenarioEvent},
    history::ChronicleEntry,
    ids::ScriptedEventId,
};
use std::collections::BTreeSet;
use text::{Lang, Texts};
use turkistan::game::{
    intent::{LookIntent, RecordIntent, ReplayIntent, Screen, ScreenIntent, SettingsIntent, Sheet},
    replay::ReplayView,
};

const MAIN: &str = "struggle-for-turkistan";
const SIZE: (u32, u32) = (1280, 720);
const LETTER: &str = "event:beneveni_letter";

/// The history of the main scenario, opened as a record.
fn history(size: (u32, u32)) -> Driver {
    let mut driver = Driver::start(quiet(), size);
    driver.act(RecordIntent::OpenHistory(MAIN.to_owned()));
    wait_for(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver
}

fn film(driver: &Driver) -> &ReplayView {
    driver.app.world().resource::<ReplayView>()
}

fn speak(driver: &mut Driver, lang: Lang) {
    driver.act(SettingsIntent::Prefer(Box::new(Settings { lang, ..quiet() })));
}

fn texts(lang: Lang) -> Texts {
    Texts::load(&test_support::root().join("assets"), lang).unwrap()
}

/// The event that brings the letter, and the week after which it is told.
fn letter(driver: &Driver) -> (ScriptedEventId, u16) {
    let timeline = film(driver).timeline();
    let all = &timeline.scenario().scripted_events;
    let id = ScriptedEventId::at(all.iter().position(|event| event.key == "beneveni").unwrap());
    let brings = |event: &Event| {
        matches!(event, Event::Scenario(ScenarioEvent::Chosen { scripted_event, .. })
            if *scripted_event == id)
    };
    let mut weeks = 0..timeline.weeks();
    let week = weeks.find(|&week| timeline.log(week).iter().any(|logged| brings(&logged.event)));
    (id, week.expect("the letter comes in the course of history") + 1)
}

/// Turns the wheel over a list until a widget of it can be clicked.
fn scroll_to(driver: &mut Driver, at: Vec2, name: &str) {
    for lines in [40.0, -1.0] {
        for _ in 0..120 {
            if driver.place(name).is_some() {
                return;
            }
            driver.point(at);
            driver.wheel(lines);
        }
    }
    panic!("{name} is never in sight; there are {:?}", driver.names());
}

#[test]
fn the_letter_is_opened_from_the_news_that_brings_it() {
    let mut driver = history(SIZE);
    read_along(&mut driver);
    let (id, week) = letter(&driver);
    let kazakhs = film(&driver).timeline().scenario().side_by_key("kazakh").unwrap();
    driver.act(LookIntent::Viewpoint(Some(kazakhs)));
    driver.act(ReplayIntent::Scrub(week));
    for lang in Lang::ALL {
        speak(&mut driver, lang);
        driver.act(ScreenIntent::Open(Sheet::Dispatch));
        driver.frames(2);
        unfold_ledger(&mut driver);
        scroll_to(&mut driver, Vec2::new(760.0, 400.0), &format!("dispatch-event-{}", id.0));
        driver.click(&format!("dispatch-event-{}", id.0));
        driver.frames(2);
        assert_eq!(driver.sheets(), [Sheet::Dispatch, Sheet::ScriptedEvent(id)]);
        assert_tidy(&mut driver, &format!("the news, {}", lang.code()), SIZE, 100);
        // News comes when the week ends: not dated before the letter was written.
        let scenario = film(&driver).timeline().scenario().clone();
        let day = text::date(&texts(lang), &scenario, week * 7 - 1);
        let told = drawn(&mut driver);
        assert!(told.contains(&day), "{day}: {told:?}");
        driver.click(&format!("read-beneveni-{LETTER}"));
        driver.frames(2);
        assert_eq!(driver.sheets().last(), Some(&Sheet::Encyclopaedia(LETTER.to_owned())));
        assert_tidy(&mut driver, &format!("the letter, {}", lang.code()), SIZE, 100);
        // The list shows where one is, and the page goes down to its end.
        assert!(driver.place(&format!("enc-entry-{LETTER}")).is_some(), "{}", lang.code());
        scroll_to(&mut driver, Vec2::new(760.0, 400.0), "enc-link-source:memory");
        // Escape leads back by the same steps.
        for left in [2, 1, 0] {
            driver.key(KeyCode::Escape);
            assert_eq!(driver.sheets().len(), left);
        }
        // The side panel has the same letter.
        driver.click("film-tab-week");
        driver.frames(2);
        scroll_to(&mut driver, Vec2::new(1100.0, 400.0), &format!("dispatch-event-{}", id.0));
        driver.click(&format!("dispatch-event-{}", id.0));
        assert_eq!(driver.sheets(), [Sheet::ScriptedEvent(id)]);
        driver.key(KeyCode::Escape);
    }
}

#[test]
fn the_chronicle_tells_what_came_before_and_after() {
    let mut driver = history(SIZE);
    let timeline = film(&driver).timeline();
    let (weeks, scenario) = (timeline.weeks(), timeline.scenario().clone());
    let end = i32::from(weeks) * 7;
    let of = |which: &dyn Fn(&ChronicleEntry) -> bool| -> Vec<usize> {
        let all = scenario.chronicle.iter().enumerate();
        all.filter(|(_, entry)| which(entry)).map(|(i, _)| i).collect()
    };
    let (before, after) = (of(&|entry| entry.days.most < 0), of(&|entry| entry.days.least >= end));
    assert!(before.len() >= 3 && after.len() >= 5, "{} and {}", before.len(), after.len());
    let name = |i: &usize| format!("film-entry-{i}");
    driver.act(ReplayIntent::Scrub(0));
    assert!(before.iter().all(|i| driver.has(&name(i))));
    assert!(!after.iter().any(|i| driver.has(&name(i))), "the end is not told at the start");
    driver.act(ReplayIntent::Scrub(weeks));
    for lang in Lang::ALL {
        speak(&mut driver, lang);
        // From the first entry down to the last, by the wheel, each in its words.
        let mut told = BTreeSet::new();
        scroll_to(&mut driver, Vec2::new(150.0, 300.0), &name(&0));
        for i in 0..scenario.chronicle.len() {
            scroll_to_next(&mut driver, &name(&i));
            told.extend(drawn(&mut driver));
        }
        for i in before.iter().chain(&after) {
            let words = lang.of(&scenario.chronicle[*i].text);
            assert!(told.contains(words), "{}: {words}", lang.code());
        }
        for heading in ["choose-before", "film-chronicle-after"] {
            let heading = texts(lang).get(heading, &[]);
            assert!(told.contains(&heading), "{}: {heading}", lang.code());
        }
    }
    // An entry leads to the article that tells of it.
    let last = *after.last().unwrap();
    let key = &scenario.chronicle[last].key;
    driver.click(&format!("read-{key}-event:after"));
    assert_eq!(driver.sheets(), [Sheet::Encyclopaedia("event:after".to_owned())]);
}

/// Turns the wheel down until the whole of an entry has come into sight.
fn scroll_to_next(driver: &mut Driver, name: &str) {
    for _ in 0..60 {
        let hits = driver.app.world().resource::<turkistan::game::ui::WidgetRects>();
        let hit = hits.0[name];
        if hit.rect.bottom() <= hit.clip.bottom() + 1.0 {
            return;
        }
        driver.point(Vec2::new(150.0, 300.0));
        driver.wheel(-1.0);
    }
    panic!("{name} is never whole in sight");
}

#[test]
fn the_report_of_history_stands_beside_the_real_result() {
    let mut driver = history(SIZE);
    read_along(&mut driver);
    let timeline = film(&driver).timeline();
    let (weeks, scenario) = (timeline.weeks(), timeline.scenario().clone());
    let report = timeline.course(weeks).report(timeline.state(weeks));
    let outcome = report.outcome().expect("history has a result");
    let side = &scenario.sides[scenario.side_by_key(outcome.side).unwrap().index()].name;
    // Before the end there is a reason and no report.
    driver.act(ReplayIntent::Scrub(weeks - 1));
    driver.click("film-report");
    assert!(driver.sheets().is_empty());
    driver.act(ReplayIntent::Scrub(weeks));
    for lang in Lang::ALL {
        speak(&mut driver, lang);
        let compared = text::outcome(&texts(lang), side, outcome.now, outcome.then);
        let panel = drawn(&mut driver);
        assert!(panel.contains(&compared), "{compared}: {panel:?}");
        driver.click("film-report");
        driver.frames(3);
        assert_eq!(driver.sheets(), [Sheet::Report]);
        let told = drawn(&mut driver);
        assert!(told.contains(&compared), "{compared}: {told:?}");
        for tab in ["after-tab-facts", "after-tab-points", "after-tab-verdict"] {
            driver.click(tab);
            assert_tidy(&mut driver, &format!("{tab}, {}", lang.code()), SIZE, 100);
        }
        driver.click("record-report-close");
        assert!(driver.sheets().is_empty());
    }
}

#[test]
fn articles_tell_of_what_there_is() {
    let book = Encyclopaedia::load(&test_support::root().join("assets")).unwrap();
    let scenario = test_support::load(MAIN);
    let known: BTreeSet<&str> = (scenario.scripted_events.iter().map(|event| event.key.as_str()))
        .chain(scenario.chronicle.iter().map(|entry| entry.key.as_str()))
        .collect();
    for (article, found) in book.articles() {
        for told in &found.tells {
            assert!(known.contains(told.as_str()), "{article}: there is no \"{told}\"");
        }
    }
    assert_eq!(book.telling_of("beneveni").map(|(key, _)| key).collect::<Vec<_>>(), [LETTER]);
}

#[test]
fn links_can_be_told_from_other_words() {
    use bevy_egui::{EguiContext, PrimaryEguiContext};
    let mut driver = Driver::start(quiet(), SIZE);
    let world = driver.app.world_mut();
    let mut query = world.query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
    let style = query.single_mut(world).unwrap().get_mut().global_style();
    // A colour for all words would be that of links too.
    assert_eq!(style.visuals.override_text_color, None);
    assert_ne!(style.visuals.hyperlink_color, style.visuals.text_color());
}
