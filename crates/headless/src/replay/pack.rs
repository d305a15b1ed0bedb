//! What is long and for programs alone, in a file for people: JSON, deflated, as one value of text.

use super::ReplayError;
use data_encoding::BASE64;
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};
use serde::{Serialize, de::DeserializeOwned};

/// The most that is unpacked, bytes: a year of weekly states of the largest scenario has a third.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// How hard to press: 6 of 10 is within a tenth of the smallest, in a quarter of the time.
const LEVEL: u8 = 6;

/// Packs a value.
///
/// # Errors
/// The value cannot be written as JSON, such as a table whose keys are no text.
pub(super) fn pack(value: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(BASE64.encode(&compress_to_vec_zlib(&serde_json::to_vec(value)?, LEVEL)))
}

/// Unpacks a value; `what` it is, for the message.
///
/// # Errors
/// The text is not what [`pack`] makes, or holds too much.
pub(super) fn unpack<T: DeserializeOwned>(
    text: &str,
    what: &'static str,
) -> Result<T, ReplayError> {
    let read = || -> Option<T> {
        let bytes = BASE64.decode(text.as_bytes()).ok()?;
        let bytes = decompress_to_vec_zlib_with_limit(&bytes, MOST_BYTES).ok()?;
        serde_json::from_slice(&bytes).ok()
    };
    read().ok_or(ReplayError::Packed(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_and_damage_is_refused() {
        let value: Vec<u64> = (0..5_000).map(|n| n * n % 97).chain([u64::MAX]).collect();
        let text = pack(&value).unwrap();
        assert!(text.len() < 1_500, "{}", text.len());
        assert_eq!(unpack::<Vec<u64>>(&text, "numbers").unwrap(), value);
        for (at, put) in [(0, "A"), (40, "!"), (text.len() / 2, "Zm9v"), (text.len() - 6, "AAAA")] {
            let mut broken = text.clone();
            broken.replace_range(at..at + put.len(), put);
            if broken != text {
                let read = unpack::<Vec<u64>>(&broken, "numbers");
                assert!(matches!(read, Err(ReplayError::Packed("numbers"))), "{at}");
            }
        }
        assert!(unpack::<Vec<u64>>(&text[..text.len() / 2], "numbers").is_err());
        assert!(unpack::<String>(&text, "numbers").is_err());
    }

    #[test]
    fn a_small_text_that_unpacks_to_a_huge_one_is_refused() {
        let bomb = compress_to_vec_zlib(&vec![b' '; MOST_BYTES + 1], 9);
        assert!(bomb.len() < 100_000);
        assert!(unpack::<Vec<u64>>(&BASE64.encode(&bomb), "numbers").is_err());
    }
}
