//! How runs stand in a table: one column a number, named for people (`kazakh.men_lost.hunger`,
//! `holder.turkistan`), the same in every kind of file. A row can be read back from its cells.

use super::row::{Decided, LOSS_CAUSES, RunCourse, RunRow, SideRow, WeekRow, april_week, prizes};
use crate::{
    history::{holders_asked, level_by_key, level_key},
    replay::format::Digest,
};
use rules::{calendar::Date, event::Cause, scenario::Scenario, victory::Level};

/// Which columns a table of runs has.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    /// Keys of the sides.
    pub sides: Vec<String>,
    /// Keys of the places that give points.
    pub places: Vec<String>,
    /// Whether rows say how they stand against history.
    pub course: bool,
    /// Dates and keys of places whose holder facts ask for.
    pub asked: Vec<(String, String)>,
    /// Whether the campaign has a 1 April.
    pub april: bool,
    /// Keys of the facts of history.
    pub facts: Vec<String>,
    /// Weeks told one by one; 0 = none.
    pub weeks: usize,
    /// Answers settled beforehand, as `EVENT=CHOICE`.
    pub decided: Vec<String>,
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
        Cause::Defection => "defection",
        Cause::Given => "given",
        Cause::Born => "born",
        Cause::Joined => "joined",
        Cause::Booty => "booty",
    }
}

impl SideRow {
    /// The plain numbers, by the names of their columns.
    fn numbers(&mut self) -> [(&'static str, &mut u32); 8] {
        [
            ("men", &mut self.men),
            ("men_under_arms", &mut self.men_under_arms),
            ("households_on_map", &mut self.households_on_map),
            ("households_safe", &mut self.households_safe),
            ("horses", &mut self.horses),
            ("sheep", &mut self.sheep),
            ("points", &mut self.points),
            ("households_lost", &mut self.lost),
        ]
    }
}

/// A value of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// A number.
    Number(i64),
    /// Text; empty = nobody.
    Text(String),
}

/// Column of the share of facts met.
const FIDELITY: &str = "fidelity_permille";

/// Column that every layout begins with.
const LEAD: [&str; 3] = ["run", "seed", "digest"];

