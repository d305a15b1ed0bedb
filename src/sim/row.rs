//! What is kept of a run, and how it stands in a table: one column a number, named for people
//! (`kazakh.men_lost.hunger`, `holder.turkistan`), the same in every kind of file.

use crate::{
    replay::format::Digest,
    rules::{
        event::Cause,
        ids::{PlaceId, SideId},
        scenario::Scenario,
        state::{State, Stock},
    },
};

/// Causes of loss: all but births, in ledger order.
pub const LOSS_CAUSES: [Cause; Cause::ALL.len() - 1] = [
    Cause::Hunger,
    Cause::NoGrass,
    Cause::Cold,
    Cause::Jut,
    Cause::River,
    Cause::Overwork,
    Cause::Flight,
    Cause::Eaten,
    Cause::Desertion,
    Cause::Destitution,
    Cause::Combat,
    Cause::Captured,
];

/// Losses by cause, in the order of [`LOSS_CAUSES`].
pub type Losses = [u32; LOSS_CAUSES.len()];

/// One side at the end of a run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SideRow {
    /// Men in forces.
    pub men: u32,
    /// Households not in safety: on the map, or on a way off it.
    pub households_on_map: u32,
    /// Households in a haven off the map.
    pub households_safe: u32,
    /// Horses, of forces and camps.
    pub horses: u32,
    /// Sheep-equivalents, of forces and camps.
    pub sheep: u32,
    /// Points of the places it holds.
    pub points: u32,
    /// Men lost by cause.
    pub men_lost: Losses,
    /// Households lost by cause.
    pub households_lost: Losses,
}

/// One side at the end of one week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct WeekRow {
    /// Men in forces.
    pub men: u32,
    /// Households, on the map and in safety.
    pub households: u32,
}

/// A run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// Its number.
    pub run: u64,
    /// Its seed.
    pub seed: u64,
    /// Digest of the campaign at its end.
    pub digest: Digest,
    /// The sides, in the order of [`Layout::sides`].
    pub sides: Vec<SideRow>,
    /// Positions in [`Layout::sides`] of those who hold [`Layout::places`]; nothing = nobody.
    pub holders: Vec<Option<u8>>,
    /// Week by week the sides; empty unless asked for.
    pub weeks: Vec<Vec<WeekRow>>,
}

/// Which columns a table of runs has.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    /// Keys of the sides.
    pub sides: Vec<String>,
    /// Keys of the places that give points.
    pub places: Vec<String>,
    /// Weeks told one by one; 0 = none.
    pub weeks: usize,
}

/// Places of a scenario that give points.
fn prizes(scenario: &Scenario) -> impl Iterator<Item = PlaceId> + '_ {
    let places = (0..scenario.places.len()).map(PlaceId::at);
    places.filter(|p| scenario.places[p.index()].points > 0)
}

impl Row {
    /// What is kept of a finished campaign.
    #[must_use]
    pub fn new(run: u64, seed: u64, state: &State, weeks: Vec<Vec<WeekRow>>) -> Self {
        let scenario = &state.scenario;
        let holder = |p: PlaceId| state.places().holder(p).some().map(|side| side.index() as u8);
        Self {
            run,
            seed,
            digest: Digest(state.digest()),
            sides: scenario.side_ids().map(|side| side_row(state, side)).collect(),
            holders: prizes(scenario).map(holder).collect(),
            weeks,
        }
    }

    /// How the sides stand in a week.
    #[must_use]
    pub fn week_of(state: &State) -> Vec<WeekRow> {
        let week = |side| WeekRow {
            men: men(state, side),
            households: state.total(side, Stock::Households),
        };
        state.scenario.side_ids().map(week).collect()
    }
}

fn men(state: &State, side: SideId) -> u32 {
    state.forces_of(side).map(|force| state.men(force)).sum()
}

