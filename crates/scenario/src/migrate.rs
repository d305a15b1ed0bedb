//! Files of an older format: read as if they were of the newest, and rewritten when asked for.
//!
//! What a format changed stands in one table. A file that is of an older format, or says nothing
//! of its format (as files that rest on another scenario may), is renamed in memory before it is
//! typed; every message still points at what is written in it. `turkistan migrate` writes the same
//! changes into the file, byte for byte nothing else.
//!
//! Deliberately absent: maps, saves and replays, which have formats of their own; and changes of
//! meaning. A number that means another thing from now on gets another name.

use crate::{
    problem::Problem,
    raw::FORMAT,
    source::SourceFile,
    syntax::{NodeId, NodeKind},
};
use rules::define::{DocBook, Patched, Path as DataPath, PathStep, Shape};
use std::{ops::Range, sync::Arc};

/// A field that has another name since a format.
struct RenamedField {
    /// The struct, as the reference calls it.
    of: &'static str,
    /// Its name until then.
    was: &'static str,
    /// Its name from then on.
    now: &'static str,
    /// That format.
    since: u32,
}

/// Format 2: numbers say in their names what they count.
const RENAMED: [RenamedField; 4] = [
    RenamedField { of: "SideFile", was: "homelands", now: "homeland_man_days_per_week", since: 2 },
    RenamedField { of: "VictoryFile", was: "historical", now: "historical_margin", since: 2 },
    RenamedField { of: "CampRules", was: "persons", now: "persons_per_household", since: 2 },
    RenamedField {
        of: "CampRules",
        was: "minimum_sheep",
        now: "minimum_sheep_per_household",
        since: 2,
    },
];

/// A piece of a text that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes of the text.
    pub span: Range<usize>,
    /// What stands there from now on.
    pub with: String,
}

