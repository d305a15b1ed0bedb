//! Boards on which discs of hexes are counted, so that one can be taken away again: whoever moves is
//! drawn anew alone, and nobody else. Where discs come and go together, a [`super::Sight`] is cheaper.
//!
//! A board owns what lies on it. Each disc has a number by which it is found again; whoever draws says
//! where it lies now, and nothing is done when it has not moved.

use crate::{
    hex::{Direction, Offset},
    ids::HexId,
    map::Map,
    scenario::Scenario,
};

/// Where a disc lies, and its radius in hexes.
pub(super) type Disc = (HexId, u32);

/// How many discs lie over each hex.
#[derive(Default)]
pub(super) struct Coverage {
    /// Digest of the scenario on whose map it is.
    scenario: u64,
    /// By hex, and some beyond that stay empty: hexes are counted several at once.
    counts: Vec<u16>,
    /// The discs, by their number.
    discs: Vec<Option<Disc>>,
}

/// The largest radius whose discs are kept ready.
const WIDE: usize = 8;

/// How far a disc reaches to each side of its middle column, row by row from the north, by the
/// column of its middle (even or odd) and its radius.
const REACHES: [[[u8; 2 * WIDE + 1]; WIDE + 1]; 2] = {
    let mut reaches = [[[0; 2 * WIDE + 1]; WIDE + 1]; 2];
    let mut radius = 0;
    while radius <= WIDE {
        let mut row = 0;
        while row <= 2 * radius {
            let down = row as i32 - radius as i32;
            reaches[0][radius][row] = reach(0, radius as u32, down) as u8;
            reaches[1][radius][row] = reach(1, radius as u32, down) as u8;
            row += 1;
        }
        radius += 1;
    }
    reaches
};

/// The hexes that a disc wins when its middle moves on by a hex, as columns and rows from the old
/// middle, by the column of that (even or odd), the radius and the direction; the first `2·radius + 1` of
/// them count. What it loses is what it would win on the way back.
const RIMS: [[[[[i8; 2]; 2 * WIDE + 1]; 6]; WIDE + 1]; 2] = {
    let mut rims = [[[[[0; 2]; 2 * WIDE + 1]; 6]; WIDE + 1]; 2];
    let mut odd = 0;
    while odd < 2 {
        let mut radius = 0;
        while radius <= WIDE {
            let mut d = 0;
            while d < 6 {
                rims[odd][radius][d] = rim(odd as i32, radius as i32, Direction::ALL[d]);
                d += 1;
            }
            radius += 1;
        }
        odd += 1;
    }
    rims
};

const fn rim(odd: i32, radius: i32, direction: Direction) -> [[i8; 2]; 2 * WIDE + 1] {
    let (old, mut won, mut count) = (Offset::new(odd, 0), [[0; 2]; 2 * WIDE + 1], 0);
    let new = old.step(direction);
    let mut across = -radius - 1;
    while across <= radius + 1 {
        let mut down = -radius - 1;
        while down <= radius + 1 {
            let hex = Offset::new(odd + across, down);
            if new.distance(hex) <= radius as u32 && old.distance(hex) > radius as u32 {
                won[count] = [across as i8, down as i8];
                count += 1;
            }
            down += 1;
        }
        across += 1;
    }
    assert!(count == 2 * radius as usize + 1);
    won
}

/// Hexes that are counted at once.
const LANE: usize = 8;

/// All bits for the first so many of them.
const LANES: [[u16; LANE]; LANE + 1] = {
    let mut lanes = [[0; LANE]; LANE + 1];
    let mut count = 0;
    while count <= LANE {
        let mut i = 0;
        while i < count {
            lanes[count][i] = u16::MAX;
            i += 1;
        }
        count += 1;
    }
    lanes
};

/// How far a disc reaches to each side of its middle column so many rows below its middle.
const fn reach(odd: i32, radius: u32, down: i32) -> i32 {
    let (middle, mut across) = (Offset::new(odd, 0), 0);
    while middle.distance(Offset::new(odd + across + 1, down)) <= radius {
        across += 1;
    }
    across
}

impl Coverage {
    /// Takes everything off a board that is not one of this scenario, and says whether it did.
    pub(super) fn fit(&mut self, scenario: &Scenario) -> bool {
        let other =
            self.scenario != scenario.hash || self.counts.len() != scenario.map.len() + LANE;
        if other {
            self.scenario = scenario.hash;
            self.discs.clear();
            self.counts.clear();
            self.counts.resize(scenario.map.len() + LANE, 0);
        }
        other
    }

    /// How many numbers have been given to discs.
    pub(super) fn len(&self) -> usize {
        self.discs.len()
    }

    /// Says where a disc lies now (nothing = nowhere), and hears whether it lay elsewhere.
    #[inline]
    pub(super) fn set(&mut self, map: &Map, number: usize, disc: Option<Disc>) -> bool {
        let moved = self.discs.get(number).copied().flatten() != disc;
        if moved {
            self.lay(map, number, disc);
        }
        moved
    }

    #[inline(never)]
    fn lay(&mut self, map: &Map, number: usize, disc: Option<Disc>) {
        if number >= self.discs.len() {
            self.discs.resize(number + 1, None);
        }
        let before = core::mem::replace(&mut self.discs[number], disc);
        if let (Some(before), Some(disc)) = (before, disc)
            && self.shift(map, before, disc)
        {
            return;
        }
        if let Some(before) = before {
            self.add(map, before, u16::MAX);
        }
        if let Some(disc) = disc {
            self.add(map, disc, 1);
        }
    }

