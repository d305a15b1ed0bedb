//! The keyed table: entries have names, so that an override can patch or remove one of them.

use super::{DocBook, Lack, Missing, Patched, Path, PathStep, Shape};
use serde::de::{Deserialize, Deserializer};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

/// Entries by name, in the order of their names (so the order in a file changes nothing).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Table<T>(pub BTreeMap<String, T>);

impl<T> Table<T> {
    /// A table without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Shown as the map alone, the way people write it.
impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> Deref for Table<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<K: Into<String>, T> FromIterator<(K, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = std::collections::btree_map::Iter<'a, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// What people write for a [`Table`]: `{ "kept": (men: 3), "removed": None }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablePatch<P> {
    /// Whether the table was written at all (an empty one counts as written).
    pub given: bool,
    /// The entries written; `None` removes the entry of the layers below.
    pub entries: BTreeMap<String, Option<P>>,
}

impl<P> Default for TablePatch<P> {
    fn default() -> Self {
        Self { given: false, entries: BTreeMap::new() }
    }
}

impl<'de, P: Deserialize<'de>> Deserialize<'de> for TablePatch<P> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // `None` binds to the outer option also where `P` is an option itself, which is what
        // makes `"key": None` a removal for tables of plain numbers too.
        let entries = BTreeMap::deserialize(from)?;
        Ok(Self { given: true, entries })
    }
}

impl<T: Patched> Patched for Table<T> {
    type Patch = TablePatch<T::Patch>;

    fn merge(into: &mut Self::Patch, over: Self::Patch) {
        into.given |= over.given;
        for (key, above) in over.entries {
            match (into.entries.get_mut(&key), above) {
                (Some(Some(below)), Some(above)) => T::merge(below, above),
                (Some(Some(_)), None) => {
                    into.entries.remove(&key);
                }
                // A removal with nothing below it stays, so that `build` can report it.
                (_, above) => {
                    into.entries.insert(key, above);
                }
            }
        }
    }

    fn build(patch: &Self::Patch, at: &mut Path, missing: &mut Vec<Missing>) -> Option<Self> {
        if !patch.given {
            missing.push(Missing { path: at.clone(), lack: Lack::Value });
            return None;
        }
        let mut table = BTreeMap::new();
        let mut whole = true;
        for (key, entry) in &patch.entries {
            at.push(PathStep::Key(key.clone()));
            let value = match entry {
                // Not `build_at`: an entry written as `()` exists, so each of its missing
                // fields is worth naming.
                Some(entry) => T::build(entry, at, missing),
                None => {
                    missing.push(Missing { path: at.clone(), lack: Lack::NothingToRemove });
                    None
                }
            };
            at.pop();
            match value {
                Some(value) => drop(table.insert(key.clone(), value)),
                None => whole = false,
            }
        }
        whole.then_some(Self(table))
    }

    fn absent(patch: &Self::Patch) -> bool {
        !patch.given
    }

    fn shape(book: &mut DocBook) -> Shape {
        Shape::Table(Box::new(T::shape(book)))
    }
}
