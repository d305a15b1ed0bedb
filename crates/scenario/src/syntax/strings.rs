//! The end of a quoted literal, and what a quoted key says.

/// Where a literal that begins at `start` ends (after its closing quote).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Closed here.
    At(usize),
    /// Never closed.
    Open,
}

/// The kinds of quoted literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quoted {
    /// `"…"` or `b"…"`, with the offset of the quote.
    Plain(usize),
    /// `r"…"`, `r#"…"#`, with the offset of the first `#` or quote.
    Raw(usize),
    /// `'c'` or `b'c'`, with the offset of the quote.
    Char(usize),
}

/// The quoted literal that begins at `at`, if one does.
pub(super) fn quoted_at(bytes: &[u8], at: usize) -> Option<Quoted> {
    let rest = bytes.get(at..)?;
    match rest {
        [b'"', ..] => Some(Quoted::Plain(at)),
        [b'\'', ..] => Some(Quoted::Char(at)),
        [b'b', b'"', ..] => Some(Quoted::Plain(at + 1)),
        [b'b', b'\'', ..] => Some(Quoted::Char(at + 1)),
        [b'r', b'"' | b'#', ..] => raw_from(bytes, at + 1),
        [b'b', b'r', b'"' | b'#', ..] => raw_from(bytes, at + 2),
        _ => None,
    }
}

/// Tells a raw string from a raw identifier (`r#name`).
fn raw_from(bytes: &[u8], at: usize) -> Option<Quoted> {
    let hashes = bytes.get(at..)?.iter().take_while(|&&byte| byte == b'#').count();
    (bytes.get(at + hashes) == Some(&b'"')).then_some(Quoted::Raw(at))
}

/// The end of a literal; for a character it must come on the same line.
pub(super) fn end_of(bytes: &[u8], literal: Quoted) -> End {
    match literal {
        Quoted::Plain(quote) => escaped_end(bytes, quote + 1, b'"', false),
        Quoted::Char(quote) => {
            // One character of any kind, be it a quote (`'''`) or a line end.
            let is_inside = |byte: &&u8| (0x80..0xC0).contains(*byte);
            let rest = bytes.get(quote + 2..).unwrap_or_default();
            let close = quote + 2 + rest.iter().take_while(is_inside).count();
            match (bytes.get(quote + 1), bytes.get(close)) {
                (Some(first), Some(b'\'')) if *first != b'\\' => End::At(close + 1),
                _ => escaped_end(bytes, quote + 1, b'\'', true),
            }
        }
        Quoted::Raw(at) => {
            let rest = bytes.get(at..).unwrap_or_default();
            let hashes = rest.iter().take_while(|&&byte| byte == b'#').count();
            let body = at + hashes + 1;
            let closes = |from: usize| {
                let tail = bytes.get(from + 1..).unwrap_or_default();
                tail.iter().take(hashes).take_while(|&&byte| byte == b'#').count() == hashes
            };
            (body..bytes.len())
                .find(|&from| bytes.get(from) == Some(&b'"') && closes(from))
                .map_or(End::Open, |from| End::At(from + hashes + 1))
        }
    }
}

fn escaped_end(bytes: &[u8], from: usize, quote: u8, one_line: bool) -> End {
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if one_line => return End::Open,
            _ if byte == quote => return End::At(at + 1),
            _ => {}
        }
        at += 1;
    }
    End::Open
}

/// What a key says: the content of a text, anything else as it is written.
pub(super) fn key_text(written: &str) -> String {
    let is_quoted = written.ends_with(['"', '#']);
    match is_quoted.then(|| ron::from_str::<String>(written)) {
        Some(Ok(text)) => text,
        _ => written.to_owned(),
    }
}
