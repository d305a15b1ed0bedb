//! Two pieces of music for two plucked strings, with a bow beneath. They were invented for this game;
//! what they have of the steppe is the instrument: two strings a fourth apart, of which the lower one
//! sounds along, and the rhythm of a horse.

use super::Tune;
use crate::{
    Clip,
    synth::{FilterPass, Noise, Stroke, Tape, filtered, pluck, swell, tone},
};

/// The lower string: the D below middle C, in hertz.
const LOW_STRING: f32 = 146.83;

/// A note of a melody: half tones above the upper string (`None` is a rest), and how many eighths it
/// lasts.
type MelodyNote = (Option<i8>, u8);

/// Makes a piece of music.
pub(super) fn compose(tune: Tune) -> Clip {
    match tune {
        Tune::Menu => menu(),
        Tune::Map => map(),
    }
}

/// So many half tones above the lower string.
fn hertz(half_tones: i8) -> f32 {
    LOW_STRING * libm::exp2f(f32::from(half_tones) / 12.0)
}

const fn n(half_tones: i8, eighths: u8) -> MelodyNote {
    (Some(half_tones), eighths)
}

const fn rest(eighths: u8) -> MelodyNote {
    (None, eighths)
}

/// The theme: four bars around the fifth, down to the ground.
#[rustfmt::skip]
const THEME: [MelodyNote; 17] = [
    n(7, 2), n(7, 1), n(5, 1), n(3, 2), n(5, 2),
    n(7, 2), n(10, 1), n(9, 1), n(7, 4),
    n(5, 2), n(5, 1), n(3, 1), n(2, 2), n(3, 2),
    n(0, 3), n(2, 1), n(0, 4),
];

/// The same, left open.
#[rustfmt::skip]
const THEME_OPEN: [MelodyNote; 17] = [
    n(7, 2), n(7, 1), n(5, 1), n(3, 2), n(5, 2),
    n(7, 2), n(10, 1), n(9, 1), n(7, 4),
    n(5, 2), n(7, 1), n(9, 1), n(10, 2), n(9, 2),
    n(7, 3), n(9, 1), n(7, 4),
];

/// The ride: up to the octave and above it.
#[rustfmt::skip]
const RIDE: [MelodyNote; 20] = [
    n(12, 2), n(12, 1), n(10, 1), n(9, 2), n(10, 2),
    n(12, 3), n(14, 1), n(12, 2), n(10, 2),
    n(9, 2), n(10, 1), n(9, 1), n(7, 2), n(5, 2),
    n(7, 2), n(5, 1), n(3, 1), n(5, 2), n(7, 1), n(9, 1),
];

fn menu() -> Clip {
    const EIGHTH: f32 = 0.27;
    let form: [&[MelodyNote]; 8] =
        [&THEME_OPEN, &THEME, &RIDE, &THEME_OPEN, &RIDE, &RIDE, &THEME_OPEN, &THEME];
    let eighths: u32 = form.iter().flat_map(|part| part.iter()).map(|note| u32::from(note.1)).sum();
    let mut tape = Tape::new(eighths as f32 * EIGHTH + 3.0);
    let mut noise = Noise::new(7);
    let mut at = 0.0;
    let mut seed = 1_000;
    for &(half_tones, eighths) in form.into_iter().flatten() {
        for eighth in 0..eighths {
            let Some(half_tones) = half_tones else { continue };
            // The first stroke goes down over both strings, the others come up lightly between.
            let weight = if eighth == 0 { 1.0 } else { 0.45 };
            let loudness = weight * noise.between(0.85, 1.0);
            let moment = at + f32::from(eighth) * EIGHTH + noise.between(0.0, 0.008);
            seed += 1;
            stroke(&mut tape, half_tones + 5, moment, loudness, seed);
        }
        at += f32::from(eighths) * EIGHTH;
    }
    tape.room(0.8, 0.3);
    body(tape)
}

/// Both strings: the melody and, a moment later, the one that sounds along.
fn stroke(tape: &mut Tape, half_tones: i8, at: f32, loudness: f32, seed: u32) {
    let bright = 0.35 + 0.4 * loudness;
    let upper = pluck(Stroke { hertz: hertz(half_tones), seconds: 1.3, bright, seed });
    tape.lay(&upper, at, loudness, -0.18);
    let lower =
        pluck(Stroke { hertz: LOW_STRING, seconds: 1.1, bright: bright * 0.8, seed: seed + 5_000 });
    tape.lay(&lower, at + 0.011, 0.4 * loudness, 0.22);
}

/// Evening: few notes, and time between them.
#[rustfmt::skip]
const EVENING: [MelodyNote; 24] = [
    n(7, 4), n(5, 2), n(7, 6), rest(4),
    n(10, 3), n(9, 1), n(7, 4), n(5, 2), n(3, 6), rest(4),
    n(5, 4), n(3, 2), n(2, 2), n(0, 8), rest(8),
    n(12, 4), n(10, 2), n(9, 2), n(7, 8), rest(4),
    n(5, 2), n(3, 2), n(0, 8), rest(8),
];

fn map() -> Clip {
    const EIGHTH: f32 = 0.42;
    let eighths: u32 = EVENING.iter().map(|note| u32::from(note.1)).sum();
    let length = eighths as f32 * EIGHTH + 4.0;
    let mut tape = Tape::new(length);
    let mut noise = Noise::new(9);
    let mut at = 1.5;
    for (seed, &(half_tones, eighths)) in EVENING.iter().enumerate() {
        if let Some(half_tones) = half_tones {
            let seed = 20_000 + seed as u32;
            let loudness = noise.between(0.75, 1.0);
            let string = Stroke { hertz: hertz(half_tones + 5), seconds: 2.6, bright: 0.3, seed };
            tape.lay(&pluck(string), at, loudness, -0.15);
            if eighths >= 4 {
                let low =
                    Stroke { hertz: LOW_STRING, seconds: 2.4, bright: 0.25, seed: seed + 500 };
                tape.lay(&pluck(low), at + 0.02, 0.5 * loudness, 0.2);
            }
        }
        at += f32::from(eighths) * EIGHTH;
    }
    bow(&mut tape, length);
    tape.room(1.2, 0.45);
    body(tape)
}

/// A bowed string far below, which comes and goes.
fn bow(tape: &mut Tape, length: f32) {
    const BREATH: f32 = 9.0;
    let saw = |phase: f32| 2.0 * phase - 1.0;
    let mut at = 0.5;
    let mut which = 0_usize;
    while at + BREATH < length {
        let hertz = [LOW_STRING / 2.0, LOW_STRING * 0.75][which % 2];
        let note = tone(
            BREATH,
            saw,
            |t| hertz * (1.0 + 0.004 * libm::sinf(28.0 * t) * (t / BREATH)),
            |t| swell(t, 3.0, 3.5, BREATH),
        );
        tape.lay(&filtered(note, FilterPass::Low, 420.0, 0.8), at, 0.07, [0.3, -0.3][which % 2]);
        at += BREATH - 2.5;
        which += 1;
    }
}

/// As loud as music may be under everything else.
fn body(tape: Tape) -> Clip {
    tape.finish(0.42, false)
}
