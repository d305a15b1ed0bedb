//! Byte offsets to line and column and back.

use std::ops::Range;

/// Bytes between two places at which the characters before them are known: a column far inside a
/// long line (a whole file may be one line) is counted from the nearest.
const STRIDE: usize = 1024;

/// Where the lines of a text begin. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// For each line how many blanks and tabs it begins with, bytes.
    indents: Vec<usize>,
    /// How many characters begin before each multiple of [`STRIDE`] bytes.
    characters: Vec<usize>,
    length: usize,
}

impl LineIndex {
    /// The lines of `text`; they end at line feeds, as `ron` counts them.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let (mut starts, mut indents, mut characters) = (vec![0], vec![0], Vec::new());
        let (mut count, mut in_indent) = (0, true);
        for (at, byte) in text.bytes().enumerate() {
            if at % STRIDE == 0 {
                characters.push(count);
            }
            count += usize::from(begins_character(byte));
            in_indent = in_indent && matches!(byte, b' ' | b'\t');
            if let (true, Some(indent)) = (in_indent, indents.last_mut()) {
                *indent += 1;
            }
            if byte == b'\n' {
                starts.push(at + 1);
                indents.push(0);
                in_indent = true;
            }
        }
        Self { starts, indents, characters, length: text.len() }
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
        let line = self.line(offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.characters_before(text, offset) - self.characters_before(text, start);
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

    /// How far the line around a byte is indented, bytes, and where its first character stands;
    /// nothing on a line of blanks alone.
    pub(super) fn indent(&self, offset: usize) -> Option<(usize, usize)> {
        let index = self.line(offset).checked_sub(1)?;
        let (start, indent) = (*self.starts.get(index)?, *self.indents.get(index)?);
        (start + indent < self.length).then_some((indent, start + indent))
    }

    /// The line around a byte, from 1.
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let known = offset / STRIDE;
        let from = known * STRIDE;
        let rest = text.as_bytes().get(from..offset).unwrap_or_default();
        let more = rest.iter().filter(|&&byte| begins_character(byte)).count();
        self.characters.get(known).map_or_else(|| text.chars().count(), |before| before + more)
    }
}

/// Whether a byte of UTF-8 is the first of a character.
const fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
