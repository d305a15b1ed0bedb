//! Folding battles, sieges and raids.

use super::super::{CampaignState, FightRow, MAX_FIGHTS, Stock};
use crate::{
    event::{BattleEvent, Cause, Fate, RaidEvent, SiegeEvent},
    ids::{ForceId, HexId, LeaderId, SideId, Spot},
    num,
};

impl CampaignState {
    /// The row of a battle that is being fought; nothing where it is not remembered.
    fn fight_of(&self, battle: u16) -> Option<usize> {
        self.t.fights.battle.iter().rposition(|&number| number == battle)
    }

    /// Opens the row of a battle, as long as there is room.
    fn remember_fight(&mut self, battle: u16, hex: HexId, attacker: ForceId, defender: ForceId) {
        if self.t.fights.len() >= MAX_FIGHTS {
            return;
        }
        let side = |force: ForceId| self.t.forces.side(force);
        let (attacker, defender) = (side(attacker), side(defender));
        self.t.fights.push(FightRow {
            battle,
            day: self.t.day,
            hex,
            attacker,
            defender,
            attacking: 0,
            defending: 0,
            attackers_lost: 0,
            defenders_lost: 0,
            winner: SideId::NONE,
        });
    }

    /// Men who have joined a battle.
    fn count_into_fight(&mut self, battle: u16, side: SideId, men: u32) {
        if let Some(i) = self.fight_of(battle) {
            let fights = &mut self.t.fights;
            let attacks = fights.attacker[i] == side;
            let whose = if attacks { &mut fights.attacking } else { &mut fights.defending };
            whose[i] += men;
        }
    }

    /// How a battle ended: who won, and what winner and loser lost; where nobody won, what attackers
    /// and defenders did.
    fn settle_fight(&mut self, battle: u16, winner: Option<SideId>, lost: (u32, u32)) {
        if let Some(i) = self.fight_of(battle) {
            let fights = &mut self.t.fights;
            let turned = winner == Some(fights.defender[i]);
            let (attackers, defenders) = if turned { (lost.1, lost.0) } else { lost };
            fights.attackers_lost[i] = attackers;
            fights.defenders_lost[i] = defenders;
            fights.winner[i] = winner.unwrap_or(SideId::NONE);
        }
    }

