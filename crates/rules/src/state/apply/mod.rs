//! The only writer of the state: folds one fact into it. No rule is decided here, no die thrown.

mod war;

use super::{CampaignState, ForceRow, NEVER, Stock, columns::*};
use crate::{
    event::{Cause, Event, HaltReason, Larder, Rations, Source},
    ids::{CampId, ContingentId, ForceId, HexId, LeaderId, PlaceId, SideId, Spot},
    order::{CampTask, Order, Task},
};

impl CampaignState {
    /// Folds a fact into the state. Facts of one log must be folded in order, from its start.
    pub fn apply(&mut self, event: &Event) {
        match *event {
            Event::WeekBegan { week } => self.open_week(week),
            Event::DayBegan { day } => self.open_day(day),
            Event::Weather { zone, temperature_dc, snow_mm, crust } => {
                let weather = &mut self.t.weather;
                weather.temperature_dc[zone.index()] = temperature_dc;
                weather.snow_mm[zone.index()] = snow_mm;
                weather.crust[zone.index()] = crust;
            }
            Event::WaysChanged { ways } => self.t.weather.ways = ways,
            Event::Regrew { zone, permille } => {
                self.t.grass.regrow(zone, permille, &self.scenario.map.zone);
            }
            Event::OrderSent { side, order, arrives } => {
                self.t.mail.push(MailRow { side, arrives, order });
            }
            Event::OrderStarted { side, order } | Event::OrderLapsed { side, order, .. } => {
                self.take_from_mail(side, &order);
            }
            Event::TaskSet { force, task } => self.t.forces.task[force.index()] = task,
            Event::StanceSet { force, stance } => self.t.forces.stance[force.index()] = stance,
            Event::ForageSet { force, forage } => self.t.forces.forage[force.index()] = forage,
            Event::CampTaskSet { camp, task } => self.t.camps.task[camp.index()] = task,
            Event::CampRuleSet { camp, rule } => self.t.camps.rule[camp.index()] = rule,
            Event::Moved { .. }
            | Event::Underway { .. }
            | Event::Marched { .. }
            | Event::Halted { .. }
            | Event::Departed { .. }
            | Event::Arrived { .. }
            | Event::DugIn { .. }
            | Event::Contact { .. }
            | Event::ContactBroken { .. }
            | Event::Evaded { .. } => self.apply_march(event),
            Event::Detached { .. }
            | Event::Merged { .. }
            | Event::Garrisoned { .. }
            | Event::LeftGarrison { .. }
            | Event::Dissolved { .. }
            | Event::PlaceTaken { .. }
            | Event::DepotLaid { .. }
            | Event::LevyCalled { .. }
            | Event::LevyReleased { .. } => self.apply_organisation(event),
            Event::Grazed { .. }
            | Event::HorsesFed { .. }
            | Event::Condition { .. }
            | Event::Cohesion { .. }
            | Event::Ate { .. }
            | Event::GranaryEaten { .. }
            | Event::DepotEaten { .. }
            | Event::CampGave { .. }
            | Event::MenLost { .. }
            | Event::HorsesLost { .. }
            | Event::SheepLost { .. }
            | Event::TownWeek { .. }
            | Event::Convoy { .. } => self.apply_living(event),
            Event::CampMoved { .. }
            | Event::CampUnderway { .. }
            | Event::CampFled { .. }
            | Event::CampFlightDay { .. }
            | Event::CampSettled { .. }
            | Event::CampDeparted { .. }
            | Event::CampSafe { .. }
            | Event::CampWeek { .. }
            | Event::HerdChanged { .. }
            | Event::HouseholdsLost { .. } => self.apply_camp(event),
            Event::Sighted { .. }
            | Event::LostSight { .. }
            | Event::Faded { .. }
            | Event::HolderKnown { .. } => self.apply_knowledge(event),
            Event::BattleBegan { .. }
            | Event::BattleEnded { .. }
            | Event::Routed { .. }
            | Event::TrainTaken { .. }
            | Event::RemountsTaken { .. }
            | Event::LeaderFate { .. } => self.apply_battle(event),
            Event::Invested { .. }
            | Event::SiegeDay { .. }
            | Event::SiegeLifted { .. }
            | Event::WaterCut { .. }
            | Event::StormTried { .. }
            | Event::Plundered { .. }
            | Event::Loyalty { .. } => self.apply_siege(event),
            Event::HerdTaken { .. } | Event::CaptivesTaken { .. } => self.apply_raid(event),
            Event::Commitment { .. }
            | Event::LevyLimit { .. }
            | Event::Waited { .. }
            | Event::WentHome { .. }
            | Event::WentOver { .. } => self.apply_people(event),
            Event::ScriptedEventOffered { .. }
            | Event::ScriptedEventChosen { .. }
            | Event::ScriptedEventClosed { .. }
            | Event::ScriptedEventDue { .. }
            | Event::TrackMoved { .. }
            | Event::Mustered { .. }
            | Event::CampSetOut { .. }
            | Event::CampReturned { .. }
            | Event::Provisioned { .. }
            | Event::GranaryChanged { .. }
            | Event::Awarded { .. } => self.apply_scripted_event(event),
            // Told for readers: nothing of the state changes.
            Event::River { .. }
            | Event::OrderRefused { .. }
            | Event::BattleJoined { .. }
            | Event::BattlePhase { .. }
            | Event::ParleyTried { .. }
            | Event::Surrendered { .. }
            | Event::GatesOpened { .. }
            | Event::CampRaided { .. } => {}
            Event::WeekEnded { week } => {
                self.t.week = week + 1;
                let t = &mut self.t;
                t.knowledge.age(&t.places.holder);
            }
        }
    }

