//! What needs a look, how it is left alone, and what is asked once before a week runs.

use crate::drive::{Driver, begin_against, close_all, quiet};
use bevy::prelude::*;
use headless::{
    ai::Policy,
    play::{Settings, attention::Alert},
};
use rules::ids::Subject;
use turkistan::game::{
    intent::{
        LookIntent, PlanIntent, PlaybackIntent, ScreenIntent, SettingsIntent, Sheet, TurnIntent,
        WatchIntent,
    },
    model::{AskedWeek, Notice},
    planning::watch::Watch,
};

const MAIN: &str = "struggle-for-turkistan";

fn start(settings: Settings) -> Driver {
    let mut driver = Driver::start(settings, (1600, 900));
    begin_against(&mut driver, MAIN, 7, 1, Policy::Passive);
    close_all(&mut driver);
    driver
}

fn counted(driver: &Driver) -> Vec<Alert> {
    driver.app.world().resource::<Watch>().counted().cloned().collect()
}

#[test]
fn rows_keep_their_place_while_their_forces_are_seen_to() {
    let mut driver = start(quiet());
    let first = counted(&driver).into_iter().map(|alert| alert.subject);
    let forces: Vec<Subject> =
        first.filter(|subject| matches!(subject, Subject::Force(_))).take(3).collect();
    let rows = |driver: &Driver| -> Vec<Option<f32>> {
        let row = |subject: &Subject| match subject {
            Subject::Force(force) => driver.place(&format!("force-{}", force.0)).map(|at| at.y),
            other => panic!("{other:?}"),
        };
        forces.iter().map(row).collect()
    };
    assert_eq!(forces.len(), 3);
    let before = rows(&driver);
    assert!(before.iter().all(Option::is_some) && before.is_sorted(), "{before:?}");
    driver.act(LookIntent::Select(Some(forces[0])));
    driver.key(KeyCode::Delete);
    driver.frames(3);
    assert!(counted(&driver).iter().all(|alert| alert.subject != forces[0]), "it is seen to");
    assert_eq!(rows(&driver), before);
}

#[test]
fn the_number_is_that_of_those_who_are_counted_and_reaches_zero() {
    let mut driver = start(quiet());
    let first = counted(&driver);
    assert!(!first.is_empty());
    // What the session says is what the bar counts.
    let side = driver.campaign().seat().unwrap();
    let alerts = driver.campaign().session().alerts(side);
    assert_eq!(alerts.iter().filter(|alert| alert.counts()).count(), first.len());
    // A button in the row and a key leave it alone; the same takes it up again.
    let force = first.iter().find_map(|alert| match alert.subject {
        Subject::Force(force) => Some(force),
        _ => None,
    });
    let force = force.expect("some force needs a look");
    let subject = Subject::Force(force);
    driver.act(LookIntent::Select(Some(subject)));
    driver.key(KeyCode::Delete);
    driver.frames(2);
    assert!(counted(&driver).iter().all(|alert| alert.subject != subject));
    assert!(driver.app.world().resource::<Watch>().of(subject).is_some_and(|alert| alert.left));
    driver.key(KeyCode::Delete);
    driver.frames(2);
    assert_eq!(counted(&driver).len(), first.len());
    let row = format!("leave-force-{}", force.0);
    assert!(driver.has(&row), "{:?}", driver.names());
    driver.click(&row);
    driver.frames(2);
    assert_eq!(counted(&driver).len(), first.len() - 1);
    // N leads to those who are counted, and to no other.
    driver.key(KeyCode::KeyN);
    // All of them seen: there is no number left.
    for alert in counted(&driver) {
        driver.act(WatchIntent::Leave(alert.subject));
    }
    driver.frames(2);
    assert_eq!(counted(&driver), []);
}

#[test]
fn the_week_asks_once_about_what_is_open_and_then_runs() {
    let mut driver = start(Settings { guide: false, ..Settings::default() });
    driver.key(KeyCode::F5);
    assert_eq!(driver.sheets(), [Sheet::Leading]);
    let asked = driver.app.world().resource::<AskedWeek>().0.clone().unwrap().open;
    assert!(asked.drafts.is_empty() && !asked.idle.is_empty(), "{asked:?}");
    // What is told leads there.
    driver.click(&format!("leading-show-{}", asked.idle[0].0));
    assert!(driver.sheets().is_empty());
    // It has been asked: the next time the week runs.
    driver.key(KeyCode::F5);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    driver.show_all();
    assert_eq!(driver.campaign().state().week(), 1);
    close_all(&mut driver);
    // What is left alone is not asked about; what waits for a decision still is, and leads there.
    driver.key(KeyCode::F5);
    assert_eq!(driver.sheets(), [Sheet::Leading]);
    let open = driver.app.world().resource::<AskedWeek>().0.clone().unwrap().open;
    driver.click("leading-leave");
    driver.frames(2);
    assert!(!driver.has("leading-leave"));
    if let Some((decision, _)) = open.decisions.first() {
        driver.click(&format!("leading-decide-{}", decision.0));
        assert_eq!(driver.sheets(), [Sheet::ScriptedEvent(*decision)]);
    } else {
        driver.show_all();
        assert_eq!(driver.campaign().state().week(), 2, "nothing else stood open");
    }
    close_all(&mut driver);
    // Where nobody wants to be asked nobody is.
    driver.act(SettingsIntent::Prefer(Box::new(quiet())));
    let week = driver.campaign().state().week();
    driver.act(PlanIntent::Clear);
    driver.act(TurnIntent::EndWeek);
    assert!(driver.sheets().is_empty());
    driver.show_all();
    assert!(driver.campaign().state().week() > week);
}

#[test]
fn a_saved_campaign_says_so_over_every_sheet() {
    let mut driver = start(quiet());
    let said = driver.app.world().resource::<Notice>().number;
    driver.act(ScreenIntent::Open(Sheet::Saves));
    crate::drive::wait_for(&mut driver, "the list of saves", |driver| driver.has("save-save"));
    driver.click("save-save");
    driver.frames(2);
    assert!(driver.app.world().resource::<Notice>().number > said);
    assert_eq!(driver.sheets(), [Sheet::Saves], "the sheet stays");
    assert!(driver.has("notice"), "{:?}", driver.names());
}

#[test]
fn weeks_run_until_something_happens_and_each_is_kept() {
    let mut driver = start(quiet());
    driver.click("top-run-on");
    // The next week begins as soon as one is over.
    for _ in 0..60 {
        driver.act(PlaybackIntent::Skip);
        if driver.sheets().contains(&Sheet::Dispatch) {
            break;
        }
    }
    let weeks = driver.campaign().state().week();
    assert!((1..=4).contains(&weeks), "{weeks} weeks");
    assert_eq!(driver.campaign().session().replay().weeks.len(), usize::from(weeks));
    assert!(driver.sheets().contains(&Sheet::Dispatch), "{:?}", driver.sheets());
    // It has stopped, and says why.
    driver.frames(30);
    assert_eq!(driver.campaign().state().week(), weeks);
    assert!(!driver.app.world().resource::<Notice>().words.is_empty());
}
