//! A click on the map that is no goal: it selects.

use super::Draft;
use crate::game::{
    intent::{Intent, LookIntent, MapClick, Replies},
    model::{Picks, Selected},
};
use bevy::prelude::*;
use rules::ids::Subject;

/// A left click selects what lies on top there, another click what lies under it, and the hex
/// where nothing is.
pub(super) fn select(
    mut intents: MessageReader<Intent>,
    picks: Res<Picks>,
    selected: Res<Selected>,
    mut draft: ResMut<Draft>,
    mut told: ResMut<Replies>,
) {
    let mut chosen = None;
    for intent in intents.read() {
        let Intent::Click(MapClick { hex, at, goal: false }) = *intent else { continue };
        // Where the click is a goal it selects nothing.
        if draft.takes_clicks() {
            continue;
        }
        let mut here: Vec<Subject> = Vec::new();
        for thing in picks.at(at) {
            if !here.contains(&thing) {
                here.push(thing);
            }
        }
        let next = match here.iter().position(|&thing| Some(thing) == selected.0) {
            Some(now) => here.get(now + 1).or(here.first()).copied(),
            None => here.first().copied(),
        };
        let Some(thing) = next.or(hex.map(Subject::Hex)) else { continue };
        if draft.is_left_for(Some(thing)) {
            *draft = Draft::default();
        }
        chosen = Some(LookIntent::Select(Some(thing)));
    }
    told.write_batch(chosen);
}
