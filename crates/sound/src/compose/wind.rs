//! The wind over the steppe, season by season: noise through filters that turn slowly. Each is a
//! circle: whatever turns has come round when the loop begins anew.

use std::f32::consts::TAU;

use super::Wind;
use crate::{
    Clip,
    synth::{Filter, FilterPass, Noise, RATE, Tape, filtered, frames, hiss, sine, swell, tone},
};

/// Seconds until a wind begins anew.
const ROUND: f32 = 16.0;
/// Seconds in which the end goes over into the beginning.
const OVERLAP: f32 = 2.0;

/// Makes the wind of a season.
pub(super) fn compose(wind: Wind) -> Clip {
    let mut tape = Tape::new(ROUND + OVERLAP);
    match wind {
        Wind::Spring => {
            gusts(&mut tape, Gusts { hertz: 420.0, sway: 140.0, sharpness: 0.9, seed: 1 }, 0.8);
            larks(&mut tape);
        }
        Wind::Summer => {
            gusts(&mut tape, Gusts { hertz: 260.0, sway: 60.0, sharpness: 0.7, seed: 3 }, 0.6);
            grasshoppers(&mut tape);
        }
        Wind::Autumn => {
            gusts(&mut tape, Gusts { hertz: 380.0, sway: 120.0, sharpness: 1.0, seed: 5 }, 0.7);
            dry_grass(&mut tape);
        }
        Wind::Winter => {
            gusts(&mut tape, Gusts { hertz: 340.0, sway: 160.0, sharpness: 1.4, seed: 7 }, 1.0);
            gusts(&mut tape, Gusts { hertz: 820.0, sway: 240.0, sharpness: 14.0, seed: 9 }, 0.9);
        }
    }
    let loudest = match wind {
        Wind::Summer => 0.12,
        Wind::Spring | Wind::Autumn => 0.15,
        Wind::Winter => 0.2,
    };
    tape.into_loop(OVERLAP).finish(loudest, true)
}

/// Gusts are asked for every so many frames: a thousand times a second.
const SLOWLY: usize = 48;

/// Noise around a height that sways.
#[derive(Clone, Copy)]
struct Gusts {
    hertz: f32,
    sway: f32,
    sharpness: f32,
    seed: u32,
}

/// Between -1 and 1, slow, and back at its beginning after [`ROUND`] seconds.
fn turning(t: f32, start: f32) -> f32 {
    let round = t / ROUND;
    0.5 * libm::sinf(TAU * (round + start))
        + 0.3 * libm::sinf(TAU * (2.0 * round + 1.7 * start))
        + 0.2 * libm::sinf(TAU * (5.0 * round + 2.3 * start))
}

fn gusts(tape: &mut Tape, gusts: Gusts, loudness: f32) {
    for (side, start) in [(-0.7, 0.0), (0.7, 0.31)] {
        let mut noise = Noise::new(gusts.seed * 100 + if side < 0.0 { 1 } else { 2 });
        let mut filter = Filter::default();
        // A sharp filter lets little through and has to be helped.
        let help = libm::sqrtf(gusts.sharpness);
        let mut gust = 0.0;
        let track: Vec<f32> = (0..frames(ROUND + OVERLAP))
            .map(|frame| {
                if frame % SLOWLY == 0 {
                    gust = turning(frame as f32 / RATE, start + gusts.hertz / 1_000.0);
                }
                let hertz = gusts.hertz + gusts.sway * gust;
                filter.step(FilterPass::Band, hertz, gusts.sharpness, noise.next())
                    * help
                    * (0.6 + 0.4 * gust)
            })
            .collect();
        tape.lay(&track, 0.0, loudness, side);
    }
}

fn larks(tape: &mut Tape) {
    let mut noise = Noise::new(23);
    for (song, at) in [2.4, 7.1, 12.6].into_iter().enumerate() {
        let side = [-0.6, 0.5, -0.1][song];
        for call in 0..7_u8 {
            let base = noise.between(2_600.0, 3_600.0);
            let chirp = tone(
                0.07,
                sine,
                |t| base * (1.0 + 0.12 * libm::sinf(90.0 * t)),
                |t| swell(t, 0.02, 0.04, 0.07),
            );
            tape.lay(&chirp, at + f32::from(call) * 0.11 + noise.between(0.0, 0.03), 0.016, side);
        }
    }
}

fn grasshoppers(tape: &mut Tape) {
    for (which, (side, hertz, every)) in
        [(-0.5, 4_300.0, 0.8), (0.6, 4_900.0, 1.0)].into_iter().enumerate()
    {
        let mut at = 0.1 + 0.3 * which as f32;
        while at < ROUND + OVERLAP - 0.5 {
            let scrape = hiss(0.32, 30 + which as u32, |t| {
                // A leg over a wing: thirty teeth a second.
                swell(t, 0.08, 0.1, 0.32) * (0.5 + 0.5 * libm::sinf(TAU * 30.0 * t)).max(0.0)
            });
            tape.lay(&filtered(scrape, FilterPass::Band, hertz, 8.0), at, 0.12, side);
            at += every;
        }
    }
}

fn dry_grass(tape: &mut Tape) {
    for (side, start) in [(-0.5, 0.6), (0.5, 0.9)] {
        let mut noise = Noise::new(40 + (start * 10.0) as u32);
        let mut loudness = 0.0;
        let rustle = (0..frames(ROUND + OVERLAP))
            .map(|frame| {
                if frame % SLOWLY == 0 {
                    let gust = turning(frame as f32 / RATE, start).max(0.0);
                    loudness = gust * gust;
                }
                noise.next() * loudness
            })
            .collect();
        tape.lay(&filtered(rustle, FilterPass::High, 3_200.0, 0.7), 0.0, 0.05, side);
    }
}
