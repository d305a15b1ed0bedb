//! Every way out of a campaign: the window closed, the menu, another campaign, a record, a signal. What
//! was done and ordered is on disk, or the game stays and asks.

use crate::drive::{Driver, begin, close_all, home, players, quiet};
use bevy::{
    app::AppExit,
    prelude::*,
    window::{PrimaryWindow, WindowCloseRequested},
};
use headless::{ai::Policy, replay::save::Save};
use rules::order::{Order, Stance};
use std::{fs, path::PathBuf, sync::atomic::Ordering};
use turkistan::game::{
    campaign::StopSignal,
    intent::{
        CampaignIntent, Intent, PlanIntent, RecordIntent, Screen, ScreenIntent, Sheet, TurnIntent,
        WayOut,
    },
    model::{Notice, Unkept},
};

const SIZE: (u32, u32) = (1280, 720);

fn saves(driver: &Driver) -> PathBuf {
    driver.home().join("saves")
}

/// Week and orders planned of all that is on disk.
fn on_disk(driver: &Driver) -> Vec<(u16, usize)> {
    let Ok(files) = fs::read_dir(saves(driver)) else { return Vec::new() };
    let files = files.flatten().map(|file| file.path());
    let saves = files.filter(|file| file.extension().is_some_and(|e| e == "ron"));
    let read = saves.map(|file| Save::read(&file).unwrap());
    let mut all: Vec<_> = read.map(|save| (save.about.week, save.planned.len())).collect();
    all.sort_unstable();
    all
}

/// A campaign on a disk with room, or without.
fn campaign(room: bool) -> Driver {
    let home = home();
    if !room {
        // Something stands where the folder of saves should be.
        fs::write(home.join("saves"), "").unwrap();
    }
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    driver
}

fn make_room(driver: &Driver) {
    fs::remove_file(saves(driver)).unwrap();
}

/// Plans an order for the force of a number.
fn order(driver: &mut Driver, number: usize) {
    let side = driver.campaign().seat().unwrap();
    let force = driver.campaign().session().seen_by(side).forces().nth(number).unwrap();
    // What it does already needs no order.
    let weeks = driver.campaign().state().week();
    let stance = if weeks == 0 { Stance::Entrench } else { Stance::Evade };
    driver.act(PlanIntent::Give(Order::Stance { force, stance }));
}

fn planned(driver: &Driver) -> usize {
    let campaign = driver.campaign();
    campaign.session().plan(campaign.seat().unwrap()).orders().len()
}

/// Draws frames until the program ends, or does not.
fn exit(driver: &mut Driver) -> Option<AppExit> {
    for _ in 0..5 {
        driver.frames(1);
        if let Some(exit) = driver.app.should_exit() {
            return Some(exit);
        }
    }
    None
}

/// Asks to close the window, as its button does.
fn close(driver: &mut Driver) -> Option<AppExit> {
    let world = driver.app.world_mut();
    let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).unwrap();
    world.write_message(WindowCloseRequested { window });
    exit(driver)
}

#[test]
fn orders_and_weeks_are_on_disk_as_they_come() {
    let mut driver = campaign(true);
    assert_eq!(on_disk(&driver), [], "nothing has been done yet");
    order(&mut driver, 0);
    assert_eq!(on_disk(&driver), [(0, 1)]);
    order(&mut driver, 1);
    driver.act(PlanIntent::Undo);
    assert_eq!(on_disk(&driver), [(0, 1)]);
    driver.act(TurnIntent::Run);
    assert_eq!(on_disk(&driver), [(0, 1), (1, 0)], "before the week has been shown");
    driver.show_all();
    close_all(&mut driver);
    order(&mut driver, 0);
    assert_eq!(close(&mut driver), Some(AppExit::Success));
    assert_eq!(on_disk(&driver), [(0, 1), (1, 1)]);
}

