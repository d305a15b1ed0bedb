//! What happens, as it sounds.

use super::Cue;
use crate::{
    Clip,
    synth::{FilterPass, Noise, Stroke, Tape, decay, filtered, hiss, pluck, sine, swell, tone},
};

/// Makes the sound of something that happens.
pub(super) fn compose(cue: Cue) -> Clip {
    match cue {
        Cue::Tap => tap(),
        Cue::Paper => paper(),
        Cue::Alarm => alarm(),
        Cue::Hoofs => hoofs(),
        Cue::Horn => horn(),
        Cue::Clash => clash(),
        Cue::Gates => gates(),
        Cue::WeekEnd => week_end(),
        Cue::Triumph => triumph(),
        Cue::Lament => lament(),
    }
}

/// A skin that is struck: it is highest while it is stretched most.
fn drum(hertz: f32, seconds: f32, seed: u32) -> Vec<f32> {
    let mut skin =
        tone(seconds, sine, |t| hertz * (1.0 + 0.6 * decay(t, 0.12)), |t| decay(t, seconds));
    let slap = filtered(hiss(0.06, seed, |t| decay(t, 0.05)), FilterPass::Low, hertz * 12.0, 0.7);
    for (sample, slap) in skin.iter_mut().zip(slap) {
        *sample += 0.7 * slap;
    }
    skin
}

/// A blown horn: harmonics that come one after another as the breath gets stronger. `rough` is what a
/// cow's horn has of it and a smith's has not.
fn blown(seconds: f32, hertz: impl Fn(f32) -> f32 + Copy, rough: f32, seed: u32) -> Vec<f32> {
    let breath = |t: f32| swell(t, 0.16, 0.35, seconds);
    let wavering = |t: f32| hertz(t) * (1.0 + 0.006 * libm::sinf(31.0 * t) * (t / seconds));
    let harmonics: [(f32, f32); 9] = std::array::from_fn(|at| {
        let number = at as f32 + 1.0;
        let odd = if at % 2 == 1 { 0.7 + 0.3 * rough } else { 1.0 };
        (number, odd / libm::powf(number, 1.5 - 0.6 * rough))
    });
    let shape =
        |phase: f32| harmonics.iter().map(|(number, weight)| weight * sine(phase * number)).sum();
    let horn = tone(seconds, shape, wavering, breath);
    let air =
        filtered(hiss(seconds, seed, |t| 0.12 * rough * breath(t)), FilterPass::Band, 900.0, 0.8);
    horn.iter().zip(air).map(|(horn, air)| horn + air).collect()
}

/// One hoof on hard earth.
fn hoof(noise: &mut Noise, seed: u32) -> Vec<f32> {
    let height = noise.between(0.85, 1.2);
    let knock =
        filtered(hiss(0.09, seed, |t| decay(t, 0.05)), FilterPass::Band, 620.0 * height, 2.5);
    let thump = tone(0.09, sine, |_| 105.0 * height, |t| decay(t, 0.09));
    knock.iter().zip(thump).map(|(knock, thump)| 6.0 * knock + 0.7 * thump).collect()
}

fn tap() -> Clip {
    let mut tape = Tape::new(0.08);
    tape.lay(
        &tone(0.06, sine, |t| 1_250.0 * (1.0 + 0.3 * decay(t, 0.02)), |t| decay(t, 0.04)),
        0.0,
        1.0,
        0.0,
    );
    tape.lay(
        &filtered(hiss(0.02, 11, |t| decay(t, 0.015)), FilterPass::Band, 2_600.0, 1.0),
        0.0,
        0.8,
        0.0,
    );
    tape.finish(0.22, false)
}

