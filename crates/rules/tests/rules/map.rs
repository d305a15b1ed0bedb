//! Well-known truths about the ground, asked of the shipped maps.

use rules::{
    hex::{Direction, Offset},
    ids::{HexId, PlaceId},
    map::{Mover, Ways},
    scenario::Scenario,
};
use std::{collections::BTreeSet, sync::Arc};
use test_support::{by_key::hex, theatre};

/// Hexes of the way between two places for a mover, open water and passes.
fn way(s: &Scenario, mover: Mover, from: &str, to: &str) -> Vec<HexId> {
    let regime = s.routes.regime(&Ways::default());
    let steps = regime.walk(&s.map, &s.costs, mover, hex(s, from), hex(s, to));
    steps.into_iter().map(|(hex, _)| hex).collect()
}

fn cost(s: &Scenario, mover: Mover, ways: &Ways, from: HexId, to: HexId) -> Option<u32> {
    s.routes.regime(ways).cost(&s.map, &s.costs, mover, from, to)
}

#[test]
fn the_theatre_is_94_by_70_hexes() {
    let s = theatre();
    assert_eq!((s.map.columns, s.map.rows, s.map.len()), (94, 70, 6_580));
    assert_eq!(s.map.zones.len(), 8);
    assert_eq!(s.map.passes.len(), 14);
    assert_eq!(s.places.len(), 86);
    assert_eq!(s.map.boxes.len(), 9);
    assert_eq!(s.map.offset(hex(&s, "turkistan")), Offset::new(45, 43));
}

#[test]
fn abulkhairs_march_is_61_hexes() {
    let s = theatre();
    let steps = way(&s, Mover::Horse, "irghyz", "turkistan").len();
    assert!((58..=64).contains(&steps), "Irgiz to Turkistan: {steps} hexes");
    let steps = way(&s, Mover::Horse, "turkistan", "tashkent").len();
    assert!((18..=24).contains(&steps), "Turkistan to Tashkent: {steps} hexes");
    let steps = way(&s, Mover::Horse, "taraz", "sozaq").len();
    assert!((17..=22).contains(&steps), "Taraz to Suzak: {steps} hexes");
}

#[test]
fn abulkhairs_march_keeps_to_the_right_bank() {
    let s = theatre();
    let mut at = hex(&s, "irghyz");
    for next in way(&s, Mover::Horse, "irghyz", "turkistan") {
        let side = s.map.sides[at.index()][s.map.direction_to(at, next).unwrap() as usize];
        assert_ne!(side.river_rank, 1, "the way crosses the Syr at {:?}", s.map.offset(at));
        at = next;
    }
}

