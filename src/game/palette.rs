//! Colours that mean something: the sides' and the overlays'. One owner, so that the test of
//! `tests/game/colours.rs` (how they look to colour-blind eyes) reaches them all.
//!
//! No colour stands alone: sides differ by the shape of their signs, classes of an overlay by the
//! [`Pattern`] over them.

use crate::game::intent::Overlay;
use headless::play::settings::Palette;
use rules::ids::SideId;

/// A colour, red, green, blue.
pub type Rgb = [u8; 3];

/// Kazakhs, Dzungars, and what is left of an old paint box: bone, olive; nobody last.
const PAPER_SIDES: [Rgb; 5] = [
    [0x11, 0x3D, 0x7E],
    [0xC4, 0x3A, 0x11],
    [0xBB, 0x97, 0x4D],
    [0x28, 0x31, 0x04],
    [0x8F, 0x84, 0x7A],
];
/// The same with stronger contrasts of lightness.
const STRONG_SIDES: [Rgb; 5] = [
    [0x07, 0x20, 0x6C],
    [0xDB, 0x61, 0x16],
    [0xE4, 0xC7, 0x64],
    [0x47, 0x50, 0x21],
    [0x8A, 0x82, 0x76],
];

/// Country that two sides dispute.
pub const DISPUTED: Rgb = [0xFF, 0xFF, 0xFF];

/// Bare steppe as the map paints it: the ground under a swatch.
pub const GROUND: Rgb = [0xD9, 0xCB, 0xAB];

/// How strongly an overlay covers the ground.
pub const WASH_ALPHA: u8 = 184;

/// The colours of all sides, nobody's last.
#[must_use]
pub const fn sides(palette: Palette) -> [Rgb; 5] {
    match palette {
        Palette::Paper => PAPER_SIDES,
        Palette::HighContrast => STRONG_SIDES,
    }
}

/// Colour of a side. Colours belong to keys of sides, so that Kazakhs are blue in every scenario.
#[must_use]
pub fn side_rgb(palette: Palette, key: &str, side: SideId) -> Rgb {
    let colours = sides(palette);
    match key {
        "kazakh" => colours[0],
        "dzungar" => colours[1],
        "kalmyk" => colours[2],
        _ if side.is_some() => colours[2 + (side.index() + 1) % 2],
        _ => colours[4],
    }
}

/// What is drawn over a hex besides its colour.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
#[repr(u8)]
pub enum Pattern {
    /// Nothing.
    #[default]
    Plain,
    /// Strokes that rise to the right.
    Rising,
    /// Strokes that fall to the right.
    Falling,
    /// Dots.
    Dots,
    /// Crossed strokes.
    Crossed,
}

impl Pattern {
    /// All patterns.
    pub const ALL: [Self; 5] =
        [Self::Plain, Self::Rising, Self::Falling, Self::Dots, Self::Crossed];
}

/// How a class of an overlay looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Look {
    /// Its colour.
    pub rgb: Rgb,
    /// What is drawn over it.
    pub pattern: Pattern,
}

const fn look(rgb: u32, pattern: Pattern) -> Look {
    Look { rgb: [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8], pattern }
}

/// The classes of an overlay, in the order of its legend. Where an overlay shows sides, their
/// colours are those of [`sides`].
#[must_use]
pub const fn ramp(palette: Palette, overlay: Overlay) -> &'static [Look] {
    use Pattern::{Crossed, Dots, Falling, Plain, Rising};
    let strong = matches!(palette, Palette::HighContrast);
    match overlay {
        Overlay::None | Overlay::Control => &[],
        // Near, half the way, the rim of the reach, the homeland's caravans only, hunger.
        Overlay::Supply if strong => {
            const {
                &[
                    look(0x002E2E, Plain),
                    look(0x5C8863, Dots),
                    look(0xD0FA6C, Rising),
                    look(0x88529E, Falling),
                    look(0xB50C07, Crossed),
                ]
            }
        }
        Overlay::Supply => {
            const {
                &[
                    look(0x215E4F, Plain),
                    look(0x749B7C, Dots),
                    look(0xB1C560, Rising),
                    look(0x8B6B9E, Falling),
                    look(0xA80B0E, Crossed),
                ]
            }
        }
        // From bare ground to the best pasture.
        Overlay::Grass if strong => {
            const {
                &[
                    look(0x8C4921, Crossed),
                    look(0xDD910F, Falling),
                    look(0xF7F37C, Rising),
                    look(0x499869, Dots),
                    look(0x0B2E16, Plain),
                ]
            }
        }
        Overlay::Grass => {
            const {
                &[
                    look(0x74644D, Crossed),
                    look(0xB88F15, Falling),
                    look(0xF5EFCC, Rising),
                    look(0x72B478, Dots),
                    look(0x084019, Plain),
                ]
            }
        }
        // In sight, this week, this month, older.
        Overlay::Knowledge if strong => {
            const {
                &[
                    look(0xA60316, Crossed),
                    look(0xD66A29, Rising),
                    look(0xF4C375, Falling),
                    look(0x73695A, Dots),
                ]
            }
        }
        Overlay::Knowledge => {
            const {
                &[
                    look(0xAF0918, Crossed),
                    look(0xCA6229, Rising),
                    look(0xDFAD70, Falling),
                    look(0x8A8174, Dots),
                ]
            }
        }
        // Thin snow, snow that slows, deep snow, ice crust, river in flood.
        Overlay::Weather if strong => {
            const {
                &[
                    look(0xFFF9F7, Dots),
                    look(0xA2BED8, Rising),
                    look(0x467ACD, Falling),
                    look(0x62338D, Crossed),
                    look(0x07263F, Plain),
                ]
            }
        }
        Overlay::Weather => {
            const {
                &[
                    look(0xFFF6E9, Dots),
                    look(0xA5BEDC, Rising),
                    look(0x3B9BFF, Falling),
                    look(0x653C67, Crossed),
                    look(0x2C5AB0, Plain),
                ]
            }
        }
        // Few, some, many households; others' camps.
        Overlay::People if strong => {
            const {
                &[
                    look(0xF5D27D, Dots),
                    look(0xA76E40, Rising),
                    look(0x591F10, Plain),
                    look(0x404981, Crossed),
                ]
            }
        }
        Overlay::People => {
            const {
                &[
                    look(0xF2C472, Dots),
                    look(0xA86E3B, Rising),
                    look(0x5C2C17, Plain),
                    look(0x0067AA, Crossed),
                ]
            }
        }
        // From those who leave to those who are devoted.
        Overlay::Commitment if strong => {
            const {
                &[
                    look(0x8A1000, Crossed),
                    look(0xE08A30, Falling),
                    look(0xFFF6C0, Rising),
                    look(0x6FA8D0, Dots),
                    look(0x082A6A, Plain),
                ]
            }
        }
        Overlay::Commitment => {
            const {
                &[
                    look(0x982B18, Crossed),
                    look(0xCE7D2E, Falling),
                    look(0xFEF0BF, Rising),
                    look(0x73ADC2, Dots),
                    look(0x023C76, Plain),
                ]
            }
        }
    }
}

/// A colour laid over ground, as strongly as an overlay is (`alpha` of 255).
#[must_use]
pub fn over(colour: Rgb, alpha: u8, ground: Rgb) -> Rgb {
    let mix = |a: u8, b: u8| {
        let sum = u32::from(a) * u32::from(alpha) + u32::from(b) * u32::from(255 - alpha);
        ((sum + 127) / 255) as u8
    };
    core::array::from_fn(|i| mix(colour[i], ground[i]))
}