    fn open_week(&mut self, week: u16) {
        self.t.week = week;
        let t = &mut self.t;
        t.forces.grass_need.fill(0);
        t.forces.grass_found.fill(0);
        t.forces.week.fill(Rations::default());
        t.forces.convoys.fill(0);
        t.camps.given.fill(0);
        t.places.given.fill(0);
    }

    fn open_day(&mut self, day: u16) {
        self.t.day = day;
        self.t.forces.effort.fill(0);
    }

    fn take_from_mail(&mut self, side: SideId, order: &Order) {
        let mail = &mut self.t.mail;
        // Of equal orders on the way, the one that came first.
        let at = (0..mail.len())
            .filter(|&i| mail.side[i] == side && mail.order[i] == *order)
            .min_by_key(|&i| mail.arrives[i]);
        if let Some(i) = at {
            mail.side.remove(i);
            mail.arrives.remove(i);
            mail.order.remove(i);
        }
    }

    fn apply_march(&mut self, event: &Event) {
        let forces = &mut self.t.forces;
        match *event {
            Event::Moved { force, to, points, .. } => {
                let i = force.index();
                forces.spot[i] = Spot::hex(to);
                forces.points[i] = points;
                forces.dug_in[i] = 0;
                if let Task::March { to, via, pace } = forces.task[i]
                    && forces.spot[i].as_hex() == via[0].some()
                {
                    forces.task[i] = Task::March { to, via: [via[1], HexId::NONE], pace };
                }
            }
            Event::Underway { force, points } => forces.points[force.index()] = points,
            Event::Marched { force, effort } => forces.effort[force.index()] = effort,
            Event::Halted { force, why, .. } => {
                let i = force.index();
                forces.points[i] = 0;
                if let HaltReason::Enemy(enemy) = why {
                    forces.contact[i] = enemy;
                }
            }
            Event::Departed { force, to, arrives, .. } => {
                let i = force.index();
                forces.spot[i] = to;
                forces.arrives[i] = arrives;
                forces.points[i] = 0;
                forces.dug_in[i] = 0;
                forces.contact[i] = ForceId::NONE;
            }
            Event::Arrived { force, at } => {
                forces.spot[force.index()] = at;
                forces.arrives[force.index()] = 0;
            }
            Event::DugIn { force, level } => forces.dug_in[force.index()] = level,
            Event::Contact { force, enemy, .. } => {
                forces.contact[force.index()] = enemy;
                forces.contact[enemy.index()] = force;
            }
            Event::ContactBroken { force, enemy } => {
                forces.contact[force.index()] = ForceId::NONE;
                if forces.contact[enemy.index()] == force {
                    forces.contact[enemy.index()] = ForceId::NONE;
                }
            }
            Event::Evaded { force, to, by, cohesion, .. } => {
                let i = force.index();
                forces.spot[i] = Spot::hex(to);
                forces.points[i] = 0;
                forces.dug_in[i] = 0;
                forces.contact[i] = ForceId::NONE;
                if forces.contact[by.index()] == force {
                    forces.contact[by.index()] = ForceId::NONE;
                }
                let mut at = forces.first[i];
                while at.is_some() {
                    let value = &mut self.t.contingents.cohesion[at.index()];
                    *value = value.saturating_sub(cohesion);
                    at = self.t.contingents.next[at.index()];
                }
            }
            _ => {}
        }
    }

