//! Files that people wrote: read, taken apart, typed, and laid over one another.
//!
//! A compile step reads each file into a [`SourceFile`], types it with [`parse_patch`], merges the
//! patches base first, builds, and asks [`Layers`] where anything it finds wrong is written:
//!
//! ```ignore
//! let mut report = Report::new();
//! let mut layers = Layers::new();
//! let mut patch = ScenarioPatch::default();
//! for path in paths {
//!     let Some(source) = SourceFile::read(path, &mut report) else { continue };
//!     if let Some(over) = parse_patch::<Scenario>(&source, &mut report) {
//!         Scenario::merge(&mut patch, over);
//!     }
//!     layers.push(source);
//! }
//! let scenario = layers.build::<Scenario>(&patch, &mut report);
//! report.push(layers.error("no-side", &path, "a force needs a side"));
//! ```

mod explain;
#[cfg(test)]
mod file_tests;
mod layers;
#[cfg(test)]
mod mutations;
mod recover;
#[cfg(test)]
mod tests;

pub use layers::Layers;
pub use recover::{options, parse, parse_patch};

use crate::migrate::{Replacement, replaced};
use crate::problem::{Excerpt, Location, Problem, Report, nearest};
use crate::syntax::{LineIndex, NodeId, NodeKind, SyntaxFault, SyntaxTree};
use ordinary_file::FileRefusal;
use rules::define::Path as DataPath;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Larger files are refused: no scenario needs them, and every message costs a look at them.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// One file, its text and its structure.
#[derive(Clone, Debug)]
pub struct SourceFile {
    path: PathBuf,
    text: String,
    tree: SyntaxTree,
    /// The file as it is written, where it was rewritten in memory.
    written: Option<Arc<WrittenText>>,
}

/// The text of a file before it was rewritten in memory.
#[derive(Debug)]
struct WrittenText {
    text: String,
    lines: LineIndex,
    /// Where each rewritten piece stands now, and where it stood.
    pieces: Vec<(Range<usize>, Range<usize>)>,
}

impl WrittenText {
    /// Where a byte of the rewritten text stood.
    fn offset(&self, now: usize) -> usize {
        let before = self.pieces.partition_point(|(piece, _)| piece.start <= now);
        match before.checked_sub(1).and_then(|index| self.pieces.get(index)) {
            None => now,
            Some((piece, was)) if now < piece.end => was.end.min(was.start + now - piece.start),
            Some((piece, was)) => was.end + (now - piece.end),
        }
    }
}

impl SourceFile {
    /// Reads a file. What is wrong with it as a text goes into the report; `None` where there
    /// is no text at all.
    #[must_use]
    pub fn read(path: &Path, report: &mut Report) -> Option<Self> {
        match read_text(path) {
            Ok(text) => Some(Self::from_text(path, text, report)),
            Err(problem) => {
                report.push(*problem);
                report.doubt(path, DataPath::new());
                None
            }
        }
    }

    /// Takes a text that came from elsewhere (the editor, the program itself, a test).
    #[must_use]
    pub fn from_text(path: &Path, text: impl Into<String>, report: &mut Report) -> Self {
        let mut text: String = text.into();
        // Some editors put a byte order mark in front; it is no part of the text.
        if text.starts_with('\u{FEFF}') {
            text.drain(..'\u{FEFF}'.len_utf8());
        }
        let tree = SyntaxTree::new(&text);
        let source = Self { path: path.to_owned(), text, tree, written: None };
        for fault in source.tree.faults() {
            report.push(source.problem(fault));
        }
        source
    }

