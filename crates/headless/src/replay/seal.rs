//! The seal of a file: one number over all that stands before it, so that also what bears on no
//! digest (who played, orders that the rules refused, the head) cannot be changed unnoticed.
//!
//! It finds damage and the hand of whoever edits files. It is no signature: who has this program can
//! seal what they like.

use super::format::Digest;
use rules::hash::StableHasher;
use std::hash::Hasher as _;

/// What stands before the seal.
const MARK: &str = "\n    seal: \"";
/// What stands behind it.
const END: &str = "\",\n)\n";

/// What the seal of a file says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SealState {
    /// There is none, as in files of format 1.
    None,
    /// The file is as it was written.
    Whole,
    /// It is not.
    Broken,
}

/// Seals a file that is complete but for its last line, `)`.
pub(super) fn seal(text: &mut String) {
    let seal = of(text.trim_end_matches('\n'));
    text.truncate(text.trim_end_matches('\n').len());
    text.push_str(MARK);
    text.push_str(&seal.to_string());
    text.push_str(END);
}

/// Looks at the seal of a file.
pub(super) fn check(text: &str) -> SealState {
    let Some(at) = text.rfind(MARK.trim_start()) else { return SealState::None };
    let (before, rest) = (&text[..at], &text[at + MARK.trim_start().len()..]);
    let lean = |text: &str| text.replace('\r', "");
    let (before, rest) = (lean(before), lean(rest));
    let given = rest.get(..16).and_then(Digest::parse);
    let ends = rest.get(16..).is_some_and(|end| end.trim_end() == END.trim_end());
    let whole = before.strip_suffix("\n    ").is_some_and(|body| given == Some(of(body)));
    if ends && whole { SealState::Whole } else { SealState::Broken }
}

/// Whether the end of a file is that of a sealed one, so that nothing of it has been cut off. Whether
/// the seal is the right one takes the whole file.
pub(crate) fn ends_sealed(tail: &str) -> bool {
    let tail = tail.replace('\r', "");
    let Some(at) = tail.rfind(MARK) else { return false };
    let rest = &tail[at + MARK.len()..];
    rest.get(..16).and_then(Digest::parse).is_some()
        && rest.get(16..).is_some_and(|end| end.trim_end() == END.trim_end())
}

/// The seal of a text. Ends of lines count as one, whatever system has written them.
fn of(text: &str) -> Digest {
    let mut hasher = StableHasher::new();
    hasher.write(b"turkistan");
    hasher.write(text.replace('\r', "").as_bytes());
    Digest(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_before_it_and_after_it_is_covered() {
        let mut text = String::from("(\n    header: (a: \"seal: \"),\n    weeks: [1, 2],\n");
        seal(&mut text);
        assert!(text.ends_with("\",\n)\n"), "{text}");
        assert_eq!(check(&text), SealState::Whole);
        assert_eq!(check(&text.replace('\n', "\r\n")), SealState::Whole);
        assert_eq!(check("(header: ())"), SealState::None);
        assert!(ends_sealed(&text) && ends_sealed(&text.replace('\n', "\r\n")));
        for cut in 0..text.trim_end().len() {
            assert!(!ends_sealed(&text[..cut]), "{cut}");
        }
        for at in 0..text.trim_end().len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
            let changed = String::from_utf8(changed).unwrap();
            assert_ne!(check(&changed), SealState::Whole, "{at}: {changed}");
        }
        assert_eq!(check(&format!("{text}// more")), SealState::Broken);
    }
}
