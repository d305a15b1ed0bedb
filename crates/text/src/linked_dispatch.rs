//! A dispatch whose names lead somewhere: each name knows what it names, so that a screen can make
//! a link of it. The sentences are those of the plain dispatch.
//!
//! Names are set into messages as plain words, so what they name travels with them as marks of
//! Unicode's private use, which are taken out again here. No text with marks leaves this layer.

use super::{
    Texts,
    dispatch::{self, DispatchSection},
};
use rules::{
    event::Logged,
    ids::{
        BoxId, CampId, ForceId, GroupId, HexId, LeaderId, PlaceId, ScriptedEventId, SideId, Subject,
    },
    state::CampaignState,
};

/// Words of a line that lead to one thing, or nowhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkedWords {
    /// The words.
    pub words: String,
    /// What they name.
    pub subject: Option<Subject>,
}

/// A part of a dispatch whose names lead somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkedParagraph {
    /// What it is about.
    pub section: DispatchSection,
    /// The same in a word or two.
    pub heading: String,
    /// Its sentences, one a line.
    pub lines: Vec<Vec<LinkedWords>>,
}

/// A dispatch whose names lead somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkedDispatch {
    /// "Weekly dispatch, week 3 of 40".
    pub title: String,
    /// The week's days.
    pub date_line: String,
    /// The sections that have something to tell, in the order of a report.
    pub paragraphs: Vec<LinkedParagraph>,
}

/// The dispatch of the week that lies between two states, for one side, with names that lead
/// somewhere. Its sentences are those of [`super::dispatch()`].
#[must_use]
pub fn linked_dispatch(
    texts: &Texts,
    before: &CampaignState,
    after: &CampaignState,
    events: &[Logged],
    viewer: SideId,
) -> LinkedDispatch {
    let marked = dispatch::compose(texts, before, after, events, viewer, true);
    let paragraphs = marked.paragraphs.into_iter().map(|paragraph| LinkedParagraph {
        section: paragraph.section,
        heading: paragraph.heading,
        lines: paragraph.lines.iter().map(|line| linked_words(line)).collect(),
    });
    LinkedDispatch {
        title: marked.title,
        date_line: marked.date_line,
        paragraphs: paragraphs.collect(),
    }
}

/// Begins a mark.
const BEGIN: char = '\u{E000}';
/// Ends what the mark says; the words follow.
const WORDS: char = '\u{E001}';
/// Ends the words.
const END: char = '\u{E002}';

/// Words with a mark that says what they name.
pub(super) fn mark(subject: Subject, words: &str) -> String {
    let (kind, id) = match subject {
        Subject::Force(id) => ('f', id.0),
        Subject::Camp(id) => ('c', id.0),
        Subject::Place(id) => ('p', id.0),
        Subject::Hex(id) => ('h', id.0),
        Subject::Group(id) => ('g', id.0),
        Subject::OffMap(id) => ('o', id.0),
        Subject::Leader(id) => ('l', id.0),
        Subject::ScriptedEvent(id) => ('e', id.0),
    };
    format!("{BEGIN}{kind}{id}{WORDS}{words}{END}")
}

/// Bytes of the marks with which a text begins.
pub(super) fn marks_before(text: &str) -> usize {
    let mut at = 0;
    while text[at..].starts_with(BEGIN) {
        match text[at..].find(WORDS) {
            Some(end) => at += end + WORDS.len_utf8(),
            None => break,
        }
    }
    at
}

fn read(mark: &str) -> Option<Subject> {
    let id = mark.get(1..)?.parse().ok()?;
    Some(match mark.as_bytes().first()? {
        b'f' => Subject::Force(ForceId(id)),
        b'c' => Subject::Camp(CampId(id)),
        b'p' => Subject::Place(PlaceId(id)),
        b'h' => Subject::Hex(HexId(id)),
        b'g' => Subject::Group(GroupId(id)),
        b'o' => Subject::OffMap(BoxId(id)),
        b'l' => Subject::Leader(LeaderId(id)),
        b'e' => Subject::ScriptedEvent(ScriptedEventId(id)),
        _ => return None,
    })
}

/// Takes a line with marks apart. Where one name stands within another the outer leads.
fn linked_words(line: &str) -> Vec<LinkedWords> {
    let mut runs: Vec<LinkedWords> = Vec::new();
    let mut add = |words: &str, subject: Option<Subject>| {
        if words.is_empty() {
            return;
        }
        match runs.last_mut() {
            Some(last) if last.subject == subject => last.words.push_str(words),
            _ => runs.push(LinkedWords { words: words.to_owned(), subject }),
        }
    };
    let mut open: Vec<Option<Subject>> = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find([BEGIN, END]) {
        let subject = open.iter().copied().flatten().next();
        add(&rest[..at], subject);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix(END) {
            open.pop();
            rest = after;
        } else if let Some(end) = rest.find(WORDS) {
            open.push(read(&rest[BEGIN.len_utf8()..end]));
            rest = &rest[end + WORDS.len_utf8()..];
        } else {
            break;
        }
    }
    add(rest, open.iter().copied().flatten().next());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_out_as_they_went_in() {
        let place = mark(Subject::Place(PlaceId(7)), "Sauran");
        let near = mark(Subject::Hex(HexId(300)), &format!("15 km west of {place}"));
        let force = mark(Subject::Force(ForceId(2)), "khan's host");
        let line = super::super::teller::sentence(format!("{force} marched to {place}, {near}."));
        let words: String = linked_words(&line).iter().map(|run| run.words.as_str()).collect();
        assert_eq!(words, "Khan's host marched to Sauran, 15 km west of Sauran.");
        let subjects: Vec<_> =
            linked_words(&line).into_iter().filter_map(|run| run.subject).collect();
        let hex = Subject::Hex(HexId(300));
        let wanted = [Subject::Force(ForceId(2)), Subject::Place(PlaceId(7)), hex];
        assert_eq!(subjects, wanted);
        assert_eq!(linked_words("plain"), [LinkedWords { words: "plain".into(), subject: None }]);
    }
}