    /// The same file with some pieces of its text replaced in memory; what is told of it still
    /// stands where it is written. What is wrong with it as a text was reported before.
    pub(crate) fn rewritten(self, replacements: &[Replacement]) -> Self {
        let text = replaced(&self.text, replacements);
        let tree = SyntaxTree::new(&text);
        let mut grown = 0_isize;
        let pieces = replacements.iter().map(|Replacement { span, with }| {
            let start = span.start.saturating_add_signed(grown);
            grown += with.len().cast_signed() - span.len().cast_signed();
            (start..start + with.len(), span.clone())
        });
        let pieces = pieces.collect();
        let lines = self.tree.lines().clone();
        let written = Some(Arc::new(WrittenText { text: self.text, lines, pieces }));
        Self { path: self.path, text, tree, written }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text as it is typed, without a byte order mark: that of the newest format.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its structure.
    #[must_use]
    pub const fn tree(&self) -> &SyntaxTree {
        &self.tree
    }

    /// The location of some bytes.
    #[must_use]
    pub fn location(&self, span: Range<usize>) -> Location {
        match &self.written {
            None => location_at(&self.path, &self.text, self.tree.lines(), span),
            Some(written) => {
                let span = written.offset(span.start)..written.offset(span.end);
                location_at(&self.path, &written.text, &written.lines, span)
            }
        }
    }

    /// The location to show for a value: the value itself, or what leads to it where the value is
    /// of several lines.
    #[must_use]
    pub fn location_of(&self, id: NodeId) -> Location {
        let Some(node) = self.tree.node(id) else {
            return self.location(0..0);
        };
        let value = self.text.get(node.span.clone()).unwrap_or_default();
        if value.contains('\n') {
            self.location_of_key(id)
        } else {
            self.location(node.span.clone())
        }
    }

    /// The location of what leads to a value: its key, its name, or its first character.
    #[must_use]
    pub fn location_of_key(&self, id: NodeId) -> Location {
        let Some(node) = self.tree.node(id) else {
            return self.location(0..0);
        };
        let first = self.text.get(node.span.start..).and_then(|rest| rest.chars().next());
        let end = node.span.start + first.map_or(0, char::len_utf8);
        let lead = node.key.clone().or_else(|| node.name.clone());
        self.location(lead.unwrap_or(node.span.start..end))
    }

    /// The location of some characters inside a text value, such as a hex in a row of the map; the
    /// whole value where its escapes make the counting uncertain.
    #[must_use]
    pub fn location_in_text(&self, id: NodeId, chars: Range<usize>) -> Location {
        let node = self.tree.node(id).filter(|node| node.kind == NodeKind::Text);
        let written = node.and_then(|node| self.text.get(node.span.clone()));
        let inside =
            written.and_then(|text| text.strip_prefix('"')).filter(|text| !text.contains('\\'));
        let byte = |index: usize| inside?.char_indices().nth(index).map(|(at, _)| at);
        match (node, byte(chars.start), byte(chars.end)) {
            (Some(node), Some(from), Some(to)) => {
                let start = node.span.start + 1;
                self.location(start + from..start + to)
            }
            _ => self.location_of(id),
        }
    }

    /// Whether a value is `None`.
    fn is_none(&self, id: NodeId) -> bool {
        let node = self.tree.node(id).filter(|node| node.kind == NodeKind::Name);
        node.and_then(|node| self.text.get(node.span.clone())) == Some("None")
    }

    fn problem(&self, fault: &SyntaxFault) -> Problem {
        let problem =
            Problem::error(fault.code, &fault.message).at(self.location(fault.span.clone()));
        let problem = match &fault.help {
            Some(help) => problem.help(help),
            None => problem,
        };
        match &fault.note {
            Some((span, note)) => problem.note(note, self.location(span.clone())),
            None => problem,
        }
    }
}

fn location_at(file: &Path, text: &str, lines: &LineIndex, span: Range<usize>) -> Location {
    let (line, column) = lines.position(text, span.start);
    let line_span = lines.span(text, line).unwrap_or(0..0);
    let end = span.end.min(line_span.end).max(span.start);
    // No more is shown of a line than an excerpt holds.
    let width = text.get(span.start..end).map_or(0, |meant| meant.chars().take(1_000).count());
    let shown = text.get(line_span.clone()).unwrap_or_default();
    let excerpt = Excerpt::new(shown, span.start.saturating_sub(line_span.start), width);
    Location { file: file.to_owned(), span, line, column, excerpt }
}

fn read_text(path: &Path) -> Result<String, Box<Problem>> {
    let refused = |refusal: FileRefusal| {
        let problem = match refusal {
            FileRefusal::Io(error)
                if error.kind() == ErrorKind::NotFound && path.symlink_metadata().is_ok() =>
            {
                Problem::error("file", "this is a link that leads to no file")
            }
            FileRefusal::Io(error) if error.kind() == ErrorKind::NotFound => {
                suggest_file(Problem::error("file", "there is no such file"), path)
            }
            FileRefusal::Io(error) if error.kind() == ErrorKind::PermissionDenied => {
                Problem::error("file", "this file may not be read")
            }
            FileRefusal::Io(error) => {
                Problem::error("file", format!("the file cannot be read: {error}"))
            }
            FileRefusal::TooLarge { .. } => Problem::error("file-too-large", refusal.to_string()),
            FileRefusal::NotOrdinary(_) | FileRefusal::NotText => {
                Problem::error("file", refusal.to_string())
            }
        };
        Box::new(problem.in_file(path))
    };
    let bytes = ordinary_file::read(path, MAX_BYTES).map_err(refused)?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let is_wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        let encoding = if is_wide { "UTF-16" } else { "another encoding, perhaps Windows-1251" };
        let text = String::from_utf8_lossy(bytes.get(..good).unwrap_or_default()).into_owned();
        let location = location_at(path, &text, &LineIndex::new(&text), good..good);
        let problem = Problem::error("encoding", "the text is not UTF-8 from here on").at(location);
        Box::new(problem.help(format!("it seems to be in {encoding}: save the file as UTF-8")))
    })
}

/// Suggests a file of the same folder whose name is nearly the same.
fn suggest_file(problem: Problem, path: &Path) -> Problem {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let wanted =
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match nearest(&wanted, names.iter().map(String::as_str)) {
        Some(near) => problem.help(format!("did you mean `{}`?", folder.join(near).display())),
        None => problem,
    }
}
