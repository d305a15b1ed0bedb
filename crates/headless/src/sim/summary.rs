//! A table of runs in a page.

use super::{
    columns::Layout,
    row::{Decided, RunCourse, RunRow, SideRow},
    stats::{Share, Spread},
};
use crate::history::level_key;
use rules::victory::Level;
use serde::Serialize;

/// What is summed up of each side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SideMeasure {
    /// Points of the places held.
    Points,
    /// Men in forces, those left out that wait off the map for a call.
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

impl SideMeasure {
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
            Self::Men => side.men_under_arms,
            Self::MenLost => side.men_lost.iter().sum(),
            Self::HouseholdsOnMap => side.households_on_map,
            Self::HouseholdsSafe => side.households_safe,
            Self::HouseholdsLost => side.lost,
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
    pub measures: Vec<(SideMeasure, Spread)>,
    /// Men under arms on 1 April, where the campaign has one.
    pub men_on_1_april: Option<Spread>,
    /// Its margin over its best enemy.
    pub margin: Option<Spread>,
    /// Runs in which its result has each level, best first; empty where there are no levels.
    pub levels: Vec<(&'static str, Share)>,
}

/// One place over all runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct PlaceSummary {
    /// Key of the place.
    pub place: String,
    /// Runs in which each side held it at the end, in the order of the sides.
    pub held: Vec<Share>,
}

/// When a side first took a place.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TakenSummary {
    /// Key of the place.
    pub place: String,
    /// Key of the side.
    pub side: String,
    /// Runs in which it took it at all.
    pub taken: Share,
    /// Day of the campaign on which it did, over these runs.
    pub day: Option<Spread>,
}

/// A fact of history over all runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct FactSummary {
    /// Key of the fact.
    pub fact: String,
    /// Runs in which it is met.
    pub met: Share,
}

/// An answer settled beforehand, over all runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DecreeSummary {
    /// What was settled, as `EVENT=CHOICE`.
    pub decree: String,
    /// Runs in which it came to that.
    pub made: Share,
    /// Runs in which the event stood open and the choice never did.
    pub barred: Share,
    /// Runs in which the event never stood open.
    pub not_asked: Share,
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
    /// Who took what when, for those places that changed hands in any run.
    pub taken: Vec<TakenSummary>,
    /// The facts of history.
    pub facts: Vec<FactSummary>,
    /// Share of the facts met, permille; nothing where there are none.
    pub fidelity_permille: Option<Spread>,
    /// What became of answers settled beforehand; left out where none were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<DecreeSummary>,
}

impl Summary {
    /// Sums up rows of a layout.
    #[must_use]
    pub fn new(layout: &Layout, rows: &[RunRow]) -> Self {
        let runs = rows.len() as u64;
        let count = |so: &dyn Fn(&RunRow) -> bool| {
            Share::new(rows.iter().filter(|row| so(row)).count() as u64, runs)
        };
        let sides = layout.sides.iter().enumerate().map(|(i, key)| SideSummary {
            side: key.clone(),
            ahead: count(&|row| leader(row) == Some(i)),
            measures: SideMeasure::ALL
                .into_iter()
                .filter_map(|m| {
                    let values = rows.iter().filter_map(|row| row.sides.get(i)).map(|s| m.of(s));
                    Spread::of(values).map(|spread| (m, spread))
                })
                .collect(),
            men_on_1_april: Spread::of(courses(rows).filter_map(|c| c.april.get(i).copied())),
            margin: Spread::of_signed(courses(rows).filter_map(|c| c.margins.get(i).copied())),
            levels: levels(rows, i),
        });
        let places = layout.places.iter().enumerate().map(|(p, key)| PlaceSummary {
            place: key.clone(),
            held: (0..layout.sides.len())
                .map(|i| {
                    count(&|row| row.holders.get(p).copied().flatten().map(usize::from) == Some(i))
                })
                .collect(),
        });
        let facts = layout.facts.iter().enumerate().map(|(f, key)| FactSummary {
            fact: key.clone(),
            met: count(&|row| row.course.as_ref().is_some_and(|c| c.facts.get(f) == Some(&true))),
        });
        let decided = layout.decided.iter().enumerate().map(|(d, decree)| {
            let share = |what| count(&|row| row.decided.get(d) == Some(&what));
            DecreeSummary {
                decree: decree.clone(),
                made: share(Decided::Made),
                barred: share(Decided::Barred),
                not_asked: share(Decided::NotAsked),
            }
        });
        let fidelity = courses(rows).filter(|_| !layout.facts.is_empty()).map(|c| c.fidelity);
        Self {
            runs,
            sides: sides.collect(),
            places: places.collect(),
            taken: taken(layout, rows),
            facts: facts.collect(),
            fidelity_permille: Spread::of(fidelity),
            decided: decided.collect(),
        }
    }
}

fn courses(rows: &[RunRow]) -> impl Iterator<Item = &RunCourse> {
    rows.iter().filter_map(|row| row.course.as_ref())
}

/// How often the result of a side has each level.
fn levels(rows: &[RunRow], side: usize) -> Vec<(&'static str, Share)> {
    let all: Vec<Level> =
        courses(rows).filter_map(|c| c.levels.get(side).copied().flatten()).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let share = |level: Level| {
        let runs = all.iter().filter(|&&l| l == level).count() as u64;
        (level_key(level), Share::new(runs, all.len() as u64))
    };
    Level::ALL.map(share).into()
}

/// Who took what when.
fn taken(layout: &Layout, rows: &[RunRow]) -> Vec<TakenSummary> {
    let sides = layout.sides.len();
    let mut all = Vec::new();
    for (p, place) in layout.places.iter().enumerate() {
        for (s, side) in layout.sides.iter().enumerate() {
            let at = p * sides + s;
            let days: Vec<u32> = courses(rows)
                .filter_map(|c| c.taken.get(at).copied().flatten())
                .map(u32::from)
                .collect();
            if !days.is_empty() {
                all.push(TakenSummary {
                    place: place.clone(),
                    side: side.clone(),
                    taken: Share::new(days.len() as u64, rows.len() as u64),
                    day: Spread::of(days),
                });
            }
        }
    }
    all
}

/// The side that is ahead of every other, if there is one: by its margin, or in a plain row by
/// the points of its places.
fn leader(row: &RunRow) -> Option<usize> {
    if let Some(course) = &row.course {
        let mut ahead = course.margins.iter().enumerate().filter(|(_, margin)| **margin > 0);
        let first = ahead.next().map(|(side, _)| side);
        return first.filter(|_| ahead.next().is_none());
    }
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
        let row = |points: &[u32]| RunRow {
            sides: points.iter().map(|&points| SideRow { points, ..SideRow::default() }).collect(),
            ..RunRow::default()
        };
        assert_eq!(leader(&row(&[3, 5])), Some(1));
        assert_eq!(leader(&row(&[5, 5])), None);
        assert_eq!(leader(&row(&[])), None);
    }
}