fn paper() -> Clip {
    let mut tape = Tape::new(0.55);
    let mut noise = Noise::new(21);
    // Many small crackles, densest in the middle of the movement.
    for crackle in 0..46_u16 {
        let at = 0.02 + 0.42 * libm::powf(noise.between(0.0, 1.0), 0.8);
        let length = noise.between(0.008, 0.045);
        let grain =
            hiss(length, 100 + u32::from(crackle), |t| swell(t, 0.002, length * 0.7, length));
        let grain = filtered(grain, FilterPass::High, noise.between(1_500.0, 3_500.0), 0.7);
        tape.lay(&grain, at, noise.between(0.15, 1.0), noise.between(-0.4, 0.4));
    }
    tape.dull(7_000.0);
    tape.finish(0.3, false)
}

fn alarm() -> Clip {
    let mut tape = Tape::new(1.5);
    for (at, loudness) in [(0.0, 0.8), (0.16, 0.6), (0.32, 1.0)] {
        tape.lay(&drum(150.0, 0.28, 31), at, 0.8 * loudness, -0.2);
    }
    for (at, hertz, seed) in
        [(0.0, 293.7, 32), (0.16, 392.0, 33), (0.32, 440.0, 34), (0.34, 293.7, 35)]
    {
        let string = pluck(Stroke { hertz, seconds: 1.1, bright: 0.8, seed });
        tape.lay(&string, at, 0.9, 0.2);
    }
    tape.room(0.7, 0.25);
    tape.finish(0.45, false)
}

fn hoofs() -> Clip {
    let mut tape = Tape::new(2.4);
    let mut noise = Noise::new(41);
    for horse in 0..5_u16 {
        let side = f32::from(horse) / 2.0 - 1.0;
        let late = noise.between(0.0, 0.3);
        let pace = noise.between(0.36, 0.42);
        for stride in 0..5_u16 {
            // A gallop: three beats and a breath.
            for (beat, loudness) in [(0.0, 0.7), (0.26, 0.85), (0.46, 1.0)] {
                let at = late + pace * (f32::from(stride) + beat) + noise.between(0.0, 0.012);
                let near = swell(at, 0.7, 0.9, 2.4);
                let one = hoof(&mut noise, 400 + u32::from(horse) * 16 + u32::from(stride));
                tape.lay(&one, at, loudness * near, side * 0.8);
            }
        }
    }
    tape.room(0.9, 0.15);
    tape.finish(0.38, false)
}

fn horn() -> Clip {
    let mut tape = Tape::new(3.0);
    let call = blown(0.55, |t| 146.8 - 12.0 * decay(t, 0.1), 0.35, 51);
    let long = blown(1.6, |t| 220.0 - 26.0 * decay(t, 0.14), 0.35, 52);
    tape.lay(&call, 0.0, 0.8, -0.25);
    tape.lay(&long, 0.48, 1.0, -0.1);
    // Another answers from afar.
    tape.lay(&blown(1.1, |t| 146.8 - 10.0 * decay(t, 0.1), 0.2, 53), 1.35, 0.3, 0.6);
    tape.room(1.4, 0.5);
    tape.finish(0.5, false)
}

/// Steel on steel: what rings in a blade has no common measure.
fn blade(noise: &mut Noise, seed: u32) -> Vec<f32> {
    let height = noise.between(0.8, 1.25);
    let mut ring = filtered(hiss(0.5, seed, |t| decay(t, 0.035)), FilterPass::High, 1_500.0, 0.7);
    for (partial, hertz) in [1_870.0, 2_530.0, 3_410.0, 4_780.0, 6_090.0].into_iter().enumerate() {
        let seconds = 0.42 / (1.0 + 0.5 * partial as f32);
        let part = tone(0.5, sine, |_| hertz * height, |t| decay(t, seconds));
        for (sample, part) in ring.iter_mut().zip(part) {
            *sample += 0.28 * part;
        }
    }
    ring
}

