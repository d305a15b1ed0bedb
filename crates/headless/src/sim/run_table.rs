//! A table of runs as a file: what was played and one row a run, as CSV or JSON, read back and
//! put together.

use super::summary::Summary;
use super::{
    columns::{Cell, Layout},
    row::RunRow,
};
use crate::replay::format::{Digest, PROGRAM};
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// What was played. Tables that differ in any of it are not put together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Meta {
    /// Key of the scenario.
    pub scenario: String,
    /// Digest of the scenario.
    pub hash: Digest,
    /// Version of the rules.
    pub rules: String,
    /// Version of the program.
    pub program: String,
    /// What the seeds were made from.
    pub base: u64,
    /// Who played, by side.
    pub players: BTreeMap<String, String>,
}

/// A table of runs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RunTable {
    /// What was played.
    pub meta: Meta,
    /// Which columns there are.
    pub layout: Layout,
    /// The runs, by number.
    pub rows: Vec<RunRow>,
}

/// Kinds of files that tables are written to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableFormat {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

impl TableFormat {
    /// The kind by a file's ending.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Why a table cannot be read, written or put together.
#[derive(Debug)]
pub enum RunTableError {
    /// The file cannot be read.
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The ending is neither `.csv` nor `.json`.
    Ending {
        /// The file.
        path: PathBuf,
    },
    /// It is no table of runs.
    Broken {
        /// The file.
        path: PathBuf,
        /// The line, from 1 (for JSON: the run's position, from 1); 0 = the whole file.
        line: u64,
        /// What is wrong, or the column with a wrong value.
        what: String,
    },
    /// Two tables are of different campaigns.
    Differs {
        /// The column in which they differ.
        what: &'static str,
        /// Its value in the first table.
        first: String,
        /// Its value in the other.
        other: String,
        /// The other table.
        path: PathBuf,
    },
    /// A run is in two tables.
    Overlap {
        /// The run.
        run: u64,
        /// The table in which it came again.
        path: PathBuf,
    },
}

impl fmt::Display for RunTableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Ending { path } => write!(f, "{}: neither csv nor json", path.display()),
            Self::Broken { path, line, what } => write!(f, "{}:{line}: {what}", path.display()),
            Self::Differs { what, first, other, path } => {
                write!(f, "{}: {what} is {other}, not {first}", path.display())
            }
            Self::Overlap { run, path } => write!(f, "{}: run {run} again", path.display()),
        }
    }
}

impl core::error::Error for RunTableError {}

/// Larger tables are refused, bytes: a line of a campaign has some hundred, so this is room for
/// millions.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;

/// Columns of [`Meta`] that stand before those of the layout in CSV.
const META: [&str; 6] = ["scenario", "scenario_hash", "rules", "program", "base_seed", "players"];

impl Meta {
    /// What a batch of this program is.
    #[must_use]
    pub fn new(
        scenario: &rules::scenario::Scenario,
        base: u64,
        players: BTreeMap<String, String>,
    ) -> Self {
        Self {
            scenario: scenario.key.clone(),
            hash: Digest(scenario.hash),
            rules: scenario.rules.version.clone(),
            program: PROGRAM.to_owned(),
            base,
            players,
        }
    }

    /// The values of [`META`].
    fn cells(&self) -> [String; META.len()] {
        let players: Vec<String> =
            self.players.iter().map(|(side, player)| format!("{side}={player}")).collect();
        [
            self.scenario.clone(),
            self.hash.to_string(),
            self.rules.clone(),
            self.program.clone(),
            self.base.to_string(),
            players.join(" "),
        ]
    }

    /// From the values of [`META`]; or the column with a wrong one.
    fn parse(cells: &[&str]) -> Result<Self, &'static str> {
        let &[scenario, hash, rules, program, base, players] = cells else {
            return Err(META[0]);
        };
        let pairs = players.split_whitespace().map(|pair| pair.split_once('='));
        let pairs: Option<Vec<_>> = pairs.collect();
        let own = |(side, player): (&str, &str)| (side.to_owned(), player.to_owned());
        Ok(Self {
            scenario: scenario.to_owned(),
            hash: Digest::parse(hash).ok_or(META[1])?,
            rules: rules.to_owned(),
            program: program.to_owned(),
            base: base.parse().map_err(|_| META[4])?,
            players: pairs.ok_or(META[5])?.into_iter().map(own).collect(),
        })
    }
}

impl RunTable {
    /// The text of a file of that kind.
    ///
    /// # Errors
    /// The writer fails; it has no reason to.
    pub fn to_text(&self, kind: TableFormat) -> Result<String, RunTableError> {
        let broken = |what: String| RunTableError::Broken { path: PathBuf::new(), line: 0, what };
        match kind {
            TableFormat::Csv => self.to_csv().map_err(|error| broken(error.to_string())),
            TableFormat::Json => {
                serde_json::to_string_pretty(self).map_err(|error| broken(error.to_string()))
            }
        }
    }

