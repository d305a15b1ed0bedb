//! Flat-top hexes in odd-q offset coordinates: odd columns lie half a hex lower, row 0 is north.

use serde::{Deserialize, Serialize};

/// Kilometres across a hex, from side to side: the same in all maps of the game.
pub const HEX_KM: u32 = 15;

/// The six sides of a flat-top hex, clockwise from north.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Direction {
    /// North.
    N,
    /// North-east.
    NE,
    /// South-east.
    SE,
    /// South.
    S,
    /// South-west.
    SW,
    /// North-west.
    NW,
}

impl Direction {
    /// All six, clockwise from north.
    pub const ALL: [Self; 6] = [Self::N, Self::NE, Self::SE, Self::S, Self::SW, Self::NW];

    /// The way back.
    pub const fn opposite(self) -> Self {
        Self::ALL[(self as usize + 3) % 6]
    }
}

/// Column and row of a hex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Offset {
    /// Column, 0 = west.
    pub column: i32,
    /// Row, 0 = north.
    pub row: i32,
}

impl Offset {
    /// A hex by column and row.
    pub const fn new(column: i32, row: i32) -> Self {
        Self { column, row }
    }

    /// The hex across a side.
    #[must_use]
    pub const fn step(self, direction: Direction) -> Self {
        let odd = self.column & 1;
        let (dc, dr) = match direction {
            Direction::N => (0, -1),
            Direction::NE => (1, odd - 1),
            Direction::SE => (1, odd),
            Direction::S => (0, 1),
            Direction::SW => (-1, odd),
            Direction::NW => (-1, odd - 1),
        };
        Self::new(self.column + dc, self.row + dr)
    }

    /// Steps between two hexes over open ground.
    pub const fn distance(self, other: Self) -> u32 {
        let dx = self.column - other.column;
        // Cube coordinate r of odd-q offset.
        let r1 = self.row - (self.column - (self.column & 1)) / 2;
        let r2 = other.row - (other.column - (other.column & 1)) / 2;
        let dr = r1 - r2;
        let ds = dx + dr;
        let (a, b, c) = (dx.abs(), dr.abs(), ds.abs());
        let most = if a > b { a } else { b };
        (if most > c { most } else { c }) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_there_and_back() {
        for column in 0..4 {
            for row in 0..4 {
                let here = Offset::new(column, row);
                for direction in Direction::ALL {
                    let there = here.step(direction);
                    assert_eq!(there.step(direction.opposite()), here);
                    assert_eq!(here.distance(there), 1);
                }
            }
        }
    }

    #[test]
    fn distance_is_the_shortest_walk() {
        assert_eq!(Offset::new(45, 43).distance(Offset::new(45, 43)), 0);
        assert_eq!(Offset::new(0, 0).distance(Offset::new(3, 0)), 3);
        assert_eq!(Offset::new(0, 0).distance(Offset::new(0, 5)), 5);
        assert_eq!(Offset::new(1, 0).distance(Offset::new(2, 1)), 1);
        assert_eq!(Offset::new(2, 1).distance(Offset::new(5, 6)), 7);
    }
}
