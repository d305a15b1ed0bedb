//! The signs of places, drawn in ink: towns by kind, crossings, grounds.

use super::{
    icons::{INK, PAPER, WATER, around, tuft, v, waves},
    painter::{Paint, Pen, corners, paint, thin},
};
use bevy::math::{Rect, Vec2};
use std::f32::consts::{PI, TAU};

/// Clay of walls.
const CLAY: [u8; 3] = [0xE9, 0xD9, 0xB4];
/// Glazed tiles of domes.
const TILE: [u8; 3] = [0x3E, 0x8C, 0x91];

/// What a place looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PlaceIcon {
    Walls,
    Market,
    Village,
    Fort,
    Ruin,
    Ferry,
    Ford,
    Pass,
    Shrine,
    Well,
    Pasture,
    Winter,
    Assembly,
}

impl PlaceIcon {
    /// The sign of a kind of the rule book; a kind of a scenario's own by what it is like.
    pub(super) fn of(key: &str, walled: bool, held: bool) -> Self {
        match key {
            "market_town" => Self::Market,
            "village" => Self::Village,
            "fort" => Self::Fort,
            "ruined_town" => Self::Ruin,
            "ferry" => Self::Ferry,
            "ford" => Self::Ford,
            "pass_station" => Self::Pass,
            "shrine" => Self::Shrine,
            "well" => Self::Well,
            "pasture" | "summer_pasture" => Self::Pasture,
            "winter_camp" => Self::Winter,
            "assembly_ground" => Self::Assembly,
            _ if walled => Self::Walls,
            _ if held => Self::Village,
            _ => Self::Ruin,
        }
    }
}

/// The sign of a place, drawn about a point.
struct Sign<'a> {
    pen: &'a mut Pen,
    at: Vec2,
    size: f32,
    ink: Paint,
    clay: Paint,
}

/// The sign of a place of a kind about a point, `size` wide.
pub(super) fn place(pen: &mut Pen, icon: PlaceIcon, at: Vec2, size: f32, capital: bool) {
    let mut sign = Sign { pen, at, size, ink: paint(INK), clay: paint(CLAY) };
    match icon {
        PlaceIcon::Walls => sign.walls(capital),
        PlaceIcon::Market => {
            sign.houses(&[(-0.3, -0.02, 0.36), (0.26, 0.06, 0.36), (0.0, -0.34, 0.4)]);
        }
        PlaceIcon::Village => sign.houses(&[(-0.2, -0.2, 0.4), (0.24, 0.0, 0.34)]),
        PlaceIcon::Fort => sign.fort(),
        PlaceIcon::Ruin => sign.ruin(),
        PlaceIcon::Ferry => sign.ferry(),
        PlaceIcon::Ford => sign.ford(),
        PlaceIcon::Pass => sign.pass(),
        PlaceIcon::Shrine => sign.shrine(),
        PlaceIcon::Well => sign.well(),
        PlaceIcon::Pasture => tuft(sign.pen, at, size, paint([0x4A, 0x66, 0x32])),
        PlaceIcon::Winter => sign.winter(),
        PlaceIcon::Assembly => sign.assembly(),
    }
}

