//! Overlays: what is laid over every hex, worked out anew only when the shown state, the eyes or
//! the choice change. An [`OverlayLayer`] holds a class for every hex, the legend of the classes, and the
//! few numbers that stand on the map itself.
//!
//! Everything here is asked of an [`Observation`], so that no overlay can show what the watching
//! side does not know; eyes that see all (replays) get the truth.

mod describe;
mod flow;
mod layers;

pub use describe::{describe, legend};

use crate::game::{
    intent::Overlay,
    model::{SettingsRes, Shown, Viewpoint},
    palette::Look,
    stage::Stage,
};
use bevy::prelude::*;
use rules::{
    ids::{HexId, SideId},
    observe::{Observation, SupplyReach},
    state::CampaignState,
};

/// What a number in a legend stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// A number as it is.
    Number(i64),
    /// A side's name.
    Side(SideId),
}

/// A class of an overlay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Class {
    /// How it looks on the map and in the legend.
    pub look: Look,
    /// The message that says what it is.
    pub key: &'static str,
    /// Its variables.
    pub args: Vec<(&'static str, Figure)>,
}

/// A short word that stands on the map.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tag {
    /// Days of food of the forces here.
    Food(u32),
    /// Thousands of horses that the pasture feeds for a week.
    Pasture(u32),
    /// Households; about so many of others.
    Households(u32, bool),
    /// Commitment of the people here, of 100.
    Commitment(u32),
    /// Temperature of the zone, whole °C.
    Degrees(i32),
    /// A pass closed by snow.
    Closed,
    /// Ice that bears riders.
    Ice,
    /// A river in flood.
    Flood,
}

/// What an overlay lays over the map.
#[derive(Resource, Clone, PartialEq, Eq, Debug, Default)]
pub struct OverlayLayer {
    /// Which overlay.
    pub overlay: Overlay,
    /// By hex the position in the legend, from 1; 0 is nothing.
    pub cells: Vec<u8>,
    /// The classes in order.
    pub legend: Vec<Class>,
    /// What the legend says besides.
    pub notes: Vec<&'static str>,
    /// Words on the map.
    pub tags: Vec<(HexId, Tag)>,
    /// Ways by which food comes to the forces, from the source.
    pub flows: Vec<Vec<HexId>>,
    /// Hexes that the watching eyes see now; empty where they see all.
    pub sight: Vec<bool>,
    /// How far convoys carry, while that is shown.
    pub reach: Option<SupplyReach>,
}

impl OverlayLayer {
    /// The class of a hex.
    #[must_use]
    pub fn class(&self, hex: HexId) -> Option<&Class> {
        let at = usize::from(*self.cells.get(hex.index())?).checked_sub(1)?;
        self.legend.get(at)
    }

    /// Whether the eyes see a hex now.
    #[must_use]
    pub fn in_sight(&self, hex: HexId) -> bool {
        self.sight.get(hex.index()).copied().unwrap_or(true)
    }
}

/// Horses that grass feeds for a week, from horse-days.
#[must_use]
pub const fn horses_a_week(horse_days: u32) -> u32 {
    horse_days / 7
}

/// The eyes of each side that is played, where the eyes see all; else those of the one side.
fn watchers(state: &CampaignState, viewpoint: Viewpoint) -> Vec<Observation<'_>> {
    match viewpoint.of(state) {
        Some(seen) => vec![seen],
        None => state.scenario.playable().map(|side| Observation::new(state, side)).collect(),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OverlayLayer>().add_plugins(flow::plugin).add_systems(
        Update,
        survey.in_set(Stage::Draw).run_if(
            resource_exists_and_changed::<Shown>
                .or_else(resource_changed::<Overlay>)
                .or_else(resource_changed::<Viewpoint>)
                .or_else(resource_changed::<SettingsRes>)
                .and_then(resource_exists::<Shown>),
        ),
    );
}

pub(super) fn survey(
    shown: Res<Shown>,
    viewpoint: Res<Viewpoint>,
    overlay: Res<Overlay>,
    prefs: Res<SettingsRes>,
    mut layer: ResMut<OverlayLayer>,
) {
    let state = shown.state();
    let mut new = layers::layer(*overlay, prefs.0.palette, state, *viewpoint);
    new.tags.sort_unstable();
    if let Some(seen) = viewpoint.of(state) {
        let map = &state.scenario.map;
        let sight = seen.sight();
        new.sight = (0..map.len()).map(|i| sight.has(map, HexId::at(i))).collect();
    }
    layer.set_if_neq(new);
}
