//! The truth: the campaign being played, the orders planned for it, the week resolved on demand.
//!
//! [`files`] begins, loads and saves campaigns, [`keeping`] keeps the one on the table by itself,
//! [`plan`] changes the plan of the week and what is left alone, [`turn`] ends weeks and hands the seat over. Deliberately
//! absent: composing an order (`planning`), and showing what has been resolved (`playback`).

mod files;
mod keeping;
mod plan;
mod turn;

pub use keeping::StopSignal;

use super::{
    intent::{Screen, Sheet},
    model::{AskedWeek, Notice, Selected, Sheets, Shown, Viewpoint},
    playback::Playback,
    stage::{Carry, CarryOut, Stage},
};
use bevy::prelude::*;
use headless::play::Session;
use keeping::Keeping;
use rules::{
    ids::{HexId, SideId},
    state::CampaignState,
};

/// The one authoritative campaign. Only this module changes it, and only by its orders.
#[derive(Resource)]
pub struct Campaign {
    session: Session,
    /// The side of the person at the table; none where only computers play.
    seat: Option<SideId>,
    /// The person who is to take the seat next, while it is handed over.
    coming: Option<SideId>,
    /// Weeks that run by themselves, while they do.
    running: Option<turn::RunningWeeks>,
    /// Sides whose people have not yet been told who they are and what it is about.
    unbriefed: Vec<SideId>,
}

impl Campaign {
    /// A campaign to play; the first person takes the seat.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let seat = session.humans().next();
        // With several people at one screen nobody knows who sits there now.
        let coming = seat.filter(|_| session.humans().count() > 1);
        Self { session, seat, coming, running: None, unbriefed: Vec::new() }
    }

    /// The campaign, to read.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The truth, to read.
    #[must_use]
    pub const fn state(&self) -> &CampaignState {
        self.session.state()
    }

    /// The side of the person at the table; none where only computers play.
    #[must_use]
    pub const fn seat(&self) -> Option<SideId> {
        self.seat
    }

    /// The person who is to take the seat; nobody plans or looks until they have.
    #[must_use]
    pub const fn coming(&self) -> Option<SideId> {
        self.coming
    }

    /// The page that a person reads who takes the seat for the first time; nothing where they have
    /// read it.
    fn brief(&mut self, side: SideId) -> Option<Sheet> {
        let told = self.unbriefed.iter().position(|&other| other == side)?;
        self.unbriefed.remove(told);
        Some(Sheet::Briefing)
    }

    /// The person who plans after the one at the table; nothing after the last.
    fn next_seat(&self) -> Option<SideId> {
        let mut humans = self.session.humans().skip_while(|&side| Some(side) != self.seat);
        humans.next();
        humans.next()
    }
}

/// When it is known whether the campaign on the table may be left; whoever leads out of it comes
/// after.
#[derive(SystemSet, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Kept;

pub(super) fn plugin(app: &mut App) {
    let carry_out =
        (plan::change, plan::leave, turn::pass, keeping::keep_up, keeping::leave, files::carry_out);
    app.init_resource::<Keeping>()
        .init_resource::<StopSignal>()
        .configure_sets(CarryOut, Kept.in_set(Carry::Campaign))
        .add_systems(CarryOut, carry_out.chain().in_set(Kept))
        .add_systems(First, keeping::stop)
        .add_systems(Update, turn::finish.in_set(Stage::Playback).after(super::playback::Showing));
}

/// Puts a campaign on the table. Where it is `unread`, everybody who plays it is told first who they
/// are and what it is about.
pub(super) fn lay_out(
    commands: &mut Commands,
    session: Session,
    unread: bool,
    next: &mut NextState<Screen>,
) {
    let mut campaign = Campaign::new(session);
    if unread {
        campaign.unbriefed = campaign.session.humans().collect();
    }
    let first = match (campaign.coming, campaign.seat) {
        (Some(coming), _) => Some(Sheet::HandOver(coming)),
        (None, seat) => seat.and_then(|side| campaign.brief(side)),
    };
    let sheets = first.into_iter().collect();
    commands.insert_resource(Shown::new(campaign.state().clone()));
    commands.insert_resource(Viewpoint(campaign.seat));
    commands.insert_resource(Playback::default());
    commands.insert_resource(Selected::default());
    commands.insert_resource(Sheets(sheets));
    commands.insert_resource(AskedWeek::default());
    commands.insert_resource(campaign);
    // What was said of the one before has nothing to do with it.
    commands.queue(|world: &mut World| world.resource_mut::<Notice>().words.clear());
    next.set(Screen::Campaign);
}

/// Where the camera goes when a campaign is opened: headquarters.
#[must_use]
pub fn first_look(state: &CampaignState, side: Option<SideId>) -> Option<HexId> {
    side.and_then(|side| state.headquarters(side))
}