    fn to_csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let columns = self.layout.columns();
        writer.write_record(META.iter().copied().chain(columns.iter().map(String::as_str)))?;
        let meta = self.meta.cells();
        for row in &self.rows {
            let cells = self.layout.cells(row).into_iter().map(|cell| match cell {
                Cell::Number(n) => n.to_string(),
                Cell::Text(text) => text,
            });
            writer.write_record(meta.iter().cloned().chain(cells))?;
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Reads a table.
    ///
    /// # Errors
    /// The file is not there, or no table of runs.
    pub fn read(path: &Path) -> Result<Self, RunTableError> {
        let kind =
            TableFormat::of(path).ok_or_else(|| RunTableError::Ending { path: path.to_owned() })?;
        let bytes = ordinary_file::read(path, MAX_BYTES).map_err(|refusal| RunTableError::Io {
            path: path.to_owned(),
            error: refusal.into(),
        })?;
        let read = match kind {
            TableFormat::Csv => from_csv(&bytes),
            TableFormat::Json => from_json(&bytes),
        };
        read.map_err(|(line, what)| RunTableError::Broken { path: path.to_owned(), line, what })
    }
}

/// Where and what.
type BrokenAt = (u64, String);

fn from_csv(bytes: &[u8]) -> Result<RunTable, BrokenAt> {
    let mut reader = csv::Reader::from_reader(bytes);
    let head = reader.headers().map_err(|error| (1, error.to_string()))?.clone();
    let head: Vec<String> = head.iter().map(str::to_owned).collect();
    let (meta_head, columns) = head.split_at(META.len().min(head.len()));
    let layout = Layout::of_columns(columns).filter(|_| meta_head == META);
    let layout = layout.ok_or_else(|| (1, META[0].to_owned()))?;
    let mut meta: Option<Meta> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| (csv_line(&error), error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<&str> = record.iter().collect();
        let (head, cells) = cells.split_at(META.len());
        let this = Meta::parse(head).map_err(|column| (line, column.to_owned()))?;
        if let Some(first) = &meta
            && *first != this
        {
            return Err((line, difference(first, &this).0.to_owned()));
        }
        meta.get_or_insert(this);
        rows.push(layout.row(cells).map_err(|column| (line, column))?);
    }
    let meta = meta.ok_or_else(|| (1, META[0].to_owned()))?;
    in_order(RunTable { meta, layout, rows })
}

fn csv_line(error: &csv::Error) -> u64 {
    error.position().map_or(0, csv::Position::line)
}

/// The runs by number, none of them twice.
fn in_order(mut table: RunTable) -> Result<RunTable, BrokenAt> {
    table.rows.sort_by_key(|row| row.run);
    let twice = table.rows.windows(2).find(|pair| pair[0].run == pair[1].run);
    match twice {
        Some(pair) => Err((0, format!("run {}", pair[0].run))),
        None => Ok(table),
    }
}

/// JSON: the head, the summary for readers, and the runs as objects with the columns' names.
impl Serialize for RunTable {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, value) in META.iter().zip(self.meta.cells()) {
            map.serialize_entry(name, &value)?;
        }
        map.serialize_entry("summary", &Summary::new(&self.layout, &self.rows))?;
        map.serialize_entry("columns", &self.layout.columns())?;
        map.serialize_entry("runs", &Runs(self))?;
        map.end()
    }
}

struct Runs<'a>(&'a RunTable);

impl Serialize for Runs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let columns = self.0.layout.columns();
        to.collect_seq(self.0.rows.iter().map(|row| RunCells(&columns, self.0.layout.cells(row))))
    }
}

struct RunCells<'a>(&'a [String], Vec<Cell>);

impl Serialize for RunCells<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().zip(&self.1))
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(n) => to.serialize_i64(*n),
            Self::Text(text) => to.serialize_str(text),
        }
    }
}

fn from_json(bytes: &[u8]) -> Result<RunTable, BrokenAt> {
    use serde_json::Value;
    let value: Value =
        serde_json::from_slice(bytes).map_err(|error| (error.line() as u64, error.to_string()))?;
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    let mut head = Vec::new();
    for name in META {
        head.push(text(name).ok_or_else(|| (0, name.to_owned()))?);
    }
    let meta = Meta::parse(&head).map_err(|column| (0, column.to_owned()))?;
    let list = |name: &str| value.get(name).and_then(Value::as_array);
    let columns: Option<Vec<String>> = list("columns")
        .and_then(|names| names.iter().map(|name| name.as_str().map(str::to_owned)).collect());
    let layout = columns.as_deref().and_then(Layout::of_columns);
    let layout = layout.ok_or_else(|| (0, "columns".to_owned()))?;
    let columns = layout.columns();
    let mut rows = Vec::new();
    for (i, run) in list("runs").ok_or_else(|| (0, "runs".to_owned()))?.iter().enumerate() {
        let line = i as u64 + 1;
        let mut cells = Vec::with_capacity(columns.len());
        for column in &columns {
            cells.push(match run.get(column) {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => return Err((line, column.clone())),
            });
        }
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        rows.push(layout.row(&cells).map_err(|column| (line, column))?);
    }
    in_order(RunTable { meta, layout, rows })
}

