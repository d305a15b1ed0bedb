//! What instruments are made of: tones, noise, plucked strings, filters, a room, and the tape on
//! which they are laid down.
//!
//! Everything is a function of its arguments: noise comes from a seed, and sines and powers from
//! `libm`, so that a sound is the same bytes on every machine.

use std::f32::consts::{PI, TAU};

use crate::{Clip, FRAMES_PER_SECOND};

/// Frames a second, to reckon with.
pub(crate) const RATE: f32 = FRAMES_PER_SECOND as f32;

/// So many seconds in frames.
pub(crate) fn frames(seconds: f32) -> usize {
    (seconds * RATE) as usize
}

/// White noise from -1 to 1, the same for the same seed.
pub(crate) struct Noise(u32);

impl Noise {
    /// A seed of zero would be silence for ever and is taken for another.
    pub(crate) fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9).max(1))
    }

    /// The next sample, from -1 to 1.
    pub(crate) fn next(&mut self) -> f32 {
        // Marsaglia's xorshift: audibly white, and nothing is won or lost by it.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 >> 8) as f32 / (1 << 23) as f32 - 1.0
    }

    /// A number from `low` to `high`.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (self.next() + 1.0) / 2.0 * (high - low)
    }
}

/// Falls from 1 to a thousandth in so many seconds.
pub(crate) fn decay(t: f32, seconds: f32) -> f32 {
    libm::expf(-6.9 * t / seconds)
}

/// Rises from 0 to 1 in `rise` seconds, stays, and is back at 0 at `end`, having fallen for `fall`.
pub(crate) fn swell(t: f32, rise: f32, fall: f32, end: f32) -> f32 {
    let up = (t / rise).clamp(0.0, 1.0);
    let down = ((end - t) / fall).clamp(0.0, 1.0);
    // Cosine flanks: straight ones are heard as a click.
    let smooth = |x: f32| 0.5 - 0.5 * libm::cosf(PI * x);
    smooth(up) * smooth(down)
}

/// A tone of `seconds`: its shape is asked for the phase (in turns), its height (in hertz) and its
/// loudness for the time since its beginning (in seconds).
pub(crate) fn tone(
    seconds: f32,
    shape: impl Fn(f32) -> f32,
    hertz: impl Fn(f32) -> f32,
    loudness: impl Fn(f32) -> f32,
) -> Vec<f32> {
    let mut phase = 0.0_f32;
    (0..frames(seconds))
        .map(|frame| {
            let t = frame as f32 / RATE;
            phase += hertz(t) / RATE;
            phase -= libm::floorf(phase);
            shape(phase) * loudness(t)
        })
        .collect()
}

/// The plainest shape of a tone.
pub(crate) fn sine(phase: f32) -> f32 {
    libm::sinf(TAU * phase)
}

/// Noise of `seconds` with a loudness that is asked for the time since its beginning.
pub(crate) fn hiss(seconds: f32, seed: u32, loudness: impl Fn(f32) -> f32) -> Vec<f32> {
    let mut noise = Noise::new(seed);
    (0..frames(seconds)).map(|frame| noise.next() * loudness(frame as f32 / RATE)).collect()
}

/// What a [`Filter`] lets through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FilterPass {
    /// What is below.
    Low,
    /// What is near.
    Band,
    /// What is above.
    High,
}

/// A filter with state variables in the form that stays stable while it is turned (Zavalishin).
#[derive(Clone, Copy, Default)]
pub(crate) struct Filter {
    first: f32,
    second: f32,
}

impl Filter {
    /// One sample through the filter. `sharpness` is its Q: 0.7 is plain, 10 rings.
    pub(crate) fn step(
        &mut self,
        pass: FilterPass,
        hertz: f32,
        sharpness: f32,
        sample: f32,
    ) -> f32 {
        self.step_turned(pass, turned_to(hertz), sharpness, sample)
    }

    fn step_turned(&mut self, pass: FilterPass, g: f32, sharpness: f32, sample: f32) -> f32 {
        let damping = 1.0 / sharpness;
        let high = (sample - (damping + g) * self.first - self.second) / (1.0 + g * (damping + g));
        let band = g * high + self.first;
        let low = g * band + self.second;
        self.first = g * high + band;
        self.second = g * band + low;
        match pass {
            FilterPass::Low => low,
            // As loud at the middle whatever the sharpness.
            FilterPass::Band => band * damping,
            FilterPass::High => high,
        }
    }
}

