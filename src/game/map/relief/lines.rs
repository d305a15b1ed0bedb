//! Rivers and roads as smooth lines. The rules know rivers by the sides of hexes and roads by
//! chains of hexes; here they become what a pen would draw: joined where they meet, near what
//! they mean, and never straight.

use super::noise;
use crate::game::geo;
use bevy::math::Vec2;
use rules::{
    hex::Direction,
    ids::{HexId, ReachId},
    map::Map,
};
use std::collections::BTreeMap;

/// Farthest that a corner is moved to make a line smooth, km: less than half a side.
const SLACK_KM: f32 = 3.6;
/// How far a road winds, km.
const ROAD_KM: f32 = 0.9;
/// How far a river winds, km.
const RIVER_KM: f32 = 2.1;
/// Points drawn between two corners.
const STEPS: usize = 9;
/// Farthest that a drawn river is from the sides it means, km.
pub const STRAY_KM: f32 = SLACK_KM + 1.4 * RIVER_KM + 0.6;

/// A point of a drawn line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// Where, map kilometres.
    pub at: Vec2,
    /// Kilometres from the beginning of the line.
    pub along: f32,
    /// Share of the full width: lines rise from springs and end in the sand.
    pub swell: f32,
    /// Class: rank of the river or kind of the road.
    pub class: u8,
    /// Stretch of river that freezes and floods as one; [`ReachId::NONE`] where none.
    pub reach: ReachId,
}

/// A smooth line.
pub type Line = Vec<Point>;

/// Corners and what joins them.
#[derive(Default)]
struct LineNetwork {
    at: Vec<Vec2>,
    ids: BTreeMap<(i32, i32), usize>,
    /// Corners that stay where they are.
    pinned: Vec<bool>,
    /// Corners at which a line may end in its full width: in a lake, at the edge of the map.
    open: Vec<bool>,
    edges: Vec<Edge>,
    /// How far its lines wind, km.
    winds: f32,
    /// Edges at a corner.
    stars: Vec<Vec<usize>>,
}

#[derive(Clone, Copy)]
struct Edge {
    ends: [usize; 2],
    class: u8,
    reach: ReachId,
}

impl Edge {
    fn other(&self, corner: usize) -> usize {
        self.ends[usize::from(self.ends[0] == corner)]
    }
}

/// Corners and middles of hexes lie on a lattice; this tells which point of it is meant.
fn lattice(at: Vec2) -> (i32, i32) {
    let key = at / Vec2::new(geo::CORNER_KM, geo::HEX_KM) * 2.0;
    let key = key.round().as_ivec2();
    (key.x, key.y)
}

impl LineNetwork {
    fn corner(&mut self, at: Vec2) -> usize {
        let next = self.at.len();
        let id = *self.ids.entry(lattice(at)).or_insert(next);
        if id == next {
            self.at.push(at);
            self.pinned.push(false);
            self.open.push(false);
            self.stars.push(Vec::new());
        }
        id
    }

    fn join(&mut self, a: usize, b: usize, class: u8, reach: ReachId) {
        let both = |edge: &&usize| self.edges[**edge].other(a) == b;
        if let Some(&twice) = self.stars[a].iter().find(both) {
            let edge = &mut self.edges[twice];
            edge.class = edge.class.min(class);
            return;
        }
        let id = self.edges.len();
        self.edges.push(Edge { ends: [a, b], class, reach });
        self.stars[a].push(id);
        self.stars[b].push(id);
    }

    /// Joins sides that stand alone to what ends a side away: whoever drew a map by hand gave every
    /// other side of a small river.
    fn bridge(&mut self) {
        let loose = |net: &Self, corner: usize| net.stars[corner].len() == 1;
        for alone in 0..self.edges.len() {
            let edge = self.edges[alone];
            if !edge.ends.iter().all(|&end| loose(self, end)) {
                continue;
            }
            for end in edge.ends {
                let near = (0..self.at.len()).find(|&other| {
                    !edge.ends.contains(&other)
                        && loose(self, other)
                        && self.at[other].distance(self.at[end]) < 1.1 * geo::CORNER_KM
                });
                if let Some(other) = near {
                    self.join(end, other, edge.class, edge.reach);
                }
            }
        }
    }

