//! The map behind the main menu: the great campaign as it begins, loaded in the background while
//! nothing else is shown.

use super::{
    geo,
    intent::{Overlay, Screen},
    map::MapView,
    model::{Paths, Selected, Shown, Viewpoint},
    stage::Stage,
};
use bevy::{
    prelude::*,
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
    window::RequestRedraw,
};
use rules::state::CampaignState;
use scenario::library::Library;

/// The campaign whose map lies behind the menu, and whose history is shown from there.
pub const MAIN: &str = "struggle-for-turkistan";

/// What the picture holds: from the Karatau to the Syr, kilometres about Turkistan.
const PART: Vec2 = Vec2::new(620.0, 420.0);

/// The place in its middle.
const MIDDLE: &str = "turkistan";

/// The map being loaded.
#[derive(Resource)]
struct Coming(Task<Option<CampaignState>>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Menu), fetch)
        .add_systems(Update, arrive.in_set(Stage::Playback).run_if(resource_exists::<Coming>))
        .add_systems(
            Update,
            frame
                .in_set(Stage::Draw)
                .run_if(in_state(Screen::Menu).and_then(stays).and_then(resource_exists::<Shown>)),
        );
}

/// Whether the menu stays: what was begun from it in this frame has set the camera already.
fn stays(next: Res<NextState<Screen>>) -> bool {
    matches!(*next, NextState::Unchanged)
}

fn fetch(mut commands: Commands, shelf: Res<Paths>, shown: Option<Res<Shown>>) {
    if shown.is_some() {
        return;
    }
    let library = shelf.library.clone();
    let task = AsyncComputeTaskPool::get().spawn(async move { load(&library) });
    commands.insert_resource(Coming(task));
}

/// The great campaign at its start; nothing when its files are broken: then the menu lies on bare
/// paper, and the list of campaigns says what is wrong.
fn load(library: &Library) -> Option<CampaignState> {
    let scenario = library.load(MAIN).ok()?;
    let seed = scenario.reference_seed;
    Some(CampaignState::new(scenario, seed))
}

fn arrive(
    mut commands: Commands,
    mut coming: ResMut<Coming>,
    shown: Option<Res<Shown>>,
    mut viewpoint: ResMut<Viewpoint>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    // Frames are drawn only when something happens: see it come.
    redraw.write(RequestRedraw);
    let Some(state) = block_on(poll_once(&mut coming.0)) else { return };
    commands.remove_resource::<Coming>();
    // A campaign was begun while it was loaded.
    let (Some(state), None) = (state, shown) else { return };
    viewpoint.0 = None;
    commands.insert_resource(Shown::new(state));
}

/// Frames the handsome part as long as the menu is there: nobody moves the map behind it.
fn frame(
    mut view: ResMut<MapView>,
    shown: Res<Shown>,
    mut overlay: ResMut<Overlay>,
    mut selected: ResMut<Selected>,
) {
    overlay.set_if_neq(Overlay::None);
    selected.set_if_neq(Selected::default());
    let scenario = &shown.state().scenario;
    let middle = scenario.place_by_key(MIDDLE).map(|place| scenario.places[place.index()].hex);
    let part = match middle {
        // The menu covers the left third: the middle of the picture is the middle of the rest.
        Some(hex) => {
            let at = geo::centre(&scenario.map, hex) - Vec2::new(PART.x * 0.18, 0.0);
            Rect::from_center_size(at, PART)
        }
        None => geo::bounds(&scenario.map),
    };
    let mut wanted = *view;
    wanted.look_at(part);
    view.set_if_neq(wanted);
}
