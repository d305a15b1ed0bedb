//! Orders: what a side wishes. An order is checked when given and travels by courier; it
//! changes nothing until it arrives.
//!
//! What all orders of a kind have in common (who bears them, what they are aimed at, how they are
//! called) stands once, in [`kinds`]; [`several`] gives one order to several forces.

pub mod kinds;
mod several;

pub use kinds::OrderKind;

use super::ids::{
    BoxId, CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, ScriptedEventId, Spot,
};
use serde::{Deserialize, Serialize};

choices! {
    /// How fast a force marches.
    pub enum Pace {
        /// At the pace of its slaughter herd: men and horses stay fresh.
        WithHerd,
        /// As riders with spare horses do; part of the herd falls behind.
        Normal,
        /// As raiders do: horses pay for it, most of the herd falls behind.
        Forced,
    }
}

choices! {
    /// What a force does when it meets an enemy.
    pub enum Stance {
        /// Goes for any enemy it can reach.
        Seek,
        /// Holds its ground.
        Hold,
        /// Holds behind log and earth works.
        Entrench,
        /// Slips away.
        Evade,
        /// Watches on a wide front and slips away.
        Screen,
    }
}

choices! {
    /// How a force feeds off the country.
    pub enum Forage {
        /// Near the camp: ready to fight, finds less.
        Close,
        /// On a wide circle: finds more, is scattered.
        Wide,
    }
}

choices! {
    /// How a force winters.
    pub enum Quarters {
        /// Dispersed over the pastures: horses are spared, the force is not ready.
        Disperse,
        /// Together under arms.
        StandToArms,
    }
}

choices! {
    /// How a siege is pressed.
    pub enum SiegeWay {
        /// Lies before the gates and waits for hunger.
        Blockade,
        /// Goes over the walls by ladders, by night or in the mass.
        Storm,
        /// Offers terms, and talks to those inside who would open.
        Parley,
        /// Turns the water away and waits for thirst.
        CutWater,
    }
}

choices! {
    /// What a camp group does without orders.
    pub enum CampRule {
        /// Follows its seasonal round and flees from danger.
        Seasonal,
        /// Stays where it is but flees from danger.
        Stay,
        /// Stays whatever comes.
        Stand,
    }
}

impl Pace {
    /// How hard a day of it is: 1 with the herd, 2 normal, 3 forced; 0 is a day of rest.
    #[must_use]
    pub const fn effort(self) -> u8 {
        match self {
            Self::WithHerd => 1,
            Self::Normal => 2,
            Self::Forced => 3,
        }
    }
}

