//! Recorded campaigns in the same view: the historical replay and any replay file, with a
//! timeline to scrub both ways and taking over at any week.
//!
//! [`film`] is what is being shown and how far, [`turns`] what stands out on its timeline,
//! [`catalogue`] the list of what can be shown, [`trouble`] why something cannot. A record is
//! played through in the background; meanwhile a sheet asks for patience.
//!
//! Deliberately absent: panels (`ui`), and any state of its own beside the record: what a week
//! shows is a state of the [`ReplayTimeline`] or what its facts fold to.

pub mod catalogue;
pub mod highlights;
pub mod replay_error;
pub mod view;

pub use catalogue::Catalogue;
pub use view::{Origin, ReplayView};

use super::{
    Stage,
    campaign::{self, Campaign},
    hotkeys::Action,
    input::Keyboard,
    intent::{Intent, Replies},
    model::{Paths, Screen, Selected, Sheet, Sheets, UiTexts, Viewpoint},
    playback::{EventShown, Playback, Shown},
};
use bevy::{
    prelude::*,
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
    window::RequestRedraw,
};
use headless::{
    ai::Policy,
    play::{Player, ReplayTimeline, Session},
};
use replay_error::Refusal;
use rules::ids::SideId;
use scenario::library::Library;

/// A record being played through in the background.
#[derive(Resource, Default)]
pub struct Opening(Option<Task<Result<ReplayView, Refusal>>>);

impl Opening {
    /// Whether a record is being opened.
    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        self.0.is_some()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Opening>()
        .add_plugins(catalogue::plugin)
        .add_systems(
            Update,
            (
                keys.in_set(Stage::Input),
                (open, opened, scrub, take_over).chain().in_set(Stage::Intent),
                advance.in_set(Stage::Playback).after(super::playback::show),
            ),
        )
        .add_systems(OnExit(Screen::Replay), put_away);
}

/// Begins to open a record in the background.
fn open(
    mut intents: MessageReader<Intent>,
    shelf: Res<Paths>,
    mut opening: ResMut<Opening>,
    mut sheets: ResMut<Sheets>,
) {
    for act in intents.read() {
        let origin = match act {
            Intent::OpenReplay(file) => Origin::File(file.clone()),
            Intent::OpenHistory(scenario) => Origin::History(scenario.clone()),
            // Who closes the notice no longer wants to wait.
            Intent::Close | Intent::Go(_) | Intent::Begin { .. } | Intent::Load(_) => {
                opening.0 = None;
                continue;
            }
            _ => continue,
        };
        let library = shelf.library.clone();
        let task = AsyncComputeTaskPool::get().spawn(async move { load(&library, origin) });
        opening.0 = Some(task);
        sheets.0.retain(|sheet| *sheet != Sheet::Wait);
        sheets.0.push(Sheet::Wait);
    }
}

/// Reads a record, or plays history, and plays it through.
fn load(library: &Library, origin: Origin) -> Result<ReplayView, Refusal> {
    let scenario =
        |name: &str| library.load(name).map_err(|report| Refusal::scenario(name, report));
    let reel = match &origin {
        Origin::History(name) => {
            ReplayTimeline::history(&scenario(name)?).ok_or(Refusal::NoPlan)?
        }
        Origin::File(file) => {
            let refused = |error| Refusal::Replay(file.clone(), error);
            let replay = headless::replay::format::Replay::read(file).map_err(refused)?;
            let scenario = scenario(&replay.header.scenario)?;
            ReplayTimeline::new(replay, &scenario).map_err(refused)?
        }
    };
    Ok(ReplayView::new(reel, origin))
}

