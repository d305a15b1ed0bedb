//! The sounds of the game: made by code, mixed, and sent to where the system plays sound.
//!
//! [`Sound`] says what there is to hear, `compose` makes it: every hoof, horn and string is a few
//! lines of arithmetic, the same bytes on every machine, and no file is read. [`Mixer`] lays what
//! sounds over one another, by volume, and gives way: music sinks under a horn. [`Speaker`] is what
//! the game holds: it is told what shall be heard and never waits, never fails. Whether there is a
//! device at all is the concern of a thread of its own, which tries again from time to time and
//! sleeps while there is nothing to hear.
//!
//! Deliberately absent: when what sounds (the game decides it, beside what it shows), files of sound,
//! sound from a place on the map, and recording.
//!
//! No library mixes for us: the one that would (`kira`) brings along a crate under a licence that the
//! program does not take in, and what is needed of it are three volumes and a ramp.
//!
//! ```
//! use sound::{Cue, Mixer, Sound, Volumes, compose};
//! use std::sync::Arc;
//!
//! let mut mixer = Mixer::new(Volumes { master: 100, effects: 50, music: 50 });
//! mixer.play(Cue::Tap, Arc::new(compose(Sound::Cue(Cue::Tap))));
//! let mut block = [[0.0; 2]; 480];
//! assert!(mixer.fill(&mut block), "something can be heard");
//! mixer.set_muted(true);
//! mixer.fill(&mut [[0.0; 2]; 4_800]);
//! assert!(!mixer.fill(&mut block), "and now no longer");
//! ```

mod clip;
mod compose;
mod mixer;
mod output;
mod speaker;
mod synth;

pub use clip::Clip;
pub use compose::{Cue, Sound, Tune, Wind, compose};
pub use mixer::{Mixer, Volumes};
pub use output::{OutputLost, SoundOutput};
pub use speaker::Speaker;

/// Frames a second, everywhere in this crate. A frame is one sample for the left and one for the right.
pub const FRAMES_PER_SECOND: u32 = 48_000;
