//! The sound device of Windows and macOS, by way of `cpal`: its thread takes what ours puts into a short
//! queue.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    time::Duration,
};

use cpal::{
    ErrorKind, SampleFormat, Stream,
    traits::{DeviceTrait, HostTrait, StreamTrait},
};

use super::{OutputLost, SoundOutput};
use crate::FRAMES_PER_SECOND;

/// Blocks that wait to be played.
const QUEUE: usize = 3;
/// How long the system may take to open the device.
const PATIENCE: Duration = Duration::from_secs(2);

/// The system's sound device.
pub(super) struct DeviceOutput {
    blocks: SyncSender<Vec<[f32; 2]>>,
    lost: Arc<AtomicBool>,
    /// Plays until it is dropped.
    _stream: Stream,
}

impl DeviceOutput {
    /// Opens the device that the system plays sound with by default.
    pub(super) fn open() -> Option<Self> {
        let device = cpal::default_host().default_output_device()?;
        let config = device.default_output_config().ok()?;
        if config.sample_format() != SampleFormat::F32 {
            return None;
        }
        let config = config.config();
        let (blocks, taken) = sync_channel(QUEUE);
        let mut feed = Feed::new(taken, config.sample_rate, usize::from(config.channels));
        let lost = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&lost);
        let stream = device
            .build_output_stream::<f32, _, _>(
                config,
                move |samples, _| feed.fill(samples),
                move |error| {
                    let harmless =
                        matches!(error.kind(), ErrorKind::Xrun | ErrorKind::RealtimeDenied);
                    told.fetch_or(!harmless, Ordering::Relaxed);
                },
                Some(PATIENCE),
            )
            .ok()?;
        stream.play().ok()?;
        Some(Self { blocks, lost, _stream: stream })
    }
}

impl SoundOutput for DeviceOutput {
    fn play(&mut self, block: &[[f32; 2]]) -> Result<(), OutputLost> {
        if self.lost.load(Ordering::Relaxed) {
            return Err(OutputLost);
        }
        self.blocks.send(block.to_vec()).map_err(|_closed| OutputLost)
    }
}

/// What the device's thread plays: our frames at its rate, on its channels.
struct Feed {
    blocks: Receiver<Vec<[f32; 2]>>,
    block: Vec<[f32; 2]>,
    at: usize,
    /// Our frames for one of the device's.
    step: f32,
    /// How far between the frames `before` and `after` we are, from 0 to 1.
    between: f32,
    before: [f32; 2],
    after: [f32; 2],
    channels: usize,
}

impl Feed {
    fn new(blocks: Receiver<Vec<[f32; 2]>>, rate: u32, channels: usize) -> Self {
        let step = FRAMES_PER_SECOND as f32 / rate as f32;
        Self {
            blocks,
            block: Vec::new(),
            at: 0,
            step,
            between: 0.0,
            before: [0.0; 2],
            after: [0.0; 2],
            channels,
        }
    }

    fn fill(&mut self, samples: &mut [f32]) {
        samples.fill(0.0);
        for out in samples.chunks_mut(self.channels.max(1)) {
            self.between += self.step;
            while self.between >= 1.0 {
                self.between -= 1.0;
                self.before = self.after;
                self.after = self.next();
            }
            let [left, right] = [0, 1].map(|side| {
                self.before[side] + self.between * (self.after[side] - self.before[side])
            });
            if let [first, second, ..] = out {
                (*first, *second) = (left, right);
            } else if let [only] = out {
                *only = (left + right) / 2.0;
            }
        }
    }

    /// Our next frame; silence where none is ready.
    fn next(&mut self) -> [f32; 2] {
        if self.at == self.block.len() {
            let Ok(block) = self.blocks.try_recv() else { return [0.0; 2] };
            (self.block, self.at) = (block, 0);
        }
        let frame = self.block.get(self.at).copied().unwrap_or_default();
        self.at = (self.at + 1).min(self.block.len());
        frame
    }
}
