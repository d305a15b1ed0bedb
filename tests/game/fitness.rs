//! What decides is seen: who is unfit is told in the list, on the map, under the pointer, in the panel and
//! before an order to fight; a siege lies on one card.

use crate::{
    drive::{Driver, close_all, home, quiet},
    measure::drawn,
};
use bevy::prelude::*;
use headless::{ai::Policy, play::Player};
use rules::{
    ids::{ForceId, PlaceId, SideId, Subject},
    observe::Observation,
    order::{Order, OrderKind, SiegeWay, Stance},
    outlook::{Fit, Fitness},
    state::CampaignState,
};
use text::{GaugeKind, fitness_lines};
use turkistan::game::{
    intent::{Adjust, CameraIntent, CampaignIntent, DraftIntent, LookIntent},
    map::MapView,
    mirror::{Fares, ForceRef},
    model::{Picks, UiTexts},
    planning::{Draft, aim},
    ui::WidgetRects,
};

/// The first march, with a rule book by which men of a levy count as shaken.
fn start() -> Driver {
    let home = home();
    std::fs::create_dir_all(home.join("scenarios")).unwrap();
    let text = r#"(base: "first-march", rules: (fitness: (cohesion_bad_permille: 760)))"#;
    std::fs::write(home.join("scenarios/shaken.ron"), text).unwrap();
    let mut driver = Driver::start_in(home, quiet(), (1280, 720));
    let scenario = test_support::load("first-march");
    let player = |side: SideId| match scenario.sides[side.index()].key == "kazakh" {
        true => Player::Human,
        false => Player::Computer(Policy::Passive),
    };
    let players = scenario.playable().map(|side| (side, player(side))).collect();
    driver.act(CampaignIntent::Begin { scenario: "shaken".to_owned(), seed: 7, players });
    close_all(&mut driver);
    driver
}

/// Forces of the person at the table that stand on the map, with how fit they are.
fn own(driver: &Driver) -> Vec<(ForceId, Fitness)> {
    let campaign = driver.campaign();
    let seen = campaign.session().seen_by(campaign.seat().unwrap());
    let state = campaign.state();
    let afield = seen.forces().filter(|&force| seen.force_hex(force).is_some());
    afield.map(|force| (force, Fitness::of(state, force))).collect()
}

/// The figure and the words of a force's cohesion, as they stand when it is bad.
fn bad_men(driver: &Driver, force: ForceId) -> (String, String) {
    let texts = &driver.app.world().resource::<UiTexts>().0;
    let lines = fitness_lines(texts, driver.campaign().state(), force);
    let men = lines.iter().find(|line| line.kind == GaugeKind::Men).unwrap();
    assert_eq!(men.fit, Fit::Bad);
    (format!("!\u{A0}{}", men.short), format!("!\u{A0}{}", men.words))
}

fn rect(driver: &Driver, name: &str) -> bevy_egui::egui::Rect {
    driver.app.world().resource::<WidgetRects>().0[name].rect
}

fn has(words: &[String], told: &str) -> bool {
    words.iter().any(|line| line == told)
}

fn place(driver: &Driver, key: &str) -> PlaceId {
    driver.campaign().state().scenario.place_by_key(key).unwrap()
}

