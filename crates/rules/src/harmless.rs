//! Words that files bring, made harmless before they reach a terminal or a screen. A scenario, a
//! save, a record or the name of a file can hold signs that move the cursor, set the window's title,
//! or turn the direction of what follows, so that one thing is read and another stands there.
//!
//! What files bring is made so where it goes out; names of a scenario already where it is compiled. It
//! stands here because all that read files or show them can see it.
//!
//! Such a sign is shown as Rust writes it, `\u{1b}`: it can be seen what stands in the file. Deliberately absent:
//! letters that look like others, and anything that a language needs (joiners, soft hyphens).

use std::borrow::Cow;

/// A text of which nothing moves the cursor or turns the direction of what is read. Ends of lines
/// and tabs stay.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    shown(text, |sign| is_harmful(sign) && !matches!(sign, '\n' | '\t'))
}

/// As [`harmless`], for what stands within a line: there an end of a line is one thing more that a
/// name must not bring.
#[must_use]
pub fn harmless_line(text: &str) -> Cow<'_, str> {
    shown(text, is_harmful)
}

fn shown(text: &str, hides: impl Fn(char) -> bool) -> Cow<'_, str> {
    let Some(first) = text.find(&hides) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len() + 8);
    let (before, rest) = text.split_at(first);
    out.push_str(before);
    for sign in rest.chars() {
        if hides(sign) { out.extend(sign.escape_unicode()) } else { out.push(sign) }
    }
    Cow::Owned(out)
}

/// Whether a sign is no sign to be read, but an order to whatever shows it: a control character, an
/// end of a line or paragraph, a mark of direction, or a sign that is never seen.
#[must_use]
pub const fn is_harmful(sign: char) -> bool {
    matches!(sign,
        // Control characters; 80–9F are what 8-bit terminals take for escapes.
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        // Ends of lines and paragraphs.
        | '\u{2028}' | '\u{2029}'
        // Marks, embeddings, overrides and isolates of direction, and how digits are shaped.
        | '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}'
        // Annotations, tags, and the mark of the order of bytes.
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_move_a_cursor_or_turn_a_line_is_shown() {
        for (given, wanted) in [
            ("Сауран маңында — ‘x’\n\t1", "Сауран маңында — ‘x’\n\t1"),
            ("\u{1b}]0;PWNED\u{7}\u{1b}[2JX", "\\u{1b}]0;PWNED\\u{7}\\u{1b}[2JX"),
            ("a\rb\u{8}\u{9b}2J", "a\\u{d}b\\u{8}\\u{9b}2J"),
            ("user\u{202e}nor.ron", "user\\u{202e}nor.ron"),
            ("\u{2066}a\u{2069}\u{200f}\u{61c}", "\\u{2066}a\\u{2069}\\u{200f}\\u{61c}"),
            ("a\u{2028}b\u{feff}\u{e0041}", "a\\u{2028}b\\u{feff}\\u{e0041}"),
        ] {
            assert_eq!(harmless(given), wanted);
        }
        assert!(matches!(harmless("as it is"), Cow::Borrowed(_)));
        assert_eq!(harmless_line("one\ntwo\t"), "one\\u{a}two\\u{9}");
    }
}
