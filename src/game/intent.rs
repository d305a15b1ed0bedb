//! What a player asks for. Mouse, keys and panels write intents; each is carried out by the module
//! that owns what it changes.

use super::model::{Overlay, Screen, Sheet, Thing};
use bevy::{prelude::*, window::RequestRedraw};
use headless::play::{Player, Settings};
use rules::{
    ids::{HexId, SideId},
    order::Order,
};
use std::path::PathBuf;

/// A wish of the player about the program or the campaign.
#[derive(Message, Clone, PartialEq, Debug)]
pub enum Intent {
    // --- screens (carried out by `view`) ---
    /// Go to a screen. Leaving a campaign for the menu keeps it in the autosave.
    Go(Screen),
    /// Lay a sheet over the screen.
    Open(Sheet),
    /// Take the topmost sheet away.
    Close,
    /// End the program.
    Quit,

    // --- campaigns (carried out by `campaign`) ---
    /// Begin a campaign.
    Begin {
        /// Scenario, by name or path.
        scenario: String,
        /// Seed.
        seed: u64,
        /// Who plays.
        players: Vec<(SideId, Player)>,
    },
    /// Go on with a saved campaign.
    Load(PathBuf),
    /// Save under a name.
    Save(String),
    /// Delete a saved campaign.
    Forget(PathBuf),
    /// Put the record of the campaign among the records; then show it, if wished.
    KeepRecord {
        /// Show it.
        show: bool,
    },

    // --- planning (carried out by `campaign`) ---
    /// Plan an order of the side at the table.
    Give(Order),
    /// Take back the order at a position.
    Withdraw(usize),
    /// Take back all orders.
    ClearPlan,
    /// Undo the last change of the plan.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Compose an order: the next click on the map gives its goal (carried out by `draft`).
    Compose(super::planning::Compose),
    /// Change the composed order (carried out by `draft`).
    Adjust(super::planning::Adjust),
    /// Give the composed order.
    Confirm,
    /// Drop the composed order.
    Cancel,
    /// End the week, or hand over to the next person at the table.
    EndWeek,
    /// The next person has taken the seat.
    TakeSeat,

    // --- the week as it is shown (carried out by `playback`) ---
    /// Pause or go on.
    Pause,
    /// Show the rest of the week at once.
    Skip,

    // --- looking (carried out by `view` and `map`) ---
    /// Select something, or nothing.
    Select(Option<Thing>),
    /// Move the camera to a hex.
    Centre(HexId),
    /// Move the camera to a point of the map (kilometres), as near as it is.
    LookAt(Vec2),
    /// Zoom by steps; positive is nearer.
    Zoom(f32),
    /// Move the camera by a share of the screen, right and up.
    Pan(Vec2),
    /// Show the whole theatre.
    WholeMap,
    /// Lay an overlay over the map.
    Overlay(Overlay),
    /// Look with the eyes of a side, or of nobody ([`SideId::NONE`] sees all). For replays.
    Viewpoint(SideId),
    /// The map was clicked.
    MapClick {
        /// Hex under the pointer; none beyond the edge, where those wait who are off the map.
        hex: Option<HexId>,
        /// Where, map kilometres.
        at: Vec2,
        /// Right button: a goal for what is selected. Left: select.
        goal: bool,
    },

    // --- replays (carried out by `replay`) ---
    /// Show a recorded campaign.
    OpenReplay(PathBuf),
    /// Show the historical course of a scenario.
    OpenHistory(String),
    /// Go to a week of the replay.
    Scrub(u16),
    /// Show some days more of the replay, or fewer.
    StepDay(i8),
    /// Let the replay run or stop.
    Run(bool),
    /// Delete a record of the player's own.
    DeleteReplay(PathBuf),
    /// Go on from the shown week as a side, the other played by the computer.
    TakeOver(SideId),

    // --- preferences (carried out by `view`) ---
    /// Take on other settings and keep them.
    Prefer(Box<Settings>),
    /// Bind the next key that is pressed to an action, or bind none after all (carried out by
    /// `keys`).
    Listen(Option<super::hotkeys::Action>),
}

impl Intent {
    /// Tells the player something that went wrong.
    #[must_use]
    pub fn tell(trouble: &str) -> Self {
        Self::Open(Sheet::Trouble(trouble.to_owned()))
    }
}

/// Acts that follow from intents: a system that reads intents cannot write them. They are intents of the
/// next frame.
#[derive(Resource, Default)]
pub struct Replies(Vec<Intent>);

impl Replies {
    /// Adds an act.
    pub fn write(&mut self, act: Intent) {
        self.0.push(act);
    }

    /// Adds intents.
    pub fn write_batch(&mut self, intents: impl IntoIterator<Item = Intent>) {
        self.0.extend(intents);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Intent>()
        .add_message::<RequestRedraw>()
        .init_resource::<Replies>()
        .add_systems(First, reply.after(bevy::ecs::message::MessageUpdateSystems))
        .add_systems(Last, wake.in_set(Wakes));
}

/// By then everybody has asked for a frame who wants one.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Wakes;

fn reply(mut replies: ResMut<Replies>, mut intents: MessageWriter<Intent>) {
    if !replies.0.is_empty() {
        intents.write_batch(std::mem::take(&mut replies.0));
    }
}

/// In a window frames are drawn only when something happens; an act is something.
fn wake(
    mut intents: MessageReader<Intent>,
    replies: Res<Replies>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if intents.read().count() > 0 || !replies.0.is_empty() {
        redraw.write(RequestRedraw);
    }
}
