//! What `ron` found, in words that name the field, what it takes and what was found there.

use super::SourceFile;
use crate::doc::{words, words_of};
use crate::migrate;
use crate::problem::{Problem, nearest};
use crate::syntax::{Node, NodeId, NodeKind};
use ron::error::Error as RonError;
use rules::define::{DocBook, FieldDoc, Path as DataPath, PathStep, Shape};

/// The value (or its key) that an error is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Culprit {
    pub(super) node: NodeId,
    pub(super) in_key: bool,
}

/// What is known about the type of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Guide {
    book: DocBook,
    root: Option<Shape>,
}

impl Guide {
    pub(super) const fn new(book: DocBook, root: Shape) -> Self {
        Self { book, root: Some(root) }
    }

    /// What stands at a path.
    pub(super) fn shape(&self, path: &DataPath) -> Option<&Shape> {
        self.book.shape_at(self.root.as_ref()?, path)
    }

    /// The documentation of the field at a path.
    pub(super) fn field(&self, path: &DataPath) -> Option<&FieldDoc> {
        let mut above = path.clone();
        let Some(PathStep::Field(name)) = above.pop() else {
            return None;
        };
        let Shape::Struct(of) = self.shape(&above)? else {
            return None;
        };
        self.book.find_field(of, &name)
    }

    /// The names of the fields that the struct at a path cannot do without.
    pub(super) fn required_fields(&self, path: &DataPath) -> Option<String> {
        let Shape::Struct(name) = self.shape(path)? else {
            return None;
        };
        let fields =
            self.book.find_struct(name)?.fields.iter().filter(|field| !field.is_optional());
        let names: Vec<String> = fields.map(|field| format!("`{}`", field.name)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// What a shape takes, as in "expected …".
    fn expected(&self, shape: &Shape) -> String {
        match shape {
            Shape::Leaf(shown) if shown == "text" => "text in quotes".to_owned(),
            Shape::Leaf(shown) if shown == "true or false" => shown.clone(),
            Shape::Leaf(shown) => with_article(&words_of(shown)),
            Shape::Choice(name) => match self.book.find_choice(name) {
                Some(choice) if choice.items.len() <= 8 => {
                    let names: Vec<_> =
                        choice.items.iter().map(|item| format!("`{}`", item.name)).collect();
                    format!("one of {}", names.join(", "))
                }
                _ => with_article(name),
            },
            Shape::Struct(name) => format!("the fields of {name} in `( … )`"),
            Shape::List(item) => format!("a list `[ … ]` of {}", words(item)),
            Shape::Table(entry) => format!("a table `{{ \"key\": … }}` of {}", words(entry)),
            Shape::Optional(value) => format!("{}, or `None`", self.expected(value)),
            Shape::Tuple(_) => format!("values `{}`", words(shape)),
        }
    }
}

/// The problem, and a path that was probably meant (so that it is not called missing too).
pub(super) fn explain(
    source: &SourceFile,
    guide: &Guide,
    code: &RonError,
    culprit: Culprit,
) -> (Problem, Option<DataPath>) {
    let Some(node) = source.tree().node(culprit.node) else {
        return (Problem::error("unreadable", code.to_string()).in_file(source.path()), None);
    };
    let case =
        Case { source, guide, id: culprit.node, node, path: source.tree().path_of(culprit.node) };
    match code {
        RonError::NoSuchStructField { expected, found, outer } => {
            return case.unknown_field(expected, found, outer.as_deref());
        }
        _ if culprit.in_key => return (case.bad_key(code), None),
        _ => {}
    }
    let problem = match code {
        RonError::NoSuchEnumVariant { expected, found, outer } => {
            case.unknown_choice(expected, found, outer.as_deref())
        }
        RonError::MissingStructField { field, .. } => {
            let text = case.about(&format!("the field `{field}` is missing"));
            Problem::error("missing-field", text).at(source.location_of_key(case.id))
        }
        RonError::ExpectedDifferentStructName { expected, found } => {
            let text = case.about(&format!("expected `{expected}( … )`, found `{found}`"));
            let help = format!("write `{expected}( … )`, or leave the name out");
            Problem::error("wrong-name", text).at(source.location_of_key(case.id)).help(help)
        }
        RonError::Message(text) => {
            let problem =
                Problem::error("bad-value", case.about(text)).at(source.location_of(case.id));
            case.with_doc(problem)
        }
        _ => case.wrong_type(code),
    };
    (problem, None)
}

/// One error at one value.
struct Case<'a> {
    source: &'a SourceFile,
    guide: &'a Guide,
    id: NodeId,
    node: &'a Node,
    path: DataPath,
}

impl Case<'_> {
    /// A sentence with the path in front.
    fn about(&self, text: &str) -> String {
        if self.path.is_root() { text.to_owned() } else { format!("`{}`: {text}", self.path) }
    }

