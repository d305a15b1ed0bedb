//! Slips that can be seen through at once: blanks in numbers, quotes in texts, lost colons.

use super::SyntaxReader;
use super::lex::starts_name;
use crate::syntax::{NodeId, NodeKind};
use std::ops::Range;

/// How far the end of a text is looked for behind a quote inside it, bytes.
const IN_SIGHT: usize = 4_096;

impl SyntaxReader<'_> {
    /// `"the "Great" one"`: takes a text that goes on right behind its quote to the quote that
    /// ends it. Returns where the value ends.
    pub(super) fn join_text(&mut self, id: NodeId) -> usize {
        let start = self.at;
        let is_text = self.nodes.get(id.0 as usize).is_some_and(|node| node.kind == NodeKind::Text);
        let next = self.text.get(start..).and_then(|rest| rest.chars().next());
        if !is_text || self.stopped || !next.is_some_and(char::is_alphanumeric) {
            return start;
        }
        let rest = self.text.get(start..self.line_end()).unwrap_or_default();
        // A quote that ends the text ends it in sight; behind so much else no slip is seen through.
        let rest = rest.get(..rest.floor_char_boundary(IN_SIGHT)).unwrap_or_default();
        let ends = |at: usize| {
            let after = rest.get(at + 1..).unwrap_or_default().trim_start();
            after.is_empty() || after.starts_with([',', ')', ']', '}', ';', '/'])
        };
        if let Some((at, _)) = rest.match_indices('"').find(|&(at, _)| ends(at)) {
            self.at = start + at + 1;
            let end = self.at;
            self.edit_node(id, |node| node.span.end = end);
            self.fault_quote_in_text(start, end);
        }
        self.at
    }

    /// `1 000` as the value of a field, with the reader behind `1` and its blanks.
    pub(super) fn is_split_number(&self, id: NodeId, end: usize) -> bool {
        let is_digit = |c: char| c.is_ascii_digit();
        let gap = self.text.get(end..self.at).unwrap_or_default();
        let next = self.text.get(self.at..self.bare_end()).unwrap_or_default();
        let node = self.nodes.get(id.0 as usize);
        node.is_some_and(|node| node.kind == NodeKind::Number && node.key.is_some())
            && !gap.is_empty()
            && gap.chars().all(|c| c == ' ')
            && next.len() == 3
            && next.chars().all(is_digit)
    }

    pub(super) fn join_number(&mut self, id: NodeId, end: usize) {
        let gap = end..self.at;
        self.at = self.bare_end();
        let whole = self.at;
        self.edit_node(id, |node| node.span.end = whole);
        self.fault_split_number(gap);
    }

    /// Whether a field's colon was forgotten: `men 300`, with the reader at `300`.
    pub(super) fn is_value_after(&self, name: Range<usize>) -> bool {
        let gap = self.text.get(name.end..self.at).unwrap_or_default();
        let next = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        self.text.get(name).is_some_and(|name| name.starts_with(char::is_lowercase))
            && gap.starts_with(' ')
            && !gap.contains('\n')
            && next.is_some_and(|c| {
                starts_name(c) || c.is_ascii_digit() || matches!(c, '"' | '-' | '(' | '[' | '{')
            })
    }
}
