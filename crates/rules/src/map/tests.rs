//! Ways as they are remembered, held against the plainest search there is, on small countries made
//! at random: rivers that freeze and flood, passes, closed ground, steps dear and cheap.

use super::{Costs, Map, MapSide, Mover, Reach, Routes, Skirter, Ways, skirt::SKIRT_HEXES};
use crate::{
    define::{Names, Words},
    hex::{Direction, Offset},
    ids::{HexId, PassId, ReachId, RegionId, TerrainId, ZoneId},
    rng::{Stream, draw},
};
use std::{cmp::Reverse, collections::BinaryHeap};

const COLUMNS: u16 = 26;
const ROWS: u16 = 21;

/// Dice of a test: a new one for every number.
struct Chance(u64, u32);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.1 += 1;
        draw(self.0, Stream::Strategist, 0, self.1) % limit
    }

    fn hex(&mut self, map: &Map) -> HexId {
        HexId::at(self.below(map.len() as u64) as usize)
    }
}

fn nameless() -> Names {
    Names { en: Words::default(), kk: Words::default(), ru: Words::default() }
}

/// A map of open ground alone.
pub(crate) fn open_country(columns: u16, rows: u16) -> Map {
    let len = usize::from(columns * rows);
    let mut map = Map {
        name: nameless(),
        columns,
        rows,
        terrain: vec![TerrainId(0); len],
        zone: vec![ZoneId(0); len],
        region: vec![RegionId::NONE; len],
        oasis: vec![0; len],
        elevation_m: vec![0; len],
        axial: Vec::new(),
        neighbours: Vec::new(),
        sides: vec![[MapSide::default(); 6]; len],
        zones: Vec::new(),
        regions: Vec::new(),
        reaches: Vec::new(),
        passes: Vec::new(),
        grounds: Vec::new(),
        boxes: Vec::new(),
        roads: Vec::new(),
        ferries: Vec::new(),
        wells: Vec::new(),
        nodes: Vec::new(),
    };
    map.link();
    map
}

fn country(chance: &mut Chance) -> (Map, Costs) {
    let len = usize::from(COLUMNS * ROWS);
    let reach = |rank| Reach {
        key: String::new(),
        name: nameless(),
        rank,
        ice_from: (12, 1),
        ice_to: (3, 1),
        crossable_permille: 500,
        flood_months: 0,
    };
    let mut map =
        Map { reaches: vec![reach(1), reach(1), reach(2)], ..open_country(COLUMNS, ROWS) };
    for _ in 0..len / 5 {
        let (hex, d) = (chance.hex(&map), Direction::ALL[chance.below(6) as usize]);
        let kind = chance.below(8);
        map.set_side(hex, d, |side| match kind {
            0..=3 => (side.river_rank, side.reach) = (1, ReachId(kind as u16 / 2)),
            // A lesser arm of a great river.
            4 => (side.river_rank, side.reach) = (2, ReachId(1)),
            5 => (side.river_rank, side.reach) = (2, ReachId(2)),
            6 => side.river_rank = 3,
            _ => side.pass = PassId(3),
        });
    }
    map.ferries = (0..12).map(|_| chance.hex(&map)).collect();
    map.nodes = (0..14).map(|_| chance.hex(&map)).collect();
    map.nodes.sort_unstable();
    map.nodes.dedup();
    // Few costs, so that many ways are equal; some ground is closed.
    let least = 40 + 15 * chance.below(3) as u16;
    let land = Mover::ALL.map(|_| {
        let cost = |n: u64| if n == 0 { 0 } else { least + 20 * n as u16 };
        (0..len).map(|_| Direction::ALL.map(|_| cost(chance.below(9)))).collect()
    });
    let costs = Costs::sample(&map, land);
    (map, costs)
}

/// Costs and next steps by a search that takes hexes one by one, by cost and number, and never
/// leaves the hexes that are `open`.
fn plainly(
    (map, costs): (&Map, &Costs),
    mover: Mover,
    ways: &Ways,
    goals: &[HexId],
    open: impl Fn(HexId) -> bool,
) -> Vec<(u32, Option<Direction>)> {
    let mut found = vec![(u32::MAX, None); map.len()];
    let mut heap = BinaryHeap::new();
    for &goal in goals {
        found[goal.index()].0 = 0;
        heap.push(Reverse((0, goal)));
    }
    while let Some(Reverse((cost, at))) = heap.pop() {
        if cost > found[at.index()].0 {
            continue;
        }
        for direction in Direction::ALL {
            let Some(from) = map.step(at, direction).filter(|&from| open(from)) else { continue };
            let back = direction.opposite();
            let Some(step) = costs.step(map, mover, from, back, ways) else { continue };
            let total = cost + step.cost;
            if total < found[from.index()].0 {
                found[from.index()] = (total, Some(back));
                heap.push(Reverse((total, from)));
            }
        }
    }
    found
}

fn some_ways(chance: &mut Chance) -> Ways {
    let closed = if chance.below(2) == 0 { 1 << 3 } else { 0 };
    let flood = if chance.below(3) == 0 { 3 } else { 0 };
    Ways { ice: chance.below(4) as u32 & !flood, flood, closed }
}

/// Whether a hex lies in the neighbourhood of another.
fn is_near(map: &Map, goal: HexId, hex: HexId) -> bool {
    let (a, b): (Offset, Offset) = (map.offset(goal), map.offset(hex));
    (a.column - b.column).abs() <= 5 && (a.row - b.row).abs() <= 5
}

