//! One entity for every force, camp group and place that the watching eyes know of, with what
//! they know. Keys are immutable; values are written only where they differ, so that whatever draws
//! them can be driven by change detection alone and need not ask the state again.
//!
//! Deliberately absent: how anything looks, and where on the picture.

use super::{
    model::{Shown, Viewpoint},
    stage::Stage,
};
use bevy::{ecs::system::SystemParam, prelude::*};
use rules::{
    event::Body,
    ids::{CampId, ForceId, LeaderId, PlaceId, SideId, Spot},
    observe::Observation,
    order::CampTask,
    outlook::{Fit, Fitness},
    state::{CampaignState, Contact},
};
use std::{collections::BTreeMap, sync::Arc};

/// Men of a contact in a town of its side up to which it is taken for the garrison.
const LIKELY_GARRISON: u32 = 1500;

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

/// Whether a body of one's own is still on its way onto the map.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Away(pub bool);

/// Men of a force, households of a camp group; an estimate where it is a contact.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Headcount(pub u32);

/// How a body is known.
#[derive(Component, Clone, Copy, PartialEq, Debug)]
pub enum Sighting {
    /// It is one's own, or the eyes see all.
    Plain,
    /// As a contact.
    Contact(Contact),
}

/// Days since a contact was in sight; 0 for what is seen now and for one's own.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastSeen(pub u16);

/// How a force of one's own fares; nothing is known of others'.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Fares {
    /// Mean horse condition, permille; nothing without horses.
    pub horses: Option<u32>,
    /// Days of food with it.
    pub food_days: Option<u32>,
    /// Whether it has gone hungry.
    pub hungry: bool,
    /// Mean cohesion of its men, permille.
    pub cohesion: Option<u32>,
    /// How its men hold together, by the rule book.
    pub men: Fit,
}

/// The place in whose walls a force lies, as far as is known: a small contact in a place of its
/// side is taken for the garrison.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Within(pub Option<PlaceId>);

/// Who leads a force of one's own, and whether it is its side's headquarters.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leadership {
    /// Its leader, or none.
    pub leader: LeaderId,
    /// Whether the side's orders start from it.
    pub headquarters: bool,
}

/// Whether a force of one's own is face to face with the enemy.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Engaged(pub bool);

/// Where a camp group of one's own is bound for.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// The hex, or the country off the map.
    pub to: Option<Spot>,
    /// Whether it flees.
    pub flees: bool,
}

/// Who is thought to hold a place.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holder(pub SideId);

