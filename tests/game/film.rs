//! Recorded campaigns in the application, without a window: scrubbing, running, eyes, taking over,
//! and records that cannot be shown.

use crate::drive::Driver;
use bevy::prelude::*;
use headless::{
    ai::Policy,
    play::{Player, Session, Settings},
};
use rules::ids::SideId;
use std::{fs, path::PathBuf, time::Duration};
use test_support::records::unsealed;
use turkistan::game::{
    intent::{
        CameraIntent, LookIntent, RecordIntent, ReplayIntent, Screen, ScreenIntent, Sheet,
        TurnIntent,
    },
    map::MapView,
    model::{Shown, Viewpoint},
    playback::Playback,
    replay::{Catalogue, ReplayView},
};

const MAIN: &str = "struggle-for-turkistan";

fn driver() -> Driver {
    let mut driver = Driver::start(Settings::default(), (1280, 720));
    driver.frames(2);
    driver
}

/// Lets time pass until something is so.
fn until(driver: &mut Driver, what: &str, so: impl Fn(&Driver) -> bool) {
    for _ in 0..6_000 {
        if so(driver) {
            return;
        }
        driver.frames(1);
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never: {what}; on {:?} with {:?}", driver.screen(), driver.sheets());
}

fn open_history(scenario: &str) -> Driver {
    let mut driver = driver();
    driver.act(RecordIntent::OpenHistory(scenario.to_owned()));
    assert_eq!(driver.sheets(), [Sheet::Wait], "a notice asks for patience");
    until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver.frames(3);
    driver
}

fn film(driver: &Driver) -> &ReplayView {
    driver.app.world().resource::<ReplayView>()
}

fn shown(driver: &Driver) -> u64 {
    driver.app.world().resource::<Shown>().state().digest()
}

/// A record of a small campaign in the player's folder.
fn record(driver: &Driver, name: &str, change: impl Fn(String) -> String) -> PathBuf {
    let scenario = test_support::load("first-march");
    let players: Vec<_> =
        scenario.playable().map(|side| (side, Player::Computer(Policy::Cautious))).collect();
    let mut session = Session::new(&scenario, 5, &players);
    while !session.is_over() {
        session.end_week();
    }
    let folder = driver.home().join("replays");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, change(session.replay().to_text().unwrap())).unwrap();
    file
}

#[test]
fn scrubbing_gives_the_states_of_the_record_both_ways() {
    let mut driver = open_history(MAIN);
    let weeks = film(&driver).timeline().weeks();
    assert!(weeks > 30, "{weeks}");
    assert_eq!(film(&driver).week(), 0);
    assert_eq!(driver.app.world().resource::<Viewpoint>().0, None);
    // Every week, in an order that jumps to and fro.
    for i in 0..=weeks {
        let week = (i * 17 + 5) % (weeks + 1);
        driver.act(ReplayIntent::Scrub(week));
        let film = film(&driver);
        assert_eq!(film.week(), week);
        assert_eq!(shown(&driver), film.timeline().state(week).digest(), "week {week}");
        assert_eq!(film.day(), (week * 7).saturating_sub(1));
    }
    // Beyond the end is the end.
    driver.act(ReplayIntent::Scrub(u16::MAX));
    assert_eq!(film(&driver).week(), weeks);
    // With the eyes of each side nothing breaks, whatever is on the panels.
    let sides: Vec<SideId> = film(&driver).timeline().scenario().playable().collect();
    for side in sides {
        driver.act(LookIntent::Viewpoint(Some(side)));
        for tab in ["film-tab-week", "film-tab-standings", "film-tab-facts"] {
            driver.click(tab);
            driver.act(ReplayIntent::Scrub(11));
            driver.act(ReplayIntent::Scrub(0));
        }
    }
}