/// How far a filter is turned for a height in hertz.
fn turned_to(hertz: f32) -> f32 {
    libm::tanf(PI * (hertz / RATE).clamp(0.000_1, 0.45))
}

/// A whole track through a filter that stays as it is.
pub(crate) fn filtered(
    mut track: Vec<f32>,
    pass: FilterPass,
    hertz: f32,
    sharpness: f32,
) -> Vec<f32> {
    let (mut filter, g) = (Filter::default(), turned_to(hertz));
    for sample in &mut track {
        *sample = filter.step_turned(pass, g, sharpness, *sample);
    }
    track
}

/// How a string is struck.
#[derive(Clone, Copy)]
pub(crate) struct Stroke {
    /// Height of the string in hertz.
    pub(crate) hertz: f32,
    /// How long it is listened to, in seconds.
    pub(crate) seconds: f32,
    /// From 0 (a thumb) to 1 (a nail).
    pub(crate) bright: f32,
    /// What makes each stroke a little different.
    pub(crate) seed: u32,
}

/// A plucked string (Karplus and Strong): a burst of noise runs round a line as long as the string's
/// period and loses its edge with every turn.
pub(crate) fn pluck(stroke: Stroke) -> Vec<f32> {
    // Half a sample is lost in the mean below, so much the line has to be shorter.
    let period = RATE / stroke.hertz - 0.5;
    let length = period as usize;
    let rest = period - length as f32;
    // What is left of the period is made up by an all-pass, or high strings would be out of tune.
    let tuning = (1.0 - rest) / (1.0 + rest);
    let mut noise = Noise::new(stroke.seed);
    let burst = (0..length).map(|_| noise.next()).collect();
    // A finger is soft and a box of wood dull: few of the upper harmonics are brought in at all.
    let mut line =
        filtered(burst, FilterPass::Low, stroke.hertz * (1.5 + 5.0 * stroke.bright), 0.7);
    // Struck at a fifth of its length: what has a node there is missing.
    let struck = length / 5;
    let whole = line.clone();
    for (at, sample) in line.iter_mut().enumerate() {
        *sample -= 0.9 * whole[(at + length - struck) % length];
    }
    let mean = line.iter().sum::<f32>() / length as f32;
    line.iter_mut().for_each(|sample| *sample -= mean);

    let loss = libm::expf(-6.9 / (stroke.hertz * 2.2));
    let (mut before, mut all_pass_in, mut all_pass_out) = (0.0, 0.0, 0.0);
    let fades_at = frames(stroke.seconds) as f32 - 0.03 * RATE;
    let mut at = 0;
    (0..frames(stroke.seconds))
        .map(|frame| {
            let heard = line[at];
            let mean = loss * 0.5 * (heard + before);
            before = heard;
            all_pass_out = tuning * (mean - all_pass_out) + all_pass_in;
            all_pass_in = mean;
            line[at] = all_pass_out;
            at = next_of(at, length);
            let begins = (frame as f32 / (0.001 * RATE)).min(1.0);
            heard * begins * (1.0 - ((frame as f32 - fades_at) / (0.03 * RATE)).clamp(0.0, 1.0))
        })
        .collect()
}

/// The next place on a line that goes round. (A remainder for every sample would cost more than the rest.)
fn next_of(at: usize, length: usize) -> usize {
    if at + 1 == length { 0 } else { at + 1 }
}

/// Two sides on which tracks are laid down.
pub(crate) struct Tape {
    left: Vec<f32>,
    right: Vec<f32>,
}

impl Tape {
    /// An empty one of so many seconds.
    pub(crate) fn new(seconds: f32) -> Self {
        let length = frames(seconds);
        Self { left: vec![0.0; length], right: vec![0.0; length] }
    }

