//! The only writer of the state: folds one fact into it. No rule is decided here, no die thrown.
//! One function a subject, which names every fact of it.

mod bodies;
mod forces;
mod living;
mod people;
mod war;

use super::{CampaignState, Contact, Stock, columns::*};
use crate::{
    event::{Cause, Event, KnowledgeEvent, OrderEvent, Rations, TimeEvent},
    ids::{ContingentId, ForceId, SideId},
    order::Order,
};

impl CampaignState {
    /// Folds a fact into the state. Facts of one log must be folded in order, from its start.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Time(fact) => self.apply_time(fact),
            Event::Order(fact) => self.apply_order(fact),
            Event::March(fact) => self.apply_march(fact),
            Event::Organisation(fact) => self.apply_organisation(fact),
            Event::Contact(fact) => self.apply_contact(fact),
            Event::Battle(fact) => self.apply_battle(fact),
            Event::Siege(fact) => self.apply_siege(fact),
            Event::Raid(fact) => self.apply_raid(fact),
            Event::People(fact) => self.apply_people(fact),
            Event::Scenario(fact) => self.apply_scenario(fact),
            Event::Subsistence(fact) => self.apply_subsistence(fact),
            Event::Camp(fact) => self.apply_camp(fact),
            Event::Knowledge(fact) => self.apply_knowledge(fact),
        }
    }

    fn apply_time(&mut self, fact: &TimeEvent) {
        match *fact {
            TimeEvent::WeekBegan { week } => self.open_week(week),
            TimeEvent::DayBegan { day } => self.open_day(day),
            TimeEvent::Weather { zone, temperature_dc, snow_mm, crust } => {
                let weather = &mut self.t.weather;
                weather.temperature_dc[zone.index()] = temperature_dc;
                weather.snow_mm[zone.index()] = snow_mm;
                weather.crust[zone.index()] = crust;
            }
            TimeEvent::WaysChanged { ways } => self.t.weather.ways = ways,
            TimeEvent::Regrew { zone, permille } => {
                self.t.grass.regrow(permille, self.scenario.zone_hexes(zone));
            }
            TimeEvent::WeekEnded { week } => {
                self.strike_off_emptied();
                self.count_the_armed();
                self.t.week = week + 1;
                let t = &mut self.t;
                t.knowledge.age(&t.places.holder);
            }
            // Told for readers: nothing of the state changes.
            TimeEvent::River { .. } => {}
        }
    }

    fn apply_order(&mut self, fact: &OrderEvent) {
        match *fact {
            OrderEvent::OrderSent { side, order, arrives } => {
                self.t.mail.push(MailRow { side, arrives, order });
            }
            OrderEvent::OrderStarted { side, order }
            | OrderEvent::OrderLapsed { side, order, .. } => {
                self.take_from_mail(side, &order);
            }
            OrderEvent::TaskSet { force, task } => self.t.forces.task[force.index()] = task,
            OrderEvent::StanceSet { force, stance } => self.t.forces.stance[force.index()] = stance,
            OrderEvent::ForageSet { force, forage } => self.t.forces.forage[force.index()] = forage,
            // Told for readers: nothing of the state changes.
            OrderEvent::OrderRefused { .. } => {}
        }
    }

    fn apply_knowledge(&mut self, fact: &KnowledgeEvent) {
        match *fact {
            KnowledgeEvent::Sighted { side, body, spot, estimate, error, confidence } => {
                let day = self.t.day;
                let contact = self.t.knowledge.contact_mut(side, body);
                *contact = Contact { spot, day, estimate, error, confidence, in_sight: true };
            }
            KnowledgeEvent::LostSight { side, body } => {
                self.t.knowledge.contact_mut(side, body).in_sight = false;
            }
            KnowledgeEvent::Faded { side, body, confidence } => {
                let contact = self.t.knowledge.contact_mut(side, body);
                contact.confidence = confidence;
                if confidence == 0 {
                    *contact = Contact::NONE;
                }
            }
            KnowledgeEvent::HolderKnown { side, place, holder } => {
                self.t.knowledge.set_holder(side, place, holder);
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

    /// Keeps in mind how many of each side are under arms at the week's end.
    fn count_the_armed(&mut self) {
        for side in self.scenario.side_ids() {
            let men = self.men_under_arms(side);
            let weeks = &mut self.t.standings.armed[side.index()];
            weeks.rotate_right(1);
            weeks[0] = men;
        }
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

    fn book_contingent(&mut self, contingent: ContingentId, stock: Stock, cause: Cause, n: u32) {
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
}
