//! A table of runs in a page.

use super::{
    row::{Layout, Row, SideRow},
    stats::{Share, Spread},
};
use serde::Serialize;

/// What is summed up of each side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Points of the places held.
    Points,
    /// Men in forces.
    Men,
    /// Men lost by all causes.
    MenLost,
    /// Households not in safety.
    HouseholdsOnMap,
    /// Households in a haven.
    HouseholdsSafe,
    /// Households lost by all causes.
    HouseholdsLost,
    /// Horses.
    Horses,
    /// Sheep-equivalents.
    Sheep,
}

impl Measure {
    /// Every measure, in the order of the table.
    pub const ALL: [Self; 8] = [
        Self::Points,
        Self::Men,
        Self::MenLost,
        Self::HouseholdsOnMap,
        Self::HouseholdsSafe,
        Self::HouseholdsLost,
        Self::Horses,
        Self::Sheep,
    ];

    fn of(self, side: &SideRow) -> u32 {
        match self {
            Self::Points => side.points,
            Self::Men => side.men,
            Self::MenLost => side.men_lost.iter().sum(),
            Self::HouseholdsOnMap => side.households_on_map,
            Self::HouseholdsSafe => side.households_safe,
            Self::HouseholdsLost => side.households_lost.iter().sum(),
            Self::Horses => side.horses,
            Self::Sheep => side.sheep,
        }
    }
}

/// One side over all runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct SideSummary {
    /// Key of the side.
    pub side: String,
    /// Runs in which it had more points than any other.
    pub ahead: Share,
    /// How each measure is spread; empty without runs.
    pub measures: Vec<(Measure, Spread)>,
}

/// One place over all runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PlaceSummary {
    /// Key of the place.
    pub place: String,
    /// Runs in which each side held it at the end, in the order of the sides.
    pub held: Vec<Share>,
}

/// A table of runs in a page.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Summary {
    /// Runs in the table.
    pub runs: u64,
    /// The sides.
    pub sides: Vec<SideSummary>,
    /// The places that give points.
    pub places: Vec<PlaceSummary>,
}

impl Summary {
    /// Sums up rows of a layout.
    #[must_use]
    pub fn new(layout: &Layout, rows: &[Row]) -> Self {
        let runs = rows.len() as u64;
        let count = |so: &dyn Fn(&Row) -> bool| {
            Share::new(rows.iter().filter(|row| so(row)).count() as u64, runs)
        };
        let sides = layout.sides.iter().enumerate().map(|(i, key)| SideSummary {
            side: key.clone(),
            ahead: count(&|row| leader(row) == Some(i)),
            measures: Measure::ALL
                .into_iter()
                .filter_map(|m| {
                    let values = rows.iter().filter_map(|row| row.sides.get(i)).map(|s| m.of(s));
                    Spread::of(values).map(|spread| (m, spread))
                })
                .collect(),
        });
        let places = layout.places.iter().enumerate().map(|(p, key)| PlaceSummary {
            place: key.clone(),
            held: (0..layout.sides.len())
                .map(|i| {
                    count(&|row| row.holders.get(p).copied().flatten().map(usize::from) == Some(i))
                })
                .collect(),
        });
        Self { runs, sides: sides.collect(), places: places.collect() }
    }
}

/// The side with more points than any other, if there is one.
fn leader(row: &Row) -> Option<usize> {
    let best = row.sides.iter().map(|side| side.points).max()?;
    let mut ahead = row.sides.iter().enumerate().filter(|(_, side)| side.points == best);
    let (first, _) = ahead.next()?;
    ahead.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_have_no_leader() {
        let row = |points: &[u32]| Row {
            sides: points.iter().map(|&points| SideRow { points, ..SideRow::default() }).collect(),
            ..Row::default()
        };
        assert_eq!(leader(&row(&[3, 5])), Some(1));
        assert_eq!(leader(&row(&[5, 5])), None);
        assert_eq!(leader(&row(&[])), None);
    }
}
