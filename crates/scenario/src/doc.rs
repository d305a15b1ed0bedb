//! The reference of the file format, written from the declarations.

use super::raw::{MapFile, ScenarioFile};
use rules::{
    define::{ChoiceDoc, DocBook, Patched, Shape, StructDoc},
    ruleset::Ruleset,
};
use std::{
    collections::BTreeSet,
    fmt::{self, Display, Formatter},
};

/// The part of the reference that no declaration knows.
const HEAD: &str = include_str!("doc/head.md");

/// The whole reference as Markdown: `docs/scenario-format.md`.
#[must_use]
pub fn reference() -> String {
    let mut text = HEAD.trim_end().to_owned();
    let mut told = BTreeSet::new();
    let mut part = |title: &str, intro: &str, book: DocBook, but: &BTreeSet<&str>| {
        text.truncate(text.trim_end().len());
        text.push_str(&format!("\n\n# {title}\n\n{intro}\n"));
        let structs = book.structs().iter().filter(|doc| !but.contains(doc.name));
        for doc in structs.filter(|doc| told.insert(doc.name)) {
            text.push_str(&format!("\n{}", DocSection::Struct(doc)));
        }
        for doc in book.choices().iter().filter(|doc| told.insert(doc.name)) {
            text.push_str(&format!("\n{}", DocSection::Choice(doc)));
        }
    };
    // The rule book is a field of the scenario; it is long, and comes last.
    let rules = book::<Ruleset>();
    let of_rules = rules.structs().iter().map(|doc| doc.name).filter(|name| *name != "Names");
    let of_rules: BTreeSet<&str> = of_rules.collect();
    part("The scenario", SCENARIO, book::<ScenarioFile>(), &of_rules);
    part("The map", MAP, book::<MapFile>(), &BTreeSet::new());
    part("The rule book", RULES, book::<Ruleset>(), &BTreeSet::new());
    // The one field that is required and yet always given, by the files of the rule book.
    text.replace("[Ruleset](#ruleset) | **required**", "[Ruleset](#ruleset) | `assets/ruleset`")
}

const SCENARIO: &str = "The fields of a scenario file, and of every file in a scenario's folder.";
const MAP: &str = "The fields of a map file. Maps are read whole: no map rests on another. Hexes are \
     (column, row) from (0, 0) in the north-west; they are flat-topped, and odd columns lie half a \
     hex lower. The six directions are `N`, `NE`, `SE`, `S`, `SW`, `NW`.";
const RULES: &str = "What stands under `rules` in a scenario, and what the files of `assets/ruleset` \
     give. The values in use, with their sources, are in those files; none has a default here.";

fn book<T: Patched>() -> DocBook {
    DocBook::of::<T>().0
}

/// One section of the reference.
enum DocSection<'a> {
    Struct(&'a StructDoc),
    Choice(&'a ChoiceDoc),
}

impl Display for DocSection<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Struct(doc) => struct_section(f, doc),
            Self::Choice(doc) => choice_section(f, doc),
        }
    }
}

/// A book as Markdown: a section for each struct with a table of its fields, then one for each
/// set of choices. The same book gives the same text.
#[must_use]
pub fn markdown(book: &DocBook) -> String {
    Reference(book).to_string()
}

struct Reference<'a>(&'a DocBook);

impl Display for Reference<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut sections = 0;
        for doc in self.0.structs() {
            separate(f, &mut sections)?;
            struct_section(f, doc)?;
        }
        for doc in self.0.choices() {
            separate(f, &mut sections)?;
            choice_section(f, doc)?;
        }
        Ok(())
    }
}

fn separate(f: &mut Formatter<'_>, sections: &mut usize) -> fmt::Result {
    *sections += 1;
    if *sections > 1 { writeln!(f) } else { Ok(()) }
}