#[test]
fn who_is_shaken_is_told_in_list_map_panel_tooltip_and_order() {
    let mut driver = start();
    let own = own(&driver);
    let bad: Vec<ForceId> =
        own.iter().filter(|(_, fit)| fit.men == Fit::Bad).map(|(force, _)| *force).collect();
    assert!(!bad.is_empty(), "nobody is shaken: {own:?}");
    let force = bad[0];
    let (figure, words) = bad_men(&driver, force);

    // The list: two lines a row, what is bad marked.
    let told = drawn(&mut driver);
    assert!(has(&told, &figure), "{figure} in {told:?}");
    let rows: Vec<String> =
        driver.names().into_iter().filter(|n| n.starts_with("force-")).collect();
    assert!(rows.len() > 2, "{rows:?}");
    for row in rows {
        let high = rect(&driver, &row).height();
        assert!(high <= 44.0, "{row} is {high} points high");
    }

    // The map knows it, so that its banner can show it.
    let world = driver.app.world_mut();
    let mut mirrored = world.query::<(&ForceRef, &Fares)>();
    for (of, fares) in mirrored.iter(world) {
        if let Some((_, fit)) = own.iter().find(|(force, _)| *force == of.0) {
            assert_eq!((fares.men, fares.cohesion), (fit.men, Some(fit.cohesion)));
        }
    }

    // The panel of what is selected.
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    let told = drawn(&mut driver);
    assert!(has(&told, &words), "{words} in {told:?}");

    // Under the pointer, beside what is selected and not over it.
    let hex = driver.campaign().state().force_hex(force).unwrap();
    driver.act(CameraIntent::Centre(hex));
    driver.frames(40);
    let world = driver.app.world();
    let picks = &world.resource::<Picks>().0;
    let (banner, _) = picks.iter().find(|(_, thing)| *thing == Subject::Force(force)).unwrap();
    let (banner, view) = (*banner, world.resource::<MapView>());
    let at = view.to_screen(banner.center());
    let corner = view.to_screen(banner.min);
    driver.point(at);
    driver.frames(6);
    assert!(driver.has("area-tip"), "nothing lies under {at}");
    let tip = rect(&driver, "area-tip");
    assert!(!tip.contains(bevy_egui::egui::pos2(at.x, at.y)), "{tip:?} lies over {at}");
    assert!(!tip.contains(bevy_egui::egui::pos2(corner.x, corner.y)), "{tip:?} over the banner");

    // Before an order to fight; not before one that leads into no fight.
    let place = place(&driver, "turkistan");
    let storm = Order::Besiege { force, place, way: SiegeWay::Storm };
    for (order, warns) in [(storm, true), (Order::Stance { force, stance: Stance::Evade }, false)] {
        driver.act(DraftIntent::Adjust(Adjust::Order(order)));
        let told = drawn(&mut driver);
        assert_eq!(told.iter().any(|line| line.starts_with("⚠ Shaken")), warns, "{told:?}");
        driver.act(DraftIntent::Cancel);
    }
}

#[test]
fn a_siege_lies_on_one_card_on_which_its_way_is_chosen() {
    let mut driver = start();
    let place = place(&driver, "turkistan");
    let campaign = driver.campaign();
    let seen = campaign.session().seen_by(campaign.seat().unwrap());
    let able =
        |force: ForceId| seen.check(&Order::Besiege { force, place, way: SiegeWay::Storm }).is_ok();
    let force = own(&driver).into_iter().map(|(force, _)| force).find(|&f| able(f)).unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    let siege = |way| Order::Besiege { force, place, way };
    driver.act(DraftIntent::Adjust(Adjust::Order(siege(SiegeWay::Blockade))));
    let told = drawn(&mut driver);
    let count = |told: &[String], part: &str| told.iter().filter(|t| t.contains(part)).count();
    assert_eq!(count(&told, "Siege of"), 1, "{told:?}");
    assert_eq!(count(&told, "Chance that it falls within a week"), 1, "{told:?}");
    // No second figure competes with it: the fight in the open is one line of the card.
    assert_eq!(count(&told, "Chance of winning"), 0, "{told:?}");
    for way in ["Blockade", "Storm", "Parley", "CutWater"] {
        assert!(driver.has(&format!("draft-kind-besiege-{way}")), "{:?}", driver.names());
    }
    driver.click("draft-kind-besiege-Storm");
    assert_eq!(
        driver.app.world().resource::<Draft>().order,
        Some(siege(SiegeWay::Storm)),
        "a row is a button"
    );
    driver.act(DraftIntent::Cancel);
    // The same card in the panel of the place.
    driver.act(LookIntent::Select(Some(Subject::Place(place))));
    let told = drawn(&mut driver);
    let near = driver.has("detail-siege-Storm");
    assert_eq!(count(&told, "Siege of"), usize::from(near), "{told:?}");
}

#[test]
fn no_goal_is_offered_twice() {
    for name in ["first-march", "struggle-for-turkistan", "surprise-1723"] {
        let state = CampaignState::new(test_support::load(name), 1);
        for side in state.scenario.playable() {
            let seen = Observation::new(&state, side);
            for force in seen.forces() {
                let kinds = [OrderKind::March, OrderKind::Besiege, OrderKind::Garrison];
                for compose in aim::in_every_way(&kinds, force) {
                    let all = aim::targets(&seen, compose);
                    for (at, order) in all.iter().enumerate() {
                        assert!(!all[..at].contains(order), "{name}: {order:?} twice");
                    }
                }
            }
        }
    }
}