/// The text with all replacements made. They stand in the order of the text, and apart.
#[must_use]
pub fn replaced(text: &str, replacements: &[Replacement]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for Replacement { span, with } in replacements {
        new.push_str(text.get(from..span.start).unwrap_or_default());
        new.push_str(with);
        from = span.end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}

/// Files that belong together (a scenario's folder, a rule book), as files of the newest format.
#[must_use]
pub fn to_newest<T: Patched>(files: Vec<SourceFile>) -> Vec<Arc<SourceFile>> {
    let guide = guide::<T>(&files);
    files.into_iter().map(|file| Arc::new(newest(file, guide.as_ref()))).collect()
}

/// The same of a file by itself.
#[must_use]
pub fn one_to_newest<T: Patched>(file: SourceFile) -> Arc<SourceFile> {
    let guide = guide::<T>(std::slice::from_ref(&file));
    Arc::new(newest(file, guide.as_ref()))
}

/// What is declared, where some of the files can be of an older format.
fn guide<T: Patched>(files: &[SourceFile]) -> Option<(DocBook, Shape)> {
    let is_new = stated(files).is_some_and(|format| format >= FORMAT);
    (!is_new).then(DocBook::of::<T>)
}

fn newest(file: SourceFile, guide: Option<&(DocBook, Shape)>) -> SourceFile {
    let renames = guide.map(|(book, root)| renames(&file, book, root)).unwrap_or_default();
    if renames.is_empty() { file } else { file.rewritten(&renames) }
}

/// What has to change in each of some files that belong together, so that they are of the newest
/// format; nothing in those that are. The format number itself is the last to change.
#[must_use]
pub fn changes<T: Patched>(files: &[SourceFile]) -> Vec<Vec<Replacement>> {
    let Some((book, root)) = guide::<T>(files) else {
        return files.iter().map(|_| Vec::new()).collect();
    };
    let of_file = |file: &SourceFile| {
        let mut all = renames(file, &book, &root);
        if let Some((_, span)) = format_of(file) {
            all.push(Replacement { span, with: FORMAT.to_string() });
        }
        all.sort_by_key(|change| change.span.start);
        all
    };
    files.iter().map(of_file).collect()
}

/// What is to be said where files are of a format that this program does not know yet.
#[must_use]
pub fn of_a_later_format(files: &[SourceFile]) -> Option<Problem> {
    let stated = files.iter().filter_map(|file| Some((file, format_of(file)?)));
    let (file, (_, span)) = stated.into_iter().find(|(_, (format, _))| *format > FORMAT)?;
    let text = format!("this program knows formats 1 to {FORMAT}, and this is a later one");
    let problem = Problem::error("format", text).at(file.location(span));
    Some(problem.help("the file was written for a newer version of the program: use that"))
}

/// The name that a field of a struct has by now, and since which format.
pub(crate) fn now_called(of: &str, was: &str) -> Option<(&'static str, u32)> {
    let row = RENAMED.iter().find(|row| row.of == of && row.was == was)?;
    Some((row.now, row.since))
}

/// The format that one of the files gives for all of them.
fn stated(files: &[SourceFile]) -> Option<u32> {
    files.iter().find_map(format_of).map(|(format, _)| format)
}

/// The format that a file gives, and where it stands.
fn format_of(file: &SourceFile) -> Option<(u32, Range<usize>)> {
    let at = file.tree().find(&DataPath::new().field("format"))?;
    let node = file.tree().node(at).filter(|node| node.kind == NodeKind::Number)?;
    let written = file.text().get(node.span.clone())?;
    let is_whole = written.bytes().all(|byte| byte.is_ascii_digit());
    // One that is larger than any is later than any.
    let format = written.parse().ok().or_else(|| is_whole.then_some(u32::MAX))?;
    Some((format, node.span.clone()))
}

/// The names of fields in a file that are others by now.
fn renames(file: &SourceFile, book: &DocBook, root: &Shape) -> Vec<Replacement> {
    let mut found = Vec::new();
    if let (true, Some(id)) = (file.tree().is_whole(), file.tree().root()) {
        walk(file, book, id, root, &mut found);
    }
    found
}

fn walk(
    file: &SourceFile,
    book: &DocBook,
    id: NodeId,
    shape: &Shape,
    found: &mut Vec<Replacement>,
) {
    let tree = file.tree();
    for (child, node) in tree.children(id) {
        let Some(step) = &node.step else {
            // What `Some(…)` holds.
            walk(file, book, child, shape, found);
            continue;
        };
        let below = match (shape.required(), step) {
            (Shape::Struct(of), PathStep::Field(name)) => {
                let now = now_called(of, name).map(|(now, _)| now);
                // Where both are given the old one is a mistake, and told as one.
                let now = now.filter(|now| tree.child(id, &PathStep::field(now)).is_none());
                if let (Some(now), Some(key)) = (now, &node.key) {
                    found.push(Replacement { span: key.clone(), with: now.to_owned() });
                }
                book.find_field(of, now.unwrap_or(name)).map(|field| &field.shape)
            }
            (Shape::Table(entry), PathStep::Key(_)) => Some(&**entry),
            (Shape::List(item), PathStep::Item(_)) => Some(&**item),
            _ => None,
        };
        if let Some(below) = below {
            walk(file, book, child, below, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{problem::Report, raw::ScenarioFile, source::parse_patch};
    use rules::ruleset::Ruleset;
    use std::path::Path;

    const OLD: &str = "(\r\n  format: 1, // persons: 3\r\n  sides: { \"қ\": (homelands: { \"a\": 1 }) },\n  \
                       rules: (camps: (persons: \"five\")),\n)";

    fn read(text: &str) -> SourceFile {
        let mut report = Report::new();
        let file = SourceFile::from_text(Path::new("x.ron"), text, &mut report);
        assert!(report.is_empty(), "{report}");
        file
    }

    #[test]
    fn every_row_names_a_field_that_there_is_and_one_that_is_gone() {
        let (mut book, _) = DocBook::of::<ScenarioFile>();
        Ruleset::shape(&mut book);
        for RenamedField { of, was, now, since } in RENAMED {
            assert!(book.find_field(of, now).is_some(), "{of}.{now}");
            assert!(book.find_field(of, was).is_none(), "{of}.{was}");
            assert!((2..=FORMAT).contains(&since), "{of}.{was}");
        }
    }

    #[test]
    fn an_old_file_is_read_by_its_new_names_and_told_of_in_its_old_places() {
        let files = to_newest::<ScenarioFile>(vec![read(OLD)]);
        let mut report = Report::new();
        let patch = parse_patch::<ScenarioFile>(&files[0], &mut report).unwrap();
        let side = patch.sides.entries.values().next().unwrap().as_ref().unwrap();
        assert_eq!(side.homeland_man_days_per_week.entries.len(), 1);
        let problem = report.sorted()[0];
        assert_eq!((report.sorted().len(), problem.line, problem.column), (1, 4, 28), "{report}");
        assert_eq!(OLD.get(problem.span.clone().unwrap()), Some("\"five\""));
        assert!(report.to_string().contains("rules: (camps: (persons: \"five\"))"), "{report}");
    }

    #[test]
    fn a_rewritten_file_differs_in_its_names_and_its_format_alone() {
        let file = read(OLD);
        let changes = changes::<ScenarioFile>(std::slice::from_ref(&file));
        let new = replaced(file.text(), &changes[0]);
        let wanted = OLD
            .replace("format: 1", "format: 2")
            .replace("homelands:", "homeland_man_days_per_week:")
            .replace("(persons:", "(persons_per_household:");
        assert_eq!(new, wanted);
        assert_eq!(super::changes::<ScenarioFile>(&[read(&new)]), [vec![]]);
    }

    #[test]
    fn an_old_name_in_a_new_file_is_a_mistake_that_knows_the_new_one() {
        let text = "(format: 2, rules: (camps: (persons: 5)))";
        let files = to_newest::<ScenarioFile>(vec![read(text)]);
        let mut report = Report::new();
        drop(parse_patch::<ScenarioFile>(&files[0], &mut report));
        let told = report.to_string();
        assert!(told.contains("called `persons_per_household` since format 2"), "{told}");
    }
}
