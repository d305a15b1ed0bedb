//! A click on the map that is no goal: it selects. A rectangle drawn over the map selects the
//! forces in it.

use super::{Aside, Draft};
use crate::game::{
    geo,
    intent::{Intent, LookIntent, MapClick, Replies},
    model::{Picks, Selected, Shown, Viewpoint},
};
use bevy::prelude::*;
use rules::{
    ids::{ForceId, HexId, Subject},
    observe::Observation,
};

/// A left click selects what lies on top there, another click what lies under it, and the hex
/// where nothing is. With Ctrl or Shift it adds a force to those that are selected.
pub(super) fn select(
    mut intents: MessageReader<Intent>,
    picks: Res<Picks>,
    selected: Res<Selected>,
    mut draft: ResMut<Draft>,
    mut aside: ResMut<Aside>,
    mut told: ResMut<Replies>,
) {
    let mut chosen = None;
    for intent in intents.read() {
        let Intent::Click(MapClick { hex, at, goal: false, more }) = *intent else { continue };
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
        if more && let Some(thing) = companion(&here, &selected) {
            chosen = Some(LookIntent::Toggle(thing));
            continue;
        }
        let now = here.iter().position(|&thing| Some(thing) == selected.one());
        let next = match now.filter(|_| !selected.is_several()) {
            Some(now) => here.get(now + 1).or(here.first()).copied(),
            None => here.first().copied(),
        };
        let Some(thing) = next.or(hex.map(Subject::Hex)) else { continue };
        if draft.is_left_for(Some(thing)) {
            aside.put(&mut draft);
        }
        chosen = Some(LookIntent::Select(Some(thing)));
    }
    told.write_batch(chosen);
}

/// Of what lies in a place the force that joins those selected; where all of them are, the topmost,
/// which leaves them.
fn companion(here: &[Subject], selected: &Selected) -> Option<Subject> {
    let mut forces = here.iter().copied().filter(|thing| matches!(thing, Subject::Force(_)));
    let first = forces.clone().next();
    forces.find(|&thing| !selected.contains(thing)).or(first)
}

/// A rectangle drawn over the map adds the forces in it to those that are selected.
pub(super) fn sweep(
    mut intents: MessageReader<Intent>,
    picks: Res<Picks>,
    selected: Res<Selected>,
    shown: Option<Res<Shown>>,
    viewpoint: Res<Viewpoint>,
    mut told: ResMut<Replies>,
) {
    for intent in intents.read() {
        let Intent::Sweep(sweep) = *intent else { continue };
        let seen = shown.as_ref().and_then(|shown| viewpoint.of(shown.state()));
        let Some(seen) = seen else { continue };
        let rect = Rect::from_corners(sweep.from, sweep.to);
        // A banner is taken for the ground on which it stands: one stands for a whole stack.
        let banners: Vec<HexId> = (picks.0.iter())
            .filter(|(banner, _)| rect.contains(banner.center()))
            .filter_map(|&(_, thing)| match thing {
                Subject::Force(force) => seen.force_hex(force),
                _ => None,
            })
            .collect();
        let map = &seen.scenario().map;
        let swept = afield(&seen).filter(|&force| {
            let hex = seen.force_hex(force);
            hex.is_some_and(|hex| rect.contains(geo::centre(map, hex)) || banners.contains(&hex))
        });
        let before = selected.forces().filter(|&force| seen.force(force).is_some());
        let forces: Vec<ForceId> = before.chain(swept).collect();
        if !forces.is_empty() {
            told.write(LookIntent::SelectForces(forces));
        }
    }
}

/// The side's forces that stand in the field: on the map, and not in garrison.
pub fn afield<'a>(seen: &'a Observation<'_>) -> impl Iterator<Item = ForceId> + 'a {
    let stands = |&force: &ForceId| {
        let in_garrison = seen.force(force).is_none_or(|row| row.garrison.is_some());
        !in_garrison && seen.force_hex(force).is_some()
    };
    seen.forces().filter(stands)
}
