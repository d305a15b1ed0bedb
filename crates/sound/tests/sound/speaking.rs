//! The speaker's thread, on something that only takes notes.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
        mpsc::{Sender, channel},
    },
    thread,
    time::Duration,
};

use sound::{Cue, OutputLost, SoundOutput, Speaker, Tune, Volumes, Wind};

const FULL: Volumes = Volumes { master: 100, effects: 100, music: 100 };
/// Far more than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Takes blocks and tells of those that can be heard; slower than a thread could fill them, faster than real.
struct Notebook {
    heard: Sender<Vec<[f32; 2]>>,
}

impl SoundOutput for Notebook {
    fn play(&mut self, block: &[[f32; 2]]) -> Result<(), OutputLost> {
        thread::sleep(Duration::from_millis(1));
        if block.iter().any(|frame| *frame != [0.0; 2]) {
            // The test may have seen enough.
            let _ = self.heard.send(block.to_vec());
        }
        Ok(())
    }
}

#[test]
fn what_is_told_is_heard() {
    let (heard, blocks) = channel();
    let speaker = Speaker::on(FULL, move || Some(Box::new(Notebook { heard: heard.clone() })));
    speaker.play(Cue::Horn);
    let block = blocks.recv_timeout(PATIENCE).expect("the horn is heard");
    assert!(block.iter().flatten().all(|sample| sample.abs() < 1.0));
    while blocks.recv_timeout(Duration::from_secs(2)).is_ok() {}
    speaker.set_wind(Some(Wind::Winter));
    speaker.set_tune(Some(Tune::Map));
    for _ in 0..200 {
        blocks.recv_timeout(PATIENCE).expect("wind and music go on");
    }
}

#[test]
fn what_cannot_be_heard_opens_nothing() {
    let opened = Arc::new(AtomicU32::new(0));
    let (heard, blocks) = channel();
    let count = Arc::clone(&opened);
    let speaker = Speaker::on(Volumes { master: 0, ..FULL }, move || {
        count.fetch_add(1, Ordering::SeqCst);
        Some(Box::new(Notebook { heard: heard.clone() }))
    });
    speaker.play(Cue::Horn);
    speaker.set_wind(Some(Wind::Winter));
    speaker.set_muted(true);
    speaker.set_volumes(FULL);
    speaker.play(Cue::Clash);
    speaker.set_volumes(Volumes { effects: 0, ..FULL });
    speaker.set_muted(false);
    assert!(blocks.recv_timeout(Duration::from_millis(300)).is_err());
    assert_eq!(opened.load(Ordering::SeqCst), 0, "no wish could be heard");
    speaker.set_volumes(FULL);
    assert!(blocks.recv_timeout(PATIENCE).is_ok(), "now the wind can");
    assert_eq!(opened.load(Ordering::SeqCst), 1);
}

#[test]
fn without_a_device_nothing_happens_and_nobody_waits() {
    let (tried, tries) = channel();
    let speaker = Speaker::on(FULL, move || {
        // The test may be over.
        let _ = tried.send(());
        None
    });
    for _ in 0..10_000 {
        speaker.play(Cue::Clash);
    }
    speaker.set_tune(Some(Tune::Menu));
    tries.recv_timeout(PATIENCE).expect("it is tried once");
    assert!(tries.recv_timeout(Duration::from_millis(300)).is_err(), "and not again at once");
    speaker.play(Cue::Horn);
}

/// Is lost at the first block.
struct Broken(Sender<()>);

impl SoundOutput for Broken {
    fn play(&mut self, _block: &[[f32; 2]]) -> Result<(), OutputLost> {
        // The test may be over.
        let _ = self.0.send(());
        Err(OutputLost)
    }
}

#[test]
fn what_is_lost_is_left_alone() {
    let (given, blocks) = channel();
    let speaker = Speaker::on(FULL, move || Some(Box::new(Broken(given.clone()))));
    speaker.play(Cue::Horn);
    blocks.recv_timeout(PATIENCE).expect("it is given a block");
    speaker.play(Cue::Horn);
    assert!(
        blocks.recv_timeout(Duration::from_millis(500)).is_err(),
        "and no other, nor opened again at once"
    );
}

/// Tells when it is dropped.
struct Farewell(Sender<()>);

impl SoundOutput for Farewell {
    fn play(&mut self, _block: &[[f32; 2]]) -> Result<(), OutputLost> {
        thread::sleep(Duration::from_millis(1));
        Ok(())
    }
}

impl Drop for Farewell {
    fn drop(&mut self) {
        // The test may be over.
        let _ = self.0.send(());
    }
}

#[test]
fn it_is_closed_when_dropped_and_when_silent() {
    let (farewell, farewells) = channel();
    let speaker = Speaker::on(FULL, move || Some(Box::new(Farewell(farewell.clone()))));
    speaker.play(Cue::Tap);
    farewells.recv_timeout(PATIENCE).expect("after some seconds of silence it is closed");
    speaker.set_wind(Some(Wind::Summer));
    assert!(
        farewells.recv_timeout(Duration::from_millis(500)).is_err(),
        "it is open again, with the wind"
    );
    drop(speaker);
    farewells.recv_timeout(PATIENCE).expect("nobody holds the speaker");
}
