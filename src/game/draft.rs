//! An order being composed: chosen, aimed at something on the map, forecast, and then given or
//! dropped. The map shows it; panels tell what it would bring.

use crate::rules::{
    check::OrderError,
    forecast::Forecast,
    ids::{CampId, ForceId},
    order::{Order, SiegeWay},
};
use bevy::prelude::*;

/// What kind of order is being composed; the map click gives its goal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compose {
    /// A march of a force.
    March(ForceId),
    /// A siege by a force.
    Besiege(ForceId, SiegeWay),
    /// A raid by a force.
    Raid(ForceId),
    /// A force into garrison.
    Garrison(ForceId),
    /// A force to relieve a garrison.
    Relieve(ForceId),
    /// A force to keep with another.
    Follow(ForceId),
    /// A force to cover a camp group.
    Escort(ForceId),
    /// A force to join another.
    Merge(ForceId),
    /// A camp group to another ground.
    Migrate(CampId),
}

/// The order being composed.
#[derive(Resource, Default, Clone, Debug)]
pub struct Draft {
    /// Its kind, while a goal is being chosen.
    pub compose: Option<Compose>,
    /// The order as it would be given: under the pointer, or clicked and waiting to be confirmed.
    pub order: Option<Order>,
    /// Whether the goal has been clicked.
    pub fixed: bool,
    /// What a march would bring.
    pub forecast: Option<Forecast>,
    /// Why it cannot be given.
    pub why_not: Option<OrderError>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>();
}
