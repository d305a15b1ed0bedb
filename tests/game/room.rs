//! The map has the room: what the camera shows and when it moves, how much of the window the panels
//! take, and that nothing shifts under the pointer.

use crate::drive::{Driver, begin, quiet};
use bevy::prelude::*;
use bevy_egui::egui;
use headless::play::Settings;
use rules::{
    ids::{HexId, ScriptedEventId, SideId, Spot, Subject},
    order::{Order, Pace},
    state::CampaignState,
};
use turkistan::game::{
    geo,
    intent::{
        Adjust, CameraIntent, CampaignIntent, DraftIntent, Intent, LookIntent, Screen,
        ScreenIntent, Sheet, TurnIntent,
    },
    map::{FOOT, MapView, SLIVER},
    model::{MapArea, Selected, SettingsRes, Shown},
    planning::Draft,
    ui::WidgetRects,
};

const MAIN: &str = "struggle-for-turkistan";
const SMALL: (u32, u32) = (1280, 720);

fn start(size: (u32, u32)) -> Driver {
    let mut driver = Driver::start(quiet(), size);
    begin(&mut driver, MAIN, 1);
    settle(&mut driver);
    driver
}

fn truth(driver: &Driver) -> (CampaignState, SideId) {
    (driver.campaign().state().clone(), driver.campaign().seat().unwrap())
}

fn view(driver: &Driver) -> MapView {
    *driver.app.world().resource::<MapView>()
}

fn area(driver: &Driver) -> Rect {
    driver.app.world().resource::<MapArea>().0
}

/// Draws frames until the camera rests.
fn settle(driver: &mut Driver) {
    driver.frames(8);
    for _ in 0..200 {
        if view(driver).is_still() {
            return;
        }
        driver.frames(1);
    }
    panic!("the camera never rests");
}

fn centre(driver: &Driver, hex: HexId) -> Vec2 {
    geo::centre(&driver.app.world().resource::<Shown>().state().scenario.map, hex)
}

/// Whether a hex is in the picture, between the panels.
fn is_in_view(driver: &Driver, hex: HexId) -> bool {
    area(driver).contains(view(driver).to_screen(centre(driver, hex)))
}

fn town(state: &CampaignState, key: &str) -> HexId {
    let place = state.scenario.place_by_key(key).unwrap();
    state.scenario.places[place.index()].hex
}

#[test]
fn no_more_than_a_sliver_of_paper_lies_beside_the_map() {
    for (size, scale_percent) in [(SMALL, 100), ((1600, 900), 100), ((3840, 2160), 200)] {
        let mut driver = Driver::start(Settings { scale_percent, ..quiet() }, size);
        for scenario in [MAIN, "first-march"] {
            begin(&mut driver, scenario, 1);
            settle(&mut driver);
            no_paper(&driver, &format!("{scenario} opens at {size:?}"));
            let bounds = geo::bounds(&truth(&driver).0.scenario.map);
            let corners = [bounds.min, bounds.max, Vec2::new(bounds.min.x, bounds.max.y)];
            for (corner, steps) in corners.into_iter().zip([-40.0, 5.0, -3.0]) {
                driver.act(CameraIntent::LookAt(corner));
                driver.act(CameraIntent::Zoom(steps));
                settle(&mut driver);
                no_paper(&driver, &format!("{scenario}, {corner}, {steps} steps at {size:?}"));
            }
            // What a panel has covered is no paper either when it closes.
            let force = truth(&driver).0.living_forces().next().map(Subject::Force);
            driver.act(LookIntent::Select(force));
            driver.act(CameraIntent::LookAt(Vec2::new(bounds.max.x, bounds.center().y)));
            settle(&mut driver);
            driver.act(LookIntent::Select(None));
            settle(&mut driver);
            no_paper(&driver, &format!("{scenario}, a panel closes at {size:?}"));
        }
    }
}

fn no_paper(driver: &Driver, when: &str) {
    let (view, area) = (view(driver), area(driver));
    let bounds = geo::bounds(&driver.app.world().resource::<Shown>().state().scenario.map);
    let low = view.to_map(Vec2::new(area.min.x, area.max.y));
    let high = view.to_map(Vec2::new(area.max.x, area.min.y));
    // At the foot lies the strip of overlays, and paper under it is not seen.
    let low = low + Vec2::Y * FOOT * view.scale;
    let bare = (bounds.min - low).max(high - bounds.max).max_element() / view.scale;
    assert!(bare <= SLIVER + 1.0, "{when}: {bare} pixels of bare paper");
}