    /// Lays a track down, `at` seconds after the beginning, from -1 (left) to 1 (right). What is
    /// longer than the tape is cut off.
    pub(crate) fn lay(&mut self, track: &[f32], at: f32, loudness: f32, side: f32) {
        // As loud on the side as in the middle.
        let turn = (side + 1.0) / 4.0 * PI;
        let (left, right) = (loudness * libm::cosf(turn), loudness * libm::sinf(turn));
        let begin = frames(at).min(self.left.len());
        for ((one, other), sample) in
            self.left[begin..].iter_mut().zip(&mut self.right[begin..]).zip(track)
        {
            *one += left * sample;
            *other += right * sample;
        }
    }

    /// Takes away what is above so many hertz.
    pub(crate) fn dull(&mut self, hertz: f32) {
        for side in [&mut self.left, &mut self.right] {
            *side = filtered(std::mem::take(side), FilterPass::Low, hertz, 0.7);
        }
    }

    /// The echo of a room around what has been laid down (Schroeder): `size` from 0.5 (a tent) to 1.5 (a
    /// valley), `wet` is how loud it is.
    pub(crate) fn room(&mut self, size: f32, wet: f32) {
        for (side, stretch) in [(&mut self.left, 1.0), (&mut self.right, 1.031)] {
            let mut echo = vec![0.0; side.len()];
            for seconds in [0.029_7, 0.037_1, 0.041_1, 0.043_7] {
                comb(side, &mut echo, frames(seconds * size * stretch), 0.72);
            }
            for seconds in [0.005, 0.001_7] {
                all_pass(&mut echo, frames(seconds * stretch), 0.7);
            }
            for (sample, echo) in side.iter_mut().zip(echo) {
                *sample += wet * 0.25 * echo;
            }
        }
    }

    /// The end of the tape laid over its beginning, so that the last sample is followed by the first
    /// without a seam; the tape is shorter by so much then.
    pub(crate) fn into_loop(mut self, overlap_seconds: f32) -> Self {
        let overlap = frames(overlap_seconds);
        for side in [&mut self.left, &mut self.right] {
            let length = side.len() - overlap;
            for at in 0..overlap {
                // Noise is added by its power, not by its height.
                let turn = at as f32 / overlap as f32 * PI / 2.0;
                side[at] = side[at] * libm::sinf(turn) + side[length + at] * libm::cosf(turn);
            }
            side.truncate(length);
        }
        self
    }

    /// What is ready: nothing below hearing, the highest sample at `peak`, and, unless it goes round, ends
    /// that do not click.
    pub(crate) fn finish(mut self, peak: f32, goes_round: bool) -> Clip {
        for side in [&mut self.left, &mut self.right] {
            if goes_round {
                // A filter would have to know the end at the beginning.
                let mean = side.iter().sum::<f32>() / side.len() as f32;
                side.iter_mut().for_each(|sample| *sample -= mean);
            } else {
                *side = filtered(std::mem::take(side), FilterPass::High, 25.0, 0.7);
                fade_ends(side);
            }
        }
        let highest = self
            .left
            .iter()
            .chain(&self.right)
            .fold(0.0_f32, |most, sample| most.max(sample.abs()));
        if highest > 0.0 {
            for sample in self.left.iter_mut().chain(&mut self.right) {
                *sample *= peak / highest;
            }
        }
        Clip::new(&self.left, &self.right)
    }
}

fn fade_ends(side: &mut [f32]) {
    let (first, last) = (frames(0.001), frames(0.03).min(side.len()));
    for (at, sample) in side.iter_mut().take(first).enumerate() {
        *sample *= at as f32 / first as f32;
    }
    for (at, sample) in side.iter_mut().rev().take(last).enumerate() {
        *sample *= at as f32 / last as f32;
    }
}

fn comb(dry: &[f32], wet: &mut [f32], delay: usize, back: f32) {
    let mut line = vec![0.0; delay];
    let mut dull = 0.0;
    let mut at = 0;
    for (dry, wet) in dry.iter().zip(wet) {
        let heard = line[at];
        // High notes die first.
        dull += 0.6 * (heard - dull);
        line[at] = dry + back * dull;
        at = next_of(at, delay);
        *wet += heard;
    }
}

fn all_pass(track: &mut [f32], delay: usize, gain: f32) {
    let mut line = vec![0.0; delay];
    let mut at = 0;
    for sample in track {
        let delayed = line[at];
        let into = *sample + gain * delayed;
        *sample = delayed - gain * into;
        line[at] = into;
        at = next_of(at, delay);
    }
}
