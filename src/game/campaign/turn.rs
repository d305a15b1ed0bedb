//! The course of turns: what stands open is asked about once, weeks end, one by one or until something
//! happens, seats are handed over, the dispatch comes.

use super::{Campaign, first_look};
use crate::game::{
    intent::{CameraIntent, Intent, Replies, Screen, ScreenIntent, Sheet, TurnIntent},
    model::{AskedWeek, Selected, SettingsRes, Sheets, Shown, UiTexts, Ungiven, Viewpoint},
    playback::{EventResolved, Playback},
};
use bevy::{ecs::system::SystemParam, prelude::*};
use headless::play::{
    attention::{Alert, AskedMatters, OpenMatters},
    until,
};
use rules::ids::SideId;

/// Weeks that run by themselves until something happens.
pub(super) struct RunningWeeks {
    /// For whom they stop.
    side: SideId,
    /// How many have run, the one that is being shown included.
    weeks: u16,
    /// Who needed a look before the first.
    before: Vec<Alert>,
}

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
    asked: ResMut<'w, AskedWeek>,
    settings: Res<'w, SettingsRes>,
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
            TurnIntent::EndWeek | TurnIntent::Run | TurnIntent::RunOn if passed => {}
            TurnIntent::EndWeek => passed = turn.is_settled() && turn.end_week(),
            TurnIntent::Run => passed = turn.end_week(),
            TurnIntent::RunOn => passed = turn.run_on(),
            TurnIntent::TakeSeat => passed |= turn.take_seat(),
        }
    }
}

impl TurnParams<'_> {
    /// Whether the week can be ended now.
    fn can_end(&self) -> bool {
        self.campaign.as_ref().is_some_and(|campaign| {
            self.playback.is_idle() && campaign.coming.is_none() && !campaign.session.is_over()
        })
    }

    /// Whether nothing stands open that has not been asked about: nothing is lost or forgotten by accident.
    /// Asks, where something does: once about what is undecided or idle, again and again about what is
    /// composed and not given.
    fn is_settled(&mut self) -> bool {
        let Some(campaign) = self.campaign.as_ref().filter(|_| self.can_end()) else { return true };
        let Some(side) = campaign.seat else { return true };
        let (session, week) = (&campaign.session, campaign.session.state().week());
        let mut open =
            OpenMatters::of(&session.seen_by(side), &session.alerts(side), &self.ungiven.0);
        if !self.settings.0.ask_before_week {
            (open.decisions, open.idle) = Default::default();
        }
        let asked = self.asked.0.as_ref().filter(|asked| (asked.week, asked.side) == (week, side));
        if open.is_empty() || asked.is_some_and(|asked| open.is_known_from(&asked.open)) {
            return true;
        }
        self.asked.0 = Some(AskedMatters { week, side, open });
        self.replies.write(ScreenIntent::Open(Sheet::Leading));
        false
    }

    /// Lets weeks run, or one more of those that do. Not where several people share the table: each has
    /// to read what happened before the other goes on.
    fn run_on(&mut self) -> bool {
        let Some(campaign) = &mut self.campaign else { return false };
        let Some(side) = campaign.seat.filter(|_| campaign.session.humans().count() == 1) else {
            return false;
        };
        let going = campaign.running.take();
        let before = match &going {
            Some(_) => Vec::new(),
            None => campaign.session.alerts(side),
        };
        if going.is_none() && !self.is_settled() || !self.end_week() {
            return false;
        }
        let fresh = || RunningWeeks { side, weeks: 0, before };
        let mut running = going.unwrap_or_else(fresh);
        running.weeks += 1;
        if let Some(campaign) = &mut self.campaign {
            campaign.running = Some(running);
        }
        true
    }

    /// Ends the week, or hands over to the next person; the week is resolved when all have planned.
    /// Each person sees the week, and its dispatch, when they have taken the seat. Tells whether
    /// this could be done now.
    fn end_week(&mut self) -> bool {
        if !self.can_end() {
            return false;
        }
        let Some(campaign) = &mut self.campaign else { return false };
        campaign.running = None;
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

/// After the week comes its dispatch, after the last the report; of weeks that run by themselves the next,
/// until something happens.
pub(super) fn finish(
    mut busy: Local<bool>,
    playback: Res<Playback>,
    sheets: Res<Sheets>,
    texts: Res<UiTexts>,
    campaign: Option<ResMut<Campaign>>,
    mut intents: MessageWriter<Intent>,
) {
    let was = std::mem::replace(&mut *busy, !playback.is_idle());
    let Some(mut campaign) = campaign else { return };
    if was && playback.is_idle() {
        if let Some(running) = &campaign.running {
            let stop =
                until::stops(&campaign.session, running.side, &running.before, running.weeks);
            match stop {
                // Whoever lays something over the map wants to look at it.
                None if sheets.0.is_empty() => {
                    intents.write(TurnIntent::RunOn.into());
                    return;
                }
                stop => {
                    let key = stop.map(|stop| stop.key());
                    let told = key.map(|key| ScreenIntent::Tell(texts.0.get(key, &[])));
                    intents.write_batch(told.map(Intent::from));
                    campaign.running = None;
                }
            }
        }
        // The report leads to the last dispatch; under it, it would not be seen.
        let wish = match campaign.session().is_over() {
            true => ScreenIntent::Go(Screen::Report),
            false => ScreenIntent::Open(Sheet::Dispatch),
        };
        intents.write(wish.into());
        // The camera has followed what happened: the player gets it back.
        intents.write(CameraIntent::Return.into());
    }
}
