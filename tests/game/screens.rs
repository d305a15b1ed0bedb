//! The screens around the campaign, driven by mouse and input as a player drives them.

use crate::drive::{Driver, begin, close_all, quiet, unfold_ledger, wait_for};
use crate::measure::{assert_tidy, drawn};
use bevy::{prelude::*, window::RequestRedraw};
use headless::{
    ai::Policy,
    play::{Player, Settings, settings::Palette},
};
use rules::ids::{SideId, Subject};
use std::path::PathBuf;
use text::Lang;
use turkistan::game::{
    campaign::Campaign,
    intent::{
        Action, CampaignIntent, Intent, LookIntent, PlanIntent, Screen, ScreenIntent,
        SettingsIntent, Sheet, TurnIntent, WayOut,
    },
    model::{SettingsRes, Shown, UiTexts, Viewpoint},
    playback::Playback,
    ui::WidgetRects,
};

const SIZE: (u32, u32) = (1280, 720);

fn enabled(driver: &Driver, name: &str) -> bool {
    driver.app.world().resource::<WidgetRects>().0.get(name).is_some_and(|hit| hit.enabled)
}

fn end_week(driver: &mut Driver) {
    driver.act(TurnIntent::Run);
    if !matches!(driver.sheets().last(), Some(Sheet::HandOver(_))) {
        driver.show_all();
        close_all(driver);
    }
}

#[test]
fn from_the_menu_to_a_campaign_by_clicks() {
    let mut driver = Driver::start(quiet(), SIZE);
    assert_eq!(driver.screen(), Screen::Menu);
    driver.click("menu-new");
    assert_eq!(driver.screen(), Screen::Choose);
    wait_for(&mut driver, "the list", |d| enabled(d, "choose-begin"));
    driver.click("choose-first-march");
    wait_for(&mut driver, "the briefing", |d| enabled(d, "choose-begin"));
    let scenario = test_support::load("first-march");
    let sides: Vec<SideId> = scenario.playable().collect();
    let key = |side: SideId| scenario.sides[side.index()].key.clone();
    // Nobody, then a person and the bold computer.
    driver.click(&format!("choose-{}-passive", key(sides[0])));
    driver.click(&format!("choose-{}-passive", key(sides[1])));
    assert!(!enabled(&driver, "choose-begin"), "somebody must play");
    driver.click(&format!("choose-{}-human", key(sides[1])));
    driver.click(&format!("choose-{}-bold", key(sides[0])));
    driver.click("choose-chance");
    assert!(!enabled(&driver, "choose-begin"), "the seed has not been written");
    driver.click("choose-seed");
    driver.type_text("4a2");
    driver.frames(2);
    driver.click("choose-begin");
    assert_eq!(driver.screen(), Screen::Campaign);
    let session = driver.campaign().session();
    assert_eq!(session.state().seed(), 42);
    assert_eq!(session.scenario().key, "first-march");
    let told: Vec<_> = session.players().collect();
    assert!(told.contains(&(sides[0], Player::Computer(Policy::Bold))));
    assert_eq!(driver.campaign().seat().unwrap(), sides[1]);
    assert_eq!(driver.app.world().resource::<Viewpoint>().0, Some(sides[1]));
}

#[test]
fn who_takes_the_other_side_leaves_the_first_to_the_computer_and_two_play_by_hand() {
    let mut driver = Driver::start(quiet(), SIZE);
    driver.click("menu-new");
    wait_for(&mut driver, "the list", |d| enabled(d, "choose-begin"));
    driver.click("choose-dzungar-bold");
    driver.click("choose-dzungar-human");
    driver.click("choose-begin");
    let played = |driver: &Driver| {
        let session = driver.campaign().session();
        let key = |side: SideId| session.scenario().sides[side.index()].key.clone();
        session.players().map(|(side, player)| (key(side), player)).collect::<Vec<_>>()
    };
    let own = ("dzungar".to_owned(), Player::Human);
    let other = ("kazakh".to_owned(), Player::Computer(Policy::Bold));
    let all = played(&driver);
    assert!(all.contains(&own) && all.contains(&other), "{all:?}");
}

