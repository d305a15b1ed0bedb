//! Overlays in the real application without a window: each is chosen by its button and by its
//! key, writes the textures of the map, has its legend in every language, and shows nothing that
//! the watching side does not know.

use crate::drive::{Driver, begin_against, close_all};
use bevy::{input::ButtonState, prelude::*};
use headless::{ai::Policy, play::Settings};
use rules::{
    event::{Body, CampEvent, Cause, Event, MarchEvent, OrderEvent, SubsistenceEvent},
    ids::{HexId, SideId, Subject},
    map::Crossing,
    observe::Observation,
    order::Stance,
    state::CampaignState,
};
use std::collections::BTreeSet;
use text::Lang;
use turkistan::game::{
    geo,
    intent::{CameraIntent, LookIntent, Overlay, TurnIntent},
    map::{
        MapView,
        cells::CellTextures,
        overlay::{self, OverlayLayer},
    },
    model::{Selected, SettingsRes, Shown, UiTexts, Viewpoint},
};

const DIGITS: [KeyCode; 8] = [
    KeyCode::Digit1,
    KeyCode::Digit2,
    KeyCode::Digit3,
    KeyCode::Digit4,
    KeyCode::Digit5,
    KeyCode::Digit6,
    KeyCode::Digit7,
    KeyCode::Digit8,
];

fn start(scenario: &str, settings: Settings, size: (u32, u32)) -> Driver {
    let mut driver = Driver::start(Settings { guide: false, ..settings }, size);
    begin_against(&mut driver, scenario, 1725, 1, Policy::Cautious);
    close_all(&mut driver);
    driver
}

fn week(driver: &mut Driver) {
    driver.act(TurnIntent::Run);
    driver.show_all();
    close_all(driver);
}

/// The texels of both textures.
fn texels(driver: &Driver) -> (Vec<u8>, Vec<u8>) {
    let world = driver.app.world();
    let cells = world.resource::<CellTextures>();
    let images = world.resource::<Assets<Image>>();
    let data = |handle: &Handle<Image>| images.get(handle).unwrap().data.clone().unwrap();
    (data(&cells.wash), data(&cells.signs))
}

fn patterns(signs: &[u8]) -> Vec<u8> {
    signs.chunks(4).map(|texel| texel[0]).collect()
}

fn overlay_now(driver: &Driver) -> Overlay {
    *driver.app.world().resource::<Overlay>()
}

#[test]
fn every_overlay_is_chosen_by_button_and_by_key_and_paints_the_map() {
    let mut driver = start("struggle-for-turkistan", Settings::default(), (1600, 900));
    driver.act(LookIntent::Select(None));
    for round in 0..3 {
        let mut washes = BTreeSet::new();
        for (overlay, digit) in Overlay::ALL.into_iter().zip(DIGITS) {
            driver.key(DIGITS[0]);
            assert_eq!(overlay_now(&driver), Overlay::None);
            driver.click(&format!("overlay-{}", overlay.key()));
            assert_eq!(overlay_now(&driver), overlay, "by its button");
            let clicked = texels(&driver);
            driver.key(DIGITS[(round + 1) % 8]);
            driver.key(digit);
            assert_eq!(overlay_now(&driver), overlay, "by its key");
            let keyed = texels(&driver);
            assert_eq!(clicked.0, keyed.0, "{overlay:?}");
            let painted = keyed.0.chunks(4).filter(|texel| texel[3] > 0).count();
            let has_pattern = patterns(&keyed.1).iter().any(|&pattern| pattern > 0);
            let layer = driver.app.world().resource::<OverlayLayer>();
            assert_eq!(layer.overlay, overlay);
            match overlay {
                Overlay::None => assert!(painted == 0 && !has_pattern && layer.legend.is_empty()),
                // In late summer no snow lies, and before the first march no enemy has been seen.
                Overlay::Knowledge if round == 0 => assert_eq!(layer.legend.len(), 4),
                Overlay::Weather => assert_eq!(layer.legend.len(), 5),
                _ => assert!(painted > 0 && layer.legend.len() >= 3, "{overlay:?} {round}"),
            }
            for at in 0..layer.legend.len() {
                assert!(driver.has(&format!("legend-{at}")), "{overlay:?} lacks class {at}");
            }
            washes.insert(keyed.0);
        }
        assert!(washes.len() >= 6, "overlays look the same");
        week(&mut driver);
    }
}