/// A wish of a side. Ids only: small, copyable, and the same in saves and replays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Order {
    /// March to a hex or an off-map box, over up to two waypoints.
    March {
        /// Who.
        force: ForceId,
        /// Where to.
        to: Spot,
        /// Waypoints in order; [`HexId::NONE`] for none.
        via: [HexId; 2],
        /// How fast.
        pace: Pace,
    },
    /// Stop and drop the standing task.
    Halt {
        /// Who.
        force: ForceId,
    },
    /// Keep with another force.
    Follow {
        /// Who.
        force: ForceId,
        /// Whom.
        leader: ForceId,
    },
    /// Keep with a camp group and cover it.
    Escort {
        /// Who.
        force: ForceId,
        /// Whom.
        camp: CampId,
    },
    /// Change stance.
    Stance {
        /// Who.
        force: ForceId,
        /// To what.
        stance: Stance,
    },
    /// Change the way of foraging.
    Forage {
        /// Who.
        force: ForceId,
        /// To what.
        forage: Forage,
    },
    /// Go into winter quarters where it stands.
    Winter {
        /// Who.
        force: ForceId,
        /// How.
        quarters: Quarters,
    },
    /// Send men of a contingent off as a force of their own, or to another force in the hex.
    Detach {
        /// From which contingent.
        contingent: ContingentId,
        /// How many.
        men: u32,
        /// To which force; [`ForceId::NONE`] = a new one.
        to: ForceId,
        /// Who leads a new one; [`LeaderId::NONE`] = nobody of name.
        leader: LeaderId,
        /// Whether an officer of the side's reserve commands a new one. Without him or a leader it
        /// does little by itself ([`crate::check::OrderError::NoCommander`]).
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        officer: bool,
    },
    /// March to another force and join it.
    Merge {
        /// Who.
        force: ForceId,
        /// Whom.
        into: ForceId,
    },
    /// March to a place and go into garrison.
    Garrison {
        /// Who.
        force: ForceId,
        /// Where.
        place: PlaceId,
    },
    /// March to a garrison and take its post; the relieved force is free.
    Relieve {
        /// Who.
        force: ForceId,
        /// Which garrison.
        garrison: ForceId,
    },
    /// Lay down food in a depot where the force stands.
    Depot {
        /// Who.
        force: ForceId,
        /// How much, man-days.
        food_man_days: u32,
    },
    /// Move a camp group to a hex.
    Migrate {
        /// Who.
        camp: CampId,
        /// Where to.
        to: HexId,
    },
    /// Lead a camp group off the map into safety.
    Evacuate {
        /// Who.
        camp: CampId,
        /// Where to.
        to: BoxId,
    },
    /// Tell a camp group what to do without orders.
    CampRule {
        /// Who.
        camp: CampId,
        /// What.
        rule: CampRule,
    },
    /// Call men of a camp group to a force.
    CallLevy {
        /// From which camp.
        camp: CampId,
        /// To which force.
        force: ForceId,
        /// How many.
        men: u32,
    },
    /// Let men of a levy go home.
    Release {
        /// From which contingent.
        contingent: ContingentId,
        /// How many.
        men: u32,
    },
    /// March to a place in enemy hands and lay siege to it.
    Besiege {
        /// Who.
        force: ForceId,
        /// Where.
        place: PlaceId,
        /// How.
        way: SiegeWay,
    },
    /// Ride for an enemy camp group that the side knows of, and fall on it.
    Raid {
        /// Who.
        force: ForceId,
        /// Whom.
        camp: CampId,
    },
    /// Answer a decision, or take a step that stands open.
    Answer {
        /// Which.
        #[serde(rename = "affair")]
        scripted_event: ScriptedEventId,
        /// Position of the choice.
        choice: u8,
    },
}

/// The body that carries an order out. Not all that can be pointed at ([`super::ids::Subject`])
/// can bear an order, and the men of a contingent can bear one without being pointed at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Bearer {
    /// A force.
    Force(ForceId),
    /// Men of a force.
    Contingent(ContingentId),
    /// A camp group.
    Camp(CampId),
    /// No body: what a side decides.
    ScriptedEvent(ScriptedEventId),
}

/// What a force is doing until told otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Task {
    /// Nothing in particular.
    #[default]
    Rest,
    /// Marching.
    March {
        /// Where to.
        to: Spot,
        /// Waypoints still ahead; [`HexId::NONE`] for none.
        via: [HexId; 2],
        /// How fast.
        pace: Pace,
    },
    /// Keeping with a force.
    Follow(ForceId),
    /// Covering a camp group.
    Escort(CampId),
    /// On the way into garrison, or in it.
    Garrison(PlaceId),
    /// On the way to relieve a garrison.
    Relieve(ForceId),
    /// On the way to join a force.
    Merge(ForceId),
    /// In winter quarters.
    Winter(Quarters),
    /// On the way to besiege a place, or before its walls.
    Besiege {
        /// Where.
        place: PlaceId,
        /// How.
        way: SiegeWay,
    },
    /// After an enemy camp group.
    Raid(CampId),
}

