//! The reference of the file format, written from the declarations.

use crate::rules::define::{ChoiceDoc, DocBook, Shape, StructDoc};
use std::fmt::{self, Display, Formatter};

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
    writeln!(
        f,
        "\n| field | type | default | meaning |\n|---|---|---|---|"
    )?;
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
        writeln!(f, "| `{}` | {} |", item.name, cell(&item.doc))?;
    }
    Ok(())
}

fn heading(f: &mut Formatter<'_>, name: &str, doc: &str) -> fmt::Result {
    writeln!(f, "## {name}")?;
    if doc.is_empty() {
        Ok(())
    } else {
        writeln!(f, "\n{doc}")
    }
}

/// A type, with links to the sections of what it names.
fn linked(shape: &Shape) -> String {
    match shape {
        Shape::Choice(name) | Shape::Struct(name) => format!("[{name}](#{})", name.to_lowercase()),
        Shape::List(item) => format!("list of {}", linked(item)),
        Shape::Table(entry) => format!("table of {}", linked(entry)),
        Shape::Optional(value) => linked(value),
        Shape::Leaf(shown) => cell(shown),
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
    #![allow(
        unreachable_pub,
        reason = "the structs are declared as a library declares them"
    )]

    use super::*;
    use crate::rules::define::{Table, choices, patch};

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
| `at` | (whole number -32768..32767, whole number -32768..32767) | none | Where. |
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
