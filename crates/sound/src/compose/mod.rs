//! What there is to hear, and how it comes to be.

mod cues;
mod music;
mod wind;

use crate::Clip;

/// Something that happens, as it sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// A button.
    Tap,
    /// A dispatch is opened: paper.
    Paper,
    /// Somebody has to decide: a small drum and a string, rising.
    Alarm,
    /// The week begins: hoofs.
    Hoofs,
    /// A battle: the long horn.
    Horn,
    /// Weapons on weapons.
    Clash,
    /// A gate is opened or broken: a place has changed hands.
    Gates,
    /// The week is over: cow horn and drum.
    WeekEnd,
    /// Won in the end.
    Triumph,
    /// Lost in the end.
    Lament,
}

impl Cue {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Tap,
        Self::Paper,
        Self::Alarm,
        Self::Hoofs,
        Self::Horn,
        Self::Clash,
        Self::Gates,
        Self::WeekEnd,
        Self::Triumph,
        Self::Lament,
    ];

    /// Whether music gives way to it.
    #[must_use]
    pub fn leads(self) -> bool {
        match self {
            Self::Tap | Self::Paper | Self::Hoofs => false,
            Self::Alarm
            | Self::Horn
            | Self::Clash
            | Self::Gates
            | Self::WeekEnd
            | Self::Triumph
            | Self::Lament => true,
        }
    }
}

/// The wind over the steppe: what the season sounds like, without an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wind {
    /// Gusts over wet ground, far larks.
    Spring,
    /// Still air and grasshoppers.
    Summer,
    /// Dry grass.
    Autumn,
    /// A storm that whistles.
    Winter,
}

impl Wind {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];
}

/// A piece of music.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tune {
    /// For the menu: two strings, riding.
    Menu,
    /// For the map: two strings and a bow, with much silence.
    Map,
}

impl Tune {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Menu, Self::Map];

    /// Seconds of silence before it begins anew.
    #[must_use]
    pub fn rest_seconds(self) -> f32 {
        match self {
            Self::Menu => 8.0,
            Self::Map => 25.0,
        }
    }
}

/// Everything that can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sound {
    /// What happens.
    Cue(Cue),
    /// The season.
    Wind(Wind),
    /// Music.
    Tune(Tune),
}

impl Sound {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let cues = Cue::ALL.into_iter().map(Self::Cue);
        let winds = Wind::ALL.into_iter().map(Self::Wind);
        let tunes = Tune::ALL.into_iter().map(Self::Tune);
        cues.chain(winds).chain(tunes)
    }
}

/// Makes a sound: some milliseconds of work for what happens, up to a second for music.
#[must_use]
pub fn compose(sound: Sound) -> Clip {
    match sound {
        Sound::Cue(cue) => cues::compose(cue),
        Sound::Wind(wind) => wind::compose(wind),
        Sound::Tune(tune) => music::compose(tune),
    }
}