/// The march of the force that stands farthest from a town, and where both are.
fn far_march(driver: &Driver) -> (Order, HexId, HexId) {
    let (state, side) = truth(driver);
    let to = town(&state, "turkistan");
    let seen = driver.campaign().session().seen_by(side);
    let afield = turkistan::game::planning::click::afield(&seen);
    let far = afield.max_by_key(|&force| {
        let here = state.force_hex(force).unwrap();
        state.scenario.map.distance(here, to)
    });
    let force = far.unwrap();
    let pace = Pace::Normal;
    let march = Order::March { force, to: Spot::hex(to), via: [HexId::NONE; 2], pace };
    (march, state.force_hex(force).unwrap(), to)
}

#[test]
fn a_row_in_the_list_keeps_the_goal_in_view() {
    let mut driver = start(SMALL);
    let (march, far, goal) = far_march(&driver);
    let Order::March { force, .. } = march else { unreachable!() };
    let seat = driver.campaign().seat().unwrap();
    let other = driver
        .campaign()
        .session()
        .seen_by(seat)
        .forces()
        .find(|&f| f != force && driver.has(&format!("force-{}", f.0)));
    let other = other.unwrap();
    driver.act(CameraIntent::Centre(goal));
    driver.act(LookIntent::Select(Some(Subject::Force(other))));
    let march_of = march.for_force(other).unwrap();
    driver.act(DraftIntent::Adjust(Adjust::Order(march_of)));
    settle(&mut driver);
    assert_eq!(driver.app.world().resource::<Draft>().goal, Some(goal));
    assert!(!is_in_view(&driver, far), "the force is somewhere else");
    let scale = view(&driver).scale;
    driver.click(&format!("force-{}", force.0));
    settle(&mut driver);
    let selected = driver.app.world().resource::<Selected>().one();
    assert_eq!(selected, Some(Subject::Force(force)));
    assert!(is_in_view(&driver, far) && is_in_view(&driver, goal), "{:?}", view(&driver));
    assert!(view(&driver).scale >= scale, "it comes no nearer");
    // Who is in view already moves nothing.
    let before = view(&driver);
    driver.click(&format!("force-{}", force.0));
    settle(&mut driver);
    assert_eq!(view(&driver).centre, before.centre);
}

#[test]
fn the_camera_comes_back_after_the_week_unless_the_player_has_moved_it() {
    let mut driver = start(SMALL);
    let (state, _) = truth(&driver);
    let (here, there) = (town(&state, "turkistan"), far_march(&driver).1);
    driver.act(CameraIntent::Centre(here));
    settle(&mut driver);
    let before = view(&driver);
    driver.act(TurnIntent::EndWeek);
    driver.act(CameraIntent::Follow(there));
    settle(&mut driver);
    assert_ne!(view(&driver).centre, before.centre, "it follows");
    driver.show_all();
    settle(&mut driver);
    let after = view(&driver);
    assert!(after.centre.distance(before.centre) < 0.5 && after.scale == before.scale);
    while !driver.sheets().is_empty() {
        driver.act(ScreenIntent::Close);
    }
    driver.act(TurnIntent::EndWeek);
    driver.act(CameraIntent::Follow(there));
    driver.act(CameraIntent::Pan(Vec2::new(0.1, 0.0)));
    settle(&mut driver);
    let moved = view(&driver).centre;
    driver.show_all();
    settle(&mut driver);
    assert_eq!(view(&driver).centre, moved, "it stays where the player looks");
}

#[test]
fn a_double_click_centres_and_two_slow_ones_do_not() {
    let mut driver = start(SMALL);
    let hex = town(&truth(&driver).0, "turkistan");
    driver.act(CameraIntent::Centre(hex));
    driver.act(CameraIntent::Pan(Vec2::new(0.15, 0.1)));
    settle(&mut driver);
    let (at, before) = (view(&driver).to_screen(centre(&driver, hex)), view(&driver).centre);
    driver.click_at(at, MouseButton::Left);
    driver.frames(10);
    driver.click_at(at, MouseButton::Left);
    settle(&mut driver);
    assert_eq!(view(&driver).centre, before);
    driver.frames(10);
    driver.click_at(at, MouseButton::Left);
    driver.click_at(at, MouseButton::Left);
    settle(&mut driver);
    let (middle, now) = (area(&driver).center(), view(&driver).to_screen(centre(&driver, hex)));
    assert!(now.distance(middle) < 12.0, "{now} is not the middle {middle}");
}

