//! Which facts the dispatch tells one by one, and in which of its lists. Every fact is named here,
//! so that a new one has to be given its place: a sentence of its own, a sum, or silence.

use super::DispatchWeek;
use crate::{describe::message, teller::say};
use rules::event::{
    BattleEvent, CampEvent, Cause, ContactEvent, Event, HaltReason, KnowledgeEvent, Logged,
    MarchEvent, OrderEvent, OrganisationEvent, PeopleEvent, RaidEvent, ScenarioEvent, SiegeEvent,
    SubsistenceEvent, TimeEvent,
};

/// A list of sentences, each of one fact, in the order in which they came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum List {
    /// Orders that came to nothing.
    Orders,
    /// Changes among the side's own forces.
    Changes,
    /// Depots laid.
    Depots,
    /// What became of leaders.
    Leaders,
    /// What was tried before a place, and what came of it.
    Sieges,
    /// Camps that left the map, those that are saved, and those that come home.
    CampsAway,
    /// Men who went over, and how many may be called up.
    Peoples,
    /// What events of the scenario brought.
    Consequences,
}

impl DispatchWeek<'_> {
    /// The sentences of a list.
    pub(super) fn list(&self, list: List) -> Vec<String> {
        self.events
            .iter()
            .filter(|logged| self.list_of(&logged.event) == Some(list))
            .filter_map(|logged| message(&self.t, logged))
            .collect()
    }

    /// What was tried before places; a storm with what it cost the side's own men.
    pub(super) fn siege_news(&self) -> Vec<String> {
        let of_sieges =
            |&(_, logged): &(usize, &&Logged)| self.list_of(&logged.event) == Some(List::Sieges);
        let told = |(at, logged): (usize, &&Logged)| {
            let mut told = message(&self.t, logged)?;
            if let Event::Siege(SiegeEvent::StormTried { .. }) = logged.event {
                // A sentence of its own.
                let men = self.t.men_lost(self.fallen_after(at));
                told.push(' ');
                told.push_str(&say!(self.t, "storm-loss", men = men));
            }
            Some(told)
        };
        self.events.iter().enumerate().filter(of_sieges).filter_map(told).collect()
    }

    /// Men of the side that fell in what is told at a number: their losses follow it.
    fn fallen_after(&self, at: usize) -> u32 {
        let mut fallen = 0;
        for logged in self.events.iter().skip(at + 1) {
            match logged.event {
                Event::Subsistence(SubsistenceEvent::MenLost {
                    contingent,
                    men,
                    cause: Cause::Combat,
                }) => {
                    let own = self.t.force_of(contingent).is_some_and(|f| self.t.owns_force(f));
                    fallen += if own { men } else { 0 };
                }
                Event::Subsistence(_)
                | Event::Organisation(OrganisationEvent::Dissolved { .. })
                | Event::Order(OrderEvent::TaskSet { .. } | OrderEvent::StanceSet { .. }) => {}
                _ => break,
            }
        }
        fallen
    }

    /// What flight costs from now on: peoples for whom it is the same are told together.
    pub(super) fn flight_costs(&self) -> Vec<String> {
        let mut costs: Vec<(u16, Vec<String>)> = Vec::new();
        for fact in self.facts() {
            let PeopleEvent::FlightCost { group, permille } = *fact else { continue };
            let name = self.t.group(group);
            match costs.iter_mut().find(|(of, _)| *of == permille) {
                Some((_, groups)) => groups.push(name),
                None => costs.push((permille, vec![name])),
            }
        }
        let line = |(permille, groups): (u16, Vec<String>)| {
            let n = u32::from(permille) / 10;
            say!(self.t, "event-flight-cost", group = self.t.list(&groups), n = n)
        };
        costs.into_iter().map(line).collect()
    }

    /// The list that tells a fact; none where it is told in sum, by the state at the week's end,
    /// or not at all.
    fn list_of(&self, event: &Event) -> Option<List> {
        match event {
            Event::Time(fact) => time(fact),
            Event::Order(fact) => order(fact),
            Event::March(fact) => self.march_list(fact),
            Event::Organisation(fact) => self.organisation_list(fact),
            Event::Contact(fact) => contact(fact),
            Event::Battle(fact) => battle(fact),
            Event::Siege(fact) => siege(fact),
            Event::Raid(fact) => raid(fact),
            Event::People(fact) => people(fact),
            Event::Scenario(fact) => scenario(fact),
            Event::Subsistence(fact) => subsistence(fact),
            Event::Camp(fact) => camp(fact),
            Event::Knowledge(fact) => knowledge(fact),
        }
    }

    fn march_list(&self, fact: &MarchEvent) -> Option<List> {
        let told = match *fact {
            MarchEvent::Departed { force, .. }
            | MarchEvent::Arrived { force, .. }
            | MarchEvent::Mustered { force, .. } => self.t.owns_force(force),
            MarchEvent::DugIn { force, level } => level == 1 && self.t.owns_force(force),
            // Where a march ended is told with the march.
            MarchEvent::Halted { force, why, .. } => {
                why != HaltReason::Arrived && self.t.owns_force(force) && !self.moved(force)
            }
            MarchEvent::Moved { .. } | MarchEvent::Underway { .. } | MarchEvent::Marched { .. } => {
                false
            }
        };
        told.then_some(List::Changes)
    }

    fn organisation_list(&self, fact: &OrganisationEvent) -> Option<List> {
        match *fact {
            OrganisationEvent::Detached { .. } => Some(List::Changes),
            OrganisationEvent::Merged { force, .. }
            | OrganisationEvent::Garrisoned { force, .. }
            | OrganisationEvent::LeftGarrison { force, .. }
            | OrganisationEvent::Dissolved { force, .. } => {
                self.t.owns_force(force).then_some(List::Changes)
            }
            OrganisationEvent::DepotLaid { .. } | OrganisationEvent::DepotTaken { .. } => {
                Some(List::Depots)
            }
            // Levies are summed up; places are told once, however often they are heard of.
            OrganisationEvent::PlaceTaken { .. }
            | OrganisationEvent::LevyCalled { .. }
            | OrganisationEvent::LevyReleased { .. } => None,
        }
    }
}