#[test]
fn own_scenarios_are_offered_beside_those_of_the_game() {
    let home = crate::drive::home();
    let own = home.join("scenarios/first-march.ron");
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, r#"(base: "first-march", weeks: 4)"#).unwrap();
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    driver.click("menu-new");
    wait_for(&mut driver, "the list", |d| enabled(d, "choose-begin"));
    assert!(driver.has("choose-first-march"), "the game's own is still there");
    driver.click(&format!("choose-{}", own.display()));
    wait_for(&mut driver, "the briefing", |d| enabled(d, "choose-begin"));
    driver.click("choose-begin");
    let scenario = driver.campaign().session().scenario();
    assert_eq!((scenario.key.as_str(), scenario.calendar.weeks), ("first-march", 4));
    // And it is found again.
    driver.act(CampaignIntent::Save("mine".into()));
    let file = driver.home().join("saves/mine.ron");
    driver.act(CampaignIntent::Load(file));
    assert_eq!(driver.sheets(), []);
    assert_eq!(driver.campaign().session().scenario().calendar.weeks, 4);
}

#[test]
fn from_the_menu_to_a_campaign_by_keyboard_alone() {
    let mut driver = Driver::start(quiet(), SIZE);
    wait_for(&mut driver, "the map", |d| d.app.world().contains_resource::<Shown>());
    assert_eq!(driver.app.world().resource::<Viewpoint>().0, None);
    // The first button that can be used has the keyboard once it is known which: a new campaign.
    driver.frames(10);
    driver.key(KeyCode::Enter);
    assert_eq!(driver.screen(), Screen::Choose);
    wait_for(&mut driver, "the list", |d| enabled(d, "choose-begin"));
    for _ in 0..60 {
        driver.key(KeyCode::Tab);
        if focused(&mut driver) == at_of(&driver, "choose-begin") {
            break;
        }
    }
    driver.key(KeyCode::Enter);
    assert_eq!(driver.screen(), Screen::Campaign, "Tab leads to every button");
    // Escape opens the menu of the campaign, and Enter goes back to the map.
    driver.key(KeyCode::Escape);
    assert_eq!(driver.sheets(), [Sheet::Leave]);
    driver.key(KeyCode::Enter);
    assert!(driver.sheets().is_empty());
}

fn context(driver: &mut Driver) -> bevy_egui::egui::Context {
    use bevy_egui::{EguiContext, PrimaryEguiContext};
    let world = driver.app.world_mut();
    let mut query = world.query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
    query.single_mut(world).unwrap().get_mut().clone()
}

/// Where the widget with the keyboard is.
fn focused(driver: &mut Driver) -> Option<bevy_egui::egui::Rect> {
    let ctx = context(driver);
    let id = ctx.memory(|memory| memory.focused())?;
    Some(ctx.read_response(id)?.rect)
}

fn at_of(driver: &Driver, name: &str) -> Option<bevy_egui::egui::Rect> {
    driver.app.world().resource::<WidgetRects>().0.get(name).map(|hit| hit.rect)
}

