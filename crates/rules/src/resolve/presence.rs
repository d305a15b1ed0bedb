//! Who stands in the open and where, as the day goes on: boards that tell at a glance that no enemy is
//! near, so that most questions about the ground need not look through all forces.
//!
//! Kept from fact to fact by the one who folds them ([`Turn::put`](super::Turn::put)), which is why it
//! can be trusted within a week. Whether an enemy who is near is strong enough to matter is not
//! answered here.

use super::coverage::Coverage;
use crate::{
    event::{BattleEvent, ContactEvent, Event, MarchEvent, PeopleEvent},
    ids::{ForceId, HexId, SideId},
    state::CampaignState,
};

/// Where the forces stand that are outside walls, as each side must reckon with them.
#[derive(Default)]
pub(super) struct Presence {
    sides: Vec<EnemyGround>,
}

/// The ground that the enemies of a side stand on.
#[derive(Default)]
struct EnemyGround {
    /// Where one stands.
    at: Coverage,
    /// Where one stands in the hex or next to it.
    near: Coverage,
}

impl Presence {
    /// Looks where everybody stands.
    pub(super) fn open(&mut self, state: &CampaignState) {
        let sides = state.scenario.sides.len();
        self.sides.resize_with(sides, Default::default);
        let mut rows = state.t.forces.len();
        for ground in &mut self.sides {
            ground.at.fit(&state.scenario);
            ground.near.fit(&state.scenario);
            rows = rows.max(ground.at.len());
        }
        (0..rows).for_each(|i| self.look(state, ForceId::at(i)));
    }

    /// Looks where a force stands now.
    fn look(&mut self, state: &CampaignState, force: ForceId) {
        let (s, forces) = (&state.scenario, &state.t.forces);
        let there = force.index() < forces.len();
        let open = there && forces.alive(force) && !state.in_garrison(force);
        let stands = if open { state.force_hex(force) } else { None };
        let of = if there { forces.side(force) } else { SideId::NONE };
        for (i, ground) in self.sides.iter_mut().enumerate() {
            let side = SideId::at(i);
            let hex = stands.filter(|_| s.hostile(side, of) || s.hostile(of, side));
            ground.at.set(&s.map, force.index(), hex.map(|hex| (hex, 0)));
            ground.near.set(&s.map, force.index(), hex.map(|hex| (hex, 1)));
        }
    }

    /// Follows a fact that has just been folded.
    #[inline]
    pub(super) fn follow(&mut self, state: &CampaignState, event: &Event) {
        match event {
            Event::March(fact) => match *fact {
                MarchEvent::Moved { force, .. }
                | MarchEvent::Departed { force, .. }
                | MarchEvent::Arrived { force, .. }
                | MarchEvent::Mustered { force, .. } => self.look(state, force),
                MarchEvent::Underway { .. }
                | MarchEvent::Marched { .. }
                | MarchEvent::Halted { .. }
                | MarchEvent::DugIn { .. } => {}
            },
            Event::Contact(fact) => match *fact {
                ContactEvent::Evaded { force, .. } | ContactEvent::RiddenOver { force, .. } => {
                    self.look(state, force);
                }
                ContactEvent::Contact { .. } | ContactEvent::ContactBroken { .. } => {}
            },
            Event::Battle(fact) => match *fact {
                BattleEvent::Routed { force, .. } => self.look(state, force),
                BattleEvent::BattleBegan { .. }
                | BattleEvent::BattleJoined { .. }
                | BattleEvent::BattleArm { .. }
                | BattleEvent::BattleToll { .. }
                | BattleEvent::BattleFlight { .. }
                | BattleEvent::BattlePhase { .. }
                | BattleEvent::BattleEnded { .. }
                | BattleEvent::TrainTaken { .. }
                | BattleEvent::RemountsTaken { .. }
                | BattleEvent::LeaderFate { .. } => {}
            },
            Event::People(fact) => match *fact {
                PeopleEvent::WentOver { .. } => self.open(state),
                PeopleEvent::Commitment { .. }
                | PeopleEvent::LevyLimit { .. }
                | PeopleEvent::FlightCost { .. }
                | PeopleEvent::Waited { .. }
                | PeopleEvent::WentHome { .. } => {}
            },
            Event::Organisation(_) => self.open(state),
            // None of these moves a force.
            Event::Time(_)
            | Event::Order(_)
            | Event::Siege(_)
            | Event::Raid(_)
            | Event::Scenario(_)
            | Event::Subsistence(_)
            | Event::Camp(_)
            | Event::Knowledge(_) => {}
        }
    }

    /// Whether an enemy of a side stands in a hex outside walls.
    #[inline]
    pub(super) fn enemy_at(&self, side: SideId, hex: HexId) -> bool {
        self.sides.get(side.index()).is_some_and(|ground| ground.at.has(hex))
    }

    /// The same of a hex and those around it.
    #[inline]
    pub(super) fn enemy_near(&self, side: SideId, hex: HexId) -> bool {
        self.sides.get(side.index()).is_some_and(|ground| ground.near.has(hex))
    }

    /// Whether everybody stands where it is thought: what is kept is what would be drawn anew.
    pub(super) fn is_true(&self, state: &CampaignState) -> bool {
        let mut fresh = Self::default();
        fresh.open(state);
        self.sides.iter().zip(&fresh.sides).all(|(kept, fresh)| {
            kept.at.discs().eq(fresh.at.discs()) && kept.near.discs().eq(fresh.near.discs())
        })
    }
}