    fn apply_organisation(&mut self, event: &Event) {
        match *event {
            Event::Detached {
                contingent,
                to_force,
                to_contingent,
                men,
                horses,
                stores,
                sheep,
                leader,
                new_force,
            } => {
                let from = self.t.contingents.force[contingent.index()];
                if new_force {
                    self.form(from, leader);
                }
                self.hand_over_food(from, to_force, stores, sheep);
                if to_contingent == contingent {
                    self.unlink(contingent);
                    self.link(contingent, to_force);
                } else {
                    let mut row = self.t.contingents.row(contingent);
                    (row.men, row.horses, row.next) = (men, horses, ContingentId::NONE);
                    self.t.contingents.men[contingent.index()] -= men;
                    self.t.contingents.horses[contingent.index()] -= horses;
                    let new = self.t.contingents.push(row);
                    self.link(new, to_force);
                }
            }
            Event::Merged { force, into, stores, sheep } => {
                self.hand_over_food(force, into, stores, sheep);
                while let Some(contingent) = self.t.forces.first[force.index()].some() {
                    self.unlink(contingent);
                    self.link(contingent, into);
                }
                let leader = self.t.forces.leader[force.index()];
                if !self.t.forces.leader[into.index()].is_some() {
                    self.t.forces.leader[into.index()] = leader;
                }
                self.strike_off(force);
            }
            Event::Garrisoned { force, place } => {
                self.t.forces.garrison[force.index()] = place;
                self.t.forces.task[force.index()] = Task::Garrison(place);
            }
            Event::LeftGarrison { force, .. } => {
                self.t.forces.garrison[force.index()] = PlaceId::NONE;
            }
            Event::Dissolved { force } => self.strike_off(force),
            Event::PlaceTaken { place, to, .. } => {
                let (places, i) = (&mut self.t.places, place.index());
                places.holder[i] = to;
                places.siege_days[i] = 0;
                places.water_cut[i] = false;
                places.stormed[i] = NEVER;
            }
            Event::DepotLaid { depot, force, hex, side, food } => {
                self.t.forces.stores[force.index()] -= food;
                if depot.index() < self.t.depots.len() {
                    let row = depot.index();
                    self.t.depots.food[row] += food;
                    (self.t.depots.side[row], self.t.depots.hex[row]) = (side, hex);
                } else {
                    self.t.depots.push(DepotRow { side, hex, food });
                }
            }
            Event::LevyCalled { camp, force, contingent, new_contingent, men, horses, food } => {
                self.t.camps.fighters[camp.index()] -= men;
                self.t.camps.horses[camp.index()] -= horses;
                self.t.forces.stores[force.index()] += food;
                if new_contingent {
                    self.raise(camp, force);
                }
                let i = contingent.index();
                self.t.contingents.men[i] += men;
                self.t.contingents.horses[i] += horses;
            }
            Event::LevyReleased { contingent, camp, men, horses } => {
                self.t.contingents.men[contingent.index()] -= men;
                self.t.contingents.horses[contingent.index()] -= horses;
                self.t.camps.fighters[camp.index()] += men;
                self.t.camps.horses[camp.index()] += horses;
            }
            _ => {}
        }
    }