/// Weather and rivers are told by what they are at the week's end.
const fn time(fact: &TimeEvent) -> Option<List> {
    match fact {
        TimeEvent::WeekBegan { .. }
        | TimeEvent::DayBegan { .. }
        | TimeEvent::Weather { .. }
        | TimeEvent::WaysChanged { .. }
        | TimeEvent::River { .. }
        | TimeEvent::Regrew { .. }
        | TimeEvent::WeekEnded { .. } => None,
    }
}

const fn order(fact: &OrderEvent) -> Option<List> {
    match fact {
        OrderEvent::OrderLapsed { .. } | OrderEvent::OrderRefused { .. } => Some(List::Orders),
        OrderEvent::OrderSent { .. }
        | OrderEvent::OrderStarted { .. }
        | OrderEvent::TaskSet { .. }
        | OrderEvent::StanceSet { .. }
        | OrderEvent::ForageSet { .. } => None,
    }
}

/// Meetings of a week are told in sum, by the enemy met.
const fn contact(fact: &ContactEvent) -> Option<List> {
    match fact {
        ContactEvent::Contact { .. }
        | ContactEvent::ContactBroken { .. }
        | ContactEvent::Evaded { .. }
        | ContactEvent::RiddenOver { .. } => None,
    }
}

/// A battle is told from its beginning to its end, with spoils and routs in sum.
const fn battle(fact: &BattleEvent) -> Option<List> {
    match fact {
        BattleEvent::LeaderFate { .. } => Some(List::Leaders),
        BattleEvent::BattleBegan { .. }
        | BattleEvent::BattleJoined { .. }
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
        | BattleEvent::BattleEnded { .. }
        | BattleEvent::Routed { .. }
        | BattleEvent::TrainTaken { .. }
        | BattleEvent::RemountsTaken { .. } => None,
    }
}

