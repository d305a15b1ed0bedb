//! What the sides fight for.

use super::Compiler;
use crate::raw::SideEndFile;
use rules::{
    define::{Path, Table},
    scenario::{HistoricalMark, Victory},
    victory::Level,
};

/// Points of a side as history ended, and the squares of how far each part may lie off.
#[derive(Clone, Copy)]
struct EndTally {
    points: i32,
    squares: i64,
}

impl Compiler<'_, '_> {
    /// The terms of every side, in the order of the sides.
    pub(super) fn victory(&mut self) -> Vec<Victory> {
        let input = self.input;
        let file = &input.file.victory;
        self.sides_of("points_per_1000_households", &file.points_per_1000_households);
        self.sides_of("points_per_1000_captives", &file.points_per_1000_captives);
        self.sides_of("points_per_1000_men", &file.points_per_1000_men);
        self.sides_of("points_per_10_commitment", &file.points_per_10_commitment);
        self.sides_of("points_lost_per_1000_men", &file.points_lost_per_1000_men);
        self.sides_of("levels", &file.levels);
        self.sides_of("historical_margin", &file.historical_margin);
        self.sides_of("historical_end", &file.historical_end);
        for (side, levels) in &file.levels {
            self.levels(side, levels);
        }
        let points = |table: &Table<u32>, side: &str| table.get(side).copied().unwrap_or(0);
        let sides = input.file.sides.keys();
        let terms = sides.map(|side| Victory {
            per_1000_households: points(&file.points_per_1000_households, side),
            per_1000_captives: points(&file.points_per_1000_captives, side),
            per_1000_men: points(&file.points_per_1000_men, side),
            per_10_commitment: points(&file.points_per_10_commitment, side),
            lost_per_1000_men: points(&file.points_lost_per_1000_men, side),
            levels: file.levels.get(side).cloned().unwrap_or_default(),
            historical: file.historical_margin.get(side).map(|&margin| HistoricalMark {
                margin,
                least: margin,
                most: margin,
            }),
        });
        let mut terms: Vec<Victory> = terms.collect();
        self.marks(&mut terms);
        terms
    }

    /// The marks of those sides whose end history tells: own points less the best enemy's.
    fn marks(&mut self, terms: &mut [Victory]) {
        let file = self.input.file;
        let ends: Vec<Option<EndTally>> = file
            .sides
            .keys()
            .zip(terms.iter())
            .map(|(side, terms)| {
                let end = file.victory.historical_end.get(side)?;
                Some(self.end_of_side(side, end, terms))
            })
            .collect();
        for (i, (side, fixed)) in file.sides.iter().enumerate() {
            let Some(own) = ends[i] else { continue };
            let path = Path::new().field("victory").field("historical_end").key(side.as_str());
            if file.victory.historical_margin.contains_key(side) {
                let text = "the mark is worked out from this: take `historical_margin` away";
                self.error("mark", path.clone(), text);
            }
            let enemies = file.sides.keys().zip(&ends);
            let enemies = enemies.filter(|(key, _)| fixed.enemies.contains(key));
            let mut enemies = enemies.map(|(_, end)| end.as_ref());
            let Some(first) = enemies.next().flatten() else {
                self.error("mark", path, "a mark needs the end of its enemy too");
                continue;
            };
            let best =
                enemies.flatten().fold(first, |a, b| if b.points > a.points { b } else { a });
            let margin = own.points - best.points;
            // Errors of several readings that do not hang together add as squares.
            let off = (own.squares + best.squares).isqrt();
            let off = i32::try_from(off).unwrap_or(i32::MAX);
            terms[i].historical = Some(HistoricalMark {
                margin,
                least: margin.saturating_sub(off),
                most: margin.saturating_add(off),
            });
        }
    }

    /// Points of a side as history ended, by its terms.
    fn end_of_side(&mut self, side: &str, end: &SideEndFile, terms: &Victory) -> EndTally {
        let path = Path::new().field("victory").field("historical_end").key(side);
        let mut places = 0;
        for (i, key) in end.places.iter().enumerate() {
            let at = path.clone().field("places").item(i);
            if self.place(key, at).is_some() {
                let points = self.input.file.places.get(key).map_or(0, |place| place.points);
                places += i32::try_from(points).unwrap_or(0);
            }
        }
        let mut tally = EndTally { points: places, squares: 0 };
        let commitment = (u32::from(end.commitment.0) * 10, u32::from(end.commitment.1) * 10);
        let items = [
            ("households", end.households, terms.per_1000_households, 1),
            ("captives", end.captives, terms.per_1000_captives, 1),
            ("men", end.men, terms.per_1000_men, 1),
            // Ten of a hundred are a hundred permille.
            ("commitment", commitment, terms.per_10_commitment * 10, 1),
            ("men_lost", end.men_lost, terms.lost_per_1000_men, -1),
        ];
        for (field, (least, most), per_1000, sign) in items {
            if least > most {
                self.error("range", path.clone().field(field), "the least comes first");
                continue;
            }
            let points = |n: u32| i64::from(n) * i64::from(per_1000) / 1000;
            let middle = points(least.midpoint(most)).min(1_000_000) as i32;
            let half = (points(most) - points(least)).min(1_000_000) / 2;
            tally.points += sign * middle;
            tally.squares += half * half;
        }
        tally
    }

    /// Every key of a table must be a side.
    fn sides_of<T>(&mut self, field: &'static str, table: &Table<T>) {
        for side in table.keys() {
            let path = Path::new().field("victory").field(field).key(side.as_str());
            self.side(side, path);
        }
    }

    /// A margin for each level but the last, and each below the one before it.
    fn levels(&mut self, side: &str, levels: &[i32]) {
        let path = || Path::new().field("victory").field("levels").key(side);
        let wanted = Level::ALL.len() - 1;
        if levels.len() != wanted {
            let text =
                format!("{wanted} margins are needed, best first; here are {}", levels.len());
            self.error_with("levels", path(), &text, |problem| {
                problem.help(
                    "decisive victory, victory, marginal victory, draw, marginal defeat, defeat; \
                     below the last it is a decisive defeat",
                )
            });
        }
        for (i, pair) in levels.windows(2).enumerate() {
            if pair[1] >= pair[0] {
                let text =
                    format!("the margins must fall: {} is not less than {}", pair[1], pair[0]);
                self.error("levels", path().item(i + 1), &text);
            }
        }
    }
}
