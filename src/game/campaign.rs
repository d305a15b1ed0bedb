//! The truth: the campaign being played, the orders planned for it, the week resolved on demand.

use super::{
    Stage,
    intent::{Intent, Replies},
    model::{Paths, Screen, Selected, Sheet, Sheets, UiTexts, Viewpoint},
    playback::{Playback, Shown},
};
use bevy::{prelude::*, window::WindowCloseRequested};
use headless::play::{Session, saves};
use rules::{
    event::Logged,
    ids::{HexId, SideId},
    state::CampaignState,
};

/// The one authoritative campaign. Only this module changes it, and only by its orders.
#[derive(Resource)]
pub struct Campaign {
    session: Session,
    /// The person at the table.
    seat: SideId,
    /// The person who is to take the seat next, while it is handed over.
    coming: Option<SideId>,
}

impl Campaign {
    /// A campaign to play; the first person takes the seat.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let seat = session.humans().next().unwrap_or(SideId::NONE);
        // With several people at one screen nobody knows who sits there now.
        let coming = (session.humans().count() > 1).then_some(seat);
        Self { session, seat, coming }
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
    pub const fn seat(&self) -> SideId {
        self.seat
    }

    /// The person who is to take the seat; nobody plans or looks until he has.
    #[must_use]
    pub const fn coming(&self) -> Option<SideId> {
        self.coming
    }

    /// The person who plans after the one at the table; nothing after the last.
    fn next_seat(&self) -> Option<SideId> {
        let mut humans = self.session.humans().skip_while(|&side| side != self.seat);
        humans.next();
        humans.next()
    }
}

/// A fact of the rules, on its way to be shown.
#[derive(Message, Clone, Copy, Debug)]
pub struct EventResolved(pub Logged);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<EventResolved>().add_systems(
        Update,
        (begin, plan, end_week, take_seat, keep, leave).chain().in_set(Stage::Intent),
    );
}

/// Puts a campaign on the table.
pub(super) fn lay_out(commands: &mut Commands, session: Session, next: &mut NextState<Screen>) {
    let campaign = Campaign::new(session);
    let sheets = campaign.coming.map(Sheet::HandOver).into_iter().collect();
    commands.insert_resource(Shown::new(campaign.state().clone()));
    commands.insert_resource(Viewpoint(campaign.seat));
    commands.insert_resource(Playback::default());
    commands.insert_resource(Selected::default());
    commands.insert_resource(Sheets(sheets));
    commands.remove_resource::<super::replay::ReplayView>();
    commands.insert_resource(campaign);
    next.set(Screen::Campaign);
}

/// Where the camera goes when a campaign is opened: headquarters.
#[must_use]
pub fn first_look(state: &CampaignState, side: SideId) -> Option<HexId> {
    side.some().and_then(|side| state.headquarters(side))
}

fn begin(
    mut commands: Commands,
    mut intents: MessageReader<Intent>,
    shelf: Res<Paths>,
    words: Res<UiTexts>,
    mut next: ResMut<NextState<Screen>>,
    mut told: ResMut<Replies>,
) {
    let mut answers = Vec::new();
    for act in intents.read() {
        let session = match act {
            Intent::Begin { scenario, seed, players } => shelf
                .library
                .load(scenario)
                .map(|loaded| {
                    let mut session = Session::new(&loaded, *seed, players);
                    session.set_source(saves::place_of(&shelf.library, scenario));
                    session
                })
                .map_err(|report| report.to_string()),
            Intent::Load(file) => {
                saves::load(&shelf.library, file).map_err(|error| error.message(&words.0))
            }
            _ => continue,
        };
        match session {
            Ok(session) => {
                let side = session.humans().next().unwrap_or(SideId::NONE);
                answers.extend(first_look(session.state(), side).map(Intent::Centre));
                if session.is_over() {
                    answers.push(Intent::Go(Screen::Report));
                }
                lay_out(&mut commands, session, &mut next);
            }
            Err(trouble) => answers.push(Intent::Open(Sheet::Trouble(trouble))),
        }
    }
    told.write_batch(answers);
}

fn plan(
    mut intents: MessageReader<Intent>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
    words: Res<UiTexts>,
    mut told: ResMut<Replies>,
) {
    let Some(mut campaign) = campaign else {
        intents.clear();
        return;
    };
    let mut troubles = Vec::new();
    for act in intents.read() {
        let side = campaign.seat;
        if !side.is_some() || !playback.is_idle() || campaign.coming.is_some() {
            continue;
        }
        match *act {
            Intent::Give(order) => {
                if let Err(why) = campaign.session.give(side, order) {
                    let state = campaign.session.state();
                    troubles.push(text::order_error(&words.0, state, side, &why));
                }
            }
            Intent::Withdraw(at) => campaign.session.plan_mut(side).withdraw(at),
            Intent::ClearPlan => campaign.session.plan_mut(side).clear(),
            Intent::Undo => {
                campaign.session.plan_mut(side).undo();
            }
            Intent::Redo => {
                campaign.session.plan_mut(side).redo();
            }
            _ => {}
        }
    }
    told.write_batch(troubles.into_iter().map(|text| Intent::Open(Sheet::Trouble(text))));
}

