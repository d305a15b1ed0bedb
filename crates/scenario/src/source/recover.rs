//! The typed parse that does not stop at the first error.
//!
//! `ron` reports one error and stops. So each error found is put into words, the field (or
//! entry, or item) that holds it is blanked in a scratch copy, byte for byte, and the copy is
//! parsed again. Everything in a patch is optional, so what is blanked is merely absent.

use super::SourceFile;
use super::explain::{Culprit, Guide, explain};
use crate::problem::{Problem, Report};
use crate::syntax::{LineIndex, Node, NodeId, NodeKind, SyntaxFault, SyntaxTree};
use ron::error::Error as RonError;
use ron::extensions::Extensions;
use rules::define::{DocBook, Patched, Path as DataPath};
use serde::de::DeserializeOwned;
use std::cell::LazyCell;
use std::ops::Range;

/// So many errors of type are reported in one file; more would not be read anyway.
const ROUNDS: usize = 40;

/// Each error of type costs another look at the text: so many bytes are looked at in all. A file
/// as people write them is far below it; of a great one fewer errors are told.
const LOOKED_AT: usize = 32 * 1024 * 1024;

/// How all our files are read: `Some(…)` and the brackets of newtypes may be left out.
#[must_use]
pub fn options() -> ron::Options {
    let extensions = Extensions::IMPLICIT_SOME
        | Extensions::UNWRAP_NEWTYPES
        | Extensions::UNWRAP_VARIANT_NEWTYPES;
    ron::Options::default().with_default_extension(extensions)
}

/// Types a file, reporting every error of type in it. `None` where nothing could be made of it.
///
/// A value is returned also when errors were reported: without what was wrong.
#[must_use]
pub fn parse<P: DeserializeOwned + Default>(source: &SourceFile, report: &mut Report) -> Option<P> {
    recover(source, Guide::default, report)
}

/// Types a file as the patch of `T`; like [`parse`], but the messages also know `T`'s
/// documentation, and say which values a field takes.
#[must_use]
pub fn parse_patch<T: Patched>(source: &SourceFile, report: &mut Report) -> Option<T::Patch> {
    let guide = || {
        let (book, shape) = DocBook::of::<T>();
        Guide::new(book, shape)
    };
    recover(source, guide, report)
}

/// The text as it is parsed, and what was taken out of it.
struct WorkingCopy {
    text: String,
    blanked: Vec<Range<usize>>,
}

impl WorkingCopy {
    /// Takes a value out with its key and its comma.
    fn blank(&mut self, tree: &SyntaxTree, id: NodeId) {
        let edits = tree.removal(id);
        let start = edits.iter().map(|edit| edit.range.start).min();
        let end = edits.iter().map(|edit| edit.range.end).max();
        for edit in &edits {
            edit.apply(&mut self.text);
        }
        if let (Some(start), Some(end)) = (start, end) {
            self.blanked.push(start..end);
        }
    }

    fn is_blanked(&self, span: &Range<usize>) -> bool {
        self.blanked.iter().any(|gone| gone.start <= span.start && span.end <= gone.end)
    }

    fn has_gaps(&self, span: &Range<usize>) -> bool {
        self.blanked.iter().any(|gone| span.start <= gone.start && gone.end <= span.end)
    }
}

fn recover<P: DeserializeOwned>(
    source: &SourceFile,
    guide: impl FnOnce() -> Guide,
    report: &mut Report,
) -> Option<P> {
    // Only a file with something wrong in it has a use for it, and making it takes as long as the rest.
    let guide = LazyCell::new(guide);
    let mut scratch = WorkingCopy { text: source.text().to_owned(), blanked: Vec::new() };
    if !clear_faults(source, &mut scratch, report) {
        report.doubt(source.path(), DataPath::new());
        return None;
    }
    let options = options();
    // Cures may have taken a line end; what is blanked from here on leaves every line as it is.
    let lines = LineIndex::new(&scratch.text);
    let rounds = (LOOKED_AT / source.text().len().max(1)).clamp(2, ROUNDS);
    for _ in 0..rounds {
        let error = match options.from_str::<P>(&scratch.text) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let end = lines.offset(&scratch.text, error.span.end.line, error.span.end.col);
        let culprit = find_culprit(source.tree(), &scratch, &error.code, end);
        let Some(culprit) = culprit else {
            let text = format!("the file cannot be read: {}", error.code);
            report.push(Problem::error("unreadable", text).at(source.location(end..end)));
            break;
        };
        let gapped =
            source.tree().node(culprit.node).is_some_and(|node| scratch.has_gaps(&node.span));
        // What lacks something because we took it out is not worth a message of its own.
        if !(gapped && is_about_the_whole(&error.code)) {
            let (problem, meant) = explain(source, &guide, &error.code, culprit);
            report.push(problem);
            if let Some(path) = meant {
                report.doubt(source.path(), path);
            }
        }
        let Some(slot) = slot_of(source.tree(), &scratch, culprit.node) else {
            break;
        };
        scratch.blank(source.tree(), slot);
        report.leave_out(source.path(), source.tree().path_of(slot));
        if scratch.blanked.len() >= rounds {
            let text = "too many errors in this file: the rest of it was not read";
            report.push(Problem::error("too-many", text).in_file(source.path()));
            break;
        }
    }
    report.doubt(source.path(), DataPath::new());
    None
}

