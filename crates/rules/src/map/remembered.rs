//! Tables that are only ever added to: what is worked out once and remembered for all campaigns of
//! a scenario. They are read without a lock, for they are asked in the innermost loops and by
//! several threads at once.

use super::Ways;
use crate::ids::HexId;
use std::sync::OnceLock;

/// What a remembered thing is found by.
pub(super) trait ShelfKey: Copy + Eq {
    /// A number that differs for keys that differ, mostly.
    fn spread(self) -> usize;
}

impl ShelfKey for HexId {
    fn spread(self) -> usize {
        self.index()
    }
}

impl ShelfKey for Ways {
    fn spread(self) -> usize {
        // The bits of several numbers in one: any odd factors do.
        let mixed = self.ice.wrapping_mul(0x9E37_79B1)
            ^ self.flood.wrapping_mul(0x85EB_CA6B)
            ^ self.closed.wrapping_mul(0xC2B2_AE35);
        (mixed >> 16) as usize
    }
}

/// Things that are remembered, by key.
pub(super) struct Shelves<K, T> {
    shelves: Box<[Shelf<K, T>; SHELVES]>,
}

type Shelf<K, T> = OnceLock<Box<ShelfThing<K, T>>>;

/// Shelves of a table: a power of two. What shares a shelf stands in a row.
const SHELVES: usize = 128;

struct ShelfThing<K, T> {
    key: K,
    value: T,
    next: Shelf<K, T>,
}

impl<K: ShelfKey, T> Shelves<K, T> {
    pub(super) fn new() -> Self {
        Self { shelves: Box::new([const { OnceLock::new() }; SHELVES]) }
    }

    /// What is remembered by a key, made anew if nothing is. Of two threads that come at once one
    /// makes it and the other waits, so `make` should be quick.
    #[inline]
    pub(super) fn of(&self, key: K, make: impl Fn() -> T) -> &T {
        let mut shelf = &self.shelves[key.spread() % SHELVES];
        loop {
            let thing = shelf
                .get_or_init(|| Box::new(ShelfThing { key, value: make(), next: OnceLock::new() }));
            if thing.key == key {
                return &thing.value;
            }
            shelf = &thing.next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_a_shelf_is_told_apart_and_kept() {
        let kept = Shelves::new();
        for round in 0..2 {
            for hex in (0..1_000).map(HexId) {
                let value = kept.of(hex, || (hex.0, round));
                assert_eq!(*value, (hex.0, 0), "made once");
            }
        }
    }
}
