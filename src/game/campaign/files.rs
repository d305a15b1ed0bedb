//! Campaigns and their files: begun, loaded, saved and deleted.

use super::{first_look, keeping::KeepParams, lay_out};
use crate::game::{
    intent::{
        CameraIntent, CampaignIntent, Intent, RecordIntent, Replies, Screen, ScreenIntent, Sheet,
        WayOut,
    },
    model::{Paths, SettingsRes, Sheets, UiTexts},
};
use bevy::prelude::*;
use headless::play::{
    Player, Session,
    saves::{self, SaveError},
};
use rules::ids::SideId;
use std::path::PathBuf;

/// Carries out what is asked of campaigns and their files.
pub(super) fn carry_out(
    mut commands: Commands,
    mut intents: MessageReader<Intent>,
    mut keep: KeepParams<'_>,
    paths: Res<Paths>,
    mut next: ResMut<NextState<Screen>>,
    mut sheets: ResMut<Sheets>,
    settings: Res<SettingsRes>,
) {
    let texts = keep.texts.clone();
    // Who wants no advice wants no page either.
    let unread = settings.0.guide;
    for intent in intents.read() {
        let Intent::Campaign(wish) = intent else { continue };
        if keep.unkept.0.is_some()
            && let Some(way) = WayOut::of(intent)
        {
            sheets.lay(Sheet::Unkept(way));
            continue;
        }
        let done = match wish {
            CampaignIntent::Begin { scenario, seed, players } => {
                new(&paths, scenario, *seed, players).map(|session| {
                    open(session, unread, &mut commands, &mut next, &mut keep.replies)
                })
            }
            CampaignIntent::Load(file) => saves::load(&paths.library, file)
                .map(|session| loaded(session, &texts, &mut commands, &mut next, &mut keep.replies))
                .map_err(|error| error.message(&texts.0)),
            CampaignIntent::BeginFrom(file) => saves::begin_from(&paths.library, file)
                .map(|session| loaded(session, &texts, &mut commands, &mut next, &mut keep.replies))
                .map_err(|error| error.message(&texts.0)),
            CampaignIntent::Save(name) => keep
                .save_as(name)
                .map(|()| keep.replies.write(ScreenIntent::Tell(saved_as(&texts, name))))
                .map_err(|error| error.message(&texts.0)),
            CampaignIntent::Delete(file) => {
                saves::delete(&paths.folders, file).map_err(|error| error.message(&texts.0))
            }
            CampaignIntent::KeepRecord { show } => keep_record(&keep, &paths)
                .map(|file| {
                    let file = file.filter(|_| *show);
                    keep.replies.write_batch(file.map(RecordIntent::Open));
                })
                .map_err(|error| error.message(&texts.0)),
            // `keeping` has heard of it.
            CampaignIntent::GiveUp => Ok(()),
        };
        if let Err(trouble) = done {
            keep.replies.write(Intent::trouble(trouble));
        }
    }
}

/// Puts the record of the campaign on the table among the records.
fn keep_record(keep: &KeepParams<'_>, paths: &Paths) -> Result<Option<PathBuf>, SaveError> {
    let session = keep.campaign.as_ref().map(|campaign| campaign.session());
    session.map(|session| saves::keep_replay(&paths.folders, session)).transpose()
}

/// That a campaign has been saved, and as what.
fn saved_as(texts: &UiTexts, name: &str) -> String {
    match name {
        saves::QUICK => texts.0.get("save-done-quick", &[]),
        name => texts.0.get("save-done", &[("name", name.trim().into())]),
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
    open(session, false, commands, next, replies);
}

/// Lays a campaign on the table and looks at its headquarters, or at its report when it is over.
fn open(
    session: Session,
    unread: bool,
    commands: &mut Commands,
    next: &mut NextState<Screen>,
    replies: &mut Replies,
) {
    let side = session.humans().next();
    replies.write_batch(first_look(session.state(), side).map(CameraIntent::Centre));
    if session.is_over() {
        replies.write(ScreenIntent::Go(Screen::Report));
    }
    lay_out(commands, session, unread, next);
}
