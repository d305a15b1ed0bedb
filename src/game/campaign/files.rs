//! Campaigns and their files: begun, loaded, saved, deleted, and kept when they are left.

use super::{Campaign, first_look, lay_out};
use crate::game::{
    intent::{CameraIntent, CampaignIntent, Intent, RecordIntent, Replies, Screen, ScreenIntent},
    model::{Paths, UiTexts},
};
use bevy::{prelude::*, window::WindowCloseRequested};
use headless::play::{Player, Session, saves};
use rules::ids::SideId;

/// Carries out what is asked of campaigns and their files.
pub(super) fn carry_out(
    mut commands: Commands,
    mut intents: MessageReader<Intent>,
    campaign: Option<Res<Campaign>>,
    (paths, texts): (Res<Paths>, Res<UiTexts>),
    mut next: ResMut<NextState<Screen>>,
    mut replies: ResMut<Replies>,
) {
    let session = campaign.as_ref().map(|campaign| campaign.session());
    for intent in intents.read() {
        let Intent::Campaign(wish) = intent else { continue };
        let done = match wish {
            CampaignIntent::Begin { scenario, seed, players } => {
                new(&paths, scenario, *seed, players)
                    .map(|session| open(session, &mut commands, &mut next, &mut replies))
            }
            CampaignIntent::Load(file) => saves::load(&paths.library, file)
                .map(|session| loaded(session, &texts, &mut commands, &mut next, &mut replies))
                .map_err(|error| error.message(&texts.0)),
            CampaignIntent::BeginFrom(file) => saves::begin_from(&paths.library, file)
                .map(|session| loaded(session, &texts, &mut commands, &mut next, &mut replies))
                .map_err(|error| error.message(&texts.0)),
            CampaignIntent::Save(name) => session.map_or(Ok(()), |session| {
                let saved = saves::save_as(&paths.folders, name, session);
                saved.map(drop).map_err(|error| error.message(&texts.0))
            }),
            CampaignIntent::Delete(file) => {
                saves::delete(&paths.folders, file).map_err(|error| error.message(&texts.0))
            }
            CampaignIntent::KeepRecord { show } => session.map_or(Ok(()), |session| {
                let kept = saves::keep_replay(&paths.folders, session);
                kept.map(|file| {
                    if *show {
                        replies.write(RecordIntent::Open(file));
                    }
                })
                .map_err(|error| error.message(&texts.0))
            }),
        };
        if let Err(trouble) = done {
            replies.write(Intent::trouble(trouble));
        }
    }
}

/// A new campaign of a scenario; what is wrong with its files.
fn new(
    paths: &Paths,
    scenario: &str,
    seed: u64,
    players: &[(SideId, Player)],
) -> Result<Session, String> {
    let loaded = paths.library.load(scenario).map_err(|report| report.to_string())?;
    let mut session = Session::new(&loaded, seed, players);
    session.set_source(saves::place_of(&paths.library, scenario));
    Ok(session)
}

/// Lays a saved campaign on the table, and says so where its scenario is not the one that is installed.
fn loaded(
    session: Session,
    texts: &UiTexts,
    commands: &mut Commands,
    next: &mut NextState<Screen>,
    replies: &mut Replies,
) {
    replies.write_batch(saves::origin_note(&session, &texts.0).map(Intent::trouble));
    open(session, commands, next, replies);
}

/// Lays a campaign on the table and looks at its headquarters, or at its report when it is over.
fn open(
    session: Session,
    commands: &mut Commands,
    next: &mut NextState<Screen>,
    replies: &mut Replies,
) {
    let side = session.humans().next();
    replies.write_batch(first_look(session.state(), side).map(CameraIntent::Centre));
    if session.is_over() {
        replies.write(ScreenIntent::Go(Screen::Report));
    }
    lay_out(commands, session, next);
}

/// Whoever leaves a campaign finds it again as they left it.
pub(super) fn leave(
    mut intents: MessageReader<Intent>,
    mut closing: MessageReader<WindowCloseRequested>,
    campaign: Option<Res<Campaign>>,
    screen: Res<State<Screen>>,
    (paths, texts): (Res<Paths>, Res<UiTexts>),
    mut replies: ResMut<Replies>,
) {
    let goes = |intent: &Intent| {
        matches!(intent, Intent::Screen(ScreenIntent::Quit | ScreenIntent::Go(Screen::Menu)))
    };
    let leaves = intents.read().filter(|intent| goes(intent)).count() + closing.read().count() > 0;
    let on = matches!(screen.get(), Screen::Campaign | Screen::Report);
    let Some(campaign) = campaign.filter(|_| leaves && on) else { return };
    let session = campaign.session();
    // Nothing has been planned since the save that ended the week.
    let idle = session.humans().all(|side| session.plan(side).orders().is_empty());
    if idle && !session.log().is_empty() {
        return;
    }
    if let Err(error) = saves::autosave(&paths.folders, session) {
        replies.write(Intent::trouble(error.message(&texts.0)));
    }
}
