//! A part of the rule book that bears on nothing that happens.

use super::{DocBook, Missing, Patched, Path, Shape};
use core::{
    hash::{Hash, Hasher},
    ops::Deref,
};
use serde::Serialize;

/// Something written like the rest of the rule book that is no part of its digest: campaigns with
/// other values are the same campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Aside<T>(T);

impl<T> Hash for Aside<T> {
    /// Nothing.
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T> Deref for Aside<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Patched> Patched for Aside<T> {
    type Patch = T::Patch;

    fn merge(into: &mut Self::Patch, over: Self::Patch) {
        T::merge(into, over);
    }

    fn build(patch: &Self::Patch, at: &mut Path, missing: &mut Vec<Missing>) -> Option<Self> {
        T::build(patch, at, missing).map(Self)
    }

    fn absent(patch: &Self::Patch) -> bool {
        T::absent(patch)
    }

    fn shape(book: &mut DocBook) -> Shape {
        T::shape(book)
    }
}
