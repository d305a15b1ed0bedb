//! What is made: rendered and measured.

use sound::{Clip, Cue, Sound, Tune, Wind, compose};

use crate::measure::{loudest_decibels, mean, middle, peak, share, side, spectrum, strongest};

/// What a sound has to be like.
struct Wanted {
    sound: Sound,
    /// Seconds, from and to.
    seconds: (f32, f32),
    /// Decibels of the loudest fifth of a second, from and to.
    decibels: (f64, f64),
    /// Hertz, from and to, between which most of its power lies.
    hertz: (f64, f64),
}

const fn cue(cue: Cue, seconds: (f32, f32), decibels: (f64, f64), hertz: (f64, f64)) -> Wanted {
    Wanted { sound: Sound::Cue(cue), seconds, decibels, hertz }
}

/// All winds last as long: sixteen seconds, and round again.
const fn wind(wind: Wind, decibels: (f64, f64), hertz: (f64, f64)) -> Wanted {
    Wanted { sound: Sound::Wind(wind), seconds: (15.9, 16.1), decibels, hertz }
}

const fn tune(tune: Tune, seconds: (f32, f32)) -> Wanted {
    // Two strings of wood and gut: nothing shrill, and quieter than a horn.
    Wanted { sound: Sound::Tune(tune), seconds, decibels: (-24.0, -16.0), hertz: (60.0, 2_000.0) }
}

/// Buttons and paper are quiet, what happens is louder, a horn loudest; a wind lies under all of it.
const WANTED: [Wanted; 16] = [
    cue(Cue::Tap, (0.05, 0.1), (-36.0, -28.0), (900.0, 3_500.0)),
    cue(Cue::Paper, (0.4, 0.7), (-32.0, -22.0), (1_500.0, 12_000.0)),
    cue(Cue::Alarm, (1.0, 2.0), (-24.0, -16.0), (120.0, 2_000.0)),
    cue(Cue::Hoofs, (2.0, 3.0), (-27.0, -18.0), (60.0, 1_200.0)),
    cue(Cue::Horn, (2.5, 3.5), (-16.0, -10.0), (120.0, 1_500.0)),
    cue(Cue::Clash, (1.5, 2.5), (-27.0, -18.0), (60.0, 9_000.0)),
    cue(Cue::Gates, (2.0, 3.0), (-21.0, -14.0), (40.0, 900.0)),
    cue(Cue::WeekEnd, (2.5, 3.5), (-20.0, -13.0), (60.0, 1_500.0)),
    cue(Cue::Triumph, (4.0, 6.0), (-23.0, -15.0), (60.0, 2_000.0)),
    cue(Cue::Lament, (4.0, 6.0), (-21.0, -14.0), (100.0, 2_000.0)),
    wind(Wind::Spring, (-36.0, -28.0), (150.0, 4_500.0)),
    wind(Wind::Summer, (-37.0, -28.0), (80.0, 6_500.0)),
    wind(Wind::Autumn, (-36.0, -28.0), (120.0, 9_000.0)),
    wind(Wind::Winter, (-32.0, -24.0), (200.0, 1_800.0)),
    tune(Tune::Menu, (60.0, 90.0)),
    tune(Tune::Map, (40.0, 90.0)),
];

#[test]
fn every_sound_is_as_it_should_be() {
    assert!(WANTED.iter().map(|wanted| wanted.sound).eq(Sound::all()), "each has its line");
    for wanted in &WANTED {
        let (sound, clip) = (wanted.sound, compose(wanted.sound));
        let both = middle(&clip);
        let (low, high) = wanted.seconds;
        assert!((low..high).contains(&clip.seconds()), "{sound:?} lasts {} s", clip.seconds());
        let loudest = loudest_decibels(&both);
        let (low, high) = wanted.decibels;
        assert!((low..high).contains(&loudest), "{sound:?} is at {loudest:.1} dB");
        let (low, high) = wanted.hertz;
        let share = share(&spectrum(&both), low, high);
        assert!(share > 0.85, "{sound:?} has {share:.2} of its power between {low} and {high} Hz");
    }
}

#[test]
fn no_sound_harms_a_loudspeaker() {
    for sound in Sound::all() {
        let clip = compose(sound);
        for which in [0, 1] {
            let samples = side(&clip, which);
            let peak = peak(&samples);
            assert!((0.05..=0.51).contains(&peak), "{sound:?}: the highest sample is {peak}");
            let mean = mean(&samples);
            assert!(mean.abs() < 0.001, "{sound:?}: the mean is {mean}");
        }
    }
}

/// The largest step from one sample to the next.
fn steepest(samples: &[f64]) -> f64 {
    samples.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(0.0, f64::max)
}

#[test]
fn nothing_clicks_at_its_ends() {
    for sound in Sound::all() {
        let clip = compose(sound);
        let samples = side(&clip, 0);
        let (first, last) = (samples[0], samples[samples.len() - 1]);
        if matches!(sound, Sound::Wind(_)) {
            let seam = (last - first).abs();
            assert!(seam < steepest(&samples), "{sound:?}: a step of {seam} where it begins anew");
        } else {
            assert!(first.abs() < 0.001 && last.abs() < 0.001, "{sound:?}: from {first} to {last}");
        }
    }
}

#[test]
fn strings_are_in_tune() {
    let spectrum = spectrum(&middle(&compose(Sound::Cue(Cue::Alarm))));
    // D and A. Half a hundredth is less than a tenth of a half tone.
    for hertz in [293.7, 440.0] {
        let found = strongest(&spectrum, hertz * 0.94, hertz * 1.06);
        assert!((found / hertz - 1.0).abs() < 0.005, "{found} Hz instead of {hertz}");
    }
}

#[test]
fn a_sound_is_the_same_bytes_each_time() {
    for sound in Sound::all() {
        assert!(compose(sound) == compose(sound), "{sound:?}");
    }
}

#[test]
fn no_two_sounds_are_alike() {
    let clips: Vec<Clip> = Sound::all().map(compose).collect();
    for (at, clip) in clips.iter().enumerate() {
        assert!(!clip.is_empty());
        assert!(!clips[..at].contains(clip));
    }
}
