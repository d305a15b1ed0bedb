//! What a week brought the peoples: noted as it happens, read at the week's end, forgotten when
//! the next week begins. A function of the week alone, so that saves between weeks need none of
//! it.

use crate::{
    event::{BattleEvent, CampEvent, Cause, Event, Fate, OrganisationEvent, RaidEvent},
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
    ended: Vec<(u16, Option<SideId>, Option<SideId>)>,
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

    /// Notes a fact that is about to be folded, if it bears on commitment.
    #[inline]
    pub(crate) fn note(&mut self, state: &CampaignState, event: &Event) {
        match event {
            Event::Battle(fact) => self.battle(state, fact),
            Event::Organisation(fact) => self.organisation(state, fact),
            Event::Raid(fact) => self.raid(fact),
            Event::Camp(fact) => self.camp(state, fact),
            Event::Time(_)
            | Event::Order(_)
            | Event::March(_)
            | Event::Contact(_)
            | Event::Siege(_)
            | Event::People(_)
            | Event::Scenario(_)
            | Event::Subsistence(_)
            | Event::Knowledge(_) => {}
        }
    }

    #[inline(never)]
    fn battle(&mut self, state: &CampaignState, fact: &BattleEvent) {
        match *fact {
            BattleEvent::BattleJoined { battle, force, side, .. } => {
                for c in state.contingents_of(force) {
                    let (group, men) = (state.contingents().group(c), state.contingents().men(c));
                    self.fought.push(Fought { battle, side, group, men });
                }
            }
            BattleEvent::BattleEnded { battle, winner, loser, .. } => {
                self.ended.push((battle, winner, loser));
            }
            BattleEvent::LeaderFate { leader, fate, .. } => match fate {
                Fate::Killed | Fate::Captured => self.leaders.push(leader),
                Fate::Well | Fate::Wounded => {}
            },
            // Won or lost is what counts; spoils count as plunder.
            BattleEvent::BattleBegan { .. }
            | BattleEvent::BattleBody { .. }
            | BattleEvent::BattleFreshness { .. }
            | BattleEvent::BattleStand { .. }
            | BattleEvent::BattleHeart { .. }
            | BattleEvent::BattleDismay { .. }
            | BattleEvent::BattleCountercharge { .. }
            | BattleEvent::BattlePursuit { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattlePhase { .. }
            | BattleEvent::Routed { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. } => {}
        }
    }

    #[inline(never)]
    fn organisation(&mut self, state: &CampaignState, fact: &OrganisationEvent) {
        match *fact {
            OrganisationEvent::PlaceTaken { place, from, to, .. } => {
                self.places.push((place, from, to));
            }
            OrganisationEvent::LevyCalled { camp, men, .. } => {
                self.called.push((state.camps().group(camp), men));
            }
            OrganisationEvent::Detached { .. }
            | OrganisationEvent::Merged { .. }
            | OrganisationEvent::Garrisoned { .. }
            | OrganisationEvent::LeftGarrison { .. }
            | OrganisationEvent::Dissolved { .. }
            | OrganisationEvent::DepotLaid { .. }
            | OrganisationEvent::DepotTaken { .. }
            | OrganisationEvent::LevyReleased { .. } => {}
        }
    }

    #[inline(never)]
    fn raid(&mut self, fact: &RaidEvent) {
        match *fact {
            RaidEvent::CampRaided { camp, .. } => self.hunt(camp),
            // Who raided counts the plunder; the camp its households.
            RaidEvent::HerdTaken { .. } | RaidEvent::CaptivesTaken { .. } => {}
        }
    }

    #[inline]
    fn camp(&mut self, state: &CampaignState, fact: &CampEvent) {
        match *fact {
            CampEvent::CampFled { camp, .. } => self.hunt(camp),
            CampEvent::HouseholdsLost { camp, households, cause, .. } => {
                if matches!(cause, Cause::Flight | Cause::Captured | Cause::Combat) {
                    self.lost.push((state.camps().group(camp), households));
                }
            }
            CampEvent::CampTaskSet { .. }
            | CampEvent::CampRuleSet { .. }
            | CampEvent::CampMoved { .. }
            | CampEvent::CampUnderway { .. }
            | CampEvent::CampFlightDay { .. }
            | CampEvent::CampSettled { .. }
            | CampEvent::CampSetOut { .. }
            | CampEvent::CampDeparted { .. }
            | CampEvent::CampSafe { .. }
            | CampEvent::CampReturned { .. }
            | CampEvent::CampWeek { .. }
            | CampEvent::HerdChanged { .. } => {}
        }
    }

    fn hunt(&mut self, camp: CampId) {
        if !self.camps.contains(&camp) {
            self.camps.push(camp);
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
            if winner == Some(side) {
                let ours = sum(&|f| f.side == side);
                let theirs = sum(&|f| Some(f.side) == loser);
                won += num::share(own.min(num::ratio(theirs, own, ours)), all);
            } else if loser == Some(side) {
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
