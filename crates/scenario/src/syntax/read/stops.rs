//! What the reading cannot go on behind: brackets and texts without their end. Finding out which
//! one is to blame is most of the work.

use super::faults::fault;
use super::{Suspect, SyntaxReader};
use crate::syntax::{NodeId, SyntaxFault};
use std::ops::Range;

impl SyntaxReader<'_> {
    pub(super) fn stop_open_text(&mut self, start: usize) {
        let line = self.first_line(start);
        let made = fault("open-text", line, "this text has no closing quote");
        self.stop(
            made.help("end it with `\"` on the same line; a quote inside a text is written `\\\"`"),
        );
    }

    /// A text of several lines with something right behind it that can only be the inside of
    /// another text: its own closing quote is missing, and it ate the other's opening one.
    pub(super) fn check_long_text(&mut self, text: Range<usize>) {
        let rest = self.text.get(text.end..self.line_end()).unwrap_or_default().trim_start();
        if !rest.is_empty() && !rest.starts_with([',', ')', ']', '}', ':', ';', '/']) {
            self.stop_open_text(text.start);
        }
    }

    pub(super) fn stop_open_comment(&mut self, start: usize) {
        let help = "end it with `*/`; a comment inside a comment needs its own end";
        self.stop(
            fault("open-comment", start..start + 2, "this comment is never closed").help(help),
        );
    }

    pub(super) fn stop_too_deep(&mut self, opened: usize) {
        self.stop(fault("too-deep", opened..opened + 1, "brackets are nested too deeply here"));
    }

    pub(super) fn stop_too_many(&mut self) {
        let at = self.at;
        self.stop(fault(
            "too-many",
            at..at,
            "too many errors in this file: the rest of it was not read",
        ));
    }

    pub(super) fn stop_too_large(&mut self) {
        let at = self.at;
        let text = format!("a file of more than {} values is too large", super::MAX_VALUES);
        self.stop(fault("too-large", at..at, text));
    }

    /// A bracket without end, found out at the end of the text or (`found`) at another's end.
    pub(super) fn stop_unclosed(&mut self, opened: usize, found: Option<usize>) {
        let (opened, found) = match self.suspect {
            Some(Suspect::Early { opened, closed }) => return self.stop_early(opened, closed),
            Some(Suspect::Thief { opened }) => (opened, None),
            None => (opened, found),
        };
        let (opening, closing) = self.pair(opened);
        let mut made =
            fault("unclosed", opened..opened + 1, format!("this `{opening}` is never closed"))
                .help(format!("add the missing `{closing}`"));
        if let Some(at) = found {
            made = made
                .note(at..at + 1, format!("found `{}` where `{closing}` was due", self.byte(at)));
        }
        self.stop(made);
    }

    /// An end of the wrong kind.
    pub(super) fn stop_mismatch(&mut self, id: NodeId, opened: usize) {
        let at = self.at;
        let lines = (self.indent(opened), self.indent(at));
        if let (None, (Some(opening), Some(closing))) = (self.suspect, lines) {
            let is_first = closing.1 == at;
            let in_line = is_first && closing.0 > opening.0;
            // The line it is in line with should have opened it.
            if let Some(line) = in_line.then(|| self.line_above(opened, closing)).flatten() {
                return self.stop_unopened(line, at);
            }
            if !is_first && opening.1 != closing.1 {
                // A value with such a bracket of its own needs none before it.
                let is_bare = |value: &usize| {
                    let begins = matches!(self.byte(*value), '(' | '[' | '{');
                    !begins || self.pair(*value).1 != self.byte(at)
                };
                let in_line = |value: &usize| self.indent(*value) == Some(closing);
                return match self.last_value(id).filter(is_bare).filter(in_line) {
                    Some(value) => self.stop_unopened(value, at),
                    None => self.stop_stray(opened, at),
                };
            }
        }
        if self.open.iter().any(|&open| self.pair(open).1 == self.byte(at)) {
            self.stop_unclosed(opened, Some(at));
        } else {
            self.stop_stray(opened, at);
        }
    }

    /// An end that nothing opened, and where it should have been.
    fn stop_unopened(&mut self, place: usize, at: usize) {
        let found = self.byte(at);
        let opening = match found {
            ']' => '[',
            '}' => '{',
            _ => '(',
        };
        let made = fault("unopened", place..place, format!("expected `{opening}` here"));
        self.stop(made.note(at..at + 1, format!("nothing opens this `{found}`")));
    }

    fn stop_stray(&mut self, opened: usize, at: usize) {
        let (opening, closing) = self.pair(opened);
        let found = self.byte(at);
        let line = self.indent(at);
        let has_wrong_keys =
            |fault: &SyntaxFault| fault.code.starts_with("key-in") && fault.span.start > opened;
        if self.faults.iter().any(has_wrong_keys)
            && self.indent(opened).map(|line| line.0) == line.map(|line| line.0)
        {
            // The end fits what is inside, the opening does not.
            let made = fault(
                "wrong-bracket",
                opened..opened + 1,
                format!("this `{opening}` is closed by `{found}`"),
            );
            return self.stop(
                made.note(at..at + 1, "closed here")
                    .help("open and close with brackets of one kind"),
            );
        }
        // Names without the bracket around them were taken for something else.
        let is_of_line = |fault: &SyntaxFault| {
            fault.code.starts_with("key-in") && self.indent(fault.span.start) == line
        };
        let kept: Vec<SyntaxFault> =
            self.faults.iter().filter(|fault| !is_of_line(fault)).cloned().collect();
        self.faults = kept;
        self.stop(
            fault("stray-bracket", at..at + 1, format!("`{found}` closes nothing here"))
                .note(opened..opened + 1, format!("the open bracket is this `{opening}`"))
                .help(format!(
                    "write `{closing}`, take it out, or add the bracket that it should close"
                )),
        );
    }

    /// The end of another bracket, whose opening is missing, ended this one.
    pub(super) fn stop_early(&mut self, opened: usize, closed: usize) {
        let (opening, closing) = self.pair(opened);
        self.stop(
            fault(
                "unopened",
                closed..closed + 1,
                format!("this `{closing}` closes more than its line opens"),
            )
            .note(opened..opened + 1, format!("it ends what this `{opening}` begins"))
            .help(format!("add the missing `{opening}`, or take the `{closing}` out")),
        );
    }

    /// The end of the last line behind `from` that begins in the column of another.
    fn line_above(&self, from: usize, (column, start): (usize, usize)) -> Option<usize> {
        let between = self.text.get(from..start)?;
        let starts = between.match_indices('\n').map(|(at, _)| from + at + 1);
        let fits =
            |&at: &usize| self.indent(at) == Some((column, at + column)) && at + column < start;
        let line = starts.rev().find(fits)?;
        let text = self.text.get(line..)?.lines().next()?;
        Some(line + text.trim_end().len())
    }

    /// Where the value of the last field or entry of a bracket begins.
    fn last_value(&self, id: NodeId) -> Option<usize> {
        let children = &self.nodes.get(id.0 as usize)?.children;
        let mut nodes = children.iter().rev().filter_map(|id| self.nodes.get(id.0 as usize));
        nodes.find(|node| node.key.is_some()).map(|node| node.span.start)
    }

    fn byte(&self, at: usize) -> char {
        self.text.as_bytes().get(at).map_or(' ', |&byte| char::from(byte))
    }

    /// Ends the reading. What was found wrong behind the place of the fault is its consequence,
    /// unless that place is the bracket around everything.
    pub(super) fn stop(&mut self, fault: SyntaxFault) {
        let from = fault.span.start;
        let is_root = self.open.first() == Some(&from);
        self.faults.retain(|earlier| is_root || earlier.span.start <= from);
        self.faults.push(fault);
        self.stopped = true;
        self.at = self.text.len();
    }

    pub(super) fn first_line(&self, start: usize) -> Range<usize> {
        let rest = self.text.get(start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        start..start + line.trim_end().len().max(1).min(rest.len())
    }

    fn pair(&self, opened: usize) -> (char, char) {
        match self.text.as_bytes().get(opened) {
            Some(b'[') => ('[', ']'),
            Some(b'{') => ('{', '}'),
            _ => ('(', ')'),
        }
    }
}
