//! One hash for digests: the same bytes on every machine and in every version of the compiler's
//! standard hasher, which this does not use.

use std::hash::{Hash, Hasher};

/// FNV-1a over eight bytes at a time, finished by a mixer. Lengths and enum tags are widened to
/// 64 bits, so that a 32-bit machine gives the same digests. Integer columns are read as the
/// bytes they are: the digests are those of little-endian machines.
#[derive(Clone, Debug)]
pub struct StableHasher(u64);

#[cfg(target_endian = "big")]
compile_error!("digests are defined for little-endian machines");

impl StableHasher {
    /// An empty digest.
    pub const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// The digest of a value.
    pub fn of(value: &impl Hash) -> u64 {
        let mut hasher = Self::new();
        value.hash(&mut hasher);
        hasher.finish()
    }

    #[inline]
    fn eat(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }
}

impl Default for StableHasher {
    fn default() -> Self {
        Self::new()
    }
}

impl Hasher for StableHasher {
    fn finish(&self) -> u64 {
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.eat(u64::from_le_bytes(word));
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            let mut word = [0; 8];
            word[..rest.len()].copy_from_slice(rest);
            self.eat(u64::from_le_bytes(word) ^ (rest.len() as u64) << 56);
        }
    }

    fn write_u8(&mut self, i: u8) {
        self.eat(i.into());
    }
    fn write_u16(&mut self, i: u16) {
        self.eat(i.into());
    }
    fn write_u32(&mut self, i: u32) {
        self.eat(i.into());
    }
    fn write_u64(&mut self, i: u64) {
        self.eat(i);
    }
    fn write_usize(&mut self, i: usize) {
        self.eat(i as u64);
    }
    fn write_isize(&mut self, i: isize) {
        self.eat(i as i64 as u64);
    }
    fn write_i16(&mut self, i: i16) {
        self.eat(i as u16 as u64);
    }
    fn write_i32(&mut self, i: i32) {
        self.eat(i as u32 as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_pinned_and_tell_values_apart() {
        assert_eq!(StableHasher::of(&(1u8, 2u16, "Turkistan")), 8_546_171_546_026_356_707);
        let base = StableHasher::of(&vec![1u16, 2, 3]);
        assert_ne!(base, StableHasher::of(&vec![1u16, 2, 4]));
        assert_ne!(base, StableHasher::of(&vec![1u16, 2, 3, 0]));
        assert_ne!(base, StableHasher::of(&vec![1u16, 3, 2]));
    }
}
