//! What the game holds: tells a thread of its own what shall be heard.
//!
//! The thread sleeps while there is nothing to hear. As soon as there is, it opens the system's sound,
//! mixes block after block as fast as they are played, and closes it when it has been silent for a
//! while. Where there is no sound, what happens is forgotten, and every half a minute it is tried
//! again. Sounds are made by a second thread, for the first one must never be late.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    Clip, Cue, FRAMES_PER_SECOND, Mixer, Sound, SoundOutput, Tune, Volumes, Wind, compose, output,
};

/// Frames of a block: a fiftieth of a second.
const BLOCK: usize = FRAMES_PER_SECOND as usize / 50;
/// After so many blocks of silence the system's sound is closed.
const BLOCKS_UNTIL_CLOSED: u32 = 50 * 5;
/// How long to wait where there is no sound, or no longer.
const TRY_AGAIN: Duration = Duration::from_secs(30);
/// So many things that happen are kept for the moment when the sound is open.
const MOST_WAITING: usize = 8;

/// What shall be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Volumes(Volumes),
    Muted(bool),
    Cue(Cue),
    Wind(Option<Wind>),
    Tune(Option<Tune>),
}

/// What the game holds. Never waits and never fails; dropped, everything ends.
#[derive(Debug, Clone)]
pub struct Speaker {
    wishes: Sender<Wish>,
}

impl Speaker {
    /// A speaker on the system's sound.
    #[must_use]
    pub fn new(volumes: Volumes) -> Self {
        Self::on(volumes, output::open)
    }

    /// A speaker on something else, which is opened when there is something to hear.
    #[must_use]
    pub fn on(
        volumes: Volumes,
        open: impl FnMut() -> Option<Box<dyn SoundOutput>> + Send + 'static,
    ) -> Self {
        let (wishes, told) = mpsc::channel();
        let work = move || Desk::new(volumes, told).serve(open);
        // No thread, no sound: what is told goes nowhere then.
        let _ = thread::Builder::new().name("sound".to_owned()).spawn(work);
        Self { wishes }
    }

    /// Sets the volumes.
    pub fn set_volumes(&self, volumes: Volumes) {
        self.tell(Wish::Volumes(volumes));
    }

    /// Makes everything silent, or no longer.
    pub fn set_muted(&self, muted: bool) {
        self.tell(Wish::Muted(muted));
    }

    /// Something happens.
    pub fn play(&self, cue: Cue) {
        self.tell(Wish::Cue(cue));
    }

    /// The wind that blows from now on.
    pub fn set_wind(&self, wind: Option<Wind>) {
        self.tell(Wish::Wind(wind));
    }

    /// The music from now on.
    pub fn set_tune(&self, tune: Option<Tune>) {
        self.tell(Wish::Tune(tune));
    }

    fn tell(&self, wish: Wish) {
        // Nobody listens where the thread has ended: the game goes on without sound.
        let _ = self.wishes.send(wish);
    }
}

/// Why blocks are played no longer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// The game holds no speaker any more.
    Dropped,
    /// There is nothing to hear.
    Silent,
    /// The system's sound is gone.
    Lost,
}

/// What the thread knows.
struct Desk {
    told: Receiver<Wish>,
    volumes: Volumes,
    muted: bool,
    waiting: Vec<Cue>,
    wind: Option<Wind>,
    tune: Option<Tune>,
    made_sounds: MadeSounds,
}

impl Desk {
    fn new(volumes: Volumes, told: Receiver<Wish>) -> Self {
        let made_sounds = MadeSounds::new();
        Self {
            told,
            volumes,
            muted: false,
            waiting: Vec::new(),
            wind: None,
            tune: None,
            made_sounds,
        }
    }

    fn serve(mut self, mut open: impl FnMut() -> Option<Box<dyn SoundOutput>>) {
        loop {
            while !self.wants_sound() {
                let Ok(wish) = self.told.recv() else { return };
                self.take(wish);
            }
            let ended = match open() {
                Some(mut output) => {
                    self.prepare();
                    self.play_on(&mut *output)
                }
                None => Ended::Lost,
            };
            match ended {
                Ended::Dropped => return,
                Ended::Silent => {}
                Ended::Lost => {
                    if self.wait().is_none() {
                        return;
                    }
                }
            }
        }
    }

