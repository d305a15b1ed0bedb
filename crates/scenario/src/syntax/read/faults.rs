//! The wording of what is wrong with a text, and its cure where there is one.

use super::lex::{FOREIGN_QUOTES, starts_name};
use super::{Hook, MAX_FAULTS, Suspect, SyntaxReader};
use crate::syntax::{Edit, NodeId, NodeKind, SyntaxFault, removal_of};
use rules::define::PathStep;
use std::ops::Range;

pub(super) fn fault(
    code: &'static str,
    span: Range<usize>,
    message: impl Into<String>,
) -> SyntaxFault {
    SyntaxFault { code, span, message: message.into(), help: None, note: None, cure: Vec::new() }
}

impl SyntaxFault {
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn note(mut self, span: Range<usize>, note: impl Into<String>) -> Self {
        self.note = Some((span, note.into()));
        self
    }

    pub(super) fn cured(mut self, cure: Vec<Edit>) -> Self {
        self.cure = cure;
        self
    }
}

/// Faults after which the reading goes on.
impl SyntaxReader<'_> {
    pub(super) fn fault_empty(&mut self) {
        let end = self.text.len();
        let help = "write at least `()`, a group of fields with nothing in it";
        self.faults.push(fault("empty-file", end..end, "the file holds no value").help(help));
    }

    pub(super) fn fault_trailing(&mut self) {
        let start = self.at;
        if let Some(Suspect::Early { opened, closed }) = self.suspect {
            return self.stop_early(opened, closed);
        }
        if let (Some(b':'), Some(root)) = (self.peek(), self.nodes.first()) {
            let made = fault(
                "unopened",
                root.span.start..root.span.start,
                "expected `(` before the first field",
            );
            return self.stop(made.help("a file is one value: `( field: value, … )`"));
        }
        let made = fault(
            "after-end",
            self.first_line(start),
            "this stands after the end of the file's value",
        );
        let made = match self.closed_root {
            Some(at) => made.note(at..at + 1, "the bracket that opens the file is closed here"),
            None => made.help("a file holds one value: `( field: value, … )`"),
        };
        let cure = vec![Edit { range: start..self.text.len(), with: b' ' }];
        self.faults.push(made.cured(cure));
    }

    pub(super) fn fault_attribute(&mut self, start: usize) {
        let span = self.first_line(start);
        self.stop(
            fault("attribute", span, "this attribute is never closed")
                .help("write `#![enable(…)]`"),
        );
    }

    pub(super) fn fault_unexpected(&mut self, span: Range<usize>) {
        let found = self.text.get(span.clone()).unwrap_or_default();
        let made = fault("unexpected", span, format!("`{found}` begins no value")).help(
            "a value is a number, a text in quotes, a name, or a bracket `(…)`, `[…]`, `{…}`",
        );
        self.faults.push(made);
    }

    pub(super) fn fault_stray_comma(&mut self) {
        let message = "there is nothing in front of this comma";
        self.fault_character("stray-comma", message, "take it out", b' ');
    }

    pub(super) fn fault_semicolon(&mut self) {
        self.fault_character("semicolon", "`;` does not separate values", "write `,`", b',');
    }

    pub(super) fn fault_equals(&mut self) {
        self.fault_character("equals", "`=` does not give a field its value", "write `:`", b':');
    }

    /// The character here is wrong; with another in its place all would be well.
    fn fault_character(&mut self, code: &'static str, message: &str, help: &str, right: u8) {
        let span = self.at..self.at + 1;
        let cure = vec![Edit { range: span.clone(), with: right }];
        self.faults.push(fault(code, span, message).help(help).cured(cure));
    }

    /// An entry of a table without its colon.
    pub(super) fn fault_no_colon(&mut self, key: Range<usize>) {
        let shown = self.text.get(key.clone()).unwrap_or_default();
        let has_room = self.text.as_bytes().get(key.end) == Some(&b' ');
        let cure = has_room.then_some(Edit { range: key.end..key.end + 1, with: b':' });
        let made = fault("missing-colon", key.end..key.end, "expected `:` and a value")
            .help(format!("an entry of a table is written `{}: value`", shorten(shown)))
            .cured(cure.into_iter().collect());
        self.faults.push(made);
    }

    pub(super) fn fault_no_value(&mut self, key: Range<usize>) {
        let name = self.text.get(key.clone()).unwrap_or_default();
        let mut cure = vec![Edit { range: key.start..self.at, with: b' ' }];
        if self.peek() == Some(b',') {
            cure.push(Edit { range: self.at..self.at + 1, with: b' ' });
        }
        let made = fault("missing-value", key.clone(), format!("`{}` has no value", shorten(name)))
            .help("write one after the colon, or leave the field out");
        self.faults.push(made.cured(cure));
    }

    pub(super) fn fault_key_in_struct(&mut self, key: Range<usize>, was_text: bool) {
        let help = if was_text {
            "fields have no quotes; a table of names is written `{ \"name\": … }` with braces"
        } else {
            "a field is written `name: value`"
        };
        self.once_a_bracket(fault("key-in-fields", key, "expected a field name").help(help));
    }

    pub(super) fn fault_key_in_list(&mut self, key: Range<usize>) {
        let help = "fields are written `( name: value )`, tables `{ \"key\": value }`";
        self.once_a_bracket(fault("key-in-list", key, "a list has no names in it").help(help));
    }

    /// Brackets of the wrong kind make every entry wrong: the first one says so for all.
    fn once_a_bracket(&mut self, made: SyntaxFault) {
        let opened = self.open.last().copied().unwrap_or(0);
        let is_said = |old: &SyntaxFault| old.code == made.code && old.span.start > opened;
        if !self.faults.iter().any(is_said) {
            self.faults.push(made);
        }
    }

    pub(super) fn fault_single_quote(&mut self, start: usize) {
        let span = start..self.at;
        self.faults.push(single_quote(span));
    }

    /// A character literal holds one character (or one escape).
    pub(super) fn check_char(&mut self, span: Range<usize>) {
        let inside = self.text.get(span.clone()).unwrap_or_default();
        let inside = inside.trim_start_matches('b').trim_matches('\'');
        if !inside.starts_with('\\') && inside.chars().count() > 1 {
            self.faults.push(single_quote(span));
        }
    }

    /// `“text”` as word processors write it; taken to its end on the same line.
    pub(super) fn foreign_quotes(&mut self, hook: &Hook) -> Option<NodeId> {
        let rest = self.text.get(self.at..)?;
        let first = rest.chars().next().filter(|c| FOREIGN_QUOTES.contains(c))?;
        let line = rest.lines().next().unwrap_or_default();
        let body = line.get(first.len_utf8()..).unwrap_or_default();
        let end = body
            .char_indices()
            .find(|(_, c)| FOREIGN_QUOTES.contains(c) || *c == '"')
            .map_or(line.len(), |(at, c)| first.len_utf8() + at + c.len_utf8());
        let span = self.at..self.at + end;
        self.at = span.end;
        let message = format!("`{first}` is not the quote that texts are written in");
        self.faults.push(
            fault("foreign-quote", span.clone(), message)
                .help("write `\"` before and after the text"),
        );
        let hook = Hook { parent: hook.parent, step: hook.step.clone(), key: hook.key.clone() };
        Some(self.node(span, NodeKind::Junk, hook))
    }

    /// A field without its colon; the blank behind the name has room for one.
    pub(super) fn fault_colon(&mut self, name: Range<usize>) {
        let shown = self.text.get(name.clone()).unwrap_or_default();
        let made = fault(
            "missing-colon",
            name.end..name.end,
            format!("expected `:` after `{}`", shorten(shown)),
        )
        .help("a field is written `name: value`")
        .cured(vec![Edit { range: name.end..name.end + 1, with: b':' }]);
        self.faults.push(made);
    }

    /// `end` is behind the quote that does end the text; those inside become apostrophes.
    pub(super) fn fault_quote_in_text(&mut self, start: usize, end: usize) {
        let rest = self.text.get(start - 1..end - 1).unwrap_or_default();
        let quotes = rest.match_indices('"').map(|(at, _)| start - 1 + at);
        let cure = quotes.map(|at| Edit { range: at..at + 1, with: b'\'' }).collect();
        let message = "the text ends here, in the middle of something";
        let made = fault("quote-in-text", start - 1..start, message)
            .help(
                "if the text should end sooner, its closing quote is missing there; \
                 a quote inside a text is written `\\\"`",
            )
            .cured(cure);
        self.faults.push(made);
    }

    pub(super) fn fault_split_number(&mut self, gap: Range<usize>) {
        let made = fault("split-number", gap.clone(), "a blank splits this number")
            .help("digits are grouped with `_`, as in `1_000`")
            .cured(vec![Edit { range: gap, with: b'_' }]);
        self.faults.push(made);
    }

    /// Two items with nothing between them: most often a missing comma. Where the text has
    /// room for the comma, that place is returned.
    pub(super) fn no_comma(&mut self, item: Range<usize>) -> Option<usize> {
        let end = item.end..item.end;
        let cure = self.comma_edit(item.end);
        let comma = cure.first().map(|edit| edit.range.start);
        let made = fault("missing-comma", end, "expected `,` between these values");
        self.faults.push(made.help("add a comma here").cured(cure));
        comma
    }

    /// Puts the comma into the white space behind `end`, if there is some outside comments.
    fn comma_edit(&self, end: usize) -> Vec<Edit> {
        let gap = self.text.get(end..self.at).unwrap_or_default();
        // The line end behind a `//` comment must stay, or the comment would go on.
        let room = match gap.find('/') {
            Some(0) => gap.rfind('\n').map(|at| at + 1).filter(|&at| at < gap.len()),
            _ => Some(0),
        };
        let at = room.map(|at| end + at).filter(|&at| at < self.at);
        let is_white =
            |at: &usize| self.text.as_bytes().get(*at).is_some_and(u8::is_ascii_whitespace);
        at.filter(is_white).map(|at| Edit { range: at..at + 1, with: b',' }).into_iter().collect()
    }

    pub(super) fn fault_values_among_fields(&mut self, children: &[NodeId]) {
        let kind = |id: NodeId| self.nodes.get(id.0 as usize).map(|node| node.kind);
        let mut made = Vec::new();
        for (index, &id) in children.iter().enumerate() {
            let Some(node) = self.nodes.get(id.0 as usize).filter(|node| node.key.is_none()) else {
                continue;
            };
            if self.faults.len() + made.len() >= MAX_FAULTS {
                break;
            }
            let before = index.checked_sub(1).and_then(|index| kind(*children.get(index)?));
            let digits = (node.kind, before) == (NodeKind::Number, Some(NodeKind::Number));
            let is_junk =
                |fault: &SyntaxFault| fault.code == "unexpected" && fault.span == node.span;
            let (message, help) = if digits {
                let help = "group thousands with `_`, as in `12_000`; fractions are not used";
                ("a number has no comma in it", help)
            } else if self.faults.iter().any(is_junk) {
                ("this does not belong here", "take it out; fields are written `name: value`")
            } else {
                let help = "every value among fields needs its name: `name: value`";
                ("expected a field name and `:`", help)
            };
            let found = fault("value-among-fields", node.span.clone(), message).help(help);
            made.push(found.cured(removal_of(node)));
        }
        let is_said_anew = |old: &SyntaxFault| {
            old.code == "unexpected" && made.iter().any(|new: &SyntaxFault| new.span == old.span)
        };
        self.faults.retain(|old| !is_said_anew(old));
        self.faults.append(&mut made);
        if self.has_too_many_faults() {
            self.stop_too_many();
        }
    }

    pub(super) fn fault_twice(
        &mut self,
        step: &PathStep,
        key: Range<usize>,
        first: Option<Range<usize>>,
        cure: Vec<Edit>,
    ) {
        let mut made = match step {
            PathStep::Field(name) => {
                fault("duplicate-field", key, format!("the field `{name}` is given twice"))
            }
            PathStep::Key(name) => {
                fault("duplicate-key", key, format!("the entry \"{name}\" is given twice"))
            }
            PathStep::Item(_) => return,
        };
        if let Some(first) = first {
            made = made.note(first, "first given here");
        }
        self.faults.push(made.cured(cure).help("take one of them out"));
    }
}

fn single_quote(span: Range<usize>) -> SyntaxFault {
    fault("single-quote", span, "single quotes hold one character")
        .help("write texts between double quotes `\"`")
}

/// The beginning of a long text, for messages.
fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.starts_with(starts_name) || line.len() == text.len() => line.to_owned(),
        None => format!("{line}…"),
    }
}