#[test]
fn saves_are_made_replaced_loaded_and_deleted() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    end_week(&mut driver);
    let week_one = driver.campaign().state().digest();
    driver.act(ScreenIntent::Open(Sheet::Saves));
    wait_for(&mut driver, "the list", |d| d.has("save-load-0"));
    let before = driver.names().iter().filter(|name| name.starts_with("save-load-")).count();
    driver.click("save-name");
    driver.type_text("Қыс");
    driver.frames(2);
    driver.click("save-save");
    let more = before + 1;
    wait_for(&mut driver, "the save", |d| d.has(&format!("save-load-{}", more - 1)));
    // A second time it is asked about.
    driver.click("save-save");
    driver.frames(2);
    assert!(driver.has("save-replace"));
    driver.click("save-replace");
    wait_for(&mut driver, "the answer", |d| !d.has("save-replace"));
    close_all(&mut driver);
    end_week(&mut driver);
    assert_ne!(driver.campaign().state().digest(), week_one);
    driver.act(ScreenIntent::Open(Sheet::Saves));
    wait_for(&mut driver, "the list", |d| d.has("save-load-0"));
    // The last written is the autosave of this week, then the named one.
    driver.click("save-load-1");
    driver.frames(4);
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    assert_eq!(driver.campaign().state().digest(), week_one);
    driver.act(ScreenIntent::Open(Sheet::Saves));
    wait_for(&mut driver, "the list", |d| d.has("save-delete-1"));
    let count = driver.names().iter().filter(|name| name.starts_with("save-load-")).count();
    driver.click("save-delete-1");
    assert!(driver.has("save-delete-yes-1") && driver.has("save-delete-no-1"));
    driver.click("save-delete-no-1");
    assert!(!driver.has("save-delete-yes-1"));
    driver.click("save-delete-1");
    driver.click("save-delete-yes-1");
    wait_for(&mut driver, "the end of the save", |d| {
        d.names().iter().filter(|name| name.starts_with("save-load-")).count() == count - 1
    });
}

#[test]
fn a_damaged_save_is_told_in_a_sentence() {
    let home = crate::drive::home();
    std::fs::create_dir_all(home.join("saves")).unwrap();
    std::fs::write(home.join("saves/broken.ron"), "(header: (").unwrap();
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    wait_for(&mut driver, "the look at the saves", |d| d.app.world().contains_resource::<Shown>());
    assert!(!enabled(&driver, "menu-continue"));
    driver.click("menu-load");
    wait_for(&mut driver, "the list", |d| d.has("save-load-0"));
    assert!(!enabled(&driver, "save-load-0"));
    let file = driver.home().join("saves/broken.ron");
    driver.act(CampaignIntent::Load(file));
    let Some(Sheet::Trouble(text)) = driver.sheets().last().cloned() else {
        panic!("{:?}", driver.sheets());
    };
    assert!(text.contains("broken.ron"), "{text}");
    driver.click("trouble-close");
    assert_eq!(driver.screen(), Screen::Menu);
}

#[test]
fn a_save_of_other_rules_is_begun_anew() {
    let home = crate::drive::home();
    std::fs::create_dir_all(home.join("saves")).unwrap();
    let kept = test_support::root().join("tests/data/kept/other-rules/save.ron");
    std::fs::copy(kept, home.join("saves/other.ron")).unwrap();
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    wait_for(&mut driver, "the look at the saves", |d| d.app.world().contains_resource::<Shown>());
    driver.click("menu-load");
    wait_for(&mut driver, "the list", |d| d.has("save-load-0"));
    assert!(!enabled(&driver, "save-load-0"), "it cannot be gone on with");
    driver.click("save-anew-0");
    wait_for(&mut driver, "the campaign", |d| d.screen() == Screen::Campaign);
    assert_eq!(driver.campaign().state().week(), 6);
    assert!(driver.campaign().session().replay().weeks.is_empty());
}

#[test]
fn settings_are_kept_over_a_restart() {
    let home = crate::drive::home();
    let folders = headless::play::folders::Folders::at(&home);
    {
        let mut driver = Driver::start_in(home.clone(), quiet(), SIZE);
        driver.click("menu-settings");
        driver.frames(2);
        for name in ["set-lang-kk", "set-palette-contrast", "set-speed-400", "set-scale-125"] {
            driver.click(name);
            driver.frames(3);
        }
        driver.click("set-keys");
        driver.frames(3);
        driver.click("keys-bind-end-week");
        driver.key(KeyCode::F9);
        let prefs = driver.app.world().resource::<SettingsRes>();
        assert_eq!(Action::EndWeek.bound(prefs), KeyCode::F9);
        assert_eq!(driver.sheets().len(), 2, "the key did nothing else");
        let kept = driver.app.world().resource::<SettingsRes>().0.clone();
        let (read, notice) = Settings::load(&folders);
        assert!(notice.is_none());
        assert_eq!(read, kept);
        assert_eq!(kept.lang, Lang::Kk);
        assert_eq!(kept.palette, Palette::HighContrast);
        assert_eq!((kept.speed_percent, kept.scale_percent), (400, 125));
    }
}