/// Everything that can be reached from Turkistan without crossing the Syr or the Naryn.
fn right_bank(s: &Scenario) -> BTreeSet<HexId> {
    let start = hex(s, "turkistan");
    let (mut seen, mut open) = (BTreeSet::from([start]), vec![start]);
    while let Some(at) = open.pop() {
        for d in Direction::ALL {
            let Some(next) = s.map.step(at, d) else { continue };
            let lake = s.ground(next).cost_percent_foot == 0 && s.ground(next).symbol == '~';
            let reach = s.map.sides[at.index()][d as usize].reach;
            let syr = reach.some().is_some_and(|r| {
                let key = &s.map.reaches[r.index()].key;
                key.starts_with("syr_") || key.starts_with("naryn")
            });
            if !syr && !lake && seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}

#[test]
fn no_walled_town_lies_on_the_wrong_bank_of_the_syr() {
    let s = theatre();
    let right = right_bank(&s);
    assert!(right.len() < s.map.len() * 3 / 4, "the Syr parts the map: {} hexes", right.len());
    let left =
        ["khujand", "uratepe", "jizzakh", "kokand", "andijan", "samarkand", "nurata", "zaamin"];
    let walled = (0..s.places.len()).filter(|&p| s.kind(PlaceId::at(p)).walled);
    let mut count = 0;
    for p in walled {
        let place = &s.places[p];
        let on_left = left.contains(&place.key.as_str());
        assert_eq!(right.contains(&place.hex), !on_left, "{}", place.key);
        count += 1;
    }
    assert!(count >= 14, "{count} walled places");
    // The ferry of Turkistan is on the river.
    let ferry = hex(&s, "ushqayyq");
    assert!(s.map.sides[ferry.index()].iter().any(|side| side.river_rank == 1));
}

#[test]
fn the_karatau_parts_turkistan_from_suzak_but_for_its_passes() {
    let s = theatre();
    let (north, south) = (hex(&s, "sozaq"), hex(&s, "turkistan"));
    let open = Ways::default();
    let through = cost(&s, Mover::Camp, &open, south, north).expect("a way over the passes");
    assert!(through <= 1_300, "over the Karatau: {through}");
    let mut bare = Arc::into_inner(theatre()).unwrap();
    let names: Vec<usize> = (0..bare.map.passes.len())
        .filter(|&i| {
            ["sauysqandyq", "west_karatau", "turlan", "shayan_gap", "boralday"]
                .contains(&bare.map.passes[i].key.as_str())
        })
        .collect();
    assert_eq!(names.len(), 5);
    // Without the range's passes and the roads over it there is a long way round, or none.
    for sides in &mut bare.map.sides {
        for side in sides {
            if names.contains(&side.pass.index()) {
                side.pass = rules::ids::PassId::NONE;
                side.road = 0;
            }
            if side.hill_percent > 150 {
                side.road = 0;
            }
        }
    }
    bare.finish();
    let round = cost(&bare, Mover::Camp, &open, south, north);
    assert!(round.is_none_or(|round| round > through * 3 / 2), "{through} over, {round:?} round");
}

#[test]
fn turkistan_and_suzak_are_joined_by_two_passes() {
    let s = theatre();
    let pass = |key: &str| s.map.passes.iter().position(|p| p.key == key).unwrap();
    let (south, north) = (hex(&s, "turkistan"), hex(&s, "sozaq"));
    let used = |shut: u32| {
        let ways = Ways { closed: shut, ..Ways::default() };
        cost(&s, Mover::Camp, &ways, south, north)
    };
    let open = used(0).unwrap();
    let west = 1 << pass("west_karatau");
    let turlan = 1 << pass("turlan");
    let without_west = used(west).unwrap();
    let without_both = used(west | turlan).unwrap_or(u32::MAX);
    assert!(open < without_west, "the western saddle is the straight way: {open} {without_west}");
    assert!(
        without_west < without_both,
        "Turlan is the second door: {without_west} {without_both}"
    );
}

#[test]
fn the_syr_has_no_fords_but_ferries() {
    let s = theatre();
    // Opposite Sauran on the left bank.
    let mut dry = 0;
    let mut ferry = 0;
    for i in 0..s.map.len() {
        let at = HexId::at(i);
        for d in Direction::ALL {
            if s.map.sides[i][d as usize].river_rank != 1 || s.map.step(at, d).is_none() {
                continue;
            }
            match s.costs.step(&s.map, Mover::Foot, at, d, &Ways::default()).map(|s| s.crossing) {
                Some(rules::map::Crossing::Dry) => dry += 1,
                Some(rules::map::Crossing::Ferry) => ferry += 1,
                _ => {}
            }
        }
    }
    assert_eq!(dry, 0);
    assert!(ferry >= 24, "{ferry} ferry sides");
}

#[test]
fn every_place_ground_and_box_can_be_reached() {
    let s = theatre();
    let from = hex(&s, "turkistan");
    let grounds = s.map.grounds.iter().map(|g| (&g.key, g.hex, Mover::Camp));
    let places = s.places.iter().map(|p| (&p.key, p.hex, Mover::Camp));
    // Over the Terek-davan to Kashgar only riders go.
    let boxes = s.map.boxes.iter().map(|b| (&b.key, b.entry, Mover::Horse));
    for (key, hex, mover) in grounds.chain(boxes).chain(places) {
        assert!(cost(&s, mover, &Ways::default(), from, hex).is_some(), "{key}");
    }
}

#[test]
fn the_travel_graph_agrees_with_the_ground() {
    let s = theatre();
    let regime = s.routes.regime(&Ways::default());
    for mover in Mover::ALL {
        let net = regime.net(&s.map, &s.costs, mover);
        for (a, b) in [
            ("irghyz", "turkistan"),
            ("turkistan", "tashkent"),
            ("taraz", "sozaq"),
            ("sauran", "otrar"),
        ] {
            let (from, to) = (hex(&s, a), hex(&s, b));
            let exact = regime.cost(&s.map, &s.costs, mover, from, to).unwrap();
            let estimate = net.estimate(&s.map, from, to);
            assert!(estimate >= exact, "{a}-{b}: an estimate from above");
            assert!(estimate <= exact * 5 / 4, "{a}-{b}: {estimate} for {exact}");
        }
    }
}
