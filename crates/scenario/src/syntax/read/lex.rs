//! Where words end, and what stands between them.

use super::SyntaxReader;

impl SyntaxReader<'_> {
    pub(super) fn line_end(&self) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |end| self.at + end)
    }

    /// Where a run of characters that are no punctuation of RON ends: a name, a number, or
    /// something that should be one of them (`12km`), taken whole so that it is shown whole.
    pub(super) fn bare_end(&self) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_name = rest.starts_with(starts_name);
        let ends = |at: usize, c: char| match c {
            ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' => true,
            // Numbers have it in `1..=5`.
            '=' => is_name || !rest.get(..at).is_some_and(|before| before.ends_with('.')),
            '/' => rest.get(at + 1..).is_some_and(|after| after.starts_with(['/', '*'])),
            _ => is_blank(c) || FOREIGN_QUOTES.contains(&c),
        };
        rest.char_indices()
            .find(|&(at, c)| ends(at, c))
            .map_or(self.text.len(), |(at, _)| self.at + at)
    }

    /// Skips white space and comments.
    pub(super) fn blank(&mut self) {
        while !self.stopped {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let white = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
            let rest = &rest[white..];
            self.at += white;
            if rest.starts_with("//") {
                self.at = self.line_end();
            } else if rest.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// `/* … */`, which may hold further comments.
    fn block_comment(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut depth = 0_usize;
        let mut at = start;
        loop {
            match bytes.get(at..at + 2) {
                Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                Some(_) => at += 1,
                None => return self.stop_open_comment(start),
            }
            if depth == 0 {
                self.at = at;
                return;
            }
        }
    }
}

/// White space as `ron` has it.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// Quotes that word processors put for `"`.
pub(super) const FOREIGN_QUOTES: [char; 7] =
    ['\u{201C}', '\u{201D}', '\u{201E}', '«', '»', '\u{2018}', '\u{2019}'];

/// Whether a name can begin with this character.
pub(super) fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}
