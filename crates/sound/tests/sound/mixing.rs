//! What the mixer makes of what it is told.

use std::sync::Arc;

use sound::{Clip, Cue, FRAMES_PER_SECOND, Mixer, Sound, Tune, Volumes, Wind, compose};

const FULL: Volumes = Volumes { master: 100, effects: 100, music: 100 };
const SECOND: usize = FRAMES_PER_SECOND as usize;

fn made(sound: Sound) -> Arc<Clip> {
    Arc::new(compose(sound))
}

/// So many seconds of a mixer, in blocks as a device would ask for them, and one side as numbers.
fn heard(mixer: &mut Mixer, seconds: f64) -> Vec<f64> {
    let mut all = Vec::new();
    while all.len() < (seconds * SECOND as f64) as usize {
        let mut block = [[0.0; 2]; 960];
        mixer.fill(&mut block);
        all.extend(block.iter().map(|frame| f64::from(frame[0])));
    }
    all
}

fn loudness(samples: &[f64]) -> f64 {
    crate::measure::loudness(samples)
}

#[test]
fn nothing_sounds_unless_told() {
    let mut mixer = Mixer::new(FULL);
    let mut block = [[1.0; 2]; 960];
    assert!(!mixer.fill(&mut block), "nothing can be heard");
    assert_eq!(block, [[0.0; 2]; 960]);
}

#[test]
fn the_same_is_mixed_twice() {
    let (horn, wind) = (made(Sound::Cue(Cue::Horn)), made(Sound::Wind(Wind::Autumn)));
    let render = || {
        let mut mixer = Mixer::new(Volumes { master: 60, effects: 80, music: 0 });
        mixer.set_wind(Some((Wind::Autumn, Arc::clone(&wind))));
        mixer.play(Cue::Horn, Arc::clone(&horn));
        let bits = heard(&mut mixer, 4.0).into_iter().map(f64::to_bits);
        bits.collect::<Vec<_>>()
    };
    assert!(render() == render());
}

#[test]
fn a_cue_is_heard_as_it_was_made() {
    let clip = made(Sound::Cue(Cue::Horn));
    let mut mixer = Mixer::new(FULL);
    mixer.play(Cue::Horn, Arc::clone(&clip));
    let samples = heard(&mut mixer, 3.2);
    for (at, frame) in clip.frames().iter().enumerate() {
        let wanted = f64::from(f32::from(frame[0]) / f32::from(i16::MAX));
        assert!(
            (samples[at] - wanted).abs() < 1e-6,
            "frame {at}: {} instead of {wanted}",
            samples[at]
        );
    }
    assert!(samples[clip.len()..].iter().all(|&sample| sample == 0.0), "and nothing after it");
}

#[test]
fn muted_is_silence_to_the_last_bit() {
    let mut mixer = Mixer::new(FULL);
    mixer.set_wind(Some((Wind::Winter, made(Sound::Wind(Wind::Winter)))));
    mixer.set_tune(Some((Tune::Menu, made(Sound::Tune(Tune::Menu)))));
    assert!(loudness(&heard(&mut mixer, 3.0)[2 * SECOND..]) > 0.01);
    mixer.set_muted(true);
    mixer.play(Cue::Clash, made(Sound::Cue(Cue::Clash)));
    let after = heard(&mut mixer, 2.0);
    assert!(after[SECOND / 10..].iter().all(|&sample| sample == 0.0));
    // No click: it fades.
    let steepest = after.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(0.0, f64::max);
    assert!(steepest < 0.2, "{steepest}");
    mixer.set_muted(false);
    assert!(loudness(&heard(&mut mixer, 1.0)[SECOND / 2..]) > 0.01, "and it comes back");
}

#[test]
fn volumes_turn_down_what_they_are_for() {
    let (horn, tune) = (made(Sound::Cue(Cue::Horn)), made(Sound::Tune(Tune::Menu)));
    let of = |volumes, cue: bool| {
        let mut mixer = Mixer::new(volumes);
        if cue {
            mixer.play(Cue::Horn, Arc::clone(&horn));
        } else {
            mixer.set_tune(Some((Tune::Menu, Arc::clone(&tune))));
        }
        loudness(&heard(&mut mixer, 3.0))
    };
    let whole = of(FULL, true);
    let half = of(Volumes { effects: 50, ..FULL }, true);
    assert!(
        (half / whole - 0.25).abs() < 0.01,
        "half the way is a quarter of the height: {half} of {whole}"
    );
    assert!((of(Volumes { master: 50, ..FULL }, true) / whole - 0.25).abs() < 0.01);
    assert!(
        (of(Volumes { music: 0, ..FULL }, true) - whole).abs() < 1e-9,
        "music is not for a horn"
    );
    assert_eq!(of(Volumes { effects: 0, ..FULL }, true), 0.0);
    assert_eq!(of(Volumes { music: 0, ..FULL }, false), 0.0);
    assert_eq!(of(Volumes { master: 0, ..FULL }, false), 0.0);
    assert!(of(Volumes { effects: 0, ..FULL }, false) > 0.01, "effects are not for a tune");
    assert_eq!(of(Volumes { music: 200, ..FULL }, false), of(FULL, false), "no more than all");
}

