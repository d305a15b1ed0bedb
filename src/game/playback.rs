//! What has been shown: the same state, folded later, as the pictures of its facts end. A week is
//! shown day by day. When nothing waits, what is shown equals the truth; skipping is draining.
//!
//! Deliberately absent: what of a day is staged (`drama`), for which the next one waits.

use super::{
    intent::{Intent, PlaybackIntent},
    model::{SettingsRes, Shown},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{prelude::*, window::RequestRedraw};
use rules::event::{Event, Logged, TimeEvent};
use std::collections::VecDeque;

/// Days shown in a second at the usual speed: a week in about ten seconds.
const DAYS_A_SECOND: f32 = 0.7;

/// A fact of the rules, on its way to be shown.
#[derive(Message, Clone, Copy, Debug)]
pub struct EventResolved(pub Logged);

/// A fact that has just been shown.
#[derive(Message, Clone, Copy, Debug)]
pub struct EventShown(pub Logged);

/// Facts waiting to be shown.
#[derive(Resource, Default)]
pub struct Playback {
    queue: VecDeque<Logged>,
    /// Whether it stands still.
    pub paused: bool,
    /// Whether something of the day that was shown last is being staged: the next one waits for it.
    held: bool,
    /// Share of the day that has passed, 0–1.
    share: f32,
    skip: bool,
}

impl Playback {
    /// Whether everything has been shown, and staged.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.queue.is_empty() && !self.held
    }

    /// Whether the next day waits for what is staged.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Whether a week is under way and stands still.
    #[must_use]
    pub fn stands(&self) -> bool {
        (self.paused || self.held) && !self.is_idle()
    }

    /// Whether the rest has been asked for at once.
    #[must_use]
    pub const fn is_skipping(&self) -> bool {
        self.skip
    }

    /// Lets the next day wait, or wait no longer.
    pub(super) const fn hold(&mut self, held: bool) {
        self.held = held;
    }

    /// Share of the shown day that has passed, 0–1.
    #[must_use]
    pub const fn share(&self) -> f32 {
        self.share
    }

    /// Facts that wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue.len()
    }

    /// Puts facts at the end of the queue.
    pub fn put(&mut self, facts: impl IntoIterator<Item = Logged>) {
        self.queue.extend(facts);
    }

    /// Forgets what waits.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// How long a day is shown, seconds.
#[must_use]
pub fn day_seconds(prefs: &SettingsRes) -> f32 {
    100.0 / (prefs.0.speed_percent.max(10) as f32 * DAYS_A_SECOND)
}

/// Days being shown, and staged; whoever asks whether the week is over comes after it.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Showing;

pub(super) fn plugin(app: &mut App) {
    app.configure_sets(Update, Showing.in_set(Stage::Playback))
        .init_resource::<Playback>()
        .add_message::<EventResolved>()
        .add_message::<EventShown>()
        .add_systems(CarryOut, (command, enqueue).chain().in_set(Carry::Look))
        .add_systems(Update, show.in_set(Showing));
}

fn command(mut intents: MessageReader<Intent>, mut playback: ResMut<Playback>) {
    for intent in intents.read() {
        let Intent::Playback(wish) = intent else { continue };
        match wish {
            PlaybackIntent::Pause => playback.paused = !playback.paused,
            PlaybackIntent::Skip => playback.skip = true,
            // What is staged is of `drama`.
            PlaybackIntent::SkipScene => {}
        }
    }
}

fn enqueue(mut facts: MessageReader<EventResolved>, mut playback: ResMut<Playback>) {
    if !facts.is_empty() {
        playback.skip = false;
        playback.put(facts.read().map(|happened| happened.0));
    }
}

pub(super) fn show(
    mut playback: ResMut<Playback>,
    shown: Option<ResMut<Shown>>,
    time: Res<Time>,
    prefs: Res<SettingsRes>,
    mut told: MessageWriter<EventShown>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if playback.is_idle() {
        if playback.skip || playback.share != 0.0 {
            (playback.skip, playback.share) = (false, 0.0);
        }
        return;
    }
    let Some(mut shown) = shown else { return };
    if (playback.paused || playback.held) && !playback.skip {
        return;
    }
    redraw.write(RequestRedraw);
    if playback.skip {
        for logged in std::mem::take(&mut playback.queue) {
            shown.apply(&logged.event);
            told.write(EventShown(logged));
        }
        playback.share = 0.0;
        return;
    }
    playback.share += time.delta_secs() / day_seconds(&prefs);
    while playback.share >= 1.0 && !playback.is_idle() {
        playback.share -= 1.0;
        let mut begun = false;
        while let Some(next) = playback.queue.front() {
            // Up to the next day; the week's accounts belong to its first.
            if matches!(next.event, Event::Time(TimeEvent::DayBegan { .. }))
                && std::mem::replace(&mut begun, true)
            {
                break;
            }
            let Some(logged) = playback.queue.pop_front() else { break };
            shown.apply(&logged.event);
            told.write(EventShown(logged));
        }
    }
}
