//! The syntax of RON text, with positions: where every value, field and entry stands.
//!
//! `ron` deserializes but keeps no positions, so every message about *meaning* (an unknown
//! place, a march through the sea) would have none. [`SyntaxTree`] never decides what a value means
//! and never fails: what is wrong with the text becomes [`SyntaxFault`]s, and the tree goes as far
//! as the text can be understood. Where a fault has one obvious cure (a missing comma, `=` for
//! `:`), it carries an [`Edit`] of the same length, so that the typed parse can go on behind it.
//!
//! Paths ([`Path`]): `.name` for a field, `["key"]` for a table entry, `[3]` for an item of a
//! list, of a tuple or of a variant's payload `Name(…)`; `Some(…)` around one value is seen
//! through. The variant's name is no step.

mod line_index;
mod read;
mod strings;
#[cfg(test)]
mod tests;

pub use line_index::LineIndex;

use rules::define::{Path, PathStep};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// What a value looks like from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// `"text"`, plain or raw.
    Text,
    /// `'c'`.
    Char,
    /// Begins with a digit or a sign.
    Number,
    /// A name without payload: `true`, `None`, `Winter`.
    Name,
    /// `( name: value, … )`, or `()`.
    Struct,
    /// `( value, … )`.
    Tuple,
    /// `[ … ]`.
    List,
    /// `{ … }`.
    Map,
    /// Not understood.
    Junk,
}

/// A value in a [`SyntaxTree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// A value: where it is, what it looks like, and how it hangs on the value around it.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value itself, with its struct or variant name.
    pub span: Range<usize>,
    /// The struct or variant name in front of a bracket.
    pub name: Option<Range<usize>>,
    /// What it looks like.
    pub kind: NodeKind,
    /// The value around it; `None` for the root.
    pub parent: Option<NodeId>,
    /// The step from there to here; `None` for the root.
    pub step: Option<PathStep>,
    /// The field name or table key in front of it.
    pub key: Option<Range<usize>>,
    /// The comma after it.
    pub comma: Option<usize>,
    /// The values in it, in order.
    pub children: Vec<NodeId>,
}

/// A replacement of the same length: every byte of `range` becomes `with` (blanks leave line
/// ends as they are).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to overwrite.
    pub range: Range<usize>,
    /// An ASCII character.
    pub with: u8,
}

impl Edit {
    /// Overwrites the range in `text`, where it fits into it.
    pub fn apply(&self, text: &mut String) {
        let Some(old) = text.get(self.range.clone()) else {
            return;
        };
        let keep = |byte| self.with == b' ' && byte == b'\n';
        let new: String =
            old.bytes().map(|byte| if keep(byte) { '\n' } else { char::from(self.with) }).collect();
        text.replace_range(self.range.clone(), &new);
    }
}

/// Something wrong with the text as such.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Which kind of fault, for filters and for `explain`.
    pub code: &'static str,
    /// Where.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// A second place that belongs to it.
    pub note: Option<(Range<usize>, String)>,
    /// Overwrites that let the typed parse go on; empty where nothing simple would.
    pub cure: Vec<Edit>,
}

/// The structure of one RON text.
#[derive(Clone, Debug)]
pub struct SyntaxTree {
    nodes: Vec<Node>,
    faults: Vec<SyntaxFault>,
    lines: LineIndex,
    is_whole: bool,
    /// The values of long brackets by their step. Made when first asked for.
    by_step: OnceLock<HashMap<(NodeId, PathStep), NodeId>>,
}

/// In brackets of more values a value is looked up, not looked for.
const LONG: usize = 16;

