//! Recorded campaigns in the same view: the historical replay and any replay file, with a
//! timeline to scrub both ways and taking over at any week.
//!
//! [`view`] is what is being shown and how far, [`highlights`] what stands out on its timeline,
//! [`catalogue`] the list of what can be shown, [`replay_error`] why something cannot. A record is
//! played through in the background ([`opening`]); meanwhile a sheet asks for patience.
//!
//! Deliberately absent: panels (`ui`), and any state of its own beside the record: what a week
//! shows is a state of the [`ReplayTimeline`](headless::play::ReplayTimeline) or what its facts fold to.

pub mod catalogue;
pub mod highlights;
mod opening;
pub mod replay_error;
pub mod view;

pub use catalogue::Catalogue;
pub use opening::Opening;
pub use view::{Origin, ReplayView};

use super::{
    campaign::{self, Campaign},
    input::Keyboard,
    intent::{Action, CameraIntent, Intent, ReplayIntent, Replies, Screen, Sheet, WayOut},
    model::{Sheets, Shown, Unkept},
    playback::{self, EventShown, Playback},
    stage::{Carry, CarryOut, Stage},
};
use bevy::{prelude::*, window::RequestRedraw};
use headless::{
    ai::Policy,
    play::{Player, Session},
};
use rules::ids::SideId;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Opening>()
        .add_plugins(catalogue::plugin)
        .add_systems(
            Update,
            (
                keys.in_set(Stage::Input),
                opening::opened.in_set(Stage::Input),
                (make_way.run_if(resource_added::<Campaign>), advance)
                    .chain()
                    .in_set(Stage::Playback)
                    .after(playback::Showing),
            ),
        )
        .add_systems(
            CarryOut,
            (opening::carry_out, carry_out).chain().in_set(Carry::Campaign).after(campaign::Kept),
        )
        .add_systems(OnExit(Screen::Replay), put_away);
}

/// Goes to a week or a day, runs and stops, is taken over.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
fn carry_out(
    mut commands: Commands,
    mut intents: MessageReader<Intent>,
    view: Option<ResMut<ReplayView>>,
    shown: Option<ResMut<Shown>>,
    mut playback: ResMut<Playback>,
    mut happened: MessageWriter<EventShown>,
    mut next: ResMut<NextState<Screen>>,
    (unkept, mut sheets): (Res<Unkept>, ResMut<Sheets>),
    mut replies: ResMut<Replies>,
) {
    let (Some(mut view), Some(mut shown)) = (view, shown) else {
        intents.clear();
        return;
    };
    for intent in intents.read() {
        let Intent::Replay(wish) = *intent else { continue };
        match wish {
            ReplayIntent::Scrub(week) => view.go(week, 0, &mut shown, &mut playback),
            ReplayIntent::StepDay(days) => {
                view.step(i32::from(days), &mut shown, &mut playback, &mut happened);
            }
            ReplayIntent::Run(on) => view.run(on, &mut shown, &mut playback, &mut happened),
            ReplayIntent::TakeOver(side) if unkept.0.is_some() => {
                sheets.lay(Sheet::Unkept(WayOut::TakeOver(side)));
            }
            ReplayIntent::TakeOver(side) => {
                let Some(session) = taken_over(&view, side) else { continue };
                let look = campaign::first_look(session.state(), Some(side));
                replies.write_batch(look.map(CameraIntent::Centre));
                campaign::lay_out(&mut commands, session, false, &mut next);
                return;
            }
        }
    }
}

/// The campaign from the week that is shown, a side in the hands of a person, the computer playing
/// the others; nothing where it cannot be played on.
fn taken_over(view: &ReplayView, side: SideId) -> Option<Session> {
    let timeline = view.timeline();
    let scenario = timeline.scenario();
    if !scenario.playable().any(|other| other == side) || timeline.state(view.week()).is_over() {
        return None;
    }
    let player = |other: SideId| match Policy::Plan.can_play(scenario, other) {
        _ if other == side => Player::Human,
        true => Player::Computer(Policy::Plan),
        false => Player::Computer(Policy::Cautious),
    };
    let players: Vec<_> = scenario.playable().map(|other| (other, player(other))).collect();
    Session::take_over(timeline, view.week(), &players).ok()
}

/// After a week comes the next.
fn advance(
    view: Option<ResMut<ReplayView>>,
    mut playback: ResMut<Playback>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(mut view) = view else { return };
    if view.advance(&mut playback) {
        redraw.write(RequestRedraw);
    }
}

/// Where a campaign has been laid out, nothing is left of the record before it.
fn make_way(mut commands: Commands) {
    commands.remove_resource::<ReplayView>();
}

fn put_away(mut commands: Commands, mut playback: ResMut<Playback>) {
    commands.remove_resource::<ReplayView>();
    playback.clear();
}

/// Keys of a replay.
fn keys(
    keyboard: Keyboard<'_>,
    sheets: Res<Sheets>,
    view: Option<Res<ReplayView>>,
    mut intents: MessageWriter<Intent>,
) {
    let Some(view) = view else { return };
    if !sheets.0.is_empty() {
        return;
    }
    let by_day = keyboard.shift();
    let just = |action: Action| keyboard.just(action);
    let (week, weeks) = (view.week(), view.timeline().weeks());
    if just(Action::Pause) {
        intents.write(ReplayIntent::Run(!view.is_running()).into());
    }
    if just(Action::FilmBack) {
        intents.write(if by_day {
            ReplayIntent::StepDay(-1).into()
        } else {
            // Within a week: back to its start.
            ReplayIntent::Scrub(if view.days() > 0 { week } else { week.saturating_sub(1) }).into()
        });
    }
    if just(Action::FilmOn) {
        intents.write(if by_day {
            ReplayIntent::StepDay(1).into()
        } else {
            ReplayIntent::Scrub((week + 1).min(weeks)).into()
        });
    }
    if just(Action::FilmStart) {
        intents.write(ReplayIntent::Scrub(0).into());
    }
    if just(Action::FilmEnd) {
        intents.write(ReplayIntent::Scrub(weeks).into());
    }
}