/// Applies the cures of the faults, and takes out what stands around those without one.
/// `false` where that is everything.
fn clear_faults(source: &SourceFile, scratch: &mut WorkingCopy, report: &mut Report) -> bool {
    let tree = source.tree();
    if !tree.is_whole() || tree.root().is_none() {
        return false;
    }
    for fault in tree.faults() {
        for edit in &fault.cure {
            edit.apply(&mut scratch.text);
        }
        if fault.code.starts_with("duplicate") || fault.code == "value-among-fields" {
            // The cure took a value out; what is left stands for it.
            scratch.blanked.extend(fault.cure.first().map(|edit| edit.range.clone()));
        }
        if fault.code == "value-among-fields"
            && let Some(parent) = spoiled(tree, fault).and_then(|id| tree.node(id)?.parent)
        {
            // A value without a name is one of the fields that seem to be missing.
            report.doubt(source.path(), tree.path_of(parent));
        }
    }
    for fault in tree.faults().iter().filter(|fault| fault.cure.is_empty()) {
        let Some(slot) = spoiled(tree, fault).and_then(|id| slot_of(tree, scratch, id)) else {
            return false;
        };
        scratch.blank(tree, slot);
        report.leave_out(source.path(), tree.path_of(slot));
    }
    true
}

/// The value that a fault makes unreadable.
fn spoiled(tree: &SyntaxTree, fault: &SyntaxFault) -> Option<NodeId> {
    let at = fault.span.start;
    let of_bracket = matches!(fault.code, "key-in-fields" | "key-in-list" | "missing-colon");
    let hit = |node: &Node| {
        if of_bracket {
            is_bracket(node) && node.span.start < at && at < node.span.end
        } else {
            node.span.start <= at && at <= node.span.end
        }
    };
    tree.nodes().filter(|(_, node)| hit(node)).last().map(|(id, _)| id)
}

const fn is_bracket(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Struct | NodeKind::Tuple | NodeKind::List | NodeKind::Map)
}

/// Errors that are about a bracket as a whole and are found at its end.
const fn is_about_the_whole(code: &RonError) -> bool {
    matches!(
        code,
        RonError::MissingStructField { .. }
            | RonError::ExpectedDifferentLength { .. }
            | RonError::ExpectedStructLikeEnd
            | RonError::ExpectedOptionEnd
            | RonError::ExpectedArrayEnd
            | RonError::ExpectedMapEnd
    )
}

/// Errors that are about the name of a field.
const fn is_about_names(code: &RonError) -> bool {
    matches!(
        code,
        RonError::ExpectedIdentifier
            | RonError::SuggestRawIdentifier(_)
            | RonError::InvalidIdentifier(_)
    )
}

/// Which value an error is about. `at` is where `ron`'s cursor stood: before a value whose type
/// is wrong from the first character on, behind one that was read and then refused.
fn find_culprit(
    tree: &SyntaxTree,
    scratch: &WorkingCopy,
    code: &RonError,
    at: usize,
) -> Option<Culprit> {
    let is_live = |node: &&Node| !scratch.is_blanked(&node.span);
    // Values stand in the order in which they begin: the last of a kind is sought backwards from
    // the place of the error.
    let last = |hit: &dyn Fn(&Node) -> bool| {
        let mut back = tree.before(tree.last_at(at)?);
        back.find(|(_, node)| hit(node) && is_live(node)).map(|(id, _)| id)
    };
    let of_key = |node| Culprit { node, in_key: true };
    let of_value = |node| Culprit { node, in_key: false };
    // The value whose key the error is in begins behind it, and is the next to do so.
    let next = tree.last_at(at).map_or(tree.root(), |id| tree.after(id));
    let at_key = next.filter(|&id| {
        let node = tree.node(id).filter(is_live);
        let key = node.and_then(|node| node.key.clone());
        key.is_some_and(|key| key.start <= at && at <= key.end)
    });
    if matches!(code, RonError::NoSuchStructField { .. } | RonError::DuplicateStructField { .. }) {
        return at_key.map(of_key);
    }
    if is_about_the_whole(code) {
        return last(&|node| is_bracket(node) && node.span.start < at && at < node.span.end)
            .map(of_value);
    }
    if let Some(id) = last(&|node| node.span.start == at) {
        return Some(of_value(id));
    }
    if let Some(id) = at_key {
        let parent = tree.node(id)?.parent?;
        let is_struct = tree.node(parent)?.kind == NodeKind::Struct;
        // A value was expected where the first field stands: it is about all of them.
        return Some(if is_struct && !is_about_names(code) {
            of_value(parent)
        } else {
            of_key(id)
        });
    }
    last(&|node| node.span.end == at)
        .or_else(|| last(&|node| node.span.contains(&at)))
        .map(of_value)
}

/// The smallest thing around a value that can be left out: a field, an entry or an item of a
/// list. Items of tuples and payloads cannot; `None` where only the whole file is left.
fn slot_of(tree: &SyntaxTree, scratch: &WorkingCopy, id: NodeId) -> Option<NodeId> {
    let mut at = id;
    loop {
        let node = tree.node(at)?;
        let parent = node.parent?;
        let is_listed = tree.node(parent).is_some_and(|parent| parent.kind == NodeKind::List);
        // Blanked already means that blanking it again would lead nowhere.
        if (node.key.is_some() || is_listed) && !scratch.is_blanked(&node.span) {
            return Some(at);
        }
        at = parent;
    }
}
