//! Keys and texts of people: what can be typed, stands in a table, or is shown in a line.
//!
//! The key of a side is typed on the command line (`--player KEY=POLICY`) and stands in the tables
//! of `sim`, so it is plain. Other keys may be in any alphabet, but not invisible. Names are shown
//! in lines of a list, so they have no line breaks and are not empty.

use super::Compiler;
use rules::{
    define::{Names, Path, Words},
    harmless::{harmless, harmless_line},
};

/// The longest key of a side, characters.
const LONGEST_KEY: usize = 32;

/// The longest name, characters: it stands in a line.
const LONGEST_NAME: usize = 120;

/// Words that mean something else where the key of a side stands: options and policies of the
/// command line, "both", and the first words of columns in a table of campaigns.
const TAKEN: [&str; 62] = [
    "anew",
    "asked",
    "battles",
    "bold",
    "both",
    "cautious",
    "centre",
    "check",
    "data",
    "decide",
    "decided",
    "decisions",
    "deny-warnings",
    "dry-run",
    "event",
    "fact",
    "first",
    "force",
    "format",
    "from",
    "games",
    "held_on",
    "help",
    "history",
    "holder",
    "jobs",
    "lang",
    "level",
    "load",
    "map",
    "merge",
    "migrate",
    "nobody",
    "none",
    "out",
    "overlay",
    "passive",
    "plan",
    "play",
    "player",
    "players",
    "quiet",
    "random",
    "record",
    "replay",
    "report",
    "run",
    "runs",
    "save",
    "save-week",
    "scenario",
    "seed",
    "side",
    "sim",
    "taken",
    "terminal",
    "tournament",
    "verify",
    "view",
    "week",
    "weekly",
    "weeks",
];

/// What is wrong with the key of a side.
pub(super) fn fault_of_side_key(key: &str) -> Option<&'static str> {
    let is_plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '_' | '-');
    // So that it can be told from an option and from a number.
    let begins = key.starts_with(|c: char| c.is_ascii_lowercase());
    if !begins || !key.chars().all(is_plain) || key.len() > LONGEST_KEY {
        Some("is no key for a side")
    } else if TAKEN.contains(&key) {
        Some("means something else on the command line or in tables, so no side can be called so")
    } else {
        None
    }
}

/// What is wrong with a key of whatever it is.
pub(super) fn fault_of_key(key: &str) -> Option<&'static str> {
    if key.is_empty() {
        Some("a key has at least one character")
    } else if key.trim() != key {
        Some("blanks before or after a key cannot be seen")
    } else if key.chars().any(is_invisible) {
        Some("line breaks, control characters and direction marks have no place in a key")
    } else {
        None
    }
}

/// What is wrong with a text; `is_name` where it stands in a line of its own.
pub(super) fn fault_of_text(text: &str, is_name: bool) -> Option<&'static str> {
    let breaks = |c: char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    if is_name && text.trim().is_empty() {
        Some("this name is empty, so nothing is shown for it")
    } else if is_name && text.contains(breaks) {
        Some("a name stands in one line, and this one has a line break")
    } else if is_name && text.chars().nth(LONGEST_NAME).is_some() {
        Some("this name is too long to stand in a line")
    } else if text.chars().any(|c| is_invisible(c) && !breaks(c) && c != '\t') {
        Some("control characters and direction marks are not shown")
    } else {
        None
    }
}

/// Characters that are not seen but change what is seen.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A name as it stands in lines and on the map: of one line, of a bearable length, and with nothing in
/// it that moves a cursor or turns the direction of what is read.
pub(super) fn shown_name(names: &Names) -> Names {
    let shown = |name: &Words| match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => Words(format!("{}…", harmless_line(&name[..end]))),
        None => Words(harmless_line(name).into_owned()),
    };
    Names { en: shown(&names.en), kk: shown(&names.kk), ru: shown(&names.ru) }
}

/// A text of several lines, likewise.
pub(super) fn shown_text(names: &Names) -> Names {
    let shown = |text: &Words| Words(harmless(text).into_owned());
    Names { en: shown(&names.en), kk: shown(&names.kk), ru: shown(&names.ru) }
}

impl Compiler<'_, '_> {
    /// Keys of sides, which are typed and stand in tables.
    pub(super) fn side_keys(&mut self) {
        for key in self.input.file.sides.keys() {
            let Some(fault) = fault_of_side_key(key) else { continue };
            let path = Path::new().field("sides").key(key.as_str());
            let place = self.input.layers.locate_key(&path);
            self.error_with("side-key", path, &format!("\"{key}\" {fault}"), |problem| {
                let problem = problem.help(format!(
                    "it is typed on the command line and stands in tables: small Latin letters \
                     first, then also digits, `_` and `-`, at most {LONGEST_KEY}; write another \
                     one wherever it is named"
                ));
                match place {
                    Some(place) => problem.at(place),
                    None => problem,
                }
            });
        }
    }
}
