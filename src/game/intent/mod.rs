//! What a player asks for. Mouse, keys and panels write intents; each group of them is carried out
//! by the one module that owns what it changes, and that module matches the group exhaustively, so
//! that no intent can be lost. Others may listen, but change nothing that is not their own.
//!
//! [`view`] is what can be looked at, [`draft`] what can be asked of the order being composed,
//! [`action`] what keys can do. Deliberately absent: everything that carries an intent out.

pub mod action;
pub mod draft;
pub mod view;

pub use action::Action;
pub use draft::{Adjust, Compose, is_asked_of};
pub use view::{Overlay, Screen, Sheet, WayOut};

use super::stage::{Carry, CarryOut, Stage};
use bevy::{ecs::message::MessageCursor, prelude::*, window::RequestRedraw};
use headless::play::{Player, Settings};
use rules::{
    ids::{ForceId, HexId, SideId, Subject},
    order::Order,
};
use std::path::PathBuf;

/// A wish of the player about the program or the campaign.
#[derive(Message, Clone, PartialEq, Debug)]
pub enum Intent {
    /// Screens and sheets, carried out by `screens`.
    Screen(ScreenIntent),
    /// Campaigns and their files, by `campaign`.
    Campaign(CampaignIntent),
    /// The plan of the week, by `campaign`.
    Plan(PlanIntent),
    /// The course of turns, by `campaign`.
    Turn(TurnIntent),
    /// What needs a look, by `campaign`.
    Watch(WatchIntent),
    /// The order being composed, by `planning`.
    Draft(DraftIntent),
    /// A click on the map, by `planning`: what it means hangs on what is composed and selected.
    Click(MapClick),
    /// A rectangle drawn over the map, by `planning`.
    Sweep(MapSweep),
    /// The week as it is shown, by `playback`.
    Playback(PlaybackIntent),
    /// What is looked at, by `screens`.
    Look(LookIntent),
    /// The camera over the map, by `map`.
    Camera(CameraIntent),
    /// Recorded campaigns to be opened or deleted, by `replay`.
    Record(RecordIntent),
    /// The recorded campaign being shown, by `replay`.
    Replay(ReplayIntent),
    /// Preferences, by `screens`.
    Settings(SettingsIntent),
}

/// Screens and the sheets over them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScreenIntent {
    /// Go to a screen. A campaign that is left for the menu is kept first.
    Go(Screen),
    /// Lay a sheet over the screen.
    Open(Sheet),
    /// Take the topmost sheet away.
    Close,
    /// Say something that needs no answer; after some seconds it is gone.
    Tell(String),
    /// End the program.
    Quit,
}

/// Campaigns and their files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CampaignIntent {
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
    /// Begin a new campaign where a saved one stands that was played by other rules.
    BeginFrom(PathBuf),
    /// Save under a name.
    Save(String),
    /// Delete a saved campaign.
    Delete(PathBuf),
    /// Put the record of the campaign among the records; then show it, if wished.
    KeepRecord {
        /// Show it.
        show: bool,
    },
    /// Give up what cannot be kept of the campaign on the table.
    GiveUp,
}

/// The plan of the week of the side at the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PlanIntent {
    /// Plan an order.
    Give(Order),
    /// Plan several orders as one change: they are undone together.
    GiveAll(Vec<Order>),
    /// Take back the order at a position.
    Withdraw(usize),
    /// Take back all orders.
    Clear,
    /// Undo the last change of the plan.
    Undo,
    /// Do again what was undone.
    Redo,
}

/// The course of turns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TurnIntent {
    /// End the week, or hand over to the next person at the table; first ask about what stands open,
    /// once.
    EndWeek,
    /// The same without asking.
    Run,
    /// Let weeks run until something happens.
    RunOn,
    /// The next person has taken the seat.
    TakeSeat,
}

/// What needs a look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WatchIntent {
    /// It has been seen and is left as it is, until something changes; of what was left, it is taken up
    /// again.
    Leave(Subject),
}

/// The order being composed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum DraftIntent {
    /// Compose an order: the next click on the map gives its goal.
    Compose(Compose),
    /// Change the composed order.
    Adjust(Adjust),
    /// Tell the composed order to one more force, or to this one no more.
    With(ForceId),
    /// Give the composed order.
    Confirm,
    /// Drop the composed order.
    Cancel,
    /// Give every order that was composed and put aside, and the one being composed.
    ConfirmAll,
    /// Drop all of them.
    CancelAll,
}

/// A click on the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MapClick {
    /// Hex under the pointer; none beyond the edge, where those wait who are off the map.
    pub hex: Option<HexId>,
    /// Where, map kilometres.
    pub at: Vec2,
    /// Right button: a goal for what is selected. Left: select.
    pub goal: bool,
    /// Ctrl or Shift was held: what is clicked joins what is selected, or leaves it.
    pub more: bool,
}

/// A rectangle drawn over the map, corner to corner, map kilometres: the forces in it join those
/// that are selected.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MapSweep {
    /// Where it was begun.
    pub from: Vec2,
    /// Where it ended.
    pub to: Vec2,
}

/// The week as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlaybackIntent {
    /// Pause or go on.
    Pause,
    /// Show the rest of the week at once.
    Skip,
    /// Go on from the battle that is staged. Carried out by `drama`.
    SkipScene,
}

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LookIntent {
    /// Select something, or nothing.
    Select(Option<Subject>),
    /// Add one of the side's forces to those that are selected, or take it out again. Anything else
    /// is selected alone.
    Toggle(Subject),
    /// Select these of the side's forces, and nothing else.
    SelectForces(Vec<ForceId>),
    /// Lay an overlay over the map.
    Overlay(Overlay),
    /// See the map as a side does, or without a side all of it. For replays.
    Viewpoint(Option<SideId>),
}