fn side_row(state: &State, side: SideId) -> SideRow {
    let safe = state.camps_of(side).filter(|&camp| state.camp_safe(camp));
    let households_safe = safe.map(|camp| state.camps().households(camp)).sum();
    let all = state.total(side, Stock::Households);
    let lost = |stock| LOSS_CAUSES.map(|cause| state.ledger().of(side, stock, cause));
    let held = state.places().ids().filter(|&p| state.places().holder(p) == side);
    SideRow {
        men: men(state, side),
        households_on_map: all.saturating_sub(households_safe),
        households_safe,
        horses: state.total(side, Stock::Horses),
        sheep: state.total(side, Stock::Sheep),
        points: held.map(|p| state.scenario.places[p.index()].points).sum(),
        men_lost: lost(Stock::Men),
        households_lost: lost(Stock::Households),
    }
}

/// The name of a cause in columns.
const fn cause_key(cause: Cause) -> &'static str {
    match cause {
        Cause::Hunger => "hunger",
        Cause::NoGrass => "no_grass",
        Cause::Cold => "cold",
        Cause::Jut => "jut",
        Cause::River => "river",
        Cause::Overwork => "overwork",
        Cause::Flight => "flight",
        Cause::Eaten => "eaten",
        Cause::Desertion => "desertion",
        Cause::Destitution => "destitution",
        Cause::Combat => "combat",
        Cause::Captured => "captured",
        Cause::Born => "born",
    }
}

impl SideRow {
    /// The plain numbers, by the names of their columns.
    fn numbers(&mut self) -> [(&'static str, &mut u32); 6] {
        [
            ("men", &mut self.men),
            ("households_on_map", &mut self.households_on_map),
            ("households_safe", &mut self.households_safe),
            ("horses", &mut self.horses),
            ("sheep", &mut self.sheep),
            ("points", &mut self.points),
        ]
    }
}

/// A value of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// A number.
    Number(u64),
    /// Text; empty = nobody.
    Text(String),
}

/// Column that every layout begins with.
const LEAD: [&str; 3] = ["run", "seed", "digest"];

