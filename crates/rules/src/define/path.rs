//! Where a value stands in a file or in the merged data: `forces["abulkhair"].route[3].men`.

use std::borrow::Cow;
use std::fmt;

/// One step down into a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// A field of a struct: `.men`.
    Field(Cow<'static, str>),
    /// An entry of a keyed table: `["abulkhair"]`.
    Key(String),
    /// An item of a list or of a tuple, counted from 0: `[3]`.
    Item(usize),
}

impl PathStep {
    /// A field of a declared struct.
    #[must_use]
    pub const fn field(name: &'static str) -> Self {
        Self::Field(Cow::Borrowed(name))
    }
}

/// A way from the root of the data down to one value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    steps: Vec<PathStep>,
}

impl Path {
    /// The root.
    #[must_use]
    pub const fn new() -> Self {
        Self { steps: Vec::new() }
    }

    /// Reads what [`Path`]'s `Display` writes; `None` where the text is no path.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut path = Self::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix('[') {
                let (step, after) = parse_brackets(inner)?;
                path.push(step);
                rest = after;
            } else {
                let name = if path.is_root() { rest } else { rest.strip_prefix('.')? };
                let end = name.find(['.', '[']).unwrap_or(name.len());
                let (field, after) = name.split_at(end);
                if field.is_empty() {
                    return None;
                }
                path.push(PathStep::Field(Cow::Owned(field.to_owned())));
                rest = after;
            }
        }
        Some(path)
    }

    /// This path and one field more.
    #[must_use]
    pub fn field(mut self, name: &'static str) -> Self {
        self.push(PathStep::field(name));
        self
    }

    /// This path and one table entry more.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.push(PathStep::Key(key.into()));
        self
    }

    /// This path and one list item more.
    #[must_use]
    pub fn item(mut self, index: usize) -> Self {
        self.push(PathStep::Item(index));
        self
    }

    /// This path followed by `tail`.
    #[must_use]
    pub fn join(mut self, tail: &Path) -> Self {
        self.steps.extend_from_slice(&tail.steps);
        self
    }

    /// Goes one step down.
    pub fn push(&mut self, step: PathStep) {
        self.steps.push(step);
    }

    /// Goes one step up; the step it leaves, or `None` at the root.
    pub fn pop(&mut self) -> Option<PathStep> {
        self.steps.pop()
    }

    /// The steps from the root.
    #[must_use]
    pub fn steps(&self) -> &[PathStep] {
        &self.steps
    }

    /// Whether this is the root.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.steps.is_empty()
    }

    /// Whether `other` is this place or one above it.
    #[must_use]
    pub fn starts_with(&self, other: &Path) -> bool {
        self.steps.starts_with(&other.steps)
    }

    /// The rest of this path below `above`, if it is below it.
    #[must_use]
    pub fn below(&self, above: &Path) -> Option<Path> {
        let steps = self.steps.strip_prefix(above.steps.as_slice())?;
        Some(Self { steps: steps.to_vec() })
    }
}

impl From<Vec<PathStep>> for Path {
    fn from(steps: Vec<PathStep>) -> Self {
        Self { steps }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            match step {
                PathStep::Field(name) if index == 0 => f.write_str(name)?,
                PathStep::Field(name) => write!(f, ".{name}")?,
                PathStep::Key(key) => write!(f, "[\"{}\"]", key.replace('"', "\\\""))?,
                PathStep::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// Reads `"key"]…` or `3]…`; the step and what follows the bracket.
fn parse_brackets(inner: &str) -> Option<(PathStep, &str)> {
    let Some(text) = inner.strip_prefix('"') else {
        let (number, after) = inner.split_once(']')?;
        return Some((PathStep::Item(number.parse().ok()?), after));
    };
    let mut key = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if text[at..].starts_with("\\\"") => {
                key.push('"');
                chars.next();
            }
            '"' => return Some((PathStep::Key(key), text[at..].strip_prefix("\"]")?)),
            _ => key.push(c),
        }
    }
    None
}
