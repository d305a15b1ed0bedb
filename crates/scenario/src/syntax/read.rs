//! The reader behind [`SyntaxTree`](super::SyntaxTree): RON's grammar, followed as far as the text
//! allows.

use super::strings::{End, Quoted, end_of, key_text, quoted_at};
use super::{LineIndex, Node, NodeId, NodeKind, SyntaxFault, removal_of};
use rules::define::PathStep;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

mod faults;
mod lex;
mod mend;
mod stops;

use lex::starts_name;

/// Deeper nesting is refused: `ron` refuses it too (at 128 of its own, smaller, steps), and
/// the reader must not run out of stack.
const MAX_DEPTH: usize = 120;

/// After so many faults the text is hardly RON, and more messages would help nobody.
const MAX_FAULTS: usize = 100;

/// A file of more values is refused: the largest map has some twenty thousand.
const MAX_VALUES: usize = 1_000_000;

/// Reads a text into nodes, outer before inner, and faults by position.
///
/// The flag says whether the whole text could be followed.
pub(super) fn read(text: &str, lines: &LineIndex) -> (Vec<Node>, Vec<SyntaxFault>, bool) {
    let mut reader = SyntaxReader {
        text,
        lines,
        at: 0,
        nodes: Vec::new(),
        faults: Vec::new(),
        open: Vec::new(),
        suspect: None,
        closed_root: None,
        stopped: false,
    };
    reader.file();
    reader.faults.sort_by_key(|fault| (fault.span.start, fault.span.end));
    (reader.nodes, reader.faults, !reader.stopped)
}

struct SyntaxReader<'a> {
    text: &'a str,
    lines: &'a LineIndex,
    at: usize,
    nodes: Vec<Node>,
    faults: Vec<SyntaxFault>,
    /// The brackets that wait for their end.
    open: Vec<usize>,
    /// The first pair of brackets that looks wrong: when brackets do not add up, it says where.
    suspect: Option<Suspect>,
    /// Where the root's bracket closed.
    closed_root: Option<usize>,
    /// A fault after which the rest of the text cannot be understood.
    stopped: bool,
}

/// A pair of brackets that the layout of the text speaks against.
#[derive(Clone, Copy)]
enum Suspect {
    /// Its end stands further left than the line that opened it: it took the end of another
    /// bracket, for its own is missing.
    Thief { opened: usize },
    /// It was opened at the end of a line but closed in the middle of one: the end belongs to
    /// another bracket, whose opening is missing.
    Early { opened: usize, closed: usize },
}

/// How the value is hung on the one around it.
struct Hook {
    parent: Option<NodeId>,
    step: Option<PathStep>,
    key: Option<Range<usize>>,
}

