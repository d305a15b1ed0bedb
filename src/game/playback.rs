//! What has been shown: the same state, folded later, as the pictures of its facts end. When
//! nothing waits, it equals the truth; skipping is draining.

use super::{
    Stage,
    campaign::{Campaign, Happened},
};
use crate::rules::{event::Logged, state::State};
use bevy::prelude::*;
use std::collections::VecDeque;

/// The campaign as far as it has been shown.
#[derive(Resource)]
pub struct Shown(State);

impl Shown {
    /// The state shown, to read.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.0
    }
}

/// Facts waiting to be shown.
#[derive(Resource)]
pub struct Playback {
    queue: VecDeque<Logged>,
    /// Facts shown in a frame: the stand-in for their animations until there are pictures.
    pub per_frame: usize,
}

impl Playback {
    /// Whether everything has been shown.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.queue.is_empty()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Playback { queue: VecDeque::new(), per_frame: 200 })
        .add_systems(Startup, begin)
        .add_systems(Update, (enqueue, show).chain().in_set(Stage::Playback));
}

fn begin(mut commands: Commands, campaign: Res<Campaign>) {
    commands.insert_resource(Shown(campaign.state().clone()));
}

fn enqueue(mut facts: MessageReader<Happened>, mut playback: ResMut<Playback>) {
    playback.queue.extend(facts.read().map(|happened| happened.0));
}

fn show(mut playback: ResMut<Playback>, mut shown: ResMut<Shown>) {
    for _ in 0..playback.per_frame {
        let Some(logged) = playback.queue.pop_front() else { break };
        shown.0.apply(&logged.event);
    }
}
