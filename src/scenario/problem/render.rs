//! Problems as text for a terminal, in the manner of the Rust compiler.

use super::{Problem, Report, SHOWN, Severity};
use std::fmt::{self, Display, Formatter};
use std::path::Path;

/// A shown line is cut to so many characters around the place meant.
const WIDTH: usize = 120;

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(f, "{severity}[{}]: {}", self.shown_code(), self.message)?;
        let lines = self.notes.iter().map(|note| note.place.line).chain([self.line]);
        let gutter = lines.max().unwrap_or(0).to_string().len();
        match &self.excerpt {
            Some((excerpt, width)) => {
                place(f, gutter, &self.file, (self.line, self.column))?;
                snippet(f, gutter, (self.line, self.column), excerpt, *width, '^')?;
            }
            None if self.file.as_os_str().is_empty() => {}
            None => writeln!(f, "{:gutter$}--> {}", "", self.file.display())?,
        }
        if let Some(help) = &self.help {
            writeln!(f, "{:gutter$} = help: {help}", "")?;
        }
        for note in &self.notes {
            let at = (note.place.line, note.place.column);
            writeln!(f, "{:gutter$} = note: {}", "", note.message)?;
            place(f, gutter, &note.place.file, at)?;
            snippet(f, gutter, at, &note.place.excerpt, note.place.width, '-')?;
        }
        Ok(())
    }
}

/// `--> file:line:column`.
fn place(f: &mut Formatter<'_>, gutter: usize, file: &Path, (line, column): (usize, usize)) -> fmt::Result {
    writeln!(f, "{:gutter$}--> {}:{line}:{column}", "", file.display())
}

/// The line, and marks under the characters meant.
fn snippet(
    f: &mut Formatter<'_>,
    gutter: usize,
    (line, column): (usize, usize),
    excerpt: &str,
    width: usize,
    mark: char,
) -> fmt::Result {
    let start = column.saturating_sub(1);
    let chars: Vec<char> = excerpt.chars().collect();
    // Long lines (maps are written as rows of letters) are cut, keeping what is meant.
    let from = if chars.len() > WIDTH { start.saturating_sub(WIDTH / 3) } else { 0 };
    let to = chars.len().min(from + WIDTH);
    // A tab is as wide as the terminal likes; a blank is not.
    let one_wide = |c: &char| if c.is_control() { ' ' } else { *c };
    let mut shown: String = chars.get(from..to).unwrap_or_default().iter().map(one_wide).collect();
    let mut indent = start.saturating_sub(from);
    if from > 0 {
        shown.insert(0, '…');
        indent += 1;
    }
    if to < chars.len() {
        shown.push('…');
    }
    let count = width.clamp(1, (to + 1).saturating_sub(start).max(1));
    let marks: String = std::iter::repeat_n(mark, count).collect();
    writeln!(f, "{:gutter$} |", "")?;
    writeln!(f, "{line:>gutter$} | {}", shown.trim_end())?;
    writeln!(f, "{:gutter$} | {:indent$}{marks}", "", "")
}

/// Every shown problem, then a line that counts all of them.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sorted = self.sorted();
        for problem in sorted.iter().take(SHOWN) {
            writeln!(f, "{problem}")?;
        }
        if let more @ 1.. = sorted.len().saturating_sub(SHOWN) {
            writeln!(f, "… and {}, not shown", counted(more, "more problem"))?;
        }
        let errors = self.count(Severity::Error);
        let warnings = self.count(Severity::Warning);
        writeln!(f, "{}, {}", counted(errors, "error"), counted(warnings, "warning"))
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
