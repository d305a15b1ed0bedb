//! One entity for every force, camp group and place, with what has been shown of it. Values are
//! written only where they differ, so that change detection drives whatever draws them.

use super::{Stage, playback::Shown};
use crate::rules::{
    ids::{CampId, ForceId, PlaceId, SideId, Spot},
    state::State,
};
use bevy::prelude::*;

/// A force of the rules.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
#[component(immutable)]
pub struct ForceRef(pub ForceId);

/// A camp group of the rules.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
#[component(immutable)]
pub struct CampRef(pub CampId);

/// A place of the rules.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
#[component(immutable)]
pub struct PlaceRef(pub PlaceId);

/// Where a body stands.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stands(pub Spot);

/// Men of a force, households of a camp group.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Strength(pub u32);

/// Mean horse condition, permille.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct HorseCondition(pub u32);

/// Who holds a place.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holder(pub SideId);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, spawn_fixed)
        .add_systems(Update, (forces, camps, places).in_set(Stage::Mirror));
}

fn spawn_fixed(mut commands: Commands, shown: Res<Shown>) {
    let state = shown.state();
    for camp in state.camps().ids() {
        let row = state.camps().row(camp);
        commands.spawn((CampRef(camp), Stands(row.spot), Strength(row.households)));
    }
    for place in state.places().ids() {
        commands.spawn((PlaceRef(place), Holder(state.places().holder(place))));
    }
}

/// Forces come and go: new ones are spawned, those struck off despawned.
fn forces(
    mut commands: Commands,
    shown: Res<Shown>,
    mut bodies: Query<(Entity, &ForceRef, &mut Stands, &mut Strength, &mut HorseCondition)>,
) {
    let state = shown.state();
    let mut present = vec![false; state.forces().len()];
    for (entity, force, mut stands, mut strength, mut condition) in &mut bodies {
        let id = force.0;
        present[id.index()] = true;
        if !state.forces().alive(id) {
            commands.entity(entity).despawn();
            continue;
        }
        let (spot, men, horses) = values(state, id);
        stands.set_if_neq(spot);
        strength.set_if_neq(men);
        condition.set_if_neq(horses);
    }
    for force in state.living_forces().filter(|f| !present[f.index()]) {
        let (spot, men, horses) = values(state, force);
        commands.spawn((ForceRef(force), spot, men, horses));
    }
}

fn values(state: &State, force: ForceId) -> (Stands, Strength, HorseCondition) {
    (
        Stands(state.forces().spot(force)),
        Strength(state.men(force)),
        HorseCondition(state.condition(force)),
    )
}

fn camps(shown: Res<Shown>, mut bodies: Query<(&CampRef, &mut Stands, &mut Strength)>) {
    let camps = shown.state().camps();
    for (camp, mut stands, mut strength) in &mut bodies {
        stands.set_if_neq(Stands(camps.spot(camp.0)));
        strength.set_if_neq(Strength(camps.households(camp.0)));
    }
}

fn places(shown: Res<Shown>, mut bodies: Query<(&PlaceRef, &mut Holder)>) {
    for (place, mut holder) in &mut bodies {
        holder.set_if_neq(Holder(shown.state().places().holder(place.0)));
    }
}