/// The first thing in which two heads differ, and both values.
fn difference(first: &Meta, other: &Meta) -> (&'static str, String, String) {
    let pairs = META.into_iter().zip(first.cells()).zip(other.cells());
    pairs.map(|((name, a), b)| (name, a, b)).find(|(_, a, b)| a != b).unwrap_or((
        META[0],
        String::new(),
        String::new(),
    ))
}

/// Puts tables of parts of one batch together.
///
/// # Errors
/// They are of different campaigns, or share a run.
pub fn merge(tables: Vec<(PathBuf, RunTable)>) -> Result<Option<RunTable>, RunTableError> {
    let mut whole: Option<RunTable> = None;
    for (path, table) in tables {
        let Some(first) = &mut whole else {
            whole = Some(table);
            continue;
        };
        if first.meta != table.meta {
            let (what, first, other) = difference(&first.meta, &table.meta);
            return Err(RunTableError::Differs { what, first, other, path });
        }
        if first.layout.decided != table.layout.decided {
            let show = |layout: &Layout| layout.decided.join(" ");
            let (first, other) = (show(&first.layout), show(&table.layout));
            return Err(RunTableError::Differs { what: "decided", first, other, path });
        }
        if first.layout != table.layout {
            let show = |layout: &Layout| layout.columns().len().to_string();
            let (first, other) = (show(&first.layout), show(&table.layout));
            return Err(RunTableError::Differs { what: "columns", first, other, path });
        }
        let again = |row: &&RunRow| first.rows.binary_search_by_key(&row.run, |r| r.run).is_ok();
        if let Some(row) = table.rows.iter().find(again) {
            return Err(RunTableError::Overlap { run: row.run, path });
        }
        first.rows.extend(table.rows);
        first.rows.sort_by_key(|row| row.run);
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(runs: core::ops::Range<u64>) -> RunTable {
        let meta = Meta {
            scenario: "tiny".to_owned(),
            base: u64::MAX,
            players: [("kazakh".to_owned(), "bold".to_owned())].into(),
            ..Meta::default()
        };
        let layout = Layout {
            sides: vec!["kazakh".to_owned()],
            places: vec!["a, \"b\"".to_owned()],
            ..Layout::default()
        };
        let row = |run| RunRow {
            run,
            seed: u64::MAX - run,
            sides: vec![crate::sim::row::SideRow::default()],
            holders: vec![(run % 2 == 0).then_some(0)],
            ..RunRow::default()
        };
        RunTable { meta, layout, rows: runs.map(row).collect() }
    }

    #[test]
    fn tables_are_read_as_written() {
        for (kind, read) in [
            (TableFormat::Csv, from_csv as fn(&[u8]) -> Result<RunTable, BrokenAt>),
            (TableFormat::Json, from_json),
        ] {
            let text = table(0..5).to_text(kind).unwrap();
            assert_eq!(read(text.as_bytes()), Ok(table(0..5)), "{text}");
            for cut in [0, 10, text.len() / 2, text.len() - 20] {
                let part = text.get(..cut).unwrap_or_default();
                assert!(read(part.as_bytes()).is_err(), "cut at {cut}");
            }
        }
    }

    #[test]
    fn parts_are_put_together_once() {
        let part = |name: &str, table: RunTable| (PathBuf::from(name), table);
        let parts = vec![part("b", table(3..5)), part("a", table(0..3))];
        assert_eq!(merge(parts).unwrap(), Some(table(0..5)));
        let again = merge(vec![part("a", table(0..3)), part("b", table(2..4))]).unwrap_err();
        assert!(matches!(again, RunTableError::Overlap { run: 2, .. }), "{again}");
        let mut other = table(3..4);
        other.meta.hash = Digest(1);
        let error = merge(vec![part("a", table(0..3)), part("b", other)]).unwrap_err();
        assert!(matches!(error, RunTableError::Differs { what: "scenario_hash", .. }), "{error}");
        assert_eq!(merge(Vec::new()).unwrap(), None);
    }

    #[test]
    fn endings_are_kinds() {
        assert_eq!(TableFormat::of(Path::new("a.CSV")), Some(TableFormat::Csv));
        assert_eq!(TableFormat::of(Path::new("a.json")), Some(TableFormat::Json));
        assert_eq!(TableFormat::of(Path::new("a.parquet")), None);
        assert_eq!(TableFormat::of(Path::new("csv")), None);
    }
}