#[test]
fn days_are_stepped_both_ways() {
    let mut driver = open_history(MAIN);
    driver.act(ReplayIntent::Scrub(9));
    for _ in 0..10 {
        driver.act(ReplayIntent::StepDay(1));
    }
    assert_eq!((film(&driver).week(), film(&driver).days()), (10, 3));
    assert_eq!(driver.app.world().resource::<Shown>().state().day(), 72);
    let there = shown(&driver);
    driver.act(ReplayIntent::StepDay(-5));
    assert_eq!((film(&driver).week(), film(&driver).days()), (9, 5));
    driver.act(ReplayIntent::StepDay(5));
    assert_eq!(shown(&driver), there);
    // From the middle of a week it runs on to the end of that week.
    driver.act(ReplayIntent::Run(true));
    until(&mut driver, "week 11", |driver| film(driver).week() == 11);
    driver.act(ReplayIntent::Run(false));
    driver.act(ReplayIntent::Scrub(11));
    assert_eq!(shown(&driver), film(&driver).timeline().state(11).digest());
    // Before the start and after the end there is nothing.
    driver.act(ReplayIntent::Scrub(0));
    driver.act(ReplayIntent::StepDay(-1));
    assert_eq!((film(&driver).week(), film(&driver).days()), (0, 0));
}

#[test]
fn it_runs_to_the_end_and_may_be_scrubbed_meanwhile() {
    let settings = Settings { speed_percent: 400, ..Settings::default() };
    let mut driver = Driver::start(settings, (1280, 720));
    let time = bevy::time::TimeUpdateStrategy::ManualDuration(Duration::from_millis(400));
    driver.app.insert_resource(time);
    driver.act(RecordIntent::OpenHistory(MAIN.to_owned()));
    until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver.frames(2);
    driver.key(KeyCode::Space);
    assert!(film(&driver).is_running(), "the space bar lets it run");
    until(&mut driver, "week 2", |driver| film(driver).week() >= 2);
    driver.act(ReplayIntent::Scrub(20));
    assert!(film(&driver).is_running() && film(&driver).week() >= 20);
    driver.act(ReplayIntent::Scrub(4));
    driver.key(KeyCode::Space);
    assert!(!film(&driver).is_running());
    let at = (film(&driver).week(), film(&driver).days());
    driver.frames(30);
    assert_eq!((film(&driver).week(), film(&driver).days()), at, "it stands");
    driver.act(ReplayIntent::Run(true));
    let mut seen = 0;
    let weeks = film(&driver).timeline().weeks();
    for _ in 0..4_000 {
        driver.frames(1);
        let now = film(&driver);
        // Whenever a week is whole, what is shown is the record's state.
        if now.days() == 0 && driver.app.world().resource::<Playback>().is_idle() {
            assert_eq!(shown(&driver), now.timeline().state(now.week()).digest());
            seen += 1;
        }
        if !film(&driver).is_running() {
            break;
        }
    }
    assert_eq!(film(&driver).week(), weeks, "{seen}");
    assert!(!film(&driver).is_running(), "it stops at the end");
    assert_eq!(shown(&driver), film(&driver).timeline().state(weeks).digest());
    // From the end it begins anew.
    driver.act(ReplayIntent::Run(true));
    assert!(film(&driver).week() < 2);
}

