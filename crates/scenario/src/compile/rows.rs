//! The rows of the map: characters and heights, one for each hex.

use super::Compiler;
use rules::define::{Path, Table};
use std::collections::BTreeMap;

/// What the characters of some rows stand for.
pub(super) struct Legend {
    /// As in "stands for no …".
    what: &'static str,
    /// Each character, its position, and what it is called.
    symbols: BTreeMap<char, (usize, String)>,
    /// Whether no two entries want the same character: else the one that is missing in the
    /// legend is no mistake of the rows.
    is_sound: bool,
}

impl Legend {
    /// The characters that a table gives to its entries; the first of two that want the same.
    pub(super) fn of<T>(what: &'static str, table: &Table<T>, symbol: impl Fn(&T) -> char) -> Self {
        let mut symbols = BTreeMap::new();
        for (i, (key, entry)) in table.iter().enumerate() {
            symbols.entry(symbol(entry)).or_insert((i, key.clone()));
        }
        let is_sound = symbols.len() == table.len();
        Self { what, symbols, is_sound }
    }

    /// A legend without names.
    pub(super) fn new(what: &'static str, symbols: impl Iterator<Item = (char, usize)>) -> Self {
        let symbols = symbols.map(|(symbol, value)| (symbol, (value, String::new())));
        Self { what, symbols: symbols.collect(), is_sound: true }
    }

    /// With one character more.
    pub(super) fn and(mut self, symbol: char, value: usize, name: &str) -> Self {
        self.symbols.insert(symbol, (value, name.to_owned()));
        self
    }

    fn shown(&self) -> String {
        let items = self.symbols.iter().map(|(symbol, (_, name))| format!("{symbol} {name}"));
        items.map(|item| item.trim_end().to_owned()).collect::<Vec<_>>().join(", ")
    }
}

impl Compiler<'_, '_> {
    /// Rows of characters as one list of positions. Where something is wrong, it is reported
    /// and 0 stands in, so that the rest of the map can still be looked at.
    pub(super) fn rows(
        &mut self,
        field: &'static str,
        rows: &[String],
        legend: &Legend,
    ) -> Vec<usize> {
        let (columns, wanted) = self.size();
        let mut out = vec![0; columns * wanted];
        if !self.has_all_rows(field, rows.len()) {
            return out;
        }
        // An unknown character is one mistake, be it on one hex or on hundreds.
        let mut unknown: BTreeMap<char, (usize, usize, usize)> = BTreeMap::new();
        for (r, row) in rows.iter().enumerate() {
            let length = row.chars().count();
            if length != columns {
                let text =
                    format!("the map has {columns} columns, this row has {length} characters");
                self.map_error("map-rows", Path::new().field(field).item(r), &text);
            }
            for (c, symbol) in row.chars().enumerate().take(columns) {
                match legend.symbols.get(&symbol) {
                    Some((value, _)) => out[r * columns + c] = *value,
                    None => unknown.entry(symbol).or_insert((r, c, 0)).2 += 1,
                }
            }
        }
        if !legend.is_sound {
            return out;
        }
        for (symbol, (row, column, count)) in unknown {
            self.unknown_symbol(field, symbol, (column, row), count, legend);
        }
        out
    }

    fn unknown_symbol(
        &mut self,
        field: &'static str,
        symbol: char,
        (column, row): (usize, usize),
        count: usize,
        legend: &Legend,
    ) {
        let layers = self.input.map_layers;
        let path = Path::new().field(field).item(row);
        let written = layers.as_written(&path, self.report);
        let place = layers.locate_in_text(&written, column..column + 1);
        let more = match count - 1 {
            0 => String::new(),
            more => format!(" (and {more} more of it)"),
        };
        let text =
            format!("'{symbol}' at hex ({column}, {row}) stands for no {}{more}", legend.what);
        self.map_error_with("map-symbol", path, &text, |problem| {
            let problem = problem.help(format!("there is: {}", legend.shown()));
            match place {
                Some(place) => problem.at(place),
                None => problem,
            }
        });
    }

    /// Rows of heights, numbers apart by spaces.
    pub(super) fn elevation(&mut self) -> Vec<i16> {
        let (columns, wanted) = self.size();
        let given = &self.input.map.elevation_m;
        let mut out = vec![0; columns * wanted];
        if !self.has_all_rows("elevation_m", given.len()) {
            return out;
        }
        for (r, row) in given.iter().enumerate() {
            let path = || Path::new().field("elevation_m").item(r);
            let mut length = 0;
            for (c, (at, word)) in words(row).enumerate() {
                length += 1;
                match word.parse::<i16>() {
                    Ok(metres) if c < columns => out[r * columns + c] = metres,
                    Ok(_) => {}
                    Err(_) => {
                        let layers = self.input.map_layers;
                        let written = layers.as_written(&path(), self.report);
                        let end = at + word.chars().count();
                        let place = layers.locate_in_text(&written, at..end);
                        let text = format!("\"{word}\" is no height in metres");
                        self.map_error_with("map-rows", path(), &text, |problem| match place {
                            Some(place) => problem.at(place),
                            None => problem,
                        });
                    }
                }
            }
            if length != columns {
                let text = format!("the map has {columns} columns, here are {length} heights");
                self.map_error("map-rows", path(), &text);
            }
        }
        out
    }

    fn size(&self) -> (usize, usize) {
        (usize::from(self.input.map.columns), usize::from(self.input.map.rows))
    }

    fn has_all_rows(&mut self, field: &'static str, given: usize) -> bool {
        let (_, wanted) = self.size();
        if given != wanted {
            let text = format!("the map has {wanted} rows, here are {given}");
            self.map_error("map-rows", Path::new().field(field), &text);
        }
        given == wanted
    }

    /// Two entries of a table cannot have the same character in the rows.
    pub(super) fn symbols<'t>(
        &mut self,
        entries: impl Iterator<Item = (&'t String, char)>,
        path: impl Fn(&str) -> Path,
        in_map: bool,
    ) {
        let mut taken: BTreeMap<char, &String> = BTreeMap::new();
        for (key, symbol) in entries {
            let Some(first) = taken.get(&symbol) else {
                taken.insert(symbol, key);
                continue;
            };
            let text = format!("'{symbol}' stands for \"{first}\" already");
            let path = path(key);
            if in_map {
                self.map_error("symbol", path, &text);
            } else {
                self.error("symbol", path, &text);
            }
        }
    }
}

/// The words of a row, and how many characters stand before each.
fn words(row: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut before = 0;
    row.split(|c: char| c.is_ascii_whitespace()).filter_map(move |word| {
        let at = before;
        before += word.chars().count() + 1;
        (!word.is_empty()).then_some((at, word))
    })
}