/// How long a place has been besieged, as far as is known.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct UnderSiege {
    /// Days; 0 without a siege.
    pub days: u8,
    /// Whether its water is turned away.
    pub water_cut: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Bodies>().add_systems(
        Update,
        (mirror_places, mirror_bodies).chain().in_set(Stage::Mirror).run_if(
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
}

/// What is known of a body of either kind.
#[derive(Bundle, Clone, Copy, PartialEq, Debug)]
struct BodyParts {
    of: Of,
    stands: Stands,
    away: Away,
    headcount: Headcount,
    sighting: Sighting,
    last_seen: LastSeen,
}

/// What is known of a force besides.
#[derive(Bundle, Clone, Copy, PartialEq, Debug)]
struct ForceParts {
    fares: Fares,
    within: Within,
    command: Leadership,
    engaged: Engaged,
}

/// What is known of a body by its kind.
#[derive(Clone, Copy, PartialEq, Debug)]
enum KindParts {
    Force(ForceParts),
    Camp(Heading),
}

type MirroredBody = (BodyParts, KindParts);

/// Everything that some eyes know of bodies.
fn known(state: &CampaignState, viewpoint: Viewpoint) -> BTreeMap<Body, MirroredBody> {
    let mut all = BTreeMap::new();
    let seen = viewpoint.of(state);
    let own = |side: SideId| seen.is_none() || viewpoint.0 == Some(side);
    for force in state.living_forces().filter(|&f| own(state.forces().side(f))) {
        all.insert(Body::Force(force), own_force(state, force));
    }
    for camp in state.camps().ids().filter(|&c| own(state.camps().side(c))) {
        if state.camps().row(camp).households > 0 {
            all.insert(Body::Camp(camp), own_camp(state, camp));
        }
    }
    for enemy in seen.iter().flat_map(Observation::known) {
        let contact = enemy.contact;
        let days = state.days_since(contact.day);
        let parts = BodyParts {
            of: Of(enemy.side),
            stands: Stands(contact.spot),
            away: Away(false),
            headcount: Headcount(contact.estimate),
            sighting: Sighting::Contact(contact),
            last_seen: LastSeen(if contact.in_sight { 0 } else { days }),
        };
        let kind = match enemy.body {
            Body::Force(_) => KindParts::Force(ForceParts {
                fares: Fares::default(),
                within: Within(likely_garrison(state, viewpoint, enemy.side, &contact)),
                command: Leadership { leader: LeaderId::NONE, headquarters: false },
                engaged: Engaged(false),
            }),
            Body::Camp(_) => KindParts::Camp(Heading::default()),
        };
        all.insert(enemy.body, (parts, kind));
    }
    all
}

/// The place whose garrison a contact is taken for.
fn likely_garrison(
    state: &CampaignState,
    viewpoint: Viewpoint,
    side: SideId,
    contact: &Contact,
) -> Option<PlaceId> {
    let place = state.scenario.place_at(contact.spot.as_hex()?)?;
    let few = contact.estimate <= LIKELY_GARRISON && state.scenario.kind(place).can_be_held;
    (few && viewpoint.holder(state, place) == side).then_some(place)
}

fn own_force(state: &CampaignState, force: ForceId) -> MirroredBody {
    let forces = state.forces();
    let parts = BodyParts {
        of: Of(forces.side(force)),
        stands: Stands(forces.spot(force)),
        away: Away(forces.arrives(force) > 0),
        headcount: Headcount(state.men(force)),
        sighting: Sighting::Plain,
        last_seen: LastSeen(0),
    };
    let fitness = Fitness::of(state, force);
    let fares = Fares {
        horses: fitness.condition,
        food_days: Some(fitness.food_days),
        hungry: fitness.hungry_days > 0,
        cohesion: Some(fitness.cohesion),
        men: fitness.men,
    };
    let kind = ForceParts {
        fares,
        within: Within(forces.garrison(force).some()),
        command: Leadership {
            leader: forces.leader(force),
            headquarters: state.commander(forces.side(force)).is_some_and(|(_, led)| led == force),
        },
        engaged: Engaged(forces.contact(force).is_some()),
    };
    (parts, KindParts::Force(kind))
}

fn own_camp(state: &CampaignState, camp: CampId) -> MirroredBody {
    let row = state.camps().row(camp);
    let away = state.camps().arrives(camp) > 0;
    let parts = BodyParts {
        of: Of(row.side),
        stands: Stands(row.spot),
        away: Away(away),
        headcount: Headcount(row.households),
        sighting: Sighting::Plain,
        last_seen: LastSeen(0),
    };
    let heading = match state.camps().task(camp) {
        CampTask::Migrate(hex) => Heading { to: Some(Spot::hex(hex)), flees: false },
        CampTask::Flee(hex) => Heading { to: Some(Spot::hex(hex)), flees: true },
        CampTask::Evacuate(id) => Heading { to: Some(Spot::off_map(id)), flees: false },
        CampTask::Rest | CampTask::Return => Heading::default(),
    };
    (parts, KindParts::Camp(if away { Heading::default() } else { heading }))
}

/// The components of mirrored bodies, to write.
#[derive(SystemParam)]
struct Values<'w, 's> {
    bodies: Query<
        'w,
        's,
        (
            &'static mut Of,
            &'static mut Stands,
            &'static mut Away,
            &'static mut Headcount,
            &'static mut Sighting,
            &'static mut LastSeen,
        ),
    >,
    forces: Query<
        'w,
        's,
        (&'static mut Fares, &'static mut Within, &'static mut Leadership, &'static mut Engaged),
    >,
    camps: Query<'w, 's, &'static mut Heading>,
}

impl Values<'_, '_> {
    /// Writes what differs.
    fn write(&mut self, entity: Entity, (parts, kind): MirroredBody) {
        if let Ok((mut of, mut stands, mut away, mut headcount, mut sighting, mut last_seen)) =
            self.bodies.get_mut(entity)
        {
            of.set_if_neq(parts.of);
            stands.set_if_neq(parts.stands);
            away.set_if_neq(parts.away);
            headcount.set_if_neq(parts.headcount);
            sighting.set_if_neq(parts.sighting);
            last_seen.set_if_neq(parts.last_seen);
        }
        match kind {
            KindParts::Force(parts) => {
                if let Ok((mut fares, mut within, mut command, mut engaged)) =
                    self.forces.get_mut(entity)
                {
                    fares.set_if_neq(parts.fares);
                    within.set_if_neq(parts.within);
                    command.set_if_neq(parts.command);
                    engaged.set_if_neq(parts.engaged);
                }
            }
            KindParts::Camp(heading) => {
                if let Ok(mut known) = self.camps.get_mut(entity) {
                    known.set_if_neq(heading);
                }
            }
        }
    }
}

/// Places are there from the start; with another scenario everything is made anew.
fn mirror_places(
    mut commands: Commands,
    shown: Res<Shown>,
    viewpoint: Res<Viewpoint>,
    mut index: ResMut<Bodies>,
    mut values: Query<(&mut Holder, &mut UnderSiege)>,
) {
    let state = shown.state();
    let scenario = Arc::as_ptr(&state.scenario) as usize;
    if index.scenario != scenario {
        let old = std::mem::take(&mut *index);
        for entity in old.bodies.into_values().chain(old.places) {
            commands.entity(entity).despawn();
        }
        index.scenario = scenario;
        let place = |place| {
            (
                PlaceRef(place),
                Holder(viewpoint.holder(state, place)),
                siege(state, *viewpoint, place),
            )
        };
        index.places = state.places().ids().map(|id| commands.spawn(place(id)).id()).collect();
        return;
    }
    for (place, &entity) in state.places().ids().zip(&index.places) {
        if let Ok((mut known, mut besieged)) = values.get_mut(entity) {
            known.set_if_neq(Holder(viewpoint.holder(state, place)));
            besieged.set_if_neq(siege(state, *viewpoint, place));
        }
    }
}

fn mirror_bodies(
    mut commands: Commands,
    shown: Res<Shown>,
    viewpoint: Res<Viewpoint>,
    mut index: ResMut<Bodies>,
    mut values: Values<'_, '_>,
) {
    let now = known(shown.state(), *viewpoint);
    index.bodies.retain(|body, entity| {
        let stays = now.contains_key(body);
        if !stays {
            commands.entity(*entity).despawn();
        }
        stays
    });
    for (body, known) in now {
        if let Some(&entity) = index.bodies.get(&body) {
            values.write(entity, known);
            continue;
        }
        let mut entity = commands.spawn(known.0);
        match body {
            Body::Force(force) => entity.insert(ForceRef(force)),
            Body::Camp(camp) => entity.insert(CampRef(camp)),
        };
        match known.1 {
            KindParts::Force(parts) => entity.insert(parts),
            KindParts::Camp(heading) => entity.insert(heading),
        };
        index.bodies.insert(body, entity.id());
    }
}

fn siege(state: &CampaignState, viewpoint: Viewpoint, place: PlaceId) -> UnderSiege {
    let days = match viewpoint.of(state) {
        Some(seen) => seen.siege_days(place).unwrap_or(0),
        None => state.places().siege_days(place),
    };
    UnderSiege { days, water_cut: days > 0 && state.places().water_cut(place) }
}
