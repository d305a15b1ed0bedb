//! How a piece of the rules or of a scenario is declared once and then read, merged, checked
//! and documented from that one declaration.
//!
//! [`patch!`] makes two structs: the whole value the game runs (`MarchRules`, every field
//! there) and what people write (`MarchRulesPatch`, every field optional). A base scenario and
//! its overrides are patches of the same type; [`Patched::merge`] lays one over the other and
//! [`Patched::build`] turns the result into the whole value, naming all that is missing.
//! [`choices!`] declares a fieldless enum, [`leaf!`] makes any deserializable type usable as a
//! field, [`Table`] is the keyed table, and [`DocBook`] collects the reference documentation.
//!
//! Deliberately absent: files, positions and wording of errors (`scenario` has them), and
//! recursive structs (their documentation and their required fields would never end).

mod aside;
mod book;
mod leaves;
mod path;
mod table;

pub use aside::Aside;
pub use book::{ChoiceDoc, ChoiceItem, DocBook, FieldDoc, Shape, StructDoc, form, plain_doc};
pub use leaves::Maybe;
pub use path::{Path, PathStep};
pub use table::{Table, TablePatch};

#[cfg(test)]
mod tests;

/// A type that is written as a patch, merged field by field and then built whole.
pub trait Patched: Sized {
    /// What people write: the same data with everything optional.
    type Patch: Default + Clone + core::fmt::Debug + for<'de> serde::Deserialize<'de>;

    /// Lays `over` on `into`; `over` wins field by field. Lists are replaced whole.
    fn merge(into: &mut Self::Patch, over: Self::Patch);

    /// The whole value, or `None` with all that is missing appended to `missing`.
    ///
    /// `at` is where `patch` stands (such as `forces["abulkhair"]`); it is left as it came.
    fn build(patch: &Self::Patch, at: &mut Path, missing: &mut Vec<Missing>) -> Option<Self>;

    /// Whether nothing at all was written, so that a default may stand in.
    fn absent(patch: &Self::Patch) -> bool;

    /// The structure of the type; structs and choices register themselves in `book` once.
    fn shape(book: &mut DocBook) -> Shape;

    /// The type's name as shown to modders, such as `list of whole number 0..255`.
    fn doc(book: &mut DocBook) -> String {
        Self::shape(book).to_string()
    }
}

/// Something a build could not do without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Where it should have been.
    pub path: Path,
    /// What is wrong there.
    pub lack: Lack,
}

/// The ways in which a merged patch can fall short of a whole value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A required value that no file gives.
    Value,
    /// An override removes (`"key": None`) a table entry that no lower layer has.
    NothingToRemove,
}

/// Builds the whole value from a merged patch, or says all that is missing.
///
/// # Errors
/// Everything missing, in the order of the declarations.
pub fn build<T: Patched>(patch: &T::Patch) -> Result<T, Vec<Missing>> {
    let mut missing = Vec::new();
    match T::build(patch, &mut Path::new(), &mut missing) {
        Some(value) if missing.is_empty() => Ok(value),
        _ => Err(missing),
    }
}

/// Builds one value under `step`. A value of which nothing was written is reported as one
/// missing thing, not as each of its fields.
pub fn build_at<T: Patched>(
    patch: &T::Patch,
    step: PathStep,
    at: &mut Path,
    missing: &mut Vec<Missing>,
) -> Option<T> {
    let before = missing.len();
    at.push(step);
    let value = T::build(patch, at, missing);
    if value.is_none() && T::absent(patch) {
        missing.truncate(before);
        missing.push(Missing { path: at.clone(), lack: Lack::Value });
    }
    at.pop();
    value
}