/// The camera over the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum CameraIntent {
    /// Move to a hex.
    Centre(HexId),
    /// Move to a point of the map (kilometres), as near as it is.
    LookAt(Vec2),
    /// Zoom by steps; positive is nearer.
    Zoom(f32),
    /// Move by a share of the screen, right and up.
    Pan(Vec2),
    /// Show the whole theatre.
    WholeMap,
    /// Bring a rectangle of the map (kilometres) into view by the least move: nearer never, farther
    /// only where it does not fit between the panels.
    Frame(Rect),
    /// Look at a hex where something happens while a week is shown, to come back later.
    Follow(HexId),
    /// Come back from what was followed, unless the player has moved the map since.
    Return,
    /// From the side's headquarters to what is fought for, and then out to see both. Whatever the
    /// player does ends it.
    Sweep,
}

/// Recorded campaigns, as files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RecordIntent {
    /// Show a recorded campaign.
    Open(PathBuf),
    /// Show the historical course of a scenario.
    OpenHistory(String),
    /// Delete a record of the player's own.
    Delete(PathBuf),
}

/// The recorded campaign being shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReplayIntent {
    /// Go to a week.
    Scrub(u16),
    /// Show some days more, or fewer.
    StepDay(i8),
    /// Let it run or stop.
    Run(bool),
    /// Go on from the shown week as a side, the other played by the computer.
    TakeOver(SideId),
}

/// Preferences.
#[derive(Clone, PartialEq, Debug)]
pub enum SettingsIntent {
    /// Take on other settings and keep them.
    Prefer(Box<Settings>),
    /// Bind the next key that is pressed to an action, or bind none after all.
    Listen(Option<Action>),
}

/// Every group is an intent: panels ask for `PlanIntent::Undo` and need not say of which group.
macro_rules! groups {
    ($($group:ident: $wish:ty),* $(,)?) => {$(
        impl From<$wish> for Intent {
            fn from(wish: $wish) -> Self {
                Self::$group(wish)
            }
        }
    )*};
}

groups! {
    Screen: ScreenIntent,
    Campaign: CampaignIntent,
    Plan: PlanIntent,
    Turn: TurnIntent,
    Watch: WatchIntent,
    Draft: DraftIntent,
    Click: MapClick,
    Sweep: MapSweep,
    Playback: PlaybackIntent,
    Look: LookIntent,
    Camera: CameraIntent,
    Record: RecordIntent,
    Replay: ReplayIntent,
    Settings: SettingsIntent,
}

impl Intent {
    /// Tells the player something that went wrong.
    #[must_use]
    pub fn trouble(trouble: impl Into<String>) -> Self {
        ScreenIntent::Open(Sheet::Trouble(trouble.into())).into()
    }
}

/// Intents that follow from intents: a system that reads them cannot write them. What a stage of
/// [`CarryOut`] answers is carried out by the stages after it, or when they all run again.
#[derive(Resource, Default)]
pub struct Replies(Vec<Intent>);

impl Replies {
    /// Adds an intent.
    pub fn write(&mut self, intent: impl Into<Intent>) {
        self.0.push(intent.into());
    }

    /// Adds intents.
    pub fn write_batch<T: Into<Intent>>(&mut self, intents: impl IntoIterator<Item = T>) {
        self.0.extend(intents.into_iter().map(Into::into));
    }
}

/// Intents that have been carried out, so that the end of a frame knows of new ones.
#[derive(Resource, Default)]
struct CarriedOut(MessageCursor<Intent>);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Intent>()
        .add_message::<RequestRedraw>()
        .init_resource::<Replies>()
        .init_resource::<CarriedOut>()
        .add_systems(
            CarryOut,
            (
                reply.before(Carry::Draft),
                reply.after(Carry::Draft).before(Carry::Campaign),
                reply.after(Carry::Campaign).before(Carry::Look),
            ),
        )
        .add_systems(Update, carry_out.in_set(Stage::Intent))
        .add_systems(Last, (carry_out.run_if(is_asked), wake.in_set(Wakes)).chain());
}

/// By then everybody has asked for a frame who wants one.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Wakes;

/// Carries out what has been asked for, and what follows from it.
fn carry_out(world: &mut World) {
    // An answer to an answer to an answer: more is a mistake that must not stop the game.
    const ROUNDS: usize = 4;
    for _ in 0..ROUNDS {
        world.run_schedule(CarryOut);
        if world.resource::<Replies>().0.is_empty() {
            break;
        }
    }
    world.resource_scope(|world, mut carried: Mut<CarriedOut>| {
        carried.0.clear(world.resource::<Messages<Intent>>());
    });
}

/// Whether something has been asked for since intents were carried out.
fn is_asked(
    carried: Res<CarriedOut>,
    intents: Res<Messages<Intent>>,
    replies: Res<Replies>,
) -> bool {
    !carried.0.is_empty(&intents) || !replies.0.is_empty()
}

fn reply(mut replies: ResMut<Replies>, mut intents: MessageWriter<Intent>) {
    if !replies.0.is_empty() {
        intents.write_batch(std::mem::take(&mut replies.0));
    }
}

/// In a window frames are drawn only when something happens; an intent is something.
fn wake(mut intents: MessageReader<Intent>, mut redraw: MessageWriter<RequestRedraw>) {
    if intents.read().count() > 0 {
        redraw.write(RequestRedraw);
    }
}
