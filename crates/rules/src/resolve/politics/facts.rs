//! What a week brought the peoples: noted as it happens, read at the week's end, forgotten when
//! the next week begins. A function of the week alone, so that saves between weeks need none of
//! it.

use crate::{
    event::{Cause, Event, Fate},
    ids::{CampId, GroupId, LeaderId, PlaceId, SideId},
    num,
    order::CampTask,
    state::CampaignState,
};

/// Men of a people in a battle.
struct Fought {
    battle: u16,
    side: SideId,
    group: GroupId,
    men: u32,
}

/// The facts of a week that bear on commitment.
#[derive(Default)]
pub(crate) struct Facts {
    fought: Vec<Fought>,
    /// Battle, winner, loser.
    ended: Vec<(u16, SideId, SideId)>,
    /// Place, who lost it, who took it.
    pub(super) places: Vec<(PlaceId, SideId, SideId)>,
    /// Camps that took to flight or were raided.
    camps: Vec<CampId>,
    /// Households that flight and the enemy cost.
    lost: Vec<(GroupId, u32)>,
    /// Leaders killed or captured.
    pub(super) leaders: Vec<LeaderId>,
    /// Men called up.
    called: Vec<(GroupId, u32)>,
    /// Plunder of each people when the week began.
    booty: Vec<u32>,
}

impl Facts {
    /// A week begins.
    pub(crate) fn open(&mut self, state: &CampaignState) {
        self.fought.clear();
        self.ended.clear();
        self.places.clear();
        self.camps.clear();
        self.lost.clear();
        self.leaders.clear();
        self.called.clear();
        self.booty.clear();
        let groups = state.groups();
        self.booty.extend(groups.ids().map(|g| groups.booty(g)));
    }

    /// Notes an event that is about to be folded.
    #[inline]
    pub(crate) fn note(&mut self, state: &CampaignState, event: &Event) {
        match *event {
            Event::BattleJoined { .. }
            | Event::BattleEnded { .. }
            | Event::PlaceTaken { .. }
            | Event::CampFled { .. }
            | Event::CampRaided { .. }
            | Event::HouseholdsLost { .. }
            | Event::LeaderFate { .. }
            | Event::LevyCalled { .. } => self.keep(state, event),
            _ => {}
        }
    }

    #[inline(never)]
    fn keep(&mut self, state: &CampaignState, event: &Event) {
        match *event {
            Event::BattleJoined { battle, force, side, .. } => {
                for c in state.contingents_of(force) {
                    let (group, men) = (state.contingents().group(c), state.contingents().men(c));
                    self.fought.push(Fought { battle, side, group, men });
                }
            }
            Event::BattleEnded { battle, winner, loser, .. } => {
                self.ended.push((battle, winner, loser));
            }
            Event::PlaceTaken { place, from, to, .. } => self.places.push((place, from, to)),
            Event::CampFled { camp, .. } | Event::CampRaided { camp, .. }
                if !self.camps.contains(&camp) =>
            {
                self.camps.push(camp);
            }
            Event::HouseholdsLost {
                camp,
                households,
                cause: Cause::Flight | Cause::Captured | Cause::Combat,
                ..
            } => self.lost.push((state.camps().group(camp), households)),
            Event::LeaderFate { leader, fate: Fate::Killed | Fate::Captured, .. } => {
                self.leaders.push(leader);
            }
            Event::LevyCalled { camp, men, .. } => {
                self.called.push((state.camps().group(camp), men));
            }
            _ => {}
        }
    }

    /// How much of a people's manhood stood in battles won and in battles lost, permille. A
    /// victory counts as far as there were enemies to beat.
    pub(super) fn battles(&self, side: SideId, group: GroupId, men: u32) -> (u32, u32) {
        let (mut won, mut lost) = (0, 0);
        for &(battle, winner, loser) in &self.ended {
            let sum = |of: &dyn Fn(&Fought) -> bool| -> u32 {
                self.fought.iter().filter(|f| f.battle == battle && of(f)).map(|f| f.men).sum()
            };
            let own = sum(&|f| f.group == group && f.side == side);
            if own == 0 {
                continue;
            }
            let all = men.max(own);
            if winner == side {
                let ours = sum(&|f| f.side == side);
                let theirs = sum(&|f| f.side == loser);
                won += num::share(own.min(num::ratio(theirs, own, ours)), all);
            } else if loser == side {
                lost += num::share(own, all);
            }
        }
        (won.min(1000), lost.min(1000))
    }

    /// Whether a camp was hunted this week or is running still.
    pub(super) fn in_danger(&self, state: &CampaignState, camp: CampId) -> bool {
        self.camps.contains(&camp) || matches!(state.camps().task(camp), CampTask::Flee(_))
    }

    /// Households of a people that flight and the enemy cost this week.
    pub(super) fn households_lost(&self, group: GroupId) -> u32 {
        self.lost.iter().filter(|l| l.0 == group).map(|l| l.1).sum()
    }

    /// Men of a people called up this week.
    pub(super) fn called(&self, group: GroupId) -> u32 {
        self.called.iter().filter(|c| c.0 == group).map(|c| c.1).sum()
    }

    /// Plunder that came in this week, sheep-equivalents.
    pub(super) fn booty(&self, state: &CampaignState, group: GroupId) -> u32 {
        let before = self.booty.get(group.index()).copied().unwrap_or(0);
        state.groups().booty(group).saturating_sub(before)
    }
}
