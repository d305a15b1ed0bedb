//! The drawn country: where it lies, how its lines run, and that it is the same every time.
//! Nothing here needs a graphics adapter.

use bevy::math::Vec2;
use headless::play::Settings;
use rules::{hex::Direction, ids::HexId, scenario::Scenario};
use scenario::library::Library;
use std::{fs, sync::Arc, time::Duration};
use test_support::root;
use turkistan::game::{
    geo,
    map::relief::{
        Chart, Finish, Heights, Line, MiniRelief, Ready, STRAY_KM, lakes, paint, rivers, roads,
        side,
    },
};

const GREAT: &str = "struggle-for-turkistan";

fn load(name: &str) -> Arc<Scenario> {
    Library::at(root()).load(name).unwrap()
}

fn pictures() -> Vec<Heights> {
    Heights::read(&Library::at(root()).assets().join("relief")).unwrap_or_else(|r| panic!("{r}"))
}

#[test]
fn towns_of_the_globe_fall_into_their_hexes() {
    for name in [GREAT, "first-march"] {
        let scenario = load(name);
        let chart = Chart::new(&scenario.chart).unwrap();
        for (key, latitude, longitude) in
            [("turkistan", 43.30, 68.25), ("tashkent", 41.31, 69.28), ("sayram", 42.30, 69.77)]
        {
            let Some(place) = scenario.place_by_key(key) else { continue };
            let at = chart.to_map(latitude, longitude);
            let hex = geo::hex_at(&scenario.map, at).unwrap();
            let meant = scenario.places[place.index()].hex;
            assert!(scenario.map.distance(hex, meant) <= 1, "{name}: {key}");
            let (north, east) = chart.to_globe(at);
            assert!((north - latitude).abs() < 1e-4 && (east - longitude).abs() < 1e-4, "{key}");
        }
    }
}

/// Distance of a point from a stretch.
fn from_stretch(at: Vec2, [a, b]: [Vec2; 2]) -> f32 {
    let t = ((at - a).dot(b - a) / (b - a).length_squared()).clamp(0.0, 1.0);
    at.distance(a.lerp(b, t))
}

/// The sides along which rivers run.
fn river_sides(scenario: &Scenario) -> Vec<[Vec2; 2]> {
    let map = &scenario.map;
    let all = (0..map.len()).flat_map(|i| Direction::ALL.map(|d| (HexId::at(i), d)));
    all.filter(|&(hex, d)| map.sides[hex.index()][d as usize].river_rank > 0)
        .map(|(hex, d)| side(map, hex, d))
        .collect()
}

fn has_no_gaps(lines: &[Line]) {
    for line in lines {
        assert!(line.len() >= 2);
        for pair in line.windows(2) {
            assert!(pair[0].at.distance(pair[1].at) < 5.0, "a gap at {}", pair[0].at);
            assert!(pair[1].along >= pair[0].along);
        }
    }
    // What does not end by itself ends on another line.
    let all: Vec<Vec2> = lines.iter().flatten().map(|point| point.at).collect();
    let mut loose = 0;
    for line in lines {
        for end in [line.first(), line.last()].into_iter().flatten() {
            let near = all.iter().filter(|at| at.distance(end.at) < 0.01).count();
            let close = all.iter().filter(|at| at.distance(end.at) < 4.0).count();
            if near == 1 {
                loose += 1;
                let own = line.iter().filter(|p| p.at.distance(end.at) < 4.0).count();
                assert_eq!(close, own, "a line ends just short of another at {}", end.at);
            }
        }
    }
    assert!(loose > 0, "springs and mouths end by themselves");
}

#[test]
fn rivers_are_whole_and_keep_to_their_sides() {
    let scenario = load(GREAT);
    let lines = rivers(&scenario.map, &lakes(&scenario));
    has_no_gaps(&lines);
    let sides = river_sides(&scenario);
    for point in lines.iter().flatten() {
        let in_lake =
            geo::hex_at(&scenario.map, point.at).is_none_or(|hex| lakes(&scenario)[hex.index()]);
        let stray = sides.iter().map(|s| from_stretch(point.at, *s)).fold(f32::MAX, f32::min);
        assert!(stray <= STRAY_KM || in_lake, "{stray} km away at {}", point.at);
    }
    for [a, b] in sides {
        let middle = a.midpoint(b);
        let near = lines.iter().flatten().any(|p| p.at.distance(middle) < STRAY_KM + 1.0);
        assert!(near, "no river is drawn at {middle}");
    }
}

