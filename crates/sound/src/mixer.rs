//! Lays what sounds over one another: by volume, without clicks, and never louder than a device can play.

use std::sync::Arc;

use crate::{Clip, Cue, FRAMES_PER_SECOND, Tune, Wind, synth::frames};

/// How loud things are, in parts of a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volumes {
    /// Everything.
    pub master: u8,
    /// What happens, and the wind.
    pub effects: u8,
    /// Music.
    pub music: u8,
}

impl Volumes {
    /// Parts of a hundred as a factor. Ears hear ratios: half of what there is shall sound half as
    /// loud, which is about a quarter of the height.
    fn factor(part: u8) -> f32 {
        let part = f32::from(part.min(100)) / 100.0;
        part * part
    }
}

/// Seconds in which everything fades out or in when it is muted.
const MUTE_SECONDS: f32 = 0.05;
/// Seconds in which one wind or tune gives way to another.
const CHANGE_SECONDS: f32 = 2.0;
/// What is left of music and wind under a horn.
const UNDER: f32 = 0.35;
/// Seconds in which music sinks under a horn, and in which it comes back.
const SINK_SECONDS: f32 = 0.15;
const RISE_SECONDS: f32 = 1.6;
/// The same thing that happens again within so many frames is heard once.
const SAME_FRAMES: usize = FRAMES_PER_SECOND as usize / 8;
/// So many things are heard at once; what comes on top is not.
const MOST_CUES: usize = 12;
/// Above this, samples are bent instead of cut off.
const BENT_ABOVE: f32 = 0.8;

/// A factor on its way to another.
#[derive(Debug, Clone, Copy)]
struct Ramp {
    now: f32,
    goal: f32,
    step: f32,
}

impl Ramp {
    fn at(value: f32) -> Self {
        Self { now: value, goal: value, step: 0.0 }
    }

    /// Goes to `goal`; from end to end it takes `seconds`.
    fn go(&mut self, goal: f32, seconds: f32) {
        self.goal = goal;
        self.step = 1.0 / frames(seconds).max(1) as f32;
    }

    fn next(&mut self) -> f32 {
        let way = self.goal - self.now;
        self.now =
            if way.abs() <= self.step { self.goal } else { self.now + self.step.copysign(way) };
        self.now
    }
}

/// Something that happens and is being heard.
#[derive(Debug)]
struct Sounding {
    cue: Cue,
    clip: Arc<Clip>,
    at: usize,
}

/// A wind or a tune: begins anew after a rest, fades in and out.
#[derive(Debug)]
struct Bed<T> {
    what: T,
    clip: Arc<Clip>,
    at: usize,
    rest: usize,
    fade: Ramp,
}

impl<T> Bed<T> {
    fn new(what: T, clip: Arc<Clip>, rest: usize) -> Self {
        let mut fade = Ramp::at(0.0);
        fade.go(1.0, CHANGE_SECONDS);
        Self { what, clip, at: 0, rest, fade }
    }

    fn next(&mut self) -> [f32; 2] {
        let fade = self.fade.next();
        let frame = self.clip.frame(self.at).unwrap_or_default();
        self.at = (self.at + 1) % (self.clip.len() + self.rest).max(1);
        frame.map(|sample| sample * fade)
    }

    fn is_gone(&self) -> bool {
        self.fade.goal == 0.0 && self.fade.now == 0.0
    }
}

/// Lays what sounds over one another. Deaf to the clock: what it fills is a function of what it was told
/// before, to the sample.
#[derive(Debug)]
pub struct Mixer {
    cues: Vec<Sounding>,
    winds: Vec<Bed<Wind>>,
    tunes: Vec<Bed<Tune>>,
    effects: Ramp,
    music: Ramp,
    /// Of everything: the master volume, or 0 when muted.
    whole: Ramp,
    /// What music and wind are pressed down to.
    under: Ramp,
    volumes: Volumes,
    muted: bool,
}

impl Mixer {
    /// A mixer in which nothing sounds.
    #[must_use]
    pub fn new(volumes: Volumes) -> Self {
        Self {
            cues: Vec::new(),
            winds: Vec::new(),
            tunes: Vec::new(),
            effects: Ramp::at(Volumes::factor(volumes.effects)),
            music: Ramp::at(Volumes::factor(volumes.music)),
            whole: Ramp::at(Volumes::factor(volumes.master)),
            under: Ramp::at(1.0),
            volumes,
            muted: false,
        }
    }

