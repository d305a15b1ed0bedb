//! What is wrong, where, and what to do about it: collected, sorted, and shown all at once.
//!
//! A [`Problem`] carries the line it points at, so that it can be shown without the file. How
//! it is shown in a terminal is in `render`, what programs read is its `Serialize`.

mod nearest;
mod render;
#[cfg(test)]
mod tests;

pub use nearest::{looks_alike, nearest};

use rules::define::Path as DataPath;
use serde::{Serialize, Serializer};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// How many problems are shown; the rest is counted.
pub const SHOWN: usize = 50;

/// How many problems of a severity are kept in full. A file with a mistake in each of a million
/// lines has those that are shown, and a number; nobody looks for the names that all of them meant.
const KEPT: usize = 500;

/// The longest message, characters: names and values from files stand in it.
const LONGEST: usize = 600;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The data cannot be used.
    Error,
    /// The data can be used, but is probably not what was meant.
    Warning,
}

/// A place in a file, with the line to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Location {
    /// The file.
    pub file: PathBuf,
    /// The bytes meant.
    pub span: Range<usize>,
    /// The line of the first byte, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// That line.
    pub excerpt: Excerpt,
}

/// A line to show, cut around what is meant if it is long (maps are written as rows of letters).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The text shown.
    pub text: String,
    /// How many of its characters stand before what is meant.
    pub indent: usize,
    /// How many of its characters are meant; 0 for a place between two.
    pub width: usize,
}

impl Excerpt {
    /// At most so many characters are shown.
    const SHOWN: usize = 120;

    /// Cuts a line around `width` characters that begin at the byte `start`.
    #[must_use]
    pub fn new(line: &str, start: usize, width: usize) -> Self {
        let (before, after) = line.split_at_checked(start).unwrap_or((line, ""));
        let kept =
            if line.chars().nth(Self::SHOWN).is_some() { Self::SHOWN / 3 } else { usize::MAX };
        let from = before.char_indices().rev().take(kept).last().map_or(before.len(), |(at, _)| at);
        let mut text = String::new();
        text.extend((from > 0).then_some('…'));
        text.push_str(before.get(from..).unwrap_or_default());
        let indent = text.chars().count();
        let room = Self::SHOWN.saturating_sub(indent);
        match after.char_indices().nth(room) {
            Some((end, _)) => {
                text.push_str(after.get(..end).unwrap_or_default());
                text.push('…');
            }
            None => text.push_str(after),
        }
        // A tab is as wide as the terminal likes; a blank is not.
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let width = width.min(text.chars().count() - indent);
        Self { text, indent, width }
    }
}

/// A second place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemNote {
    /// What is there.
    pub message: String,
    /// Where.
    pub place: Location,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Its kind without the severity's letter, such as `unknown-field`; shown as
    /// `E-unknown-field` or `W-unknown-field`.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The file; empty where none is meant.
    pub file: PathBuf,
    /// The bytes meant; `None` where the file as a whole is meant.
    pub span: Option<Range<usize>>,
    /// The line, from 1; 0 without a span.
    pub line: usize,
    /// The column in characters, from 1; 0 without a span.
    pub column: usize,
    /// The line to show.
    pub excerpt: Option<Excerpt>,
    /// Further places.
    pub notes: Vec<ProblemNote>,
}

impl Problem {
    /// Something that makes the data unusable.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            help: None,
            file: PathBuf::new(),
            span: None,
            line: 0,
            column: 0,
            excerpt: None,
            notes: Vec::new(),
        }
    }

    /// Something that is probably not what was meant.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// It is here.
    #[must_use]
    pub fn at(mut self, place: Location) -> Self {
        self.file = place.file;
        self.span = Some(place.span);
        self.line = place.line;
        self.column = place.column;
        self.excerpt = Some(place.excerpt);
        self
    }

    /// It is somewhere in this file.
    #[must_use]
    pub fn in_file(mut self, file: &Path) -> Self {
        self.file = file.to_owned();
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Suggests the candidate nearest to `word`, or else lists them if they are few.
    #[must_use]
    pub fn suggest<'a>(self, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        let candidates: Vec<&str> = candidates.into_iter().collect();
        match nearest(word, candidates.iter().copied()) {
            Some(near) if looks_alike(word, near) => self
                .help(format!("did you mean `{near}`? letters of two alphabets look alike here")),
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None if candidates.is_empty() || candidates.len() > 16 => self,
            None => self.help(format!("there is: {}", listed(&candidates))),
        }
    }

    /// A second place that belongs to it.
    #[must_use]
    pub fn note(mut self, message: impl Into<String>, place: Location) -> Self {
        self.notes.push(ProblemNote { message: message.into(), place });
        self
    }

    /// The same with its texts cut to a length that can be read.
    fn shortened(mut self) -> Self {
        cut(&mut self.message);
        self.help.iter_mut().for_each(cut);
        self.notes.iter_mut().for_each(|note| cut(&mut note.message));
        self
    }

    /// The code as shown.
    #[must_use]
    pub fn shown_code(&self) -> String {
        let letter = match self.severity {
            Severity::Error => 'E',
            Severity::Warning => 'W',
        };
        format!("{letter}-{}", self.code)
    }
}