impl Layout {
    /// The columns for a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, weekly: bool) -> Self {
        Self {
            sides: scenario.sides.iter().map(|side| side.key.clone()).collect(),
            places: prizes(scenario).map(|p| scenario.places[p.index()].key.clone()).collect(),
            weeks: if weekly { usize::from(scenario.calendar.weeks) } else { 0 },
        }
    }

    /// The names of the columns.
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = LEAD.iter().map(|&name| name.to_owned()).collect();
        for side in &self.sides {
            let mut names = SideRow::default();
            columns.extend(names.numbers().map(|(name, _)| format!("{side}.{name}")));
            for stock in ["men_lost", "households_lost"] {
                let causes =
                    LOSS_CAUSES.iter().map(|&c| format!("{side}.{stock}.{}", cause_key(c)));
                columns.extend(causes);
            }
        }
        columns.extend(self.places.iter().map(|place| format!("holder.{place}")));
        for week in 1..=self.weeks {
            for side in &self.sides {
                columns.push(format!("{side}.men.week_{week}"));
                columns.push(format!("{side}.households.week_{week}"));
            }
        }
        columns
    }

    /// The layout that has these columns.
    #[must_use]
    pub fn of_columns(columns: &[String]) -> Option<Self> {
        let pick =
            |cut: &dyn Fn(&String) -> Option<String>| columns.iter().filter_map(cut).collect();
        let sides: Vec<String> = pick(&|c| c.strip_suffix(".households_safe").map(str::to_owned));
        let places = pick(&|c| c.strip_prefix("holder.").map(str::to_owned));
        let first = sides.first()?;
        let weekly = format!("{first}.households.week_");
        let weeks = columns.iter().filter(|c| c.starts_with(&weekly)).count();
        let layout = Self { sides, places, weeks };
        (layout.columns() == columns).then_some(layout)
    }

    /// The values of a row, one for each column.
    #[must_use]
    pub fn cells(&self, row: &Row) -> Vec<Cell> {
        let number = |n: u32| Cell::Number(n.into());
        let mut cells = vec![
            Cell::Number(row.run),
            // As text: tools that read numbers as floating point would round it.
            Cell::Text(row.seed.to_string()),
            Cell::Text(row.digest.to_string()),
        ];
        for side in &row.sides {
            let mut side = side.clone();
            cells.extend(side.numbers().map(|(_, n)| number(*n)));
            cells.extend(side.men_lost.iter().chain(&side.households_lost).map(|&n| number(n)));
        }
        let key = |holder: &Option<u8>| {
            let side = holder.and_then(|at| self.sides.get(usize::from(at)));
            Cell::Text(side.cloned().unwrap_or_default())
        };
        cells.extend(row.holders.iter().map(key));
        for side in row.weeks.iter().flatten() {
            cells.extend([number(side.men), number(side.households)]);
        }
        cells
    }

    /// The row with these values, given as text; or the column that holds what it should not.
    ///
    /// # Errors
    /// The name of the first column with a wrong value, or of the first that is missing.
    pub fn row(&self, cells: &[&str]) -> Result<Row, String> {
        let columns = self.columns();
        let mut at = 0;
        let mut next = || {
            at += 1;
            cells.get(at - 1).copied()
        };
        let parsed = self.parse(&mut next);
        let fits = cells.len() == columns.len();
        match parsed {
            Some(row) if fits => Ok(row),
            _ => Err(columns.get(at.saturating_sub(1)).cloned().unwrap_or_default()),
        }
    }

    fn parse<'c>(&self, next: &mut dyn FnMut() -> Option<&'c str>) -> Option<Row> {
        let mut row = Row {
            run: next()?.parse().ok()?,
            seed: next()?.parse().ok()?,
            digest: Digest::parse(next()?)?,
            ..Row::default()
        };
        for _ in &self.sides {
            let mut side = SideRow::default();
            for (_, slot) in side.numbers() {
                *slot = next()?.parse().ok()?;
            }
            for slot in side.men_lost.iter_mut().chain(&mut side.households_lost) {
                *slot = next()?.parse().ok()?;
            }
            row.sides.push(side);
        }
        for _ in &self.places {
            let key = next()?;
            let at = self.sides.iter().position(|side| side == key);
            if at.is_none() && !key.is_empty() {
                return None;
            }
            row.holders.push(at.map(|at| at as u8));
        }
        for _ in 0..self.weeks {
            let mut week = Vec::with_capacity(self.sides.len());
            for _ in &self.sides {
                let (men, households) = (next()?.parse().ok()?, next()?.parse().ok()?);
                week.push(WeekRow { men, households });
            }
            row.weeks.push(week);
        }
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        let keys = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect();
        Layout { sides: keys(&["dzungar", "kazakh"]), places: keys(&["a", "b.c"]), weeks: 2 }
    }

    fn row() -> Row {
        let side = |n: u32| SideRow {
            men: n,
            points: n + 1,
            men_lost: core::array::from_fn(|i| n + i as u32),
            ..SideRow::default()
        };
        let week = |n| vec![WeekRow { men: n, households: 2 * n }; 2];
        Row {
            run: 3,
            seed: u64::MAX,
            digest: Digest(17),
            sides: vec![side(5), side(7)],
            holders: vec![Some(1), None],
            weeks: vec![week(1), week(2)],
        }
    }

    #[test]
    fn columns_name_their_layout() {
        for weeks in [0, 2] {
            let layout = Layout { weeks, ..layout() };
            assert_eq!(Layout::of_columns(&layout.columns()), Some(layout));
        }
        assert_eq!(Layout::of_columns(&["run".to_owned()]), None);
        let mut odd = layout().columns();
        odd.swap(3, 4);
        assert_eq!(Layout::of_columns(&odd), None);
    }

    #[test]
    fn rows_survive_their_cells() {
        let layout = layout();
        let cells = layout.cells(&row());
        assert_eq!(cells.len(), layout.columns().len());
        let text: Vec<String> = cells
            .iter()
            .map(|cell| match cell {
                Cell::Number(n) => n.to_string(),
                Cell::Text(text) => text.clone(),
            })
            .collect();
        let words: Vec<&str> = text.iter().map(String::as_str).collect();
        assert_eq!(layout.row(&words), Ok(row()));
        let mut bad = words.clone();
        bad[3] = "-1";
        assert_eq!(layout.row(&bad), Err("dzungar.men".to_owned()));
        assert!(layout.row(&words[1..]).is_err());
        assert!(layout.row(&[]).is_err());
    }

    #[test]
    fn every_cause_but_birth_is_a_loss() {
        let mut causes = LOSS_CAUSES.to_vec();
        causes.push(Cause::Born);
        causes.sort_unstable();
        assert_eq!(causes, Cause::ALL);
    }
}
