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

/// Things that are remembered by hex: hexes that are neighbours in number share a page, which is
/// made when the first of them is asked for.
pub(super) struct HexPages<T> {
    pages: Box<[OnceLock<Page<T>>]>,
}

type Page<T> = Box<[OnceLock<Box<T>>; PAGE]>;

/// Hexes of a page.
const PAGE: usize = 64;

impl<T> HexPages<T> {
    /// Nothing remembered of so many hexes.
    pub(super) fn new(hexes: usize) -> Self {
        Self { pages: (0..hexes.div_ceil(PAGE)).map(|_| OnceLock::new()).collect() }
    }

    /// What is remembered of a hex, made anew if nothing is.
    #[inline]
    pub(super) fn of(&self, hex: HexId, make: impl FnOnce() -> T) -> &T {
        let page = &self.pages[hex.index() / PAGE];
        let page = page.get_or_init(|| Box::new([const { OnceLock::new() }; PAGE]));
        page[hex.index() % PAGE].get_or_init(|| Box::new(make()))
    }
}

/// Things of one kind that hold under different conditions, in the order in which they were added.
pub(super) struct Chain<T> {
    value: T,
    next: OnceLock<Box<Self>>,
}

impl<T> Chain<T> {
    /// A chain of one.
    pub(super) fn new(value: T) -> Self {
        Self { value, next: OnceLock::new() }
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        core::iter::successors(Some(self), |chain| chain.next.get().map(|next| &**next))
            .map(|chain| &chain.value)
    }

    /// Adds one at the end.
    pub(super) fn push(&self, value: T) {
        let (mut last, mut link) = (self, Box::new(Self::new(value)));
        // Whoever comes first takes the place; the other goes on to the next.
        while let Err(refused) = last.next.set(link) {
            link = refused;
            // A place that refuses has been taken.
            let Some(next) = last.next.get() else { return };
            last = next;
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
            for ice in 0..1_000 {
                let value = kept.of(Ways { ice, ..Ways::default() }, || (ice, round));
                assert_eq!(*value, (ice, 0), "made once");
            }
        }
    }

    #[test]
    fn what_is_remembered_of_a_hex_is_made_once() {
        let kept = HexPages::new(1_000);
        for round in 0..2 {
            for hex in (0..1_000).map(HexId) {
                assert_eq!(*kept.of(hex, || (hex, round)), (hex, 0));
            }
        }
    }

    #[test]
    fn a_chain_keeps_what_is_added_in_its_order() {
        let chain = Chain::new(0);
        (1..5).for_each(|n| chain.push(n));
        assert!(chain.iter().copied().eq(0..5));
    }
}