#[test]
fn another_language_changes_every_word_at_once() {
    let mut driver = Driver::start(quiet(), SIZE);
    driver.click("menu-settings");
    driver.frames(2);
    let before = drawn(&mut driver);
    assert!(before.iter().any(|word| word == "New campaign"), "{before:?}");
    driver.click("set-lang-ru");
    driver.frames(4);
    let after = drawn(&mut driver);
    assert!(after.iter().any(|word| word == "Новая кампания"), "{after:?}");
    let same: Vec<_> = after
        .iter()
        .filter(|word| before.contains(word))
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 2)
        .filter(|word| !Lang::ALL.iter().any(|lang| lang.own_name() == *word))
        .collect();
    assert!(same.is_empty(), "still English: {same:?}");
}

#[test]
fn two_people_at_one_screen_never_see_each_other_s_state() {
    let mut driver = Driver::start(quiet(), SIZE);
    let scenario = test_support::load("first-march");
    let sides: Vec<SideId> = scenario.playable().collect();
    begin(&mut driver, "first-march", 2);
    let only_take = |driver: &Driver| assert_eq!(driver.names(), ["take-seat"]);
    let viewpoint = |driver: &Driver| driver.app.world().resource::<Viewpoint>().0;
    assert_eq!(driver.sheets(), [Sheet::HandOver(sides[0])]);
    only_take(&driver);
    // Neither Escape nor the key that ends the week gets round it.
    driver.key(KeyCode::Escape);
    driver.key(KeyCode::F5);
    assert_eq!(driver.sheets(), [Sheet::HandOver(sides[0])]);
    driver.click("take-seat");
    let mut weeks = 0;
    while !driver.campaign().session().is_over() {
        assert_eq!(
            (driver.campaign().seat().unwrap(), viewpoint(&driver)),
            (sides[0], Some(sides[0]))
        );
        driver.show_all();
        close_all(&mut driver);
        let week = driver.campaign().state().week();
        // In the very frame in which the first has done, nothing of the second's is there.
        driver.app.world_mut().write_message(Intent::from(TurnIntent::Run));
        driver.app.update();
        assert_eq!(viewpoint(&driver), Some(sides[0]));
        only_take(&driver);
        driver.frames(3);
        only_take(&driver);
        assert_eq!(driver.campaign().state().week(), week, "both plan before it is resolved");
        driver.click("take-seat");
        assert_eq!(
            (driver.campaign().seat().unwrap(), viewpoint(&driver)),
            (sides[1], Some(sides[1]))
        );
        if week > 0 {
            assert!(
                !driver.app.world().resource::<Playback>().is_idle(),
                "their own week is shown"
            );
        }
        driver.show_all();
        if week > 0 {
            assert_eq!(driver.sheets(), [Sheet::Dispatch]);
        }
        close_all(&mut driver);
        let world = driver.app.world();
        let shown = world.resource::<Shown>().state().digest();
        assert_eq!(shown, world.resource::<Campaign>().state().digest());
        driver.app.world_mut().write_message(Intent::from(TurnIntent::Run));
        driver.app.update();
        only_take(&driver);
        assert_eq!(viewpoint(&driver), Some(sides[1]));
        driver.frames(3);
        assert_eq!(driver.sheets(), [Sheet::HandOver(sides[0])]);
        driver.click("take-seat");
        weeks += 1;
    }
    assert!(weeks > 1);
    driver.show_all();
    driver.frames(3);
    assert_eq!(driver.screen(), Screen::Report);
    the_last_dispatch_leads_to_the_map(&mut driver);
}