    pub(super) fn apply_battle(&mut self, fact: &BattleEvent) {
        match *fact {
            BattleEvent::BattleBegan { battle, at, attacker, defender, .. } => {
                self.t.battles = battle + 1;
                self.remember_fight(battle, at, attacker, defender);
            }
            BattleEvent::BattleJoined { battle, side, men, .. } => {
                self.count_into_fight(battle, side, men);
            }
            BattleEvent::BattleEnded { battle, winner, loser, winner_lost, loser_lost, .. } => {
                self.settle_fight(battle, winner, (winner_lost, loser_lost));
                let standings = &mut self.t.standings;
                for (side, battles) in [(winner, &mut standings.won), (loser, &mut standings.lost)]
                {
                    if let Some(side) = side {
                        battles[side.index()] = battles[side.index()].saturating_add(1);
                    }
                }
            }
            BattleEvent::Routed { force, to, by, .. } => {
                let forces = &mut self.t.forces;
                let i = force.index();
                forces.spot[i] = Spot::hex(to);
                forces.points[i] = 0;
                forces.dug_in[i] = 0;
                forces.contact[i] = ForceId::NONE;
                if by.is_some() && forces.contact[by.index()] == force {
                    forces.contact[by.index()] = ForceId::NONE;
                }
            }
            BattleEvent::TrainTaken { force, by, stores, sheep } => {
                let forces = &mut self.t.forces;
                forces.stores[force.index()] -= stores;
                forces.sheep[force.index()] -= sheep;
                forces.stores[by.index()] += stores;
                forces.sheep[by.index()] += sheep;
                let (loser, winner) = (forces.side[force.index()], forces.side[by.index()]);
                self.t.ledger.add(loser, Stock::Sheep, Cause::Captured, sheep);
                self.t.ledger.add(winner, Stock::Sheep, Cause::Booty, sheep);
                self.share_booty(by, sheep);
            }
            BattleEvent::RemountsTaken { contingent, by, horses } => {
                self.t.contingents.horses[contingent.index()] -= horses;
                self.t.contingents.horses[by.index()] += horses;
                self.book_contingent(contingent, Stock::Horses, Cause::Captured, horses);
                self.book_contingent(by, Stock::Horses, Cause::Booty, horses);
                let force = self.t.contingents.force[by.index()];
                self.share_booty(force, horses * self.scenario.rules.camps.sheep_per_horse);
            }
            BattleEvent::LeaderFate { leader, force, fate, until } => {
                self.t.leaders.fate[leader.index()] = fate;
                self.t.leaders.until[leader.index()] = until;
                let gone = matches!(fate, Fate::Killed | Fate::Captured);
                if gone && force.is_some() && self.t.forces.leader[force.index()] == leader {
                    self.t.forces.leader[force.index()] = LeaderId::NONE;
                }
            }
            // Told for readers: nothing of the state changes.
            BattleEvent::BattleBody { .. }
            | BattleEvent::BattleFreshness { .. }
            | BattleEvent::BattleStand { .. }
            | BattleEvent::BattleHeart { .. }
            | BattleEvent::BattleDismay { .. }
            | BattleEvent::BattleCountercharge { .. }
            | BattleEvent::BattlePursuit { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattlePhase { .. } => {}
        }
    }

    pub(super) fn apply_siege(&mut self, fact: &SiegeEvent) {
        let places = &mut self.t.places;
        match *fact {
            SiegeEvent::Invested { place, .. } => places.siege_days[place.index()] = 1,
            SiegeEvent::SiegeDay { place, days } => places.siege_days[place.index()] = days,
            SiegeEvent::SiegeLifted { place } => {
                places.siege_days[place.index()] = 0;
                places.water_cut[place.index()] = false;
            }
            SiegeEvent::WaterCut { place, .. } => places.water_cut[place.index()] = true,
            SiegeEvent::WaterBack { place, .. } => places.water_cut[place.index()] = false,
            SiegeEvent::StormTried { place, .. } => places.stormed[place.index()] = self.t.day,
            SiegeEvent::Plundered { place, by, food, booty } => {
                places.granary[place.index()] -= food;
                self.t.forces.stores[by.index()] += food;
                self.share_booty(by, booty);
            }
            SiegeEvent::Loyalty { place, to, .. } => places.loyalty[place.index()] = to,
            // Told for readers: nothing of the state changes.
            SiegeEvent::ParleyTried { .. }
            | SiegeEvent::Surrendered { .. }
            | SiegeEvent::GatesOpened { .. } => {}
        }
    }

    pub(super) fn apply_raid(&mut self, fact: &RaidEvent) {
        match *fact {
            RaidEvent::HerdTaken { camp, force, contingent, horses, sheep } => {
                let t = &mut self.t;
                t.camps.horses[camp.index()] -= horses;
                t.camps.sheep[camp.index()] -= sheep;
                t.contingents.horses[contingent.index()] += horses;
                t.forces.sheep[force.index()] += sheep;
                let (loser, winner) = (t.camps.side[camp.index()], t.forces.side[force.index()]);
                for (stock, n) in [(Stock::Horses, horses), (Stock::Sheep, sheep)] {
                    t.ledger.add(loser, stock, Cause::Captured, n);
                    t.ledger.add(winner, stock, Cause::Booty, n);
                }
                let per_horse = self.scenario.rules.camps.sheep_per_horse;
                self.share_booty(force, sheep + horses * per_horse);
            }
            RaidEvent::CaptivesTaken { side, households, .. } => {
                self.t.standings.captives[side.index()] += households;
            }
            // Told for readers: nothing of the state changes.
            RaidEvent::CampRaided { .. } => {}
        }
    }

    /// Plunder is the peoples' whose men took it, by heads.
    fn share_booty(&mut self, force: ForceId, booty: u32) {
        let all = self.men(force);
        let mut at = self.t.forces.first[force.index()];
        while at.is_some() {
            let i = at.index();
            let share = num::ratio(booty, self.t.contingents.men[i], all);
            let sum = &mut self.t.groups.booty[self.t.contingents.group[i].index()];
            *sum = sum.saturating_add(share).min(100_000_000);
            at = self.t.contingents.next[i];
        }
    }
}