/// Shows what has been opened.
fn opened(
    mut commands: Commands,
    mut opening: ResMut<Opening>,
    words: Res<UiTexts>,
    mut next: ResMut<NextState<Screen>>,
    mut sheets: ResMut<Sheets>,
    mut told: ResMut<Replies>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(task) = &mut opening.0 else { return };
    let Some(film) = block_on(poll_once(task)) else {
        redraw.write(RequestRedraw);
        return;
    };
    opening.0 = None;
    sheets.0.retain(|sheet| *sheet != Sheet::Wait);
    match film {
        Ok(film) => {
            if let Some(week) = film.differs() {
                let sentence = words.0.get("film-differs", &[("n", week.into())]);
                told.write(Intent::Open(Sheet::Trouble(sentence)));
            }
            commands.insert_resource(Shown::new(film.reel().state(0).clone()));
            commands.insert_resource(Viewpoint(SideId::NONE));
            commands.insert_resource(Playback::default());
            commands.insert_resource(Selected::default());
            commands.insert_resource(Sheets::default());
            commands.remove_resource::<Campaign>();
            commands.insert_resource(film);
            next.set(Screen::Replay);
        }
        Err(refusal) => {
            told.write(Intent::Open(Sheet::Trouble(refusal.tell(&words.0))));
        }
    }
}

/// Goes to a week or a day, runs and stops.
fn scrub(
    mut intents: MessageReader<Intent>,
    film: Option<ResMut<ReplayView>>,
    shown: Option<ResMut<Shown>>,
    mut playback: ResMut<Playback>,
    mut happened: MessageWriter<EventShown>,
) {
    let (Some(mut film), Some(mut shown)) = (film, shown) else {
        intents.clear();
        return;
    };
    for act in intents.read() {
        match *act {
            Intent::Scrub(week) => film.go(week, 0, &mut shown, &mut playback),
            Intent::StepDay(days) => {
                film.step(i32::from(days), &mut shown, &mut playback, &mut happened);
            }
            Intent::Run(on) => film.run(on, &mut shown, &mut playback),
            _ => {}
        }
    }
}

/// After a week comes the next.
fn advance(
    film: Option<ResMut<ReplayView>>,
    mut playback: ResMut<Playback>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(mut film) = film else { return };
    if film.advance(&mut playback) {
        redraw.write(RequestRedraw);
    }
}

/// Goes on from the week that is shown as a side; the computer plays the others.
fn take_over(
    mut commands: Commands,
    mut intents: MessageReader<Intent>,
    film: Option<Res<ReplayView>>,
    mut next: ResMut<NextState<Screen>>,
    mut told: ResMut<Replies>,
) {
    let Some(film) = film else {
        intents.clear();
        return;
    };
    for act in intents.read() {
        let Intent::TakeOver(side) = *act else { continue };
        let reel = film.reel();
        let scenario = reel.scenario();
        if !scenario.playable().any(|other| other == side) || reel.state(film.week()).is_over() {
            continue;
        }
        let player = |other: SideId| match Policy::Plan.can_play(scenario, other) {
            _ if other == side => Player::Human,
            true => Player::Computer(Policy::Plan),
            false => Player::Computer(Policy::Cautious),
        };
        let players: Vec<_> = scenario.playable().map(|other| (other, player(other))).collect();
        let session = Session::take_over(reel, film.week(), &players);
        told.write_batch(campaign::first_look(session.state(), side).map(Intent::Centre));
        campaign::lay_out(&mut commands, session, &mut next);
        return;
    }
}

fn put_away(mut commands: Commands, mut playback: ResMut<Playback>) {
    commands.remove_resource::<ReplayView>();
    playback.clear();
}

/// Keys of a replay.
fn keys(
    keyboard: Keyboard<'_>,
    sheets: Res<Sheets>,
    film: Option<Res<ReplayView>>,
    mut intents: MessageWriter<Intent>,
) {
    let Some(film) = film else { return };
    if !sheets.0.is_empty() {
        return;
    }
    let by_day = keyboard.shift();
    let just = |action: Action| keyboard.just(action);
    let (week, weeks) = (film.week(), film.reel().weeks());
    if just(Action::Pause) {
        intents.write(Intent::Run(!film.is_running()));
    }
    if just(Action::FilmBack) {
        intents.write(if by_day {
            Intent::StepDay(-1)
        } else {
            // Within a week: back to its start.
            Intent::Scrub(if film.days() > 0 { week } else { week.saturating_sub(1) })
        });
    }
    if just(Action::FilmOn) {
        intents.write(if by_day {
            Intent::StepDay(1)
        } else {
            Intent::Scrub((week + 1).min(weeks))
        });
    }
    if just(Action::FilmStart) {
        intents.write(Intent::Scrub(0));
    }
    if just(Action::FilmEnd) {
        intents.write(Intent::Scrub(weeks));
    }
}