/// How much of the window the panels at its sides take.
fn beside_the_map(driver: &Driver, size: (u32, u32)) -> f32 {
    1.0 - area(driver).width() / size.0 as f32
}

#[test]
fn two_panels_take_at_most_a_third_and_fold_to_strips() {
    for (size, scale_percent, most) in
        [(SMALL, 75, 0.334), (SMALL, 100, 0.334), (SMALL, 125, 0.39), ((1600, 900), 100, 0.334)]
    {
        let mut driver = Driver::start(Settings { scale_percent, ..quiet() }, size);
        begin(&mut driver, MAIN, 1);
        settle(&mut driver);
        let (state, side) = truth(&driver);
        let seen = driver.campaign().session().seen_by(side);
        let stack: Vec<_> = turkistan::game::planning::click::afield(&seen).collect();
        let things = [
            LookIntent::Select(seen.forces().next().map(Subject::Force)),
            LookIntent::Select(seen.camps().next().map(Subject::Camp)),
            LookIntent::Select(state.scenario.place_by_key("turkistan").map(Subject::Place)),
            LookIntent::SelectForces(stack),
        ];
        for look in things {
            driver.act(look.clone());
            driver.frames(3);
            assert!(driver.has("forces-search") && driver.has("detail-close"), "both are open");
            let taken = beside_the_map(&driver, size);
            assert!(taken <= most, "{look:?} at {size:?}, {scale_percent} %: {taken}");
        }
        driver.click("forces-fold");
        driver.click("detail-fold");
        driver.frames(3);
        let taken = beside_the_map(&driver, size);
        assert!(taken < 0.07 * scale_percent as f32 / 100.0, "folded: {taken}");
    }
}

#[test]
fn folding_and_selecting_move_nothing_under_the_pointer() {
    let mut driver = start(SMALL);
    let (state, side) = truth(&driver);
    let home = state.headquarters(side).unwrap();
    driver.act(CameraIntent::Centre(home));
    settle(&mut driver);
    let at = Vec2::new(640.0, 300.0);
    let under = view(&driver).to_map(at);
    let same = |driver: &mut Driver, what: &str| {
        for frame in 0..12 {
            driver.frames(1);
            let now = view(driver).to_map(at);
            assert!(now.distance(under) < 0.1, "{what}, frame {frame}: {under} is now {now}");
        }
    };
    let force = driver.campaign().session().seen_by(side).forces().next().unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    same(&mut driver, "a force is selected");
    driver.click("detail-fold");
    same(&mut driver, "its panel is folded");
    driver.click("detail-fold");
    same(&mut driver, "and unfolded");
    driver.click("forces-fold");
    same(&mut driver, "the list is folded");
    driver.click("forces-fold");
    same(&mut driver, "and unfolded");
    driver.act(DraftIntent::Adjust(Adjust::Order(Order::Halt { force })));
    same(&mut driver, "an order is composed");
    driver.act(DraftIntent::Cancel);
    driver.act(LookIntent::Select(None));
    same(&mut driver, "all is closed");
}