#[test]
fn winter_shows_in_the_weather_and_on_the_ground() {
    let mut driver = start("struggle-for-turkistan", Settings::default(), (1280, 720));
    driver.key(KeyCode::Digit6);
    let mut snowy = 0;
    for _ in 0..30 {
        week(&mut driver);
        let (wash, signs) = texels(&driver);
        let state = driver.app.world().resource::<Shown>().state().clone();
        for (i, (wash, sign)) in wash.chunks(4).zip(signs.chunks(4)).enumerate() {
            let snow = state.weather().snow_mm(state.scenario.map.zone[i]);
            assert_eq!(snow > 0, sign[2] > 0);
            if snow > 0 {
                assert!(wash[3] > 0 && sign[0] > 0, "snow without a pattern");
                snowy += 1;
            }
        }
        if snowy > 0 {
            return;
        }
    }
    panic!("no snow in thirty weeks");
}

#[test]
fn legends_speak_every_language() {
    for lang in Lang::ALL {
        let mut driver =
            start("first-march", Settings { lang, ..Settings::default() }, (1280, 720));
        let mut said = BTreeSet::new();
        for (overlay, digit) in Overlay::ALL.into_iter().zip(DIGITS).skip(1) {
            driver.key(digit);
            for all_eyes in [false, true] {
                let seat = driver.campaign().seat().unwrap();
                driver.act(LookIntent::Viewpoint((!all_eyes).then_some(seat)));
                let world = driver.app.world();
                let texts = &world.resource::<UiTexts>().0;
                let layer = world.resource::<OverlayLayer>();
                let state = world.resource::<Shown>().state();
                let viewpoint = *world.resource::<Viewpoint>();
                let clean = |text: &String| {
                    assert!(!text.is_empty() && !text.contains(['{', '$']), "{text}");
                    assert!(
                        !text.starts_with("legend-") && !text.starts_with("overlay-"),
                        "{text}"
                    );
                };
                for class in &layer.legend {
                    let text = overlay::legend(texts, state, class);
                    clean(&text);
                    said.insert(text);
                }
                layer.notes.iter().map(|note| texts.get(note, &[])).for_each(|note| clean(&note));
                for i in (0..state.scenario.map.len()).step_by(29) {
                    let lines = overlay::describe(texts, layer, state, viewpoint, HexId::at(i));
                    assert!(!lines.is_empty() || all_eyes, "{overlay:?}");
                    lines.iter().for_each(clean);
                }
            }
        }
        assert!(said.len() > 25, "{}: {said:?}", lang.code());
    }
}

/// What the watching side does not know, changed.
fn hide_and_seek(state: &CampaignState, viewer: SideId) -> CampaignState {
    let mut other = state.clone();
    let map = &state.scenario.map;
    for force in state.forces().ids() {
        let hidden = !state.knowledge().contact(viewer, Body::Force(force)).is_known();
        if state.forces().side(force) == viewer || !hidden {
            continue;
        }
        other.apply(&Event::Order(OrderEvent::StanceSet { force, stance: Stance::Evade }));
        if let Some(contingent) = state.contingents_of(force).next() {
            let men = state.contingents().men(contingent) / 2;
            other.apply(&Event::Subsistence(SubsistenceEvent::MenLost {
                contingent,
                men,
                cause: Cause::Cold,
            }));
        }
        if let Some(from) = state.force_hex(force) {
            let to = HexId::at((from.index() + 977) % map.len());
            let crossing = Crossing::Dry;
            other.apply(&Event::March(MarchEvent::Moved { force, from, to, points: 7, crossing }));
        }
    }
    for camp in state.camps().ids() {
        let hidden = !state.knowledge().contact(viewer, Body::Camp(camp)).is_known();
        if state.camps().side(camp) == viewer || !hidden {
            continue;
        }
        let households = state.camps().households(camp) / 2;
        other.apply(&Event::Camp(CampEvent::HouseholdsLost {
            camp,
            households,
            fighters: 0,
            cause: Cause::Cold,
        }));
    }
    // Grass that nobody of the side stands on is eaten.
    let own: BTreeSet<HexId> = {
        let seen = Observation::new(state, viewer);
        let forces = seen.forces().filter_map(|f| seen.force_hex(f));
        let camps = seen.camps().filter_map(|c| seen.camp_hex(c));
        forces.chain(camps).collect()
    };
    for i in (0..map.len()).step_by(3) {
        let hex = HexId::at(i);
        if !own.contains(&hex) {
            other.apply(&Event::Subsistence(SubsistenceEvent::Grazed { hex, horse_days: 100_000 }));
        }
    }
    other
}