#[test]
fn music_gives_way_to_a_horn_and_comes_back() {
    let tune = made(Sound::Tune(Tune::Menu));
    // A cue of silence, so that only the tune is measured: what leads is known by its name.
    let silent = Volumes { effects: 0, ..FULL };
    let mut plain = Mixer::new(silent);
    let mut led = Mixer::new(silent);
    let mut beside = Mixer::new(silent);
    for mixer in [&mut plain, &mut led, &mut beside] {
        mixer.set_tune(Some((Tune::Menu, Arc::clone(&tune))));
        heard(mixer, 4.0);
    }
    led.play(Cue::Horn, made(Sound::Cue(Cue::Horn)));
    beside.play(Cue::Tap, made(Sound::Cue(Cue::Tap)));
    let (plain, led, beside) =
        (heard(&mut plain, 8.0), heard(&mut led, 8.0), heard(&mut beside, 8.0));
    let under = loudness(&led[SECOND..2 * SECOND]) / loudness(&plain[SECOND..2 * SECOND]);
    assert!((0.3..0.4).contains(&under), "{under}");
    assert!(led[6 * SECOND..] == plain[6 * SECOND..], "and comes back to the sample");
    assert!(beside == plain, "nobody gives way to a button");
}

#[test]
fn the_same_at_once_is_heard_once() {
    let clash = made(Sound::Cue(Cue::Clash));
    let mut once = Mixer::new(FULL);
    once.play(Cue::Clash, Arc::clone(&clash));
    let mut often = Mixer::new(FULL);
    for _ in 0..5 {
        often.play(Cue::Clash, Arc::clone(&clash));
    }
    assert!(heard(&mut once, 2.0) == heard(&mut often, 2.0));
}

#[test]
fn everything_at_once_is_not_too_loud() {
    let mut mixer = Mixer::new(FULL);
    mixer.set_wind(Some((Wind::Winter, made(Sound::Wind(Wind::Winter)))));
    mixer.set_tune(Some((Tune::Menu, made(Sound::Tune(Tune::Menu)))));
    let mut all = Vec::new();
    for _ in 0..6 {
        for cue in Cue::ALL {
            mixer.play(cue, made(Sound::Cue(cue)));
        }
        all.extend(heard(&mut mixer, 0.4));
    }
    let most = crate::measure::peak(&all);
    assert!(most > 0.85, "it was to be too much: {most}");
    assert!(most < 1.0, "{most}");
}

#[test]
fn a_wind_has_no_end_and_a_tune_rests() {
    let wind = made(Sound::Wind(Wind::Summer));
    let round = wind.len();
    let mut mixer = Mixer::new(FULL);
    mixer.set_wind(Some((Wind::Summer, wind)));
    let samples = heard(&mut mixer, 40.0);
    assert!(samples[3 * SECOND..5 * SECOND] == samples[3 * SECOND + round..5 * SECOND + round]);

    let tune = made(Sound::Tune(Tune::Menu));
    let (length, rest) = (tune.len(), (Tune::Menu.rest_seconds() * SECOND as f32) as usize);
    let mut mixer = Mixer::new(FULL);
    mixer.set_tune(Some((Tune::Menu, tune)));
    let samples = heard(&mut mixer, (length + rest) as f64 / SECOND as f64 + 6.0);
    assert!(samples[length..length + rest].iter().all(|&sample| sample == 0.0), "it rests");
    assert!(
        samples[length + rest + 3 * SECOND..][..SECOND] == samples[3 * SECOND..4 * SECOND],
        "and begins anew"
    );
}

#[test]
fn one_wind_goes_over_into_another() {
    let (summer, autumn) = (made(Sound::Wind(Wind::Summer)), made(Sound::Wind(Wind::Autumn)));
    let mut mixer = Mixer::new(FULL);
    mixer.set_wind(Some((Wind::Summer, summer)));
    heard(&mut mixer, 3.0);
    mixer.set_wind(Some((Wind::Autumn, Arc::clone(&autumn))));
    let over = heard(&mut mixer, 3.0);
    let quietest = over.chunks(SECOND / 2).map(loudness).fold(1.0, f64::min);
    assert!(quietest > 0.003, "there is no hole between them: {quietest}");
    let mut alone = Mixer::new(FULL);
    alone.set_wind(Some((Wind::Autumn, autumn)));
    assert!(
        heard(&mut alone, 3.0)[2 * SECOND + 4_800..] == over[2 * SECOND + 4_800..],
        "the first one is gone"
    );
    mixer.set_wind(None);
    assert!(heard(&mut mixer, 3.0)[2 * SECOND + 4_800..].iter().all(|&sample| sample == 0.0));
}
