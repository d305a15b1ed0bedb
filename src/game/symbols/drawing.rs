//! What a symbol is made of: shapes of a pen, and words.

use super::{
    glyph_widths::Face,
    painter::{Paint, Pen},
};
use bevy::{math::Vec2, sprite::Anchor};

/// Words of a drawing.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) colour: Paint,
    pub(super) at: Vec2,
    pub(super) anchor: Anchor,
    /// Colour around the letters.
    pub(super) halo: Option<Paint>,
    /// Space between letters.
    pub(super) spacing: f32,
    /// Counter-clockwise, radians.
    pub(super) turn: f32,
}

impl Words {
    pub(super) fn new(
        text: &str,
        face: Face,
        size: f32,
        colour: Paint,
        at: Vec2,
        anchor: Anchor,
    ) -> Self {
        let text = text.to_owned();
        Self { text, face, size, colour, at, anchor, halo: None, spacing: 0.0, turn: 0.0 }
    }
}

/// What a symbol consists of.
pub(super) struct Drawing {
    pub(super) pen: Pen,
    pub(super) words: Vec<Words>,
}
