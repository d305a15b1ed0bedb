//! What the sides fight for.

use super::Compiler;
use rules::{
    define::{Path, Table},
    scenario::Victory,
    victory::Level,
};

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
        for (side, levels) in &file.levels {
            self.levels(side, levels);
        }
        let points = |table: &Table<u32>, side: &str| table.get(side).copied().unwrap_or(0);
        let sides = input.file.sides.keys();
        sides
            .map(|side| Victory {
                per_1000_households: points(&file.points_per_1000_households, side),
                per_1000_captives: points(&file.points_per_1000_captives, side),
                per_1000_men: points(&file.points_per_1000_men, side),
                per_10_commitment: points(&file.points_per_10_commitment, side),
                lost_per_1000_men: points(&file.points_lost_per_1000_men, side),
                levels: file.levels.get(side).cloned().unwrap_or_default(),
                historical: file.historical_margin.get(side).copied(),
            })
            .collect()
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