impl Layout {
    /// The columns for a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, weekly: bool) -> Self {
        let asked = holders_asked(scenario).into_iter().map(|(place, day)| {
            let Date { year, month, day } = scenario.calendar.date(day);
            let key = scenario.places[place.index()].key.clone();
            (format!("{year:04}-{month:02}-{day:02}"), key)
        });
        Self {
            course: true,
            asked: asked.collect(),
            april: april_week(scenario).is_some(),
            facts: scenario.facts.iter().map(|fact| fact.key.clone()).collect(),
            weeks: if weekly { usize::from(scenario.calendar.weeks) } else { 0 },
            ..Self::plain(scenario)
        }
    }

    /// The columns of plain rows.
    #[must_use]
    pub fn plain(scenario: &Scenario) -> Self {
        Self {
            sides: scenario.sides.iter().map(|side| side.key.clone()).collect(),
            places: prizes(scenario).map(|p| scenario.places[p.index()].key.clone()).collect(),
            ..Self::default()
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
        if self.course {
            self.course_columns(&mut columns);
        }
        for week in 1..=self.weeks {
            for side in &self.sides {
                columns.push(format!("{side}.men.week_{week}"));
                columns.push(format!("{side}.men_under_arms.week_{week}"));
                columns.push(format!("{side}.households.week_{week}"));
            }
        }
        columns.extend(self.decided.iter().map(|decree| format!("decided.{decree}")));
        columns
    }

    fn course_columns(&self, columns: &mut Vec<String>) {
        let sides = || self.sides.iter();
        columns.extend(sides().map(|side| format!("{side}.margin")));
        columns.extend(sides().map(|side| format!("{side}.level")));
        for place in &self.places {
            columns.extend(sides().map(|side| format!("taken.{place}.{side}")));
        }
        columns.extend(self.asked.iter().map(|(date, place)| format!("held_on.{date}.{place}")));
        if self.april {
            columns.extend(sides().map(|side| format!("{side}.men_on_1_april")));
        }
        columns.extend(self.facts.iter().map(|fact| format!("fact.{fact}")));
        columns.push(FIDELITY.to_owned());
    }

    /// The layout that has these columns.
    #[must_use]
    pub fn of_columns(columns: &[String]) -> Option<Self> {
        let pick =
            |cut: &dyn Fn(&String) -> Option<String>| columns.iter().filter_map(cut).collect();
        let sides: Vec<String> = pick(&|c| c.strip_suffix(".households_safe").map(str::to_owned));
        let places = pick(&|c| c.strip_prefix("holder.").map(str::to_owned));
        let facts = pick(&|c| c.strip_prefix("fact.").map(str::to_owned));
        let decided = pick(&|c| c.strip_prefix("decided.").map(str::to_owned));
        let asked = columns.iter().filter_map(|c| c.strip_prefix("held_on.")?.split_once('.'));
        let asked = asked.map(|(date, place)| (date.to_owned(), place.to_owned())).collect();
        let first = sides.first()?;
        let weekly = format!("{first}.households.week_");
        let weeks = columns.iter().filter(|c| c.starts_with(&weekly)).count();
        let april = columns.contains(&format!("{first}.men_on_1_april"));
        let course = columns.iter().any(|c| c == FIDELITY);
        let layout = Self { sides, places, course, asked, april, facts, weeks, decided };
        (layout.columns() == columns).then_some(layout)
    }

    /// The values of a row, one for each column.
    #[must_use]
    pub fn cells(&self, row: &RunRow) -> Vec<Cell> {
        let number = |n: u32| Cell::Number(n.into());
        let mut cells = vec![
            Cell::Number(row.run.cast_signed()),
            // As text: tools that read numbers as floating point would round it.
            Cell::Text(row.seed.to_string()),
            Cell::Text(row.digest.to_string()),
        ];
        for side in &row.sides {
            let mut side = side.clone();
            cells.extend(side.numbers().map(|(_, n)| number(*n)));
            cells.extend(side.men_lost.iter().chain(&side.households_lost).map(|&n| number(n)));
        }
        cells.extend(row.holders.iter().map(|holder| self.side_cell(holder)));
        if let Some(course) = row.course.as_ref().filter(|_| self.course) {
            self.course_cells(course, &mut cells);
        }
        for side in row.weeks.iter().flatten() {
            cells.extend([side.men, side.men_under_arms, side.households].map(number));
        }
        cells.extend(row.decided.iter().map(|decided| Cell::Text(decided.key().to_owned())));
        cells
    }

    fn side_cell(&self, at: &Option<u8>) -> Cell {
        let side = at.and_then(|at| self.sides.get(usize::from(at)));
        Cell::Text(side.cloned().unwrap_or_default())
    }

    fn course_cells(&self, course: &RunCourse, cells: &mut Vec<Cell>) {
        let empty = || Cell::Text(String::new());
        cells.extend(course.margins.iter().map(|&margin| Cell::Number(margin.into())));
        let level = |level: &Option<Level>| Cell::Text(level.map_or("", level_key).to_owned());
        cells.extend(course.levels.iter().map(level));
        let day = |day: &Option<u16>| day.map_or_else(empty, |day| Cell::Number(day.into()));
        cells.extend(course.taken.iter().map(day));
        cells.extend(course.held.iter().map(|holder| self.side_cell(holder)));
        cells.extend(course.april.iter().map(|&men| Cell::Number(men.into())));
        cells.extend(course.facts.iter().map(|&met| Cell::Number(met.into())));
        cells.push(Cell::Number(course.fidelity.into()));
    }

    /// The row with these values, given as text; or the column that holds what it should not.
    ///
    /// # Errors
    /// The name of the first column with a wrong value, or of the first that is missing.
    pub fn row(&self, cells: &[&str]) -> Result<RunRow, String> {
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

    fn parse<'c>(&self, next: &mut dyn FnMut() -> Option<&'c str>) -> Option<RunRow> {
        let mut row = RunRow {
            run: next()?.parse().ok()?,
            seed: next()?.parse().ok()?,
            digest: Digest::parse(next()?)?,
            ..RunRow::default()
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
            row.holders.push(self.side_of(next()?)?);
        }
        if self.course {
            row.course = Some(self.parse_course(next)?);
        }
        for _ in 0..self.weeks {
            let mut week = Vec::with_capacity(self.sides.len());
            for _ in &self.sides {
                let mut number = || next()?.parse().ok();
                let (men, men_under_arms, households) = (number()?, number()?, number()?);
                week.push(WeekRow { men, men_under_arms, households });
            }
            row.weeks.push(week);
        }
        for _ in &self.decided {
            let word = next()?;
            row.decided.push(Decided::ALL.into_iter().find(|decided| decided.key() == word)?);
        }
        Some(row)
    }

    /// Position of a side by its key; empty = nobody.
    fn side_of(&self, key: &str) -> Option<Option<u8>> {
        let at = self.sides.iter().position(|side| side == key);
        (at.is_some() || key.is_empty()).then(|| at.map(|at| at as u8))
    }

    fn parse_course<'c>(&self, next: &mut dyn FnMut() -> Option<&'c str>) -> Option<RunCourse> {
        let mut course = RunCourse::default();
        for _ in &self.sides {
            course.margins.push(next()?.parse().ok()?);
        }
        for _ in &self.sides {
            course.levels.push(match next()? {
                "" => None,
                key => Some(level_by_key(key)?),
            });
        }
        for _ in 0..self.places.len() * self.sides.len() {
            course.taken.push(match next()? {
                "" => None,
                day => Some(day.parse().ok()?),
            });
        }
        for _ in &self.asked {
            course.held.push(self.side_of(next()?)?);
        }
        for _ in self.sides.iter().filter(|_| self.april) {
            course.april.push(next()?.parse().ok()?);
        }
        for _ in &self.facts {
            course.facts.push(match next()? {
                "0" => false,
                "1" => true,
                _ => return None,
            });
        }
        course.fidelity = next()?.parse().ok()?;
        Some(course)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        let keys = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect();
        Layout {
            sides: keys(&["dzungar", "kazakh"]),
            places: keys(&["a", "b.c"]),
            course: true,
            asked: vec![("1725-01-15".to_owned(), "b.c".to_owned())],
            april: true,
            facts: keys(&["one", "two"]),
            weeks: 2,
            decided: keys(&["west=go", "east.b=none"]),
        }
    }

    fn row() -> RunRow {
        let side = |n: u32| SideRow {
            men: n,
            points: n + 1,
            men_lost: core::array::from_fn(|i| n + i as u32),
            ..SideRow::default()
        };
        let week = |n| vec![WeekRow { men: n, men_under_arms: n / 2, households: 2 * n }; 2];
        let course = RunCourse {
            margins: vec![-12, 12],
            levels: vec![None, Some(Level::Victory)],
            taken: vec![Some(0), None, None, Some(70)],
            held: vec![Some(1)],
            april: vec![9, 10],
            facts: vec![true, false],
            fidelity: 500,
        };
        RunRow {
            run: 3,
            seed: u64::MAX,
            digest: Digest(17),
            sides: vec![side(5), side(7)],
            holders: vec![Some(1), None],
            course: Some(course),
            weeks: vec![week(1), week(2)],
            decided: vec![Decided::Made, Decided::Barred],
        }
    }

    #[test]
    fn columns_name_their_layout() {
        for weeks in [0, 2] {
            let layout = Layout { weeks, ..layout() };
            assert_eq!(Layout::of_columns(&layout.columns()), Some(layout));
        }
        let plain = Layout {
            course: false,
            asked: Vec::new(),
            april: false,
            facts: Vec::new(),
            ..layout()
        };
        assert_eq!(Layout::of_columns(&plain.columns()), Some(plain));
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
}