#[test]
fn keys_and_panels_lead_through_the_weeks() {
    let mut driver = open_history(MAIN);
    driver.key(KeyCode::Period);
    driver.key(KeyCode::Period);
    assert_eq!(film(&driver).week(), 2);
    driver.key(KeyCode::Comma);
    assert_eq!(film(&driver).week(), 1);
    driver.key(KeyCode::PageDown);
    let weeks = film(&driver).timeline().weeks();
    assert_eq!(film(&driver).week(), weeks);
    // Home means the same as in a campaign: the whole map.
    driver.act(CameraIntent::Zoom(6.0));
    driver.frames(30);
    let near = driver.app.world().resource::<MapView>().scale;
    driver.key(KeyCode::Home);
    driver.frames(30);
    let view = *driver.app.world().resource::<MapView>();
    assert!(view.scale > near && (view.scale / view.farthest() - 1.0).abs() < 0.01);
    assert_eq!(film(&driver).week(), weeks);
    driver.key(KeyCode::PageUp);
    assert_eq!(film(&driver).week(), 0);
    driver.click("film-on");
    driver.click("film-day-on");
    assert_eq!((film(&driver).week(), film(&driver).days()), (1, 1));
    // The strip: the middle of it is the middle of the campaign.
    driver.click("film-strip");
    let half = film(&driver).timeline().weeks() / 2;
    assert!(film(&driver).week().abs_diff(half) <= 1, "{}", film(&driver).week());
    driver.click("film-end");
    driver.click("film-start");
    driver.click("film-eyes-kazakh");
    assert!(driver.app.world().resource::<Viewpoint>().0.is_some());
    driver.click("film-eyes-all");
    driver.click("film-fold-chronicle");
    driver.click("film-fold-facts");
    driver.click("film-menu");
    driver.frames(2);
    assert_eq!(driver.screen(), Screen::Menu);
    assert!(driver.app.world().get_resource::<ReplayView>().is_none());
}

#[test]
fn a_campaign_is_taken_over_and_played_to_its_end() {
    for (week, key) in [(12, "kazakh"), (12, "dzungar"), (30, "kazakh"), (30, "dzungar")] {
        let mut driver = open_history(MAIN);
        driver.act(ReplayIntent::Scrub(week));
        let digest = shown(&driver);
        driver.click("film-take");
        driver.click(&format!("film-take-{key}"));
        driver.frames(3);
        assert_eq!(driver.screen(), Screen::Campaign);
        assert!(driver.app.world().get_resource::<ReplayView>().is_none());
        let side = test_support::load(MAIN).side_by_key(key).unwrap();
        assert_eq!(driver.campaign().seat().unwrap(), side);
        assert_eq!(driver.campaign().state().digest(), digest);
        assert_eq!(driver.campaign().session().humans().collect::<Vec<_>>(), [side]);
        while !driver.campaign().session().is_over() {
            driver.act(TurnIntent::Run);
            driver.show_all();
            while !driver.sheets().is_empty() {
                driver.act(ScreenIntent::Close);
            }
        }
        let (replay, played) = {
            let session = driver.campaign().session();
            (session.replay().clone(), session.state().digest())
        };
        // The record of both parts gives the same campaign.
        let again = headless::play::ReplayTimeline::new(replay, &test_support::load(MAIN)).unwrap();
        assert_eq!(again.state(again.weeks()).digest(), played);
    }
}

#[test]
fn the_list_shows_histories_and_own_records_and_deletes() {
    let mut driver = driver();
    let file = record(&driver, "mine.ron", |text| text);
    record(&driver, "torn.ron", |text| text[..text.len() / 2].to_owned());
    driver.act(ScreenIntent::Open(Sheet::Replays));
    until(&mut driver, "the list", |driver| !driver.app.world().resource::<Catalogue>().is_looking);
    driver.frames(2);
    let catalogue = driver.app.world().resource::<Catalogue>();
    assert!(catalogue.histories.iter().any(|history| history.scenario == MAIN));
    let torn = catalogue.records.iter().position(|r| r.contents.is_err()).unwrap();
    let mine = 1 - torn;
    assert_eq!(catalogue.records.len(), 2);
    assert!(!driver.has(&format!("replays-open-{torn}")), "what is torn cannot be opened");
    // Deleting asks first.
    driver.click(&format!("replays-delete-{torn}"));
    driver.click(&format!("replays-delete-no-{torn}"));
    driver.click(&format!("replays-delete-{torn}"));
    assert!(driver.home().join("replays/torn.ron").exists());
    driver.click(&format!("replays-delete-yes-{torn}"));
    assert!(!driver.home().join("replays/torn.ron").exists());
    // Nothing outside the folder is deleted.
    let other = driver.home().join("other.ron");
    fs::write(&other, "x").unwrap();
    driver.act(RecordIntent::Delete(other.clone()));
    assert!(other.exists() && file.exists());
    until(&mut driver, "the list", |driver| !driver.app.world().resource::<Catalogue>().is_looking);
    driver.frames(2);
    let _ = mine;
    driver.click("replays-open-0");
    until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver.act(ReplayIntent::Scrub(3));
    assert_eq!(shown(&driver), film(&driver).timeline().state(3).digest());
}