    /// Moves a disc on by a hex, where that is all that happens to it and it lies wholly on the map:
    /// only its rims are counted. Whether it did.
    fn shift(&mut self, map: &Map, (from, radius): Disc, (to, new_radius): Disc) -> bool {
        let Some(there) = map.direction_to(from, to) else { return false };
        let (radius, same) = (radius as usize, radius == new_radius);
        let inside = |at: Offset| self.inside(map, at, radius);
        let (old, new) = (map.offset(from), map.offset(to));
        if !same || !(1..=WIDE).contains(&radius) || !inside(old) || !inside(new) {
            return false;
        }
        let columns = i32::from(map.columns);
        let (won, lost) = (
            &RIMS[(old.column & 1) as usize][radius][there as usize],
            &RIMS[(new.column & 1) as usize][radius][there.opposite() as usize],
        );
        for (hex, rim, by) in [(from, won, 1), (to, lost, u16::MAX)] {
            for &[across, down] in &rim[..=2 * radius] {
                let at = i32::from(hex.0) + i32::from(down) * columns + i32::from(across);
                if let Some(count) = self.counts.get_mut(at as usize) {
                    *count = count.wrapping_add(by);
                }
            }
        }
        true
    }

    /// Whether a disc around a hex lies wholly on the map.
    #[inline]
    fn inside(&self, map: &Map, at: Offset, radius: usize) -> bool {
        let within =
            |place: i32, of: u16| place >= radius as i32 && place + (radius as i32) < i32::from(of);
        within(at.column, map.columns) && within(at.row, map.rows)
    }

    /// Counts a disc once more (`by` = 1) or once less (`by` = [`u16::MAX`], as counts wrap).
    fn add(&mut self, map: &Map, (hex, radius): Disc, by: u16) {
        if radius == 0 {
            let count = &mut self.counts[hex.index()];
            *count = count.wrapping_add(by);
            return;
        }
        let at = map.offset(hex);
        let columns = usize::from(map.columns);
        match REACHES[(at.column & 1) as usize].get(radius as usize) {
            Some(reaches) if self.inside(map, at, radius as usize) => {
                let mut middle = hex.index() - radius as usize * columns;
                for &across in &reaches[..=2 * radius as usize] {
                    let across = usize::from(across);
                    self.add_run(middle - across, 2 * across + 1, by);
                    middle += columns;
                }
            }
            _ => self.add_clipped(map, at, radius, by),
        }
    }

    /// The same of a disc that is wide or does not lie wholly on the map.
    fn add_clipped(&mut self, map: &Map, at: Offset, radius: u32, by: u16) {
        let (columns, rows) = (i32::from(map.columns), i32::from(map.rows));
        // No disc reaches farther than over the whole map.
        let radius = radius.min((columns + rows) as u32);
        let span = radius as i32;
        for down in (-span).max(-at.row)..=span.min(rows - 1 - at.row) {
            let across = reach(at.column & 1, radius, down);
            let first = (at.column - across).max(0);
            let last = (at.column + across).min(columns - 1);
            let from = (at.row + down) * columns + first;
            self.add_run(from as usize, (last - first + 1) as usize, by);
        }
    }

    /// Counts so many hexes that lie in a row once more or once less: some at once, which machines do
    /// well.
    #[inline]
    fn add_run(&mut self, from: usize, count: usize, by: u16) {
        let (mut from, mut left) = (from, count);
        while left > 0 {
            let now = left.min(LANE);
            if let Some(counts) = self.counts[from..].first_chunk_mut::<LANE>() {
                for (count, step) in counts.iter_mut().zip(&LANES[now]) {
                    *count = count.wrapping_add(step & by);
                }
            }
            (from, left) = (from + LANE, left - now);
        }
    }

    /// Whether a disc lies over a hex.
    #[inline]
    pub(super) fn has(&self, hex: HexId) -> bool {
        self.counts[hex.index()] > 0
    }

    /// How many discs lie over a hex.
    #[inline]
    pub(super) fn depth(&self, hex: HexId) -> u16 {
        self.counts[hex.index()]
    }

    /// The discs that lie somewhere with their numbers, in their order.
    pub(super) fn discs(&self) -> impl Iterator<Item = (usize, Disc)> + '_ {
        self.discs.iter().enumerate().filter_map(|(number, disc)| Some((number, (*disc)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::{Dice, Stream};

    #[test]
    fn a_board_covers_what_the_discs_that_lie_on_it_cover() {
        let (columns, rows) = (23, 17);
        let map = crate::map::open_country(columns, rows);
        let mut board = Coverage { counts: vec![0; map.len() + LANE], ..Coverage::default() };
        let mut dice = Dice::new(1, Stream::Spotting, 0, 0);
        for _ in 0..600 {
            let number = dice.roll(6) as usize;
            let before = board.discs.get(number).copied().flatten();
            let disc = match (dice.roll(4), before) {
                (0, _) => None,
                // Half of them move on by a hex, as bodies mostly do.
                (1 | 2, Some((hex, radius))) => {
                    let direction = Direction::ALL[dice.roll(6) as usize];
                    Some((map.step(hex, direction).unwrap_or(hex), radius))
                }
                _ => {
                    let hex = HexId::at(dice.roll(map.len() as u32) as usize);
                    Some((hex, [0, 1, 2, 3, 5, 8, 9, 40][dice.roll(8) as usize]))
                }
            };
            board.set(&map, number, disc);
            for hex in (0..map.len()).map(HexId::at) {
                let lies = board.discs().any(|(_, (at, radius))| map.distance(at, hex) <= radius);
                assert_eq!(board.has(hex), lies);
            }
        }
        (0..6).for_each(|number| _ = board.set(&map, number, None));
        assert!(board.counts.iter().all(|&count| count == 0), "taken off again");
    }
}