impl Order {
    /// The forces that it names; [`ForceId::NONE`] for none.
    #[must_use]
    pub const fn forces(&self) -> [ForceId; 2] {
        match *self {
            Self::Follow { force, leader: other }
            | Self::Merge { force, into: other }
            | Self::Relieve { force, garrison: other } => [force, other],
            Self::March { force, .. }
            | Self::Halt { force }
            | Self::Escort { force, .. }
            | Self::Stance { force, .. }
            | Self::Forage { force, .. }
            | Self::Winter { force, .. }
            | Self::Garrison { force, .. }
            | Self::Depot { force, .. }
            | Self::CallLevy { force, .. }
            | Self::Besiege { force, .. }
            | Self::Raid { force, .. }
            | Self::Detach { to: force, .. } => [force, ForceId::NONE],
            Self::Migrate { .. }
            | Self::Evacuate { .. }
            | Self::CampRule { .. }
            | Self::Release { .. }
            | Self::Answer { .. } => [ForceId::NONE; 2],
        }
    }

    /// The contingent that it names; [`ContingentId::NONE`] for none.
    #[must_use]
    pub const fn contingent(&self) -> ContingentId {
        match self.bearer() {
            Bearer::Contingent(contingent) => contingent,
            Bearer::Force(_) | Bearer::Camp(_) | Bearer::ScriptedEvent(_) => ContingentId::NONE,
        }
    }
}

impl Task {
    /// The force that it leads to; nothing for a task that leads to none.
    #[must_use]
    pub const fn force(self) -> Option<ForceId> {
        match self {
            Self::Follow(force) | Self::Merge(force) | Self::Relieve(force) => Some(force),
            Self::Rest
            | Self::March { .. }
            | Self::Escort(_)
            | Self::Garrison(_)
            | Self::Winter(_)
            | Self::Besiege { .. }
            | Self::Raid(_) => None,
        }
    }

    /// The task that an order gives a force; nothing for an order that gives none, or that leaves
    /// it to where the force stands (a halt).
    #[must_use]
    pub const fn ordered(order: &Order) -> Option<Self> {
        Some(match *order {
            Order::March { to, via, pace, .. } => Self::March { to, via, pace },
            Order::Follow { leader, .. } => Self::Follow(leader),
            Order::Escort { camp, .. } => Self::Escort(camp),
            Order::Winter { quarters, .. } => Self::Winter(quarters),
            Order::Merge { into, .. } => Self::Merge(into),
            Order::Garrison { place, .. } => Self::Garrison(place),
            Order::Relieve { garrison, .. } => Self::Relieve(garrison),
            Order::Besiege { place, way, .. } => Self::Besiege { place, way },
            Order::Raid { camp, .. } => Self::Raid(camp),
            Order::Halt { .. }
            | Order::Stance { .. }
            | Order::Forage { .. }
            | Order::Detach { .. }
            | Order::Depot { .. }
            | Order::Migrate { .. }
            | Order::Evacuate { .. }
            | Order::CampRule { .. }
            | Order::CallLevy { .. }
            | Order::Release { .. }
            | Order::Answer { .. } => return None,
        })
    }

    /// The task of one who stands at a hex: waypoints that are none, or to which it has come, lie
    /// behind it.
    #[must_use]
    pub(crate) fn past(self, here: HexId) -> Self {
        let Self::March { to, via: [first, second], pace } = self else { return self };
        let ahead = |stop: HexId| stop.is_some() && stop != here;
        let via = match (ahead(first), ahead(second)) {
            (true, _) => [first, second],
            (false, true) => [second, HexId::NONE],
            (false, false) => [HexId::NONE; 2],
        };
        Self::March { to, via, pace }
    }
}

/// What a camp group is doing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum CampTask {
    /// Encamped.
    #[default]
    Rest,
    /// Moving to a hex by order or by season.
    Migrate(HexId),
    /// Running from danger to a hex.
    Flee(HexId),
    /// On the way off the map.
    Evacuate(BoxId),
    /// On the way home from off the map.
    Return,
}

impl CampTask {
    /// The task that an order gives a camp group; nothing for an order that gives none.
    #[must_use]
    pub const fn ordered(order: &Order) -> Option<Self> {
        match *order {
            Order::Migrate { to, .. } => Some(Self::Migrate(to)),
            Order::Evacuate { to, .. } => Some(Self::Evacuate(to)),
            _ => None,
        }
    }
}