    /// The two edges at a corner that are one line; all others end there.
    fn through(&self, corner: usize) -> Option<[usize; 2]> {
        let star = &self.stars[corner];
        let mut best: Option<(u8, u8, f32, [usize; 2])> = None;
        for (i, &a) in star.iter().enumerate() {
            for &b in &star[i + 1..] {
                let (ea, eb) = (self.edges[a], self.edges[b]);
                let to = |edge: &Edge| {
                    (self.at[edge.other(corner)] - self.at[corner]).normalize_or_zero()
                };
                let bend = to(&ea).dot(to(&eb));
                let (low, high) = (ea.class.min(eb.class), ea.class.max(eb.class));
                let better = best.is_none_or(|(l, h, s, _)| {
                    (low, high) < (l, h) || ((low, high) == (l, h) && bend < s)
                });
                if better {
                    best = Some((low, high, bend, [a, b]));
                }
            }
        }
        best.map(|(.., pair)| pair)
    }

    /// The lines, the least important first, so that the greater lie on top.
    fn lines(mut self, spring_km: f32) -> Vec<Line> {
        let pairs: Vec<Option<[usize; 2]>> = (0..self.at.len()).map(|c| self.through(c)).collect();
        self.relax(&pairs);
        let mut drawn = vec![false; self.edges.len()];
        let mut lines = Vec::new();
        let next = |corner: usize, edge: usize| {
            let pair = pairs[corner]?;
            match pair {
                [a, b] if a == edge => Some(b),
                [a, b] if b == edge => Some(a),
                _ => None,
            }
        };
        for first in 0..self.edges.len() {
            if drawn[first] {
                continue;
            }
            // Back to where the line begins, but not around a ring twice.
            let (mut edge, mut corner) = (first, self.edges[first].ends[0]);
            while let Some(before) = next(corner, edge) {
                corner = self.edges[before].other(corner);
                edge = before;
                if edge == first {
                    break;
                }
            }
            let mut chain = vec![corner];
            let mut edges = Vec::new();
            loop {
                drawn[edge] = true;
                edges.push(edge);
                corner = self.edges[edge].other(corner);
                chain.push(corner);
                match next(corner, edge) {
                    Some(after) if !drawn[after] => edge = after,
                    _ => break,
                }
            }
            lines.push(self.draw(&chain, &edges, spring_km));
        }
        let rank = |line: &Line| line.iter().map(|p| p.class).min().unwrap_or(u8::MAX);
        lines.sort_by_key(|line| std::cmp::Reverse(rank(line)));
        lines
    }

    /// Takes the corners out of the lines, without moving any corner far.
    fn relax(&mut self, pairs: &[Option<[usize; 2]>]) {
        let home = self.at.clone();
        for _ in 0..24 {
            let before = self.at.clone();
            for (corner, pair) in pairs.iter().enumerate() {
                let Some([a, b]) = *pair else { continue };
                if self.pinned[corner] {
                    continue;
                }
                let ends = [a, b].map(|edge| before[self.edges[edge].other(corner)]);
                let goal = (ends[0] + ends[1]) * 0.25 + before[corner] * 0.5;
                self.at[corner] = home[corner] + (goal - home[corner]).clamp_length_max(SLACK_KM);
            }
        }
    }

    fn draw(&self, chain: &[usize], edges: &[usize], spring_km: f32) -> Line {
        let last = chain.len() - 1;
        let ring = chain[0] == chain[last] && last > 2;
        let corner = |i: isize| {
            let i = match ring {
                true => i.rem_euclid(last as isize),
                false => i.clamp(0, last as isize),
            };
            self.at[chain[i as usize]]
        };
        let mut line: Line = Vec::with_capacity(edges.len() * STEPS + 1);
        let mut along = 0.0;
        // A pinned corner lies exactly where it is meant.
        let calm = |i: usize| if self.pinned[chain[i]] { 0.0 } else { self.winds };
        let mut put = |at: Vec2, shake: f32, edge: &Edge| {
            let at = shaken(at, shake);
            along += line.last().map_or(0.0, |p: &Point| p.at.distance(at));
            line.push(Point { at, along, swell: 1.0, class: edge.class, reach: edge.reach });
        };
        for (i, &edge) in edges.iter().enumerate() {
            let [a, b, c, d] = [-1, 0, 1, 2].map(|k| corner(i as isize + k));
            let (from, to) = (calm(i), calm(i + 1));
            for step in 0..STEPS {
                let t = step as f32 / STEPS as f32;
                put(catmull_rom(a, b, c, d, t), from + (to - from) * t, &self.edges[edge]);
            }
        }
        if let Some(&edge) = edges.last() {
            put(corner(last as isize), calm(last), &self.edges[edge]);
        }
        let whole = along;
        let rises = |corner: usize| self.stars[corner].len() == 1 && !self.open[corner];
        let (from, to) = (rises(chain[0]), rises(chain[last]));
        if spring_km > 0.0 {
            for point in &mut line {
                let a = if from { (point.along / spring_km).min(1.0) } else { 1.0 };
                let b = if to { ((whole - point.along) / spring_km).min(1.0) } else { 1.0 };
                point.swell = 0.3 + 0.7 * a.min(b);
            }
        }
        line
    }
}

