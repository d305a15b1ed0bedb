//! Byte offsets to line and column and back.

use std::ops::Range;

/// Where the lines of a text begin. LineIndex and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    length: usize,
}

impl LineIndex {
    /// The lines of `text`; they end at line feeds, as `ron` counts them.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { starts, length: text.len() }
    }

    /// The bytes of a line without its line end; `None` past the last line.
    #[must_use]
    pub fn span(&self, text: &str, line: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).map_or(self.length, |next| next - 1);
        let raw = text.get(start..end)?;
        Some(start..start + raw.trim_end_matches('\r').len())
    }

    /// Line and column of a byte offset; past the end means the end.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = text.get(start..offset).map_or(0, |before| before.chars().count());
        (line, column + 1)
    }

    /// The byte offset of a line and column; past the end of a line means its end.
    #[must_use]
    pub fn offset(&self, text: &str, line: usize, column: usize) -> usize {
        let Some(&start) = line.checked_sub(1).and_then(|index| self.starts.get(index)) else {
            return if line == 0 { 0 } else { self.length };
        };
        let end = self.starts.get(line).copied().unwrap_or(self.length);
        let rest = text.get(start..end).unwrap_or_default();
        let within = rest.char_indices().nth(column.saturating_sub(1));
        within.map_or(end, |(at, _)| start + at)
    }
}
