//! The truth: the campaign, the orders planned for it, and the week resolved on demand.

use crate::{
    ai::Strategist,
    rules::{
        event::Logged,
        ids::SideId,
        observe::Observation,
        order::Order,
        resolve::{Scratch, week_with},
        state::State,
    },
};
use bevy::{ecs::schedule::ScheduleLabel, prelude::*};

/// The one authoritative state. Only this plugin writes it.
#[derive(Resource)]
pub struct Campaign(State);

impl Campaign {
    /// A campaign to play.
    #[must_use]
    pub const fn new(state: State) -> Self {
        Self(state)
    }

    /// The state, to read.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.0
    }
}

/// An order being planned: an entity, so that it can be drawn, changed and undone. It becomes an
/// order of the week when the week ends.
#[derive(Component, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Planned {
    /// Whose.
    pub side: SideId,
    /// The order.
    pub order: Order,
    /// Position in the week's list: orders are taken in this order.
    pub number: u32,
}

/// A side played by the computer.
#[derive(Resource, Default)]
pub struct Opponents(pub Vec<(SideId, Box<dyn Strategist>)>);

/// A fact of the rules, delivered to every reader on this side.
#[derive(Message, Clone, Copy, Debug)]
pub struct Happened(pub Logged);

/// Resolves a week: run on demand, never by the frame.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct EndWeek;

#[derive(Resource, Default)]
struct Working(Scratch);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Opponents>()
        .init_resource::<Working>()
        .add_message::<Happened>()
        .init_schedule(EndWeek)
        .add_systems(EndWeek, resolve_week);
}

fn resolve_week(
    mut commands: Commands,
    mut campaign: ResMut<Campaign>,
    mut working: ResMut<Working>,
    mut opponents: ResMut<Opponents>,
    planned: Query<(Entity, &Planned)>,
    mut happened: MessageWriter<Happened>,
) {
    let mut mine: Vec<(Entity, Planned)> = planned.iter().map(|(e, p)| (e, *p)).collect();
    // Queries have no order of their own; the plan has.
    mine.sort_by_key(|(_, p)| (p.side, p.number));
    let mut orders: Vec<(SideId, Order)> = Vec::new();
    for (entity, plan) in mine {
        orders.push((plan.side, plan.order));
        commands.entity(entity).despawn();
    }
    for (side, player) in &mut opponents.0 {
        let mut given = Vec::new();
        player.plan(&Observation::new(&campaign.0, *side), &mut given);
        orders.extend(given.into_iter().map(|order| (*side, order)));
    }
    let mut log: Vec<Logged> = Vec::new();
    week_with(&mut campaign.0, &orders, &mut log, &mut working.0);
    happened.write_batch(log.into_iter().map(Happened));
}
