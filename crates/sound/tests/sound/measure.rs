//! What can be said of samples without ears.

use std::f64::consts::TAU;

use sound::{Clip, FRAMES_PER_SECOND};

/// The samples of a clip, both sides added, from -1 to 1.
pub(crate) fn middle(clip: &Clip) -> Vec<f64> {
    let whole = f64::from(i16::MAX);
    clip.frames()
        .iter()
        .map(|&[left, right]| (f64::from(left) + f64::from(right)) / 2.0 / whole)
        .collect()
}

/// One side of a clip, from -1 to 1.
pub(crate) fn side(clip: &Clip, which: usize) -> Vec<f64> {
    clip.frames().iter().map(|frame| f64::from(frame[which]) / f64::from(i16::MAX)).collect()
}

/// The highest sample.
pub(crate) fn peak(samples: &[f64]) -> f64 {
    samples.iter().fold(0.0, |most, sample| sample.abs().max(most))
}

/// The mean: what a loudspeaker would be held out of its middle by.
pub(crate) fn mean(samples: &[f64]) -> f64 {
    samples.iter().sum::<f64>() / samples.len() as f64
}

/// Loudness (root of the mean square).
pub(crate) fn loudness(samples: &[f64]) -> f64 {
    (samples.iter().map(|sample| sample * sample).sum::<f64>() / samples.len().max(1) as f64).sqrt()
}

/// Loudness of the loudest fifth of a second, in decibels below the most there can be.
pub(crate) fn loudest_decibels(samples: &[f64]) -> f64 {
    let window = FRAMES_PER_SECOND as usize / 5;
    let loudest = samples.chunks(window).map(loudness).fold(0.0, f64::max);
    20.0 * loudest.max(1e-9).log10()
}

/// Power by frequency: pairs of hertz and power, of all that is given.
pub(crate) fn spectrum(samples: &[f64]) -> Vec<(f64, f64)> {
    let length = samples.len().next_power_of_two();
    let mut real = samples.to_vec();
    real.resize(length, 0.0);
    let mut imaginary = vec![0.0; length];
    transform(&mut real, &mut imaginary);
    let step = f64::from(FRAMES_PER_SECOND) / length as f64;
    (0..length / 2).map(|at| (at as f64 * step, real[at].powi(2) + imaginary[at].powi(2))).collect()
}

/// How much of the power lies between two frequencies, from 0 to 1.
pub(crate) fn share(spectrum: &[(f64, f64)], low: f64, high: f64) -> f64 {
    let within = spectrum
        .iter()
        .filter(|(hertz, _)| (low..high).contains(hertz))
        .map(|(_, power)| power)
        .sum::<f64>();
    within / spectrum.iter().map(|(_, power)| power).sum::<f64>()
}

/// The strongest frequency between two others.
pub(crate) fn strongest(spectrum: &[(f64, f64)], low: f64, high: f64) -> f64 {
    let within = spectrum.iter().filter(|(hertz, _)| (low..high).contains(hertz));
    within.max_by(|one, other| one.1.total_cmp(&other.1)).expect("there are frequencies between").0
}

/// Fourier's transform, in place, of a length that is a power of two (Cooley and Tukey).
fn transform(real: &mut [f64], imaginary: &mut [f64]) {
    let length = real.len();
    let bits = length.trailing_zeros();
    for at in 0..length {
        let mirrored = if bits == 0 { at } else { at.reverse_bits() >> (usize::BITS - bits) };
        if at < mirrored {
            real.swap(at, mirrored);
            imaginary.swap(at, mirrored);
        }
    }
    let mut half = 1;
    while half < length {
        for at in 0..half {
            let (sine, cosine) = (-TAU * at as f64 / (2 * half) as f64).sin_cos();
            for one in (at..length).step_by(2 * half) {
                let other = one + half;
                let turned_real = real[other] * cosine - imaginary[other] * sine;
                let turned_imaginary = real[other] * sine + imaginary[other] * cosine;
                (real[other], imaginary[other]) =
                    (real[one] - turned_real, imaginary[one] - turned_imaginary);
                real[one] += turned_real;
                imaginary[one] += turned_imaginary;
            }
        }
        half *= 2;
    }
}