#[test]
fn the_menu_shifts_nothing_while_saves_are_looked_up() {
    let mut driver = start(SMALL);
    driver.act(CampaignIntent::Save("one".to_owned()));
    driver.app.world_mut().write_message(Intent::from(ScreenIntent::Go(Screen::Menu)));
    let rows = |driver: &Driver| -> Vec<(String, egui::Rect)> {
        let rects = &driver.app.world().resource::<WidgetRects>().0;
        let rows = rects.iter().filter(|(name, _)| name.starts_with("menu-"));
        rows.map(|(name, hit)| (name.clone(), hit.rect)).collect()
    };
    let (mut before, mut frames) = (Vec::new(), 0);
    for _ in 0..100 {
        driver.frames(1);
        let now = rows(&driver);
        // A button under the pointer or with the keyboard is where it was.
        if before.is_empty() {
            before = now;
        } else {
            assert_eq!(now, before, "frame {frames}");
            frames += 1;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(frames > 50);
    let all = &driver.app.world().resource::<WidgetRects>().0;
    assert!(all["menu-continue"].enabled, "the save has been found");
}

#[test]
fn a_sheet_lies_in_its_place_from_the_first_frame() {
    for (size, scale_percent) in [(SMALL, 100), (SMALL, 200), ((1600, 900), 100)] {
        let mut driver = Driver::start(Settings { scale_percent, ..quiet() }, size);
        begin(&mut driver, MAIN, 1);
        settle(&mut driver);
        crate::measure::read_along(&mut driver);
        let scale = scale_percent as f32 / 100.0;
        let screen = egui::vec2(size.0 as f32 / scale, size.1 as f32 / scale);
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, screen).expand(1.0);
        for sheet in [
            Sheet::Settings,
            Sheet::Keys,
            Sheet::Orders,
            Sheet::Commands,
            Sheet::Encyclopaedia(String::new()),
            Sheet::Encyclopaedia("term:supply".to_owned()),
            Sheet::ScriptedEvent(ScriptedEventId::at(0)),
            Sheet::Dispatch,
            Sheet::Credits,
            Sheet::Saves,
            Sheet::Leave,
            Sheet::Trouble("A trouble.\nWhat it is about.".to_owned()),
        ] {
            let what = format!("{sheet:?} at {size:?}, {scale_percent} %");
            driver.frames(2);
            let open = ScreenIntent::Open(sheet.clone());
            driver.app.world_mut().write_message(Intent::from(open));
            let mut titles = Vec::new();
            for frame in 0..8 {
                driver.frames(1);
                let texts = &driver.app.world().resource::<crate::measure::Texts>().0;
                titles.extend(texts.first().map(|title| title.rect));
                let out = texts.iter().find(|text| {
                    let seen = text.rect.intersect(text.clip);
                    seen.is_positive() && !screen.contains_rect(seen)
                });
                assert!(out.is_none(), "{what}, frame {frame}: {out:?}");
            }
            assert!(titles.len() == 8, "{what} is drawn");
            // What is still read from the disk may make it longer later.
            let (first, last) = (titles[0], titles[7]);
            let moved = first.min.distance(last.min);
            assert!(moved < 1.0 || sheet == Sheet::Saves, "{what}: {first:?}, then {last:?}");
            while !driver.sheets().is_empty() {
                driver.act(ScreenIntent::Close);
            }
        }
    }
}

#[test]
fn the_edge_scrolls_only_when_it_is_wished() {
    let mut driver = start(SMALL);
    let hex = town(&truth(&driver).0, "turkistan");
    driver.act(CameraIntent::Centre(hex));
    settle(&mut driver);
    let before = view(&driver).centre;
    let edge = Vec2::new(SMALL.0 as f32 - 1.0, 400.0);
    driver.point(edge);
    driver.frames(10);
    assert_eq!(view(&driver).centre, before);
    driver.app.world_mut().resource_mut::<SettingsRes>().0.edge_scroll = true;
    driver.frames(10);
    let after = view(&driver).centre;
    assert!(after.x > before.x + 10.0 && after.y == before.y, "{before} {after}");
    driver.point(Vec2::new(700.0, 400.0));
    settle(&mut driver);
    let rest = view(&driver).centre;
    driver.frames(5);
    assert_eq!(view(&driver).centre, rest);
}

#[test]
fn a_campaign_may_open_with_a_sweep_that_any_key_ends() {
    let mut driver = start(SMALL);
    let (state, side) = truth(&driver);
    let home = state.headquarters(side).unwrap();
    let fixed = &state.scenario.sides[side.index()];
    let goal = state.scenario.places[fixed.objectives[0].0.index()].hex;
    driver.act(CameraIntent::Sweep);
    assert!(view(&driver).is_sweeping() && is_in_view(&driver, home));
    let mut came_by = false;
    for _ in 0..60 {
        driver.frames(1);
        let off = view(&driver).to_screen(centre(&driver, goal)) - area(&driver).center();
        came_by |= off.length() < 60.0;
    }
    assert!(came_by, "it never comes by what is fought for");
    assert!(view(&driver).is_still() && !view(&driver).is_sweeping());
    assert!(is_in_view(&driver, home) && is_in_view(&driver, goal));
    no_paper(&driver, "after the sweep");
    driver.act(CameraIntent::Sweep);
    driver.frames(20);
    driver.key(KeyCode::KeyL);
    let stopped = view(&driver);
    assert!(!stopped.is_sweeping());
    driver.frames(20);
    assert_eq!(view(&driver), stopped);
    // Where nothing is to move by itself, it is there at once.
    driver.app.world_mut().resource_mut::<SettingsRes>().0.follow = false;
    driver.act(CameraIntent::Sweep);
    assert!(view(&driver).is_still());
    assert!(is_in_view(&driver, home) && is_in_view(&driver, goal));
}
