//! How wide words are before they are set: the advance widths of the letters, read from the font
//! files themselves.

use bevy::platform::collections::HashMap;
use std::path::Path;

/// A face of letters on the map.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Face {
    /// Water, land, mountains.
    Italic,
    /// Towns and leaders.
    Serif,
    /// Figures.
    Sans,
}

impl Face {
    pub(super) const ALL: [Self; 3] = [Self::Italic, Self::Serif, Self::Sans];

    /// Its file among the assets.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Italic => "fonts/PTF56F.ttf",
            Self::Serif => "fonts/PTF75F.ttf",
            Self::Sans => "fonts/FiraSans-Bold.ttf",
        }
    }
}

/// Widths of the letters of all faces, in shares of the letter size.
#[derive(Default)]
pub(super) struct Widths([HashMap<char, f32>; 3]);

/// No font is larger, bytes.
const MAX_FONT_BYTES: u64 = 64 * 1024 * 1024;

/// What a letter is taken for where the font does not tell.
const USUAL: f32 = 0.56;

impl Widths {
    /// Reads the widths of the letters in use.
    pub(super) fn read(assets: &Path) -> Self {
        Self(Face::ALL.map(|face| {
            ordinary_file::read(&assets.join(face.file()), MAX_FONT_BYTES)
                .ok()
                .and_then(|font| advances(&font))
                .unwrap_or_default()
        }))
    }

    /// Width of a text set in a face and size, with a space between letters.
    pub(super) fn of(&self, text: &str, face: Face, size: f32, spacing: f32) -> f32 {
        let widths = &self.0[face as usize];
        text.chars()
            .map(|letter| widths.get(&letter).copied().unwrap_or(USUAL) * size + spacing)
            .sum()
    }
}

/// Advance widths by letter from the `cmap` (format 4), `hmtx`, `hhea` and `head` tables.
fn advances(font: &[u8]) -> Option<HashMap<char, f32>> {
    let table = |tag: &[u8; 4]| -> Option<usize> {
        let count = word(font, 4)?;
        (0..usize::from(count))
            .map(|i| 12 + 16 * i)
            .find_map(|at| (font.get(at..at + 4)? == tag).then(|| long(font, at + 8)).flatten())
    };
    let units = f32::from(word(font, table(b"head")? + 18)?);
    let metrics = usize::from(word(font, table(b"hhea")? + 34)?);
    let hmtx = table(b"hmtx")?;
    let cmap = table(b"cmap")?;
    let count = usize::from(word(font, cmap + 2)?);
    let sub = (0..count)
        .filter_map(|i| long(font, cmap + 8 + 8 * i))
        .map(|offset| cmap + offset)
        .find(|&at| word(font, at) == Some(4))?;
    let twice = usize::from(word(font, sub + 6)?);
    let mut widths = HashMap::default();
    for segment in (0..twice).step_by(2) {
        let end = word(font, sub + 14 + segment)?;
        let begin = word(font, sub + 16 + twice + segment)?;
        let delta = word(font, sub + 16 + 2 * twice + segment)?;
        let at = sub + 16 + 3 * twice + segment;
        let range = usize::from(word(font, at)?);
        // Latin, Cyrillic and punctuation are all that is ever written on the map.
        for code in (begin..=end).filter(|&code| code < 0x2200) {
            let glyph = if range == 0 {
                code.wrapping_add(delta)
            } else {
                let found = word(font, at + range + 2 * usize::from(code - begin)).unwrap_or(0);
                if found == 0 { 0 } else { found.wrapping_add(delta) }
            };
            let metric = usize::from(glyph).min(metrics.saturating_sub(1));
            if glyph > 0
                && let Some(width) = word(font, hmtx + 4 * metric)
                && let Some(letter) = char::from_u32(code.into())
            {
                widths.insert(letter, f32::from(width) / units.max(1.0));
            }
        }
    }
    Some(widths)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    Some((usize::from(word(bytes, at)?) << 16) | usize::from(word(bytes, at + 2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_tell_the_widths_of_all_letters_of_the_three_languages() {
        let widths = Widths::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"));
        for face in Face::ALL {
            let of = |text: &str| widths.of(text, face, 10.0, 0.0);
            assert!(of("i") < of("m") && of("ш") > of("г"), "{face:?}");
            for letter in "AzЯяәғқңөұүһі0123456789.,~±–".chars() {
                let map = &widths.0[face as usize];
                assert!(map.contains_key(&letter), "{face:?} has no {letter}");
            }
            let word = of("Түркістан");
            assert!((30.0..70.0).contains(&word), "{face:?}: {word}");
        }
    }
}
