//! Records as files: opened in the background, shown when they are ready, deleted.

use super::{
    Catalogue, catalogue,
    replay_error::Refusal,
    view::{Origin, ReplayView},
};
use crate::game::{
    campaign::Campaign,
    intent::{CampaignIntent, Intent, RecordIntent, Replies, Screen, ScreenIntent, Sheet, WayOut},
    model::{Paths, Selected, Sheets, Shown, UiTexts, Unkept, Viewpoint},
    playback::Playback,
};
use bevy::{
    prelude::*,
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
    window::RequestRedraw,
};
use headless::{
    play::ReplayTimeline,
    replay::{
        basis::{BasisError, RecordBasis, ScenarioOrigin},
        format::Replay,
    },
};
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

/// Begins to open a record in the background, or deletes one.
pub(super) fn carry_out(
    mut intents: MessageReader<Intent>,
    (paths, texts): (Res<Paths>, Res<UiTexts>),
    mut opening: ResMut<Opening>,
    mut catalogue: ResMut<Catalogue>,
    mut sheets: ResMut<Sheets>,
    unkept: Res<Unkept>,
    mut replies: ResMut<Replies>,
) {
    for intent in intents.read() {
        match intent {
            Intent::Record(wish @ (RecordIntent::Open(_) | RecordIntent::OpenHistory(_)))
                if unkept.0.is_some() =>
            {
                sheets.lay(Sheet::Unkept(WayOut::Record(wish.clone())));
            }
            Intent::Record(wish) => match wish {
                RecordIntent::Open(file) => {
                    begin(Origin::File(file.clone()), &paths, &mut opening, &mut sheets);
                }
                RecordIntent::OpenHistory(scenario) => {
                    begin(Origin::History(scenario.clone()), &paths, &mut opening, &mut sheets);
                }
                RecordIntent::Delete(file) => {
                    let trouble = catalogue::delete(&mut catalogue, file, &paths, &texts);
                    replies.write_batch(trouble.map(Intent::trouble));
                }
            },
            // Who closes the notice no longer wants to wait.
            Intent::Screen(ScreenIntent::Close | ScreenIntent::Go(_))
            | Intent::Campaign(
                CampaignIntent::Begin { .. }
                | CampaignIntent::Load(_)
                | CampaignIntent::BeginFrom(_),
            ) => {
                opening.0 = None;
            }
            _ => {}
        }
    }
}

fn begin(origin: Origin, paths: &Paths, opening: &mut Opening, sheets: &mut Sheets) {
    let library = paths.library.clone();
    let task = AsyncComputeTaskPool::get().spawn(async move { load(&library, origin) });
    opening.0 = Some(task);
    sheets.0.retain(|sheet| *sheet != Sheet::Wait);
    sheets.0.push(Sheet::Wait);
}

/// Reads a record, or plays history, and plays it through.
fn load(library: &Library, origin: Origin) -> Result<ReplayView, Refusal> {
    let scenario =
        |name: &str| library.load(name).map_err(|report| Refusal::scenario(name, report));
    let (timeline, stands_on) = match &origin {
        Origin::History(name) => {
            let timeline = ReplayTimeline::history(&scenario(name)?).ok_or(Refusal::NoPlan)?;
            (timeline, ScenarioOrigin::Installed)
        }
        Origin::File(file) => {
            let refused = |error| Refusal::Replay(file.clone(), error);
            let replay = Replay::read(file).map_err(refused)?;
            let name = replay.header.scenario.clone();
            let basis = RecordBasis::find(&replay.header, &replay.sources, library.load(&name))
                .map_err(|error| match error {
                    BasisError::Scenario(report) => Refusal::Scenario { name, report },
                    BasisError::Replay(error) => refused(error),
                })?;
            (ReplayTimeline::open(replay, &basis).map_err(refused)?, basis.origin)
        }
    };
    Ok(ReplayView::new(timeline, origin, stands_on))
}

/// Shows what has been opened.
pub(super) fn opened(
    mut commands: Commands,
    mut opening: ResMut<Opening>,
    texts: Res<UiTexts>,
    mut next: ResMut<NextState<Screen>>,
    mut sheets: ResMut<Sheets>,
    mut replies: ResMut<Replies>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(task) = &mut opening.0 else { return };
    let Some(view) = block_on(poll_once(task)) else {
        redraw.write(RequestRedraw);
        return;
    };
    opening.0 = None;
    sheets.0.retain(|sheet| *sheet != Sheet::Wait);
    match view {
        Ok(view) => {
            // All that is to be said of it, at once.
            let notes = view.notes(&texts.0);
            if !notes.is_empty() {
                replies.write(Intent::trouble(notes.join("\n\n")));
            }
            commands.insert_resource(Shown::new(view.timeline().state(0).clone()));
            commands.insert_resource(Viewpoint(None));
            commands.insert_resource(Playback::default());
            commands.insert_resource(Selected::default());
            commands.insert_resource(Sheets::default());
            commands.remove_resource::<Campaign>();
            commands.insert_resource(view);
            next.set(Screen::Replay);
        }
        Err(refusal) => {
            replies.write(Intent::trouble(refusal.message(&texts.0)));
        }
    }
}