/// Where the hand draws what is meant: the same everywhere, so that lines that meet still do.
fn shaken(at: Vec2, by: f32) -> Vec2 {
    at + noise::wobble(at / 11.0, 3) * by
}

fn catmull_rom(a: Vec2, b: Vec2, c: Vec2, d: Vec2, t: f32) -> Vec2 {
    let (t2, t3) = (t * t, t * t * t);
    0.5 * (2.0 * b
        + (c - a) * t
        + (2.0 * a - 5.0 * b + 4.0 * c - d) * t2
        + (3.0 * b - a - 3.0 * c + d) * t3)
}

/// The two corners of a side.
#[must_use]
pub fn side(map: &Map, hex: HexId, direction: Direction) -> [Vec2; 2] {
    // Corner 0 lies east and they go round counter-clockwise; the sides from north clockwise.
    let first = (7 - direction as usize) % 6;
    let centre = geo::centre(map, hex);
    [geo::corner(centre, first), geo::corner(centre, (first + 1) % 6)]
}

/// The rivers of a map.
#[must_use]
pub fn rivers(map: &Map, is_lake: &[bool]) -> Vec<Line> {
    let mut net = LineNetwork { winds: RIVER_KM, ..LineNetwork::default() };
    for index in 0..map.len() {
        let hex = HexId::at(index);
        for direction in Direction::ALL {
            let (this, beyond) = (map.sides[index][direction as usize], map.step(hex, direction));
            if this.river_rank == 0 || beyond.is_some_and(|other| other < hex) {
                continue;
            }
            let [a, b] = side(map, hex, direction).map(|at| net.corner(at));
            net.join(a, b, this.river_rank, this.reach);
        }
    }
    net.bridge();
    let corners = net.at.len();
    for corner in 0..corners {
        let at = net.at[corner];
        // The three hexes that meet here.
        let about: Vec<Option<HexId>> = (0..6)
            .map(|k| at + Vec2::from_angle(k as f32 * std::f32::consts::FRAC_PI_3) * 4.0)
            .map(|near| geo::hex_at(map, near))
            .collect();
        let lake = about.iter().flatten().find(|hex| is_lake[hex.index()]);
        net.open[corner] = about.iter().any(Option::is_none) || lake.is_some();
        if net.stars[corner].len() == 1
            && let Some(&lake) = lake
        {
            // The shore that is drawn is not the hexes' own: on to the middle of the lake.
            let (edge, middle) = (net.edges[net.stars[corner][0]], geo::centre(map, lake));
            let end = net.corner(middle);
            net.open[end] = true;
            net.join(corner, end, edge.class, edge.reach);
        }
    }
    net.lines(90.0)
}

/// The roads of a map. `stay` are hexes whose middle a road must cross.
#[must_use]
pub fn roads(map: &Map, stay: &[HexId]) -> Vec<Line> {
    let mut net = LineNetwork { winds: ROAD_KM, ..LineNetwork::default() };
    for road in &map.roads {
        for pair in road.hexes.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|hex| net.corner(geo::centre(map, hex)));
            if a != b {
                net.join(a, b, road.kind, ReachId::NONE);
            }
        }
    }
    for &hex in stay {
        if let Some(&corner) = net.ids.get(&lattice(geo::centre(map, hex))) {
            net.pinned[corner] = true;
        }
    }
    net.lines(0.0)
}