fn struct_section(f: &mut Formatter<'_>, doc: &StructDoc) -> fmt::Result {
    heading(f, doc.name, &doc.doc)?;
    if doc.fields.is_empty() {
        return writeln!(f, "\nNo fields: `()`.");
    }
    writeln!(f, "\n| field | type | default | meaning |\n|---|---|---|---|")?;
    for field in &doc.fields {
        let default = match &field.default {
            Some(default) => format!("`{}`", cell(default)),
            None if field.is_optional() => "none".to_owned(),
            None => "**required**".to_owned(),
        };
        writeln!(
            f,
            "| `{}` | {} | {default} | {} |",
            field.name,
            linked(&field.shape),
            cell(&field.doc)
        )?;
    }
    Ok(())
}

fn choice_section(f: &mut Formatter<'_>, doc: &ChoiceDoc) -> fmt::Result {
    heading(f, doc.name, &doc.doc)?;
    writeln!(f, "\n| name | meaning |\n|---|---|")?;
    for item in &doc.items {
        writeln!(f, "| `{}` | {} |", cell(&item.form), cell(&item.doc))?;
    }
    Ok(())
}

fn heading(f: &mut Formatter<'_>, name: &str, doc: &str) -> fmt::Result {
    writeln!(f, "## {name}")?;
    if doc.is_empty() { Ok(()) } else { writeln!(f, "\n{doc}") }
}

/// A type in words, for messages.
pub(super) fn words(shape: &Shape) -> String {
    match shape {
        Shape::Leaf(shown) => words_of(shown),
        Shape::List(item) => format!("list of {}", words(item)),
        Shape::Table(entry) => format!("table of {}", words(entry)),
        Shape::Optional(value) => format!("{}, or None", words(value)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(words).collect();
            format!("({})", items.join(", "))
        }
        Shape::Choice(name) | Shape::Struct(name) => (*name).to_owned(),
    }
}

/// The name of a leaf in words: the range of a number only where it says something.
pub(super) fn words_of(shown: &str) -> String {
    let range = shown.strip_prefix("whole number ").and_then(|range| range.split_once(".."));
    match range {
        Some(("0", "4294967295")) => "whole number, 0 or more".to_owned(),
        Some(("-2147483648", _)) => "whole number, may be negative".to_owned(),
        Some((least, most)) => format!("whole number from {least} to {most}"),
        None => shown.to_owned(),
    }
}

/// A type, with links to the sections of what it names.
fn linked(shape: &Shape) -> String {
    match shape {
        Shape::Choice(name) | Shape::Struct(name) => format!("[{name}](#{})", name.to_lowercase()),
        Shape::List(item) => format!("list of {}", linked(item)),
        Shape::Table(entry) => format!("table of {}", linked(entry)),
        Shape::Optional(value) => linked(value),
        Shape::Leaf(shown) if shown.starts_with("position") => "[position](#positions)".to_owned(),
        Shape::Leaf(shown) => cell(&words_of(shown)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(linked).collect();
            format!("({})", items.join(", "))
        }
    }
}

/// Text that fits into a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(unreachable_pub, reason = "the structs are declared as a library declares them")]

    use super::*;
    use rules::define::{Table, choices, patch};

    patch! {
        /// Everything.
        ///
        /// In two paragraphs.
        pub struct Whole, WholePatch {
            /// One of the
            /// parts.
            part: Part,
            /// More | less.
            parts: Table<Part> = Table::new(),
            /// Where.
            at: Option<(i16, i16)>,
            /// When.
            when: Vec<Time> = vec![Time::Late],
        }
        /// A part.
        pub struct Part, PartPatch {}
    }

    choices! {
        /// A time.
        pub enum Time {
            /// Before.
            Early,
            /// After.
            Late,
        }
    }

    #[test]
    fn writes_a_section_for_everything() {
        let (book, _) = DocBook::of::<Whole>();
        assert_eq!(
            markdown(&book),
            "\
## Whole

Everything.

In two paragraphs.

| field | type | default | meaning |
|---|---|---|---|
| `part` | [Part](#part) | **required** | One of the parts. |
| `parts` | table of [Part](#part) | `{}` | More \\| less. |
| `at` | (whole number from -32768 to 32767, whole number from -32768 to 32767) | none | Where. |
| `when` | list of [Time](#time) | `[Late]` | When. |

## Part

A part.

No fields: `()`.

## Time

A time.

| name | meaning |
|---|---|
| `Early` | Before. |
| `Late` | After. |
"
        );
    }
}
