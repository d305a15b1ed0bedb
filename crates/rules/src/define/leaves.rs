//! The types a field can have besides structs and tables: numbers, truth, text, tuples, lists
//! and what may be left out.

use super::{DocBook, Lack, Missing, Patched, Path, PathStep, Shape, build_at, leaf};
use crate::{hex::Direction, order::Order, state::Columns};
use core::fmt::Debug;
use serde::de::{Deserialize, Deserializer, Visitor};
use std::marker::PhantomData;

leaf!(u8, "whole number 0..255");
leaf!(u16, "whole number 0..65535");
leaf!(u32, "whole number 0..4294967295");
leaf!(u64, "whole number, not negative");
leaf!(i8, "whole number -128..127");
leaf!(i16, "whole number -32768..32767");
leaf!(i32, "whole number -2147483648..2147483647");
leaf!(i64, "whole number, may be negative");
leaf!(bool, "true or false");
leaf!(char, "character in single quotes");
leaf!(String, "text");
// What records and saves hold whole.
leaf!(Order, "order such as Halt(force: 3)");
leaf!(Columns, "the tables of a campaign");
leaf!(Direction, "direction: N, NE, SE, S, SW or NW");

/// A tuple is written whole, so its parts must be leaves themselves.
macro_rules! tuples {
    ($( ($($T:ident),+) )+) => {$(
        impl<$($T),+> Patched for ($($T,)+)
        where
            $( $T: Patched<Patch = Option<$T>> + Clone + Debug + for<'de> Deserialize<'de>, )+
        {
            leaf!(@body ($($T,)+));

            fn shape(book: &mut DocBook) -> Shape {
                Shape::Tuple(vec![$( $T::shape(book) ),+])
            }
        }
    )+};
}
tuples! { (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) }

/// A list replaces the list below it as a whole: there is no telling which item of two
/// unkeyed lists belongs to which. Where entries should be patched, use a `Table`.
impl<T: Patched> Patched for Vec<T> {
    type Patch = Option<Vec<T::Patch>>;

    fn merge(into: &mut Self::Patch, over: Self::Patch) {
        if over.is_some() {
            *into = over;
        }
    }

    fn build(patch: &Self::Patch, at: &mut Path, missing: &mut Vec<Missing>) -> Option<Self> {
        let Some(items) = patch else {
            missing.push(Missing { path: at.clone(), lack: Lack::Value });
            return None;
        };
        let built: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| build_at(item, PathStep::Item(index), at, missing))
            .collect();
        // Collected before this, so that every incomplete item is reported.
        built.into_iter().collect()
    }

    fn absent(patch: &Self::Patch) -> bool {
        patch.is_none()
    }

    fn shape(book: &mut DocBook) -> Shape {
        Shape::List(Box::new(T::shape(book)))
    }
}

/// The patch of an `Option`: an override can leave it alone, clear it (`None`) or give it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Maybe<P> {
    /// Nothing written.
    #[default]
    Absent,
    /// `None` written: whatever a lower layer gives is taken away.
    Cleared,
    /// A value written.
    Given(P),
}

impl<'de, P: Deserialize<'de>> Deserialize<'de> for Maybe<P> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct MaybeVisitor<P>(PhantomData<P>);

        impl<'de, P: Deserialize<'de>> Visitor<'de> for MaybeVisitor<P> {
            type Value = Maybe<P>;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a value or None")
            }

            fn visit_none<E>(self) -> Result<Self::Value, E> {
                Ok(Maybe::Cleared)
            }

            fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
                P::deserialize(from).map(Maybe::Given)
            }
        }

        from.deserialize_option(MaybeVisitor(PhantomData))
    }
}

/// Absent is `None`.
impl<T: Patched> Patched for Option<T> {
    type Patch = Maybe<T::Patch>;

    fn merge(into: &mut Self::Patch, over: Self::Patch) {
        match (into, over) {
            (_, Maybe::Absent) => {}
            (Maybe::Given(below), Maybe::Given(above)) => T::merge(below, above),
            (into, over) => *into = over,
        }
    }

    fn build(patch: &Self::Patch, at: &mut Path, missing: &mut Vec<Missing>) -> Option<Self> {
        match patch {
            Maybe::Absent | Maybe::Cleared => Some(None),
            Maybe::Given(patch) => T::build(patch, at, missing).map(Some),
        }
    }

    fn absent(patch: &Self::Patch) -> bool {
        matches!(patch, Maybe::Absent)
    }

    fn shape(book: &mut DocBook) -> Shape {
        Shape::Optional(Box::new(T::shape(book)))
    }
}