#[test]
fn broken_records_are_refused_in_sentences() {
    let mut driver = driver();
    // Without a seal, so that each is refused for what is wrong with it.
    let swap = |from: &'static str, to: &'static str| {
        move |text: String| unsealed(&text).replace(from, to)
    };
    let torn = |text: String| text[..text.len() / 3].to_owned();
    let files = [
        record(&driver, "torn.ron", torn),
        record(&driver, "empty.ron", |_| String::new()),
        record(&driver, "noise.ron", |_| "\u{0}\u{1}((((".to_owned()),
        record(&driver, "format.ron", swap("format: 1", "format: 77")),
        record(&driver, "scenario.ron", swap("\"first-march\"", "\"no-such-thing\"")),
        record(&driver, "other.ron", swap("\"first-march\"", "\"uzen-1724\"")),
        record(&driver, "seal.ron", |text| text.replace("\"cautious\"", "\"human\"")),
        record(&driver, "side.ron", swap("(\"kazakh\", ", "(\"nobody\", ")),
        record(&driver, "week.ron", swap("week: 2,", "week: 9,")),
        driver.home().join("replays/none.ron"),
        driver.home().to_path_buf(),
    ];
    for file in files {
        driver.act(RecordIntent::Open(file.clone()));
        let trouble = |driver: &Driver| {
            driver.sheets().iter().any(|sheet| matches!(sheet, Sheet::Trouble(_)))
        };
        until(&mut driver, &format!("a sentence for {}", file.display()), trouble);
        driver.frames(2);
        let sheets = driver.sheets();
        let [Sheet::Trouble(sentence)] = sheets.as_slice() else { panic!("{sheets:?}") };
        assert!(sentence.len() > 20 && sentence.contains(' '), "{}: {sentence}", file.display());
        assert_eq!(driver.screen(), Screen::Menu);
        driver.act(ScreenIntent::Close);
    }
    // A scenario without a plan has no history; an unknown one does not load.
    let planless = driver.home().join("scenarios/planless.ron");
    fs::create_dir_all(planless.parent().unwrap()).unwrap();
    let text = r#"(base: "first-march", plan: {"kazakh": None, "dzungar": None})"#;
    fs::write(&planless, text).unwrap();
    for scenario in ["planless", "no-such-thing"] {
        driver.act(RecordIntent::OpenHistory(scenario.to_owned()));
        until(&mut driver, "an answer", |driver| !driver.sheets().contains(&Sheet::Wait));
        driver.frames(2);
        assert!(matches!(driver.sheets().as_slice(), [Sheet::Trouble(_)]), "{scenario}");
        driver.act(ScreenIntent::Close);
    }
    // A record that comes out otherwise is shown, with a word about it.
    let forged = record(&driver, "forged.ron", |text| {
        let text = unsealed(&text);
        let at = text.find("digest: \"").unwrap() + 9;
        format!("{}0000000000000000{}", &text[..at], &text[at + 16..])
    });
    driver.act(RecordIntent::Open(forged));
    until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver.frames(3);
    assert!(matches!(driver.sheets().as_slice(), [Sheet::Trouble(_)]), "{:?}", driver.sheets());
    assert_eq!(film(&driver).differs(), Some(1));
}