    fn apply_living(&mut self, event: &Event) {
        match *event {
            Event::Grazed { hex, horse_days } => self.t.grass.eat(hex, horse_days),
            Event::HorsesFed { force, need, found } => {
                self.t.forces.grass_need[force.index()] += need;
                self.t.forces.grass_found[force.index()] += found;
            }
            Event::Condition { contingent, to } => {
                self.t.contingents.condition[contingent.index()] = to;
            }
            Event::Cohesion { contingent, to } => {
                self.t.contingents.cohesion[contingent.index()] = to;
            }
            Event::Ate { force, rations } => self.eat(force, &rations),
            Event::GranaryEaten { place, food, .. } => {
                self.t.places.granary[place.index()] -= food;
                self.t.places.given[place.index()] += food;
            }
            Event::DepotEaten { depot, food, .. } => self.t.depots.food[depot.index()] -= food,
            Event::CampGave { camp, sheep, .. } => self.camp_gives(camp, sheep),
            Event::MenLost { contingent, men, cause } => {
                self.t.contingents.men[contingent.index()] -= men;
                self.book_contingent(contingent, Stock::Men, cause, men);
            }
            Event::HorsesLost { contingent, horses, cause } => {
                self.t.contingents.horses[contingent.index()] -= horses;
                self.book_contingent(contingent, Stock::Horses, cause, horses);
            }
            Event::SheepLost { force, sheep, cause } => {
                self.t.forces.sheep[force.index()] -= sheep;
                let side = self.t.forces.side[force.index()];
                self.t.ledger.add(side, Stock::Sheep, cause, sheep);
            }
            Event::TownWeek { place, eaten, harvested } => {
                let granary = &mut self.t.places.granary[place.index()];
                *granary = (*granary + harvested).saturating_sub(eaten);
            }
            Event::Convoy { source, force, sent, arrived, sheep, .. } => {
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
            _ => {}
        }
    }

    fn apply_camp(&mut self, event: &Event) {
        let camps = &mut self.t.camps;
        match *event {
            Event::CampMoved { camp, to, points, .. } => {
                camps.spot[camp.index()] = Spot::hex(to);
                camps.points[camp.index()] = points;
            }
            Event::CampUnderway { camp, points } => camps.points[camp.index()] = points,
            Event::CampFled { camp, to, .. } => camps.task[camp.index()] = CampTask::Flee(to),
            Event::CampFlightDay { camp, days } => camps.flight_days[camp.index()] = days,
            Event::CampSettled { camp, calm_until, .. } => {
                let i = camp.index();
                camps.task[i] = CampTask::Rest;
                camps.calm_until[i] = calm_until;
                camps.points[i] = 0;
                camps.flight_days[i] = 0;
            }
            Event::CampDeparted { camp, to, arrives, .. } => {
                let i = camp.index();
                camps.spot[i] = to;
                camps.arrives[i] = arrives;
                camps.points[i] = 0;
                camps.flight_days[i] = 0;
            }
            Event::CampSafe { camp, at } => {
                camps.spot[camp.index()] = at;
                camps.arrives[camp.index()] = 0;
                camps.task[camp.index()] = CampTask::Rest;
            }
            Event::CampWeek { camp, grass_need, grass_found, food, milk, sheep } => {
                let i = camp.index();
                camps.grass_need[i] = grass_need;
                camps.grass_found[i] = grass_found;
                (camps.food[i], camps.milk[i], camps.slaughtered[i]) = (food, milk, sheep);
                camps.sheep[i] -= sheep;
                let side = camps.side[i];
                self.t.ledger.add(side, Stock::Sheep, Cause::Eaten, sheep);
            }
            Event::HerdChanged { camp, horses, sheep, cause } => {
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
            Event::HouseholdsLost { camp, households, fighters, cause } => {
                let i = camp.index();
                camps.households[i] -= households;
                camps.fighters[i] -= fighters;
                let side = camps.side[i];
                self.t.ledger.add(side, Stock::Households, cause, households);
                self.t.ledger.add(side, Stock::Men, cause, fighters);
            }
            _ => {}
        }
    }

    fn apply_knowledge(&mut self, event: &Event) {
        match *event {
            Event::Sighted { side, body, spot, estimate, error, confidence } => {
                let day = self.t.day;
                let contact = self.t.knowledge.contact_mut(side, body);
                *contact =
                    super::Contact { spot, day, estimate, error, confidence, in_sight: true };
            }
            Event::LostSight { side, body } => {
                self.t.knowledge.contact_mut(side, body).in_sight = false;
            }
            Event::Faded { side, body, confidence } => {
                let contact = self.t.knowledge.contact_mut(side, body);
                contact.confidence = confidence;
                if confidence == 0 {
                    *contact = super::Contact::NONE;
                }
            }
            Event::HolderKnown { side, place, holder } => {
                self.t.knowledge.set_holder(side, place, holder);
            }
            _ => {}
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
        let hungry = rations.short() > 0;
        forces.hungry_days[i] = if hungry { forces.hungry_days[i].saturating_add(1) } else { 0 };
    }

    fn camp_gives(&mut self, camp: CampId, sheep: u32) {
        self.t.camps.sheep[camp.index()] -= sheep;
        self.t.camps.given[camp.index()] += sheep;
        let side = self.t.camps.side[camp.index()];
        self.t.ledger.add(side, Stock::Sheep, Cause::Eaten, sheep);
    }

    pub(super) fn book_contingent(
        &mut self,
        contingent: ContingentId,
        stock: Stock,
        cause: Cause,
        n: u32,
    ) {
        let force = self.t.contingents.force[contingent.index()];
        let side = self.t.forces.side[force.index()];
        self.t.ledger.add(side, stock, cause, n);
    }

    fn hand_over_food(&mut self, from: ForceId, to: ForceId, stores: u32, sheep: u32) {
        let forces = &mut self.t.forces;
        forces.stores[from.index()] -= stores;
        forces.stores[to.index()] += stores;
        forces.sheep[from.index()] -= sheep;
        forces.sheep[to.index()] += sheep;
    }

    /// Makes room for a force split from another: same side, place and habits.
    fn form(&mut self, parent: ForceId, leader: LeaderId) {
        let row = self.t.forces.row(parent);
        if leader.is_some() && row.leader == leader {
            self.t.forces.leader[parent.index()] = LeaderId::NONE;
        }
        self.t.forces.push(ForceRow {
            leader,
            task: Task::Rest,
            garrison: PlaceId::NONE,
            points: 0,
            stores: 0,
            sheep: 0,
            dug_in: 0,
            effort: 0,
            contact: ForceId::NONE,
            parent,
            first: ContingentId::NONE,
            grass_need: 0,
            grass_found: 0,
            week: Rations::default(),
            convoys: 0,
            ..row
        });
    }

    /// Opens an empty contingent of a camp's levy in a force.
    fn raise(&mut self, camp: CampId, force: ForceId) {
        let group = self.t.camps.group[camp.index()];
        let troop = self.scenario.levy_troop(group);
        let kind = self.scenario.troop(troop);
        let condition = self.scenario.season_condition(self.t.day);
        let id = self.t.contingents.push(ContingentRow {
            force,
            next: ContingentId::NONE,
            group,
            troop,
            home: camp,
            men: 0,
            horses: 0,
            condition: condition.min(1000) as u16,
            cohesion: kind.cohesion_permille.min(1000) as u16,
        });
        self.link(id, force);
    }

    pub(super) fn link(&mut self, contingent: ContingentId, force: ForceId) {
        self.t.contingents.force[contingent.index()] = force;
        self.t.contingents.next[contingent.index()] = ContingentId::NONE;
        let last = self.contingents_of(force).last();
        match last {
            Some(last) => self.t.contingents.next[last.index()] = contingent,
            None => self.t.forces.first[force.index()] = contingent,
        }
    }

    pub(super) fn unlink(&mut self, contingent: ContingentId) {
        let force = self.t.contingents.force[contingent.index()];
        let after = self.t.contingents.next[contingent.index()];
        if self.t.forces.first[force.index()] == contingent {
            self.t.forces.first[force.index()] = after;
        } else {
            let before = self
                .contingents_of(force)
                .find(|c| self.t.contingents.next[c.index()] == contingent);
            if let Some(before) = before {
                self.t.contingents.next[before.index()] = after;
            }
        }
        self.t.contingents.next[contingent.index()] = ContingentId::NONE;
    }

    fn strike_off(&mut self, force: ForceId) {
        let i = force.index();
        let forces = &mut self.t.forces;
        forces.stores[i] = 0;
        forces.alive[i] = false;
        forces.garrison[i] = PlaceId::NONE;
        forces.leader[i] = LeaderId::NONE;
        forces.contact[i] = ForceId::NONE;
        for other in &mut forces.contact {
            if *other == force {
                *other = ForceId::NONE;
            }
        }
        // Other sides' contacts stay: they do not know that it is gone; it fades.
    }
}
