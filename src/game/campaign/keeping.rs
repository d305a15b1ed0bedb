//! The campaign on the table is kept: with every order and every week, before it is left, and when
//! the system ends the program. What cannot be kept is said once, tried again, and not left unasked.
//!
//! Deliberately absent: files themselves (`headless::play::saves`), and the question whether to leave
//! all the same (`ui`).

use super::Campaign;
use crate::{
    game::{
        intent::{CampaignIntent, Intent, Replies, ScreenIntent, WayOut},
        model::{Paths, UiTexts, Unkept},
    },
    signals,
};
use bevy::{app::AppExit, ecs::system::SystemParam, prelude::*};
use headless::play::{
    Session,
    saves::{Keeper, SaveError},
};
use std::{
    io::{Write as _, stderr},
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
};

/// Who keeps the campaign on the table.
#[derive(Resource)]
pub(super) struct Keeping {
    keeper: Keeper,
    /// Whether the player has been told that the campaign on the table cannot be kept.
    told: bool,
    /// The session of which the player has given up what cannot be kept.
    given_up: Option<u64>,
}

impl FromWorld for Keeping {
    fn from_world(world: &mut World) -> Self {
        let keeper = Keeper::new(&world.resource::<Paths>().folders);
        Self { keeper, told: false, given_up: None }
    }
}

/// The signal by which the system ends the program; 0 before there is one.
#[derive(Resource, Default, Clone)]
pub struct StopSignal(pub Arc<AtomicI32>);

/// What keeping a campaign touches.
#[derive(SystemParam)]
pub(super) struct KeepParams<'w> {
    pub(super) campaign: Option<Res<'w, Campaign>>,
    keeping: ResMut<'w, Keeping>,
    pub(super) unkept: ResMut<'w, Unkept>,
    pub(super) texts: Res<'w, UiTexts>,
    pub(super) replies: ResMut<'w, Replies>,
}

impl KeepParams<'_> {
    /// Saves the campaign on the table under a name; nothing where there is none.
    pub(super) fn save_as(&mut self, name: &str) -> Result<(), SaveError> {
        match &self.campaign {
            Some(campaign) => self.keeping.keeper.save_as(name, campaign.session()).map(drop),
            None => Ok(()),
        }
    }

    /// Keeps the campaign, if that is not done yet. Whether nothing of it would be lost now.
    fn keep(&mut self) -> bool {
        let Some(campaign) = &self.campaign else {
            self.unkept.set_if_neq(Unkept(None));
            return true;
        };
        let session = campaign.session();
        let kept = self.keeping.keeper.keep(session);
        let lost = kept.as_ref().err().filter(|_| !self.keeping.is_safe(session));
        self.unkept.set_if_neq(Unkept(lost.map(|error| error.message(&self.texts.0))));
        match kept {
            Ok(()) => {
                if std::mem::take(&mut self.keeping.told) {
                    let said = self.texts.0.get("unkept-kept-again", &[]);
                    self.replies.write(ScreenIntent::Tell(said));
                }
            }
            Err(error) => {
                if lost_and_new(&self.unkept, &mut self.keeping.told) {
                    let (why, more) = (error.message(&self.texts.0), "unkept-keeps-trying");
                    let more = self.texts.0.get(more, &[]);
                    self.replies.write(Intent::trouble(format!("{why}\n{more}")));
                }
            }
        }
        self.unkept.0.is_none()
    }
}

/// Whether something would be lost, and nobody has said so yet.
fn lost_and_new(unkept: &Unkept, told: &mut bool) -> bool {
    unkept.0.is_some() && !std::mem::replace(told, true)
}

impl Keeping {
    /// Whether a campaign may be left as it stands.
    fn is_safe(&self, session: &Session) -> bool {
        self.is_given_up(session) || self.keeper.is_kept(session)
    }

    fn is_given_up(&self, session: &Session) -> bool {
        self.given_up == Some(session.number())
    }
}

/// Keeps the campaign after whatever may have changed it, in the same frame; a disk that has failed
/// is tried again now and then.
pub(super) fn keep_up(mut params: KeepParams<'_>, mut intents: MessageReader<Intent>) {
    let given_up = |intent: &Intent| matches!(intent, Intent::Campaign(CampaignIntent::GiveUp));
    let gives_up = intents.read().filter(|intent| given_up(intent)).count() > 0;
    let Some(campaign) = &params.campaign else {
        params.unkept.set_if_neq(Unkept(None));
        return;
    };
    let session = campaign.session();
    if gives_up {
        params.keeping.given_up = Some(session.number());
        params.keeping.told = false;
    }
    if params.keeping.is_given_up(session) {
        params.unkept.set_if_neq(Unkept(None));
        return;
    }
    let asks = campaign.is_changed() || params.keeping.keeper.has_failed();
    if asks && params.keeping.keeper.is_due(session) {
        params.keep();
    } else if params.unkept.0.is_some() && params.keeping.keeper.is_kept(session) {
        // Another campaign has come to the table.
        params.unkept.set_if_neq(Unkept(None));
    }
}

/// Whoever leaves a campaign finds it again as they left it: it is tried once more. Whether that
/// went well is read by whoever leads out.
pub(super) fn leave(mut params: KeepParams<'_>, mut intents: MessageReader<Intent>) {
    let leaves = intents.read().filter_map(WayOut::of).count() > 0;
    let given_up = |campaign: &Res<Campaign>| params.keeping.is_given_up(campaign.session());
    if leaves && !params.campaign.as_ref().is_some_and(given_up) {
        params.keep();
    }
}

/// Ends the program where the system asks for it; before, the campaign is kept if it is not.
pub(super) fn stop(
    mut params: KeepParams<'_>,
    asked: Res<StopSignal>,
    mut done: Local<bool>,
    mut exit: MessageWriter<AppExit>,
) {
    let signal = asked.0.load(Ordering::Relaxed);
    if signal == 0 || std::mem::replace(&mut *done, true) {
        return;
    }
    params.keep();
    let said = match &params.unkept.0 {
        Some(why) => Some(why.clone()),
        None => params.campaign.as_ref().and_then(|campaign| {
            let file = params.keeping.keeper.on_disk(campaign.session())?;
            let file = file.display().to_string();
            Some(params.texts.0.get("unkept-kept-in", &[("file", file.into())]))
        }),
    };
    if let Some(said) = said {
        // Where nobody can be told, the exit code must do.
        let _ = writeln!(stderr().lock(), "{}", text::harmless(&said));
    }
    exit.write(AppExit::from_code(signals::exit_code(signal)));
}
