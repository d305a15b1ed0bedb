//! Folding what peoples will, and what events of the scenario bring.

use super::super::{CampaignState, ForceRow, NEVER, Stock};
use crate::{
    event::{Cause, PeopleEvent, ScenarioEvent},
    ids::{CampId, ContingentId, ForceId, SideId},
    order::Task,
};

impl CampaignState {
    pub(super) fn apply_people(&mut self, fact: &PeopleEvent) {
        match *fact {
            PeopleEvent::Commitment { group, to, .. } => {
                self.t.groups.commitment[group.index()] = to;
            }
            PeopleEvent::LevyLimit { group, permille } => {
                self.t.groups.levy_permille[group.index()] = permille;
            }
            PeopleEvent::FlightCost { group, permille } => {
                self.t.groups.flight_permille[group.index()] = permille;
            }
            PeopleEvent::Waited { group, weeks } => {
                self.t.groups.waiting_weeks[group.index()] = weeks;
            }
            PeopleEvent::WentHome {
                contingent,
                camp,
                men,
                horses,
                booty,
                sheep,
                home_day,
                rested_day,
                ..
            } => {
                self.ride_home(camp, men, home_day, rested_day);
                let t = &mut self.t;
                let (c, home) = (contingent.index(), camp.index());
                t.contingents.men[c] -= men;
                t.contingents.horses[c] -= horses;
                t.forces.sheep[t.contingents.force[c].index()] -= sheep;
                t.camps.horses[home] += horses;
                t.camps.sheep[home] += sheep;
                let left = &mut t.groups.booty[t.contingents.group[c].index()];
                *left = left.saturating_sub(booty);
            }
            PeopleEvent::WentOver {
                contingent,
                to_force,
                new_force,
                side,
                place,
                stores,
                sheep,
            } => {
                let from = self.t.contingents.force[contingent.index()];
                if new_force {
                    let task = if place.is_some() { Task::Garrison(place) } else { Task::Rest };
                    // A body that changes sides keeps its commander.
                    let officer = std::mem::take(&mut self.t.forces.officer[from.index()]);
                    let row = self.t.forces.row(from).beside();
                    self.take_row(
                        to_force,
                        ForceRow { side, task, garrison: place, hungry_days: 0, officer, ..row },
                    );
                }
                self.hand_over_food(from, to_force, stores, sheep);
                self.go_over(contingent, to_force, side, sheep);
            }
        }
    }

    pub(super) fn apply_scenario(&mut self, fact: &ScenarioEvent) {
        let scripted_events = &mut self.t.scripted_events;
        match *fact {
            ScenarioEvent::Offered { scripted_event, week } => {
                scripted_events.offered[scripted_event.index()] = week;
            }
            ScenarioEvent::Chosen { scripted_event, choice, week, .. } => {
                let i = scripted_event.index();
                scripted_events.times[i] = scripted_events.times[i].saturating_add(1);
                scripted_events.week[i] = week;
                scripted_events.choice[i] = choice;
                scripted_events.offered[i] = NEVER;
                if scripted_events.due[i] <= week {
                    scripted_events.due[i] = NEVER;
                }
            }
            ScenarioEvent::Closed { scripted_event } => {
                scripted_events.offered[scripted_event.index()] = NEVER;
            }
            ScenarioEvent::Due { scripted_event, week } => {
                scripted_events.due[scripted_event.index()] = week;
            }
            ScenarioEvent::TrackMoved { track, to, .. } => self.t.tracks.value[track.index()] = to,
            ScenarioEvent::Provisioned { force, food, .. } => {
                self.t.forces.stores[force.index()] += food;
            }
            ScenarioEvent::GranaryChanged { place, to, .. } => {
                self.t.places.granary[place.index()] = to;
            }
            ScenarioEvent::Awarded { side, points, .. } => {
                let sum = &mut self.t.standings.points[side.index()];
                *sum = sum.saturating_add(points);
            }
        }
    }

    fn go_over(&mut self, contingent: ContingentId, to: ForceId, side: SideId, sheep: u32) {
        let from = self.t.contingents.force[contingent.index()];
        let old = self.t.forces.side[from.index()];
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