#[test]
fn what_is_remembered_is_what_the_plainest_search_finds() {
    for seed in 0..12 {
        let mut chance = Chance(seed, 0);
        let (map, costs) = country(&mut chance);
        let routes = Routes::new(&map);
        // Now one goal is asked for and now another, from near and from far, in all weathers.
        for _ in 0..60 {
            let mover = Mover::ALL[chance.below(3) as usize];
            let regime = routes.regime(&some_ways(&mut chance));
            let node = chance.below(2) == 0;
            let goal = if node {
                map.nodes[chance.below(map.nodes.len() as u64) as usize]
            } else {
                chance.hex(&map)
            };
            let ground = (&map, &costs);
            let all = plainly(ground, mover, &regime.ways, &[goal], |_| true);
            let near = |hex| map.node_at(goal).is_none() && is_near(&map, goal, hex);
            let near = plainly(ground, mover, &regime.ways, &[goal], near);
            let next = |hex: HexId| near[hex.index()].1.or(all[hex.index()].1);
            for _ in 0..12 {
                let here = chance.hex(&map);
                let direction = regime.next(&map, &costs, mover, here, goal);
                let expected = next(here).filter(|_| here != goal);
                assert_eq!(direction, expected, "{seed}: {here:?} to {goal:?}");
                let (mut at, mut cost) = (here, 0);
                while let Some(direction) = next(at).filter(|_| at != goal) {
                    cost += costs.step(&map, mover, at, direction, &regime.ways).unwrap().cost;
                    at = map.step(at, direction).unwrap();
                }
                let expected = (at == goal).then_some(cost);
                assert_eq!(regime.cost(&map, &costs, mover, here, goal), expected);
                assert_eq!(regime.reaches(&map, &costs, mover, here, goal), expected.is_some());
            }
        }
    }
}

#[test]
fn junctions_have_the_cells_that_the_plainest_search_gives_them() {
    for seed in 0..6 {
        let mut chance = Chance(100 + seed, 0);
        let (map, costs) = country(&mut chance);
        let routes = Routes::new(&map);
        for mover in Mover::ALL {
            let regime = routes.regime(&some_ways(&mut chance));
            let net = regime.net(&map, &costs, mover);
            let cells = plainly((&map, &costs), mover, &regime.ways, &map.nodes, |_| true);
            for i in 0..map.len() {
                let hex = HexId::at(i);
                let mut at = hex;
                while let Some(direction) = cells[at.index()].1 {
                    at = map.step(at, direction).unwrap();
                }
                let nearest = map.node_at(at).map(|node| (node, cells[i].0));
                assert_eq!(net.nearest(hex), nearest, "{seed}: {hex:?}");
            }
        }
    }
}

/// The way past barred hexes by a search that takes hexes one by one, by cost and number.
fn skirt_plainly(
    skirter: &Skirter<'_>,
    here: HexId,
    goal: HexId,
    barred: impl Fn(HexId) -> bool,
    onward: impl Fn(HexId) -> Option<u32>,
) -> Option<Direction> {
    let map = skirter.map;
    let mut reached = vec![(u32::MAX, None); map.len()];
    let mut open = BinaryHeap::from([Reverse((0u32, here))]);
    reached[here.index()] = (0, None);
    let mut best = None;
    while let Some(Reverse((cost, at))) = open.pop() {
        let (known, first) = reached[at.index()];
        if cost > known {
            continue;
        }
        let rim = map.distance(here, at) == SKIRT_HEXES;
        if let Some(first) = first.filter(|_| rim || at == goal) {
            let way = onward(at).map(|more| (cost + more, at, first));
            best = [best, way].into_iter().flatten().min();
            continue;
        }
        for direction in Direction::ALL {
            let Some(next) = map.step(at, direction).filter(|&next| !barred(next)) else {
                continue;
            };
            let step = skirter.costs.step(map, skirter.mover, at, direction, skirter.ways);
            let Some(step) = step else { continue };
            let total = cost + step.cost;
            if total < reached[next.index()].0 {
                reached[next.index()] = (total, first.or(Some(direction)));
                open.push(Reverse((total, next)));
            }
        }
    }
    best.map(|(_, _, first)| first)
}

#[test]
fn the_way_past_enemies_is_the_one_that_the_plainest_search_finds() {
    let mut found = 0;
    for seed in 0..10 {
        let mut chance = Chance(200 + seed, 0);
        let (map, costs) = country(&mut chance);
        let routes = Routes::new(&map);
        for _ in 0..40 {
            let ways = some_ways(&mut chance);
            let regime = routes.regime(&ways);
            let mover = Mover::ALL[chance.below(3) as usize];
            let (here, goal) = (chance.hex(&map), chance.hex(&map));
            let enemies: Vec<HexId> = (0..70).map(|_| chance.hex(&map)).collect();
            let barred = |hex| hex != goal && enemies.contains(&hex);
            let onward = |at| regime.cost(&map, &costs, mover, at, goal);
            let skirter = Skirter { map: &map, costs: &costs, mover, ways: &ways };
            let first = skirter.first_step(here, goal, barred, onward);
            assert_eq!(first, skirt_plainly(&skirter, here, goal, barred, onward), "{seed}");
            found += usize::from(first.is_some());
        }
    }
    assert!(found > 200, "{found} ways led past");
}
