//! The course of turns: weeks end, seats are handed over, the dispatch comes.

use super::{Campaign, first_look};
use crate::game::{
    intent::{CameraIntent, Intent, Replies, Screen, ScreenIntent, Sheet, TurnIntent},
    model::{Selected, Sheets, Shown, Ungiven, Viewpoint},
    playback::{EventResolved, Playback},
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// What changes when a turn passes.
#[derive(SystemParam)]
pub(super) struct TurnParams<'w> {
    campaign: Option<ResMut<'w, Campaign>>,
    shown: Option<ResMut<'w, Shown>>,
    playback: ResMut<'w, Playback>,
    selected: ResMut<'w, Selected>,
    viewpoint: ResMut<'w, Viewpoint>,
    sheets: ResMut<'w, Sheets>,
    ungiven: Res<'w, Ungiven>,
    resolved: MessageWriter<'w, EventResolved>,
    replies: ResMut<'w, Replies>,
}

/// Ends weeks and hands the seat over.
pub(super) fn pass(mut intents: MessageReader<Intent>, mut turn: TurnParams<'_>) {
    // A week that has ended in this frame waits to be shown, though nothing plays yet.
    let mut passed = false;
    for intent in intents.read() {
        let Intent::Turn(wish) = intent else { continue };
        match wish {
            TurnIntent::EndWeek if passed => {}
            TurnIntent::EndWeek => passed = turn.end_week(),
            TurnIntent::TakeSeat => passed |= turn.take_seat(),
        }
    }
}

impl TurnParams<'_> {
    /// Ends the week, or hands over to the next person; the week is resolved when all have planned.
    /// Each person sees the week, and its dispatch, when they have taken the seat. Tells whether
    /// this could be done now.
    fn end_week(&mut self) -> bool {
        let Some(campaign) = &mut self.campaign else { return false };
        if !self.playback.is_idle() || campaign.coming.is_some() || campaign.session.is_over() {
            return false;
        }
        // Nothing is lost by accident: it is given, dropped or gone on with, by choice.
        if !self.ungiven.0.is_empty() {
            self.replies.write(ScreenIntent::Open(Sheet::Ungiven));
            return false;
        }
        self.selected.set(None);
        let next = campaign.next_seat();
        if next.is_none() {
            campaign.session.end_week();
        }
        if campaign.session.humans().count() > 1 {
            campaign.coming = next.or_else(|| campaign.session.humans().next());
            // At once: not one frame of what is the other's may be seen.
            self.sheets.0 = campaign.coming.map(Sheet::HandOver).into_iter().collect();
        } else {
            self.resolved.write_batch(campaign.session.log().iter().copied().map(EventResolved));
        }
        true
    }

    /// The next person sits down and sees the last week. Tells whether anybody was to come.
    fn take_seat(&mut self) -> bool {
        let (Some(campaign), Some(shown)) = (&mut self.campaign, &mut self.shown) else {
            return false;
        };
        self.sheets.0.retain(|sheet| !matches!(sheet, Sheet::HandOver(_)));
        let Some(side) = campaign.coming.take() else { return false };
        campaign.seat = Some(side);
        self.sheets.0.extend(campaign.brief(side));
        self.viewpoint.0 = Some(side);
        self.playback.clear();
        shown.jump(campaign.session.before());
        self.resolved.write_batch(campaign.session.log().iter().copied().map(EventResolved));
        self.replies
            .write_batch(first_look(campaign.state(), Some(side)).map(CameraIntent::Centre));
        true
    }
}

/// After the week comes its dispatch, after the last the report.
pub(super) fn finish(
    mut busy: Local<bool>,
    playback: Res<Playback>,
    campaign: Option<Res<Campaign>>,
    mut intents: MessageWriter<Intent>,
) {
    let was = std::mem::replace(&mut *busy, !playback.is_idle());
    let Some(campaign) = campaign else { return };
    if was && playback.is_idle() {
        // The report leads to the last dispatch; under it, it would not be seen.
        let wish = match campaign.session().is_over() {
            true => ScreenIntent::Go(Screen::Report),
            false => ScreenIntent::Open(Sheet::Dispatch),
        };
        intents.write(wish.into());
    }
}
