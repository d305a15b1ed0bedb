//! Folding battles, sieges, raids, and what peoples and events do.

use super::super::{CampaignState, NEVER, Stock, columns::*};
use crate::{
    event::{Cause, Event, Fate, Rations},
    ids::{CampId, ContingentId, ForceId, LeaderId, Spot},
    num,
    order::{CampTask, Task},
};

impl CampaignState {
    pub(super) fn apply_battle(&mut self, event: &Event) {
        match *event {
            Event::BattleBegan { battle, .. } => self.t.battles = battle + 1,
            Event::BattleEnded { winner, loser, .. } => {
                let standings = &mut self.t.standings;
                if winner.is_some() {
                    standings.won[winner.index()] = standings.won[winner.index()].saturating_add(1);
                }
                if loser.is_some() {
                    standings.lost[loser.index()] = standings.lost[loser.index()].saturating_add(1);
                }
            }
            Event::Routed { force, to, by, .. } => {
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
            Event::TrainTaken { force, by, stores, sheep } => {
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
            Event::RemountsTaken { contingent, by, horses } => {
                self.t.contingents.horses[contingent.index()] -= horses;
                self.t.contingents.horses[by.index()] += horses;
                self.book_contingent(contingent, Stock::Horses, Cause::Captured, horses);
                self.book_contingent(by, Stock::Horses, Cause::Booty, horses);
                let force = self.t.contingents.force[by.index()];
                self.share_booty(force, horses * self.scenario.rules.camps.sheep_per_horse);
            }
            Event::LeaderFate { leader, force, fate, until } => {
                self.t.leaders.fate[leader.index()] = fate;
                self.t.leaders.until[leader.index()] = until;
                let gone = matches!(fate, Fate::Killed | Fate::Captured);
                if gone && force.is_some() && self.t.forces.leader[force.index()] == leader {
                    self.t.forces.leader[force.index()] = LeaderId::NONE;
                }
            }
            _ => {}
        }
    }

    pub(super) fn apply_siege(&mut self, event: &Event) {
        let places = &mut self.t.places;
        match *event {
            Event::Invested { place, .. } => places.siege_days[place.index()] = 1,
            Event::SiegeDay { place, days } => places.siege_days[place.index()] = days,
            Event::SiegeLifted { place } => {
                places.siege_days[place.index()] = 0;
                places.water_cut[place.index()] = false;
            }
            Event::WaterCut { place, .. } => places.water_cut[place.index()] = true,
            Event::StormTried { place, .. } => places.stormed[place.index()] = self.t.day,
            Event::Plundered { place, by, food, booty } => {
                places.granary[place.index()] -= food;
                self.t.forces.stores[by.index()] += food;
                self.share_booty(by, booty);
            }
            Event::Loyalty { place, to, .. } => places.loyalty[place.index()] = to,
            _ => {}
        }
    }

    pub(super) fn apply_raid(&mut self, event: &Event) {
        match *event {
            Event::HerdTaken { camp, force, contingent, horses, sheep } => {
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
            Event::CaptivesTaken { side, households, .. } => {
                self.t.standings.captives[side.index()] += households;
            }
            _ => {}
        }
    }

    pub(super) fn apply_people(&mut self, event: &Event) {
        match *event {
            Event::Commitment { group, to, .. } => self.t.groups.commitment[group.index()] = to,
            Event::LevyLimit { group, permille } => {
                self.t.groups.levy_permille[group.index()] = permille;
            }
            Event::Waited { group, weeks } => self.t.groups.waiting_weeks[group.index()] = weeks,
            Event::WentHome { .. } => self.go_home(event),
            Event::WentOver { .. } => self.go_over(event),
            _ => {}
        }
    }

    pub(super) fn apply_scripted_event(&mut self, event: &Event) {
        let scripted_events = &mut self.t.scripted_events;
        match *event {
            Event::ScriptedEventOffered { scripted_event, week } => {
                scripted_events.offered[scripted_event.index()] = week
            }
            Event::ScriptedEventChosen { scripted_event, choice, week, .. } => {
                let i = scripted_event.index();
                scripted_events.times[i] = scripted_events.times[i].saturating_add(1);
                scripted_events.week[i] = week;
                scripted_events.choice[i] = choice;
                scripted_events.offered[i] = NEVER;
                if scripted_events.due[i] <= week {
                    scripted_events.due[i] = NEVER;
                }
            }
            Event::ScriptedEventClosed { scripted_event } => {
                scripted_events.offered[scripted_event.index()] = NEVER
            }
            Event::ScriptedEventDue { scripted_event, week } => {
                scripted_events.due[scripted_event.index()] = week
            }
            Event::TrackMoved { track, to, .. } => self.t.tracks.value[track.index()] = to,
            Event::Mustered { force, arrives } => self.t.forces.arrives[force.index()] = arrives,
            Event::CampSetOut { camp, arrives, .. } => {
                self.t.camps.task[camp.index()] = CampTask::Return;
                self.t.camps.arrives[camp.index()] = arrives;
            }
            Event::CampReturned { camp, at } => {
                let camps = &mut self.t.camps;
                camps.spot[camp.index()] = Spot::hex(at);
                camps.arrives[camp.index()] = 0;
                camps.points[camp.index()] = 0;
                camps.task[camp.index()] = CampTask::Rest;
            }
            Event::Provisioned { force, food, .. } => self.t.forces.stores[force.index()] += food,
            Event::GranaryChanged { place, to, .. } => self.t.places.granary[place.index()] = to,
            Event::Awarded { side, points, .. } => {
                let sum = &mut self.t.standings.points[side.index()];
                *sum = sum.saturating_add(points);
            }
            _ => {}
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

    fn go_home(&mut self, event: &Event) {
        let Event::WentHome { contingent, camp, men, horses, booty, sheep, .. } = *event else {
            return;
        };
        let t = &mut self.t;
        let (c, home) = (contingent.index(), camp.index());
        t.contingents.men[c] -= men;
        t.contingents.horses[c] -= horses;
        t.forces.sheep[t.contingents.force[c].index()] -= sheep;
        t.camps.fighters[home] += men;
        t.camps.horses[home] += horses;
        t.camps.sheep[home] += sheep;
        let left = &mut t.groups.booty[t.contingents.group[c].index()];
        *left = left.saturating_sub(booty);
    }

    fn go_over(&mut self, event: &Event) {
        let Event::WentOver { contingent, to_force: to, new_force, side, place, stores, sheep } =
            *event
        else {
            return;
        };
        let from = self.t.contingents.force[contingent.index()];
        let old = self.t.forces.side[from.index()];
        if new_force {
            let row = self.t.forces.row(from);
            self.t.forces.push(ForceRow {
                side,
                leader: LeaderId::NONE,
                task: if place.is_some() { Task::Garrison(place) } else { Task::Rest },
                garrison: place,
                points: 0,
                stores: 0,
                sheep: 0,
                dug_in: 0,
                effort: 0,
                contact: ForceId::NONE,
                parent: ForceId::NONE,
                first: ContingentId::NONE,
                hungry_days: 0,
                grass_need: 0,
                grass_found: 0,
                week: Rations::default(),
                convoys: 0,
                ..row
            });
        }
        let forces = &mut self.t.forces;
        forces.stores[from.index()] -= stores;
        forces.stores[to.index()] += stores;
        forces.sheep[from.index()] -= sheep;
        forces.sheep[to.index()] += sheep;
        self.unlink(contingent);
        self.link(contingent, to);
        // The camp they came from is not theirs to go home to any more.
        self.t.contingents.home[contingent.index()] = CampId::NONE;
        let stocks = [
            (Stock::Men, self.t.contingents.men[contingent.index()]),
            (Stock::Horses, self.t.contingents.horses[contingent.index()]),
            (Stock::Sheep, sheep),
        ];
        for (stock, n) in stocks {
            self.t.ledger.add(old, stock, Cause::Defection, n);
            self.t.ledger.add(side, stock, Cause::Joined, n);
        }
    }
}
