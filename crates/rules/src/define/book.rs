//! The reference documentation as data: which structs there are, what their fields hold.
//!
//! `scenario` renders it as text and also reads it to say what a misplaced value should have been.

use super::{Patched, Path, PathStep};
use std::fmt;

/// The structure of a type as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A value written whole, by its shown name (`whole number 0..255`).
    Leaf(String),
    /// One of the names of a [`ChoiceDoc`].
    Choice(&'static str),
    /// Fields of a [`StructDoc`].
    Struct(&'static str),
    /// `[ … ]`.
    List(Box<Shape>),
    /// `{ "key": … }`.
    Table(Box<Shape>),
    /// May be left out or `None`.
    Optional(Box<Shape>),
    /// `( …, … )` without names.
    Tuple(Vec<Shape>),
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaf(shown) => f.write_str(shown),
            Self::Choice(name) | Self::Struct(name) => f.write_str(name),
            Self::List(item) => write!(f, "list of {item}"),
            Self::Table(entry) => write!(f, "table of {entry}"),
            Self::Optional(value) => write!(f, "{value}, or None"),
            Self::Tuple(items) => {
                f.write_str("(")?;
                for (index, item) in items.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{item}")?;
                }
                f.write_str(")")
            }
        }
    }
}

/// A struct as documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructDoc {
    /// Its name in files.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: String,
    /// Its fields in the order of declaration.
    pub fields: Vec<FieldDoc>,
}

/// A field as documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDoc {
    /// Its name in files.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// What stands in when it is left out; `None` where it is required.
    pub default: Option<String>,
    /// Its doc comment.
    pub doc: String,
}

impl FieldDoc {
    /// Whether files may leave the field out.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.default.is_some() || matches!(self.shape, Shape::Optional(_))
    }
}

/// A set of names to choose from, as documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceDoc {
    /// The type's name.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: String,
    /// The names in the order of declaration.
    pub items: Vec<ChoiceItem>,
}

/// One name to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceItem {
    /// As written in files.
    pub name: &'static str,
    /// The whole of what is written, with what belongs to it: `Holds(side: "key", …)`. The name
    /// alone where nothing belongs to it.
    pub form: String,
    /// Its doc comment.
    pub doc: String,
}

/// All that a type's documentation needs, in the order in which it was first met (so the root
/// comes first and what it is made of follows).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocBook {
    structs: Vec<StructDoc>,
    choices: Vec<ChoiceDoc>,
}

impl DocBook {
    /// The book of one type and all it is made of, and that type's shape.
    #[must_use]
    pub fn of<T: Patched>() -> (Self, Shape) {
        let mut book = Self::default();
        let shape = T::shape(&mut book);
        (book, shape)
    }

    /// Begins a struct; `false` where it is already in the book.
    pub fn open(&mut self, name: &'static str, doc: &str) -> bool {
        let new = self.find_struct(name).is_none();
        if new {
            self.structs.push(StructDoc { name, doc: plain_doc(doc), fields: Vec::new() });
        }
        new
    }

    /// Adds a field to a struct begun with [`DocBook::open`].
    pub fn field(&mut self, of: &str, field: FieldDoc) {
        if let Some(doc) = self.structs.iter_mut().find(|doc| doc.name == of) {
            doc.fields.push(field);
        }
    }

    /// Adds a set of choices unless it is already in the book.
    pub fn choice(&mut self, choice: ChoiceDoc) {
        if self.find_choice(choice.name).is_none() {
            self.choices.push(choice);
        }
    }

    /// The structs in order.
    #[must_use]
    pub fn structs(&self) -> &[StructDoc] {
        &self.structs
    }

    /// The sets of choices in order.
    #[must_use]
    pub fn choices(&self) -> &[ChoiceDoc] {
        &self.choices
    }

    /// The struct of that name.
    #[must_use]
    pub fn find_struct(&self, name: &str) -> Option<&StructDoc> {
        self.structs.iter().find(|doc| doc.name == name)
    }

    /// The choices of that name.
    #[must_use]
    pub fn find_choice(&self, name: &str) -> Option<&ChoiceDoc> {
        self.choices.iter().find(|doc| doc.name == name)
    }

    /// The field of that name in that struct.
    #[must_use]
    pub fn find_field(&self, of: &str, name: &str) -> Option<&FieldDoc> {
        self.find_struct(of)?.fields.iter().find(|field| field.name == name)
    }

    /// What stands at `path` below a value of shape `root`; options are seen through.
    #[must_use]
    pub fn shape_at<'a>(&'a self, root: &'a Shape, path: &Path) -> Option<&'a Shape> {
        path.steps().iter().try_fold(root.required(), |shape, step| {
            let below = match (shape, step) {
                (Shape::Struct(name), PathStep::Field(field)) => {
                    &self.find_field(name, field)?.shape
                }
                (Shape::List(item), PathStep::Item(_)) => item,
                (Shape::Table(entry), PathStep::Key(_)) => entry,
                (Shape::Tuple(items), PathStep::Item(index)) => items.get(*index)?,
                _ => return None,
            };
            Some(below.required())
        })
    }
}

impl Shape {
    /// The shape of the value itself where it may also be left out.
    #[must_use]
    pub fn required(&self) -> &Self {
        match self {
            Self::Optional(value) => value.required(),
            other => other,
        }
    }
}

/// A doc comment as plain text: the space after `///` taken off each line, no line end last.
#[must_use]
pub fn plain_doc(raw: &str) -> String {
    let lines: Vec<&str> = raw
        .trim_end()
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end())
        .collect();
    lines.join("\n")
}

/// What is written for a variant: its name, and in brackets what belongs to it, each as (name of
/// the field or nothing, type, may be left out).
#[must_use]
pub fn form(name: &str, parts: &[(&str, &str, bool)]) -> String {
    if parts.is_empty() {
        return name.to_owned();
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|&(field, ty, is_optional)| {
            let part = written(ty);
            let part = if field.is_empty() { part } else { format!("{field}: {part}") };
            if is_optional { format!("[{part}]") } else { part }
        })
        .collect();
    format!("{name}({})", parts.join(", "))
}

/// What is written for a type, named as the declaration names it.
fn written(ty: &str) -> String {
    let inside = |outer: &str| ty.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<").or_else(|| inside("Box<")) {
        return written(inner);
    }
    if let Some(inner) = inside("Vec<") {
        return format!("[{}, …]", written(inner));
    }
    match ty {
        "String" => "\"…\"".to_owned(),
        "u8" | "u16" | "u32" => "number".to_owned(),
        "i16" | "i32" => "±number".to_owned(),
        "(u16, u16)" => "(least, most)".to_owned(),
        "At" => "position".to_owned(),
        "When" => "condition".to_owned(),
        other => other.to_owned(),
    }
}