#[test]
fn roads_pass_through_their_towns() {
    let scenario = load(GREAT);
    let towns: Vec<HexId> = scenario.places.iter().map(|place| place.hex).collect();
    let lines = roads(&scenario.map, &towns);
    has_no_gaps(&lines);
    for road in &scenario.map.roads {
        for &hex in &road.hexes {
            let centre = geo::centre(&scenario.map, hex);
            let reach = if towns.contains(&hex) { 0.1 } else { STRAY_KM };
            let near = lines.iter().flatten().any(|p| p.at.distance(centre) < reach);
            assert!(near, "{} misses {centre}", road.key);
        }
    }
}

#[test]
fn the_painting_is_the_same_every_time() {
    let (scenario, pictures) = (load(GREAT), pictures());
    let first = paint(&scenario, &pictures, Finish::Sketch);
    assert!(first == paint(&scenario, &pictures, Finish::Sketch));
    assert_eq!(first.mini.bytes.len(), (first.mini.size.x * first.mini.size.y * 4) as usize);
    // The Aral is water, the Karatau is not.
    let kinds =
        first.facts.bytes.chunks(4).take((first.facts.size.x * first.facts.size.y) as usize);
    let water = kinds.filter(|fact| fact[2] > 128).count() as f32;
    let share = water / (first.facts.size.x * first.facts.size.y) as f32;
    assert!((0.01..0.10).contains(&share), "{share} is water");
}

#[test]
fn maps_without_height_pictures_are_drawn_too() {
    let pictures = pictures();
    for name in Library::at(root()).names() {
        let scenario = load(&name);
        for pictures in [&pictures[..], &[]] {
            let painting = paint(&scenario, pictures, Finish::Sketch);
            let size = painting.facts.size;
            // The height that is drawn is about the height of the hexes.
            let (mut drawn, mut meant) = (0.0, 0.0);
            for index in 0..scenario.map.len() {
                let at = geo::centre(&scenario.map, HexId::at(index));
                let share = (at - painting.rect.min) / painting.rect.size();
                let x = (share.x * size.x as f32) as u32;
                let y = ((1.0 - share.y) * size.y as f32) as u32;
                let byte = painting.facts.bytes[((y * size.x + x) * 4) as usize];
                drawn += f32::from(byte) * 20.0;
                meant += f32::from(scenario.map.elevation_m[index]);
            }
            let count = scenario.map.len() as f32;
            assert!((drawn - meant).abs() / count < 60.0, "{name}: {drawn} for {meant}");
        }
    }
}

#[test]
fn a_broken_list_of_pictures_is_told_in_full() {
    let home = crate::drive::home();
    assert!(Heights::read(&home).is_err());
    let entry = "file: \"no.png\", north_mdeg: 2, south_mdeg: 1, west_mdeg: 1, east_mdeg: 2";
    fs::write(home.join("relief.ron"), format!("(heights: [({entry}, metres: 5)])")).unwrap();
    let report = Heights::read(&home).unwrap_err().to_string();
    assert!(report.contains("metres") && report.contains("relief.ron"), "{report}");
    fs::write(home.join("relief.ron"), format!("(heights: [({entry}, sea_level: 5)])")).unwrap();
    let report = Heights::read(&home).unwrap_err().to_string();
    assert!(report.contains("no.png"), "{report}");
    fs::remove_dir_all(home).unwrap();
}

#[test]
fn the_small_picture_comes_with_the_shown_country() {
    // Behind the menu lies the map of the great campaign.
    let mut player = crate::drive::Driver::start(Settings::default(), (1280, 720));
    for _ in 0..2000 {
        if player.app.world().resource::<Ready>().0 {
            break;
        }
        player.app.update();
        std::thread::sleep(Duration::from_millis(5));
    }
    let mini = player.app.world().resource::<MiniRelief>();
    assert!(mini.size.x >= 200 && mini.rgba.len() == (mini.size.x * mini.size.y * 4) as usize);
}

/// Where a branch of a shader hangs on a uniform alone, Mesa's software driver makes the shader
/// anew at every draw and keeps the old one: about 2 MB a frame.
#[test]
fn no_branch_of_a_shader_hangs_on_a_uniform_alone() {
    let folder = test_support::root().join("assets/shaders");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for (i, line) in text.lines().enumerate() {
            let Some(condition) = line.trim_start().strip_prefix("if ") else { continue };
            count += 1;
            let bare = condition.trim_start_matches(['(', '!']);
            assert!(!bare.starts_with("p."), "{}:{}: {line}", path.display(), i + 1);
        }
    }
    assert!(count > 10, "{count} branches looked at");
}
