//! The truth: the campaign being played, the orders planned for it, the week resolved on demand.

use super::{
    Stage,
    act::{Act, Replies},
    playback::{Playback, Shown},
    view::{Eyes, Prefs, Screen, Selected, Sheet, Sheets, Shelf, Words},
};
use crate::{
    play::{Session, saves},
    rules::{
        event::Logged,
        ids::{HexId, SideId},
        state::State as Tables,
    },
    text,
};
use bevy::prelude::*;

/// The one authoritative campaign. Only this module changes it, and only by its orders.
#[derive(Resource)]
pub struct Campaign {
    session: Session,
    /// The person at the table.
    seat: SideId,
}

impl Campaign {
    /// A campaign to play; the first person takes the seat.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let seat = session.humans().next().unwrap_or(SideId::NONE);
        Self { session, seat }
    }

    /// The campaign, to read.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The truth, to read.
    #[must_use]
    pub const fn state(&self) -> &Tables {
        self.session.state()
    }

    /// The side of the person at the table; none where only computers play.
    #[must_use]
    pub const fn seat(&self) -> SideId {
        self.seat
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
pub struct Happened(pub Logged);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Happened>()
        .add_systems(Update, (begin, plan, end_week, keep).chain().in_set(Stage::Act));
}

/// Puts a campaign on the table.
pub(super) fn lay_out(commands: &mut Commands, session: Session, next: &mut NextState<Screen>) {
    let campaign = Campaign::new(session);
    commands.insert_resource(Shown::new(campaign.state().clone()));
    commands.insert_resource(Eyes(campaign.seat));
    commands.insert_resource(Playback::default());
    commands.insert_resource(Selected::default());
    commands.insert_resource(Sheets::default());
    commands.remove_resource::<super::replay::Film>();
    commands.insert_resource(campaign);
    next.set(Screen::Campaign);
}

/// Where the camera goes when a campaign is opened: headquarters.
#[must_use]
pub fn first_look(state: &Tables, side: SideId) -> Option<HexId> {
    side.some().and_then(|side| state.headquarters(side))
}

fn begin(
    mut commands: Commands,
    mut acts: MessageReader<Act>,
    shelf: Res<Shelf>,
    words: Res<Words>,
    mut next: ResMut<NextState<Screen>>,
    mut told: ResMut<Replies>,
) {
    let mut answers = Vec::new();
    for act in acts.read() {
        let session = match act {
            Act::Begin { scenario, seed, players } => shelf
                .library
                .load(scenario)
                .map(|scenario| Session::new(&scenario, *seed, players))
                .map_err(|report| report.to_string()),
            Act::Load(file) => {
                saves::load(&shelf.library, file).map_err(|error| error.tell(&words.0))
            }
            _ => continue,
        };
        match session {
            Ok(session) => {
                let side = session.humans().next().unwrap_or(SideId::NONE);
                answers.extend(first_look(session.state(), side).map(Act::Centre));
                lay_out(&mut commands, session, &mut next);
            }
            Err(trouble) => answers.push(Act::Open(Sheet::Trouble(trouble))),
        }
    }
    told.write_batch(answers);
}

fn plan(
    mut acts: MessageReader<Act>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
    words: Res<Words>,
    mut told: ResMut<Replies>,
) {
    let Some(mut campaign) = campaign else {
        acts.clear();
        return;
    };
    let mut troubles = Vec::new();
    for act in acts.read() {
        let side = campaign.seat;
        if !side.is_some() || !playback.is_idle() {
            continue;
        }
        match *act {
            Act::Give(order) => {
                if let Err(why) = campaign.session.give(side, order) {
                    let state = campaign.session.state();
                    troubles.push(text::order_error(&words.0, state, side, &why));
                }
            }
            Act::Withdraw(at) => campaign.session.plan_mut(side).withdraw(at),
            Act::ClearPlan => campaign.session.plan_mut(side).clear(),
            Act::Undo => {
                campaign.session.plan_mut(side).undo();
            }
            Act::Redo => {
                campaign.session.plan_mut(side).redo();
            }
            _ => {}
        }
    }
    told.write_batch(troubles.into_iter().map(|text| Act::Open(Sheet::Trouble(text))));
}

/// Ends the week, or hands over to the next person; the week is resolved when all have planned.
fn end_week(
    mut acts: MessageReader<Act>,
    campaign: Option<ResMut<Campaign>>,
    playback: Res<Playback>,
    shelf: Res<Shelf>,
    mut eyes: ResMut<Eyes>,
    mut selected: ResMut<Selected>,
    mut happened: MessageWriter<Happened>,
    mut told: ResMut<Replies>,
) {
    let Some(mut campaign) = campaign else {
        acts.clear();
        return;
    };
    let mut answers = Vec::new();
    for act in acts.read() {
        match act {
            Act::EndWeek if playback.is_idle() && !campaign.session.is_over() => {
                selected.0 = None;
                if let Some(next) = campaign.next_seat() {
                    campaign.seat = next;
                    eyes.0 = next;
                    answers.push(Act::Open(Sheet::HandOver(next)));
                    continue;
                }
                campaign.session.end_week();
                happened.write_batch(campaign.session.log().iter().copied().map(Happened));
                if let Err(error) = saves::autosave(&shelf.folders, &campaign.session) {
                    answers.push(Act::Open(Sheet::Trouble(error.to_string())));
                }
                // The first person watches the week; with several, one after another does.
                let first = campaign.session.humans().next().unwrap_or(SideId::NONE);
                if first != campaign.seat {
                    answers.push(Act::Open(Sheet::HandOver(first)));
                }
                campaign.seat = first;
                eyes.0 = first;
            }
            Act::TakeSeat => answers.push(Act::Close),
            _ => {}
        }
    }
    told.write_batch(answers);
}

/// Saves under a name.
fn keep(
    mut acts: MessageReader<Act>,
    campaign: Option<Res<Campaign>>,
    shelf: Res<Shelf>,
    _prefs: Res<Prefs>,
    mut told: ResMut<Replies>,
) {
    let mut troubles = Vec::new();
    for act in acts.read() {
        if let (Act::Save(name), Some(campaign)) = (act, &campaign)
            && let Err(error) = saves::save_as(&shelf.folders, name, &campaign.session)
        {
            troubles.push(error.to_string());
        }
    }
    told.write_batch(troubles.into_iter().map(|text| Act::Open(Sheet::Trouble(text))));
}