/// Declares structs that are read as patches; see the module's head for what it makes.
///
/// A field is `name: Type`, required, or `name: Type = default`. Every struct and field needs
/// its doc comment: the reference documentation is made from them. RON may name the struct
/// (`MarchRules(…)`) or not (`(…)`).
#[macro_export]
macro_rules! patch {
    ($(
        $(#[doc = $doc:literal])*
        $vis:vis struct $Name:ident, $Patch:ident {
            $( $(#[doc = $fdoc:literal])* $field:ident : $ty:ty $(= $default:expr)? ),* $(,)?
        }
    )+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
        $vis struct $Name { $( $(#[doc = $fdoc])* pub $field: $ty, )* }

        #[doc = concat!("What people write for [`", stringify!($Name), "`]: every field optional.")]
        #[derive(Clone, Debug, Default)]
        $vis struct $Patch {
            $( $(#[doc = $fdoc])* pub $field: <$ty as $crate::define::Patched>::Patch, )*
        }

        // serde shows the name of the struct it is derived on, and RON checks it. People know
        // the struct by its own name, so the derive goes on a namesake inside this block.
        const _: () = {
            #[derive(Default, ::serde::Deserialize)]
            #[serde(default, deny_unknown_fields)]
            struct $Name { $( $field: <$ty as $crate::define::Patched>::Patch, )* }

            impl<'de> ::serde::Deserialize<'de> for $Patch {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    let $Name { $( $field ),* } = ::serde::Deserialize::deserialize(from)?;
                    Ok(Self { $( $field ),* })
                }
            }
        };

        impl $crate::define::Patched for $Name {
            type Patch = $Patch;

            #[allow(unused_variables, reason = "a struct may have no fields")]
            fn merge(into: &mut $Patch, over: $Patch) {
                $( <$ty as $crate::define::Patched>::merge(&mut into.$field, over.$field); )*
            }

            #[allow(unused_variables, reason = "a struct may have no fields")]
            fn build(
                patch: &$Patch,
                at: &mut $crate::define::Path,
                missing: &mut Vec<$crate::define::Missing>,
            ) -> Option<Self> {
                // All fields first, `?` after: one missing field must not hide the next.
                $( let $field = $crate::define::patch!(
                    @build $ty, patch.$field, $field, at, missing $(, $default)?
                ); )*
                Some(Self { $( $field: $field?, )* })
            }

            #[allow(unused_variables, reason = "a struct may have no fields")]
            fn absent(patch: &$Patch) -> bool {
                true $( && <$ty as $crate::define::Patched>::absent(&patch.$field) )*
            }

            fn shape(book: &mut $crate::define::DocBook) -> $crate::define::Shape {
                let name = stringify!($Name);
                if book.open(name, concat!($($doc, "\n"),*)) {
                    $(
                        let shape = <$ty as $crate::define::Patched>::shape(book);
                        book.field(name, $crate::define::FieldDoc {
                            name: stringify!($field),
                            shape,
                            default: $crate::define::patch!(@shown $ty $(, $default)?),
                            doc: $crate::define::plain_doc(concat!($($fdoc, "\n"),*)),
                        });
                    )*
                }
                $crate::define::Shape::Struct(name)
            }
        }
    )+};
    (@build $ty:ty, $patch:expr, $field:ident, $at:ident, $missing:ident) => {
        $crate::define::build_at::<$ty>(
            &$patch,
            $crate::define::PathStep::field(stringify!($field)),
            $at,
            $missing,
        )
    };
    (@build $ty:ty, $patch:expr, $field:ident, $at:ident, $missing:ident, $default:expr) => {
        if <$ty as $crate::define::Patched>::absent(&$patch) {
            let default: $ty = $default;
            Some(default)
        } else {
            $crate::define::patch!(@build $ty, $patch, $field, $at, $missing)
        }
    };
    (@shown $ty:ty) => { None };
    (@shown $ty:ty, $default:expr) => {{
        let default: $ty = $default;
        Some(format!("{default:?}"))
    }};
}
pub use patch;

/// Makes a type usable as a field that is written whole: `leaf!(Date, "date such as 1724-08-20")`.
///
/// The type needs `Clone`, `Debug` and `Deserialize` (with `#[serde(deny_unknown_fields)]` on an
/// enum with named payloads); the text is its name as shown to modders.
#[macro_export]
macro_rules! leaf {
    ($ty:ty, $shown:expr) => {
        impl $crate::define::Patched for $ty {
            $crate::define::leaf!(@body $ty);

            fn shape(_: &mut $crate::define::DocBook) -> $crate::define::Shape {
                $crate::define::Shape::Leaf(String::from($shown))
            }
        }
    };
    (@body $ty:ty) => {
        type Patch = Option<$ty>;

        fn merge(into: &mut Self::Patch, over: Self::Patch) {
            if over.is_some() {
                *into = over;
            }
        }

        fn build(
            patch: &Self::Patch,
            at: &mut $crate::define::Path,
            missing: &mut Vec<$crate::define::Missing>,
        ) -> Option<Self> {
            if patch.is_none() {
                missing.push($crate::define::Missing {
                    path: at.clone(),
                    lack: $crate::define::Lack::Value,
                });
            }
            patch.clone()
        }

        fn absent(patch: &Self::Patch) -> bool {
            patch.is_none()
        }
    };
}
pub use leaf;

/// Declares a fieldless enum that files name by its variants: `choices! { /// Doc.
/// pub enum Season { /// Doc. Winter, … } }`.
///
/// It gets `ALL` (in the order of declaration), `key()` (the name as written in files),
/// `from_key()`, and is a leaf whose documentation lists the variants.
#[macro_export]
macro_rules! choices {
    ($(
        $(#[doc = $doc:literal])*
        $vis:vis enum $Name:ident {
            $( $(#[doc = $vdoc:literal])* $Variant:ident ),+ $(,)?
        }
    )+) => {$(
        $(#[doc = $doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        $vis enum $Name { $( $(#[doc = $vdoc])* $Variant, )+ }

        #[allow(dead_code, reason = "not every choice is listed or looked up by its key")]
        impl $Name {
            /// Every choice, in the order of declaration.
            pub const ALL: [Self; [$(stringify!($Variant)),+].len()] = [$(Self::$Variant),+];

            /// The name as written in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $( Self::$Variant => stringify!($Variant), )+ }
            }

            /// The choice of that name, if there is one.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|choice| choice.key() == key)
            }
        }

        impl $crate::define::Patched for $Name {
            $crate::define::leaf!(@body $Name);

            fn shape(book: &mut $crate::define::DocBook) -> $crate::define::Shape {
                book.choice($crate::define::ChoiceDoc {
                    name: stringify!($Name),
                    doc: $crate::define::plain_doc(concat!($($doc, "\n"),*)),
                    items: vec![$( $crate::define::ChoiceItem {
                        name: stringify!($Variant),
                        form: String::from(stringify!($Variant)),
                        doc: $crate::define::plain_doc(concat!($($vdoc, "\n"),*)),
                    } ),+],
                });
                $crate::define::Shape::Choice(stringify!($Name))
            }
        }
    )+};
}
pub use choices;

/// Declares an enum whose variants carry something: `phrases! { /// Doc. pub enum When as
/// "Condition", with [Pace] { /// Doc. Always, /// Doc. Not(Box<When>), /// Doc. Holds { side:
/// String, place: String } } }`.
///
/// It is a leaf, written whole; the documentation lists every variant with what is written in it,
/// under the name given. The types after `with` are documented too. Fields of `Option` and those
/// of `#[serde(default)]` may be left out.
#[macro_export]
macro_rules! phrases {
    ($(
        $(#[doc = $doc:literal])*
        $vis:vis enum $Name:ident as $shown:literal, with [$($With:ty),*] {
            $(
                $(#[doc = $vdoc:literal])*
                $Variant:ident
                $( ( $item:ty ) )?
                $( { $( $(#[$attribute:meta])* $field:ident : $ty:ty ),+ $(,)? } )?
            ),+ $(,)?
        }
    )+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename = $shown, deny_unknown_fields)]
        #[allow(missing_docs, reason = "fields are named for what they hold; each variant is documented")]
        $vis enum $Name { $(
            $(#[doc = $vdoc])*
            $Variant $( ( $item ) )? $( { $( $(#[$attribute])* $field : $ty, )+ } )?,
        )+ }

        impl $crate::define::Patched for $Name {
            $crate::define::leaf!(@body $Name);

            fn shape(book: &mut $crate::define::DocBook) -> $crate::define::Shape {
                $( <$With as $crate::define::Patched>::shape(book); )*
                book.choice($crate::define::ChoiceDoc {
                    name: $shown,
                    doc: $crate::define::plain_doc(concat!($($doc, "\n"),*)),
                    items: vec![$( $crate::define::ChoiceItem {
                        name: stringify!($Variant),
                        form: $crate::define::form(
                            stringify!($Variant),
                            &[ $( ("", stringify!($item), false) )? $( $( (
                                stringify!($field),
                                stringify!($ty),
                                !<[&str]>::is_empty(&[ $( stringify!($attribute) ),* ]),
                            ) ),+ )? ],
                        ),
                        doc: $crate::define::plain_doc(concat!($($vdoc, "\n"),*)),
                    } ),+],
                });
                $crate::define::Shape::Choice($shown)
            }
        }
    )+};
}
pub use phrases;

patch! {
    /// A name in the three languages of the game.
    pub struct Names, NamesPatch {
        /// English.
        en: Words,
        /// Kazakh, in Cyrillic.
        kk: Words,
        /// Russian.
        ru: Words,
    }
}

impl Names {
    /// A name from its three forms.
    pub fn new(en: impl Into<String>, kk: impl Into<String>, ru: impl Into<String>) -> Self {
        Self { en: Words(en.into()), kk: Words(kk.into()), ru: Words(ru.into()) }
    }

    /// Whether nothing is said in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.en, &self.kk, &self.ru].iter().all(|words| words.0.is_empty())
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new("", "", "")
    }
}

/// Text for people. It never bears on the course of a campaign, so it adds nothing to a hash: a
/// better translation breaks no replay.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Words(pub String);

leaf!(Words, "text");

impl Words {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Words {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl core::hash::Hash for Words {
    fn hash<H: core::hash::Hasher>(&self, _: &mut H) {}
}

impl core::fmt::Debug for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(f)
    }
}

impl core::fmt::Display for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::ops::Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
