//! Folding what men and beasts live on, and the weeks of the camps.

use super::super::{CampaignState, Stock};
use crate::{
    event::{CampEvent, Cause, Larder, Rations, Source, SubsistenceEvent},
    ids::{CampId, ForceId, Spot},
    order::CampTask,
};

impl CampaignState {
    /// Folds a fact of what men and beasts live on. Who tells one mostly knows which: then nothing of
    /// this is left but what that one does.
    #[inline(always)]
    pub(crate) fn apply_subsistence(&mut self, fact: &SubsistenceEvent) {
        match *fact {
            SubsistenceEvent::Grazed { hex, horse_days } => self.t.grass.eat(hex, horse_days),
            SubsistenceEvent::HorsesFed { force, need, found } => {
                self.t.forces.grass_need[force.index()] += need;
                self.t.forces.grass_found[force.index()] += found;
            }
            SubsistenceEvent::Condition { contingent, to } => {
                self.t.contingents.condition[contingent.index()] = to;
            }
            SubsistenceEvent::Cohesion { contingent, to } => {
                self.t.contingents.cohesion[contingent.index()] = to;
            }
            SubsistenceEvent::Hunger { contingent, to } => {
                self.t.contingents.hunger[contingent.index()] = to;
                self.tell_hunger(self.t.contingents.force[contingent.index()]);
            }
            SubsistenceEvent::Ate { force, rations } => self.eat(force, &rations),
            SubsistenceEvent::GranaryEaten { place, food, .. } => {
                self.t.places.granary[place.index()] -= food;
                self.t.places.given[place.index()] += food;
            }
            SubsistenceEvent::DepotEaten { depot, food, .. } => {
                self.t.depots.food[depot.index()] -= food
            }
            SubsistenceEvent::CampGave { camp, sheep, .. } => self.camp_gives(camp, sheep),
            SubsistenceEvent::MenLost { contingent, men, cause } => {
                self.t.contingents.men[contingent.index()] -= men;
                self.book_contingent(contingent, Stock::Men, cause, men);
            }
            SubsistenceEvent::HorsesLost { contingent, horses, cause } => {
                self.t.contingents.horses[contingent.index()] -= horses;
                self.book_contingent(contingent, Stock::Horses, cause, horses);
            }
            SubsistenceEvent::SheepLost { force, sheep, cause } => {
                self.t.forces.sheep[force.index()] -= sheep;
                let side = self.t.forces.side[force.index()];
                self.t.ledger.add(side, Stock::Sheep, cause, sheep);
            }
            SubsistenceEvent::TownWeek { place, eaten, harvested } => {
                let granary = &mut self.t.places.granary[place.index()];
                *granary = (*granary + harvested).saturating_sub(eaten);
            }
            SubsistenceEvent::Convoy { source, force, sent, arrived, sheep, .. } => {
                self.t.forces.stores[force.index()] += arrived;
                self.t.forces.convoys[force.index()] += arrived;
                match source {
                    Source::Place(place) => {
                        self.t.places.granary[place.index()] -= sent;
                        self.t.places.given[place.index()] += sent;
                    }
                    Source::Camp(camp) => self.camp_gives(camp, sheep),
                    Source::Depot(depot) => self.t.depots.food[depot.index()] -= sent,
                    Source::Homeland(_) => {}
                }
            }
        }
    }