    fn written(&self) -> &str {
        self.source.text().get(self.node.span.clone()).unwrap_or_default()
    }

    fn unknown_field(
        &self,
        expected: &[&'static str],
        found: &str,
        outer: Option<&str>,
    ) -> (Problem, Option<DataPath>) {
        let mut above = self.path.clone();
        above.pop();
        let of_shape = match self.guide.shape(&above) {
            Some(&Shape::Struct(name)) => Some(name),
            _ => None,
        };
        let owner = outer.or(of_shape).map_or_else(String::new, |name| format!(" in {name}"));
        let place = if above.is_root() { String::new() } else { format!(" (`{above}`)") };
        let text = format!("unknown field `{found}`{owner}{place}");
        // A field that is there already is hardly the one that was meant.
        let tree = self.source.tree();
        let sibling = |name| tree.child(self.node.parent?, &PathStep::field(name));
        let is_free = |name: &&'static str| sibling(name).is_none();
        let free: Vec<&'static str> = expected.iter().copied().filter(is_free).collect();
        let near = nearest(found, free.iter().copied());
        let problem =
            Problem::error("unknown-field", text).at(self.source.location_of_key(self.id));
        let problem = match nearest(found, expected.iter().copied()) {
            Some(taken) if near.is_none() => {
                problem.help(format!("`{taken}` is given already; take one out"))
            }
            _ => problem.suggest(found, free.iter().copied()),
        };
        let renamed = of_shape.and_then(|of| migrate::now_called(of, found));
        let problem = match renamed {
            Some((now, since)) => {
                problem.help(format!("it is called `{now}` since format {since}"))
            }
            None => problem,
        };
        let meant = free.into_iter().find(|&name| Some(name) == near);
        (problem, meant.map(|name| above.field(name)))
    }

    fn unknown_choice(
        &self,
        expected: &[&'static str],
        found: &str,
        outer: Option<&str>,
    ) -> Problem {
        let what = outer.unwrap_or("choice");
        let text = self.about(&format!("`{found}` is no {what}"));
        let span = self.node.name.clone().unwrap_or_else(|| self.node.span.clone());
        let problem = Problem::error("unknown-choice", text).at(self.source.location(span));
        problem.suggest(found, expected.iter().copied())
    }

    fn bad_key(&self, code: &RonError) -> Problem {
        let key = self.node.key.clone().unwrap_or(0..0);
        let written = self.source.text().get(key.clone()).unwrap_or_default();
        let problem = match (code, &self.node.step) {
            (RonError::ExpectedString, _) => {
                let text = format!("expected a key in quotes, found `{written}`");
                Problem::error("key", text).help(format!("write `\"{written}\"`"))
            }
            (
                RonError::SuggestRawIdentifier(_)
                | RonError::InvalidIdentifier(_)
                | RonError::ExpectedIdentifier,
                _,
            ) => Problem::error("key", format!("`{written}` is no field name"))
                .help("field names have small letters, digits and `_`"),
            _ => Problem::error("key", format!("the key `{written}` cannot be read: {code}")),
        };
        problem.at(self.source.location(key))
    }

    fn wrong_type(&self, code: &RonError) -> Problem {
        let shape = self.guide.shape(&self.path);
        let slug = if matches!(code, RonError::IntegerOutOfBounds) {
            "out-of-range"
        } else {
            "wrong-type"
        };
        let text = match shape.map(|shape| self.guide.expected(shape)).or_else(|| expected_by(code))
        {
            Some(expected) => format!("expected {expected}, found {}", self.found()),
            None => format!("{} cannot be read: {}", self.found(), lower_first(&code.to_string())),
        };
        let problem = Problem::error(slug, self.about(&text)).at(self.source.location_of(self.id));
        match self.hint(code, shape) {
            Some(hint) => problem.help(hint),
            None => self.with_doc(problem),
        }
    }

    /// What was found, as in "found …".
    fn found(&self) -> String {
        let name = self
            .node
            .name
            .clone()
            .and_then(|name| self.source.text().get(name))
            .unwrap_or_default();
        match self.node.kind {
            NodeKind::Struct if self.node.children.is_empty() => format!("`{name}()`"),
            NodeKind::Struct => format!("fields `{}`", self.brief(&format!("{name}( … )"))),
            NodeKind::Tuple => format!("values `{}`", self.brief(&format!("{name}( … )"))),
            NodeKind::List => format!("a list `{}`", self.brief("[ … ]")),
            NodeKind::Map => format!("a table `{}`", self.brief("{ … }")),
            NodeKind::Text => shorten(self.written()),
            NodeKind::Char | NodeKind::Number | NodeKind::Name | NodeKind::Junk => {
                format!("`{}`", shorten(self.written()))
            }
        }
    }

    /// A bracket as it is written if it is short, else `instead`.
    fn brief(&self, instead: &str) -> String {
        let written = self.written();
        let is_short = written.chars().nth(40).is_none() && !written.contains('\n');
        if is_short { written } else { instead }.to_owned()
    }

    /// What a value that should be a struct or a position is written like.
    fn model(&self, shape: &Shape) -> Option<String> {
        let written = self.written();
        match (shape, self.node.kind) {
            (Shape::Struct(name), NodeKind::Text | NodeKind::Number | NodeKind::Name) => {
                let fields = &self.guide.book.find_struct(name)?.fields;
                let needed = fields.iter().filter(|field| !field.is_optional());
                let needed: Vec<String> =
                    needed.map(|field| format!("{}: …", field.name)).collect();
                (1..=8)
                    .contains(&needed.len())
                    .then(|| format!("it is written `({})`", needed.join(", ")))
            }
            (Shape::Leaf(shown), kind) if shown.starts_with("position") => match kind {
                NodeKind::Text => Some(format!("write `Place({written})`")),
                NodeKind::Tuple if self.node.name.is_none() => {
                    Some(format!("write `Hex{written}`"))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What to write instead, where that can be said.
    fn hint(&self, code: &RonError, shape: Option<&Shape>) -> Option<String> {
        let written = self.written();
        let inside = written.trim_matches('"');
        let is_number = |text: &str| {
            let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '_')
        };
        if let (Some(Shape::Choice(name)), NodeKind::Text | NodeKind::Name) =
            (shape, self.node.kind)
        {
            let items = self.guide.book.find_choice(name).map_or(&[][..], |choice| &choice.items);
            let near = nearest(inside, items.iter().map(|item| item.name))?;
            return Some(format!("write `{near}` without quotes"));
        }
        if let Some(model) = shape.and_then(|shape| self.model(shape)) {
            return Some(model);
        }
        match (code, self.node.kind) {
            (RonError::ExpectedInteger, NodeKind::Text) if is_number(inside) => {
                Some(format!("write `{inside}` without quotes"))
            }
            (RonError::ExpectedComma | RonError::ExpectedInteger, NodeKind::Number)
                if written.contains('.') =>
            {
                Some("fractions are not used: write a whole number".to_owned())
            }
            (RonError::ExpectedComma, NodeKind::Number) => {
                let digits: String =
                    written.chars().take_while(|c| c.is_ascii_digit() || *c == '-').collect();
                Some(format!("write the number alone: `{digits}`"))
            }
            (RonError::ExpectedString, NodeKind::Name | NodeKind::Number) => {
                Some(format!("write `\"{written}\"`"))
            }
            (RonError::ExpectedArray, NodeKind::Text | NodeKind::Number | NodeKind::Name) => {
                Some(format!("write `[{written}]`"))
            }
            (RonError::ExpectedMap, NodeKind::List | NodeKind::Struct | NodeKind::Tuple) => {
                Some("a table is written `{ \"key\": value, … }`".to_owned())
            }
            (
                RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_),
                NodeKind::Map,
            ) => Some(
                "fields are written `( name: value, … )`, without quotes around the names"
                    .to_owned(),
            ),
            (RonError::ExpectedIdentifier, NodeKind::Struct | NodeKind::Tuple) => {
                Some("one pair of brackets is enough: `Name( field: value )`".to_owned())
            }
            _ => None,
        }
    }

    /// Says what the field is for.
    fn with_doc(&self, problem: Problem) -> Problem {
        match self.guide.field(&self.path) {
            Some(field) => {
                problem.help(format!("`{}`: {}", field.name, first_paragraph(&field.doc)))
            }
            None => problem,
        }
    }
}

/// What `ron` alone says was expected.
fn expected_by(code: &RonError) -> Option<String> {
    let text = match code {
        RonError::ExpectedInteger => "a whole number",
        RonError::IntegerOutOfBounds => "a smaller number",
        RonError::ExpectedFloat => "a number",
        RonError::ExpectedBoolean => "true or false",
        RonError::ExpectedString => "text in quotes",
        RonError::ExpectedChar => "a character in single quotes",
        RonError::ExpectedArray => "a list `[ … ]`",
        RonError::ExpectedMap => "a table `{ \"key\": … }`",
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => "fields in `( … )`",
        RonError::ExpectedIdentifier => "a name without quotes",
        RonError::ExpectedStructLikeEnd => "fewer values",
        RonError::ExpectedDifferentLength { expected, .. } => return Some(expected.clone()),
        RonError::InvalidValueForType { expected, .. } => return Some(expected.clone()),
        _ => return None,
    };
    Some(text.to_owned())
}

fn with_article(noun: &str) -> String {
    let article =
        if noun.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The first paragraph of a documentation text, as one line.
pub(super) fn first_paragraph(doc: &str) -> String {
    let lines = doc.lines().map(str::trim).take_while(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The beginning of a value, for messages.
fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
