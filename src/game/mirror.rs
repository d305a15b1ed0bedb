//! One entity for every force, camp group and place that the watching eyes know of, with what
//! they know. Values are written only where they differ, so that change detection drives whatever
//! draws them.

use super::{
    model::{Shown, Viewpoint},
    stage::Stage,
};
use bevy::prelude::*;
use rules::{
    event::Body,
    ids::{CampId, ForceId, PlaceId, SideId, Spot},
    observe::Observation,
    state::{CampaignState, Contact},
};
use std::{collections::BTreeMap, sync::Arc};

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

/// Whose a body is.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Of(pub SideId);

/// Where a body stands, as far as is known.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stands(pub Spot);

/// Men of a force, households of a camp group; an estimate where it is a contact.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Strength(pub u32);

/// How a force fares; nothing is known of others' forces.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fares {
    /// Mean horse condition, permille; nothing without horses.
    pub horses: Option<u32>,
    /// Days of food with it.
    pub food_days: u32,
}

/// How a body is known.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub enum Sight {
    /// It is one's own, or the eyes see all.
    Plain,
    /// As a contact.
    Contact(Contact),
}

/// Who is thought to hold a place.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holder(pub SideId);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Bodies>().add_systems(
        Update,
        mirror.in_set(Stage::Mirror).run_if(
            resource_exists_and_changed::<Shown>
                .or_else(resource_changed::<Viewpoint>)
                .and_then(resource_exists::<Shown>),
        ),
    );
}

/// Which entity stands for what.
#[derive(Resource, Default)]
pub struct Bodies {
    scenario: usize,
    bodies: BTreeMap<Body, Entity>,
    places: Vec<Entity>,
}

impl Bodies {
    /// The entity of a body, if the eyes know of it.
    #[must_use]
    pub fn body(&self, body: Body) -> Option<Entity> {
        self.bodies.get(&body).copied()
    }

    /// The entity of a place.
    #[must_use]
    pub fn place(&self, place: PlaceId) -> Option<Entity> {
        self.places.get(place.index()).copied()
    }
}

/// What is known of a body.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Known {
    of: Of,
    stands: Stands,
    strength: Strength,
    sight: Sight,
    fares: Option<Fares>,
}

/// Everything that some eyes know of bodies.
fn known(state: &CampaignState, eyes: Viewpoint) -> BTreeMap<Body, Known> {
    let mut all = BTreeMap::new();
    let seen = eyes.of(state);
    let own = |side: SideId| seen.is_none() || eyes.0 == Some(side);
    for force in state.living_forces().filter(|&f| own(state.forces().side(f))) {
        all.insert(Body::Force(force), own_force(state, force));
    }
    for camp in state.camps().ids().filter(|&c| own(state.camps().side(c))) {
        let row = state.camps().row(camp);
        if row.households > 0 {
            let known = Known {
                of: Of(row.side),
                stands: Stands(row.spot),
                strength: Strength(row.households),
                sight: Sight::Plain,
                fares: None,
            };
            all.insert(Body::Camp(camp), known);
        }
    }
    for enemy in seen.iter().flat_map(Observation::known) {
        let known = Known {
            of: Of(enemy.side),
            stands: Stands(enemy.contact.spot),
            strength: Strength(enemy.contact.estimate),
            sight: Sight::Contact(enemy.contact),
            fares: None,
        };
        all.insert(enemy.body, known);
    }
    all
}

fn own_force(state: &CampaignState, force: ForceId) -> Known {
    let forces = state.forces();
    Known {
        of: Of(forces.side(force)),
        stands: Stands(forces.spot(force)),
        strength: Strength(state.men(force)),
        sight: Sight::Plain,
        fares: Some(Fares {
            horses: (state.horses(force) > 0).then(|| state.condition(force)),
            food_days: text::days_of_food(state, force),
        }),
    }
}

type Values<'a> =
    (&'a mut Of, &'a mut Stands, &'a mut Strength, &'a mut Sight, Option<&'a mut Fares>);

fn mirror(
    mut commands: Commands,
    shown: Res<Shown>,
    eyes: Res<Viewpoint>,
    mut index: ResMut<Bodies>,
    mut values: Query<Values<'_>>,
    mut holders: Query<&mut Holder>,
) {
    let state = shown.state();
    let scenario = Arc::as_ptr(&state.scenario) as usize;
    if index.scenario != scenario {
        let old = std::mem::take(&mut *index);
        for entity in old.bodies.into_values().chain(old.places) {
            commands.entity(entity).despawn();
        }
        index.scenario = scenario;
        index.places = state
            .places()
            .ids()
            .map(|place| {
                commands.spawn((PlaceRef(place), Holder(holder(state, *eyes, place)))).id()
            })
            .collect();
    }
    for (place, &entity) in state.places().ids().zip(&index.places) {
        if let Ok(mut known) = holders.get_mut(entity) {
            known.set_if_neq(Holder(holder(state, *eyes, place)));
        }
    }
    let now = known(state, *eyes);
    index.bodies.retain(|body, entity| {
        let stays = now.contains_key(body);
        if !stays {
            commands.entity(*entity).despawn();
        }
        stays
    });
    for (body, known) in now {
        let parts = (known.of, known.stands, known.strength, known.sight);
        let Some(&entity) = index.bodies.get(&body) else {
            let mut entity = match body {
                Body::Force(force) => commands.spawn((ForceRef(force), parts)),
                Body::Camp(camp) => commands.spawn((CampRef(camp), parts)),
            };
            if let Some(fares) = known.fares {
                entity.insert(fares);
            }
            index.bodies.insert(body, entity.id());
            continue;
        };
        let Ok((mut of, mut stands, mut strength, mut sight, fares)) = values.get_mut(entity)
        else {
            continue;
        };
        of.set_if_neq(known.of);
        stands.set_if_neq(known.stands);
        strength.set_if_neq(known.strength);
        sight.set_if_neq(known.sight);
        match (fares, known.fares) {
            (Some(mut old), Some(new)) => {
                old.set_if_neq(new);
            }
            (None, Some(new)) => {
                commands.entity(entity).insert(new);
            }
            (Some(_), None) => {
                commands.entity(entity).remove::<Fares>();
            }
            (None, None) => {}
        }
    }
}

fn holder(state: &CampaignState, eyes: Viewpoint, place: PlaceId) -> SideId {
    match eyes.of(state) {
        Some(seen) => seen.holder(place),
        None => state.places().holder(place),
    }
}