impl SyntaxReader<'_> {
    fn file(&mut self) {
        self.blank();
        while self.peek() == Some(b'#') && !self.stopped {
            self.attribute();
            self.blank();
        }
        if self.stopped {
            return;
        }
        if self.peek().is_none() {
            self.fault_empty();
            return;
        }
        self.value(Hook { parent: None, step: None, key: None });
        self.blank();
        if !self.stopped && self.at < self.text.len() {
            self.fault_trailing();
        }
    }

    /// `#![enable(…)]` and its like; what is in it, `ron` checks.
    fn attribute(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(&byte) = bytes.get(at) {
            match quoted_at(bytes, at).map(|literal| end_of(bytes, literal)) {
                Some(End::At(end)) => at = end,
                Some(End::Open) => break,
                None if byte == b']' => {
                    self.at = at + 1;
                    return;
                }
                None => at += 1,
            }
        }
        self.fault_attribute(start);
    }

    /// A value and all in it. Always goes forward, unless a comma, an end or the end of the
    /// text stands where the value should be: then there is no node.
    fn value(&mut self, hook: Hook) -> Option<NodeId> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let first = *bytes.get(start)?;
        if matches!(first, b',' | b';' | b')' | b']' | b'}') {
            return None;
        }
        if let Some(literal) = quoted_at(bytes, start) {
            return Some(self.quoted(literal, hook));
        }
        if let Some(id) = self.foreign_quotes(&hook) {
            return Some(id);
        }
        if matches!(first, b'(' | b'[' | b'{') {
            let id = self.node(start..start, NodeKind::Junk, hook);
            self.bracket(id, first);
            return Some(id);
        }
        let end = self.bare_end();
        if end == start {
            // Something that begins no value, such as `:`, `=` or `@`: take one character.
            let width = self
                .text
                .get(start..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8);
            self.at = start + width;
            self.fault_unexpected(start..self.at);
            return Some(self.node(start..self.at, NodeKind::Junk, hook));
        }
        self.at = end;
        let is_name =
            self.text.get(start..end).and_then(|word| word.chars().next()).is_some_and(starts_name);
        let kind = match first {
            _ if is_name => NodeKind::Name,
            b'0'..=b'9' | b'+' | b'-' | b'.' => NodeKind::Number,
            _ => {
                self.fault_unexpected(start..end);
                NodeKind::Junk
            }
        };
        let id = self.node(start..end, kind, hook);
        if is_name {
            self.blank();
            if self.peek() == Some(b'(') {
                self.edit_node(id, |node| node.name = Some(start..end));
                self.bracket(id, b'(');
            } else {
                self.at = end;
            }
        }
        Some(id)
    }

    fn quoted(&mut self, literal: Quoted, hook: Hook) -> NodeId {
        let start = self.at;
        let kind = if matches!(literal, Quoted::Char(_)) { NodeKind::Char } else { NodeKind::Text };
        match end_of(self.text.as_bytes(), literal) {
            End::At(end) => {
                self.at = end;
                let several_lines =
                    self.text.get(start..end).is_some_and(|text| text.contains('\n'));
                if several_lines && matches!(literal, Quoted::Plain(_)) {
                    self.check_long_text(start..end);
                }
                if kind == NodeKind::Char {
                    self.check_char(start..end);
                }
            }
            End::Open if kind == NodeKind::Char => {
                self.at = self.line_end();
                self.fault_single_quote(start);
            }
            End::Open => self.stop_open_text(start),
        }
        self.node(start..self.at, kind, hook)
    }

    /// A bracket, from its opening character on, into the node `id`.
    fn bracket(&mut self, id: NodeId, opening: u8) {
        let opened = self.at;
        self.open.push(opened);
        self.at += 1;
        let (closing, kind) = match opening {
            b'[' => (b']', NodeKind::List),
            b'{' => (b'}', NodeKind::Map),
            _ => (b')', NodeKind::Struct),
        };
        self.edit_node(id, |node| node.kind = kind);
        if self.open.len() > MAX_DEPTH {
            self.stop_too_deep(opened);
        }
        while !self.stopped {
            self.blank();
            match self.peek() {
                _ if self.stopped => {}
                _ if self.has_too_many_faults() => self.stop_too_many(),
                _ if self.nodes.len() >= MAX_VALUES => self.stop_too_large(),
                None => self.stop_unclosed(opened, None),
                Some(byte) if byte == closing => {
                    self.at += 1;
                    self.closed(opened);
                    break;
                }
                Some(b')' | b']' | b'}') => self.stop_mismatch(id, opened),
                Some(b',') => {
                    self.fault_stray_comma();
                    self.at += 1;
                }
                Some(_) => self.item(id, opening),
            }
        }
        let end = if self.stopped { self.text.len() } else { self.at };
        self.edit_node(id, |node| node.span.end = end);
        self.finish_bracket(id, opening);
    }

    /// One item of a bracket and the comma after it.
    fn item(&mut self, parent: NodeId, opening: u8) {
        let start = self.at;
        let id = match opening {
            b'{' => self.entry(parent),
            b'(' => self.field(parent),
            _ => self.listed(parent),
        };
        let mut end = self.at;
        if let Some(id) = id {
            end = self.join_text(id);
        }
        self.blank();
        while let Some(id) = id.filter(|&id| self.is_split_number(id, end)) {
            self.join_number(id, end);
            end = self.at;
            self.blank();
        }
        let comma = match self.peek() {
            _ if self.stopped => return,
            None | Some(b')' | b']' | b'}') => return,
            Some(b',') => Some(self.at),
            Some(b';') => {
                self.fault_semicolon();
                Some(self.at)
            }
            // What is no value at all was reported, and needs no comma.
            Some(_) if id.is_some_and(|id| self.is_junk(id)) => None,
            Some(_) => self.no_comma(start..end),
        };
        if comma == Some(self.at) {
            self.at += 1;
        }
        if let (Some(id), Some(_)) = (id, comma) {
            self.edit_node(id, |node| node.comma = comma);
        }
    }

    /// `name: value` or, in a tuple, a value.
    fn field(&mut self, parent: NodeId) -> Option<NodeId> {
        let start = self.at;
        let first = self.text.get(start..).and_then(|rest| rest.chars().next());
        let end = self.bare_end();
        if first.is_some_and(starts_name) && quoted_at(self.text.as_bytes(), start).is_none() {
            self.at = end;
            self.blank();
            if self.colon() {
                let name = self.text.get(start..end).unwrap_or_default();
                let name = name.strip_prefix("r#").unwrap_or(name).to_owned();
                return self.keyed(parent, PathStep::Field(Cow::Owned(name)), start..end);
            }
            if self.is_value_after(start..end) {
                self.fault_colon(start..end);
                let name = self.text.get(start..end).unwrap_or_default().to_owned();
                return self.keyed(parent, PathStep::Field(Cow::Owned(name)), start..end);
            }
            self.at = start;
        }
        let step = PathStep::Item(self.child_count(parent));
        let id = self.value(Hook { parent: Some(parent), step: Some(step), key: None })?;
        let key = start..self.at;
        self.blank();
        if self.peek() == Some(b':') && !self.stopped {
            // `"key": value` between round brackets.
            let was_text =
                self.nodes.get(id.0 as usize).is_some_and(|node| node.kind == NodeKind::Text);
            self.fault_key_in_struct(key.clone(), was_text);
            self.at += 1;
            self.nodes.truncate(id.0 as usize);
            // It was hung there last: what is in it hangs on itself.
            self.edit_node(parent, |node| {
                node.children.pop_if(|child| *child == id);
            });
            let text = key_text(self.text.get(key.clone()).unwrap_or_default());
            return self.keyed(parent, PathStep::Key(text), key);
        }
        self.at = key.end;
        Some(id)
    }

    /// `key: value`.
    fn entry(&mut self, parent: NodeId) -> Option<NodeId> {
        let start = self.at;
        let count = self.nodes.len();
        let id = self.value(Hook { parent: None, step: None, key: None })?;
        let key = start..self.at;
        self.blank();
        if self.stopped {
            return Some(id);
        }
        if !self.colon() {
            self.fault_no_colon(key.clone());
        }
        // Keys are not values: paths name them, they have no place of their own.
        self.nodes.truncate(count);
        let text = key_text(self.text.get(key.clone()).unwrap_or_default());
        self.keyed(parent, PathStep::Key(text), key)
    }

    /// A value of a list.
    fn listed(&mut self, parent: NodeId) -> Option<NodeId> {
        let start = self.at;
        let step = PathStep::Item(self.child_count(parent));
        let id = self.value(Hook { parent: Some(parent), step: Some(step), key: None });
        let end = self.at;
        self.blank();
        if self.peek() == Some(b':') && !self.stopped {
            self.fault_key_in_list(start..end);
            self.at += 1;
            self.blank();
            return self.value(Hook { parent: None, step: None, key: None }).or(id);
        }
        self.at = end;
        id
    }

    /// The value behind a key and its colon.
    fn keyed(&mut self, parent: NodeId, step: PathStep, key: Range<usize>) -> Option<NodeId> {
        self.blank();
        let hook = Hook { parent: Some(parent), step: Some(step), key: Some(key.clone()) };
        let id = self.value(hook);
        if id.is_none() && !self.stopped {
            self.fault_no_value(key);
        }
        id
    }

    /// Takes `:` (or `=`, with a fault) if it is next.
    fn colon(&mut self) -> bool {
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                true
            }
            Some(b'=') if !self.stopped => {
                self.fault_equals();
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Tells structs from tuples, and reports what is given twice.
    fn finish_bracket(&mut self, id: NodeId, opening: u8) {
        let Some(node) = self.nodes.get(id.0 as usize) else {
            return;
        };
        let children = node.children.clone();
        let named = node.name.clone().and_then(|name| self.text.get(name));
        let keyed =
            |id: &&NodeId| self.nodes.get(id.0 as usize).is_some_and(|node| node.key.is_some());
        let with_key = children.iter().filter(keyed).count();
        if opening == b'(' && with_key == 0 && !children.is_empty() {
            let seen_through = named == Some("Some") && children.len() == 1;
            self.edit_node(id, |node| node.kind = NodeKind::Tuple);
            if let (true, Some(&only)) = (seen_through, children.first()) {
                self.edit_node(only, |node| node.step = None);
            }
        } else if opening == b'(' && with_key < children.len() && !self.stopped {
            self.fault_values_among_fields(&children);
        }
        let mut seen: BTreeMap<&PathStep, &Node> = BTreeMap::new();
        let mut twice = Vec::new();
        for node in children.iter().filter_map(|id| self.nodes.get(id.0 as usize)) {
            let (Some(step), Some(key)) = (&node.step, &node.key) else {
                continue;
            };
            match seen.get(step) {
                Some(first) => {
                    twice.push((step.clone(), key.clone(), first.key.clone(), removal_of(node)));
                }
                None => drop(seen.insert(step, node)),
            }
        }
        for (step, key, first, cure) in twice {
            if self.has_too_many_faults() {
                return self.stop_too_many();
            }
            self.fault_twice(&step, key, first, cure);
        }
    }

    fn has_too_many_faults(&self) -> bool {
        self.faults.len() >= MAX_FAULTS
    }

    /// Notes an end, and whether it stands where it should.
    fn closed(&mut self, opened: usize) {
        let closed = self.at - 1;
        self.open.pop();
        if self.open.is_empty() {
            self.closed_root = Some(closed);
        }
        let (Some(opening), Some(closing)) = (self.indent(opened), self.indent(closed)) else {
            return;
        };
        let is_first = closing.1 == closed;
        let ends_its_line = || {
            let rest = self.text.get(opened + 1..).unwrap_or_default();
            rest.lines().next().is_some_and(|rest| rest.trim().is_empty())
        };
        let found = if is_first && closing.0 < opening.0 {
            Some(Suspect::Thief { opened })
        } else if !is_first && opening.1 != closing.1 && ends_its_line() {
            Some(Suspect::Early { opened, closed })
        } else {
            None
        };
        self.suspect = self.suspect.or(found);
    }

    /// The indent of the line around a byte, and where the line's first character stands.
    fn indent(&self, at: usize) -> Option<(usize, usize)> {
        self.lines.indent(at)
    }

    fn node(&mut self, span: Range<usize>, kind: NodeKind, hook: Hook) -> NodeId {
        // Files are at most 16 MiB, so the count fits.
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let Hook { parent, step, key } = hook;
        let children = Vec::new();
        self.nodes.push(Node { span, name: None, kind, parent, step, key, comma: None, children });
        if let Some(parent) = parent {
            self.edit_node(parent, |node| node.children.push(id));
        }
        id
    }

    fn edit_node(&mut self, id: NodeId, edit: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            edit(node);
        }
    }

    fn is_junk(&self, id: NodeId) -> bool {
        self.nodes.get(id.0 as usize).is_some_and(|node| node.kind == NodeKind::Junk)
    }

    fn child_count(&self, id: NodeId) -> usize {
        self.nodes.get(id.0 as usize).map_or(0, |node| node.children.len())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
