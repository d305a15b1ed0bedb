//! Problems as text for a terminal, in the manner of the Rust compiler.

use super::{Excerpt, Problem, Report, SHOWN, Severity};
use std::fmt::{self, Display, Formatter};
use std::path::Path;

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
            Some(excerpt) => {
                place(f, gutter, &self.file, (self.line, self.column))?;
                snippet(f, gutter, self.line, excerpt, '^')?;
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
            snippet(f, gutter, note.place.line, &note.place.excerpt, '-')?;
        }
        Ok(())
    }
}

/// `--> file:line:column`.
fn place(
    f: &mut Formatter<'_>,
    gutter: usize,
    file: &Path,
    (line, column): (usize, usize),
) -> fmt::Result {
    writeln!(f, "{:gutter$}--> {}:{line}:{column}", "", file.display())
}

/// The line, and marks under the characters meant.
fn snippet(
    f: &mut Formatter<'_>,
    gutter: usize,
    line: usize,
    excerpt: &Excerpt,
    mark: char,
) -> fmt::Result {
    let Excerpt { text, indent, width } = excerpt;
    let marks: String = std::iter::repeat_n(mark, (*width).max(1)).collect();
    writeln!(f, "{:gutter$} |", "")?;
    writeln!(f, "{line:>gutter$} | {}", text.trim_end())?;
    writeln!(f, "{:gutter$} | {:indent$}{marks}", "", "")
}

/// Every shown problem, then a line that counts all of them.
impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sorted = self.sorted();
        for problem in sorted.iter().take(SHOWN) {
            writeln!(f, "{problem}")?;
        }
        let errors = self.count(Severity::Error);
        let warnings = self.count(Severity::Warning);
        if let more @ 1.. = (errors + warnings).saturating_sub(SHOWN.min(sorted.len())) {
            writeln!(f, "… and {}, not shown", counted(more, "more problem"))?;
        }
        writeln!(f, "{}, {}", counted(errors, "error"), counted(warnings, "warning"))
    }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