#[test]
fn a_record_of_other_rules_is_shown_by_its_states_and_begun_anew() {
    let mut driver = driver();
    let folder = driver.home().join("replays");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("other.ron");
    fs::copy(test_support::root().join("tests/data/kept/other-rules/replay.ron"), &file).unwrap();
    driver.act(ScreenIntent::Open(Sheet::Replays));
    until(&mut driver, "the list", |driver| !driver.app.world().resource::<Catalogue>().is_looking);
    let records = &driver.app.world().resource::<Catalogue>().records;
    assert_eq!(records[0].contents.as_ref().unwrap().needs_rules, Some(0));
    driver.act(RecordIntent::Open(file));
    until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
    driver.frames(3);
    let sheets = driver.sheets();
    let [Sheet::Trouble(told)] = sheets.as_slice() else { panic!("{sheets:?}") };
    assert!(told.contains("cannot be played again") && told.contains("begins a new"), "{told}");
    driver.act(ScreenIntent::Close);
    // Weeks are all there is: a day, or running, leads to the next.
    for (wish, week) in [
        (ReplayIntent::Scrub(7), 7),
        (ReplayIntent::StepDay(1), 8),
        (ReplayIntent::Run(true), 9),
        (ReplayIntent::StepDay(-1), 8),
        (ReplayIntent::Scrub(3), 3),
    ] {
        driver.act(wish);
        driver.frames(3);
        let film = film(&driver);
        assert_eq!((film.week(), film.days(), film.is_running()), (week, 0, false), "{wish:?}");
        assert_eq!(shown(&driver), film.timeline().state(week).digest());
    }
    for tab in ["film-tab-week", "film-tab-standings", "film-tab-facts"] {
        driver.click(tab);
    }
    let digest = film(&driver).timeline().state(3).digest();
    let side = film(&driver).timeline().scenario().playable().next().unwrap();
    driver.act(ReplayIntent::TakeOver(side));
    driver.frames(4);
    assert_eq!(driver.campaign().state().digest(), digest);
    driver.act(TurnIntent::Run);
    driver.show_all();
    assert_eq!(driver.campaign().session().replay().weeks[0].week, 4);
}

#[test]
fn waiting_may_be_given_up() {
    let mut driver = driver();
    driver.act(RecordIntent::OpenHistory(MAIN.to_owned()));
    driver.act(ScreenIntent::Close);
    for _ in 0..200 {
        driver.frames(1);
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(driver.screen(), Screen::Menu);
    assert!(driver.sheets().is_empty());
}

#[test]
fn small_and_large_screens_hold_the_panels() {
    for (size, scale) in [((1280, 720), 200), ((1280, 720), 100), ((3840, 2160), 100)] {
        let settings = Settings { scale_percent: scale, ..Settings::default() };
        let mut driver = Driver::start(settings, size);
        driver.act(RecordIntent::OpenHistory(MAIN.to_owned()));
        until(&mut driver, "the film", |driver| driver.screen() == Screen::Replay);
        driver.act(ReplayIntent::Scrub(12));
        let wide = size.0 as f32 * 100.0 / scale as f32;
        let high = size.1 as f32 * 100.0 / scale as f32;
        for fold in ["film-fold-chronicle", "film-fold-facts"] {
            driver.click(fold);
            driver.frames(2);
            let hits = &driver.app.world().resource::<turkistan::game::ui::WidgetRects>().0;
            for (name, hit) in hits.iter().filter(|(name, _)| name.starts_with("film-")) {
                // What is scrolled away is cut by its panel.
                let seen = hit.rect.intersect(hit.clip);
                if seen.is_positive() {
                    let inside = seen.left() >= -1.0
                        && seen.top() >= -1.0
                        && seen.right() <= wide + 1.0
                        && seen.bottom() <= high + 1.0;
                    assert!(inside, "{name} at {:?} on {wide} x {high}", hit.rect);
                }
                assert!(!hit.cut, "{name} is cut");
            }
        }
    }
}
