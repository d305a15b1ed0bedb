//! What stands on the map: banners of forces, yurts of camps, towns, contacts, names, routes.

use super::{
    Stage,
    act::{Act, Replies},
    view::{Picks, Screen},
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, pick.in_set(Stage::Act));
}

/// A left click selects what lies on top there, another click what lies under it, and the hex
/// where nothing is.
fn pick(
    mut acts: MessageReader<Act>,
    picks: Res<Picks>,
    selected: Res<super::view::Selected>,
    screen: Res<State<Screen>>,
    mut told: ResMut<Replies>,
) {
    let _ = screen;
    let mut chosen = None;
    for act in acts.read() {
        let Act::MapClick { hex, at, goal: false } = *act else { continue };
        let here: Vec<_> = picks.at(at).collect();
        let next = match here.iter().position(|&thing| Some(thing) == selected.0) {
            Some(now) => here.get(now + 1).or(here.first()).copied(),
            None => here.first().copied(),
        };
        chosen = Some(Act::Select(next.or(Some(super::view::Thing::Hex(hex)))));
    }
    told.write_batch(chosen);
}