fn the_last_dispatch_leads_to_the_map(driver: &mut Driver) {
    // Nothing lies on the report; the last dispatch is one click away, and leads to the map.
    assert!(driver.sheets().is_empty(), "{:?}", driver.sheets());
    driver.click("after-dispatch");
    assert_eq!(driver.sheets(), [Sheet::Dispatch]);
    driver.frames(2);
    unfold_ledger(driver);
    let link = driver.names().into_iter().find(|name| {
        ["dispatch-force-", "dispatch-place-"].iter().any(|kind| name.starts_with(kind))
            && driver.place(name).is_some()
    });
    if let Some(link) = link {
        driver.click(&link);
        driver.frames(2);
        assert_eq!((driver.screen(), driver.sheets()), (Screen::Campaign, Vec::new()));
        let selected = driver.app.world().resource::<turkistan::game::model::Selected>().one();
        assert!(selected.is_some(), "{link}");
    }
}

#[test]
fn the_report_tells_only_what_may_be_known_until_the_end() {
    let mut driver = Driver::start(quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    end_week(&mut driver);
    driver.key(KeyCode::Escape);
    driver.frames(2);
    driver.click("leave-report");
    driver.frames(2);
    assert_eq!(driver.screen(), Screen::Report);
    assert!(!enabled(&driver, "after-watch") && !enabled(&driver, "after-keep"));
    assert!(!driver.has("story-0") && !driver.has("campaign-film"), "it is not over");
    // Escape goes back to the campaign, not out of it.
    driver.key(KeyCode::Escape);
    assert_eq!(driver.screen(), Screen::Campaign);
    while !driver.campaign().session().is_over() {
        end_week(&mut driver);
    }
    driver.frames(3);
    assert_eq!(driver.screen(), Screen::Report);
    // The verdict in a word, the story in five sentences, the campaign on the map.
    let level = rules::victory::level(driver.campaign().state(), driver.campaign().seat().unwrap());
    let verdict = {
        let texts = &driver.app.world().resource::<UiTexts>().0;
        text::verdict(texts, level.unwrap())
    };
    wait_for(&mut driver, "the story", |d| d.has("story-4"));
    assert!(!driver.has("story-5") && driver.has("campaign-film"));
    let told = drawn(&mut driver);
    assert!(told.contains(&verdict), "no {verdict} in {told:?}");
    for tab in ["after-tab-facts", "after-tab-points", "after-tab-verdict"] {
        driver.click(tab);
        driver.frames(3);
    }
    driver.click("after-keep");
    driver.frames(3);
    let records: Vec<PathBuf> = std::fs::read_dir(driver.home().join("replays"))
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    assert_eq!(records.len(), 1);
    driver.click("after-watch");
    wait_for(&mut driver, "the replay", |d| d.screen() == Screen::Replay);
}

#[test]
fn continue_goes_on_exactly_where_one_left() {
    let home = crate::drive::home();
    let mut driver = Driver::start_in(home, quiet(), SIZE);
    begin(&mut driver, "first-march", 1);
    end_week(&mut driver);
    let state = driver.campaign().state().clone();
    let side = driver.campaign().seat().unwrap();
    let seen = rules::observe::Observation::new(&state, side);
    let order =
        seen.forces()
            .map(|force| rules::order::Order::Halt { force })
            .chain(seen.forces().map(|force| rules::order::Order::Forage {
                force,
                forage: rules::order::Forage::Wide,
            }))
            .find(|order| seen.check(order).is_ok())
            .unwrap();
    driver.act(PlanIntent::Give(order));
    let planned = driver.campaign().session().plan(side).orders().to_vec();
    assert_eq!(planned, [order]);
    driver.key(KeyCode::Escape);
    driver.frames(2);
    driver.click("leave-menu");
    driver.frames(3);
    assert_eq!(driver.screen(), Screen::Menu);
    wait_for(&mut driver, "Continue", |d| enabled(d, "menu-continue"));
    driver.click("menu-continue");
    driver.frames(3);
    assert_eq!(driver.screen(), Screen::Campaign);
    let session = driver.campaign().session();
    assert_eq!(session.state().digest(), state.digest());
    assert_eq!(session.plan(side).orders(), planned);
}

fn every_screen(size: (u32, u32), scales: &[u32]) {
    for &scale in scales {
        let mut driver = Driver::start(Settings { scale_percent: scale, ..quiet() }, size);
        crate::measure::read_along(&mut driver);
        begin(&mut driver, "first-march", 1);
        end_week(&mut driver);
        driver.act(CampaignIntent::Save(
            "a rather long name of a save, to see where it goes".to_owned(),
        ));
        for lang in Lang::ALL {
            let settings = Settings { lang, scale_percent: scale, ..quiet() };
            driver.act(SettingsIntent::Prefer(Box::new(settings)));
            for screen in [Screen::Menu, Screen::Choose, Screen::Report, Screen::Campaign] {
                driver.act(ScreenIntent::Go(screen));
                let of = format!("{screen:?} {size:?} at {scale} %, {}", lang.code());
                if screen == Screen::Choose {
                    wait_for(&mut driver, "the list", |d| enabled(d, "choose-begin"));
                    for part in ["choose-part-list", "choose-part-players", "choose-part-brief"] {
                        if driver.has(part) {
                            driver.click(part);
                        }
                        assert_tidy(&mut driver, &of, size, scale);
                    }
                }
                if screen == Screen::Report {
                    for tab in ["after-tab-facts", "after-tab-points", "after-tab-verdict"] {
                        driver.click(tab);
                        assert_tidy(&mut driver, &of, size, scale);
                    }
                }
                if screen != Screen::Campaign {
                    assert_tidy(&mut driver, &of, size, scale);
                }
            }
            let sheets = [
                Sheet::Settings,
                Sheet::Saves,
                Sheet::Credits,
                Sheet::Keys,
                Sheet::Leave,
                Sheet::Unkept(WayOut::Quit),
                Sheet::Trouble("A sentence. ".repeat(80)),
                Sheet::HandOver(driver.campaign().seat().unwrap()),
            ];
            for sheet in sheets {
                let of = format!("{sheet:?} {size:?} at {scale} %, {}", lang.code());
                driver.act(ScreenIntent::Go(Screen::Menu));
                driver.act(ScreenIntent::Open(sheet));
                driver.frames(3);
                assert_tidy(&mut driver, &of, size, scale);
                driver.act(ScreenIntent::Close);
            }
        }
    }
}

/// Frames that are asked for while nothing happens.
fn asked_for(driver: &mut Driver) -> usize {
    let mut asked = 0;
    for _ in 0..40 {
        driver.frames(1);
        let messages = driver.app.world().resource::<Messages<RequestRedraw>>();
        asked += messages.iter_current_update_messages().count();
    }
    asked
}

/// Waits until what works in the background is done; from then on no frame is asked for.
fn assert_rests(driver: &mut Driver, of: &str) {
    for _ in 0..1000 {
        if asked_for(driver) == 0 {
            assert_eq!(asked_for(driver), 0, "{of}");
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{of}: never rests; the panels say {:?}", context(driver).repaint_causes());
}

#[test]
fn where_nothing_happens_nothing_is_drawn_anew() {
    let mut driver = Driver::start(quiet(), SIZE);
    assert_rests(&mut driver, "menu");
    for sheet in [Sheet::Settings, Sheet::Credits, Sheet::Encyclopaedia("yurt".to_owned())] {
        driver.act(ScreenIntent::Open(sheet.clone()));
        assert_rests(&mut driver, &format!("{sheet:?}"));
        driver.act(ScreenIntent::Close);
    }
    begin(&mut driver, "struggle-for-turkistan", 1);
    assert_rests(&mut driver, "map");
    let force =
        driver.campaign().session().seen_by(driver.campaign().seat().unwrap()).forces().next();
    driver.act(LookIntent::Select(force.map(Subject::Force)));
    assert_rests(&mut driver, "a force is selected");
    end_week(&mut driver);
    assert_rests(&mut driver, "after a week");
    // The map glides to its new size.
    driver.point(Vec2::new(500.0, 300.0));
    driver.wheel(-2.0);
    assert!(asked_for(&mut driver) > 0, "the wheel turns");
}

#[test]
fn every_screen_is_tidy_on_a_small_window() {
    every_screen((1280, 720), &[75, 100, 150, 200]);
}

#[test]
fn every_screen_is_tidy_on_a_great_one() {
    every_screen((3840, 2160), &[75, 100, 150, 200]);
}