impl Sign<'_> {
    /// A point given in shares of the sign's size.
    fn p(&self, x: f32, y: f32) -> Vec2 {
        self.at + v(x, y) * self.size
    }

    fn around(&self, points: &[(f32, f32)]) -> Vec<Vec2> {
        around(self.at, self.size, points)
    }

    /// Houses by the middle of their foot and their width.
    fn houses(&mut self, houses: &[(f32, f32, f32)]) {
        for &(x, y, wide) in houses {
            let house = [
                self.p(x - wide * 0.5, y),
                self.p(x + wide * 0.5, y),
                self.p(x + wide * 0.5, y + wide * 0.7),
                self.p(x - wide * 0.5, y + wide * 0.7),
            ];
            self.pen.shape(&house, self.clay, self.ink, 1.2);
            self.pen.line(self.p(x, y), self.p(x, y + wide * 0.34), 1.5, self.ink);
        }
    }

    fn fort(&mut self) {
        let square = Rect::from_center_size(self.at, Vec2::splat(self.size * 0.6));
        for corner in corners(square) {
            let bastion = Rect::from_center_size(corner, Vec2::splat(self.size * 0.26));
            self.pen.shape(&corners(bastion), self.clay, self.ink, 1.2);
        }
        self.pen.shape(&corners(square), self.clay, self.ink, 1.4);
        self.pen.disc(self.at, self.size * 0.08, self.ink);
    }

    fn ruin(&mut self) {
        let left = [(-0.5, -0.3), (-0.5, 0.1), (-0.3, 0.1), (-0.3, -0.02), (-0.16, -0.02)];
        let right = [(0.06, -0.08), (0.06, 0.2), (0.24, 0.2), (0.24, 0.04), (0.44, 0.04)];
        for wall in [left, right] {
            self.pen.stroke(&self.around(&wall), false, 1.4, self.ink);
        }
        let fallen = [self.p(0.44, 0.04), self.p(0.44, -0.3), self.p(-0.5, -0.3)];
        self.pen.dashes(&fallen, false, 1.2, (2.5, 2.0), self.ink);
    }

    fn ferry(&mut self) {
        let hull = self.around(&[(-0.5, 0.1), (0.5, 0.1), (0.3, -0.2), (-0.3, -0.2)]);
        self.pen.shape(&hull, self.clay, self.ink, 1.3);
        self.pen.line(self.p(0.0, 0.1), self.p(0.0, 0.55), 1.3, self.ink);
        let sail = [self.p(0.04, 0.5), self.p(0.36, 0.2), self.p(0.04, 0.2)];
        self.pen.fill(&sail, self.ink);
        waves(self.pen, self.at + v(0.0, -0.42) * self.size, self.size * 0.8, paint(WATER));
    }

    fn ford(&mut self) {
        waves(self.pen, self.at, self.size, paint(WATER));
        let way = [self.p(0.0, -0.5), self.p(0.0, 0.5)];
        self.pen.dashes(&way, false, 2.0, (2.5, 2.0), self.ink);
    }

    fn pass(&mut self) {
        for turn in [1.0, -1.0] {
            let bow: Vec<Vec2> = (0..=6)
                .map(|i| {
                    let share = i as f32 / 6.0 - 0.5;
                    self.p(turn * (0.12 + share * share * 0.9), share)
                })
                .collect();
            self.pen.stroke(&bow, false, 4.2, thin(paint(PAPER), 0.8));
            self.pen.stroke(&bow, false, 1.9, self.ink);
        }
    }

    fn shrine(&mut self) {
        let base = Rect::from_corners(self.p(-0.42, -0.45), self.p(0.42, -0.05));
        self.pen.shape(&corners(base), self.clay, self.ink, 1.2);
        dome(self.pen, self.at + v(0.0, -0.05) * self.size, self.size * 0.34);
        let door = self.around(&[(-0.1, -0.45), (0.1, -0.45), (0.1, -0.2), (-0.1, -0.2)]);
        self.pen.fill(&door, self.ink);
    }

    fn well(&mut self) {
        self.pen.disc(self.at, self.size * 0.36, paint([0x9C, 0xC2, 0xD6]));
        self.pen.circle(self.at, self.size * 0.36, 1.4, paint(WATER));
        self.pen.disc(self.at, self.size * 0.12, paint(WATER));
    }

    fn winter(&mut self) {
        let roof = self.around(&[(-0.5, -0.02), (0.0, 0.42), (0.5, -0.02)]);
        self.pen.stroke(&roof, false, 1.6, self.ink);
        let hut = self.around(&[(-0.34, 0.06), (-0.34, -0.36), (0.34, -0.36), (0.34, 0.06)]);
        self.pen.stroke(&hut, false, 1.3, self.ink);
    }

    fn assembly(&mut self) {
        for i in 0..8 {
            let spot = self.at + Vec2::from_angle(i as f32 * TAU / 8.0) * self.size * 0.42;
            self.pen.disc(spot, self.size * 0.08, self.ink);
        }
        self.pen.line(self.p(0.0, -0.2), self.p(0.0, 0.3), 1.5, self.ink);
        self.pen.fill(&self.around(&[(0.0, 0.3), (0.26, 0.2), (0.0, 0.1)]), self.ink);
    }

    fn walls(&mut self, capital: bool) {
        if capital {
            dome(self.pen, self.at + v(0.0, 0.2) * self.size, self.size * 0.26);
        }
        // The wall, its battlements, and towers at its ends.
        let mut wall = vec![self.p(-0.42, -0.4), self.p(0.42, -0.4), self.p(0.42, 0.12)];
        for i in 0..6 {
            let x = 0.42 - 0.84 * (i as f32 + 0.5) / 6.0;
            let (right, left) = (x + 0.035, x - 0.035);
            wall.extend(self.around(&[(right, 0.12), (right, 0.22), (left, 0.22), (left, 0.12)]));
        }
        wall.push(self.p(-0.42, 0.12));
        self.pen.shape(&wall, self.clay, self.ink, 1.2);
        for x in [-0.42, 0.42] {
            let tower = [(x - 0.13, -0.44), (x + 0.13, -0.44), (x + 0.1, 0.34), (x - 0.1, 0.34)];
            self.pen.shape(&self.around(&tower), self.clay, self.ink, 1.2);
        }
        let mut gate = vec![self.p(-0.12, -0.4), self.p(0.12, -0.4)];
        gate.extend((0..=6).map(|i| {
            let angle = PI * i as f32 / 6.0;
            self.p(0.12 * angle.cos(), -0.14 + 0.12 * angle.sin())
        }));
        self.pen.fill(&gate, self.ink);
    }
}

fn dome(pen: &mut Pen, foot: Vec2, radius: f32) {
    let mut line: Vec<Vec2> = (0..=12)
        .map(|i| {
            let angle = PI * i as f32 / 12.0;
            let lift = 1.0 + 0.28 * angle.sin().powi(6);
            foot + v(angle.cos(), angle.sin() * lift) * radius
        })
        .collect();
    line.push(foot - v(radius, 0.0));
    pen.shape(&line, paint(TILE), paint(INK), 1.2);
    pen.line(foot + v(0.0, radius * 1.28), foot + v(0.0, radius * 1.7), 1.2, paint(INK));
}
