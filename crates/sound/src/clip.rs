//! A sound that is ready to be played.

use crate::FRAMES_PER_SECOND;

/// A sound that is ready: frames of two samples, left and right, sixteen bits each. Minutes of music
/// are kept in memory, so the samples are no wider than a device plays them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    frames: Vec<[i16; 2]>,
}

impl Clip {
    /// From two sides of the same length, samples from -1 to 1; what is beyond is cut off.
    #[must_use]
    pub(crate) fn new(left: &[f32], right: &[f32]) -> Self {
        let frames =
            left.iter().zip(right).map(|(&left, &right)| [sixteen_bits(left), sixteen_bits(right)]);
        Self { frames: frames.collect() }
    }

    /// How many frames it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.frames.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// How long it sounds, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.frames.len() as f32 / FRAMES_PER_SECOND as f32
    }

    /// The samples, frame by frame.
    #[must_use]
    pub fn frames(&self) -> &[[i16; 2]] {
        &self.frames
    }

    /// A frame as the mixer reckons: from -1 to 1. `None` behind the end.
    pub(crate) fn frame(&self, at: usize) -> Option<[f32; 2]> {
        self.frames.get(at).map(|frame| frame.map(|sample| f32::from(sample) / f32::from(i16::MAX)))
    }
}

fn sixteen_bits(sample: f32) -> i16 {
    (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)) as i16
}