    pub(super) fn apply_camp(&mut self, fact: &CampEvent) {
        let camps = &mut self.t.camps;
        match *fact {
            CampEvent::CampTaskSet { camp, task } => camps.task[camp.index()] = task,
            CampEvent::CampRuleSet { camp, rule } => camps.rule[camp.index()] = rule,
            CampEvent::CampMoved { camp, to, points, .. } => {
                camps.spot[camp.index()] = Spot::hex(to);
                camps.points[camp.index()] = points;
            }
            CampEvent::CampUnderway { camp, points } => camps.points[camp.index()] = points,
            CampEvent::CampFled { camp, to, .. } => camps.task[camp.index()] = CampTask::Flee(to),
            CampEvent::CampFlightDay { camp, days } => camps.flight_days[camp.index()] = days,
            CampEvent::CampSettled { camp, calm_until, .. } => {
                let i = camp.index();
                camps.task[i] = CampTask::Rest;
                camps.calm_until[i] = calm_until;
                camps.points[i] = 0;
                camps.flight_days[i] = 0;
            }
            CampEvent::CampDeparted { camp, to, arrives, .. } => {
                let i = camp.index();
                camps.spot[i] = to;
                camps.arrives[i] = arrives;
                camps.points[i] = 0;
                camps.flight_days[i] = 0;
            }
            CampEvent::CampSafe { camp, at } => {
                camps.spot[camp.index()] = at;
                camps.arrives[camp.index()] = 0;
                camps.task[camp.index()] = CampTask::Rest;
            }
            CampEvent::CampSetOut { camp, arrives, .. } => {
                // Who is called to a place goes on to it from the edge of the map.
                if !matches!(camps.task[camp.index()], CampTask::Migrate(_)) {
                    camps.task[camp.index()] = CampTask::Return;
                }
                camps.arrives[camp.index()] = arrives;
            }
            CampEvent::CampReturned { camp, at } => {
                camps.spot[camp.index()] = Spot::hex(at);
                camps.arrives[camp.index()] = 0;
                camps.points[camp.index()] = 0;
                if !matches!(camps.task[camp.index()], CampTask::Migrate(_)) {
                    camps.task[camp.index()] = CampTask::Rest;
                }
            }
            CampEvent::CampWeek { camp, grass_need, grass_found, food, milk, sheep } => {
                let i = camp.index();
                camps.grass_need[i] = grass_need;
                camps.grass_found[i] = grass_found;
                (camps.food[i], camps.milk[i], camps.slaughtered[i]) = (food, milk, sheep);
                camps.sheep[i] -= sheep;
                let side = camps.side[i];
                self.t.ledger.add(side, Stock::Sheep, Cause::Eaten, sheep);
            }
            CampEvent::HerdChanged { camp, horses, sheep, cause } => {
                let i = camp.index();
                if cause == Cause::Born {
                    camps.horses[i] += horses;
                    camps.sheep[i] += sheep;
                } else {
                    camps.horses[i] -= horses;
                    camps.sheep[i] -= sheep;
                }
                let side = camps.side[i];
                self.t.ledger.add(side, Stock::Horses, cause, horses);
                self.t.ledger.add(side, Stock::Sheep, cause, sheep);
            }
            CampEvent::HouseholdsLost { camp, households, fighters, cause } => {
                let i = camp.index();
                camps.households[i] -= households;
                camps.fighters[i] -= fighters;
                let side = camps.side[i];
                self.t.ledger.add(side, Stock::Households, cause, households);
                self.t.ledger.add(side, Stock::Men, cause, fighters);
            }
        }
    }

    fn eat(&mut self, force: ForceId, rations: &Rations) {
        let i = force.index();
        let forces = &mut self.t.forces;
        forces.stores[i] -= rations.from[Larder::Stores as usize];
        forces.stores[i] += rations.kept;
        forces.sheep[i] -= rations.sheep;
        let side = forces.side[i];
        self.t.ledger.add(side, Stock::Sheep, Cause::Eaten, rations.sheep);
        let week = &mut forces.week[i];
        week.need += rations.need;
        week.sheep += rations.sheep;
        week.kept += rations.kept;
        for (sum, part) in week.from.iter_mut().zip(rations.from) {
            *sum += part;
        }
        self.tell_hunger(force);
    }

    /// Carries the want of a force's men over into its own row.
    pub(super) fn tell_hunger(&mut self, force: ForceId) {
        let days = self.hunger(force).div_ceil(1000).min(u8::MAX.into());
        self.t.forces.hungry_days[force.index()] = days as u8;
    }

    fn camp_gives(&mut self, camp: CampId, sheep: u32) {
        self.t.camps.sheep[camp.index()] -= sheep;
        self.t.camps.given[camp.index()] += sheep;
        let side = self.t.camps.side[camp.index()];
        self.t.ledger.add(side, Stock::Sheep, Cause::Eaten, sheep);
    }
}