impl SyntaxTree {
    /// Reads a text. Never fails and never panics, whatever the text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let lines = LineIndex::new(text);
        let (nodes, faults, is_whole) = read::read(text, &lines);
        Self { nodes, faults, lines, is_whole, by_step: OnceLock::new() }
    }

    /// Whether the text could be followed to its end (faults or not).
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// What is wrong with the text, in order of position.
    #[must_use]
    pub fn faults(&self) -> &[SyntaxFault] {
        &self.faults
    }

    /// The lines of the text.
    #[must_use]
    pub const fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The value of the whole file, unless there is none.
    #[must_use]
    pub fn root(&self) -> Option<NodeId> {
        (!self.nodes.is_empty()).then_some(NodeId(0))
    }

    /// A value by its id; ids of another text may find nothing.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    /// Every value, outer before inner.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..).map(NodeId).zip(&self.nodes)
    }

    /// The values in `id` with their steps.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        let ids = self.node(id).map_or(&[][..], |node| &node.children);
        ids.iter().filter_map(|&child| Some((child, self.node(child)?)))
    }

    /// The value at `path`.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<NodeId> {
        let (id, depth) = self.nearest(path)?;
        (depth == path.steps().len()).then_some(id)
    }

    /// The value on the way to `path` that is nearest to it, and how many steps lead there.
    #[must_use]
    pub fn nearest(&self, path: &Path) -> Option<(NodeId, usize)> {
        let mut id = self.root()?;
        let mut depth = 0;
        for step in path.steps() {
            let Some(child) = self.child(self.unwrapped(id), step) else {
                break;
            };
            id = child;
            depth += 1;
        }
        Some((id, depth))
    }

    /// The first value in `id` at a step.
    #[must_use]
    pub fn child(&self, id: NodeId, step: &PathStep) -> Option<NodeId> {
        if self.node(id)?.children.len() <= LONG {
            let mut children = self.children(id);
            return children.find(|(_, node)| node.step.as_ref() == Some(step)).map(|(id, _)| id);
        }
        let by_step = self.by_step.get_or_init(|| {
            let mut by_step = HashMap::new();
            let long = self.nodes().filter(|(_, node)| node.children.len() > LONG);
            for (child, node) in long.flat_map(|(id, _)| self.children(id)) {
                if let (Some(parent), Some(step)) = (node.parent, &node.step) {
                    by_step.entry((parent, step.clone())).or_insert(child);
                }
            }
            by_step
        });
        by_step.get(&(id, step.clone())).copied()
    }

    /// A value and all that begin before it, from the last to the first.
    pub fn before(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..=id.0).rev().map(NodeId).filter_map(|id| Some((id, self.node(id)?)))
    }

    /// The value that begins next after another.
    #[must_use]
    pub fn after(&self, id: NodeId) -> Option<NodeId> {
        let next = NodeId(id.0.checked_add(1)?);
        self.node(next).map(|_| next)
    }

    /// The last value that begins at or before a byte.
    #[must_use]
    pub fn last_at(&self, offset: usize) -> Option<NodeId> {
        let after = self.nodes.partition_point(|node| node.span.start <= offset);
        after.checked_sub(1).and_then(|index| u32::try_from(index).ok()).map(NodeId)
    }

    /// The path of a value.
    #[must_use]
    pub fn path_of(&self, id: NodeId) -> Path {
        let mut steps = Vec::new();
        let mut at = Some(id);
        while let Some(node) = at.and_then(|id| self.node(id)) {
            steps.extend(node.step.clone());
            at = node.parent;
        }
        steps.reverse();
        Path::from(steps)
    }

    /// Overwrites that take a value out with its key and its comma, leaving the rest in place.
    #[must_use]
    pub fn removal(&self, id: NodeId) -> Vec<Edit> {
        let Some(node) = self.node(id) else {
            return Vec::new();
        };
        removal_of(node)
    }

    /// What is inside, where `id` is `Some(…)` around one value; else `id` itself. The reader
    /// marks such a value by giving it no step of its own.
    fn unwrapped(&self, id: NodeId) -> NodeId {
        let mut at = id;
        // `Some(…)` holds one value; what hangs on a longer bracket always has a step.
        let only = |id| self.node(id).filter(|node| node.children.len() == 1);
        while let Some((inner, _)) =
            only(at).and_then(|_| self.children(at).find(|(_, node)| node.step.is_none()))
        {
            at = inner;
        }
        at
    }
}

/// Overwrites that take `node` out with its key and its comma.
fn removal_of(node: &Node) -> Vec<Edit> {
    let start = node.key.as_ref().map_or(node.span.start, |key| key.start);
    let mut edits = vec![Edit { range: start..node.span.end, with: b' ' }];
    edits.extend(node.comma.map(|at| Edit { range: at..at + 1, with: b' ' }));
    edits
}