fn clash() -> Clip {
    let mut tape = Tape::new(1.9);
    let mut noise = Noise::new(61);
    let din = hiss(1.7, 62, |t| swell(t, 0.25, 0.9, 1.7));
    tape.lay(&filtered(din, FilterPass::Band, 520.0, 0.8), 0.0, 0.9, 0.0);
    for (strike, at) in [0.02, 0.21, 0.33, 0.58, 0.64, 0.92, 1.1].into_iter().enumerate() {
        let one = blade(&mut noise, 600 + strike as u32);
        tape.lay(&one, at, noise.between(0.35, 0.9), noise.between(-0.7, 0.7));
        tape.lay(&drum(90.0, 0.2, 650 + strike as u32), at + 0.02, 0.5, noise.between(-0.5, 0.5));
    }
    tape.room(1.0, 0.3);
    tape.finish(0.5, false)
}

fn gates() -> Clip {
    let mut tape = Tape::new(2.6);
    // Hinges of wood: a rasp that slows down.
    let rasp = |phase: f32| if phase < 0.12 { 1.0 - phase / 0.06 } else { 0.0 };
    let creak = tone(1.1, rasp, |t| 62.0 - 30.0 * t, |t| swell(t, 0.2, 0.4, 1.1));
    tape.lay(&filtered(creak, FilterPass::Band, 680.0, 3.0), 0.15, 1.6, -0.2);
    for (at, loudness) in [(0.0, 0.8), (1.15, 1.0)] {
        tape.lay(&drum(58.0, 0.7, 71), at, loudness, 0.0);
        tape.lay(
            &filtered(hiss(0.3, 72, |t| decay(t, 0.2)), FilterPass::Low, 420.0, 0.8),
            at,
            loudness,
            0.15,
        );
    }
    tape.room(1.2, 0.35);
    tape.finish(0.5, false)
}

fn week_end() -> Clip {
    let mut tape = Tape::new(2.8);
    for (at, loudness) in [(0.0, 0.9), (0.42, 0.55), (0.63, 0.75), (0.84, 1.0)] {
        tape.lay(&drum(82.0, 0.5, 81), at, loudness, 0.15);
    }
    tape.lay(&blown(1.35, |t| 174.6 - 22.0 * decay(t, 0.18), 0.8, 82), 0.84, 0.5, -0.15);
    tape.room(1.1, 0.35);
    tape.finish(0.42, false)
}

/// Strokes over the strings, one after another: seconds and hertz.
fn strummed(tape: &mut Tape, notes: &[(f32, f32)], seed: u32) {
    for (note, &(at, hertz)) in notes.iter().enumerate() {
        let string = pluck(Stroke { hertz, seconds: 1.8, bright: 0.7, seed: seed + note as u32 });
        tape.lay(&string, at, 0.8, -0.15);
        let low = pluck(Stroke {
            hertz: 146.8,
            seconds: 1.4,
            bright: 0.5,
            seed: seed + 50 + note as u32,
        });
        tape.lay(&low, at + 0.012, 0.45, 0.2);
    }
}

fn triumph() -> Clip {
    let mut tape = Tape::new(4.6);
    let rising = [
        (0.0, 293.7),
        (0.3, 293.7),
        (0.45, 392.0),
        (0.75, 440.0),
        (1.05, 440.0),
        (1.2, 523.3),
        (1.5, 587.3),
    ];
    strummed(&mut tape, &rising, 900);
    for at in [0.0, 0.45, 0.75, 1.2, 1.5] {
        tape.lay(&drum(82.0, 0.5, 91), at, 0.8, 0.0);
    }
    tape.lay(&blown(2.0, |t| 293.7 - 20.0 * decay(t, 0.15), 0.3, 92), 1.5, 0.35, 0.1);
    tape.room(1.3, 0.4);
    tape.finish(0.48, false)
}

fn lament() -> Clip {
    let mut tape = Tape::new(5.0);
    let falling =
        [(0.0, 440.0), (0.7, 349.2), (1.1, 329.6), (1.8, 293.7), (2.6, 261.6), (3.1, 220.0)];
    strummed(&mut tape, &falling, 950);
    tape.lay(&blown(2.4, |t| 146.8 - 6.0 * t, 0.6, 96), 1.8, 0.25, -0.2);
    tape.room(1.3, 0.45);
    tape.finish(0.42, false)
}