/// Ends the week, or hands over to the next person; the week is resolved when all have planned.
/// Each person sees the week, and its dispatch, when he has taken the seat.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn end_week(
    mut intents: MessageReader<Intent>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
    (shelf, words): (Res<Paths>, Res<UiTexts>),
    mut selected: ResMut<Selected>,
    mut sheets: ResMut<Sheets>,
    mut happened: MessageWriter<EventResolved>,
    mut told: ResMut<Replies>,
) {
    let Some(mut campaign) = campaign else {
        intents.clear();
        return;
    };
    for act in intents.read() {
        let may = playback.is_idle() && campaign.coming.is_none() && !campaign.session.is_over();
        if *act != Intent::EndWeek || !may {
            continue;
        }
        selected.0 = None;
        let next = campaign.next_seat();
        if next.is_none() {
            campaign.session.end_week();
            if let Err(error) = saves::autosave(&shelf.folders, &campaign.session) {
                told.write(Intent::Open(Sheet::Trouble(error.message(&words.0))));
            }
        }
        if campaign.session.humans().count() > 1 {
            campaign.coming = next.or_else(|| campaign.session.humans().next());
            // At once: not one frame of what is the other's may be seen.
            sheets.0 = campaign.coming.map(Sheet::HandOver).into_iter().collect();
        } else {
            happened.write_batch(campaign.session.log().iter().copied().map(EventResolved));
        }
    }
}

/// The next person sits down and sees the last week.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn take_seat(
    mut intents: MessageReader<Intent>,
    campaign: Option<ResMut<Campaign>>,
    shown: Option<ResMut<Shown>>,
    mut playback: ResMut<Playback>,
    mut eyes: ResMut<Viewpoint>,
    mut sheets: ResMut<Sheets>,
    mut happened: MessageWriter<EventResolved>,
    mut told: ResMut<Replies>,
) {
    let taken = intents.read().filter(|act| **act == Intent::TakeSeat).count() > 0;
    let (Some(mut campaign), Some(mut shown), true) = (campaign, shown, taken) else { return };
    sheets.0.retain(|sheet| !matches!(sheet, Sheet::HandOver(_)));
    let Some(side) = campaign.coming.take() else { return };
    campaign.seat = side;
    eyes.0 = side;
    playback.clear();
    shown.jump(campaign.session.before());
    happened.write_batch(campaign.session.log().iter().copied().map(EventResolved));
    told.write_batch(first_look(campaign.state(), side).map(Intent::Centre));
}

/// Saves under a name, deletes a save, keeps the record.
fn keep(
    mut intents: MessageReader<Intent>,
    campaign: Option<Res<Campaign>>,
    shelf: Res<Paths>,
    words: Res<UiTexts>,
    mut told: ResMut<Replies>,
) {
    for act in intents.read() {
        let done = match (act, &campaign) {
            (Intent::Save(name), Some(campaign)) => {
                saves::save_as(&shelf.folders, name, &campaign.session).map(drop)
            }
            (Intent::Forget(file), _) => saves::delete(&shelf.folders, file),
            (Intent::KeepRecord { show }, Some(campaign)) => {
                saves::keep_replay(&shelf.folders, campaign.session.replay()).map(|file| {
                    if *show {
                        told.write(Intent::OpenReplay(file));
                    }
                })
            }
            _ => continue,
        };
        if let Err(error) = done {
            told.write(Intent::Open(Sheet::Trouble(error.message(&words.0))));
        }
    }
}

/// Whoever leaves a campaign finds it again as he left it.
fn leave(
    mut intents: MessageReader<Intent>,
    mut closing: MessageReader<WindowCloseRequested>,
    campaign: Option<Res<Campaign>>,
    screen: Res<State<Screen>>,
    shelf: Res<Paths>,
    words: Res<UiTexts>,
    mut told: ResMut<Replies>,
) {
    let goes = |act: &Intent| matches!(act, Intent::Quit | Intent::Go(Screen::Menu));
    let leaves = intents.read().filter(|act| goes(act)).count() + closing.read().count() > 0;
    let on = matches!(screen.get(), Screen::Campaign | Screen::Report);
    let Some(campaign) = campaign.filter(|_| leaves && on) else { return };
    let session = &campaign.session;
    // Nothing has been planned since the save that ended the week.
    let idle = session.humans().all(|side| session.plan(side).orders().is_empty());
    if idle && !session.log().is_empty() {
        return;
    }
    if let Err(error) = saves::autosave(&shelf.folders, &campaign.session) {
        told.write(Intent::Open(Sheet::Trouble(error.message(&words.0))));
    }
}