fn cut(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
}

/// Names for a message: `a`, `b`, `c`.
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            severity: Severity,
            code: String,
            message: &'a str,
            help: Option<&'a str>,
            file: &'a Path,
            line: usize,
            column: usize,
            span: Option<&'a Range<usize>>,
            notes: &'a [ProblemNote],
        }
        let shown = Shown {
            severity: self.severity,
            code: self.shown_code(),
            message: &self.message,
            help: self.help.as_deref(),
            file: &self.file,
            line: self.line,
            column: self.column,
            span: self.span.as_ref(),
            notes: &self.notes,
        };
        shown.serialize(to)
    }
}

/// All that is wrong, and the places whose values could not be read because of it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
    doubts: Vec<Doubt>,
    /// Errors and warnings that were found.
    found: [usize; 2],
    /// Those of them that are kept.
    kept: [usize; 2],
}

/// A place whose value could not be read: that it is missing is not to be reported as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The file.
    pub file: PathBuf,
    /// The place in that file; the root stands for the whole of it.
    pub path: DataPath,
    /// Whether a value that is written there was left out (so that a list has become shorter).
    pub is_left_out: bool,
}

impl Report {
    /// A report with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        let severity = problem.severity;
        if !self.is_full(severity) {
            self.kept[severity as usize] += 1;
            self.problems.push(problem.shortened());
        }
        self.found[severity as usize] += 1;
    }

    /// Whether further problems of a severity would only be counted: then their wording and their
    /// place need not be worked out.
    #[must_use]
    pub fn is_full(&self, severity: Severity) -> bool {
        self.kept[severity as usize] >= KEPT
    }

    /// Counts problems of which no more is to be told.
    pub fn count_only(&mut self, severity: Severity, how_many: usize) {
        self.found[severity as usize] += how_many;
    }

    /// Notes that what belongs at `path` of `file` may be written, but could not be read.
    pub fn doubt(&mut self, file: &Path, path: DataPath) {
        self.doubts.push(Doubt { file: file.to_owned(), path, is_left_out: false });
    }

    /// Notes that the value written at `path` of `file` was left out.
    pub fn leave_out(&mut self, file: &Path, path: DataPath) {
        self.doubts.push(Doubt { file: file.to_owned(), path, is_left_out: true });
    }

    /// The unreadable places.
    #[must_use]
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// Whether nothing is wrong at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found == [0, 0]
    }

    /// Whether there is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found[Severity::Error as usize] > 0
    }

    /// The number of problems of that severity: of those kept each one once, of the others all.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let different = self.sorted().iter().filter(|problem| problem.severity == severity).count();
        different + self.found[severity as usize] - self.kept[severity as usize]
    }

    /// Every problem that is kept once, by file and position.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut sorted: Vec<&Problem> = self.problems.iter().collect();
        sorted.sort_by(|a, b| order(a).cmp(&order(b)));
        sorted.dedup_by(|a, b| order(a) == order(b));
        sorted
    }

    /// Takes in another report.
    pub fn absorb(&mut self, other: Self) {
        for severity in [Severity::Error, Severity::Warning] {
            let at = severity as usize;
            self.found[at] += other.found[at] - other.kept[at];
        }
        for problem in other.problems {
            self.push(problem);
        }
        self.doubts.extend(other.doubts);
    }
}

/// What problems are sorted by; two that agree in it are one.
fn order(problem: &Problem) -> (&Path, usize, usize, Severity, &str, &str) {
    // A problem of the file as a whole comes before those inside it.
    let (start, end) = problem.span.as_ref().map_or((0, 0), |span| (span.start + 1, span.end));
    (&problem.file, start, end, problem.severity, problem.code, &problem.message)
}

/// The shown problems with the counts of all.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            problems: &'a [&'a Problem],
            errors: usize,
            warnings: usize,
            not_shown: usize,
        }
        let sorted = self.sorted();
        let problems = sorted.get(..SHOWN).unwrap_or(&sorted);
        let (errors, warnings) = (self.count(Severity::Error), self.count(Severity::Warning));
        let not_shown = errors + warnings - problems.len();
        let shown = Shown { problems, errors, warnings, not_shown };
        shown.serialize(to)
    }
}