    /// Lets half a minute go by, and forgets what happens meanwhile. `None` when nobody holds the speaker.
    fn wait(&mut self) -> Option<()> {
        let until = Instant::now() + TRY_AGAIN;
        loop {
            self.waiting.clear();
            match self.told.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(wish) => self.take(wish),
                Err(RecvTimeoutError::Timeout) => break Some(()),
                Err(RecvTimeoutError::Disconnected) => break None,
            }
        }
    }

    fn take(&mut self, wish: Wish) {
        match wish {
            Wish::Volumes(volumes) => self.volumes = volumes,
            Wish::Muted(muted) => self.muted = muted,
            Wish::Cue(cue) => {
                if self.waiting.len() < MOST_WAITING && !self.waiting.contains(&cue) {
                    self.waiting.push(cue);
                }
            }
            Wish::Wind(wind) => self.wind = wind,
            Wish::Tune(tune) => self.tune = tune,
        }
        if self.muted || self.volumes.master == 0 || self.volumes.effects == 0 {
            // Nobody wants to hear it later.
            self.waiting.clear();
        }
    }

    fn wants_sound(&self) -> bool {
        let effects = self.volumes.effects > 0 && (self.wind.is_some() || !self.waiting.is_empty());
        let music = self.volumes.music > 0 && self.tune.is_some();
        !self.muted && self.volumes.master > 0 && (effects || music)
    }

    fn play_on(&mut self, output: &mut dyn SoundOutput) -> Ended {
        let mut mixer = Mixer::new(self.volumes);
        let mut block = [[0.0; 2]; BLOCK];
        let mut silent_blocks = 0;
        loop {
            loop {
                match self.told.try_recv() {
                    Ok(wish) => {
                        self.take(wish);
                        mixer.set_volumes(self.volumes);
                        mixer.set_muted(self.muted);
                    }
                    Err(TryRecvError::Empty) => break,
                    Err(TryRecvError::Disconnected) => return Ended::Dropped,
                }
            }
            self.hand_over(&mut mixer);
            silent_blocks =
                if mixer.fill(&mut block) || self.wants_sound() { 0 } else { silent_blocks + 1 };
            if silent_blocks > BLOCKS_UNTIL_CLOSED {
                return Ended::Silent;
            }
            if output.play(&block).is_err() {
                return Ended::Lost;
            }
        }
    }

    /// What happens may happen at any moment and is short: all of it is made when sound is first
    /// opened, what is wanted at once before the rest.
    fn prepare(&mut self) {
        for cue in self.waiting.iter().copied().chain(Cue::ALL) {
            self.made_sounds.get(Sound::Cue(cue));
        }
    }

    fn hand_over(&mut self, mixer: &mut Mixer) {
        self.waiting.retain(|&cue| match self.made_sounds.get(Sound::Cue(cue)) {
            Some(clip) => {
                mixer.play(cue, clip);
                false
            }
            None => true,
        });
        // What is turned down to nothing is not made.
        let wind = self.wind.filter(|_| self.volumes.effects > 0);
        let tune = self.tune.filter(|_| self.volumes.music > 0);
        // Until the next one is made, the last one goes on.
        match wind {
            None => mixer.set_wind(None),
            Some(wind) => {
                if let Some(clip) = self.made_sounds.get(Sound::Wind(wind)) {
                    mixer.set_wind(Some((wind, clip)));
                }
            }
        }
        match tune {
            None => mixer.set_tune(None),
            Some(tune) => {
                if let Some(clip) = self.made_sounds.get(Sound::Tune(tune)) {
                    mixer.set_tune(Some((tune, clip)));
                }
            }
        }
    }
}

/// Sounds that have been made, and the thread that makes them: one after another, beside the mixing,
/// which must not wait.
struct MadeSounds {
    made: HashMap<Sound, Arc<Clip>>,
    ordered: HashSet<Sound>,
    orders: Sender<Sound>,
    ready: Receiver<(Sound, Clip)>,
}

impl MadeSounds {
    fn new() -> Self {
        let (orders, ordered) = mpsc::channel();
        let (put, ready) = mpsc::channel();
        let work = move || {
            for sound in ordered {
                if put.send((sound, compose(sound))).is_err() {
                    return;
                }
            }
        };
        let _ = thread::Builder::new().name("sound maker".to_owned()).spawn(work);
        Self { made: HashMap::new(), ordered: HashSet::new(), orders, ready }
    }

    /// A sound, or `None` until it has been made.
    fn get(&mut self, sound: Sound) -> Option<Arc<Clip>> {
        self.made.extend(self.ready.try_iter().map(|(sound, clip)| (sound, Arc::new(clip))));
        if self.ordered.insert(sound) {
            // Without the thread it is never made.
            let _ = self.orders.send(sound);
        }
        self.made.get(&sound).map(Arc::clone)
    }
}