#[test]
fn what_is_hidden_changes_no_overlay() {
    // The large country: in a small one everybody has been seen after a week or two.
    let mut driver = start("struggle-for-turkistan", Settings::default(), (1280, 720));
    for _ in 0..2 {
        week(&mut driver);
    }
    let viewer = driver.campaign().seat().unwrap();
    let truth = driver.campaign().state().clone();
    let other = hide_and_seek(&truth, viewer);
    assert_ne!(truth.digest(), other.digest(), "nothing was hidden");
    let mut changed_to_all_eyes = 0;
    for (overlay, digit) in Overlay::ALL.into_iter().zip(DIGITS) {
        driver.key(digit);
        let look = |driver: &mut Driver, state: &CampaignState, viewpoint: Option<SideId>| {
            driver.act(LookIntent::Viewpoint(viewpoint));
            driver.app.world_mut().resource_mut::<Shown>().jump(state);
            driver.frames(2);
            let layer = driver.app.world().resource::<OverlayLayer>().clone();
            (texels(driver), layer)
        };
        let before = look(&mut driver, &truth, Some(viewer));
        let after = look(&mut driver, &other, Some(viewer));
        assert_eq!(before.1, after.1, "{overlay:?} tells what is hidden");
        assert_eq!(before.0, after.0, "{overlay:?} shows what is hidden");
        // And eyes that see all see the difference, or the test proves nothing.
        let before = look(&mut driver, &truth, None);
        let after = look(&mut driver, &other, None);
        changed_to_all_eyes += u32::from(before.1 != after.1);
    }
    assert!(changed_to_all_eyes >= 3, "{changed_to_all_eyes}");
}

#[test]
fn veil_pointer_and_selection_show_in_the_signs() {
    let mut driver = start("first-march", Settings::default(), (1280, 720));
    let viewer = driver.campaign().seat().unwrap();
    let state = driver.campaign().state().clone();
    let seen = Observation::new(&state, viewer);
    let sight = seen.sight();
    let map = &state.scenario.map;
    let (_, signs) = texels(&driver);
    for (i, texel) in signs.chunks(4).enumerate() {
        assert_eq!(texel[1] == 0, sight.has(map, HexId::at(i)), "veil of hex {i}");
    }
    let force = seen.forces().find(|&f| seen.force_hex(f).is_some()).unwrap();
    let hex = seen.force_hex(force).unwrap();
    driver.act(LookIntent::Select(Some(Subject::Force(force))));
    assert_eq!(driver.app.world().resource::<Selected>().one(), Some(Subject::Force(force)));
    assert_eq!(texels(&driver).1[hex.index() * 4 + 3], 255);
    driver.act(LookIntent::Select(None));
    driver.act(CameraIntent::Centre(hex));
    driver.frames(40);
    let at = driver.app.world().resource::<MapView>().to_screen(geo::centre(map, hex));
    driver.point(at);
    driver.frames(2);
    assert_eq!(texels(&driver).1[hex.index() * 4 + 3], 128);
    // Where all is seen there is no veil.
    driver.act(LookIntent::Viewpoint(None));
    assert!(texels(&driver).1.chunks(4).all(|texel| texel[1] == 0));
}

/// Nothing is sent to the graphics card while nothing changes.
#[test]
fn textures_are_left_alone_while_nothing_changes() {
    #[derive(Resource, Default)]
    struct Sent(usize);
    fn count(
        mut events: MessageReader<AssetEvent<Image>>,
        cells: Option<Res<CellTextures>>,
        mut sent: ResMut<Sent>,
    ) {
        let Some(cells) = cells else { return };
        for event in events.read() {
            let ours = [&cells.wash, &cells.signs];
            sent.0 += usize::from(ours.iter().any(|image| event.is_modified(*image)));
        }
    }
    let mut driver = start("first-march", Settings::default(), (1280, 720));
    driver.app.init_resource::<Sent>().add_systems(Last, count);
    driver.key(KeyCode::Digit3);
    driver.frames(10);
    assert!(driver.app.world().resource::<Sent>().0 > 0);
    driver.app.world_mut().resource_mut::<Sent>().0 = 0;
    driver.frames(30);
    assert_eq!(driver.app.world().resource::<Sent>().0, 0);
}