    /// Sets the volumes. What sounds goes over to them.
    pub fn set_volumes(&mut self, volumes: Volumes) {
        self.volumes = volumes;
        self.effects.go(Volumes::factor(volumes.effects), MUTE_SECONDS);
        self.music.go(Volumes::factor(volumes.music), MUTE_SECONDS);
        self.set_muted(self.muted);
    }

    /// Makes everything silent, or no longer. What sounds goes on meanwhile, unheard.
    pub fn set_muted(&mut self, muted: bool) {
        self.muted = muted;
        let goal = if muted { 0.0 } else { Volumes::factor(self.volumes.master) };
        self.whole.go(goal, MUTE_SECONDS);
    }

    /// Something happens. The same within an eighth of a second is heard once.
    pub fn play(&mut self, cue: Cue, clip: Arc<Clip>) {
        let same =
            self.cues.iter().any(|sounding| sounding.cue == cue && sounding.at < SAME_FRAMES);
        if !same && self.cues.len() < MOST_CUES {
            self.cues.push(Sounding { cue, clip, at: 0 });
        }
    }

    /// The wind that blows from now on, with its sound.
    pub fn set_wind(&mut self, wind: Option<(Wind, Arc<Clip>)>) {
        change(&mut self.winds, wind, |_| 0);
    }

    /// The music from now on, with its sound.
    pub fn set_tune(&mut self, tune: Option<(Tune, Arc<Clip>)>) {
        change(&mut self.tunes, tune, |tune| frames(tune.rest_seconds()));
    }

    /// Fills a block with what sounds next. Returns whether anything of it can be heard.
    pub fn fill(&mut self, block: &mut [[f32; 2]]) -> bool {
        let led = self.cues.iter().any(|sounding| sounding.cue.leads());
        let (goal, seconds) = if led { (UNDER, SINK_SECONDS) } else { (1.0, RISE_SECONDS) };
        self.under.go(goal, seconds);
        let mut heard = false;
        for frame in block.iter_mut() {
            *frame = self.next();
            heard |= *frame != [0.0; 2];
        }
        self.cues.retain(|sounding| sounding.at < sounding.clip.len());
        self.winds.retain(|bed| !bed.is_gone());
        self.tunes.retain(|bed| !bed.is_gone());
        heard
    }

    fn next(&mut self) -> [f32; 2] {
        let mut cues = [0.0; 2];
        for sounding in &mut self.cues {
            add(&mut cues, sounding.clip.frame(sounding.at).unwrap_or_default(), 1.0);
            sounding.at += 1;
        }
        let mut sum = [0.0; 2];
        let (effects, music) = (self.effects.next(), self.music.next());
        let (whole, under) = (self.whole.next(), self.under.next());
        add(&mut sum, cues, effects);
        for wind in &mut self.winds {
            add(&mut sum, wind.next(), effects * under);
        }
        for tune in &mut self.tunes {
            add(&mut sum, tune.next(), music * under);
        }
        sum.map(|sample| bent(sample * whole))
    }
}

fn add(sum: &mut [f32; 2], frame: [f32; 2], factor: f32) {
    for (sum, sample) in sum.iter_mut().zip(frame) {
        *sum += sample * factor;
    }
}

/// Goes over from one wind or tune to another; the same goes on.
fn change<T: Copy + PartialEq>(
    beds: &mut Vec<Bed<T>>,
    to: Option<(T, Arc<Clip>)>,
    rest: impl Fn(T) -> usize,
) {
    let wanted = to.as_ref().map(|(what, _)| *what);
    let mut goes_on = false;
    for bed in beds.iter_mut() {
        let same = Some(bed.what) == wanted;
        goes_on |= same;
        bed.fade.go(if same { 1.0 } else { 0.0 }, CHANGE_SECONDS);
    }
    if let Some((what, clip)) = to
        && !goes_on
    {
        beds.push(Bed::new(what, clip, rest(what)));
    }
}

/// What is too loud is pressed together, so that it never reaches 1.
fn bent(sample: f32) -> f32 {
    let beyond = sample.abs() - BENT_ABOVE;
    if beyond <= 0.0 {
        return sample;
    }
    let room = 1.0 - BENT_ABOVE;
    (BENT_ABOVE + room * beyond / (beyond + room)).copysign(sample)
}