#[test]
fn a_disk_that_was_full_is_tried_again_when_the_window_is_closed() {
    let mut driver = campaign(false);
    driver.act(TurnIntent::Run);
    driver.show_all();
    // Said once, and not with every order.
    let troubles = |driver: &Driver| {
        driver.sheets().iter().filter(|sheet| matches!(sheet, Sheet::Trouble(_))).count()
    };
    assert_eq!(troubles(&driver), 1, "{:?}", driver.sheets());
    close_all(&mut driver);
    order(&mut driver, 0);
    assert_eq!((planned(&driver), troubles(&driver)), (1, 0), "{:?}", driver.sheets());
    // The game stays and asks.
    assert_eq!(close(&mut driver), None);
    assert_eq!(driver.sheets(), [Sheet::Unkept(WayOut::Quit)]);
    driver.click("unkept-stay");
    assert!(driver.sheets().is_empty());
    assert_eq!((exit(&mut driver), planned(&driver)), (None, 1));
    // Room is made, and the window closed.
    make_room(&driver);
    assert_eq!(close(&mut driver), Some(AppExit::Success));
    assert_eq!(on_disk(&driver), [(1, 1)]);
}

#[test]
fn the_next_order_is_kept_when_there_is_room_again() {
    let mut driver = campaign(false);
    order(&mut driver, 0);
    close_all(&mut driver);
    assert!(driver.app.world().resource::<Unkept>().0.is_some());
    make_room(&driver);
    order(&mut driver, 1);
    assert_eq!(on_disk(&driver), [(0, 2)]);
    assert_eq!(*driver.app.world().resource::<Unkept>(), Unkept(None));
    let said = driver.app.world().resource::<Notice>().words.clone();
    assert!(said.contains("kept again"), "{said}");
}

#[test]
fn who_leaves_without_saving_has_said_so() {
    let mut driver = campaign(false);
    order(&mut driver, 0);
    close_all(&mut driver);
    driver.act(ScreenIntent::Go(Screen::Menu));
    assert_eq!(driver.screen(), Screen::Campaign);
    assert_eq!(driver.sheets(), [Sheet::Unkept(WayOut::Menu)]);
    // Once more in vain.
    driver.click("unkept-again");
    driver.frames(3);
    assert_eq!(driver.sheets(), [Sheet::Unkept(WayOut::Menu)]);
    driver.click("unkept-leave");
    driver.frames(3);
    assert_eq!(driver.screen(), Screen::Menu);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    // It is not asked about again, and the next campaign is another matter.
    begin(&mut driver, "first-march", 1);
    close_all(&mut driver);
    order(&mut driver, 0);
    assert!(driver.app.world().resource::<Unkept>().0.is_some());
    close_all(&mut driver);
    assert_eq!(close(&mut driver), None);
    let asked: [Intent; 3] =
        [CampaignIntent::GiveUp.into(), ScreenIntent::Close.into(), WayOut::Quit.into()];
    driver.app.world_mut().write_message_batch(asked);
    assert_eq!(exit(&mut driver), Some(AppExit::Success));
}

#[test]
fn no_other_campaign_and_no_record_takes_the_place_of_an_unkept_one() {
    let mut driver = campaign(false);
    order(&mut driver, 0);
    close_all(&mut driver);
    let players = players("first-march", 1, Policy::Passive);
    let ways = [
        WayOut::Campaign(CampaignIntent::Begin {
            scenario: "first-march".into(),
            seed: 9,
            players,
        }),
        WayOut::Campaign(CampaignIntent::Load("nowhere.ron".into())),
        WayOut::Record(RecordIntent::OpenHistory("ayagoz-1717".into())),
    ];
    for way in &ways {
        driver.act(way.clone());
        assert_eq!(driver.sheets(), [Sheet::Unkept(way.clone())]);
        assert_eq!((planned(&driver), driver.campaign().session().replay().header.seed), (1, 7));
        close_all(&mut driver);
    }
    driver.act(ways[0].clone());
    make_room(&driver);
    driver.click("unkept-again");
    driver.frames(4);
    assert_eq!(driver.campaign().session().replay().header.seed, 9);
    assert_eq!(on_disk(&driver), [(0, 1)]);
}

#[test]
fn a_signal_keeps_what_a_full_disk_did_not_take() {
    let mut driver = campaign(false);
    order(&mut driver, 0);
    make_room(&driver);
    driver.app.world().resource::<StopSignal>().0.store(15, Ordering::Relaxed);
    assert_eq!(exit(&mut driver), Some(AppExit::from_code(143)));
    assert_eq!(on_disk(&driver), [(0, 1)]);
}