#[test]
fn the_minimap_moves_the_camera_and_folds() {
    let mut driver = start("struggle-for-turkistan", Settings::default(), (1600, 900));
    let centre = |driver: &Driver| driver.app.world().resource::<MapView>().centre;
    driver.act(CameraIntent::Zoom(6.0));
    driver.frames(40);
    let scale = driver.app.world().resource::<MapView>().scale;
    let place = driver.place("minimap").unwrap();
    driver.point(place + Vec2::new(-30.0, -20.0));
    driver.mouse(MouseButton::Left, ButtonState::Pressed);
    driver.mouse(MouseButton::Left, ButtonState::Released);
    driver.frames(60);
    let west = centre(&driver);
    driver.drag(place, place + Vec2::new(40.0, 25.0), MouseButton::Left);
    driver.frames(60);
    let east = centre(&driver);
    assert!(east.x > west.x + 100.0 && east.y < west.y - 50.0, "{west} {east}");
    let now = driver.app.world().resource::<MapView>().scale;
    assert!((now / scale - 1.0).abs() < 0.05, "looking elsewhere does not zoom");
    driver.click("minimap-fold");
    assert!(!driver.has("minimap"));
    driver.click("minimap-fold");
    assert!(driver.has("minimap"));
}

#[test]
fn the_grid_is_switched_by_its_box() {
    let mut driver = start("first-march", Settings::default(), (1280, 720));
    let grid = |driver: &Driver| driver.app.world().resource::<SettingsRes>().0.grid;
    let before = grid(&driver);
    driver.click("overlay-grid");
    assert_ne!(grid(&driver), before);
    driver.key(KeyCode::KeyG);
    assert_eq!(grid(&driver), before);
}

/// At twice the scale a small window has 640 × 360 points: everything is still there to click.
#[test]
fn a_small_screen_starts_folded_and_loses_nothing() {
    for lang in Lang::ALL {
        let settings = Settings { lang, scale_percent: 200, ..Settings::default() };
        let mut driver = start("first-march", settings, (1280, 720));
        driver.act(LookIntent::Select(None));
        assert!(!driver.has("minimap") && driver.has("minimap-fold"), "{:?}", driver.names());
        if driver.has("overlay-menu") {
            driver.click("overlay-menu");
        }
        driver.click("overlay-grass");
        assert_eq!(overlay_now(&driver), Overlay::Grass);
        driver.click("legend-fold");
        assert!(driver.has("legend-0"), "{:?}", driver.names());
        driver.click("legend-fold");
        assert!(!driver.has("legend-0"));
    }
}

/// What the map says of supply is what the week does: whoever is sent food stands where convoys
/// are said to come, at no greater cost.
#[test]
fn the_reach_that_is_shown_is_the_reach_of_the_week() {
    let scenario = test_support::load("struggle-for-turkistan");
    let mut state = CampaignState::new(scenario.clone(), 7);
    let cautious: Vec<_> = scenario.playable().map(|side| (side, Policy::Cautious)).collect();
    let mut players = headless::sim::campaign::Players::new(&cautious);
    let mut orders = Vec::new();
    let (mut sent, mut told) = (0, 0);
    for _ in 0..20 {
        players.plan(&state, &mut orders);
        let mut log: Vec<rules::event::Logged> = Vec::new();
        rules::resolve::week(&mut state, &orders, &mut log);
        for side in scenario.playable() {
            let seen = Observation::new(&state, side);
            let reach = seen.supply();
            assert_eq!(reach.hexes.len(), scenario.map.len());
            for logged in &log {
                let Event::Subsistence(SubsistenceEvent::Convoy { force, cost, .. }) = logged.event
                else {
                    continue;
                };
                let Some(hex) = seen.force_hex(force) else { continue };
                sent += 1;
                let carried = reach.hexes[hex.index()];
                told += u32::from(carried.is_some_and(|c| c.far || c.cost <= cost));
            }
        }
    }
    // Now and then a source is empty after it has sent, or its camp moves at the week's end.
    assert!(sent > 100 && told * 100 >= sent * 95, "{told} of {sent}");
}