const fn siege(fact: &SiegeEvent) -> Option<List> {
    match fact {
        SiegeEvent::Invested { .. }
        | SiegeEvent::SiegeLifted { .. }
        | SiegeEvent::WaterCut { .. }
        | SiegeEvent::WaterBack { .. }
        | SiegeEvent::StormTried { .. }
        | SiegeEvent::ParleyTried { .. }
        | SiegeEvent::Surrendered { .. }
        | SiegeEvent::GatesOpened { .. }
        | SiegeEvent::Plundered { .. } => Some(List::Sieges),
        SiegeEvent::SiegeDay { .. } | SiegeEvent::Loyalty { .. } => None,
    }
}

/// A raid is told with all that was taken in it.
const fn raid(fact: &RaidEvent) -> Option<List> {
    match fact {
        RaidEvent::CampRaided { .. }
        | RaidEvent::HerdTaken { .. }
        | RaidEvent::CaptivesTaken { .. } => None,
    }
}

const fn people(fact: &PeopleEvent) -> Option<List> {
    match fact {
        PeopleEvent::WentOver { .. } | PeopleEvent::LevyLimit { .. } => Some(List::Peoples),
        // Told together, where it is the same for several.
        PeopleEvent::FlightCost { .. }
        | PeopleEvent::Commitment { .. }
        | PeopleEvent::Waited { .. }
        | PeopleEvent::WentHome { .. } => None,
    }
}

const fn scenario(fact: &ScenarioEvent) -> Option<List> {
    match fact {
        ScenarioEvent::Closed { .. }
        | ScenarioEvent::TrackMoved { .. }
        | ScenarioEvent::Provisioned { .. }
        | ScenarioEvent::GranaryChanged { .. }
        | ScenarioEvent::Awarded { .. } => Some(List::Consequences),
        // Told with its grade and source, and its choices.
        ScenarioEvent::Offered { .. } | ScenarioEvent::Chosen { .. } => None,
        ScenarioEvent::Due { .. } => None,
    }
}

/// What was eaten and lost is told in sum.
const fn subsistence(fact: &SubsistenceEvent) -> Option<List> {
    match fact {
        SubsistenceEvent::Grazed { .. }
        | SubsistenceEvent::HorsesFed { .. }
        | SubsistenceEvent::Condition { .. }
        | SubsistenceEvent::Cohesion { .. }
        | SubsistenceEvent::Hunger { .. }
        | SubsistenceEvent::Ate { .. }
        | SubsistenceEvent::GranaryEaten { .. }
        | SubsistenceEvent::DepotEaten { .. }
        | SubsistenceEvent::CampGave { .. }
        | SubsistenceEvent::MenLost { .. }
        | SubsistenceEvent::HorsesLost { .. }
        | SubsistenceEvent::SheepLost { .. }
        | SubsistenceEvent::TownWeek { .. }
        | SubsistenceEvent::Convoy { .. } => None,
    }
}

const fn camp(fact: &CampEvent) -> Option<List> {
    match fact {
        CampEvent::CampSetOut { .. }
        | CampEvent::CampDeparted { .. }
        | CampEvent::CampSafe { .. }
        | CampEvent::CampReturned { .. } => Some(List::CampsAway),
        CampEvent::CampTaskSet { .. }
        | CampEvent::CampRuleSet { .. }
        | CampEvent::CampMoved { .. }
        | CampEvent::CampUnderway { .. }
        | CampEvent::CampFled { .. }
        | CampEvent::CampFlightDay { .. }
        | CampEvent::CampSettled { .. }
        | CampEvent::CampWeek { .. }
        | CampEvent::HerdChanged { .. }
        | CampEvent::HouseholdsLost { .. } => None,
    }
}

/// Who was seen is told body by body, as known at the week's end.
const fn knowledge(fact: &KnowledgeEvent) -> Option<List> {
    match fact {
        KnowledgeEvent::Sighted { .. }
        | KnowledgeEvent::LostSight { .. }
        | KnowledgeEvent::Faded { .. }
        | KnowledgeEvent::HolderKnown { .. } => None,
    }
}
